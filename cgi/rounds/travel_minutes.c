/* Minutes from place to place, with the Severn in between. */
#include "rounds/travel_minutes.h"

#include <stdlib.h>

#include "place/travel.h"
#include "place/travel_table.h"

static struct severn_closed
closed_of(const struct travel_values *values)
{
	return values != NULL ? values->closed : (struct severn_closed){0};
}

static uint16_t
estimate(const struct travel_place *from, const struct travel_place *to, bool crosses,
    enum round_mode mode)
{
	struct travel travel;
	double metres;
	int minutes, urban = from->urban + to->urban;

	if (crosses)
		severn_way(from->at, to->at, closed_of(from->values), &metres);
	else
		metres = distance_metres(from->at, to->at);
	travel_estimate(from->values, metres,
	    urban == 2	 ? TRAVEL_URBAN
	    : urban == 1 ? TRAVEL_MIXED
			 : TRAVEL_RURAL,
	    &travel);
	minutes = mode == ROUND_WALK ? travel.walk_minutes : travel.car_minutes;
	return minutes < ROUND_NO_WAY ? (uint16_t)minutes : ROUND_NO_WAY;
}

static uint16_t
shorter(long one, long other)
{
	long least = one < other ? one : other;

	return least < ROUND_NO_WAY ? (uint16_t)least : ROUND_NO_WAY;
}

/* By car where both ends have an area of the table. */
static uint16_t
by_table(const struct travel_place *from, const struct travel_place *to, bool crosses)
{
	const struct travel_table *table = from->values->table;
	const size_t here = from->area - 1u, there = to->area - 1u;
	const long hooks = (long)from->hook + to->hook;
	const int door = travel_door_minutes(from->values);
	long apart = labs((long)from->hook - to->hook), guess;

	if (here != there)
		return shorter(
		    hooks + door + table->minutes[here * table->count + there], ROUND_NO_WAY);
	guess = estimate(from, to, crosses, ROUND_DRIVE);
	return shorter(guess > apart ? guess : apart, hooks + 2L * door + table->loops[here]);
}

struct travel_place
travel_place_of(
    const struct travel_values *values, struct position at, const char *class, const char *lsoa)
{
	struct travel_place place = {
	    .at = at, .urban = travel_setting(class, class) == TRAVEL_URBAN, .values = values};
	const struct travel_table *table = values != NULL ? values->table : NULL;
	size_t area;

	if (table == NULL)
		return place;
	area = travel_area_find(table->areas, table->count, lsoa);
	if (area == SIZE_MAX && (area = travel_area_nearest(table, at)) != SIZE_MAX) {
		const struct travel_place middle = {
		    .at = table->areas[area].at, .urban = place.urban, .values = values};

		place.hook = travel_minutes(&place, &middle, ROUND_DRIVE);
	}
	place.area = area == SIZE_MAX ? 0 : (uint16_t)(area + 1);
	return place;
}

uint16_t
travel_minutes_over(const struct travel_place *from, const struct travel_place *to,
    bool crosses, enum round_mode mode)
{
	return mode == ROUND_DRIVE && from->area != 0 && to->area != 0
		   ? by_table(from, to, crosses)
		   : estimate(from, to, crosses, mode);
}

uint16_t
travel_minutes(
    const struct travel_place *from, const struct travel_place *to, enum round_mode mode)
{
	return travel_minutes_over(
	    from, to, severn_west(from->at) != severn_west(to->at), mode);
}

void
travel_matrix(
    const struct travel_place *places, size_t count, enum round_mode mode, uint16_t *minutes)
{
	/* The side of a place is looked up once for each row. */
	for (size_t i = 0; i < count; i++)
		minutes[i * count + i] = severn_west(places[i].at);
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++) {
			const bool crosses = minutes[i * count + i] != minutes[j * count + j];
			uint16_t way =
			    travel_minutes_over(&places[i], &places[j], crosses, mode);

			minutes[i * count + j] = minutes[j * count + i] = way;
			/* An estimate is the same back; a table may say otherwise. */
			if (places[i].area != places[j].area)
				minutes[j * count + i] =
				    travel_minutes_over(&places[j], &places[i], crosses, mode);
		}
	for (size_t i = 0; i < count; i++)
		minutes[i * count + i] = 0;
}

/* So many ways around are looked at. */
enum { AROUND_MOST = 200000000 };

static void
look_by(const uint16_t *minutes, size_t count, uint32_t by, struct travel_shortcut *found)
{
	for (uint32_t from = 0; from < count; from++) {
		const uint16_t *ways = &minutes[from * count];
		const int32_t first = ways[by];

		if (first == ROUND_NO_WAY)
			continue;
		for (uint32_t to = 0; to < count; to++) {
			const int32_t around = first + minutes[by * count + to];

			/* No way at all is not a long one. */
			if (ways[to] - around > found->way - found->around &&
			    ways[to] != ROUND_NO_WAY && from != to)
				*found = (struct travel_shortcut){
				    from, by, to, ways[to], around};
		}
	}
}

bool
travel_has_shortcut(const uint16_t *minutes, size_t count, struct travel_shortcut *shortcut)
{
	size_t tried = count > 0 ? AROUND_MOST / (count * count) + 1 : 1;
	size_t step = count > tried ? count / tried : 1;

	*shortcut = (struct travel_shortcut){0};
	for (size_t by = 0; by < count; by += step)
		look_by(minutes, count, (uint32_t)by, shortcut);
	return shortcut->way > shortcut->around;
}

/* Minutes from area to area: finding, closing, and keeping them as text. */
#include "place/travel_table.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "place/travel.h"

enum { FIRST = '0', BITS = 6, MASK = (1 << BITS) - 1, TEXT_MOST = (1 << 2 * BITS) - 1 };

int
travel_area_order(const void *one, const void *other)
{
	const struct travel_area *a = one, *b = other;

	return strcmp(a->code, b->code);
}

size_t
travel_area_find(const struct travel_area *areas, size_t count, const char *code)
{
	const struct travel_area wanted = {.code = code}, *found = NULL;

	if (code != NULL && count > 0)
		found = bsearch(&wanted, areas, count, sizeof(*areas), travel_area_order);
	return found != NULL ? (size_t)(found - areas) : SIZE_MAX;
}

size_t
travel_area_nearest(const struct travel_table *table, struct position at)
{
	size_t best = SIZE_MAX;
	double least = INFINITY;

	for (size_t i = 0; i < table->count; i++) {
		double metres = distance_metres(at, table->areas[i].at);

		if (metres < least) {
			least = metres;
			best = i;
		}
	}
	return best;
}

struct travel_table *
travel_table_new(
    struct arena *a, const struct travel_area *areas, size_t count, const uint16_t *minutes)
{
	struct travel_table *table = arena_alloc(a, sizeof(*table));
	uint16_t *loops = arena_array(a, count + 1, sizeof(*loops));

	for (size_t i = 0; i < count; i++) {
		unsigned least = TRAVEL_NO_PAIR;

		for (size_t j = 0; j < count; j++) {
			unsigned way = minutes[i * count + j] + minutes[j * count + i];

			if (j != i && way < least)
				least = way;
		}
		loops[i] = (uint16_t)least;
	}
	*table = (struct travel_table){
	    .areas = areas, .count = count, .minutes = minutes, .loops = loops};
	return table;
}

void
travel_table_close(uint16_t *minutes, size_t count)
{
	for (size_t i = 0; i < count; i++)
		minutes[i * count + i] = 0;
	for (size_t by = 0; by < count; by++) {
		const uint16_t *on = &minutes[by * count];

		for (size_t from = 0; from < count; from++) {
			uint16_t *row = &minutes[from * count];
			const unsigned first = row[by];

			if (first == TRAVEL_NO_PAIR)
				continue;
			for (size_t to = 0; to < count; to++) {
				unsigned way = first + on[to];

				row[to] = (uint16_t)(way < row[to] ? way : row[to]);
			}
		}
	}
}

/* How much longer the way over the Severn is estimated to be than with all crossings open. */
static int
longer(struct position from, struct position to, const struct travel_values *values)
{
	struct travel now, before;
	double metres;

	severn_way(from, to, values->closed, &metres);
	travel_estimate(values, metres, TRAVEL_MIXED, &now);
	severn_way(from, to, (struct severn_closed){0}, &metres);
	travel_estimate(values, metres, TRAVEL_MIXED, &before);
	return now.car_minutes - before.car_minutes;
}

void
travel_table_detour(uint16_t *minutes, const struct travel_area *areas, size_t count,
    const struct travel_values *values)
{
	bool west[TRAVEL_AREAS_MOST];

	if (values->closed.bits == 0)
		return;
	for (size_t i = 0; i < count; i++)
		west[i] = severn_west(areas[i].at);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++) {
			int now = minutes[i * count + j];

			if (west[i] == west[j])
				continue;
			now += longer(areas[i].at, areas[j].at, values);
			minutes[i * count + j] = (uint16_t)(now < TEXT_MOST ? now : TEXT_MOST);
		}
	travel_table_close(minutes, count);
}

const char *
travel_row_text(struct arena *a, const uint16_t *row, size_t count)
{
	char *text = arena_alloc(a, 2 * count + 1), *end = text;

	for (size_t i = 0; i < count; i++) {
		int value = row[i] < TEXT_MOST ? row[i] : TEXT_MOST;

		*end++ = (char)(FIRST + (value >> BITS));
		*end++ = (char)(FIRST + (value & MASK));
	}
	*end = '\0';
	return text;
}

int
travel_row_read(const char *text, uint16_t *row, size_t count)
{
	if (strlen(text) != 2 * count)
		return -1;
	for (size_t i = 0; i < count; i++) {
		int high = text[2 * i] - FIRST, low = text[2 * i + 1] - FIRST;

		if (high < 0 || high > MASK || low < 0 || low > MASK)
			return -1;
		row[i] = (uint16_t)(high << BITS | low);
	}
	return 0;
}

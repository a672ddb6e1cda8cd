/* Places out of JSON, and how long it takes from one to another. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "place/travel_file.h"
#include "rounds/rounds_json.h"
#include "rounds/travel_minutes.h"
#include "rounds/travel_walks.h"

static bool
read_matrix(struct round_reading *r, const json_t *rows, uint16_t *minutes, size_t count)
{
	const json_t *row, *value;
	size_t i, j;

	json_array_foreach(rows, i, row)
	{
		if (json_array_size(row) != count)
			return round_refuse(
			    r, "travel has rows that are not as long as there are rows");
		json_array_foreach(row, j, value)
		{
			json_int_t number =
			    json_is_null(value) ? ROUND_NO_WAY : json_integer_value(value);

			if ((!json_is_integer(value) && !json_is_null(value)) || number < 0 ||
			    number > ROUND_NO_WAY)
				return round_refuse(
				    r, "travel has something else than minutes");
			minutes[i * count + j] = (uint16_t)number;
		}
	}
	return true;
}

static bool
read_travel(struct round_reading *r, const json_t *root, const json_t *travel)
{
	static const char *const modes[] = {"drive", "walk"};
	struct round_problem *p = &r->c->problem;

	if (!json_is_object(travel))
		return round_refuse(r, "travel has no tables, for drive or walk");
	if (json_object_get(root, "table") != NULL)
		return round_refuse(r, "there are both travel and a table");
	if (!round_known_fields(r, travel, "drive walk"))
		return false;
	for (int mode = 0; mode < ROUND_MODES; mode++) {
		const json_t *rows = json_object_get(travel, modes[mode]);
		size_t count = json_array_size(rows);
		uint16_t *minutes;

		if (rows == NULL)
			continue;
		if (!json_is_array(rows) || count > ROUND_PLACES_MOST ||
		    (p->place_count > 0 && p->place_count != count))
			return round_refuse(
			    r, "travel is not a table of minutes for each place");
		minutes = arena_array(r->a, count * count + 1, sizeof(*minutes));
		if (!read_matrix(r, rows, minutes, count))
			return false;
		p->place_count = count;
		p->minutes[mode] = minutes;
	}
	return true;
}

static bool
somebody_walks(const struct round_problem *p)
{
	for (size_t i = 0; i < p->shift_count; i++)
		if (p->shifts[i].mode == ROUND_WALK)
			return true;
	return false;
}

/* The areas that places name, in the order of their codes, each once. */
static size_t
areas_of(struct round_reading *r, const json_t *list, struct travel_area **areas)
{
	size_t i, used = 0, count = 0;
	const json_t *of;

	*areas = arena_array(r->a, json_array_size(list) + 1, sizeof(**areas));
	json_array_foreach(list, i, of)
	{
		const char *code = json_string_value(json_object_get(of, "area"));

		if (code != NULL)
			(*areas)[used++] =
			    (struct travel_area){arena_strdup(r->a, code), {NAN, NAN}};
	}
	qsort(*areas, used, sizeof(**areas), travel_area_order);
	for (i = 0; i < used; i++)
		if (count == 0 || strcmp((*areas)[i].code, (*areas)[count - 1].code) != 0)
			(*areas)[count++] = (*areas)[i];
	return count;
}

/* What ways are told by: minutes between the areas of places, where there is a table of them.
 */
static bool
read_table(struct round_reading *r, const json_t *root, const struct travel_values **values)
{
	const char *text = json_string_value(json_object_get(root, "table"));
	struct travel_values *ways = arena_alloc(r->a, sizeof(*ways));
	struct travel_reading *reading;
	const struct travel_file *file;
	struct travel_area *areas;
	size_t count;

	*values = NULL;
	if (json_object_get(root, "table") == NULL)
		return true;
	count = areas_of(r, json_object_get(root, "places"), &areas);
	if (text == NULL || count > TRAVEL_AREAS_MOST)
		return round_refuse(r, text == NULL ? "table is no text"
						    : "places name more areas than a table "
						      "can have");
	reading = travel_reading_new(r->a, areas, count);
	travel_reading_text(reading, text, strlen(text));
	file = travel_reading_end(reading);
	if (file->fault != NULL || file->refused > 0 || file->missing_count > 0) {
		r->what = "table";
		return round_refuse(r, file->fault != NULL ? file->fault
				       : file->refused > 0 ? file->refusals[0].reason
							   : "an area of a place is not in it");
	}
	*ways = *travel_usual();
	ways->table = travel_table_new(r->a, file->areas, file->area_count, file->minutes);
	*values = ways;
	return true;
}

static bool
read_places(struct round_reading *r, const json_t *root)
{
	const json_t *list = json_object_get(root, "places"), *of;
	struct round_problem *p = &r->c->problem;
	size_t count = json_array_size(list), i;
	const struct travel_values *values;
	struct travel_place *places;

	if (!json_is_array(list) || count > ROUND_PLACES_MOST)
		return round_refuse(
		    r, "places is not a list, or longer than can be planned at once");
	if (!read_table(r, root, &values))
		return false;
	places = arena_array(r->a, count + 1, sizeof(*places));
	json_array_foreach(list, i, of)
	{
		const json_t *latitude = json_object_get(of, "latitude");
		const json_t *longitude = json_object_get(of, "longitude");
		bool urban;

		r->what = arena_printf(r->a, "place %zu", i);
		if (!round_known_fields(r, of, "id name latitude longitude urban area") ||
		    !round_read_flag(r, of, "urban", &urban))
			return false;
		r->what = NULL;
		places[i] = travel_place_of(values,
		    (struct position){
			json_number_value(latitude), json_number_value(longitude)},
		    urban ? "U" : NULL,
		    json_string_value(json_object_get(of, "area")));
		if (values != NULL && places[i].area == 0)
			return round_refuse(r, "a place has no area that is in the table");
		if (!json_is_number(latitude) || !json_is_number(longitude) ||
		    places[i].at.latitude < 49 || places[i].at.latitude > 61 ||
		    places[i].at.longitude < -9 || places[i].at.longitude > 3)
			return round_refuse(
			    r, arena_printf(r->a,
				   "place %zu has no latitude and longitude in Britain", i));
	}
	p->place_count = count;
	for (int mode = 0; mode < ROUND_MODES; mode++) {
		uint16_t *minutes;

		/* A large table, and few carers walk. */
		if (mode == ROUND_WALK && !somebody_walks(p))
			continue;
		minutes = arena_array(r->a, count * count + 1, sizeof(*minutes));
		if (mode == ROUND_WALK)
			travel_walks(r->a, places, count, NULL, minutes);
		else
			travel_matrix(places, count, ROUND_DRIVE, minutes);
		p->minutes[mode] = minutes;
	}
	return true;
}

bool
round_read_ways(struct round_reading *r, const json_t *root)
{
	const json_t *travel = json_object_get(root, "travel");

	if (travel != NULL && json_object_get(root, "places") != NULL)
		return round_refuse(
		    r, "travel and places are both given: ways are told by one of them");
	return travel != NULL ? read_travel(r, root, travel) : read_places(r, root);
}

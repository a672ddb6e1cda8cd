/* Problems of care rounds out of JSON.  Every fault says where it is: "visit 3: ...". */
#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "place/travel_file.h"
#include "rounds/rounds_json.h"
#include "rounds/travel_minutes.h"
#include "rounds/travel_walks.h"

enum { SKILLS_MOST = 32 };

bool
round_refuse(struct round_reading *r, const char *sentence)
{
	if (r->fault == NULL)
		r->fault = r->what != NULL ? arena_printf(r->a, "%s: %s", r->what, sentence)
					   : sentence;
	return false;
}

/* Where the name is, or would be put (G. Fowler, L. C. Noll and P. Vo's hash). */
static uint32_t *
slot_of(const struct round_names *names, const char *name)
{
	uint64_t hash = 0xcbf29ce484222325u;
	size_t at;

	for (const char *c = name; *c != '\0'; c++)
		hash = (hash ^ (unsigned char)*c) * 0x100000001b3u;
	at = (hash ^ hash >> 32) % (2 * (size_t)names->room);
	while (names->slots[at] != 0 && strcmp(names->list[names->slots[at] - 1], name) != 0)
		at = (at + 1) % (2 * (size_t)names->room);
	return &names->slots[at];
}

static void
more_names(struct arena *a, struct round_names *names)
{
	const char **list = names->list;

	names->room = names->room == 0 ? 64 : 2 * names->room;
	names->list = arena_array(a, names->room, sizeof(*list));
	names->slots = arena_array(a, 2 * (size_t)names->room, sizeof(*names->slots));
	for (uint32_t i = 0; i < names->count; i++) {
		names->list[i] = list[i];
		*slot_of(names, list[i]) = i + 1;
	}
}

uint32_t
round_number_of(struct round_reading *r, struct round_names *names, const char *name)
{
	uint32_t *slot;

	if (names->count == names->room)
		more_names(r->a, names);
	slot = slot_of(names, name);
	if (*slot == 0) {
		names->list[names->count] = arena_strdup(r->a, name);
		*slot = ++names->count;
	}
	return *slot - 1;
}

bool
round_read_name(struct round_reading *r, const json_t *of, const char *key,
    struct round_names *names, uint32_t *number)
{
	const json_t *value = json_object_get(of, key);

	*number = ROUND_NONE;
	if (value == NULL || json_is_null(value))
		return true;
	if (json_is_integer(value))
		*number = round_number_of(r, names,
		    arena_printf(r->a, "%" JSON_INTEGER_FORMAT, json_integer_value(value)));
	else if (json_is_string(value))
		*number = round_number_of(r, names, json_string_value(value));
	else
		return round_refuse(
		    r, arena_printf(r->a, "%s is neither a name nor a number", key));
	return true;
}

bool
round_read_number(struct round_reading *r, const json_t *of, const char *key, int64_t usual,
    int64_t least, int64_t most, int64_t *number)
{
	const json_t *value = json_object_get(of, key);

	*number = usual;
	if (value == NULL || json_is_null(value))
		return true;
	if (!json_is_integer(value) || json_integer_value(value) < least ||
	    json_integer_value(value) > most)
		return round_refuse(
		    r, arena_printf(r->a, "%s is not a whole number from %lld to %lld", key,
			   (long long)least, (long long)most));
	*number = json_integer_value(value);
	return true;
}

static int
two_digits(const char *text)
{
	return text[0] >= '0' && text[0] <= '9' && text[1] >= '0' && text[1] <= '9'
		   ? (text[0] - '0') * 10 + text[1] - '0'
		   : -1;
}

int32_t
round_time_of(const json_t *value)
{
	const char *text = json_string_value(value);
	int hours, minutes;

	if (json_is_integer(value) && json_integer_value(value) >= 0 &&
	    json_integer_value(value) <= 2 * ROUND_LAST_MINUTE)
		return (int32_t)json_integer_value(value);
	if (text == NULL || strlen(text) != 5 || text[2] != ':')
		return -1;
	hours = two_digits(text);
	minutes = two_digits(text + 3);
	return hours < 0 || minutes < 0 || minutes > 59 ? -1 : hours * 60 + minutes;
}

static bool
read_time(
    struct round_reading *r, const json_t *of, const char *key, int32_t usual, int32_t *minute)
{
	const json_t *value = json_object_get(of, key);

	*minute = usual;
	if (value == NULL || json_is_null(value))
		return usual != INT32_MIN ||
		       round_refuse(r, arena_printf(r->a, "%s is missing", key));
	if ((*minute = round_time_of(value)) < 0)
		return round_refuse(r, arena_printf(r->a, "%s is not a time, like 07:30", key));
	return true;
}

static bool
read_skills(struct round_reading *r, const json_t *of, uint32_t *skills)
{
	const json_t *list = json_object_get(of, "skills"), *skill;
	size_t i;

	*skills = 0;
	if (list != NULL && !json_is_array(list))
		return round_refuse(r, "skills is not a list of names");
	json_array_foreach(list, i, skill)
	{
		uint32_t number;

		if (!json_is_string(skill))
			return round_refuse(r, "skills is not a list of names");
		number = round_number_of(r, &r->skills, json_string_value(skill));
		if (number >= SKILLS_MOST)
			return round_refuse(r, "there are more than 32 skills");
		*skills |= (uint32_t)1 << number;
	}
	return true;
}

static bool
read_windows(struct round_reading *r, const json_t *of, struct round_visit *visit)
{
	const json_t *list = json_object_get(of, "windows"), *pair;
	struct round_window *windows;
	size_t i;

	if (!json_is_array(list) || json_array_size(list) == 0)
		return round_refuse(r, "windows is not a list of times from and to");
	windows = arena_array(r->a, json_array_size(list), sizeof(*windows));
	json_array_foreach(list, i, pair)
	{
		windows[i].from = round_time_of(json_array_get(pair, 0));
		windows[i].to = round_time_of(json_array_get(pair, 1));
		if (json_array_size(pair) != 2 || windows[i].from < 0 || windows[i].to < 0)
			return round_refuse(r, "a window is not a pair of times, like 07:30");
	}
	visit->windows = windows;
	visit->window_count = (uint32_t)json_array_size(list);
	return true;
}

static const char *
name_of(struct round_reading *r, const json_t *of, size_t number)
{
	const json_t *id = json_object_get(of, "id");

	if (json_is_string(id))
		return arena_strdup(r->a, json_string_value(id));
	return json_is_integer(id)
		   ? arena_printf(r->a, "%" JSON_INTEGER_FORMAT, json_integer_value(id))
		   : arena_printf(r->a, "%zu", number);
}

static bool
read_visit(struct round_reading *r, const json_t *of, struct round_visit *v)
{
	int64_t place, minutes, day, carers, gap, load;

	*v = (struct round_visit){.after = ROUND_NONE};
	if (!json_is_object(of))
		return round_refuse(r, "it is no object");
	if (!round_read_number(r, of, "place", -1, 0, ROUND_PLACES_MOST, &place) ||
	    !round_read_number(r, of, "minutes", -1, 1, 1440, &minutes) ||
	    !round_read_number(r, of, "day", 1, 1, 7, &day) ||
	    !round_read_number(r, of, "carers", 1, 1, 2, &carers) ||
	    !round_read_number(r, of, "gap", 0, 0, ROUND_LAST_MINUTE, &gap) ||
	    !round_read_number(r, of, "load", 0, 0, INT32_MAX, &load) ||
	    !read_time(r, of, "wanted", -1, &v->wanted) || !read_windows(r, of, v) ||
	    !read_skills(r, of, &v->skills) ||
	    !round_read_name(r, of, "provider", &r->providers, &v->provider) ||
	    !round_read_name(r, of, "package", &r->packages, &v->package) ||
	    !round_read_name(r, of, "carer", &r->carers, &v->preferred))
		return false;
	if (place < 0 || minutes < 0)
		return round_refuse(r, place < 0 ? "place is missing" : "minutes is missing");
	v->place = (uint32_t)place;
	v->minutes = (int32_t)minutes;
	v->day = (uint8_t)day;
	v->carers = (uint8_t)carers;
	v->gap = (int32_t)gap;
	v->load = (uint32_t)load;
	return true;
}

/* "after" names another visit, which may come later in the list. */
static bool
link_visits(
    struct round_reading *r, const json_t *list, struct round_visit *visits, size_t count)
{
	struct round_names ids = {0};
	const json_t *of;
	size_t i;

	for (i = 0; i < count; i++)
		if (round_number_of(r, &ids, r->visit_names[i]) != i) {
			r->what = arena_printf(r->a, "visit %zu", i);
			return round_refuse(r, "another visit has the same id");
		}
	json_array_foreach(list, i, of)
	{
		r->what = arena_printf(r->a, "visit %zu", i);
		if (!round_read_name(r, of, "after", &ids, &visits[i].after))
			return false;
		if (visits[i].after != ROUND_NONE && visits[i].after >= count)
			return round_refuse(r, "after is not the id of a visit");
	}
	r->what = NULL;
	return true;
}

static bool
read_visits(struct round_reading *r, const json_t *root)
{
	const json_t *list = json_object_get(root, "visits"), *of;
	size_t count = json_array_size(list), i;
	struct round_visit *visits;

	if (!json_is_array(list))
		return round_refuse(r, "visits is not a list");
	if (count > ROUND_VISITS_MOST)
		return round_refuse(r, "there are more visits than can be planned at once");
	visits = arena_array(r->a, count + 1, sizeof(*visits));
	r->visit_names = arena_array(r->a, count + 1, sizeof(*r->visit_names));
	json_array_foreach(list, i, of)
	{
		r->what = arena_printf(r->a, "visit %zu", i);
		r->visit_names[i] = name_of(r, of, i);
		if (!read_visit(r, of, &visits[i]))
			return false;
	}
	r->what = NULL;
	r->c->visit_names = r->visit_names;
	r->c->problem.visits = visits;
	r->c->problem.visit_count = count;
	return link_visits(r, list, visits, count);
}

static bool
read_break(struct round_reading *r, const json_t *of, struct round_shift *s)
{
	const json_t *pause = json_object_get(of, "break");
	int64_t minutes;

	if (pause == NULL || json_is_null(pause))
		return true;
	if (!json_is_object(pause))
		return round_refuse(r, "break is no object");
	if (!round_read_number(r, pause, "minutes", 30, 0, 1440, &minutes) ||
	    !read_time(r, pause, "from", s->from, &s->break_from) ||
	    !read_time(r, pause, "to", s->to, &s->break_to))
		return false;
	s->break_minutes = (int32_t)minutes;
	return true;
}

static bool
read_place(struct round_reading *r, const json_t *of, const char *key, uint32_t *place)
{
	int64_t number;

	if (!round_read_number(r, of, key, -1, 0, ROUND_PLACES_MOST, &number))
		return false;
	*place = number < 0 ? ROUND_NONE : (uint32_t)number;
	return true;
}

static bool
read_shift(struct round_reading *r, const json_t *of, struct round_shift *s)
{
	const char *mode = json_string_value(json_object_get(of, "mode"));
	int64_t day, crew, paid, most, load;

	*s = (struct round_shift){0};
	if (!json_is_object(of))
		return round_refuse(r, "it is no object");
	if (!read_time(r, of, "from", INT32_MIN, &s->from) ||
	    !read_time(r, of, "to", INT32_MIN, &s->to) || !read_break(r, of, s) ||
	    !read_place(r, of, "start", &s->start_place) ||
	    !read_place(r, of, "end", &s->end_place) ||
	    !round_read_number(r, of, "day", 1, 1, 7, &day) ||
	    !round_read_number(r, of, "crew", 1, 1, 2, &crew) ||
	    !round_read_number(
		r, of, "paid", 2 * ROUND_LAST_MINUTE, 0, 2 * ROUND_LAST_MINUTE, &paid) ||
	    !round_read_number(r, of, "most", 1, 0, ROUND_VISITS_MOST, &most) ||
	    !round_read_number(r, of, "load", 0, 0, INT32_MAX, &load) ||
	    !read_skills(r, of, &s->skills) ||
	    !round_read_name(r, of, "provider", &r->providers, &s->provider) ||
	    !round_read_name(r, of, "carer", &r->carers, &s->carer))
		return false;
	if (mode != NULL && strcmp(mode, "drive") != 0 && strcmp(mode, "walk") != 0)
		return round_refuse(r, "mode is neither drive nor walk");
	s->mode = mode != NULL && mode[0] == 'w' ? ROUND_WALK : ROUND_DRIVE;
	s->day = (uint8_t)day;
	s->crew = (uint8_t)crew;
	s->paid_most = (int32_t)paid;
	s->most = (uint32_t)most;
	s->load_most = (uint32_t)load;
	return true;
}

static bool
read_shifts(struct round_reading *r, const json_t *root)
{
	const json_t *list = json_object_get(root, "shifts"), *of;
	size_t count = json_array_size(list), i;
	struct round_shift *shifts;
	const char **names;

	if (!json_is_array(list))
		return round_refuse(r, "shifts is not a list");
	if (count > ROUND_VISITS_MOST)
		return round_refuse(r, "there are more shifts than can be planned at once");
	shifts = arena_array(r->a, count + 1, sizeof(*shifts));
	names = arena_array(r->a, count + 1, sizeof(*names));
	json_array_foreach(list, i, of)
	{
		r->what = arena_printf(r->a, "shift %zu", i);
		names[i] = name_of(r, of, i);
		if (!read_shift(r, of, &shifts[i]))
			return false;
	}
	r->what = NULL;
	r->c->shift_names = names;
	r->c->problem.shifts = shifts;
	r->c->problem.shift_count = count;
	return true;
}

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
read_travel(struct round_reading *r, const json_t *travel)
{
	static const char *const modes[] = {"drive", "walk"};
	struct round_problem *p = &r->c->problem;

	if (!json_is_object(travel))
		return round_refuse(r, "travel has no tables, for drive or walk");
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

		places[i] = travel_place_of(values,
		    (struct position){
			json_number_value(latitude), json_number_value(longitude)},
		    json_is_true(json_object_get(of, "urban")) ? "U" : NULL,
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
round_read_case(struct round_reading *r, const json_t *root)
{
	const json_t *travel = json_object_get(root, "travel");
	int64_t round_worth, strange_worth;

	if (!json_is_object(root))
		return round_refuse(r, "the text is not a JSON object");
	if (!round_read_number(r, root, "round_worth", 0, 0, ROUND_LAST_MINUTE, &round_worth) ||
	    !round_read_number(
		r, root, "strange_worth", 0, 0, ROUND_LAST_MINUTE, &strange_worth))
		return false;
	r->c->problem.round_worth = (int32_t)round_worth;
	r->c->problem.strange_worth = (int32_t)strange_worth;
	return read_visits(r, root) && read_shifts(r, root) &&
	       (travel != NULL ? read_travel(r, travel) : read_places(r, root));
}

bool
round_case_json(
    struct arena *a, const char *text, size_t length, struct round_case *c, const char **fault)
{
	struct round_reading r = {.a = a, .c = c};
	json_error_t error;
	json_t *root = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
	bool good;

	*c = (struct round_case){.scale = 1};
	if (root == NULL) {
		*fault = arena_printf(a, "it is not JSON: line %d, %s", error.line, error.text);
		return false;
	}
	good = round_read_case(&r, root);
	json_decref(root);
	*fault = r.fault;
	return good;
}

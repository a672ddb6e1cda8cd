/* Problems of care rounds out of JSON.  Every fault says where it is: "visit 3: ...". */
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_json.h"

enum { SKILLS_MOST = 32 };

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

static bool
read_visit(struct round_reading *r, const json_t *of, struct round_visit *v)
{
	int64_t place, minutes, day, carers, gap, load;

	*v = (struct round_visit){.after = ROUND_NONE};
	if (!json_is_object(of))
		return round_refuse(r, "it is no object");
	if (!round_known_fields(r, of,
		"id place minutes windows day carers wanted after gap skills provider package "
		"carer load") ||
	    !round_read_number(r, of, "place", -1, 0, ROUND_PLACES_MOST, &place) ||
	    !round_read_number(r, of, "minutes", -1, 1, 1440, &minutes) ||
	    !round_read_number(r, of, "day", 1, 1, 7, &day) ||
	    !round_read_number(r, of, "carers", 1, 1, 2, &carers) ||
	    !round_read_number(r, of, "gap", 0, 0, ROUND_LAST_MINUTE, &gap) ||
	    !round_read_number(r, of, "load", 0, 0, INT32_MAX, &load) ||
	    !round_read_time(r, of, "wanted", -1, &v->wanted) || !read_windows(r, of, v) ||
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
	struct round_names *ids = &r->visit_ids;
	const json_t *of;
	size_t i;

	json_array_foreach(list, i, of)
	{
		r->what = arena_printf(r->a, "visit %zu", i);
		if (!round_read_name(r, of, "after", ids, &visits[i].after))
			return false;
		if (visits[i].after != ROUND_NONE && visits[i].after >= count)
			return round_refuse(r, "after is not the id of a visit");
		if (visits[i].after == ROUND_NONE && visits[i].gap > 0)
			return round_refuse(r, "gap is after no visit: after is missing");
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
		if (!round_read_id(r, of, i, &r->visit_ids, &r->visit_names[i]) ||
		    !read_visit(r, of, &visits[i]))
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
	if (!round_known_fields(r, pause, "minutes from to") ||
	    !round_read_number(r, pause, "minutes", 30, 0, 1440, &minutes) ||
	    !round_read_time(r, pause, "from", s->from, &s->break_from) ||
	    !round_read_time(r, pause, "to", s->to, &s->break_to))
		return false;
	s->break_minutes = (int32_t)minutes;
	return minutes == 0 || (s->from <= s->break_to && s->break_from + minutes <= s->to) ||
	       s->break_from > s->break_to || s->from > s->to ||
	       round_refuse(r, "its break does not fit into it");
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
	const json_t *told = json_object_get(of, "mode");
	const char *mode = json_string_value(told);
	int64_t day, crew, paid, most, load;

	*s = (struct round_shift){0};
	if (!json_is_object(of))
		return round_refuse(r, "it is no object");
	if (!round_known_fields(r, of,
		"id from to break start end day crew paid most load skills provider carer mode") ||
	    !round_read_time(r, of, "from", INT32_MIN, &s->from) ||
	    !round_read_time(r, of, "to", INT32_MIN, &s->to) || !read_break(r, of, s) ||
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
	if (told != NULL &&
	    (mode == NULL || (strcmp(mode, "drive") != 0 && strcmp(mode, "walk") != 0)))
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
		if (!round_read_id(r, of, i, &r->shift_ids, &names[i]) ||
		    !read_shift(r, of, &shifts[i]))
			return false;
	}
	r->what = NULL;
	r->c->shift_names = names;
	r->c->problem.shifts = shifts;
	r->c->problem.shift_count = count;
	return true;
}

bool
round_read_case(struct round_reading *r, const json_t *root, const char *also)
{
	int64_t round_worth, strange_worth;

	if (!json_is_object(root))
		return round_refuse(r, "the text is not a JSON object");
	if (!round_known_fields(r, root,
		arena_printf(r->a,
		    "places table travel round_worth strange_worth visits shifts %s",
		    also)) ||
	    !round_read_number(r, root, "round_worth", 0, 0, ROUND_LAST_MINUTE, &round_worth) ||
	    !round_read_number(
		r, root, "strange_worth", 0, 0, ROUND_LAST_MINUTE, &strange_worth))
		return false;
	r->c->problem.round_worth = (int32_t)round_worth;
	r->c->problem.strange_worth = (int32_t)strange_worth;
	return read_visits(r, root) && read_shifts(r, root) && round_read_ways(r, root) &&
	       round_read_given(r, root);
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
		*fault = length == 0 ? "it is empty"
				     : arena_printf(a, "it is not JSON: line %d, %s",
					   error.line, error.text);
		return false;
	}
	good = round_read_case(&r, root, "rounds");
	json_decref(root);
	*fault = r.fault;
	return good;
}

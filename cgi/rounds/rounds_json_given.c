/* Rounds that are worked already, out of JSON: as the command prints them. */
#include "lib/arena.h"
#include "rounds/rounds_json.h"

/* One stop; `times`: how many carers have each visit so far. */
static bool
read_stop(struct round_reading *r, const json_t *stop, const struct round_shift *shift,
    uint8_t *times, uint32_t *visit)
{
	const struct round_visit *v;

	if (!json_is_object(stop))
		return round_refuse(r, "a stop is no object");
	if (!round_known_fields(r, stop, "visit break travel arrives begins spare"))
		return false;
	*visit = ROUND_BREAK;
	if (json_is_true(json_object_get(stop, "break")))
		return true;
	if (!round_read_name(r, stop, "visit", &r->visit_ids, visit))
		return false;
	if (*visit >= r->c->problem.visit_count)
		return round_refuse(r, "a stop is neither a visit that there is nor a break");
	v = &r->c->problem.visits[*visit];
	if (v->day != shift->day)
		return round_refuse(r, "a visit is on another day than the shift");
	times[*visit] = (uint8_t)(times[*visit] + shift->crew);
	return times[*visit] <= v->carers ||
	       round_refuse(r, arena_printf(r->a, "visit %.60s is written too often",
				   r->visit_names[*visit]));
}

static bool
read_stops(struct round_reading *r, const json_t *of, uint8_t *times, struct round_given *given)
{
	const struct round_shift *shift = &r->c->problem.shifts[given->shift];
	const json_t *list = json_object_get(of, "stops"), *stop;
	uint32_t *visits, breaks = 0;
	size_t i;

	if (!json_is_array(list))
		return round_refuse(r, "stops is not a list");
	visits = arena_array(r->a, json_array_size(list) + 1, sizeof(*visits));
	json_array_foreach(list, i, stop)
	{
		if (!read_stop(r, stop, shift, times, &visits[i]))
			return false;
		breaks += visits[i] == ROUND_BREAK;
	}
	given->visits = visits;
	given->count = json_array_size(list);
	return breaks == (shift->break_minutes > 0) ||
	       round_refuse(r, "it has not as many breaks as its shift");
}

static bool
read_round(
    struct round_reading *r, const json_t *of, uint8_t *times, struct round_given *given)
{
	if (!json_is_object(of))
		return round_refuse(r, "it is no object");
	if (!round_known_fields(r, of, "shift mode travel care waiting home stops") ||
	    !round_read_name(r, of, "shift", &r->shift_ids, &given->shift))
		return false;
	if (given->shift >= r->c->problem.shift_count)
		return round_refuse(r, "shift is not the id of a shift");
	return read_stops(r, of, times, given);
}

bool
round_read_given(struct round_reading *r, const json_t *root)
{
	const json_t *list = json_object_get(root, "rounds"), *of;
	size_t count = json_array_size(list), i;
	struct round_given *given;
	uint8_t *times;

	if (list == NULL)
		return true;
	if (!json_is_array(list) || count > ROUND_VISITS_MOST)
		return round_refuse(
		    r, "rounds is not a list, or longer than can be planned at once");
	given = arena_array(r->a, count + 1, sizeof(*given));
	times = arena_array(r->a, r->c->problem.visit_count + 1, sizeof(*times));
	json_array_foreach(list, i, of)
	{
		r->what = arena_printf(r->a, "round %zu", i);
		if (!read_round(r, of, times, &given[i]))
			return false;
	}
	r->what = NULL;
	r->c->given = given;
	r->c->given_count = count;
	return true;
}

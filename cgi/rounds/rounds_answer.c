/* A plan of care rounds as JSON. */
#include <jansson.h>
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_json.h"

#define FLAGS (JSON_INDENT(1) | JSON_REAL_PRECISION(12))

static json_t *
name(const char *const *names, uint32_t number)
{
	return names != NULL ? json_string(names[number])
			     : json_integer((json_int_t)number + 1);
}

/* "07:30"; of a problem in tenths the number. */
static json_t *
moment(const struct round_case *c, int32_t minute)
{
	if (c->scale != 1)
		return json_real((double)minute / c->scale);
	return json_sprintf("%02d:%02d", minute / 60, minute % 60);
}

static json_t *
span(const struct round_case *c, int64_t minutes)
{
	return c->scale == 1 ? json_integer(minutes) : json_real((double)minutes / c->scale);
}

static json_t *
stops_of(const struct round_case *c, const struct round *round)
{
	json_t *list = json_array();

	for (size_t i = 0; i < round->stop_count; i++) {
		const struct round_stop *stop = &round->stops[i];

		if (stop->visit == ROUND_BREAK) {
			json_array_append_new(list, json_pack("{s:b,s:o}", "break", 1, "begins",
							moment(c, stop->begins)));
			continue;
		}
		json_array_append_new(list,
		    json_pack("{s:o,s:o,s:o,s:o,s:o}", "visit",
			name(c->visit_names, stop->visit), "travel", span(c, stop->travel),
			"arrives", moment(c, stop->arrives), "begins", moment(c, stop->begins),
			"spare", span(c, stop->spare)));
	}
	return list;
}

static json_t *
rounds_of(const struct round_case *c, const struct round_plan *plan)
{
	json_t *list = json_array();

	for (size_t i = 0; i < plan->round_count; i++) {
		const struct round *round = &plan->rounds[i];
		const bool walked = c->problem.shifts[round->shift].mode == ROUND_WALK;

		json_array_append_new(list,
		    json_pack("{s:o,s:s,s:o,s:o,s:o,s:o,s:o}", "shift",
			name(c->shift_names, round->shift), "mode", walked ? "walk" : "drive",
			"travel", span(c, round->travel),
			"care", span(c, round->care), "waiting", span(c, round->waiting),
			"home", span(c, round->home), "stops", stops_of(c, round)));
	}
	return list;
}

static json_t *
left_of(const struct round_case *c, const struct round_plan *plan)
{
	json_t *list = json_array();

	for (size_t i = 0; i < plan->left_count; i++)
		json_array_append_new(list,
		    json_pack("{s:o,s:s}", "visit", name(c->visit_names, plan->left[i].visit),
			"reason", round_reason_words(plan->left[i].reason)));
	return list;
}

const char *
round_json_text(struct arena *a, json_t *root)
{
	size_t length = json_dumpb(root, NULL, 0, FLAGS);
	char *text = arena_array(a, length + 2, 1);

	json_dumpb(root, text, length, FLAGS);
	text[length] = '\n';
	json_decref(root);
	return text;
}

const char *
round_case_answer(struct arena *a, const struct round_case *c, const struct round_plan *plan,
    const struct round_state *state)
{
	const struct round_cost *cost = &plan->cost;
	struct round_bounds bounds;
	json_t *root;

	round_bounds_of(a, &c->problem, cost->rounds, &bounds);
	root = json_pack("{s:{s:I,s:I,s:o,s:o,s:o,s:o,s:I},s:{s:I,s:o},s:{s:I,s:I},s:o,s:o}",
	    "cost", "unplaced", (json_int_t)cost->unplaced, "rounds", (json_int_t)cost->rounds,
	    "travel", span(c, cost->travel), "waiting", span(c, cost->waiting), "care",
	    span(c, cost->care), "paid", span(c, cost->paid), "strange",
	    (json_int_t)cost->strange, "bounds", "rounds", (json_int_t)bounds.rounds, "travel",
	    span(c, bounds.travel), "effort", "trials", (json_int_t)state->trials,
	    "milliseconds", (json_int_t)(state->nanoseconds / 1000000), "rounds",
	    rounds_of(c, plan), "left", left_of(c, plan));
	return round_json_text(a, root);
}

/* Packages to be put into lots out of JSON, and the lots into it. */
#include "rounds/rounds_lots_json.h"

#include "lib/arena.h"
#include "rounds/rounds_json.h"

static bool
read_packages(struct round_reading *r, struct lots_case *c)
{
	const struct round_problem *p = &c->rounds.problem;
	struct lots_package *packages =
	    arena_array(r->a, (size_t)r->packages.count + 1, sizeof(*packages));

	for (uint32_t i = 0; i < r->packages.count; i++)
		packages[i].place = ROUND_NONE;
	for (size_t i = 0; i < p->visit_count; i++) {
		const struct round_visit *v = &p->visits[i];

		r->what = arena_printf(r->a, "visit %zu", i);
		if (v->package == ROUND_NONE)
			return round_refuse(r, "it is of no package");
		if (packages[v->package].place != ROUND_NONE &&
		    packages[v->package].place != v->place)
			return round_refuse(r, "its package is at another place too");
		packages[v->package].place = v->place;
		packages[v->package].minutes += (int64_t)v->minutes * v->carers;
	}
	r->what = NULL;
	if (r->packages.count > LOTS_PACKAGES_MOST)
		return round_refuse(
		    r, "there are more packages than can be put into lots at once");
	c->problem.packages = packages;
	c->problem.count = r->packages.count;
	c->package_names = r->packages.list;
	return true;
}

/* The command says them as numbers; pages have words of their own. */
static bool
check_limits(struct round_reading *r, const struct lots_problem *p)
{
	struct lots_limits limits;

	switch (lots_limits(p, &limits)) {
	case LOTS_FINE:
		break;
	case LOTS_TOO_MANY:
		return round_refuse(r, "there are more lots than packages, or than 50");
	case LOTS_NO_NUMBER:
		return round_refuse(r, "no number of lots has both bounds");
	case LOTS_LEAST:
		return round_refuse(r, arena_printf(r->a, "least can be %lld at the most",
					   (long long)limits.least_can));
	case LOTS_MOST_TOO_FEW:
		return round_refuse(r, arena_printf(r->a, "most has to be %lld at the least",
					   (long long)limits.most_has));
	}
	return true;
}

static bool
read_lots(struct round_reading *r, const json_t *root, struct lots_case *c)
{
	const json_t *of = json_object_get(root, "lots");
	struct lots_problem *p = &c->problem;
	struct lots_limits limits;
	int64_t count;

	if (!json_is_object(of))
		return round_refuse(r, "there is no \"lots\"");
	if (!round_known_fields(r, of, "count least most") || !read_packages(r, c) ||
	    !round_read_number(r, of, "count", 0, 0, LOTS_MOST, &count) ||
	    !round_read_number(r, of, "least", 0, 0, INT32_MAX, &p->least) ||
	    !round_read_number(r, of, "most", 0, 0, INT32_MAX, &p->most))
		return false;
	p->lots = (size_t)count;
	p->place_count = c->rounds.problem.place_count;
	p->minutes = c->rounds.problem.minutes[ROUND_DRIVE];
	if (p->minutes == NULL)
		return round_refuse(r, "there are no travel times by car");
	lots_limits(p, &limits);
	if (p->least == 0 && p->most == 0)
		lots_usual(&limits, p);
	return check_limits(r, p);
}

bool
lots_case_json(
    struct arena *a, const char *text, size_t length, struct lots_case *c, const char **fault)
{
	struct round_reading r = {.a = a, .c = &c->rounds};
	json_error_t error;
	json_t *root = json_loadb(text, length, 0, &error);
	bool good;

	*c = (struct lots_case){.rounds = {.scale = 1}};
	if (root == NULL) {
		*fault = arena_printf(a, "it is not JSON: line %d, %s", error.line, error.text);
		return false;
	}
	good = round_read_case(&r, root, "lots") && read_lots(&r, root, c);
	json_decref(root);
	*fault = r.fault;
	return good;
}

/* ---- Out ---- */

static double
per_hour(const struct round_cost *cost)
{
	return cost->care > 0 ? 60.0 * (double)cost->travel / (double)cost->care : 0;
}

static json_t *
cost_of(const struct round_cost *cost)
{
	return json_pack("{s:I,s:I,s:I,s:I,s:f}", "unplaced", (json_int_t)cost->unplaced,
	    "rounds", (json_int_t)cost->rounds, "travel", (json_int_t)cost->travel, "care",
	    (json_int_t)cost->care, "travel_per_hour", per_hour(cost));
}

static json_t *
lots_of(const struct lots_case *c, const struct lots *lots, const bool *apart)
{
	json_t *list = json_array();

	for (size_t lot = 0; lot < lots->count; lot++) {
		json_t *own = json_array(), *far = json_array();

		for (size_t i = 0; i < c->problem.count; i++) {
			if (lots->lot_of[i] != lot)
				continue;
			json_array_append_new(own, json_string(c->package_names[i]));
			if (apart[i])
				json_array_append_new(far, json_string(c->package_names[i]));
		}
		json_array_append_new(list,
		    json_pack("{s:I,s:b,s:s,s:o,s:o}", "minutes",
			(json_int_t)lots->lots[lot].minutes, "within", lots->lots[lot].within,
			"middle", c->package_names[lots->lots[lot].middle], "packages", own,
			"apart", far));
	}
	return list;
}

const char *
lots_case_answer(struct arena *a, const struct lots_case *c, const struct round_effort *effort,
    bool summary, const char **fault)
{
	struct round_plan inside, across;
	struct lots lots;
	bool *apart = arena_array(a, c->problem.count + 1, sizeof(*apart));
	size_t far;

	lots_make(a, &c->problem, &lots);
	if (!lots_rounds(a, &c->rounds.problem, &lots, effort, &inside, &across, fault))
		return NULL;
	far = lots_apart(a, &c->problem, &lots, &c->rounds.problem, &inside, apart);
	if (summary)
		return arena_printf(a,
		    "lots %zu, within %d, apart %zu, travel %lld inside, %lld across, rounds %lld "
		    "inside, %lld across, per hour %.2f inside, %.2f across\n",
		    lots.count, lots.within, far, (long long)inside.cost.travel,
		    (long long)across.cost.travel, (long long)inside.cost.rounds,
		    (long long)across.cost.rounds, per_hour(&inside.cost),
		    per_hour(&across.cost));
	return round_json_text(
	    a, json_pack("{s:o,s:o,s:{s:I,s:I},s:o}", "inside", cost_of(&inside.cost), "across",
		   cost_of(&across.cost), "borders", "rounds",
		   (json_int_t)(inside.cost.rounds - across.cost.rounds), "travel",
		   (json_int_t)(inside.cost.travel - across.cost.travel), "lots",
		   lots_of(c, &lots, apart)));
}

/* Late visits at a price: the first plan, and annealing over plans that are ruined in part and
 * made anew. */
#include "rounds/late_private.h"
#include "rounds/rounds_private.h"

#include <math.h>
#include <string.h>

#include "lib/arena.h"

/* Heat at the beginning and at the end, as shares of the first plan's mean way. */
#define HEAT_FIRST 3.0
#define HEAT_LAST 0.1

enum { HEAT_EACH = 16 };

/* The first plan may take so long whatever the budget; somebody is asked so often whether to go
 * on. */
enum { FIRST_LEAST = 10 * 1000 * 1000, GO_ON_EACH = 5 * 1000 * 1000 };

static double
share(struct late_state *s)
{
	return (late_chance(s, UINT32_MAX) + 1) / 4294967296.0;
}

/* ---- What is wrong with a problem ---- */

static bool
may_give(const struct late_problem *p, size_t visit, int side, size_t carer)
{
	return (p->carers[carer].services >> p->visits[visit].service[side] & 1) != 0 &&
	       (p->barred == NULL || !p->barred[visit * p->carer_count + carer]);
}

static const char *
carers_fault(const struct late_problem *p, size_t visit)
{
	const int sides = late_sides(&p->visits[visit]);
	size_t able[2] = {0}, either = 0;

	for (size_t c = 0; c < p->carer_count; c++) {
		bool one = may_give(p, visit, 0, c),
		     two = sides == 2 && may_give(p, visit, 1, c);

		able[0] += one;
		able[1] += two;
		either += one || two;
	}
	if (able[0] == 0 || (sides == 2 && able[1] == 0))
		return "nobody gives a service";
	return either < (size_t)sides ? "one carer alone gives two services of a visit" : NULL;
}

static const char *
visit_fault(const struct late_problem *p, size_t visit)
{
	const struct late_visit *v = &p->visits[visit];

	if (v->from < 0 || v->from > v->to || v->to > LATE_NO_END || v->least < 0 ||
	    v->least > v->most || v->most > LATE_NO_END)
		return "a visit's times are not in order";
	if (v->place >= p->places)
		return "a visit is at no place";
	for (int side = 0; side < late_sides(v); side++) {
		if (v->minutes[side] < 0 || v->minutes[side] > LATE_NO_END)
			return "a service takes less than nothing, or too long";
		if (v->service[side] >= LATE_SERVICES_MOST)
			return "nobody gives a service";
	}
	return carers_fault(p, visit);
}

/* Later than this nothing can begin, whatever the plan: everything one after the other. */
static int64_t
horizon(const struct late_problem *p)
{
	int64_t latest = 0, sum = 0, way = 0;

	for (size_t i = 0; i < p->places * p->places; i++)
		way = p->travel[i] > way ? p->travel[i] : way;
	for (size_t c = 0; c < p->carer_count; c++)
		latest = p->carers[c].from > latest ? p->carers[c].from : latest;
	for (size_t i = 0; i < p->visit_count; i++) {
		const struct late_visit *v = &p->visits[i];

		latest = v->from > latest ? v->from : latest;
		sum += v->least;
		for (int side = 0; side < late_sides(v); side++)
			sum += v->minutes[side] + way;
	}
	return latest + sum + way;
}

const char *
late_fault(const struct late_problem *p)
{
	const char *fault = NULL;

	if (p->visit_count == 0 || p->visit_count > LATE_VISITS_MOST || p->carer_count == 0 ||
	    p->carer_count > LATE_CARERS_MOST)
		return "there are no visits or carers, or more than can be planned";
	for (size_t c = 0; c < p->carer_count; c++) {
		const struct late_carer *carer = &p->carers[c];

		if (carer->from_place >= p->places || carer->to_place >= p->places)
			return "a carer's day begins or ends at no place";
		if (carer->from < 0 || carer->from > carer->to || carer->to > LATE_NO_END)
			return "a shift's times are not in order";
	}
	for (size_t i = 0; i < p->places * p->places; i++)
		if (p->travel[i] < 0)
			return "a way takes less than nothing";
	for (size_t i = 0; i < p->visit_count && fault == NULL; i++)
		fault = visit_fault(p, i);
	if (fault == NULL && horizon(p) > INT32_MAX / 4)
		return "times together are more than can be counted";
	return fault;
}

/* ---- The state ---- */

static void *
cut(char **at, size_t count, size_t size)
{
	char *cut = *at;

	*at += (count * size + 7) / 8 * 8;
	return cut;
}

static void
make_block(struct arena *a, struct late_state *s)
{
	const size_t nodes = s->node_count, services = s->service_count;
	const size_t carers = s->problem->carer_count;
	char *at;

	/* Nine parts, each begins at a multiple of eight. */
	s->block_size =
	    LATE_SUMS * sizeof(int64_t) + 4 * (6 * nodes + services + 2 * carers) + 72;
	at = s->block = arena_array(a, s->block_size, 1);
	s->now.sums = cut(&at, LATE_SUMS, sizeof(int64_t));
	s->now.next = cut(&at, nodes, sizeof(uint32_t));
	s->now.previous = cut(&at, nodes, sizeof(uint32_t));
	s->now.way = cut(&at, nodes, sizeof(int32_t));
	s->now.free_at = cut(&at, nodes, sizeof(int32_t));
	s->now.begins = cut(&at, nodes, sizeof(int32_t));
	s->now.spare = cut(&at, nodes, sizeof(int32_t));
	s->now.changed_days = cut(&at, carers, sizeof(uint32_t));
	s->now.carer = cut(&at, services, sizeof(uint32_t));
	s->now.length = cut(&at, carers, sizeof(uint32_t));
	for (uint32_t node = 0; node < services; node++)
		s->now.carer[node] = ROUND_NONE;
	for (uint32_t c = 0; c < carers; c++) {
		const uint32_t head = (uint32_t)services + c;

		s->now.next[head] = s->now.previous[head] = head;
		s->now.free_at[head] = s->problem->carers[c].from;
		s->now.spare[head] = s->problem->carers[c].to;
	}
}

static void
find_able(struct arena *a, struct late_state *s, uint32_t node)
{
	const uint32_t count = (uint32_t)s->problem->carer_count;

	s->able[node] = arena_array(a, count, sizeof(uint32_t));
	for (uint32_t c = 0; c < count; c++)
		if (may_give(s->problem, node / 2, node % 2, c))
			s->able[node][s->able_count[node]++] = c;
}

static void
make_nodes(struct arena *a, struct late_state *s)
{
	const struct late_problem *p = s->problem;

	s->to = arena_array(a, s->node_count, sizeof(int32_t));
	s->leaves = arena_array(a, s->node_count, sizeof(uint32_t));
	s->reaches = arena_array(a, s->node_count, sizeof(uint32_t));
	s->minutes = arena_array(a, s->service_count, sizeof(int32_t));
	s->able = arena_array(a, s->service_count, sizeof(*s->able));
	s->able_count = arena_array(a, s->service_count, sizeof(uint32_t));
	for (uint32_t node = 0; node < s->service_count; node++) {
		const struct late_visit *v = &p->visits[node / 2];

		s->leaves[node] = s->reaches[node] = v->place;
		s->to[node] = v->to;
		if ((int)(node % 2) >= late_sides(v))
			continue;
		s->minutes[node] = v->minutes[node % 2];
		find_able(a, s, node);
	}
	for (uint32_t c = 0; c < p->carer_count; c++) {
		s->to[s->service_count + c] = p->carers[c].to;
		s->leaves[s->service_count + c] = p->carers[c].from_place;
		s->reaches[s->service_count + c] = p->carers[c].to_place;
	}
}

static void
change_over(struct arena *a, struct late_state *s)
{
	const size_t places = s->problem->places;

	s->back = arena_array(a, places * places, sizeof(int32_t));
	for (size_t i = 0; i < places; i++)
		for (size_t j = 0; j < places; j++)
			s->back[j * places + i] = s->problem->travel[i * places + j];
}

static void
begin(struct arena *a, struct late_state *s)
{
	const size_t visits = s->problem->visit_count;

	s->service_count = 2 * (uint32_t)visits;
	s->node_count = s->service_count + (uint32_t)s->problem->carer_count;
	s->horizon = (int32_t)horizon(s->problem);
	make_nodes(a, s);
	make_block(a, s);
	change_over(a, s);
	s->queue = arena_array(a, visits, sizeof(uint32_t));
	s->waits = arena_array(a, visits, sizeof(bool));
	s->changed = arena_array(a, 8 * s->service_count + 2, sizeof(uint32_t));
	s->changed_from = arena_array(a, 8 * s->service_count + 2, sizeof(int32_t));
	s->out = arena_array(a, visits, sizeof(uint32_t));
	s->ranks = arena_array(a, visits, sizeof(int64_t));
	s->touched = arena_array(a, s->problem->carer_count, sizeof(uint32_t));
	s->near = arena_array(a, visits, sizeof(*s->near));
	s->near_known = arena_array(a, visits, sizeof(bool));
	for (uint32_t i = 0; i < visits; i++)
		s->out[s->out_count++] = i;
	late_recreate(s, INT64_MAX);
}

/* ---- Better and better ---- */

bool
late_is_over(struct late_state *s, bool first)
{
	const struct round_effort *effort = s->effort;
	struct round_state *state = &s->state;

	if (s->ended)
		return true;
	round_spend(effort, s->since, state);
	if (effort->trials == 0 && state->share >= 1 &&
	    (!first || state->nanoseconds >= FIRST_LEAST))
		s->ended = true;
	if (s->ended || effort->go_on == NULL || state->nanoseconds - s->asked < GO_ON_EACH)
		return s->ended;
	s->asked = state->nanoseconds;
	s->ended = !effort->go_on(effort->context, state);
	return s->ended;
}

static bool
trial(struct late_state *s, const void *before, double heat)
{
	const int64_t was = late_cost(s), most = was - (int64_t)(heat * log(share(s)));

	if (late_ruin(s) && late_recreate(s, most))
		return true;
	memcpy(s->block, before, s->block_size);
	s->out_count = 0;
	s->latest_gone = false;
	return false;
}

static void
anneal(struct late_state *s, void *before, void *best)
{
	const double way = (double)s->now.sums[LATE_TRAVEL] / (double)s->node_count;
	const struct round_effort *effort = s->effort;
	struct round_state *state = &s->state;
	double heat = way * HEAT_FIRST;

	memcpy(before, s->block, s->block_size);
	memcpy(best, s->block, s->block_size);
	state->weight = late_cost(s);
	for (; effort->trials == 0 || state->trials < effort->trials; state->trials++) {
		if (late_is_over(s, false))
			return;
		if (state->trials % HEAT_EACH == 0)
			heat = way * HEAT_FIRST * pow(HEAT_LAST / HEAT_FIRST, state->share);
		if (!trial(s, before, heat))
			continue;
		memcpy(before, s->block, s->block_size);
		if (late_cost(s) >= state->weight)
			continue;
		state->weight = late_cost(s);
		memcpy(best, s->block, s->block_size);
	}
}

static void
write_down(struct arena *a, const struct late_state *s, struct late_plan *plan)
{
	struct late_stop *stops = arena_array(a, s->service_count, sizeof(*stops));

	for (uint32_t c = 0; c < s->problem->carer_count; c++) {
		uint32_t node = s->now.next[s->service_count + c];

		for (; !late_is_head(s, node); node = s->now.next[node])
			stops[plan->stop_count++] =
			    (struct late_stop){c, node / 2, node % 2, s->now.begins[node]};
	}
	plan->stops = stops;
	plan->travel = s->now.sums[LATE_TRAVEL];
	plan->late = s->now.sums[LATE_LATE];
	plan->over = s->now.sums[LATE_OVER];
	plan->latest = s->now.sums[LATE_LATEST];
}

void
late_improve(struct arena *a, const struct late_problem *problem,
    const struct round_effort *effort, struct late_plan *plan)
{
	struct late_state s = {.problem = problem,
	    .chance = chance_seed(effort->seed),
	    .effort = effort,
	    .since = round_now()};
	void *before, *best;

	*plan = (struct late_plan){0};
	begin(a, &s);
	before = arena_array(a, s.block_size, 1);
	best = arena_array(a, s.block_size, 1);
	anneal(&s, before, best);
	memcpy(s.block, best, s.block_size);
	write_down(a, &s, plan);
	plan->trials = s.state.trials;
}

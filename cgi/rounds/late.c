/* Late visits at a price: one order of all visits, who makes each, and annealing over both.  Each
 * carer makes theirs in that order, so no two wait for each other for ever, and the whole is
 * worked out in one pass. */
#include "rounds/late.h"

#include <math.h>
#include <string.h>
#include <time.h>

#include "lib/arena.h"
#include "rounds/chance.h"

/* Heat at the beginning and at the end, as shares of the first cost. */
#define HEAT_FIRST 0.02
#define HEAT_LAST 0.00001

enum { CLOCK_EACH = 1024, NEVER = INT32_MAX / 2, WINDOW_LEAST = 8 };

struct state {
	const struct late_problem *problem;
	uint64_t chance;
	uint32_t *order;
	uint32_t (*carers)[2];
	uint32_t *able[LATE_SERVICES_MOST]; /* carers who give each service */
	uint32_t able_count[LATE_SERVICES_MOST];
	int32_t free_at[LATE_CARERS_MOST]; /* while a pass goes on */
	uint32_t place[LATE_CARERS_MOST];
	int64_t travel, late, latest;
};

static uint32_t
chance(struct state *s, uint32_t below)
{
	return chance_below(&s->chance, below);
}

static double
share(struct state *s)
{
	return (chance(s, UINT32_MAX) + 1) / 4294967296.0;
}

const char *
late_fault(const struct late_problem *p)
{
	uint32_t count[LATE_SERVICES_MOST] = {0};

	if (p->visit_count == 0 || p->visit_count > LATE_VISITS_MOST || p->carer_count == 0 ||
	    p->carer_count > LATE_CARERS_MOST)
		return "there are no visits or carers, or more than can be planned";
	for (size_t i = 0; i < p->carer_count; i++)
		for (int service = 0; service < LATE_SERVICES_MOST; service++)
			count[service] += p->carers[i] >> service & 1;
	for (size_t i = 0; i < p->visit_count; i++) {
		const struct late_visit *v = &p->visits[i];

		if (v->from < 0 || v->from > v->to || v->to > NEVER / 4 || v->least < 0 ||
		    v->least > v->most || v->most > NEVER / 4)
			return "a visit's times are not in order";
		for (int side = 0; side <= (v->link != LATE_ALONE); side++) {
			if (v->minutes[side] < 0 || v->minutes[side] > NEVER / 4)
				return "a service takes less than nothing, or too long";
			if (v->service[side] >= LATE_SERVICES_MOST ||
			    count[v->service[side]] == 0)
				return "nobody gives a service";
			if (side == 1 && v->service[0] == v->service[1] &&
			    count[v->service[0]] < 2)
				return "one carer alone gives two services of a visit";
		}
	}
	return NULL;
}

static int32_t
arrival(struct state *s, uint32_t carer, uint32_t visit)
{
	const size_t places = s->problem->visit_count + 1;
	int32_t way = s->problem->travel[s->place[carer] * places + visit + 1];

	s->travel += way;
	s->place[carer] = visit + 1;
	return s->free_at[carer] + way;
}

static void
count_late(struct state *s, const struct late_visit *v, int32_t begins)
{
	int32_t late = begins - v->to;

	if (late <= 0)
		return;
	s->late += late;
	if (late > s->latest)
		s->latest = late;
}

/* When both begin: each carer is there, and the second is not too soon nor too late behind. */
static void
begin_both(const struct late_visit *v, int32_t begins[2])
{
	if (v->link == LATE_TOGETHER) {
		begins[0] = begins[1] = begins[0] > begins[1] ? begins[0] : begins[1];
		return;
	}
	if (begins[1] < begins[0] + v->least)
		begins[1] = begins[0] + v->least;
	if (begins[1] > begins[0] + v->most)
		begins[0] = begins[1] - v->most;
}

/* Works all out, and gives it up when it costs more than `most`: then NEVER. */
static int64_t
work_out(struct state *s, int64_t most, int32_t (*begun)[2])
{
	const struct late_problem *p = s->problem;

	memset(s->free_at, 0, p->carer_count * sizeof(s->free_at[0]));
	memset(s->place, 0, p->carer_count * sizeof(s->place[0]));
	s->travel = s->late = s->latest = 0;
	for (size_t i = 0; i < p->visit_count; i++) {
		uint32_t visit = s->order[i];
		const uint32_t *carers = s->carers[visit];
		const struct late_visit *v = &p->visits[visit];
		int sides = v->link == LATE_ALONE ? 1 : 2;
		int32_t begins[2] = {0, 0};

		for (int side = 0; side < sides; side++) {
			begins[side] = arrival(s, carers[side], visit);
			if (begins[side] < v->from)
				begins[side] = v->from;
		}
		if (sides == 2)
			begin_both(v, begins);
		for (int side = 0; side < sides; side++) {
			s->free_at[carers[side]] = begins[side] + v->minutes[side];
			count_late(s, v, begins[side]);
		}
		if (begun != NULL)
			memcpy(begun[visit], begins, sizeof(begins));
		if (s->travel + s->late + s->latest > most)
			return NEVER;
	}
	for (size_t c = 0; c < p->carer_count; c++)
		s->travel += p->travel[s->place[c] * (p->visit_count + 1)];
	return s->travel + s->late + s->latest;
}

static uint32_t
somebody(struct state *s, uint32_t service)
{
	return s->able[service][chance(s, s->able_count[service])];
}

static bool
may_give(const struct state *s, uint32_t carer, uint32_t service)
{
	return (s->problem->carers[carer] >> service & 1) != 0;
}

static void
move(uint32_t *order, uint32_t from, uint32_t to)
{
	uint32_t visit = order[from];

	if (from < to)
		memmove(&order[from], &order[from + 1], (to - from) * sizeof(*order));
	else
		memmove(&order[to + 1], &order[to], (from - to) * sizeof(*order));
	order[to] = visit;
}

/* A change, as it has to be known to be undone. */
struct change {
	uint32_t from, to; /* positions */
	bool swapped;	   /* the two there, else one moved */
	uint32_t visit, other;
	uint32_t carers[2], other_carers[2];
};

/* Another carer for one of its services: one who is there already changes with the other; false
 * where they cannot. */
static bool
change_carer(struct state *s, uint32_t visit)
{
	const struct late_visit *v = &s->problem->visits[visit];
	uint32_t side = v->link == LATE_ALONE ? 0 : chance(s, 2);
	uint32_t carer = somebody(s, v->service[side]);

	if (v->link != LATE_ALONE && carer == s->carers[visit][1 - side]) {
		if (!may_give(s, s->carers[visit][side], v->service[1 - side]))
			return false;
		s->carers[visit][1 - side] = s->carers[visit][side];
	}
	s->carers[visit][side] = carer;
	return true;
}

/* Two change places in the order, and where they can, carers. */
static bool
swap_two(struct state *s, struct change *c)
{
	const struct late_visit *visits = s->problem->visits;

	c->to = chance(s, (uint32_t)s->problem->visit_count);
	c->other = s->order[c->to];
	if (c->other == c->visit)
		return false;
	c->swapped = true;
	memcpy(c->other_carers, s->carers[c->other], sizeof(c->other_carers));
	s->order[c->from] = c->other;
	s->order[c->to] = c->visit;
	if (visits[c->visit].link == LATE_ALONE && visits[c->other].link == LATE_ALONE &&
	    may_give(s, c->other_carers[0], visits[c->visit].service[0]) &&
	    may_give(s, c->carers[0], visits[c->other].service[0])) {
		s->carers[c->visit][0] = c->other_carers[0];
		s->carers[c->other][0] = c->carers[0];
	}
	return true;
}

static bool
change_something(struct state *s, struct change *c)
{
	const uint32_t count = (uint32_t)s->problem->visit_count;
	uint32_t window = count / 3 > WINDOW_LEAST ? count / 3 : WINDOW_LEAST, least, most;
	uint32_t kind = chance(s, 8);

	*c = (struct change){.from = chance(s, count)};
	c->to = c->from;
	c->visit = s->order[c->from];
	memcpy(c->carers, s->carers[c->visit], sizeof(c->carers));
	if (kind == 7)
		return change_carer(s, c->visit);
	if (kind >= 5)
		return swap_two(s, c);
	if (kind < 4 && !change_carer(s, c->visit))
		return false;
	least = c->from > window ? c->from - window : 0;
	most = c->from + window < count ? c->from + window : count - 1;
	c->to = least + chance(s, most - least + 1);
	move(s->order, c->from, c->to);
	return true;
}

static void
undo(struct state *s, const struct change *c)
{
	memcpy(s->carers[c->visit], c->carers, sizeof(c->carers));
	if (c->swapped) {
		memcpy(s->carers[c->other], c->other_carers, sizeof(c->other_carers));
		s->order[c->from] = c->visit;
		s->order[c->to] = c->other;
	} else if (c->from != c->to) {
		move(s->order, c->to, c->from);
	}
}

/* In the order of their windows, each by anybody who can. */
static void
begin(struct arena *a, struct state *s)
{
	const struct late_problem *p = s->problem;

	s->order = arena_array(a, p->visit_count, sizeof(*s->order));
	s->carers = arena_array(a, p->visit_count, sizeof(*s->carers));
	for (int service = 0; service < LATE_SERVICES_MOST; service++) {
		s->able[service] = arena_array(a, p->carer_count, sizeof(uint32_t));
		for (uint32_t c = 0; c < p->carer_count; c++)
			if (may_give(s, c, (uint32_t)service))
				s->able[service][s->able_count[service]++] = c;
	}
	for (uint32_t i = 0; i < p->visit_count; i++) {
		const struct late_visit *v = &p->visits[i];
		uint32_t at = i;

		for (; at > 0 && p->visits[s->order[at - 1]].from > v->from; at--)
			s->order[at] = s->order[at - 1];
		s->order[at] = i;
		s->carers[i][1] = ROUND_NONE;
		do {
			s->carers[i][0] = somebody(s, v->service[0]);
			if (v->link != LATE_ALONE)
				s->carers[i][1] = somebody(s, v->service[1]);
		} while (s->carers[i][0] == s->carers[i][1]);
	}
}

static double
used_up(const struct round_effort *effort, uint64_t trials, const struct timespec *since)
{
	struct timespec now;

	if (effort->trials > 0)
		return (double)trials / (double)effort->trials;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return effort->milliseconds <= 0
		   ? 1
		   : ((double)(now.tv_sec - since->tv_sec) * 1e3 +
			 (double)(now.tv_nsec - since->tv_nsec) / 1e6) /
			 (double)effort->milliseconds;
}

static void
anneal(struct state *s, const struct round_effort *effort, struct late_plan *plan,
    uint32_t *order, uint32_t (*carers)[2])
{
	const size_t count = s->problem->visit_count;
	int64_t now = work_out(s, NEVER, NULL), best = now;
	double first = (double)now * HEAT_FIRST, heat = first, used = 0;
	struct timespec since;

	clock_gettime(CLOCK_MONOTONIC, &since);
	memcpy(order, s->order, count * sizeof(*order));
	memcpy(carers, s->carers, count * sizeof(*carers));
	for (;; plan->trials++) {
		struct change change;
		int64_t most, cost;

		if (plan->trials % CLOCK_EACH == 0 ||
		    (effort->trials > 0 && plan->trials >= effort->trials)) {
			struct round_state state = {.trials = plan->trials, .weight = best};

			used = state.share = used_up(effort, plan->trials, &since);
			if (used >= 1 || (effort->go_on != NULL &&
					     !effort->go_on(effort->context, &state)))
				return;
			heat = first * pow(HEAT_LAST / HEAT_FIRST, used);
		}
		if (!change_something(s, &change)) {
			undo(s, &change);
			continue;
		}
		most = now - (int64_t)(heat * log(share(s)));
		cost = work_out(s, most, NULL);
		if (cost > most || cost >= NEVER) {
			undo(s, &change);
			continue;
		}
		now = cost;
		if (now < best) {
			best = now;
			memcpy(order, s->order, count * sizeof(*order));
			memcpy(carers, s->carers, count * sizeof(*carers));
		}
	}
}

void
late_improve(struct arena *a, const struct late_problem *problem,
    const struct round_effort *effort, struct late_plan *plan)
{
	struct state s = {
	    .problem = problem, .chance = chance_seed(effort->seed)};
	uint32_t *order = arena_array(a, problem->visit_count, sizeof(*order));
	uint32_t(*carers)[2] = arena_array(a, problem->visit_count, sizeof(*carers));
	int32_t(*begins)[2] = arena_array(a, problem->visit_count, sizeof(*begins));

	*plan = (struct late_plan){.order = order, .carers = carers, .begins = begins};
	begin(a, &s);
	anneal(&s, effort, plan, order, carers);
	s.order = order;
	s.carers = carers;
	work_out(&s, NEVER, begins);
	plan->travel = s.travel;
	plan->late = s.late;
	plan->latest = s.latest;
}

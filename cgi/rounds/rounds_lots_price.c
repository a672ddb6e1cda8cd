/* What the borders of lots cost: rounds inside each of them, and over all. */
#include <stdlib.h>

#include "lib/arena.h"
#include "rounds/rounds_journal.h"
#include "rounds/rounds_lots.h"

/* What one day may take besides what comes of it. */
enum { DAY_MEMORY = 1 << 30 };

/* One day of the whole: no round has visits of two, so each can be planned by itself, in memory
 * that is given back before the next. */
struct day {
	struct arena *a;
	struct round_problem problem;
	struct round_visit *visits;
	uint32_t *visit_of; /* in the whole problem; */
	uint32_t *shift_of; /* as lots_rounds() tells shifts */
	struct rounds *rounds;
};

struct pricing {
	struct arena *a;
	const struct round_problem *problem;
	const struct lots *lots;
	const struct round_effort *effort;
	int64_t since;
	uint32_t *at; /* of each visit: its number on its day */
};

/* Visits of each lot may be in rounds of its own copy of the shifts only. */
static void
take_shifts(const struct pricing *w, struct day *d, uint8_t day)
{
	const size_t count = w->problem->shift_count;
	struct round_shift *shifts =
	    arena_array(d->a, count * w->lots->count + 1, sizeof(*shifts));
	size_t used = 0;

	d->shift_of = arena_array(d->a, count * w->lots->count + 1, sizeof(*d->shift_of));
	for (uint32_t lot = 0; lot < w->lots->count; lot++)
		for (uint32_t i = 0; i < count; i++) {
			if (w->problem->shifts[i].day != day)
				continue;
			d->shift_of[used] = lot * (uint32_t)count + i;
			shifts[used] = w->problem->shifts[i];
			shifts[used++].provider = lot;
		}
	d->problem.shifts = shifts;
	d->problem.shift_count = used;
}

static void
take_day(const struct pricing *w, struct day *d, uint8_t day)
{
	const struct round_problem *p = w->problem;
	size_t used = 0;

	d->problem = *p;
	d->visits = arena_array(d->a, p->visit_count + 1, sizeof(*d->visits));
	d->visit_of = arena_array(d->a, p->visit_count + 1, sizeof(*d->visit_of));
	for (uint32_t i = 0; i < p->visit_count; i++) {
		if (p->visits[i].day != day)
			continue;
		w->at[i] = (uint32_t)used;
		d->visit_of[used] = i;
		d->visits[used] = p->visits[i];
		d->visits[used++].provider = w->lots->lot_of[p->visits[i].package];
	}
	/* What cannot be is told by rounds_new(): here it comes after itself. */
	for (uint32_t i = 0; i < used; i++) {
		uint32_t after = d->visits[i].after;

		if (after != ROUND_NONE)
			d->visits[i].after =
			    after < p->visit_count && p->visits[after].day == day ? w->at[after]
										  : i;
	}
	d->problem.visits = d->visits;
	d->problem.visit_count = used;
	take_shifts(w, d, day);
}

/* Whoever may end it is told how long all of it has taken. */
static bool
go_on(void *context, const struct round_state *state)
{
	const struct pricing *w = context;
	struct round_state whole = *state;

	whole.nanoseconds = round_now() - w->since;
	return w->effort->go_on(w->effort->context, &whole);
}

/* Of the effort for a plan, half of the day's share; there are three such halves to a day. */
static struct round_effort
half_of(const struct pricing *w, const struct day *d)
{
	struct round_effort half = *w->effort;
	uint64_t all = w->problem->visit_count, own = d->problem.visit_count;

	half.trials = (half.trials * own + 2 * all - 1) / (2 * all);
	half.milliseconds = half.milliseconds * (int64_t)own / (3 * (int64_t)all);
	if (half.go_on != NULL) {
		half.go_on = go_on;
		half.context = (void *)w;
	}
	return half;
}

static int64_t
weight_of(const struct round_problem *p, const struct round_cost *cost)
{
	return cost->travel + cost->rounds * p->round_worth + cost->strange * p->strange_worth;
}

static bool
is_better(const struct round_problem *p, const struct round_cost *one,
    const struct round_cost *other)
{
	return one->unplaced != other->unplaced
		   ? one->unplaced < other->unplaced
		   : weight_of(p, one) < weight_of(p, other);
}

/* Both go on from the same rounds with the same effort, one inside the borders and one across
 * them.  What keeps to borders does without them as well: across is never worse. */
static void
plan_day(const struct pricing *w, struct day *d, struct round_plan *inside,
    struct round_plan *across)
{
	const struct round_effort half = half_of(w, d);
	struct round_copy *joined = round_copy_new(d->rounds);
	uint32_t *all = arena_array(d->a, d->problem.visit_count + 1, sizeof(*all));
	struct round_state state;

	for (uint32_t i = 0; i < d->problem.visit_count; i++)
		all[i] = i;
	rounds_build(d->rounds, all, d->problem.visit_count);
	rounds_improve(d->rounds, &half, &state);
	round_copy_take(d->rounds, joined);
	rounds_improve(d->rounds, &half, &state);
	rounds_plan(d->a, d->rounds, inside);
	*across = *inside;
	if (w->lots->count < 2)
		return;
	round_copy_give(d->rounds, joined);
	for (size_t i = 0; i < d->problem.visit_count; i++)
		d->visits[i].provider = ROUND_NONE;
	rounds_improve(d->rounds, &half, &state);
	rounds_plan(d->a, d->rounds, across);
	if (is_better(&d->problem, &inside->cost, &across->cost))
		*across = *inside;
}

/* ---- The days together ---- */

static void
add_cost(struct round_cost *sum, const struct round_cost *more)
{
	sum->unplaced += more->unplaced;
	sum->rounds += more->rounds;
	sum->travel += more->travel;
	sum->waiting += more->waiting;
	sum->strange += more->strange;
	sum->care += more->care;
	sum->paid += more->paid;
}

static const struct round_stop *
whole_stops(const struct pricing *w, const struct day *d, const struct round *round)
{
	struct round_stop *stops = arena_array(w->a, round->stop_count + 1, sizeof(*stops));

	for (size_t i = 0; i < round->stop_count; i++) {
		stops[i] = round->stops[i];
		if (stops[i].visit != ROUND_BREAK)
			stops[i].visit = d->visit_of[stops[i].visit];
	}
	return stops;
}

static void
add_day(const struct pricing *w, const struct day *d, const struct round_plan *day,
    struct round_plan *plan)
{
	struct round *rounds =
	    arena_array(w->a, plan->round_count + day->round_count + 1, sizeof(*rounds));
	struct round_left *left =
	    arena_array(w->a, plan->left_count + day->left_count + 1, sizeof(*left));

	for (size_t i = 0; i < plan->round_count; i++)
		rounds[i] = plan->rounds[i];
	for (size_t i = 0; i < day->round_count; i++) {
		struct round *round = &rounds[plan->round_count + i];

		*round = day->rounds[i];
		round->number = (uint32_t)(plan->round_count + i);
		round->shift = d->shift_of[round->shift];
		round->stops = whole_stops(w, d, &day->rounds[i]);
	}
	for (size_t i = 0; i < plan->left_count; i++)
		left[i] = plan->left[i];
	for (size_t i = 0; i < day->left_count; i++) {
		left[plan->left_count + i] = day->left[i];
		left[plan->left_count + i].visit = d->visit_of[day->left[i].visit];
	}
	plan->rounds = rounds;
	plan->round_count += day->round_count;
	plan->left = left;
	plan->left_count += day->left_count;
	add_cost(&plan->cost, &day->cost);
}

bool
lots_rounds(struct arena *a, const struct round_problem *problem, const struct lots *lots,
    const struct round_effort *effort, struct round_plan *inside, struct round_plan *across,
    const char **fault)
{
	struct pricing w = {a, problem, lots, effort, round_now(),
	    arena_array(a, problem->visit_count + 1, sizeof(*w.at))};
	struct arena *own = arena_within(a, DAY_MEMORY);

	*inside = *across = (struct round_plan){0};
	for (uint8_t day = 1; day <= 7; day++) {
		struct day d = {.a = own};
		struct round_plan in, over;

		take_day(&w, &d, day);
		if ((d.rounds = rounds_new(own, &d.problem, fault)) == NULL)
			return false;
		if (d.problem.visit_count > 0) {
			plan_day(&w, &d, &in, &over);
			add_day(&w, &d, &in, inside);
			add_day(&w, &d, &over, across);
		}
		arena_reset(own);
	}
	return true;
}

/* ---- Who is apart ---- */

struct leg {
	uint32_t lot;
	int32_t minutes;
};

static int
by_lot(const void *one, const void *other)
{
	const struct leg *a = one, *b = other;

	if (a->lot != b->lot)
		return a->lot < b->lot ? -1 : 1;
	return a->minutes < b->minutes ? -1 : a->minutes > b->minutes;
}

/* Ways from one person to another that are gone in the rounds, sorted by lot and length. */
static size_t
find_legs(const struct lots *lots, const struct round_problem *rounds,
    const struct round_plan *plan, struct leg *legs)
{
	size_t count = 0;

	for (size_t r = 0; r < plan->round_count; r++) {
		uint32_t before = ROUND_NONE;

		for (size_t i = 0; i < plan->rounds[r].stop_count; i++) {
			const struct round_stop *stop = &plan->rounds[r].stops[i];
			uint32_t package;

			if (stop->visit == ROUND_BREAK)
				continue;
			package = rounds->visits[stop->visit].package;
			if (before != ROUND_NONE && before != package)
				legs[count++] =
				    (struct leg){lots->lot_of[package], stop->travel};
			before = package;
		}
	}
	qsort(legs, count, sizeof(*legs), by_lot);
	return count;
}

/* 19 of 20 ways of the lot are no longer; -1: there are none. */
static int32_t
usual_leg(const struct leg *legs, size_t count, uint32_t lot)
{
	size_t first = 0, own;

	while (first < count && legs[first].lot < lot)
		first++;
	for (own = 0; first + own < count && legs[first + own].lot == lot;)
		own++;
	return own == 0 ? -1 : legs[first + (own * 19 + 19) / 20 - 1].minutes;
}

static bool
is_apart(const struct lots_problem *p, const struct lots *lots, uint32_t package, int32_t usual)
{
	if (lots->lots[lots->lot_of[package]].packages < 2 || usual < 0)
		return false;
	for (uint32_t i = 0; i < p->count; i++)
		if (i != package && lots->lot_of[i] == lots->lot_of[package] &&
		    p->minutes[(size_t)p->packages[package].place * p->place_count +
			       p->packages[i].place] <= usual)
			return false;
	return true;
}

size_t
lots_apart(struct arena *a, const struct lots_problem *p, const struct lots *lots,
    const struct round_problem *rounds, const struct round_plan *plan, bool *apart)
{
	struct leg *legs = arena_array(a, 2 * rounds->visit_count + 1, sizeof(*legs));
	size_t count = find_legs(lots, rounds, plan, legs), found = 0;

	for (uint32_t i = 0; i < p->count; i++) {
		apart[i] = is_apart(p, lots, i, usual_leg(legs, count, lots->lot_of[i]));
		found += apart[i];
	}
	return found;
}

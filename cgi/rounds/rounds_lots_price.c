/* What the borders of lots cost: rounds inside each of them, and over all. */
#include <stdlib.h>

#include "lib/arena.h"
#include "rounds/rounds_lots.h"

/* The visits of each lot may be in rounds of its own copy of the shifts only. */
static void
divide(struct arena *a, const struct round_problem *problem, const struct lots *lots,
    struct round_problem *p, struct round_visit *visits)
{
	struct round_shift *shifts =
	    arena_array(a, problem->shift_count * lots->count + 1, sizeof(*shifts));

	*p = *problem;
	for (size_t i = 0; i < problem->visit_count; i++) {
		visits[i] = problem->visits[i];
		visits[i].provider = lots->lot_of[visits[i].package];
	}
	p->shift_count = 0;
	for (uint32_t lot = 0; lot < lots->count; lot++)
		for (size_t i = 0; i < problem->shift_count; i++) {
			shifts[p->shift_count] = problem->shifts[i];
			shifts[p->shift_count++].provider = lot;
		}
	p->visits = visits;
	p->shifts = shifts;
}

bool
lots_rounds(struct arena *a, const struct round_problem *problem, const struct lots *lots,
    const struct round_effort *effort, struct round_plan *inside, struct round_plan *across,
    const char **fault)
{
	struct round_visit *visits = arena_array(a, problem->visit_count + 1, sizeof(*visits));
	uint32_t *all = arena_array(a, problem->visit_count + 1, sizeof(*all));
	struct round_problem *p = arena_alloc(a, sizeof(*p));
	struct round_effort half = *effort;
	struct round_state state;
	struct rounds *rounds;

	half.milliseconds = effort->milliseconds / 2;
	half.trials = effort->trials / 2;
	divide(a, problem, lots, p, visits);
	if ((rounds = rounds_new(a, p, fault)) == NULL)
		return false;
	for (uint32_t i = 0; i < p->visit_count; i++)
		all[i] = i;
	rounds_build(rounds, all, p->visit_count);
	rounds_improve(rounds, &half, &state);
	rounds_plan(a, rounds, inside);
	for (size_t i = 0; i < p->visit_count; i++)
		visits[i].provider = ROUND_NONE;
	rounds_improve(rounds, &half, &state);
	rounds_plan(a, rounds, across);
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

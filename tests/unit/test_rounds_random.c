/* Care rounds: the best spot against all spots there are, and what comes and goes at random
 * against what is made anew. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "round_made_up.h"

static struct made_up made;
static struct referee before, after;

static void
insert(struct referee_round *round, size_t at, uint32_t visit)
{
	memmove(&round->stops[at + 1], &round->stops[at],
	    (round->count - at) * sizeof(round->stops[0]));
	round->stops[at] = visit;
	round->count++;
}

/* Adds, behind the rounds that there are, an empty one on each shift that may be opened (two
 * for visits of two carers). */
static void
with_empty(struct referee *referee, size_t copies)
{
	const struct round_problem *p = referee->problem;

	for (uint32_t s = 0; s < p->shift_count; s++) {
		size_t open = 0;

		for (size_t r = 0; r < referee->count; r++)
			open += referee->rounds[r].shift == s;
		for (size_t i = 0; i < copies && open + i < p->shifts[s].most; i++) {
			struct referee_round *round = &referee->rounds[referee->count++];

			*round = (struct referee_round){.shift = s};
			if (p->shifts[s].break_minutes > 0)
				insert(round, 0, ROUND_BREAK);
		}
	}
}

static long
weight_of(const struct referee *referee)
{
	long weight = referee->travel;

	for (size_t r = 0; r < referee->count; r++) {
		size_t real = 0;

		for (size_t i = 0; i < referee->rounds[r].count; i++)
			real += referee->rounds[r].stops[i] != ROUND_BREAK;
		weight += real > 0 ? referee->problem->round_worth : 0;
	}
	return weight;
}

static void
try_second(uint32_t visit, size_t first, long *best)
{
	static struct referee both;
	const struct round_problem *p = after.problem;

	for (size_t r = 0; r < after.count; r++) {
		if (r == first || p->shifts[after.rounds[r].shift].crew != 1)
			continue;
		for (size_t i = 0; i <= after.rounds[r].count; i++) {
			both = after;
			insert(&both.rounds[r], i, visit);
			if (referee_works(&both) && weight_of(&both) < *best)
				*best = weight_of(&both);
		}
	}
}

/* The least weight of all rounds with the visit put anywhere; LONG_MAX: nowhere. */
static long
by_trying_all(uint32_t visit)
{
	const struct round_problem *p = before.problem;
	int carers = p->visits[visit].carers;
	long best = INT32_MAX;

	with_empty(&before, (size_t)carers);
	for (size_t r = 0; r < before.count; r++) {
		int crew = p->shifts[before.rounds[r].shift].crew;

		for (size_t i = 0; i <= before.rounds[r].count && crew <= carers; i++) {
			after = before;
			insert(&after.rounds[r], i, visit);
			if (crew < carers)
				try_second(visit, r, &best);
			else if (referee_works(&after) && weight_of(&after) < best)
				best = weight_of(&after);
		}
	}
	return best;
}

static void
test_the_best_spot_is_the_best(void **state)
{
	size_t found = 0, none = 0;

	for (uint64_t seed = 0; seed < 400; seed++) {
		struct arena *a = arena_new((size_t)1 << 28);
		size_t visits = 3 + seed % 12;
		struct round_plan plan;
		struct round_spot spot;
		struct rounds *r;
		const char *fault;
		uint32_t all[32];
		long best;

		make_up(&made, seed, visits);
		r = rounds_new(a, &made.problem, &fault);
		assert_non_null(r);
		/* All but the last, then the last. */
		for (uint32_t i = 0; i + 1 < visits; i++)
			all[i] = i;
		rounds_build(r, all, visits - 1);
		rounds_plan(a, r, &plan);
		assert_null(referee_fault(&made.problem, &plan));
		referee_read(&before, &made.problem, &plan);
		best = by_trying_all((uint32_t)visits - 1);
		if (rounds_best(r, (uint32_t)visits - 1, true, &spot, 1) == 0) {
			assert_int_equal(best, INT32_MAX);
			none++;
		} else {
			int32_t travel = (int32_t)plan.cost.travel;

			assert_int_equal(best,
			    plan.cost.travel +
				(plan.cost.rounds + spot.opened) * made.problem.round_worth +
				spot.travel);
			assert_true(rounds_put(r, (uint32_t)visits - 1, &spot));
			rounds_plan(a, r, &plan);
			assert_null(referee_fault(&made.problem, &plan));
			assert_int_equal(plan.cost.travel, travel + spot.travel);
			found++;
		}
		arena_free(a);
	}
	(void)state;
	assert_true(found > 100 && none > 20);
}

/* The same rounds put together from nothing, in the order of their stops. */
static void
same_as_anew(struct arena *a, const struct round_plan *plan)
{
	struct round_plan anew;
	const char *fault;
	struct rounds *r = rounds_new(a, &made.problem, &fault);
	uint32_t of[REFEREE_ROUNDS];
	size_t open = 0, changed = 1;

	/* Visits of two carers wait until both rounds have come to them. */
	memset(of, 0xff, sizeof(of));
	for (size_t at[REFEREE_ROUNDS] = {0}; changed;) {
		changed = 0;
		for (size_t n = 0; n < plan->round_count; n++) {
			const struct round *round = &plan->rounds[n];
			struct round_spot spot = {{ROUND_NEW, ROUND_NONE}, {0}, {0}, 0, 0, 0, 0};
			size_t other = n;
			uint32_t visit;

			while (at[n] < round->stop_count &&
			       round->stops[at[n]].visit == ROUND_BREAK)
				at[n]++;
			if (at[n] == round->stop_count)
				continue;
			visit = round->stops[at[n]].visit;
			if (made.visits[visit].carers > made.shifts[round->shift].crew) {
				for (other = 0; other < plan->round_count; other++)
					if (other != n &&
					    at[other] < plan->rounds[other].stop_count &&
					    plan->rounds[other].stops[at[other]].visit == visit)
						break;
				if (other == plan->round_count)
					continue;
			}
			for (int side = 0; side < 1 + (other != n); side++) {
				size_t which = side ? other : n;
				spot.shift[side] = plan->rounds[which].shift;
				spot.round[side] =
				    of[which] == ROUND_NONE ? ROUND_NEW : of[which];
				spot.position[side] = (uint32_t)at[which];
			}
			assert_true(rounds_put(r, visit, &spot));
			assert_true(rounds_where(r, visit, &spot));
			of[n] = spot.round[0];
			at[n]++;
			if (other != n) {
				of[other] = spot.round[1];
				at[other]++;
			}
			changed = 1;
		}
	}
	rounds_plan(a, r, &anew);
	for (size_t n = 0; n < plan->round_count; n++)
		open += of[n] != ROUND_NONE;
	assert_int_equal(open, plan->round_count);
	assert_int_equal(anew.round_count, plan->round_count);
	assert_memory_equal(&anew.cost, &plan->cost, sizeof(plan->cost));
	for (size_t n = 0; n < plan->round_count; n++) {
		const struct round *one = &plan->rounds[n], *other = &anew.rounds[of[n]];

		assert_int_equal(one->stop_count, other->stop_count);
		assert_memory_equal(
		    one->stops, other->stops, one->stop_count * sizeof(*one->stops));
	}
}

static void
random_spot(
    struct chance *c, const struct round_plan *plan, uint32_t visit, struct round_spot *spot)
{
	*spot = (struct round_spot){.round = {ROUND_NONE, ROUND_NONE}};
	for (int side = 0; side < (made.visits[visit].carers == 2 && chance(c, 4) ? 2 : 1);
	     side++) {
		uint32_t n = chance(c, (uint32_t)plan->round_count + 1);

		if (n == plan->round_count) {
			spot->round[side] = ROUND_NEW;
			spot->shift[side] = chance(c, 4);
			spot->position[side] = chance(c, 2);
			continue;
		}
		spot->shift[side] = plan->rounds[n].shift;
		spot->position[side] = chance(c, (uint32_t)plan->rounds[n].stop_count + 1);
		spot->round[side] = n;
	}
}

/* What the referee says of it: 0, 1, or 2 where it would open a round. */
static int
can_be_put(const struct round_spot *spot, uint32_t visit)
{
	int carers = 0;

	if (spot->round[0] == ROUND_NEW || spot->round[1] == ROUND_NEW)
		return 2;
	for (int side = 0; side < 2 && spot->round[side] != ROUND_NONE; side++) {
		carers += made.shifts[spot->shift[side]].crew;
		insert(&after.rounds[spot->round[side]], spot->position[side], visit);
	}
	return carers == made.visits[visit].carers && spot->round[0] != spot->round[1] &&
	       referee_works(&after);
}

/* Visits put in anywhere and taken out at random: whether they fit is what the referee says,
 * times and sums are those of the same rounds made anew, and what is put back is as it was. */
static void
test_coming_and_going(void **state)
{
	size_t fitted = 0, refused = 0;

	(void)state;
	for (uint64_t seed = 1000; seed < 1120; seed++) {
		struct arena *a = arena_new((size_t)1 << 30);
		struct chance c = {seed};
		const char *fault;
		struct rounds *r;

		make_up(&made, seed, 4 + seed % 14);
		r = rounds_new(a, &made.problem, &fault);
		for (int step = 0; step < 60; step++) {
			uint32_t visit = chance(&c, (uint32_t)made.problem.visit_count);
			struct round_plan plan, then;
			struct round_spot spot, was;
			bool put;
			int works;

			rounds_plan(a, r, &plan);
			assert_null(referee_fault(&made.problem, &plan));
			if (rounds_where(r, visit, &was)) {
				int32_t saved = rounds_take(r, visit);

				rounds_plan(a, r, &then);
				assert_int_equal(then.cost.travel, plan.cost.travel - saved);
				same_as_anew(a, &then);
				if (chance(&c, 2))
					continue;
				assert_true(rounds_put(r, visit, &was));
				rounds_plan(a, r, &then);
				assert_memory_equal(&then.cost, &plan.cost, sizeof(plan.cost));
				continue;
			}
			random_spot(&c, &plan, visit, &spot);
			referee_read(&after, &made.problem, &plan);
			works = can_be_put(&spot, visit);
			for (int side = 0; side < 2 && spot.round[side] != ROUND_NONE; side++)
				if (spot.round[side] != ROUND_NEW)
					spot.round[side] = plan.rounds[spot.round[side]].number;
			put = rounds_put(r, visit, &spot);
			if (works != 2)
				assert_int_equal(put, works);
			if (put) {
				fitted++;
				rounds_plan(a, r, &then);
				assert_null(referee_fault(&made.problem, &then));
				same_as_anew(a, &then);
			} else {
				refused++;
				rounds_plan(a, r, &then);
				assert_memory_equal(&then.cost, &plan.cost, sizeof(plan.cost));
				same_as_anew(a, &then);
			}
		}
		arena_free(a);
	}
	assert_true(fitted > 300 && refused > 300);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_the_best_spot_is_the_best),
	    cmocka_unit_test(test_coming_and_going),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

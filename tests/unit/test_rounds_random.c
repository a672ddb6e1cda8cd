/* Care rounds: the best spot against all spots there are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "round_made_up.h"

static struct made_up made;
static struct referee before, after;

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
				referee_insert(round, 0, ROUND_BREAK);
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
			referee_insert(&both.rounds[r], i, visit);
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
			referee_insert(&after.rounds[r], i, visit);
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_the_best_spot_is_the_best),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

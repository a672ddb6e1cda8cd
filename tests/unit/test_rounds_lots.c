/* Packages in lots: cases worked by hand, bounds that can and cannot be met, and made-up
 * packages whose rounds the referee looks at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

#include "round_made_up.h"
#include "rounds/rounds_lots.h"

enum { PACKAGES = 60, EACH = 3 };

static struct {
	struct lots_package packages[PACKAGES];
	uint16_t minutes[PACKAGES * PACKAGES];
	struct lots_problem problem;
	struct round_visit visits[PACKAGES * EACH];
	struct round_window windows[PACKAGES * EACH];
	struct round_shift shifts[4];
	struct round_problem rounds;
} made;

/* Packages on a line, one at each of these minutes, an hour a week each. */
static void
on_a_line(const int *at, size_t count)
{
	memset(&made, 0, sizeof(made));
	made.problem = (struct lots_problem){.packages = made.packages,
	    .count = count,
	    .place_count = count,
	    .minutes = made.minutes};
	for (uint32_t i = 0; i < count; i++) {
		made.packages[i] = (struct lots_package){i, 60};
		for (size_t j = 0; j < count; j++)
			made.minutes[i * count + j] = (uint16_t)abs(at[i] - at[j]);
	}
}

static void
test_two_villages(void **state)
{
	static const int at[] = {1, 41, 2, 42, 3, 43};
	static const uint32_t lot_of[] = {0, 1, 0, 1, 0, 1};
	struct arena *a = arena_new((size_t)1 << 26);
	struct lots lots;

	(void)state;
	on_a_line(at, 6);
	made.problem.lots = 2;
	lots_make(a, &made.problem, &lots);
	assert_int_equal(lots.count, 2);
	assert_memory_equal(lots.lot_of, lot_of, sizeof(lot_of));
	assert_int_equal(lots.lots[0].middle, 2);
	assert_int_equal(lots.lots[0].away, 2);
	assert_int_equal(lots.lots[1].minutes, 180);
	assert_true(lots.within);
	arena_free(a);
}

/* Four here and two there, and three in each lot: the nearest to there goes. */
static void
test_bounds_move_the_nearest(void **state)
{
	static const int at[] = {1, 41, 2, 42, 3, 9};
	static const uint32_t lot_of[] = {0, 1, 0, 1, 0, 1};
	struct arena *a = arena_new((size_t)1 << 26);
	struct lots lots;

	(void)state;
	on_a_line(at, 6);
	made.problem.lots = 2;
	lots_make(a, &made.problem, &lots);
	assert_int_equal(lots.lots[0].packages, 4);
	made.problem.most = 180;
	lots_make(a, &made.problem, &lots);
	assert_memory_equal(lots.lot_of, lot_of, sizeof(lot_of));
	assert_true(lots.within);
	made.problem.most = 0;
	made.problem.least = 180;
	lots_make(a, &made.problem, &lots);
	assert_memory_equal(lots.lot_of, lot_of, sizeof(lot_of));
	assert_true(lots.within);
	arena_free(a);
}

static void
test_limits(void **state)
{
	static const int at[] = {1, 41, 2, 42, 3, 43};
	struct lots_limits limits;
	struct lots_problem *p = &made.problem;

	(void)state;
	on_a_line(at, 6);
	made.packages[3].minutes = 100; /* 400 in all */
	p->lots = 3;
	assert_int_equal(lots_limits(p, &limits), LOTS_FINE);
	assert_int_equal(limits.minutes, 400);
	assert_int_equal(limits.least_can, 133);
	assert_int_equal(limits.most_has, 134);
	p->least = 134;
	assert_int_equal(lots_limits(p, &limits), LOTS_LEAST);
	p->least = 0;
	p->most = 133;
	assert_int_equal(lots_limits(p, &limits), LOTS_MOST_TOO_FEW);
	p->lots = 6; /* a lot has to hold the largest package */
	p->most = 99;
	assert_int_equal(lots_limits(p, &limits), LOTS_MOST_TOO_FEW);
	assert_int_equal(limits.most_has, 100);
	p->lots = 7;
	assert_int_equal(lots_limits(p, &limits), LOTS_TOO_MANY);
	p->lots = 0;
	p->least = 150;
	p->most = 190;
	assert_int_equal(lots_limits(p, &limits), LOTS_NO_NUMBER);
	assert_int_equal(limits.fewest, 3);
	assert_int_equal(limits.most, 2);
	p->most = 200;
	assert_int_equal(lots_limits(p, &limits), LOTS_FINE);
	assert_int_equal(limits.fewest, 2);
}

/* 60, 60 and 100 minutes do not make two times 110: it is said that the bounds are not kept. */
static void
test_not_within(void **state)
{
	static const int at[] = {1, 2, 3};
	struct arena *a = arena_new((size_t)1 << 26);
	struct lots lots;

	(void)state;
	on_a_line(at, 3);
	made.packages[1].minutes = 100;
	made.problem.lots = 2;
	made.problem.most = 115;
	made.problem.least = 105;
	lots_make(a, &made.problem, &lots);
	assert_false(lots.within);
	assert_int_equal(lots.lots[0].minutes + lots.lots[1].minutes, 220);
	arena_free(a);
}

/* ---- Made up ---- */

static void
make(uint64_t seed)
{
	struct chance c = {seed * 7919 + 3};
	int x[PACKAGES], y[PACKAGES];
	size_t count = 2 + chance(&c, PACKAGES - 2);

	memset(&made, 0, sizeof(made));
	made.problem = (struct lots_problem){.packages = made.packages,
	    .count = count,
	    .place_count = count,
	    .minutes = made.minutes};
	for (uint32_t i = 0; i < count; i++) {
		made.packages[i].place = i;
		x[i] = (int)chance(&c, 40);
		y[i] = (int)chance(&c, 40);
		for (int v = 0; v < EACH; v++) {
			size_t at = made.rounds.visit_count++;
			int32_t from = 420 + (int32_t)chance(&c, 360);

			made.windows[at] = (struct round_window){from, from + 45};
			made.visits[at] = (struct round_visit){.place = i,
			    .package = i,
			    .provider = ROUND_NONE,
			    .preferred = ROUND_NONE,
			    .after = ROUND_NONE,
			    .minutes = 15 + (int32_t)chance(&c, 30),
			    .windows = &made.windows[at],
			    .window_count = 1,
			    .wanted = -1,
			    .day = 1 + v % 2,
			    .carers = chance(&c, 8) == 0 ? 2 : 1};
			made.packages[i].minutes +=
			    made.visits[at].minutes * made.visits[at].carers;
		}
	}
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++)
			made.minutes[i * count + j] =
			    (uint16_t)(abs(x[i] - x[j]) + abs(y[i] - y[j]));
	made.shifts[0] = made.shifts[1] = (struct round_shift)SHIFT(1000);
	made.shifts[1].crew = 2;
	made.shifts[2] = made.shifts[0];
	made.shifts[3] = made.shifts[1];
	made.shifts[2].day = made.shifts[3].day = 2;
	made.rounds.visits = made.visits;
	made.rounds.shifts = made.shifts;
	made.rounds.shift_count = 4;
	made.rounds.place_count = count;
	made.rounds.minutes[ROUND_DRIVE] = made.minutes;
	made.rounds.round_worth = 20;
	made.problem.lots = 1 + chance(&c, (uint32_t)(count < 6 ? count : 6));
}

/* Every package in one lot, the sums right, and no move of one package that would be better. */
static void
check_lots(const struct lots *lots)
{
	int64_t minutes[LOTS_MOST] = {0}, away[LOTS_MOST] = {0};
	const struct lots_problem *p = &made.problem;

	for (size_t i = 0; i < p->count; i++) {
		uint32_t own = lots->lot_of[i];

		assert_true(own < lots->count);
		minutes[own] += p->packages[i].minutes;
		away[own] += p->minutes[lots->lots[own].middle * p->count + i];
	}
	for (size_t lot = 0; lot < lots->count; lot++) {
		assert_int_equal(lots->lots[lot].minutes, minutes[lot]);
		assert_int_equal(lots->lots[lot].away, away[lot]);
		assert_int_equal(lots->lot_of[lots->lots[lot].middle], lot);
		assert_int_equal(lots->lots[lot].within,
		    minutes[lot] >= p->least && (p->most == 0 || minutes[lot] <= p->most));
	}
	for (size_t i = 0; i < p->count && p->most == 0 && p->least == 0; i++)
		for (size_t lot = 0; lot < lots->count; lot++)
			assert_true(
			    p->minutes[lots->lots[lot].middle * p->count + i] >=
				p->minutes[lots->lots[lots->lot_of[i]].middle * p->count + i] ||
			    lots->lots[lots->lot_of[i]].packages == 1);
}

/* Every visit is in as many rounds as it has carers for, on its day and by a crew of them. */
static void
check_plan(const struct round_plan *plan)
{
	int carers[PACKAGES * EACH] = {0};
	int64_t care = 0;

	for (size_t r = 0; r < plan->round_count; r++) {
		const struct round *round = &plan->rounds[r];
		const struct round_shift *shift =
		    &made.shifts[round->shift % made.rounds.shift_count];

		for (size_t i = 0; i < round->stop_count; i++) {
			uint32_t visit = round->stops[i].visit;

			assert_int_equal(made.visits[visit].day, shift->day);
			carers[visit] += shift->crew;
			care += (int64_t)made.visits[visit].minutes * shift->crew;
		}
	}
	for (size_t i = 0; i < made.rounds.visit_count; i++)
		assert_int_equal(carers[i], made.visits[i].carers);
	assert_int_equal(plan->cost.care, care);
	assert_int_equal(plan->cost.rounds, plan->round_count);
}

/* What both cost in minutes as the problem weighs them. */
static int64_t
weight_of(const struct round_plan *plan)
{
	return plan->cost.travel + made.rounds.round_worth * plan->cost.rounds;
}

/* With one lot there is no border, and what there is not costs nothing, however little or much
 * was searched. */
static void
test_one_lot_costs_nothing(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 40; seed++) {
		const struct round_effort effort = {
		    .trials = 1 + 37 * seed, .seed = seed, .changes = ROUND_NONE};
		struct arena *a = arena_new((size_t)1 << 28);
		struct round_plan inside, across;
		struct lots lots;
		const char *fault;

		make(seed);
		made.problem.lots = 1;
		lots_make(a, &made.problem, &lots);
		assert_int_equal(lots.count, 1);
		assert_true(
		    lots_rounds(a, &made.rounds, &lots, &effort, &inside, &across, &fault));
		check_plan(&inside);
		assert_int_equal(inside.cost.travel, across.cost.travel);
		assert_int_equal(inside.cost.rounds, across.cost.rounds);
		arena_free(a);
	}
}

static void
test_made_up(void **state)
{
	const struct round_effort effort = {.trials = 200, .changes = ROUND_NONE};
	size_t within = 0, apart_all = 0, priced = 0;

	(void)state;
	for (uint64_t seed = 0; seed < 150; seed++) {
		struct arena *a = arena_new((size_t)1 << 28);
		struct round_plan inside, across;
		struct lots_limits limits;
		struct lots lots;
		const char *fault;
		bool apart[PACKAGES];

		make(seed);
		assert_int_equal(lots_limits(&made.problem, &limits), LOTS_FINE);
		lots_make(a, &made.problem, &lots);
		check_lots(&lots);
		lots_usual(&limits, &made.problem);
		lots_make(a, &made.problem, &lots);
		check_lots(&lots);
		within += lots.within;
		assert_true(
		    lots_rounds(a, &made.rounds, &lots, &effort, &inside, &across, &fault));
		assert_int_equal(inside.cost.unplaced, 0);
		check_plan(&inside);
		check_plan(&across);
		assert_true(weight_of(&across) <= weight_of(&inside));
		priced += weight_of(&across) < weight_of(&inside);
		/* No round inside has two lots' visits. */
		for (size_t r = 0; r < inside.round_count; r++)
			for (size_t i = 1; i < inside.rounds[r].stop_count; i++)
				assert_int_equal(
				    lots.lot_of[made.visits[inside.rounds[r].stops[i].visit]
						    .package],
				    lots.lot_of[made.visits[inside.rounds[r].stops[0].visit]
						    .package]);
		apart_all += lots_apart(a, &made.problem, &lots, &made.rounds, &inside, apart);
		arena_free(a);
	}
	assert_in_range(within, 80, 150);
	assert_true(apart_all > 0);
	assert_in_range(priced, 50, 149);
}

/* Nine live a minute from each other, and one an hour off: of the ways between them one in
 * thirty is longer than a minute. */
static void
test_apart(void **state)
{
	static const int at[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 70};
	const struct round_effort effort = {.trials = 500, .changes = ROUND_NONE};
	struct arena *a = arena_new((size_t)1 << 28);
	struct round_plan inside, across;
	struct lots lots;
	const char *fault;
	bool apart[10];

	(void)state;
	make(1);
	on_a_line(at, 10);
	for (uint32_t i = 0; i < 28; i++) {
		made.windows[i] =
		    (struct round_window){420 + 10 * (int32_t)i, 480 + 10 * (int32_t)i};
		made.visits[i] = (struct round_visit){.place = i == 27 ? 9 : i % 9,
		    .package = i == 27 ? 9 : i % 9,
		    .provider = ROUND_NONE,
		    .preferred = ROUND_NONE,
		    .after = ROUND_NONE,
		    .minutes = 5,
		    .windows = &made.windows[i],
		    .window_count = 1,
		    .wanted = -1,
		    .day = 1,
		    .carers = 1};
	}
	made.shifts[0] = (struct round_shift)SHIFT(1);
	made.rounds = (struct round_problem){.visits = made.visits,
	    .visit_count = 28,
	    .shifts = made.shifts,
	    .shift_count = 1,
	    .place_count = 10,
	    .minutes = {made.minutes, NULL}};
	made.problem.lots = 1;
	lots_make(a, &made.problem, &lots);
	assert_true(lots_rounds(a, &made.rounds, &lots, &effort, &inside, &across, &fault));
	assert_int_equal(inside.cost.unplaced, 0);
	assert_int_equal(lots_apart(a, &made.problem, &lots, &made.rounds, &inside, apart), 1);
	assert_true(apart[9]);
	assert_false(apart[0]);
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_two_villages),
	    cmocka_unit_test(test_bounds_move_the_nearest),
	    cmocka_unit_test(test_limits),
	    cmocka_unit_test(test_not_within),
	    cmocka_unit_test(test_one_lot_costs_nothing),
	    cmocka_unit_test(test_made_up),
	    cmocka_unit_test(test_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

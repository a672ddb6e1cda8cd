/* Care rounds made better: every result stands before the referee, nothing is lost by it, and the
 * same effort gives the same rounds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "round_made_up.h"
#include "rounds/chance.h"

static struct made_up made;

struct outcome {
	struct round_plan before, after;
	struct round_state state;
	struct round_bounds bounds;
};

static int64_t
weight_of(const struct round_problem *p, const struct round_plan *plan)
{
	return plan->cost.travel + plan->cost.rounds * p->round_worth +
	       plan->cost.strange * p->strange_worth;
}

/* Builds rounds of the made-up problem, makes them better, and has both looked at. */
static struct outcome
improved(struct arena *a, const struct round_effort *effort)
{
	const struct round_problem *p = &made.problem;
	uint32_t all[REFEREE_VISITS];
	struct outcome out;
	struct rounds *r;
	const char *fault;

	r = rounds_new(a, p, &fault);
	assert_non_null(r);
	for (uint32_t i = 0; i < p->visit_count; i++)
		all[i] = i;
	rounds_build(r, all, p->visit_count);
	rounds_plan(a, r, &out.before);
	rounds_improve(r, effort, &out.state);
	rounds_plan(a, r, &out.after);
	fault = referee_fault(p, &out.after);
	if (fault != NULL)
		fail_msg("%s", fault);
	round_bounds_of(a, p, out.after.cost.rounds, &out.bounds);
	if (out.after.cost.unplaced == 0) {
		assert_true(out.bounds.rounds <= out.after.cost.rounds);
		assert_true(out.bounds.travel <= out.after.cost.travel);
	}
	assert_int_equal(out.after.cost.unplaced, out.state.unplaced);
	assert_int_equal(weight_of(p, &out.after), out.state.weight);
	return out;
}

static void
test_nothing_is_lost(void **state)
{
	int better = 0, placed = 0;

	(void)state;
	for (uint64_t seed = 0; seed < 300; seed++) {
		struct arena *a = arena_new((size_t)1 << 30);
		struct round_effort effort = {.trials = 300, .seed = seed, .changes = ROUND_NONE};
		struct outcome out;

		make_up(&made, seed, 3 + seed % 40);
		out = improved(a, &effort);
		assert_true(out.after.cost.unplaced <= out.before.cost.unplaced);
		placed += out.after.cost.unplaced < out.before.cost.unplaced;
		if (out.after.cost.unplaced == out.before.cost.unplaced) {
			assert_true(weight_of(&made.problem, &out.after) <=
				    weight_of(&made.problem, &out.before));
			better += weight_of(&made.problem, &out.after) <
				  weight_of(&made.problem, &out.before);
		}
		arena_free(a);
	}
	assert_true(better > 50);
	assert_true(placed > 20);
}

static void
test_the_same_effort_gives_the_same_rounds(void **state)
{
	struct arena *a = arena_new((size_t)1 << 30);
	struct round_effort effort = {.trials = 2000, .seed = 7, .changes = ROUND_NONE};
	struct outcome one, other;

	(void)state;
	make_up(&made, 5, 60);
	one = improved(a, &effort);
	other = improved(a, &effort);
	assert_int_equal(one.after.round_count, other.after.round_count);
	for (size_t i = 0; i < one.after.round_count; i++) {
		const struct round *x = &one.after.rounds[i], *y = &other.after.rounds[i];

		assert_int_equal(x->stop_count, y->stop_count);
		for (size_t j = 0; j < x->stop_count; j++) {
			assert_int_equal(x->stops[j].visit, y->stops[j].visit);
			assert_int_equal(x->stops[j].begins, y->stops[j].begins);
		}
	}
	arena_free(a);
}

/* Two carers at the ends of a road with a visit at each: least travel is a round for each of
 * them, and one round does both. */
static void
test_as_few_rounds_as_can_be(void **state)
{
	static const uint16_t road[] = {0, 9, 9, 0};
	static const struct round_window day[] = {{420, 800}}, early[] = {{420, 440}};
	struct arena *a = arena_new((size_t)1 << 30);
	struct round_effort effort = {.trials = 200, .changes = ROUND_NONE};
	struct outcome out;

	(void)state;
	make_up(&made, 1, 2);
	for (uint32_t i = 0; i < 2; i++) {
		made.visits[i] = (struct round_visit){.place = i,
		    .package = i,
		    .provider = ROUND_NONE,
		    .preferred = ROUND_NONE,
		    .after = ROUND_NONE,
		    .minutes = 30,
		    .windows = day,
		    .window_count = 1,
		    .wanted = -1,
		    .day = 1,
		    .carers = 1};
		made.shifts[i] = (struct round_shift)SHIFT(1);
		made.shifts[i].start_place = made.shifts[i].end_place = i;
	}
	made.problem = (struct round_problem){.visits = made.visits,
	    .visit_count = 2,
	    .shifts = made.shifts,
	    .shift_count = 2,
	    .place_count = 2,
	    .minutes = {road, NULL}};
	out = improved(a, &effort);
	assert_int_equal(out.after.cost.rounds, 2);
	assert_int_equal(out.after.cost.travel, 0);
	effort.fewest = true;
	out = improved(a, &effort);
	assert_int_equal(out.after.cost.rounds, 1);
	assert_int_equal(out.state.rounds, 1);
	assert_int_equal(out.after.cost.travel, 18);
	/* Two ways of nine minutes, of rounds that begin somewhere. */
	assert_int_equal(out.bounds.rounds, 1);
	assert_int_equal(out.bounds.travel, 0);
	/* A third that nobody can do hinders nothing. */
	made.visits[2] = made.visits[1];
	made.visits[2].skills = 1;
	made.problem.visit_count = 3;
	out = improved(a, &effort);
	assert_int_equal(out.after.cost.unplaced, 1);
	assert_int_equal(out.after.cost.rounds, 1);
	made.problem.visit_count = 2;
	/* None of them has time for both. */
	made.shifts[0].to = made.shifts[1].to = 480;
	assert_int_equal(improved(a, &effort).after.cost.rounds, 2);
	/* Both have to be done from 7am to 7.50am, with nine minutes between: 78 of 59. */
	made.visits[0].windows = made.visits[1].windows = early;
	made.shifts[0].start_place = made.shifts[1].start_place = ROUND_NONE;
	made.shifts[0].end_place = made.shifts[1].end_place = ROUND_NONE;
	out = improved(a, &effort);
	assert_int_equal(out.bounds.rounds, 2);
	assert_int_equal(out.bounds.travel, 0);
	round_bounds_of(a, &made.problem, 1, &out.bounds);
	assert_int_equal(out.bounds.travel, 9);
	arena_free(a);
}

/* Never more rounds than where travel alone counts, and in some cases fewer: rounds with breaks,
 * skills and gaps, each before the referee. */
static void
test_fewest_rounds_of_made_up_problems(void **state)
{
	int placed = 0, fewer = 0;

	(void)state;
	for (uint64_t seed = 0; seed < 60; seed++) {
		struct arena *a = arena_new((size_t)1 << 30);
		struct round_effort effort = {
		    .trials = 1000, .seed = seed, .changes = ROUND_NONE};
		struct outcome travel, fewest;

		make_up(&made, seed, 12);
		for (size_t i = 0; i < 12; i++)
			made.visits[i].carers = 1;
		travel = improved(a, &effort);
		effort.fewest = true;
		fewest = improved(a, &effort);
		assert_true(fewest.after.cost.unplaced <= travel.after.cost.unplaced + 1);
		if (travel.after.cost.unplaced == 0 && fewest.after.cost.unplaced == 0) {
			placed++;
			fewer += fewest.after.cost.rounds < travel.after.cost.rounds;
			assert_true(fewest.after.cost.rounds <= travel.after.cost.rounds);
			assert_true(fewest.after.cost.rounds >= fewest.bounds.rounds);
		}
		arena_free(a);
	}
	assert_true(placed > 10);
	assert_true(fewer > 2);
}

static void
note_carer(uint32_t of[2], uint32_t carer)
{
	if (carer < of[0]) {
		of[1] = of[0];
		of[0] = carer;
	} else {
		of[1] = carer;
	}
}

/* Who has each visit, the lesser first: the carer, or 100 and more: the round. */
static void
list_carers(const struct round_plan *plan, uint32_t (*carers)[2])
{
	for (size_t i = 0; i < plan->round_count; i++) {
		uint32_t carer = made.shifts[plan->rounds[i].shift].carer;

		for (size_t j = 0; j < plan->rounds[i].stop_count; j++)
			if (plan->rounds[i].stops[j].visit != ROUND_BREAK)
				note_carer(carers[plan->rounds[i].stops[j].visit],
				    carer != ROUND_NONE ? carer
							: 100 + plan->rounds[i].number);
	}
}

static void
test_no_more_change_carers_than_may(void **state)
{
	uint32_t before[REFEREE_VISITS][2], after[REFEREE_VISITS][2];
	int some = 0;

	(void)state;
	for (uint64_t seed = 0; seed < 60; seed++) {
		struct arena *a = arena_new((size_t)1 << 30);
		struct round_effort effort = {
		    .trials = 500, .seed = seed, .changes = (uint32_t)(seed % 4)};
		struct outcome out;
		size_t changed = 0;

		make_up(&made, seed, 30);
		out = improved(a, &effort);
		memset(before, 0xff, sizeof(before));
		memset(after, 0xff, sizeof(after));
		list_carers(&out.before, before);
		list_carers(&out.after, after);
		for (size_t i = 0; i < 30; i++)
			changed += before[i][0] != UINT32_MAX &&
				   memcmp(before[i], after[i], sizeof(before[i])) != 0;
		assert_true(changed <= seed % 4);
		some += changed > 0;
		arena_free(a);
	}
	assert_true(some > 10);
}

static bool
count_and_end(void *context, const struct round_state *state)
{
	int *asked = context;

	assert_true(state->share < 1);
	return ++*asked < 3;
}

static void
test_it_can_be_ended_and_keeps_its_time(void **state)
{
	struct arena *a = arena_new((size_t)1 << 30);
	int asked = 0;
	struct round_effort effort = {.milliseconds = 60000,
	    .changes = ROUND_NONE,
	    .go_on = count_and_end,
	    .context = &asked};
	int64_t since = milliseconds();

	(void)state;
	make_up(&made, 3, 100);
	improved(a, &effort);
	assert_int_equal(asked, 3);
	/* No measure of speed: a minute was allowed. */
	assert_true(milliseconds() - since < 30000);
	effort = (struct round_effort){.changes = ROUND_NONE};
	assert_int_equal(improved(a, &effort).state.trials, 0);
	arena_free(a);
}

/* All that is asked of it where there is nothing to be done. */
static void
test_nothing_to_improve(void **state)
{
	struct arena *a = arena_new((size_t)1 << 30);
	struct round_effort effort = {.trials = 10, .changes = ROUND_NONE};
	struct outcome out;

	(void)state;
	make_up(&made, 3, 5);
	made.problem.shift_count = 0;
	out = improved(a, &effort);
	assert_int_equal(out.after.cost.unplaced, 5);
	made.problem.visit_count = 0;
	out = improved(a, &effort);
	assert_int_equal(out.after.cost.unplaced, 0);
	arena_free(a);
}

/* ---- Of rounds that weigh the same, those with less waiting ---- */

enum { TIED_VISITS = 5, TIED_PLACES = 7 };

struct tied {
	struct round_visit visits[TIED_VISITS];
	struct round_window windows[TIED_VISITS];
	struct round_shift shifts[2];
	uint16_t minutes[TIED_PLACES * TIED_PLACES];
	struct round_problem problem;
};

/* Along one road, so that many orders travel the same; two carers, of whom people prefer one. */
static void
along_a_road(struct tied *t, uint64_t seed)
{
	uint64_t chance = chance_seed(seed);

	for (int i = 0; i < TIED_PLACES; i++)
		for (int j = 0; j < TIED_PLACES; j++)
			t->minutes[i * TIED_PLACES + j] = (uint16_t)(5 * abs(i - j));
	for (uint32_t i = 0; i < TIED_VISITS; i++) {
		int32_t from = (int32_t)(480 + chance_below(&chance, 90));

		t->windows[i] = (struct round_window){from, from + 60};
		t->visits[i] = (struct round_visit){.place = chance_below(&chance, TIED_PLACES),
		    .package = i,
		    .provider = ROUND_NONE,
		    .preferred = chance_below(&chance, 2),
		    .after = ROUND_NONE,
		    .minutes = (int32_t)(10 + chance_below(&chance, 20)),
		    .windows = &t->windows[i],
		    .window_count = 1,
		    .wanted = -1,
		    .day = 1,
		    .carers = 1};
	}
	for (uint32_t i = 0; i < 2; i++)
		t->shifts[i] = (struct round_shift){.provider = ROUND_NONE,
		    .carer = i,
		    .start_place = 0,
		    .end_place = 0,
		    .from = 420,
		    .to = 900,
		    .paid_most = 480,
		    .most = 1,
		    .day = 1,
		    .crew = 1,
		    .mode = ROUND_DRIVE};
	t->problem = (struct round_problem){.visits = t->visits,
	    .visit_count = TIED_VISITS,
	    .shifts = t->shifts,
	    .shift_count = 2,
	    .place_count = TIED_PLACES,
	    .minutes = {t->minutes},
	    .round_worth = 20};
}

/* In the order in which they count. */
static bool
costs_less(const struct round_problem *p, const struct round_cost *one,
    const struct round_cost *other)
{
	int64_t a = one->travel + one->rounds * p->round_worth;
	int64_t b = other->travel + other->rounds * p->round_worth;

	if (a != b)
		return a < b;
	if (one->waiting != other->waiting)
		return one->waiting < other->waiting;
	return one->strange < other->strange;
}

static struct round_cost
cost_of(const struct referee *referee)
{
	const struct round_problem *p = referee->problem;
	struct round_cost cost = {.travel = referee->travel};

	for (size_t r = 0; r < referee->count; r++)
		for (size_t i = 0; i < referee->rounds[r].count; i++) {
			const uint32_t *stops = referee->rounds[r].stops;
			const struct round_visit *v = &p->visits[stops[i]];
			const struct round_visit *before =
			    i > 0 ? &p->visits[stops[i - 1]] : NULL;

			cost.rounds += i == 0;
			cost.strange +=
			    v->preferred != p->shifts[referee->rounds[r].shift].carer;
			if (before != NULL)
				cost.waiting +=
				    referee->begins[stops[i]] -
				    referee->begins[stops[i - 1]] - before->minutes -
				    referee_way(p, p->shifts, before->place, v->place);
		}
	return cost;
}

/* Each visit at every position of every round. */
static void
try_all(struct referee *referee, uint32_t visit, struct round_cost *best)
{
	if (visit == referee->problem->visit_count) {
		if (referee_works(referee)) {
			struct round_cost cost = cost_of(referee);

			if (costs_less(referee->problem, &cost, best))
				*best = cost;
		}
		return;
	}
	for (size_t r = 0; r < referee->count; r++)
		for (size_t i = 0; i <= referee->rounds[r].count; i++) {
			const struct referee_round was = referee->rounds[r];

			referee_insert(&referee->rounds[r], i, visit);
			try_all(referee, visit + 1, best);
			referee->rounds[r] = was;
		}
}

static void
test_of_the_same_weight_the_least_waiting(void **state)
{
	static struct referee referee;
	static struct tied t;
	const struct round_effort effort = {.trials = 3000, .seed = 1, .changes = ROUND_NONE};
	int waited = 0;

	for (uint64_t seed = 0; seed < 60; seed++) {
		struct arena *a = arena_new((size_t)1 << 28);
		struct round_cost best = {.travel = INT32_MAX};
		struct round_state end;
		struct round_plan plan;
		struct rounds *r;
		const char *fault;

		along_a_road(&t, seed);
		referee = (struct referee){.problem = &t.problem, .count = 2};
		referee.rounds[1].shift = 1;
		try_all(&referee, 0, &best);
		r = rounds_new(a, &t.problem, &fault);
		assert_non_null(r);
		rounds_improve(r, &effort, &end);
		rounds_plan(a, r, &plan);
		assert_null(referee_fault(&t.problem, &plan));
		assert_int_equal(plan.cost.unplaced, 0);
		assert_int_equal(plan.cost.travel + 20 * plan.cost.rounds,
		    best.travel + 20 * best.rounds);
		assert_int_equal(plan.cost.waiting, best.waiting);
		assert_int_equal(plan.cost.strange, best.strange);
		waited += best.waiting > 0;
		arena_free(a);
	}
	(void)state;
	assert_true(waited > 10);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_nothing_is_lost),
	    cmocka_unit_test(test_the_same_effort_gives_the_same_rounds),
	    cmocka_unit_test(test_as_few_rounds_as_can_be),
	    cmocka_unit_test(test_fewest_rounds_of_made_up_problems),
	    cmocka_unit_test(test_no_more_change_carers_than_may),
	    cmocka_unit_test(test_it_can_be_ended_and_keeps_its_time),
	    cmocka_unit_test(test_nothing_to_improve),
	    cmocka_unit_test(test_of_the_same_weight_the_least_waiting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

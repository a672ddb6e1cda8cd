/* Care rounds: small cases worked out by hand, and larger ones; every plan before the
 * referee. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "arena_state.h"
#include "round_made_up.h"

/* Places on a line, ten minutes apart: 0, 1, 2, 3. */
static const uint16_t line[] = {0, 10, 20, 30, 10, 0, 10, 20, 20, 10, 0, 10, 30, 20, 10, 0};

static const struct round_window morning[] = {{480, 540}}; /* 8 to 9 */
static const struct round_window eight[] = {{480, 480}};
static const struct round_window nine[] = {{540, 540}};
static const struct round_window either[] = {{480, 490}, {600, 610}};

#define VISIT(at, when, long) \
	{ \
		.place = at, .package = ROUND_NONE, .provider = ROUND_NONE, \
		.preferred = ROUND_NONE, .after = ROUND_NONE, .minutes = long, \
		.windows = when, .window_count = sizeof(when) / sizeof(when[0]), .wanted = -1, \
		.day = 1, .carers = 1 \
	}
static void
build_all(struct rounds *r, struct arena *a, const struct round_problem *p)
{
	uint32_t *all = arena_array(a, p->visit_count + 1, sizeof(*all));

	for (uint32_t i = 0; i < p->visit_count; i++)
		all[i] = i;
	rounds_build(r, all, p->visit_count);
}

static struct round_plan
built(struct arena *a, const struct round_problem *p)
{
	struct round_plan plan;
	const char *fault;
	struct rounds *r = rounds_new(a, p, &fault);

	assert_null(fault);
	build_all(r, a, p);
	rounds_plan(a, r, &plan);
	fault = referee_fault(p, &plan);
	if (fault != NULL)
		fail_msg("%s", fault);
	return plan;
}

static void
test_one_round(void **state)
{
	/* 0 at 8 for 30 minutes, 10 to 1 at 8.40 for 30, 10 to 2 at 9.20: too late by 9. */
	const struct round_visit visits[] = {
	    VISIT(0, eight, 30), VISIT(1, morning, 30), VISIT(2, morning, 30)};
	const struct round_shift shift = SHIFT(5);
	struct round_problem p = {visits, 2, &shift, 1, 4, {line, NULL}, 60, 0, 0};
	struct round_plan plan = built(*state, &p);

	assert_int_equal(plan.round_count, 1);
	assert_int_equal(plan.cost.travel, 10);
	assert_int_equal(plan.cost.care, 60);
	assert_int_equal(plan.cost.paid, 70);
	assert_int_equal(plan.rounds[0].stops[1].begins, 520);
	assert_int_equal(plan.rounds[0].stops[1].spare, 20);
	p.visit_count = 3;
	plan = built(*state, &p);
	assert_int_equal(plan.round_count, 2);
	assert_int_equal(plan.left_count, 0);
}

static void
test_the_price_of_one_more(void **state)
{
	/* 0 at 8 and 2 at 9, 30 minutes each: 1 lies on the way and costs nothing, but has to
	 * begin by 8.40, so of 10 minutes it fits and of 11 it does not; 3 is 10 beyond. */
	const struct round_visit visits[] = {VISIT(0, eight, 30), VISIT(2, nine, 30),
	    VISIT(1, morning, 10), VISIT(1, morning, 11), VISIT(3, morning, 15)};
	const struct round_shift shift = SHIFT(2);
	const struct round_problem p = {visits, 5, &shift, 1, 4, {line, NULL}, 60, 0, 0};
	const char *fault;
	struct rounds *r = rounds_new(*state, &p, &fault);
	struct round_spot spots[4];

	assert_int_equal(rounds_best(r, 0, true, spots, 4), 1);
	assert_int_equal(spots[0].round[0], ROUND_NEW);
	assert_int_equal(spots[0].opened, 1);
	assert_true(rounds_put(r, 0, &spots[0]));
	assert_int_equal(rounds_best(r, 1, false, spots, 4), 1);
	assert_int_equal(spots[0].travel, 20);
	assert_true(rounds_put(r, 1, &spots[0]));
	assert_int_equal(rounds_best(r, 2, true, spots, 4), 2);
	assert_int_equal(spots[0].travel, 0);
	assert_int_equal(spots[0].position[0], 1);
	assert_int_equal(spots[0].begins, 520);
	assert_int_equal(spots[1].opened, 1);
	assert_int_equal(rounds_best(r, 3, false, spots, 4), 0);
	assert_int_equal(rounds_best(r, 4, false, spots, 4), 0);
	/* A wider window: 3 after 2, from 9.40 on. */
	assert_true(rounds_where(r, 1, &spots[0]));
	assert_int_equal(spots[0].position[0], 1);
	assert_int_equal(rounds_take(r, 1), 20);
	assert_true(rounds_put(r, 1, &spots[0]));
	assert_int_equal(rounds_take(r, 0), 20);
	assert_false(rounds_where(r, 0, &spots[0]));
}

static void
test_two_windows(void **state)
{
	/* 1 may begin at 8 to 8.10 or 10 to 10.10; the carer is at 0 until 8.30. */
	const struct round_visit visits[] = {VISIT(0, eight, 30), VISIT(1, either, 30)};
	const struct round_shift shift = SHIFT(1);
	const struct round_problem p = {visits, 2, &shift, 1, 4, {line, NULL}, 60, 0, 0};
	struct round_plan plan = built(*state, &p);

	assert_int_equal(plan.round_count, 1);
	assert_int_equal(plan.rounds[0].stops[1].begins, 600);
	assert_int_equal(plan.rounds[0].stops[1].arrives, 520);
	assert_int_equal(plan.cost.waiting, 80);
}

static void
test_two_carers_begin_together(void **state)
{
	/* Each of two carers comes from elsewhere; both are there at 8.40 at the earliest. */
	struct round_visit visits[] = {
	    VISIT(0, eight, 30), VISIT(2, eight, 15), VISIT(1, morning, 30)};
	const struct round_shift shifts[] = {SHIFT(2), SHIFT(1)};
	struct round_problem p = {visits, 3, shifts, 1, 4, {line, NULL}, 1000, 0, 0};
	struct round_plan plan;

	visits[2].carers = 2;
	plan = built(*state, &p);
	assert_int_equal(plan.round_count, 2);
	assert_int_equal(plan.cost.travel, 20);
	assert_int_equal(plan.cost.care, 30 + 15 + 60);
	assert_int_equal(plan.rounds[0].stops[1].begins, 520);
	assert_int_equal(plan.rounds[1].stops[1].begins, 520);
	/* A visit that only one carer is there for cannot be done. */
	p.visits = &visits[2];
	p.visit_count = 1;
	p.shifts = &shifts[1];
	plan = built(*state, &p);
	assert_int_equal(plan.left_count, 1);
	assert_int_equal(plan.left[0].reason, ROUND_NO_SKILL);
}

static void
test_breaks_pay_and_wishes(void **state)
{
	struct round_visit visits[] = {VISIT(0, eight, 30), VISIT(1, morning, 30)};
	struct round_shift shift = SHIFT(1);
	struct round_problem p = {visits, 2, &shift, 1, 4, {line, NULL}, 60, 0, 0};
	struct round_plan plan;

	/* Half an hour's break from 8.30 on: at 8.30 at 0, then 1 at 9.10 is too late. */
	shift.break_minutes = 30;
	shift.break_from = shift.break_to = 510;
	assert_int_equal(built(*state, &p).left_count, 1);
	/* By 9.30 it may be after the second. */
	shift.break_to = 570;
	plan = built(*state, &p);
	assert_int_equal(plan.left_count, 0);
	assert_int_equal(plan.rounds[0].stops[2].visit, ROUND_BREAK);
	assert_int_equal(plan.rounds[0].stops[2].begins, 550);
	shift.break_minutes = 0;
	visits[1].wanted = 530;
	assert_int_equal(built(*state, &p).rounds[0].stops[1].begins, 530);
	shift.paid_most = 69;
	assert_int_equal(built(*state, &p).left_count, 1);
	shift.paid_most = 20;
	assert_int_equal(built(*state, &p).left[0].reason, ROUND_NO_SHIFT);
	shift.paid_most = 480;
	/* Ninety minutes after the first at the least: 9.30. */
	visits[1].after = 0;
	visits[1].gap = 60;
	assert_int_equal(built(*state, &p).rounds[0].stops[1].begins, 540);
	visits[1].gap = 61;
	assert_int_equal(built(*state, &p).left_count, 1);
}

static void
test_what_is_no_problem(void **state)
{
	static const struct round_window backwards[] = {{500, 400}};
	struct round_visit visits[] = {VISIT(0, eight, 30), VISIT(1, morning, 30)};
	struct round_shift shift = SHIFT(1);
	struct round_problem p = {visits, 2, &shift, 1, 4, {line, NULL}, 60, 0, 0};
	const char *fault;

	assert_non_null(rounds_new(*state, &p, &fault));
	p.visit_count = 1000000;
	assert_null(rounds_new(*state, &p, &fault));
	assert_string_equal(fault, "there are more visits than can be planned at once");
	p.visit_count = 2;
	visits[1].windows = backwards;
	assert_null(rounds_new(*state, &p, &fault));
	visits[1].windows = morning;
	visits[1].place = 4;
	assert_null(rounds_new(*state, &p, &fault));
	visits[1].place = 1;
	visits[1].after = 1;
	assert_null(rounds_new(*state, &p, &fault));
	visits[1].after = ROUND_NONE;
	visits[1].minutes = 0;
	assert_null(rounds_new(*state, &p, &fault));
	visits[1].minutes = 30;
	shift.mode = ROUND_WALK;
	assert_null(rounds_new(*state, &p, &fault));
	/* No shifts and no visits are a problem like others. */
	p.shift_count = 0;
	assert_int_equal(built(*state, &p).left_count, 2);
	p.visit_count = 0;
	assert_int_equal(built(*state, &p).round_count, 0);
	/* A visit longer than any shift, and one that two places in one spot hold. */
	shift.mode = ROUND_DRIVE;
	p.shift_count = 1;
	p.visit_count = 2;
	visits[1].minutes = 1440;
	assert_int_equal(built(*state, &p).left[0].reason, ROUND_NO_SHIFT);
	p.minutes[ROUND_DRIVE] = arena_array(*state, 16, sizeof(uint16_t));
	visits[1].minutes = 5;
	assert_int_equal(built(*state, &p).cost.travel, 0);
}

static void
test_larger_ones_pass_the_referee(void **state)
{
	static struct made_up made;

	(void)state;
	for (uint64_t seed = 1; seed < 20; seed++) {
		struct arena *a = arena_new((size_t)1 << 30);
		struct round_plan plan, again;

		make_up(&made, seed, 60 + seed * 10);
		for (size_t s = 0; s < 4; s++) {
			made.shifts[s].most = 20;
			made.shifts[s].carer = ROUND_NONE;
			made.shifts[s].paid_most = 400;
		}
		plan = built(a, &made.problem);
		again = built(a, &made.problem);
		assert_memory_equal(&plan.cost, &again.cost, sizeof(plan.cost));
		assert_true(plan.cost.rounds > 2);
		arena_free(a);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    IN_ARENA(test_one_round),
	    IN_ARENA(test_the_price_of_one_more),
	    IN_ARENA(test_two_windows),
	    IN_ARENA(test_two_carers_begin_together),
	    IN_ARENA(test_breaks_pay_and_wishes),
	    IN_ARENA(test_what_is_no_problem),
	    cmocka_unit_test(test_larger_ones_pass_the_referee),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

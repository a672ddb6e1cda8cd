/* What no rounds can be better than: weeks worked by hand, where the bound is what the best plan
 * has.  That no plan is below it is checked beside every plan of test_rounds_improve.c and
 * test_rounds_same.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "lib/arena.h"
#include "rounds/rounds.h"

enum { WEEK = 7, FAR = 9 };

static const uint16_t road[] = {0, FAR, FAR, 0};
static const struct round_window any[] = {{420, 1200}}, morning[] = {{420, 600}},
				 evening[] = {{1020, 1200}};
static struct {
	struct round_visit visits[16];
	struct round_shift shifts[WEEK];
	struct round_problem problem;
} made;

static struct round_visit
visit(uint32_t place, uint8_t day, uint32_t provider, const struct round_window *window)
{
	return (struct round_visit){.place = place,
	    .package = place,
	    .provider = provider,
	    .preferred = ROUND_NONE,
	    .after = ROUND_NONE,
	    .minutes = 30,
	    .windows = window,
	    .window_count = 1,
	    .wanted = -1,
	    .day = day,
	    .carers = 1};
}

static struct round_shift
shift(uint8_t day, uint32_t provider, int32_t from, int32_t to)
{
	return (struct round_shift){.provider = provider,
	    .carer = ROUND_NONE,
	    .start_place = ROUND_NONE,
	    .end_place = ROUND_NONE,
	    .from = from,
	    .to = to,
	    .paid_most = 480,
	    .most = UINT32_MAX,
	    .day = day,
	    .crew = 1,
	    .mode = ROUND_DRIVE};
}

static struct round_bounds
bounds_of(size_t visits, size_t shifts, int64_t rounds)
{
	struct arena *a = arena_new((size_t)1 << 20);
	struct round_bounds bounds;

	made.problem = (struct round_problem){.visits = made.visits,
	    .visit_count = visits,
	    .shifts = made.shifts,
	    .shift_count = shifts,
	    .place_count = 2,
	    .minutes = {road, NULL}};
	round_bounds_of(a, &made.problem, rounds, &bounds);
	arena_free(a);
	return bounds;
}

/* Two people, a visit of each a day: a round a day, one way each; no visit is come to from the
 * same person's of another day. */
static void
test_days_are_apart(void **state)
{
	struct round_bounds bounds;

	(void)state;
	for (uint8_t day = 1; day <= WEEK; day++) {
		made.visits[2 * day - 2] = visit(0, day, ROUND_NONE, any);
		made.visits[2 * day - 1] = visit(1, day, ROUND_NONE, any);
		made.shifts[day - 1] = shift(day, 0, 360, 1320);
	}
	bounds = bounds_of(2 * WEEK, WEEK, WEEK);
	assert_int_equal(bounds.rounds, WEEK);
	assert_int_equal(bounds.travel, WEEK * FAR);
	assert_int_equal(bounds_of(2 * WEEK, WEEK, 2 * WEEK).travel, 0);
}

/* The same on one day, of two providers: each has a round. */
static void
test_providers_are_apart(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < 2; i++) {
		made.visits[i] = visit(i, 1, i, any);
		made.shifts[i] = shift(1, i, 360, 1320);
	}
	assert_int_equal(bounds_of(2, 2, 2).rounds, 2);
	made.visits[1].provider = 0;
	assert_int_equal(bounds_of(2, 2, 2).rounds, 1);
	/* Whoever comes to one that is nobody's may come from any other. */
	made.visits[1].provider = ROUND_NONE;
	assert_int_equal(bounds_of(2, 2, 1).rounds, 1);
	assert_int_equal(bounds_of(2, 2, 1).travel, FAR);
}

/* Each person in the morning and in the evening.  In a day's shift one stays at each, or there is
 * one round with a way between; in an early and a late one there are two rounds, and a way in
 * each. */
static void
test_early_and_late_are_apart(void **state)
{
	struct round_bounds bounds;

	(void)state;
	for (uint32_t place = 0; place < 2; place++) {
		made.visits[place] = visit(place, 1, 0, morning);
		made.visits[2 + place] = visit(place, 1, 0, evening);
	}
	made.shifts[0] = shift(1, 0, 360, 1320);
	bounds = bounds_of(4, 1, 1);
	assert_int_equal(bounds.rounds, 1);
	assert_int_equal(bounds.travel, FAR);
	made.shifts[0] = shift(1, 0, 360, 840);
	made.shifts[1] = shift(1, 0, 840, 1320);
	bounds = bounds_of(4, 2, 2);
	assert_int_equal(bounds.rounds, 2);
	assert_int_equal(bounds.travel, 2 * FAR);
}

/* Sixteen half hours at one place, and nobody is paid for more than two hours. */
static void
test_what_carers_are_paid_for(void **state)
{
	(void)state;
	for (size_t i = 0; i < 16; i++)
		made.visits[i] = visit(0, 1, 0, any);
	made.shifts[0] = shift(1, 0, 360, 1320);
	assert_int_equal(bounds_of(16, 1, 4).rounds, 1);
	made.shifts[0].paid_most = 120;
	assert_int_equal(bounds_of(16, 1, 4).rounds, 4);
	made.visits[0].carers = 2;
	assert_int_equal(bounds_of(16, 1, 5).rounds, 5);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_days_are_apart),
	    cmocka_unit_test(test_providers_are_apart),
	    cmocka_unit_test(test_early_and_late_are_apart),
	    cmocka_unit_test(test_what_carers_are_paid_for),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

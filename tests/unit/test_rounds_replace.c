/* Packages whose provider stops: cases worked by hand, efforts, and what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

#include "replace_made_up.h"

/* Provider 0 has a visit at place 0, provider 1 at place 10.  A package at place 2 adds to the
 * first a way of 10 minutes, to the other one of 40. */
static void
test_nearest_takes(void **state)
{
	struct arena *a = arena_new((size_t)1 << 28);
	struct replace_answer answer;

	(void)state;
	begin(2, 1);
	add_visit(0, ROUND_NONE, 0, 1, 480, 30, 1);
	add_visit(1, ROUND_NONE, 10, 1, 480, 30, 1);
	add_visit(ROUND_NONE, 0, 2, 1, 540, 30, 1);
	made.packages[0] = (struct replace_package){4, 2};
	made.problem.package_count = 1;
	add_supply(0, 4, false, 0, 60);
	add_supply(1, 4, false, 4, 60);
	placed(a, 5, &answer);
	assert_int_equal(answer.count, 1);
	assert_int_equal(answer.shares[0].supply, 0);
	assert_int_equal(answer.shares[0].travel, 10);
	assert_int_equal(answer.travel, 10);
	assert_int_equal(answer.placed, 30);
	assert_int_equal(answer.bound, 30);
	arena_free(a);

	/* As far for both: the better one. */
	a = arena_new((size_t)1 << 28);
	made.visits[2].place = 5;
	placed(a, 5, &answer);
	assert_int_equal(answer.shares[0].supply, 1);
	assert_int_equal(answer.shares[0].travel, 25);
	arena_free(a);
}

/* 30 minutes are free each time and 30 each are wanted by two: who depends on the time has
 * them. */
static void
test_urgent_first(void **state)
{
	struct arena *a = arena_new((size_t)1 << 28);
	struct replace_answer answer;

	(void)state;
	begin(1, 1);
	add_visit(ROUND_NONE, 0, 2, 1, 540, 30, 1);
	add_visit(ROUND_NONE, 1, 2, 1, 540, 25, 1);
	made.packages[0] = (struct replace_package){4, 2};
	made.packages[1] = (struct replace_package){4, 0};
	made.problem.package_count = 2;
	add_supply(0, 4, false, 0, 30);
	placed(a, 5, &answer);
	assert_int_equal(answer.shares[1].supply, 0);
	assert_int_equal(answer.shares[0].supply, ROUND_NONE);
	assert_int_equal(answer.shares[0].reason, REPLACE_HOURS_TAKEN);
	assert_int_equal(answer.shares[0].short_minutes, 25);
	assert_int_equal(answer.shares[0].short_day, 1);
	assert_int_equal(answer.shares[0].short_part, 1);
	assert_int_equal(answer.shares[0].short_carers, 1);
	assert_int_equal(answer.left[2], 30);
	assert_int_equal(answer.bound, 30);
	arena_free(a);
}

static void
test_reasons(void **state)
{
	struct arena *a = arena_new((size_t)1 << 28);
	struct replace_answer answer;

	(void)state;
	begin(1, 1);
	add_visit(ROUND_NONE, 0, 2, 1, 540, 30, 1);  /* where there is nobody */
	add_visit(ROUND_NONE, 1, 2, 1, 540, 30, 2);  /* of two, and none sends two */
	add_visit(ROUND_NONE, 2, 2, 2, 700, 75, 1);  /* 60 minutes are free */
	add_visit(0, ROUND_NONE, 11, 1, 480, 60, 1); /* 45 minutes away, until 9: */
	add_visit(ROUND_NONE, 3, 2, 1, 480, 30, 1);  /* not back in time */
	for (uint32_t i = 0; i < 4; i++)
		made.packages[i] = (struct replace_package){i == 0 ? 9 : 4, 1};
	made.problem.package_count = 4;
	add_supply(0, 4, false, 2, 60);
	made.windows[3].to = 480;
	placed(a, 5, &answer);
	assert_int_equal(answer.shares[0].reason, REPLACE_NOBODY);
	assert_int_equal(answer.shares[1].reason, REPLACE_NO_TWO);
	assert_int_equal(answer.shares[2].reason, REPLACE_NO_HOURS);
	assert_int_equal(answer.shares[2].short_minutes, 15);
	assert_int_equal(answer.shares[2].short_part, 2);
	assert_int_equal(answer.shares[3].reason, REPLACE_NO_TIME);
	assert_int_equal(answer.placed, 0);
	arena_free(a);

	/* No effort: nothing is tried, and that is a proposal too. */
	a = arena_new((size_t)1 << 28);
	placed(a, 0, &answer);
	assert_int_equal(answer.shares[3].reason, REPLACE_NOT_TRIED);
	arena_free(a);
}

/* Mornings with one, lunches with the other; as a whole with nobody. */
static void
test_parted(void **state)
{
	struct arena *a = arena_new((size_t)1 << 28);
	struct replace_answer answer;

	(void)state;
	begin(2, 1);
	add_visit(ROUND_NONE, 0, 2, 1, 480, 30, 1);
	add_visit(ROUND_NONE, 0, 2, 1, 700, 30, 1);
	made.packages[0] = (struct replace_package){4, 1};
	made.problem.package_count = 1;
	add_supply(0, 4, false, 2, 0);
	add_supply(1, 4, false, 2, 0);
	made.supplies[0].minutes[0][0][0] = 30;
	made.supplies[1].minutes[0][0][1] = 30;
	placed(a, 5, &answer);
	assert_int_equal(answer.count, 1);
	assert_int_equal(answer.shares[0].reason, REPLACE_NO_HOURS);
	arena_free(a);
	a = arena_new((size_t)1 << 28);
	made.problem.parting = REPLACE_BY_PART;
	placed(a, 5, &answer);
	assert_int_equal(answer.count, 2);
	assert_int_equal(answer.shares[0].part, 1);
	assert_int_equal(answer.shares[0].supply, 0);
	assert_int_equal(answer.shares[1].part, 2);
	assert_int_equal(answer.shares[1].supply, 1);
	assert_int_equal(answer.placed, 60);
	arena_free(a);
}

/* Monday's morning is next door to one provider, Tuesday's lunch to the other; six places farther
 * to each for the other.  At five minutes a place, a second provider for the person is not worth
 * the 30 minutes; at fifteen it is worth the 90. */
static void
test_parted_for_the_way(void **state)
{
	const uint32_t here = 2, far = 8;

	(void)state;
	for (uint16_t times = 1; times <= 3; times += 2) {
		struct arena *a = arena_new((size_t)1 << 28);
		struct replace_answer answer;

		begin(2, 1);
		for (size_t i = 0; i < (size_t)PLACES * PLACES; i++)
			made.minutes[i] = (uint16_t)(made.minutes[i] * times);
		add_visit(0, ROUND_NONE, here, 1, 480, 30, 1);
		add_visit(0, ROUND_NONE, far, 2, 660, 30, 1);
		add_visit(1, ROUND_NONE, far, 1, 480, 30, 1);
		add_visit(1, ROUND_NONE, here, 2, 660, 30, 1);
		add_visit(ROUND_NONE, 0, here, 1, 540, 30, 1);
		add_visit(ROUND_NONE, 0, here, 2, 740, 30, 1);
		made.packages[0] = (struct replace_package){4, 1};
		made.problem.package_count = 1;
		made.problem.parting = REPLACE_BY_PART;
		add_supply(0, 4, false, 2, 60);
		add_supply(1, 4, false, 4, 60);
		placed(a, 20, &answer);
		assert_int_equal(answer.count, 2);
		assert_int_equal(answer.placed, 60);
		assert_int_equal(answer.shares[0].supply, times == 1 ? 1 : 0);
		assert_int_equal(answer.shares[1].supply, 1);
		assert_int_equal(answer.travel, times == 1 ? 30 : 0);
		assert_int_equal(answer.parted, times == 1 ? 0 : 1);
		assert_int_equal(answer.several, times == 1 ? 0 : 1);
		arena_free(a);
	}
}

/* ---- Efforts ---- */

static bool
never(void *context, const struct round_state *state)
{
	(void)state;
	++*(int *)context;
	return false;
}

static void
test_deadline_and_stop(void **state)
{
	struct arena *a = arena_new((size_t)1 << 28);
	struct round_effort effort = {.milliseconds = 120, .seed = 3};
	struct replace_answer answer;
	struct round_state ended;
	struct replace *r;
	const char *fault;
	int64_t since;
	int asked = 0;

	(void)state;
	make(12);
	r = replace_new(a, &made.problem, &fault);
	since = milliseconds();
	replace_improve(r, &effort, &ended);
	assert_in_range(milliseconds() - since, 0, 170);
	effort =
	    (struct round_effort){.milliseconds = 60000, .go_on = never, .context = &asked};
	since = milliseconds();
	replace_improve(r, &effort, &ended);
	assert_in_range(milliseconds() - since, 0, 1000);
	assert_int_equal(asked, 1);
	replace_answer(a, r, &answer);
	assert_null(hours_fault(&answer));
	assert_null(whole_fault(a, r, &answer));
	arena_free(a);
}

static void
refused(const char *fault)
{
	struct arena *a = arena_new((size_t)1 << 28);
	const char *found;

	assert_null(replace_new(a, &made.problem, &found));
	assert_string_equal(found, fault);
	arena_free(a);
}

static void
test_faults(void **state)
{
	struct arena *a = arena_new((size_t)1 << 28);
	struct replace_answer answer;

	(void)state;
	begin(1, 1);
	placed(a, 3, &answer); /* nothing at all is a problem too */
	assert_int_equal(answer.count, 0);
	add_visit(ROUND_NONE, 0, 2, 1, 540, 30, 1);
	refused("a visit is of no package and of no provider");
	made.problem.package_count = 1;
	made.packages[0].urgency = 3;
	refused("a package is of no known urgency");
	made.packages[0].urgency = 2;
	made.parts[0] = 6;
	refused("a visit is in no part of the day");
	made.parts[0] = 1;
	add_supply(1, 0, true, 0, 30);
	refused("free hours are of no known provider, or of a quality that there is not");
	made.supplies[0].provider = 0;
	made.supplies[0].minutes[1][6][4] = -1;
	refused("a provider has less than no minutes free");
	made.supplies[0].minutes[1][6][4] = 0;
	made.visits[0].place = PLACES;
	refused("visit 0: it is at no known place");
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_nearest_takes),
	    cmocka_unit_test(test_urgent_first),
	    cmocka_unit_test(test_reasons),
	    cmocka_unit_test(test_parted),
	    cmocka_unit_test(test_parted_for_the_way),
	    cmocka_unit_test(test_deadline_and_stop),
	    cmocka_unit_test(test_faults),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Where a package stands by its dates, and weeks that cannot be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "homecare/package_amend.h"
#include "homecare/package_standing.h"
#include "lib/arena.h"

#define TODAY "2026-11-22"

static enum package_standing
stands(const char *start_on, const char *started_on, const char *ends_on, const char *from,
    const char *to)
{
	const struct package_dates dates = { start_on, started_on, ends_on, from, to };

	return package_standing(&dates, TODAY);
}

static void
dates_say_where_it_stands(void **state)
{
	(void)state;
	assert_int_equal(stands("2026-11-23", NULL, NULL, NULL, NULL), PACKAGE_TO_START);
	assert_int_equal(stands(TODAY, NULL, NULL, NULL, NULL), PACKAGE_TO_START);
	assert_int_equal(stands("2026-11-21", NULL, NULL, NULL, NULL), PACKAGE_START_OVERDUE);
	assert_int_equal(stands("2026-11-20", "2026-11-23", NULL, NULL, NULL), PACKAGE_TO_START);
	assert_int_equal(stands("2026-11-20", TODAY, NULL, NULL, NULL), PACKAGE_ACTIVE);
	assert_int_equal(
	    stands("2026-01-01", "2026-01-01", "2026-11-23", NULL, NULL), PACKAGE_ENDING);
	assert_int_equal(stands("2026-01-01", "2026-01-01", TODAY, NULL, NULL), PACKAGE_ENDED);
	assert_int_equal(stands("2026-01-01", NULL, TODAY, NULL, NULL), PACKAGE_NEVER_STARTED);
}

static void
a_suspension_counts_from_its_first_day_until_visits_begin_again(void **state)
{
	const char *day = "2026-01-01";

	(void)state;
	assert_int_equal(stands(day, day, NULL, TODAY, NULL), PACKAGE_SUSPENDED);
	assert_int_equal(stands(day, day, NULL, "2026-11-01", "2026-11-23"), PACKAGE_SUSPENDED);
	assert_int_equal(stands(day, day, NULL, "2026-11-01", TODAY), PACKAGE_ACTIVE);
	assert_int_equal(stands(day, day, NULL, "2026-11-23", NULL), PACKAGE_ACTIVE);
	/* Suspended counts before ending, as nobody comes today; ended before both. */
	assert_int_equal(stands(day, day, "2026-12-01", TODAY, NULL), PACKAGE_SUSPENDED);
	assert_int_equal(stands(day, day, TODAY, TODAY, NULL), PACKAGE_ENDED);
}

static void
care_is_given_between_start_and_end_and_not_while_suspended(void **state)
{
	const struct package_dates dates = { "2026-11-01", "2026-11-03", "2026-11-20",
		"2026-11-10", "2026-11-12" };

	(void)state;
	assert_false(package_cares_on(&dates, "2026-11-02"));
	assert_true(package_cares_on(&dates, "2026-11-03"));
	assert_true(package_cares_on(&dates, "2026-11-09"));
	assert_false(package_cares_on(&dates, "2026-11-10"));
	assert_false(package_cares_on(&dates, "2026-11-11"));
	assert_true(package_cares_on(&dates, "2026-11-12"));
	assert_true(package_cares_on(&dates, "2026-11-19"));
	assert_false(package_cares_on(&dates, "2026-11-20"));
}

static void
every_standing_has_words(void **state)
{
	(void)state;
	for (int i = PACKAGE_TO_START; i <= PACKAGE_NEVER_STARTED; i++) {
		assert_true(strlen(package_standing_words(i)) > 4);
		assert_true(strlen(package_standing_colour(i)) > 2);
	}
}

static struct care_visit
visit(int64_t day, int64_t begins, int64_t minutes)
{
	return (struct care_visit){ .day = day, .begins_at = begins, .minutes = minutes };
}

static void
visits_that_run_into_each_other_are_told(void **state)
{
	struct care_visit one[] = { visit(1, 480, 30), visit(1, 510, 30), visit(2, 480, 60) };
	struct care_visit two[] = { visit(2, 500, 30), visit(2, 480, 30) };
	struct care_visit night[] = { visit(7, 1410, 60), visit(1, 20, 15) };
	struct care_visit fine[] = { visit(7, 1410, 45), visit(1, 20, 15) };
	struct care_visit long_one[] = { visit(1, 0, 9000), visit(7, 1000, 2000) };

	assert_null(week_impossible(*state, one, 3));
	assert_string_equal(week_impossible(*state, two, 2),
	    "The visit at 8am on Tuesday is not over when the one at 8:20am on Tuesday begins");
	assert_string_equal(week_impossible(*state, night, 2),
	    "The visit at 11:30pm on Sunday is not over when the one at 12:20am on Monday begins");
	assert_null(week_impossible(*state, fine, 2));
	assert_string_equal(
	    week_impossible(*state, long_one, 2), "The visits take more hours than a week has");
	assert_null(week_impossible(*state, one, 0));
}

static int
open_arena(void **state)
{
	*state = arena_new(1 << 20);
	return 0;
}

static int
close_arena(void **state)
{
	arena_free(*state);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_say_where_it_stands),
		cmocka_unit_test(a_suspension_counts_from_its_first_day_until_visits_begin_again),
		cmocka_unit_test(care_is_given_between_start_and_end_and_not_while_suspended),
		cmocka_unit_test(every_standing_has_words),
		cmocka_unit_test_setup_teardown(
		    visits_that_run_into_each_other_are_told, open_arena, close_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Where a package stands by its dates, and weeks that cannot be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "homecare/package_standing.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_say_where_it_stands),
		cmocka_unit_test(a_suspension_counts_from_its_first_day_until_visits_begin_again),
		cmocka_unit_test(care_is_given_between_start_and_end_and_not_while_suspended),
		cmocka_unit_test(every_standing_has_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

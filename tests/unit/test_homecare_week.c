/* Times of day as people type them, and what cannot be in a week of visits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "homecare/time_of_day.h"
#include "homecare/week_check.h"

static void
times_are_read(void **state)
{
	static const struct {
		const char *text;
		int64_t minute;
	} cases[] = { { "7am", 420 }, { "7.30 am", 450 }, { "07:30", 450 }, { "730", 450 },
		{ "1930", 1170 }, { "19", 1140 }, { "7", 420 }, { "12am", 0 }, { "12pm", 720 },
		{ "12:15 a.m.", 15 }, { "11:59PM", 1439 }, { "0:00", 0 }, { "Midday", 720 },
		{ "noon", 720 }, { " midnight ", 0 } };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		int64_t minute = -1;

		assert_true(time_read(cases[i].text, &minute));
		assert_int_equal(minute, cases[i].minute);
	}
}

static void
what_is_no_time_is_refused(void **state)
{
	static const char *const texts[] = { "", "24", "24:00", "7:60", "13pm", "0am", "7:3",
		"7:3am", "12345", "7xm", "am", "-7", "7:30:00", "7 o'clock", "morning" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		int64_t minute = -1;

		assert_false(time_read(texts[i], &minute));
		assert_int_equal(minute, -1);
	}
}

static struct care_visit
visit(int64_t day, int64_t from, int64_t to, int64_t minutes, const char *critical)
{
	return (struct care_visit){ .day = day,
		.window_from = from,
		.window_to = to,
		.minutes = minutes,
		.carers = 1,
		.critical = critical };
}

static enum week_fault
fault_of(struct care_visit a, struct care_visit b)
{
	struct week_finding one = week_check(&a, 1, &b, 1), other = week_check(&b, 1, &a, 1);

	assert_int_equal(one.fault, other.fault);
	if (one.fault == WEEK_OVERLAP || one.fault == WEEK_SAME_TIME) {
		assert_ptr_equal(one.visit, &b);
		assert_ptr_equal(one.other, &a);
	}
	return one.fault;
}

static void
two_visits_may_meet(void **state)
{
	(void)state;
	/* 7 to 9 and noon to 1pm are apart; on another day anything is. */
	assert_int_equal(fault_of(visit(1, 420, 540, 30, "no"), visit(1, 720, 780, 30, "no")),
	    WEEK_FINE);
	assert_int_equal(fault_of(visit(1, 420, 540, 30, "no"), visit(2, 420, 540, 30, "no")),
	    WEEK_FINE);
	/* One window after the other: both can be kept. */
	assert_int_equal(fault_of(visit(1, 420, 540, 30, "no"), visit(1, 540, 600, 30, "no")),
	    WEEK_FINE);
	/* Both between 7 and 9: both could come at once. */
	assert_int_equal(fault_of(visit(1, 420, 540, 30, "no"), visit(1, 480, 600, 30, "no")),
	    WEEK_SAME_TIME);
	/* With a fixed one at 8 there is room before and after. */
	assert_int_equal(
	    fault_of(visit(1, 420, 540, 30, "no"), visit(1, 480, 480, 15, "insulin")),
	    WEEK_FINE);
	/* An hour from 8 and another at 8.30: never. */
	assert_int_equal(
	    fault_of(visit(1, 480, 480, 60, "meal"), visit(1, 510, 510, 60, "insulin")),
	    WEEK_OVERLAP);
	/* Until 9 at the latest, and the next at 9: kept. */
	assert_int_equal(
	    fault_of(visit(1, 480, 480, 60, "meal"), visit(1, 540, 540, 60, "insulin")),
	    WEEK_FINE);
}

/* A waking night from 10pm for ten hours ends at 8am of the next day. */
static void
a_night_reaches_into_the_next_day(void **state)
{
	struct care_visit night = visit(1, 1320, 1320, 600, "other");

	(void)state;
	assert_int_equal(fault_of(night, visit(2, 420, 420, 30, "medicine")), WEEK_OVERLAP);
	assert_int_equal(fault_of(night, visit(2, 480, 480, 30, "medicine")), WEEK_FINE);
	night.day = 7;
	assert_int_equal(fault_of(night, visit(1, 420, 420, 30, "medicine")), WEEK_OVERLAP);
	/* A window past midnight. */
	assert_int_equal(fault_of(visit(3, 1380, 1500, 30, "no"), visit(4, 30, 90, 30, "no")),
	    WEEK_SAME_TIME);
}

static void
a_day_has_24_hours(void **state)
{
	struct care_visit week[2], added;

	(void)state;
	week[0] = visit(1, 0, 0, 720, "other");
	week[1] = visit(1, 720, 720, 690, "other");
	added = visit(1, 1410, 1410, 30, "other");
	assert_int_equal(week_check(week, 2, &added, 1).fault, WEEK_FINE);
	added.minutes = 31;
	added.window_to = 1500;
	assert_int_equal(week_check(week, 2, &added, 1).fault, WEEK_DAY_TOO_LONG);
}

/* 21 visits of a minute on each of seven days are 147, over the most of 140. */
static void
a_week_has_so_many_visits(void **state)
{
	struct care_visit week[140], added[7];
	size_t n = 0;

	(void)state;
	for (int64_t day = 1; day <= 7; day++) {
		for (int64_t i = 0; i < 20; i++)
			week[n++] = visit(day, i * 60, i * 60, 1, "other");
		added[day - 1] = visit(day, 1300, 1300, 1, "other");
	}
	assert_int_equal(week_check(week, 133, added, 7).fault, WEEK_FINE);
	assert_int_equal(week_check(week, 134, added, 7).fault, WEEK_TOO_MANY);
	assert_int_equal(week_check(NULL, 0, added, 7).fault, WEEK_FINE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(times_are_read),
		cmocka_unit_test(what_is_no_time_is_refused),
		cmocka_unit_test(two_visits_may_meet),
		cmocka_unit_test(a_night_reaches_into_the_next_day),
		cmocka_unit_test(a_day_has_24_hours),
		cmocka_unit_test(a_week_has_so_many_visits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

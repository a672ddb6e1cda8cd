/* What providers type: times of day against windows, hours, and what a week costs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "provider/capacity.h"
#include "provider/offer_form.h"

static const struct care_visit morning = { .window_from = 420, .window_to = 540 };
static const struct care_visit night = { .window_from = 1380, .window_to = 1500 };

static void
times_lie_inside_their_window(void **state)
{
	(void)state;
	assert_int_equal(clock_read("07:00", &morning), 420);
	assert_int_equal(clock_read("9:00", &morning), 540);
	assert_int_equal(clock_read("08.15", &morning), 495);
	assert_int_equal(clock_read("08:15:00", &morning), 495);
	assert_int_equal(clock_read("06:59", &morning), CLOCK_OUTSIDE);
	assert_int_equal(clock_read("09:01", &morning), CLOCK_OUTSIDE);
}

static void
a_window_may_run_past_midnight(void **state)
{
	(void)state;
	assert_int_equal(clock_read("23:00", &night), 1380);
	assert_int_equal(clock_read("00:00", &night), 1440);
	assert_int_equal(clock_read("01:00", &night), 1500);
	assert_int_equal(clock_read("01:01", &night), CLOCK_OUTSIDE);
	assert_int_equal(clock_read("22:59", &night), CLOCK_OUTSIDE);
}

static void
what_is_no_time_is_told_apart(void **state)
{
	static const char *const wrong[] = { "", "soon", "8", "24:00", "08:60", "8:5", "08:15x",
		"-1:00", " 08:15", "008:15", "08:15:30" };

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_int_equal(clock_read(wrong[i], &morning), CLOCK_NO_TIME);
}

static void
the_middle_of_a_window_is_proposed(void **state)
{
	const struct care_visit narrow = { .window_from = 481, .window_to = 483 };

	(void)state;
	assert_int_equal(window_middle(&morning), 480);
	assert_int_equal(window_middle(&night), 1440);
	assert_int_equal(window_middle(&narrow), 481);
}

static void
a_week_costs_what_its_carers_do(void **state)
{
	/* 45 minutes of one and 30 of two carers: 105 minutes, at 24.50 an hour 42.875. */
	const struct care_visit visits[] = { { .minutes = 45, .carers = 1 },
		{ .minutes = 30, .carers = 2 } };

	(void)state;
	assert_int_equal(offer_week_pence(visits, 2, 2450), 4288);
	assert_int_equal(offer_week_pence(visits, 1, 2000), 1500);
	assert_int_equal(offer_week_pence(visits, 0, 2000), 0);
}

static void
series_are_numbered_in_their_order(void **state)
{
	struct care_visit visits[] = { { .series = 7 }, { .series = 7 }, { .series = 2 },
		{ .series = 9 } };
	const struct notice n = { .visits = visits, .count = 4 };

	(void)state;
	assert_int_equal(offer_series(&n, 0), 0);
	assert_int_equal(offer_series(&n, 1), 0);
	assert_int_equal(offer_series(&n, 2), 1);
	assert_int_equal(offer_series(&n, 3), 2);
}

static void
hours_become_minutes_and_back(void **state)
{
	struct arena *a = *state;

	assert_int_equal(hours_read("2.5"), 150);
	assert_int_equal(hours_read("2,25"), 135);
	assert_int_equal(hours_read(".5"), 30);
	assert_int_equal(hours_read("0"), 0);
	assert_int_equal(hours_read("100"), 6000);
	assert_int_equal(hours_read("100.01"), -1);
	assert_int_equal(hours_read("1.255"), -1);
	assert_int_equal(hours_read("-1"), -1);
	assert_int_equal(hours_read("1e3"), -1);
	assert_int_equal(hours_read("."), -1);
	assert_int_equal(hours_read(""), -1);
	assert_int_equal(hours_read("999999999999"), -1);
	assert_string_equal(hours_text(a, 150), "2.5");
	assert_string_equal(hours_text(a, 135), "2.25");
	assert_string_equal(hours_text(a, 60), "1");
	assert_string_equal(hours_text(a, 0), "");
	assert_int_equal(hours_read(hours_text(a, 100)), 100);
}

static int
begin(void **state)
{
	*state = arena_new(1 << 20);
	return *state == NULL;
}

static int
end(void **state)
{
	arena_free(*state);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(times_lie_inside_their_window),
		cmocka_unit_test(a_window_may_run_past_midnight),
		cmocka_unit_test(what_is_no_time_is_told_apart),
		cmocka_unit_test(the_middle_of_a_window_is_proposed),
		cmocka_unit_test(a_week_costs_what_its_carers_do),
		cmocka_unit_test(series_are_numbered_in_their_order),
		cmocka_unit_test(hours_become_minutes_and_back),
	};

	return cmocka_run_group_tests(tests, begin, end);
}

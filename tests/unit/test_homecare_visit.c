/* A week of visits in words and numbers: parts of the day, times, days, totals. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "homecare/visit.h"

static struct arena *a;

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

/* Each part has its first and its last minute here. */
static void
a_minute_belongs_to_a_part(void **state)
{
	static const struct {
		int64_t minute, part;
	} cases[] = { { 0, VISIT_NIGHT }, { 299, VISIT_NIGHT }, { 300, VISIT_MORNING },
		{ 659, VISIT_MORNING }, { 660, VISIT_LUNCH }, { 869, VISIT_LUNCH },
		{ 870, VISIT_TEA }, { 1079, VISIT_TEA }, { 1080, VISIT_BED }, { 1379, VISIT_BED },
		{ 1380, VISIT_NIGHT }, { 1439, VISIT_NIGHT }, { 1440, VISIT_NIGHT },
		{ 1560, VISIT_NIGHT } };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(visit_part(cases[i].minute), cases[i].part);
	assert_string_equal(visit_part_words(VISIT_TEA), "tea");
	assert_string_equal(visit_part_words(6), "");
}

static void
times_are_written_as_people_say_them(void **state)
{
	(void)state;
	assert_string_equal(time_words(a, 0), "midnight");
	assert_string_equal(time_words(a, 5), "12:05am");
	assert_string_equal(time_words(a, 450), "7:30am");
	assert_string_equal(time_words(a, 720), "midday");
	assert_string_equal(time_words(a, 725), "12:05pm");
	assert_string_equal(time_words(a, 1260), "9pm");
	assert_string_equal(time_words(a, 1440), "midnight");
	assert_string_equal(time_words(a, 1530), "1:30am");
	assert_string_equal(window_words(a, 420, 540), "between 7am and 9am");
	assert_string_equal(window_words(a, 480, 480), "at 8am");
}

static void
lengths_are_hours_and_minutes(void **state)
{
	(void)state;
	assert_string_equal(minutes_words(a, 0), "0 minutes");
	assert_string_equal(minutes_words(a, 1), "1 minute");
	assert_string_equal(minutes_words(a, 45), "45 minutes");
	assert_string_equal(minutes_words(a, 60), "1 hour");
	assert_string_equal(minutes_words(a, 735), "12 hours 15 minutes");
	assert_string_equal(minutes_words(a, 121), "2 hours 1 minute");
}

static void
days_are_named_or_spanned(void **state)
{
	(void)state;
	assert_string_equal(days_words(a, 0x7f), "every day");
	assert_string_equal(days_words(a, 0x1f), "Monday to Friday");
	assert_string_equal(days_words(a, 0x60), "Saturday and Sunday");
	assert_string_equal(days_words(a, 0x15), "Monday, Wednesday and Friday");
	assert_string_equal(days_words(a, 0x37), "Monday to Wednesday, Friday and Saturday");
	assert_string_equal(days_words(a, 0x40), "Sunday");
	assert_string_equal(days_words(a, 0), "");
	assert_string_equal(day_name(7), "Sunday");
	assert_string_equal(day_name(8), "");
	assert_string_equal(day_short_name(2), "Tue");
}

static void
a_fixed_time_has_its_reason(void **state)
{
	(void)state;
	assert_string_equal(critical_words("no"), "");
	assert_string_equal(critical_words(NULL), "");
	assert_string_equal(critical_words("insulin"), "insulin");
	assert_string_equal(critical_words("peg"), "feeding by tube (PEG)");
	assert_string_equal(critical_words("never heard of"), "");
}

/* 45 + 30 minutes with one carer and 60 with two: 135 for the person, 195 to be staffed. */
static void
two_carers_count_twice_in_carer_minutes_only(void **state)
{
	static const struct care_visit visits[] = {
		{ .day = 1, .minutes = 45, .carers = 1 },
		{ .day = 1, .minutes = 60, .carers = 2 },
		{ .day = 7, .minutes = 30, .carers = 1 },
	};
	struct week_totals t;

	(void)state;
	week_total(visits, 3, &t);
	assert_int_equal(t.visits, 3);
	assert_int_equal(t.double_handed, 1);
	assert_int_equal(t.visit_minutes, 135);
	assert_int_equal(t.carer_minutes, 195);
	week_total(visits, 0, &t);
	assert_int_equal(t.visits, 0);
	assert_int_equal(t.visit_minutes, 0);
	assert_int_equal(t.carer_minutes, 0);
}

/* Between 7:30 and 10, agreed for 7:45. */
static void
test_window_follows(void **state)
{
	static const struct {
		int64_t begins, from, to;
	} cases[] = {
	    {465, 450, 600}, /* as it was */
	    {495, 450, 600}, /* inside: the person's window stays, */
	    {450, 450, 600},
	    {600, 450, 600},
	    {610, 595, 745}, /* and moves as far as a time outside it */
	    {440, 425, 575},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		int64_t from = 450, to = 600;

		visit_window_follow(465, cases[i].begins, &from, &to);
		assert_int_equal(from, cases[i].from);
		assert_int_equal(to, cases[i].to);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_window_follows),
		cmocka_unit_test(a_minute_belongs_to_a_part),
		cmocka_unit_test(times_are_written_as_people_say_them),
		cmocka_unit_test(lengths_are_hours_and_minutes),
		cmocka_unit_test(days_are_named_or_spanned),
		cmocka_unit_test(a_fixed_time_has_its_reason),
		cmocka_unit_test(two_carers_count_twice_in_carer_minutes_only),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

/* Dates of the calendar, and London time from UTC. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/civil_date.h"

static struct arena *a;

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(32 * 1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static void
is_date(int rc, struct civil_date d, int year, int month, int day)
{
	assert_int_equal(rc, 0);
	assert_int_equal(d.year, year);
	assert_int_equal(d.month, month);
	assert_int_equal(d.day, day);
}

static void
iso_dates_are_read(void **state)
{
	static const struct {
		const char *text;
		int fault;
	} wrong[] = {{"", CIVIL_DATE_EMPTY}, {"2026-2-1", CIVIL_DATE_NOT_REAL},
	    {"2026-02-29", CIVIL_DATE_NOT_REAL}, {"1900-02-29", CIVIL_DATE_NOT_REAL},
	    {"2026-13-01", CIVIL_DATE_NOT_REAL}, {"2026-00-01", CIVIL_DATE_NOT_REAL},
	    {"2026-01-00", CIVIL_DATE_NOT_REAL}, {"2026-04-31", CIVIL_DATE_NOT_REAL},
	    {"2026/11/21", CIVIL_DATE_NOT_REAL}, {"2026-11-21 ", CIVIL_DATE_NOT_REAL},
	    {"+026-11-21", CIVIL_DATE_NOT_REAL}, {"1899-12-31", CIVIL_DATE_OUT_OF_RANGE},
	    {"2101-01-01", CIVIL_DATE_OUT_OF_RANGE}};
	struct civil_date d = {0, 0, 0};

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_int_equal(civil_date_parse(wrong[i].text, &d), wrong[i].fault);
	assert_int_equal(d.year, 0);
	is_date(civil_date_parse("2026-11-21", &d), d, 2026, 11, 21);
	is_date(civil_date_parse("2000-02-29", &d), d, 2000, 2, 29);
	is_date(civil_date_parse("1900-01-01", &d), d, 1900, 1, 1);
	is_date(civil_date_parse("2100-12-31", &d), d, 2100, 12, 31);
}

static void
dates_in_three_parts(void **state)
{
	static const struct {
		const char *day, *month, *year;
		int fault;
	} wrong[] = {{"", NULL, " ", CIVIL_DATE_EMPTY}, {"", "1", "2026", CIVIL_DATE_NO_DAY},
	    {"1", "", "2026", CIVIL_DATE_NO_MONTH}, {"1", "1", "", CIVIL_DATE_NO_YEAR},
	    {"", "", "2026", CIVIL_DATE_NO_DAY_OR_MONTH},
	    {"", "1", "", CIVIL_DATE_NO_DAY_OR_YEAR},
	    {"1", "", "", CIVIL_DATE_NO_MONTH_OR_YEAR},
	    {"30", "2", "2026", CIVIL_DATE_NOT_REAL}, {"x", "2", "2026", CIVIL_DATE_NOT_REAL},
	    {"1", "Ja", "2026", CIVIL_DATE_NOT_REAL},
	    {"1", "January!", "2026", CIVIL_DATE_NOT_REAL},
	    {"1", "13", "2026", CIVIL_DATE_NOT_REAL}, {"-1", "1", "2026", CIVIL_DATE_NOT_REAL},
	    {"1", "1", "99999999999", CIVIL_DATE_NOT_REAL},
	    {"1", "1", "26", CIVIL_DATE_SHORT_YEAR}, {"1", "1", "02026", CIVIL_DATE_SHORT_YEAR},
	    {"1", "1", "1066", CIVIL_DATE_OUT_OF_RANGE}};
	struct civil_date d;

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_int_equal(
		    civil_date_from_parts(wrong[i].day, wrong[i].month, wrong[i].year, &d),
		    wrong[i].fault);
	is_date(civil_date_from_parts("1", "Jan", "2026", &d), d, 2026, 1, 1);
	is_date(civil_date_from_parts(" 21 ", "NOVEMBER", "2026", &d), d, 2026, 11, 21);
	is_date(civil_date_from_parts("07", "sept", "1950", &d), d, 1950, 9, 7);
	is_date(civil_date_from_parts("29", "02", "2028", &d), d, 2028, 2, 29);
}

static void
days_are_counted(void **state)
{
	/* hand-worked: 1900 has no leap day, and 70 years hold 17 */
	static const struct {
		struct civil_date date;
		int32_t number;
		int weekday;
	} days[] = {{{1970, 1, 1}, 0, THURSDAY}, {{1969, 12, 31}, -1, WEDNESDAY},
	    {{1900, 1, 1}, -(70 * 365 + 17), MONDAY}, {{2000, 2, 29}, 11016, TUESDAY},
	    {{2000, 3, 1}, 11017, WEDNESDAY}, {{2026, 11, 21}, 20778, SATURDAY},
	    {{2100, 12, 31}, 131 * 365 + 32 - 1, FRIDAY}};
	int32_t number = -(70 * 365 + 17);
	struct civil_date d;

	(void)state;
	for (size_t i = 0; i < sizeof(days) / sizeof(*days); i++) {
		assert_int_equal(civil_date_day_number(days[i].date), days[i].number);
		assert_int_equal(civil_date_weekday(days[i].date), days[i].weekday);
	}
	/* every day of two centuries follows the last */
	for (d = (struct civil_date){1900, 1, 1}; d.year <= 2100;
	     d = civil_date_add_days(d, 1)) {
		assert_true(civil_date_is_real(d));
		assert_int_equal(civil_date_day_number(d), number);
		assert_int_equal(civil_date_weekday(d), (number + 70 * 365 + 17) % 7);
		number++;
	}
	assert_int_equal(number, 131 * 365 + 32);
	d = civil_date_add_days((struct civil_date){2028, 3, 1}, -1);
	is_date(0, d, 2028, 2, 29);
	assert_true(civil_date_compare(
			(struct civil_date){2026, 1, 31}, (struct civil_date){2026, 2, 1}) < 0);
	assert_int_equal(civil_date_compare(d, d), 0);
}

static void
dates_are_written(void **state)
{
	const struct civil_date d = {2026, 11, 21}, first = {2026, 1, 1};

	(void)state;
	assert_string_equal(civil_date_text(a, d), "21 November 2026");
	assert_string_equal(civil_date_text(a, first), "1 January 2026");
	assert_string_equal(civil_date_short(a, d), "Sat 21 November");
	assert_string_equal(civil_date_iso(a, first), "2026-01-01");
}

/* The clocks change at these moments (gov.uk/when-do-the-clocks-change). */
static void
clocks_change_on_the_last_sunday(void **state)
{
	static const struct {
		const char *forward, *back;
	} years[] = {{"2024-03-31 01:00:00", "2024-10-27 01:00:00"},
	    {"2025-03-30 01:00:00", "2025-10-26 01:00:00"},
	    {"2026-03-29 01:00:00", "2026-10-25 01:00:00"},
	    {"2027-03-28 01:00:00", "2027-10-31 01:00:00"}};

	(void)state;
	for (size_t i = 0; i < sizeof(years) / sizeof(*years); i++) {
		time_t forward, back;

		assert_int_equal(utc_parse(years[i].forward, &forward), 0);
		assert_int_equal(utc_parse(years[i].back, &back), 0);
		assert_int_equal(london_offset(forward - 1), 0);
		assert_int_equal(london_offset(forward), 3600);
		assert_int_equal(london_offset(back - 1), 3600);
		assert_int_equal(london_offset(back), 0);
	}
}

static void
dates_in_london(void **state)
{
	time_t t;

	(void)state;
	assert_int_equal(utc_parse("2026-06-30 22:59:59", &t), 0);
	is_date(0, london_date(t), 2026, 6, 30);
	is_date(0, london_date(t + 1), 2026, 7, 1);
	assert_int_equal(utc_parse("2026-12-31 23:59:59", &t), 0);
	is_date(0, london_date(t), 2026, 12, 31);
	is_date(0, london_date(t + 1), 2027, 1, 1);
	is_date(0, london_date(-1), 1969, 12, 31);
}

static void
moments_are_read_and_written(void **state)
{
	static const char *const wrong[] = {"", "2026-11-21", "2026-11-21 14:03",
	    "2026-11-21 24:00:00", "2026-11-21 14:60:00", "2026-11-21 14:03:60",
	    "2026-11-31 14:03:05", "2026-11-21 14:03:05Z", "2026-11-21 14:03:05.1x",
	    "2026-11-21x14:03:05", "2026-11-21 -1:03:05"};
	time_t t = 77;

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		assert_int_equal(utc_parse(wrong[i], &t), CIVIL_DATE_NOT_REAL);
		assert_null(london_text(a, wrong[i]));
	}
	assert_int_equal(t, 77);
	assert_int_equal(utc_parse("2026-11-21 14:03:05", &t), 0);
	assert_int_equal(t, INT64_C(20778) * 86400 + 14 * 3600 + 3 * 60 + 5);
	assert_string_equal(utc_text(a, t), "2026-11-21 14:03:05");
	assert_int_equal(utc_parse("1969-12-31T23:59:59.999999", &t), 0);
	assert_int_equal(t, -1);
	assert_string_equal(utc_text(a, t), "1969-12-31 23:59:59");

	assert_string_equal(
	    london_text(a, "2026-11-21 14:03:05"), "21 November 2026 at 2:03pm");
	assert_string_equal(london_text(a, "2026-06-21 14:03:05"), "21 June 2026 at 3:03pm");
	assert_string_equal(london_text(a, "2026-06-30 23:00:00"), "1 July 2026 at midnight");
	assert_string_equal(london_text(a, "2026-07-01 11:00:59"), "1 July 2026 at midday");
	assert_string_equal(london_text(a, "2026-01-01 00:05:00"), "1 January 2026 at 12:05am");
	assert_string_equal(london_text(a, "2026-01-01 12:05:00"), "1 January 2026 at 12:05pm");
	assert_string_equal(london_text(a, "2026-01-01 09:00:00"), "1 January 2026 at 9am");
	/* the hour that comes twice */
	assert_string_equal(london_text(a, "2026-10-25 00:30:00"), "25 October 2026 at 1:30am");
	assert_string_equal(london_text(a, "2026-10-25 01:30:00"), "25 October 2026 at 1:30am");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(iso_dates_are_read),
	    cmocka_unit_test(dates_in_three_parts),
	    cmocka_unit_test(days_are_counted),
	    cmocka_unit_test(dates_are_written),
	    cmocka_unit_test(clocks_change_on_the_last_sunday),
	    cmocka_unit_test(dates_in_london),
	    cmocka_unit_test(moments_are_read_and_written),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

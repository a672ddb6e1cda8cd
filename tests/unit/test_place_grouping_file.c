/* Groupings as a CSV file: columns, days, repeated rows, what refuses a row or the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/civil_date.h"
#include "place/grouping_file.h"

static struct arena *arena;
static int32_t today;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new(64 << 20);
	today = civil_date_day_number((struct civil_date){2026, 11, 21});
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct grouping_file
file_of(const char *text)
{
	struct grouping_file file;

	grouping_file_read(arena, text, strlen(text), today, &file);
	return file;
}

/* Reads one row below the headings. */
static struct grouping_file
row_of(const char *row)
{
	return file_of(
	    arena_printf(arena, "LSOA code,area code,area name,valid from\n%s\n", row));
}

static void
assert_refused(const char *row, const char *reason)
{
	struct grouping_file file = row_of(row);

	assert_null(file.fault);
	assert_int_equal(file.row_count, 0);
	assert_int_equal(file.refused_count, 1);
	assert_int_equal(file.refused[0].line, 2);
	assert_string_equal(file.refused[0].reason, reason);
}

static void
assert_day(const char *text, int32_t day)
{
	struct grouping_file file = row_of(arena_printf(arena, "E01,P1,,%s", text));

	assert_int_equal(file.row_count, 1);
	assert_int_equal(file.rows[0].from, day);
}

static void
test_columns(void **state)
{
	/* Another order, other headings, one more column, a byte order mark, a quoted name. */
	struct grouping_file file = file_of("\xef\xbb\xbfName,LSOA21CD,note,Code,from\r\n"
					    "\"Dursley, Cam\", e01022100 ,x,P-1,\r\n");

	(void)state;
	assert_null(file.fault);
	assert_int_equal(file.read, 1);
	assert_int_equal(file.row_count, 1);
	assert_string_equal(file.rows[0].lsoa, "E01022100");
	assert_string_equal(file.rows[0].code, "P-1");
	assert_string_equal(file.rows[0].name, "Dursley, Cam");
	assert_int_equal(file.rows[0].line, 2);
	assert_int_equal(file.rows[0].from, today);
}

static void
test_days(void **state)
{
	(void)state;
	assert_day("", today);
	assert_day("2026-11-21", today);
	assert_day("2026-12-01", today + 10);
	assert_day("1/12/2026", today + 10);
	assert_day("01/12/2026", today + 10);
	assert_refused("E01,P1,,2026-11-20",
	    "the day has passed: it must be today or a day to come");
	assert_refused(
	    "E01,P1,,2027-02-29", "the day is not a real date, like 2026-11-21 or 21/11/2026");
	assert_refused(
	    "E01,P1,,1/12", "the day is not a real date, like 2026-11-21 or 21/11/2026");
	assert_refused(
	    "E01,P1,,soon", "the day is not a real date, like 2026-11-21 or 21/11/2026");
}

static void
test_rows(void **state)
{
	struct grouping_file file = row_of("E01,,,");

	(void)state;
	assert_int_equal(file.passed_over, 1);
	assert_int_equal(file.row_count + file.refused_count, 0);
	assert_refused(",P1,,", "it has no LSOA code");
	assert_refused("E 1,P1,,", "the LSOA code is not one, like E01022100");
	assert_refused("E01,,Dursley,", "it has no area code");
	assert_refused("E01,P_1,,",
	    "the area code must have 1 to 20 letters, numbers and hyphens only");
	assert_refused("E01,P12345678901234567890,,",
	    "the area code must have 1 to 20 letters, numbers and hyphens only");
	assert_refused("E01,P1,D,", "the area name must have 2 to 120 characters");
	assert_refused("E01,P1", "too few cells");
}

static void
test_repeated(void **state)
{
	struct grouping_file file = row_of("E02,P1,,\nE01,P1,,\nE02,P2,,\ne02,P1,,");

	(void)state;
	assert_int_equal(file.row_count, 2);
	assert_int_equal(file.rows[0].line, 2);
	assert_int_equal(file.rows[1].line, 3);
	assert_int_equal(file.refused_count, 2);
	assert_int_equal(file.refused[0].line, 4);
	assert_string_equal(file.refused[0].reason, "E02 is in line 2 already");
	assert_int_equal(file.refused[1].line, 5);
}

static void
test_files_that_are_none(void **state)
{
	char *large = arena_alloc(arena, GROUPING_FILE_BYTES_MOST + 2);

	(void)state;
	assert_non_null(file_of("").fault);
	assert_non_null(file_of("a,b\n1,2\n").fault);
	assert_string_equal(file_of("LSOA code,area code,area name,valid from\n").fault,
	    "The file has no rows below its headings");
	assert_non_null(row_of("E01,P1,\"Dursley,").fault);
	assert_non_null(row_of("E01,P1,Caf\351,").fault);
	memset(large, 'x', GROUPING_FILE_BYTES_MOST + 1);
	assert_string_equal(file_of(large).fault, "The file is larger than 2 MB");
}

/* More rows than may be read end the reading, and nothing runs over. */
static void
test_too_many_rows(void **state)
{
	const char row[] = "E01,P1,,\n";
	size_t count = GROUPING_FILE_ROWS_MOST + 1;
	char *text = arena_alloc(arena, 64 + count * sizeof(row));
	char *end = stpcpy(text, "LSOA code,area code,area name,valid from\n");

	(void)state;
	for (size_t i = 0; i < count; i++)
		end = stpcpy(end, row);
	assert_string_equal(file_of(text).fault, "The file has more than 50,000 rows");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_columns, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_days, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_rows, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_repeated, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_files_that_are_none, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_too_many_rows, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

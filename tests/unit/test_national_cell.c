/* Cells, headers and JSON of publishers: the spellings they use, and where files are cut. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "national/bank_holidays.h"
#include "national/cell.h"
#include "national/header.h"
#include "national/json_pieces.h"
#include "national/settings.h"

static struct arena *a;
static char path[64];

static int
set_up(void **state)
{
	int file;

	(void)state;
	a = arena_new(8 * 1024 * 1024);
	snprintf(path, sizeof(path), "/tmp/national-cell-XXXXXX");
	file = mkstemp(path);
	return file < 0 ? -1 : close(file);
}

static int
tear_down(void **state)
{
	(void)state;
	unlink(path);
	arena_free(a);
	return 0;
}

static void
write_file(const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void
dates_of_several_years(void **state)
{
	static const char *const none[] = { "", " ", "-", "2026-02-30", "31/04/2026", "1/2",
		"x", "25/Feb/26", "2026", "20260225", "25/Feb/2026x", "2026-02-25x" };

	(void)state;
	assert_string_equal(cell_date(a, "25/Feb/2026 - 00:00"), "2026-02-25");
	assert_string_equal(cell_date(a, "16/11/2015 - 00:00"), "2015-11-16");
	assert_string_equal(cell_date(a, "16/11/2015"), "2015-11-16");
	assert_string_equal(cell_date(a, "4 November 2026"), "2026-11-04");
	assert_string_equal(cell_date(a, " 2026-11-04"), "2026-11-04");
	assert_string_equal(cell_date(a, "2019-11-20T00:00:00Z"), "2019-11-20");
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		assert_null(cell_date(a, none[i]));
	assert_null(cell_date(a, NULL));
}

static void
months(void **state)
{
	(void)state;
	assert_string_equal(cell_month(a, "199912"), "1999-12-01");
	assert_string_equal(cell_month(a, "2026-08"), "2026-08-01");
	assert_null(cell_month(a, "199913"));
	assert_null(cell_month(a, "1999"));
	assert_null(cell_month(a, ""));
	assert_null(cell_month(a, NULL));
}

static void
numbers_are_whole_cells(void **state)
{
	double real;
	int64_t whole;

	(void)state;
	assert_true(cell_real("-2.383990", &real));
	assert_true(real == -2.38399);
	assert_false(cell_real("", &real));
	assert_false(cell_real(NULL, &real));
	assert_false(cell_real("nan", &real));
	assert_false(cell_real("0x10", &real));
	assert_false(cell_real("1e999", &real));
	assert_false(cell_real("51.9N", &real));
	assert_true(cell_whole("0233018", &whole));
	assert_int_equal(whole, 233018);
	assert_false(cell_whole("12.5", &whole));
	assert_false(cell_whole(" 12", &whole));
	assert_false(cell_whole("99999999999999999999", &whole));
}

static void
columns_by_pattern_and_year(void **state)
{
	struct header header;
	int year;

	(void)state;
	write_file("\xef\xbb\xbf\"lsoa21_code\",WD24CD, WD25CD ,\"a, b\",LADCD\r\nx\n");
	assert_int_equal(header_read(a, path, &header), 0);
	assert_int_equal(header.count, 5);
	assert_string_equal(header.names[2], "WD25CD");
	assert_string_equal(header.names[3], "a, b");
	assert_string_equal(header_find(&header, "WD##CD", &year), "WD25CD");
	assert_int_equal(year, 2025);
	assert_string_equal(header_find(&header, "LSOA21CD|LSOA21_CODE", &year), "lsoa21_code");
	assert_int_equal(year, 0);
	assert_string_equal(header_find(&header, "LAD##CD|LADCD", &year), "LADCD");
	assert_null(header_find(&header, "MSOA##CD", &year));
	write_file("");
	assert_int_equal(header_read(a, path, &header), -1);
}

struct pieces {
	char text[200];
	int count, stop_at;
};

static int
take_piece(void *data, const char *text, size_t length)
{
	struct pieces *pieces = data;
	size_t used = strlen(pieces->text);

	snprintf(pieces->text + used, sizeof(pieces->text) - used, "%.*s;", (int)length, text);
	return ++pieces->count == pieces->stop_at;
}

static int
take_apart(const char *json, const char *key, struct pieces *pieces)
{
	write_file(json);
	memset(pieces, 0, sizeof(*pieces));
	return json_pieces(path, key, take_piece, pieces);
}

static void
json_is_taken_apart(void **state)
{
	struct pieces p;

	(void)state;
	assert_int_equal(
	    take_apart("{\"x\":[{}],\"features\":[{\"a\":1},{\"b\":{\"c\":[{}]}}],"
		       "\"y\":{\"features\":[{\"n\":1}]}}\n{\"features\":[{\"d\":2}]}",
		"features", &p),
	    JSON_PIECES_OK);
	assert_string_equal(p.text, "{\"a\":1};{\"b\":{\"c\":[{}]}};{\"d\":2};");
	assert_int_equal(
	    take_apart("{\"a\":\"}\\\"{\"}\n{\"b\":[]}\n", NULL, &p), JSON_PIECES_OK);
	assert_string_equal(p.text, "{\"a\":\"}\\\"{\"};{\"b\":[]};");
	assert_int_equal(
	    take_apart("\xef\xbb\xbf[{\"a\":1},\n {\"b\":2}]", NULL, &p), JSON_PIECES_OK);
	assert_string_equal(p.text, "{\"a\":1};{\"b\":2};");
	assert_int_equal(take_apart("", NULL, &p), JSON_PIECES_OK);
	assert_int_equal(p.count, 0);
}

static void
broken_json_is_told(void **state)
{
	struct pieces p;

	(void)state;
	assert_int_equal(
	    take_apart("{\"features\":[{\"a\":1},{\"b\"", "features", &p), JSON_PIECES_CUT_OFF);
	assert_int_equal(p.count, 1);
	assert_int_equal(take_apart("{\"a\":\"", NULL, &p), JSON_PIECES_CUT_OFF);
	assert_int_equal(take_apart("<html>", NULL, &p), JSON_PIECES_NOT_JSON);
	assert_int_equal(take_apart("{\"a\":1]", NULL, &p), JSON_PIECES_NOT_JSON);
	assert_int_equal(take_apart("}", NULL, &p), JSON_PIECES_NOT_JSON);
	assert_int_equal(json_pieces("/nowhere", NULL, take_piece, &p), JSON_PIECES_UNREADABLE);
	write_file("{\"a\":1}{\"b\":2}");
	p = (struct pieces){ .stop_at = 1 };
	assert_int_equal(json_pieces(path, NULL, take_piece, &p), JSON_PIECES_STOPPED);
	assert_int_equal(p.count, 1);
}

static void
a_piece_has_a_limit(void **state)
{
	struct pieces p = { .stop_at = 0 };
	FILE *file = fopen(path, "w");

	(void)state;
	assert_non_null(file);
	fputs("{\"a\":\"", file);
	for (int i = 0; i < JSON_PIECE_MOST; i++)
		fputc('x', file);
	fputs("\"}", file);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(json_pieces(path, NULL, take_piece, &p), JSON_PIECES_TOO_LONG);
}

static void
bank_holidays_in_both_shapes(void **state)
{
	static const char one[] =
	    "{\"division\":\"scotland\",\"events\":[{\"title\":\"A\","
	    "\"date\":\"2026-11-30\",\"notes\":\"\",\"bunting\":true},{\"title\":\"\","
	    "\"date\":\"2026-12-01\"},{\"title\":\"B\",\"date\":\"soon\"}]}";
	static const char none[] = "{\"england-and-wales\":{\"events\":[]}}";
	struct bank_holidays holidays;
	const char *fault;

	(void)state;
	assert_int_equal(bank_holidays_read(a, one, strlen(one), &holidays, &fault), 0);
	assert_int_equal(holidays.count, 1);
	assert_int_equal(holidays.wrong, 2);
	assert_string_equal(holidays.events[0].division, "scotland");
	assert_string_equal(holidays.events[0].on_date, "2026-11-30");
	assert_int_equal(bank_holidays_read(a, none, strlen(none), &holidays, &fault), -1);
	assert_string_equal(fault, "there is no bank holiday in it");
	assert_int_equal(bank_holidays_read(a, "[1]", 3, &holidays, &fault), -1);
	assert_int_equal(bank_holidays_read(a, "{\"a\":", 5, &holidays, &fault), -1);
	assert_non_null(strstr(fault, "it is not JSON"));
}

static void
lists_of_the_configuration(void **state)
{
	const char *const *list = list_of(a, " GL, HR ,,NP ");

	(void)state;
	assert_int_equal(list_length(list), 3);
	assert_string_equal(list[1], "HR");
	assert_true(list_has(list, "NP"));
	assert_false(list_has(list, "N"));
	assert_false(list_has(list, NULL));
	assert_int_equal(list_length(list_of(a, "")), 0);
	assert_int_equal(list_length(list_of(a, " , ")), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(dates_of_several_years),
		TEST(months),
		TEST(numbers_are_whole_cells),
		TEST(columns_by_pattern_and_year),
		TEST(json_is_taken_apart),
		TEST(broken_json_is_told),
		TEST(a_piece_has_a_limit),
		TEST(bank_holidays_in_both_shapes),
		TEST(lists_of_the_configuration),
	};

	return cmocka_run_group_tests_name("national_cell", tests, NULL, NULL);
}

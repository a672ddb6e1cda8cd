/* CSV: read from publishers in many shapes, written for spreadsheets, and both in a round. */
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
#include "lib/csv_read.h"
#include "lib/csv_write.h"

static const char *const postcode_aliases[] = {"pcds", "Postcode 3", NULL};
static const char *const district_aliases[] = {"^lad[0-9][0-9]cd$", "laua", NULL};
static const struct csv_column columns[] = {
    {"Postcode", postcode_aliases, true},
    {"District", district_aliases, true},
    {"Note", NULL, false},
};

static struct arena *a;
static char *seen;   /* "line:value|value|value;" for each row */
static char *faulty; /* "line=fault;" for each bad row */
static int stop_after;

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(64 * 1024 * 1024);
	stop_after = -1;
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static int
take_row(void *data, const struct csv_row *row)
{
	const size_t *count = data;

	seen = arena_printf(a, "%s%d:", seen, (int)row->line);
	for (size_t i = 0; i < *count; i++)
		seen = arena_printf(a, "%s%s%c", seen,
		    row->values[i] != NULL ? row->values[i] : "NULL",
		    i + 1 < *count ? '|' : ';');
	return stop_after > 0 && --stop_after == 0;
}

static void
take_bad_row(void *data, uint64_t line, enum csv_row_fault why)
{
	(void)data;
	faulty = arena_printf(a, "%s%d=%s;", faulty, (int)line, csv_row_fault_text(why));
}

static struct csv_reader *
new_reader(bool no_header)
{
	struct csv_format *format = arena_alloc(a, sizeof(*format));
	size_t *count = arena_alloc(a, sizeof(*count));

	*count = 3;
	*format = (struct csv_format){.columns = columns,
	    .column_count = 3,
	    .no_header = no_header,
	    .row = take_row,
	    .bad_row = take_bad_row,
	    .data = count};
	seen = faulty = arena_strdup(a, "");
	return csv_reader_new(a, format);
}

static struct csv_reader *
read_bytes(const char *bytes, size_t length, size_t step, int expected)
{
	struct csv_reader *r = new_reader(false);
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < length; i += step)
		rc = csv_reader_feed(r, bytes + i, i + step <= length ? step : length - i);
	if (rc == 0)
		rc = csv_reader_end(r);
	assert_int_equal(rc, expected);
	return r;
}

static struct csv_reader *
read_text(const char *text, int expected)
{
	return read_bytes(text, strlen(text), strlen(text) + 1, expected);
}

static void
columns_are_found_by_heading(void **state)
{
	(void)state;
	read_text("note,LAD25CD,x,PCDS\nn,E07000078,1,GL50 1AA\n", 0);
	assert_string_equal(seen, "2:GL50 1AA|E07000078|n;");
	/* the name goes before its aliases, and no Note is no fault */
	read_text("pcds,Postcode,laua\nno,GL1 1AA,E07000081\n", 0);
	assert_string_equal(seen, "2:GL1 1AA|E07000081|NULL;");
	read_text("\" postcode\n  3 \",District,Note\n a , b ,\" c \"", 0);
	assert_string_equal(seen, "3:a|b| c ;");
}

static void
rows_may_stand_before_the_header(void **state)
{
	struct csv_reader *r =
	    read_text("\xef\xbb\xbf"
		      "CQC directory,,\r\nProduced on 3 November 2026\r\n\r\n,,\r\n"
		      "Postcode,District,Note\r\nGL1,a,\r\n",
		0);

	(void)state;
	assert_string_equal(seen, "6:GL1|a|;");
	assert_int_equal(csv_reader_counts(r)->header_line, 5);
	assert_int_equal(csv_reader_counts(r)->lines, 6);
	assert_int_equal(csv_reader_counts(r)->rows, 1);
	assert_string_equal(csv_reader_message(r), "");
}

static void
a_missing_column_is_named(void **state)
{
	static const char html[] = "<!DOCTYPE html>\n<html>\n<p>Not found</p>\n</html>\n";
	char *late = arena_strdup(a, "");
	struct csv_reader *r;

	(void)state;
	r = read_text("a,b\nPostcode,Note\nGL1,x\n", CSV_NO_HEADER);
	assert_string_equal(csv_reader_message(r), "the header has no column \"District\"");
	r = read_text("Note\nx\n", CSV_NO_HEADER);
	assert_string_equal(
	    csv_reader_message(r), "the header has no column \"Postcode\", \"District\"");
	r = read_text(html, CSV_NO_HEADER);
	assert_string_equal(
	    csv_reader_message(r), "no row among the first 20 has the headings looked for");
	read_text("", CSV_NO_HEADER);
	for (int i = 0; i < 19; i++)
		late = arena_printf(a, "%spreamble\n", late);
	read_text(arena_printf(a, "%sPostcode,District\n1,2\n", late), 0);
	assert_string_equal(seen, "21:1|2|NULL;");
	read_text(arena_printf(a, "%sx\nPostcode,District\n1,2\n", late), CSV_NO_HEADER);
	r = read_text("Postcode,LAD24CD,LAD25CD\n1,2,3\n", CSV_COLUMN_TWICE);
	assert_string_equal(csv_reader_message(r), "two columns fit \"District\"");
}

static void
bad_rows_are_counted_and_told(void **state)
{
	char *long_row = arena_alloc(a, 5 * 60001 + 1);
	struct csv_reader *r;

	(void)state;
	r = read_text("Postcode,District\n1,2\n3\n4,5,6\n\n7,\xff\n8,9\n", 0);
	assert_string_equal(seen, "2:1|2|NULL;7:8|9|NULL;");
	assert_string_equal(faulty, "3=too few cells;4=too many cells;6=not UTF-8 text;");
	assert_int_equal(csv_reader_counts(r)->rows, 2);
	assert_int_equal(csv_reader_counts(r)->bad_rows, 3);
	assert_int_equal(csv_reader_counts(r)->bad[CSV_TOO_FEW_CELLS], 1);
	assert_int_equal(csv_reader_counts(r)->bad[CSV_TOO_MANY_CELLS], 1);
	assert_int_equal(csv_reader_counts(r)->bad[CSV_BAD_TEXT], 1);
	assert_int_equal(csv_reader_counts(r)->first_bad_line, 3);

	for (int i = 0; i < 5; i++) {
		memset(long_row + i * 60001, 'x', 60000);
		long_row[i * 60001 + 60000] = i < 4 ? ',' : '\n';
	}
	read_text(arena_printf(a, "Postcode,District,a,b,c\n%s1,2,3,4,5\n", long_row), 0);
	assert_string_equal(faulty, "2=longer than a row may be;");
	assert_string_equal(seen, "3:1|2|NULL;");
}

/* More cells than are kept: they must neither overrun nor look like an empty row. */
static void
very_many_cells(void **state)
{
	char *row = arena_alloc(a, 4 * 2000);
	size_t n = 0;

	(void)state;
	for (int i = 0; i < 2000; i++)
		n += (size_t)snprintf(row + n, 4, i < 977 ? "x," : ",");
	read_text(arena_printf(a, "Postcode,District\n%s\n1,2\n", row), 0);
	assert_string_equal(faulty, "2=too many cells;");
	assert_string_equal(seen, "3:1|2|NULL;");
}

static void
quotes_and_lines(void **state)
{
	struct csv_reader *r;

	(void)state;
	read_text(
	    "Postcode,District\n\"say \"\"hi\"\"\",\"two\r\nlines, and a comma\"\n3,4\n", 0);
	assert_string_equal(seen, "2:say \"hi\"|two\r\nlines, and a comma|NULL;4:3|4|NULL;");
	read_text("Postcode,District\r1,2\r3,4", 0);
	assert_string_equal(seen, "1:1|2|NULL;1:3|4|NULL;");
	r = read_text("Postcode,District\n1,2\n\"3\"x,4\n", CSV_BAD_QUOTES);
	assert_string_equal(
	    csv_reader_message(r), "the row at line 3 has a quote inside a cell");
	r = read_text("Postcode,District\n1,2\n\"3,4\n5,6\n", CSV_BAD_QUOTES);
	assert_string_equal(
	    csv_reader_message(r), "the row at line 3 has a quote that is never closed");
	/* the fault stays */
	assert_int_equal(csv_reader_feed(r, "7,8\n", 4), CSV_BAD_QUOTES);
	assert_int_equal(csv_reader_end(r), CSV_BAD_QUOTES);
}

static void
cells_have_a_limit(void **state)
{
	char *cell = arena_alloc(a, 70001);
	struct csv_reader *r;

	(void)state;
	memset(cell, 'x', 70000);
	read_text(arena_printf(a, "Postcode,District\n1,%.65000s\n", cell), 0);
	assert_int_equal(strlen(seen), strlen("2:1||NULL;") + 65000);
	r = read_text(arena_printf(a, "Postcode,District\n1,%s\n", cell), CSV_CELL_TOO_LONG);
	assert_string_equal(
	    csv_reader_message(r), "the row at line 2 has a cell over 65536 bytes");
}

static void
how_the_bytes_arrive_does_not_matter(void **state)
{
	static const char text[] =
	    "\xef\xbb\xbfPostcode,District,Note\r\n\r\n1,\"two\r\n, \"\"\","
	    "\r\n  \r\n3\r\n4,caf\xc3\xa9,6";
	static const char expected[] = "3:1|two\r\n, \"|;7:4|caf\xc3\xa9|6;";

	(void)state;
	for (size_t step = 1; step <= sizeof(text); step++) {
		read_bytes(text, sizeof(text) - 1, step, 0);
		assert_string_equal(seen, expected);
		assert_string_equal(faulty, "6=too few cells;");
	}
	/* rows that end in CR, one of them after a cell of two lines */
	for (size_t step = 1; step <= 30; step++) {
		read_bytes("Postcode,District\n\"1\n1\",2\r\"3\n3\",4\r5\n", 36, step, 0);
		assert_string_equal(seen, "2:1\n1|2|NULL;3:3\n3|4|NULL;");
		assert_string_equal(faulty, "4=too few cells;");
	}
	/* the beginning of a mark is no mark */
	read_bytes("\xef\xbb"
		   "Postcode,District\n1,2\n",
	    24, 1, CSV_NO_HEADER);
}

static void
files_without_header(void **state)
{
	struct csv_reader *r = new_reader(true);

	(void)state;
	assert_int_equal(csv_reader_feed(r, "1,2,3\n4,5\n", 10), 0);
	assert_int_equal(csv_reader_end(r), 0);
	assert_string_equal(seen, "1:1|2|3;");
	assert_string_equal(faulty, "2=too few cells;");
	assert_int_equal(csv_reader_counts(r)->header_line, 0);
}

static void
reading_is_stopped(void **state)
{
	struct csv_reader *r;

	(void)state;
	stop_after = 2;
	r = read_text("Postcode,District\n1,2\n3,4\n5,6\n", CSV_STOPPED);
	assert_string_equal(seen, "2:1|2|NULL;3:3|4|NULL;");
	assert_int_equal(csv_reader_counts(r)->rows, 2);
}

static void
whole_files(void **state)
{
	FILE *file = tmpfile();
	struct csv_reader *r = new_reader(false);

	(void)state;
	fputs("Postcode,District\n1,2\n", file);
	rewind(file);
	assert_int_equal(csv_reader_file(r, fileno(file)), 0);
	assert_string_equal(seen, "2:1|2|NULL;");
	fclose(file);
	r = new_reader(false);
	assert_int_equal(csv_reader_file(r, -1), CSV_NOT_READ);
	assert_string_equal(
	    csv_reader_message(r), "the file could not be read: Bad file descriptor");
}

static const char *
written(const char *text)
{
	struct csv_writer *w = csv_writer_new(a, NULL, NULL);
	const char *bytes;
	size_t length;

	csv_integer(w, 1);
	csv_text(w, text);
	csv_end_row(w);
	bytes = csv_writer_text(w, &length);
	assert_memory_equal(bytes,
	    "\xef\xbb\xbf"
	    "1,",
	    5);
	assert_memory_equal(bytes + length - 2, "\r\n", 3);
	return arena_strndup(a, bytes + 5, length - 7);
}

static void
cells_are_written(void **state)
{
	struct csv_writer *w = csv_writer_new(a, NULL, NULL);
	size_t length;

	(void)state;
	assert_string_equal(written("plain text"), "plain text");
	assert_string_equal(written(NULL), "");
	assert_string_equal(written("a,b"), "\"a,b\"");
	assert_string_equal(written("say \"hi\""), "\"say \"\"hi\"\"\"");
	assert_string_equal(written("two\nlines"), "\"two\nlines\"");
	assert_string_equal(written(" a"), "\" a\"");
	csv_text(w, "");
	csv_end_row(w);
	csv_money(w, -123456);
	csv_date(w, (struct civil_date){2026, 1, 2});
	csv_integer(w, INT64_MIN);
	csv_end_row(w);
	assert_string_equal(csv_writer_text(w, &length),
	    "\xef\xbb\xbf\"\"\r\n-1234.56,2026-01-02,-9223372036854775808\r\n");
	assert_int_equal(csv_writer_end(w), 0);
}

static void
formulas_are_disarmed(void **state)
{
	(void)state;
	assert_string_equal(written("=1+1"), "'=1+1");
	assert_string_equal(written("=HYPERLINK(\"http://x\",\"y\")"),
	    "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
	assert_string_equal(written("+44 1452 000000"), "'+44 1452 000000");
	assert_string_equal(written("-2+3"), "'-2+3");
	assert_string_equal(written("@SUM(A1)"), "'@SUM(A1)");
	assert_string_equal(written("\tx"), "\"'\tx\"");
	assert_string_equal(written("\rx"), "\"'\rx\"");
	assert_string_equal(written(" =1"), "\"' =1\"");
	assert_string_equal(written("\n=1"), "\"'\n=1\"");
	assert_string_equal(written("\xef\xbc\x9d"
				    "1"),
	    "'\xef\xbc\x9d"
	    "1");
	assert_string_equal(written("\xc2\xa0=1"), "'\xc2\xa0=1");
	assert_string_equal(written("- none"), "'- none");
	/* negative numbers stay numbers */
	assert_string_equal(written("-12"), "-12");
	assert_string_equal(written("-12.50"), "-12.50");
	assert_string_equal(written("-12."), "'-12.");
	assert_string_equal(written("-1e5"), "'-1e5");
	assert_string_equal(written("-"), "'-");
	assert_string_equal(written("a=1"), "a=1");
}

static size_t put_calls;

static int
put_few(void *sink, const char *bytes, size_t length)
{
	size_t *left = sink;

	(void)bytes;
	put_calls++;
	if (length > *left)
		return -28;
	*left -= length;
	return 0;
}

static void
exports_stream(void **state)
{
	size_t left = 30 * 1024 * 1024, before;
	struct csv_writer *w = csv_writer_new(a, put_few, &left);
	char *longest = arena_alloc(a, 100001);
	FILE *file = tmpfile();
	char bytes[100] = "";

	(void)state;
	put_calls = 0;
	before = arena_used(a);
	for (int i = 0; i < 100000; i++) {
		csv_text(w, "=some text, to be disarmed");
		csv_money(w, i);
		csv_date(w, (struct civil_date){2026, 1, 1});
		csv_end_row(w);
	}
	assert_int_equal(csv_writer_end(w), 0);
	assert_true(put_calls > 100 && put_calls < 1000);
	assert_int_equal(arena_used(a), before);

	/* longer than the buffer; and a sink that is full */
	memset(longest, 'x', 100000);
	left = 100003 + 2;
	w = csv_writer_new(a, put_few, &left);
	csv_text(w, longest);
	csv_end_row(w);
	assert_int_equal(csv_writer_end(w), 0);
	assert_int_equal(left, 0);
	w = csv_writer_new(a, put_few, &left);
	csv_text(w, longest);
	csv_end_row(w);
	assert_int_equal(csv_writer_end(w), -28);

	w = csv_writer_new(a, csv_put_to_file, file);
	csv_text(w, "a");
	csv_end_row(w);
	assert_int_equal(csv_writer_end(w), 0);
	rewind(file);
	assert_int_equal(fread(bytes, 1, sizeof(bytes), file), 6);
	assert_string_equal(bytes, "\xef\xbb\xbf"
				   "a\r\n");
	fclose(file);
}

static void
what_is_written_is_read(void **state)
{
	static const char *const rows[][3] = {
	    {"GL50 1AA", "caf\xc3\xa9, \"the\" one", " spaced "}, {"two\r\nlines", "\"", ","},
	    {"", "x", ""}, {"'quoted'", "-12.50", "\n"}};
	struct csv_writer *w = csv_writer_new(a, NULL, NULL);
	char *expected = arena_strdup(a, "");
	static const int lines[] = {2, 3, 5, 6};
	const char *bytes;
	size_t length;

	(void)state;
	for (size_t i = 0; i < 3; i++)
		csv_text(w, columns[i].name);
	csv_end_row(w);
	for (size_t i = 0; i < 4; i++) {
		for (size_t j = 0; j < 3; j++)
			csv_text(w, rows[i][j]);
		csv_end_row(w);
		expected = arena_printf(a, "%s%d:%s|%s|%s;", expected, lines[i], rows[i][0],
		    rows[i][1], rows[i][2]);
	}
	bytes = csv_writer_text(w, &length);
	read_bytes(bytes, length, 7, 0);
	assert_string_equal(seen, expected);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(columns_are_found_by_heading),
	    TEST(rows_may_stand_before_the_header),
	    TEST(a_missing_column_is_named),
	    TEST(bad_rows_are_counted_and_told),
	    TEST(very_many_cells),
	    TEST(quotes_and_lines),
	    TEST(cells_have_a_limit),
	    TEST(how_the_bytes_arrive_does_not_matter),
	    TEST(files_without_header),
	    TEST(reading_is_stopped),
	    TEST(whole_files),
	    TEST(cells_are_written),
	    TEST(formulas_are_disarmed),
	    TEST(exports_stream),
	    TEST(what_is_written_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

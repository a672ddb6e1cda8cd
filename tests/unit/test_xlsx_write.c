/* Spreadsheets: what is in the file that a table becomes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <zip.h>

#include "lib/arena.h"
#include "lib/xlsx_write.h"

static const struct xlsx_column columns[] = {
    {"Provider", 30}, {"Hours", 0}, {"Cost", 0}, {"Confirmed on", 0}};
static struct arena *a;

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(16 * 1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

/* One file of the archive that an XLSX is. */
static const char *
part(int fd, const char *name)
{
	int error = 0;
	zip_t *archive = zip_fdopen(dup(fd), ZIP_CHECKCONS, &error);
	zip_file_t *file;
	zip_stat_t st;
	char *bytes;

	assert_non_null(archive);
	assert_int_equal(zip_stat(archive, name, 0, &st), 0);
	bytes = arena_alloc(a, st.size + 1);
	file = zip_fopen(archive, name, 0);
	assert_non_null(file);
	assert_int_equal(zip_fread(file, bytes, st.size), st.size);
	zip_fclose(file);
	zip_discard(archive);
	lseek(fd, 0, SEEK_SET);
	return bytes;
}

static size_t
open_files(void)
{
	DIR *d = opendir("/proc/self/fd");
	size_t n = 0;

	while (readdir(d) != NULL)
		n++;
	closedir(d);
	return n;
}

static struct xlsx_writer *
start(void)
{
	struct xlsx_writer *w = xlsx_writer_new(a, "/tmp", "Hours: [all]", "Hours & costs",
	    "Demonstration data, 3 November 2026", columns, 4);

	assert_non_null(w);
	return w;
}

static void
has(const char *xml, const char *text)
{
	if (strstr(xml, text) == NULL)
		fail_msg("%s is not in %s", text, xml);
}

static void
a_table_becomes_a_sheet(void **state)
{
	struct xlsx_writer *w = start();
	struct stat st;
	const char *sheet;
	int fd;

	(void)state;
	xlsx_text(w, "Example Care <Ltd>");
	xlsx_number(w, 7.5);
	xlsx_money(w, 123450);
	xlsx_date(w, (struct civil_date){2026, 11, 21});
	xlsx_end_row(w);
	xlsx_text(w, NULL);
	xlsx_integer(w, -3);
	xlsx_end_row(w);
	fd = xlsx_writer_end(w);
	assert_true(fd >= 0);
	assert_int_equal(fstat(fd, &st), 0);
	assert_int_equal(st.st_nlink, 0);
	assert_int_equal(lseek(fd, 0, SEEK_CUR), 0);

	sheet = part(fd, "xl/worksheets/sheet1.xml");
	has(sheet, "<t>Hours &amp; costs</t>");
	has(sheet,
	    "<c r=\"A2\" t=\"inlineStr\"><is><t>Demonstration data, 3 November 2026</t>");
	has(sheet, "topLeftCell=\"A4\" activePane=\"bottomLeft\" state=\"frozen\"");
	has(sheet, "<col min=\"1\" max=\"1\" width=\"30.7109375\"");
	has(sheet, "<t>Confirmed on</t>");
	has(sheet, "<c r=\"A4\" t=\"inlineStr\"><is><t>Example Care &lt;Ltd&gt;</t>");
	has(sheet, "<c r=\"B4\"><v>7.5</v>");
	has(sheet, "<v>1234.5</v>");
	/* days since 30 December 1899: 20,778 since 1970 and 25,569 before that */
	has(sheet, "<v>46347</v>");
	has(sheet, "<c r=\"B5\"><v>-3</v>");
	assert_null(strstr(sheet, "r=\"A5\""));
	has(part(fd, "xl/workbook.xml"), "name=\"Hours all\"");
}

static void
no_text_is_a_formula(void **state)
{
	static const char *const texts[] = {"=1+1", "=HYPERLINK(\"http://evil.example\")", "+1",
	    "-1", "@SUM(A1)", "http://evil.example", "\t=1", "{=1}"};
	struct xlsx_writer *w = start();
	const char *sheet;
	int fd;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		xlsx_text(w, texts[i]);
		xlsx_end_row(w);
	}
	fd = xlsx_writer_end(w);
	sheet = part(fd, "xl/worksheets/sheet1.xml");
	assert_null(strstr(sheet, "<f"));
	assert_null(strstr(sheet, "hyperlink"));
	has(sheet, "<t>=1+1</t>");
}

static void
hostile_text_leaves_the_file_whole(void **state)
{
	char *longest = arena_alloc(a, 40001);
	struct xlsx_writer *w = start();
	const char *sheet;

	(void)state;
	memset(longest, 'x', 40000);
	xlsx_text(w, "bad \xff byte");
	xlsx_text(w, "bell \x07 and\nline");
	xlsx_text(w, longest);
	xlsx_end_row(w);
	sheet = part(xlsx_writer_end(w), "xl/worksheets/sheet1.xml");
	has(sheet, "bad \xef\xbf\xbd byte");
	has(sheet, "bell _x0007_ and\nline");
	has(sheet, "xxx\xe2\x80\xa6</t>");
}

static void
no_file_is_left_open(void **state)
{
	size_t before = open_files();

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct xlsx_writer *w = start();

		xlsx_text(w, "given up");
		xlsx_end_row(w);
		if (i > 0)
			assert_true(xlsx_writer_end(w) >= 0);
		arena_reset(a);
		assert_int_equal(open_files(), before);
	}
}

static void
faults(void **state)
{
	struct xlsx_writer *w = start();

	(void)state;
	assert_null(xlsx_writer_new(a, "/nonexistent", "s", "t", NULL, columns, 4));
	for (int i = 0; i < XLSX_ROWS_MOST; i++)
		xlsx_end_row(w);
	xlsx_text(w, "one row too many");
	assert_int_equal(xlsx_writer_end(w), XLSX_TOO_MANY_ROWS);
	w = xlsx_writer_new(a, "/tmp", "[]", "t", NULL, columns, 4);
	has(part(xlsx_writer_end(w), "xl/workbook.xml"), "name=\"Sheet 1\"");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(a_table_becomes_a_sheet, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(no_text_is_a_formula, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		hostile_text_leaves_the_file_whole, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(no_file_is_left_open, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(faults, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

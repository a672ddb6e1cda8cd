/* Urlencoded bodies and the looking up of named values. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/body.h"

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

static struct pairs p;

static int
read_text(const char *body)
{
	return urlencoded_read(a, body, strlen(body), &p);
}

static void
pairs_are_read(void **state)
{
	const char **values;

	(void)state;
	assert_int_equal(read_text("a=1&b=two+words&a=%C3%A9&&c&d=&e=x=y&"), 0);
	assert_int_equal(p.count, 6);
	assert_string_equal(pairs_get(&p, "a"), "1");
	assert_string_equal(pairs_get(&p, "b"), "two words");
	assert_string_equal(pairs_get(&p, "c"), "");
	assert_string_equal(pairs_get(&p, "d"), "");
	assert_string_equal(pairs_get(&p, "e"), "x=y");
	assert_null(pairs_get(&p, "f"));
	assert_null(pairs_get(&p, "A"));
	assert_int_equal(pairs_count(&p, "a"), 2);
	assert_int_equal(pairs_count(&p, "f"), 0);
	assert_int_equal(pairs_all(&p, "a", a, &values), 2);
	assert_string_equal(values[0], "1");
	assert_string_equal(values[1], "\xc3\xa9");
	assert_int_equal(p.items[2].length, 2);
	assert_int_equal(pairs_all(&p, "f", a, &values), 0);
	assert_int_equal(read_text(""), 0);
	assert_int_equal(p.count, 0);
}

static void
decoding_is_done_once(void **state)
{
	(void)state;
	assert_int_equal(read_text("a=%253Cscript%253E&b=%2B&c=%26d%3D1"), 0);
	assert_int_equal(p.count, 3);
	assert_string_equal(pairs_get(&p, "a"), "%3Cscript%3E");
	assert_string_equal(pairs_get(&p, "b"), "+");
	assert_string_equal(pairs_get(&p, "c"), "&d=1");
}

static void
values_are_composed_and_have_plain_lines(void **state)
{
	(void)state;
	assert_int_equal(read_text("a=cafe%CC%81&b=one%0D%0Atwo%0Athree%09%7F"), 0);
	assert_string_equal(pairs_get(&p, "a"), "caf\xc3\xa9");
	assert_int_equal(p.items[0].length, 5);
	assert_string_equal(pairs_get(&p, "b"), "one\ntwo\nthree\t\x7f");
}

static void
faults(void **state)
{
	static const struct {
		const char *body;
		int fault;
	} cases[] = {
	    {"a=%", PAIRS_BAD_ESCAPE},
	    {"a=%4", PAIRS_BAD_ESCAPE},
	    {"a=%4&b=1", PAIRS_BAD_ESCAPE},
	    {"a=%zz", PAIRS_BAD_ESCAPE},
	    {"%4=1", PAIRS_BAD_ESCAPE},
	    {"a=%u0041", PAIRS_BAD_ESCAPE},
	    {"a=%00", PAIRS_BAD_TEXT},
	    {"a=%01", PAIRS_BAD_TEXT},
	    {"a=%0Db", PAIRS_BAD_TEXT},
	    {"a=%1B[0m", PAIRS_BAD_TEXT},
	    {"a=%FF", PAIRS_BAD_TEXT},
	    {"a=%C0%AF", PAIRS_BAD_TEXT},
	    {"a=%ED%A0%80", PAIRS_BAD_TEXT},
	    {"a=\xff", PAIRS_BAD_TEXT},
	    {"=1", PAIRS_BAD_NAME},
	    {"a+b=1", PAIRS_BAD_NAME},
	    {"a%5B%5D=1", PAIRS_BAD_NAME},
	    {"caf%C3%A9=1", PAIRS_BAD_NAME},
	    {"a%00=1", PAIRS_BAD_NAME},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_int_equal(read_text(cases[i].body), cases[i].fault);
		assert_int_equal(p.count, 0);
	}
	assert_int_equal(urlencoded_read(a, "a=\0", 3, &p), PAIRS_BAD_TEXT);
}

static void
limits_hold(void **state)
{
	char name[66] = "", *many = arena_alloc(a, 1025 * 4 + 1);

	(void)state;
	memset(name, 'n', 64);
	assert_int_equal(read_text(name), 0);
	name[64] = 'n';
	assert_int_equal(read_text(name), PAIRS_TOO_LONG);
	for (int i = 0; i < 1025; i++)
		memcpy(many + 4 * i, "a=1&", 4);
	assert_int_equal(urlencoded_read(a, many, 1024 * 4, &p), 0);
	assert_int_equal(p.count, 1024);
	assert_int_equal(urlencoded_read(a, many, 1025 * 4, &p), PAIRS_TOO_MANY);
}

/* A megabyte of marks in an order that sorting them would take quadratic time for. */
static void
hostile_marks_cost_nothing(void **state)
{
	char *body = arena_alloc(a, 1000002);

	(void)state;
	memcpy(body, "a=", 2);
	for (size_t i = 2; i + 4 <= 1000000; i += 4)
		memcpy(body + i, "\xcc\x81\xcc\x96", 4);
	assert_int_equal(urlencoded_read(a, body, 1000000, &p), PAIRS_BAD_TEXT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(pairs_are_read),
	    cmocka_unit_test(decoding_is_done_once),
	    cmocka_unit_test(values_are_composed_and_have_plain_lines),
	    cmocka_unit_test(faults),
	    cmocka_unit_test(limits_hold),
	    cmocka_unit_test(hostile_marks_cost_nothing),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

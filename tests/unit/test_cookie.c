/* Reading one cookie from the header. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/cookie.h"

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
cookies_are_found(void **state)
{
	(void)state;
	assert_string_equal(cookie_get(a, "a=1", "a"), "1");
	assert_string_equal(
	    cookie_get(a, "a=1; __Host-session=x_Y-9=; b=2", "__Host-session"), "x_Y-9=");
	assert_string_equal(cookie_get(a, "a=1;b=2", "b"), "2");
	assert_string_equal(cookie_get(a, ";; \t a=1 \t; b=2", "a"), "1");
	assert_string_equal(cookie_get(a, "a=", "a"), "");
	/* the first counts, and is not looked for behind another's value */
	assert_string_equal(cookie_get(a, "b=a=9; a=1; a=2", "a"), "1");
}

static void
cookies_are_not_found(void **state)
{
	static const char *const headers[] = {"", "a", "ab=1", "A=1", "xa=1", ";", "a =1",
	    "a=\"quoted\"", "a=b c", "a=b,c", "a=b\\c", "a=\x01", "a=\x7f", "a=caf\xc3\xa9",
	    "a=b c; a=1"};

	(void)state;
	assert_null(cookie_get(a, NULL, "a"));
	for (size_t i = 0; i < sizeof(headers) / sizeof(*headers); i++)
		assert_null(cookie_get(a, headers[i], "a"));
}

static void
limits_hold(void **state)
{
	char header[8194] = "";

	(void)state;
	memset(header, 'x', 2 + 4096);
	memcpy(header, "a=", 2);
	assert_int_equal(strlen(cookie_get(a, header, "a")), 4096);
	header[2 + 4096] = 'x';
	assert_null(cookie_get(a, header, "a"));
	memset(header, ';', 8192);
	memcpy(header + 8189, "a=1", 3);
	assert_string_equal(cookie_get(a, header, "a"), "1");
	header[8192] = ';';
	assert_null(cookie_get(a, header, "a"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(cookies_are_found),
	    cmocka_unit_test(cookies_are_not_found),
	    cmocka_unit_test(limits_hold),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

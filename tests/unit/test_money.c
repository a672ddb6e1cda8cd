/* Amounts of money as people type them and as we show them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/money.h"

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
amounts_are_read(void **state)
{
	static const struct {
		const char *text;
		int64_t pence;
	} cases[] = {
	    {"\xc2\xa3"
	     "12.50",
		1250},
	    {"12.5", 1250},
	    {"1,234.00", 123400},
	    {"12", 1200},
	    {".50", 50},
	    {".5", 50},
	    {"0", 0},
	    {"-0.00", 0},
	    {"0012", 1200},
	    {"  \xc2\xa3 1,234,567.89  ", 123456789},
	    {"1234567.89", 123456789},
	    {"999,999,999.99", INT64_C(99999999999)},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		int64_t pence = -1;

		assert_int_equal(money_parse(cases[i].text, &pence), 0);
		assert_int_equal(pence, cases[i].pence);
	}
}

static void
other_text_is_refused(void **state)
{
	static const struct {
		const char *text;
		int fault;
	} cases[] = {
	    {"", MONEY_NOT_AN_AMOUNT},
	    {" ", MONEY_NOT_AN_AMOUNT},
	    {"\xc2\xa3", MONEY_NOT_AN_AMOUNT},
	    {".", MONEY_NOT_AN_AMOUNT},
	    {"12.", MONEY_NOT_AN_AMOUNT},
	    {"12p", MONEY_NOT_AN_AMOUNT},
	    {"12 50", MONEY_NOT_AN_AMOUNT},
	    {"1,23", MONEY_NOT_AN_AMOUNT},
	    {"1,2345", MONEY_NOT_AN_AMOUNT},
	    {"1234,567", MONEY_NOT_AN_AMOUNT},
	    {",123", MONEY_NOT_AN_AMOUNT},
	    {"1,234,", MONEY_NOT_AN_AMOUNT},
	    {"1,,234", MONEY_NOT_AN_AMOUNT},
	    {"1e3", MONEY_NOT_AN_AMOUNT},
	    {"0x1", MONEY_NOT_AN_AMOUNT},
	    {"1.2.3", MONEY_NOT_AN_AMOUNT},
	    {"\xc2\xa3\xc2\xa3"
	     "1",
		MONEY_NOT_AN_AMOUNT},
	    {"--1", MONEY_NOT_AN_AMOUNT},
	    {"$5", MONEY_NOT_AN_AMOUNT},
	    {"12 to 15", MONEY_NOT_AN_AMOUNT},
	    {"12.505", MONEY_TOO_MANY_DECIMALS},
	    {"12.000", MONEY_TOO_MANY_DECIMALS},
	    {"12.505x", MONEY_NOT_AN_AMOUNT},
	    {"-5", MONEY_NEGATIVE},
	    {"-\xc2\xa3"
	     "5",
		MONEY_NEGATIVE},
	    {"\xc2\xa3-5", MONEY_NEGATIVE},
	    {"\xe2\x88\x92"
	     "5",
		MONEY_NEGATIVE},
	    {"-.01", MONEY_NEGATIVE},
	    {"1,000,000,000", MONEY_TOO_BIG},
	    {"99999999999999999999999999", MONEY_TOO_BIG},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		int64_t pence = 77;

		assert_int_equal(money_parse(cases[i].text, &pence), cases[i].fault);
		assert_int_equal(pence, 77);
	}
}

static void
amounts_are_written(void **state)
{
	(void)state;
	assert_string_equal(money_text(a, 1250), "\xc2\xa3"
						 "12.50");
	assert_string_equal(money_text(a, 123400), "\xc2\xa3"
						   "1,234.00");
	assert_string_equal(money_text(a, 100000005), "\xc2\xa3"
						      "1,000,000.05");
	assert_string_equal(money_text(a, 0), "\xc2\xa3"
					      "0.00");
	assert_string_equal(money_text(a, 5), "\xc2\xa3"
					      "0.05");
	assert_string_equal(money_text(a, -305), "-\xc2\xa3"
						 "3.05");
	assert_string_equal(money_text(a, INT64_MIN), "-\xc2\xa3"
						      "92,233,720,368,547,758.08");
	assert_string_equal(money_number(a, 123400), "1234.00");
	assert_string_equal(money_number(a, -305), "-3.05");
	assert_string_equal(money_number(a, INT64_MIN), "-92233720368547758.08");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(amounts_are_read),
	    cmocka_unit_test(other_text_is_refused),
	    cmocka_unit_test(amounts_are_written),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

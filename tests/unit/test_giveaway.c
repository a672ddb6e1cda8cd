/* What tells who somebody is, in words that everybody can read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "directory/giveaway.h"

static void
a_number_or_an_email_address_is_found(void **state)
{
	(void)state;
	assert_int_equal(giveaway_find("Ring 01632 960 001 after six"), GIVEAWAY_PHONE);
	assert_int_equal(giveaway_find("+44 (0)1632-960001"), GIVEAWAY_PHONE);
	assert_int_equal(giveaway_find("07700900123"), GIVEAWAY_PHONE);
	assert_int_equal(giveaway_find("write to robin@example.org."), GIVEAWAY_EMAIL);
	assert_int_equal(giveaway_find("a.b+c@mail.example.co.uk"), GIVEAWAY_EMAIL);
	assert_int_equal(giveaway_find("@ home, 12 High Street 07700900123"), GIVEAWAY_PHONE);
}

static void
a_street_address_is_found(void **state)
{
	(void)state;
	assert_int_equal(giveaway_find("at 12 High Street, Stroud"), GIVEAWAY_ADDRESS);
	assert_int_equal(giveaway_find("3a Old Mill Lane"), GIVEAWAY_ADDRESS);
	assert_int_equal(giveaway_find("I live in GL5 1AA"), GIVEAWAY_POSTCODE);
	assert_int_equal(giveaway_find("gl51aa please"), GIVEAWAY_POSTCODE);
}

static void
other_words_are_none(void **state)
{
	static const char *const none[] = {"", " ", "2 dogs and 3 cats", "24/7",
	    "\xc2\xa3"
	    "13.50 to 15.00",
	    "7 hours on 3 days", "meet @ the park", "a@b", "12 steps on the way", "so ill",
	    "10am to 2pm, 5 days", "two mornings a week near the High Street", "GL5", "@"};

	(void)state;
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		assert_int_equal(giveaway_find(none[i]), GIVEAWAY_NONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_number_or_an_email_address_is_found),
	    cmocka_unit_test(a_street_address_is_found),
	    cmocka_unit_test(other_words_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

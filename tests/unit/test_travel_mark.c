/* place/travel_mark.h: the same values give the same text, and what differs is said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "lib/arena.h"
#include "place/travel_mark.h"
#include "place/travel_table.h"

static void
test_says_what_differs(void **unused)
{
	struct arena *a = arena_new(1 << 20);
	const struct travel_table first = {.id = 12, .version = 3};
	const struct travel_table next = {.id = 12, .version = 4};
	struct travel_values now = *travel_usual();
	const char *const *phrases, *then = travel_mark(a, travel_usual());

	(void)unused;
	assert_non_null(strstr(then, "circuity_urban=1.25 "));
	assert_non_null(strstr(then, "closed= table=none"));
	assert_true(strlen(then) < TRAVEL_MARK_MOST - 100);
	assert_int_equal(travel_mark_differences(a, then, &now, &phrases), 0);

	now.at[travel_constant_named("speed_urban")] = 28.5;
	now.closed.bits = (uint32_t)1 << severn_crossing_named("haw");
	now.table = &first;
	assert_int_equal(travel_mark_differences(a, then, &now, &phrases), 3);
	assert_string_equal(
	    phrases[0], "“Car, first stretch, both ends urban” is 28.5 km an hour now, was 30");
	assert_string_equal(phrases[1], "Haw Bridge closed now");
	assert_string_equal(
	    phrases[2], "a table of minutes counts now, in place of the estimate");

	then = travel_mark(a, &now);
	now.closed.bits = 0;
	now.table = &next;
	assert_int_equal(travel_mark_differences(a, then, &now, &phrases), 2);
	assert_string_equal(phrases[0], "Haw Bridge open now");
	assert_string_equal(
	    phrases[1], "the table of minutes is another one now, or was changed");
	now.table = NULL;
	assert_int_equal(travel_mark_differences(a, then, &now, &phrases), 2);
	assert_string_equal(
	    phrases[1], "no table of minutes counts any more: ways are estimated");
	arena_free(a);
}

/* A code that ends like another one, or begins like it, is not that one. */
static void
test_whole_words(void **unused)
{
	struct arena *a = arena_new(1 << 20);
	struct travel_values now = *travel_usual();
	const char *const *phrases, *then;

	(void)unused;
	now.closed.bits = (uint32_t)1 << severn_crossing_named("m48");
	then = travel_mark(a, &now);
	now.closed.bits |= (uint32_t)1 << severn_crossing_named("m4");
	assert_int_equal(travel_mark_differences(a, then, &now, &phrases), 1);
	assert_string_equal(phrases[0], "Prince of Wales Bridge (M4) closed now");
	assert_int_equal(travel_mark_differences(a, "", &now, &phrases), 0);
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_says_what_differs),
	    cmocka_unit_test(test_whole_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Words of an advert taken out, and words added. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk/advert_details.h"

static void
words_are_only_taken_out(void **state)
{
	const char *before = "Two mornings with Robin and our dog, near the park.";
	struct arena *a = arena_new(1 << 20);

	(void)state;
	assert_true(advert_words_only_taken_out(a, before, before));
	assert_true(advert_words_only_taken_out(a, before, "Two mornings, with our dog."));
	assert_true(advert_words_only_taken_out(a, before, ""));
	assert_false(advert_words_only_taken_out(a, before, "Two mornings with our big dog"));
	assert_false(advert_words_only_taken_out(a, before, "our dog, with Robin"));
	assert_false(advert_words_only_taken_out(a, "", "Hello"));
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_only_taken_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Personal details in adverts' words; words taken out and words added. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "desk/advert_details.h"

static void
details_are_found(void **state)
{
	static const char *const cases[][2] = {
		{ "Ring me on 01632 960 011", "a phone number" },
		{ "07700-900982 after six", "a phone number" },
		{ "+44 7700 900982", "a phone number" },
		{ "write to robin@example.org", "an email address" },
		{ "I live at 12 High Street", "a street address" },
		{ "12a Old Bath Road, the blue door", "a street address" },
		{ "near GL50 1AA", "a postcode" },
		{ "near gl501aa", "a postcode" },
		{ "Two mornings, with a dog", NULL },
		{ "2 hours at 9 in the morning, 5 days a week", NULL },
		{ "Must drive: 3 miles out of town @ weekends", NULL },
		{ "From 1 May 2026, 10 to 12.30", NULL },
		{ "", NULL },
	};
	struct arena *a = arena_new(1 << 20);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *found = advert_detail_in(a, cases[i][0]);

		if (cases[i][1] == NULL)
			assert_null(found);
		else
			assert_string_equal(found != NULL ? found : cases[i][0], cases[i][1]);
	}
	arena_free(a);
}

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
		cmocka_unit_test(details_are_found),
		cmocka_unit_test(words_are_only_taken_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

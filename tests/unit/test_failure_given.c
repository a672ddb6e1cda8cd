/* Shares of who takes whom, put together as people read them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "homecare/failure_given.h"
#include "lib/arena.h"

static const struct replace_share shares[] = {
    {.package = 0, .part = 1, .day = 1, .supply = 4, .visits = 1, .minutes = 30, .travel = 5},
    {.package = 0, .part = 1, .day = 2, .supply = 7, .visits = 1, .minutes = 30, .travel = 0},
    {.package = 0, .part = 1, .day = 3, .supply = 4, .visits = 2, .minutes = 60, .travel = 4},
    {.package = 0, .part = 2, .day = 3, .supply = 4, .visits = 1, .minutes = 45, .travel = 1},
    {.package = 0, .part = 4, .day = 1, .supply = ROUND_NONE, .reason = REPLACE_NO_TIME},
    {.package = 0, .part = 4, .day = 2, .supply = ROUND_NONE, .reason = REPLACE_NO_HOURS},
    {.package = 0, .part = 4, .day = 3, .supply = ROUND_NONE, .reason = REPLACE_NO_TIME},
    {.package = 1, .part = 3, .supply = 4, .visits = 7, .minutes = 210, .travel = 9},
    {.package = 1, .part = 5, .supply = 4, .visits = 7, .minutes = 420, .travel = 2},
    {.package = 2, .supply = 4, .visits = 14, .minutes = 420, .travel = 20},
};

static void
test_put_together(void **state)
{
	static const struct {
		size_t first, shares;
		int64_t visits, minutes, travel;
		const char *when;
	} wanted[] = {
	    {0, 3, 4, 135, 10, "morning (Monday and Wednesday); lunch (Wednesday)"},
	    {1, 1, 1, 30, 0, "morning (Tuesday)"},
	    {4, 2, 0, 0, 0, "bed (Monday and Wednesday)"},
	    {5, 1, 0, 0, 0, "bed (Tuesday)"},
	    {7, 2, 14, 630, 11, "tea; night"},
	    {9, 1, 14, 420, 20, NULL},
	};
	const struct replace_answer answer = {
	    .shares = shares, .count = sizeof(shares) / sizeof(shares[0])};
	struct arena *a = arena_new(1 << 20);
	struct failure_given *given;
	size_t count;

	(void)state;
	given = failure_given_of(a, &answer, &count);
	assert_int_equal(count, sizeof(wanted) / sizeof(wanted[0]));
	for (size_t i = 0; i < count; i++) {
		const char *when = failure_given_when(a, &given[i]);

		assert_ptr_equal(given[i].first, &shares[wanted[i].first]);
		assert_int_equal(given[i].shares, wanted[i].shares);
		assert_int_equal(given[i].visits, wanted[i].visits);
		assert_int_equal(given[i].minutes, wanted[i].minutes);
		assert_int_equal(given[i].travel, wanted[i].travel);
		if (wanted[i].when == NULL)
			assert_null(when);
		else
			assert_string_equal(when, wanted[i].when);
	}
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_put_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Swaps that are proposed together can be made together, and save what a recount says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "homecare/round_swap.h"

static struct round_current
visit_of(int64_t org, int64_t package, double lat, int64_t at, int64_t minutes)
{
	return (struct round_current){.organisation_id = org,
	    .package_id = package,
	    .latitude = lat,
	    .longitude = -2.0,
	    .rural_urban = "UN1",
	    .day = 1,
	    .begins_at = at,
	    .window_from = at,
	    .window_to = at,
	    .minutes = minutes,
	    .carers = 1,
	    .sends_two = true};
}
/* Of each weekday. */
static const struct {
	int64_t provider, package;
	double latitude;
	int64_t at, minutes;
} day_of[] = {{1, 1, 51.77, 480, 30}, {1, 1, 51.77, 620, 30}, {1, 3, 51.80, 540, 40},
    {3, 4, 51.80, 545, 40}, {2, 5, 51.80, 480, 55}, {2, 5, 51.80, 600, 60},
    {3, 7, 51.83, 480, 30}, {3, 7, 51.83, 620, 30}};

enum { OF_DAY = sizeof(day_of) / sizeof(day_of[0]), DAYS = 5 };

static size_t
fill(struct round_current *visits)
{
	size_t used = 0;

	for (int64_t package = 1; package < 9; package++)
		for (int day = 1; day <= DAYS; day++)
			for (size_t i = 0; i < OF_DAY; i++) {
				if (day_of[i].package != package)
					continue;
				visits[used] = visit_of(day_of[i].provider, package,
				    day_of[i].latitude, day_of[i].at, day_of[i].minutes);
				visits[used++].day = day;
			}
	return used;
}

static int32_t
travel_of(struct arena *a, const struct round_book *book)
{
	struct round_plan plan;
	int32_t travel = 0;

	rounds_plan(a, book->rounds, &plan);
	for (size_t i = 0; i < plan.round_count; i++)
		travel += plan.rounds[i].travel;
	return travel;
}

/* The second provider has one gap for one visit of 40 minutes, and a package of the first and
 * one of the third would both fit there alone. */
static void
test_together(void **state)
{
	struct arena *a = arena_new((size_t)1 << 30);
	struct round_current visits[OF_DAY * DAYS];
	size_t count = fill(visits), swap_count;
	struct round_book *book = round_book_new(a, visits, count, NULL, NULL, 0);
	struct round_swap swaps[SWAPS_MOST];
	int32_t before, saved = 0;

	(void)state;
	round_book_build(book);
	before = travel_of(a, book);
	swap_count = round_swaps(book, swaps, SWAPS_MOST);
	assert_true(swap_count > 0);
	assert_int_equal(travel_of(a, book), before);
	for (size_t i = 0; i < swap_count; i++) {
		saved += swaps[i].saved;
		for (int s = 0; s < swaps[i].side_count; s++)
			for (size_t v = 0; v < swaps[i].sides[s].count; v++)
				visits[swaps[i].sides[s].first + v].organisation_id =
				    book->providers[swaps[i].sides[s].to];
	}
	book = round_book_new(a, visits, count, NULL, NULL, 0);
	round_book_build(book);
	assert_int_equal(before - travel_of(a, book), saved);
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_together)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

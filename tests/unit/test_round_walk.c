/* Rounds that could be walked: worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "homecare/round_walk.h"

/* In town, 556 metres apart: 10 minutes on foot and 3 by car; the third 1.7 km on. */
static const struct travel_place places[] = {{.at = {51.850, -2.0}, .urban = true},
    {.at = {51.855, -2.0}, .urban = true}, {.at = {51.870, -2.0}, .urban = true}};

static bool
walks(uint32_t place, int32_t latest, uint8_t carers, int32_t paid, int32_t *more)
{
	const struct round_window windows[] = {{480, 480}, {500, latest}};
	const struct round_visit visits[] = {{.place = 0,
						 .minutes = 30,
						 .windows = &windows[0],
						 .window_count = 1,
						 .day = 1,
						 .carers = 1},
	    {.place = place,
		.minutes = 30,
		.windows = &windows[1],
		.window_count = 1,
		.day = 1,
		.carers = carers}};
	const struct round_shift shift = {
	    .to = 600, .paid_most = paid, .crew = 1, .mode = ROUND_DRIVE};
	const struct round_problem problem = {
	    .visits = visits, .visit_count = 2, .shifts = &shift, .shift_count = 1};
	const struct round_stop stops[] = {
	    {.visit = 0, .begins = 480}, {.visit = 1, .begins = 513, .travel = 3}};
	const struct round round = {.stops = stops, .stop_count = 2, .travel = 3, .care = 60};

	return round_could_walk(&problem, places, &round, more);
}

static void
test_walking(void **state)
{
	int32_t more = 0;

	(void)state;
	/* There at 8.40, seven minutes later than by car. */
	assert_true(walks(1, 520, 1, 480, &more));
	assert_int_equal(more, 7);
	assert_false(walks(1, 519, 1, 480, &more));
	/* Too far, too long paid, or with a second carer who would have to walk too. */
	assert_false(walks(2, 590, 1, 480, &more));
	assert_true(walks(1, 520, 1, 70, &more));
	assert_false(walks(1, 520, 1, 69, &more));
	assert_false(walks(1, 520, 2, 480, &more));
	/* The same door takes no time at all. */
	assert_true(walks(0, 520, 1, 480, &more));
	assert_int_equal(more, -3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_walking)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Points hidden among their neighbours. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <string.h>

#include <cmocka.h>

#include "place/neighbours.h"

static void
assert_middle(struct position *points, size_t count, struct position at, double latitude,
    double longitude)
{
	struct position middle = neighbours_middle(points, count, at);

	if (fabs(middle.latitude - latitude) > 1e-9 ||
	    fabs(middle.longitude - longitude) > 1e-9)
		fail_msg("%f %f is not %f %f", middle.latitude, middle.longitude, latitude,
		    longitude);
}

static void
test_too_few_are_not_divided(void **state)
{
	/* Nine points: no two parts of five. */
	struct position points[9];

	(void)state;
	for (int i = 0; i < 9; i++)
		points[i] = (struct position){51 + i, -2};
	assert_middle(points, 9, points[0], 55, -2);
	assert_middle(points, 1, (struct position){0, 0}, points[0].latitude, -2);
}

static void
test_two_villages(void **state)
{
	/* Four and six on a road to the east: the four take the nearest of the six along. */
	static const double east[] = {0, 1, 2, 3, 100, 101, 102, 103, 104, 105};
	struct position points[10];

	(void)state;
	for (int i = 0; i < 10; i++)
		points[i] = (struct position){51.8, east[i] / 1000};
	assert_middle(points, 10, (struct position){51.8, 0.000}, 51.8, 0.0212);
	assert_middle(points, 10, (struct position){51.8, 0.100}, 51.8, 0.0212);
	assert_middle(points, 10, (struct position){51.8, 0.101}, 51.8, 0.103);
	/* One that is none of them (out of use) goes with those on its side. */
	assert_middle(points, 10, (struct position){51.9, 0.300}, 51.8, 0.103);
	/* Five and five are parted where the gap is. */
	for (int i = 0; i < 10; i++)
		points[i] = (struct position){i < 5 ? 51.8 : 51.9, i % 5 / 1000.};
	assert_middle(points, 10, (struct position){51.8, 0.004}, 51.8, 0.002);
	assert_middle(points, 10, (struct position){51.9, 0}, 51.9, 0.002);
}

static void
test_points_in_one_spot_stay_together(void **state)
{
	struct position points[12];

	(void)state;
	/* Eleven flats in one spot and a farm. */
	for (int i = 0; i < 12; i++)
		points[i] = (struct position){51.8, -2};
	points[7].latitude = 52.4;
	assert_middle(points, 12, (struct position){52.4, -2}, 51.85, -2);
	assert_middle(points, 12, (struct position){51.8, -2}, 51.85, -2);
}

/* Numbers that look like chance and are the same everywhere (Lehmer, 16807). */
static double
next(uint64_t *seed)
{
	*seed = *seed * 16807 % 2147483647;
	return (double)*seed / 2147483647;
}

static void
test_each_has_four_others_at_least(void **state)
{
	enum { MOST = 120 };
	uint64_t seed = 42;

	(void)state;
	for (size_t count = NEIGHBOURS_LEAST; count <= MOST; count += 5) {
		struct position points[MOST], shuffled[MOST], middles[MOST];

		for (size_t i = 0; i < count; i++)
			points[i] = (struct position){51.7 + floor(next(&seed) * 40) / 1000,
			    -2.2 + next(&seed) * next(&seed) / 20};
		for (size_t i = 0; i < count; i++) {
			memcpy(shuffled, points, sizeof(points));
			middles[i] = neighbours_middle(shuffled, count, points[i]);
		}
		for (size_t i = 0; i < count; i++) {
			size_t same = 0;

			for (size_t j = 0; j < count; j++)
				same +=
				    fabs(middles[i].latitude - middles[j].latitude) < 1e-9 &&
				    fabs(middles[i].longitude - middles[j].longitude) < 1e-9;
			assert_true(same >= NEIGHBOURS_LEAST);
			if (count >= 30)
				assert_true(same < count / 2);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_too_few_are_not_divided),
	    cmocka_unit_test(test_two_villages),
	    cmocka_unit_test(test_points_in_one_spot_stay_together),
	    cmocka_unit_test(test_each_has_four_others_at_least),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* National Grid to degrees, at Ordnance Survey's published OSTN15 test points. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>

#include <cmocka.h>

#include "place/grid_reference.h"

static const struct {
	const char *name;
	double latitude, longitude, easting, northing;
} points[] = {
    {"TP06, Glamorgan", 51.40078220140, -3.55128349240, 292184.870, 168003.465},
    {"TP08, north of Bristol", 51.42754743020, -2.54407618349, 362269.991, 169978.690},
    {"TP09, London", 51.48936564950, -0.11992557180, 530624.974, 178388.464},
    {"TP12, Worcestershire", 52.25529381630, -2.15458614387, 389544.190, 261912.153},
    {"TP13, Northamptonshire", 52.25160951230, -0.91248956970, 474335.969, 262047.755},
};

static void
test_published_points(void **state)
{
	const char *fault;
	struct grid_converter *converter = grid_converter_new(&fault);

	(void)state;
	assert_non_null(converter);
	assert_null(fault);
	for (size_t i = 0; i < sizeof(points) / sizeof(points[0]); i++) {
		struct position want = {points[i].latitude, points[i].longitude}, got;

		assert_true(
		    grid_to_position(converter, points[i].easting, points[i].northing, &got));
		/* Exact with OSTN15 on the machine; within EPSG:1314's 2 m or so without. */
		if (distance_metres(want, got) > 3)
			fail_msg("%s: %.2f m off", points[i].name, distance_metres(want, got));
	}
	grid_converter_free(converter);
}

static void
test_outside_the_grid(void **state)
{
	const char *fault;
	struct grid_converter *converter = grid_converter_new(&fault);
	struct position position;

	(void)state;
	assert_non_null(converter);
	assert_false(grid_to_position(converter, 0, 0, &position));
	assert_false(grid_to_position(converter, -1, 200000, &position));
	assert_false(grid_to_position(converter, 700001, 200000, &position));
	assert_false(grid_to_position(converter, NAN, 200000, &position));
	grid_converter_free(converter);
	grid_converter_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_published_points),
	    cmocka_unit_test(test_outside_the_grid),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Distances and their words, and the estimate by road. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "place/distance.h"
#include "place/travel.h"

static void
assert_near(double got, double want, double tolerance)
{
	if (!(fabs(got - want) <= tolerance))
		fail_msg("%.3f is not within %.3f of %.3f", got, tolerance, want);
}

static void
test_metres(void **state)
{
	struct position gloucester = {51.8675, -2.2467}, cheltenham = {51.8994, -2.0783};
	struct position pole = {90, 0}, equator = {0, 0}, east = {0, 1}, far = {0, 180};

	(void)state;
	/* A quarter and a half of the circle, and a degree of it. */
	assert_near(distance_metres(equator, pole), EARTH_RADIUS_METRES * M_PI / 2, 0.01);
	assert_near(distance_metres(equator, far), EARTH_RADIUS_METRES * M_PI, 0.01);
	assert_near(distance_metres(equator, east), 111195.08, 0.01);
	/* North 3,547 m; east 0.1684 degrees at cos 51.883 = 11,558 m. */
	assert_near(distance_metres(gloucester, cheltenham), 12090, 5);
	assert_near(distance_metres(cheltenham, gloucester), 12090, 5);
	assert_true(distance_metres(gloucester, gloucester) == 0);
}

static void
test_words(void **state)
{
	struct arena *a = arena_new(1 << 20);
	static const struct {
		double miles;
		const char *words;
	} cases[] = {{0, "under a quarter of a mile"}, {0.249, "under a quarter of a mile"},
	    {0.25, "0.3 miles"}, {0.44, "0.4 miles"}, {0.96, "1 mile"}, {1.04, "1 mile"},
	    {1.06, "1.1 miles"}, {2, "2 miles"}, {2.64, "2.6 miles"}, {9.94, "9.9 miles"},
	    {9.96, "10 miles"}, {12.4, "12 miles"}, {-1, "an unknown distance"},
	    {NAN, "an unknown distance"}, {INFINITY, "an unknown distance"}};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
		    distance_words(a, cases[i].miles * METRES_A_MILE), cases[i].words);
	arena_free(a);
}

static void
test_setting(void **state)
{
	(void)state;
	assert_int_equal(travel_setting("UN1", "UF1"), TRAVEL_URBAN);
	assert_int_equal(travel_setting("UN1", "RSF1"), TRAVEL_MIXED);
	assert_int_equal(travel_setting("RLN1", "UN1"), TRAVEL_MIXED);
	assert_int_equal(travel_setting("RLN1", "RSF1"), TRAVEL_RURAL);
	assert_int_equal(travel_setting(NULL, ""), TRAVEL_RURAL);
}

static void
test_estimate(void **state)
{
	struct travel t;

	(void)state;
	/* Nowhere to go: the door only. */
	travel_estimate(NULL, 0, TRAVEL_URBAN, &t);
	assert_int_equal(t.car_minutes, 2);
	assert_int_equal(t.walk_minutes, 1);
	assert_near(t.road_metres, 0, 0);
	/* 2 km in town: 2.5 km at 30 = 5 min, and 2.  On foot 2.5 km at 80 m = 31.25, and 1. */
	travel_estimate(NULL, 2000, TRAVEL_URBAN, &t);
	assert_near(t.road_metres, 2500, 0.01);
	assert_int_equal(t.car_minutes, 7);
	assert_int_equal(t.walk_minutes, 32);
	/* 10 km between villages: 2 km x 1.5 + 3 km x 1.4 = 7.2 km at 37 = 11.68 min;
	 * 5 km x 1.4 = 7 km at 57 = 7.37 min; and 2. */
	travel_estimate(NULL, 10000, TRAVEL_RURAL, &t);
	assert_near(t.road_metres, 14200, 0.01);
	assert_int_equal(t.car_minutes, 21);
	/* 4 km, one end in town: 5.6 km at 37 = 9.08, and 2. */
	travel_estimate(NULL, 4000, TRAVEL_MIXED, &t);
	assert_int_equal(t.car_minutes, 11);
	travel_estimate(NULL, NAN, TRAVEL_RURAL, &t);
	assert_int_equal(t.car_minutes, 2);
	travel_estimate(NULL, -5, TRAVEL_RURAL, &t);
	assert_int_equal(t.car_minutes, 2);
	travel_estimate(NULL, INFINITY, TRAVEL_RURAL, &t);
	assert_true(t.car_minutes > 1000);
}

static void
test_farther_never_takes_less(void **state)
{
	(void)state;
	for (int setting = TRAVEL_URBAN; setting <= TRAVEL_RURAL; setting++) {
		struct travel before = {0, 0, 0};

		for (double metres = 0; metres < 40000; metres += 25) {
			struct travel t;

			travel_estimate(NULL, metres, (enum travel_setting)setting, &t);
			assert_true(t.car_minutes >= before.car_minutes);
			assert_true(t.walk_minutes >= before.walk_minutes);
			assert_true(t.road_metres >= metres);
			before = t;
		}
	}
}

static void
test_travel_words(void **state)
{
	struct arena *a = arena_new(1 << 20);
	struct travel t = {0, 12, 1};

	(void)state;
	assert_string_equal(travel_car_words(a, &t), "about 12 minutes by car");
	assert_string_equal(travel_walk_words(a, NULL, &t), "about a minute on foot");
	t.car_minutes = 33;
	t.walk_minutes = 30;
	assert_string_equal(travel_car_words(a, &t), "about 35 minutes by car");
	assert_string_equal(travel_walk_words(a, NULL, &t), "about 30 minutes on foot");
	t.walk_minutes = 31;
	assert_null(travel_walk_words(a, NULL, &t));
	arena_free(a);
}

static void
test_sentences(void **state)
{
	struct arena *a = arena_new(1 << 20);

	(void)state;
	/* 3,219 m: in town 4.02 km at 30 = 8.0 min, and 2; in the country 3 km and 1.71 km at
	 * 37 = 7.6 min, and 2. */
	assert_string_equal(travel_away_words(a, NULL, 2 * METRES_A_MILE, "UN1"),
	    "2 miles away, about 10 minutes by car");
	assert_string_equal(travel_away_words(a, NULL, 2 * METRES_A_MILE, NULL),
	    "2 miles away, about 10 minutes by car");
	assert_string_equal(travel_distance_words(a, NULL, 12 * METRES_A_MILE, "RLN1"),
	    "12 miles, about 35 minutes by car");
	/* 805 m: in town 1.01 km at 30 = 2.0 min, and 2; on foot 1.01 km at 80 = 12.6, and 1.
	 */
	assert_string_equal(travel_distance_words(a, NULL, 0.5 * METRES_A_MILE, "UN1"),
	    "0.5 miles, about 4 minutes by car or about 14 minutes on foot");
	arena_free(a);
}

/* What the page about distances says of it. */
static void
test_the_other_end_matters_little(void **state)
{
	(void)state;
	for (double metres = 0; metres <= 20 * METRES_A_MILE; metres += 25) {
		struct travel t[3];

		for (int setting = TRAVEL_URBAN; setting <= TRAVEL_RURAL; setting++)
			travel_estimate(
			    NULL, metres, (enum travel_setting)setting, &t[setting]);
		assert_true(
		    abs(t[TRAVEL_URBAN].car_minutes - t[TRAVEL_MIXED].car_minutes) <= 4);
		assert_true(
		    abs(t[TRAVEL_RURAL].car_minutes - t[TRAVEL_MIXED].car_minutes) <= 4);
	}
}

static void
test_constants_name_their_sources(void **state)
{
	size_t count;
	const struct travel_constant *c = travel_constants(&count);

	(void)state;
	assert_true(count > 0);
	for (size_t i = 0; i < count; i++) {
		assert_non_null(c[i].name);
		assert_true(c[i].value > 0);
		assert_true(strlen(c[i].unit) > 0);
		assert_true(strlen(c[i].source) > 0);
		assert_true(c[i].least <= c[i].value && c[i].value <= c[i].most);
		assert_true(strlen(c[i].effect) > 0);
		assert_int_equal(travel_constant_named(c[i].code), i);
		assert_true(travel_usual()->at[i] == c[i].value);
	}
	assert_int_equal(travel_constant_named("none"), -1);
}

/* 2 km in town: 2.5 km at 30 and 2 minutes are 7; at 15 they are 12, on foot at 2.4 km an
 * hour 64. */
static void
test_values_that_were_set(void **state)
{
	struct travel_values values = *travel_usual();
	struct travel t;

	(void)state;
	assert_null(travel_values_fault(&values));
	values.at[travel_constant_named("speed_urban")] = 15;
	values.at[travel_constant_named("speed_walk")] = 2.4;
	travel_estimate(&values, 2000, TRAVEL_URBAN, &t);
	assert_int_equal(t.car_minutes, 12);
	assert_int_equal(t.walk_minutes, 64);
	/* So slow in town that it is sooner by way of the country. */
	assert_non_null(travel_values_fault(&values));
	values.at[travel_constant_named("speed_urban")] = 29;
	assert_null(travel_values_fault(&values));
	/* Fast streets in front of slow roads: half way and half way is sooner. */
	values = *travel_usual();
	values.at[travel_constant_named("speed_long")] = 10;
	assert_non_null(travel_values_fault(&values));
	values = *travel_usual();
	values.at[travel_constant_named("short_metres")] = 6000;
	assert_non_null(travel_values_fault(&values));
}

/* How far a figure can go with the others as they are: no farther, and hardly less. */
static void
test_nearest_value(void **state)
{
	const int urban = travel_constant_named("speed_urban"),
		  winding = travel_constant_named("short_metres");
	const struct travel_constant *constants = travel_constants(&(size_t){0}),
				     *door = &constants[travel_constant_named("door_walk")];
	struct travel_values values = *travel_usual();

	(void)state;
	values.at[urban] = travel_value_nearest(travel_usual(), urban, 15);
	assert_true(values.at[urban] > 15 && values.at[urban] < 30);
	assert_null(travel_values_fault(&values));
	values.at[urban] -= 0.002;
	assert_non_null(travel_values_fault(&values));
	/* Where faster roads begin. */
	assert_true(travel_value_nearest(travel_usual(), winding, 6000) == 5000);
	assert_string_equal(travel_unit(door, 1), "minute");
	assert_string_equal(travel_unit(door, 2), "minutes");
	assert_string_equal(travel_unit(&constants[winding], 1), constants[winding].unit);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_metres),
	    cmocka_unit_test(test_words),
	    cmocka_unit_test(test_setting),
	    cmocka_unit_test(test_estimate),
	    cmocka_unit_test(test_farther_never_takes_less),
	    cmocka_unit_test(test_travel_words),
	    cmocka_unit_test(test_sentences),
	    cmocka_unit_test(test_the_other_end_matters_little),
	    cmocka_unit_test(test_constants_name_their_sources),
	    cmocka_unit_test(test_values_that_were_set),
	    cmocka_unit_test(test_nearest_value),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Minutes from place to place: worked out by hand, the rules that rounds rely on, and the
 * Severn with villages known to be on either side. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "rounds/travel_minutes.h"

enum { PLACES = 150 };

static uint32_t
next(uint64_t *at)
{
	*at = *at * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*at >> 33);
}

/* All over the county, some at the same spot. */
static void
spread(struct travel_place *places)
{
	uint64_t at = 4;

	for (size_t i = 0; i < PLACES; i++) {
		places[i].at.latitude = 51.55 + next(&at) % 1000 * 0.00056;
		places[i].at.longitude = -2.70 + next(&at) % 1000 * 0.0011;
		places[i].urban = next(&at) % 2;
		if (i % 10 == 9)
			places[i].at = places[i - 1].at;
	}
}

static void
test_rules(void **state)
{
	static struct travel_place places[PLACES];
	static uint16_t minutes[PLACES * PLACES];

	(void)state;
	spread(places);
	for (int mode = ROUND_DRIVE; mode < ROUND_MODES; mode++) {
		travel_matrix(places, PLACES, (enum round_mode)mode, minutes);
		for (size_t i = 0; i < PLACES; i++) {
			assert_int_equal(minutes[i * PLACES + i], 0);
			for (size_t j = 0; j < PLACES; j++) {
				uint16_t way = minutes[i * PLACES + j];

				assert_int_equal(way, minutes[j * PLACES + i]);
				if (i != j)
					assert_int_equal(
					    way, travel_minutes(&places[i], &places[j],
						     (enum round_mode)mode));
				for (size_t k = 0; k < PLACES; k++)
					assert_true(way <= minutes[i * PLACES + k] +
							       minutes[k * PLACES + j]);
			}
		}
	}
}

static void
test_by_hand(void **state)
{
	/* A hundredth of a degree north is 1,111.95 m.  In town 1.39 km at 30 = 2.78 min, and
	 * 2; between villages 1.668 km at 37 = 2.70, and 2; on foot 1.39 km at 80 m = 17.37,
	 * and 1. */
	struct travel_place one = {.at = {51.85, -2.00}, .urban = true},
			    other = {.at = {51.86, -2.00}, .urban = true};

	(void)state;
	assert_int_equal(travel_minutes(&one, &other, ROUND_DRIVE), 5);
	assert_int_equal(travel_minutes(&one, &other, ROUND_WALK), 18);
	other.urban = false;
	one.urban = false;
	assert_int_equal(travel_minutes(&one, &other, ROUND_DRIVE), 5);
	/* Another door at the same spot. */
	assert_int_equal(travel_minutes(&one, &one, ROUND_DRIVE), 2);
	assert_int_equal(travel_minutes(&one, &one, ROUND_WALK), 1);
}

static void
test_sides_of_the_severn(void **state)
{
	static const struct position west[] = {{51.804, -2.449}, {51.771, -2.426},
	    {51.725, -2.535}, {51.824, -2.413}, {51.852, -2.328}, {51.893, -2.271},
	    {51.928, -2.274}, {51.956, -2.237}, {51.974, -2.211}, {51.992, -2.207},
	    {51.878, -2.297}, {51.619, -2.651}};
	static const struct position east[] = {{51.797, -2.424}, {51.791, -2.362},
	    {51.798, -2.345}, {51.811, -2.345}, {51.834, -2.317}, {51.907, -2.251},
	    {51.965, -2.189}, {51.954, -2.202}, {51.993, -2.158}, {51.719, -2.471},
	    {51.736, -2.448}, {51.865, -2.247}, {51.745, -2.217}, {52.030, -2.145}};

	(void)state;
	for (size_t i = 0; i < sizeof(west) / sizeof(west[0]); i++)
		assert_true(severn_west(west[i]));
	for (size_t i = 0; i < sizeof(east) / sizeof(east[0]); i++)
		assert_false(severn_west(east[i]));
}

static void
test_over_the_severn(void **state)
{
	/* Newnham and Arlingham look at each other over the river, 1.9 km apart; by Over it is
	 * 14.7 and 13.8 km as the crow flies. */
	const struct travel_place newnham = {.at = {51.804, -2.449}, .urban = false},
				  arlingham = {.at = {51.797, -2.424}, .urban = false},
				  stroud = {.at = {51.745, -2.217}, .urban = true},
				  ashleworth = {.at = {51.928, -2.274}, .urban = false},
				  lydney = {.at = {51.725, -2.535}, .urban = true};
	const struct severn_closed all_open = {0};
	size_t count;

	(void)state;
	assert_in_range(travel_minutes(&newnham, &arlingham, ROUND_DRIVE), 45, 55);
	assert_string_equal(
	    severn_between(newnham.at, stroud.at, all_open)->name, "Over bridges, Gloucester");
	assert_string_equal(
	    severn_between(lydney.at, (struct position){51.602, -2.610}, all_open)->name,
	    "Severn Bridge (M48)");
	assert_string_equal(severn_between((struct position){51.956, -2.237},
				(struct position){51.954, -2.202}, all_open)
				->name,
	    "Haw Bridge");
	assert_null(severn_between(newnham.at, ashleworth.at, all_open));
	assert_null(severn_between(stroud.at, arlingham.at, all_open));
	assert_int_equal(severn_crossings(&count) != NULL && count > 4, 1);
	assert_true(strlen(severn_source) > 0);
}

static void
test_closed(void **state)
{
	/* From Newnham to Stroud with Over and Maisemore closed: by Haw Bridge, 22.2 and 22.8
	 * km as the crow flies, where it was 15 and 14.8.  With all closed there is no way. */
	struct travel_values values = *travel_usual();
	const struct travel_place newnham = {.at = {51.804, -2.449}, .values = &values},
				  stroud = {.at = {51.745, -2.217}, .values = &values},
				  ashleworth = {.at = {51.928, -2.274}, .values = &values};
	const int open = travel_minutes(&newnham, &stroud, ROUND_DRIVE),
		  same_side = travel_minutes(&newnham, &ashleworth, ROUND_DRIVE);

	(void)state;
	values.closed.bits = 1u << severn_crossing_named("over");
	assert_string_equal(
	    severn_between(newnham.at, stroud.at, values.closed)->code, "maisemore");
	values.closed.bits |= 1u << severn_crossing_named("maisemore");
	assert_string_equal(severn_between(newnham.at, stroud.at, values.closed)->code, "haw");
	assert_true(travel_minutes(&newnham, &stroud, ROUND_DRIVE) >= open + 15);
	assert_int_equal(travel_minutes(&newnham, &ashleworth, ROUND_DRIVE), same_side);
	values.closed.bits = UINT32_MAX;
	assert_null(severn_between(newnham.at, stroud.at, values.closed));
	assert_int_equal(travel_minutes(&newnham, &stroud, ROUND_DRIVE), ROUND_NO_WAY);
	assert_int_equal(severn_crossing_named("none"), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_rules),
	    cmocka_unit_test(test_by_hand),
	    cmocka_unit_test(test_sides_of_the_severn),
	    cmocka_unit_test(test_over_the_severn),
	    cmocka_unit_test(test_closed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

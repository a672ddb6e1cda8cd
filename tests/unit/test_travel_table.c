/* place/travel_table.h, place/travel_file.h and what rounds/travel_minutes.h makes of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "place/travel.h"
#include "place/travel_file.h"
#include "rounds/chance.h"
#include "rounds/travel_minutes.h"

enum { AREAS = 12, PLACES = 60 };

static int
open_arena(void **state)
{
	*state = arena_new((size_t)64 << 20);
	return 0;
}

static int
close_arena(void **state)
{
	arena_free(*state);
	return 0;
}

/* Three areas in a row, 11.1 km apart from south to north. */
static const struct travel_area three[] = {
    {"E01000001", {51.7, -2.0}}, {"E01000002", {51.8, -2.0}}, {"E01000003", {51.9, -2.0}}};

static const struct travel_file *
read_three(struct arena *a, const char *text)
{
	struct travel_reading *reading = travel_reading_new(a, three, 3);

	travel_reading_text(reading, text, strlen(text));
	return travel_reading_end(reading);
}

/* Nothing that counts: it is said why, by what is first in the way. */
static void
test_file_of_nothing(void **state)
{
	static const char text[] = "origin,destination,minutes\nE01000001,E01000002,12\n";
	struct travel_reading *none = travel_reading_new(*state, three, 0);

	travel_reading_text(none, text, strlen(text));
	assert_non_null(strstr(travel_reading_end(none)->fault, "LSOAs are not loaded yet"));
	assert_string_equal(read_three(*state, "origin,destination,minutes\n")->fault,
	    "The file has no rows");
	assert_string_equal(read_three(*state, "origin,destination,minutes\n"
					       "E01000001,E01000002,soon\n")
				->fault,
	    "None of the 1 rows can be used. Line 2: the minutes are not a number from 0 up");
	assert_non_null(strstr(
	    read_three(*state, "origin,destination,minutes\nE99,E98,1\n")->fault, "of 2021"));
}

static void
test_file(void **state)
{
	/* 1 to 3 by way of 2 takes 27, where it is said to take 40; 3 to 1 is not there and
	 * takes 11 + 31. */
	const struct travel_file *file = read_three(*state, "Origin,Destination,Minutes\r\n"
							    "e01000001,E01000002,12.4\r\n"
							    "E01000001,E01000003,40\r\n"
							    "E01000002,E01000003,15\r\n"
							    "E01000002,E01000001,31\r\n"
							    "E01000003,E01000002,10.5\r\n"
							    "E01000001,E01000001,0\r\n"
							    "E01000009,E01000001,7\r\n");
	static const uint16_t closed[] = {0, 12, 27, 31, 0, 15, 42, 11, 0};

	assert_null(file->fault);
	assert_int_equal(file->read, 7);
	assert_int_equal(file->taken, 5);
	assert_int_equal(file->within, 1);
	assert_int_equal(file->outside, 1);
	assert_int_equal(file->refused, 0);
	assert_int_equal(file->area_count, 3);
	assert_int_equal(file->missing_count, 0);
	assert_int_equal(file->filled, 1);
	assert_int_equal(file->shortened, 1);
	assert_memory_equal(file->minutes, closed, sizeof(closed));
	/* 12 there and 31 back. */
	assert_int_equal(file->unlike_count, 1);
	assert_string_equal(file->unlike[0].from, "E01000002");
	assert_int_equal(file->unlike[0].there, 31);
	assert_int_equal(file->unlike[0].back, 12);
}

static void
test_refused(void **state)
{
	/* 22.2 km in 8 minutes is 167 km an hour; the first 3 km are let pass. */
	const struct travel_file *file = read_three(*state, "from,to,time\n"
							    "E01000001,E01000003,8\n"
							    "E01000001,E01000003,-3\n"
							    "E01000001,E01000003,soon\n"
							    "E01000001,E01000003,1441\n"
							    "E01000001,,5\n"
							    "E01000001,E01000002,12\n"
							    "E01000001,E01000002,13\n"
							    "E01000001,E01000002,12\n"
							    "E01000002,E01000001,12\n");
	static const char *const reasons[] = {"faster than 120 km an hour", "from 0 up",
	    "from 0 up", "more than a day", "no code of an area", "is there already, with 12"};
	static const uint64_t lines[] = {2, 3, 4, 5, 6, 8};

	assert_null(file->fault);
	assert_int_equal(file->refused, 6);
	for (size_t i = 0; i < 6; i++) {
		assert_non_null(strstr(file->refusals[i].reason, reasons[i]));
		assert_int_equal(file->refusals[i].line, lines[i]);
	}
	assert_int_equal(file->area_count, 2);
	assert_int_equal(file->missing_count, 1);
	assert_string_equal(file->missing[0], "E01000003");
}

static void
test_no_good(void **state)
{
	assert_non_null(
	    strstr(read_three(*state, "origin,minutes\n1,2\n")->fault,
		"has no column \"destination\". It needs the headings origin,"));
	assert_non_null(
	    strstr(read_three(*state, "origin,destination,minutes\n")->fault, "no rows"));
	assert_non_null(
	    strstr(read_three(*state, "origin,destination,minutes\nGL50 1,GL50 2,7\n"
				      "GL501,GL502,7\n")
		       ->fault,
		"LSOAs of 2021"));
	/* There, and never back. */
	assert_non_null(strstr(
	    read_three(*state, "origin,destination,minutes\nE01000001,E01000002,12\n")->fault,
	    "no way from E01000002 to E01000001"));
}

static void
test_text(void **state)
{
	const uint16_t row[] = {0, 1, 63, 64, 1440, 4095}, same[6];
	const char *text = travel_row_text(*state, row, 6);

	assert_string_equal(text, "00010o10FPoo");
	assert_int_equal(travel_row_read(text, (uint16_t *)(uintptr_t)same, 6), 0);
	assert_memory_equal(row, same, sizeof(row));
	assert_int_equal(travel_row_read(text, (uint16_t *)(uintptr_t)same, 5), -1);
	assert_int_equal(travel_row_read("0 0000000000", (uint16_t *)(uintptr_t)same, 6), -1);
}

static void
test_by_hand(void **state)
{
	/* Two minutes at the door.  From the first area to the second 12, back 31; within the
	 * first the estimate, 5 minutes for 1.1 km, but never more than 12 + 31 and two doors.
	 * Outside, 2.2 km north of the third one's middle: 8 minutes from there as estimated.
	 */
	static const uint16_t minutes[] = {0, 12, 27, 31, 0, 15, 42, 11, 0};
	struct travel_values values = *travel_usual();
	struct travel_place here, near, far, second, outside;

	values.table = travel_table_new(*state, three, 3, minutes);
	here = travel_place_of(&values, (struct position){51.70, -2.0}, "UN1", "E01000001");
	near = travel_place_of(&values, (struct position){51.71, -2.0}, "UN1", "E01000001");
	far = travel_place_of(&values, (struct position){52.50, -2.0}, "UN1", "E01000001");
	second = travel_place_of(&values, (struct position){51.72, -2.0}, "UN1", "E01000002");
	outside = travel_place_of(&values, (struct position){51.92, -2.0}, "UN1", NULL);
	assert_int_equal(travel_minutes(&here, &second, ROUND_DRIVE), 14);
	assert_int_equal(travel_minutes(&second, &here, ROUND_DRIVE), 33);
	assert_int_equal(travel_minutes(&here, &near, ROUND_DRIVE), 5);
	assert_int_equal(travel_minutes(&here, &far, ROUND_DRIVE), 12 + 31 + 4);
	assert_int_equal(outside.area, 3);
	assert_int_equal(outside.hook, 8);
	assert_int_equal(travel_minutes(&second, &outside, ROUND_DRIVE), 15 + 2 + 8);
	/* On foot it is estimated. */
	assert_int_equal(travel_minutes(&here, &near, ROUND_WALK), 18);
	assert_int_equal(travel_minutes(&near, &second, ROUND_WALK), 18);
}

static void
make_table(
    struct arena *a, uint64_t *c, struct travel_area *areas, struct travel_values *values)
{
	uint16_t *minutes = arena_array(a, AREAS * AREAS, sizeof(*minutes));

	for (size_t i = 0; i < AREAS; i++)
		areas[i] = (struct travel_area){arena_printf(a, "E010000%02zu", i + 10),
		    {51.7 + chance_below(c, 300) * 1e-3, -2.6 + chance_below(c, 700) * 1e-3}};
	for (size_t i = 0; i < AREAS * AREAS; i++)
		minutes[i] =
		    (uint16_t)(chance_below(c, 5) ? 1 + chance_below(c, 60) : TRAVEL_NO_PAIR);
	for (size_t i = 0; i < AREAS; i++)
		minutes[i * AREAS + (i + 1) % AREAS] = (uint16_t)chance_below(c, 90);
	travel_table_close(minutes, AREAS);
	travel_table_detour(minutes, areas, AREAS, values);
	values->table = travel_table_new(a, areas, AREAS, minutes);
}

/* Whatever a table says, wherever places are: no way round is sooner. */
static void
test_rules(void **state)
{
	static struct travel_place places[PLACES];
	static uint16_t minutes[PLACES * PLACES];
	uint64_t c = chance_seed(7);

	for (int round = 0; round < 40; round++) {
		struct arena *a = arena_new((size_t)8 << 20);
		struct travel_values values = *travel_usual();
		struct travel_area areas[AREAS];

		values.closed.bits = chance_below(&c, 2) ? chance_below(&c, 127) : 0;
		make_table(a, &c, areas, &values);
		for (size_t i = 0; i < PLACES; i++) {
			const struct travel_area *area = &areas[chance_below(&c, AREAS)];
			double wide = chance_below(&c, 3) ? 1e-5 : 3e-4;

			places[i] = travel_place_of(&values,
			    (struct position){
				area->at.latitude + wide * (chance_below(&c, 1000) - 500.0),
				area->at.longitude + wide * (chance_below(&c, 1000) - 500.0)},
			    chance_below(&c, 2) ? "UN1" : "RSF1",
			    chance_below(&c, 4) ? area->code : NULL);
		}
		travel_matrix(places, PLACES, ROUND_DRIVE, minutes);
		for (size_t i = 0; i < PLACES; i++)
			for (size_t j = 0; j < PLACES; j++) {
				int way = minutes[i * PLACES + j];

				if (i != j)
					assert_int_equal(way, travel_minutes(&places[i],
								  &places[j], ROUND_DRIVE));
				for (size_t by = 0; by < PLACES; by++)
					assert_true(way <= minutes[i * PLACES + by] +
							       minutes[by * PLACES + j]);
			}
		arena_free(a);
	}
	(void)state;
}

static void
test_crossing_closed(void **state)
{
	/* Newnham and Arlingham: 20 minutes by the table, by Over.  With that closed, as much
	 * longer as the estimate is. */
	static const struct travel_area two[] = {
	    {"E01000001", {51.804, -2.449}}, {"E01000002", {51.797, -2.424}}};
	uint16_t minutes[] = {0, 45, 47, 0};
	struct travel_values values = *travel_usual();
	struct travel_place west = {.at = two[0].at, .values = &values},
			    east = {.at = two[1].at, .urban = true, .values = &values};
	int longer = -travel_minutes(&west, &east, ROUND_DRIVE);

	(void)state;
	travel_table_detour(minutes, two, 2, &values);
	assert_int_equal(minutes[1], 45);
	values.closed.bits =
	    1u << severn_crossing_named("over") | 1u << severn_crossing_named("maisemore");
	longer += travel_minutes(&west, &east, ROUND_DRIVE);
	assert_true(longer > 5);
	travel_table_detour(minutes, two, 2, &values);
	assert_int_equal(minutes[1], 45 + longer);
	assert_int_equal(minutes[2], 47 + longer);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_file, open_arena, close_arena),
	    cmocka_unit_test_setup_teardown(test_refused, open_arena, close_arena),
	    cmocka_unit_test_setup_teardown(test_no_good, open_arena, close_arena),
	    cmocka_unit_test_setup_teardown(test_file_of_nothing, open_arena, close_arena),
	    cmocka_unit_test_setup_teardown(test_text, open_arena, close_arena),
	    cmocka_unit_test_setup_teardown(test_by_hand, open_arena, close_arena),
	    cmocka_unit_test(test_rules),
	    cmocka_unit_test(test_crossing_closed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

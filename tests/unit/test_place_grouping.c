/* Groupings of LSOAs: what a change writes, and whether a group hangs together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "place/adjacency.h"
#include "place/grouping.h"

enum { DAY = 20000, EVER = GROUPING_FOR_GOOD };

/* Does the step say this? */
static void
assert_step(const struct grouping_step *step, enum grouping_act act, int64_t area, int32_t from,
    int32_t to)
{
	assert_int_equal(step->act, act);
	assert_int_equal(step->row.area, area);
	assert_string_equal(step->row.lsoa, "E01");
	assert_int_equal(step->row.from, from);
	assert_int_equal(step->row.to, to);
}

static void
test_joins_what_was_in_none(void **state)
{
	struct grouping_step steps[4];

	(void)state;
	assert_int_equal(grouping_assign(NULL, 0, "E01", 7, DAY, steps), 1);
	assert_step(&steps[0], GROUPING_ADD, 7, DAY, EVER);
	assert_int_equal(grouping_assign(NULL, 0, "E01", 0, DAY, steps), 0);
}

static void
test_moves_and_keeps_what_was(void **state)
{
	struct grouping_row rows[] = {{3, "E01", 10000, 15000}, {5, "E01", 15000, EVER}};
	struct grouping_step steps[4];

	(void)state;
	assert_int_equal(grouping_assign(rows, 2, "E01", 7, DAY, steps), 2);
	assert_step(&steps[0], GROUPING_UNTIL, 5, 15000, DAY);
	assert_step(&steps[1], GROUPING_ADD, 7, DAY, EVER);
	assert_int_equal(grouping_assign(rows, 2, "E01", 5, DAY, steps), 0);
	assert_int_equal(grouping_assign(rows, 2, "E01", 0, DAY, steps), 1);
	assert_step(&steps[0], GROUPING_UNTIL, 5, 15000, DAY);
}

/* Into 5 on a later day was planned: an earlier wish takes its place. */
static void
test_replaces_what_was_planned(void **state)
{
	struct grouping_row rows[] = {{3, "E01", 10000, DAY + 90}, {5, "E01", DAY + 90, EVER}};
	struct grouping_step steps[4];

	(void)state;
	assert_int_equal(grouping_on(rows, 2, DAY), 3);
	assert_int_equal(grouping_at_last(rows, 2), 5);
	assert_int_equal(grouping_assign(rows, 2, "E01", 7, DAY, steps), 3);
	assert_step(&steps[0], GROUPING_UNTIL, 3, 10000, DAY);
	assert_step(&steps[1], GROUPING_DROP, 5, DAY + 90, EVER);
	assert_step(&steps[2], GROUPING_ADD, 7, DAY, EVER);
	/* To stay after all. */
	assert_int_equal(grouping_assign(rows, 2, "E01", 3, DAY, steps), 2);
	assert_step(&steps[0], GROUPING_UNTIL, 3, 10000, EVER);
	assert_step(&steps[1], GROUPING_DROP, 5, DAY + 90, EVER);
}

/* A change and its opposite on one day leave the one row that was there. */
static void
test_the_same_day_again(void **state)
{
	struct grouping_row left[] = {{3, "E01", 10000, DAY}};
	struct grouping_row joined[] = {{3, "E01", DAY, EVER}};
	struct grouping_step steps[4];

	(void)state;
	assert_int_equal(grouping_on(left, 1, DAY), 0);
	assert_int_equal(grouping_assign(left, 1, "E01", 3, DAY, steps), 1);
	assert_step(&steps[0], GROUPING_UNTIL, 3, 10000, EVER);
	assert_int_equal(grouping_assign(joined, 1, "E01", 0, DAY, steps), 1);
	assert_step(&steps[0], GROUPING_DROP, 3, DAY, EVER);
	assert_int_equal(grouping_assign(joined, 1, "E01", 3, DAY, steps), 0);
}

/* ---- Neighbours ---- */

static struct arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new(16 << 20);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* A square a tenth of a degree wide, its corner that many tenths north and east; the other
 * way round where east is odd. */
static struct shape
square(double north, double east)
{
	struct position *points = arena_array(arena, 4, sizeof(*points));
	struct ring *ring = arena_alloc(arena, sizeof(*ring));
	double s = 51 + north / 10, w = -2 + east / 10;

	points[0] = (struct position){s, w};
	points[1] = (struct position){s, w + 0.1};
	points[2] = (struct position){s + 0.1, w + 0.1};
	points[3] = (struct position){s + 0.1, w};
	if ((int)east % 2 != 0) {
		struct position kept = points[1];

		points[1] = points[3];
		points[3] = kept;
	}
	*ring = (struct ring){points, 4, false};
	return (struct shape){.rings = ring, .ring_count = 1};
}

static void
test_parts(void **state)
{
	/* Three in a row, one that touches the third by a corner alone, one apart, one that
	 * has no edge. */
	struct shape shapes[] = {
	    square(0, 0), square(0, 1), square(0, 2), square(1, 3), square(5, 5), {0}};
	bool all[] = {true, true, true, true, true, true};
	bool ends[] = {true, false, true, false, false, false};
	size_t part[6];

	(void)state;
	assert_int_equal(adjacency_parts(arena, shapes, all, 6, part), 3);
	assert_int_equal(part[0], 1);
	assert_int_equal(part[1], 1);
	assert_int_equal(part[2], 1);
	assert_int_equal(part[3], 2);
	assert_int_equal(part[4], 3);
	assert_int_equal(part[5], 0);
	/* What joins them is not chosen. */
	assert_int_equal(adjacency_parts(arena, shapes, ends, 6, part), 2);
	assert_int_equal(part[0], 1);
	assert_int_equal(part[1], 0);
	assert_int_equal(part[2], 2);
	assert_int_equal(adjacency_parts(arena, shapes, all, 0, part), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_joins_what_was_in_none),
	    cmocka_unit_test(test_moves_and_keeps_what_was),
	    cmocka_unit_test(test_replaces_what_was_planned),
	    cmocka_unit_test(test_the_same_day_again),
	    cmocka_unit_test_setup_teardown(test_parts, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Charts as numbers: bars in proportion, lines on a round scale; and the sums of measures. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/view.h"
#include "market/chart.h"
#include "market/measures.h"

static struct arena *a;

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(4 * 1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static void
the_scale_is_round(void **state)
{
	(void)state;
	assert_true(chart_scale(0) == 1);
	assert_true(chart_scale(1) == 1);
	assert_true(chart_scale(1.5) == 2);
	assert_true(chart_scale(3) == 5);
	assert_true(chart_scale(91) == 100);
	assert_true(chart_scale(101) == 200);
}

static void
bars_are_as_long_as_their_values(void **state)
{
	const struct chart_point points[] = { { "One", 10, "10" }, { "Two", 5, "5" },
		{ "None", 0, "0" } };
	const struct chart chart = { CHART_BARS, "c", "Title", "Words", points, 3 };
	struct chart_drawing drawing;

	(void)state;
	chart_draw(a, &chart, &drawing);
	assert_int_equal(drawing.marks[0].width, 340);
	assert_int_equal(drawing.marks[1].width, 170);
	assert_int_equal(drawing.marks[2].width, 0);
	assert_int_equal(drawing.marks[1].y - drawing.marks[0].y, 28);
	assert_int_equal(drawing.height, 3 * 28 + 16);
	assert_string_equal(drawing.line, "");
}

static void
long_labels_have_room_before_the_bars(void **state)
{
	/* 36 letters of 9 units; 114 more than for short ones. */
	const struct chart_point points[] = { { "One", 10, "10" },
		{ "Bourton-on-the-Water patch (example)", 5, "5" } };
	const struct chart shorter = { CHART_BARS, "c", "Title", "Words", points, 1 };
	const struct chart longer = { CHART_BARS, "c", "Title", "Words", points, 2 };
	const struct chart_point point = { "One", 47, "47 days (of 2)" };
	const struct chart few = { CHART_BARS, "c", "Title", "Words", &point, 1 };
	struct chart_drawing drawing;

	(void)state;
	chart_draw(a, &shorter, &drawing);
	assert_int_equal(drawing.marks[0].x, 210);
	assert_int_equal(drawing.width, 640);
	chart_draw(a, &longer, &drawing);
	assert_int_equal(drawing.marks[0].x, 324);
	assert_int_equal(drawing.marks[1].x, 324);
	assert_int_equal(drawing.width, 754);
	/* 14 letters and the gap behind the bar, where ten letters have room. */
	chart_draw(a, &few, &drawing);
	assert_int_equal(drawing.width, 682);
}

static void
a_line_goes_from_left_to_right(void **state)
{
	const struct chart_point points[] = { { "a", 0, "0" }, { "b", 50, "50" },
		{ "c", 100, "100" } };
	const struct chart chart = { CHART_LINE, "c", "Title", "Words", points, 3 };
	const struct chart one = { CHART_LINE, "c", "Title", "Words", points, 1 };
	struct chart_drawing drawing;

	(void)state;
	chart_draw(a, &chart, &drawing);
	assert_true(drawing.most == 100);
	assert_string_equal(drawing.line, "50,220 325,120 600,20");
	chart_draw(a, &one, &drawing);
	assert_string_equal(drawing.line, "50,220");
}

static void
nothing_is_drawn_of_nothing(void **state)
{
	const struct chart bars = { CHART_BARS, "c", "Title", "Words", NULL, 0 };
	const struct chart_point zero = { "None", 0, "0" };
	const struct chart chart = { CHART_BARS, "c", "Title", "Words", &zero, 1 };
	struct chart_drawing drawing;

	(void)state;
	chart_draw(a, &bars, &drawing);
	assert_int_equal(drawing.height, 16);
	chart_draw(a, &chart, &drawing);
	assert_int_equal(drawing.marks[0].width, 0);
}

static void
a_chart_in_the_tree_has_its_words(void **state)
{
	const struct chart_point points[] = { { "Stroud", 4, "4 days" } };
	const struct chart chart = { CHART_BARS, "chart-1", "Title", "Words", points, 1 };
	struct view *tree = view_new(a);

	(void)state;
	chart_show(a, tree, &chart);
	assert_string_equal(view_value(tree, "Charts.0.title"), "Title");
	assert_string_equal(view_value(tree, "Charts.0.description"), "Words");
	assert_string_equal(view_value(tree, "Charts.0.points.0.label"), "Stroud");
	assert_string_equal(view_value(tree, "Charts.0.points.0.words"), "4 days");
	assert_string_equal(view_value(tree, "Charts.0.points.0.width"), "340");
}

static void
centiles_are_by_nearest_rank(void **state)
{
	struct measure_count days[] = { { 9, 1 }, { 1, 2 }, { 3, 1 } };
	struct measure_count one[] = { { 7, 1 } };
	struct measure_count ten[] = { { 1, 9 }, { 30, 1 } };
	struct measure_count four[] = { { 10, 1 }, { 2, 1 }, { 6, 1 }, { 4, 1 } };
	struct measure_spread spread = measure_spread(days, 3); /* 1 1 3 9 */

	(void)state;
	assert_int_equal(spread.count, 4);
	assert_float_equal(spread.median, 2, 0);
	assert_int_equal(spread.ninetieth, 9);
	assert_float_equal(measure_spread(one, 1).median, 7, 0);
	assert_float_equal(measure_spread(four, 4).median, 5, 0); /* 2 4 6 10 */
	assert_int_equal(measure_spread(four, 4).ninetieth, 10);
	assert_float_equal(measure_spread(four, 3).median, 4, 0); /* 2 4 6: put in order before */
	assert_float_equal(measure_spread(four, 2).median, 3, 0); /* 2 4 */
	four[1].value = 5;
	assert_float_equal(measure_spread(four, 2).median, 3.5, 0);
	assert_int_equal(measure_spread(one, 1).ninetieth, 7);
	assert_int_equal(measure_spread(ten, 2).ninetieth, 1); /* nine of ten */
	assert_int_equal(measure_spread(NULL, 0).count, 0);
}

static void
per_cent_is_rounded(void **state)
{
	(void)state;
	assert_int_equal(measure_percent(1, 3), 33);
	assert_int_equal(measure_percent(2, 3), 67);
	assert_int_equal(measure_percent(1, 200), 1);
	assert_int_equal(measure_percent(0, 5), 0);
	assert_int_equal(measure_percent(5, 0), -1);
}

static void
waiting_is_counted_backwards(void **state)
{
	/* Day 10: 3 came.  Day 12: 1 came, 2 left.  Day 15: 4 left.  Now 5 wait. */
	const struct measure_move moves[] = { { 10, 3, 0 }, { 12, 1, 2 }, { 15, 0, 4 } };
	const int32_t days[] = { 9, 10, 11, 12, 14, 15, 20 };
	int64_t waiting[7];

	(void)state;
	measure_waiting(moves, 3, 5, days, 7, waiting);
	assert_int_equal(waiting[6], 5);
	assert_int_equal(waiting[5], 5);
	assert_int_equal(waiting[4], 9);
	assert_int_equal(waiting[3], 9);
	assert_int_equal(waiting[2], 10);
	assert_int_equal(waiting[1], 10);
	assert_int_equal(waiting[0], 7);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_scale_is_round),
		cmocka_unit_test(bars_are_as_long_as_their_values),
		cmocka_unit_test(long_labels_have_room_before_the_bars),
		cmocka_unit_test(a_line_goes_from_left_to_right),
		cmocka_unit_test(nothing_is_drawn_of_nothing),
		cmocka_unit_test(a_chart_in_the_tree_has_its_words),
		cmocka_unit_test(centiles_are_by_nearest_rank),
		cmocka_unit_test(per_cent_is_rounded),
		cmocka_unit_test(waiting_is_counted_backwards),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

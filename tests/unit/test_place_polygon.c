/* Shapes: inside and outside, area, centre, label, and the index over many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "place/polygon.h"
#include "place/shape_index.h"

static void
assert_near(double got, double want, double tolerance)
{
	if (!(fabs(got - want) <= tolerance))
		fail_msg("%.6f is not within %.6f of %.6f", got, tolerance, want);
}

static struct shape
shape_of(const char *code, const struct ring *rings, size_t count)
{
	struct shape shape = {.code = code, .rings = rings, .ring_count = count};

	shape_box(&shape);
	return shape;
}

/* A square of 0.1 degree with a square hole, and an island in the hole. */
static const struct position outer[] = {{52.0, -2.2}, {52.0, -2.1}, {52.1, -2.1}, {52.1, -2.2}};
static const struct position hole[] = {
    {52.03, -2.17}, {52.07, -2.17}, {52.07, -2.13}, {52.03, -2.13}};
static const struct position island[] = {
    {52.04, -2.16}, {52.04, -2.14}, {52.06, -2.14}, {52.06, -2.16}};
static const struct ring with_hole[] = {{outer, 4, false}, {hole, 4, true}, {island, 4, false}};

static void
test_contains(void **state)
{
	struct shape shape = shape_of("A", with_hole, 3);

	(void)state;
	assert_true(shape_contains(&shape, (struct position){52.01, -2.15}));
	assert_false(shape_contains(&shape, (struct position){52.035, -2.15})); /* hole */
	assert_true(shape_contains(&shape, (struct position){52.05, -2.15}));   /* island */
	assert_false(shape_contains(&shape, (struct position){52.11, -2.15}));
	assert_false(shape_contains(&shape, (struct position){52.05, -2.21}));
	assert_false(shape_contains(&shape, (struct position){NAN, -2.15}));
}

/* Two halves of a square with a slanting border: every point is in exactly one of them,
 * those on the border and on its ends too. */
static void
test_shared_border(void **state)
{
	static const struct position west[] = {
	    {51.0, -2.0}, {51.0, -1.53}, {51.37, -1.41}, {52.0, -1.57}, {52.0, -2.0}};
	static const struct position east[] = {
	    {52.0, -1.0}, {52.0, -1.57}, {51.37, -1.41}, {51.0, -1.53}, {51.0, -1.0}};
	struct ring west_ring = {west, 5, false}, east_ring = {east, 5, false};
	struct shape w = shape_of("W", &west_ring, 1), e = shape_of("E", &east_ring, 1);

	(void)state;
	for (int i = 0; i <= 1000; i++) {
		double share = i / 1000.0;
		struct position on = {51.0 + 0.37 * share, -1.53 + 0.12 * share};
		struct position other = {51.37 + 0.63 * share, -1.41 - 0.16 * share};

		assert_int_equal(shape_contains(&w, on) + shape_contains(&e, on), 1);
		if (other.latitude < 52.0)
			assert_int_equal(
			    shape_contains(&w, other) + shape_contains(&e, other), 1);
	}
}

static void
test_centroid(void **state)
{
	/* A square with a hole and an island in it, all about one middle. */
	struct shape shape = shape_of("A", with_hole, 3);
	struct position centre = shape_centroid(&shape);

	(void)state;
	assert_near(centre.latitude, 52.05, 1e-4);
	assert_near(centre.longitude, -2.15, 1e-9);
}

static void
test_edge_metres(void **state)
{
	struct shape shape = shape_of("A", with_hole, 1);

	(void)state;
	/* A hundredth of a degree north of the northern edge: 1,111.95 m. */
	assert_near(shape_edge_metres(&shape, (struct position){52.11, -2.15}), 1111.95, 0.1);
	assert_near(shape_edge_metres(&shape, (struct position){52.09, -2.15}), 1111.95, 0.1);
	assert_near(shape_edge_metres(&shape, (struct position){52.1, -2.15}), 0, 1e-6);
}

static void
test_label_point(void **state)
{
	/* A horseshoe, open to the north: its centroid lies in the opening. */
	static const struct position shoe[] = {{52.0, -2.0}, {52.0, -1.0}, {52.9, -1.0},
	    {52.9, -1.2}, {52.2, -1.2}, {52.2, -1.8}, {52.9, -1.8}, {52.9, -2.0}};
	struct ring ring = {shoe, 8, false};
	struct shape shape = shape_of("U", &ring, 1), square = shape_of("A", with_hole, 1);
	struct position label;

	(void)state;
	assert_false(shape_contains(&shape, shape_centroid(&shape)));
	label = shape_label_point(&shape);
	assert_true(shape_contains(&shape, label));
	assert_true(shape_edge_metres(&shape, label) > 5000);
	label = shape_label_point(&square);
	assert_near(label.latitude, 52.05, 1e-3);
	assert_near(label.longitude, -2.15, 1e-3);
}

/* A board of squares, a hundred metres or so apart at one seam, against the plain search. */
static void
test_index(void **state)
{
	enum { SIDE = 12 };
	struct arena *a = arena_new(16 << 20);
	struct shape *shapes = arena_array(a, SIDE * SIDE, sizeof(*shapes));
	struct shape_index *index;
	uint32_t seed = 11;
	double metres;

	(void)state;
	for (int i = 0; i < SIDE * SIDE; i++) {
		struct position *p = arena_array(a, 4, sizeof(*p));
		struct ring *ring = arena_alloc(a, sizeof(*ring));
		double south = 51.5 + 0.01 * (i / SIDE), west = -2.5 + 0.01 * (i % SIDE);
		double gap = i % SIDE == 5 ? 0.002 : 0; /* 137 m at the eastern edge */

		p[0] = (struct position){south, west};
		p[1] = (struct position){south, west + 0.01 - gap};
		p[2] = (struct position){south + 0.01, west + 0.01 - gap};
		p[3] = (struct position){south + 0.01, west};
		*ring = (struct ring){p, 4, false};
		shapes[i] = shape_of(NULL, ring, 1);
	}
	index = shape_index_new(a, shapes, SIDE * SIDE);
	for (int i = 0; i < 20000; i++) {
		struct position point;
		const struct shape *found, *plain = NULL;

		seed = seed * 1664525u + 1013904223u;
		point.latitude = 51.49 + (seed >> 8) % 14000 * 1e-5;
		seed = seed * 1664525u + 1013904223u;
		point.longitude = -2.51 + (seed >> 8) % 14000 * 1e-5;
		found = shape_index_find(index, point);
		for (int s = 0; s < SIDE * SIDE && plain == NULL; s++)
			if (shape_contains(&shapes[s], point))
				plain = &shapes[s];
		assert_ptr_equal(found, plain);
	}
	/* In the gap: nearest to the western side, then to the eastern. */
	assert_null(shape_index_find(index, (struct position){51.535, -2.4415}));
	assert_ptr_equal(shape_index_nearest(index, (struct position){51.535, -2.4415},
			     SHAPE_GAP_METRES, &metres),
	    &shapes[3 * SIDE + 5]);
	assert_near(metres, 0.0005 * 111195.08 * cos(51.535 * M_PI / 180), 0.1);
	assert_ptr_equal(shape_index_nearest(
			     index, (struct position){51.535, -2.4405}, SHAPE_GAP_METRES, NULL),
	    &shapes[3 * SIDE + 6]);
	/* Inside: no distance.  Too far away: none. */
	assert_ptr_equal(shape_index_nearest(index, (struct position){51.505, -2.495},
			     SHAPE_GAP_METRES, &metres),
	    &shapes[0]);
	assert_near(metres, 0, 0);
	assert_null(shape_index_nearest(
	    index, (struct position){51.49, -2.495}, SHAPE_GAP_METRES, &metres));
	assert_ptr_equal(
	    shape_index_nearest(index, (struct position){51.49, -2.495}, 1200, NULL),
	    &shapes[0]);
	assert_null(shape_index_nearest(index, (struct position){NAN, NAN}, 500, NULL));
	arena_free(a);
}

static void
test_empty_index(void **state)
{
	struct arena *a = arena_new(1 << 20);
	struct shape_index *index = shape_index_new(a, NULL, 0);

	(void)state;
	assert_null(shape_index_find(index, (struct position){52, -2}));
	assert_null(shape_index_nearest(index, (struct position){52, -2}, 500, NULL));
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_contains),
	    cmocka_unit_test(test_shared_border),
	    cmocka_unit_test(test_centroid),
	    cmocka_unit_test(test_edge_metres),
	    cmocka_unit_test(test_label_point),
	    cmocka_unit_test(test_index),
	    cmocka_unit_test(test_empty_index),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

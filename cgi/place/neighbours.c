/* Dividing points into small parts that lie close together. */
#include "place/neighbours.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

enum axis { NORTH, EAST, AXIS_COUNT };

static double
along(struct position point, enum axis axis)
{
	return axis == NORTH ? point.latitude : point.longitude;
}

static int
order(double one, double other)
{
	return (one > other) - (one < other);
}

static int
by_latitude(const void *one, const void *other)
{
	return order(((const struct position *)one)->latitude,
	    ((const struct position *)other)->latitude);
}

static int
by_longitude(const void *one, const void *other)
{
	return order(((const struct position *)one)->longitude,
	    ((const struct position *)other)->longitude);
}

static void
sort(struct position *points, size_t count, enum axis axis)
{
	qsort(points, count, sizeof(*points), axis == NORTH ? by_latitude : by_longitude);
}

static struct position
middle_of(const struct position *points, size_t count)
{
	struct position sum = {0, 0};

	for (size_t i = 0; i < count; i++) {
		sum.latitude += points[i].latitude;
		sum.longitude += points[i].longitude;
	}
	return (struct position){sum.latitude / (double)count, sum.longitude / (double)count};
}

/* Where to divide: points below `value` on this axis are one part. */
struct division {
	enum axis axis;
	double value;
	double gain; /* by how much the sum of squares falls; 0: it cannot be divided */
};

/* Looks for a better division of points that are sorted along the axis.  With the middle of
 * all as the origin, the sum of squares falls by the squares of the parts' sums over the parts'
 * counts, and the two sums are each other's opposite. */
static void
improve(struct division *best, const struct position *points, size_t count, enum axis axis)
{
	struct position origin = middle_of(points, count);
	double narrowing = cos(origin.latitude * M_PI / 180), north = 0, east = 0;

	for (size_t i = 1; i < count; i++) {
		double gain;

		north += points[i - 1].latitude - origin.latitude;
		east += (points[i - 1].longitude - origin.longitude) * narrowing;
		if (i < NEIGHBOURS_LEAST || count - i < NEIGHBOURS_LEAST ||
		    along(points[i - 1], axis) >= along(points[i], axis))
			continue;
		gain =
		    (north * north + east * east) * (1 / (double)i + 1 / (double)(count - i));
		if (gain > best->gain)
			*best = (struct division){axis, along(points[i], axis), gain};
	}
}

struct position
neighbours_middle(struct position *points, size_t count, struct position at)
{
	for (;;) {
		struct division best = {NORTH, 0, 0};
		size_t below = 0;

		for (int axis = 0; axis < AXIS_COUNT; axis++) {
			sort(points, count, (enum axis)axis);
			improve(&best, points, count, (enum axis)axis);
		}
		if (!(best.gain > 0))
			return middle_of(points, count);
		sort(points, count, best.axis);
		while (along(points[below], best.axis) < best.value)
			below++;
		if (along(at, best.axis) < best.value) {
			count = below;
		} else {
			points += below;
			count -= below;
		}
	}
}

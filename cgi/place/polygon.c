/* Plane geometry on degrees: inside, edges, area, centre, label. */
#include "place/polygon.h"

#include <math.h>

enum {
	LABEL_LINES = 9,      /* lines tried through a shape for its label */
	LABEL_CROSSINGS = 256 /* edges that one such line may cross; more are left out */
};

struct box
box_around(const struct position *points, size_t count)
{
	struct box box = {INFINITY, INFINITY, -INFINITY, -INFINITY};

	for (size_t i = 0; i < count; i++) {
		box.south = fmin(box.south, points[i].latitude);
		box.north = fmax(box.north, points[i].latitude);
		box.west = fmin(box.west, points[i].longitude);
		box.east = fmax(box.east, points[i].longitude);
	}
	return box;
}

struct box
box_join(struct box one, struct box other)
{
	return (struct box){fmin(one.south, other.south), fmin(one.west, other.west),
	    fmax(one.north, other.north), fmax(one.east, other.east)};
}

bool
box_contains(struct box box, struct position point)
{
	return point.latitude >= box.south && point.latitude <= box.north &&
	       point.longitude >= box.west && point.longitude <= box.east;
}

void
shape_box(struct shape *shape)
{
	shape->box = box_around(NULL, 0);
	for (size_t i = 0; i < shape->ring_count; i++)
		shape->box = box_join(
		    shape->box, box_around(shape->rings[i].points, shape->rings[i].count));
}

/* Is the edge between the two west of the point, on the point's own line from west to east?
 * The lower end is always taken first: the neighbour's same edge, which runs the other way,
 * must give the same answer to the last bit. */
static bool
edge_is_west(struct position one, struct position other, struct position point)
{
	struct position low = one.latitude < other.latitude ? one : other;
	struct position high = one.latitude < other.latitude ? other : one;
	double share;

	if (low.latitude > point.latitude || high.latitude <= point.latitude)
		return false;
	share = (point.latitude - low.latitude) / (high.latitude - low.latitude);
	return low.longitude + share * (high.longitude - low.longitude) < point.longitude;
}

static bool
ring_contains(const struct ring *ring, struct position point)
{
	bool inside = false;

	for (size_t i = 0, before = ring->count - 1; i < ring->count; before = i++)
		inside ^= edge_is_west(ring->points[before], ring->points[i], point);
	return inside;
}

bool
shape_contains(const struct shape *shape, struct position point)
{
	bool inside = false;

	if (!box_contains(shape->box, point))
		return false;
	for (size_t i = 0; i < shape->ring_count; i++)
		inside ^= ring_contains(&shape->rings[i], point);
	return inside;
}

/* Metres north and east of an origin, on the plane that touches the Earth there. */
struct plane {
	double east, north;
};

static struct plane
plane_from(struct position origin, struct position point)
{
	double metres = EARTH_RADIUS_METRES * M_PI / 180;

	return (struct plane){
	    (point.longitude - origin.longitude) * metres * cos(origin.latitude * M_PI / 180),
	    (point.latitude - origin.latitude) * metres};
}

/* From the origin to the nearest point of the edge between the two. */
static double
edge_metres(struct plane one, struct plane other)
{
	double east = other.east - one.east, north = other.north - one.north;
	double length = east * east + north * north;
	double share = length == 0 ? 0 : -(one.east * east + one.north * north) / length;

	share = fmin(fmax(share, 0), 1);
	return hypot(one.east + share * east, one.north + share * north);
}

double
shape_edge_metres(const struct shape *shape, struct position point)
{
	double least = INFINITY;

	for (size_t r = 0; r < shape->ring_count; r++) {
		const struct ring *ring = &shape->rings[r];
		struct plane before = plane_from(point, ring->points[ring->count - 1]);

		for (size_t i = 0; i < ring->count; i++) {
			struct plane now = plane_from(point, ring->points[i]);

			least = fmin(least, edge_metres(before, now));
			before = now;
		}
	}
	return least;
}

/* Area and first moments of a ring on the equal-area cylinder, from its first point on (near
 * numbers lose fewer digits).  The sign of `area` says which way round the ring runs. */
struct moments {
	double area, east, north;
};

static struct moments
ring_moments(const struct ring *ring)
{
	struct moments sum = {0, 0, 0};
	double radian = M_PI / 180, sine = sin(ring->points[0].latitude * radian);

	for (size_t i = 0; i < ring->count; i++) {
		const struct position *p = &ring->points[i];
		const struct position *q = &ring->points[(i + 1) % ring->count];
		double x = (p->longitude - ring->points[0].longitude) * radian;
		double y = sin(p->latitude * radian) - sine;
		double next_x = (q->longitude - ring->points[0].longitude) * radian;
		double next_y = sin(q->latitude * radian) - sine;
		double twice = x * next_y - next_x * y;

		sum.area += twice / 2;
		sum.east += twice * (x + next_x) / 6;
		sum.north += twice * (y + next_y) / 6;
	}
	return sum;
}

static struct position
box_middle(struct box box)
{
	return (struct position){(box.south + box.north) / 2, (box.west + box.east) / 2};
}

struct position
shape_centroid(const struct shape *shape)
{
	double area = 0, east = 0, north = 0, radian = M_PI / 180;

	for (size_t i = 0; i < shape->ring_count; i++) {
		const struct ring *ring = &shape->rings[i];
		struct moments m = ring_moments(ring);
		/* Outer rings count as positive and holes as negative, however they run. */
		double sign = (m.area < 0) != ring->hole ? -1 : 1;

		area += sign * m.area;
		east += sign * (m.east + m.area * ring->points[0].longitude * radian);
		north += sign * (m.north + m.area * sin(ring->points[0].latitude * radian));
	}
	if (!(area > 0))
		return box_middle(shape->box);
	return (struct position){
	    asin(fmin(fmax(north / area, -1), 1)) / radian, east / area / radian};
}

/* Longitudes, in order, at which edges cross the line of this latitude. */
static size_t
crossings_at(const struct shape *shape, double latitude, double crossings[LABEL_CROSSINGS])
{
	size_t count = 0;

	for (size_t r = 0; r < shape->ring_count; r++) {
		const struct ring *ring = &shape->rings[r];

		for (size_t i = 0, b = ring->count - 1; i < ring->count; b = i++) {
			struct position p = ring->points[b], q = ring->points[i];
			double at;
			size_t place;

			if ((p.latitude > latitude) == (q.latitude > latitude))
				continue;
			if (count == LABEL_CROSSINGS)
				return count;
			at = p.longitude + (latitude - p.latitude) / (q.latitude - p.latitude) *
					       (q.longitude - p.longitude);
			for (place = count++; place > 0 && crossings[place - 1] > at; place--)
				crossings[place] = crossings[place - 1];
			crossings[place] = at;
		}
	}
	return count;
}

struct position
shape_label_point(const struct shape *shape)
{
	struct position best = shape_centroid(shape);
	double height = shape->box.north - shape->box.south, clearance = -1;

	if (shape_contains(shape, best))
		clearance = shape_edge_metres(shape, best);
	for (int line = 1; line <= LABEL_LINES; line++) {
		double latitude = shape->box.south + height * line / (LABEL_LINES + 1);
		double crossings[LABEL_CROSSINGS];
		size_t count = crossings_at(shape, latitude, crossings);

		for (size_t i = 0; i + 1 < count; i += 2) {
			struct position middle = {
			    latitude, (crossings[i] + crossings[i + 1]) / 2};
			double room = shape_edge_metres(shape, middle);

			/* Much better or not at all: a centroid is where people expect it. */
			if (shape_contains(shape, middle) && room > clearance * 1.5) {
				best = middle;
				clearance = room;
			}
		}
	}
	return best;
}

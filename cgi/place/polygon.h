/*
 * Shapes of areas: what lies inside, how large they are, where a label goes.
 *
 * A shape is a set of rings of WGS84 positions.  A ring's last point is not repeated; which
 * way round it runs does not matter.  A point is inside when an odd number of rings is
 * around it, so holes and islands need no special care.  Rings must not cross one another.
 * All functions only read; rings live as long as whoever made them says.
 */
#ifndef PLACE_POLYGON_H
#define PLACE_POLYGON_H

#include <stdbool.h>
#include <stddef.h>

#include "place/distance.h"

struct ring {
	const struct position *points; /* three or more */
	size_t count;
	bool hole; /* cut out of the nearest ring before it that is none */
};

struct box {
	double south, west, north, east;
};

struct shape {
	const char *code; /* "E01022100" */
	const char *name;
	const struct ring *rings;
	size_t ring_count;
	struct box box;
};

/* The smallest box around count points; for none, one that contains nothing. */
struct box box_around(const struct position *points, size_t count);
struct box box_join(struct box one, struct box other);
bool box_contains(struct box box, struct position point);

/* Sets shape->box from its rings. */
void shape_box(struct shape *shape);

/* A point on an edge that two shapes share is inside exactly one of the two, as long as both
 * have that edge's ends digit for digit. */
bool shape_contains(const struct shape *shape, struct position point);

/* Metres to the nearest edge, from inside or outside: on a plane that touches the Earth at
 * the point, so good to 0.1 % up to some fifty kilometres. */
double shape_edge_metres(const struct shape *shape, struct position point);

/* The centre of gravity, by Lambert's equal-area cylinder, holes taken off; it may lie outside
 * a bent shape. */
struct position shape_centroid(const struct shape *shape);

/* A point well inside for a label: the centroid where that is inside, else (or where it is
 * close to an edge) the middle of the widest stretch of a line from west to east. */
struct position shape_label_point(const struct shape *shape);

#endif

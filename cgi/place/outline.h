/*
 * Outlines of many areas at once, simplified for drawing so that two areas still share every
 * border they shared before: no slivers, no overlaps.
 *
 * Corners are whole units of the drawing.  Where three borders meet the corner stays; each
 * border between two such corners is simplified once and the same from both sides, by the
 * Douglas-Peucker method (D. Douglas and T. Peucker, The Canadian Cartographer 10, 1973).
 */
#ifndef PLACE_OUTLINE_H
#define PLACE_OUTLINE_H

#include <stddef.h>
#include <stdint.h>

struct arena;

struct corner {
	int32_t x, y;
};

struct outline_ring {
	struct corner *corners; /* the first is not repeated at the end */
	size_t count;
};

/* Simplifies the rings in place: corners closer than `tolerance` units to the simplified
 * border go.  A ring may come out with fewer than three corners: then it is too small to be
 * drawn.  Scratch memory is from the arena. */
void outline_simplify(
    struct arena *a, struct outline_ring *rings, size_t count, double tolerance);

#endif

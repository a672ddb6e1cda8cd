/*
 * Which of many areas a point lies in, quickly: a grid of cells over all of them, each with
 * the areas whose boxes touch it.
 */
#ifndef PLACE_SHAPE_INDEX_H
#define PLACE_SHAPE_INDEX_H

#include <stddef.h>

#include "place/polygon.h"

struct arena;
struct shape_index;

/* How far from every area a point may be and still be given the nearest: generalised
 * boundaries leave gaps between areas, along rivers and coasts above all. */
#define SHAPE_GAP_METRES 500.0

/* Over count shapes, whose boxes are set and which must outlive the index.  The index is in
 * the arena. */
struct shape_index *shape_index_new(struct arena *a, const struct shape *shapes, size_t count);

/* The first shape, in the order given, that contains the point, or NULL. */
const struct shape *shape_index_find(const struct shape_index *index, struct position point);

/* The shape that contains the point (*metres is 0), else the one whose edge is nearest, if
 * that is at most `most` metres away (up to 50,000); else NULL.  metres may be NULL. */
const struct shape *shape_index_nearest(
    const struct shape_index *index, struct position point, double most, double *metres);

#endif

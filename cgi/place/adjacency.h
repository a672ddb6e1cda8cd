/*
 * Which areas touch one another, whether a group of them hangs together, and its outline.
 *
 * Two areas touch when they share an edge, digit for digit, as areas of one publisher's
 * generalised boundaries do.  A corner alone does not make them neighbours.
 */
#ifndef PLACE_ADJACENCY_H
#define PLACE_ADJACENCY_H

#include <stdbool.h>
#include <stddef.h>

#include "place/polygon.h"

struct arena;

/* Numbers the parts of the chosen shapes from 1, in the order of their first shapes: part[i]
 * is that of shapes[i], 0 where it is not chosen.  A chosen shape without rings is left out
 * (0), as nothing is known of its neighbours.  Returns how many parts there are. */
size_t adjacency_parts(struct arena *a, const struct shape *shapes, const bool *chosen,
    size_t count, size_t *part);

/* What remains of their edges when those that two of the shapes share are left out: the outline
 * of all of them as one, with its box; code and name are the caller's to set.  Rings are the
 * arena's, to a millionth of a degree. */
void adjacency_outline(
    struct arena *a, const struct shape *shapes, size_t count, struct shape *whole);

#endif

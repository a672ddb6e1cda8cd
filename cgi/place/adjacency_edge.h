/* Between adjacency.c and adjacency_outline.c only: edges that can be told to be the same. */
#ifndef PLACE_ADJACENCY_EDGE_H
#define PLACE_ADJACENCY_EDGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "place/polygon.h"

struct arena;

/* Millionths of a degree, the lesser end first, so that both neighbours' edges are equal. */
struct edge {
	int32_t ends[4];
	uint32_t shape;
};

bool edge_is_same(const struct edge *one, const struct edge *other);

/* The edges of the chosen shapes (chosen NULL: of all), equal ones side by side. */
struct edge *edges_sorted(struct arena *a, const struct shape *shapes, const bool *chosen,
    size_t count, size_t *edge_count);

#endif

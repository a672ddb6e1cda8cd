/* Neighbours by shared edges: all edges sorted, equal ones join their shapes. */
#include "place/adjacency.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "place/adjacency_edge.h"

static void
set_end(int32_t *end, struct position point)
{
	end[0] = (int32_t)lround(point.latitude * 1e6);
	end[1] = (int32_t)lround(point.longitude * 1e6);
}

static struct edge
edge_between(struct position one, struct position other, size_t shape)
{
	struct edge edge = {.shape = (uint32_t)shape};
	int32_t ends[4];

	set_end(&ends[0], one);
	set_end(&ends[2], other);
	if (ends[0] < ends[2] || (ends[0] == ends[2] && ends[1] <= ends[3])) {
		memcpy(edge.ends, ends, sizeof(ends));
	} else {
		memcpy(&edge.ends[0], &ends[2], 2 * sizeof(ends[0]));
		memcpy(&edge.ends[2], &ends[0], 2 * sizeof(ends[0]));
	}
	return edge;
}

static int
by_ends(const void *x, const void *y)
{
	const struct edge *one = x, *other = y;

	for (size_t i = 0; i < 4; i++)
		if (one->ends[i] != other->ends[i])
			return one->ends[i] < other->ends[i] ? -1 : 1;
	return one->shape < other->shape ? -1 : one->shape > other->shape;
}

static size_t
collect(const struct shape *shapes, const bool *chosen, size_t count, struct edge *edges)
{
	size_t used = 0;

	for (size_t i = 0; i < count; i++) {
		for (size_t r = 0; r < shapes[i].ring_count; r++) {
			const struct ring *ring = &shapes[i].rings[r];

			for (size_t p = 0; (chosen == NULL || chosen[i]) && p < ring->count;
			     p++)
				edges[used++] = edge_between(
				    ring->points[p], ring->points[(p + 1) % ring->count], i);
		}
	}
	return used;
}

bool
edge_is_same(const struct edge *one, const struct edge *other)
{
	return memcmp(one->ends, other->ends, sizeof(one->ends)) == 0;
}

struct edge *
edges_sorted(struct arena *a, const struct shape *shapes, const bool *chosen, size_t count,
    size_t *edge_count)
{
	struct edge *edges;
	size_t room = 0;

	for (size_t i = 0; i < count; i++)
		for (size_t r = 0; r < shapes[i].ring_count; r++)
			room += shapes[i].rings[r].count;
	edges = arena_array(a, room, sizeof(*edges));
	*edge_count = collect(shapes, chosen, count, edges);
	qsort(edges, *edge_count, sizeof(*edges), by_ends);
	return edges;
}

/* The shape that stands for the part that i is in. */
static size_t
root_of(size_t *parent, size_t i)
{
	while (parent[i] != i)
		i = parent[i] = parent[parent[i]];
	return i;
}

static void
join(size_t *parent, size_t one, size_t other)
{
	size_t x = root_of(parent, one), y = root_of(parent, other);

	/* The first shape stands for the part. */
	if (x < y)
		parent[y] = x;
	else
		parent[x] = y;
}

size_t
adjacency_parts(
    struct arena *a, const struct shape *shapes, const bool *chosen, size_t count, size_t *part)
{
	size_t *parent = arena_array(a, count, sizeof(*parent));
	size_t edge_count, parts = 0;
	struct edge *edges = edges_sorted(a, shapes, chosen, count, &edge_count);

	for (size_t i = 0; i < count; i++)
		parent[i] = i;
	for (size_t i = 1; i < edge_count; i++)
		if (edge_is_same(&edges[i], &edges[i - 1]))
			join(parent, edges[i].shape, edges[i - 1].shape);
	for (size_t i = 0; i < count; i++) {
		part[i] = 0;
		if (!chosen[i] || shapes[i].ring_count == 0)
			continue;
		part[i] = root_of(parent, i) == i ? ++parts : part[root_of(parent, i)];
	}
	return parts;
}

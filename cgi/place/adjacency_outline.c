/* The outline of areas that lie side by side: shared edges go, what is left is strung into
 * rings.  Each point has an even number of edges then, so every walk comes back to its start.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "place/adjacency.h"
#include "place/adjacency_edge.h"

/* One end of an edge, to find what goes on from a point. */
struct end {
	int32_t at[2];
	uint32_t edge;
};

struct walk {
	const struct edge *edges;
	const struct end *ends; /* two an edge, in the order of their points */
	size_t end_count;
	bool *used; /* of each edge */
};

static int
compare_points(const int32_t *one, const int32_t *other)
{
	if (one[0] != other[0])
		return one[0] < other[0] ? -1 : 1;
	return one[1] < other[1] ? -1 : one[1] > other[1];
}

static int
by_point(const void *x, const void *y)
{
	const struct end *one = x, *other = y;
	int order = compare_points(one->at, other->at);

	return order != 0 ? order : one->edge < other->edge ? -1 : one->edge > other->edge;
}

/* Of sorted edges, one of each that is there an odd number of times. */
static size_t
keep_outer(struct edge *edges, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0, next; i < count; i = next) {
		for (next = i + 1; next < count && edge_is_same(&edges[i], &edges[next]);)
			next++;
		if ((next - i) % 2 == 1 &&
		    compare_points(&edges[i].ends[0], &edges[i].ends[2]) != 0)
			edges[kept++] = edges[i];
	}
	return kept;
}

static const struct end *
ends_of(struct arena *a, const struct edge *edges, size_t count)
{
	struct end *ends = arena_array(a, 2 * count, sizeof(*ends));

	for (size_t i = 0; i < 2 * count; i++) {
		ends[i].edge = (uint32_t)(i / 2);
		memcpy(ends[i].at, &edges[i / 2].ends[i % 2 * 2], sizeof(ends[i].at));
	}
	qsort(ends, 2 * count, sizeof(*ends), by_point);
	return ends;
}

/* An edge from that point that was not walked yet. */
static size_t
next_edge(const struct walk *w, const int32_t *at)
{
	size_t low = 0, high = w->end_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_points(w->ends[middle].at, at) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	while (w->used[w->ends[low].edge])
		low++;
	return w->ends[low].edge;
}

static struct position
position_of(const int32_t *at)
{
	return (struct position){at[0] / 1e6, at[1] / 1e6};
}

/* How many points were written. */
static size_t
walk_ring(struct walk *w, size_t first, struct position *points)
{
	const int32_t *start = &w->edges[first].ends[0], *at = &w->edges[first].ends[2];
	size_t count = 0;

	w->used[first] = true;
	points[count++] = position_of(start);
	while (compare_points(at, start) != 0) {
		size_t edge = next_edge(w, at);
		const int32_t *ends = w->edges[edge].ends;

		points[count++] = position_of(at);
		w->used[edge] = true;
		at = compare_points(at, &ends[0]) == 0 ? &ends[2] : &ends[0];
	}
	return count;
}

/* A ring with an odd number of others around it is a hole.  Rings may touch in a point, so the
 * middle of an edge is asked about. */
static void
mark_holes(struct ring *rings, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct position one = rings[i].points[0], two = rings[i].points[1];
		struct position middle = {
		    (one.latitude + two.latitude) / 2, (one.longitude + two.longitude) / 2};

		for (size_t other = 0; other < count; other++) {
			struct shape alone = {.rings = &rings[other], .ring_count = 1};

			shape_box(&alone);
			if (other != i && shape_contains(&alone, middle))
				rings[i].hole = !rings[i].hole;
		}
	}
}

void
adjacency_outline(
    struct arena *a, const struct shape *shapes, size_t count, struct shape *whole)
{
	size_t edge_count;
	struct edge *edges = edges_sorted(a, shapes, NULL, count, &edge_count);
	size_t kept = keep_outer(edges, edge_count), used = 0, ring_count = 0;
	struct position *points = arena_array(a, kept, sizeof(*points));
	struct ring *rings = arena_array(a, kept / 3, sizeof(*rings));
	struct walk w = {.edges = edges, .end_count = 2 * kept};

	w.ends = ends_of(a, edges, kept);
	w.used = arena_array(a, kept, sizeof(*w.used));
	for (size_t i = 0; i < kept; i++) {
		if (w.used[i])
			continue;
		rings[ring_count].points = points + used;
		rings[ring_count].count = walk_ring(&w, i, points + used);
		used += rings[ring_count++].count;
	}
	mark_holes(rings, ring_count);
	*whole = (struct shape){.code = "", .rings = rings, .ring_count = ring_count};
	shape_box(whole);
}

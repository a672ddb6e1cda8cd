/* A grid over many shapes, so that a point is tested against two or three of them. */
#include "place/shape_index.h"

#include <math.h>
#include <stdint.h>

#include "lib/arena.h"

enum { MOST_CELLS_A_SIDE = 200 };

struct shape_index {
	const struct shape *shapes;
	struct box box;
	size_t columns, rows;
	uint32_t *starts; /* of each cell in `members`; one more at the end */
	uint32_t *members;
};

/* Which of n cells a coordinate falls in; those outside go to the first or the last. */
static size_t
cell(double at, double from, double to, size_t n)
{
	double share = to > from ? (at - from) / (to - from) * (double)n : 0;

	if (!(share > 0))
		return 0;
	return share >= (double)n ? n - 1 : (size_t)share;
}

struct span {
	size_t west, east, south, north;
};

static struct span
cells_under(const struct shape_index *index, struct box box)
{
	const struct box *all = &index->box;

	return (struct span){cell(box.west, all->west, all->east, index->columns),
	    cell(box.east, all->west, all->east, index->columns),
	    cell(box.south, all->south, all->north, index->rows),
	    cell(box.north, all->south, all->north, index->rows)};
}

/* Counts each cell's shapes into starts[cell + 1], or files them when members is set: there
 * starts[cell] is where the cell's next one goes. */
static void
walk_shapes(struct shape_index *index, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct span span = cells_under(index, index->shapes[i].box);

		for (size_t row = span.south; row <= span.north; row++)
			for (size_t column = span.west; column <= span.east; column++) {
				size_t at = row * index->columns + column;

				if (index->members == NULL)
					index->starts[at + 1]++;
				else
					index->members[index->starts[at]++] = (uint32_t)i;
			}
	}
}

struct shape_index *
shape_index_new(struct arena *a, const struct shape *shapes, size_t count)
{
	struct shape_index *index = arena_alloc(a, sizeof(*index));
	size_t side = (size_t)(2 * sqrt((double)count)) + 1, cells;

	side = side > MOST_CELLS_A_SIDE ? MOST_CELLS_A_SIDE : side;
	index->shapes = shapes;
	index->columns = index->rows = side;
	index->box = box_around(NULL, 0);
	for (size_t i = 0; i < count; i++)
		index->box = box_join(index->box, shapes[i].box);
	cells = side * side;
	index->starts = arena_array(a, cells + 1, sizeof(*index->starts));
	walk_shapes(index, count);
	for (size_t i = 0; i < cells; i++)
		index->starts[i + 1] += index->starts[i];
	index->members = arena_array(a, index->starts[cells] + 1, sizeof(*index->members));
	walk_shapes(index, count);
	/* Filing moved each start to the next cell's: move them back. */
	for (size_t i = cells; i > 0; i--)
		index->starts[i] = index->starts[i - 1];
	index->starts[0] = 0;
	return index;
}

const struct shape *
shape_index_find(const struct shape_index *index, struct position point)
{
	size_t at;

	if (!box_contains(index->box, point))
		return NULL;
	at = cell(point.latitude, index->box.south, index->box.north, index->rows) *
		 index->columns +
	     cell(point.longitude, index->box.west, index->box.east, index->columns);
	for (uint32_t i = index->starts[at]; i < index->starts[at + 1]; i++) {
		const struct shape *shape = &index->shapes[index->members[i]];

		if (shape_contains(shape, point))
			return shape;
	}
	return NULL;
}

/* The box of everything within so many metres, a little generous. */
static struct box
box_within(struct position point, double metres)
{
	double north = metres / (EARTH_RADIUS_METRES * M_PI / 180) * 1.01;
	double narrowing = cos((fabs(point.latitude) + north) * M_PI / 180);
	double east = narrowing > 0.01 ? north / narrowing : 360;

	return (struct box){point.latitude - north, point.longitude - east,
	    point.latitude + north, point.longitude + east};
}

/* The nearest so far, and how far that is. */
struct nearest {
	const struct shape *shape;
	double metres;
};

static void
look_in_cell(
    const struct shape_index *index, size_t at, struct position point, struct nearest *nearest)
{
	for (uint32_t i = index->starts[at]; i < index->starts[at + 1]; i++) {
		const struct shape *shape = &index->shapes[index->members[i]];
		double metres = shape_edge_metres(shape, point);

		if (metres < nearest->metres ||
		    (nearest->shape == NULL && metres == nearest->metres)) {
			nearest->shape = shape;
			nearest->metres = metres;
		}
	}
}

const struct shape *
shape_index_nearest(
    const struct shape_index *index, struct position point, double most, double *metres)
{
	struct nearest nearest = {shape_index_find(index, point), 0};

	if (nearest.shape == NULL) {
		struct span span = cells_under(index, box_within(point, most));

		nearest.metres = most;
		for (size_t row = span.south; row <= span.north; row++)
			for (size_t column = span.west; column <= span.east; column++)
				look_in_cell(
				    index, row * index->columns + column, point, &nearest);
	}
	if (metres != NULL)
		*metres = nearest.shape == NULL ? INFINITY : nearest.metres;
	return nearest.shape;
}

/* The order of the rows, and what is kept for each row as it is: id, kind, point, reach. */
#include <stdlib.h>
#include <string.h>

#include "directory/index_build.h"

static struct build_row *
row_at(struct index_builder *b, uint32_t number)
{
	return &b->chunks[number / ROWS_IN_CHUNK][number % ROWS_IN_CHUNK];
}

/* Position along Hilbert's curve through a square of 65536 by 65536. */
static uint32_t
hilbert(uint32_t x, uint32_t y)
{
	uint32_t position = 0;

	for (uint32_t side = 1u << 15; side > 0; side /= 2) {
		uint32_t right = (x & side) != 0, up = (y & side) != 0;

		position = position * 4 + ((3 * right) ^ up);
		if (!up) {
			uint32_t swap = x;

			if (right) {
				x = ~x & 0xffff;
				swap = x;
				y = ~y & 0xffff;
			}
			x = y;
			y = swap;
		}
	}
	return position;
}

/* Rows that reach equally far, to a quarter of a doubling, go together: then a whole
 * block of them reaches the place or does not. */
static uint32_t
reach_bucket(const struct build_row *row)
{
	if (row->latitude == NO_LATITUDE)
		return 255;
	if (row->classes & 1 << CLASS_EVERYWHERE)
		return 1;
	if (row->classes & 1 << CLASS_RADIUS) {
		uint32_t log = 31 - (uint32_t)__builtin_clz(row->radius);
		uint32_t quarter = (uint32_t)(((uint64_t)row->radius << 2 >> log) & 3);

		return 16 + log * 4 + quarter;
	}
	if (row->classes & 1 << CLASS_SERVES)
		return 2;
	return row->classes & 1 << CLASS_VENUE ? 3 : 4;
}

struct extent {
	int32_t south, north, west, east;
};

static struct extent
extent_of(struct index_builder *b)
{
	struct extent e = {INT32_MAX, INT32_MIN, INT32_MAX, INT32_MIN};

	for (uint32_t i = 0; i < b->rows; i++) {
		const struct build_row *row = row_at(b, i);

		if (row->latitude == NO_LATITUDE)
			continue;
		e.south = row->latitude < e.south ? row->latitude : e.south;
		e.north = row->latitude > e.north ? row->latitude : e.north;
		e.west = row->longitude < e.west ? row->longitude : e.west;
		e.east = row->longitude > e.east ? row->longitude : e.east;
	}
	return e;
}

static uint32_t
onto_grid(int32_t value, int32_t from, int32_t to)
{
	int64_t span = (int64_t)to - from;

	return span == 0 ? 0 : (uint32_t)(((int64_t)value - from) * 65535 / span);
}

/* What a row is sorted by, beside it: the rows themselves lie far apart. */
struct order_of_row {
	uint64_t order;
	uint64_t id;
	struct build_row *row;
};

static int
compare_order(const void *left, const void *right)
{
	const struct order_of_row *a = left, *b = right;

	if (a->order != b->order)
		return a->order < b->order ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

/* Where a row stands within its block is free: rows of one kind, and of them those
 * confirmed lately, are the likeliest to be wanted together. */
static int
compare_in_block(const void *left, const void *right)
{
	const struct build_row *a = *(struct build_row *const *)left;
	const struct build_row *b = *(struct build_row *const *)right;
	int never_a = a->classes >> CLASS_NEVER_STALE & 1;
	int never_b = b->classes >> CLASS_NEVER_STALE & 1;

	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	if (never_a != never_b)
		return never_b - never_a;
	if (a->confirmed_on != b->confirmed_on)
		return a->confirmed_on > b->confirmed_on ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

struct id_of_row {
	uint64_t id;
	uint32_t row;
};

static int
compare_ids(const void *left, const void *right)
{
	const struct id_of_row *a = left, *b = right;

	return (a->id > b->id) - (a->id < b->id);
}

static int
order_by_id(struct index_builder *b)
{
	struct id_of_row *ids = arena_array(b->memory, b->rows, sizeof(*ids));
	uint32_t *rows = arena_array(b->memory, b->rows, sizeof(*rows));

	for (uint32_t i = 0; i < b->rows; i++)
		ids[i] = (struct id_of_row){b->sorted[i]->id, i};
	qsort(ids, b->rows, sizeof(*ids), compare_ids);
	for (uint32_t i = 0; i < b->rows; i++) {
		if (i > 0 && ids[i].id == ids[i - 1].id)
			return INDEX_DUPLICATE;
		rows[i] = ids[i].row;
	}
	build_section(b, SECTION_ROWS_BY_ID, rows, b->rows * sizeof(*rows));
	return 0;
}

static uint64_t
order_of(const struct build_row *row, const struct extent *e)
{
	uint32_t curve = 0;

	if (row->latitude != NO_LATITUDE)
		curve = hilbert(onto_grid(row->longitude, e->west, e->east),
		    onto_grid(row->latitude, e->south, e->north));
	return (uint64_t)reach_bucket(row) << 32 | curve;
}

static void
sort_rows(struct index_builder *b)
{
	struct order_of_row *order = arena_array(b->memory, b->rows, sizeof(*order));
	struct extent e = extent_of(b);

	for (uint32_t i = 0; i < b->rows; i++) {
		struct build_row *row = row_at(b, i);

		order[i] = (struct order_of_row){order_of(row, &e), row->id, row};
	}
	qsort(order, b->rows, sizeof(*order), compare_order);
	b->sorted = arena_array(b->memory, b->rows, sizeof(*b->sorted));
	for (uint32_t i = 0; i < b->rows; i++)
		b->sorted[i] = order[i].row;
	for (uint32_t first = 0; first < b->rows; first += BLOCK_ROWS) {
		uint32_t count = b->rows - first < BLOCK_ROWS ? b->rows - first : BLOCK_ROWS;

		qsort(b->sorted + first, count, sizeof(*b->sorted), compare_in_block);
	}
}

int
build_order(struct index_builder *b)
{
	b->blocks = (b->rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
	b->meta.rows = b->rows;
	b->meta.blocks = b->blocks;
	build_section(b, SECTION_META, &b->meta, sizeof(b->meta));
	sort_rows(b);
	return order_by_id(b);
}

/* The four sides of the blocks' boxes. */
struct sides {
	int32_t *south;
	int32_t *north;
	int32_t *west;
	int32_t *east;
};

static void
extend_box(struct sides *sides, uint32_t block, const struct build_row *row)
{
	if (row->latitude == NO_LATITUDE)
		return;
	if (row->latitude < sides->south[block])
		sides->south[block] = row->latitude;
	if (row->latitude > sides->north[block])
		sides->north[block] = row->latitude;
	if (row->longitude < sides->west[block])
		sides->west[block] = row->longitude;
	if (row->longitude > sides->east[block])
		sides->east[block] = row->longitude;
}

static void
build_boxes(struct index_builder *b)
{
	size_t count = file_boxes(b->blocks);
	int32_t *all = arena_array(b->memory, count * 4, sizeof(*all));
	struct sides sides = {all, all + count, all + count * 2, all + count * 3};

	for (size_t i = 0; i < b->blocks; i++) {
		sides.south[i] = sides.west[i] = INT32_MAX;
		sides.north[i] = sides.east[i] = INT32_MIN;
	}
	for (uint32_t i = 0; i < b->rows; i++)
		extend_box(&sides, i / BLOCK_ROWS, build_row_at(b, i));
	/* Where no row has a point, any box will do. */
	for (size_t i = 0; i < b->blocks; i++) {
		if (sides.south[i] > sides.north[i])
			sides.south[i] = sides.north[i] = sides.west[i] = sides.east[i] = 0;
	}
	build_section(b, SECTION_BOXES, all, count * 4 * sizeof(*all));
}

static void
extend_block(struct file_block *block, const struct build_row *row)
{
	block->classes |= row->classes;
	if (row->radius == 0)
		return;
	block->radius_min = row->radius < block->radius_min ? row->radius : block->radius_min;
	block->radius_max = row->radius > block->radius_max ? row->radius : block->radius_max;
}

static void
build_blocks(struct index_builder *b)
{
	struct file_block *blocks = arena_array(b->memory, b->blocks, sizeof(*blocks));

	for (uint32_t i = 0; i < b->blocks; i++)
		blocks[i].radius_min = UINT32_MAX;
	for (uint32_t i = 0; i < b->rows; i++)
		extend_block(&blocks[i / BLOCK_ROWS], build_row_at(b, i));
	build_section(b, SECTION_BLOCKS, blocks, b->blocks * sizeof(*blocks));
	build_boxes(b);
}

static void
build_classes(struct index_builder *b)
{
	size_t words = (size_t)b->blocks * (BLOCK_ROWS / 64);
	uint64_t *bits = arena_array(b->memory, CLASS_COUNT * words, sizeof(*bits));

	for (uint32_t i = 0; i < b->rows; i++) {
		uint32_t classes = build_row_at(b, i)->classes;

		for (size_t c = 0; c < CLASS_COUNT; c++) {
			if (classes >> c & 1)
				bits[c * words + i / 64] |= UINT64_C(1) << (i % 64);
		}
	}
	build_section(b, SECTION_CLASSES, bits, CLASS_COUNT * words * sizeof(*bits));
}

void
build_places(struct index_builder *b)
{
	size_t filled = (size_t)b->blocks * BLOCK_ROWS;
	uint64_t *ids = arena_array(b->memory, b->rows, sizeof(*ids));
	uint8_t *kinds = arena_array(b->memory, b->rows, sizeof(*kinds));
	int32_t *latitudes = arena_array(b->memory, filled, sizeof(*latitudes));
	int32_t *longitudes = arena_array(b->memory, filled, sizeof(*longitudes));
	uint32_t *radii = arena_array(b->memory, filled, sizeof(*radii));

	for (uint32_t i = 0; i < b->rows; i++) {
		const struct build_row *row = build_row_at(b, i);

		ids[i] = row->id;
		kinds[i] = row->kind;
		latitudes[i] = row->latitude;
		longitudes[i] = row->longitude;
		radii[i] = row->radius;
	}
	build_section(b, SECTION_IDS, ids, b->rows * sizeof(*ids));
	build_section(b, SECTION_KINDS, kinds, b->rows * sizeof(*kinds));
	build_section(b, SECTION_LATITUDES, latitudes, filled * sizeof(*latitudes));
	build_section(b, SECTION_LONGITUDES, longitudes, filled * sizeof(*longitudes));
	build_section(b, SECTION_RADII, radii, filled * sizeof(*radii));
	build_blocks(b);
	build_classes(b);
}

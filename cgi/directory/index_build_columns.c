/* Numbers that are compared (price, days, free minutes), as ranks cut into bit planes. */
#include <stdlib.h>
#include <string.h>

#include "directory/index_build.h"

struct columns {
	struct file_column columns[COLUMN_COUNT];
	int32_t *values;
	size_t value_count;
	size_t value_room;
};

static void
add_value(struct index_builder *b, struct columns *c, int32_t value)
{
	if (c->value_count == c->value_room) {
		size_t room = c->value_room == 0 ? 4096 : c->value_room * 2;
		int32_t *bigger = arena_array(b->memory, room, sizeof(*bigger));

		if (c->value_count > 0)
			memcpy(bigger, c->values, c->value_count * sizeof(*bigger));
		c->values = bigger;
		c->value_room = room;
	}
	c->values[c->value_count++] = value;
}

static uint32_t
planes_for(uint32_t values)
{
	return values < 2 ? 0 : 32 - (uint32_t)__builtin_clz(values - 1);
}

/* Ends a column whose values have been added. */
static uint64_t *
make_planes(struct index_builder *b, struct columns *c, uint32_t id, size_t first_value)
{
	struct file_column *column = &c->columns[id];

	column->first_value = first_value;
	column->values = (uint32_t)(c->value_count - first_value);
	column->planes = planes_for(column->values);
	return build_lines(b, (size_t)b->blocks * column->planes, &column->first_line);
}

static void
set_rank(uint64_t *lines, uint32_t planes, uint32_t row, uint32_t rank)
{
	uint64_t *line = lines + (size_t)(row / BLOCK_ROWS) * planes * (BLOCK_ROWS / 64);
	uint32_t bit = row % BLOCK_ROWS;

	for (uint32_t p = 0; p < planes; p++) {
		if (rank >> p & 1)
			line[p * (BLOCK_ROWS / 64) + bit / 64] |= UINT64_C(1) << (bit % 64);
	}
}

static int32_t
value_of(const struct build_row *row, uint32_t column)
{
	if (column == COLUMN_PRICE)
		return row->price;
	return column == COLUMN_CONFIRMED ? -row->confirmed_on : row->taking_from;
}

static int
compare_values(const void *left, const void *right)
{
	int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;

	return (a > b) - (a < b);
}

/* The distinct values of a column, and the rank of each: a table by hash. */
struct ranks_of {
	int32_t *values; /* as they were met */
	uint32_t count;
	uint32_t *slots; /* number + 1; 0 is free */
	uint32_t slot_count;
	uint32_t *ranks; /* by number */
};

static uint32_t *
value_slot(const struct ranks_of *r, int32_t value)
{
	uint32_t at = ((uint32_t)value * 2654435761u) >> 7 & (r->slot_count - 1);

	while (r->slots[at] != 0 && r->values[r->slots[at] - 1] != value)
		at = (at + 1) & (r->slot_count - 1);
	return &r->slots[at];
}

static void
take_value(struct index_builder *b, struct ranks_of *r, int32_t value)
{
	uint32_t *slot;

	if (r->count * 2 >= r->slot_count) {
		uint32_t room = r->slot_count == 0 ? 1024 : r->slot_count * 2;
		int32_t *values = arena_array(b->memory, room / 2, sizeof(*values));

		if (r->count > 0)
			memcpy(values, r->values, r->count * sizeof(*values));
		r->values = values;
		r->slot_count = room;
		r->slots = arena_array(b->memory, room, sizeof(*r->slots));
		for (uint32_t i = 0; i < r->count; i++)
			*value_slot(r, values[i]) = i + 1;
	}
	slot = value_slot(r, value);
	if (*slot == 0) {
		r->values[r->count++] = value;
		*slot = r->count;
	}
}

static void
rank_values(struct index_builder *b, struct columns *c, struct ranks_of *r)
{
	size_t first = c->value_count;

	for (uint32_t i = 0; i < r->count; i++)
		add_value(b, c, r->values[i]);
	if (r->count > 1)
		qsort(c->values + first, r->count, sizeof(*c->values), compare_values);
	r->ranks = arena_array(b->memory, r->count, sizeof(*r->ranks));
	for (uint32_t i = 0; i < r->count; i++)
		r->ranks[*value_slot(r, c->values[first + i]) - 1] = i;
}

static void
build_column(struct index_builder *b, struct columns *c, uint32_t id)
{
	size_t first = c->value_count;
	struct ranks_of r = {.count = 0};
	uint64_t *lines;

	for (uint32_t i = 0; i < b->rows; i++)
		take_value(b, &r, value_of(build_row_at(b, i), id));
	rank_values(b, c, &r);
	lines = make_planes(b, c, id, first);
	for (uint32_t i = 0; i < b->rows; i++) {
		int32_t value = value_of(build_row_at(b, i), id);

		set_rank(lines, c->columns[id].planes, i, r.ranks[*value_slot(&r, value) - 1]);
	}
}

/* Free minutes have few values, so a table of them does instead of sorting. */
struct slot_ranks {
	uint16_t rank[INDEX_SLOTS][INDEX_SLOT_MINUTES + 1];
	uint64_t *lines[INDEX_SLOTS];
};

static void
rank_slots(struct index_builder *b, struct columns *c, struct slot_ranks *ranks)
{
	for (uint32_t i = 0; i < b->rows; i++) {
		const struct build_row *row = build_row_at(b, i);
		const uint32_t *slots = build_row_slots(row);

		for (uint16_t s = 0; s < row->slot_count; s++)
			ranks->rank[slots[s] / SLOT_STEP][slots[s] % SLOT_STEP] = 1;
	}
	for (uint32_t slot = 0; slot < INDEX_SLOTS; slot++) {
		size_t first = c->value_count;

		/* Rank 0 is "no free time", whether a row has that or not. */
		add_value(b, c, 0);
		for (int32_t m = 1; m <= INDEX_SLOT_MINUTES; m++) {
			if (ranks->rank[slot][m] == 0)
				continue;
			ranks->rank[slot][m] = (uint16_t)(c->value_count - first);
			add_value(b, c, m);
		}
		ranks->lines[slot] = make_planes(b, c, COLUMN_SLOTS + slot, first);
	}
}

static void
build_slots(struct index_builder *b, struct columns *c)
{
	struct slot_ranks *ranks = arena_alloc(b->memory, sizeof(*ranks));
	uint64_t *any = arena_array(b->memory, b->rows, sizeof(*any));

	rank_slots(b, c, ranks);
	for (uint32_t i = 0; i < b->rows; i++) {
		const struct build_row *row = build_row_at(b, i);
		const uint32_t *slots = build_row_slots(row);

		for (uint16_t s = 0; s < row->slot_count; s++) {
			uint32_t slot = slots[s] / SLOT_STEP;

			any[i] |= UINT64_C(1) << slot;
			set_rank(ranks->lines[slot], c->columns[COLUMN_SLOTS + slot].planes, i,
			    ranks->rank[slot][slots[s] % SLOT_STEP]);
		}
	}
	build_section(b, SECTION_SLOTS, any, b->rows * sizeof(*any));
}

void
build_columns(struct index_builder *b)
{
	struct columns *c = arena_alloc(b->memory, sizeof(*c));

	build_column(b, c, COLUMN_PRICE);
	build_column(b, c, COLUMN_CONFIRMED);
	build_column(b, c, COLUMN_TAKING);
	build_slots(b, c);
	build_section(b, SECTION_COLUMNS, c->columns, sizeof(c->columns));
	build_section(b, SECTION_VALUES, c->values, c->value_count * sizeof(*c->values));
}

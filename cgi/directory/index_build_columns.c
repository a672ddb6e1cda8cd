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

static void
build_column(struct index_builder *b, struct columns *c, uint32_t id, int32_t *scratch)
{
	size_t first = c->value_count;
	uint64_t *lines;

	for (uint32_t i = 0; i < b->rows; i++)
		scratch[i] = value_of(b->sorted[i], id);
	if (b->rows > 0)
		qsort(scratch, b->rows, sizeof(*scratch), compare_values);
	for (uint32_t i = 0; i < b->rows; i++) {
		if (i == 0 || scratch[i] != scratch[i - 1])
			add_value(b, c, scratch[i]);
	}
	lines = make_planes(b, c, id, first);
	for (uint32_t i = 0; i < b->rows; i++) {
		int32_t value = value_of(b->sorted[i], id);
		const int32_t *found = bsearch(&value, c->values + first,
		    c->value_count - first, sizeof(value), compare_values);

		set_rank(
		    lines, c->columns[id].planes, i, (uint32_t)(found - c->values - first));
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
		const uint32_t *slots = build_row_slots(b->sorted[i]);

		for (uint16_t s = 0; s < b->sorted[i]->slot_count; s++)
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
		const uint32_t *slots = build_row_slots(b->sorted[i]);

		for (uint16_t s = 0; s < b->sorted[i]->slot_count; s++) {
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
	int32_t *scratch = arena_array(b->memory, b->rows, sizeof(*scratch));

	build_column(b, c, COLUMN_PRICE, scratch);
	build_column(b, c, COLUMN_CONFIRMED, scratch);
	build_column(b, c, COLUMN_TAKING, scratch);
	build_slots(b, c);
	build_section(b, SECTION_COLUMNS, c->columns, sizeof(c->columns));
	build_section(b, SECTION_VALUES, c->values, c->value_count * sizeof(*c->values));
}

/* Sets of rows: which listings carry a term, serve an area, contain a word. */
#include <stdlib.h>
#include <string.h>

#include "directory/index_build.h"

/* Sets while they are filled: where the next row of a list goes, or where a bitmap is. */
struct build_sets {
	struct file_set *sets;
	uint32_t **lists;
	uint64_t **lines;
	uint32_t row;
};

bool
build_count(struct index_builder *b, struct build_counts *c, uint32_t set)
{
	if (set >= c->room) {
		uint32_t room = set < 2048 ? 4096 : set * 2;
		uint32_t *counts = arena_array(b->memory, room, sizeof(*counts));
		uint32_t *last_row = arena_array(b->memory, room, sizeof(*last_row));

		if (c->room > 0) {
			memcpy(counts, c->counts, c->room * sizeof(*counts));
			memcpy(last_row, c->last_row, c->room * sizeof(*last_row));
		}
		*c = (struct build_counts){counts, last_row, room};
	}
	if (c->last_row[set] == b->rows + 1)
		return false;
	c->last_row[set] = b->rows + 1;
	c->counts[set]++;
	return true;
}

static void *
new_piece(struct index_builder *b, struct build_pieces *pieces, size_t units, size_t bytes,
    uint64_t *start)
{
	struct build_piece *piece = arena_alloc(b->memory, sizeof(*piece));

	piece->bytes = bytes;
	piece->memory = arena_alloc(b->memory, bytes);
	*start = pieces->units;
	pieces->units += units;
	*pieces->end = piece;
	pieces->end = &piece->next;
	return piece->memory;
}

uint32_t *
build_list(struct index_builder *b, size_t entries, uint64_t *start)
{
	return new_piece(b, &b->lists, entries, entries * sizeof(uint32_t), start);
}

uint64_t *
build_lines(struct index_builder *b, size_t lines, uint64_t *start)
{
	return new_piece(b, &b->lines, lines, lines * (BLOCK_ROWS / 8), start);
}

void
build_set_take(struct build_sets *s, uint32_t set)
{
	if (s->sets[set].kind == SET_LIST)
		*s->lists[set]++ = s->row;
	else
		s->lines[set][s->row / 64] |= UINT64_C(1) << (s->row % 64);
}

/* All lists of these sets are one piece of memory, and each bitmap is one. */
static void
make_room(
    struct index_builder *b, struct build_sets *s, uint32_t count, uint32_t rows_for_lines)
{
	uint64_t entries = 0, start;
	uint32_t *list;

	for (uint32_t i = 0; i < count; i++) {
		struct file_set *set = &s->sets[i];

		if (set->count == 0)
			continue;
		set->kind = set->count > rows_for_lines ? SET_LINES : SET_LIST;
		if (set->kind == SET_LINES) {
			s->lines[i] = build_lines(b, b->blocks, &set->start);
		} else {
			set->start = entries;
			entries += set->count;
		}
	}
	list = build_list(b, entries, &start);
	for (uint32_t i = 0; i < count; i++) {
		if (s->sets[i].kind != SET_LIST)
			continue;
		s->lists[i] = list + s->sets[i].start;
		s->sets[i].start += start;
	}
}

void
build_sets(struct index_builder *b, struct file_set *sets, uint32_t count,
    uint32_t rows_for_lines, build_members *members)
{
	struct build_sets s = {.sets = sets};

	s.lists = arena_array(b->memory, count, sizeof(*s.lists));
	s.lines = arena_array(b->memory, count, sizeof(*s.lines));
	make_room(b, &s, count, rows_for_lines);
	for (s.row = 0; s.row < b->rows; s.row++)
		members(b, build_row_at(b, s.row), &s);
}

uint32_t
build_rows_for_lines(const struct index_builder *b)
{
	return b->blocks * 4;
}

/* ---- Terms ---- */

static void
term_members(
    const struct index_builder *b, const struct build_row *row, struct build_sets *sets)
{
	const uint32_t *terms = build_row_terms(row);

	(void)b;
	for (uint16_t i = 0; i < row->term_count; i++)
		build_set_take(sets, terms[i]);
}

/* The same once more by row, for counting the terms of few rows. */
static void
build_row_bits(struct index_builder *b, const struct file_term *terms)
{
	size_t words = b->meta.term_words;
	uint64_t *bits = arena_array(b->memory, b->rows * words, sizeof(*bits));
	uint16_t *counts = arena_array(b->memory, b->blocks * words * 64, sizeof(*counts));

	for (uint32_t r = 0; r < b->rows; r++) {
		const struct build_row *row = build_row_at(b, r);
		const uint32_t *has = build_row_terms(row);

		for (uint16_t i = 0; i < row->term_count; i++) {
			uint32_t bit = terms[has[i]].bit;

			bits[r * words + bit / 64] |= UINT64_C(1) << (bit % 64);
			counts[r / BLOCK_ROWS * words * 64 + bit]++;
		}
	}
	build_section(b, SECTION_ROW_TERMS, bits, b->rows * words * sizeof(*bits));
	build_section(
	    b, SECTION_BLOCK_COUNTS, counts, b->blocks * words * 64 * sizeof(*counts));
}

void
build_terms(struct index_builder *b)
{
	struct file_set *sets = arena_array(b->memory, b->meta.terms, sizeof(*sets));
	struct file_term *terms = arena_array(b->memory, b->meta.terms, sizeof(*terms));
	uint32_t used = 0;

	for (uint32_t t = 0; t < b->meta.terms && t < b->term_rows.room; t++)
		sets[t].count = b->term_rows.counts[t];
	/* Counting a list against a mask costs about as much for each row as a bitmap does
	 * for each block. */
	build_sets(b, sets, b->meta.terms, b->blocks, term_members);
	for (uint32_t t = 0; t < b->meta.terms; t++) {
		terms[t] = (struct file_term){.group = b->term_groups[t], .rows = sets[t]};
		if (terms[t].group != NO_GROUP)
			terms[t].bit = used++;
	}
	b->meta.term_words = (used + 63) / 64;
	build_row_bits(b, terms);
	build_section(b, SECTION_TERMS, terms, b->meta.terms * sizeof(*terms));
	build_section(b, SECTION_GROUPS, b->modes, sizeof(b->modes));
}

/* ---- Areas ---- */

static void
area_members(
    const struct index_builder *b, const struct build_row *row, struct build_sets *sets)
{
	const uint32_t *areas = build_row_areas(row);

	for (uint16_t i = 0; i < row->area_count; i++)
		build_set_take(sets, b->set_of[areas[i]]);
}

struct numbered_area {
	uint32_t id;
	uint32_t number;
};

static int
compare_areas(const void *left, const void *right)
{
	const struct numbered_area *a = left, *b = right;

	return (a->id > b->id) - (a->id < b->id);
}

/* Areas were numbered as they were met; the file has them by id, whatever the order of
 * the listings was. */
void
build_areas(struct index_builder *b)
{
	uint32_t count = b->areas.count;
	struct numbered_area *order = arena_array(b->memory, count, sizeof(*order));
	struct file_area *areas = arena_array(b->memory, count, sizeof(*areas));
	struct file_set *sets = arena_array(b->memory, count, sizeof(*sets));

	for (uint32_t i = 0; i < count; i++) {
		memcpy(&order[i].id, b->areas.words[i].text, sizeof(order[i].id));
		order[i].number = i;
	}
	if (count > 1)
		qsort(order, count, sizeof(*order), compare_areas);
	b->set_of = arena_array(b->memory, count, sizeof(*b->set_of));
	for (uint32_t i = 0; i < count; i++) {
		b->set_of[order[i].number] = i;
		sets[i].count = b->area_rows.counts[order[i].number];
	}
	build_sets(b, sets, count, build_rows_for_lines(b), area_members);
	for (uint32_t i = 0; i < count; i++)
		areas[i] = (struct file_area){.id = order[i].id, .rows = sets[i]};
	build_section(b, SECTION_AREAS, areas, count * sizeof(*areas));
}

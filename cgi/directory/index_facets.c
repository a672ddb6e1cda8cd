/*
 * How many listings there would be with another choice in one group.
 *
 * Rows are counted by term in one of two ways, whichever costs less: down the bitmaps of
 * the terms, whose cost is the lines with any rows in them, or along the rows, whose cost
 * is their number.
 */
#include "directory/index_search.h"

/* What a row costs along, in lines of one bitmap down: measured, and not critical. */
enum { ROW_COST = 2 };

/* Rows to be counted by term. */
struct counted {
	const uint64_t *packed;
	const uint64_t *dense;	/* only the lines with rows in them, */
	const uint32_t *blocks; /*   and the blocks these are of */
	size_t lines;
	uint64_t rows;
};

static struct counted
only_full_lines(struct search *s, const uint64_t *packed, uint64_t rows)
{
	uint64_t *dense = search_bitmap(s);
	uint32_t *blocks = arena_array(s->arena, s->lines, sizeof(*blocks));
	size_t lines = 0;

	for (size_t i = 0; i < s->lines; i++) {
		const uint64_t *line = packed + i * LINE_WORDS;

		if (line_is_empty(line))
			continue;
		for (size_t w = 0; w < LINE_WORDS; w++)
			dense[lines * LINE_WORDS + w] = line[w];
		blocks[lines++] = s->blocks[i];
	}
	return (struct counted){packed, dense, blocks, lines, rows};
}

static bool
in_groups(const struct file_term *term, uint32_t groups)
{
	return term->group != NO_GROUP && groups >> term->group & 1;
}

/* ---- Down the bitmaps ---- */

static uint32_t
count_list(const struct search *s, const struct file_set *set, const uint64_t *packed)
{
	const uint32_t *list = map_set_list(s->map, set);
	uint32_t count = 0;

	for (uint32_t i = 0; i < set->count; i++) {
		uint32_t line;

		if (list[i] >= s->map->rows)
			continue;
		line = s->line_of[list[i] / LINE_BITS];
		if (line != NO_NUMBER)
			count +=
			    bitmap_test(packed, (size_t)line * LINE_BITS + list[i] % LINE_BITS);
	}
	return count;
}

/* Bitmaps are counted a few at a time. */
struct batch {
	const uint64_t *full[BITMAP_TOGETHER];
	uint32_t terms[BITMAP_TOGETHER];
	size_t count;
};

static void
count_batch(
    const struct search *s, struct batch *batch, const struct counted *rows, uint32_t *facets)
{
	uint64_t counts[BITMAP_TOGETHER];

	s->ways->count_common(
	    batch->full, batch->count, rows->blocks, rows->dense, rows->lines, counts);
	for (size_t i = 0; i < batch->count; i++)
		facets[batch->terms[i]] += (uint32_t)counts[i];
	batch->count = 0;
}

static void
count_down(
    const struct search *s, uint32_t groups, const struct counted *rows, uint32_t *facets)
{
	struct batch batch = {.count = 0};

	for (uint32_t t = 0; t < s->map->term_count; t++) {
		const struct file_term *term = &s->map->terms[t];

		if (!in_groups(term, groups))
			continue;
		if (term->rows.kind == SET_LIST) {
			facets[t] += count_list(s, &term->rows, rows->packed);
		} else if (term->rows.kind == SET_LINES) {
			batch.full[batch.count] = map_set_lines(s->map, &term->rows);
			batch.terms[batch.count++] = t;
			if (batch.count == BITMAP_TOGETHER)
				count_batch(s, &batch, rows, facets);
		}
	}
	count_batch(s, &batch, rows, facets);
}

/* ---- Along the rows ---- */

static void
count_along(struct search *s, uint32_t groups, const struct counted *rows, uint32_t *facets)
{
	size_t words = s->map->term_words, found = 0;
	uint32_t *numbers = arena_array(s->arena, rows->rows, sizeof(*numbers));
	uint32_t *counts = arena_array(s->arena, words * 64, sizeof(*counts));

	for (size_t w = 0; w < rows->lines * LINE_WORDS; w++) {
		uint32_t first =
		    rows->blocks[w / LINE_WORDS] * LINE_BITS + (uint32_t)(w % LINE_WORDS) * 64;

		for (uint64_t bits = rows->dense[w]; bits != 0; bits &= bits - 1)
			numbers[found++] = first + (uint32_t)__builtin_ctzll(bits);
	}
	s->ways->tally(s->map->row_terms, words, numbers, found, counts);
	for (uint32_t t = 0; t < s->map->term_count; t++) {
		if (in_groups(&s->map->terms[t], groups))
			facets[t] += counts[s->map->terms[t].bit];
	}
}

/* ---- ---- */

static void
count_terms(
    struct search *s, uint32_t groups, const uint64_t *packed, uint64_t count, uint32_t *facets)
{
	struct counted rows;
	size_t bitmaps = 0;

	if (count == 0)
		return;
	rows = only_full_lines(s, packed, count);
	for (uint32_t t = 0; t < s->map->term_count; t++)
		bitmaps += in_groups(&s->map->terms[t], groups);
	if (count * s->map->term_words * ROW_COST < bitmaps * rows.lines)
		count_along(s, groups, &rows, facets);
	else
		count_down(s, groups, &rows, facets);
}

void
facets_count(struct search *s, uint32_t *facets)
{
	count_terms(s, UINT32_MAX, s->match, s->match_count, facets);
	for (size_t c = 0; c < s->criterion_count; c++) {
		const struct criterion *choice = &s->criteria[c];

		if (choice->alone != NULL)
			count_terms(s, UINT32_C(1) << choice->group, choice->alone,
			    choice->alone_count, facets);
	}
}

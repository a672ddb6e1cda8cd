/* How many listings there would be with another choice in one group. */
#include "directory/index_search.h"

/* Rows to be counted by term: the lines of a packed bitmap that are not empty. */
struct counted {
	const uint64_t *rows;	/* packed as the search's bitmaps are */
	const uint64_t *dense;	/* only the lines with rows in them, */
	const uint32_t *blocks; /*   and the blocks these are of */
	size_t lines;
};

static struct counted only_full_lines(struct search *s, const uint64_t *rows)
{
	uint64_t *dense = search_bitmap(s);
	uint32_t *blocks = arena_array(s->arena, s->lines, sizeof(*blocks));
	size_t lines = 0;

	for (size_t i = 0; i < s->lines; i++) {
		const uint64_t *line = rows + i * LINE_WORDS;

		if (line_is_empty(line))
			continue;
		for (size_t w = 0; w < LINE_WORDS; w++)
			dense[lines * LINE_WORDS + w] = line[w];
		blocks[lines++] = s->blocks[i];
	}
	return (struct counted){rows, dense, blocks, lines};
}

/* The matches, and the rows that only this group's choice keeps from being one. */
static const uint64_t *without_choice(struct search *s, const struct criterion *choice)
{
	uint64_t *rows = search_bitmap(s);

	for (size_t w = 0; w < s->lines * LINE_WORDS; w++)
		rows[w] = s->match[w] | (s->once[w] & ~choice->pass[w]);
	return rows;
}

static uint32_t count_list(
    const struct search *s, const struct file_set *set, const uint64_t *rows)
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
			    bitmap_test(rows, (size_t)line * LINE_BITS + list[i] % LINE_BITS);
	}
	return count;
}

/* Bitmaps are counted a few at a time. */
struct batch {
	const uint64_t *full[BITMAP_TOGETHER];
	uint32_t terms[BITMAP_TOGETHER];
	size_t count;
};

static void count_batch(
    const struct search *s, struct batch *batch, const struct counted *rows, uint32_t *facets)
{
	uint64_t counts[BITMAP_TOGETHER];

	bitmap_count_common(s->level, batch->full, batch->count, rows->blocks, rows->dense,
	    rows->lines, counts);
	for (size_t i = 0; i < batch->count; i++)
		facets[batch->terms[i]] = (uint32_t)counts[i];
	batch->count = 0;
}

/* Counts the terms of the groups in the bit set. */
static void count_groups(
    const struct search *s, uint32_t groups, const struct counted *rows, uint32_t *facets)
{
	struct batch batch = {.count = 0};

	for (uint32_t t = 0; t < s->map->term_count; t++) {
		const struct file_term *term = &s->map->terms[t];

		if (term->group == NO_GROUP || !(groups >> term->group & 1))
			continue;
		if (term->rows.kind == SET_LIST) {
			facets[t] = count_list(s, &term->rows, rows->rows);
		} else if (term->rows.kind == SET_LINES) {
			batch.full[batch.count] = map_set_lines(s->map, &term->rows);
			batch.terms[batch.count++] = t;
			if (batch.count == BITMAP_TOGETHER)
				count_batch(s, &batch, rows, facets);
		}
	}
	count_batch(s, &batch, rows, facets);
}

void facets_count(struct search *s, uint32_t *facets)
{
	struct counted matches = only_full_lines(s, s->match);
	uint32_t as_asked = UINT32_MAX;

	for (size_t c = 0; c < s->criterion_count; c++) {
		const struct criterion *choice = &s->criteria[c];
		struct counted rows;

		if (choice->what != INDEX_FAILS_GROUP ||
		    s->map->modes[choice->group] == INDEX_ALL)
			continue;
		rows = only_full_lines(s, without_choice(s, choice));
		count_groups(s, UINT32_C(1) << choice->group, &rows, facets);
		as_asked &= ~(UINT32_C(1) << choice->group);
	}
	count_groups(s, as_asked, &matches, facets);
}

/*
 * How many listings there would be with another choice in one group.
 *
 * The rows of each block are counted by term in the way that costs least for it:
 *   down   the bitmaps of the terms, all rows at once; a cost for each term
 *   along  the rows, all terms at once; a cost for each row
 *   left   the block's counts as the file has them, less the rows that are left out;
 *          a cost for each row that is left out
 */
#include <string.h>

#include "directory/index_search.h"

/* What a row costs along, a row that is left out, and a block's counts, where a bitmap down
 * costs 1: measured, and nothing depends on it but time.  Rows are far apart in memory;
 * those left out are mostly old ones, which stand together. */
enum { ALONG_COST = 3, LEFT_COST = 2, COUNTS_COST = 10 };

enum way { NOT_COUNTED, DOWN, ALONG, LEFT };

/* Rows waiting to be counted along; a block more fits behind the most. */
enum { WAITING_MOST = 2048 };

struct waiting {
	uint32_t rows[WAITING_MOST + LINE_BITS + BITMAP_NUMBERS_BEYOND];
	size_t count;
	uint32_t *counts;
};

struct counting {
	struct search *s;
	uint32_t groups;   /* whose terms: bit per group */
	uint32_t bitmaps;  /* how many of them are bitmaps */
	size_t first_word; /* of a row's words, those that have these terms */
	size_t words;
	const uint64_t *rows;
	uint8_t *ways; /* by block: enum way */
	uint32_t *down;
	size_t down_count;
	struct waiting along;
	struct waiting left;
	uint32_t *facets;
};

static bool
is_counted(const struct counting *c, const struct file_term *term)
{
	return term->group != NO_GROUP && c->groups >> term->group & 1;
}

/* ---- Along ---- */

static void
count_waiting(const struct counting *c, struct waiting *waiting)
{
	const struct index_map *map = c->s->map;

	c->s->ways->tally(map->row_terms + c->first_word, map->term_words, waiting->rows,
	    waiting->count, c->words, waiting->counts);
	waiting->count = 0;
}

static void
wait_for(const struct counting *c, struct waiting *waiting, uint32_t block,
    const uint64_t *line, uint64_t flip)
{
	if (waiting->count > WAITING_MOST)
		count_waiting(c, waiting);
	waiting->count +=
	    c->s->ways->numbers(line, flip, block * LINE_BITS, waiting->rows + waiting->count);
}

static void
add_block_counts(const struct counting *c, uint32_t block)
{
	const uint16_t *from = c->s->map->block_counts +
			       ((size_t)block * c->s->map->term_words + c->first_word) * 64;

	for (size_t b = 0; b < c->words * 64; b++)
		c->along.counts[b] += from[b];
}

/* ---- Down ---- */

static uint32_t
count_list(const struct counting *c, const struct file_set *set)
{
	const uint32_t *list = map_set_list(c->s->map, set);
	uint32_t count = 0;

	for (uint32_t i = 0; i < set->count; i++) {
		if (list[i] < c->s->map->rows && c->ways[list[i] / LINE_BITS] == DOWN)
			count += bitmap_test(c->rows, list[i]);
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
count_batch(const struct counting *c, struct batch *batch)
{
	uint64_t counts[BITMAP_TOGETHER];

	c->s->ways->count_common(
	    batch->full, batch->count, c->rows, c->down, c->down_count, counts);
	for (size_t i = 0; i < batch->count; i++)
		c->facets[batch->terms[i]] += (uint32_t)counts[i];
	batch->count = 0;
}

static void
count_down(const struct counting *c)
{
	const struct index_map *map = c->s->map;
	struct batch batch = {.count = 0};

	for (uint32_t t = 0; t < map->term_count; t++) {
		const struct file_term *term = &map->terms[t];

		if (!is_counted(c, term))
			continue;
		if (term->rows.kind == SET_LIST) {
			c->facets[t] += count_list(c, &term->rows);
		} else if (term->rows.kind == SET_LINES) {
			batch.full[batch.count] = map_set_lines(map, &term->rows);
			batch.terms[batch.count++] = t;
			if (batch.count == BITMAP_TOGETHER)
				count_batch(c, &batch);
		}
	}
	count_batch(c, &batch);
}

/* ---- Block by block ---- */

static enum way
cheapest(const struct counting *c, uint32_t block, uint64_t rows)
{
	uint64_t rounds = (c->words + 3) / 4;
	uint64_t along = rows * rounds * ALONG_COST;
	uint64_t left = (LINE_BITS - rows) * rounds * LEFT_COST + COUNTS_COST;

	/* The last block is not full: what is left out of it is no row. */
	if (left < along && left < c->bitmaps && block + 1 < c->s->map->blocks)
		return LEFT;
	return along < c->bitmaps ? ALONG : DOWN;
}

static void
count_block(struct counting *c, uint32_t block)
{
	const uint64_t *line = c->rows + (size_t)block * LINE_WORDS;
	uint64_t rows;

	if (line_is_empty(line))
		return;
	rows = c->s->ways->count(line, 1);
	c->ways[block] = (uint8_t)cheapest(c, block, rows);
	if (c->ways[block] == DOWN)
		c->down[c->down_count++] = block;
	if (c->ways[block] == ALONG)
		wait_for(c, &c->along, block, line, 0);
	if (c->ways[block] == LEFT) {
		add_block_counts(c, block);
		wait_for(c, &c->left, block, line, ~UINT64_C(0));
	}
}

static void
prepare(struct counting *c)
{
	const struct index_map *map = c->s->map;
	size_t last = 0;

	c->first_word = map->term_words;
	for (uint32_t t = 0; t < map->term_count; t++) {
		size_t word = map->terms[t].bit / 64;

		if (!is_counted(c, &map->terms[t]))
			continue;
		c->bitmaps += map->terms[t].rows.kind == SET_LINES;
		c->first_word = word < c->first_word ? word : c->first_word;
		last = word > last ? word : last;
	}
	c->words = last + 1 - c->first_word;
	c->ways = arena_alloc(c->s->arena, map->blocks);
	c->down = arena_array(c->s->arena, map->blocks, sizeof(*c->down));
	c->along.counts = arena_array(c->s->arena, c->words * 64, sizeof(uint32_t));
	c->left.counts = arena_array(c->s->arena, c->words * 64, sizeof(uint32_t));
}

static void
count_terms(struct search *s, uint32_t groups, const uint64_t *rows, uint32_t *facets)
{
	struct counting *c = arena_alloc(s->arena, sizeof(*c));

	c->s = s;
	c->groups = groups;
	c->rows = rows;
	c->facets = facets;
	prepare(c);
	for (uint32_t block = 0; block < s->map->blocks; block++)
		count_block(c, block);
	count_waiting(c, &c->along);
	count_waiting(c, &c->left);
	count_down(c);
	for (uint32_t t = 0; t < s->map->term_count; t++) {
		size_t bit = s->map->terms[t].bit - c->first_word * 64;

		if (is_counted(c, &s->map->terms[t]))
			facets[t] += c->along.counts[bit] - c->left.counts[bit];
	}
}

void
facets_count(struct search *s, uint32_t *facets)
{
	if (s->match_count > 0)
		count_terms(s, UINT32_MAX, s->match, facets);
	for (size_t i = 0; i < s->criterion_count; i++) {
		const struct criterion *choice = &s->criteria[i];

		if (choice->alone != NULL && choice->alone_count > 0)
			count_terms(s, UINT32_C(1) << choice->group, choice->alone, facets);
	}
}

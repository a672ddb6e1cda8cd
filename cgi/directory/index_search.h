/*
 * Inside one search.  The steps, each a file:
 *
 *   index_text.c    what the words mean
 *   index_filter.c  for each thing asked, where the rows that pass are found
 *   index_sieve.c   one pass over the blocks: matches, near misses, what others would be
 *   index_place.c   for the sieve: which rows of a block cover the place or nearly do
 *   index_facets.c  how many there would be with another choice
 *   index_rank.c    the best rows of a bitmap
 *   index_judge.c   everything about one row, for the answer
 */
#ifndef DIRECTORY_INDEX_SEARCH_H
#define DIRECTORY_INDEX_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "directory/bitmap.h"
#include "directory/index.h"
#include "directory/index_map.h"
#include "lib/arena.h"

/* ---- Text ---- */

enum { READINGS_MAX = 32 }; /* words a beginning may stand for, or corrections */

/* A way to read a piece: rows that have all of its stems. */
struct reading {
	uint32_t stems[PHRASE_WORDS];
	size_t count;
};

struct piece {
	struct index_piece shown; /* shown.terms are its meanings */
	const struct reading *readings;
	size_t reading_count;
	bool names_only; /* readings count only in names */
};

struct text {
	struct piece pieces[INDEX_PIECES_MAX]; /* in the order of the text */
	size_t count;
	size_t asking; /* pieces that ask for something */
};

/* What finding a piece counts for: in the words, more in the name, and as a term. */
enum { SCORE_WORDS = 1, SCORE_NAME = 3, SCORE_TERM = 3, SCORE_PLANES = 7 };
_Static_assert(INDEX_PIECES_MAX *(SCORE_WORDS + SCORE_NAME + SCORE_TERM) < 1 << SCORE_PLANES,
    "the highest score fits its planes");

/* Fills *text. */
void text_read(const struct index_map *map, struct arena *arena,
    const struct index_query *query, struct text *text);

/* What typed words are corrected to. */
struct correction {
	uint32_t words[INDEX_PIECE_WORDS]; /* entries of the dictionary, likeliest first */
	size_t count;
	unsigned distance;
};

/* The nearest words, or phrases alone, within spelling_limit(); count 0 if none. */
void text_correct(const struct index_map *map, const char *typed, size_t length,
    bool phrases_only, struct correction *correction);

/* The dictionary's entry, or NO_NUMBER. */
uint32_t text_find(const struct index_map *map, const char *text, size_t length);

/* The first entry not before text in the order of the dictionary. */
uint32_t text_lower_bound(const struct index_map *map, const char *text, size_t length);

/* ---- What is asked ---- */

/* Rows that are in any of some bitmaps of the whole index. */
struct any_of {
	const uint64_t *const *bitmaps;
	size_t count;
};

/* Of a column, the ranks below a number. */
struct ranks {
	const uint64_t *planes; /* of block 0 */
	uint32_t plane_count;
	uint32_t values;
	uint32_t below;
};

enum criterion_kind {
	SETS_OF,  /* in each of sets[] */
	RANKS_OF, /* in ranks[0] */
	SLOTS_OF, /* in at most count - needed of ranks[] */
};

/* One thing asked, and where the rows that pass it are found. */
struct criterion {
	enum index_criterion what;
	uint32_t group; /* with INDEX_FAILS_GROUP */
	enum criterion_kind kind;
	const struct any_of *sets;
	const struct ranks *ranks;
	size_t count;
	size_t needed;
	uint64_t *alone; /* rows that fail this and nothing else; NULL if nobody asks */
	uint64_t alone_count;
};

enum { CRITERIA_MAX = INDEX_GROUPS_MAX + 4 };

/* How many of a column's ranks pass. */
struct bound {
	bool asked;
	uint32_t ranks;
};

/* ---- The search ---- */

struct search {
	const struct index_map *map;
	const struct bitmap_ways *ways;
	struct arena *arena;
	const struct index_query *query;

	/* The query made ready. */
	struct bitmap_place place;
	double radius;
	float further;
	float radius_limit;   /* squares of metres: of the radius, */
	float further_limit;  /*   and of the radius and further */
	struct any_of served; /* rows whose areas include the place */
	const struct file_set *areas[INDEX_AREAS_MAX];
	size_t area_count;
	const uint16_t *chosen[INDEX_GROUPS_MAX];
	size_t chosen_count[INDEX_GROUPS_MAX];
	size_t unknown_terms;
	uint32_t slots_needed;
	struct bound price;
	struct bound start;
	struct bound visible; /* confirmed lately enough not to be hidden */
	struct ranks visible_ranks;
	struct bound fresh; /* and not to be marked */
	bool wants_near;
	bool wants_wider;
	struct text text;

	/* All but the place.  The text, if any, is the first. */
	struct criterion criteria[CRITERIA_MAX];
	size_t criterion_count;

	/* How near and how far the rows of each block can be: squares of metres, all 0
	 * without a place. */
	float *nearest;
	float *furthest;

	/* What the sieve finds: bitmaps of the whole index. */
	uint64_t *match;
	uint64_t *near; /* NULL when no near misses are wanted */
	uint64_t match_count;
	uint64_t near_count;
	uint64_t hidden_count;		      /* would match if they were not hidden */
	uint64_t own_count;		      /* matches with an area of their own */
	uint64_t wide_count[INDEX_WIDER_MAX]; /* matches without, were the radius that */
};

/* A bitmap of the whole index, clear, its lines aligned. */
uint64_t *search_bitmap(struct search *s);

/* Reads the query.  INDEX_INVALID when it is out of range. */
int search_prepare(struct search *s);

/* What the place says of 512 rows. */
struct place_lines {
	uint64_t covered[LINE_WORDS];
	uint64_t nearby[LINE_WORDS]; /* covered, or failing to by no more than further */
	uint64_t wide[INDEX_WIDER_MAX][LINE_WORDS]; /* no own area, and within wider[j] */
	uint64_t others[LINE_WORDS];		    /* no own area */
};

/* Makes nearest and furthest. */
void place_spans(struct search *s);

/* Looks at one block.  False when none of its rows matters. */
bool place_look(struct search *s, uint32_t block, struct place_lines *lines);

/* A column's ranks below a number. */
struct ranks filter_ranks(const struct search *s, enum file_column_id column, uint32_t below);

/* The union of some sets of rows. */
struct any_of filter_sets(struct search *s, const struct file_set *const sets[], size_t count);

/* The rows that have one of a piece's terms, and those that have its words: in names
 * alone, or in the whole text. */
struct any_of filter_meanings(struct search *s, const struct piece *piece);
struct any_of filter_words(struct search *s, const struct piece *piece, bool names_only);

/* Makes the criteria. */
void filter_prepare(struct search *s);

/* The rows of one block that are in the union, or whose ranks are below. */
void sieve_any_of(const struct any_of *any, uint32_t block, uint64_t line[LINE_WORDS]);
void sieve_ranks(const struct ranks *ranks, uint32_t block, uint64_t line[LINE_WORDS]);

void sieve_run(struct search *s);

/* Counts the matches by term, and those that only a group's own choice keeps out. */
void facets_count(struct search *s, uint32_t *facets);

/* The best rows of a bitmap in the query's order (rank_best) or nearest first
 * (rank_nearest), at most limit of them from offset on; returns how many. */
size_t rank_best(struct search *s, const uint64_t *rows, size_t total, size_t offset,
    size_t limit, uint32_t *found);
size_t rank_nearest(struct search *s, const uint64_t *rows, size_t limit, uint32_t *found);

/* Everything about one row. */
void judge_row(const struct search *s, uint32_t row, struct index_row *out);

#endif

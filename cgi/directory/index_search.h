/*
 * Inside one search.  The steps, each a file:
 *
 *   index_text.c    what the words mean
 *   index_place.c   which blocks of rows can matter, and which of their rows cover the
 *                   place or nearly do
 *   index_filter.c  for each thing asked, where the rows that pass are found
 *   index_sieve.c   one pass over the blocks: matches, near misses, what others would be
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

/* A bitmap to read line by line. */
struct source {
	const uint64_t *lines;
	bool packed;
};

/* Of a column, the ranks below a number. */
struct ranks {
	const uint64_t *planes; /* of block 0 */
	uint32_t plane_count;
	uint32_t values;
	uint32_t below;
};

enum criterion_kind {
	ANY_OF,	  /* any of the sources */
	ALL_OF,	  /* all of them */
	RANKS_OF, /* ranks[0] */
	SLOTS_OF, /* at least needed of the ranks NOT */
};

/* One thing asked, and where the rows that pass it are found. */
struct criterion {
	enum index_criterion what;
	uint32_t group; /* with INDEX_FAILS_GROUP */
	enum criterion_kind kind;
	const struct source *sources;
	const struct ranks *ranks;
	size_t count;
	size_t needed;
	uint64_t *alone; /* packed: rows that fail this and nothing else; may be NULL */
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
	double further;
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
	struct text text;

	/* The blocks looked at, ascending; line i of a packed bitmap is blocks[i]. */
	uint32_t *blocks;
	double *nearest; /* no row of the block is nearer; squares of metres */
	size_t lines;
	uint32_t *line_of; /* by block: its line, or NO_NUMBER */

	/* With a place, packed: the rows that cover it; those that do or fail to by no more
	 * than further (NULL when no near misses are wanted); and those without an area of
	 * their own within wider[j] (NULL when that is not asked). */
	uint64_t *covered;
	uint64_t *nearby;
	uint64_t *wide[INDEX_WIDER_MAX];

	/* All but the place. */
	struct criterion criteria[CRITERIA_MAX];
	size_t criterion_count;
	const uint64_t *text_part; /* packed: some of the text is met; NULL without text */

	/* What the sieve finds. */
	uint64_t *match; /* packed */
	uint64_t *near;	 /* packed; NULL when no near misses are wanted */
	uint64_t match_count;
	uint64_t near_count;
	uint64_t hidden_count;		      /* would match if they were not hidden */
	uint64_t own_count;		      /* matches with an area of their own */
	uint64_t wide_count[INDEX_WIDER_MAX]; /* matches without, were the radius that */
};

/* A packed bitmap, clear, its lines aligned. */
uint64_t *search_bitmap(struct search *s);

/* Reads the query.  INDEX_INVALID when it is out of range. */
int search_prepare(struct search *s);

void place_look(struct search *s);

/* Adds a set's rows to a packed bitmap. */
void filter_add_set(const struct search *s, const struct file_set *set, uint64_t *packed);

/* Adds the rows that have a piece's words (in names alone, or in the whole text), or one
 * of its terms. */
void filter_add_readings(
    struct search *s, const struct piece *piece, bool names_only, uint64_t *packed);
void filter_add_meanings(struct search *s, const struct piece *piece, uint64_t *packed);

struct ranks filter_ranks(const struct search *s, enum file_column_id column, uint32_t below);

/* Makes the criteria. */
void filter_prepare(struct search *s);

/* The rows of one block whose ranks are below, all bits set when that is all of them. */
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

/*
 * Inside one search.  The steps, each a file:
 *
 *   index_text.c    what the words mean
 *   index_place.c   which blocks of rows can matter, and which rows cover the place
 *   index_filter.c  a bitmap of the rows that pass, for each thing asked; put together
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

/* ---- The search ---- */

/* One thing asked, and the rows that pass it. */
struct criterion {
	enum index_criterion what;
	uint32_t group;	      /* with INDEX_FAILS_GROUP */
	const uint64_t *pass; /* packed */
};

enum { CRITERIA_MAX = INDEX_GROUPS_MAX + 5 };

/* What a column must be at most, as a number of ranks that pass. */
struct bound {
	bool asked;
	uint32_t ranks;
};

struct search {
	const struct index_map *map;
	enum bitmap_level level;
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
	struct bound fresh;   /* and not to be marked */
	struct text text;

	/* The blocks looked at, ascending; line i of a packed bitmap is blocks[i]. */
	uint32_t *blocks;
	double *nearest; /* no row of the block is nearer; squares of metres */
	size_t lines;
	uint32_t *line_of; /* by block: its line, or NO_NUMBER */

	struct criterion criteria[CRITERIA_MAX];
	size_t criterion_count;
	const uint64_t *covered;   /* NULL without a place */
	const uint64_t *text_part; /* some of the text is met; NULL without text */
	uint64_t *match;
	uint64_t *once;	 /* fails exactly one criterion, and is not hidden */
	uint64_t hidden; /* how many would match if they were not hidden */
};

/* A packed bitmap, clear, its lines aligned. */
uint64_t *search_bitmap(struct search *s);

/* Reads the query.  INDEX_INVALID when it is out of range. */
int search_prepare(struct search *s);

void place_look(struct search *s);

/* Of the packed bitmap, keeps the rows that are outside but not by more than further. */
void place_keep_nearby(struct search *s, const uint64_t *outside, uint64_t *nearby);

/* Adds to counts[j] the rows of the bitmap that have no area of their own and lie within
 * query->wider[j]. */
void place_count_wider(
    struct search *s, const uint64_t *rows, uint32_t counts[INDEX_WIDER_MAX]);

/* Adds a set's rows to a packed bitmap. */
void filter_add_set(const struct search *s, const struct file_set *set, uint64_t *packed);

/* Adds the rows that have a piece's words (in names alone, or in the whole text), or one
 * of its terms. */
void filter_add_readings(
    struct search *s, const struct piece *piece, bool names_only, uint64_t *packed);
void filter_add_meanings(struct search *s, const struct piece *piece, uint64_t *packed);

/* The rows confirmed within the bound, and those that never go stale. */
void filter_fresh(struct search *s, const struct bound *bound, uint64_t *packed);

void filter_all(struct search *s);

/* The criterion's entry, or NULL when it was not asked. */
const struct criterion *search_criterion(const struct search *s, enum index_criterion what);

void facets_count(struct search *s, uint32_t *facets);

/* The best rows of a bitmap in the query's order (rank_best) or nearest first, at most
 * limit of them from offset on; returns how many. */
size_t rank_best(
    struct search *s, const uint64_t *rows, size_t offset, size_t limit, uint32_t *found);
size_t rank_nearest(struct search *s, const uint64_t *rows, size_t limit, uint32_t *found);

/* Everything about one row. */
void judge_row(const struct search *s, uint32_t row, struct index_row *out);

#endif

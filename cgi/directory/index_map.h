/*
 * An index file in memory, checked, as typed arrays.  Everything that is used as an
 * offset or a count has been checked when the file was opened (index_check.c), except
 * the row numbers in lists and the ranks in planes: those are checked where they are
 * used, because there are too many of them.
 */
#ifndef DIRECTORY_INDEX_MAP_H
#define DIRECTORY_INDEX_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <time.h>

#include "directory/bitmap.h"
#include "directory/index.h"
#include "directory/index_format.h"

struct index_map {
	const unsigned char *base; /* what is mapped; NULL for an empty map */
	size_t bytes;
	uint64_t stamp;
	uint32_t rows;
	uint32_t blocks;
	const uint64_t *ids;
	const uint32_t *rows_by_id;
	const uint8_t *kinds;
	const int32_t *latitudes;
	const int32_t *longitudes;
	const uint32_t *radii;
	const struct file_block *block;
	struct bitmap_boxes boxes;
	const uint64_t *classes;
	const uint64_t *slots;
	const uint64_t *row_terms;
	uint32_t term_words;
	const uint16_t *block_counts;
	const struct file_term *terms;
	uint32_t term_count;
	const uint32_t *modes;
	const struct file_column *columns;
	const int32_t *values;
	size_t value_count;
	const struct file_area *areas;
	size_t area_count;
	const struct file_word *words;
	size_t word_count;
	const char *word_text;
	size_t word_text_bytes;
	const struct file_spelling *spellings;
	size_t spelling_count;
	size_t phrase_spelling_count;
	const struct file_stem *stems;
	size_t stem_count;
	const struct file_phrase *phrases;
	size_t phrase_count;
	const uint16_t *phrase_terms;
	size_t phrase_term_count;
	const uint32_t *lists;
	size_t list_count;
	const uint64_t *lines;
	size_t line_count;
	const uint64_t *card_ends;
	const unsigned char *cards;
	size_t card_bytes;
};

/* The file a map was made from, to see when another takes its place. */
struct index_identity {
	dev_t device;
	ino_t inode;
	off_t bytes;
	struct timespec changed;
};

struct index {
	char *path;
	struct index_identity identity;
	struct index_identity refused; /* a successor that was no good: not read again */
	struct index_map map;
	const struct bitmap_ways *ways;
};

/* Sets map's fields from base and bytes, or says what is wrong.  Exposed for the fuzz
 * target, which has no file. */
int index_map_check(struct index_map *map, const void *base, size_t bytes);

/* ---- Sets and columns, row by row ---- */

static inline const uint64_t *
map_class(const struct index_map *map, enum file_class class)
{
	return map->classes + (size_t) class * map->blocks * LINE_WORDS;
}

static inline const uint64_t *
map_set_lines(const struct index_map *map, const struct file_set *set)
{
	return map->lines + set->start * LINE_WORDS;
}

static inline const uint32_t *
map_set_list(const struct index_map *map, const struct file_set *set)
{
	return map->lists + set->start;
}

static inline bool
map_row_has_term(const struct index_map *map, uint32_t row, uint16_t term)
{
	return bitmap_test(
	    map->row_terms + (size_t)row * map->term_words, map->terms[term].bit);
}

bool map_set_has(const struct index_map *map, const struct file_set *set, uint32_t row);

/* The set of a listed area, or NULL. */
const struct file_set *map_area(const struct index_map *map, uint32_t id);

int32_t map_value(const struct index_map *map, enum file_column_id column, uint32_t row);

/* How many of a column's values are <= value: ranks below that number pass. */
uint32_t map_ranks_upto(const struct index_map *map, enum file_column_id column, int64_t value);

/* The row of a listing, or NO_NUMBER. */
uint32_t map_row(const struct index_map *map, uint64_t id);

#endif

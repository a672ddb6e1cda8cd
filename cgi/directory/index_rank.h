/*
 * Inside the ranking: rows of a few blocks, and the keys they are ordered by.
 */
#ifndef DIRECTORY_INDEX_RANK_H
#define DIRECTORY_INDEX_RANK_H

#include "directory/index_search.h"

/* The lines of a bitmap that are not empty, one behind the other. */
struct pile {
	const uint32_t *blocks;
	uint64_t *rows;
	size_t lines;
};

/* A number for each row, smallest first, in planes. */
struct key {
	const uint64_t *planes;
	uint32_t count;
	bool piled; /* count planes for each line of the pile, else for each block */
};

/* The key of "best match": for each line of the pile. */
struct key rank_match_key(struct search *s, const struct pile *pile);

/* A row with what it is ordered by. */
struct candidate {
	uint64_t key;
	float square; /* of the metres to the place; 0 without one */
	uint64_t id;
	uint32_t row;
};

/* By key, then distance, then id: for qsort. */
int rank_compare(const void *left, const void *right);

float rank_square(const struct search *s, uint32_t row);

/* The nearest rows of a pile, in no order; returns how many (limit, or all there are). */
size_t rank_pick_nearest(
    struct search *s, const struct pile *pile, size_t limit, struct candidate *picked);

#endif

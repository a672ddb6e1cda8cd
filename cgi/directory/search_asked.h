/*
 * What typed words say besides what to look for: when ("Tuesday mornings", "at weekends",
 * "8am"), and what is not wanted ("no dogs").  The index could only look for listings that
 * contain these words; so times become times, and what is not wanted is left out and said to
 * be, as a search for it would find just that.
 */
#ifndef DIRECTORY_SEARCH_ASKED_H
#define DIRECTORY_SEARCH_ASKED_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/arena.h"

struct asked {
	const char *left;     /* the words without these, or NULL when none are left */
	uint64_t slots;	      /* bit per slot of the index: day * 5 + part */
	bool any;	      /* one of them is enough: "at weekends" */
	const char *times;    /* the words that were times, or NULL */
	const char *unwanted; /* the words that were not wanted, or NULL */
};

/* Reads typed words (not NULL). */
void asked_read(struct arena *a, const char *typed, struct asked *asked);

#endif

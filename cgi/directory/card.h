/*
 * What a list of results shows of one listing, as bytes that the search index keeps beside
 * it: so a page of results asks MariaDB for nothing.  Written by the indexer, read by the
 * programs that search.
 *
 * The bytes: struct card_head, the numbers of the terms (two bytes each), then the four
 * texts, each with a NUL behind it.
 */
#ifndef DIRECTORY_CARD_H
#define DIRECTORY_CARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"

/* In place of a price, a number of beds and a day. */
#define CARD_NONE INT32_MIN

struct card_head {
	int32_t price_from;  /* pence an hour, */
	int32_t price_to;    /*   or CARD_NONE */
	int32_t taking_from; /* day numbers: civil_date_day_number(), */
	int32_t confirmed_on;
	int32_t rating_on;   /*   or CARD_NONE */
	int32_t beds;        /* or CARD_NONE */
	uint16_t term_count;
	uint8_t from_register;
	uint8_t reserved;
};

struct card {
	struct card_head head;
	const uint16_t *terms; /* head.term_count numbers of its own terms, in any order */
	const char *name;
	const char *place_label;
	const char *price_note; /* "" */
	const char *rating;     /* "" */
};

/* The bytes of a card, in the arena. */
const void *card_write(struct arena *a, const struct card *card, size_t *bytes);

/* Reads a card where it lies: its texts point into the bytes, its terms are copied into the
 * arena.  False when the bytes are no card; whatever they hold, nothing beyond them is
 * read. */
bool card_read(struct arena *a, const void *bytes, size_t size, struct card *card);

#endif

/*
 * Cards: what a list of results shows of each listing.
 */
#ifndef DIRECTORY_CARDS_H
#define DIRECTORY_CARDS_H

#include "directory/search.h"

/* Puts the page's matches into Results and its near misses into Near: those that are still
 * to be shown (withdrawn.h). */
void cards_show(struct req *rq, const struct search *s);

/* "£15.50 an hour", "£14.00 to £16.00 an hour", the note, or "Ask for the price". */
const char *card_price(struct req *rq, bool has_from, int64_t from, bool has_to, int64_t to,
    const char *note);

/* "Now", "From 3 January 2027" or "Not at the moment". */
const char *card_taking(struct req *rq, const char *taking_from);

/* The plain name of a kind: "Personal assistant". */
const char *card_kind(const char *kind);

#endif

/*
 * Plain sentences for the summaries of made-up listings, put together so that a page of
 * them does not read like copies.
 */
#ifndef DEMO_SENTENCES_H
#define DEMO_SENTENCES_H

#include "demo/listing.h"

/* Fills {t} and {u} with two of the listing's tasks, {w} and {W} with whom it is for,
 * {n} with a number of years, {p} with its place, {r} with a relative, {d} with a day. */
const char *demo_sentence(struct demo_listing *listing, const char *pattern);

/* Two or three sentences of a personal assistant about themselves; at most 400 bytes. */
const char *demo_assistant_summary(struct demo_listing *listing);
const char *demo_assistant_description(struct demo_listing *listing);

/* "I do not do nights. I do not use a hoist.": of what it does not list among its tasks;
 * for some listings nothing. */
const char *demo_cannot_do(struct demo_listing *listing, bool person);

#endif

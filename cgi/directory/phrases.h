/*
 * Lists and phrases in plain English, put together piece by piece.
 */
#ifndef DIRECTORY_PHRASES_H
#define DIRECTORY_PHRASES_H

#include <stddef.h>

#include "lib/arena.h"

enum { PHRASES_MOST = 48 };

struct phrases {
	struct arena *a;
	const char *items[PHRASES_MOST];
	size_t count;
};

/* Adds one; more than PHRASES_MOST are left out.  NULL and "" are passed over. */
void phrases_add(struct phrases *p, const char *text);
void phrases_addf(struct phrases *p, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* "a", "a and b", "a, b and c"; and with "or" in place of "and". */
const char *phrases_and(const struct phrases *p);
const char *phrases_or(const struct phrases *p);

/* "A; b; c": one sentence, its first letter a capital. */
const char *phrases_sentence(const struct phrases *p);

/* The text with a small first letter, unless it begins with an abbreviation or a name
 * that has a capital of its own. */
const char *phrase_lower(struct arena *a, const char *text);

#endif

/*
 * What people type when they mean a term, as far as the term itself says it: its label, its
 * label without the words around ("People who have had a stroke": "stroke"), each part of a
 * label that names several things ("Rails, ramps ...": "rails"), and its code.
 */
#ifndef DIRECTORY_LABEL_PHRASES_H
#define DIRECTORY_LABEL_PHRASES_H

#include <stddef.h>

#include "lib/arena.h"

enum { LABEL_PHRASES_MAX = 12 };

/* How much of a term is what people type. */
enum label_use {
	LABEL_NOT_AT_ALL,
	LABEL_WHOLE, /* the label, and its code as words */
	LABEL_PARTS, /* and its parts */
};

/* Fills phrases[LABEL_PHRASES_MAX] and returns how many there are; some may be the same. */
size_t label_phrases(struct arena *arena, enum label_use use, const char *label,
    const char *code, const char **phrases);

#endif

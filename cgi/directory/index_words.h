/*
 * Free text cut into words that can be compared: the same for listings, synonyms and
 * queries.  A word is a run of letters and digits without case or accents; apostrophes
 * inside it vanish ("carer's" is "carers"), everything else parts words.
 */
#ifndef DIRECTORY_INDEX_WORDS_H
#define DIRECTORY_INDEX_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "directory/index_format.h"

struct word {
	char text[WORD_MAX + 1]; /* folded UTF-8; a longer word is cut */
	size_t length;
	size_t start; /* bytes it was read from */
	size_t end;
};

/* A phrase as it is looked up: its words without spaces, so that "house work" is found
 * as "housework". */
struct phrase_key {
	char text[WORD_MAX + 2];
	size_t length;
};

/* Reads the next word of text[0..size) from *at on and moves *at behind it.  False when
 * there is none.  Bytes that are not UTF-8 part words. */
bool word_next(const char *text, size_t size, size_t *at, struct word *word);

/* Cuts the usual endings of English off in place (plurals, -ing, -ed, a silent e: steps
 * 1a, 1b and 5a of Porter's algorithm, 1980) and returns the new length.  What is left
 * is only good for comparing: "nursing" and "nurses" give "nurs".  Words that are not
 * all small ASCII letters are left alone. */
size_t word_stem(char *text, size_t length);

/* The key of a phrase as typed.  False when it is over WORD_MAX bytes long. */
bool phrase_key(const struct word *words, size_t count, struct phrase_key *key);

/* The key of its stems, with PHRASE_MARK before it. */
bool phrase_stem_key(const struct word *words, size_t count, struct phrase_key *key);

/* Asks for nothing by itself: "with", "someone", "please". */
bool word_is_filler(const char *text, size_t length);

/* An everyday word that is not to be corrected into another, or its plural: "windows". */
bool word_is_everyday(const char *text, size_t length);

#endif

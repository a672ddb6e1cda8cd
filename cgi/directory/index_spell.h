/*
 * Likeness of misspelt words: the distance of Damerau and Levenshtein in its usual
 * restricted form (letters put in, left out, changed, or two neighbours swapped; no
 * stretch is edited twice), in bytes of folded words.
 *
 * A signature is a digest of the letters a word has.  One edit changes at most two bits
 * of it, so two words at distance d differ in at most 2 d bits: a pass over all
 * signatures of about the right length leaves few words to be measured, and costs less
 * than any structure that would have to be built, kept and paged in.
 */
#ifndef DIRECTORY_INDEX_SPELL_H
#define DIRECTORY_INDEX_SPELL_H

#include <stddef.h>
#include <stdint.h>

enum { SPELLING_FURTHEST = 2 };

/* How many edits a typed word of this length may be off: 0 below 4 letters, 1 below 8,
 * then 2. */
unsigned spelling_limit(size_t length);

uint64_t spelling_signature(const char *text, size_t length);

/* The distance, or limit + 1 when it is over limit (<= SPELLING_FURTHEST).  Neither
 * word is longer than WORD_MAX. */
unsigned spelling_distance(
    const char *a, size_t a_length, const char *b, size_t b_length, unsigned limit);

#endif

/*
 * What staff may make of the words of an advert before it is shown: less of them, and nothing
 * that points to a person (directory/giveaway.h).
 */
#ifndef DESK_ADVERT_DETAILS_H
#define DESK_ADVERT_DETAILS_H

#include <stdbool.h>

#include "lib/arena.h"

/* Is every word of `after` one of `before`, in the same order?  Capitals and punctuation do not
 * count. */
bool advert_words_only_taken_out(struct arena *a, const char *before, const char *after);

#endif

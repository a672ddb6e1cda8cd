/*
 * Names of towns and villages, for comparing what was typed with what is known.
 */
#ifndef PLACE_NAME_H
#define PLACE_NAME_H

#include <stddef.h>

struct arena;

/* A name as it is compared: text_fold(), then letters and digits only, in words parted by
 * single spaces; apostrophes vanish ("St Mark's" and "st marks" are one), "saint" is "st" and
 * "&" is "and".  "Stow-on-the-Wold" gives "stow on the wold". */
char *place_name_fold(struct arena *a, const char *name);

/* The folded name without a county or country at its end ("stroud glos uk" gives "stroud");
 * a name that is nothing else stays as it is, and so does "south gloucestershire". */
char *place_name_trim(struct arena *a, const char *folded);

/* How many single slips turn one name into the other: a byte left out, put in, changed, or two
 * neighbours swapped, no byte touched twice (the optimal string alignment distance).  Beyond
 * `most` it is not counted further, and most + 1 is the answer. */
unsigned place_name_slips(const char *one, const char *other, unsigned most);

/* How many slips a name of this length may have and still be a near spelling: none up to
 * three letters, one up to five, two up to nine, then three. */
unsigned place_name_slips_allowed(size_t length);

#endif

/*
 * What ways were told by, kept beside figures that were worked out with it: one line of text,
 * and what is another way since.
 */
#ifndef PLACE_TRAVEL_MARK_H
#define PLACE_TRAVEL_MARK_H

#include <stddef.h>

#include "place/travel.h"

enum { TRAVEL_MARK_MOST = 1000 };

/* "circuity_urban=1.25 ... closed=haw,over table=12.3": every constant, the crossings that are
 * closed, and which table of minutes counts in which version.  The same values always give the
 * same text. */
const char *travel_mark(struct arena *a, const struct travel_values *values);

/* What differs, each as a phrase: "Haw Bridge is closed now".  "" for `then` is one that nobody
 * kept, from which nothing differs. */
size_t travel_mark_differences(struct arena *a, const char *then,
    const struct travel_values *now, const char *const **phrases);

#endif

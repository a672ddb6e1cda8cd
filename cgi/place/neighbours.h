/*
 * The neighbours among which one point is hidden.
 *
 * The points are divided in two, again and again, where that leaves the parts closest
 * together (least sum of squared distances to each part's middle; by latitude or by
 * longitude), as long as both parts keep NEIGHBOURS_LEAST points.  What is known of the part
 * is then all that is told of each of its points: nobody can be told from NEIGHBOURS_LEAST - 1
 * others by it.  The same points are always divided in the same way, whichever is asked for.
 */
#ifndef PLACE_NEIGHBOURS_H
#define PLACE_NEIGHBOURS_H

#include <stddef.h>

#include "place/distance.h"

/* Of postcodes, that is some 75 addresses; what counts under five show is not published in
 * official statistics either. */
enum { NEIGHBOURS_LEAST = 5 };

/* The middle (mean) of the part that `at` falls into, whether `at` is one of the points or
 * not.  count: at least one; the order of the points is changed. */
struct position neighbours_middle(struct position *points, size_t count, struct position at);

#endif

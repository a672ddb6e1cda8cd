/*
 * Minutes on foot for rounds that are walked: no leg of such a round may be longer than
 * travel_longest_leg().
 *
 * Leaving out the ways that are too long would not do: from one end of a street to its middle
 * and on to the other end could be walked, and with the visit in the middle taken out no
 * longer; rounds.h asks for a table in which that cannot happen.  So places are put into
 * neighbourhoods, each place in one; within a neighbourhood every way can be walked, and
 * between two of them there is no way on foot.  A round that is walked stays in its
 * neighbourhood.
 */
#ifndef ROUNDS_TRAVEL_WALKS_H
#define ROUNDS_TRAVEL_WALKS_H

#include "rounds/travel_minutes.h"

struct arena;

/* All of them among count places, count * count, from row to column; ROUND_NO_WAY between
 * neighbourhoods.  together: of each place a number, not 0, of places that are to be in one
 * neighbourhood as far as each can be walked to from each; NULL: nothing is known of them. */
void travel_walks(struct arena *a, const struct travel_place *places, size_t count,
    const uint32_t *together, uint16_t *minutes);

#endif

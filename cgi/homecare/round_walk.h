/*
 * Whether a round that is driven could be walked instead, all of it, its visits in the same
 * order and inside their windows.
 */
#ifndef HOMECARE_ROUND_WALK_H
#define HOMECARE_ROUND_WALK_H

#include "rounds/rounds.h"
#include "rounds/travel_minutes.h"

/* round: of a plan of the problem, whose places these are; each way is at most
 * travel_longest_leg().  *more: minutes of travel that walking
 * adds for each carer, which may be less than none. */
bool round_could_walk(const struct round_problem *problem, const struct travel_place *places,
    const struct round *round, int32_t *more);

#endif

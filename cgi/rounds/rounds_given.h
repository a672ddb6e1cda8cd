/* Rounds that are worked already, as somebody has written them down. */
#ifndef ROUNDS_ROUNDS_GIVEN_H
#define ROUNDS_ROUNDS_GIVEN_H

#include "rounds/rounds.h"

struct round_given {
	uint32_t shift;
	const uint32_t *visits; /* in their order; ROUND_BREAK once where the shift has a break */
	size_t count;
};

/* Puts them together, in rounds with no visit yet: each visit as early as can be, behind those
 * that are in front of it.  A visit of two carers is written in two rounds, or in one of two
 * carers.  Returns how many visits do not fit where they are written, and stay without a place;
 * *first: the first of them. */
size_t rounds_given_place(struct arena *a, struct rounds *rounds,
    const struct round_given *given, size_t count, uint32_t *first);

#endif

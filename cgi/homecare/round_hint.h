/*
 * Rounds put together again as they were: which visits belong together is known, and when each
 * begins.
 */
#ifndef HOMECARE_ROUND_HINT_H
#define HOMECARE_ROUND_HINT_H

#include "rounds/rounds.h"

struct round_hint {
	uint32_t round[2]; /* from 0, of one carer or of both; ROUND_NONE: none */
	int32_t begins;
	bool walked[2]; /* a shift on foot, else one by car */
};

/* Places each visit of the problem that has a hint, in the order in which they begin, at the
 * end of its round; one that does not fit there any more is left out.  chains: for each of
 * `count` rounds the number that the planner has for it, ROUND_NONE where it was not opened. */
void round_hints_place(struct arena *a, struct rounds *rounds,
    const struct round_problem *problem, const struct round_hint *hints, size_t count,
    uint32_t *chains);

#endif

/*
 * Of who takes whom, what goes together for people: all of a package that one provider takes, and
 * what of it nobody takes for one reason.
 */
#ifndef HOMECARE_FAILURE_GIVEN_H
#define HOMECARE_FAILURE_GIVEN_H

#include <stddef.h>
#include <stdint.h>

#include "rounds/rounds_replace.h"

struct arena;

struct failure_given {
	const struct replace_share *first; /* the package, and who takes it or why nobody does */
	size_t shares;			   /* it is made of so many */
	int64_t visits, minutes, travel;   /* of them all, a week */
	unsigned parts;		      /* of the day, bit 0 the first; 0: all of the package */
	unsigned days[REPLACE_PARTS]; /* of each part, bit 0 Monday; 0: all that it has */
};

/* What was found, in the order of the packages. */
struct failure_given *failure_given_of(
    struct arena *a, const struct replace_answer *answer, size_t *count);

/* "morning" or "morning (Monday and Tuesday); lunch (every day)"; NULL for all of a package. */
const char *failure_given_when(struct arena *a, const struct failure_given *given);

#endif

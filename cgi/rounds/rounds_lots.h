/*
 * Packages in lots: compact groups to be bought as a whole, with bounds to the hours of each,
 * and what the borders between them cost in travel.
 *
 * Each lot has a middle, one of its packages; a lot is the more compact the fewer minutes it is
 * from there to all of them.  Middles are begun with far from each other (T. Gonzalez,
 * Theoretical Computer Science 38, 1985), packages are given to them by regret within the
 * bounds, and then moved and exchanged as long as first the bounds are kept better and then
 * ways get shorter. There is no chance in it.
 *
 * Memory is the arena's.
 */
#ifndef ROUNDS_ROUNDS_LOTS_H
#define ROUNDS_ROUNDS_LOTS_H

#include "rounds/rounds.h"

enum { LOTS_MOST = 50, LOTS_PACKAGES_MOST = 10000 };

struct lots_package {
	uint32_t place;
	int64_t minutes; /* of carers a week */
};

struct lots_problem {
	const struct lots_package *packages;
	size_t count;
	size_t place_count;
	const uint16_t *minutes; /* from place to place; as long there as back */
	size_t lots;		 /* how many; 0: as few as the bounds allow */
	int64_t least, most;	 /* minutes a week of each lot; most 0: no bound */
};

/* What could be: of so many minutes in all. */
struct lots_limits {
	int64_t minutes, largest; /* of all packages, and of one */
	size_t fewest, most;	  /* lots, by the bounds; most less than fewest: none */
	int64_t least_can,
	    most_has; /* with so many lots as are asked for, `least` can be no more
			 than the one and `most` has to be the other or more */
};

enum lots_fault { LOTS_FINE, LOTS_TOO_MANY, LOTS_NO_NUMBER, LOTS_LEAST, LOTS_MOST_TOO_FEW };

/* Whether the bounds could be met, were packages as small as one likes.  LOTS_TOO_MANY: more
 * lots than packages or than LOTS_MOST; LOTS_NO_NUMBER: no number of lots has both bounds. */
enum lots_fault lots_limits(const struct lots_problem *problem, struct lots_limits *limits);

/* Bounds for who gives none: a fifth more or less than the mean of so many lots, and always
 * room for the largest package. */
void lots_usual(const struct lots_limits *limits, struct lots_problem *problem);

struct lot {
	uint32_t middle; /* a package */
	size_t packages;
	int64_t minutes; /* of carers a week */
	int64_t away;	 /* minutes from the middle to all of them */
	bool within;	 /* the bounds */
};

struct lots {
	const struct lot *lots; /* in the order of their first packages */
	size_t count;
	const uint32_t *lot_of; /* each package */
	bool within;		/* all of them */
};

/* Only where lots_limits() has found no fault. */
void lots_make(struct arena *a, const struct lots_problem *problem, struct lots *lots);

/* Rounds of all visits (package tells whose) that stay inside their lot, and others that may cross
 * borders, both planned with the same effort: half of it inside the lots, then from these same
 * rounds on the other half, inside or across.  What keeps to the borders is a plan without them
 * too, so `across` is never the worse one, and a single lot costs nothing.  Every shift can be
 * worked in each lot, whatever its provider: a round's shift is lot * shift_count + the shift
 * of the problem.  milliseconds are those of all of it; go_on is told how long all of it has
 * taken. */
bool lots_rounds(struct arena *a, const struct round_problem *problem, const struct lots *lots,
    const struct round_effort *effort, struct round_plan *inside, struct round_plan *across,
    const char **fault);

/* Packages that are apart from their lot: farther from the nearest other one of it than 19 of
 * 20 ways that are gone in its rounds (the plan inside).  apart: one for each package;
 * returns how many. */
size_t lots_apart(struct arena *a, const struct lots_problem *problem, const struct lots *lots,
    const struct round_problem *rounds, const struct round_plan *plan, bool *apart);

#endif

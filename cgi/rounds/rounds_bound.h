/*
 * What rounds_bound.c and rounds_bound_ways.c share: the visits of a problem as work, team by
 * team, with the shortest way to each.
 */
#ifndef ROUNDS_ROUNDS_BOUND_H
#define ROUNDS_ROUNDS_BOUND_H

#include "rounds/rounds.h"

enum { SPANS_MOST = 64 };

/* A visit as work that has to be done within a time. */
struct work {
	uint64_t team;
	uint64_t spans;	  /* of the team's that it can be in: bits */
	int32_t from, to; /* begins not before, is over by */
	int64_t minutes;  /* of all carers, and of the shortest way there of each */
	uint32_t place;
	uint32_t carers; /* rounds that it is in */
	int32_t way;	 /* the shortest to it, also from another visit at its place */
	uint32_t load;
};

/* Those of a day who cannot be in each other's rounds are apart: a provider's, where every visit
 * of that day is one's. */
struct bounding {
	const struct round_problem *problem;
	struct work *works; /* team by team, and of one at work by when they are over */
	size_t count;
	int32_t *entries;     /* the shortest way to each visit, for each of its carers */
	size_t entry_count;
	int32_t *ways;	      /* of a team: to each place from another, */
	uint32_t *heads;      /* carers that have to come to it from there, */
	uint64_t *spans;      /* who share no span with each other, */
	uint32_t *at;	      /* and visits there */
	uint32_t *places;     /* of a team, each once */
	struct round_window *hours; /* from when to when a team's shifts are, each once: spans */
	size_t hour_count;	    /* 0: so many that all visits share them */
	int32_t paid_most;	    /* of the team's shifts */
	int32_t *froms;       /* to sort the beginnings of a team's works */
	bool *anybody;	      /* days with visits that are no provider's */
	bool crews;	      /* two carers may go round together */
};

/* May a shift's rounds have visits of the team? */
bool bound_may_work(const struct bounding *b, const struct round_shift *shift, uint64_t team);

/* Of one team's works: the spans they can be in, and what can be in one alone is done within
 * that; sorted by when they are over. */
void bound_set_spans(struct bounding *b, struct work *works, size_t count);

/* Sets the way and the minutes of each, and adds their entries. */
void bound_enter(struct bounding *b, struct work *works, size_t count);

#endif

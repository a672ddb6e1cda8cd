/*
 * Packages whose provider stops, each given to another that can take it: over a whole county,
 * package by package.
 *
 * A package is placed with a supply: what one provider has free in the package's patch.  All
 * its visits go to that provider, or, where the problem allows parting it, those that move
 * together do.  It can, when
 *	it sends two carers at once, should any of the visits need that,
 *	it has the minutes in that patch, for every day and part of the day, and for visits of
 * one carer and of two apart, that the visits take (a visit of two counts once), and every visit
 * fits into one of its rounds, with the order of the stops there kept, or into one that is
 * opened (rounds_best(): exact, one visit of the package after the other).
 *
 * What counts, in this order: carers' minutes a week that have no place, those of packages of
 * urgency 0 twice and of 1 a third more (an urgent package goes before a larger one that is not,
 * but not before many: were it more, hours that somebody has would stay unused); travel, to
 * which each round opened adds problem.rounds.round_worth, and each provider of a person's after
 * the first REPLACE_PARTED: a person who sees the same few carers is worth some way; carers'
 * minutes with a provider of lower quality.
 *
 * The first proposal gives the package its place first that would lose most by waiting (regret
 * over its best three providers; J.-Y. Potvin and J.-M. Rousseau, European Journal of
 * Operational Research 66, 1993); then who has hours for whom is looked for apart from the rounds
 * (rounds_replace_hours.c), and the rounds made of that kept if more has a place; then again and
 * again some are taken out that have to do with each other, and put back so, as long as nothing
 * gets worse by it (P. Shaw, CP98).
 *
 * Memory is the arena's.
 */
#ifndef ROUNDS_ROUNDS_REPLACE_H
#define ROUNDS_ROUNDS_REPLACE_H

#include "rounds/rounds.h"

enum {
	REPLACE_DAYS = 7,
	REPLACE_PARTS = 5,
	REPLACE_URGENCIES = 3,
	REPLACE_QUALITY_BEST = 4,
	REPLACE_PARTED = 60, /* minutes of travel a week: chosen, no published figure found */
	REPLACE_PACKAGES_MOST = 5000,
	REPLACE_PLACES_MOST = 4000000 /* packages times the supplies of their patches */
};

/* What moves together: all visits of a package; those of one part of the day, whatever the day;
 * or those of one part of one day. */
enum replace_parting { REPLACE_WHOLE, REPLACE_BY_PART, REPLACE_BY_TIME };

struct replace_package {
	uint32_t patch;
	uint8_t urgency; /* 0: somebody depends on a visit's time; 1: lives alone; 2 */
};

/* Minutes a week: of visits of one carer and of two, by day and part of the day. */
typedef int32_t replace_minutes[2][REPLACE_DAYS][REPLACE_PARTS];

struct replace_supply {
	uint32_t provider; /* as visits and shifts have it */
	uint32_t patch;
	bool sends_two;
	uint8_t quality; /* 0 to REPLACE_QUALITY_BEST */
	replace_minutes minutes;
};

struct replace_problem {
	/* A visit with a provider is one that it has; one without belongs to a package below,
	 * the index of which is its `package`. */
	struct round_problem rounds;
	size_t
	    own_shifts; /* so many shifts, the first, are for what providers have: packages join
			   their rounds and open others on the shifts behind; 0: on any */
	const uint8_t *parts; /* of the day, 1 to 5: of each visit */
	const struct replace_package *packages;
	size_t package_count;
	const struct replace_supply *supplies;
	size_t supply_count;
	size_t provider_count; /* providers' numbers are below */
	enum replace_parting parting;
};

struct replace;

/* The rounds that providers have, with no package placed.  NULL and why in *fault for what
 * cannot be a problem.  The problem has to stay as it is. */
struct replace *replace_new(
    struct arena *a, const struct replace_problem *problem, const char **fault);

/* Gives the packages places until the effort (trials, or milliseconds; seed; go_on) is spent,
 * and leaves the best found: at any time a valid one.  *state: how it ended; unplaced are
 * packages, or parts of them. */
void replace_improve(
    struct replace *replace, const struct round_effort *effort, struct round_state *state);

enum replace_reason {
	REPLACE_NOBODY,	     /* no supply in its patch */
	REPLACE_NO_TWO,	     /* none of them sends two */
	REPLACE_NO_HOURS,    /* none has the minutes, whoever else had been placed or not */
	REPLACE_HOURS_TAKEN, /* others were given them */
	REPLACE_NO_TIME,     /* the minutes are there, and no round has room in time */
	REPLACE_NOT_TRIED
};

/* One package, or what of it moves together. */
struct replace_share {
	uint32_t package;
	uint8_t part;		 /* 1 to 5; 0: all of it */
	uint8_t day;		 /* 1 to 7; 0: all days */
	uint32_t supply;	 /* ROUND_NONE: it has no place */
	int64_t visits, minutes; /* a week, of carers */
	int64_t travel;		 /* minutes that it adds; all of them make up the whole */
	/* Why it has no place: what its nearest to possible provider lacks most. */
	enum replace_reason reason;
	uint8_t short_day, short_part, short_carers;
	int32_t short_minutes;
};

struct replace_answer {
	const struct replace_share *shares; /* in the order of the packages */
	size_t count;
	int64_t minutes, placed; /* carers' minutes a week: in all, and with a place */
	int64_t left[REPLACE_URGENCIES];
	int64_t travel, opened; /* minutes and rounds more than before */
	int64_t parted;	 /* providers of a package after its first, over all of them */
	int64_t several; /* packages with more than one */
	int64_t bound; /* of carers' minutes no proposal can place more: of what somebody has the
			  minutes for as it is parted, by hours of each patch, day and part of
			  it */
};

void replace_answer(struct arena *a, struct replace *replace, struct replace_answer *answer);

/* The rounds as they are, and the problem that they are rounds of: each visit placed has its
 * provider there. */
void replace_plan(struct arena *a, const struct replace *replace, struct round_plan *plan,
    const struct round_problem **problem);

/* "no provider there sends two carers", for people. */
const char *replace_reason_words(enum replace_reason reason);

#endif

/*
 * Who takes whom when a provider stops, as a proposal over all its patches: the planner's
 * (rounds/rounds_replace.h), told of the hours that others state where they may be asked, and
 * of their visits of today as rounds.  Nothing is stored, and nobody was asked.
 *
 * A package moves as a whole, or as far as that may be parted, in parts; visits keep their
 * times, within ROUND_LEEWAY_MINUTES.  A round that is opened begins and ends at the provider's
 * nearest visit of today.  A package whose person's position is not known has no place in it.
 */
#ifndef HOMECARE_FAILURE_TAKERS_H
#define HOMECARE_FAILURE_TAKERS_H

#include "homecare/failure_given.h"
#include "homecare/failure_model.h"
#include "rounds/rounds_replace.h"

enum { FAILURE_WAYS = REPLACE_BY_TIME + 1 };

/* What a way to part packages or not comes to: more hours with a place, or fewer people whom
 * several providers visit. */
struct failure_way {
	int64_t placed; /* carers' minutes a week */
	int64_t several; /* people with more than one provider */
	bool struck;	 /* the clock ended it, or it was not begun */
};

struct failure_takers {
	const struct failure_model *model;
	const struct failure_case **cases; /* those not covered yet that have a week to cover */
	size_t count;
	const struct failure_case **lost; /* those whose position is not known */
	size_t nowhere;
	size_t idle; /* so many are not covered and have no visits that have to be */
	struct replace_answer answer; /* its packages are the cases */
	const struct taker_cells_row **of; /* a row of each supply */
	struct failure_given *given;	   /* the answer, put together */
	size_t given_count;
	bool compared; /* what follows is of all ways, else of the one */
	/* struck of the one asked for: asked again, it may come out otherwise; of others: what
	 * they come to is not known. */
	struct failure_way ways[FAILURE_WAYS];
};

/* DB_OK or a fault; what was found in *takers, the same whenever nothing has changed.  model: of
 * failure_load(); compare: the other ways are worked out too. */
int failure_takers(struct req *rq, const struct failure_stop *stop,
    const struct failure_model *model, enum replace_parting parting, bool compare,
    struct failure_takers *takers);

/* Into the page: Placed, Left and Sums; or as a file, which answers the request. */
void failure_takers_show(struct req *rq, const struct failure_takers *takers);
int failure_takers_file(struct req *rq, const char *as, const struct failure_takers *takers);

/* How packages may go, and what one of its values means. */
extern const struct choices choices_failure_parting;
enum replace_parting failure_parting(const char *value);

/* The row of its package, and who takes it: NULL where nobody does. */
const struct failure_packages_row *failure_given_row(
    const struct failure_takers *takers, const struct failure_given *given);
const struct taker_cells_row *failure_given_taker(
    const struct failure_takers *takers, const struct failure_given *given);

#endif

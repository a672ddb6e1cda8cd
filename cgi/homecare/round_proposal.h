/*
 * Better rounds for visits that providers have: which would begin at another time or be in
 * another round, and what that saves.  No database; the planner is rounds/rounds.h.
 *
 * A visit that is not time-critical may begin anywhere in its window; a person's visits of a
 * day keep their order, and their distance up to an hour less.  One that would begin up to
 * ROUND_LEEWAY_MINUTES from the time agreed keeps that time.  Other times are the nearest five
 * minutes.
 *
 * Where rounds may be on foot, what counts is what travel costs: the minutes that are paid, and
 * the mileage of those driven, each of which counts as travel_mileage() more.  A round is
 * walked in place of driven, with as many rounds as before, where that costs less; so a round
 * on foot may take some minutes more than the same one by car.
 */
#ifndef HOMECARE_ROUND_PROPOSAL_H
#define HOMECARE_ROUND_PROPOSAL_H

#include "homecare/round_book.h"

struct proposal_visit {
	int64_t id;
	struct round_current is; /* a package's visits stand together, day by day in order */
	bool critical;
	bool keeps_time; /* the council does not buy it: what is agreed is others' to change */
	/* The rest is what is proposed: */
	int64_t begins;	    /* as agreed from then on, */
	int64_t at;	    /* and in the rounds proposed */
	int64_t rounds[2];  /* numbers of its round, and of the other carer's, among those of */
	int64_t planned[2]; /* its provider and day, as they were and proposed; 0: none */
	bool walked[2], planned_walked[2]; /* those rounds are on foot */
	int64_t saves; /* minutes of travel to it and from it, less what they were */
	bool changed;
};

struct proposal;

/* How a search stands. */
struct proposal_progress {
	uint64_t trials;
	int64_t rounds, travel;		 /* of the best so far */
	double share;			 /* of the time */
	bool measured;			 /* `before` and the least are known */
	const struct proposal *proposal;
};

struct proposal_wish {
	bool fewest;	    /* rounds, then travel; else travel, in no more rounds */
	bool walk;	    /* rounds may be on foot; else those alone that are already */
	bool move_critical; /* time-critical visits may move too, inside their windows */
	int64_t changes;    /* visits that may get another time or round; -1: all */
	int64_t milliseconds;
	uint64_t trials; /* in place of time, where not 0: the same proposal each time */
	uint64_t seed;
	/* Asked every few milliseconds of the search, and between what else is done; false ends
	 * it with the best so far. */
	bool (*go_on)(void *context, const struct proposal_progress *progress);
	void *context;
};

struct proposal_sums {
	int64_t unplaced, rounds, travel, care, waiting; /* minutes of carers */
	int64_t walked;					 /* of the travel, on foot */
};

/* What travel costs, in minutes of pay; mileage: what that of a minute by car does, 0: it does
 * not count. */
static inline int64_t
travel_cost(const struct proposal_sums *sums, double mileage)
{
	return sums->travel + (int64_t)(mileage * (double)(sums->travel - sums->walked));
}

/* What mileage counts as for these visits: nothing where no rounds are looked for on foot. */
double proposal_mileage(
    const struct proposal_visit *visits, size_t count, const struct proposal_wish *wish);

struct proposal {
	struct proposal_sums before, after;
	int64_t least_rounds,
	    least_travel; /* no rounds can be better, with any times allowed */
	int64_t changed;  /* visits */
	uint64_t trials;
	/* Of proposal_part(): visits that are not kept and get another round, */
	int64_t others;
	const bool *changes; /* and of each visit, whether it gets another time or round */
	const struct round_kept
	    *kept; /* of proposal_part(): the rounds that come of it, for each
		      visit; visit_id 0: of a day that stays as it is */
};

/* Fills what is proposed of each visit.  false: more visits than can be planned at once. */
bool proposal_search(struct arena *a, struct proposal_visit *visits, size_t count,
    const struct proposal_wish *wish, struct proposal *proposal);

/* What comes of it when the visits that are kept change and the others keep their times: a day of
 * a provider of which nothing is kept stays as it is, one of which all is kept is as proposed, and
 * on others what is put back, or put in, goes where it adds least.  Of the wish, fewest and walk
 * count.  The same rounds each time.  unplaced of `after` above that of `before`: it cannot be
 * worked.  false as above. */
bool proposal_part(struct arena *a, const struct proposal_visit *visits, size_t count,
    const bool *kept, const struct proposal_wish *wish, struct proposal *part);

/* A book of the visits as agreed, none in a round yet; NULL where there are more than can be
 * planned at once.  walk: rounds may be on foot. */
struct round_book *proposal_book(
    struct arena *a, const struct proposal_visit *visits, size_t count, bool walk);

#endif

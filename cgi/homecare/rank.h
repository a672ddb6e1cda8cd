/*
 * How offers for a request are ranked: five parts between 0 and 1, weighed; and which offers
 * together cover a week that no one covers.  Pure: neither database nor web.
 *
 *	covered     carer minutes of the visits offered, as a share of those asked for
 *	continuity  three quarters for few different carers in a usual week: all of it for up to
 *	            2 (3 where a visit needs two), a tenth of it less for each more; one quarter
 *	            for having cared for the person before
 *	travel      1 for no added travel, 0 for half an hour or more of it for each hour of
 *	            visits, evenly between
 *	quality     rating of the Care Quality Commission: Outstanding 1, Good 0.75, Requires
 *	            improvement 0.25, Inadequate 0
 *	price       1 at the council's fee rates for exactly the same visits or below them, 0 at a
 *	            quarter more, evenly between: going under them gains nothing, so that nobody
 *	            is asked to bid down
 *
 * A part that is not known (no travel worked out, not rated, no fee rate) is left out of the
 * score and of the weights that it is divided by.
 */
#ifndef HOMECARE_RANK_H
#define HOMECARE_RANK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"

enum rank_part {
	RANK_COVERED,
	RANK_CONTINUITY,
	RANK_TRAVEL,
	RANK_QUALITY,
	RANK_PRICE,
	RANK_PARTS
};

enum {
	RANK_VISITS_MOST = 192, /* of one request */
	RANK_SET_MOST = 3	/* offers that may share a week */
};
#define RANK_NOT_SAID SIZE_MAX

struct rank_weights {
	int64_t of[RANK_PARTS]; /* 0 to 100 each */
};

struct rank_visits {
	uint64_t bits[RANK_VISITS_MOST / 64]; /* by the place of a visit in the week's list */
};

/* The week that is asked for. */
struct rank_week {
	size_t visits;
	const int64_t *carer_minutes; /* of each visit */
	int64_t all_carer_minutes;
	int64_t visit_minutes;
	bool two_carers;	   /* some visit needs two */
	const int64_t *hour_pence; /* the fee rate of each visit for one carer, 0: none */
};

/* An offer as it was made; what is worked out of it stands below. */
struct rank_offer {
	int64_t id;
	int64_t organisation_id;
	int64_t joint_with; /* an organisation that offers the rest, or 0 */
	struct rank_visits covers;
	int64_t visit_minutes;
	int64_t regular_carers;
	bool knows_person;
	bool travel_known;
	int64_t added_travel; /* minutes a week */
	const char *rating;   /* as published; "": not rated */
	int64_t hour_pence;   /* of one carer */
	int64_t week_pence;   /* for the visits offered */
	const char *start_on;

	int64_t carer_minutes;
	double part[RANK_PARTS];
	bool known[RANK_PARTS];
	int64_t score; /* thousandths */
	size_t place;  /* 1 for the best; equal scores share a place */
};

/* Offers that share the week; each visit is one of them's. */
struct rank_set {
	size_t count;
	size_t offers[RANK_SET_MOST]; /* places in the list */
	struct rank_visits visits[RANK_SET_MOST];
	double part[RANK_PARTS];
	bool known[RANK_PARTS];
	int64_t score;
};

static inline bool
rank_has(const struct rank_visits *v, size_t visit)
{
	return (v->bits[visit / 64] >> (visit % 64) & 1) != 0;
}

static inline void
rank_put(struct rank_visits *v, size_t visit)
{
	v->bits[visit / 64] |= UINT64_C(1) << (visit % 64);
}

/* Works out the parts, scores and places of all offers. */
void rank_offers(const struct rank_week *week, const struct rank_weights *weights,
    struct rank_offer *offers, size_t count);

/* Places in the list in order: score, then the earlier start, then the earlier offer. */
void rank_order(const struct rank_offer *offers, size_t count, size_t *order);

/* Of several offers that are to share the week, who gets which visit: the better ranked comes
 * first, but for a visit that is wanted for another: wanted[visit] is a place in the list, or
 * RANK_NOT_SAID, where it is not NULL.  One that does not offer the visit does not get it.  The
 * parts of the set are those of its offers by the carer minutes that each gets;
 * covered is what they cover together, and the different carers add up. */
void rank_share(const struct rank_week *week, const struct rank_weights *weights,
    const struct rank_offer *offers, const size_t *chosen, size_t count, const size_t *wanted,
    struct rank_set *set);

/* What these visits cost a week by the fee rates, in pence; 0 where one has none. */
int64_t rank_rate_pence(const struct rank_week *week, const struct rank_visits *visits);

/* The best sets of at most RANK_SET_MOST offers that cover the whole week, the best first, at
 * most `most` of them; none without which the rest would cover it.  A joint offer stands only
 * beside its partner's.  Returns how many. */
size_t rank_sets(struct arena *a, const struct rank_week *week,
    const struct rank_weights *weights, const struct rank_offer *offers, size_t count,
    struct rank_set *sets, size_t most);

/* Why an offer lost against the chosen one, by the part that cost it most: a value of
 * offer.outcome_reason. */
const char *rank_reason(const struct rank_weights *weights, const struct rank_offer *chosen,
    const struct rank_offer *lost);

#endif

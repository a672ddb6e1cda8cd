/*
 * Awarding a request to one offer, or to up to three that share the week: one transaction, of
 * which two brokers at once carry out one.
 */
#ifndef HOMECARE_AWARD_H
#define HOMECARE_AWARD_H

#include "homecare/offers.h"

struct award_choice {
	struct rank_set set; /* who gets which visit, and its score */
	size_t uncovered;    /* visits that nobody gets */
	int64_t best_score;  /* of all offers and all sets that cover the week */
	bool is_best;	     /* it is the one ranked first, or as good */
	bool shared;	     /* the week is shared out, also where it cannot be awarded so */
};

/* A visit that the broker wants to go to an offer. */
struct award_wish {
	int64_t visit_id;
	int64_t offer_id;
};

/* What choosing these offers means.  numbers are offers' ids; visits that several offer go by
 * the wishes, and without one to the better ranked.  NULL, or a sentence for beside the choice
 * when they cannot be chosen together. */
const char *award_choose(struct arena *a, const struct offers *offers, const int64_t *numbers,
    size_t count, const struct award_wish *wishes, size_t wish_count,
    struct award_choice *choice);

/* The wishes in the address or the form: give=VISIT.OFFER, each. */
size_t award_wishes_sent(struct req *rq, const struct award_wish **wishes);

/* The offer as it is now, for the form: seen=OFFER.VERSION; and a refusal for each that has changed
 * since, as what was looked at would not be what is awarded. */
const char *award_seen(struct arena *a, const struct award_offers_row *row);
void award_refuse_changed(struct req *rq, const struct offers *offers);

/* Puts into the view who gets each visit that several offer, and the visits nobody gets. */
void award_share_show(
    struct req *rq, const struct offers *offers, const struct award_choice *choice);

struct award_decision {
	int64_t request_id;
	const char *reference;	  /* of the request */
	const char *asked_person; /* a value of award.asked_person */
	const char *reason;	  /* to those ranked higher: a value of offer.outcome_reason */
	const char *why;	  /* "" when it is the one ranked first */
	const char *words; /* said to those not chosen, besides the reason; "" for none */
	int64_t account_id;
	const char *rural_urban; /* of the person's LSOA, or NULL: for the estimate of the rest */
	const char *sent_at;	 /* of the request, or NULL */
};

/* Why the offer at that place is not chosen. */
const char *award_reason(const struct offers *offers, const struct award_choice *choice,
    size_t place, const char *reason_for_better);

/* What the visits chosen cost a week, at the prices of their offers. */
int64_t award_week_pence(const struct offers *offers, const struct award_choice *choice);

/* Stores all of it: awards, ends of offers, packages with their visits, messages, and for the
 * visits that nobody got a request that follows this one: *rest_id, or 0.  The request is taken,
 * and nobody awarded it before.  DB_OK or a fault. */
int award_store(struct req *rq, const struct offers *offers, const struct award_choice *choice,
    const struct award_decision *decision, int64_t *rest_id);

#endif

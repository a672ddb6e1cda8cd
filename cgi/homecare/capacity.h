/*
 * Hours that providers say they have free: how far a statement can be relied on, by its age and
 * by what became of earlier ones.  Pure.
 *
 * Age.  A statement is fresh for 7 days, ageing until the end of the 14th, and stale from then
 * on.  What is stale is shown and not added up: carers are moved about within a fortnight.
 *
 * The trust mark sets beside each other, over the 90 days before today:
 *	stated     statements made (one a fortnight, six in all, would keep it from going stale)
 *	offered    requests it was asked about for which it made an offer, withdrawn ones not
 *	           counted, of all it was asked about and whose time to answer is over
 *	delivered  packages it was given that started by the agreed day or at most two days
 *	           after, and that it did not hand back, of all whose agreed day has come
 * and, as carers' hours a week, what it states now beside what it offered and what of it
 * started.  Of hours stated no more count than it was asked for: nobody can offer what nobody
 * asks.
 *
 * It gives
 *	"Too little to tell"  nothing was stated, or fewer than 5 requests were asked about
 *	"Holds good"          half or more offered, of requests and of hours, and, where 3 or
 *	                      more packages were given, four of five or more delivered
 *	"Does not hold"       less than a quarter of either offered or, of 3 packages or more,
 *	                      less than three of five delivered
 *	"Holds in part"       anything between
 * A provider that states nothing and offers is no worse than one that states: it has no mark.
 */
#ifndef HOMECARE_CAPACITY_H
#define HOMECARE_CAPACITY_H

#include <stdint.h>
#include <time.h>

struct arena;

enum {
	CAPACITY_FRESH_DAYS = 7,
	CAPACITY_STALE_DAYS = 14,
	CAPACITY_TRUST_DAYS = 90,
	CAPACITY_ASKED_LEAST = 5,
	CAPACITY_GIVEN_LEAST = 3
};

/* The moment after which a statement counts, as the database has it: what was said before is
 * stale.  For every query of capacity_now. */
const char *capacity_since(struct arena *a, time_t now);

enum capacity_age { CAPACITY_FRESH, CAPACITY_AGEING, CAPACITY_STALE, CAPACITY_NEVER };

/* days: since the statement, negative when there is none. */
enum capacity_age capacity_aged(int64_t days);
const char *capacity_age_text(enum capacity_age age);
const char *capacity_age_tag(enum capacity_age age);

struct capacity_record {
	int64_t stated;
	int64_t asked;
	int64_t offered;
	int64_t given;
	int64_t delivered;
	int64_t stated_minutes;    /* carers' time a week, of a statement that is not stale */
	int64_t asked_minutes;     /* of all that it was asked for */
	int64_t offered_minutes;
	int64_t delivered_minutes; /* shown, and no part of the mark */
};

enum capacity_trust { TRUST_UNKNOWN, TRUST_HOLDS, TRUST_PARTLY, TRUST_NOT };

enum capacity_trust capacity_trust(const struct capacity_record *record);
const char *capacity_trust_words(enum capacity_trust trust);
const char *capacity_trust_colour(enum capacity_trust trust);

#endif

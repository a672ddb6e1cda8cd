/*
 * What it means when a provider stops: whom it concerns, who is seen to first, who could take
 * whom, and on what legal basis.  Pure: rows in, answers out; nothing is stored.
 *
 * Visits.  Those of 24 and of 72 hours from the moment the carers stop coming, by the clock in
 * London: a visit belongs to the day of its element, and one that begins after midnight (over
 * 1440) to the night of that day.  An element holds from its first day until the day it ends;
 * days of a suspension, and days outside the package, have no visits.
 *
 * The week that has to be covered is that of the first day, within seven days of the stop, on
 * which the package runs, is not suspended and has an element that holds: of an element that
 * is amended it has the one or the other.  Without such a day (a suspension without an end, a
 * start in a fortnight) nothing has to be covered yet, and nobody's hours are taken for it.
 *
 * Who is seen to first, each rule deciding where those before it are even:
 *	1. a time-critical visit in the next 24 hours
 *	2. lives alone, with no unpaid carer
 *	3. lives alone
 *	4. two carers at once
 *	5. the earlier next visit; nobody due in 72 hours comes last
 *	6. the older package
 * Red: rule 1, or rule 2 with any visit in 24 hours.  Amber: any visit in 24 hours and lives
 * alone, has no carer or needs two carers.  Green: all others.
 *
 * Who could take whom.  In that order, each person goes to the provider that could do the most
 * visits of the week by its stated hours in that patch, part of the day and day of the week (of
 * its statement not yet stale; a visit of two carers from the hours for two), of those that
 * could do as many to the one with the shortest way from a package of its own, then the lower
 * number.  What it takes is no longer free for the next person.  Visits left over go to a second
 * and a third provider in the same way; what is left then stays uncovered.  It is a suggestion:
 * nobody was asked.
 *
 * The way is minutes by car (rounds/travel_minutes.h, which knows where the Severn is crossed)
 * and not added travel (homecare/round_price.h): that would build the rounds of each provider
 * of the patch anew for each person.
 *
 * Legal basis, suggested and changeable (Care Act 2014):
 *	NHS continuing healthcare       the NHS's own to arrange, whatever happened
 *	business failure, registered    s48: temporary duty to everybody else, whoever pays
 *	otherwise (an interruption, or a provider that is not registered):
 *	  the council's own people      s18: the duty to meet needs goes on
 *	  everybody else                s19(3): urgent needs, when a visit is due in 24 hours;
 *	                                without one, their own arrangement
 * What is spent on another council's person is to be recovered from it.
 */
#ifndef HOMECARE_FAILURE_H
#define HOMECARE_FAILURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rounds/travel_minutes.h"

struct arena;

enum { FAILURE_TAKERS = 3, FAILURE_NO_END = INT32_MAX, FAILURE_DAYS = 7, FAILURE_PARTS = 5 };

/* A visit of a package's week. Days are numbers as civil_date_day_number() has them. */
struct failure_visit {
	int64_t day; /* 1 Monday to 7 Sunday */
	int64_t part;
	int64_t begins_at;
	int64_t minutes;
	int64_t carers;
	bool critical;
	int32_t from; /* the first day */
	int32_t to;   /* the first day without it, or FAILURE_NO_END */
};

struct failure_pause {
	int32_t from;
	int32_t to;
};

enum failure_rag { FAILURE_RED, FAILURE_AMBER, FAILURE_GREEN };

struct failure_taker {
	size_t supply; /* in the supplies given */
	int64_t visits; /* of the week that it could do */
	int minutes;   /* by car from the nearest of its own packages; -1: it has none */
};

/* One person's package: what is known, then what is worked out. */
struct failure_case {
	int64_t id;
	int64_t patch_id; /* 0: in none */
	bool lives_alone;
	bool has_carer;
	bool covered; /* somebody comes already, or is to: no hours are taken for it */
	bool has_place;
	struct travel_place place;
	int32_t from; /* of the package */
	int32_t to;
	const struct failure_visit *visits;
	size_t visit_count;
	const struct failure_pause *pauses;
	size_t pause_count;

	int64_t visits_24, visits_72, critical_24;
	int64_t double_handed;  /* visits a week */
	int32_t week_day;       /* whose week has to be covered; FAILURE_NO_END: none */
	int64_t next_in;        /* minutes from the stop to the next visit, -1: none in 72 hours */
	int64_t week_visits;
	int64_t week_carer_minutes;
	enum failure_rag rag;
	struct failure_taker could[FAILURE_TAKERS]; /* who could take most, the best first */
	size_t could_count;
	struct failure_taker takes[FAILURE_TAKERS]; /* whom the suggestion gives it to */
	size_t takes_count;
	int64_t uncovered_visits;
	int64_t uncovered_minutes; /* carers' time */
};

/* What a provider has free in a patch. */
struct failure_supply {
	int64_t organisation_id;
	int64_t patch_id;
	const char *name;
	const char *phone;        /* "" when not known */
	const char *out_of_hours; /* for nights and weekends; "" when not known */
	int64_t single[FAILURE_DAYS][FAILURE_PARTS]; /* minutes */
	int64_t both[FAILURE_DAYS][FAILURE_PARTS];
};

/* Where a provider cares for somebody now. */
struct failure_place {
	int64_t organisation_id;
	struct travel_place at;
};

/* Works out the visits and the colour of one. */
void failure_judge(struct failure_case *one, int32_t stop_day, int64_t stop_minute);

/* Is the visit one of the week that has to be covered?  After failure_judge(). */
bool failure_in_week(const struct failure_case *one, const struct failure_visit *visit);

/* Puts them into the order of who is seen to first. */
void failure_sort(struct failure_case *cases, size_t count);

/* Who could take whom, once all are judged.  The supplies are used up; those of a patch stand
 * together, and the places are in the order of their providers' numbers. */
void failure_match(struct arena *a, struct failure_case *cases, size_t count,
    struct failure_supply *supplies, size_t supply_count, const struct failure_place *places,
    size_t place_count);

/* "s48", "s19_3", "s18", "nhs", "own_arrangement". */
const char *failure_basis(
    const char *legal_kind, bool registered, const char *funder, bool due_in_24_hours);

#endif

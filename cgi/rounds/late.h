/*
 * Care rounds in which a visit may begin late, at a price: every visit is made, and what counts
 * is travel, all lateness together and the longest lateness, each with the same weight
 * (D. Mankowska, F. Meisel and C. Bierwirth, Health Care Management Science 17, 2014).  It is
 * the model that home care planners are measured by; rounds.h is the one for commissioning,
 * where a window is kept or the visit has no place.
 *
 * A visit asks for one service or for two by different carers: both begin together, or the
 * second so many minutes after the first.  A carer's day begins and ends where theirs does;
 * being home after the end of the shift counts as being late does.  Times and travel are in any
 * one unit, whole numbers.  Pure: no clock but for the effort's end, chance from its seed only.
 */
#ifndef ROUNDS_LATE_H
#define ROUNDS_LATE_H

#include "rounds/rounds.h"

enum {
	LATE_VISITS_MOST = 1000,
	LATE_CARERS_MOST = 200,
	LATE_SERVICES_MOST = 32,
	LATE_NO_END = INT32_MAX / 4
};

enum late_link { LATE_ALONE, LATE_TOGETHER, LATE_AFTER };

struct late_visit {
	uint32_t place;
	int32_t from, to; /* begins not before; late from `to` on */
	enum late_link link;
	int32_t least, most; /* the second begins so much after the first (LATE_AFTER) */
	uint32_t service[2]; /* 0 up to LATE_SERVICES_MOST; the second with a link only */
	int32_t minutes[2];
};

struct late_carer {
	uint32_t services; /* bits of those that this one can give */
	uint32_t from_place, to_place;
	int32_t from, to; /* of the shift; LATE_NO_END: however late */
};

struct late_problem {
	const struct late_visit *visits;
	size_t visit_count;
	const struct late_carer *carers;
	size_t carer_count;
	const bool *barred; /* of each visit, each carer who may not make it; NULL: all may */
	const int32_t *travel; /* from row to column, places squared */
	size_t places;
};

struct late_stop {
	uint32_t carer, visit, side;
	int32_t begins;
};

struct late_plan {
	const struct late_stop *stops; /* each service once: carer by carer, as they are made */
	size_t stop_count;
	int64_t travel, late, over; /* over: of carers, home after their shifts */
	int64_t latest;		    /* the longest lateness; the sum of all four is least */
	uint64_t trials;
};

/* NULL, or why it cannot be planned: numbers out of range, a service that nobody gives, two
 * that one carer alone gives. */
const char *late_fault(const struct late_problem *problem);

/* Memory is the arena's.  The problem has no fault. */
void late_improve(struct arena *a, const struct late_problem *problem,
    const struct round_effort *effort, struct late_plan *plan);

#endif

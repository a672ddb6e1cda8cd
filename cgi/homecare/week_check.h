/*
 * What cannot be in a week of visits: visits that run into each other, and more hours than
 * a day or a week has.
 */
#ifndef HOMECARE_WEEK_CHECK_H
#define HOMECARE_WEEK_CHECK_H

#include "homecare/visit.h"

enum week_fault {
	WEEK_FINE,
	WEEK_OVERLAP,       /* the two visits cannot both be kept */
	WEEK_SAME_TIME,     /* windows overlap, neither fixed: both could come at once */
	WEEK_DAY_TOO_LONG,  /* more than 24 hours of visits in a day */
	WEEK_TOO_LONG,      /* more than 168 in the week */
	WEEK_TOO_MANY       /* more than VISITS_MOST visits */
};

struct week_finding {
	enum week_fault fault;
	const struct care_visit *visit; /* of the added ones: the first that does not fit */
	const struct care_visit *other; /* the one of the week that it meets, else NULL */
};

/* Do the added visits fit into the week?  A window or visit may run past midnight into the
 * next day, from Sunday into Monday too. */
struct week_finding week_check(const struct care_visit *week, size_t count,
    const struct care_visit *added, size_t added_count);

#endif

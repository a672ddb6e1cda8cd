/*
 * Where a package of home care stands, worked out from its dates each time it is asked: it is
 * never stored.
 *
 * Dates are texts "2026-11-21" or NULL.  Of several that fit, the first of this order counts:
 *
 *	ended          its first day without care has come, and it had started
 *	never started  the same, and its provider had never confirmed a start
 *	start overdue  no start is confirmed and the agreed day has gone by
 *	to start       no start is confirmed, or the confirmed one is still to come
 *	suspended      today lies in a suspension
 *	ending         an end is agreed for a day to come
 *	active         anything else
 */
#ifndef HOMECARE_PACKAGE_STANDING_H
#define HOMECARE_PACKAGE_STANDING_H

#include <stdbool.h>

enum package_standing {
	PACKAGE_TO_START,
	PACKAGE_START_OVERDUE,
	PACKAGE_ACTIVE,
	PACKAGE_SUSPENDED,
	PACKAGE_ENDING,
	PACKAGE_ENDED,
	PACKAGE_NEVER_STARTED
};

struct package_dates {
	const char *start_on;       /* as agreed */
	const char *started_on;     /* as confirmed */
	const char *ends_on;        /* the first day without care */
	const char *suspended_from; /* of a suspension that may hold today */
	const char *suspended_to;   /* the day on which visits begin again */
};

enum package_standing package_standing(const struct package_dates *dates, const char *today);

/* "Start overdue" and so on, and the colour of its tag. */
const char *package_standing_words(enum package_standing standing);
const char *package_standing_colour(enum package_standing standing);

/* Does anybody come on that day of a package that has started? */
bool package_cares_on(const struct package_dates *dates, const char *day);

#endif

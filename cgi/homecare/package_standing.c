/* Where a package stands, from its dates alone. */
#include "homecare/package_standing.h"

#include <stddef.h>
#include <string.h>

/* Texts of dates sort as the days do. */
static bool
by(const char *day, const char *today)
{
	return day != NULL && strcmp(day, today) <= 0;
}

static bool
suspended_on(const struct package_dates *dates, const char *day)
{
	return by(dates->suspended_from, day) && !by(dates->suspended_to, day);
}

enum package_standing
package_standing(const struct package_dates *dates, const char *today)
{
	if (by(dates->ends_on, today))
		return dates->started_on != NULL ? PACKAGE_ENDED : PACKAGE_NEVER_STARTED;
	if (dates->started_on == NULL)
		return strcmp(dates->start_on, today) < 0 ? PACKAGE_START_OVERDUE
		                                          : PACKAGE_TO_START;
	if (!by(dates->started_on, today))
		return PACKAGE_TO_START;
	if (suspended_on(dates, today))
		return PACKAGE_SUSPENDED;
	return dates->ends_on != NULL ? PACKAGE_ENDING : PACKAGE_ACTIVE;
}

bool
package_cares_on(const struct package_dates *dates, const char *day)
{
	return by(dates->started_on, day) && !by(dates->ends_on, day) && !suspended_on(dates, day);
}

static const struct {
	const char *words;
	const char *colour;
} standings[] = {
	[PACKAGE_TO_START] = { "To start", "blue" },
	[PACKAGE_START_OVERDUE] = { "Start overdue", "red" },
	[PACKAGE_ACTIVE] = { "Active", "green" },
	[PACKAGE_SUSPENDED] = { "Suspended", "yellow" },
	[PACKAGE_ENDING] = { "Ending", "orange" },
	[PACKAGE_ENDED] = { "Ended", "grey" },
	[PACKAGE_NEVER_STARTED] = { "Never started", "grey" },
};

const char *
package_standing_words(enum package_standing standing)
{
	return standings[standing].words;
}

const char *
package_standing_colour(enum package_standing standing)
{
	return standings[standing].colour;
}

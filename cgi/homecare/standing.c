/* Where a request for home care stands, and how long somebody has waited: from dates only. */
#include "homecare/standing.h"

#include <string.h>

static const struct request_standing standings[] = {
	[REQUEST_DRAFT] = { REQUEST_DRAFT, "Draft", "grey", true, true },
	[REQUEST_TO_APPROVE] = { REQUEST_TO_APPROVE, "To approve", "yellow", true, false },
	[REQUEST_RETURNED] = { REQUEST_RETURNED, "Returned", "red", true, true },
	[REQUEST_APPROVED] = { REQUEST_APPROVED, "Approved", "blue", true, false },
	[REQUEST_SOURCING] = { REQUEST_SOURCING, "Being sourced", "blue", true, false },
	[REQUEST_OFFERED] = { REQUEST_OFFERED, "Offers in", "purple", true, false },
	[REQUEST_STARTING] = { REQUEST_STARTING, "Starting", "turquoise", true, false },
	[REQUEST_STARTED] = { REQUEST_STARTED, "Started", "green", false, false },
	[REQUEST_WITHDRAWN] = { REQUEST_WITHDRAWN, "Withdrawn", "grey", false, false },
};

static enum request_stage
stage_of(const struct request_dates *d)
{
	if (d->withdrawn_at != NULL)
		return REQUEST_WITHDRAWN;
	if (d->started_on != NULL)
		return REQUEST_STARTED;
	if (d->awarded_at != NULL)
		return REQUEST_STARTING;
	if (d->approved_at != NULL) {
		if (d->offers > 0)
			return REQUEST_OFFERED;
		return d->sourced_at != NULL ? REQUEST_SOURCING : REQUEST_APPROVED;
	}
	if (d->returned_at != NULL)
		return REQUEST_RETURNED;
	return d->sent_at != NULL ? REQUEST_TO_APPROVE : REQUEST_DRAFT;
}

struct request_standing
request_standing(const struct request_dates *dates)
{
	return standings[stage_of(dates)];
}

/* The day in London of an instant or a date; `otherwise` for what is neither. */
static struct civil_date
day_of(const char *text, struct civil_date otherwise)
{
	struct civil_date day;
	time_t utc;

	if (text == NULL)
		return otherwise;
	if (civil_date_parse(text, &day) == 0)
		return day;
	return utc_parse(text, &utc) == 0 ? london_date(utc) : otherwise;
}

struct request_clock
request_clock(const struct request_dates *dates, struct civil_date today)
{
	const char *end = dates->withdrawn_at != NULL ? dates->withdrawn_at : dates->started_on;
	struct request_clock clock = { .sent = dates->sent_at != NULL };
	int32_t days;

	if (!clock.sent)
		return clock;
	clock.runs = end == NULL;
	days = civil_date_day_number(day_of(end, today)) -
	    civil_date_day_number(day_of(dates->sent_at, today));
	clock.days = days > 0 ? days : 0;
	clock.in_all = dates->waited_before + clock.days;
	return clock;
}

/* Dates and moments as people read them. */
#include "staff/dates.h"

#include <inttypes.h>

#include "lib/civil_date.h"

const char *
day_words(struct req *rq, const char *iso)
{
	struct civil_date date;

	return iso != NULL && civil_date_parse(iso, &date) == 0 ? civil_date_text(rq->a, date)
	                                                        : NULL;
}

const char *
days_ago(struct req *rq, int64_t days)
{
	return civil_date_iso(rq->a, civil_date_add_days(rq->today, (int32_t)-days));
}

int64_t
days_until(struct req *rq, const char *iso)
{
	struct civil_date date;

	if (civil_date_parse(iso, &date) != 0)
		return 0;
	return civil_date_day_number(date) - civil_date_day_number(rq->today);
}

static const char *
counted(struct arena *a, int64_t number, const char *one, const char *many)
{
	return arena_printf(a, "%" PRId64 " %s", number, number == 1 ? one : many);
}

const char *
time_left_words(struct req *rq, const char *utc)
{
	time_t until;
	int64_t minutes, hours;

	if (utc == NULL || utc_parse(utc, &until) != 0 || until <= rq->now)
		return NULL;
	minutes = (until - rq->now + 59) / 60;
	hours = minutes / 60;
	if (hours == 0)
		return arena_printf(
		    rq->a, "%s left", counted(rq->a, minutes, "minute", "minutes"));
	if (hours < 24)
		return arena_printf(rq->a, "%s left", counted(rq->a, hours, "hour", "hours"));
	if (hours % 24 == 0)
		return arena_printf(rq->a, "%s left", counted(rq->a, hours / 24, "day", "days"));
	return arena_printf(rq->a, "%s %s left", counted(rq->a, hours / 24, "day", "days"),
	    counted(rq->a, hours % 24, "hour", "hours"));
}

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
pause_days_words(struct req *rq, const char *from, const char *begins_again)
{
	const char *first = day_words(rq, from);
	struct civil_date again, last, day;

	if (begins_again == NULL || civil_date_parse(begins_again, &again) != 0)
		return arena_printf(rq->a, "from %s, with no end yet", first);
	last = civil_date_add_days(again, -1);
	if (civil_date_parse(from, &day) == 0 && day.year == last.year && day.month == last.month)
		return day.day == last.day
		    ? arena_printf(rq->a, "on %s", first)
		    : arena_printf(rq->a, "from %d to %s", (int)day.day,
		          civil_date_text(rq->a, last));
	return arena_printf(rq->a, "from %s to %s", first, civil_date_text(rq->a, last));
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
counted(struct arena *a, int64_t number, const char *unit)
{
	return arena_printf(a, "%" PRId64 " %s%s", number, unit, number == 1 ? "" : "s");
}

static const char *
left(struct arena *a, int64_t number, const char *unit, int64_t rest, const char *smaller)
{
	return arena_printf(a, "%s%s%s left", counted(a, number, unit), rest > 0 ? " " : "",
	    rest > 0 ? counted(a, rest, smaller) : "");
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
		return left(rq->a, minutes, "minute", 0, "");
	if (hours < 24)
		return left(rq->a, hours, "hour", minutes % 60, "minute");
	return left(rq->a, hours / 24, "day", hours % 24, "hour");
}

/* The clocks change at 1am: at its first moment a day has the hour that midnight in UTC has. */
const char *
day_begins(struct req *rq, struct civil_date day)
{
	time_t midnight = (time_t)civil_date_day_number(day) * 86400;

	return utc_text(rq->a, midnight - london_offset(midnight));
}

const char *
hours_words(struct arena *a, int64_t minutes)
{
	int64_t quarters = (minutes * 4 + 30) / 60;
	static const char *const rests[] = { "", ".25", ".5", ".75" };

	if (quarters == 4)
		return "1 hour";
	return arena_printf(a, "%" PRId64 "%s hours", quarters / 4, rests[quarters % 4]);
}

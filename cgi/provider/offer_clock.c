/* Times of day as people type them against the windows of visits, and what a week costs. */
#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "provider/offer_form.h"

enum { DAY_MINUTES = 24 * 60 };

size_t
offer_series(const struct notice *n, size_t visit)
{
	size_t series = 0;

	for (size_t i = 1; i <= visit; i++)
		if (n->visits[i].series != n->visits[i - 1].series)
			series++;
	return series;
}

int64_t
window_middle(const struct care_visit *visit)
{
	int64_t middle = (visit->window_from + visit->window_to) / 2;

	middle -= middle % 5;
	return middle < visit->window_from ? visit->window_from : middle;
}

const char *
clock_text(struct arena *a, int64_t minute)
{
	minute %= DAY_MINUTES;
	return arena_printf(a, "%02" PRId64 ":%02" PRId64, minute / 60, minute % 60);
}

static int64_t
minute_of_day(const char *text)
{
	char *end;
	long hours, minutes;

	if (!isdigit((unsigned char)text[0]))
		return CLOCK_NO_TIME;
	hours = strtol(text, &end, 10);
	if ((*end != ':' && *end != '.') || end - text > 2 || !isdigit((unsigned char)end[1]) ||
	    !isdigit((unsigned char)end[2]))
		return CLOCK_NO_TIME;
	minutes = strtol(end + 1, &end, 10);
	/* Some browsers send the seconds too. */
	if (strcmp(end, ":00") == 0)
		end += 3;
	if (*end != '\0' || hours > 23 || minutes > 59)
		return CLOCK_NO_TIME;
	return hours * 60 + minutes;
}

int64_t
clock_read(const char *text, const struct care_visit *visit)
{
	int64_t minute = minute_of_day(text);

	if (minute == CLOCK_NO_TIME)
		return CLOCK_NO_TIME;
	if (minute < visit->window_from && minute + DAY_MINUTES <= visit->window_to)
		minute += DAY_MINUTES;
	return minute < visit->window_from || minute > visit->window_to ? CLOCK_OUTSIDE : minute;
}

int64_t
offer_week_pence(const struct care_visit *visits, size_t count, int64_t hour_pence)
{
	struct week_totals totals;

	week_total(visits, count, &totals);
	return (totals.carer_minutes * hour_pence + 30) / 60;
}

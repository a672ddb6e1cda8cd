/* Series of visits: found, counted and told. */
#include "homecare/request_series.h"

#include <string.h>

enum { SHORT_MINUTES = 30 };

const struct care_visit *
series_find(const struct care_visit *visits, size_t count, int64_t series, unsigned *days)
{
	const struct care_visit *first = NULL;

	*days = 0;
	for (size_t i = 0; i < count; i++) {
		if (visits[i].series != series)
			continue;
		if (first == NULL)
			first = &visits[i];
		*days |= 1U << (visits[i].day - 1);
	}
	return first;
}

int64_t
series_number(const char *text)
{
	int64_t number = 0;
	size_t length = strlen(text);

	if (length == 0 || length > 4 || strspn(text, "0123456789") != length)
		return -1;
	for (; *text != '\0'; text++)
		number = number * 10 + (*text - '0');
	return number;
}

int
series_total(struct req *rq, int64_t request_id, const char *short_reason)
{
	struct care_visit *visits;
	struct week_totals totals;
	bool any_short = false;
	size_t count;
	int code;

	if ((code = request_visits(rq, request_id, &visits, &count)) != DB_OK)
		return code;
	week_total(visits, count, &totals);
	for (size_t i = 0; i < count; i++)
		any_short = any_short || visits[i].minutes < SHORT_MINUTES;
	return request_set_totals(rq->db,
	    (struct request_set_totals_args){ .id = request_id,
	        .visit_minutes = totals.visit_minutes,
	        .carer_minutes = totals.carer_minutes,
	        .short_reason = any_short ? short_reason : "" },
	    NULL);
}

const char *
series_words(struct arena *a, const struct care_visit *visit, unsigned days)
{
	return arena_printf(a, "%s, %s, %s, %s", days_words(a, days),
	    window_words(a, visit->window_from, visit->window_to),
	    minutes_words(a, visit->minutes), visit->carers == 2 ? "two carers" : "one carer");
}

/* A week of visits that cannot be made is told before it is agreed. */
#include <stdlib.h>

#include "homecare/package_amend.h"

enum { DAY_MINUTES = 1440, WEEK_MINUTES = 7 * DAY_MINUTES };

static int64_t
at_minute(const struct care_visit *visit)
{
	return (visit->day - 1) * DAY_MINUTES + visit->begins_at;
}

static int
by_time(const void *a, const void *b)
{
	int64_t x = at_minute(a), y = at_minute(b);

	return (x > y) - (x < y);
}

static const char *
clash(struct arena *a, const struct care_visit *first, const struct care_visit *second)
{
	return arena_printf(a, "The visit at %s on %s is not over when the one at %s on %s begins",
	    time_words(a, first->begins_at), day_name(first->day),
	    time_words(a, second->begins_at), day_name(second->day));
}

const char *
week_impossible(struct arena *a, struct care_visit *visits, size_t count)
{
	int64_t minutes = 0;

	qsort(visits, count, sizeof(*visits), by_time);
	for (size_t i = 0; i < count; i++)
		minutes += visits[i].minutes;
	if (minutes > WEEK_MINUTES)
		return "The visits take more hours than a week has";
	for (size_t i = 0; i + 1 < count; i++)
		if (at_minute(&visits[i]) + visits[i].minutes > at_minute(&visits[i + 1]))
			return clash(a, &visits[i], &visits[i + 1]);
	/* The last of the week runs into the first. */
	if (count > 1 && at_minute(&visits[count - 1]) + visits[count - 1].minutes >
	        WEEK_MINUTES + at_minute(&visits[0]))
		return clash(a, &visits[count - 1], &visits[0]);
	return NULL;
}

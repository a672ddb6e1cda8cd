/* Whether visits fit into a week: each against each, and the sums of days and the week. */
#include "homecare/week_check.h"

#include <string.h>

enum { DAY_MINUTES = 24 * 60, WEEK_MINUTES = 7 * DAY_MINUTES };

static bool
is_fixed(const struct care_visit *v)
{
	return strcmp(v->critical, "no") != 0;
}

/* Two visits as minutes of the week, the second moved by some weeks. */
static enum week_fault
meet(const struct care_visit *a, const struct care_visit *b, int64_t shift)
{
	int64_t a_day = (a->day - 1) * DAY_MINUTES, b_day = (b->day - 1) * DAY_MINUTES + shift;
	int64_t a_from = a_day + a->window_from, a_to = a_day + a->window_to;
	int64_t b_from = b_day + b->window_from, b_to = b_day + b->window_to;

	/* Neither can be over before the other has to have begun. */
	if (a_from + a->minutes > b_to && b_from + b->minutes > a_to)
		return WEEK_OVERLAP;
	if (!is_fixed(a) && !is_fixed(b) && a_from < b_to && b_from < a_to)
		return WEEK_SAME_TIME;
	return WEEK_FINE;
}

static enum week_fault
compare(const struct care_visit *a, const struct care_visit *b)
{
	enum week_fault fault = WEEK_FINE;

	/* Sunday's night goes on into Monday. */
	for (int64_t shift = -WEEK_MINUTES; fault == WEEK_FINE && shift <= WEEK_MINUTES;
	     shift += WEEK_MINUTES)
		fault = meet(a, b, shift);
	return fault;
}

static int64_t
minutes_of_day(const struct care_visit *visits, size_t count, int64_t day)
{
	int64_t minutes = 0;

	for (size_t i = 0; i < count; i++)
		if (visits[i].day == day)
			minutes += visits[i].minutes;
	return minutes;
}

static struct week_finding
check_sums(const struct care_visit *week, size_t count, const struct care_visit *added,
    size_t added_count)
{
	struct week_totals now, more;

	week_total(week, count, &now);
	week_total(added, added_count, &more);
	for (size_t i = 0; i < added_count; i++)
		if (minutes_of_day(week, count, added[i].day) +
		        minutes_of_day(added, added_count, added[i].day) >
		    DAY_MINUTES)
			return (struct week_finding){ WEEK_DAY_TOO_LONG, &added[i], NULL };
	if (now.visit_minutes + more.visit_minutes > WEEK_MINUTES)
		return (struct week_finding){ WEEK_TOO_LONG, added, NULL };
	if (count + added_count > VISITS_MOST)
		return (struct week_finding){ WEEK_TOO_MANY, added, NULL };
	return (struct week_finding){ WEEK_FINE, NULL, NULL };
}

struct week_finding
week_check(const struct care_visit *week, size_t count, const struct care_visit *added,
    size_t added_count)
{
	enum week_fault fault;

	for (size_t i = 0; i < added_count; i++) {
		for (size_t j = 0; j < count; j++)
			if ((fault = compare(&added[i], &week[j])) != WEEK_FINE)
				return (struct week_finding){ fault, &added[i], &week[j] };
		/* A night of 24 hours would meet that of the next day. */
		for (size_t j = 0; j < i; j++)
			if ((fault = compare(&added[i], &added[j])) != WEEK_FINE)
				return (struct week_finding){ fault, &added[i], &added[j] };
	}
	return check_sums(week, count, added, added_count);
}

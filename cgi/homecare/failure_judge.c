/* What a provider's stop means for each person, and who is seen to first. */
#include <stdlib.h>
#include <string.h>

#include "homecare/failure.h"
#include "homecare/visit.h"
#include "lib/civil_date.h"

enum {
	DAY_MINUTES = 1440,
	HOURS_24 = 1440,
	HOURS_72 = 3 * 1440,
	STEP_BACK = 1,
	STEP_ON = 3,
	WEEK = 7
};

static bool
holds_on(const struct failure_visit *visit, int32_t day)
{
	return visit->from <= day && day < visit->to;
}

static bool
paused(const struct failure_case *one, int32_t day)
{
	for (size_t i = 0; i < one->pause_count; i++)
		if (one->pauses[i].from <= day && day < one->pauses[i].to)
			return true;
	return false;
}

static bool
cares_on(const struct failure_case *one, int32_t day)
{
	return day >= one->from && day < one->to && !paused(one, day);
}

static void
count_visit(struct failure_case *one, const struct failure_visit *visit, int64_t in)
{
	if (in < 0 || in >= HOURS_72)
		return;
	one->visits_72++;
	if (one->next_in < 0 || in < one->next_in)
		one->next_in = in;
	if (in >= HOURS_24)
		return;
	one->visits_24++;
	one->critical_24 += visit->critical;
}

static void
judge_day(struct failure_case *one, int32_t day, int32_t stop_day, int64_t stop_minute)
{
	int weekday = (int)visit_day(civil_date_from_day_number(day));

	if (!cares_on(one, day))
		return;
	for (size_t i = 0; i < one->visit_count; i++) {
		const struct failure_visit *visit = &one->visits[i];

		if (visit->day == weekday && holds_on(visit, day))
			count_visit(one, visit,
			    (int64_t)(day - stop_day) * DAY_MINUTES + visit->begins_at -
			        stop_minute);
	}
}

static bool
has_element_on(const struct failure_case *one, int32_t day)
{
	for (size_t i = 0; i < one->visit_count; i++)
		if (holds_on(&one->visits[i], day))
			return true;
	return false;
}

static int32_t
find_week(const struct failure_case *one, int32_t stop_day)
{
	for (int32_t day = stop_day; day < stop_day + WEEK; day++)
		if (cares_on(one, day) && has_element_on(one, day))
			return day;
	return FAILURE_NO_END;
}

bool
failure_in_week(const struct failure_case *one, const struct failure_visit *visit)
{
	return one->week_day != FAILURE_NO_END && holds_on(visit, one->week_day);
}

static void
judge_week(struct failure_case *one, int32_t stop_day)
{
	one->week_day = find_week(one, stop_day);
	for (size_t i = 0; i < one->visit_count; i++) {
		const struct failure_visit *visit = &one->visits[i];

		if (!failure_in_week(one, visit))
			continue;
		one->week_visits++;
		one->week_carer_minutes += visit->minutes * visit->carers;
		one->double_handed += visit->carers > 1;
	}
}

void
failure_judge(struct failure_case *one, int32_t stop_day, int64_t stop_minute)
{
	bool alone = one->lives_alone && !one->has_carer;

	one->visits_24 = one->visits_72 = one->critical_24 = one->double_handed = 0;
	one->week_visits = one->week_carer_minutes = 0;
	one->next_in = -1;
	for (int32_t day = stop_day - STEP_BACK; day <= stop_day + STEP_ON; day++)
		judge_day(one, day, stop_day, stop_minute);
	judge_week(one, stop_day);
	if (one->critical_24 > 0 || (alone && one->visits_24 > 0))
		one->rag = FAILURE_RED;
	else if (one->visits_24 > 0 &&
	    (one->lives_alone || !one->has_carer || one->double_handed > 0))
		one->rag = FAILURE_AMBER;
	else
		one->rag = FAILURE_GREEN;
}

/* Below zero when yes comes before no. */
static int
yes_first(bool x, bool y)
{
	return (int)y - (int)x;
}

static int
by_need(const void *a, const void *b)
{
	const struct failure_case *x = a, *y = b;
	int order = yes_first(x->critical_24 > 0, y->critical_24 > 0);

	if (order == 0)
		order = yes_first(
		    x->lives_alone && !x->has_carer, y->lives_alone && !y->has_carer);
	if (order == 0)
		order = yes_first(x->lives_alone, y->lives_alone);
	if (order == 0)
		order = yes_first(x->double_handed > 0, y->double_handed > 0);
	if (order == 0)
		order = yes_first(x->next_in >= 0, y->next_in >= 0);
	if (order == 0)
		order = (x->next_in > y->next_in) - (x->next_in < y->next_in);
	return order != 0 ? order : (x->id > y->id) - (x->id < y->id);
}

void
failure_sort(struct failure_case *cases, size_t count)
{
	qsort(cases, count, sizeof(*cases), by_need);
}

const char *
failure_basis(const char *legal_kind, bool registered, const char *funder, bool due_in_24_hours)
{
	if (strcmp(funder, "nhs") == 0)
		return "nhs";
	if (strcmp(legal_kind, "business_failure") == 0 && registered)
		return "s48";
	if (strcmp(funder, "council") == 0)
		return "s18";
	return due_in_24_hours ? "s19_3" : "own_arrangement";
}

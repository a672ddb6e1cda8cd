/* The made-up week of visits of one person: most in the morning, one person in five with two
 * carers, one in eight with a visit at a fixed time. */
#include "demo/homecare_week.h"

#include "homecare/visit.h"

/* One visit a day: when it may begin, and how long it takes. */
struct pattern {
	int part;
	int from;
	int to;
	int minutes[4];
	const char *tasks;
};

static const struct pattern patterns[] = {
    {VISIT_MORNING, 420, 570, {30, 45, 45, 60}, "|personal_care|meals|"},
    {VISIT_LUNCH, 705, 810, {30, 30, 30, 45}, "|meals|continence|"},
    {VISIT_TEA, 960, 1065, {30, 30, 30, 45}, "|meals|medicine_help|"},
    {VISIT_BED, 1170, 1290, {30, 30, 45, 45}, "|personal_care|moving|"},
    {VISIT_NIGHT, 1380, 1470, {30, 30, 30, 30}, "|continence|moving|"},
};

static const char *const critical[] = {"medicine", "medicine", "insulin", "meal", "peg"};

static void
add_series(struct homecare_week *week, struct chance *chance, int part, int carers)
{
	const struct pattern *pattern = &patterns[part - 1];
	bool fixed = chance_percent(chance, 6);
	bool weekdays = chance_percent(chance, 6);
	int shift = chance_between(chance, -2, 2) * 15;
	int minutes = pattern->minutes[chance_below(chance, 4)];
	const char *reason = critical[chance_below(chance, 5)];

	if (part != VISIT_MORNING && carers == 1 && chance_percent(chance, 4)) {
		minutes = 15;
		week->short_visits = true;
	}
	week->series++;
	for (int day = 1; day <= (weekdays ? 5 : 7); day++) {
		int from = pattern->from + shift;
		int to = fixed ? from + 30 : pattern->to + shift;

		week->visits[week->count++] = (struct homecare_visit){
		    .series = week->series,
		    .day = day,
		    .part = part,
		    .window_from = from,
		    .window_to = to,
		    .begins_at = from + 15 * chance_between(chance, 0, (to - from) / 15),
		    .minutes = minutes,
		    .carers = carers,
		    .critical = fixed ? reason : "no",
		    .tasks = pattern->tasks,
		};
	}
}

/* Help with a bath or with housework, on some days of the week. */
static void
add_few(struct homecare_week *week, struct chance *chance)
{
	int every = chance_between(chance, 2, 3);
	int minutes = chance_percent(chance, 50) ? 45 : 60;

	week->series = 1;
	for (int day = 1; day <= 6; day += every)
		week->visits[week->count++] = (struct homecare_visit){.series = 1,
		    .day = day,
		    .part = VISIT_MORNING,
		    .window_from = 540,
		    .window_to = 645,
		    .begins_at = 540 + 15 * chance_between(chance, 0, 7),
		    .minutes = minutes,
		    .carers = 1,
		    .critical = "no",
		    .tasks = "|personal_care|housework|"};
}

void
homecare_week_make(struct homecare_week *week, struct chance *chance)
{
	int kind = (int)chance_below(chance, 100);
	int carers;

	*week = (struct homecare_week){.two_carers = false};
	week->two_carers = chance_percent(chance, kind < 28 ? 2 : kind < 78 ? 16 : 46);
	carers = week->two_carers ? 2 : 1;
	if (kind < 8) {
		add_few(week, chance);
	} else {
		add_series(week, chance, VISIT_MORNING, carers);
		if (kind >= 78)
			add_series(week, chance, VISIT_LUNCH, carers);
		if (kind >= 56)
			add_series(
			    week, chance, VISIT_TEA, chance_percent(chance, 70) ? carers : 1);
		if (kind >= 28)
			add_series(week, chance, VISIT_BED, carers);
		if (kind == 99)
			add_series(week, chance, VISIT_NIGHT, 1);
	}
	for (size_t i = 0; i < week->count; i++) {
		week->visit_minutes += week->visits[i].minutes;
		week->carer_minutes += week->visits[i].minutes * week->visits[i].carers;
		week->two_carers = week->two_carers && week->visits[0].carers == 2;
	}
}

int64_t
homecare_week_pence(const struct homecare_week *week, bool rural, int32_t on)
{
	int64_t sum = 0;

	for (size_t i = 0; i < week->count; i++) {
		const struct homecare_visit *v = &week->visits[i];

		sum +=
		    v->carers *
		    ((homecare_fee(rural, on, v->day, v->part, v->minutes) * v->minutes + 30) /
			60);
	}
	return sum;
}

/* What a provider's stop would mean as values for pages: one person's, and who could help. */
#include <inttypes.h>

#include "homecare/failure_model.h"
#include "homecare/visit.h"
#include "lib/civil_date.h"
#include "place/travel.h"

enum { MINUTES_A_DAY = 1440 };

static const struct {
	const char *words;
	const char *colour;
} rags[] = {
	[FAILURE_RED] = { "Red", "red" },
	[FAILURE_AMBER] = { "Amber", "orange" },
	[FAILURE_GREEN] = { "Green", "green" },
};

const char *
failure_rag_words(enum failure_rag rag)
{
	return rags[rag].words;
}

/* Its number in the list of failure_show_takers(); 0: nothing is suggested for it. */
static int64_t
number_of(const struct failure_model *m, const struct failure_supply *supply)
{
	for (size_t i = 0; i < m->sum_count; i++)
		if (m->sums[i].who->organisation_id == supply->organisation_id)
			return (int64_t)i + 1;
	return 0;
}

static void
show_takers(struct req *rq, struct view *at, const char *name, const struct failure_model *m,
    const struct failure_taker *takers, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct view *item = view_item(at, name);
		struct travel travel = { .car_minutes = takers[i].minutes };

		view_number(item, "id", m->supplies[takers[i].supply].organisation_id);
		view_text(item, "name", m->supplies[takers[i].supply].name);
		view_number(item, "number", number_of(m, &m->supplies[takers[i].supply]));
		view_number(item, "visits", takers[i].visits);
		if (takers[i].minutes >= 0)
			view_text(item, "away", travel_car_words(rq->a, &travel));
	}
}

/* How long it is until then, and "Mon 7:30am", which is still true when it is read on paper. */
static void
show_next(struct req *rq, struct view *at, const struct failure_stop *stop, int64_t next_in)
{
	int64_t minute = stop->minute + next_in;
	struct civil_date day =
	    civil_date_add_days(stop->day, (int32_t)(minute / MINUTES_A_DAY));

	view_text(at, "next_in",
	    next_in < 60        ? "within the hour"
	        : next_in < 120 ? "in 1 hour"
	                        : arena_printf(rq->a, "in %" PRId64 " hours", next_in / 60));
	view_text(at, "next_at",
	    arena_printf(rq->a, "%s %s", day_short_name(civil_date_weekday(day) + 1),
	        time_words(rq->a, minute % MINUTES_A_DAY)));
}

void
failure_show_takers(struct req *rq, const struct failure_model *m)
{
	for (size_t i = 0; i < m->sum_count; i++) {
		const struct failure_sum *sum = &m->sums[i];
		struct view *at = view_item(rq->view, "Takers");

		view_number(at, "number", (int64_t)i + 1);
		view_text(at, "name", sum->who->name);
		view_text(at, "phone", sum->who->phone);
		view_text(at, "out_of_hours", sum->who->out_of_hours);
		view_number(at, "people", sum->people);
		view_number(at, "visits", sum->visits);
	}
}

void
failure_show_case(struct req *rq, struct view *at, const struct failure_model *m,
    const struct failure_case *one)
{
	view_text(at, "rag", rags[one->rag].words);
	view_text(at, "rag_colour", rags[one->rag].colour);
	view_number(at, "visits_24", one->visits_24);
	view_number(at, "visits_72", one->visits_72);
	view_number(at, "critical", one->critical_24);
	view_number(at, "double_handed", one->double_handed);
	view_number(at, "week_visits", one->week_visits);
	view_text(at, "week_hours", minutes_words(rq->a, one->week_carer_minutes));
	view_number(at, "uncovered", one->uncovered_visits);
	if (one->next_in >= 0)
		show_next(rq, at, &m->stop, one->next_in);
	show_takers(rq, at, "could", m, one->could, one->could_count);
	show_takers(rq, at, "takes", m, one->takes, one->takes_count);
}

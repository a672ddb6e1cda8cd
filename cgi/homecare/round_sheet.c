/* One round of a day as a sheet for the carer who goes. */
#include "homecare/round_sheet.h"

#include <inttypes.h>

#include "homecare/visit.h"
#include "queries.h"
#include "staff/private_read.h"

const struct round *
round_sheet_find(const struct round_timeline *t, uint32_t provider, int64_t number)
{
	for (size_t i = 0; i < t->plan->round_count; i++) {
		const struct round *round = &t->plan->rounds[i];

		if (t->problem->shifts[round->shift].provider == provider &&
		    t->numbers[i] == number)
			return round;
	}
	return NULL;
}

static void
show_stop(struct req *rq, const struct round_stop *stop, const struct round_visit *visit,
    const struct sheet_visit *is, const struct homecare_task_list_row *tasks, size_t task_count)
{
	struct view *at = view_item(rq->view, "Sheet.stops");

	view_text(at, "begins", round_clock(rq, stop->begins));
	view_text(at, "ends", round_clock(rq, stop->begins + visit->minutes));
	if (visit->wanted >= 0 && visit->wanted != stop->begins)
		view_text(at, "agreed", round_clock(rq, visit->wanted));
	view_text(at, "length", minutes_words(rq->a, visit->minutes));
	view_flag(at, "two", visit->carers == 2);
	view_text(at, "reference", is->reference);
	view_text(at, "initials", is->initials);
	view_text(at, "postcode", is->postcode);
	view_text(at, "risks", is->risks);
	view_text(at, "access", is->access);
	view_text(at, "pets", is->pets);
	view_text(at, "language", is->language);
	view_text(at, "critical", critical_words(is->critical));
	if (is->tasks != NULL)
		view_text(at, "tasks", tasks_words(rq->a, is->tasks, tasks, task_count));
	if (stop->travel > 0)
		view_number(at, "travel", stop->travel);
	if (stop->begins > stop->arrives)
		view_text(at, "free", minutes_words(rq->a, stop->begins - stop->arrives));
}

int
round_sheet_show(struct req *rq, const struct round_timeline *t, const struct round *round,
    const struct sheet_visit *visits)
{
	const struct round_stop *last = &round->stops[round->stop_count - 1];
	int64_t *ids = arena_array(rq->a, round->stop_count + 1, sizeof(*ids));
	struct view *at = view_branch(rq->view, "Sheet");
	struct homecare_task_list_row *tasks;
	size_t task_count, used = 0;
	int code = homecare_task_list(rq->db, rq->a, &tasks, &task_count);

	if (code != DB_OK)
		return code;
	for (size_t i = 0; i < round->stop_count; i++) {
		const struct round_stop *stop = &round->stops[i];
		const struct sheet_visit *is = &visits[stop->visit];
		bool seen = is->initials == NULL;

		show_stop(rq, stop, &t->problem->visits[stop->visit], is, tasks, task_count);
		for (size_t j = 0; j < used; j++)
			seen = seen || ids[j] == is->package_id;
		if (!seen)
			ids[used++] = is->package_id;
	}
	view_text(at, "begins", round_clock(rq, round->stops[0].begins));
	view_text(at, "ends",
	    round_clock(rq, last->begins + t->problem->visits[last->visit].minutes));
	view_text(at, "care", minutes_words(rq->a, round->care));
	view_text(at, "travel", minutes_words(rq->a, round->travel));
	view_flag(at, "on_foot", round_timeline_walked(t, round));
	view_flag(at, "crew", t->problem->shifts[round->shift].crew == 2);
	return private_note_list(rq, "package", ids, used);
}

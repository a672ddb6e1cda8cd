/* What hangs on the rows of the waiting list: times of asking, declines, who is to come. */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/waiting.h"

static const struct choice places[] = {
	{ "home", "At home", NULL },
	{ "hospital", "In hospital", NULL },
	{ "home_first", "With Home First", NULL },
	{ "interim_bed", "In an interim bed", NULL },
	{ "with_carer", "With an unpaid carer", NULL },
	{ "elsewhere", "Elsewhere", NULL },
};
const struct choices choices_wait_place = CHOICES(places);

static const struct choice risks[] = {
	{ "high", "High", NULL },
	{ "medium", "Medium", NULL },
	{ "low", "Low", NULL },
};
const struct choices choices_wait_risk = CHOICES(risks);

static const struct choice strains[] = {
	{ "severe", "Severe: it cannot go on", NULL },
	{ "some", "Some", NULL },
	{ "none", "None", NULL },
	{ "no_carer", "There is no unpaid carer", NULL },
};
const struct choices choices_wait_strain = CHOICES(strains);

static const struct choice declines[] = {
	{ "no_carers", "no carers free", NULL },
	{ "no_carers_then", "no carers at those times", NULL },
	{ "no_second_carer", "no second carer", NULL },
	{ "too_far", "too far", NULL },
	{ "too_short", "visits too short", NULL },
	{ "price", "price", NULL },
	{ "skills", "skills", NULL },
	{ "preference", "what the person prefers", NULL },
	{ "start_too_soon", "start too soon", NULL },
	{ "safety", "safety", NULL },
	{ "other", "another reason", NULL },
};
static const struct choices choices_decline = CHOICES(declines);

const char *
wait_place_words(const char *place)
{
	return choice_words(&choices_wait_place, place);
}

const char *
wait_risk_words(const char *risk)
{
	return choice_words(&choices_wait_risk, risk);
}

const char *
wait_strain_words(const char *strain)
{
	return choice_words(&choices_wait_strain, strain);
}

const char *
decline_words(const char *reason)
{
	return choice_words(&choices_decline, reason);
}

/* What the queries gave, each in the order of the rows' numbers. */
struct gathered {
	struct waiting_asking asking;
	struct waiting_starts_row *starts;
	size_t start_count;
};

static const char *
joined(struct req *rq, const char *list, const char *separator, const char *next)
{
	return list[0] == '\0' ? next : arena_printf(rq->a, "%s%s%s", list, separator, next);
}

static const char *
next_words(struct req *rq, const struct gathered *g, const struct waiting *w)
{
	const struct waiting_tries_row *open = NULL;

	for (size_t i = 0; i < g->start_count; i++)
		if (g->starts[i].request_id == w->row->id)
			return arena_printf(rq->a, "%s, from %s", g->starts[i].provider,
			    day_words(rq, g->starts[i].start_on));
	for (size_t i = 0; i < g->asking.try_count; i++)
		if (g->asking.tries[i].request_id == w->row->id &&
		    waiting_try_open(rq, &g->asking.tries[i]))
			open = &g->asking.tries[i];
	if (open != NULL)
		return arena_printf(rq->a, "%s closes %s", waiting_tier_words(rq->a, open->tier),
		    london_text(rq->a, open->closes_at));
	switch (w->standing.stage) {
	case REQUEST_TO_APPROVE:
		return "Waits for approval";
	case REQUEST_RETURNED:
		return "Returned by the approver";
	case REQUEST_OFFERED:
		return "An offer to choose";
	case REQUEST_STARTING:
		return "A provider is chosen";
	default:
		return "Nobody is being asked";
	}
}

const char *
wait_cover_words(struct arena *a, const char *typed, const char *providers)
{
	if (providers == NULL)
		return typed;
	return typed[0] == '\0' ? providers : arena_printf(a, "%s; %s", typed, providers);
}

static void
work_out(struct req *rq, const struct gathered *g, struct waiting *w)
{
	const struct waiting_list_row *row = w->row;
	struct request_dates dates = { .sent_at = row->sent_at,
		.returned_at = row->returned_at,
		.approved_at = row->approved_at,
		.awarded_at = row->awarded_at,
		.waited_before = row->waited_before };

	for (size_t i = 0; i < g->asking.try_count; i++)
		if (g->asking.tries[i].request_id == row->id) {
			dates.sourced_at = g->asking.tries[i].opened_at;
			dates.offers += g->asking.tries[i].offers;
		}
	w->standing = request_standing(&dates);
	w->clock = request_clock(&dates, rq->today);
	w->next = next_words(rq, g, w);
	w->cover = wait_cover_words(rq->a, row->interim_cover, row->still_comes);
	w->why_count = waiting_why(rq, &g->asking, row->id, w->why);
}

int
waiting_gather(struct req *rq, const struct waiting_list_row *rows, size_t count,
    struct waiting **list)
{
	const char *ids = "";
	struct gathered g = { .start_count = 0 };
	int code;

	for (size_t i = 0; i < count; i++)
		ids = joined(rq, ids, ",", arena_printf(rq->a, "%" PRId64, rows[i].id));
	ids = arena_printf(rq->a, "[%s]", ids);
	if ((code = waiting_tries(rq->db, rq->a, (struct waiting_tries_args){ .ids = ids },
	         &g.asking.tries, &g.asking.try_count)) != DB_OK ||
	    (code = waiting_declines(rq->db, rq->a, (struct waiting_declines_args){ .ids = ids },
	         &g.asking.declines, &g.asking.decline_count)) != DB_OK ||
	    (code = waiting_starts(rq->db, rq->a, (struct waiting_starts_args){ .ids = ids },
	         &g.starts, &g.start_count)) != DB_OK)
		return code;
	*list = arena_array(rq->a, count + 1, sizeof(**list));
	for (size_t i = 0; i < count; i++) {
		(*list)[i].row = &rows[i];
		work_out(rq, &g, &(*list)[i]);
	}
	return DB_OK;
}

/* What hangs on the rows of the waiting list: times of asking, declines, who is to come. */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/waiting.h"

enum { TRIES_TOLD = 4 };

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
	struct waiting_tries_row *tries;
	size_t try_count;
	struct waiting_declines_row *declines;
	size_t decline_count;
	struct waiting_starts_row *starts;
	size_t start_count;
};

static const char *
tier_words(struct req *rq, int64_t tier)
{
	return tier == 4 ? "All the county" : arena_printf(rq->a, "Tier %" PRId64, tier);
}

static bool
is_open(struct req *rq, const struct waiting_tries_row *try)
{
	time_t closes;

	return utc_parse(try->closes_at, &closes) == 0 && closes > rq->now;
}

static const char *
joined(struct req *rq, const char *list, const char *separator, const char *next)
{
	return list[0] == '\0' ? next : arena_printf(rq->a, "%s%s%s", list, separator, next);
}

/* A time of asking that closed without an offer. */
static bool
came_to_nothing(struct req *rq, const struct waiting_tries_row *try, int64_t request)
{
	return try->request_id == request && try->offers == 0 && !is_open(rq, try);
}

static const char *
failed_words(struct req *rq, const struct waiting_tries_row *try)
{
	if (try->asked == 0)
		return arena_printf(rq->a, "%s: nobody there to ask", tier_words(rq, try->tier));
	return arena_printf(
	    rq->a, "%s: no offer of %" PRId64 " asked", tier_words(rq, try->tier), try->asked);
}

/* Few times of asking are told one by one; of many only how many and the last, so that the
 * reasons after them are read. */
static const char *
tries_words(struct req *rq, const struct gathered *g, int64_t request)
{
	const struct waiting_tries_row *last = NULL;
	const char *each = "";
	size_t count = 0;

	for (size_t i = 0; i < g->try_count; i++)
		if (came_to_nothing(rq, &g->tries[i], request)) {
			last = &g->tries[i];
			if (++count <= TRIES_TOLD)
				each = joined(rq, each, "; ", failed_words(rq, last));
		}
	if (count <= TRIES_TOLD)
		return each;
	return arena_printf(rq->a, "Asked %zu times without an offer, the last until %s (%s)",
	    count, day_words(rq, arena_strndup(rq->a, last->closes_at, 10)),
	    failed_words(rq, last));
}

/* Times of asking without an offer, then why those who were asked declined. */
static const char *
why_words(struct req *rq, const struct gathered *g, int64_t request)
{
	const char *why = tries_words(rq, g, request), *reasons = "";

	for (size_t i = 0; i < g->decline_count; i++) {
		const struct waiting_declines_row *row = &g->declines[i];

		if (row->request_id == request)
			reasons = joined(rq, reasons, ", ",
			    arena_printf(rq->a, "%s %" PRId64, decline_words(row->reason),
			        row->declines));
	}
	if (reasons[0] == '\0')
		return why;
	return joined(rq, why, ". ", arena_printf(rq->a, "Declined: %s", reasons));
}

static const char *
next_words(struct req *rq, const struct gathered *g, const struct waiting *w)
{
	const struct waiting_tries_row *open = NULL;

	for (size_t i = 0; i < g->start_count; i++)
		if (g->starts[i].request_id == w->row->id)
			return arena_printf(rq->a, "%s, from %s", g->starts[i].provider,
			    day_words(rq, g->starts[i].start_on));
	for (size_t i = 0; i < g->try_count; i++)
		if (g->tries[i].request_id == w->row->id && is_open(rq, &g->tries[i]))
			open = &g->tries[i];
	if (open != NULL)
		return arena_printf(rq->a, "%s closes %s", tier_words(rq, open->tier),
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

static void
work_out(struct req *rq, const struct gathered *g, struct waiting *w)
{
	const struct waiting_list_row *row = w->row;
	struct request_dates dates = { .sent_at = row->sent_at,
		.returned_at = row->returned_at,
		.approved_at = row->approved_at,
		.awarded_at = row->awarded_at,
		.waited_before = row->waited_before };

	for (size_t i = 0; i < g->try_count; i++)
		if (g->tries[i].request_id == row->id) {
			dates.sourced_at = g->tries[i].opened_at;
			dates.offers += g->tries[i].offers;
		}
	w->standing = request_standing(&dates);
	w->clock = request_clock(&dates, rq->today);
	w->next = next_words(rq, g, w);
	w->why = why_words(rq, g, row->id);
}

int
waiting_gather(struct req *rq, const struct waiting_list_row *rows, size_t count,
    struct waiting **list)
{
	const char *ids = "";
	struct gathered g = { .tries = NULL };
	int code;

	for (size_t i = 0; i < count; i++)
		ids = joined(rq, ids, ",", arena_printf(rq->a, "%" PRId64, rows[i].id));
	ids = arena_printf(rq->a, "[%s]", ids);
	if ((code = waiting_tries(rq->db, rq->a, (struct waiting_tries_args){ .ids = ids },
	         &g.tries, &g.try_count)) != DB_OK ||
	    (code = waiting_declines(rq->db, rq->a, (struct waiting_declines_args){ .ids = ids },
	         &g.declines, &g.decline_count)) != DB_OK ||
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

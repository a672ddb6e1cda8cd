/* Asking providers for one request: who would be asked, opening a tier, closing it
 * (sql/query/sourcing.sql, templates/homecare/sourcing.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/changes.h"
#include "desk/words.h"
#include "homecare/request.h"
#include "homecare/sourcing.h"
#include "homecare/sourcing_words.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/version.h"

static const struct choice tiers[] = {
    {"1", "Tier 1", NULL},
    {"2", "Tier 2, and who has not answered in tier 1", NULL},
    {"3", "Tier 3, and who has not answered before", NULL},
    {"4", "Every provider of the county", NULL},
};
static const struct choices choices_tier = CHOICES(tiers);

static const struct choice times[] = {
    {"60", "1 hour", NULL},
    {"120", "2 hours", NULL},
    {"240", "4 hours", NULL},
    {"480", "8 hours", NULL},
    {"1440", "1 day", NULL},
    {"2880", "2 days", NULL},
    {"4320", "3 days", NULL},
    {"7200", "5 days", NULL},
};
static const struct choices choices_time = CHOICES(times);

static const struct choice wider_choices[] = {
    {"0", "As asked for", NULL},
    {"30", "30 minutes wider on each side", NULL},
    {"60", "An hour wider on each side", NULL},
};
static const struct choices choices_wider = {wider_choices, 3, NULL};

#define OPENING(F, form) \
	F(form, ONEOF, tier, "Who is asked", REQUIRED, 0, 0, &choices_tier) \
	F(form, ONEOF, minutes, "How long they may answer", REQUIRED, 0, 0, &choices_time) \
	F(form, ONEOF, wider, "Times that are not fixed", REQUIRED, 0, 0, &choices_wider) \
	F(form, BOOL, opens_next, \
	    "Ask the next tier by itself, if the offers do not cover the week when this " \
	    "closes", \
	    OPTIONAL, 0, 0, NULL)
FORM(opening_form, OPENING);

static int
show_times(struct req *rq, int64_t id, int64_t *last_tier, int64_t *wider)
{
	struct sourcing_times_row *rows;
	size_t count;
	int code = sourcing_times(
	    rq->db, rq->a, (struct sourcing_times_args){.request_id = id}, &rows, &count);

	*last_tier = *wider = 0;
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Times");

		view_row(at, &q_sourcing_times, &rows[i]);
		view_text(at, "tier", tier_title(rq->a, rows[i].tier));
		view_text(at, "opened", london_text(rq->a, rows[i].opened_at));
		view_text(at, "closes", london_text(rq->a, rows[i].closes_at));
		view_text(at, "left", time_left_words(rq, rows[i].closes_at));
		view_flag(at, "follows", rows[i].opens_next && rows[i].moved_on_at == NULL);
		if (rows[i].open)
			view_flag(rq->view, "Asking", true);
	}
	if (code == DB_OK && count > 0) {
		*last_tier = rows[0].tier;
		*wider = rows[0].wider;
	}
	return code;
}

static void
show_candidate(struct req *rq, struct view *tier, const struct sourcing_candidates_row *row)
{
	struct view *at = view_item(tier, "providers");

	view_text(at, "name", row->name);
	view_text(at, "phone", row->phone);
	view_flag(at, "to_ring", row->email[0] == '\0');
	view_flag(at, "single", !row->double_handed);
	view_flag(at, "stopped", row->stopped != 0);
	if (row->has_offer_id)
		view_text(at, "offered", london_text(rq->a, row->offered_at));
	else if (row->reason != NULL &&
		 (row->asked_at == NULL || strcmp(row->declined_at, row->asked_at) >= 0)) {
		view_text(at, "declined", decline_reason_words(row->reason));
		view_text(at, "words", row->words);
	} else if (row->seen_at != NULL)
		view_text(at, "seen", london_text(rq->a, row->seen_at));
	else if (row->asked_at != NULL)
		view_text(at, "asked", london_text(rq->a, row->asked_at));
	else
		view_flag(at, "handed_back", row->handed_back != 0);
}

static int
show_candidates(struct req *rq, const struct sourcing_show_row *request)
{
	struct sourcing_candidates_row *rows;
	struct view *at = NULL;
	int64_t tier = 0;
	size_t count;
	int code;

	code = sourcing_candidates(rq->db, rq->a,
	    (struct sourcing_candidates_args){.request_id = request->id,
		.has_patch_id = request->has_patch_id,
		.patch_id = request->patch_id,
		.today = req_today(rq)},
	    &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		if (rows[i].tier != tier) {
			tier = rows[i].tier;
			at = view_item(rq->view, "Tiers");
			view_text(at, "title",
			    tier == SOURCING_EVERYBODY ? "Other providers of the county"
						       : tier_title(rq->a, tier));
			view_flag(at, "rest", tier == SOURCING_EVERYBODY);
		}
		show_candidate(rq, at, &rows[i]);
		if (rows[i].has_offer_id)
			view_flag(rq->view, "Offers", true);
	}
	return code;
}

static void
fill_form(struct req *rq, const struct sourcing_show_row *row, int64_t last_tier, int64_t wider)
{
	int64_t tier = last_tier < SOURCING_EVERYBODY ? last_tier + 1 : SOURCING_EVERYBODY;

	/* Without a patch there are no tiers. */
	if (!row->has_patch_id)
		tier = SOURCING_EVERYBODY;
	form_fill(rq, "tier", arena_printf(rq->a, "%" PRId64, tier));
	form_fill(rq, "minutes",
	    arena_printf(rq->a, "%" PRId64, sourcing_usual_minutes(row->urgency)));
	form_fill(rq, "wider", arena_printf(rq->a, "%" PRId64, wider));
	form_fill(rq, "opens_next", "1");
	form_hint(rq, "minutes",
	    arena_printf(rq->a, "Usual for this urgency: %s",
		sourcing_minutes_words(rq->a, sourcing_usual_minutes(row->urgency))));
	form_hint(rq, "wider", "Ask the person first. Fixed times stay as they are");
}

PAGE(sourcing_page, "/desk/requests/:id/sourcing", "care.source", nothing,
    "homecare/sourcing.cs")
{
	struct sourcing_show_row *row;
	struct care_visit *visits;
	int64_t last_tier, wider;
	size_t count;
	int status, code;

	if ((status = sourcing_page_open(rq, &row)) != 0)
		return status;
	if ((code = request_visits(rq, row->id, &visits, &count)) != DB_OK ||
	    (code = week_show(rq, view_branch(rq->view, "Week"), visits, count)) != DB_OK ||
	    (code = show_times(rq, row->id, &last_tier, &wider)) != DB_OK ||
	    (code = show_candidates(rq, row)) != DB_OK)
		return db_status(rq, code);
	fill_form(rq, row, last_tier, wider);
	view_flag(rq->view, "NoMail", rq->conf->mail[0] == '\0');
	notice_show(rq);
	return 200;
}

/* Takes the request at the version its page was made from.  0, or the status: 404, 409, or 422
 * with the reason when providers cannot be asked for it. */
static int
take(struct req *rq, struct sourcing_take_row **row)
{
	const char *why = NULL;
	int code =
	    sourcing_take(rq->db, rq->a, (struct sourcing_take_args){.id = rq->path_id}, row);

	if (code != DB_OK)
		return db_status(rq, code);
	if (*row == NULL)
		return 404;
	if ((*row)->awarded_at != NULL)
		why = "This request has been awarded";
	else if ((*row)->withdrawn_at != NULL)
		why = "This request has been withdrawn";
	else if (!(*row)->approved)
		why = "This request has not been approved yet";
	if (why != NULL) {
		form_refuse(rq, NULL, why);
		return 422;
	}
	return (*row)->version == version_sent(rq) ? 0 : 409;
}

static int
keep(struct req *rq, const struct sourcing_take_row *row, struct changes *changes)
{
	int code = sourcing_touch(rq->db, (struct sourcing_touch_args){.id = row->id}, NULL);

	if (code != DB_OK)
		return db_status(rq, code);
	changes_keep_for(changes, "request", row->id, row->version + 1);
	return 0;
}

ACTION(ask_providers, "/desk/requests/:id/sourcing/open", "care.source", opening_form,
    sourcing_page)
{
	struct changes *changes = changes_new(rq);
	struct sourcing_opening opening = {.request_id = rq->path_id,
	    .tier = strtoll(f->tier, NULL, 10),
	    .minutes = strtoll(f->minutes, NULL, 10),
	    .wider = strtoll(f->wider, NULL, 10),
	    .opens_next = f->opens_next,
	    .opened_by = rq->who.account_id,
	    .today = rq->today,
	    .base_url = rq->conf->base_url};
	struct sourcing_opened opened;
	struct sourcing_take_row *row;
	int status, code;

	if ((status = take(rq, &row)) != 0)
		return status;
	opening.has_patch = row->has_patch_id;
	opening.patch_id = row->patch_id;
	/* The same tier twice within a second. */
	if ((code = sourcing_open(rq->db, rq->a, &opening, &opened)) == DB_DUPLICATE)
		return 409;
	if (code != DB_OK)
		return db_status(rq, code);
	if (opened.asked == 0) {
		form_refuse(rq, "tier",
		    "There is nobody to ask: whoever is in this tier has answered, or nobody "
		    "is in "
		    "it. Choose the next tier, or wider times");
		return 422;
	}
	changes_text(changes, "Asked", NULL,
	    arena_printf(rq->a, "%s, %zu providers, for %s", tier_title(rq->a, opening.tier),
		opened.asked, sourcing_minutes_words(rq->a, opening.minutes)));
	if (opening.wider > 0)
		changes_text(
		    changes, "Times wider by", NULL, minutes_words(rq->a, opening.wider));
	if ((status = keep(rq, row, changes)) != 0)
		return status;
	return reply_see(rq, "/desk/requests/%" PRId64 "/sourcing?done=asked", row->id);
}

ACTION(stop_asking, "/desk/requests/:id/sourcing/close", "care.source", nothing, sourcing_page)
{
	struct changes *changes = changes_new(rq);
	struct sourcing_take_row *row;
	uint64_t closed;
	int status, code;

	if ((status = take(rq, &row)) != 0)
		return status;
	code = sourcing_close(
	    rq->db, (struct sourcing_close_args){.request_id = row->id}, &closed);
	if (code != DB_OK)
		return db_status(rq, code);
	if (closed == 0) {
		form_refuse(rq, NULL, "Nobody is being asked at the moment");
		return 422;
	}
	changes_text(changes, "Asking", "open", "closed");
	if ((status = keep(rq, row, changes)) != 0)
		return status;
	return reply_see(rq, "/desk/requests/%" PRId64 "/sourcing?done=asking_closed", row->id);
}

/* Reading a request, taking it for a change and keeping what changed (sql/query/request.sql). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/request.h"
#include "homecare/request_words.h"
#include "homecare/waiting.h"
#include "staff/nav.h"
#include "staff/private_read.h"
#include "staff/version.h"

struct request_dates
request_dates(const struct request_read_row *r)
{
	return (struct request_dates){ .sent_at = r->sent_at,
		.returned_at = r->returned_at,
		.approved_at = r->approved_at,
		.sourced_at = r->sourced_at,
		.offers = r->offers,
		.awarded_at = r->awarded_at,
		.started_on = r->started_on,
		.withdrawn_at = r->withdrawn_at,
		.waited_before = r->waited_before };
}

static struct request_standing
standing_now(const struct request_read_row *r)
{
	struct request_dates dates = request_dates(r);

	return request_standing(&dates);
}

static void
show_clock(struct req *rq, struct view *at, const struct request_read_row *r)
{
	struct request_dates dates = request_dates(r);
	struct request_clock clock = request_clock(&dates, rq->today);

	view_flag(at, "clock", clock.sent);
	view_flag(at, "clock_runs", clock.runs);
	view_number(at, "waited", clock.days);
	view_number(at, "waited_in_all", clock.in_all);
	view_flag(at, "waited_more", r->waited_before > 0);
}

static void
show_head(struct req *rq, const struct request_read_row *r)
{
	struct request_standing standing = standing_now(r);
	struct view *at = view_branch(rq->view, "Request");

	view_number(at, "id", r->id);
	view_text(at, "reference", r->reference);
	view_text(at, "case_id", r->case_id);
	view_text(at, "initials", r->initials);
	view_number(at, "birth_year", r->birth_year);
	view_text(at, "postcode", r->postcode);
	view_text(at, "patch", r->patch);
	view_text(at, "standing", standing.text);
	view_text(at, "standing_colour", standing.colour);
	view_flag(at, "open", standing.open);
	view_flag(at, "editable", standing.editable);
	view_flag(at, "to_approve", standing.stage == REQUEST_TO_APPROVE);
	view_flag(at, "returned", standing.stage == REQUEST_RETURNED);
	view_flag(at, "may_withdraw", standing.open && r->awarded_at == NULL);
	show_clock(rq, at, r);
}

static int
read_row(struct req *rq, struct request_read_row **row)
{
	int code = request_read(
	    rq->db, rq->a, (struct request_read_args){ .id = rq->path_id }, row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row != NULL ? 0 : 404;
}

int
request_open(struct req *rq, struct request_read_row **row)
{
	int status, code;

	if ((status = read_row(rq, row)) != 0)
		return status;
	if ((code = private_note_read(rq, "request")) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "requests");
	notice_show(rq);
	version_show(rq, (*row)->version);
	show_head(rq, *row);
	return 0;
}

int
request_open_to_change(struct req *rq, struct request_read_row **row)
{
	int status = request_open(rq, row);

	/* A refused form stays on its page, which says why. */
	if (status == 0 && rq->method == GET && !standing_now(*row).editable)
		return reply_see(rq, "/desk/requests/%" PRId64, rq->path_id);
	return status;
}

int
request_take(struct req *rq, struct request_edit *e)
{
	struct request_read_row *row;
	uint64_t changed;
	int code, status;

	code = request_take_version(rq->db,
	    (struct request_take_version_args){ .id = rq->path_id, .version = version_sent(rq) },
	    &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	if ((status = read_row(rq, &row)) != 0)
		return status;
	if (changed == 0)
		return 409;
	e->rq = rq;
	e->was = row;
	e->changes = changes_new(rq);
	return 0;
}

int
request_take_to_change(struct req *rq, struct request_edit *e)
{
	int status = request_take(rq, e);

	if (status != 0 || standing_now(e->was).editable)
		return status;
	form_refuse(rq, NULL,
	    "This request was sent for approval or withdrawn, so it cannot be changed now");
	return 422;
}

int
request_changed(struct request_edit *e, const char *page)
{
	changes_keep_for(e->changes, "request", e->was->id, e->was->version);
	return reply_see(e->rq, "/desk/requests/%" PRId64 "%s%s", e->was->id,
	    page[0] != '\0' && page[0] != '?' ? "/" : "", page);
}

void
request_answers_show(struct req *rq, const struct request_read_row *r)
{
	struct view *at = view_branch(rq->view, "Request");
	const char *cover = wait_cover_words(rq->a, r->interim_cover, r->still_comes);

	view_flag(at, "has_need", r->need_at != NULL || r->sent_at != NULL);
	view_flag(at, "has_purpose", r->purpose_at != NULL || r->sent_at != NULL);
	view_text(at, "source", choice_words(&choices_request_source, r->source));
	view_text(at, "urgency", choice_words(&choices_urgency, r->urgency));
	view_text(at, "needed_by", day_words(rq, r->needed_by));
	view_text(at, "where_now", choice_words(&choices_where_now, r->where_now));
	view_text(at, "risk", choice_words(&choices_waiting_risk, r->risk));
	view_text(at, "lives_alone", r->lives_alone ? "Yes" : "No");
	view_text(at, "carer_strain", choice_words(&choices_carer_strain, r->carer_strain));
	view_text(at, "interim_cover", cover[0] != '\0' ? cover : "Nobody");
	view_text(at, "outcomes", r->outcomes);
	view_text(at, "risks", r->risks);
	view_text(at, "access", r->access);
	view_text(at, "pets", r->pets);
	view_text(at, "language", r->language_label);
	view_text(at, "gender",
	    strcmp(r->gender, "any") == 0 ? "" : choice_words(&choices_carer_gender, r->gender));
	view_text(at, "short_reason", r->short_reason);
	view_text(at, "previous", r->previous);
	view_number(at, "previous_id", r->previous_id);
}

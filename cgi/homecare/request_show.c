/* A request on one page, and withdrawing it (templates/homecare/request.cs,
 * request-withdraw.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/request.h"
#include "homecare/request_chain.h"
#include "homecare/request_words.h"
#include "homecare/sourcing.h"
#include "homecare/stopping.h"
#include "lib/money.h"
#include "staff/action_words.h"

#define WITHDRAW(F, form) \
	F(form, ONEOF, reason, "Why it is withdrawn", REQUIRED, 0, 0, &choices_withdrawn)
FORM(withdrawal, WITHDRAW);

static int
show_history(struct req *rq, int64_t id)
{
	struct request_history_row *rows;
	size_t count;
	int code;

	code = request_history(
	    rq->db, rq->a, (struct request_history_args){ .id = id }, &rows, &count);
	if (code != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "History");
		const char *what = action_words(rows[i].action);

		/* A day stays a day, and of a date it may not be known who did it. */
		view_text(at, "when",
		    strlen(rows[i].done_at) == strlen("2026-11-21")
		        ? day_words(rq, rows[i].done_at)
		        : london_text(rq->a, rows[i].done_at));
		view_text(at, "who",
		    rows[i].author != NULL || rows[i].dated ? rows[i].author : "The system");
		view_text(at, "what", what != NULL ? what : "Changed the request");
		changes_show(rq, rows[i].detail, at);
	}
	return DB_OK;
}

static void
show_dates(struct req *rq, const struct request_read_row *r)
{
	struct view *at = view_branch(rq->view, "Request");

	view_text(at, "made", london_text(rq->a, r->made_at));
	view_text(at, "maker", r->maker);
	if (r->sent_at != NULL)
		view_text(at, "sent", london_text(rq->a, r->sent_at));
	if (r->first_sent_at != NULL)
		view_text(at, "first_sent", london_text(rq->a, r->first_sent_at));
	if (r->approved_at != NULL)
		view_text(at, "approved", london_text(rq->a, r->approved_at));
	view_text(at, "approver", r->approver);
	if (r->returned_at != NULL)
		view_text(at, "returned_on", london_text(rq->a, r->returned_at));
	view_text(at, "return_reason", r->return_reason);
	if (r->has_asked_pence)
		view_text(at, "asked_week", money_text(rq->a, r->asked_pence));
	if (r->awarded_at != NULL)
		view_text(at, "awarded", london_text(rq->a, r->awarded_at));
	view_text(at, "started", day_words(rq, r->started_on));
	if (r->withdrawn_at != NULL)
		view_text(at, "withdrawn", london_text(rq->a, r->withdrawn_at));
	view_text(at, "withdrawn_reason", choice_words(&choices_withdrawn, r->withdrawn_reason));
}

PAGE(show_request, "/desk/requests/:id", "request.make", nothing, "homecare/request.cs")
{
	struct request_price price;
	struct request_read_row *r;
	int status, code;

	if ((status = request_open(rq, &r)) != 0)
		return status;
	request_answers_show(rq, r);
	show_dates(rq, r);
	if ((code = request_week_show(rq, r, &price)) != DB_OK ||
	    (code = request_chain_show(rq, r->id)) != DB_OK ||
	    (code = stopping_show(rq, r->person_id, r->id)) != DB_OK ||
	    (code = show_history(rq, r->id)) != DB_OK)
		return db_status(rq, code);
	view_flag(rq->view, "May.approve", req_may(rq, "request.approve"));
	view_flag(rq->view, "May.source", req_may(rq, "care.source"));
	return 200;
}

static bool
may_withdraw(const struct request_read_row *r)
{
	struct request_dates dates = request_dates(r);

	return request_standing(&dates).open && r->awarded_at == NULL;
}

PAGE(ask_to_withdraw, "/desk/requests/:id/withdraw", "request.make", nothing,
    "homecare/request-withdraw.cs")
{
	struct request_read_row *r;
	int status;

	if ((status = request_open(rq, &r)) != 0)
		return status;
	if (rq->method == GET && !may_withdraw(r))
		return reply_see(rq, "/desk/requests/%" PRId64, r->id);
	return 200;
}

ACTION(withdraw_request, "/desk/requests/:id/withdraw", "request.make", withdrawal,
    ask_to_withdraw)
{
	struct request_edit e;
	int status, code;

	if ((status = request_take(rq, &e)) != 0)
		return status;
	if (!may_withdraw(e.was)) {
		form_refuse(rq, NULL,
		    "This request was awarded, started or withdrawn before, so it cannot be "
		    "withdrawn");
		return 422;
	}
	code = request_set_withdrawn(rq->db,
	    (struct request_set_withdrawn_args){ .id = e.was->id, .reason = f->reason }, NULL);
	/* Whoever was asked is told. */
	if (code == DB_OK)
		code = sourcing_withdraw(rq->db, rq->a, e.was->id);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(
	    e.changes, "Withdrawn", NULL, choice_words(&choices_withdrawn, f->reason));
	return request_changed(&e, "?done=request_withdrawn");
}

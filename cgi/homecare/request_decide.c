/* Approving a request up to one's own yearly limit, or returning it with a reason
 * (templates/homecare/request-approve.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "directory/phrases.h"
#include "homecare/request.h"
#include "lib/money.h"

#define RETURN(F, form) F(form, TEXT, reason, "What has to be changed", REQUIRED, 5, 300, NULL)
FORM(giving_back, RETURN);

/* What the person signed in may do about the request. */
struct say {
	bool has_limit;
	int64_t limit;
	const char *why_not; /* a sentence, or NULL when it may be approved */
};

/* "Kim Example (£30,000.00) or Lee Example (£50,000.00)"; "" for nobody. */
static int
who_may(struct req *rq, const struct request_read_row *r, int64_t year, const char **names)
{
	struct phrases people = { .a = rq->a };
	struct request_approver_list_row *rows;
	size_t count;
	int code;

	code = request_approver_list(rq->db, rq->a,
	    (struct request_approver_list_args){
	        .pence = year, .today = req_today(rq), .maker = r->made_by },
	    &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++)
		phrases_addf(&people, "%s (up to %s)", rows[i].name,
		    money_text(rq->a, rows[i].pence));
	*names = phrases_or(&people);
	return code;
}

static const char *
over_limit(struct req *rq, const struct say *say, int64_t year, const char *names)
{
	const char *mine = say->has_limit
	    ? arena_printf(rq->a, "Your limit is %s a year", money_text(rq->a, say->limit))
	    : "You have no approval limit";

	if (names[0] == '\0')
		return arena_printf(rq->a,
		    "%s, and this costs about %s. Nobody else has a limit that is enough: ask a "
		    "commissioner to set one",
		    mine, money_text(rq->a, year));
	return arena_printf(rq->a, "%s, and this costs about %s. It can be approved by %s", mine,
	    money_text(rq->a, year), names);
}

/* What a year costs that is to be approved: the dearer price where one is asked for, as offers
 * and packages have one price for every hour. */
static int64_t
year_to_approve(const struct request_read_row *r, const struct request_price *price)
{
	return r->has_asked_pence ? price_year(r->asked_pence) : price->price.year_pence;
}

static int
judge(struct req *rq, const struct request_read_row *r, const struct request_price *price,
    struct say *say)
{
	int64_t year = year_to_approve(r, price);
	struct request_limit_row *limit;
	const char *names;
	int code;

	*say = (struct say){ .why_not = NULL };
	code = request_limit(rq->db, rq->a,
	    (struct request_limit_args){
	        .account_id = rq->who.account_id, .today = req_today(rq) },
	    &limit);
	if (code != DB_OK)
		return code;
	say->has_limit = limit != NULL;
	say->limit = limit != NULL ? limit->pence : 0;
	if (r->has_asked_pence && r->has_asked_by && r->asked_by == rq->who.account_id)
		say->why_not = "You asked for this price, so somebody else has to approve it";
	else if (!r->has_asked_pence && r->has_made_by && r->made_by == rq->who.account_id)
		say->why_not = "You made this request, so somebody else has to approve it";
	else if (!r->has_asked_pence && !price->price.complete)
		say->why_not =
		    "No fee rate is entered for some of these visits, so what they cost is not "
		    "known. Ask a commissioner to enter the rates";
	if (say->why_not != NULL || (limit != NULL && year <= limit->pence))
		return DB_OK;
	if ((code = who_may(rq, r, year, &names)) == DB_OK)
		say->why_not = over_limit(rq, say, year, names);
	return code;
}

static bool
is_to_approve(const struct request_read_row *r)
{
	struct request_dates dates = request_dates(r);

	return r->has_asked_pence || request_standing(&dates).stage == REQUEST_TO_APPROVE;
}

/* A price above what was approved, for offers or a change of a package. */
static void
show_asked(struct req *rq, const struct request_read_row *r)
{
	int64_t approved = r->has_approved_pence ? r->approved_pence : r->week_pence;

	if (!r->has_asked_pence)
		return;
	view_text(rq->view, "Asked.week", money_text(rq->a, r->asked_pence));
	view_text(rq->view, "Asked.year", money_text(rq->a, price_year(r->asked_pence)));
	view_text(rq->view, "Asked.approved", money_text(rq->a, approved));
}

PAGE(decide_request, "/desk/requests/:id/approve", "request.approve", nothing,
    "homecare/request-approve.cs")
{
	struct request_price price;
	struct request_read_row *r;
	struct say say;
	int status, code;

	if ((status = request_open(rq, &r)) != 0)
		return status;
	if (rq->method == GET && !is_to_approve(r))
		return reply_see(rq, "/desk/requests/%" PRId64, r->id);
	request_answers_show(rq, r);
	if ((code = request_week_show(rq, r, &price)) != DB_OK ||
	    (code = judge(rq, r, &price, &say)) != DB_OK)
		return db_status(rq, code);
	show_asked(rq, r);
	view_text(rq->view, "WhyNot", say.why_not);
	if (say.has_limit)
		view_text(rq->view, "Limit", money_text(rq->a, say.limit));
	form_hint(rq, "reason", "The practitioner reads this. No names");
	return 200;
}

/* Takes a request that waits for approval. */
static int
take(struct req *rq, struct request_edit *e)
{
	int status = request_take(rq, e);

	if (status != 0 || is_to_approve(e->was))
		return status;
	form_refuse(rq, NULL, "This request does not wait for approval any more");
	return 422;
}

ACTION(approve_request, "/desk/requests/:id/approve", "request.approve", nothing,
    decide_request)
{
	struct request_price price;
	struct care_visit *visits;
	struct request_edit e;
	struct say say;
	size_t count;
	int status, code;

	if ((status = take(rq, &e)) != 0)
		return status;
	if ((code = request_visits(rq, e.was->id, &visits, &count)) != DB_OK ||
	    (code = request_price(rq, e.was, visits, count, &price)) != DB_OK ||
	    (code = judge(rq, e.was, &price, &say)) != DB_OK)
		return db_status(rq, code);
	if (say.why_not != NULL) {
		form_refuse(rq, NULL, say.why_not);
		return 422;
	}
	code = e.was->has_asked_pence
	    ? request_set_price_approved(rq->db,
	          (struct request_set_price_approved_args){
	              .id = e.was->id, .account_id = rq->who.account_id },
	          NULL)
	    : request_set_approved(rq->db,
	          (struct request_set_approved_args){ .id = e.was->id,
	              .account_id = rq->who.account_id,
	              .week_pence = price.price.week_pence },
	          NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(e.changes, "Approved for a year", NULL,
	    money_text(rq->a, year_to_approve(e.was, &price)));
	return request_changed(&e, "?done=request_approved");
}

ACTION(return_request, "/desk/requests/:id/return", "request.approve", giving_back,
    decide_request)
{
	struct request_edit e;
	int status, code;

	if ((status = take(rq, &e)) != 0)
		return status;
	code = e.was->has_asked_pence
	    ? request_set_price_refused(
	          rq->db, (struct request_set_price_refused_args){ .id = e.was->id }, NULL)
	    : request_set_returned(rq->db,
	          (struct request_set_returned_args){ .id = e.was->id, .reason = f->reason },
	          NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	/* Free text may say something of the person: the audit row has only that there is one. */
	changes_private(e.changes, "Reason", NULL, f->reason);
	if (e.was->has_asked_pence)
		return request_changed(&e, "?done=price_refused");
	return request_changed(&e, "?done=request_returned");
}

/* The start page's numbers of home care: only what the person may do something about. */
#include "homecare/due.h"

#include "desk/words.h"
#include "queries.h"

static void
show(struct req *rq, const char *text, int64_t count, const char *href)
{
	struct view *at = view_item(rq->view, "HomeCare");

	view_text(at, "text", text);
	view_number(at, "count", count);
	view_text(at, "href", href);
}

static void
show_own(struct req *rq, const char *text, int64_t count)
{
	struct view *at;

	if (count == 0)
		return;
	at = view_item(rq->view, "Mine");
	view_text(at, "text", text);
	view_number(at, "count", count);
	view_text(at, "href", "/desk/requests?shown=mine");
}

static void
show_asking(struct req *rq, const struct home_care_due_row *due)
{
	if (!req_may(rq, "request.make"))
		return;
	if (due->returned > 0)
		show(rq, "Requests returned to you", due->returned, "/desk/requests");
	if (due->drafts > 0)
		show(rq, "Requests you have begun", due->drafts, "/desk/requests");
	if (req_may(rq, "request.approve"))
		show(rq, "Requests to approve", due->approve, "/desk/requests?shown=approve");
}

/* How the requests stand that somebody made: asking for care is their part of it. */
static int
show_mine(struct req *rq)
{
	struct request_mine_count_row *mine;
	int code;

	if (!req_may(rq, "request.make"))
		return DB_OK;
	code = request_mine_count(rq->db, rq->a,
	    (struct request_mine_count_args){
	        .account_id = rq->who.account_id,
	        .today = req_today(rq),
	        .now = req_minute_end(rq) },
	    &mine);
	if (code != DB_OK)
		return code;
	show_own(rq, "Waiting for approval", mine->approve);
	show_own(rq, "Approved, nobody asked yet", mine->approved);
	show_own(rq, "Providers are being asked", mine->asking);
	show_own(rq, "Nobody offered in time, the broker goes on", mine->unanswered);
	show_own(rq, "Offers are in", mine->offered);
	show_own(rq, "Awarded, not started", mine->awarded);
	show_own(rq, "Started in the last four weeks", mine->started);
	return DB_OK;
}

static int
show_sourcing(struct req *rq)
{
	struct sourcing_board_count_row *board;
	int code;

	if (!req_may(rq, "care.source"))
		return DB_OK;
	if ((code = sourcing_board_count(rq->db, rq->a,
	         (struct sourcing_board_count_args){ .now = req_minute_end(rq) }, &board)) != DB_OK)
		return code;
	show(rq, "Requests to source", board->to_source, "/desk/sourcing?shown=to_source");
	show(rq, "Offers to choose", board->choose, "/desk/sourcing?shown=choose");
	show(rq, "Being asked, no offer yet", board->asking, "/desk/sourcing?shown=asking");
	show(rq, "Closed without an offer", board->no_answer, "/desk/sourcing?shown=no_answer");
	return DB_OK;
}

static int
show_failures(struct req *rq)
{
	struct failure_due_row *due;
	int code;

	if (!req_may(rq, "failure.run"))
		return DB_OK;
	if ((code = failure_due(rq->db, rq->a, &due)) != DB_OK)
		return code;
	if (due->runs > 0) {
		show(rq, "Providers that have stopped", due->runs, "/desk/failures");
		show(rq, "Their people without cover", due->people, "/desk/failures");
	}
	return DB_OK;
}

int
due_show(struct req *rq)
{
	struct home_care_due_row *due;
	int code;

	if ((code = show_failures(rq)) != DB_OK)
		return code;
	if (!req_may(rq, "request.make") && !req_may(rq, "waiting.see"))
		return DB_OK;
	code = home_care_due(rq->db, rq->a,
	    (struct home_care_due_args){
	        .account_id = rq->who.account_id, .today = req_today(rq) },
	    &due);
	if (code != DB_OK)
		return code;
	show_asking(rq, due);
	if ((code = show_mine(rq)) != DB_OK || (code = show_sourcing(rq)) != DB_OK)
		return code;
	if (req_may(rq, "package.change")) {
		show(rq, "Starts overdue", due->overdue, "/desk/packages?shown=overdue");
		show(rq, "Packages being handed back", due->handbacks, "/desk/handbacks");
	}
	if (req_may(rq, "waiting.see")) {
		show(rq, "Waiting with a high risk", due->high, "/desk/waiting?risk=high");
		show(rq, "Waiting in all", due->waiting, "/desk/waiting");
	}
	return DB_OK;
}

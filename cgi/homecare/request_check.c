/* What of a request is done and what it lacks, the check of all answers, and sending it to be
 * approved (templates/homecare/request-tasks.cs, request-check.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/request.h"
#include "lib/money.h"

enum { LACKS_MOST = 4 };

struct lack {
	const char *sentence;
	const char *page; /* on which to do it */
};

static size_t
find_lacks(struct req *rq, const struct request_read_row *r, struct lack lacks[LACKS_MOST])
{
	size_t count = 0;

	if (r->need_at == NULL && r->sent_at == NULL)
		lacks[count++] = (struct lack){ "Say what is needed, and how soon", "need" };
	else if (strcmp(r->needed_by, req_today(rq)) < 0)
		lacks[count++] = (struct lack){
			"The day by which care was needed has passed: enter another", "need" };
	if (r->purpose_at == NULL && r->sent_at == NULL)
		lacks[count++] = (struct lack){ "Say what the care is for", "purpose" };
	if (r->visit_minutes == 0)
		lacks[count++] = (struct lack){ "Add the visits of the week", "week" };
	return count;
}

static void
show_task(struct req *rq, const struct request_read_row *r, const char *page,
    const char *title, const char *hint, bool done)
{
	struct view *at = view_item(view_branch(rq->view, "Tasks"), "items");

	view_text(at, "title.text", title);
	view_text(at, "hint.text", hint);
	view_text(at, "href", arena_printf(rq->a, "/desk/requests/%" PRId64 "/%s", r->id, page));
	if (done)
		view_text(at, "status.text", "Done");
	else {
		view_text(at, "status.tag.text", "To do");
		view_text(at, "status.tag.classes", "govuk-tag--blue");
	}
}

static const char *
week_hint(struct req *rq, const struct request_read_row *r)
{
	if (r->visit_minutes == 0)
		return "Days, times, minutes, carers and what is done";
	return arena_printf(rq->a, "%s of visits, %s of carers' time",
	    minutes_words(rq->a, r->visit_minutes), minutes_words(rq->a, r->carer_minutes));
}

PAGE(request_tasks, "/desk/requests/:id/tasks", "request.make", nothing,
    "homecare/request-tasks.cs")
{
	bool sent;
	struct request_read_row *r;
	struct lack lacks[LACKS_MOST];
	int status;

	if ((status = request_open_to_change(rq, &r)) != 0)
		return status;
	sent = r->sent_at != NULL;
	show_task(rq, r, "person", "The person",
	    arena_printf(rq->a, "%s, %s", r->case_id,
	        r->patch != NULL ? r->patch : "in no patch yet"),
	    true);
	show_task(rq, r, "need", "The need", "Where it comes from, how soon, what waiting means",
	    r->need_at != NULL || sent);
	show_task(rq, r, "purpose", "What it is for",
	    "Outcomes, risks, getting in, pets, language", r->purpose_at != NULL || sent);
	show_task(rq, r, "week", "The week of visits", week_hint(rq, r), r->visit_minutes > 0);
	view_flag(rq->view, "Ready", find_lacks(rq, r, lacks) == 0);
	view_text(rq->view, "Reason", r->return_reason);
	return 200;
}

PAGE(check_request, "/desk/requests/:id/check", "request.make", nothing,
    "homecare/request-check.cs")
{
	struct lack lacks[LACKS_MOST];
	struct request_price price;
	struct request_read_row *r;
	int status, code;
	size_t count;

	if ((status = request_open_to_change(rq, &r)) != 0)
		return status;
	request_answers_show(rq, r);
	if ((code = request_week_show(rq, r, &price)) != DB_OK)
		return db_status(rq, code);
	count = find_lacks(rq, r, lacks);
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Lacks");

		view_text(at, "text", lacks[i].sentence);
		view_text(at, "href",
		    arena_printf(rq->a, "/desk/requests/%" PRId64 "/%s", r->id, lacks[i].page));
	}
	return 200;
}

ACTION(send_request, "/desk/requests/:id/check", "request.make", nothing, check_request)
{
	struct lack lacks[LACKS_MOST];
	struct request_price price;
	struct care_visit *visits;
	struct request_edit e;
	size_t count;
	int status, code;

	if ((status = request_take_to_change(rq, &e)) != 0)
		return status;
	if (find_lacks(rq, e.was, lacks) > 0) {
		form_refuse(rq, NULL, lacks[0].sentence);
		return 422;
	}
	if ((code = request_visits(rq, e.was->id, &visits, &count)) != DB_OK ||
	    (code = request_price_on(
	         rq, e.was->rural_urban, visits, count, req_today(rq), &price)) != DB_OK ||
	    (code = request_set_sent(rq->db,
	         (struct request_set_sent_args){
	             .id = e.was->id, .week_pence = price.price.week_pence },
	         NULL)) != DB_OK)
		return db_status(rq, code);
	changes_text(e.changes, "Carer-hours a week", NULL,
	    minutes_words(rq->a, e.was->carer_minutes));
	changes_text(e.changes, "Estimated cost a year", NULL,
	    price.price.complete ? money_text(rq->a, price.price.year_pence) : "not known");
	return request_changed(&e, "?done=request_sent");
}

/* The week of a request while it is being built, and taking visits out of it. */
#include "homecare/request_series.h"

PAGE(edit_week_of_request, "/desk/requests/:id/week", "request.make", nothing,
    "homecare/request-week.cs")
{
	struct request_price price;
	struct request_read_row *r;
	struct care_visit *visits;
	size_t count;
	int status, code;

	if ((status = request_open_to_change(rq, &r)) != 0)
		return status;
	if ((code = request_visits(rq, r->id, &visits, &count)) != DB_OK ||
	    (code = request_price(rq, r, visits, count, &price)) != DB_OK ||
	    (code = week_show_series(rq, view_branch(rq->view, "Week"), visits, count)) != DB_OK)
		return db_status(rq, code);
	view_number(rq->view, "Week.request", r->id);
	request_price_show(rq, &price);
	return 200;
}

/* The series of the address; 0, or the status to answer. */
static int
read_series(struct req *rq, int64_t id, const struct care_visit **first, unsigned *days)
{
	struct care_visit *visits;
	size_t count;
	int code = request_visits(rq, id, &visits, &count);

	if (code != DB_OK)
		return db_status(rq, code);
	*first = series_find(visits, count, series_number(rq->path_code), days);
	return *first != NULL ? 0 : 404;
}

PAGE(ask_to_remove_visits, "/desk/requests/:id/visits/:code/remove", "request.make", nothing,
    "homecare/request-visit-remove.cs")
{
	const struct care_visit *first;
	struct request_read_row *r;
	unsigned days;
	int status;

	if ((status = request_open_to_change(rq, &r)) != 0 ||
	    (status = read_series(rq, r->id, &first, &days)) != 0)
		return status;
	view_text(rq->view, "Visits", series_words(rq->a, first, days));
	return 200;
}

ACTION(remove_visits, "/desk/requests/:id/visits/:code/remove", "request.make", nothing,
    ask_to_remove_visits)
{
	const struct care_visit *first;
	struct request_edit e;
	unsigned days;
	int status, code;

	if ((status = request_take_to_change(rq, &e)) != 0 ||
	    (status = read_series(rq, e.was->id, &first, &days)) != 0)
		return status;
	if ((code = request_series_remove(rq->db,
	         (struct request_series_remove_args){
	             .request_id = e.was->id, .series = first->series },
	         NULL)) != DB_OK ||
	    (code = series_total(rq, e.was->id, e.was->short_reason)) != DB_OK)
		return db_status(rq, code);
	changes_text(e.changes, "Visits", series_words(rq->a, first, days), NULL);
	return request_changed(&e, "week");
}

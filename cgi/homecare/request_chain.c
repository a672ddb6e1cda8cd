/* The chain from request to package, handback and the next request (queries request_chain_*,
 * templates/homecare/chain.cs). */
#include "homecare/request_chain.h"

#include "desk/words.h"
#include "queries.h"

static int
show_from(struct req *rq, int64_t request_id)
{
	struct request_chain_from_row *rows;
	size_t count;
	int code = request_chain_from(rq->db, rq->a,
	    (struct request_chain_from_args){.request_id = request_id}, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Chain.from");

		view_row(at, &q_request_chain_from, &rows[i]);
		view_text(at, "day", day_words(rq, rows[i].on_date));
	}
	return code;
}

static int
show_packages(struct req *rq, int64_t request_id)
{
	struct request_chain_packages_row *rows;
	size_t count;
	int code = request_chain_packages(rq->db, rq->a,
	    (struct request_chain_packages_args){.request_id = request_id}, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Chain.packages");

		view_row(at, &q_request_chain_packages, &rows[i]);
		view_text(at, "ended", day_words(rq, rows[i].ends_on));
	}
	return code;
}

int
request_chain_show(struct req *rq, int64_t request_id)
{
	struct request_chain_after_row *rows;
	size_t count;
	int code;

	if ((code = show_from(rq, request_id)) != DB_OK ||
	    (code = show_packages(rq, request_id)) != DB_OK ||
	    (code = request_chain_after(rq->db, rq->a,
		 (struct request_chain_after_args){.request_id = request_id}, &rows, &count)) !=
		DB_OK)
		return code;
	view_rows(rq->view, "Chain.after", &q_request_chain_after, rows, count);
	view_flag(rq->view, "May.packages", req_may(rq, "package.see"));
	return DB_OK;
}

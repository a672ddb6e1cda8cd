/* Which providers of somebody's care have stopped or are to (query failure_of_person,
 * templates/homecare/stopping.cs). */
#include "homecare/stopping.h"

#include "lib/civil_date.h"
#include "queries.h"

int
stopping_show(struct req *rq, int64_t person_id, int64_t request_id)
{
	struct failure_of_person_row *rows;
	size_t count;
	int code = failure_of_person(rq->db, rq->a,
	    (struct failure_of_person_args){
		.person_id = person_id, .request_id = request_id, .today = req_today(rq)},
	    &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Stopping");
		time_t stops;

		view_row(at, &q_failure_of_person, &rows[i]);
		view_text(at, "when", london_text(rq->a, rows[i].stops_at));
		view_flag(at, "stopped",
		    utc_parse(rows[i].stops_at, &stops) == 0 && stops <= rq->now);
	}
	view_flag(rq->view, "May.failures", req_may(rq, "failure.run"));
	return code;
}

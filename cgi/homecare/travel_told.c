/* What times of travel on a page are from (queries travel_table_now, travel_crossings_closed).
 */
#include "homecare/travel_told.h"

#include "place/severn.h"
#include "queries.h"
#include "staff/dates.h"

int
travel_told(struct req *rq)
{
	struct travel_crossings_closed_row *closed;
	struct travel_table_now_row *now;
	size_t count;
	int code;

	if ((code = travel_table_now(rq->db, rq->a, &now)) != DB_OK ||
	    (code = travel_crossings_closed(rq->db, rq->a, &closed, &count)) != DB_OK)
		return code;
	if (now != NULL) {
		view_text(rq->view, "Told.source", now->source);
		view_text(rq->view, "Told.of", day_words(rq, now->of_on));
	}
	for (size_t i = 0; i < count; i++)
		view_text(view_item(rq->view, "Shut"), "name",
		    severn_crossing_name(closed[i].code));
	return DB_OK;
}

/*
 * A request for home care on the desk: what its pages share.
 *
 *	PAGE(edit_need, "/desk/requests/:id/need", "request.make", nothing, "...")
 *	{
 *		if ((status = request_open_to_change(rq, &r)) != 0)
 *			return status;
 *
 *	ACTION(save_need, "/desk/requests/:id/need", "request.make", need, edit_need)
 *	{
 *		if ((status = request_take_to_change(rq, &e)) != 0)
 *			return status;
 *		...a query...
 *		changes_text(e.changes, "Urgency", ...);
 *		return request_changed(&e, "tasks");
 *
 * Reading a request is recorded, as it is a person's record.
 */
#ifndef HOMECARE_REQUEST_H
#define HOMECARE_REQUEST_H

#include "desk/changes.h"
#include "homecare/price.h"
#include "homecare/standing.h"
#include "homecare/visit.h"
#include "homecare/week_check.h"
#include "lib/route.h"
#include "queries.h"

struct request_edit {
	struct req *rq;
	const struct request_read_row *was;
	struct changes *changes;
};

struct request_price {
	struct price price;
	bool urban;
	bool assumed;       /* the LSOA is not known, so it is priced as rural */
	const char *since;  /* "2026-04-01": the newest of the rates; NULL: none is entered */
	const char *source; /* of that one */
	bool as_stored;     /* the sum is the one that was made when the request was, not of these
	                     * rates: it follows another, at the price there was */
};

struct request_dates request_dates(const struct request_read_row *r);

/* Reads the request rq->path_id and puts what every page of one shows into Request; records
 * that it was read.  0, or the status to answer. */
int request_open(struct req *rq, struct request_read_row **row);

/* The same for a page with questions: one that cannot be changed (any more) leads back to
 * the request itself. */
int request_open_to_change(struct req *rq, struct request_read_row **row);

/* Those of the directory's tasks that are done on visits to a person's home. */
extern const struct choices choices_visit_task;

/* Takes the request for this change, at the version that the form came with.  0, or the
 * status: 404, 409 when somebody was first, 422 when it cannot be changed by now. */
int request_take(struct req *rq, struct request_edit *e);
int request_take_to_change(struct req *rq, struct request_edit *e);

/* Keeps what changed in the audit row and sends on to that page of the request ("" is the
 * request itself).  Returns the status. */
int request_changed(struct request_edit *e, const char *page);

/* The visits of its week, in the arena.  DB_OK or a fault. */
int request_visits(struct req *rq, int64_t id, struct care_visit **visits, size_t *count);

/* The estimate by the rates of a day.  DB_OK or a fault. */
int request_price_on(struct req *rq, const char *rural_urban,
    const struct care_visit *visits, size_t count, const char *on_day,
    struct request_price *price);

/* The one of a request: as it was stored; by the rates of the day it was first sent; or of today
 * for a draft or when there were none then. */
int request_price(struct req *rq, const struct request_read_row *r,
    const struct care_visit *visits, size_t count, struct request_price *price);

/* Puts it into Price, for templates/homecare/request-parts.cs. */
void request_price_show(struct req *rq, const struct request_price *price);

/* Puts its week into Week and its price into Price.  DB_OK or a fault. */
int request_week_show(
    struct req *rq, const struct request_read_row *r, struct request_price *price);

/* Refuses visits that do not fit into the week, beside the field of their time, their minutes or
 * their days: 422, or 0 when they fit. */
int week_refuse(struct req *rq, const struct week_finding *found, const char *time_field);

/* Puts the answers into Request, in words. */
void request_answers_show(struct req *rq, const struct request_read_row *r);

#endif

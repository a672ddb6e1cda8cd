/* Crossings of the Severn: which are closed now, closing one and opening it again
 * (sql/query/travel_crossing.sql, templates/admin/travel-crossings.cs). */
#include <inttypes.h>
#include <string.h>

#include "admin/travel_minutes.h"
#include "desk/changes.h"
#include "lib/route.h"
#include "place/severn.h"
#include "queries.h"
#include "staff/dates.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/version.h"

static int find_crossings(struct req *rq, const struct choice **list, size_t *count);
static const struct choices choices_crossings = {NULL, 0, find_crossings};

static const struct choice states[] = {
    {"closed", "Closed: nobody can cross there now", NULL},
    {"open", "Open again", NULL},
};
static const struct choices choices_state = CHOICES(states);

#define CROSSINGS_PAGE(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(crossings_page_form, CROSSINGS_PAGE);

#define CROSSING_SET(F, form) \
	F(form, ONEOF, crossing, "Crossing", REQUIRED, 0, 0, &choices_crossings) \
	F(form, ONEOF, state, "What it is now", REQUIRED, 0, 0, &choices_state) \
	F(form, TEXT, reason, "Why, and who says so", REQUIRED, 5, 300, NULL)
FORM(crossing_set, CROSSING_SET);

static int
find_crossings(struct req *rq, const struct choice **list, size_t *count)
{
	const struct severn_crossing *all = severn_crossings(count);
	struct choice *choices = arena_array(rq->a, *count, sizeof(*choices));

	for (size_t i = 0; i < *count; i++)
		choices[i] = (struct choice){all[i].code, all[i].name, NULL};
	*list = choices;
	return 0;
}

static int
send_file(
    struct req *rq, const char *as, const struct travel_crossing_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = {
	    {"Since", 18}, {"Crossing", 34}, {"State", 10}, {"Why", 60}, {"Set by", 24}};
	struct download *d = download_new(rq, as, "crossings", "Crossings of the Severn",
	    "The newest row of each crossing counts; one without a row is open", columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].set_at);
		download_text(d, severn_crossing_name(rows[i].code));
		download_text(d, rows[i].closed ? "closed" : "open");
		download_text(d, rows[i].reason);
		download_text(d, rows[i].set_by);
		download_end_row(d);
	}
	return download_reply(d);
}

/* What a crossing is now; rows: the newest first. */
static const struct travel_crossing_list_row *
newest(const struct travel_crossing_list_row *rows, size_t count, const char *code)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(rows[i].code, code) == 0)
			return &rows[i];
	return NULL;
}

static void
show_crossings(struct req *rq, const struct travel_crossing_list_row *rows, size_t count)
{
	size_t all;
	const struct severn_crossing *crossings = severn_crossings(&all);

	for (size_t i = 0; i < all; i++) {
		const struct travel_crossing_list_row *set =
		    newest(rows, count, crossings[i].code);
		struct view *at = view_item(rq->view, "Crossings");

		view_text(at, "name", crossings[i].name);
		view_text(at, "at",
		    arena_printf(rq->a, "%.3f, %.3f", crossings[i].at.latitude,
			crossings[i].at.longitude));
		view_flag(at, "closed", set != NULL && set->closed);
		if (set == NULL)
			continue;
		view_text(at, "since", london_text(rq->a, set->set_at));
		view_text(at, "reason", set->reason);
	}
	view_text(rq->view, "Severn", severn_source);
}

PAGE(crossings_page, "/admin/travel/crossings", "fee.edit", crossings_page_form,
    "admin/travel-crossings.cs")
{
	struct travel_crossing_list_row *rows;
	size_t count;
	int code;

	if ((code = travel_crossing_list(rq->db, rq->a, &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return send_file(rq, f->as, rows, count);
	staff_nav(rq, "travel");
	show_crossings(rq, rows, count);
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Settings");

		view_text(at, "name", severn_crossing_name(rows[i].code));
		view_flag(at, "closed", rows[i].closed);
		view_text(at, "reason", rows[i].reason);
		view_text(at, "when", london_text(rq->a, rows[i].set_at));
		view_text(at, "author", rows[i].set_by);
	}
	version_show(rq, count > 0 ? rows[0].id : 0);
	form_hint(
	    rq, "reason", "Such as a flood, with who has closed it and when it may open again");
	view_number(rq->view, "Rows.total", (int64_t)count);
	download_links(rq);
	return 200;
}

/* Why the crossing cannot be set so; NULL: it can. */
static const char *
why_not(const struct travel_crossings_closed_row *closed, size_t count, const char *code,
    bool closing)
{
	size_t all;
	bool is_closed = false;

	severn_crossings(&all);
	for (size_t i = 0; i < count; i++)
		is_closed = is_closed || strcmp(closed[i].code, code) == 0;
	if (is_closed == closing)
		return closing ? "It is closed already" : "It is open already";
	if (closing && count + 1 >= all)
		return "One crossing has to stay open: else nobody could come from one side "
		       "to the other";
	return NULL;
}

ACTION(set_crossing, "/admin/travel/crossings", "fee.edit", crossing_set, crossings_page)
{
	const bool closing = strcmp(f->state, "closed") == 0;
	struct changes *changes = changes_new(rq);
	struct travel_crossings_closed_row *closed;
	struct travel_crossing_last_row *last;
	const char *fault;
	size_t count;
	int64_t id;
	int code;

	if ((code = travel_crossing_last(rq->db, rq->a, &last)) != DB_OK ||
	    (code = travel_crossings_closed(rq->db, rq->a, &closed, &count)) != DB_OK)
		return db_status(rq, code);
	if (version_sent(rq) != (last != NULL ? last->id : 0))
		return 409;
	if ((fault = why_not(closed, count, f->crossing, closing)) != NULL) {
		form_refuse(rq, "state", fault);
		return 422;
	}
	code = travel_crossing_add(rq->db,
	    (struct travel_crossing_add_args){.code = f->crossing,
		.closed = closing,
		.reason = f->reason,
		.account_id = rq->who.account_id},
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	if ((code = travel_minutes_renew(rq)) != DB_OK)
		return db_status(rq, code);
	changes_text(
	    changes, severn_crossing_name(f->crossing), NULL, closing ? "closed" : "open again");
	changes_text(changes, "Why", NULL, f->reason);
	req_subject(rq, "travel_crossing", id, changes_detail(changes));
	return reply_see(rq, "/admin/travel/crossings");
}

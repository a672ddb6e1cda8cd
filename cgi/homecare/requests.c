/* Requests as a list, and finding one by the case system's number or its reference
 * (templates/homecare/requests.cs).
 *
 * What was searched for is sent by POST; the list's address then has requests' numbers only,
 * as nothing personal may be in an address. */
#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/request.h"
#include "homecare/request_words.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"
#include "staff/private_read.h"
#include "staff/views.h"

static const struct choice requests_shown[] = {
	{ "mine", "Mine", NULL },
	{ "approve", "To approve", NULL },
	{ "sourcing", "Being sourced", NULL },
	{ "all", "All", NULL },
};
static const struct choices choices_shown = { requests_shown, 4, NULL };

#define REQUESTS(F, form) \
	F(form, ONEOF, shown, "Which", OPTIONAL, 0, 0, &choices_shown) \
	F(form, TEXT, found, "Requests found", OPTIONAL, 0, 1000, NULL) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(requests, REQUESTS);

#define FIND(F, form) F(form, TEXT, words, "Case number or reference", REQUIRED, 2, 20, NULL)
FORM(search_request, FIND);

/* One row of either list. */
struct listed {
	int64_t id;
	const char *reference, *case_id, *patch, *urgency, *needed_by, *maker;
	int64_t carer_minutes, week_pence;
	bool said; /* how soon and by when: the row has something before anybody said it */
	struct request_dates dates;
};

#define LISTED(row) \
	(struct listed) \
	{ \
		.id = (row)->id, .reference = (row)->reference, .case_id = (row)->case_id, \
		.patch = (row)->patch, .urgency = (row)->urgency, .needed_by = (row)->needed_by, \
		.maker = (row)->maker, .carer_minutes = (row)->carer_minutes, \
		.week_pence = (row)->week_pence, \
		.said = (row)->need_at != NULL || (row)->sent_at != NULL, \
		.dates = { .sent_at = (row)->sent_at, \
			.returned_at = (row)->returned_at, \
			.approved_at = (row)->approved_at, \
			.sourced_at = (row)->sourced_at, \
			.offers = (row)->offers, \
			.awarded_at = (row)->awarded_at, \
			.started_on = (row)->started_on, \
			.withdrawn_at = (row)->withdrawn_at, \
			.waited_before = (row)->waited_before } \
	}

struct list {
	struct listed *rows;
	size_t count;
	int64_t total;
};

static int
read_open(struct req *rq, const char *shown, int64_t max, int64_t skip, struct list *list)
{
	struct request_list_open_row *rows;
	struct request_count_open_row *all;
	int code;

	if ((code = request_count_open(rq->db, rq->a,
	         (struct request_count_open_args){
	             .shown = shown, .account_id = rq->who.account_id },
	         &all)) != DB_OK ||
	    (code = request_list_open(rq->db, rq->a,
	         (struct request_list_open_args){ .shown = shown,
	             .account_id = rq->who.account_id,
	             .max = max,
	             .skip = skip },
	         &rows, &list->count)) != DB_OK)
		return code;
	list->total = all->total;
	list->rows = arena_array(rq->a, list->count + 1, sizeof(*list->rows));
	for (size_t i = 0; i < list->count; i++)
		list->rows[i] = LISTED(&rows[i]);
	return DB_OK;
}

static int
read_all(struct req *rq, const char *found, int64_t max, int64_t skip, struct list *list)
{
	struct request_list_all_row *rows;
	struct request_count_all_row *all;
	int code;

	if ((code = request_count_all(rq->db, rq->a,
	         (struct request_count_all_args){ .found = found }, &all)) != DB_OK ||
	    (code = request_list_all(rq->db, rq->a,
	         (struct request_list_all_args){ .found = found, .max = max, .skip = skip }, &rows,
	         &list->count)) != DB_OK)
		return code;
	list->total = all->total;
	list->rows = arena_array(rq->a, list->count + 1, sizeof(*list->rows));
	for (size_t i = 0; i < list->count; i++)
		list->rows[i] = LISTED(&rows[i]);
	return DB_OK;
}

/* Case numbers are shown. */
static int
note_read(struct req *rq, const struct list *list)
{
	int64_t *ids = arena_array(rq->a, list->count + 1, sizeof(*ids));

	for (size_t i = 0; i < list->count; i++)
		ids[i] = list->rows[i].id;
	return private_note_list(rq, "request", ids, list->count);
}

static int
requests_file(struct req *rq, const char *as, const struct list *list)
{
	static const struct xlsx_column columns[] = { { "Reference", 14 }, { "Case number", 14 },
		{ "Patch", 28 }, { "Standing", 16 }, { "Urgency", 18 }, { "Needed by", 14 },
		{ "Carer minutes a week", 0 }, { "Estimated cost a week", 0 },
		{ "Days waited", 0 }, { "Days waited in all", 0 }, { "Made by", 24 } };
	struct download *d = download_new(rq, as, "requests", "Requests for home care",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < list->count; i++) {
		const struct listed *row = &list->rows[i];
		struct request_clock clock = request_clock(&row->dates, rq->today);

		download_text(d, row->reference);
		download_text(d, row->case_id);
		download_text(d, row->patch);
		download_text(d, request_standing(&row->dates).text);
		download_text(
		    d, row->said ? choice_words(&choices_urgency, row->urgency) : NULL);
		download_date(d, row->said ? row->needed_by : NULL);
		download_integer(d, row->carer_minutes);
		download_money(d, row->week_pence);
		download_integer(d, clock.days);
		download_integer(d, clock.in_all);
		download_text(d, row->maker);
		download_end_row(d);
	}
	return download_reply(d);
}

static const char *
waited_words(struct req *rq, const struct request_clock *clock)
{
	if (!clock->sent)
		return "Not sent";
	if (clock->in_all == clock->days)
		return arena_printf(rq->a, "%" PRId64, clock->days);
	return arena_printf(rq->a, "%" PRId64 " (%" PRId64 " in all)", clock->days, clock->in_all);
}

static void
show_row(struct req *rq, const struct listed *row)
{
	struct request_standing standing = request_standing(&row->dates);
	struct request_clock clock = request_clock(&row->dates, rq->today);
	struct view *at = view_item(rq->view, "Requests");

	view_number(at, "id", row->id);
	view_text(at, "reference", row->reference);
	view_text(at, "case_id", row->case_id);
	view_text(at, "patch", row->patch);
	view_text(at, "standing", standing.text);
	view_text(at, "standing_colour", standing.colour);
	if (row->said) {
		view_text(at, "urgency", choice_words(&choices_urgency, row->urgency));
		view_text(at, "needed_by", day_words(rq, row->needed_by));
	}
	view_flag(at, "late",
	    standing.open && clock.sent && strcmp(row->needed_by, req_today(rq)) < 0);
	view_text(at, "hours", minutes_words(rq->a, row->carer_minutes));
	view_text(at, "waited", waited_words(rq, &clock));
}

/* "12-3-40" of the address as "12,3,40" for the statement; NULL when it is anything else. */
static const char *
with_commas(struct req *rq, const char *found)
{
	char *text;

	if (found == NULL || strspn(found, "0123456789-") != strlen(found))
		return NULL;
	text = arena_strdup(rq->a, found);
	for (char *at = text; *at != '\0'; at++)
		if (*at == '-')
			*at = ',';
	return text;
}

/* What somebody sees first: what waits for them. */
static const char *
usual_list(const struct req *rq)
{
	if (req_may(rq, "request.approve"))
		return "approve";
	return req_may(rq, "care.source") ? "sourcing" : "mine";
}

PAGE(list_requests, "/desk/requests", "request.make", requests, "homecare/requests.cs")
{
	const char *found = with_commas(rq, f->found);
	const char *shown = f->shown != NULL ? f->shown : found != NULL ? "all" : usual_list(rq);
	int64_t max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS;
	int64_t skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page);
	struct list list;
	int code;

	code = strcmp(shown, "all") == 0 ? read_all(rq, found, max, skip, &list)
	                                 : read_open(rq, shown, max, skip, &list);
	if (code != DB_OK || (code = note_read(rq, &list)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return requests_file(rq, f->as, &list);
	staff_nav(rq, "requests");
	notice_show(rq);
	for (size_t i = 0; i < list.count; i++)
		show_row(rq, &list.rows[i]);
	views_show(rq, &choices_shown, found != NULL ? "" : shown, NULL);
	view_flag(rq->view, "Found", found != NULL);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)list.count, list.total);
	download_links(rq);
	return 200;
}

/* As references and case numbers are written: capitals, no spaces. */
static const char *
squeezed(struct req *rq, const char *words)
{
	char *text = arena_strdup(rq->a, words), *to = text;

	for (const char *from = words; *from != '\0'; from++)
		if (!isspace((unsigned char)*from))
			*to++ = (char)toupper((unsigned char)*from);
	*to = '\0';
	return text;
}

LOOKUP(find_request, "/desk/requests", "request.make", search_request, list_requests)
{
	struct request_search_row *rows;
	const char *found = "";
	size_t count;
	int code;

	code = request_search(rq->db, rq->a,
	    (struct request_search_args){ .words = squeezed(rq, f->words) }, &rows, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	if (count == 0) {
		form_refuse(rq, "words",
		    "No request has this case number or reference. Check it, or ask for care");
		return 422;
	}
	if (count == 1)
		return reply_see(rq, "/desk/requests/%" PRId64, rows[0].id);
	for (size_t i = 0; i < count; i++)
		found = arena_printf(rq->a, "%s%s%" PRId64, found, i > 0 ? "-" : "", rows[i].id);
	return reply_see(rq, "/desk/requests?found=%s", found);
}

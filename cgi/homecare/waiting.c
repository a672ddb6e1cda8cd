/* The waiting list: by risk and then by days, narrowed, as a print for the morning's meeting
 * and as files (queries waiting_*, templates/homecare/waiting.cs, waiting-daily.cs). */
#include "homecare/waiting.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/package.h"
#include "lib/route.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"
#include "staff/private_read.h"

/* What one sheet of the meeting can take; the rest is narrowed by patch. */
enum { DAILY_ROWS = 400, STOPPED_SHOWN = 500 };

static const struct choice stages[] = {
	{ "all", "All who wait", NULL },
	{ "approve", "For approval", NULL },
	{ "source", "For a provider", NULL },
	{ "start", "For the first visit", NULL },
};
static const struct choices choices_stage = { stages, 4, NULL };

#define WAITING(F, form) \
	F(form, ONEOF, stage, "Who waits for what", OPTIONAL, 0, 0, &choices_stage) \
	F(form, ONEOF, patch, "Patch", OPTIONAL, 0, 0, &choices_package_patch) \
	F(form, ONEOF, place, "Where they wait", OPTIONAL, 0, 0, &choices_wait_place) \
	F(form, ONEOF, risk, "Risk", OPTIONAL, 0, 0, &choices_wait_risk) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(waiting_asked, WAITING);

static struct waiting_list_args
asked(struct req *rq, const struct waiting_asked_form *f, int64_t most, int64_t skip)
{
	return (struct waiting_list_args){ .place = f->place != NULL ? f->place : "",
		.risk = f->risk != NULL ? f->risk : "",
		.patch = f->patch != NULL ? strtoll(f->patch, NULL, 10) : 0,
		.stage = f->stage != NULL ? f->stage : "all",
		.today = req_today(rq),
		.max = most,
		.skip = skip };
}

static int
note_read(struct req *rq, const struct waiting_list_row *rows, size_t count)
{
	int64_t *ids = arena_array(rq->a, count + 1, sizeof(*ids));

	for (size_t i = 0; i < count; i++)
		ids[i] = rows[i].id;
	return private_note_list(rq, "request", ids, count);
}

/* Rows and what hangs on them, how many there are in all, and the note that somebody looked:
 * 0, or the status to answer. */
static int
gather(struct req *rq, const struct waiting_asked_form *f, int64_t most, int64_t skip,
    struct waiting **list, size_t *count, struct waiting_count_row **all)
{
	struct waiting_list_args args = asked(rq, f, most, skip);
	struct waiting_list_row *rows;
	int code;

	if ((code = waiting_count(rq->db, rq->a,
	         (struct waiting_count_args){ .place = args.place,
	             .risk = args.risk,
	             .patch = args.patch,
	             .stage = args.stage },
	         all)) != DB_OK ||
	    (code = waiting_list(rq->db, rq->a, args, &rows, count)) != DB_OK ||
	    (code = waiting_gather(rq, rows, *count, list)) != DB_OK ||
	    (code = note_read(rq, rows, *count)) != DB_OK)
		return db_status(rq, code);
	return 0;
}

/* All of it in one cell. */
static const char *
why_text(struct req *rq, const struct waiting *w)
{
	const char *text = "";

	for (size_t i = 0; i < w->why_count; i++)
		text = arena_printf(rq->a, "%s%s%s", text, i > 0 ? ". " : "", w->why[i]);
	return text;
}

/* Those whose provider has stopped and who are not in the list by a request, as the page has
 * them above it. */
static int
add_stopped(struct req *rq, struct download *d, const struct waiting *list, size_t count)
{
	struct failure_uncovered_row *rows;
	int64_t *ids;
	size_t stopped, shown = 0;
	int code = failure_uncovered(rq->db, rq->a,
	    (struct failure_uncovered_args){ .max = DOWNLOAD_ROWS_MOST }, &rows, &stopped);

	if (code != DB_OK)
		return code;
	ids = arena_array(rq->a, stopped + 1, sizeof(*ids));
	for (size_t i = 0; i < stopped; i++) {
		size_t k = 0;

		while (k < count &&
		    (!rows[i].has_request_id || list[k].row->id != rows[i].request_id))
			k++;
		if (k < count)
			continue;
		ids[shown++] = rows[i].id;
		download_text(d, rows[i].request != NULL ? rows[i].request : rows[i].package);
		download_text(d, rows[i].case_id);
		download_text(d, rows[i].initials);
		download_text(d, rows[i].sector);
		download_text(d, rows[i].patch);
		for (int empty = 0; empty < 3; empty++)
			download_text(d, NULL);
		download_text(d, "Provider stopped, nobody covers");
		for (int empty = 0; empty < 3; empty++)
			download_text(d, NULL);
		download_text(d,
		    arena_printf(rq->a, "%s stops %s", rows[i].provider,
		        london_text(rq->a, rows[i].stops_at)));
		download_text(d, NULL);
		download_end_row(d);
	}
	return private_note_list(rq, "failure_person", ids, shown);
}

static int
waiting_file(struct req *rq, const char *as, const struct waiting *list, size_t count)
{
	static const struct xlsx_column columns[] = { { "Request", 12 }, { "Case number", 14 },
		{ "Initials", 10 }, { "Postcode sector", 12 }, { "Patch", 24 }, { "Risk", 10 },
		{ "Days, this request", 0 }, { "Days, in all", 0 }, { "Standing", 16 },
		{ "Where they wait", 20 }, { "Interim cover", 30 }, { "Carer strain", 20 },
		{ "Next", 34 }, { "Why it failed so far", 60 } };
	struct download *d = download_new(rq, as, "waiting-list", "Waiting list for home care",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));
	int code;

	for (size_t i = 0; i < count; i++) {
		const struct waiting_list_row *row = list[i].row;

		download_text(d, row->reference);
		download_text(d, row->case_id);
		download_text(d, row->initials);
		download_text(d, row->sector);
		download_text(d, row->patch);
		download_text(d, wait_risk_words(row->risk));
		download_integer(d, list[i].clock.days);
		download_integer(d, list[i].clock.in_all);
		download_text(d, list[i].standing.text);
		download_text(d, wait_place_words(row->where_now));
		download_text(d, list[i].cover);
		download_text(d, wait_strain_words(row->carer_strain));
		download_text(d, list[i].next);
		download_text(d, why_text(rq, &list[i]));
		download_end_row(d);
	}
	if ((code = add_stopped(rq, d, list, count)) != DB_OK)
		return db_status(rq, code);
	return download_reply(d);
}

static void
show_row(struct req *rq, const struct waiting *w)
{
	struct view *at = view_item(rq->view, "Waiting");

	view_row(at, &q_waiting_list, w->row);
	view_text(at, "standing", w->standing.text);
	view_text(at, "standing_colour", w->standing.colour);
	view_number(at, "days", w->clock.days);
	view_number(at, "in_all", w->clock.in_all);
	view_flag(at, "waited_before", w->clock.in_all != w->clock.days);
	view_text(at, "place", wait_place_words(w->row->where_now));
	view_text(at, "risk_words", wait_risk_words(w->row->risk));
	view_text(at, "risk_colour",
	    strcmp(w->row->risk, "high") == 0         ? "red"
	        : strcmp(w->row->risk, "medium") == 0 ? "yellow"
	                                              : "green");
	view_text(at, "strain", wait_strain_words(w->row->carer_strain));
	view_text(at, "needed", day_words(rq, w->row->needed_by));
	view_text(at, "hours", minutes_words(rq->a, w->row->carer_minutes));
	view_text(at, "next", w->next);
	view_text(at, "cover", w->cover);
	for (size_t i = 0; i < w->why_count; i++)
		view_text(view_item(at, "why"), "text", w->why[i]);
}

/* People whose provider has stopped and to whom nobody comes: they wait too, whether a request
 * was made for them or not. */
static int
show_stopped(struct req *rq)
{
	struct failure_uncovered_row *rows;
	int64_t *ids;
	size_t count;
	int code = failure_uncovered(rq->db, rq->a,
	    (struct failure_uncovered_args){ .max = STOPPED_SHOWN }, &rows, &count);

	if (code != DB_OK)
		return code;
	ids = arena_array(rq->a, count + 1, sizeof(*ids));
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Stopped");

		ids[i] = rows[i].id;
		view_row(at, &q_failure_uncovered, &rows[i]);
		view_text(at, "stops", london_text(rq->a, rows[i].stops_at));
	}
	view_number(rq->view, "Sums.stopped", (int64_t)count);
	view_flag(rq->view, "May.failures", req_may(rq, "failure.run"));
	return private_note_list(rq, "failure_person", ids, count);
}

static void
show_sums(struct req *rq, const struct waiting_count_row *all)
{
	view_number(rq->view, "Sums.total", all->total);
	view_number(rq->view, "Sums.high", all->high);
	view_number(rq->view, "Sums.hospital", all->hospital);
	view_number(rq->view, "Sums.alone", all->alone);
	view_text(rq->view, "Sums.today", civil_date_text(rq->a, rq->today));
	view_flag(rq->view, "May.note", req_may(rq, "request.make"));
}

PAGE(list_waiting, "/desk/waiting", "waiting.see", waiting_asked, "homecare/waiting.cs")
{
	struct waiting_count_row *all;
	struct waiting *list;
	size_t count;
	int status, code;

	status = gather(rq, f, f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
	    f->as != NULL ? 0 : pager_skip(f->has_page, f->page), &list, &count, &all);
	if (status != 0)
		return status;
	if (f->as != NULL)
		return waiting_file(rq, f->as, list, count);
	staff_nav(rq, "waiting");
	if ((code = package_filter(rq, "stage", "Who waits for what", &choices_stage,
	         f->stage != NULL ? f->stage : "all", false)) != DB_OK ||
	    (code = package_filter(
	         rq, "patch", "Patch", &choices_package_patch, f->patch, true)) != DB_OK ||
	    (code = package_filter(rq, "place", "Where they wait", &choices_wait_place, f->place,
	         true)) != DB_OK ||
	    (code = package_filter(rq, "risk", "Risk", &choices_wait_risk, f->risk, true)) !=
	        DB_OK ||
	    (code = show_stopped(rq)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < count; i++)
		show_row(rq, &list[i]);
	show_sums(rq, all);
	view_text(rq->view, "Daily",
	    f->patch != NULL ? arena_printf(rq->a, "/desk/waiting/daily?patch=%s", f->patch)
	                     : "/desk/waiting/daily");
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, all->total);
	download_links(rq);
	return 200;
}

PAGE(daily_waiting, "/desk/waiting/daily", "waiting.see", waiting_asked,
    "homecare/waiting-daily.cs")
{
	struct waiting_count_row *all;
	struct waiting *list;
	size_t count;
	int status = gather(rq, f, DAILY_ROWS, 0, &list, &count, &all);
	int code;

	if (status != 0)
		return status;
	if ((code = show_stopped(rq)) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "waiting");
	for (size_t i = 0; i < count; i++)
		show_row(rq, &list[i]);
	show_sums(rq, all);
	view_number(rq->view, "Sums.left_out", all->total - (int64_t)count);
	return 200;
}

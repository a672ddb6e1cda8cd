/* The staff's start page: a search box, one's own notes, and what waits to be done.
 * Queries: sql/query/desk.sql; template: templates/desk/home.cs. */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "directory/start.h"
#include "homecare/due.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "lib/text.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"

enum { NOTES_AT_START = 5, NOTE_CHARACTERS = 160 };

static void
show_task(struct req *rq, const char *list, const char *text, int64_t count, const char *href)
{
	struct view *at = view_item(rq->view, list);

	view_text(at, "text", text);
	view_number(at, "count", count);
	view_text(at, "href", href);
}

static int
show_renewals(struct req *rq)
{
	struct desk_renewal_counts_row *counts;
	int code;

	code = desk_renewal_counts(rq->db, rq->a,
	    (struct desk_renewal_counts_args){ .today = req_today(rq) },
	    &counts);
	if (code != DB_OK)
		return code;
	show_task(rq, "Renewals", "Overdue", counts->overdue, "/desk/renewals?within=overdue");
	show_task(rq, "Renewals", "Within 7 days", counts->in_7, "/desk/renewals?within=7");
	show_task(rq, "Renewals", "Within 30 days", counts->in_30, "/desk/renewals?within=30");
	show_task(rq, "Renewals", "Within 60 days", counts->in_60, "/desk/renewals?within=60");
	show_task(rq, "Renewals", "Within 90 days", counts->in_90, "/desk/renewals?within=90");
	return DB_OK;
}

static int
show_tasks(struct req *rq)
{
	struct desk_counts_row *counts;
	int code;

	code = desk_counts(rq->db, rq->a,
	    (struct desk_counts_args){ .stale_on = days_ago(rq, rq->conf->stale_mark_days) },
	    &counts);
	if (code != DB_OK)
		return code;
	if (req_may(rq, "listing.edit") || req_may(rq, "listing.publish")) {
		show_task(rq, "Tasks", "Listings not published yet", counts->fresh,
		    "/desk/listings?shown=new");
		show_task(rq, "Tasks",
		    arena_printf(rq->a, "Listings not confirmed for %" PRId64 " days",
		        rq->conf->stale_mark_days),
		    counts->stale, "/desk/listings?shown=stale");
	}
	if (req_may(rq, "advert.check")) {
		show_task(rq, "Tasks", "Adverts to check", counts->adverts, "/desk/adverts");
		show_task(rq, "Tasks", "Answers to adverts to pass on", counts->answers,
		    "/desk/adverts?shown=answered");
	}
	return req_may(rq, "listing.check") ? show_renewals(rq) : DB_OK;
}

static void
show_note(struct req *rq, const struct desk_my_notes_row *note, bool whole)
{
	struct view *at = view_item(rq->view, "Notes");

	view_number(at, "listing_id", note->listing_id);
	view_text(at, "listing", note->listing);
	view_text(at, "when", london_text(rq->a, note->written_at));
	view_text(at, "body",
	    whole ? note->body : text_truncate(rq->a, note->body, NOTE_CHARACTERS));
}

static int
show_notes(struct req *rq, int64_t max, int64_t skip, size_t *shown)
{
	struct desk_my_notes_row *notes;
	int code;

	code = desk_my_notes(rq->db, rq->a,
	    (struct desk_my_notes_args){
	        .account_id = rq->who.account_id, .max = max, .skip = skip },
	    &notes, shown);
	for (size_t i = 0; code == DB_OK && i < *shown; i++)
		show_note(rq, &notes[i], max > NOTES_AT_START);
	return code;
}

PAGE(desk_home, "/desk", SIGNED_IN, nothing, "desk/home.cs")
{
	size_t shown;
	int code;

	/* Open to whoever signs in for the council; who signs in for a provider starts there. */
	if (req_may(rq, "provider.answer"))
		return reply_see(rq, "/provider");
	/* A one-time password has to be changed before all else. */
	if (req_may(rq, "password.change"))
		return reply_see(rq, "/sign-in/password?next=%%2Fdesk");
	staff_nav(rq, "home");
	view_flag(rq->view, "May.nothing", strcmp(rq->who.capabilities, "|") == 0);
	view_flag(rq->view, "May.search", req_may(rq, "desk.search"));
	view_flag(rq->view, "May.note", req_may(rq, "desk.note"));
	view_flag(rq->view, "May.ask", req_may(rq, "request.make"));
	view_flag(rq->view, "May.edit", req_may(rq, "listing.edit"));
	form_hint(rq, "place", "For example, GL50 3AA, GL50 or Stroud");
	form_hint(rq, "q", "In your own words: for example, help with shopping");
	if ((code = show_tasks(rq)) != DB_OK || (code = due_show(rq)) != DB_OK ||
	    (code = show_notes(rq, NOTES_AT_START, 0, &shown)) != DB_OK)
		return db_status(rq, code);
	return 200;
}

LOOKUP(desk_find_place, "/desk/find", "desk.search", start, desk_home)
{
	return start_search(rq, f, "/desk/find");
}

#define NOTES_PAGE(F, form) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(notes_page, NOTES_PAGE);

static int
notes_file(struct req *rq, const char *as)
{
	static const struct xlsx_column columns[] = { { "Listing", 0 }, { "Name", 40 },
		{ "Written", 30 }, { "Note", 60 } };
	struct desk_my_notes_row *notes;
	struct download *d;
	size_t count;
	int code;

	code = desk_my_notes(rq->db, rq->a,
	    (struct desk_my_notes_args){
	        .account_id = rq->who.account_id, .max = DOWNLOAD_ROWS_MOST, .skip = 0 },
	    &notes, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	d = download_new(rq, as, "my-notes", "My notes",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < count; i++) {
		download_integer(d, notes[i].listing_id);
		download_text(d, notes[i].listing);
		download_text(d, london_text(rq->a, notes[i].written_at));
		download_text(d, notes[i].body);
		download_end_row(d);
	}
	return download_reply(d);
}

PAGE(my_notes, "/desk/notes", "desk.note", notes_page, "desk/notes.cs")
{
	struct desk_my_note_count_row *all;
	size_t shown;
	int code;

	if (f->as != NULL)
		return notes_file(rq, f->as);
	staff_nav(rq, "home");
	if ((code = desk_my_note_count(rq->db, rq->a,
	         (struct desk_my_note_count_args){ .account_id = rq->who.account_id }, &all)) !=
	        DB_OK ||
	    (code = show_notes(rq, PAGER_ROWS, pager_skip(f->has_page, f->page), &shown)) !=
	        DB_OK)
		return db_status(rq, code);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)shown, all->total);
	download_links(rq);
	return 200;
}

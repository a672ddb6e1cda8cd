/* Listings and checks to renew, as lists: filtered, page by page, and as files.
 * Queries: sql/query/desk_list.sql; templates: templates/desk/listings.cs, renewals.cs. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/labels.h"
#include "desk/words.h"
#include "directory/cards.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"

static const struct choice listings_shown[] = {
	{ "all", "All", NULL },
	{ "live", "Live", NULL },
	{ "new", "Not published yet", NULL },
	{ "stale", "To be confirmed", NULL },
	{ "paused", "Paused", NULL },
	{ "unlisted", "Unlisted", NULL },
};
static const struct choices choices_shown = { listings_shown, 6, NULL };

#define LISTINGS(F, form) \
	F(form, TEXT, q, "Name", OPTIONAL, 0, 100, NULL) \
	F(form, ONEOF, shown, "Which", OPTIONAL, 0, 0, &choices_shown) \
	F(form, ONEOF, kind, "Kind of support", OPTIONAL, 0, 0, &choices_listing_kind) \
	F(form, ONEOF, label, "Staff label", OPTIONAL, 0, 0, &choices_label) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(listings, LISTINGS);

static struct standing
standing_of_row(struct req *rq, const struct desk_listing_list_row *row)
{
	return standing_of(rq, row->published_on, row->paused_on, row->unlisted_on,
	    row->confirmed_on, row->from_register);
}

static int
listings_file(struct req *rq, const char *as, const struct desk_listing_list_row *rows,
    size_t count, int64_t total)
{
	static const struct xlsx_column columns[] = { { "Number", 0 }, { "Name", 40 },
		{ "Kind", 20 }, { "Run by", 30 }, { "Based in", 20 }, { "Standing", 24 },
		{ "Published on", 14 }, { "Confirmed on", 14 }, { "Staff labels", 30 },
		{ "Staff notes", 0 } };
	const char *note = total > (int64_t)count
	    ? arena_printf(rq->a, "The first %zu of %" PRId64 " listings, on %s", count, total,
	          civil_date_text(rq->a, rq->today))
	    : arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today));
	struct download *d = download_new(rq, as, "listings", "Listings", note, columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_integer(d, rows[i].id);
		download_text(d, rows[i].name);
		download_text(d, card_kind(rows[i].kind));
		download_text(d, rows[i].organisation);
		download_text(d, rows[i].place_label);
		download_text(d, standing_of_row(rq, &rows[i]).text);
		download_date(d, rows[i].published_on);
		download_date(d, rows[i].confirmed_on);
		download_text(d, rows[i].labels);
		download_integer(d, rows[i].notes);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_listing_row(struct req *rq, const struct desk_listing_list_row *row)
{
	struct view *at = view_item(rq->view, "Listings");

	view_row(at, &q_desk_listing_list, row);
	view_text(at, "kind_label", card_kind(row->kind));
	view_text(at, "confirmed", day_words(rq, row->confirmed_on));
	standing_show(at, standing_of_row(rq, row));
}

/* The choices of a filter, with none as the first of them. */
static int
show_filter(struct req *rq, const char *name, const char *title, const struct choices *choices,
    const char *chosen, bool with_none)
{
	struct view *at = view_item(view_branch(rq->view, "Filters"), "groups");
	const struct choice *list = choices->list;
	size_t count = choices->count;
	struct view *item;
	int code;

	if (choices->find != NULL && (code = choices->find(rq, &list, &count)) != DB_OK)
		return code;
	view_text(at, "name", name);
	view_text(at, "title", title);
	view_text(at, "kind", "radios");
	view_flag(at, "open", true);
	if (with_none) {
		item = view_item(at, "items");
		view_text(item, "", "");
		view_text(item, "text", "Any");
		view_flag(item, "chosen", chosen == NULL);
	}
	for (size_t i = 0; i < count; i++) {
		item = view_item(at, "items");
		view_text(item, "", list[i].value);
		view_text(item, "text", list[i].text);
		view_flag(item, "chosen", chosen != NULL && strcmp(chosen, list[i].value) == 0);
	}
	return DB_OK;
}

static int
show_filters(struct req *rq, const struct listings_form *f, const char *shown)
{
	int code;

	view_text(rq->view, "Filters.action", "/desk/listings");
	if ((code = show_filter(rq, "shown", "Which", &choices_shown, shown, false)) != DB_OK ||
	    (code = show_filter(rq, "kind", "Kind of support", &choices_listing_kind, f->kind,
	         true)) != DB_OK)
		return code;
	return show_filter(rq, "label", "Staff label", &choices_label, f->label, true);
}

PAGE(list_listings, "/desk/listings", "desk.search", listings, "desk/listings.cs")
{
	const char *shown = f->shown != NULL ? f->shown : "all";
	const char *stale_on = days_ago(rq, rq->conf->stale_mark_days);
	struct desk_listing_count_row *all;
	struct desk_listing_list_row *rows;
	size_t count;
	int code;

	if ((code = desk_listing_count(rq->db, rq->a,
	         (struct desk_listing_count_args){ .shown = shown,
	             .kind = f->kind,
	             .words = f->q,
	             .label = f->label,
	             .stale_on = stale_on },
	         &all)) != DB_OK ||
	    (code = desk_listing_list(rq->db, rq->a,
	         (struct desk_listing_list_args){ .shown = shown,
	             .kind = f->kind,
	             .words = f->q,
	             .label = f->label,
	             .stale_on = stale_on,
	             .max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
	             .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page) },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return listings_file(rq, f->as, rows, count, all->total);
	staff_nav(rq, "listings");
	for (size_t i = 0; i < count; i++)
		show_listing_row(rq, &rows[i]);
	view_flag(rq->view, "May.edit", req_may(rq, "listing.edit"));
	view_text(rq->view, "Words", f->q);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, all->total);
	download_links(rq);
	if ((code = show_filters(rq, f, shown)) != DB_OK)
		return db_status(rq, code);
	return 200;
}

static const struct choice windows[] = {
	{ "overdue", "Overdue", NULL },
	{ "7", "Within 7 days", NULL },
	{ "30", "Within 30 days", NULL },
	{ "60", "Within 60 days", NULL },
	{ "90", "Within 90 days", NULL },
};
static const struct choices choices_window = { windows, 5, NULL };

#define RENEWALS(F, form) \
	F(form, ONEOF, within, "When", OPTIONAL, 0, 0, &choices_window) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(renewals, RENEWALS);

static int
renewals_file(
    struct req *rq, const char *as, const struct desk_renewal_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = { { "Listing", 0 }, { "Name", 40 },
		{ "Kind", 20 }, { "Check", 24 }, { "What was seen", 40 }, { "Seen on", 14 },
		{ "Renew by", 14 } };
	struct download *d = download_new(rq, as, "checks-to-renew", "Checks to renew",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_integer(d, rows[i].listing_id);
		download_text(d, rows[i].name);
		download_text(d, card_kind(rows[i].listing_kind));
		download_text(d, choice_words(&choices_check_kind, rows[i].kind));
		download_text(d, rows[i].seen);
		download_date(d, rows[i].seen_on);
		download_date(d, rows[i].renew_by);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_renewal(struct req *rq, const struct desk_renewal_list_row *row)
{
	struct view *at = view_item(rq->view, "Renewals");
	struct civil_date by;

	view_row(at, &q_desk_renewal_list, row);
	view_text(at, "check", choice_words(&choices_check_kind, row->kind));
	view_text(at, "seen_day", day_words(rq, row->seen_on));
	view_text(at, "renew_day", day_words(rq, row->renew_by));
	view_flag(at, "overdue",
	    civil_date_parse(row->renew_by, &by) == 0 && civil_date_compare(by, rq->today) < 0);
}

static void
show_windows(struct req *rq, const char *within)
{
	for (size_t i = 0; i < choices_window.count; i++) {
		struct view *at = view_item(rq->view, "Windows");

		view_text(at, "text", windows[i].text);
		view_text(at, "href", pager_address(rq, "within", windows[i].value));
		view_flag(at, "current", strcmp(windows[i].value, within) == 0);
	}
}

PAGE(list_renewals, "/desk/renewals", "listing.check", renewals, "desk/renewals.cs")
{
	const char *within = f->within != NULL ? f->within : "90";
	bool overdue = strcmp(within, "overdue") == 0;
	const char *first = overdue ? "1900-01-01" : req_today(rq);
	const char *last = overdue ? days_ago(rq, 1) : days_ago(rq, -strtol(within, NULL, 10));
	struct desk_renewal_count_row *all;
	struct desk_renewal_list_row *rows;
	size_t count;
	int code;

	if ((code = desk_renewal_count(rq->db, rq->a,
	         (struct desk_renewal_count_args){ .first = first, .last = last }, &all)) !=
	        DB_OK ||
	    (code = desk_renewal_list(rq->db, rq->a,
	         (struct desk_renewal_list_args){ .first = first,
	             .last = last,
	             .max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
	             .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page) },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return renewals_file(rq, f->as, rows, count);
	staff_nav(rq, "listings");
	for (size_t i = 0; i < count; i++)
		show_renewal(rq, &rows[i]);
	show_windows(rq, within);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, all->total);
	download_links(rq);
	return 200;
}

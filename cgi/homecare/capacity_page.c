/* Hours that providers say they have free, a page at a time: patch by part of the day, one patch
 * day by day, provider by provider with the trust mark and what the Capacity Tracker says (queries
 * capacity_*, templates/homecare/capacity.cs, capacity-patch.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/capacity.h"
#include "homecare/package.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"
#include "staff/views.h"

enum { PARTS = 5, DAYS = 7, SECONDS_A_DAY = 86400 };

static const struct choice shown_as[] = {
	{ "patches", "By patch and part of the day", NULL },
	{ "providers", "Provider by provider", NULL },
};
static const struct choices choices_shown_as = CHOICES(shown_as);

#define CAPACITY(F, form) \
	F(form, ONEOF, shown, "Which", OPTIONAL, 0, 0, &choices_shown_as) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(capacity_asked, CAPACITY);

/* A moment so many days ago, as the database has it. */
static const char *
moment_ago(struct req *rq, int days)
{
	return utc_text(rq->a, minute_end(rq->now) - (time_t)days * SECONDS_A_DAY);
}

/* Days from a moment to today, -1 when there is none. */
static int64_t
days_since(struct req *rq, const char *moment)
{
	time_t at;

	if (moment == NULL || utc_parse(moment, &at) != 0)
		return -1;
	return civil_date_day_number(rq->today) - civil_date_day_number(london_date(at));
}

static void
show_age(struct req *rq, struct view *at, const char *made_at)
{
	int64_t days = days_since(rq, made_at);
	enum capacity_age age = capacity_aged(days);

	view_text(at, "age", capacity_age_text(age));
	view_text(at, "age_colour", capacity_age_tag(age));
	view_text(at, "stated_when",
	    days < 0        ? ""
	        : days == 0 ? "today"
	        : days == 1 ? "yesterday"
	                    : arena_printf(rq->a, "%" PRId64 " days ago", days));
}

/* Hours as a number with one decimal, for tables. */
static const char *
hours(struct req *rq, int64_t minutes)
{
	int64_t tenths = (minutes + 3) / 6;

	if (minutes == 0)
		return "";
	return tenths % 10 == 0
	    ? arena_printf(rq->a, "%" PRId64, tenths / 10)
	    : arena_printf(rq->a, "%" PRId64 ".%" PRId64, tenths / 10, tenths % 10);
}

struct records {
	struct capacity_stated_row *stated;
	size_t stated_count;
	struct capacity_offered_row *offered;
	size_t offered_count;
	struct capacity_delivered_row *delivered;
	size_t delivered_count;
	struct capacity_hours_row *hours;
	size_t hours_count;
};

static int
read_records(struct req *rq, const char *ids, struct records *r)
{
	const char *since = moment_ago(rq, CAPACITY_TRUST_DAYS);
	int code;

	if ((code = capacity_stated(rq->db, rq->a,
	         (struct capacity_stated_args){ .ids = ids, .since = since }, &r->stated,
	         &r->stated_count)) != DB_OK ||
	    (code = capacity_offered(rq->db, rq->a,
	         (struct capacity_offered_args){
	             .ids = ids, .since = since, .now = utc_text(rq->a, rq->now) },
	         &r->offered, &r->offered_count)) != DB_OK)
		return code;
	if ((code = capacity_hours(rq->db, rq->a,
	         (struct capacity_hours_args){ .ids = ids,
	             .since = since,
	             .since_day = days_ago(rq, CAPACITY_TRUST_DAYS) },
	         &r->hours, &r->hours_count)) != DB_OK)
		return code;
	return capacity_delivered(rq->db, rq->a,
	    (struct capacity_delivered_args){ .ids = ids,
	        .since = days_ago(rq, CAPACITY_TRUST_DAYS),
	        .today = req_today(rq) },
	    &r->delivered, &r->delivered_count);
}

static struct capacity_record
record_of(
    struct req *rq, const struct records *r, const struct capacity_providers_row *row)
{
	struct capacity_record record = { .stated = 0 };
	int64_t id = row->id;

	if (capacity_aged(days_since(rq, row->made_at)) < CAPACITY_STALE)
		record.stated_minutes = row->single_minutes + 2 * row->double_minutes;

	for (size_t i = 0; i < r->stated_count; i++)
		if (r->stated[i].organisation_id == id)
			record.stated = r->stated[i].stated;
	for (size_t i = 0; i < r->offered_count; i++)
		if (r->offered[i].organisation_id == id) {
			record.asked = r->offered[i].asked;
			record.offered = r->offered[i].offered;
		}
	for (size_t i = 0; i < r->delivered_count; i++)
		if (r->delivered[i].organisation_id == id) {
			record.given = r->delivered[i].given;
			record.delivered = r->delivered[i].delivered;
		}
	for (size_t i = 0; i < r->hours_count; i++)
		if (r->hours[i].organisation_id == id) {
			record.asked_minutes = r->hours[i].asked;
			record.offered_minutes = r->hours[i].offered;
			record.delivered_minutes = r->hours[i].delivered;
		}
	return record;
}

static int
capacity_file(struct req *rq, const char *as, const struct capacity_providers_row *rows,
    size_t count, const struct records *records)
{
	static const struct xlsx_column columns[] = { { "Provider", 34 }, { "Stated on", 14 },
		{ "Age", 14 }, { "Hours a week, one carer", 0 },
		{ "Hours a week, two carers", 0 }, { "Statements in 90 days", 0 },
		{ "Asked", 0 }, { "Offered", 0 }, { "Given", 0 }, { "Delivered", 0 },
		{ "Hours asked for in 90 days", 0 }, { "Hours offered", 0 },
		{ "Hours delivered", 0 }, { "Trust mark", 18 }, { "Capacity Tracker, hours", 0 },
		{ "Capacity Tracker, on", 14 } };
	struct download *d = download_new(rq, as, "capacity", "Hours that providers state",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		const struct capacity_providers_row *row = &rows[i];
		struct capacity_record record = record_of(rq, records, row);

		download_text(d, row->name);
		download_date(
		    d, row->made_at != NULL ? arena_strndup(rq->a, row->made_at, 10) : NULL);
		download_text(
		    d, capacity_age_text(capacity_aged(days_since(rq, row->made_at))));
		download_text(d, hours(rq, row->single_minutes));
		download_text(d, hours(rq, row->double_minutes));
		download_integer(d, record.stated);
		download_integer(d, record.asked);
		download_integer(d, record.offered);
		download_integer(d, record.given);
		download_integer(d, record.delivered);
		download_text(d, hours(rq, record.asked_minutes));
		download_text(d, hours(rq, record.offered_minutes));
		download_text(d, hours(rq, record.delivered_minutes));
		download_text(d, capacity_trust_words(capacity_trust(&record)));
		download_text(d,
		    row->has_tracker_hours
		        ? arena_printf(rq->a, "%" PRId64, row->tracker_hours)
		        : NULL);
		download_date(d,
		    row->tracker_at != NULL ? arena_strndup(rq->a, row->tracker_at, 10) : NULL);
		download_end_row(d);
	}
	return download_reply(d);
}

static const char *
hours_or_none(struct req *rq, int64_t minutes)
{
	return minutes > 0 ? hours(rq, minutes) : "0";
}

static void
show_provider(
    struct req *rq, const struct capacity_providers_row *row, const struct records *records)
{
	struct view *at = view_item(rq->view, "Providers");
	struct capacity_record record = record_of(rq, records, row);
	enum capacity_trust trust = capacity_trust(&record);

	view_number(at, "id", row->id);
	view_text(at, "name", row->name);
	view_flag(at, "stopped", row->stopped != 0);
	view_text(at, "note", row->note);
	view_text(at, "single", hours(rq, row->single_minutes));
	view_text(at, "double", hours(rq, row->double_minutes));
	show_age(rq, at, row->made_at);
	view_text(at, "trust", capacity_trust_words(trust));
	view_text(at, "trust_colour", capacity_trust_colour(trust));
	view_number(at, "stated", record.stated);
	view_number(at, "asked", record.asked);
	view_number(at, "offered", record.offered);
	view_number(at, "given", record.given);
	view_number(at, "delivered", record.delivered);
	view_text(at, "stated_hours", hours_or_none(rq, record.stated_minutes));
	view_text(at, "offered_hours", hours_or_none(rq, record.offered_minutes));
	view_text(at, "delivered_hours", hours_or_none(rq, record.delivered_minutes));
	if (row->tracker_at == NULL)
		return;
	view_text(at, "tracker_day",
	    day_words(rq, arena_strndup(rq->a, row->tracker_at, 10)));
	if (row->has_tracker_hours)
		view_number(at, "tracker_hours", row->tracker_hours);
	view_text(at, "tracker_more",
	    !row->has_tracker_more      ? ""
	        : row->tracker_more > 0 ? "can do more"
	                                : "cannot do more");
	if (row->has_tracker_returned)
		view_text(at, "tracker_returned",
		    arena_printf(rq->a, "%.1f%%", row->tracker_returned));
}

/* The cells of one patch, in the order of its parts: a row with all five. */
static void
show_patch(struct req *rq, const struct capacity_patch_list_row *patch,
    const struct capacity_cells_row *rows, size_t count)
{
	struct view *at = view_item(rq->view, "Patches");
	int64_t single = 0, both = 0;
	const char *oldest = count > 0 ? rows[0].oldest : NULL;
	size_t i = 0;

	view_number(at, "id", patch->id);
	view_text(at, "name", patch->name);
	for (int64_t part = 1; part <= PARTS; part++) {
		struct view *cell = view_item(at, "cells");

		if (i >= count || rows[i].part != part)
			continue;
		view_text(cell, "single", hours(rq, rows[i].single_minutes));
		view_text(cell, "double", hours(rq, rows[i].double_minutes));
		view_number(cell, "providers", rows[i].providers);
		single += rows[i].single_minutes;
		both += rows[i].double_minutes;
		if (strcmp(rows[i].oldest, oldest) < 0)
			oldest = rows[i].oldest;
		i++;
	}
	view_text(at, "single", hours(rq, single));
	view_text(at, "double", hours(rq, both));
	if (oldest != NULL)
		show_age(rq, at, oldest);
}

static void
show_parts(struct req *rq)
{
	for (int64_t part = 1; part <= PARTS; part++)
		view_text(view_item(rq->view, "Parts"), "name", visit_part_words(part));
}

static int
show_patches(struct req *rq, const struct capacity_asked_form *f)
{
	struct capacity_patch_count_row *all;
	struct capacity_patch_list_row *patches;
	struct capacity_cells_row *cells;
	size_t count, cell_count;
	const char *ids = "";
	int code;

	if ((code = capacity_patch_count(rq->db, rq->a,
	         (struct capacity_patch_count_args){ .today = req_today(rq) }, &all)) != DB_OK ||
	    (code = capacity_patch_list(rq->db, rq->a,
	         (struct capacity_patch_list_args){ .today = req_today(rq),
	             .max = PAGER_ROWS,
	             .skip = pager_skip(f->has_page, f->page) },
	         &patches, &count)) != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++)
		ids = arena_printf(rq->a, "%s%s%" PRId64, ids, i > 0 ? "," : "", patches[i].id);
	code = capacity_cells(rq->db, rq->a,
	    (struct capacity_cells_args){ .ids = arena_printf(rq->a, "[%s]", ids),
	        .since = capacity_since(rq->a, rq->now) },
	    &cells, &cell_count);
	show_parts(rq);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		size_t first = 0, end;

		while (first < cell_count && cells[first].patch_id != patches[i].id)
			first++;
		for (end = first; end < cell_count && cells[end].patch_id == patches[i].id;)
			end++;
		show_patch(rq, &patches[i], &cells[first], end - first);
	}
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, all->total);
	return code;
}

/* The providers of a page, or all of them for a file, with what is on record of each. */
static int
read_providers(struct req *rq, const struct capacity_asked_form *f,
    struct capacity_providers_row **rows, size_t *count, struct records *records)
{
	const char *ids = "";
	int code = capacity_providers(rq->db, rq->a,
	    (struct capacity_providers_args){ .today = req_today(rq),
	        .max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
	        .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page) },
	    rows, count);

	for (size_t i = 0; code == DB_OK && i < *count; i++)
		ids = arena_printf(rq->a, "%s%s%" PRId64, ids, i > 0 ? "," : "", (*rows)[i].id);
	return code == DB_OK ? read_records(rq, arena_printf(rq->a, "[%s]", ids), records) : code;
}

static int
show_providers(struct req *rq, const struct capacity_asked_form *f)
{
	struct capacity_provider_count_row *all;
	struct capacity_providers_row *rows;
	struct records records;
	size_t count;
	int code;

	if ((code = read_providers(rq, f, &rows, &count, &records)) != DB_OK ||
	    (code = capacity_provider_count(rq->db, rq->a,
	         (struct capacity_provider_count_args){ .today = req_today(rq) }, &all)) != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++)
		show_provider(rq, &rows[i], &records);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, all->total);
	return DB_OK;
}

PAGE(show_capacity, "/desk/capacity", "capacity.see", capacity_asked, "homecare/capacity.cs")
{
	const char *shown = f->shown != NULL ? f->shown : "patches";
	bool by_provider = strcmp(shown, "providers") == 0;
	struct capacity_providers_row *providers;
	struct records records;
	size_t count;
	int code;

	if (f->as != NULL) {
		code = read_providers(rq, f, &providers, &count, &records);
		return code == DB_OK ? capacity_file(rq, f->as, providers, count, &records)
		                     : db_status(rq, code);
	}
	if ((code = by_provider ? show_providers(rq, f) : show_patches(rq, f)) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "capacity");
	package_notice(rq);
	views_show(rq, &choices_shown_as, shown, NULL);
	view_flag(rq->view, "By.provider", by_provider);
	view_flag(rq->view, "May.load", req_may(rq, "capacity.load"));
	view_flag(rq->view, "May.reports", req_may(rq, "market.see"));
	view_flag(rq->view, "May.packages", req_may(rq, "package.see"));
	download_links(rq);
	return 200;
}

/* One provider's rows of a patch: a line for each part of the day, with seven days. */
static size_t
show_statement(
    struct req *rq, const struct capacity_patch_cells_row *rows, size_t from, size_t count)
{
	struct view *at = view_item(rq->view, "Providers");
	int64_t id = rows[from].organisation_id, single = 0, both = 0;
	size_t i = from;

	view_number(at, "id", id);
	view_text(at, "name", rows[from].provider);
	show_age(rq, at, rows[from].made_at);
	while (i < count && rows[i].organisation_id == id) {
		struct view *line = view_item(at, "lines");
		int64_t part = rows[i].part;

		view_text(line, "part", visit_part_words(part));
		for (int64_t day = 1; day <= DAYS; day++) {
			struct view *cell = view_item(line, "cells");

			if (i >= count || rows[i].organisation_id != id || rows[i].part != part ||
			    rows[i].day != day)
				continue;
			view_text(cell, "single", hours(rq, rows[i].single_minutes));
			view_text(cell, "double", hours(rq, rows[i].double_minutes));
			single += rows[i].single_minutes;
			both += rows[i].double_minutes;
			i++;
		}
		while (i < count && rows[i].organisation_id == id && rows[i].part == part)
			i++;
	}
	view_text(at, "single", single > 0 ? minutes_words(rq->a, single) : NULL);
	view_text(at, "double", both > 0 ? minutes_words(rq->a, both) : NULL);
	return i;
}

PAGE(show_capacity_patch, "/desk/capacity/patch/:id", "capacity.see", nothing,
    "homecare/capacity-patch.cs")
{
	struct capacity_patch_cells_row *rows;
	struct capacity_patch_row *patch;
	size_t count;
	int code;

	if ((code = capacity_patch(rq->db, rq->a, (struct capacity_patch_args){ .id = rq->path_id },
	         &patch)) != DB_OK)
		return db_status(rq, code);
	if (patch == NULL)
		return 404;
	code = capacity_patch_cells(rq->db, rq->a,
	    (struct capacity_patch_cells_args){ .patch_id = rq->path_id },
	    &rows, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "capacity");
	view_text(rq->view, "Patch.name", patch->name);
	for (int64_t day = 1; day <= DAYS; day++)
		view_text(view_item(rq->view, "Days"), "name", day_short_name(day));
	for (size_t i = 0; i < count;)
		i = show_statement(rq, rows, i, count);
	view_flag(rq->view, "May.packages", req_may(rq, "package.see"));
	return 200;
}

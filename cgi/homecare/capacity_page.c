/* Hours that providers say they have free: patch by part of the day, one patch day by day,
 * provider by provider with the trust mark and what the Capacity Tracker says (queries
 * capacity_*, templates/homecare/capacity.cs, capacity-patch.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/capacity.h"
#include "homecare/package.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/download.h"
#include "staff/nav.h"

enum { PARTS = 5, DAYS = 7, SECONDS_A_DAY = 86400 };

#define CAPACITY(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(capacity_asked, CAPACITY);

/* A moment so many days ago, as the database has it. */
static const char *
moment_ago(struct req *rq, int days)
{
	return utc_text(rq->a, rq->now - (time_t)days * SECONDS_A_DAY);
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
};

static int
read_records(struct req *rq, struct records *r)
{
	const char *since = moment_ago(rq, CAPACITY_TRUST_DAYS);
	int code;

	if ((code = capacity_stated(rq->db, rq->a, (struct capacity_stated_args){ .since = since },
	         &r->stated, &r->stated_count)) != DB_OK ||
	    (code = capacity_offered(rq->db, rq->a,
	         (struct capacity_offered_args){ .since = since, .now = utc_text(rq->a, rq->now) },
	         &r->offered, &r->offered_count)) != DB_OK)
		return code;
	return capacity_delivered(rq->db, rq->a,
	    (struct capacity_delivered_args){
	        .since = days_ago(rq, CAPACITY_TRUST_DAYS), .today = req_today(rq) },
	    &r->delivered, &r->delivered_count);
}

static struct capacity_record
record_of(const struct records *r, int64_t id)
{
	struct capacity_record record = { .stated = 0 };

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
		{ "Trust mark", 18 }, { "Capacity Tracker, hours", 0 },
		{ "Capacity Tracker, on", 14 } };
	struct download *d = download_new(rq, as, "capacity", "Hours that providers state",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		const struct capacity_providers_row *row = &rows[i];
		struct capacity_record record = record_of(records, row->id);

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

static void
show_provider(
    struct req *rq, const struct capacity_providers_row *row, const struct records *records)
{
	struct view *at = view_item(rq->view, "Providers");
	struct capacity_record record = record_of(records, row->id);
	enum capacity_trust trust = capacity_trust(&record);

	view_number(at, "id", row->id);
	view_text(at, "name", row->name);
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

/* Cells in the order of patches, then parts: a row for each patch with all five parts. */
static void
show_patches(struct req *rq, const struct capacity_cells_row *rows, size_t count)
{
	for (size_t i = 0; i < count;) {
		struct view *at = view_item(rq->view, "Patches");
		int64_t patch = rows[i].patch_id, single = 0, both = 0;
		const char *oldest = rows[i].oldest;

		view_number(at, "id", patch);
		view_text(at, "name", rows[i].patch);
		for (int64_t part = 1; part <= PARTS; part++) {
			struct view *cell = view_item(at, "cells");

			if (i >= count || rows[i].patch_id != patch || rows[i].part != part)
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
		show_age(rq, at, oldest);
		/* A part that is none of the five would stop the walk. */
		while (i < count && rows[i].patch_id == patch)
			i++;
	}
}

static void
show_parts(struct req *rq)
{
	for (int64_t part = 1; part <= PARTS; part++)
		view_text(view_item(rq->view, "Parts"), "name", visit_part_words(part));
}

PAGE(show_capacity, "/desk/capacity", "capacity.see", capacity_asked, "homecare/capacity.cs")
{
	struct capacity_providers_row *providers;
	struct capacity_cells_row *cells;
	struct records records;
	size_t count, cell_count;
	int code;

	if ((code = capacity_providers(rq->db, rq->a,
	         (struct capacity_providers_args){ .today = req_today(rq) }, &providers,
	         &count)) != DB_OK ||
	    (code = read_records(rq, &records)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return capacity_file(rq, f->as, providers, count, &records);
	code = capacity_cells(rq->db, rq->a,
	    (struct capacity_cells_args){
	        .since = moment_ago(rq, CAPACITY_STALE_DAYS + 1), .today = req_today(rq) },
	    &cells, &cell_count);
	if (code != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "capacity");
	package_notice(rq);
	show_parts(rq);
	show_patches(rq, cells, cell_count);
	for (size_t i = 0; i < count; i++)
		show_provider(rq, &providers[i], &records);
	view_number(rq->view, "Rows.total", (int64_t)count);
	view_flag(rq->view, "May.load", req_may(rq, "capacity.load"));
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
	int64_t id = rows[from].organisation_id;
	size_t i = from;

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
			i++;
		}
		while (i < count && rows[i].organisation_id == id && rows[i].part == part)
			i++;
	}
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
	    (struct capacity_patch_cells_args){
	        .patch_id = rq->path_id, .today = req_today(rq) },
	    &rows, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "capacity");
	view_text(rq->view, "Patch.name", patch->name);
	for (int64_t day = 1; day <= DAYS; day++)
		view_text(view_item(rq->view, "Days"), "name", day_short_name(day));
	for (size_t i = 0; i < count;)
		i = show_statement(rq, rows, i, count);
	return 200;
}

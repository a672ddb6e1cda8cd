/* A provider's own record: how often it was asked and how fast it answered, what came of its
 * offers, why it declined, and by patch the hours it said, offered and gives
 * (sql/query/provider_record.sql, templates/provider/record.cs). */
#include <inttypes.h>
#include <string.h>

#include "lib/civil_date.h"
#include "lib/route.h"
#include "provider/words.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/record.h"

enum {
	OFFERED_DAYS = 91,    /* offers of so many days stand beside the hours of today */
	BAR_MOST = 200        /* length of the longest bar of the chart */
};

static const struct choice record_tables[] = {
	{ "quarters", "By quarter", NULL },
	{ "patches", "Hours by patch", NULL },
	{ "reasons", "Reasons", NULL },
};
static const struct choices choices_table = { record_tables, 3, NULL };

#define RECORD(F, form) \
	F(form, ONEOF, table, "Table", OPTIONAL, 0, 0, &choices_table) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(record, RECORD);

struct record {
	struct provider_capacity_newest_row *newest; /* NULL: never said */
	struct provider_record_quarters_row *quarters;
	size_t quarter_count;
	struct provider_record_reasons_row *reasons;
	size_t reason_count;
	struct provider_record_patches_row *patches;
	size_t patch_count;
};

static int
read_record(struct req *rq, struct record *r)
{
	const char *since_at = day_begins(rq, record_quarter(rq->today, RECORD_QUARTERS - 1));
	const char *lately = day_begins(rq, civil_date_add_days(rq->today, -OFFERED_DAYS));
	int code;

	if ((code = provider_capacity_newest(rq->db, rq->a, &r->newest)) != DB_OK ||
	    (code = provider_record_quarters(rq->db, rq->a,
	         (struct provider_record_quarters_args){ .since_at = since_at }, &r->quarters,
	         &r->quarter_count)) != DB_OK ||
	    (code = provider_record_reasons(rq->db, rq->a,
	         (struct provider_record_reasons_args){ .since_at = since_at }, &r->reasons,
	         &r->reason_count)) != DB_OK)
		return code;
	return provider_record_patches(rq->db, rq->a,
	    (struct provider_record_patches_args){
	        .return_id = r->newest != NULL ? r->newest->id : 0,
	        .since_at = lately,
	        .today = req_today(rq) },
	    &r->patches, &r->patch_count);
}

/* "July to September 2026" from 2026.3. */
static const char *
quarter_words(struct arena *a, double quarter)
{
	static const char *const months[] = { "January to March", "April to June",
		"July to September", "October to December" };
	int tenths = (int)(quarter * 10 + 0.5);
	int number = tenths % 10;

	if (number < 1 || number > 4)
		return "All of these";
	return arena_printf(a, "%s %d", months[number - 1], tenths / 10);
}

/* "3.5 hours", "20 minutes". */
static const char *
answer_words(struct arena *a, const struct provider_record_quarters_row *row)
{
	return row->has_median_minutes ? record_time_words(a, row->median_minutes) : "";
}

static const char *
share_words(struct arena *a, int64_t part, int64_t whole)
{
	if (whole == 0)
		return "";
	return arena_printf(a, "%" PRId64 "%%", (part * 100 + whole / 2) / whole);
}

static const char *
reason_words(const struct provider_record_reasons_row *row)
{
	return strcmp(row->kind, "declined") == 0
	    ? choice_words(&choices_decline_reason, row->reason)
	    : outcome_reason_words(row->reason);
}

/* Hours as a number, to a tenth. */
static void
download_hours(struct download *d, bool known, double minutes)
{
	if (known)
		download_number(d, (double)(int64_t)(minutes / 6 + 0.5) / 10);
	else
		download_text(d, NULL);
}

static void
write_quarters(struct req *rq, struct download *d, const struct record *r)
{
	for (size_t i = 0; i < r->quarter_count; i++) {
		const struct provider_record_quarters_row *row = &r->quarters[i];

		download_text(d, quarter_words(rq->a, row->quarter));
		download_integer(d, row->asked);
		download_integer(d, row->answered);
		download_integer(d, row->offered);
		download_integer(d, row->decided);
		download_integer(d, row->won);
		download_hours(d, row->has_median_minutes, row->median_minutes);
		download_end_row(d);
	}
}

static int
record_file(struct req *rq, const char *table, const char *as, const struct record *r)
{
	static const struct xlsx_column quarters[] = { { "Quarter", 28 }, { "Asked", 0 },
		{ "Answered", 0 }, { "Offers", 0 }, { "Offers decided", 0 }, { "Offers chosen", 0 },
		{ "Median hours to answer", 0 } };
	static const struct xlsx_column patches[] = { { "Patch", 28 },
		{ "Carer hours free, as last said", 0 },
		{ "Carer hours in offers of 13 weeks", 0 }, { "Carer hours given now", 0 },
		{ "Packages", 0 } };
	static const struct xlsx_column reasons[] = { { "Kind", 20 }, { "Reason", 60 },
		{ "Number", 0 } };
	const char *note = arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today));
	struct download *d;

	if (strcmp(table, "quarters") == 0) {
		d = download_new(rq, as, "own-record", "Own record", note, quarters, 7);
		write_quarters(rq, d, r);
		return download_reply(d);
	}
	if (strcmp(table, "patches") == 0) {
		d = download_new(rq, as, "own-hours", "Own hours by patch", note, patches, 5);
		for (size_t i = 0; i < r->patch_count; i++) {
			download_text(d, r->patches[i].name);
			download_hours(d, true, (double)r->patches[i].stated);
			download_hours(d, true, (double)r->patches[i].offered);
			download_hours(d, true, (double)r->patches[i].delivered);
			download_integer(d, r->patches[i].packages);
			download_end_row(d);
		}
		return download_reply(d);
	}
	d = download_new(rq, as, "own-reasons", "Own reasons", note, reasons, 3);
	for (size_t i = 0; i < r->reason_count; i++) {
		download_text(d,
		    strcmp(r->reasons[i].kind, "declined") == 0 ? "We declined"
		                                                : "Another was chosen");
		download_text(d, reason_words(&r->reasons[i]));
		download_integer(d, r->reasons[i].number);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_quarter(struct req *rq, struct view *at, const struct provider_record_quarters_row *row)
{
	view_text(at, "name", quarter_words(rq->a, row->quarter));
	view_number(at, "asked", row->asked);
	view_number(at, "answered", row->answered);
	view_text(at, "answered_share", share_words(rq->a, row->answered, row->asked));
	view_number(at, "offered", row->offered);
	view_number(at, "decided", row->decided);
	view_number(at, "won", row->won);
	view_text(at, "win_share", share_words(rq->a, row->won, row->decided));
	view_text(at, "time", answer_words(rq->a, row));
}

/* The first of the list is the quarter of today only when it was asked anything in it. */
static void
show_quarters(struct req *rq, const struct record *r)
{
	struct civil_date now = record_quarter(rq->today, 0);
	double quarter = now.year + ((now.month - 1) / 3 + 1) / 10.0;
	int64_t asked = 0;

	for (size_t i = 0; i < r->quarter_count; i++) {
		const struct provider_record_quarters_row *row = &r->quarters[i];

		if (row->quarter < 1) {
			show_quarter(rq, view_branch(rq->view, "Total"), row);
			continue;
		}
		show_quarter(rq, view_item(rq->view, "Quarters"), row);
		if (row->quarter > quarter - 0.05 && row->quarter < quarter + 0.05)
			asked = row->asked;
	}
	view_number(rq->view, "AskedNow", asked);
}

static void
show_bar(struct view *at, const char *name, int64_t minutes, int64_t most)
{
	struct view *bar = view_branch(at, name);

	view_number(bar, "width", most > 0 ? minutes * BAR_MOST / most : 0);
	view_number(bar, "text_x", (most > 0 ? minutes * BAR_MOST / most : 0) + 4);
	view_number(bar, "hours", (minutes + 30) / 60);
}

static void
show_patches(struct req *rq, const struct record *r)
{
	int64_t most = 0;

	for (size_t i = 0; i < r->patch_count; i++) {
		const struct provider_record_patches_row *row = &r->patches[i];

		most = row->stated > most ? row->stated : most;
		most = row->offered > most ? row->offered : most;
		most = row->delivered > most ? row->delivered : most;
	}
	for (size_t i = 0; i < r->patch_count; i++) {
		const struct provider_record_patches_row *row = &r->patches[i];
		struct view *at = view_item(rq->view, "Patches");

		view_text(at, "name", row->name);
		show_bar(at, "first", row->stated, most);
		show_bar(at, "second", row->offered, most);
		show_bar(at, "third", row->delivered, most);
		view_text(at, "stated", hours_words(rq->a, row->stated));
		view_text(at, "offered", hours_words(rq->a, row->offered));
		view_text(at, "delivered", hours_words(rq->a, row->delivered));
		view_number(at, "packages", row->packages);
	}
	view_flag(rq->view, "Chart.any", most > 0);
}

PAGE(provider_record, "/provider/record", "provider.answer", record, "provider/record.cs")
{
	struct record r;
	int code;

	if ((code = read_record(rq, &r)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return record_file(rq, f->table != NULL ? f->table : "quarters", f->as, &r);
	provider_nav(rq, "record");
	show_quarters(rq, &r);
	show_patches(rq, &r);
	for (size_t i = 0; i < r.reason_count; i++) {
		struct view *at = view_item(rq->view,
		    strcmp(r.reasons[i].kind, "declined") == 0 ? "Declined" : "Lost");

		view_text(at, "reason", reason_words(&r.reasons[i]));
		view_number(at, "number", r.reasons[i].number);
	}
	if (r.newest != NULL)
		view_text(rq->view, "Said", london_text(rq->a, r.newest->made_at));
	view_text(rq->view, "Since",
	    civil_date_text(rq->a, record_quarter(rq->today, RECORD_QUARTERS - 1)));
	return 200;
}

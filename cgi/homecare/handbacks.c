/* Handbacks on the desk: recorded for a provider that rang, withdrawn, and as a list with what
 * has been found since (queries handback_*, templates/homecare/handbacks.cs, handback.cs,
 * handback-withdraw.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/handback.h"
#include "homecare/package.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"
#include "staff/version.h"

#define HANDBACK(F, form) \
	F(form, DATE, last_on, "Last day of care the provider gives", REQUIRED, 0, 0, NULL) \
	F(form, ONEOF, reason, "Why", REQUIRED, 0, 0, &choices_handback_why) \
	F(form, LONGTEXT, words, "What they said", OPTIONAL, 0, 500, NULL)
static void check_handback(struct req *rq, void *values);
FORM_CHECKED(handback_sent, HANDBACK, check_handback);

static void
check_handback(struct req *rq, void *values)
{
	const struct handback_sent_form *f = values;

	handback_check_day(rq, f->has_last_on, f->last_on);
}

PAGE(handback_page, "/desk/packages/:id/handback", "package.change", nothing,
    "homecare/handback.cs")
{
	struct package_one_row *row;
	int status = package_page(rq, &row, true);

	if (status != 0)
		return status;
	view_flag(rq->view, "Package.started", row->started_on != NULL);
	form_hint(rq, "last_on",
	    "Today or a day to come. The contract says how much notice is due");
	form_hint(rq, "words", "Do not name anybody");
	form_fill(rq, "reason", pairs_get(&rq->sent, "reason"));
	return 200;
}

ACTION(lodge_handback, "/desk/packages/:id/handback", "package.change", handback_sent,
    handback_page)
{
	struct handback_joined_row *joined;
	int64_t id;
	int code;
	int status = handback_lodge(rq,
	    &(struct handback_lodging){ .package_id = rq->path_id,
	        .version = version_sent(rq),
	        .reason = f->reason,
	        .words = f->words,
	        .last_on = f->last_on },
	    &id);

	if (status != 0)
		return status;
	code = handback_joined(
	    rq->db, rq->a, (struct handback_joined_args){ .id = id }, &joined);
	if (code != DB_OK)
		return db_status(rq, code);
	return reply_see(rq, "/desk/packages/%" PRId64 "?done=%s", rq->path_id,
	    joined == NULL || !joined->joined ? "handed_back" : "handed_back_joined");
}

PAGE(handback_withdraw_page, "/desk/packages/:id/handback/withdraw", "package.change", nothing,
    "homecare/handback-withdraw.cs")
{
	struct package_one_row *row;
	int status = package_page(rq, &row, true);

	if (status == 0 && !row->has_handback_id && rq->method == GET)
		status = 404;
	if (status != 0)
		return status;
	view_text(rq->view, "Package.last_day", day_words(rq, row->last_on));
	return 200;
}

ACTION(withdraw_handback, "/desk/packages/:id/handback/withdraw", "package.change", nothing,
    handback_withdraw_page)
{
	int status = handback_withdraw(rq, rq->path_id, version_sent(rq));

	return status != 0
	    ? status
	    : reply_see(rq, "/desk/packages/%" PRId64 "?done=withdrawn", rq->path_id);
}

static const struct choice handbacks_shown[] = {
	{ "open", "Care to be found, or the last day to come", NULL },
	{ "found", "Another provider found", NULL },
	{ "all", "All", NULL },
};
static const struct choices choices_shown = { handbacks_shown, 3, NULL };

#define HANDBACKS(F, form) \
	F(form, ONEOF, shown, "Which", OPTIONAL, 0, 0, &choices_shown) \
	F(form, ONEOF, provider, "Provider", OPTIONAL, 0, 0, &choices_package_provider) \
	F(form, ONEOF, patch, "Patch", OPTIONAL, 0, 0, &choices_package_patch) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(handbacks, HANDBACKS);

static int64_t
days_left(struct req *rq, const char *last_on)
{
	struct civil_date last;

	if (civil_date_parse(last_on, &last) != 0)
		return 0;
	return civil_date_day_number(last) - civil_date_day_number(rq->today);
}

/* What has come of it so far. */
static const char *
found_words(struct req *rq, const struct handback_list_row *row)
{
	if (row->withdrawn_at != NULL)
		return "Withdrawn: the provider keeps it";
	if (row->request == NULL)
		return "No request: the council does not buy this care";
	if (row->gone_at != NULL)
		return "The new request was withdrawn";
	if (row->new_provider != NULL)
		return arena_printf(rq->a, "%s, from %s", row->new_provider,
		    day_words(rq, row->started_on != NULL ? row->started_on : row->new_start));
	if (row->awarded_at != NULL)
		return "A provider is chosen";
	return row->approved_at != NULL ? "Nothing yet" : "Waits for approval";
}

static int
handbacks_file(
    struct req *rq, const char *as, const struct handback_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = { { "Package", 12 }, { "Provider", 34 },
		{ "Patch", 24 }, { "Given on", 14 }, { "Last day", 14 }, { "Notice, days", 0 },
		{ "Days left", 0 }, { "Why", 34 }, { "New request", 12 }, { "Found", 40 } };
	struct download *d = download_new(rq, as, "handbacks", "Packages handed back",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		const struct handback_list_row *row = &rows[i];

		download_text(d, row->package);
		download_text(d, row->provider);
		download_text(d, row->patch);
		download_date(d, arena_strndup(rq->a, row->lodged_at, 10));
		download_date(d, row->last_on);
		download_integer(d, row->notice_days);
		download_integer(d, days_left(rq, row->last_on));
		download_text(d, choice_words(&choices_handback_why, row->reason));
		download_text(d, row->request);
		download_text(d, found_words(rq, row));
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_row(struct req *rq, const struct handback_list_row *row)
{
	struct view *at = view_item(rq->view, "Handbacks");
	int64_t left = days_left(rq, row->last_on);

	view_row(at, &q_handback_list, row);
	view_text(at, "lodged", day_words(rq, arena_strndup(rq->a, row->lodged_at, 10)));
	view_text(at, "last_day", day_words(rq, row->last_on));
	view_text(at, "why", choice_words(&choices_handback_why, row->reason));
	view_text(at, "found", found_words(rq, row));
	view_flag(at, "waits",
	    row->withdrawn_at == NULL && row->request != NULL && row->gone_at == NULL &&
	        row->awarded_at == NULL);
	view_text(at, "left",
	    left < 0        ? "Over"
	        : left == 0 ? "Today"
	        : left == 1 ? "1 day"
	                    : arena_printf(rq->a, "%" PRId64 " days", left));
	view_flag(at, "urgent", left <= 3);
}

static int64_t
number_of(const char *value)
{
	return value != NULL ? strtoll(value, NULL, 10) : 0;
}

PAGE(list_handbacks, "/desk/handbacks", "waiting.see", handbacks, "homecare/handbacks.cs")
{
	const char *shown = f->shown != NULL ? f->shown : "open";
	const int64_t provider = number_of(f->provider), patch = number_of(f->patch);
	const char *today = req_today(rq);
	struct handback_count_row *all;
	struct handback_list_row *rows;
	size_t count;
	int code;

	if ((code = handback_count(rq->db, rq->a,
	         (struct handback_count_args){
	             .shown = shown, .provider = provider, .patch = patch, .today = today },
	         &all)) != DB_OK ||
	    (code = handback_list(rq->db, rq->a,
	         (struct handback_list_args){ .shown = shown,
	             .provider = provider,
	             .patch = patch,
	             .today = today,
	             .max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
	             .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page) },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return handbacks_file(rq, f->as, rows, count);
	staff_nav(rq, "waiting");
	if ((code = package_filter(rq, "shown", "Which", &choices_shown, shown, false)) != DB_OK ||
	    (code = package_filter(rq, "provider", "Provider", &choices_package_provider,
	         f->provider, true)) != DB_OK ||
	    (code = package_filter(
	         rq, "patch", "Patch", &choices_package_patch, f->patch, true)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < count; i++)
		show_row(rq, &rows[i]);
	view_flag(rq->view, "May.packages", req_may(rq, "package.see"));
	view_flag(rq->view, "May.requests", req_may(rq, "request.make"));
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, all->total);
	download_links(rq);
	return 200;
}

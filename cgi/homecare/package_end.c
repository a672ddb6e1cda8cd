/* The first day of a package as its provider tells it, and its last (templates/homecare/
 * package-start.cs, package-end.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/package.h"
#include "homecare/reference.h"
#include "lib/civil_date.h"
#include "lib/route.h"

#define START(F, form) F(form, DATE, on, "Day of the first visit", REQUIRED, 0, 0, NULL)
FORM(package_starting, START);

/* Of a package that has started the last day is asked; of another only why. */
#define END(F, form) \
	F(form, DATE, last, "Last day of care", OPTIONAL, 0, 0, NULL) \
	F(form, ONEOF, reason, "Why it ends", OPTIONAL, 0, 0, &choices_end)
FORM(package_ending, END);

PAGE(start_page, "/desk/packages/:id/start", "package.change", nothing,
    "homecare/package-start.cs")
{
	struct package_one_row *row;
	int status = package_page(rq, &row, true);

	if (status != 0)
		return status;
	view_text(rq->view, "Package.start_day", day_words(rq, row->start_on));
	if (strcmp(row->start_on, req_today(rq)) <= 0)
		form_fill(rq, "on", row->start_on);
	form_hint(rq, "on", "As the provider told you");
	return 200;
}

ACTION(start_package, "/desk/packages/:id/start", "package.change", package_starting, start_page)
{
	const char *on = civil_date_iso(rq->a, f->on);
	struct package_begins_row *row;
	struct package_one_row *was;
	time_t agreed;
	int status, code;

	if ((status = package_begin(rq, &was)) != 0)
		return status;
	if (was->started_on != NULL)
		form_refuse(rq, NULL, "The start of this package is recorded already");
	if (civil_date_compare(f->on, rq->today) > 0)
		form_refuse(rq, "on", "The first visit must have been made: today or before");
	else if (utc_parse(was->agreed_at, &agreed) == 0 &&
	    civil_date_compare(f->on, london_date(agreed)) < 0)
		form_refuse(rq, "on",
		    arena_printf(rq->a,
		        "The day must not be before the package was awarded, %s",
		        civil_date_text(rq->a, london_date(agreed))));
	else if (was->ends_on != NULL && strcmp(on, was->ends_on) >= 0)
		form_refuse(rq, "on", "The package has ended before that day");
	if (rq->refusals != NULL)
		return 422;
	code = package_begins(rq->db, rq->a,
	    (struct package_begins_args){
	        .id = was->id, .on = on, .account_id = rq->who.account_id },
	    &row);
	if (code != DB_OK)
		return db_status(rq, code);
	if (row->answer != 0)
		return 409;
	return package_done(rq, was,
	    arena_printf(rq->a, "Started on %s", day_words(rq, on)), "started");
}

PAGE(end_page, "/desk/packages/:id/end", "package.change", nothing, "homecare/package-end.cs")
{
	struct package_one_row *row;
	int status = package_page(rq, &row, true);

	if (status != 0)
		return status;
	view_flag(rq->view, "Package.started", row->started_on != NULL);
	view_text(rq->view, "Package.start_day", day_words(rq, row->start_on));
	view_text(rq->view, "Package.end_day", day_words(rq, row->ends_on));
	form_hint(rq, "last", "The day of the last visit");
	return 200;
}

static void
check_end(struct req *rq, const struct package_ending_form *f, const struct package_one_row *was,
    const char *ends_on)
{
	if (was->has_handback_id)
		form_refuse(rq, NULL, "The provider has handed this package back: that ends it");
	if (f->reason == NULL)
		form_refuse(rq, "reason", "Select why it ends");
	if (!f->has_last)
		form_refuse(rq, "last", "Enter the last day of care");
	else if (strcmp(ends_on, was->started_on) <= 0)
		form_refuse(rq, "last",
		    arena_printf(rq->a, "The last day must not be before the first, %s",
		        day_words(rq, was->started_on)));
	else
		package_check_day(rq, "last", "The last day", true, f->last);
}

/* Why a request is not wanted any more when its package ends before it began. */
static const char *
withdrawn_reason(const char *reason)
{
	static const char *const like[][2] = { { "died", "died" },
		{ "care_home", "went_into_a_home" }, { "hospital", "went_into_hospital" },
		{ "direct_payment", "direct_payment" } };

	for (size_t i = 0; i < sizeof(like) / sizeof(like[0]); i++)
		if (strcmp(like[i][0], reason) == 0)
			return like[i][1];
	return "not_needed";
}

/* The provider does not come: another request, or its own again, asks for the visits. */
static int
never_started(struct req *rq, const struct package_one_row *was, struct package_note *note)
{
	struct package_never_row *row;
	int code = package_never(rq->db, rq->a,
	    (struct package_never_args){ .id = was->id,
	        .account_id = rq->who.account_id,
	        .today = req_today(rq),
	        .reference = reference_new(rq->a, "HC") },
	    &row);

	note->words = "Never started";
	if (code == DB_OK && row->has_request_id)
		note->words = was->has_request_id && row->request_id == was->request_id
		    ? "Never started: the request waits again"
		    : "Never started: its visits are asked for by another request";
	return code;
}

/* One that never started: with a reason care is not needed any more, and its request goes with
 * it; without, the provider does not come, and its visits are asked for again. */
static int
end_unstarted(struct req *rq, const struct package_ending_form *f,
    const struct package_one_row *was)
{
	struct package_note note = { .kind = "end",
		.before_on = was->ends_on,
		.before_reason = was->end_reason };
	struct package_called_off_row *row;
	int64_t change_id;
	int code;

	if (f->reason == NULL)
		code = never_started(rq, was, &note);
	else {
		code = package_called_off(rq->db, rq->a,
		    (struct package_called_off_args){ .id = was->id,
		        .reason = f->reason,
		        .withdrawn_reason = withdrawn_reason(f->reason),
		        .today = req_today(rq) },
		    &row);
		note.words = arena_printf(
		    rq->a, "Ended before it started: %s", package_end_words(f->reason));
	}
	if (code != DB_OK || (code = package_note(rq, was->id, &note, &change_id)) != DB_OK ||
	    (code = package_tell(rq, was, change_id, "It has ended before it started")) != DB_OK)
		return db_status(rq, code);
	return package_done(rq, was, note.words, "ended");
}

ACTION(end_package, "/desk/packages/:id/end", "package.change", package_ending, end_page)
{
	const char *ends_on = civil_date_iso(rq->a, civil_date_add_days(f->last, 1));
	struct package_one_row *was;
	struct package_note note = { .kind = "end" };
	int64_t change_id;
	int status, code;

	if ((status = package_begin(rq, &was)) != 0)
		return status;
	if (was->started_on == NULL && was->ends_on == NULL)
		return end_unstarted(rq, f, was);
	if (was->started_on == NULL)
		form_refuse(rq, NULL, "This package has ended already");
	else
		check_end(rq, f, was, ends_on);
	if (rq->refusals != NULL)
		return 422;
	code = package_end(rq->db,
	    (struct package_end_args){ .id = was->id, .ends_on = ends_on, .reason = f->reason },
	    NULL);
	note.before_on = was->ends_on;
	note.before_reason = was->end_reason;
	note.words = arena_printf(rq->a, "Ends after %s: %s", civil_date_text(rq->a, f->last),
	    package_end_words(f->reason));
	if (code != DB_OK || (code = package_note(rq, was->id, &note, &change_id)) != DB_OK ||
	    (code = package_tell(rq, was, change_id,
	         arena_printf(rq->a, "It ends: the last day of care is %s",
	             civil_date_text(rq->a, f->last)))) != DB_OK)
		return db_status(rq, code);
	return package_done(rq, was, note.words, "ended");
}

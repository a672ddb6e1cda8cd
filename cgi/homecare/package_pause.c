/* A package suspended, with an end or without, and its visits begun again (templates/homecare/
 * package-suspend.cs, package-resume.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/package.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/giveaway_refuse.h"

/* How long ago something may have happened that is recorded only now. */
#define SUSPEND(F, form) \
	F(form, DATE, from, "First day without visits", REQUIRED, 0, 0, NULL) \
	F(form, DATE, until, "Day on which visits begin again", OPTIONAL, 0, 0, NULL) \
	F(form, ONEOF, reason, "Why", REQUIRED, 0, 0, &choices_pause) \
	F(form, TEXT, note, "Anything the provider should know", OPTIONAL, 0, 300, NULL)

static void check_suspend(struct req *rq, void *values);
FORM_CHECKED(suspend, SUSPEND, check_suspend);

static void
check_suspend(struct req *rq, void *values)
{
	const struct suspend_form *f = values;

	giveaway_refuse(rq, "note", f->note);
	package_check_day(rq, "from", "The first day", f->has_from, f->from);
	if (f->has_from && f->has_until && civil_date_compare(f->until, f->from) <= 0)
		form_refuse(rq, "until",
		    "The day on which visits begin again must be after the first day without them");
}

#define RESUME(F, form) F(form, DATE, on, "Day on which visits begin again", REQUIRED, 0, 0, NULL)
FORM(resume, RESUME);

PAGE(suspend_page, "/desk/packages/:id/suspend", "package.change", nothing,
    "homecare/package-suspend.cs")
{
	struct package_one_row *row;
	int status = package_page(rq, &row, true);

	if (status != 0)
		return status;
	form_fill(rq, "from", req_today(rq));
	form_hint(rq, "from", "The provider is not paid for visits from this day on");
	form_hint(rq, "until", "Leave it empty if nobody knows yet");
	return 200;
}

/* Nothing of the package, and no other suspension, is in the way of this one. */
static int
check_against(struct req *rq, const struct package_one_row *was, const char *from,
    const char *until)
{
	struct package_suspensions_row *rows;
	size_t count;
	int code = package_suspensions(rq->db, rq->a,
	    (struct package_suspensions_args){ .package_id = was->id }, &rows, &count);

	if (code != DB_OK)
		return db_status(rq, code);
	if (was->started_on == NULL)
		form_refuse(rq, "from", "The package has not started, so it cannot be suspended");
	else if (strcmp(from, was->started_on) < 0)
		form_refuse(rq, "from",
		    arena_printf(rq->a, "The first day must not be before the package started, %s",
		        day_words(rq, was->started_on)));
	if (was->ends_on != NULL && strcmp(from, was->ends_on) >= 0)
		form_refuse(rq, "from",
		    arena_printf(rq->a, "The package ends before that: %s is the first day without "
		        "care", day_words(rq, was->ends_on)));
	for (size_t i = 0; i < count; i++)
		if ((rows[i].to_on == NULL || strcmp(rows[i].to_on, from) > 0) &&
		    (until == NULL || strcmp(rows[i].from_on, until) < 0)) {
			form_refuse(rq, "from",
			    arena_printf(rq->a, "The package is suspended already %s",
			        pause_days_words(rq, rows[i].from_on, rows[i].to_on)));
			break;
		}
	return rq->refusals != NULL ? 422 : 0;
}

ACTION(suspend_package, "/desk/packages/:id/suspend", "package.change", suspend, suspend_page)
{
	const char *from = civil_date_iso(rq->a, f->from);
	const char *until = f->has_until ? civil_date_iso(rq->a, f->until) : NULL;
	struct package_one_row *was;
	struct package_note note = { .kind = "suspend" };
	int64_t change_id;
	int status, code;

	if ((status = package_begin(rq, &was)) != 0 ||
	    (status = check_against(rq, was, from, until)) != 0)
		return status;
	code = package_suspend(rq->db,
	    (struct package_suspend_args){ .package_id = was->id,
	        .from_on = from,
	        .to_on = until,
	        .reason = f->reason,
	        .note = f->note != NULL ? f->note : "",
	        .account_id = rq->who.account_id },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	note.row_id = (int64_t)db_last_id(rq->db);
	note.words = arena_printf(rq->a, "No visits %s: %s", pause_days_words(rq, from, until),
	    package_pause_words(f->reason));
	if ((code = package_note(rq, was->id, &note, &change_id)) != DB_OK ||
	    (code = package_tell(rq, was, change_id,
	         arena_printf(rq->a, "No visits %s", pause_days_words(rq, from, until)))) != DB_OK)
		return db_status(rq, code);
	return package_done(rq, was, note.words, "suspended");
}

PAGE(resume_page, "/desk/packages/:id/resume", "package.change", nothing,
    "homecare/package-resume.cs")
{
	struct package_one_row *row;
	int status = package_page(rq, &row, true);

	if (status != 0)
		return status;
	if (row->suspended_from != NULL)
		view_text(rq->view, "Package.pause_days",
		    pause_days_words(rq, row->suspended_from, row->suspended_to));
	return 200;
}

ACTION(resume_package, "/desk/packages/:id/resume", "package.change", resume, resume_page)
{
	const char *on = civil_date_iso(rq->a, f->on);
	struct package_one_row *was;
	struct package_note note = { .kind = "resume" };
	int64_t change_id;
	int status, code;

	if ((status = package_begin(rq, &was)) != 0)
		return status;
	if (!was->has_suspension_id)
		form_refuse(rq, NULL, "The package is not suspended");
	else if (strcmp(on, was->suspended_from) <= 0)
		form_refuse(rq, "on",
		    arena_printf(rq->a, "The day must be after the first day without visits, %s",
		        day_words(rq, was->suspended_from)));
	else if (was->ends_on != NULL && strcmp(on, was->ends_on) >= 0)
		form_refuse(rq, "on",
		    arena_printf(rq->a, "The package ends before that: %s is the first day without "
		        "care", day_words(rq, was->ends_on)));
	if (rq->refusals != NULL)
		return 422;
	code = package_suspension_until(rq->db,
	    (struct package_suspension_until_args){
	        .id = was->suspension_id, .package_id = was->id, .to_on = on },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	note.row_id = was->suspension_id;
	note.before_on = was->suspended_to;
	note.words = arena_printf(rq->a, "Visits begin again on %s", day_words(rq, on));
	if ((code = package_note(rq, was->id, &note, &change_id)) != DB_OK ||
	    (code = package_tell(rq, was, change_id, note.words)) != DB_OK)
		return db_status(rq, code);
	return package_done(rq, was, note.words, "resumed");
}

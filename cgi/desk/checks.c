/* Checks of a listing: what was seen, when, and when it is to be renewed; recorded by
 * staff (templates/desk/checks.cs).  The public reads the latest of each kind; one that was
 * wrong is withdrawn with a reason (check_withdraw.c) and stays here. */
#include <inttypes.h>
#include <string.h>

#include "desk/edit.h"
#include "desk/words.h"
#include "lib/civil_date.h"

/* As the public reads who saw it: a team, not a person. */
#define SEEN_BY "Directory team"

/* A year typed wrong is more likely than something that was seen so long ago. */
enum { YEARS_BACK = 10 };

#define CHECK(F, form) \
	EDIT_VERSION(F, form) \
	F(form, ONEOF, kind, "What kind of check it is", REQUIRED, 0, 0, &choices_check_kind) \
	F(form, TEXT, seen, "What was seen", REQUIRED, 5, 200, NULL) \
	F(form, DATE, seen_on, "When it was seen", REQUIRED, 0, 0, NULL) \
	F(form, DATE, renew_by, "Renew by", OPTIONAL, 0, 0, NULL)

static void check_dates(struct req *rq, void *values);
FORM_CHECKED(check, CHECK, check_dates);

static void
check_dates(struct req *rq, void *values)
{
	const struct check_form *f = values;

	if (f->has_seen_on && civil_date_compare(f->seen_on, rq->today) > 0)
		form_refuse(rq, "seen_on", "The day it was seen must be today or in the past");
	else if (f->has_seen_on && f->seen_on.year < rq->today.year - YEARS_BACK)
		form_refuse(rq, "seen_on",
		    arena_printf(rq->a,
		        "The day it was seen must be in %d or later: check the year",
		        rq->today.year - YEARS_BACK));
	if (f->has_seen_on && f->has_renew_by && civil_date_compare(f->renew_by, f->seen_on) <= 0)
		form_refuse(rq, "renew_by",
		    "The day to renew it by must be after the day it was seen");
}

static void
show_check(struct req *rq, const struct desk_check_list_row *row)
{
	struct view *at = view_item(rq->view, "Checks");

	view_text(at, "name", choice_words(&choices_check_kind, row->kind));
	view_text(at, "seen", row->seen);
	view_text(at, "seen_on", day_words(rq, row->seen_on));
	view_text(at, "seen_by", row->seen_by);
	view_text(at, "renew_by", day_words(rq, row->renew_by));
	view_text(at, "withdrawn", day_words(rq, row->withdrawn_on));
	view_text(at, "reason", row->withdrawn_reason);
	if (row->withdrawn_on != NULL)
		return;
	view_flag(at, "replaced", row->replaced);
	view_flag(at, "due", !row->replaced && row->renew_by != NULL &&
	        strcmp(row->renew_by, req_today(rq)) < 0);
	view_text(at, "href",
	    arena_printf(rq->a, "/desk/listings/%" PRId64 "/checks/withdraw?check=%" PRId64,
	        rq->path_id, row->id));
}

/* A link may say which kind is to be recorded. */
static void
show_asked(struct req *rq)
{
	const char *asked = rq->method == GET ? pairs_get(&rq->sent, "kind") : NULL;

	for (size_t i = 0; asked != NULL && i < choices_check_kind.count; i++)
		if (strcmp(choices_check_kind.list[i].value, asked) == 0) {
			view_text(rq->view, "Asked.kind", asked);
			form_fill(rq, "kind", asked);
		}
}

PAGE(edit_checks, "/desk/listings/:id/checks", "listing.check", nothing, "desk/checks.cs")
{
	struct desk_check_list_row *rows;
	struct desk_checks_wanted_row *wanted;
	struct desk_edit_read_row *l;
	size_t count, wanted_count;
	int status, code;

	if ((status = edit_open(rq, "checks", &l)) != 0)
		return status;
	if ((code = desk_check_list(rq->db, rq->a,
	         (struct desk_check_list_args){ .listing_id = l->id }, &rows, &count)) != DB_OK ||
	    (code = desk_checks_wanted(rq->db, rq->a,
	         (struct desk_checks_wanted_args){
	             .listing_id = l->id, .kind = l->kind, .today = req_today(rq) },
	         &wanted, &wanted_count)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < count; i++)
		show_check(rq, &rows[i]);
	for (size_t i = 0; i < wanted_count; i++)
		view_text(view_item(rq->view, "Wanted"), "text",
		    choice_words(&choices_check_kind, wanted[i].check_kind));
	view_text(rq->view, "Page.back.href",
	    arena_printf(rq->a, "/desk/listings/%" PRId64, l->id));
	view_text(rq->view, "Page.back.text", "Back to the listing");
	form_fill(rq, "seen_on", req_today(rq));
	show_asked(rq);
	form_hint(rq, "seen",
	    "What was seen, not what you think of it: for example, enhanced DBS certificate, on "
	    "the Update Service. The public reads it");
	form_hint(rq, "renew_by", "Leave it empty if it need not be seen again");
	return 200;
}

/* The same form sent again after going back must not record the same thing twice. */
static int
refuse_same(struct req *rq, const struct check_form *f, const char *seen_on,
    const char *renew_by)
{
	struct desk_check_same_row *row;
	int code;

	code = desk_check_same(rq->db, rq->a,
	    (struct desk_check_same_args){ .listing_id = rq->path_id,
	        .kind = f->kind,
	        .seen = f->seen,
	        .seen_on = seen_on,
	        .renew_by = renew_by },
	    &row);
	if (code != DB_OK)
		return db_status(rq, code);
	if (!row->same)
		return 0;
	form_refuse(rq, "seen", "This check is recorded already, with the same words and dates");
	return 422;
}

ACTION(record_check, "/desk/listings/:id/checks", "listing.check", check, edit_checks)
{
	const char *seen_on = civil_date_iso(rq->a, f->seen_on);
	const char *renew_by = f->has_renew_by ? civil_date_iso(rq->a, f->renew_by) : NULL;
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "checks", f->version, &e)) != 0 ||
	    (status = refuse_same(rq, f, seen_on, renew_by)) != 0)
		return status;
	code = desk_check_add(rq->db,
	    (struct desk_check_add_args){ .listing_id = rq->path_id,
	        .kind = f->kind,
	        .seen = f->seen,
	        .seen_on = seen_on,
	        .seen_by = SEEN_BY,
	        .renew_by = renew_by },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(e.changes, choice_words(&choices_check_kind, f->kind), NULL,
	    arena_printf(rq->a, "%s, seen on %s%s%s", f->seen, day_words(rq, seen_on),
	        renew_by != NULL ? ", renew by " : "",
	        renew_by != NULL ? day_words(rq, renew_by) : ""));
	changes_keep(e.changes, e.was->id, e.version);
	return reply_see(rq, "/desk/listings/%" PRId64 "/checks?done=check", rq->path_id);
}

/* Adding a listing: its kind and name; and the page on what it is. */
#include <inttypes.h>

#include "desk/cqc.h"
#include "desk/words.h"
#include "lib/civil_date.h"
#include "staff/nav.h"

/* same: the person has been told that there is a listing of this name, and means another. */
#define LISTING_NEW(F, form) \
	F(form, ONEOF, kind, "What kind of support it is", REQUIRED, 0, 0, \
	    &choices_listing_kind) \
	F(form, TEXT, name, "Name", REQUIRED, 2, 160, NULL) \
	F(form, BOOL, same, "This is a different one of the same name", OPTIONAL, 0, 0, NULL)
FORM(listing_new, LISTING_NEW);

PAGE(new_listing, "/desk/listings/new", "listing.edit", nothing, "desk/new.cs")
{
	staff_nav(rq, "listings");
	form_hint(rq, "name",
	    "The name people know it by. For a personal assistant, the name they want to be shown");
	return 200;
}

/* 0, or 422 when one of that name is there and nobody has said that this is another. */
static int
check_name(struct req *rq, const struct listing_new_form *f)
{
	struct desk_edit_same_name_row *same;
	int code;

	code = desk_edit_same_name(rq->db, rq->a,
	    (struct desk_edit_same_name_args){ .kind = f->kind, .name = f->name }, &same);
	if (code != DB_OK)
		return db_status(rq, code);
	if (same == NULL || f->same)
		return 0;
	view_number(rq->view, "Same", same->id);
	form_refuse(rq, "name",
	    "There is already a listing of this kind and name. Look at it first, or say that this "
	    "is a different one");
	return 422;
}

ACTION(add_listing, "/desk/listings/new", "listing.edit", listing_new, new_listing)
{
	struct changes *changes = changes_new(rq);
	int64_t id;
	int status, code;

	if ((status = check_name(rq, f)) != 0)
		return status;
	code = desk_edit_add(rq->db,
	    (struct desk_edit_add_args){ .kind = f->kind,
	        .name = f->name,
	        .today = req_today(rq) },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	changes_text(changes, "Name", NULL, f->name);
	changes_keep(changes, id, 1);
	return reply_see(rq, "/desk/listings/%" PRId64 "/about", id);
}

#define ABOUT(F, form) \
	EDIT_VERSION(F, form) \
	F(form, TEXT, name, "Name", REQUIRED, 2, 160, NULL) \
	F(form, TEXT, organisation, "Who runs it", OPTIONAL, 0, 200, NULL) \
	F(form, LONGTEXT, summary, "A description in one or two sentences", \
	    REQUIRED, 10, 400, NULL) \
	F(form, LONGTEXT, description, "More about it", OPTIONAL, 0, 4000, NULL) \
	F(form, LONGTEXT, cannot_do, "What it does not do", OPTIONAL, 0, 400, NULL) \
	F(form, TEXT, cqc_location_id, "CQC location ID", OPTIONAL, 0, 20, NULL)
FORM(about, ABOUT);

PAGE(edit_about, "/desk/listings/:id/about", "listing.edit", nothing, "desk/about.cs")
{
	struct desk_edit_read_row *l;
	int status;

	if ((status = edit_open(rq, "about", &l)) != 0)
		return status;
	form_fill(rq, "name", l->name);
	form_fill(rq, "organisation", l->organisation);
	form_fill(rq, "summary", l->summary);
	form_fill(rq, "description", l->description);
	form_fill(rq, "cannot_do", l->cannot_do);
	form_fill(rq, "cqc_location_id", l->cqc_location_id);
	form_hint(rq, "organisation", "The organisation behind it, if there is one");
	form_hint(rq, "summary", "People read this first, in the list of results");
	form_hint(rq, "cannot_do", "It saves people a call: for example, no lifting, no weekends");
	form_hint(rq, "cqc_location_id", "For example 1-1234567890");
	return 200;
}

/* What the register keeps is not changed by hand: the next load would undo it. */
static void
keep_register(const struct edit *e, struct about_form *f)
{
	if (!e->was->from_register)
		return;
	f->name = e->was->name;
	f->organisation = e->was->organisation;
	f->cqc_location_id = e->was->cqc_location_id;
}

static void
note_about(const struct edit *e, const struct about_form *f)
{
	changes_text(e->changes, "Name", e->was->name, f->name);
	changes_text(e->changes, "Run by", e->was->organisation, f->organisation);
	changes_text(e->changes, "Summary", e->was->summary, f->summary);
	changes_text(e->changes, "More about it", e->was->description, f->description);
	changes_text(e->changes, "What it does not do", e->was->cannot_do, f->cannot_do);
}

ACTION(save_about, "/desk/listings/:id/about", "listing.edit", about, edit_about)
{
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "about", f->version, &e)) != 0)
		return status;
	keep_register(&e, f);
	if (listing_kind(e.was) == LISTING_REGISTERED &&
	    (status = cqc_save(&e, f->cqc_location_id)) != 0)
		return status;
	code = desk_edit_about(rq->db,
	    (struct desk_edit_about_args){ .id = rq->path_id,
	        .name = f->name,
	        .organisation = f->organisation != NULL ? f->organisation : "",
	        .summary = f->summary,
	        .description = f->description,
	        .cannot_do = f->cannot_do != NULL ? f->cannot_do : "" },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	note_about(&e, f);
	return edit_end(&e);
}

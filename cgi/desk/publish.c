/* Publishing, pausing and unlisting a listing, and confirming that it is still right.
 * Where it stands follows from the dates that these set (templates/desk/publish.cs). */
#include <inttypes.h>

#include "desk/ready.h"
#include "desk/words.h"

static const struct choice reasons[] = {
	{ "No longer offering support", "They no longer offer support", NULL },
	{ "Asked to be taken off", "They asked to be taken off", NULL },
	{ "Could not be reached", "They could not be reached", NULL },
	{ "Checks not renewed", "Checks were not renewed", NULL },
	{ "Concern about safety", "There is a concern about safety", NULL },
	{ "Listed twice", "It is listed twice", NULL },
};
static const struct choices choices_reason = CHOICES(reasons);

#define PUBLISH(F, form) \
	EDIT_VERSION(F, form) \
	F(form, BOOL, agreed, "They confirmed today that all of it is right", OPTIONAL, 0, 0, NULL)
FORM(publish, PUBLISH);

#define UNLIST(F, form) \
	EDIT_VERSION(F, form) \
	F(form, ONEOF, reason, "Why it is unlisted", REQUIRED, 0, 0, &choices_reason)
FORM(unlist, UNLIST);

#define ONLY_VERSION(F, form) EDIT_VERSION(F, form)
FORM(only_version, ONLY_VERSION);

PAGE(edit_publish, "/desk/listings/:id/publish", "listing.publish", nothing,
    "desk/publish.cs")
{
	struct lack lacks[LACKS_MOST];
	struct desk_edit_read_row *l;
	size_t count;
	int status, code;

	if ((status = edit_open(rq, "publish", &l)) != 0)
		return status;
	if ((code = ready_lacks(rq, l, lacks, &count)) != DB_OK)
		return db_status(rq, code);
	ready_show(rq, l, lacks, count);
	view_flag(rq->view, "Shown",
	    l->published_on != NULL && l->unlisted_on == NULL && l->paused_on == NULL);
	view_flag(rq->view, "Unlisted", l->unlisted_on != NULL);
	view_number(rq->view, "KeepDays", rq->conf->unlisted_keep_days);
	view_flag(rq->view, "May.erase", req_may(rq, "person.erase"));
	view_text(rq->view, "Confirmed", day_words(rq, l->confirmed_on));
	view_text(rq->view, "Page.back.href",
	    arena_printf(rq->a, "/desk/listings/%" PRId64, l->id));
	view_text(rq->view, "Page.back.text", "Back to the listing");
	return 200;
}

static void
note_standing(const struct edit *e, const char *after)
{
	const struct desk_edit_read_row *was = e->was;

	changes_text(e->changes, "Where it stands",
	    standing_of(e->rq, was->published_on, was->paused_on, was->unlisted_on,
	        was->confirmed_on, was->from_register)
	        .text,
	    after);
}

ACTION(publish_listing, "/desk/listings/:id/publish", "listing.publish", publish,
    edit_publish)
{
	struct lack lacks[LACKS_MOST];
	struct edit e;
	size_t count;
	int status, code;

	if ((status = edit_begin(rq, "publish", f->version, &e)) != 0)
		return status;
	if ((code = ready_lacks(rq, e.was, lacks, &count)) != DB_OK)
		return db_status(rq, code);
	if (count > 0) {
		form_refuse(rq, NULL,
		    "The listing cannot be published yet. What it lacks is listed below");
		return 422;
	}
	if (!f->agreed && !e.was->from_register) {
		form_refuse(rq, "agreed",
		    "Confirm with them that all of it is right, and tick the box");
		return 422;
	}
	code = desk_publish(rq->db,
	    (struct desk_publish_args){ .id = rq->path_id, .today = req_today(rq) }, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	note_standing(&e, "Live");
	return edit_end_at_listing(&e, "published");
}

/* Nothing can be paused, unlisted or confirmed that is not in that state to begin with. */
static int
refuse_state(struct req *rq, const char *sentence)
{
	form_refuse(rq, NULL, sentence);
	return 422;
}

ACTION(pause_listing, "/desk/listings/:id/pause", "listing.publish", only_version,
    edit_publish)
{
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "publish", f->version, &e)) != 0)
		return status;
	if (e.was->published_on == NULL || e.was->unlisted_on != NULL || e.was->paused_on != NULL)
		return refuse_state(rq, "Only a listing that is published can be paused");
	code = desk_pause(rq->db,
	    (struct desk_pause_args){ .id = rq->path_id, .today = req_today(rq) }, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	note_standing(&e, "Paused");
	return edit_end_at_listing(&e, "paused");
}

ACTION(unlist_listing, "/desk/listings/:id/unlist", "listing.publish", unlist, edit_publish)
{
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "publish", f->version, &e)) != 0)
		return status;
	if (e.was->unlisted_on != NULL)
		return refuse_state(rq, "This listing is unlisted already");
	code = desk_unlist(rq->db,
	    (struct desk_unlist_args){
	        .id = rq->path_id, .today = req_today(rq), .reason = f->reason },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	note_standing(&e, "Unlisted");
	changes_text(e.changes, "Reason", e.was->unlisted_reason, f->reason);
	return edit_end_at_listing(&e, "unlisted");
}

ACTION(confirm_listing, "/desk/listings/:id/confirm", "listing.publish", only_version,
    edit_publish)
{
	const char *today = req_today(rq);
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "publish", f->version, &e)) != 0)
		return status;
	if (e.was->published_on == NULL || e.was->unlisted_on != NULL)
		return refuse_state(rq, "Only a listing that is published can be confirmed");
	code = desk_confirm(
	    rq->db, (struct desk_confirm_args){ .id = rq->path_id, .today = today }, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(e.changes, "Confirmed on", day_words(rq, e.was->confirmed_on),
	    day_words(rq, today));
	return edit_end_at_listing(&e, "confirmed");
}

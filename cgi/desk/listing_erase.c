/* The details of a person behind a listing, erased because they ask for it, once the listing
 * is unlisted (queries desk_erase_*, templates/desk/listing-erase.cs). */
#include <inttypes.h>

#include "desk/edit.h"
#include "desk/erase.h"

#define ERASE_LISTING(F, form) EDIT_VERSION(F, form) ERASE(F, form)
FORM(listing_erasure, ERASE_LISTING);

PAGE(listing_erase, "/desk/listings/:id/erase", "person.erase", nothing,
    "desk/listing-erase.cs")
{
	struct desk_edit_read_row *l;
	int status;

	if ((status = edit_open(rq, "erase", &l)) != 0)
		return status;
	view_flag(rq->view, "Unlisted", l->unlisted_on != NULL);
	view_flag(rq->view, "Registered", listing_kind(l) == LISTING_REGISTERED);
	view_text(rq->view, "Page.back.href",
	    arena_printf(rq->a, "/desk/listings/%" PRId64, l->id));
	view_text(rq->view, "Page.back.text", "Back to the listing");
	return 200;
}

static int
erase_all(struct req *rq, int64_t id)
{
	int code;

	if ((code = desk_erase_private(
	         rq->db, (struct desk_erase_private_args){ .listing_id = id }, NULL)) != DB_OK ||
	    (code = desk_erase_notes(
	         rq->db, (struct desk_erase_notes_args){ .listing_id = id }, NULL)) != DB_OK ||
	    (code = desk_erase_checks(
	         rq->db, (struct desk_erase_checks_args){ .listing_id = id }, NULL)) != DB_OK)
		return code;
	return desk_erase_public(rq->db, (struct desk_erase_public_args){ .id = id }, NULL);
}

ACTION(erase_listing, "/desk/listings/:id/erase", "person.erase", listing_erasure,
    listing_erase)
{
	struct edit e;
	int status, code;

	if ((status = erase_is_sure(rq, f->sure)) != 0 ||
	    (status = edit_begin(rq, "erase", f->version, &e)) != 0)
		return status;
	if (e.was->unlisted_on == NULL) {
		form_refuse(rq, NULL, "Unlist the listing first, then erase the details");
		return 422;
	}
	if ((code = erase_all(rq, rq->path_id)) != DB_OK)
		return db_status(rq, code);
	erase_note(rq, "listing", rq->path_id, e.version,
	    "Name, contact details, notes and checks", f->reason);
	return reply_see(rq, "/desk/listings/%" PRId64 "?done=erased", rq->path_id);
}

/*
 * Adding and changing a listing through short pages, each of which is stored for good
 * when it is sent.
 *
 * A listing is a row from the first page on and stays unpublished until somebody
 * publishes it.  A page carries the version it was opened at: when somebody else has
 * changed the listing since, the answers are kept and the person is told what changed.
 *
 *	PAGE(edit_about, "/desk/listings/:id/about", "listing.edit", nothing, "desk/about.cs")
 *	{
 *		if ((status = edit_open(rq, "about", &l)) != 0)
 *			return status;
 *		form_fill(rq, "name", l->name);
 *		return 200;
 *	}
 *
 *	ACTION(save_about, "/desk/listings/:id/about", "listing.edit", about, edit_about)
 *	{
 *		if ((status = edit_begin(rq, "about", f->version, &e)) != 0)
 *			return status;
 *		...a query; what it changed...
 *		changes_text(e.changes, "Name", e.was->name, f->name);
 *		return edit_end(&e);
 *	}
 */
#ifndef DESK_EDIT_H
#define DESK_EDIT_H

#include "desk/changes.h"
#include "lib/route.h"
#include "queries.h"

/* The field that every form of a listing's change carries. */
#define EDIT_VERSION(F, form) F(form, INT, version, "Version", REQUIRED, 1, INT32_MAX, NULL)

enum listing_kind {
	LISTING_PA = 1,
	LISTING_MICRO = 2,
	LISTING_COMMUNITY = 4,
	LISTING_SHARED_LIVES = 8,
	LISTING_REGISTERED = 16,
	LISTING_ANY = 31
};

/* Its kind as one of the bits above. */
enum listing_kind listing_kind(const struct desk_edit_read_row *listing);

struct edit_step {
	const char *code; /* also the last part of its path */
	const char *title;
	int kinds; /* of listing that have it */
};

/* The steps in their order. */
extern const struct edit_step edit_steps[];
extern const size_t edit_step_count;

struct edit {
	struct req *rq;
	const char *step;
	const struct desk_edit_read_row *was;
	struct changes *changes;
	int64_t version; /* that this change makes */
};

/* Reads the listing of a page and shows what all these pages show.  0, or the status to
 * answer: 404 also for a step that its kind has not. */
int edit_open(struct req *rq, const char *step, struct desk_edit_read_row **listing);

/* Takes the listing for a change.  0, or the status to answer: 409 when it has another
 * version by now. */
int edit_begin(struct req *rq, const char *step, int64_t version, struct edit *e);

/* Keeps what changed, and sends on to the next step, or back to the answers when that is
 * where the person came from. */
int edit_end(struct edit *e);

/* The same for a change that is no step: sends on to the listing, with a notice. */
int edit_end_at_listing(struct edit *e, const char *done);

#endif

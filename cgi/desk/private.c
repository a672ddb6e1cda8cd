/* The private contact details of a listing, and the note that somebody looked at such details
 * (query desk_private, templates/desk/private.cs). */

#include "directory/listing.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/nav.h"
#include "staff/private_read.h"

PAGE(show_private, "/desk/listings/:id/private", "desk.search", nothing, "desk/private.cs")
{
	struct listing_show_row *l;
	struct desk_private_row *row;
	int code;

	if ((code = listing_read(rq, rq->path_id, true, &l)) != DB_OK)
		return db_status(rq, code);
	if (l == NULL)
		return 404;
	if ((code = private_note_read(rq, "listing")) != DB_OK ||
	    (code = desk_private(rq->db, rq->a,
	         (struct desk_private_args){ .listing_id = rq->path_id }, &row)) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "listings");
	view_number(rq->view, "Listing.id", l->id);
	view_text(rq->view, "Listing.name", l->name);
	if (row != NULL)
		view_row(view_branch(rq->view, "Private"), &q_desk_private, row);
	return 200;
}

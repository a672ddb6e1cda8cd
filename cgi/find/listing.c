/* The public's page of one listing, and a comparison of up to four. */
#include "directory/listing.h"

#include <inttypes.h>
#include <stdlib.h>

#include "lib/route.h"

enum { MOST_COMPARED = 4 };

/* Fills `branch` with the listing, and how it fares against the search in the address. */
static int
show_one(struct req *rq, struct search_form *f, int64_t id, struct view *at)
{
	struct listing_show_row *listing;
	struct search found;
	int code;

	if ((code = listing_read(rq, id, false, &listing)) != DB_OK)
		return db_status(rq, code);
	if (listing == NULL)
		return 404;
	if ((code = listing_view(rq, listing, at)) != DB_OK)
		return db_status(rq, code);
	/* Without an index the page still has everything but its match. */
	if (search_run(rq, f, "/find", &found) == 200 && f->near != NULL)
		listing_view_match(rq, &found, id, at);
	return 200;
}

PAGE(listing_page, "/listing/:id", ANYONE, search, "find/listing.cs")
{
	struct place place;
	int code;

	if ((code = search_place(rq, f, &place)) != DB_OK)
		return db_status(rq, code);
	form_elsewhere(rq);
	view_text(rq->view, "Back", search_address(rq, f, "/find", NULL, NULL, NULL, NULL));
	view_text(rq->view, "Shortlist",
	    arena_printf(rq->a, "/shortlist/add/%" PRId64, rq->path_id));
	return show_one(rq, f, rq->path_id, view_branch(rq->view, "Listing"));
}

PAGE(compare_page, "/compare", ANYONE, search, "find/compare.cs")
{
	const char **ids;
	size_t count = pairs_all(&rq->sent, "id", rq->a, &ids);
	size_t shown = 0;

	view_text(rq->view, "Back", "/shortlist");
	for (size_t i = 0; i < count && shown < MOST_COMPARED; i++) {
		char *end;
		int64_t id = strtoll(ids[i], &end, 10);
		struct view *at;
		int status;

		if (*end != '\0' || id <= 0)
			continue;
		at = view_item(rq->view, "Compared");
		if ((status = show_one(rq, f, id, at)) != 200 && status != 404)
			return status;
		view_flag(at, "gone", status == 404);
		shown++;
	}
	view_flag(rq->view, "TooMany", count > MOST_COMPARED);
	return 200;
}

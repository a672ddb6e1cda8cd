/* The public's page of one listing, and a comparison of up to four. */
#include "directory/listing.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>

#include "lib/route.h"

enum { MOST_COMPARED = 4 };

/* Fills the branch with the listing and, if asked, how it fares against the search in the
 * address. */
static int
show_one(struct req *rq, struct search_form *f, int64_t id, bool match, struct view *at)
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
	if (match && search_run(rq, f, "/find", &found) == 200)
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
	return show_one(rq, f, rq->path_id, rq->sent.count > 0, view_branch(rq->view, "Listing"));
}

/* The numbers asked for, each once. */
static size_t
compared_ids(struct req *rq, int64_t *ids)
{
	const char **texts;
	size_t sent = pairs_all(&rq->sent, "id", rq->a, &texts);
	size_t count = 0;

	for (size_t i = 0; i < sent; i++) {
		char *end;
		int64_t id;
		bool left_out;

		errno = 0;
		id = strtoll(texts[i], &end, 10);
		left_out = errno != 0 || *end != '\0' || id <= 0;
		for (size_t k = 0; k < count; k++)
			left_out = left_out || ids[k] == id;
		if (!left_out)
			ids[count++] = id;
	}
	return count;
}

PAGE(compare_page, "/compare", ANYONE, search, "find/compare.cs")
{
	int64_t ids[PAIRS_MOST];
	size_t count = compared_ids(rq, ids);
	struct place place;
	int status, code;

	if ((code = search_place(rq, f, &place)) != DB_OK)
		return db_status(rq, code);
	view_text(rq->view, "Back", "/shortlist");
	for (size_t i = 0; i < count && i < MOST_COMPARED; i++) {
		struct view *at = view_item(rq->view, "Compared");

		status = show_one(rq, f, ids[i], f->near != NULL, at);
		if (status != 200 && status != 404)
			return status;
		view_flag(at, "gone", status == 404);
	}
	view_flag(rq->view, "TooMany", count > MOST_COMPARED);
	return 200;
}

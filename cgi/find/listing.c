/* The public's page of one listing, and a comparison of up to four. */
#include "directory/listing.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>

#include "lib/route.h"

enum { MOST_COMPARED = 4 };

/* Fills the branch with the listing and how it fares against the search, if any. */
static int
show_one(struct req *rq, const struct search *asked, int64_t id, struct view *at)
{
	struct listing_show_row *listing;
	int code;

	if ((code = listing_read(rq, id, false, &listing)) != DB_OK)
		return db_status(rq, code);
	if (listing == NULL)
		return 404;
	if ((code = listing_view(rq, listing, at)) != DB_OK)
		return db_status(rq, code);
	if (asked != NULL)
		listing_view_match(rq, asked, listing, at);
	return 200;
}

PAGE(listing_page, "/listing/:id", ANYONE, search, "find/listing.cs")
{
	const struct search *asked;
	int code;

	if ((code = listing_search(rq, f, &asked)) != DB_OK)
		return db_status(rq, code);
	form_elsewhere(rq);
	view_text(rq->view, "Shortlist",
	    arena_printf(rq->a, "/shortlist/add/%" PRId64, rq->path_id));
	return show_one(rq, asked, rq->path_id, view_branch(rq->view, "Listing"));
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
	int64_t ids[PAIRS_USUAL];
	size_t count = compared_ids(rq, ids);
	const struct search *asked;
	int status, code;

	if ((code = listing_search(rq, f, &asked)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < count && i < MOST_COMPARED; i++) {
		struct view *at = view_item(rq->view, "Compared");

		status = show_one(rq, asked, ids[i], at);
		if (status != 200 && status != 404)
			return status;
		view_flag(at, "gone", status == 404);
	}
	view_flag(rq->view, "TooMany", count > MOST_COMPARED);
	return 200;
}

/* A shortlist: kept for this browser without an account, printed, and handed over by a
 * short link that anybody may open (queries shortlist_* in sql/query/find.sql). */
#include <inttypes.h>
#include <string.h>

#include "directory/listing.h"
#include "directory/start.h"
#include "lib/route.h"
#include "lib/secret.h"

enum { CODE_LENGTH = 10 };

/* The search that brought somebody here, so that they go on from where they were. */
#define KEPT_SEARCH(F, form) F(form, TEXT, again, "Search", OPTIONAL, 0, 0, NULL)
FORM(kept_search, KEPT_SEARCH);

static int
show_items(struct req *rq, struct search_form *f, int64_t shortlist)
{
	struct shortlist_items_row *items;
	const struct search *asked;
	size_t count;
	int code;

	if ((code = listing_search(rq, f, &asked)) != DB_OK)
		return code;
	code = shortlist_items(rq->db, rq->a,
	    (struct shortlist_items_args){ .shortlist_id = shortlist }, &items, &count);
	for (size_t i = 0; i < count && code == DB_OK; i++) {
		struct view *at = view_item(rq->view, "Items");
		struct listing_show_row *listing = NULL;

		view_number(at, "id", items[i].listing_id);
		if (items[i].live)
			code = listing_read(rq, items[i].listing_id, false, &listing);
		if (code == DB_OK && listing != NULL)
			code = listing_view(rq, listing, at);
		if (code == DB_OK && listing != NULL && asked != NULL)
			listing_view_match(rq, asked, listing, at);
		view_flag(at, "gone", listing == NULL);
		view_text(at, "remove", arena_printf(rq->a, "/shortlist/remove/%" PRId64,
		                            items[i].listing_id));
	}
	return code;
}

/* Back to the list, with the search. */
static int
see_list(struct req *rq, const char *again)
{
	struct pairs pairs = search_before(rq, again);
	const char *near = pairs_get(&pairs, "near"), *q = pairs_get(&pairs, "q");
	struct search_start from = { .path = "/shortlist",
		.near = near != NULL && near[0] != '\0' ? near : NULL,
		.q = q != NULL && q[0] != '\0' ? q : NULL,
		.again = pairs };
	const char *address = search_address_from(rq, &from);

	return reply_see(rq, "%s", address != NULL ? address : from.path);
}

PAGE(shortlist_page, "/shortlist", ANYONE, search, "find/shortlist.cs")
{
	struct shortlist_of_row *own;
	int code;

	view_flag(rq->view, "Page.large_print", f->large);
	view_flag(rq->view, "Own", true);
	code = shortlist_of(rq->db, rq->a, (struct shortlist_of_args){ .owner = rq->who.owner },
	    &own);
	if (code != DB_OK)
		return db_status(rq, code);
	if (own == NULL)
		return 200;
	view_text(rq->view, "Code", own->code);
	view_text(rq->view, "Link", arena_printf(rq->a, "%s/s/%s", rq->conf->base_url, own->code));
	view_text(rq->view, "Page.print_reference", own->code);
	code = show_items(rq, f, own->id);
	return code == DB_OK ? 200 : db_status(rq, code);
}

PAGE(shared_shortlist, "/s/:code", ANYONE, search, "find/shortlist.cs")
{
	struct shortlist_by_code_row *list;
	int code;

	view_flag(rq->view, "Page.large_print", f->large);
	code = shortlist_by_code(rq->db, rq->a,
	    (struct shortlist_by_code_args){ .code = rq->path_code }, &list);
	if (code != DB_OK)
		return db_status(rq, code);
	if (list == NULL)
		return 404;
	view_text(rq->view, "Code", list->code);
	view_text(rq->view, "Link", arena_printf(rq->a, "%s/s/%s", rq->conf->base_url, list->code));
	view_text(rq->view, "Page.print_reference", list->code);
	code = show_items(rq, f, list->id);
	return code == DB_OK ? 200 : db_status(rq, code);
}

/* The list of this browser, made when it has none yet. */
static int
own_list(struct req *rq, int64_t *id)
{
	struct shortlist_of_row *own;
	int code;

	code = shortlist_of(rq->db, rq->a, (struct shortlist_of_args){ .owner = rq->who.owner },
	    &own);
	if (code != DB_OK)
		return code;
	if (own != NULL) {
		*id = own->id;
		return DB_OK;
	}
	code = shortlist_make(rq->db,
	    (struct shortlist_make_args){
	        .code = secret_code(rq->a, CODE_LENGTH), .owner = rq->who.owner },
	    NULL);
	*id = (int64_t)db_last_id(rq->db);
	return code;
}

ACTION(shortlist_put, "/shortlist/add/:id", ANYONE, kept_search, shortlist_page)
{
	struct listing_show_row *listing;
	int64_t list;
	int code;

	if ((code = listing_read(rq, rq->path_id, false, &listing)) != DB_OK)
		return db_status(rq, code);
	if (listing == NULL)
		return 404;
	if ((code = own_list(rq, &list)) != DB_OK ||
	    (code = shortlist_add(rq->db,
	         (struct shortlist_add_args){ .shortlist_id = list, .listing_id = rq->path_id },
	         NULL)) != DB_OK ||
	    (code = shortlist_touch(rq->db, (struct shortlist_touch_args){ .id = list }, NULL)) !=
	        DB_OK)
		return db_status(rq, code);
	req_subject(rq, "shortlist", list, NULL);
	return see_list(rq, f->again);
}

ACTION(shortlist_take_off, "/shortlist/remove/:id", ANYONE, kept_search, shortlist_page)
{
	struct shortlist_of_row *own;
	int code;

	code = shortlist_of(rq->db, rq->a, (struct shortlist_of_args){ .owner = rq->who.owner },
	    &own);
	if (code == DB_OK && own != NULL)
		code = shortlist_remove(rq->db,
		    (struct shortlist_remove_args){
		        .shortlist_id = own->id, .listing_id = rq->path_id },
		    NULL);
	if (code == DB_OK && own != NULL)
		code = shortlist_touch(rq->db, (struct shortlist_touch_args){ .id = own->id },
		    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "shortlist", own != NULL ? own->id : 0, NULL);
	return see_list(rq, f->again);
}

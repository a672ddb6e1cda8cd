/* The page of results as staff see it: the public's search with labels and the number of
 * notes on each card (cgi/directory/search.h, query desk_card_extras). */
#include <inttypes.h>
#include <stdlib.h>

#include "desk/changes.h"
#include "directory/evidence.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/nav.h"

static void
add_fact(struct view *card, const char *key, const char *value)
{
	struct view *at = view_item(card, "facts");

	view_text(at, "key", key);
	view_text(at, "value", value);
}

static void
add_extras(struct req *rq, struct view *card, const struct desk_card_extras_row *extras)
{
	if (extras->labels != NULL)
		add_fact(card, "Staff labels", extras->labels);
	if (extras->notes > 0)
		add_fact(card, "Staff notes",
		    arena_printf(rq->a, "%" PRId64, extras->notes));
}

/* Adds what only staff know to the cards of a list that is already in the view. */
static int
show_extras(struct req *rq, const char *list)
{
	struct view *cards = view_branch(rq->view, list);
	struct desk_card_extras_row *rows;
	const char *ids[SEARCH_PAGE_ROWS];
	size_t count = 0, found;
	int code;

	while (count < SEARCH_PAGE_ROWS) {
		const char *id = view_value(cards, arena_printf(rq->a, "%zu.id", count));

		if (id[0] == '\0')
			break;
		ids[count++] = arena_strdup(rq->a, id);
	}
	code = desk_card_extras(rq->db, rq->a,
	    (struct desk_card_extras_args){ .ids = json_texts(rq, ids, count) }, &rows, &found);
	for (size_t i = 0; code == DB_OK && i < found; i++)
		for (size_t k = 0; k < count; k++)
			if (strtoll(ids[k], NULL, 10) == rows[i].id)
				add_extras(rq,
				    view_branch(cards, arena_printf(rq->a, "%zu", k)), &rows[i]);
	return code;
}

PAGE(desk_results, "/desk/find", "desk.search", search, "desk/results.cs")
{
	struct search found;
	int status, code;

	staff_nav(rq, "find");
	if ((status = search_run(rq, f, "/desk/find", &found)) != 200)
		return status;
	evidence_keep_search(rq, &found);
	form_elsewhere(rq);
	view_flag(rq->view, "May.sources", req_may(rq, "source.see"));
	view_text(rq->view, "Start.action", "/desk/find");
	if ((status = search_show(rq, &found)) != 200)
		return status;
	if ((code = show_extras(rq, "Results")) != DB_OK ||
	    (code = show_extras(rq, "Near")) != DB_OK)
		return db_status(rq, code);
	return 200;
}

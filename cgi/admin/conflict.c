/* What is shown when two people changed the same record (templates/error/changed.cs). */
#include "admin/conflict.h"

#include <stdlib.h>

#include "lib/civil_date.h"
#include "lib/draft.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/action_words.h"

static int
show_others(struct req *rq, const char *kind, int64_t id)
{
	struct conflict_others_row *rows;
	size_t count;
	int code;

	code = conflict_others(rq->db, rq->a,
	    (struct conflict_others_args){
		.kind = kind, .id = id, .account_id = rq->who.account_id},
	    &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(view_branch(rq->view, "Changed"), "rows");
		const char *what = action_words(rows[i].action);

		view_text(at, "when", london_text(rq->a, rows[i].done_at));
		view_text(at, "who", rows[i].who != NULL ? rows[i].who : "The system");
		view_text(at, "what", what != NULL ? what : rows[i].action);
		changes_show(rq, rows[i].detail, at);
	}
	return code;
}

static int
forget_old(struct req *rq, const struct route *action, int64_t version)
{
	const struct pairs *answers;
	const char *made_from;
	int code;

	if ((code = draft_answers(rq, action, &answers)) != DB_OK || answers == NULL)
		return code;
	made_from = pairs_get(answers, "_version");
	if (made_from != NULL && strtoll(made_from, NULL, 10) == version)
		return DB_OK;
	view_text(rq->view, "Page.notice.title", "Changed since");
	view_text(rq->view, "Page.notice.text",
	    "Somebody changed this after you gave answers here that you did not save. Yours "
	    "are "
	    "not kept, because saving them now would undo the other change.");
	return draft_forget(rq, action);
}

int
conflict_forget_old(struct req *rq, int64_t version)
{
	int code = DB_OK;

	for (size_t i = 0; rq->method == GET && i < rq->site->route_count && code == DB_OK; i++)
		if (rq->site->routes[i]->page == rq->route)
			code = forget_old(rq, rq->site->routes[i], version);
	return code;
}

int
conflict(
    struct req *rq, const char *kind, int64_t id, const char *name, struct changes *differences)
{
	struct view *at = view_branch(rq->view, "Changed");
	int code;

	db_rollback(rq->db);
	if ((code = draft_forget(rq, rq->route)) != DB_OK ||
	    (code = show_others(rq, kind, id)) != DB_OK)
		return db_status(rq, code);
	view_text(at, "name", name);
	view_text(at, "href", route_path(rq, rq->route->page));
	view_flag(at, "dropped", true);
	changes_show(rq, changes_detail(differences), view_branch(at, "sent"));
	return 409;
}

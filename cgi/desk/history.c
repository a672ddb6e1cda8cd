/* The record of changes of a listing (query desk_history). */
#include "desk/history.h"

#include <string.h>

#include "desk/changes.h"
#include "lib/civil_date.h"
#include "queries.h"
#include "staff/action_words.h"

static const char *
who_words(const struct desk_history_row *row)
{
	if (row->author != NULL)
		return row->author;
	return strcmp(row->program, "pull") == 0 ? "A national source" : "The system";
}

static void
show_row(struct req *rq, const struct desk_history_row *row, struct view *at)
{
	const char *what = action_words(row->action);

	view_text(at, "when", london_text(rq->a, row->done_at));
	view_text(at, "who", who_words(row));
	view_text(at, "what", what != NULL ? what : "Changed the listing");
}

int
history_show(struct req *rq, int64_t listing_id)
{
	struct desk_history_row *rows;
	size_t count;
	int code;

	code = desk_history(rq->db, rq->a,
	    (struct desk_history_args){ .listing_id = listing_id }, &rows, &count);
	if (code != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "History");

		show_row(rq, &rows[i], at);
		changes_show(rq, rows[i].detail, at);
	}
	return DB_OK;
}

int
history_since(struct req *rq, int64_t listing_id, int64_t version)
{
	struct desk_history_row *rows;
	size_t count;
	int code;

	code = desk_history(rq->db, rq->a,
	    (struct desk_history_args){ .listing_id = listing_id }, &rows, &count);
	if (code != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++) {
		struct view *scratch = view_new(rq->a);

		if (changes_show(rq, rows[i].detail, scratch) <= version)
			continue;
		scratch = view_item(view_branch(rq->view, "Changed"), "rows");
		show_row(rq, &rows[i], scratch);
		changes_show(rq, rows[i].detail, scratch);
	}
	return DB_OK;
}

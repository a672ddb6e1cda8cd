/* The record of changes of a listing (query desk_history). */
#include "desk/history.h"

#include <string.h>

#include "desk/changes.h"
#include "lib/civil_date.h"
#include "queries.h"

/* Names of actions, which are also their names in the audit trail, as people say them. */
static const char *const actions[][2] = {
	{ "add_note", "Wrote a note" },
	{ "set_labels", "Changed the labels" },
	{ "add_listing", "Added the listing" },
	{ "save_about", "Changed what it is" },
	{ "save_registration", "Answered the questions about registration" },
	{ "save_offers", "Changed what it offers" },
	{ "save_people", "Changed who it is for" },
	{ "save_worker", "Changed languages and the worker" },
	{ "save_prices", "Changed the prices" },
	{ "save_place", "Changed where it is" },
	{ "save_reach", "Changed the area it covers" },
	{ "save_week", "Changed the weekly times" },
	{ "save_taking", "Changed when it takes new people" },
	{ "save_contact", "Changed the contact details" },
	{ "record_check", "Recorded a check" },
	{ "publish_listing", "Published the listing" },
	{ "pause_listing", "Paused the listing" },
	{ "unlist_listing", "Unlisted the listing" },
	{ "confirm_listing", "Confirmed that it is still right" },
};

static const char *
action_words(const char *action)
{
	for (size_t i = 0; i < sizeof(actions) / sizeof(actions[0]); i++)
		if (strcmp(actions[i][0], action) == 0)
			return actions[i][1];
	return "Changed the listing";
}

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
	view_text(at, "when", london_text(rq->a, row->done_at));
	view_text(at, "who", who_words(row));
	view_text(at, "what", action_words(row->action));
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

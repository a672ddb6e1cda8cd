/* One listing as staff see it: all that the public sees, and notes, labels and the record
 * of changes.
 * Queries: sql/query/desk.sql; template: templates/desk/listing.cs. */
#include "directory/listing.h"

#include <inttypes.h>
#include <string.h>

#include "desk/changes.h"
#include "desk/history.h"
#include "desk/labels.h"
#include "desk/words.h"
#include "directory/phrases.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/nav.h"

#define NOTE(F, form) F(form, LONGTEXT, body, "Note", REQUIRED, 1, 2000, NULL)
FORM(note, NOTE);

#define LABELS(F, form) F(form, MANYOF, label, "Labels", OPTIONAL, 0, 0, &choices_label)
FORM(label_set, LABELS);

static int
show_notes(struct req *rq, int64_t id)
{
	struct desk_note_list_row *notes;
	size_t count;
	int code;

	code = desk_note_list(
	    rq->db, rq->a, (struct desk_note_list_args){ .listing_id = id }, &notes, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Notes");

		view_text(at, "when", london_text(rq->a, notes[i].written_at));
		view_text(at, "author", notes[i].author);
		view_text(at, "body", notes[i].body);
	}
	return code;
}

static int
read_labels(struct req *rq, int64_t id, struct desk_label_list_row **rows, size_t *count)
{
	return desk_label_list(
	    rq->db, rq->a, (struct desk_label_list_args){ .listing_id = id }, rows, count);
}

static int
show_labels(struct req *rq, int64_t id)
{
	struct desk_label_list_row *labels;
	const char **codes;
	size_t count;
	int code;

	if ((code = read_labels(rq, id, &labels, &count)) != DB_OK)
		return code;
	codes = arena_array(rq->a, count, sizeof(codes[0]));
	for (size_t i = 0; i < count; i++) {
		codes[i] = labels[i].code;
		view_text(view_item(rq->view, "Labels"), "text", labels[i].label);
	}
	form_fill_many(rq, "label", codes, count);
	return DB_OK;
}

static void
show_may(struct req *rq)
{
	view_flag(rq->view, "May.note", req_may(rq, "desk.note"));
	view_flag(rq->view, "May.edit", req_may(rq, "listing.edit"));
	view_flag(rq->view, "May.check", req_may(rq, "listing.check"));
	view_flag(rq->view, "May.publish", req_may(rq, "listing.publish"));
}

/* Where the page was come to from a search: how the listing fares against it, and the way
 * back to its results.  DB_OK or a fault. */
static int
show_match(struct req *rq, struct search_form *f, const struct listing_show_row *l,
    struct view *at)
{
	const struct search *asked;
	const char *query;
	int code;

	if ((code = listing_search(rq, f, &asked)) != DB_OK)
		return code;
	query = view_value(view_branch(rq->view, "Carried"), "address");
	if (query[0] == '\0')
		return DB_OK;
	view_text(rq->view, "Page.back.href", arena_printf(rq->a, "/desk/find%s", query));
	view_text(rq->view, "Page.back.text", "Back to results");
	if (asked != NULL)
		listing_view_match(rq, asked, l, at);
	return DB_OK;
}

PAGE(show_listing, "/desk/listings/:id", "desk.search", search, "desk/listing.cs")
{
	struct view *at = view_branch(rq->view, "Listing");
	struct listing_show_row *l;
	int code;

	if ((code = listing_read(rq, rq->path_id, true, &l)) != DB_OK)
		return db_status(rq, code);
	if (l == NULL)
		return 404;
	staff_nav(rq, "listings");
	notice_show(rq);
	show_may(rq);
	form_hint(rq, "body", "Staff who may search the directory can read it; the public cannot.");
	standing_show(at,
	    standing_of(rq, l->published_on, l->paused_on, l->unlisted_on, l->confirmed_on,
	        l->from_register));
	view_text(at, "published_day", day_words(rq, l->published_on));
	view_text(at, "paused_day", day_words(rq, l->paused_on));
	view_text(at, "unlisted_day", day_words(rq, l->unlisted_on));
	if ((code = show_match(rq, f, l, at)) != DB_OK ||
	    (code = listing_view(rq, l, at)) != DB_OK ||
	    (code = show_notes(rq, l->id)) != DB_OK ||
	    (code = show_labels(rq, l->id)) != DB_OK ||
	    (code = history_show(rq, l->id)) != DB_OK)
		return db_status(rq, code);
	return 200;
}

/* 0, or the status to answer when there is no such listing. */
static int
must_exist(struct req *rq)
{
	struct listing_show_row *l;
	int code;

	if ((code = listing_read(rq, rq->path_id, true, &l)) != DB_OK)
		return db_status(rq, code);
	return l != NULL ? 0 : 404;
}

ACTION(add_note, "/desk/listings/:id/notes", "desk.note", note, show_listing)
{
	int status, code;

	if ((status = must_exist(rq)) != 0)
		return status;
	code = desk_note_add(rq->db,
	    (struct desk_note_add_args){
	        .listing_id = rq->path_id, .account_id = rq->who.account_id, .body = f->body },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "listing", rq->path_id, NULL);
	return reply_see(rq, "/desk/listings/%" PRId64 "?done=note#notes", rq->path_id);
}

static int
labels_words(struct req *rq, const char **words)
{
	struct phrases names = { .a = rq->a };
	struct desk_label_list_row *rows;
	size_t count;
	int code = read_labels(rq, rq->path_id, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++)
		phrases_add(&names, rows[i].label);
	*words = phrases_and(&names);
	return code;
}

ACTION(set_labels, "/desk/listings/:id/labels", "desk.note", label_set, show_listing)
{
	struct changes *changes = changes_new(rq);
	const char *before, *after;
	int status, code;

	if ((status = must_exist(rq)) != 0)
		return status;
	if ((code = labels_words(rq, &before)) != DB_OK ||
	    (code = desk_label_clear(rq->db,
	         (struct desk_label_clear_args){ .listing_id = rq->path_id }, NULL)) != DB_OK ||
	    (code = desk_label_set(rq->db,
	         (struct desk_label_set_args){ .listing_id = rq->path_id,
	             .codes = json_texts(rq, f->label.items, f->label.count) },
	         NULL)) != DB_OK ||
	    (code = labels_words(rq, &after)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Labels", before, after);
	changes_keep(changes, rq->path_id, 0);
	return reply_see(rq, "/desk/listings/%" PRId64 "?done=labels", rq->path_id);
}

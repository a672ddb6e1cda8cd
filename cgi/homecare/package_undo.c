/* A change of today that was a mistake, undone: the newest first, as a later one may build on
 * an earlier one (templates/homecare/package-undo.cs). */
#include <inttypes.h>
#include <string.h>

#include "homecare/package.h"
#include "lib/civil_date.h"
#include "lib/route.h"

/* What is undone elsewhere (a handback is withdrawn) or not at all (a start, which stopped the
 * waiting clock) is not among these. */
static const char *const kinds[] = { "amend", "suspend", "resume", "end", "cost", "outcome" };

bool
package_can_undo(struct req *rq, const struct package_changes_row *change)
{
	time_t made;

	if (change->undone_at != NULL || utc_parse(change->made_at, &made) != 0 ||
	    civil_date_compare(london_date(made), rq->today) != 0)
		return false;
	/* It changed a request too, which others may be sourcing by now. */
	if (strcmp(change->kind, "end") == 0 && strncmp(change->words, "Ends after", 10) != 0)
		return false;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i], change->kind) == 0)
			return true;
	return false;
}

/* The newest change that stands, if it can be undone; else *change is NULL. */
static int
newest(struct req *rq, int64_t package_id, const struct package_changes_row **change)
{
	struct package_changes_row *rows;
	size_t count;
	int code = package_changes(rq->db, rq->a,
	    (struct package_changes_args){ .package_id = package_id }, &rows, &count);

	*change = NULL;
	for (size_t i = 0; code == DB_OK && i < count; i++)
		if (rows[i].undone_at == NULL && rows[i].id != 0) {
			if (package_can_undo(rq, &rows[i]))
				*change = &rows[i];
			break;
		}
	return code;
}

static int
undo(struct req *rq, const struct package_one_row *was, const struct package_changes_row *c)
{
	int code;

	if (strcmp(c->kind, "end") == 0)
		return package_end(rq->db,
		    (struct package_end_args){
		        .id = was->id, .ends_on = c->before_on, .reason = c->before_reason },
		    NULL);
	if (strcmp(c->kind, "suspend") == 0)
		return package_suspension_drop(rq->db,
		    (struct package_suspension_drop_args){ .id = c->row_id, .package_id = was->id },
		    NULL);
	if (strcmp(c->kind, "resume") == 0)
		return package_suspension_until(rq->db,
		    (struct package_suspension_until_args){
		        .id = c->row_id, .package_id = was->id, .to_on = c->before_on },
		    NULL);
	if (strcmp(c->kind, "cost") == 0)
		return package_cost_drop(rq->db,
		    (struct package_cost_drop_args){ .id = c->row_id, .package_id = was->id },
		    NULL);
	if (strcmp(c->kind, "outcome") == 0)
		return package_outcome_drop(rq->db,
		    (struct package_outcome_drop_args){ .id = c->row_id, .package_id = was->id },
		    NULL);
	code = package_visit_drop(rq->db,
	    (struct package_visit_drop_args){ .package_id = was->id, .change_id = c->id }, NULL);
	if (code != DB_OK)
		return code;
	return package_visit_back(rq->db,
	    (struct package_visit_back_args){ .package_id = was->id, .change_id = c->id }, NULL);
}

PAGE(undo_page, "/desk/packages/:id/undo", "package.change", nothing, "homecare/package-undo.cs")
{
	const struct package_changes_row *change;
	struct package_one_row *row;
	int status, code;

	if ((status = package_page(rq, &row, true)) != 0)
		return status;
	if ((code = newest(rq, row->id, &change)) != DB_OK)
		return db_status(rq, code);
	if (change != NULL) {
		view_text(rq->view, "Undo.words", change->words);
		view_text(rq->view, "Undo.when", london_text(rq->a, change->made_at));
		view_text(rq->view, "Undo.author", change->author);
	}
	return 200;
}

ACTION(undo_package_change, "/desk/packages/:id/undo", "package.change", nothing, undo_page)
{
	const struct package_changes_row *change;
	struct package_one_row *was;
	int status, code;

	if ((status = package_begin(rq, &was)) != 0)
		return status;
	if ((code = newest(rq, was->id, &change)) != DB_OK)
		return db_status(rq, code);
	if (change == NULL) {
		form_refuse(rq, NULL, "Nothing was changed today that can be undone");
		return 422;
	}
	if ((code = undo(rq, was, change)) != DB_OK ||
	    (code = package_change_undone(rq->db,
	         (struct package_change_undone_args){
	             .id = change->id, .account_id = rq->who.account_id },
	         NULL)) != DB_OK)
		return db_status(rq, code);
	if (strcmp(change->kind, "cost") != 0 && strcmp(change->kind, "outcome") != 0 &&
	    (code = package_tell(rq, was, -change->id,
	         "The last change is undone: it stands as before")) != DB_OK)
		return db_status(rq, code);
	return package_done(
	    rq, was, arena_printf(rq->a, "Undone: %s", change->words), "undone");
}

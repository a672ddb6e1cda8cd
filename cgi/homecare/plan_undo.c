/* A proposal that was accepted, undone before its first day: each package as it was, but those
 * that were changed again since (templates/homecare/plan-undo.cs). */
#include <inttypes.h>

#include "desk/changes.h"
#include "homecare/package.h"
#include "homecare/plan_show.h"
#include "lib/route.h"
#include "staff/dates.h"

struct undoing {
	struct req *rq;
	struct plan_read_row *run;
	struct plan_packages_row *rows;
	size_t count;
	bool *stays;  /* each of them */
	int64_t *ids; /* undone */
	size_t id_count;
	const char *left; /* references of those that stay */
};

/* A later change builds on it; what was undone by itself is undone. */
static int
undo_package(struct undoing *u, size_t at)
{
	struct req *rq = u->rq;
	const struct plan_packages_row *row = &u->rows[at];
	struct plan_newest_change_row *newest;
	struct package_lock_row *lock;
	int code;

	if ((code = package_lock(rq->db, rq->a,
		 (struct package_lock_args){.id = row->package_id}, &lock)) != DB_OK ||
	    (code = plan_newest_change(rq->db, rq->a,
		 (struct plan_newest_change_args){.package_id = row->package_id}, &newest)) !=
		DB_OK)
		return code;
	if (newest->id != row->change_id) {
		u->left = arena_printf(
		    rq->a, "%s%s%s", u->left, u->left[0] != '\0' ? ", " : "", row->reference);
		u->stays[at] = true;
		return DB_OK;
	}
	u->ids[u->id_count++] = row->package_id;
	if ((code = package_visit_drop(rq->db,
		 (struct package_visit_drop_args){
		     .package_id = row->package_id, .change_id = row->change_id},
		 NULL)) != DB_OK ||
	    (code = package_visit_back(rq->db,
		 (struct package_visit_back_args){
		     .package_id = row->package_id, .change_id = row->change_id},
		 NULL)) != DB_OK ||
	    (code = package_change_undone(rq->db,
		 (struct package_change_undone_args){
		     .id = row->change_id, .account_id = rq->who.account_id},
		 NULL)) != DB_OK)
		return code;
	return package_touch(rq->db, (struct package_touch_args){.id = row->package_id}, NULL);
}

/* The rounds of what is undone, and of days of which nothing stays. */
static int
drop_rounds(struct undoing *u)
{
	struct req *rq = u->rq;
	struct plan_days_left_row *days;
	size_t count = 0;
	int code = plan_drop_places(
	    rq->db, (struct plan_drop_places_args){.run_id = u->run->id}, NULL);

	if (code == DB_OK)
		code = plan_days_left(rq->db, rq->a,
		    (struct plan_days_left_args){.run_id = u->run->id}, &days, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++)
		if (!days[i].stays)
			code = plan_drop_day(rq->db,
			    (struct plan_drop_day_args){.run_id = u->run->id,
				.organisation_id = days[i].organisation_id,
				.day = days[i].day},
			    NULL);
	return code;
}

/* Everybody whose times or rounds go. */
static int
tell_providers(struct undoing *u)
{
	struct req *rq = u->rq;
	const char *list = "";
	int code = DB_OK;

	for (size_t i = 0; code == DB_OK && i < u->count; i++) {
		const struct plan_packages_row *row = &u->rows[i];

		if (row->accepted && !row->undone && !u->stays[i])
			list = arena_printf(rq->a, "%s%s\n", list, row->reference);
		if ((i + 1 < u->count && row[1].organisation_id == row->organisation_id) ||
		    list[0] == '\0')
			continue;
		code = plan_tell(rq, u->run, row,
		    "Better rounds undone: visits stay as they were from",
		    arena_printf(rq->a,
			"The council has undone the change of times and rounds in %s. Times and "
			"rounds of these packages stay as they were:\n\n%s",
			u->run->patch, list));
		list = "";
	}
	return code;
}

static int
undo_all(struct undoing *u)
{
	struct req *rq = u->rq;
	int code = plan_packages(rq->db, rq->a,
	    (struct plan_packages_args){.run_id = u->run->id}, &u->rows, &u->count);

	u->stays = arena_array(rq->a, u->count + 1, sizeof(*u->stays));
	u->ids = arena_array(rq->a, u->count + 1, sizeof(*u->ids));
	for (size_t i = 0; code == DB_OK && i < u->count; i++)
		if (u->rows[i].has_change_id && !u->rows[i].undone)
			code = undo_package(u, i);
		else if (u->rows[i].accepted && !u->rows[i].undone)
			u->ids[u->id_count++] = u->rows[i].package_id;
	if (code == DB_OK)
		code = drop_rounds(u);
	if (code == DB_OK)
		code = tell_providers(u);
	if (code == DB_OK)
		code = plan_undo(rq->db,
		    (struct plan_undo_args){.id = u->run->id, .account_id = rq->who.account_id},
		    NULL);
	return code != DB_OK ? code : plan_audit(rq, "undo_plan_package", u->ids, u->id_count);
}

PAGE(plan_undo_page, "/desk/plans/:id/undo", "package.change", nothing, "homecare/plan-undo.cs")
{
	struct plan_read_row *run;
	int status = plan_page(rq, &run);

	view_text(rq->view, "Page.back.text", "Back to the proposal");
	view_text(rq->view, "Page.back.href",
	    arena_printf(rq->a, "/desk/plans/%" PRId64, rq->path_id));
	return status == 0 ? 200 : status;
}

ACTION(undo_plan, "/desk/plans/:id/undo", "package.change", nothing, plan_undo_page)
{
	struct changes *changes = changes_new(rq);
	struct undoing u = {.rq = rq, .left = ""};
	int status, code;

	if ((status = plan_begin(rq, &u.run, PLAN_ACCEPTED)) != 0)
		return status;
	if (days_until(rq, u.run->from_on) <= 0) {
		form_refuse(rq, NULL,
		    "The new times have begun: change the packages one by one, or ask for "
		    "better rounds again");
		return 422;
	}
	if ((code = undo_all(&u)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Better rounds", NULL,
	    u.left[0] == '\0' ? "Undone" : arena_printf(rq->a, "Undone but for %s", u.left));
	changes_keep_for(changes, "round_run", u.run->id, u.run->version + 1);
	return reply_see(rq, "/desk/plans/%" PRId64 "?done=%s", u.run->id,
	    u.left[0] == '\0' ? "undone" : "undone_some");
}

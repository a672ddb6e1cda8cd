/* One run: its progress, what it proposes, and how it was decided (templates/homecare/plan.cs).
 */
#include "homecare/plan_show.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/changes.h"
#include "homecare/round_kept.h"
#include "homecare/round_patch.h"
#include "homecare/round_timeline.h"
#include "lib/route.h"
#include "staff/giveaway_refuse.h"
#include "staff/pager.h"
#include "staff/version.h"

/* More boxes than a form may have: such a proposal is accepted as a whole. */
enum { TICKED_MOST = 200 };

/* ---- What changes ---- */

/* "4 on foot", "2 and 3"; feet: as the database keeps it. */
static const char *
round_words(struct req *rq, int64_t one, int64_t other, int64_t feet)
{
	bool walked[2];
	const char *first;

	if (one == 0)
		return "none";
	round_feet_read(feet, walked);
	first = arena_printf(rq->a, "%" PRId64 "%s", one, walked[0] ? " on foot" : "");
	return other == 0 ? first
			  : arena_printf(rq->a, "%s and %" PRId64 "%s", first, other,
				walked[1] ? " on foot" : "");
}

static const char *
saves_words(struct req *rq, int64_t minutes)
{
	if (minutes == 0)
		return "no travel saved";
	return arena_printf(rq->a, "%s %s of travel", minutes > 0 ? "saves" : "costs",
	    minutes_words(rq->a, llabs(minutes)));
}

static void
show_change(struct req *rq, struct view *package, const struct plan_changes_row *row)
{
	const bool moves = row->begins_at != row->was_at;
	struct view *at = view_item(package, moves ? "visits" : "others");
	const char *was = round_words(rq, row->round, row->second_round, row->on_foot);
	const char *now = round_words(rq, row->new_round, row->new_second, row->new_on_foot);

	view_text(at, "day", day_name(row->day));
	view_text(at, "was", round_clock(rq, row->was_at));
	if (moves)
		view_text(at, "begins", round_clock(rq, row->begins_at));
	view_text(at, "minutes", minutes_words(rq->a, row->minutes));
	view_flag(at, "two", row->carers == 2);
	view_text(at, "critical", critical_words(row->critical));
	view_text(at, "round", was);
	if (strcmp(was, now) != 0)
		view_text(at, "new_round", now);
	view_text(at, "saves", saves_words(rq, row->saves));
}

struct showing {
	struct req *rq;
	const struct plan_shown *shown;
	const struct plan_changes_row *changes;
	size_t change_count;
	const struct plan_initials_row *names;
	size_t name_count;
	int64_t packages, visits;
};

static void
show_package(struct showing *s, const struct plan_packages_row *row, const char *provider)
{
	struct req *rq = s->rq;
	struct view *at = view_item(rq->view, "Packages");
	int64_t saves = 0, count = 0;

	view_row(at, &q_plan_packages, row);
	if (provider != NULL)
		view_text(at, "heading", provider);
	view_flag(at, "stale", (row->version != row->now || row->stopped) && !row->accepted);
	view_flag(at, "stopped", row->stopped && !row->accepted);
	for (size_t i = 0; i < s->name_count; i++)
		if (s->names[i].package_id == row->package_id)
			view_text(at, "initials", s->names[i].initials);
	for (size_t i = 0; i < s->change_count; i++) {
		if (s->changes[i].package_id != row->package_id)
			continue;
		show_change(rq, at, &s->changes[i]);
		saves += s->changes[i].saves;
		count++;
	}
	view_number(at, "count", count);
	view_text(at, "saves", saves_words(rq, saves));
	s->packages++;
	s->visits += count;
}

int
plan_packages_show(struct req *rq, const struct plan_shown *shown)
{
	struct showing s = {.rq = rq, .shown = shown};
	struct plan_packages_row *rows;
	struct plan_changes_row *changes;
	const char *last = "";
	size_t count;
	int code;

	if ((code = plan_packages(rq->db, rq->a,
		 (struct plan_packages_args){.run_id = shown->run->id}, &rows, &count)) !=
		DB_OK ||
	    (code = plan_changes(rq->db, rq->a,
		 (struct plan_changes_args){.run_id = shown->run->id}, &changes,
		 &s.change_count)) != DB_OK ||
	    (code = plan_names_read(rq, shown->names, &s.names, &s.name_count)) != DB_OK)
		return code;
	s.changes = changes;
	for (size_t i = 0; i < count; i++) {
		if (shown->kept != NULL &&
		    !plan_has_id(shown->kept, shown->kept_count, rows[i].package_id))
			continue;
		show_package(&s, &rows[i],
		    strcmp(rows[i].provider, last) != 0 ? rows[i].provider : NULL);
		last = rows[i].provider;
	}
	view_number(rq->view, "Count.packages", s.packages);
	view_number(rq->view, "Count.visits", s.visits);
	return DB_OK;
}

/* ---- The page ---- */

static const struct choice yes[] = {{"yes", "Yes", NULL}};
static const struct choices choices_yes = CHOICES(yes);

#define PLAN_SHOW(F, form) \
	F(form, ONEOF, names, "Initials", OPTIONAL, 0, 0, &choices_yes) \
	F(form, ONEOF, hold, "Stop refreshing", OPTIONAL, 0, 0, &choices_yes)
FORM(plan_show, PLAN_SHOW);

/* Asked for again by the browser itself, without a script, until somebody does not want that.
 */
static void
show_progress(struct req *rq, bool held)
{
	if (!held)
		reply_header(rq, "Refresh", "2");
	view_flag(rq->view, "Hold.held", held);
	view_text(rq->view, "Hold.href", pager_address(rq, "hold", held ? NULL : "yes"));
}

/* Whose visits the patch's pages count and the proposal does not. */
static int
show_left_out(struct req *rq, const struct plan_read_row *run)
{
	struct plan_left_out_row *rows;
	size_t count;
	int code;

	if (run->has_organisation_id)
		return DB_OK;
	code = plan_left_out(rq->db, rq->a,
	    (struct plan_left_out_args){
		.run_id = run->id, .patch_id = run->patch_id, .on = run->from_on},
	    &rows, &count);
	if (code == DB_OK)
		view_rows(rq->view, "Left_out", &q_plan_left_out, rows, count);
	return code;
}

PAGE(plan_show_page, "/desk/plans/:id", "round.plan", plan_show, "homecare/plan.cs")
{
	struct plan_read_row *run;
	struct plan_shown shown = {.names = f->names != NULL};
	struct plan_dates dates;
	enum plan_standing standing;
	int status, code;

	if ((status = plan_page(rq, &run)) != 0)
		return status;
	dates = PLAN_DATES(run);
	standing = plan_standing_of(&dates);
	if (standing == PLAN_WAITS || standing == PLAN_WORKS)
		show_progress(rq, f->hold != NULL);
	shown.run = run;
	if ((code = round_nowhere_show(rq, run->patch_id, run->from_on)) != DB_OK ||
	    (code = show_left_out(rq, run)) != DB_OK)
		return db_status(rq, code);
	if (run->has_changed && run->changed > 0 &&
	    (code = plan_packages_show(rq, &shown)) != DB_OK)
		return db_status(rq, code);
	view_flag(rq->view, "May.accept", req_may(rq, "package.change"));
	view_number(rq->view, "Count.most", TICKED_MOST);
	if (req_may(rq, "package.change") && run->has_changed && run->changed > 0) {
		view_flag(rq->view, "Names.shown", shown.names);
		view_text(rq->view, "Names.href",
		    pager_address(rq, "names", shown.names ? NULL : "yes"));
	}
	form_elsewhere(rq);
	return 200;
}

ACTION(stop_plan, "/desk/plans/:id/stop", "round.plan", nothing, plan_show_page)
{
	uint64_t changed;
	int code = plan_stop(rq->db, (struct plan_stop_args){.id = rq->path_id}, &changed);

	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0) {
		form_refuse(rq, NULL, "It has ended already");
		return 422;
	}
	req_subject(rq, "round_run", rq->path_id, NULL);
	return reply_see(rq, "/desk/plans/%" PRId64 "?done=stopped", rq->path_id);
}

#define PLAN_REFUSE(F, form) F(form, TEXT, reason, "Why it is refused", REQUIRED, 3, 300, NULL)

static void check_refuse(struct req *rq, void *values);
FORM_CHECKED(plan_refuse_form, PLAN_REFUSE, check_refuse);

static void
check_refuse(struct req *rq, void *values)
{
	const struct plan_refuse_form_form *f = values;

	giveaway_refuse(rq, "reason", f->reason);
}

PAGE(plan_refuse_page, "/desk/plans/:id/refuse", "round.plan", nothing,
    "homecare/plan-refuse.cs")
{
	struct plan_read_row *run;
	int status = plan_page(rq, &run);

	form_hint(rq, "reason", "Nothing that says who anybody is");
	view_text(rq->view, "Page.back.text", "Back to the proposal");
	view_text(rq->view, "Page.back.href",
	    arena_printf(rq->a, "/desk/plans/%" PRId64, rq->path_id));
	return status == 0 ? 200 : status;
}

ACTION(refuse_plan, "/desk/plans/:id/refuse", "round.plan", plan_refuse_form, plan_refuse_page)
{
	struct changes *changes = changes_new(rq);
	struct plan_read_row *run;
	int status, code;

	if ((status = plan_begin(rq, &run, PLAN_READY)) != 0)
		return status;
	if ((code = plan_refuse(rq->db,
		 (struct plan_refuse_args){
		     .id = run->id, .reason = f->reason, .account_id = rq->who.account_id},
		 NULL)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Better rounds", NULL, "Refused");
	changes_keep_for(changes, "round_run", run->id, run->version + 1);
	return reply_see(rq, "/desk/plans/%" PRId64 "?done=refused", run->id);
}

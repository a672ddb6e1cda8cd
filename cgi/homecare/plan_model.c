/* Runs of the search for better rounds as their pages need them (sql/query/round_plan.sql). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "homecare/outbox.h"
#include "homecare/plan.h"
#include "homecare/round_kept.h"
#include "homecare/round_patch.h"
#include "homecare/round_rows.h"
#include "homecare/travel_told.h"
#include "lib/digest.h"
#include "lib/route.h"
#include "place/travel_mark.h"
#include "place/travel_ways.h"
#include "staff/dates.h"
#include "staff/nav.h"
#include "staff/notice.h"
#include "staff/private_read.h"
#include "staff/version.h"

enum plan_standing
plan_standing_of(const struct plan_dates *d)
{
	if (d->finished_at == NULL)
		return d->working ? PLAN_WORKS : PLAN_WAITS;
	if (d->undone_at != NULL)
		return PLAN_UNDONE;
	if (d->accepted_at != NULL)
		return PLAN_ACCEPTED;
	if (d->refused_at != NULL)
		return PLAN_REFUSED;
	if (d->fault[0] != '\0')
		return PLAN_FAULT;
	return d->changed == 0 ? PLAN_NOTHING : PLAN_READY;
}

static const struct {
	const char *words, *colour;
} standings[] = {
    [PLAN_WAITS] = {"Waits for the planner", "grey"},
    [PLAN_WORKS] = {"Looking", "blue"},
    [PLAN_FAULT] = {"Could not be planned", "red"},
    [PLAN_NOTHING] = {"No better rounds found", "grey"},
    [PLAN_READY] = {"To be decided", "yellow"},
    [PLAN_ACCEPTED] = {"Accepted", "green"},
    [PLAN_REFUSED] = {"Refused", "grey"},
    [PLAN_UNDONE] = {"Undone", "grey"},
};

const char *
plan_standing_words(enum plan_standing standing)
{
	return standings[standing].words;
}

const char *
plan_standing_colour(enum plan_standing standing)
{
	return standings[standing].colour;
}

int
plan_open(struct req *rq, struct plan_read_row **row)
{
	int code = plan_read(rq->db, rq->a, (struct plan_read_args){.id = rq->path_id}, row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row == NULL ? 404 : 0;
}

void
plan_sums_show(struct req *rq, struct view *at, const struct proposal_sums *sums)
{
	view_text(at, "travel", minutes_words(rq->a, sums->travel));
	if (sums->walked > 0)
		view_text(at, "walked", minutes_words(rq->a, sums->walked));
	view_number(at, "rounds", sums->rounds);
	view_text(at, "per_hour", round_per_hour(rq, sums->travel, sums->care));
}

static void
show_sums(struct req *rq, struct view *at, const struct plan_read_row *row)
{
	const struct {
		const char *name;
		bool has;
		struct proposal_sums sums;
	} all[] = {
	    {"before", row->has_travel_before,
		{.travel = row->travel_before,
		    .walked = row->walked_before,
		    .rounds = row->rounds_before}},
	    {"now", row->has_travel_now,
		{.travel = row->travel_now, .rounds = row->rounds_now}},
	    {"taken", row->has_accepted_travel,
		{.travel = row->accepted_travel,
		    .walked = row->accepted_walked,
		    .rounds = row->accepted_rounds}},
	    {"after", row->has_travel_after,
		{.travel = row->travel_after,
		    .walked = row->walked_after,
		    .rounds = row->rounds_after}},
	    /* Of older proposals none was kept. */
	    {"least", row->has_travel_after && row->rounds_least > 0,
		{.travel = row->travel_least, .rounds = row->rounds_least}},
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		struct proposal_sums sums = all[i].sums;

		sums.care = row->care;
		if (all[i].has)
			plan_sums_show(rq, view_branch(at, all[i].name), &sums);
	}
	if (row->has_travel_least && row->travel_least > 0)
		view_text(at, "bound", minutes_words(rq->a, row->travel_least));
}

int
plan_ways(struct req *rq, const char **ways)
{
	char digest[DIGEST_TEXT];
	const struct travel_values *travel;
	const char *mark;
	int code = travel_ways_read(rq->db, rq->a, &travel);

	if (code != DB_OK)
		return code;
	mark = travel_mark(rq->a, travel);
	digest_bytes(mark, strlen(mark), digest);
	*ways = arena_printf(rq->a, "%.16s", digest);
	return DB_OK;
}

/* What ways are told by otherwise than when it was planned. */
static int
show_ways(struct req *rq, struct view *at, const struct plan_read_row *row)
{
	const struct travel_values *travel;
	const char *const *phrases;
	size_t count;
	int code = travel_ways_read(rq->db, rq->a, &travel);

	if (code != DB_OK)
		return code;
	view_text(at, "driven", arena_printf(rq->a, "%g", 10 + 10 * travel_mileage(travel)));
	count = travel_mark_differences(rq->a, row->ways, travel, &phrases);
	for (size_t i = 0; i < count; i++)
		view_text(view_item(at, "ways_since"), "text", phrases[i]);
	return DB_OK;
}

static void
show_when(struct req *rq, struct view *at, const char *name, const char *utc)
{
	if (utc != NULL)
		view_text(at, name, london_text(rq->a, utc));
}

int
plan_page(struct req *rq, struct plan_read_row **row)
{
	struct view *at = view_branch(rq->view, "Plan");
	struct plan_dates dates;
	enum plan_standing standing;
	int status, code;

	if ((status = plan_open(rq, row)) != 0)
		return status;
	if ((code = travel_told(rq)) != DB_OK)
		return db_status(rq, code);
	dates = PLAN_DATES(*row);
	standing = plan_standing_of(&dates);
	staff_nav(rq, "rounds");
	view_row(at, &q_plan_read, *row);
	view_text(at, "standing", plan_standing_words(standing));
	view_text(at, "standing_colour", plan_standing_colour(standing));
	view_number(at, "standing_code", standing);
	view_text(at, "from", day_words(rq, (*row)->from_on));
	view_text(at, "asked", london_text(rq->a, (*row)->asked_at));
	if (standing == PLAN_WAITS && (*row)->begun_at != NULL)
		show_when(rq, at, "silent", (*row)->taken_until);
	show_when(rq, at, "accepted", (*row)->accepted_at);
	show_when(rq, at, "refused", (*row)->refused_at);
	show_when(rq, at, "undone", (*row)->undone_at);
	view_flag(at, "begun", days_until(rq, (*row)->from_on) <= 0);
	show_sums(rq, at, *row);
	if (standing >= PLAN_NOTHING && (code = show_ways(rq, at, *row)) != DB_OK)
		return db_status(rq, code);
	version_show(rq, (*row)->version);
	view_text(rq->view, "Page.back.text", "Better rounds of the patch");
	view_text(rq->view, "Page.back.href",
	    arena_printf(rq->a, "/desk/rounds/%" PRId64 "/plan", (*row)->patch_id));
	/* What came of it instead is on the page. */
	if (standing != PLAN_FAULT)
		plan_notice(rq);
	return 0;
}

int
plan_begin(struct req *rq, struct plan_read_row **row, enum plan_standing standing)
{
	struct plan_lock_row *lock;
	struct plan_patch_hold_row *patch;
	struct plan_dates dates;
	int status;
	int code = plan_lock(rq->db, rq->a, (struct plan_lock_args){.id = rq->path_id}, &lock);

	if (code != DB_OK)
		return db_status(rq, code);
	if (lock == NULL)
		return 404;
	view_text(
	    rq->view, "Page.current", arena_printf(rq->a, "/desk/plans/%" PRId64, rq->path_id));
	if (lock->version != version_sent(rq))
		return 409;
	if ((status = plan_open(rq, row)) != 0)
		return status;
	if ((code = plan_patch_hold(rq->db, rq->a,
		 (struct plan_patch_hold_args){.id = (*row)->patch_id}, &patch)) != DB_OK)
		return db_status(rq, code);
	dates = PLAN_DATES(*row);
	return plan_standing_of(&dates) == standing ? 0 : 409;
}

/* ---- The week ---- */

static const struct plan_visits_row *
find_planned(const struct plan_visits_row *rows, size_t count, int64_t id)
{
	size_t least = 0, most = count;

	while (least < most) {
		size_t middle = least + (most - least) / 2;

		if (rows[middle].visit_id < id)
			least = middle + 1;
		else
			most = middle;
	}
	return least < count && rows[least].visit_id == id ? &rows[least] : NULL;
}

int
plan_week_read(struct req *rq, const struct plan_read_row *run, struct plan_week *week)
{
	struct run_visits_row *rows;
	const struct travel_values *travel;
	struct plan_visits_row *planned;
	size_t planned_count;
	int code;

	code = run_visits(rq->db, rq->a,
	    (struct run_visits_args){.patch_id = run->patch_id,
		.organisation_id = run->has_organisation_id ? run->organisation_id : 0,
		.on = run->from_on},
	    &rows, &week->count);
	if (code != DB_OK ||
	    (code = plan_visits(rq->db, rq->a, (struct plan_visits_args){.run_id = run->id},
		 &planned, &planned_count)) != DB_OK ||
	    (code = travel_ways_read(rq->db, rq->a, &travel)) != DB_OK)
		return code;
	week->visits = proposal_visits(rq->a, rows, week->count, travel);
	for (size_t i = 0; i < week->count; i++) {
		struct proposal_visit *v = &week->visits[i];
		const struct plan_visits_row *row = find_planned(planned, planned_count, v->id);

		v->begins = v->at = v->is.begins_at;
		if (row == NULL)
			continue;
		v->begins = row->begins_at;
		v->at = row->planned_at;
		v->planned[0] = row->new_round;
		v->planned[1] = row->new_second;
		round_feet_read(row->new_on_foot, v->planned_walked);
		v->saves = row->saves;
		v->changed = row->changed;
	}
	return proposal_kept_read(
	    rq->db, rq->a, run->patch_id, run->from_on, week->visits, week->count);
}

int
plan_names_read(
    struct req *rq, bool asked, const struct plan_initials_row **rows, size_t *count)
{
	struct plan_initials_row *found;
	int64_t *ids;
	int code;

	*rows = NULL;
	*count = 0;
	if (!asked || !req_may(rq, "package.change"))
		return DB_OK;
	code = plan_initials(
	    rq->db, rq->a, (struct plan_initials_args){.run_id = rq->path_id}, &found, count);
	if (code != DB_OK)
		return code;
	ids = arena_array(rq->a, *count + 1, sizeof(*ids));
	for (size_t i = 0; i < *count; i++)
		ids[i] = found[i].package_id;
	*rows = found;
	return private_note_list(rq, "package", ids, *count);
}

/* ---- Lists of packages in forms ---- */

size_t
plan_ids(struct req *rq, const char *text, int64_t **ids)
{
	size_t length = text != NULL ? strlen(text) : 0, used = 0;

	*ids = arena_array(rq->a, length / 2 + 2, sizeof(**ids));
	for (size_t i = 0; i < length; i++) {
		char *end;
		int64_t id;

		if (text[i] < '0' || text[i] > '9')
			continue;
		id = strtoll(&text[i], &end, 10);
		if (!plan_has_id(*ids, used, id))
			(*ids)[used++] = id;
		i = (size_t)(end - text) - 1;
	}
	return used;
}

bool
plan_has_id(const int64_t *ids, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (ids[i] == id)
			return true;
	return false;
}

/* ---- What a decision leaves behind ---- */

int
plan_tell(struct req *rq, const struct plan_read_row *run,
    const struct plan_packages_row *package, const char *what, const char *body)
{
	return outbox_queue(rq->db, rq->a,
	    &(struct message){
		.about = arena_printf(rq->a, "round run %" PRId64 " %" PRId64 " %" PRId64,
		    run->id, run->version, package->organisation_id),
		.organisation_id = package->organisation_id,
		.address = package->email,
		.template = "package",
		.subject = arena_printf(rq->a, "%s %s", what, day_words(rq, run->from_on)),
		.body = body});
}

int
plan_audit(struct req *rq, const char *action, const int64_t *ids, size_t count)
{
	struct audit_add_args *rows = arena_array(rq->a, count + 1, sizeof(*rows));

	for (size_t i = 0; i < count; i++)
		rows[i] = (struct audit_add_args){.program = rq->site->program,
		    .has_account_id = true,
		    .account_id = rq->who.account_id,
		    .action = action,
		    .subject_kind = "package",
		    .subject_id = ids[i],
		    .request = rq->id};
	return count == 0 ? DB_OK : db_bulk(rq->db, &q_audit_add, rows, count, NULL);
}

static const struct choice notices[] = {
    {"already",
	"Better rounds are looked for in this patch already: this is what was asked. Ask again "
	"when that is done.",
	NULL},
    {"stopped", "The planner is told to stop.", NULL},
    {"accepted", "The changes are made. The providers are told.", NULL},
    {"refused", "The proposal is refused. Nothing changes.", NULL},
    {"undone", "The changes are undone. The providers are told.", NULL},
    {"undone_some",
	"The changes are undone, except for packages that were changed again since: those stay "
	"as "
	"they are. The providers are told.",
	NULL},
};
static const struct choices choices_notice = CHOICES(notices);

void
plan_notice(struct req *rq)
{
	notice_show_of(rq, &choices_notice);
	view_flag(rq->view, "NoMail", rq->conf->mail[0] == '\0');
}

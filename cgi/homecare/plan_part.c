/* A proposal, or the packages of it that are ticked, checked again and accepted: dated changes
 * of the packages' weeks, all of them or none (templates/homecare/plan-part.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/changes.h"
#include "homecare/outbox.h"
#include "homecare/package.h"
#include "homecare/plan_show.h"
#include "homecare/round_kept.h"
#include "lib/route.h"
#include "staff/dates.h"

enum { KEEP_LENGTH = 40000, MEMORY = 512 << 20 };

/* Visits above which the whole is not measured beside a part: a request ends after 30 s. */
enum { VISITS_OF_BOTH = 10000 };

static const struct choice yes[] = {{"yes", "Yes", NULL}};
static const struct choices choices_yes = CHOICES(yes);

#define PLAN_PART(F, form) \
	F(form, ONEOF, some, "Only those ticked", OPTIONAL, 0, 0, &choices_yes)
FORM(plan_part, PLAN_PART);

#define PLAN_ACCEPT(F, form) \
	F(form, TEXT, keep, "Packages", REQUIRED, 1, KEEP_LENGTH, NULL) \
	F(form, TEXT, ways, "What times of travel were told by", OPTIONAL, 1, 64, NULL)
FORM(plan_accept_form, PLAN_ACCEPT);

/* What is to be accepted. */
struct part {
	struct req *rq;
	struct plan_read_row *run;
	struct plan_packages_row *packages; /* all of the proposal */
	size_t package_count;
	int64_t *ids; /* those of it that are kept, */
	size_t id_count;
	const char *stale; /* and references of those that were changed since */
	struct plan_week week;
	bool *kept;	/* each visit of the week, */
	int64_t *holds; /* and the element that holds from the first day on */
	struct proposal proposal;
	struct proposal_sums all; /* with all of it that stands, where some is left out */
	bool too_many;		  /* visits: it was not measured */
};

/* As it was planned: its week, and with a provider that goes on. */
static bool
stands(const struct plan_packages_row *row)
{
	return row->version == row->now && !row->stopped;
}

/* Takes what was asked for and stands. */
static void
choose(struct part *p, const int64_t *asked, size_t asked_count, bool all)
{
	p->ids = arena_array(p->rq->a, p->package_count + 1, sizeof(*p->ids));
	p->id_count = 0;
	p->stale = "";
	for (size_t i = 0; i < p->package_count; i++) {
		const struct plan_packages_row *row = &p->packages[i];

		if (!all && !plan_has_id(asked, asked_count, row->package_id))
			continue;
		if (stands(row))
			p->ids[p->id_count++] = row->package_id;
		else
			p->stale = arena_printf(p->rq->a, "%s%s%s", p->stale,
			    p->stale[0] != '\0' ? ", " : "", row->reference);
	}
}

/* What a part is measured by. */
static struct proposal_wish
wish_of(const struct part *p)
{
	return (struct proposal_wish){.fewest = p->run->fewest, .walk = p->run->may_walk};
}

/* Makes rounds that hold the part, and measures them.  DB_OK or a fault. */
static int
measure(struct part *p)
{
	const struct proposal_wish wish = wish_of(p);
	int code = plan_week_read(p->rq, p->run, &p->week);

	if (code != DB_OK)
		return code;
	p->kept = arena_array(p->rq->a, p->week.count + 1, sizeof(*p->kept));
	p->holds = arena_array(p->rq->a, p->week.count + 1, sizeof(*p->holds));
	for (size_t i = 0; i < p->week.count; i++) {
		p->holds[i] = p->week.visits[i].id;
		p->kept[i] = plan_has_id(p->ids, p->id_count, p->week.visits[i].is.package_id);
	}
	p->too_many = !proposal_part(arena_within(p->rq->a, MEMORY), p->week.visits,
	    p->week.count, p->kept, &wish, &p->proposal);
	return DB_OK;
}

/* Beside a part it is said what the whole comes to: a part may open rounds that the whole does
 * not need. */
static void
measure_all(struct part *p)
{
	const struct proposal_wish wish = wish_of(p);
	struct part whole = *p;
	bool *all = arena_array(p->rq->a, p->week.count + 1, sizeof(*all));

	if (p->week.count > VISITS_OF_BOTH)
		return;
	choose(&whole, NULL, 0, true);
	for (size_t i = 0; i < p->week.count; i++)
		all[i] =
		    plan_has_id(whole.ids, whole.id_count, p->week.visits[i].is.package_id);
	if (whole.id_count > p->id_count &&
	    proposal_part(arena_within(p->rq->a, MEMORY), p->week.visits, p->week.count, all,
		&wish, &whole.proposal))
		p->all = whole.proposal.after;
}

static int
read_packages(struct part *p)
{
	return plan_packages(p->rq->db, p->rq->a,
	    (struct plan_packages_args){.run_id = p->run->id}, &p->packages, &p->package_count);
}

/* Why it cannot be accepted; NULL: it can. */
static const char *
why_not(struct part *p)
{
	if (days_until(p->rq, p->run->from_on) <= 0)
		return arena_printf(p->rq->a,
		    "%s has come: ask for better rounds from a later day on",
		    day_words(p->rq, p->run->from_on));
	if (p->id_count == 0)
		return p->stale[0] == '\0'
			   ? "Nothing is ticked: go back and tick at least one package"
			   : "No package is left: go back and tick at least one that has not "
			     "changed since";
	if (p->too_many)
		return "There are more visits now than can be planned at once: ask for better "
		       "rounds of one provider";
	if (p->proposal.after.unplaced > p->proposal.before.unplaced)
		return "No rounds hold these times and those of the packages that stay: tick "
		       "more "
		       "packages, or fewer";
	return NULL;
}

/* "2 more rounds than now, and 14 minutes less travel: 20 minutes less by car". */
static const char *
more_words(struct part *p, const struct proposal_sums *was, const struct proposal_sums *now)
{
	struct req *rq = p->rq;
	const int64_t rounds = now->rounds - was->rounds, travel = now->travel - was->travel;
	const int64_t driven = travel - (now->walked - was->walked);
	const char *first =
	    rounds == 0 ? "As many rounds as now"
			: arena_printf(rq->a, "%" PRId64 " %s %s than now",
			      rounds > 0 ? rounds : -rounds, rounds > 0 ? "more" : "fewer",
			      rounds * rounds == 1 ? "round" : "rounds");

	first = travel == 0 ? arena_printf(rq->a, "%s, and as much travel", first)
			    : arena_printf(rq->a, "%s, and %s %s travel", first,
				  minutes_words(rq->a, travel > 0 ? travel : -travel),
				  travel > 0 ? "more" : "less");
	return driven == travel ? first
				: arena_printf(rq->a, "%s: %s %s by car", first,
				      minutes_words(rq->a, driven > 0 ? driven : -driven),
				      driven > 0 ? "more" : "less");
}

static void
show_part(struct part *p)
{
	struct req *rq = p->rq;
	struct view *at = view_branch(rq->view, "Part");
	const struct proposal_sums *was = &p->proposal.before, *now = &p->proposal.after;
	const struct proposal_wish wish = wish_of(p);
	const double mileage = proposal_mileage(p->week.visits, p->week.count, &wish);
	const char *keep = "";

	for (size_t i = 0; i < p->id_count; i++)
		keep = arena_printf(rq->a, "%s%s%" PRId64, keep, i > 0 ? "," : "", p->ids[i]);
	view_text(at, "keep", keep);
	view_text(at, "stale", p->stale);
	view_text(at, "fault", why_not(p));
	view_flag(at, "whole", p->id_count == p->package_count);
	view_number(at, "changed", p->proposal.changed);
	view_number(at, "others", p->proposal.others);
	plan_sums_show(rq, view_branch(at, "before"), was);
	plan_sums_show(rq, view_branch(at, "after"), now);
	if (p->all.care > 0)
		plan_sums_show(rq, view_branch(at, "all"), &p->all);
	view_flag(at, "unmeasured", p->too_many);
	view_text(at, "more", more_words(p, was, now));
	view_flag(at, "dearer",
	    travel_cost(now, mileage) + now->rounds * ROUND_WORTH >
		travel_cost(was, mileage) + was->rounds * ROUND_WORTH);
}

/* What is asked for: boxes of the proposal's page, or the list that a form carries. */
static void
read_asked(struct part *p, bool some)
{
	struct req *rq = p->rq;
	const char *sent = pairs_get(&rq->sent, "keep"), *list = "", **boxes;
	size_t count = pairs_all(&rq->sent, "p", rq->a, &boxes);
	int64_t *asked;

	for (size_t i = 0; i < count; i++)
		list = arena_printf(rq->a, "%s%s,", list, boxes[i]);
	count = plan_ids(rq, sent != NULL ? sent : list, &asked);
	choose(p, asked, count, sent == NULL && !some);
}

PAGE(plan_part_page, "/desk/plans/:id/part", "package.change", plan_part,
    "homecare/plan-part.cs")
{
	struct part p = {.rq = rq};
	struct plan_shown shown;
	const char *ways;
	int status, code;

	if ((status = plan_page(rq, &p.run)) != 0)
		return status;
	if ((code = read_packages(&p)) != DB_OK)
		return db_status(rq, code);
	read_asked(&p, f->some != NULL);
	if ((code = measure(&p)) != DB_OK || (code = plan_ways(rq, &ways)) != DB_OK)
		return db_status(rq, code);
	if (p.id_count > 0 && !p.too_many)
		measure_all(&p);
	view_text(rq->view, "Part.ways", ways);
	shown = (struct plan_shown){.run = p.run, .kept = p.ids, .kept_count = p.id_count};
	show_part(&p);
	if ((code = plan_packages_show(rq, &shown)) != DB_OK)
		return db_status(rq, code);
	view_text(rq->view, "Page.back.text", "Back to the proposal");
	view_text(rq->view, "Page.back.href",
	    arena_printf(rq->a, "/desk/plans/%" PRId64, rq->path_id));
	return 200;
}

/* ---- Carrying it out ---- */

/* "Better rounds: 2 visits get another time, and 6 another round, from Monday 30 November 2026". */
static const char *
change_words(struct part *p, int64_t moved, int64_t other_round)
{
	struct req *rq = p->rq;
	const char *also = other_round == 0
			       ? ""
			       : arena_printf(rq->a, ", and %" PRId64 " another round,",
				     other_round);

	return arena_printf(rq->a, "Better rounds: %" PRId64 " %s another time%s from %s", moved,
	    moved == 1 ? "visit gets" : "visits get", also, day_words(rq, p->run->from_on));
}

/* The visits of one package from that day on; *moved: how many get another time. */
static int
change_visits(
    struct part *p, const struct plan_packages_row *package, int64_t *change_id, int64_t *moved)
{
	struct req *rq = p->rq;
	struct package_note note = {.kind = "amend"};
	int64_t other_round = 0;
	int code = DB_OK;

	*change_id = *moved = 0;
	for (size_t i = 0; i < p->week.count; i++) {
		const struct proposal_visit *v = &p->week.visits[i];

		if (v->is.package_id != package->package_id)
			continue;
		*moved += v->begins != v->is.begins_at;
		other_round += p->proposal.changes[i] && v->begins == v->is.begins_at;
	}
	if (*moved > 0) {
		note.words = change_words(p, *moved, other_round);
		code = package_note(rq, package->package_id, &note, change_id);
	}
	for (size_t i = 0; code == DB_OK && i < p->week.count; i++) {
		const struct proposal_visit *v = &p->week.visits[i];

		if (v->is.package_id != package->package_id)
			continue;
		if (v->begins != v->is.begins_at) {
			code = plan_visit_end(rq->db,
			    (struct plan_visit_end_args){.id = v->id,
				.on = p->run->from_on,
				.change_id = *change_id},
			    NULL);
			if (code == DB_OK)
				code = plan_visit_follow(rq->db,
				    (struct plan_visit_follow_args){.id = v->id,
					.begins_at = v->begins,
					.on = p->run->from_on,
					.change_id = *change_id},
				    NULL);
			p->holds[i] = (int64_t)db_last_id(rq->db);
		}
		if (code == DB_OK)
			code = plan_keep_visit(rq->db,
			    (struct plan_keep_visit_args){.run_id = p->run->id,
				.visit_id = v->id,
				.kept_id = p->holds[i]},
			    NULL);
	}
	return code;
}

static int
change_package(struct part *p, const struct plan_packages_row *package)
{
	struct req *rq = p->rq;
	int64_t change_id, moved;
	int code;

	if ((code = change_visits(p, package, &change_id, &moved)) != DB_OK ||
	    (moved > 0 &&
		(code = package_touch(rq->db,
		     (struct package_touch_args){.id = package->package_id}, NULL)) != DB_OK))
		return code;
	return plan_accept_package(rq->db,
	    (struct plan_accept_package_args){.run_id = p->run->id,
		.package_id = package->package_id,
		.has_change_id = moved > 0,
		.change_id = change_id},
	    NULL);
}

/* Is any of the provider's rounds then on foot?  Whoever walks may have no car. */
static bool
walks(const struct part *p, int64_t organisation_id)
{
	for (size_t i = 0; i < p->week.count; i++)
		if (p->week.visits[i].is.organisation_id == organisation_id &&
		    round_feet(p->proposal.kept[i].walked) != 0)
			return true;
	return false;
}

/* One message to each provider, whose packages stand together. */
static int
tell_providers(struct part *p)
{
	struct req *rq = p->rq;
	const char *list = "";
	int code = DB_OK;

	for (size_t i = 0; code == DB_OK && i < p->package_count; i++) {
		const struct plan_packages_row *row = &p->packages[i];

		if (plan_has_id(p->ids, p->id_count, row->package_id))
			list = arena_printf(rq->a, "%s%s\n%s/provider/packages/%" PRId64 "\n",
			    list, row->reference, rq->conf->base_url, row->package_id);
		if ((i + 1 < p->package_count &&
			row[1].organisation_id == row->organisation_id) ||
		    list[0] == '\0')
			continue;
		code = plan_tell(rq, p->run, row, "Better rounds: times of visits change from",
		    arena_printf(rq->a,
			"The council has agreed better care rounds in %s. Times or rounds of "
			"visits in these packages change from that day on:\n\n%s\n%s%sYour "
			"rounds: "
			"%s/provider/rounds\n",
			p->run->patch, list,
			p->proposal.others > 0
			    ? "Visits of other packages may go into another round, at the "
			      "same time.\n"
			    : "",
			walks(p, row->organisation_id)
			    ? "Some of the rounds are on foot then.\n"
			    : "",
			rq->conf->base_url));
		list = "";
	}
	return code;
}

/* Locks each of them and looks again: whoever changes a package meanwhile is waited for. */
static int
lock_packages(struct part *p)
{
	struct package_lock_row *lock;
	int code = DB_OK;

	for (size_t i = 0; code == DB_OK && i < p->id_count; i++)
		code = package_lock(
		    p->rq->db, p->rq->a, (struct package_lock_args){.id = p->ids[i]}, &lock);
	return code != DB_OK ? code : read_packages(p);
}

/* The rounds that were measured: what is shown of them from then on is what was promised. */
static int
keep_rounds(struct part *p)
{
	struct plan_keep_round_args *rows =
	    arena_array(p->rq->a, p->week.count + 1, sizeof(*rows));
	size_t used = 0;

	for (size_t i = 0; i < p->week.count; i++) {
		const struct proposal_visit *v = &p->week.visits[i];
		const struct round_kept *kept = &p->proposal.kept[i];

		if (kept->visit_id != 0)
			rows[used++] = (struct plan_keep_round_args){.run_id = p->run->id,
			    .visit_id = p->holds[i],
			    .patch_id = p->run->patch_id,
			    .organisation_id = v->is.organisation_id,
			    .day = v->is.day,
			    .from_on = p->run->from_on,
			    .round = kept->round[0],
			    .second_round = kept->round[1],
			    .on_foot = round_feet(kept->walked),
			    .planned_at = kept->begins};
	}
	return used == 0 ? DB_OK : db_bulk(p->rq->db, &q_plan_keep_round, rows, used, NULL);
}

static int
carry_out(struct part *p)
{
	struct req *rq = p->rq;
	int code = DB_OK;

	for (size_t i = 0; code == DB_OK && i < p->package_count; i++)
		if (plan_has_id(p->ids, p->id_count, p->packages[i].package_id))
			code = change_package(p, &p->packages[i]);
	if (code == DB_OK)
		code = keep_rounds(p);
	if (code == DB_OK)
		code = tell_providers(p);
	if (code == DB_OK)
		code = plan_accept(rq->db,
		    (struct plan_accept_args){.id = p->run->id,
			.account_id = rq->who.account_id,
			.changed = p->proposal.changed,
			.travel = p->proposal.after.travel,
			.walked = p->proposal.after.walked,
			.rounds = p->proposal.after.rounds},
		    NULL);
	return code != DB_OK ? code
			     : plan_audit(rq, "accept_plan_package", p->ids, p->id_count);
}

ACTION(
    accept_plan, "/desk/plans/:id/accept", "package.change", plan_accept_form, plan_part_page)
{
	struct changes *changes = changes_new(rq);
	struct part p = {.rq = rq};
	const char *fault, *ways;
	int64_t *asked;
	size_t count;
	int status, code;

	if ((status = plan_begin(rq, &p.run, PLAN_READY)) != 0)
		return status;
	count = plan_ids(rq, f->keep, &asked);
	if ((code = read_packages(&p)) != DB_OK)
		return db_status(rq, code);
	choose(&p, asked, count, false);
	if ((code = lock_packages(&p)) != DB_OK)
		return db_status(rq, code);
	choose(&p, asked, count, false);
	if (p.stale[0] != '\0') {
		form_refuse(rq, NULL,
		    arena_printf(rq->a,
			"Changed since it was planned, or its provider has stopped, and left "
			"out: %s. Look at what is left, and accept that",
			p.stale));
		return 422;
	}
	if ((code = measure(&p)) != DB_OK || (code = plan_ways(rq, &ways)) != DB_OK)
		return db_status(rq, code);
	if (f->ways != NULL && strcmp(f->ways, ways) != 0) {
		form_refuse(rq, NULL,
		    "What times of travel are told by has changed since you looked: look at "
		    "the figures again");
		return 422;
	}
	if ((fault = why_not(&p)) != NULL) {
		form_refuse(rq, p.id_count == 0 ? "keep" : NULL, fault);
		return 422;
	}
	if ((code = carry_out(&p)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Better rounds", NULL,
	    arena_printf(rq->a, "%zu of %zu packages accepted, from %s", p.id_count,
		p.package_count, day_words(rq, p.run->from_on)));
	changes_keep_for(changes, "round_run", p.run->id, p.run->version + 1);
	return reply_see(rq, "/desk/plans/%" PRId64 "?done=accepted", p.run->id);
}

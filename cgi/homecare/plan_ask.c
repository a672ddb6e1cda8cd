/* Asking for better rounds of a patch, and what was asked before
 * (templates/homecare/plan-ask.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "homecare/plan.h"
#include "homecare/travel_told.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "lib/secret.h"
#include "place/travel_ways.h"
#include "staff/dates.h"
#include "staff/nav.h"

enum { SECONDS_LEAST = 5, SECONDS_MOST = 60, AHEAD_MOST = 366 };

static const struct choice aims[] = {
    {"travel", "Least travel", "With no more rounds than there are"},
    {"rounds", "Fewest rounds, then least travel",
	"Fewer carers are out at once; travel between visits may grow"},
};
static const struct choices choices_aim = CHOICES(aims);

static int
find_providers(struct req *rq, const struct choice **list, size_t *count)
{
	struct plan_providers_row *rows;
	struct choice *choices;
	int code = plan_providers(rq->db, rq->a,
	    (struct plan_providers_args){.patch_id = rq->path_id, .on = req_today(rq)}, &rows,
	    count);

	if (code != DB_OK)
		return code;
	choices = arena_array(rq->a, *count + 1, sizeof(*choices));
	choices[0] = (struct choice){"0", "All providers, each with its own rounds", NULL};
	for (size_t i = 0; i < *count; i++)
		choices[i + 1] = (struct choice){
		    arena_printf(rq->a, "%" PRId64, rows[i].id), rows[i].name, NULL};
	(*count)++;
	*list = choices;
	return DB_OK;
}
static const struct choices choices_provider = {NULL, 0, find_providers};

#define PLAN_ASK(F, form) \
	F(form, ONEOF, provider, "Whose rounds", REQUIRED, 0, 0, &choices_provider) \
	F(form, DATE, from, "First day of the new times", REQUIRED, 0, 0, NULL) \
	F(form, ONEOF, aim, "What matters most", REQUIRED, 0, 0, &choices_aim) \
	F(form, INT, changes, "Visits that may change, at most", OPTIONAL, 1, 100000, NULL) \
	F(form, INT, seconds, "Seconds to look for", REQUIRED, SECONDS_LEAST, SECONDS_MOST, \
	    NULL) \
	F(form, BOOL, walk, "Rounds may be on foot where visits are near each other", \
	    OPTIONAL, 0, 0, NULL) \
	F(form, BOOL, critical, "Time-critical visits may move too, inside their windows", \
	    OPTIONAL, 0, 0, NULL)

static void check_ask(struct req *rq, void *values);
FORM_CHECKED(plan_ask, PLAN_ASK, check_ask);

static void
check_ask(struct req *rq, void *values)
{
	const struct plan_ask_form *f = values;

	if (!f->has_from)
		return;
	if (civil_date_compare(f->from, rq->today) <= 0)
		form_refuse(rq, "from", "The first day must be after today");
	else if (civil_date_compare(f->from, civil_date_add_days(rq->today, AHEAD_MOST)) > 0)
		form_refuse(rq, "from", "The first day must be within a year");
}

static int
show_runs(struct req *rq)
{
	struct plan_list_row *rows;
	size_t count;
	int code = plan_list(
	    rq->db, rq->a, (struct plan_list_args){.patch_id = rq->path_id}, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Runs");
		struct plan_dates dates = PLAN_DATES(&rows[i]);
		enum plan_standing standing = plan_standing_of(&dates);

		view_row(at, &q_plan_list, &rows[i]);
		view_text(at, "asked", london_text(rq->a, rows[i].asked_at));
		view_text(at, "from", day_words(rq, rows[i].from_on));
		view_text(at, "standing", plan_standing_words(standing));
		view_text(at, "standing_colour", plan_standing_colour(standing));
		if (rows[i].has_travel_before && rows[i].has_travel_after)
			view_text(at, "travel",
			    arena_printf(rq->a, "%s, was %s",
				minutes_words(rq->a, rows[i].travel_after),
				minutes_words(rq->a, rows[i].travel_before)));
	}
	return code;
}

/* How far anybody walks is a setting. */
static int
hint_walk(struct req *rq)
{
	const struct travel_values *values;
	int code = travel_ways_constants(rq->db, rq->a, &values);

	form_hint(rq, "walk",
	    arena_printf(rq->a,
		"A round is then walked where that costs less than driving it, counting paid "
		"time and mileage. No walk between two visits is longer than %d minutes",
		travel_longest_leg(values)));
	return code;
}

PAGE(plan_ask_page, "/desk/rounds/:id/plan", "round.plan", nothing, "homecare/plan-ask.cs")
{
	int32_t days = 7 - (int32_t)civil_date_weekday(rq->today);
	struct civil_date monday = civil_date_add_days(rq->today, days);
	struct round_patch_row *patch;
	int code =
	    round_patch(rq->db, rq->a, (struct round_patch_args){.id = rq->path_id}, &patch);

	if (code != DB_OK)
		return db_status(rq, code);
	if (patch == NULL)
		return 404;
	if ((code = travel_told(rq)) != DB_OK || (code = hint_walk(rq)) != DB_OK ||
	    (code = show_runs(rq)) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "rounds");
	view_row(view_branch(rq->view, "Patch"), &q_round_patch, patch);
	view_text(rq->view, "Page.back.text", "Care rounds of the patch");
	view_text(rq->view, "Page.back.href",
	    arena_printf(rq->a, "/desk/rounds/%" PRId64, rq->path_id));
	form_fill(rq, "provider", "0");
	form_fill(rq, "from", civil_date_iso(rq->a, monday));
	form_fill(rq, "aim", "travel");
	form_fill(rq, "seconds", "10");
	form_hint(rq, "from",
	    "The seven days from then on are planned, each as it is agreed for that day");
	form_hint(rq, "changes",
	    "Visits that get another time or another round. Leave it empty for any number");
	form_hint(rq, "seconds", "5 to 60. More seconds find better rounds");
	form_hint(rq, "critical", "Otherwise insulin, medicine and the like stay as agreed");
	return 200;
}

/* Chance that comes out the same again when it is wanted. */
static int64_t
new_seed(struct req *rq)
{
	const char *token = secret_token(rq->a);
	int64_t seed = 0;

	for (int i = 0; i < 8; i++)
		seed = seed * 61 + token[i];
	return seed & INT32_MAX;
}

ACTION(ask_for_rounds, "/desk/rounds/:id/plan", "round.plan", plan_ask, plan_ask_page)
{
	struct plan_add_args args = {.patch_id = rq->path_id,
	    .organisation_id = strtoll(f->provider, NULL, 10),
	    .from_on = civil_date_iso(rq->a, f->from),
	    .fewest = strcmp(f->aim, "rounds") == 0,
	    .has_changes_most = f->has_changes,
	    .changes_most = f->changes,
	    .move_critical = f->critical,
	    .may_walk = f->walk,
	    .seconds = f->seconds,
	    .seed = new_seed(rq),
	    .account_id = rq->who.account_id};
	struct plan_patch_hold_row *patch;
	struct plan_unfinished_row *other;
	int64_t id;
	int code;

	args.has_organisation_id = args.organisation_id != 0;
	if ((code = plan_patch_hold(rq->db, rq->a,
		 (struct plan_patch_hold_args){.id = rq->path_id}, &patch)) != DB_OK)
		return db_status(rq, code);
	if (patch == NULL)
		return 404;
	if ((code = plan_unfinished(rq->db, rq->a,
		 (struct plan_unfinished_args){.patch_id = rq->path_id}, &other)) != DB_OK)
		return db_status(rq, code);
	if (other != NULL)
		return reply_see(rq, "/desk/plans/%" PRId64 "?done=already", other->id);
	if ((code = plan_add(rq->db, args, NULL)) != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	req_subject(rq, "round_run", id, NULL);
	return reply_see(rq, "/desk/plans/%" PRId64, id);
}

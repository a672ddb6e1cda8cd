/* One package of home care: the person, the week, where it stands, what it costs, what came of
 * it and what was done (queries package_*, templates/homecare/package.cs). */
#include "homecare/package.h"

#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/stopping.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "lib/route.h"
#include "place/place.h"

/* What the directory may have beside the paid care, by what the visits are for. */
static const struct {
	const char *task; /* of a visit; NULL: for everybody */
	const char *text;
	const char *query;
} suggestions[] = {
	{ NULL, "Groups, clubs and company", "kind=community" },
	{ NULL, "Carers’ support, and help for those who care", "kind=community&q=carers" },
	{ "meals", "Lunch clubs and meals brought to the door", "kind=community&task=meals" },
	{ "shopping", "Help with shopping", "kind=community&kind=micro&task=shopping" },
	{ "housework", "Help in the house", "kind=community&kind=micro&task=housework" },
	{ "companionship", "Befriending", "kind=community&task=companionship" },
};

static bool
has_task(const struct care_visit *week, size_t count, const char *task)
{
	for (size_t i = 0; i < count; i++)
		if (week[i].tasks != NULL && strstr(week[i].tasks, task) != NULL)
			return true;
	return false;
}

/* Links to a search near the person: by the place's key, never the postcode. */
static int
show_suggestions(struct req *rq, const struct package_one_row *row,
    const struct care_visit *week, size_t count)
{
	struct place_found found;
	int code = place_find(rq->db, rq->a, rq->conf->county, row->postcode, &found);

	if (code != DB_OK)
		return code;
	if (found.place.key == NULL)
		return DB_OK;
	view_text(rq->view, "Near.label", found.place.label);
	for (size_t i = 0; i < sizeof(suggestions) / sizeof(suggestions[0]); i++) {
		struct view *at;

		if (suggestions[i].task != NULL && !has_task(week, count, suggestions[i].task))
			continue;
		at = view_item(rq->view, "Beside");
		view_text(at, "text", suggestions[i].text);
		view_text(at, "href",
		    arena_printf(rq->a, "/desk/find?near=%s&within=5&%s", found.place.key,
		        suggestions[i].query));
	}
	return DB_OK;
}

/* The week from the next day on which it changes. */
static int
show_next_week(struct req *rq, const struct package_visits_row *rows, size_t count,
    const char *shown_on)
{
	const char *next = NULL;
	struct care_visit *week;
	size_t n;

	for (size_t i = 0; i < count; i++) {
		const char *days[] = { rows[i].starts_on, rows[i].ends_on };

		for (size_t j = 0; j < 2; j++)
			if (days[j] != NULL && strcmp(days[j], shown_on) > 0 &&
			    (next == NULL || strcmp(days[j], next) < 0))
				next = days[j];
	}
	if (next == NULL)
		return DB_OK;
	n = package_week(rq, rows, count, next, &week);
	view_text(rq->view, "Coming.day", day_words(rq, next));
	return week_show(rq, view_branch(rq->view, "Coming"), week, n);
}

static int
show_week(struct req *rq, const struct package_one_row *row)
{
	const char *day = package_week_day(rq, row);
	struct package_visits_row *rows;
	struct care_visit *week;
	struct week_totals totals;
	size_t count, n;
	int code = package_visits(rq->db, rq->a,
	    (struct package_visits_args){ .package_id = row->id, .from = day }, &rows, &count);

	if (code != DB_OK)
		return code;
	n = package_week(rq, rows, count, day, &week);
	week_total(week, n, &totals);
	view_text(rq->view, "Package.week_cost",
	    money_text(rq->a, package_week_pence(totals.carer_minutes, row->hour_pence)));
	if ((code = week_show(rq, view_branch(rq->view, "Week"), week, n)) != DB_OK)
		return code;
	if (row->ends_on == NULL || strcmp(row->ends_on, req_today(rq)) > 0)
		if ((code = show_next_week(rq, rows, count, day)) != DB_OK)
			return code;
	return show_suggestions(rq, row, week, n);
}

static int
show_money(struct req *rq, const struct package_one_row *row)
{
	struct package_costs_row *costs;
	struct package_outcomes_row *outcomes;
	int64_t total = 0, saved = 0;
	size_t count;
	int code = package_costs(rq->db, rq->a,
	    (struct package_costs_args){ .package_id = row->id }, &costs, &count);

	if (code != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Costs");

		view_row(at, &q_package_costs, &costs[i]);
		view_text(at, "day", day_words(rq, costs[i].on_date));
		view_text(at, "cost", money_text(rq->a, costs[i].pence));
		total += costs[i].pence;
	}
	if (count > 0)
		view_text(rq->view, "Package.once_cost", money_text(rq->a, total));
	code = package_outcomes(rq->db, rq->a,
	    (struct package_outcomes_args){ .package_id = row->id }, &outcomes, &count);
	if (code != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Outcomes");

		view_row(at, &q_package_outcomes, &outcomes[i]);
		view_text(at, "day", day_words(rq, outcomes[i].on_date));
		view_text(at, "reached", package_reached_words(outcomes[i].reached));
		if (outcomes[i].saved_minutes > 0)
			view_text(at, "saved", minutes_words(rq->a, outcomes[i].saved_minutes));
		saved += outcomes[i].saved_minutes;
	}
	if (saved > 0)
		view_text(rq->view, "Package.saved", minutes_words(rq->a, saved));
	return DB_OK;
}

static int
show_pauses(struct req *rq, const struct package_one_row *row)
{
	struct package_suspensions_row *rows;
	size_t count;
	int code = package_suspensions(rq->db, rq->a,
	    (struct package_suspensions_args){ .package_id = row->id }, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at;
		const char *again = rows[i].to_on;

		/* The end of the package is the end of them, and comes before some. */
		if (row->ends_on != NULL && strcmp(rows[i].from_on, row->ends_on) >= 0)
			continue;
		if (row->ends_on != NULL && (again == NULL || strcmp(again, row->ends_on) > 0))
			again = row->ends_on;
		at = view_item(rq->view, "Pauses");
		view_text(at, "days", pause_days_words(rq, rows[i].from_on, again));
		view_text(at, "reason", package_pause_words(rows[i].reason));
		view_text(at, "note", rows[i].note);
	}
	return code;
}

/* A line of accepted rounds: no time changed. */
static const char *
rounds_words(struct req *rq, const struct package_changes_row *row)
{
	return arena_printf(rq->a,
	    "Better rounds: visits go into other rounds, at the same times, from %s",
	    day_words(rq, row->before_on));
}

static int
show_history(struct req *rq, const struct package_one_row *row)
{
	struct package_changes_row *rows;
	bool first = true;
	size_t count;
	int code = package_changes(rq->db, rq->a,
	    (struct package_changes_args){ .package_id = row->id }, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Changes");

		view_row(at, &q_package_changes, &rows[i]);
		if (rows[i].id == 0)
			view_text(at, "words", rounds_words(rq, &rows[i]));
		view_text(at, "when", london_text(rq->a, rows[i].made_at));
		if (rows[i].undone_at != NULL) {
			view_text(at, "undone", london_text(rq->a, rows[i].undone_at));
			continue;
		}
		if (rows[i].id == 0)
			continue;
		view_flag(at, "can_undo", first && package_can_undo(rq, &rows[i]));
		first = false;
	}
	return code;
}

static void
show_may(struct req *rq, const struct package_one_row *row)
{
	const char *today = req_today(rq);
	bool over = row->ends_on != NULL && strcmp(row->ends_on, today) <= 0;
	bool change = req_may(rq, "package.change");

	view_flag(rq->view, "May.change", change);
	view_flag(rq->view, "May.start", change && !over && row->started_on == NULL);
	view_flag(rq->view, "May.amend", change && !over);
	view_flag(rq->view, "May.suspend",
	    change && !over && row->started_on != NULL && row->suspended_from == NULL);
	view_flag(rq->view, "May.resume", change && !over && row->suspended_from != NULL);
	view_flag(rq->view, "May.end", change && !over && row->handback_id == 0);
	view_flag(rq->view, "May.hand_back", change && !over && row->handback_id == 0);
	view_flag(rq->view, "May.withdraw_handback", change && !over && row->handback_id != 0);
	view_flag(rq->view, "May.see_requests", req_may(rq, "request.make"));
	view_flag(rq->view, "May.source", req_may(rq, "care.source"));
}

static void
show_facts(struct req *rq, const struct package_one_row *row)
{
	struct view *at = view_branch(rq->view, "Package");

	view_text(at, "start_day", day_words(rq, row->start_on));
	view_text(at, "started_day", day_words(rq, row->started_on));
	view_text(at, "end_day", day_words(rq, row->ends_on));
	view_text(at, "end_words", package_end_words(row->end_reason));
	view_text(at, "agreed", london_text(rq->a, row->agreed_at));
	view_text(at, "hour_cost", money_text(rq->a, row->hour_pence));
	view_text(at, "funder_words", package_funder_words(row->funder));
	/* Of one that is over a suspension to come is none. */
	if (row->suspended_from != NULL &&
	    (row->ends_on == NULL || strcmp(row->ends_on, req_today(rq)) > 0))
		view_text(at, "pause_days",
		    pause_days_words(rq, row->suspended_from, row->suspended_to));
	view_text(at, "pause_words", package_pause_words(row->suspended_reason));
	view_text(at, "last_day", day_words(rq, row->last_on));
}

PAGE(show_package, "/desk/packages/:id", "package.see", nothing, "homecare/package.cs")
{
	struct package_one_row *row;
	int status, code;

	if ((status = package_page(rq, &row, false)) != 0)
		return status;
	package_notice(rq);
	show_facts(rq, row);
	if ((code = show_week(rq, row)) != DB_OK || (code = show_money(rq, row)) != DB_OK ||
	    (code = show_pauses(rq, row)) != DB_OK || (code = show_history(rq, row)) != DB_OK ||
	    (code = stopping_show(rq, row->person_id, 0)) != DB_OK)
		return db_status(rq, code);
	show_may(rq, row);
	form_elsewhere(rq);
	return 200;
}

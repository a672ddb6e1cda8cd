/* What a package cost once, and what came of it (templates/homecare/package-cost.cs,
 * package-outcome.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/package.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "lib/route.h"

enum { PENCE_MOST = 10000000, MINUTES_MOST = 60 * 24 * 14 };

static void
check_day(struct req *rq, bool has, struct civil_date day, const char *field)
{
	if (has && (civil_date_compare(day, civil_date_add_days(rq->today, 366)) > 0 ||
	        civil_date_compare(day, civil_date_add_days(rq->today, -366)) < 0))
		form_refuse(rq, field, "The day must be within a year of today");
}

#define COST(F, form) \
	F(form, DATE, on, "Day", REQUIRED, 0, 0, NULL) \
	F(form, TEXT, what, "What for", REQUIRED, 3, 120, NULL) \
	F(form, MONEY, amount, "Amount", REQUIRED, 1, PENCE_MOST, NULL)

static void check_cost(struct req *rq, void *values);
FORM_CHECKED(package_cost_sent, COST, check_cost);

static void
check_cost(struct req *rq, void *values)
{
	const struct package_cost_sent_form *f = values;

	check_day(rq, f->has_on, f->on, "on");
}

PAGE(cost_page, "/desk/packages/:id/cost", "package.change", nothing, "homecare/package-cost.cs")
{
	struct package_one_row *row;
	int status = package_page(rq, &row, true);

	if (status != 0)
		return status;
	form_fill(rq, "on", req_today(rq));
	form_hint(rq, "what", "For example a deep clean before care could start. No names");
	return 200;
}

ACTION(add_package_cost, "/desk/packages/:id/cost", "package.change", package_cost_sent,
    cost_page)
{
	struct package_note note = { .kind = "cost" };
	struct package_one_row *was;
	int status, code;

	if ((status = package_begin(rq, &was)) != 0)
		return status;
	code = package_cost_add(rq->db,
	    (struct package_cost_add_args){ .package_id = was->id,
	        .on_date = civil_date_iso(rq->a, f->on),
	        .what = f->what,
	        .pence = f->amount,
	        .account_id = rq->who.account_id },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	note.row_id = (int64_t)db_last_id(rq->db);
	note.words = arena_printf(rq->a, "One-off cost of %s on %s",
	    money_text(rq->a, f->amount), civil_date_text(rq->a, f->on));
	if ((code = package_note(rq, was->id, &note, NULL)) != DB_OK)
		return db_status(rq, code);
	return package_done(rq, was, note.words, "cost");
}

#define OUTCOME(F, form) \
	F(form, DATE, on, "Day", REQUIRED, 0, 0, NULL) \
	F(form, TEXT, words, "What the person can do now", REQUIRED, 5, 300, NULL) \
	F(form, ONEOF, reached, "How far they reached what they wanted", REQUIRED, 0, 0, \
	    &choices_reached) \
	F(form, INT, saved, "Carer minutes a week that are not needed any more", OPTIONAL, 0, \
	    MINUTES_MOST, NULL)

static void check_outcome(struct req *rq, void *values);
FORM_CHECKED(package_outcome_sent, OUTCOME, check_outcome);

static void
check_outcome(struct req *rq, void *values)
{
	const struct package_outcome_sent_form *f = values;

	if (f->has_on && civil_date_compare(f->on, rq->today) > 0)
		form_refuse(rq, "on", "The day must be today or before");
	else
		check_day(rq, f->has_on, f->on, "on");
}

PAGE(outcome_page, "/desk/packages/:id/outcome", "package.change", nothing,
    "homecare/package-outcome.cs")
{
	struct package_one_row *row;
	int status = package_page(rq, &row, true);

	if (status != 0)
		return status;
	form_fill(rq, "on", req_today(rq));
	form_hint(rq, "words", "In plain words, and without names");
	form_hint(rq, "saved",
	    "Through reablement. A visit of 30 minutes less each day is 210; with two carers 420");
	return 200;
}

/* No more can be saved than the visits of the week that is or was given. */
static int
check_saved(struct req *rq, const struct package_one_row *was, int64_t saved)
{
	const char *day = package_week_day(rq, was);
	struct package_visits_row *rows;
	struct care_visit *week;
	struct week_totals totals;
	size_t count;
	int code = package_visits(rq->db, rq->a,
	    (struct package_visits_args){ .package_id = was->id, .from = day }, &rows, &count);

	if (code != DB_OK)
		return db_status(rq, code);
	count = package_week(rq, rows, count, day, &week);
	week_total(week, count, &totals);
	if (saved <= totals.carer_minutes)
		return 0;
	form_refuse(rq, "saved",
	    arena_printf(rq->a,
	        "The visits of a week are %" PRId64
	        " carer minutes: no more than that can be saved",
	        (int64_t)totals.carer_minutes));
	return 422;
}

ACTION(add_package_outcome, "/desk/packages/:id/outcome", "package.change",
    package_outcome_sent, outcome_page)
{
	struct package_note note = { .kind = "outcome" };
	struct package_one_row *was;
	int status, code;

	if ((status = package_begin(rq, &was)) != 0 ||
	    (status = check_saved(rq, was, f->saved)) != 0)
		return status;
	code = package_outcome_add(rq->db,
	    (struct package_outcome_add_args){ .package_id = was->id,
	        .on_date = civil_date_iso(rq->a, f->on),
	        .words = f->words,
	        .reached = f->reached,
	        .saved_minutes = f->saved,
	        .account_id = rq->who.account_id },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	note.row_id = (int64_t)db_last_id(rq->db);
	note.words = f->saved > 0
	    ? arena_printf(rq->a, "Outcome: %s, %s a week saved",
	          package_reached_words(f->reached), minutes_words(rq->a, f->saved))
	    : arena_printf(rq->a, "Outcome: %s", package_reached_words(f->reached));
	if ((code = package_note(rq, was->id, &note, NULL)) != DB_OK)
		return db_status(rq, code);
	return package_done(rq, was, note.words, "outcome");
}

/* The visits of a package changed, stopped or added from a day on: the old element ends that
 * day and the new one follows it (templates/homecare/package-amend.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/changes.h"
#include "desk/words.h"
#include "homecare/package.h"
#include "homecare/request.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "lib/route.h"
#include "staff/giveaway_refuse.h"

enum {
	MINUTES_LEAST = 15,
	MINUTES_SHORT = 30,
	MINUTES_MOST = 720,
	FIRST_BEGIN = 300,      /* 5am: earlier begins are the night's, over 1440 */
	LAST_BEGIN = 1440 + 285,
	STEP = 15,
	MARGIN = 30,            /* a new visit may begin so much earlier or later */
	MARGIN_FIXED = 15       /* and so much when its time is fixed */
};

static const struct choice kinds_of_change[] = {
	{ "change", "Change the visits ticked below", NULL },
	{ "stop", "Stop the visits ticked below", NULL },
	{ "add", "Add visits", NULL },
};
static const struct choices choices_what = { kinds_of_change, 3, NULL };

static const struct choice carers[] = { { "1", "One", NULL }, { "2", "Two", NULL } };
static const struct choices choices_carers = { carers, 2, NULL };

static const struct choice criticals[] = {
	{ "no", "The time is not fixed", NULL },
	{ "medicine", "Medicine", NULL }, { "insulin", "Insulin", NULL },
	{ "peg", "Feeding by tube (PEG)", NULL }, { "continence", "Continence", NULL },
	{ "meal", "A meal that cannot wait", NULL }, { "other", "Another reason", NULL },
};
static const struct choices choices_critical = CHOICES(criticals);

/* Every quarter of an hour, and the time that a page has led here with. */
static int
find_times(struct req *rq, const struct choice **list, size_t *count)
{
	struct choice *choices =
	    arena_array(rq->a, (LAST_BEGIN - FIRST_BEGIN) / STEP + 2, sizeof(*choices));
	const char *sent = pairs_get(&rq->sent, "begins"), *led = pairs_get(&rq->sent, "at");
	const int64_t asked = sent != NULL ? strtoll(sent, NULL, 10)
			      : led != NULL ? strtoll(led, NULL, 10)
					    : 0;

	*count = 0;
	for (int64_t at = FIRST_BEGIN; at <= LAST_BEGIN; at++)
		if (at % STEP == 0 || at == asked)
			choices[(*count)++] = (struct choice){ arena_printf(rq->a, "%" PRId64, at),
			arena_printf(rq->a, "%s%s", time_words(rq->a, at),
			    at >= 1440 ? " (in the night after)" : ""),
			NULL };
	*list = choices;
	return DB_OK;
}
static const struct choices choices_begin = { NULL, 0, find_times };

static const char *
visit_label(struct req *rq, const struct package_visits_row *row)
{
	return arena_printf(rq->a, "%s at %s, %s, %s", day_name(row->day),
	    time_words(rq->a, row->begins_at), minutes_words(rq->a, row->minutes),
	    row->carers == 2 ? "two carers" : "one carer");
}

static const char *
visit_hint(struct req *rq, const struct package_visits_row *row)
{
	const char *from = strcmp(row->starts_on, req_today(rq)) > 0
	    ? arena_printf(rq->a, "From %s. ", day_words(rq, row->starts_on))
	    : "";
	const char *until = row->ends_on != NULL
	    ? arena_printf(rq->a, "Ends: from %s it is not there any more. ",
		  day_words(rq, row->ends_on))
	    : "";
	const char *fixed = critical_words(row->critical);

	if (fixed[0] == '\0' && from[0] == '\0' && until[0] == '\0')
		return NULL;
	return arena_printf(rq->a, "%s%s%s%s", from, until,
	    fixed[0] != '\0' ? "Fixed time: " : "", fixed);
}

static int
find_visits(struct req *rq, const struct choice **list, size_t *count)
{
	struct package_visits_row *rows;
	struct choice *choices;
	int code = package_visits(rq->db, rq->a,
	    (struct package_visits_args){ .package_id = rq->path_id, .from = req_today(rq) },
	    &rows, count);

	if (code != DB_OK)
		return code;
	choices = arena_array(rq->a, *count + 1, sizeof(*choices));
	for (size_t i = 0; i < *count; i++)
		choices[i] = (struct choice){ arena_printf(rq->a, "%" PRId64, rows[i].id),
			visit_label(rq, &rows[i]), visit_hint(rq, &rows[i]) };
	*list = choices;
	return DB_OK;
}
static const struct choices choices_visit = { NULL, 0, find_visits };

#define AMEND(F, form) \
	F(form, ONEOF, what, "What changes", REQUIRED, 0, 0, &choices_what) \
	F(form, DATE, from, "First day of the change", REQUIRED, 0, 0, NULL) \
	F(form, MANYOF, visit, "Visits", OPTIONAL, 0, VISITS_MOST, &choices_visit) \
	F(form, ONEOF, begins, "Time", OPTIONAL, 0, 0, &choices_begin) \
	F(form, INT, minutes, "Minutes of each visit", OPTIONAL, MINUTES_LEAST, MINUTES_MOST, \
	    NULL) \
	F(form, ONEOF, carers, "Carers", OPTIONAL, 0, 0, &choices_carers) \
	F(form, MANYOF, day, "Days", OPTIONAL, 0, 7, &choices_week_day) \
	F(form, ONEOF, critical, "Whether the time is fixed", OPTIONAL, 0, 0, \
	    &choices_critical) \
	F(form, MANYOF, task, "What they are for", OPTIONAL, 0, 20, &choices_visit_task) \
	F(form, TEXT, short_reason, "Why less than half an hour is enough", OPTIONAL, 0, 120, \
	    NULL) \
	F(form, BOOL, ask_price, \
	    "Ask for approval of what it costs, instead of changing the visits now", OPTIONAL, \
	    0, 0, NULL)

static void check_amend(struct req *rq, void *values);
FORM_CHECKED(amend, AMEND, check_amend);

static void
check_amend(struct req *rq, void *values)
{
	const struct amend_form *f = values;
	const char *what = f->what != NULL ? f->what : "";

	package_check_day(rq, "from", "The day", f->has_from, f->from);
	giveaway_refuse(rq, "short_reason", f->short_reason);
	if (f->has_minutes && f->minutes % 5 != 0)
		form_refuse(rq, "minutes", "Minutes must be a number that 5 divides, such as 45");
	if (strcmp(what, "add") == 0) {
		if (f->day.count == 0)
			form_refuse(rq, "day", "Select the days of the visits to add");
		if (f->begins == NULL)
			form_refuse(rq, "begins", "Select when the visits to add begin");
		if (!f->has_minutes)
			form_refuse(rq, "minutes", "Enter how long the visits to add are");
		return;
	}
	if (what[0] != '\0' && f->visit.count == 0)
		form_refuse(rq, "visit", "Select the visits that change or stop");
	if (strcmp(what, "change") == 0 && f->begins == NULL && !f->has_minutes &&
	    f->carers == NULL)
		form_refuse(rq, "begins",
		    "Give a new time, new minutes or another number of carers");
}

/* A page that proposes a change leads here with it; on: the day that it showed. */
#define AMEND_WITH(F, form) \
	F(form, INT, move, "Visit", OPTIONAL, 1, INT64_MAX, NULL) \
	F(form, INT, at, "Time", OPTIONAL, FIRST_BEGIN, LAST_BEGIN, NULL) \
	F(form, TEXT, on, "Day", OPTIONAL, 1, 10, NULL)
FORM_FORGIVING(amend_with, AMEND_WITH);

static struct civil_date
later_of(struct civil_date day, const char *iso)
{
	struct civil_date other;

	return iso != NULL && civil_date_parse(iso, &other) == 0 &&
	               civil_date_compare(other, day) > 0
	    ? other
	    : day;
}

/* The first day from then on that the visit is on and has not begun. */
static const char *
first_day_of(struct req *rq, const struct package_visits_row *row, const char *on)
{
	const int64_t minute = (rq->now + london_offset(rq->now)) / 60 % 1440;
	struct civil_date day = later_of(later_of(rq->today, on), row->starts_on);

	while (civil_date_weekday(day) + 1 != row->day ||
	       (civil_date_compare(day, rq->today) == 0 && row->begins_at <= minute))
		day = civil_date_add_days(day, 1);
	return civil_date_iso(rq->a, day);
}

/* The visit ticked, its new time, and the first day of it.  DB_OK or a fault. */
static int
fill_move(struct req *rq, const struct amend_with_form *f)
{
	const char **visit = arena_array(rq->a, 1, sizeof(*visit));
	struct package_visits_row *rows;
	size_t count;
	int code = package_visits(rq->db, rq->a,
	    (struct package_visits_args){ .package_id = rq->path_id, .from = req_today(rq) },
	    &rows, &count);

	visit[0] = arena_printf(rq->a, "%" PRId64, f->move);
	form_fill(rq, "what", "change");
	form_fill_many(rq, "visit", visit, 1);
	form_fill(rq, "begins", arena_printf(rq->a, "%" PRId64, f->at));
	for (size_t i = 0; code == DB_OK && i < count; i++)
		if (rows[i].id == f->move)
			form_fill(rq, "from", first_day_of(rq, &rows[i], f->on));
	return code;
}

PAGE(amend_page, "/desk/packages/:id/amend", "package.change", amend_with,
    "homecare/package-amend.cs")
{
	struct package_one_row *row;
	int status = package_page(rq, &row, true), code;

	if (status != 0)
		return status;
	form_hint(rq, "from", "The visits stay as they are until the day before");
	form_fill(rq, "from", req_today(rq));
	if (f->has_move && f->has_at && (code = fill_move(rq, f)) != DB_OK)
		return db_status(rq, code);
	form_hint(rq, "visit", "Tick those that change or stop; none when you add visits");
	form_hint(rq, "begins", "Visits to add need a time");
	form_hint(rq, "minutes", "Leave it empty to keep the length. Visits to add need it");
	form_hint(rq, "carers", "Leave it open to keep their number");
	form_hint(rq, "short_reason", "For visits under 30 minutes. Nothing that says who it is");
	return 200;
}

/* The element that follows one that changes. */
static struct package_visit_add_args
changed_visit(const struct amend_form *f, const struct package_visits_row *row)
{
	int64_t begins = f->begins != NULL ? strtoll(f->begins, NULL, 10) : row->begins_at;
	int64_t from = row->window_from, to = row->window_to;

	visit_window_follow(row->begins_at, begins, &from, &to);
	return (struct package_visit_add_args){ .has_follows_id = true,
		.follows_id = row->id,
		.day = row->day,
		.part = visit_part(from),
		.begins_at = begins,
		.window_from = from,
		.window_to = to,
		.minutes = f->has_minutes ? f->minutes : row->minutes,
		.carers = f->carers != NULL ? f->carers[0] - '0' : row->carers,
		.critical = row->critical,
		.tasks = row->tasks,
		.ends_on = row->ends_on };
}

static const char *
tasks_text(struct req *rq, const struct chosen *tasks)
{
	const char *text = tasks->count > 0 ? "|" : "";

	for (size_t i = 0; i < tasks->count; i++)
		text = arena_printf(rq->a, "%s%s|", text, tasks->items[i]);
	return text;
}

static struct package_visit_add_args
added_visit(struct req *rq, const struct amend_form *f, const char *day)
{
	const char *critical = f->critical != NULL ? f->critical : "no";
	int64_t margin = strcmp(critical, "no") == 0 ? MARGIN : MARGIN_FIXED;
	int64_t begins = strtoll(f->begins, NULL, 10);

	return (struct package_visit_add_args){ .day = strtoll(day, NULL, 10),
		.part = visit_part(begins - margin),
		.begins_at = begins,
		.window_from = begins - margin,
		.window_to = begins + margin,
		.minutes = f->minutes,
		.carers = f->carers != NULL ? f->carers[0] - '0' : 1,
		.critical = critical,
		.tasks = tasks_text(rq, &f->task) };
}

struct amendment {
	const char *from;
	struct package_visits_row *rows; /* elements there are, */
	size_t count;
	struct package_visit_add_args *added; /* and those to come */
	size_t added_count;
	int64_t minutes_before; /* of carers a week, from that day on */
	int64_t minutes_after;
};

static void
plan(struct req *rq, const struct amend_form *f, struct amendment *plan_of)
{
	plan_of->added =
	    arena_array(rq->a, plan_of->count + f->day.count + 1, sizeof(*plan_of->added));
	plan_of->added_count = 0;
	if (strcmp(f->what, "add") == 0)
		for (size_t i = 0; i < f->day.count; i++)
			plan_of->added[plan_of->added_count++] =
			    added_visit(rq, f, f->day.items[i]);
	else if (strcmp(f->what, "change") == 0)
		for (size_t i = 0; i < plan_of->count; i++)
			if (chosen_has_id(&f->visit, plan_of->rows[i].id))
				plan_of->added[plan_of->added_count++] =
				    changed_visit(f, &plan_of->rows[i]);
	for (size_t i = 0; i < plan_of->added_count; i++)
		plan_of->added[i].starts_on = plan_of->from;
}

/* Elements that hold on that day: all of them, or those that stay as they are.  Their times are
 * agreed, so each is where it is and not a window. */
static size_t
week_on(const struct amend_form *f, const struct amendment *a, bool all, struct care_visit *week)
{
	size_t n = 0;

	for (size_t i = 0; i < a->count; i++)
		if ((all || !chosen_has_id(&f->visit, a->rows[i].id)) &&
		    strcmp(a->rows[i].starts_on, a->from) <= 0 &&
		    (a->rows[i].ends_on == NULL || strcmp(a->rows[i].ends_on, a->from) > 0))
			week[n++] = (struct care_visit){ .day = a->rows[i].day,
				.window_from = a->rows[i].begins_at,
				.window_to = a->rows[i].begins_at,
				.minutes = a->rows[i].minutes,
				.carers = a->rows[i].carers,
				.critical = a->rows[i].critical };
	return n;
}

/* Those to come: one that is added may begin in its window, one that is changed has its time. */
static void
week_added(const struct amend_form *f, const struct amendment *a, struct care_visit *added)
{
	bool windows = strcmp(f->what, "add") == 0;

	for (size_t i = 0; i < a->added_count; i++)
		added[i] = (struct care_visit){ .day = a->added[i].day,
			.window_from = windows ? a->added[i].window_from : a->added[i].begins_at,
			.window_to = windows ? a->added[i].window_to : a->added[i].begins_at,
			.minutes = a->added[i].minutes,
			.carers = a->added[i].carers,
			.critical = a->added[i].critical };
}

/* A short visit is questioned here as in a request. */
static void
check_short(struct req *rq, const struct amend_form *f, const struct amendment *a)
{
	bool is_short = false;

	for (size_t i = 0; i < a->added_count; i++)
		is_short = is_short || a->added[i].minutes < MINUTES_SHORT;
	if (is_short && f->has_minutes && f->short_reason == NULL)
		form_refuse(rq, "short_reason",
		    "Say why less than half an hour is enough, or enter 30 minutes or more");
}

/* The week that would be from that day on, without what stops and with what comes. */
static void
check_week(struct req *rq, const struct amend_form *f, struct amendment *a)
{
	struct care_visit *was = arena_array(rq->a, a->count + 1, sizeof(*was));
	struct care_visit *week = arena_array(rq->a, a->count + 1, sizeof(*week));
	struct care_visit *added = arena_array(rq->a, a->added_count + 1, sizeof(*added));
	struct week_totals totals, more;
	struct week_finding found;
	size_t n = week_on(f, a, false, week);

	week_added(f, a, added);
	week_total(was, week_on(f, a, true, was), &totals);
	a->minutes_before = totals.carer_minutes;
	week_total(week, n, &totals);
	week_total(added, a->added_count, &more);
	a->minutes_after = totals.carer_minutes + more.carer_minutes;
	if (n + a->added_count == 0) {
		form_refuse(rq, "visit", "No visits would be left: end the package instead");
		return;
	}
	found = week_check(week, n, added, a->added_count);
	week_refuse(rq, &found, "begins");
	check_short(rq, f, a);
}

/* More than was approved is carried out when it has been approved, and not before.  *more is
 * what is to be approved besides, in pence a week; 0: nothing. */
static int
check_price(struct req *rq, const struct amend_form *f, const struct package_one_row *was,
    const struct amendment *a, int64_t *more)
{
	int64_t before = package_week_pence(a->minutes_before, was->hour_pence);
	int64_t after = package_week_pence(a->minutes_after, was->hour_pence);
	struct package_may_cost_row *may;
	int code = package_may_cost(rq->db, rq->a,
	    (struct package_may_cost_args){ .id = was->id, .on = a->from }, &may);

	*more = 0;
	if (code != DB_OK)
		return db_status(rq, code);
	if (may == NULL || !may->has_pence || after <= before || after <= may->pence)
		return 0;
	*more = after - may->pence;
	if (f->ask_price)
		return 0;
	view_flag(rq->view, "AskPrice", true);
	form_refuse(rq, "ask_price",
	    arena_printf(rq->a,
	        "It would cost %s a week, and %s was approved: change less, or tick that approval "
	        "is asked for",
	        money_text(rq->a, after), money_text(rq->a, may->pence)));
	return 422;
}

static int
ask_price(struct req *rq, const struct package_one_row *was, const char *words, int64_t more)
{
	struct changes *changes = changes_new(rq);
	int code = package_ask_price(rq->db,
	    (struct package_ask_price_args){
	        .request_id = was->request_id, .more = more, .account_id = rq->who.account_id },
	    NULL);

	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Approval asked for", NULL,
	    arena_printf(rq->a, "%s: %s a week more", words, money_text(rq->a, more)));
	changes_keep_for(changes, "package", was->id, was->version);
	return reply_see(rq, "/desk/packages/%" PRId64 "?done=price_asked", was->id);
}

static void
check_dates(struct req *rq, const struct amend_form *f, const struct package_one_row *was,
    const struct amendment *a)
{
	if (strcmp(a->from, was->start_on) < 0)
		form_refuse(rq, "from",
		    arena_printf(rq->a, "The day must not be before the package begins, %s",
		        day_words(rq, was->start_on)));
	else if (was->ends_on != NULL && strcmp(a->from, was->ends_on) >= 0)
		form_refuse(rq, "from",
		    arena_printf(rq->a, "The package ends before that: %s is the first day without "
		        "care", day_words(rq, was->ends_on)));
	for (size_t i = 0; i < a->count; i++)
		if (chosen_has_id(&f->visit, a->rows[i].id) &&
		    strcmp(a->from, a->rows[i].starts_on) < 0) {
			form_refuse(rq, "from",
			    arena_printf(rq->a, "One of these visits begins only on %s: the day "
			        "must not be before that", day_words(rq, a->rows[i].starts_on)));
			return;
		}
}

/* Ends the elements that are ticked and adds those that follow or are new. */
static int
carry_out(struct req *rq, const struct amend_form *f, const struct amendment *a,
    int64_t package_id, int64_t change_id)
{
	int code = DB_OK;

	for (size_t i = 0; code == DB_OK && i < a->count; i++)
		if (chosen_has_id(&f->visit, a->rows[i].id) && strcmp(f->what, "add") != 0)
			code = package_visit_end(rq->db,
			    (struct package_visit_end_args){ .id = a->rows[i].id,
			        .package_id = package_id,
			        .on = a->from,
			        .change_id = change_id },
			    NULL);
	for (size_t i = 0; i < a->added_count; i++) {
		a->added[i].package_id = package_id;
		a->added[i].change_id = change_id;
	}
	if (code == DB_OK && a->added_count > 0)
		code = db_bulk(rq->db, &q_package_visit_add, a->added, a->added_count, NULL);
	return code;
}

static const char *
words_of_change(struct req *rq, const struct amend_form *f, const struct amendment *a)
{
	size_t count = strcmp(f->what, "add") == 0 ? a->added_count : f->visit.count;
	const char *done = f->what[0] == 'a' ? "added" : f->what[0] == 's' ? "stopped" : "changed";

	return arena_printf(rq->a, "%zu %s %s from %s%s%s", count, count == 1 ? "visit" : "visits",
	    done, day_words(rq, a->from), f->short_reason != NULL ? ". Why so short: " : "",
	    f->short_reason != NULL ? f->short_reason : "");
}

ACTION(amend_package, "/desk/packages/:id/amend", "package.change", amend, amend_page)
{
	struct amendment a = { .from = civil_date_iso(rq->a, f->from) };
	struct package_note note = { .kind = "amend" };
	struct package_one_row *was;
	int64_t change_id, more;
	int status, code;

	/* What is ticked is for visits that change or stop. */
	if (strcmp(f->what, "add") == 0)
		f->visit.count = 0;
	if ((status = package_begin(rq, &was)) != 0)
		return status;
	code = package_visits(rq->db, rq->a,
	    (struct package_visits_args){ .package_id = was->id, .from = req_today(rq) },
	    &a.rows, &a.count);
	if (code != DB_OK)
		return db_status(rq, code);
	plan(rq, f, &a);
	check_dates(rq, f, was, &a);
	if (rq->refusals == NULL)
		check_week(rq, f, &a);
	if (rq->refusals != NULL)
		return 422;
	if ((status = check_price(rq, f, was, &a, &more)) != 0)
		return status;
	note.words = words_of_change(rq, f, &a);
	if (more > 0)
		return ask_price(rq, was, note.words, more);
	if ((code = package_note(rq, was->id, &note, &change_id)) != DB_OK ||
	    (code = carry_out(rq, f, &a, was->id, change_id)) != DB_OK ||
	    (code = package_tell(rq, was, change_id,
	         arena_printf(rq->a, "The visits change from %s", day_words(rq, a.from)))) != DB_OK)
		return db_status(rq, code);
	return package_done(rq, was, note.words, "amended");
}

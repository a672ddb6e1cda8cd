/* Adding, changing, copying and removing visits of a request's week: the same visit on
 * several days at once (templates/homecare/request-visit.cs). */
#include <inttypes.h>
#include <string.h>

#include "directory/search_form.h"
#include "homecare/request_series.h"
#include "homecare/time_of_day.h"
#include "homecare/week_check.h"
#include "staff/giveaway_refuse.h"

enum {
	DAY_MINUTES = 24 * 60,
	SHORT_MINUTES = 30,
	FIXED_WINDOW_MOST = 30, /* minutes on the clock within which a fixed visit begins */
	EVENING = 18 * 60,      /* a window from then on may end before this the next morning: */
	MORNING = 8 * 60,
	LONGEST = 12 * 60
};

static const struct choice carers[] = { { "1", "One carer", NULL },
	{ "2", "Two carers at the same time", NULL } };
static const struct choices choices_carers = { carers, 2, NULL };

static const struct choice fixed[] = {
	{ "no", "No, any time in the window will do", NULL },
	{ "medicine", "Yes: medicine at a set time", NULL },
	{ "insulin", "Yes: insulin", NULL },
	{ "peg", "Yes: feeding by tube (PEG)", NULL },
	{ "continence", "Yes: continence care", NULL },
	{ "meal", "Yes: a meal at a set time", NULL },
	{ "other", "Yes: another reason", "Say which below" },
};
static const struct choices choices_fixed = { fixed, 7, NULL };

/* Those of the directory's tasks that are done on visits to a person's home. */
static const char tasks_at_home[] =
    "|personal_care|medicine_reminders|medicine_help|meals|eating|housework|laundry|shopping|"
    "companionship|getting_out|appointments|sitting|sleep_in|waking_night|dementia_support|"
    "moving|hoisting|end_of_life_care|continence|health_tasks|behaviour|communication|pet_care|"
    "reablement|check_visits|";

static int
find_tasks(struct req *rq, const struct choice **list, size_t *count)
{
	const struct choice *all;
	struct choice *kept;
	size_t n;
	int code = choices_task.find(rq, &all, &n);

	if (code != DB_OK)
		return code;
	kept = arena_array(rq->a, n + 1, sizeof(*kept));
	*count = 0;
	for (size_t i = 0; i < n; i++)
		if (strstr(tasks_at_home, arena_printf(rq->a, "|%s|", all[i].value)) != NULL) {
			kept[*count] = all[i];
			kept[(*count)++].hint = NULL;
		}
	*list = kept;
	return DB_OK;
}

const struct choices choices_visit_task = { NULL, 0, find_tasks };

#define VISIT(F, form) \
	F(form, MANYOF, day, "The days", REQUIRED, 0, 0, &choices_week_day) \
	F(form, TEXT, from, "Earliest time it may begin", REQUIRED, 1, 20, NULL) \
	F(form, TEXT, to, "Latest time it may begin", REQUIRED, 1, 20, NULL) \
	F(form, INT, minutes, "Minutes", REQUIRED, 15, LONGEST, NULL) \
	F(form, TEXT, short_reason, "Why less than half an hour is enough", OPTIONAL, 0, 200, \
	    NULL) \
	F(form, ONEOF, carers, "Carers", REQUIRED, 0, 0, &choices_carers) \
	F(form, ONEOF, critical, "Whether the time is fixed", REQUIRED, 0, 0, &choices_fixed) \
	F(form, TEXT, critical_note, "More about the fixed time", OPTIONAL, 0, 120, NULL) \
	F(form, MANYOF, task, "What is done", REQUIRED, 0, 0, &choices_visit_task)

struct visit_form {
	VISIT(FORM_MEMBER, visit_form)
	/* What the check read, for the handler. */
	int64_t window_from;
	int64_t window_to;
};

static void
check_window(struct req *rq, struct visit_form *f)
{
	int64_t width;

	if (!time_read(f->from, &f->window_from))
		form_refuse(rq, "from", "Enter a time, like 7am, 7:30am or 19:30");
	if (!time_read(f->to, &f->window_to))
		form_refuse(rq, "to", "Enter a time, like 9am, 9:30am or 21:00");
	if (rq->refusals != NULL)
		return;
	if (f->window_to < f->window_from && f->window_from >= EVENING && f->window_to <= MORNING)
		f->window_to += DAY_MINUTES;
	width = f->window_to - f->window_from;
	if (width < 0) {
		form_refuse(rq, "to",
		    arena_printf(rq->a, "The window ends before it begins: %s comes before %s",
		        time_words(rq->a, f->window_to), time_words(rq->a, f->window_from)));
		return;
	}
	if (f->critical == NULL)
		return;
	if (strcmp(f->critical, "no") != 0 && width > FIXED_WINDOW_MOST)
		form_refuse(rq, "to",
		    "A fixed time has a window of half an hour at most. Enter a narrower one, or "
		    "say that the time is not fixed");
	else if (strcmp(f->critical, "no") == 0 && width < FIXED_WINDOW_MOST)
		form_refuse(rq, "critical",
		    "This window is under half an hour. Say why the time is fixed, or give more "
		    "room");
}

static void
check_visit(struct req *rq, void *values)
{
	struct visit_form *f = values;

	if (f->from != NULL && f->to != NULL)
		check_window(rq, f);
	if (f->has_minutes && f->minutes < SHORT_MINUTES && f->short_reason == NULL)
		form_refuse(rq, "short_reason",
		    "Say why less than half an hour is enough, or enter 30 minutes or more");
	giveaway_refuse(rq, "short_reason", f->short_reason);
	giveaway_refuse(rq, "critical_note", f->critical_note);
	if (f->critical != NULL && strcmp(f->critical, "other") == 0 && f->critical_note == NULL)
		form_refuse(rq, "critical_note", "Say why the time is fixed");
}

static const struct form_field visit_fields[] = { VISIT(FORM_ROW, visit_form) };
static const struct form visit = { .name = "visit", .fields = visit_fields,
	.count = sizeof(visit_fields) / sizeof(visit_fields[0]),
	.size = sizeof(struct visit_form), .check = check_visit };

/* Where the visits of an address come from: "new" ones, "3" is changed, "copy-3" begins as a
 * copy of it.  Each is an address of its own, so that what is kept of one that was not finished
 * is not shown in another. */
struct asked {
	bool is_new;
	bool is_copy;
	int64_t series; /* -1: none */
};

static struct asked
asked_for(const struct req *rq)
{
	static const char copy[] = "copy-";
	const char *code = rq->path_code;
	bool is_copy = strncmp(code, copy, strlen(copy)) == 0;
	bool is_new = is_copy || strcmp(code, "new") == 0;

	return (struct asked){ is_new, is_copy,
		series_number(is_copy ? code + strlen(copy) : code) };
}

/* "|meals|moving|" as the values of a field. */
static void
fill_tasks(struct req *rq, const char *codes)
{
	const char **items = arena_array(rq->a, strlen(codes) + 1, sizeof(*items));
	size_t count = 0;

	while (*codes != '\0') {
		size_t length = strcspn(codes, "|");

		if (length > 0)
			items[count++] = arena_strndup(rq->a, codes, length);
		codes += length;
		codes += *codes == '|';
	}
	form_fill_many(rq, "task", items, count);
}

static void
fill_visit(struct req *rq, const struct request_read_row *r, const struct care_visit *v,
    unsigned on_days)
{
	const char **chosen = arena_array(rq->a, 7, sizeof(*chosen));
	size_t count = 0;

	for (size_t i = 0; i < 7; i++)
		if (on_days & 1U << i)
			chosen[count++] = choices_week_day.list[i].value;
	form_fill_many(rq, "day", chosen, count);
	form_fill(rq, "from", time_words(rq->a, v->window_from));
	form_fill(rq, "to", time_words(rq->a, v->window_to));
	form_fill(rq, "minutes", arena_printf(rq->a, "%" PRId64, v->minutes));
	form_fill(rq, "carers", v->carers == 2 ? "2" : "1");
	form_fill(rq, "critical", v->critical);
	form_fill(rq, "critical_note", v->critical_note);
	form_fill(rq, "short_reason", r->short_reason);
	fill_tasks(rq, v->tasks);
}

static void
show_hints(struct req *rq)
{
	form_hint(rq, "day", "The same visit on each of them");
	form_hint(rq, "from", "For example, 7am");
	form_hint(rq, "to", "For example, 9:30am");
	form_hint(rq, "minutes", "For example, 45");
	form_hint(rq, "short_reason",
	    "Only for a visit of less than half an hour. NICE guideline NG21: home care visits "
	    "should be at least half an hour, unless they are part of a wider package");
	form_hint(rq, "carers", "Two where one cannot do it safely, even with equipment");
	form_hint(rq, "critical", "A fixed visit begins within half an hour and is harder to find");
}

PAGE(edit_visits, "/desk/requests/:id/visits/:code", "request.make", nothing,
    "homecare/request-visit.cs")
{
	struct asked asked = asked_for(rq);
	const struct care_visit *first;
	struct request_read_row *r;
	struct care_visit *visits;
	unsigned on_days;
	size_t count;
	int status, code;

	if ((status = request_open_to_change(rq, &r)) != 0)
		return status;
	if ((code = request_visits(rq, r->id, &visits, &count)) != DB_OK)
		return db_status(rq, code);
	first = series_find(visits, count, asked.series, &on_days);
	view_flag(rq->view, "IsNew", asked.is_new);
	if (first == NULL && !asked.is_new)
		return 404;
	show_hints(rq);
	/* A copy goes onto other days: none are ticked. */
	if (first != NULL) {
		fill_visit(rq, r, first, asked.is_copy ? 0 : on_days);
	} else {
		/* As most visits are: one press less for each. */
		form_fill(rq, "carers", "1");
		form_fill(rq, "critical", "no");
	}
	return 200;
}

static const char *
between_bars(struct req *rq, const struct chosen *chosen)
{
	const char *text = "|";

	for (size_t i = 0; i < chosen->count; i++)
		text = arena_printf(rq->a, "%s%s|", text, chosen->items[i]);
	return text;
}

/* The visits that the form asks for, one for each day. */
static struct care_visit *
made_of(struct req *rq, const struct visit_form *f, int64_t series, unsigned *on_days)
{
	struct care_visit *made = arena_array(rq->a, f->day.count + 1, sizeof(*made));

	*on_days = 0;
	for (size_t i = 0; i < f->day.count; i++) {
		made[i] = (struct care_visit){ .series = series,
			.day = f->day.items[i][0] - '0',
			.window_from = f->window_from,
			.window_to = f->window_to,
			.begins_at = VISIT_NO_TIME,
			.minutes = f->minutes,
			.carers = f->carers[0] - '0',
			.critical = f->critical,
			.critical_note = f->critical_note != NULL ? f->critical_note : "",
			.tasks = between_bars(rq, &f->task) };
		*on_days |= 1U << (made[i].day - 1);
	}
	return made;
}

int
week_refuse(struct req *rq, const struct week_finding *found, const char *time_field)
{
	const char *day = found->visit != NULL ? day_name(found->visit->day) : "";
	const char *other = found->other == NULL
	    ? ""
	    : arena_printf(rq->a, "%s %s for %s", day_name(found->other->day),
	          window_words(rq->a, found->other->window_from, found->other->window_to),
	          minutes_words(rq->a, found->other->minutes));

	switch (found->fault) {
	case WEEK_FINE:
		return 0;
	case WEEK_OVERLAP:
		form_refuse(rq, time_field,
		    arena_printf(rq->a, "On %s this visit runs into another: %s", day, other));
		break;
	case WEEK_SAME_TIME:
		form_refuse(rq, time_field,
		    arena_printf(rq->a,
		        "On %s this window overlaps that of another visit: %s. Both could come at "
		        "once: move one, or make them one visit",
		        day, other));
		break;
	case WEEK_DAY_TOO_LONG:
		form_refuse(rq, "minutes",
		    arena_printf(rq->a,
		        "With this visit %s would have more than 24 hours of visits", day));
		break;
	case WEEK_TOO_LONG:
		form_refuse(rq, "minutes",
		    "With these visits the week would have more hours than a week has");
		break;
	case WEEK_TOO_MANY:
		form_refuse(rq, "day",
		    arena_printf(rq->a, "A week can have at most %d visits", VISITS_MOST));
		break;
	}
	return 422;
}

/* The week without the series that is being changed. */
static size_t
others(struct care_visit *visits, size_t count, int64_t series, int64_t *highest)
{
	size_t kept = 0;

	*highest = 0;
	for (size_t i = 0; i < count; i++) {
		if (visits[i].series > *highest)
			*highest = visits[i].series;
		if (visits[i].series != series)
			visits[kept++] = visits[i];
	}
	return kept;
}

static int
store_visits(struct req *rq, int64_t request_id, const struct care_visit *made, size_t count)
{
	int code = DB_OK;

	for (size_t i = 0; i < count && code == DB_OK; i++)
		code = request_visit_add(rq->db,
		    (struct request_visit_add_args){ .request_id = request_id,
		        .series = made[i].series,
		        .day = made[i].day,
		        .part = visit_part(made[i].window_from),
		        .window_from = made[i].window_from,
		        .window_to = made[i].window_to,
		        .minutes = made[i].minutes,
		        .carers = made[i].carers,
		        .critical = made[i].critical,
		        .critical_note = made[i].critical_note,
		        .tasks = made[i].tasks },
		    NULL);
	return code;
}

/* Puts the visits in the place of those of the series, in the week that it was. */
static int
replace_series(struct request_edit *e, const struct visit_form *f, int64_t series,
    struct care_visit *week, size_t count)
{
	struct req *rq = e->rq;
	const struct care_visit *was;
	struct week_finding found;
	struct care_visit *made;
	unsigned days_before, days_after;
	const char *before = NULL;
	int64_t highest;
	size_t kept;
	int code;

	was = series_find(week, count, series, &days_before);
	if (was != NULL)
		before = series_words(rq->a, was, days_before);
	kept = others(week, count, series, &highest);
	if (was == NULL)
		series = highest + 1;
	made = made_of(rq, f, series, &days_after);
	found = week_check(week, kept, made, f->day.count);
	if (week_refuse(rq, &found, "from") != 0)
		return 422;
	if ((code = request_series_remove(rq->db,
	         (struct request_series_remove_args){ .request_id = e->was->id, .series = series },
	         NULL)) != DB_OK ||
	    (code = store_visits(rq, e->was->id, made, f->day.count)) != DB_OK ||
	    (code = series_total(rq, e->was->id,
	         f->short_reason != NULL ? f->short_reason : e->was->short_reason)) != DB_OK)
		return db_status(rq, code);
	changes_text(e->changes, "Visits", before, series_words(rq->a, made, days_after));
	return 0;
}

ACTION(save_visits, "/desk/requests/:id/visits/:code", "request.make", visit, edit_visits)
{
	struct request_edit e;
	struct care_visit *week;
	unsigned on_days;
	size_t count;
	struct asked asked = asked_for(rq);
	int64_t series = asked.is_new ? -1 : asked.series;
	int status, code;

	if ((status = request_take_to_change(rq, &e)) != 0)
		return status;
	if ((code = request_visits(rq, e.was->id, &week, &count)) != DB_OK)
		return db_status(rq, code);
	if (!asked.is_new && series_find(week, count, series, &on_days) == NULL)
		return 404;
	if ((status = replace_series(&e, f, series, week, count)) != 0)
		return status;
	return request_changed(&e, "week");
}

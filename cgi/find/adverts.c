/* Adverts from people who look for a personal assistant: those that staff have approved and
 * whose last day has not passed, the nearest first (queries shown_advert_list and _count,
 * templates/find/adverts.cs). */
#include "find/adverts.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "directory/advert_words.h"
#include "directory/search.h"
#include "directory/start.h"
#include "find/wage.h"
#include "lib/money.h"
#include "lib/route.h"
#include "lib/text.h"
#include "place/distance.h"
#include "queries.h"
#include "staff/pager.h"

enum { WORDS_ON_CARD = 200 };

static const char near[] = "near ";

static const char *
day(struct req *rq, const char *iso)
{
	struct civil_date date;

	return civil_date_parse(iso, &date) == 0 ? civil_date_text(rq->a, date) : iso;
}

/* "GL50 1" from "near GL50 1"; "Stroud" stays. */
static const char *
bare_place(const char *label)
{
	return strncmp(label, near, strlen(near)) == 0 ? label + strlen(near) : label;
}

/* In whole miles: the advert's position is known to the nearest two kilometres. */
static const char *
distance_from(struct req *rq, const struct advert_facts *facts, const struct place *from)
{
	double metres;
	int miles;

	if (from->key == NULL || !facts->has_position)
		return NULL;
	metres = distance_metres((struct position){ from->latitude, from->longitude },
	    (struct position){ facts->latitude, facts->longitude });
	miles = (int)round(metres / METRES_A_MILE);
	if (miles < 2)
		return arena_printf(rq->a, "Within 2 miles of %s", bare_place(from->label));
	return arena_printf(rq->a, "About %d miles from %s", miles, bare_place(from->label));
}

int
advert_facts_show(struct req *rq, struct view *at, const struct advert_facts *facts,
    const struct place *from)
{
	const char *tasks;
	int code;

	if ((code = advert_tasks(rq, facts->tasks, &tasks)) != DB_OK)
		return code;
	view_text(at, "where",
	    bare_place(facts->place_label) != facts->place_label
	        ? facts->place_label
	        : arena_printf(rq->a, "in %s", facts->place_label));
	view_text(at, "tasks", tasks);
	view_text(at, "times", advert_times(rq, facts->slots));
	view_text(at, "hours", advert_hours(rq, facts->hours));
	view_text(at, "rate", money_text(rq->a, facts->rate));
	view_text(at, "placed", day(rq, facts->placed_on));
	view_text(at, "until", day(rq, facts->shown_until));
	view_text(at, "distance", distance_from(rq, facts, from));
	return DB_OK;
}

static int
show_row(struct req *rq, const struct search_form *f, const struct place *from,
    const struct shown_advert_list_row *row)
{
	struct view *at = view_item(rq->view, "Adverts");
	struct advert_facts facts = { .place_label = row->place_label,
		.tasks = row->tasks,
		.slots = row->slots,
		.hours = row->hours,
		.rate = row->rate,
		.placed_on = row->placed_on,
		.shown_until = row->shown_until,
		.has_position = row->has_latitude && row->has_longitude,
		.latitude = row->latitude,
		.longitude = row->longitude };

	view_text(at, "href",
	    search_address(rq, f, arena_printf(rq->a, "/adverts/%s", row->reference), NULL, NULL,
	        NULL, NULL));
	view_text(at, "words", text_truncate(rq->a, row->words, WORDS_ON_CARD));
	return advert_facts_show(rq, at, &facts, from);
}

/* ["shopping", "meals"]; NULL for none.  The form lets known codes through and nothing else. */
static const char *
tasks_wanted(struct req *rq, const struct chosen *tasks)
{
	const char *text = "[";

	for (size_t i = 0; i < tasks->count; i++)
		text = arena_printf(rq->a, "%s%s\"%s\"", text, i > 0 ? "," : "", tasks->items[i]);
	return tasks->count > 0 ? arena_printf(rq->a, "%s]", text) : NULL;
}

static void
show_chosen(struct req *rq, struct view *filters, const struct search_form *f,
    const struct choice *task)
{
	struct view *item = view_item(view_branch(filters, "selected.0"), "items");

	view_text(item, "text", task->text);
	view_text(
	    item, "href", search_address(rq, f, "/adverts", "task", task->value, NULL, NULL));
}

/* How many adverts ask for this help. */
static int64_t
asked_for(
    struct req *rq, const struct shown_advert_tasks_row *rows, size_t count, const char *task)
{
	const char *between = arena_printf(rq->a, "|%s|", task);
	int64_t adverts = 0;

	for (size_t i = 0; i < count; i++)
		adverts += strstr(rows[i].tasks, between) != NULL ? rows[i].adverts : 0;
	return adverts;
}

/* One kind of help, where any advert asks for it. */
static void
show_task(struct req *rq, struct view *group, const struct search_form *f,
    const struct choice *task, int64_t adverts)
{
	bool chosen = chosen_has(&f->task, task->value);
	struct view *item;

	if (chosen)
		show_chosen(rq, view_branch(rq->view, "Filters"), f, task);
	if (!chosen && adverts == 0)
		return;
	item = view_item(group, "items");
	view_text(item, "value", task->value);
	view_text(item, "text", task->text);
	view_number(item, "count", adverts);
	view_flag(item, "chosen", chosen);
}

static int
show_filters(struct req *rq, const struct search_form *f)
{
	struct view *filters = view_branch(rq->view, "Filters");
	struct view *group = view_item(filters, "groups"), *item;
	struct shown_advert_tasks_row *rows;
	const struct choice *tasks;
	size_t count, row_count;
	int code;

	if ((code = choices_task.find(rq, &tasks, &count)) != DB_OK ||
	    (code = shown_advert_tasks(rq->db, rq->a,
	         (struct shown_advert_tasks_args){ .today = req_today(rq) },
	         &rows, &row_count)) != DB_OK)
		return code;
	view_text(filters, "action", "/adverts");
	view_text(filters, "clear", search_address(rq, f, "/adverts", "task", NULL, NULL, NULL));
	if (f->near != NULL) {
		item = view_item(filters, "carried");
		view_text(item, "name", "near");
		view_text(item, "value", f->near);
	}
	view_text(group, "name", "task");
	view_text(group, "title", "Help needed");
	view_flag(group, "open", true);
	for (size_t i = 0; i < count; i++)
		show_task(rq, group, f, &tasks[i],
		    asked_for(rq, rows, row_count, tasks[i].value));
	if (f->task.count > 0)
		view_number(filters, "count", (int64_t)f->task.count);
	return DB_OK;
}

/* The page asked for, or the last one when there are fewer. */
static int64_t
page_of(const struct search_form *f, int64_t total)
{
	int64_t pages = (total + PAGER_ROWS - 1) / PAGER_ROWS;

	if (!f->has_page || pages == 0)
		return 1;
	return f->page < pages ? f->page : pages;
}

static int
show_list(struct req *rq, const struct search_form *f, const struct place *place)
{
	const char *today = req_today(rq);
	const char *tasks = tasks_wanted(rq, &f->task);
	struct shown_advert_count_row *all;
	struct shown_advert_list_row *rows;
	int64_t page;
	size_t count;
	int code;

	code = shown_advert_count(rq->db, rq->a,
	    (struct shown_advert_count_args){ .today = today, .tasks = tasks }, &all);
	if (code != DB_OK)
		return code;
	page = page_of(f, all->total);
	code = shown_advert_list(rq->db, rq->a,
	    (struct shown_advert_list_args){ .today = today,
	        .tasks = tasks,
	        .has_latitude = place->key != NULL,
	        .latitude = place->latitude,
	        .has_longitude = place->key != NULL,
	        .longitude = place->longitude,
	        .max = PAGER_ROWS,
	        .skip = pager_skip(true, page) },
	    &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++)
		code = show_row(rq, f, place, &rows[i]);
	if (code == DB_OK)
		pager_show(rq, page, (int64_t)count, all->total);
	return code;
}

/* What is said once, after a place was typed or an old address opened. */
static void
show_notes(struct req *rq, const struct search_form *f)
{
	for (size_t i = 0; i < choices_note.count; i++)
		if (choices_note.list[i].text[0] != '\0' &&
		    chosen_has(&f->note, choices_note.list[i].value))
			view_text(view_item(rq->view, "Notes"), "text", choices_note.list[i].text);
	if (rq->passed_over)
		view_text(view_item(rq->view, "Notes"), "text",
		    "The address of this page asks for something that we do not know or no "
		    "longer have. We have left that out.");
}

static int
show_wage(struct req *rq)
{
	struct advert_wage_row *wage;
	int code = wage_today(rq, &wage);

	if (code == DB_OK && wage != NULL)
		view_text(rq->view, "Wage", wage_words(rq, wage));
	return code;
}

PAGE(adverts, "/adverts", ANYONE, search, "find/adverts.cs")
{
	struct place place;
	int code;

	if ((code = search_place(rq, f, &place)) != DB_OK ||
	    (code = show_filters(rq, f)) != DB_OK || (code = show_wage(rq)) != DB_OK)
		return db_status(rq, code);
	form_hint(rq, "place", "For example, GL50 3AA, GL50 or Stroud");
	/* A place that is refused is asked for again before anything is listed. */
	view_flag(rq->view, "Listed", rq->method == GET);
	if (rq->method != GET)
		return 200;
	view_text(rq->view, "Near", place.key != NULL ? bare_place(place.label) : NULL);
	view_text(rq->view, "Again", search_address(rq, f, "", "near", NULL, NULL, NULL));
	show_notes(rq, f);
	if ((code = show_list(rq, f, &place)) != DB_OK)
		return db_status(rq, code);
	return 200;
}

LOOKUP(adverts_near, "/adverts", ANYONE, start, adverts)
{
	return start_search(rq, f, "/adverts");
}

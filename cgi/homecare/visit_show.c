/* A week of visits for templates/homecare/week.cs: the same visit on several days becomes
 * one line. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "directory/phrases.h"
#include "homecare/visit.h"
#include "queries.h"

struct line {
	const struct care_visit *visit; /* of its first day */
	unsigned days;
};

static int
compare_numbers(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int
compare_texts(const char *a, const char *b)
{
	return strcmp(a != NULL ? a : "", b != NULL ? b : "");
}

/* The time at which a visit stands in the day: as agreed, else when it may begin. */
static int64_t
begins(const struct care_visit *v)
{
	return v->begins_at != VISIT_NO_TIME ? v->begins_at : v->window_from;
}

/* What makes two visits different besides their days and series. */
static int
compare_content(const struct care_visit *a, const struct care_visit *b)
{
	int c = compare_numbers(begins(a), begins(b));

	c = c != 0 ? c : compare_numbers(a->window_from, b->window_from);
	c = c != 0 ? c : compare_numbers(a->window_to, b->window_to);
	c = c != 0 ? c : compare_numbers(a->minutes, b->minutes);
	c = c != 0 ? c : compare_numbers(a->carers, b->carers);
	c = c != 0 ? c : compare_texts(a->critical, b->critical);
	c = c != 0 ? c : compare_texts(a->critical_note, b->critical_note);
	return c != 0 ? c : compare_texts(a->tasks, b->tasks);
}

static int
compare_visits(const void *a, const void *b)
{
	const struct care_visit *x = a, *y = b;
	int c = compare_content(x, y);

	c = c != 0 ? c : compare_numbers(x->day, y->day);
	return c != 0 ? c : compare_numbers(x->series, y->series);
}

static int
compare_series(const void *a, const void *b)
{
	const struct care_visit *x = a, *y = b;
	int c = compare_numbers(begins(x), begins(y));

	c = c != 0 ? c : compare_numbers(x->series, y->series);
	return c != 0 ? c : compare_numbers(x->day, y->day);
}

/* Can the visit go into that line?  A second visit alike on the same day cannot. */
static bool
joins(const struct line *line, const struct care_visit *visit, bool by_series)
{
	if (line->days & 1U << (visit->day - 1) ||
	    (by_series && line->visit->series != visit->series))
		return false;
	return compare_content(line->visit, visit) == 0;
}

static size_t
make_lines(const struct care_visit *visits, size_t count, bool by_series, struct line *lines)
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		if (n == 0 || !joins(&lines[n - 1], &visits[i], by_series))
			lines[n++] = (struct line){ .visit = &visits[i] };
		lines[n - 1].days |= 1U << (visits[i].day - 1);
	}
	return n;
}

/* As people read a week: part by part of the day, in each from Monday on. */
static int
compare_lines(const void *a, const void *b)
{
	const struct line *x = a, *y = b;
	int c = compare_numbers(
	    visit_part(x->visit->window_from), visit_part(y->visit->window_from));

	c = c != 0 ? c : compare_numbers(ffs((int)x->days), ffs((int)y->days));
	return c != 0 ? c : compare_visits(x->visit, y->visit);
}

const char *
tasks_words(struct arena *a, const char *codes, const struct homecare_task_list_row *tasks,
    size_t count)
{
	struct phrases labels = { .a = a };

	for (size_t i = 0; i < count; i++)
		if (strstr(codes, arena_printf(a, "|%s|", tasks[i].code)) != NULL)
			phrases_add(&labels,
			    labels.count == 0 ? tasks[i].label
			                      : phrase_lower(a, tasks[i].label));
	return phrases_and(&labels);
}

static void
show_line(struct req *rq, struct view *at, const struct line *line,
    const struct homecare_task_list_row *tasks, size_t task_count)
{
	const struct care_visit *v = line->visit;
	char *days = arena_strdup(rq->a, days_words(rq->a, line->days));

	if (days[0] == 'e')
		days[0] = 'E';
	view_text(at, "days", days);
	view_number(at, "series", v->series);
	view_text(at, "part", visit_part_words(visit_part(v->window_from)));
	view_text(at, "window", window_words(rq->a, v->window_from, v->window_to));
	if (v->begins_at != VISIT_NO_TIME)
		view_text(at, "begins", time_words(rq->a, v->begins_at));
	view_text(at, "minutes", minutes_words(rq->a, v->minutes));
	view_flag(at, "short", v->minutes < 30);
	view_flag(at, "two", v->carers == 2);
	view_text(at, "critical", critical_words(v->critical));
	view_text(at, "note", v->critical_note);
	if (v->tasks != NULL)
		view_text(at, "tasks", tasks_words(rq->a, v->tasks, tasks, task_count));
}

static void
show_totals(struct req *rq, struct view *at, const struct care_visit *visits, size_t count)
{
	struct week_totals t;

	week_total(visits, count, &t);
	view_number(at, "visits", t.visits);
	view_number(at, "double_handed", t.double_handed);
	view_text(at, "visit_hours", minutes_words(rq->a, t.visit_minutes));
	view_text(at, "carer_hours", minutes_words(rq->a, t.carer_minutes));
}

static int
show(struct req *rq, struct view *at, const struct care_visit *visits, size_t count,
    bool by_series)
{
	struct care_visit *sorted = arena_array(rq->a, count + 1, sizeof(*sorted));
	struct line *lines = arena_array(rq->a, count + 1, sizeof(*lines));
	struct homecare_task_list_row *tasks;
	size_t task_count, n;
	int code;

	if ((code = homecare_task_list(rq->db, rq->a, &tasks, &task_count)) != DB_OK)
		return code;
	if (count > 0)
		memcpy(sorted, visits, count * sizeof(*visits));
	qsort(sorted, count, sizeof(*sorted), by_series ? compare_series : compare_visits);
	n = make_lines(sorted, count, by_series, lines);
	if (!by_series)
		qsort(lines, n, sizeof(*lines), compare_lines);
	for (size_t i = 0; i < n; i++)
		show_line(rq, view_item(at, "lines"), &lines[i], tasks, task_count);
	show_totals(rq, view_branch(at, "totals"), visits, count);
	return DB_OK;
}

int
week_show(struct req *rq, struct view *at, const struct care_visit *visits, size_t count)
{
	return show(rq, at, visits, count, false);
}

int
week_show_series(
    struct req *rq, struct view *at, const struct care_visit *visits, size_t count)
{
	return show(rq, at, visits, count, true);
}

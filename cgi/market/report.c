/* A report as a page and as a file (templates/market/report.cs). */
#include "market/report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "lib/civil_date.h"
#include "lib/money.h"
#include "staff/nav.h"
#include "staff/pager.h"

enum { CELLS_FIRST = 64, COLUMN_WIDTH = 22 };

static const struct choice rows_shown[] = {{"all", "All rows", NULL}};
const struct choices choices_rows = CHOICES(rows_shown);

struct report_cell {
	bool none;
	double number;
	const char *text;
	const char *link;
	int64_t of; /* so few it comes from; 0: enough */
};

struct report_table {
	struct arena *a;
	const char *caption;
	const struct report_column *columns;
	size_t column_count;
	struct report_cell *cells;
	size_t count;
	size_t room;
	bool charted;
	enum chart_kind kind;
	size_t label;
	size_t value;
	size_t most;
	const char *chart_title;
};

struct report_table *
report_table(struct report *report, const char *caption, const struct report_column *columns,
    size_t count)
{
	struct report_table *table = arena_alloc(report->rq->a, sizeof(*table));

	*table = (struct report_table){
	    .a = report->rq->a, .caption = caption, .columns = columns, .column_count = count};
	report->tables[report->count++] = table;
	return table;
}

static int
by_patch(const void *x, const void *y)
{
	int64_t a, b;

	memcpy(&a, x, sizeof(a));
	memcpy(&b, y, sizeof(b));
	return a < b ? -1 : a > b;
}

void
report_put_in_places(const struct report_scope *scope, void *rows, size_t count, size_t size)
{
	for (size_t i = 0; i < count; i++) {
		char *row = (char *)rows + i * size;
		int64_t patch;

		memcpy(&patch, row, sizeof(patch));
		patch = report_place(scope, patch);
		memcpy(row, &patch, sizeof(patch));
	}
	if (count > 0)
		qsort(rows, count, size, by_patch);
}

size_t
report_before(const void *rows, size_t count, size_t size, int64_t patch)
{
	size_t least = 0, most = count;

	while (least < most) {
		size_t middle = least + (most - least) / 2;
		int64_t there;

		memcpy(&there, (const char *)rows + middle * size, sizeof(there));
		if (there < patch)
			least = middle + 1;
		else
			most = middle;
	}
	return least;
}

static struct report_cell *
next_cell(struct report_table *table)
{
	if (table->count == table->room) {
		size_t room = table->room == 0 ? CELLS_FIRST : table->room * 2;
		struct report_cell *more = arena_array(table->a, room, sizeof(*more));

		if (table->count > 0)
			memcpy(more, table->cells, table->count * sizeof(*more));
		table->cells = more;
		table->room = room;
	}
	table->cells[table->count] = (struct report_cell){.text = ""};
	return &table->cells[table->count++];
}

void
report_text(struct report_table *table, const char *text)
{
	next_cell(table)->text = text;
}

void
report_number(struct report_table *table, int64_t number)
{
	next_cell(table)->number = (double)number;
}

void
report_middle(struct report_table *table, double number)
{
	next_cell(table)->number = number;
}

void
report_of(struct report_table *table, int64_t count)
{
	table->cells[table->count - 1].of = count < REPORT_ENOUGH ? count : 0;
}

void
report_none(struct report_table *table)
{
	next_cell(table)->none = true;
}

void
report_link(struct report_table *table, const char *address)
{
	table->cells[table->count - table->column_count].link = address;
}

void
report_chart(struct report_table *table, enum chart_kind kind, size_t label, size_t value,
    const char *title, size_t most)
{
	table->charted = true;
	table->kind = kind;
	table->label = label;
	table->value = value;
	table->chart_title = title;
	table->most = most;
}

/* ---- Words ---- */

const char *
report_days(struct arena *a, double days)
{
	return arena_printf(a, "%.*f %s", days == (double)(int64_t)days ? 0 : 1, days,
	    days == 1 ? "day" : "days");
}

/* Hours of minutes, to a tenth: half a tenth goes up. */
static double
tenths_of_hours(double minutes)
{
	return (double)(((int64_t)minutes + 3) / 6) / 10;
}

static const char *
figure_words(struct report_table *table, size_t i)
{
	const struct report_cell *cell = &table->cells[i];
	double n = cell->number;

	if (cell->none)
		return "No figure";
	switch (table->columns[i % table->column_count].kind) {
	case REPORT_DAYS:
		return report_days(table->a, n);
	case REPORT_HOURS:
		return arena_printf(table->a, "%.1f", tenths_of_hours(n));
	case REPORT_PERCENT:
		return arena_printf(table->a, "%.0f%%", n);
	case REPORT_MONEY:
		return money_text(table->a, (int64_t)n);
	case REPORT_COUNT:
		return arena_printf(table->a, "%.0f", n);
	case REPORT_TEXT:
		break;
	}
	return cell->text;
}

static const char *
cell_words(struct report_table *table, size_t i)
{
	const char *words = figure_words(table, i);
	int64_t of = table->cells[i].of;

	return of == 0 ? words : report_few(table->a, words, of);
}

const char *
report_few(struct arena *a, const char *words, int64_t of)
{
	return of == 0 || of >= REPORT_ENOUGH
		   ? words
		   : arena_printf(a, "%s (of %" PRId64 ")", words, of);
}

/* ---- The page ---- */

static void
show_chart(struct report *report, struct report_table *table, size_t number)
{
	size_t rows = table->count / table->column_count;
	struct chart_point *points = arena_array(table->a, rows + 1, sizeof(*points));
	struct chart chart = {.kind = table->kind,
	    .id = arena_printf(table->a, "chart-%zu", number + 1),
	    .title = table->chart_title,
	    .description =
		arena_printf(table->a, "The figures are in the table \"%s\".", table->caption),
	    .points = points};

	for (size_t i = 0; i < rows && chart.count < table->most; i++) {
		size_t cell = i * table->column_count;

		if (table->cells[cell + table->value].none)
			continue;
		points[chart.count++] =
		    (struct chart_point){cell_words(table, cell + table->label),
			table->cells[cell + table->value].number,
			cell_words(table, cell + table->value)};
	}
	if (chart.count > 0)
		chart_show(report->rq->a, view_branch(report->rq->view, "Report"), &chart);
}

static void
show_table(struct report *report, struct report_table *table, size_t number)
{
	struct view *at = view_item(view_branch(report->rq->view, "Report"), "tables");
	const char *address = pager_address(
	    report->rq, "table", number > 0 ? arena_printf(table->a, "%zu", number) : NULL);
	char mark = strchr(address, '?') != NULL ? '&' : '?';
	size_t rows = table->count / table->column_count;

	view_text(at, "caption", table->caption);
	view_text(at, "csv", arena_printf(table->a, "%s%cas=csv", address, mark));
	view_text(at, "xlsx", arena_printf(table->a, "%s%cas=xlsx", address, mark));
	for (size_t i = 0; i < table->column_count; i++) {
		struct view *column = view_item(at, "columns");

		view_text(column, "heading", table->columns[i].heading);
		view_flag(column, "number", table->columns[i].kind != REPORT_TEXT);
	}
	if (rows > REPORT_ROWS && !report->all_rows) {
		rows = REPORT_ROWS;
		view_number(at, "shown", (int64_t)rows);
		view_number(at, "of", (int64_t)(table->count / table->column_count));
		view_text(at, "all", pager_address(report->rq, "rows", "all"));
	}
	for (size_t i = 0; i < rows * table->column_count; i += table->column_count) {
		struct view *row = view_item(at, "rows");

		if (table->cells[i].link != NULL)
			view_text(row, "link", table->cells[i].link);
		for (size_t j = 0; j < table->column_count; j++) {
			struct view *cell = view_item(row, "cells");

			view_text(cell, "words", cell_words(table, i + j));
			view_flag(cell, "number", table->columns[j].kind != REPORT_TEXT);
			view_flag(cell, "first", j == 0);
		}
	}
	if (table->charted)
		show_chart(report, table, number);
}

/* Some of the figures may be some minutes old (report_keep_seconds). */
static const char *
as_of(struct req *rq)
{
	time_t kept = db_kept_since(rq->db);

	return london_text(rq->a, utc_text(rq->a, kept != 0 ? kept : rq->now));
}

static int
show_page(struct report *report)
{
	struct req *rq = report->rq;
	struct view *at = view_branch(rq->view, "Report");

	staff_nav(rq, "market");
	view_text(at, "title", report->title);
	view_text(at, "definition", report->definition);
	view_text(at, "source", report->source);
	view_text(at, "words", report->words);
	view_text(at, "as_of", as_of(rq));
	view_text(at, "action", rq->path);
	view_flag(at, "no_period", report->no_period);
	view_flag(at, "own", report->own);
	for (size_t i = 0; i < report->count; i++)
		show_table(report, report->tables[i], i);
	return 200;
}

/* ---- The file ---- */

static void
add_cell(struct download *d, struct report_table *table, size_t i)
{
	const struct report_cell *cell = &table->cells[i];

	if (cell->none) {
		download_text(d, NULL);
		return;
	}
	switch (table->columns[i % table->column_count].kind) {
	case REPORT_COUNT:
	case REPORT_PERCENT:
		download_integer(d, (int64_t)cell->number);
		break;
	case REPORT_DAYS:
		download_number(d, cell->number);
		break;
	case REPORT_MONEY:
		download_money(d, (int64_t)cell->number);
		break;
	case REPORT_HOURS:
		download_number(d, tenths_of_hours(cell->number));
		break;
	case REPORT_TEXT:
		download_text(d, cell->text);
		break;
	}
}

static int
reply_file(struct report *report, const char *as, struct report_table *table)
{
	struct xlsx_column *columns =
	    arena_array(table->a, table->column_count, sizeof(*columns));
	struct download *d;

	for (size_t i = 0; i < table->column_count; i++)
		columns[i] = (struct xlsx_column){
		    table->columns[i].heading, i == 0 ? COLUMN_WIDTH * 2 : COLUMN_WIDTH};
	d = download_new(report->rq, as, report->name,
	    arena_printf(table->a, "%s: %s", report->title, table->caption),
	    arena_printf(
		table->a, "%s. %s, %s", report->words, report->source, as_of(report->rq)),
	    columns, table->column_count);
	for (size_t i = 0; i < table->count; i++) {
		add_cell(d, table, i);
		if (i % table->column_count == table->column_count - 1)
			download_end_row(d);
	}
	return download_reply(d);
}

int
report_reply(struct report *report, const char *as, int64_t number, const char *rows)
{
	report->all_rows = rows != NULL;
	if (as == NULL)
		return show_page(report);
	return reply_file(report, as,
	    report->tables[number >= 0 && (size_t)number < report->count ? number : 0]);
}

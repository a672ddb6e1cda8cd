/* Report: why providers could not take requests, and where. */
#include <string.h>

#include "market/measures.h"
#include "market/report.h"

FORM(decline_filter, REPORT_FILTER);

static const struct {
	const char *code;
	const char *words;
} reasons[] = {{"no_carers", "No carers"}, {"no_carers_then", "No carers at those times"},
    {"no_second_carer", "No second carer"}, {"too_far", "Too far"},
    {"too_short", "Visits too short"}, {"price", "Price"}, {"skills", "Skills"},
    {"preference", "Preferences"}, {"start_too_soon", "Start too soon"}, {"safety", "Safety"},
    {"other", "Something else"}};

enum { REASONS = sizeof(reasons) / sizeof(reasons[0]) };

static const struct report_column reason_columns[] = {
    {"Reason", REPORT_TEXT}, {"Declines", REPORT_COUNT}, {"Of all", REPORT_PERCENT}};

static int64_t
sum(const struct market_decline_list_row *rows, size_t count, const char *reason)
{
	int64_t all = 0;

	for (size_t i = 0; i < count; i++)
		if (reason == NULL || strcmp(rows[i].reason, reason) == 0)
			all += rows[i].declines;
	return all;
}

static void
add_reasons(struct report *report, const struct market_decline_list_row *rows, size_t count)
{
	struct report_table *table = report_table(report, "By reason", reason_columns, 3);
	int64_t all = sum(rows, count, NULL);

	for (size_t i = 0; i < REASONS; i++) {
		int64_t declines = sum(rows, count, reasons[i].code);

		report_text(table, reasons[i].words);
		report_number(table, declines);
		if (all > 0)
			report_number(table, measure_percent(declines, all));
		else
			report_none(table);
	}
	report_chart(table, CHART_BARS, 0, 1, "Declines by reason", REASONS);
}

static void
add_patches(struct report *report, const struct report_scope *scope,
    const struct market_decline_list_row *rows, size_t count)
{
	struct report_column *columns =
	    arena_array(report->rq->a, REASONS + 2, sizeof(columns[0]));
	struct report_table *table;

	columns[0] = (struct report_column){"Patch", REPORT_TEXT};
	columns[1] = (struct report_column){"All", REPORT_COUNT};
	for (size_t i = 0; i < REASONS; i++)
		columns[i + 2] = (struct report_column){reasons[i].words, REPORT_COUNT};
	table = report_table(report, "By patch and reason", columns, REASONS + 2);
	for (size_t i = 0; i < scope->place_count; i++) {
		int64_t patch = scope->places[i].id;
		size_t first = report_before(rows, count, sizeof(*rows), patch);
		size_t own = report_before(rows, count, sizeof(*rows), patch + 1) - first;

		report_text(table, scope->places[i].name);
		report_number(table, sum(&rows[first], own, NULL));
		for (size_t j = 0; j < REASONS; j++)
			report_number(table, sum(&rows[first], own, reasons[j].code));
	}
}

PAGE(report_declines, "/market/declines", "market.see", decline_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "declines",
	    .title = "Declines by reason and patch",
	    .definition =
		"How often providers declined requests that were sent in the period. "
		"Each provider declines a request once, and gives one reason; an offer "
		"that it makes later takes the decline away.",
	    .source = "Declines of providers"};
	struct market_decline_list_row *rows;
	struct report_scope scope;
	size_t count;
	int code;

	if ((code = report_scope(rq, f->weeks, f->patch, f->district, &scope)) != DB_OK ||
	    (code = market_decline_list(rq->db, rq->a,
		 (struct market_decline_list_args){
		     scope.from_at, scope.to_at, scope.to, scope.patch, scope.district},
		 &rows, &count)) != DB_OK)
		return db_status(rq, code);
	report.words = scope.words;
	report_put_in_places(&scope, rows, count, sizeof(*rows));
	add_reasons(&report, rows, count);
	add_patches(&report, &scope, rows, count);
	return report_reply(&report, f->as, f->has_table ? f->table : 0, f->rows);
}

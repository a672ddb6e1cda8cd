/* Report: how long people wait from the request to the first visit. */
#include <string.h>

#include "market/measures.h"
#include "market/report.h"

FORM(start_filter, REPORT_FILTER);

static const struct report_column patch_columns[] = {{"Patch", REPORT_TEXT},
    {"Started", REPORT_COUNT}, {"Half started within", REPORT_DAYS},
    {"Nine in ten within", REPORT_DAYS}};
static const struct report_column group_columns[] = {{"Requests", REPORT_TEXT},
    {"Started", REPORT_COUNT}, {"Half started within", REPORT_DAYS},
    {"Nine in ten within", REPORT_DAYS}};

static const struct {
	const char *code;
	const char *words;
} sources[] = {{"hospital", "From hospital"}, {"home_first", "From Home First"},
    {"community", "From the community"}, {"handback", "After a handback"},
    {"failure", "After a provider failed"}, {"carer_emergency", "Carer emergencies"}};

/* Which rows make up a group. */
struct group {
	const char *source; /* NULL: any */
	int two;	    /* -1: any */
	int64_t patch;	    /* -1: any */
};

static bool
is_in(const struct group *group, const struct market_start_list_row *row)
{
	return (group->source == NULL || strcmp(group->source, row->source) == 0) &&
	       (group->two < 0 || group->two == row->two) &&
	       (group->patch < 0 || group->patch == row->patch);
}

static void
add_group(struct report_table *table, struct req *rq, const char *words,
    const struct market_start_list_row *rows, size_t count, struct group group)
{
	struct measure_count *counts = arena_array(rq->a, count + 1, sizeof(*counts));
	struct measure_spread spread;
	size_t used = 0;

	for (size_t i = 0; i < count; i++)
		if (is_in(&group, &rows[i]))
			counts[used++] = (struct measure_count){rows[i].days, rows[i].requests};
	spread = measure_spread(counts, used);
	report_text(table, words);
	report_number(table, spread.count);
	if (spread.count == 0) {
		report_none(table);
		report_none(table);
		return;
	}
	report_middle(table, spread.median);
	report_of(table, spread.count);
	report_number(table, spread.ninetieth);
	report_of(table, spread.count);
}

PAGE(report_start, "/market/start", "market.see", start_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "time-to-start",
	    .title = "Time from request to start",
	    .definition =
		"Days from sending a request for approval to the first visit, of the "
		"requests whose first visit was in the period. Half of them started "
		"within the middle figure: the median, of an even number the mean of "
		"the two in the middle. Nine in ten within is the 90th centile: the "
		"fewest days within which at least 90 of 100 started. Patches are those "
		"of today.",
	    .source = "Requests for home care"};
	struct market_start_list_row *rows;
	struct report_scope scope;
	struct report_table *table;
	size_t count;
	int code;

	if ((code = report_scope(rq, f->weeks, f->patch, f->district, &scope)) != DB_OK ||
	    (code = market_start_list(rq->db, rq->a,
		 (struct market_start_list_args){
		     scope.from, scope.to, scope.to, scope.patch, scope.district},
		 &rows, &count)) != DB_OK)
		return db_status(rq, code);
	report.words = scope.words;
	report_put_in_places(&scope, rows, count, sizeof(*rows));
	table =
	    report_table(&report, "By where requests came from, and carers", group_columns, 4);
	add_group(table, rq, "All", rows, count, (struct group){NULL, -1, -1});
	for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]); i++)
		add_group(table, rq, sources[i].words, rows, count,
		    (struct group){sources[i].code, -1, -1});
	add_group(table, rq, "One carer", rows, count, (struct group){NULL, 0, -1});
	add_group(table, rq, "Two carers", rows, count, (struct group){NULL, 1, -1});
	table = report_table(&report, "By patch", patch_columns, 4);
	for (size_t i = 0; i < scope.place_count; i++) {
		int64_t patch = scope.places[i].id;
		size_t first = report_before(rows, count, sizeof(*rows), patch);
		size_t end = report_before(rows, count, sizeof(*rows), patch + 1);

		add_group(table, rq, scope.places[i].name, &rows[first], end - first,
		    (struct group){NULL, -1, patch});
	}
	report_chart(table, CHART_BARS, 0, 2, "Days within which half started, by patch", 60);
	return report_reply(&report, f->as, f->has_table ? f->table : 0, f->rows);
}

/* Report: visits that nobody gives yet, by patch and part of the day. */
#include "homecare/visit.h"
#include "market/report.h"

FORM(unmet_filter, REPORT_FILTER);

enum { PARTS = VISIT_NIGHT };

static const struct report_column patch_columns[] = {{"Patch", REPORT_TEXT},
    {"Visits a week", REPORT_COUNT}, {"Morning", REPORT_COUNT}, {"Lunch", REPORT_COUNT},
    {"Tea", REPORT_COUNT}, {"Bed", REPORT_COUNT}, {"Night", REPORT_COUNT},
    {"With two carers", REPORT_COUNT}, {"Carer hours a week", REPORT_HOURS}};
static const struct report_column part_columns[] = {{"Part of the day", REPORT_TEXT},
    {"Visits a week", REPORT_COUNT}, {"With two carers", REPORT_COUNT},
    {"Carer hours a week", REPORT_HOURS}};

static const char *const parts[] = {"Morning", "Lunch", "Tea", "Bed", "Night"};

struct sums {
	int64_t visits[PARTS + 1]; /* the last: all */
	int64_t two;
	int64_t minutes;
};

/* patch below 0: every one; part 0: every one. */
static struct sums
add_up(const struct market_unmet_list_row *rows, size_t count, int64_t patch, int64_t part)
{
	struct sums sums = {{0}, 0, 0};

	for (size_t i = 0; i < count; i++) {
		if ((patch >= 0 && rows[i].patch != patch) ||
		    (part > 0 && rows[i].part != part) || rows[i].part < 1 ||
		    rows[i].part > PARTS)
			continue;
		sums.visits[rows[i].part - 1] += rows[i].visits;
		sums.visits[PARTS] += rows[i].visits;
		sums.two += rows[i].two;
		sums.minutes += rows[i].carer_minutes;
	}
	return sums;
}

static void
add_patch(struct report_table *table, const char *name, struct sums sums)
{
	report_text(table, name);
	report_number(table, sums.visits[PARTS]);
	for (int i = 0; i < PARTS; i++)
		report_number(table, sums.visits[i]);
	report_number(table, sums.two);
	report_number(table, sums.minutes);
}

PAGE(report_unmet, "/market/unmet", "market.see", unmet_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "unmet-visits",
	    .title = "Unmet visits by patch and part of the day",
	    .definition = "Visits a week of the requests that wait today and have not been "
			  "awarded. Visits that a provider gives until its notice is over are "
			  "not counted before. A visit with two carers is one visit, and "
			  "counts twice in carer hours. Its part of the day is that in which "
			  "it may begin.",
	    .source = "Requests for home care",
	    .no_period = true};
	struct market_unmet_list_row *rows;
	struct report_scope scope;
	struct report_table *table;
	size_t count;
	int code;

	if ((code = report_scope(rq, f->weeks, f->patch, f->district, &scope)) != DB_OK ||
	    (code = market_unmet_list(rq->db, rq->a,
		 (struct market_unmet_list_args){scope.to, scope.patch, scope.district}, &rows,
		 &count)) != DB_OK)
		return db_status(rq, code);
	report.words = "Today";
	report_put_in_places(&scope, rows, count, sizeof(*rows));
	table = report_table(&report, "By part of the day", part_columns, 4);
	for (int i = 0; i < PARTS; i++) {
		struct sums sums = add_up(rows, count, -1, i + 1);

		report_text(table, parts[i]);
		report_number(table, sums.visits[PARTS]);
		report_number(table, sums.two);
		report_number(table, sums.minutes);
	}
	report_chart(table, CHART_BARS, 0, 1, "Unmet visits a week, by part of the day", PARTS);
	table = report_table(&report, "By patch", patch_columns, 9);
	add_patch(table, "All", add_up(rows, count, -1, 0));
	for (size_t i = 0; i < scope.place_count; i++)
		add_patch(
		    table, scope.places[i].name, add_up(rows, count, scope.places[i].id, 0));
	return report_reply(&report, f->as, f->has_table ? f->table : 0, f->rows);
}

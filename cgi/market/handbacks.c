/* Report: packages that providers gave up, why, and with how much notice. */
#include <string.h>

#include "market/measures.h"
#include "market/report.h"

FORM(handback_filter, REPORT_FILTER);

static const struct {
	const char *code;
	const char *words;
} reasons[] = {{"staffing", "Staffing"}, {"travel", "Travel"}, {"price", "Price"},
    {"needs_grew", "Needs grew"}, {"behaviour", "Behaviour"}, {"family", "Family"},
    {"safety", "Safety"}, {"times", "Times of visits"}, {"closing", "Provider closes"},
    {"other", "Something else"}};

enum { REASONS = sizeof(reasons) / sizeof(reasons[0]), NOTICE_WEEK = 7, NOTICE_MONTH = 28 };

static const struct report_column columns[] = {{"Reason", REPORT_TEXT},
    {"Handbacks", REPORT_COUNT}, {"Up to a week's notice", REPORT_COUNT},
    {"8 to 27 days", REPORT_COUNT}, {"28 days or more", REPORT_COUNT},
    {"Half gave at least", REPORT_DAYS}};
static const struct report_column rating_columns[] = {{"Provider's rating", REPORT_TEXT},
    {"Handbacks", REPORT_COUNT}, {"Up to a week's notice", REPORT_COUNT},
    {"8 to 27 days", REPORT_COUNT}, {"28 days or more", REPORT_COUNT},
    {"Half gave at least", REPORT_DAYS}};
static const struct report_column patch_columns[] = {{"Patch", REPORT_TEXT},
    {"Handbacks", REPORT_COUNT}, {"Up to a week's notice", REPORT_COUNT},
    {"8 to 27 days", REPORT_COUNT}, {"28 days or more", REPORT_COUNT},
    {"Half gave at least", REPORT_DAYS}};

static const char *const ratings[] = {
    "Outstanding", "Good", "Requires improvement", "Inadequate", ""};

struct group {
	const char *reason;
	const char *rating;
	int64_t patch; /* -1: any */
};

static bool
is_in(const struct group *group, const struct market_handback_list_row *row)
{
	return (group->reason == NULL || strcmp(group->reason, row->reason) == 0) &&
	       (group->rating == NULL || strcmp(group->rating, row->rating) == 0) &&
	       (group->patch < 0 || group->patch == row->patch);
}

static void
add_group(struct report_table *table, struct req *rq, const char *words,
    const struct market_handback_list_row *rows, size_t count, struct group group)
{
	struct measure_count *counts = arena_array(rq->a, count + 1, sizeof(*counts));
	int64_t bands[3] = {0};
	struct measure_spread spread;
	size_t used = 0;

	for (size_t i = 0; i < count; i++) {
		int64_t notice = rows[i].notice;

		if (!is_in(&group, &rows[i]))
			continue;
		counts[used++] = (struct measure_count){notice, rows[i].handbacks};
		bands[notice <= NOTICE_WEEK   ? 0
		      : notice < NOTICE_MONTH ? 1
					      : 2] += rows[i].handbacks;
	}
	spread = measure_spread(counts, used);
	report_text(table, words);
	report_number(table, spread.count);
	for (int i = 0; i < 3; i++)
		report_number(table, bands[i]);
	if (spread.count > 0) {
		report_middle(table, spread.median);
		report_of(table, spread.count);
	} else
		report_none(table);
}

PAGE(report_handbacks, "/market/handbacks", "market.see", handback_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "handbacks",
	    .title = "Handbacks of packages",
	    .definition = "Packages that providers gave notice to give up in the period, and "
			  "did not keep after all; moves that all agreed to, to save "
			  "travel, are not among them. Notice is counted from the day it was given "
			  "to the last day of care.",
	    .source = "Handbacks of providers"};
	struct market_handback_list_row *rows;
	struct report_scope scope;
	struct report_table *table;
	size_t count;
	int code;

	if ((code = report_scope(rq, f->weeks, f->patch, f->district, &scope)) != DB_OK ||
	    (code = market_handback_list(rq->db, rq->a,
		 (struct market_handback_list_args){
		     scope.from_at, scope.to_at, scope.to, scope.patch, scope.district},
		 &rows, &count)) != DB_OK)
		return db_status(rq, code);
	report.words = scope.words;
	report_put_in_places(&scope, rows, count, sizeof(*rows));
	table = report_table(&report, "By reason", columns, 6);
	add_group(table, rq, "All", rows, count, (struct group){NULL, NULL, -1});
	for (size_t i = 0; i < REASONS; i++)
		add_group(table, rq, reasons[i].words, rows, count,
		    (struct group){reasons[i].code, NULL, -1});
	report_chart(table, CHART_BARS, 0, 1, "Handbacks by reason", REASONS + 1);
	table = report_table(&report, "By the provider's rating", rating_columns, 6);
	for (size_t i = 0; i < sizeof(ratings) / sizeof(ratings[0]); i++)
		add_group(table, rq, ratings[i][0] != '\0' ? ratings[i] : "Not rated", rows,
		    count, (struct group){NULL, ratings[i], -1});
	table = report_table(&report, "By patch", patch_columns, 6);
	for (size_t i = 0; i < scope.place_count; i++)
		add_group(table, rq, scope.places[i].name, rows, count,
		    (struct group){NULL, NULL, scope.places[i].id});
	return report_reply(&report, f->as, f->has_table ? f->table : 0, f->rows);
}

/* Report: who waits for home care now, and how that has changed; counts, nobody's name. */
#include <string.h>

#include "lib/civil_date.h"
#include "market/measures.h"
#include "market/report.h"

FORM(waiting_filter, REPORT_FILTER);

enum { POINTS_MOST = 27, BANDS = 4 };

static const struct report_column time_columns[] = {{"At the end of", REPORT_TEXT},
    {"Waiting", REPORT_COUNT}, {"Asked since the row before", REPORT_COUNT},
    {"Started", REPORT_COUNT}, {"Withdrawn", REPORT_COUNT}};
static const struct report_column patch_columns[] = {{"Patch", REPORT_TEXT},
    {"Waiting", REPORT_COUNT}, {"Up to 7 days", REPORT_COUNT}, {"8 to 14 days", REPORT_COUNT},
    {"15 to 28 days", REPORT_COUNT}, {"Over 28 days", REPORT_COUNT},
    {"Of them with a provider", REPORT_COUNT}, {"Need two carers", REPORT_COUNT},
    {"Carer hours a week", REPORT_HOURS}};
static const struct report_column place_columns[] = {{"Where they wait", REPORT_TEXT},
    {"Waiting", REPORT_COUNT}, {"Half have waited up to", REPORT_DAYS}};

static const struct {
	const char *code;
	const char *words;
} places[] = {{"home", "At home"}, {"hospital", "In hospital"},
    {"home_first", "With Home First"}, {"interim_bed", "In a bed for the time being"},
    {"with_carer", "With a carer"}, {"elsewhere", "Elsewhere"}};

static int
band_of(int64_t days)
{
	return days <= 7 ? 0 : days <= 14 ? 1 : days <= 28 ? 2 : 3;
}

static void
add_patch(struct report_table *table, const char *name,
    const struct market_waiting_list_row *rows, size_t count, int64_t patch)
{
	int64_t bands[BANDS] = {0};
	int64_t awarded = 0;
	int64_t two = 0;
	int64_t minutes = 0;
	int64_t all = 0;

	for (size_t i = 0; i < count; i++) {
		if (patch >= 0 && rows[i].patch != patch)
			continue;
		bands[band_of(rows[i].days)] += rows[i].requests;
		all += rows[i].requests;
		awarded += rows[i].awarded ? rows[i].requests : 0;
		two += rows[i].two ? rows[i].requests : 0;
		minutes += rows[i].carer_minutes;
	}
	report_text(table, name);
	report_number(table, all);
	for (int i = 0; i < BANDS; i++)
		report_number(table, bands[i]);
	report_number(table, awarded);
	report_number(table, two);
	report_number(table, minutes);
}

static void
add_place(struct report_table *table, struct req *rq, size_t place,
    const struct market_waiting_list_row *rows, size_t count)
{
	struct measure_count *counts = arena_array(rq->a, count + 1, sizeof(*counts));
	struct measure_spread spread;
	size_t used = 0;

	for (size_t i = 0; i < count; i++)
		if (strcmp(rows[i].place, places[place].code) == 0)
			counts[used++] = (struct measure_count){rows[i].days, rows[i].requests};
	spread = measure_spread(counts, used);
	report_text(table, places[place].words);
	report_number(table, spread.count);
	if (spread.count > 0) {
		report_middle(table, spread.median);
		report_of(table, spread.count);
	} else
		report_none(table);
}

/* What came and went after one day and up to another. */
static void
add_moves(struct report_table *table, const struct market_move_list_row *moves, size_t count,
    const struct measure_move *days, int32_t after, int32_t until)
{
	int64_t sums[3] = {0};

	for (size_t i = 0; i < count; i++)
		if (days[i].day > after && days[i].day <= until) {
			sums[0] += moves[i].came;
			sums[1] += moves[i].started;
			sums[2] += moves[i].withdrawn;
		}
	for (int i = 0; i < 3; i++)
		report_number(table, sums[i]);
}

/* A point a week, or every fourth week where the period is long. */
static void
add_history(struct report *report, const struct report_scope *scope, int64_t now,
    const struct market_move_list_row *moves, size_t count)
{
	struct arena *a = report->rq->a;
	struct measure_move *days = arena_array(a, count + 1, sizeof(*days));
	struct report_table *table = report_table(report, "Over time", time_columns, 5);
	int step = scope->to_day - scope->from_day > 7 * (POINTS_MOST - 1) ? 28 : 7;
	int32_t ends[POINTS_MOST];
	int64_t waiting[POINTS_MOST];
	size_t points = 0;

	for (size_t i = 0; i < count; i++) {
		struct civil_date date = {0};

		civil_date_parse(moves[i].on_date, &date);
		days[i] = (struct measure_move){civil_date_day_number(date), moves[i].came,
		    moves[i].started + moves[i].withdrawn};
	}
	for (int32_t day = scope->from_day - 1; day < scope->to_day && points < POINTS_MOST;
	     day += step)
		ends[points++] = day;
	measure_waiting(days, count, now, ends, points, waiting);
	for (size_t i = 1; i < points; i++) {
		report_text(table, civil_date_text(a, civil_date_from_day_number(ends[i])));
		report_number(table, waiting[i]);
		add_moves(table, moves, count, days, ends[i - 1], ends[i]);
	}
	report_chart(table, CHART_LINE, 0, 1, "People who waited, over time", POINTS_MOST);
}

PAGE(report_waiting, "/market/waiting", "market.see", waiting_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "waiting",
	    .title = "Waiting for home care",
	    .definition = "A request waits from the day it is sent for approval until the "
			  "first visit, or until it is withdrawn. Those who wait again, as after "
			  "a handback, are counted with the days that they waited before. Each "
			  "person has one request at a time.",
	    .source = "Requests for home care"};
	struct market_waiting_list_row *rows;
	struct market_move_list_row *moves;
	struct report_scope scope;
	struct report_table *table;
	size_t count;
	size_t move_count;
	int64_t now = 0;
	int code;

	if ((code = report_scope(rq, f->weeks, f->patch, f->district, &scope)) != DB_OK ||
	    (code = market_waiting_list(rq->db, rq->a,
		 (struct market_waiting_list_args){scope.to, scope.patch, scope.district},
		 &rows, &count)) != DB_OK ||
	    (code = market_move_list(rq->db, rq->a,
		 (struct market_move_list_args){
		     scope.from, scope.from_at, scope.to, scope.patch, scope.district},
		 &moves, &move_count)) != DB_OK)
		return db_status(rq, code);
	report.words = scope.words;
	for (size_t i = 0; i < count; i++) {
		rows[i].patch = report_place(&scope, rows[i].patch);
		now += rows[i].requests;
	}
	add_history(&report, &scope, now, moves, move_count);
	table = report_table(&report, "Waiting now, by patch", patch_columns, 9);
	add_patch(table, "All", rows, count, -1);
	for (size_t i = 0; i < scope.place_count; i++)
		add_patch(table, scope.places[i].name, rows, count, scope.places[i].id);
	table = report_table(&report, "Waiting now, by where", place_columns, 3);
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		add_place(table, rq, i, rows, count);
	return report_reply(&report, f->as, f->has_table ? f->table : 0, f->rows);
}

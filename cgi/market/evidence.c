/* Report: what people looked for and did not find, and requests that nobody took, by place. */
#include <string.h>

#include "market/measures.h"
#include "market/report.h"

FORM(evidence_filter, REPORT_FILTER);

enum { LONG_DAYS = 28 };

static const struct report_column patch_columns[] = {{"Patch", REPORT_TEXT},
    {"Searches", REPORT_COUNT}, {"Without an answer", REPORT_COUNT}, {"Declines", REPORT_COUNT},
    {"Found another way", REPORT_COUNT}, {"Waiting over 28 days", REPORT_COUNT}};
static const struct report_column district_columns[] = {{"District", REPORT_TEXT},
    {"Searches", REPORT_COUNT}, {"Without an answer", REPORT_COUNT},
    {"Of all", REPORT_PERCENT}};

struct evidence {
	struct market_search_list_row *searches;
	size_t search_count;
	struct market_decline_list_row *declines;
	size_t decline_count;
	struct market_unfilled_list_row *unfilled;
	size_t unfilled_count;
	struct market_waiting_list_row *waiting;
	size_t waiting_count;
};

static int
read_evidence(struct req *rq, const struct report_scope *s, struct evidence *e)
{
	int code;

	if ((code = market_search_list(rq->db, rq->a,
		 (struct market_search_list_args){s->from, s->to, s->to}, &e->searches,
		 &e->search_count)) != DB_OK ||
	    (code = market_decline_list(rq->db, rq->a,
		 (struct market_decline_list_args){
		     s->from_at, s->to_at, s->to, s->patch, s->district},
		 &e->declines, &e->decline_count)) != DB_OK ||
	    (code = market_unfilled_list(rq->db, rq->a,
		 (struct market_unfilled_list_args){
		     s->from_at, s->to_at, s->to, s->patch, s->district},
		 &e->unfilled, &e->unfilled_count)) != DB_OK)
		return code;
	return market_waiting_list(rq->db, rq->a,
	    (struct market_waiting_list_args){s->to, s->patch, s->district}, &e->waiting,
	    &e->waiting_count);
}

/* What lies in a patch that is no more lies in none. */
static void
place_all(const struct report_scope *s, struct evidence *e)
{
	for (size_t i = 0; i < e->search_count; i++)
		e->searches[i].patch = report_place(s, e->searches[i].patch);
	for (size_t i = 0; i < e->decline_count; i++)
		e->declines[i].patch = report_place(s, e->declines[i].patch);
	for (size_t i = 0; i < e->unfilled_count; i++)
		e->unfilled[i].patch = report_place(s, e->unfilled[i].patch);
	for (size_t i = 0; i < e->waiting_count; i++)
		e->waiting[i].patch = report_place(s, e->waiting[i].patch);
}

static void
add_patch(struct report_table *table, const struct evidence *e, const char *name, int64_t patch)
{
	int64_t sums[5] = {0};

	for (size_t i = 0; i < e->search_count; i++)
		if (e->searches[i].patch == patch) {
			sums[0] += e->searches[i].searches;
			sums[1] += e->searches[i].unanswered;
		}
	for (size_t i = 0; i < e->decline_count; i++)
		sums[2] += e->declines[i].patch == patch ? e->declines[i].declines : 0;
	for (size_t i = 0; i < e->unfilled_count; i++)
		sums[3] += e->unfilled[i].patch == patch ? e->unfilled[i].requests : 0;
	for (size_t i = 0; i < e->waiting_count; i++)
		sums[4] += e->waiting[i].patch == patch && e->waiting[i].days > LONG_DAYS
			       ? e->waiting[i].requests
			       : 0;
	report_text(table, name);
	for (int i = 0; i < 5; i++)
		report_number(table, sums[i]);
}

/* code "": of no district. */
static void
add_district(
    struct report_table *table, const struct evidence *e, const char *name, const char *code)
{
	int64_t searches = 0;
	int64_t unanswered = 0;

	for (size_t i = 0; i < e->search_count; i++)
		if (strcmp(e->searches[i].district, code) == 0) {
			searches += e->searches[i].searches;
			unanswered += e->searches[i].unanswered;
		}
	report_text(table, name);
	report_number(table, searches);
	report_number(table, unanswered);
	if (searches > 0)
		report_number(table, measure_percent(unanswered, searches));
	else
		report_none(table);
}

PAGE(report_evidence, "/market/evidence", "market.see", evidence_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "evidence",
	    .title = "What is not to be had",
	    .definition =
		"Searches of the directory for which nothing fitted in every way; "
		"declines of requests that were sent in the period; requests that "
		"providers were asked for and none had taken when, in the period, a direct "
		"payment, the family or a small provider took the place of home care; and "
		"people who wait today for more than 28 days, those before a handback "
		"counted too. Requests never sent, entered "
		"by mistake or not needed any more are not counted.",
	    .source = "Searches of the directory; requests for home care; declines"};
	struct market_district_list_row *districts;
	struct report_table *table;
	struct report_scope scope;
	struct evidence e;
	size_t count;
	int code;

	if ((code = report_scope(rq, f->weeks, f->patch, f->district, &scope)) != DB_OK ||
	    (code = read_evidence(rq, &scope, &e)) != DB_OK ||
	    (code = market_district_list(rq->db, rq->a,
		 (struct market_district_list_args){scope.to}, &districts, &count)) != DB_OK)
		return db_status(rq, code);
	report.words = scope.words;
	place_all(&scope, &e);
	table = report_table(&report, "By patch", patch_columns, 6);
	for (size_t i = 0; i < scope.place_count; i++)
		add_patch(table, &e, scope.places[i].name, scope.places[i].id);
	report_chart(table, CHART_BARS, 0, 3, "Declines, by patch", 60);
	table = report_table(
	    &report, "Searches of the directory, by district", district_columns, 4);
	for (size_t i = 0; i < count; i++)
		if (f->district == NULL || strcmp(f->district, districts[i].code) == 0)
			add_district(table, &e, districts[i].name, districts[i].code);
	add_district(table, &e, "Not known", "");
	return report_reply(&report, f->as, f->has_table ? f->table : 0, f->rows);
}

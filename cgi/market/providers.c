/* Reports: what providers were asked and answered; and each one's own record. */
#include <inttypes.h>
#include <stdlib.h>

#include "market/measures.h"
#include "market/report.h"

FORM(provider_filter, REPORT_FILTER);

static const struct report_column list_columns[] = {{"Provider", REPORT_TEXT},
    {"Rating", REPORT_TEXT}, {"People with care", REPORT_COUNT}, {"Notices", REPORT_COUNT},
    {"Offers", REPORT_COUNT}, {"Declines", REPORT_COUNT}, {"Offers chosen", REPORT_COUNT},
    {"Offered when asked", REPORT_PERCENT}, {"Handbacks", REPORT_COUNT}};
static const struct report_column record_columns[] = {
    {"Measure", REPORT_TEXT}, {"Figure", REPORT_TEXT}, {"What it is", REPORT_TEXT}};
static const struct report_column hours_columns[] = {{"Patch", REPORT_TEXT},
    {"People", REPORT_COUNT}, {"Visit hours a week", REPORT_HOURS},
    {"Carer hours a week", REPORT_HOURS}};

PAGE(report_providers, "/market/providers", "market.see", provider_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "providers",
	    .title = "What providers answered",
	    .definition = "What each provider was asked in the period, and what it answered. "
			  "Choose one for its answer times, its win rate and its hours.",
	    .source = "Notices, offers, declines and packages",
	    .own = true};
	struct market_provider_list_row *rows;
	struct report_table *table;
	struct report_scope scope;
	size_t count;
	int code;

	if ((code = report_scope(rq, f->weeks != NULL ? f->weeks : "13", NULL, NULL, &scope)) !=
		DB_OK ||
	    (code = market_provider_list(rq->db, rq->a,
		 (struct market_provider_list_args){scope.from, scope.to}, &rows, &count)) !=
		DB_OK)
		return db_status(rq, code);
	report.words = scope.words;
	table = report_table(&report, "Providers", list_columns, 9);
	for (size_t i = 0; i < count; i++) {
		report_text(table, rows[i].name);
		report_text(table, rows[i].rating[0] != '\0' ? rows[i].rating : "Not rated");
		report_number(table, rows[i].people);
		report_number(table, rows[i].asked);
		report_number(table, rows[i].offers);
		report_number(table, rows[i].declines);
		report_number(table, rows[i].chosen);
		if (rows[i].asked > 0)
			report_number(table, measure_percent(rows[i].offers, rows[i].asked));
		else
			report_none(table);
		report_number(table, rows[i].handbacks);
		report_link(
		    table, arena_printf(rq->a, "/market/providers/%" PRId64, rows[i].id));
	}
	return report_reply(&report, f->as, f->has_table ? f->table : 0, f->rows);
}

static void
add_record(
    struct report_table *table, const char *measure, const char *figure, const char *what)
{
	report_text(table, measure);
	report_text(table, figure);
	report_text(table, what);
}

static const char *
percent_words(struct req *rq, int64_t part, int64_t of)
{
	return of == 0 ? "No figure"
		       : arena_printf(
			     rq->a, "%" PRId64 "%% of %" PRId64, measure_percent(part, of), of);
}

static void
add_records(struct req *rq, struct report_table *table, const struct measure_win_row *win,
    const struct measure_answer_list_row *answers, size_t count)
{
	struct measure_count *counts = arena_array(rq->a, count + 1, sizeof(*counts));
	struct measure_spread spread;

	for (size_t i = 0; i < count; i++)
		counts[i] = (struct measure_count){answers[i].hours, answers[i].answers};
	spread = measure_spread(counts, count);
	add_record(table, "People it was asked for",
	    arena_printf(rq->a, "%" PRId64, win->asked),
	    "Requests it had a notice of in the period, each counted once");
	add_record(table, "Answered",
	    arena_printf(rq->a, "%" PRId64, win->offers + win->declines),
	    "Offers and declines made in the period");
	add_record(table, "Half of its answers came within",
	    spread.count > 0 ? arena_printf(rq->a, "%" PRId64 " hours", spread.median)
			     : "No figure",
	    "From the first notice of a request to the offer or decline");
	add_record(table, "Nine in ten within",
	    spread.count > 0 ? arena_printf(rq->a, "%" PRId64 " hours", spread.ninetieth)
			     : "No figure",
	    "The same");
	add_record(table, "Offered when asked", percent_words(rq, win->offers, win->asked),
	    "Offers of the requests it was asked for");
	add_record(table, "Win rate", percent_words(rq, win->chosen, win->decided),
	    "Offers chosen, of those that were decided");
	add_record(table, "Handbacks", arena_printf(rq->a, "%" PRId64, win->handbacks),
	    "Packages it gave notice to give up in the period");
}

PAGE(
    report_provider, "/market/providers/:id", "market.see", provider_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "provider",
	    .definition =
		"How the provider answered in the last 52 weeks, and what it does in a "
		"week today. Its own pages show it the same figures.",
	    .source = "Notices, offers, declines and packages",
	    .no_period = true,
	    .own = true};
	int64_t id = rq->path_id;
	struct market_provider_row *provider;
	struct measure_answer_list_row *answers;
	struct measure_hours_list_row *hours;
	struct measure_win_row *win;
	struct report_scope scope;
	struct report_table *table;
	size_t count;
	size_t patch_count;
	int code;

	if ((code = market_provider(
		 rq->db, rq->a, (struct market_provider_args){id}, &provider)) != DB_OK)
		return db_status(rq, code);
	if (provider == NULL)
		return 404;
	if ((code = report_scope(rq, "52", NULL, NULL, &scope)) != DB_OK ||
	    (code = measure_win(rq->db, rq->a,
		 (struct measure_win_args){id, scope.from, scope.to}, &win)) != DB_OK ||
	    (code = measure_answer_list(rq->db, rq->a,
		 (struct measure_answer_list_args){id, scope.from, scope.to}, &answers,
		 &count)) != DB_OK ||
	    (code = measure_hours_list(rq->db, rq->a, (struct measure_hours_list_args){id},
		 &hours, &patch_count)) != DB_OK)
		return db_status(rq, code);
	report.title = provider->name;
	report.words = scope.words;
	table = report_table(&report, "Record", record_columns, 3);
	add_records(rq, table, win, answers, count);
	table = report_table(&report, "Hours a week today, by patch", hours_columns, 4);
	for (size_t i = 0; i < patch_count; i++) {
		report_text(table, report_patch(&scope, hours[i].patch));
		report_number(table, hours[i].people);
		report_number(table, hours[i].visit_minutes);
		report_number(table, hours[i].carer_minutes);
	}
	report_chart(table, CHART_BARS, 0, 3, "Carer hours a week today, by patch", 40);
	return report_reply(&report, f->as, f->has_table ? f->table : 0, f->rows);
}

/* Reports: what providers were asked and answered; and each one's own record. */
#include <inttypes.h>

#include "lib/civil_date.h"
#include "market/measures.h"
#include "market/report.h"
#include "staff/dates.h"
#include "staff/record.h"

FORM(provider_filter, REPORT_FILTER);

enum { CHART_PROVIDERS = 60 };

static const struct report_column list_columns[] = {{"Provider", REPORT_TEXT},
    {"Rating", REPORT_TEXT}, {"Rating published", REPORT_TEXT},
    {"People with care", REPORT_COUNT}, {"Asked for", REPORT_COUNT}, {"Answered", REPORT_COUNT},
    {"Offered", REPORT_COUNT}, {"Offers chosen", REPORT_COUNT},
    {"Offered when asked", REPORT_PERCENT}, {"Handbacks", REPORT_COUNT}};
static const struct report_column record_columns[] = {
    {"Measure", REPORT_TEXT}, {"Figure", REPORT_TEXT}, {"What it is", REPORT_TEXT}};
static const struct report_column hours_columns[] = {{"Patch", REPORT_TEXT},
    {"People", REPORT_COUNT}, {"Visit hours a week", REPORT_HOURS},
    {"Carer hours a week", REPORT_HOURS}};

static void
add_provider(
    struct req *rq, struct report_table *table, const struct market_provider_list_row *row)
{
	report_text(table, row->name);
	report_text(table, record_rating_words(row->rating));
	report_text(table,
	    record_rating_source(rq, row->rating, row->rating_on, row->from_register != 0));
	report_number(table, row->people);
	report_number(table, row->asked);
	report_number(table, row->answered);
	report_number(table, row->offered);
	report_number(table, row->won);
	if (row->asked > 0)
		report_number(table, measure_percent(row->offered, row->asked));
	else
		report_none(table);
	report_number(table, row->handbacks);
	report_link(table, arena_printf(rq->a, "/market/providers/%" PRId64, row->id));
}

PAGE(report_providers, "/market/providers", "market.see", provider_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "providers",
	    .title = "What providers answered",
	    .definition =
		"Requests that each provider was first asked for in the period, and how "
		"many of them it has answered and offered to take since. Choose one for "
		"its answer times, its win rate and its hours.",
	    .source = "Notices, offers, declines and packages; ratings of the Care Quality "
		      "Commission, by its register where the service is in it",
	    .own = true};
	struct market_provider_list_row *rows;
	struct report_table *table;
	struct report_scope scope;
	size_t count;
	int code;

	if ((code = report_scope(rq, f->weeks != NULL ? f->weeks : "13", NULL, NULL, &scope)) !=
		DB_OK ||
	    (code = market_provider_list(rq->db, rq->a,
		 (struct market_provider_list_args){
		     scope.from, scope.from_at, scope.to_at, scope.to},
		 &rows, &count)) != DB_OK)
		return db_status(rq, code);
	report.words = scope.words;
	table = report_table(&report, "Providers", list_columns, 10);
	for (size_t i = 0; i < count; i++)
		add_provider(rq, table, &rows[i]);
	report_chart(
	    table, CHART_BARS, 0, 8, "Offered when asked, by provider", CHART_PROVIDERS);
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

static const char *
time_words(struct req *rq, const struct measure_spread *spread, double minutes)
{
	return spread->count > 0
		   ? report_few(rq->a, record_time_words(rq->a, minutes), spread->count)
		   : "No figure";
}

static void
add_records(struct req *rq, struct report_table *table, const struct market_record_row *record,
    const struct market_answer_list_row *answers, size_t count)
{
	struct measure_count *counts = arena_array(rq->a, count + 1, sizeof(*counts));
	struct measure_spread spread;

	for (size_t i = 0; i < count; i++)
		counts[i] = (struct measure_count){answers[i].minutes, answers[i].answers};
	spread = measure_spread(counts, count);
	add_record(table, "Asked for", arena_printf(rq->a, "%" PRId64, record->asked),
	    "Requests that it had the first notice of in the period");
	add_record(table, "Answered", percent_words(rq, spread.count, record->asked),
	    "Of them, those it offered to take or declined");
	add_record(table, "Half of its answers came within",
	    time_words(rq, &spread, spread.median),
	    "From the first notice to the first answer, of an even number the mean of the two "
	    "in "
	    "the middle");
	add_record(table, "Nine in ten within",
	    time_words(rq, &spread, (double)spread.ninetieth),
	    "The shortest time within which at least 90 of 100 answers came");
	add_record(table, "Offered when asked",
	    percent_words(rq, record->offered, record->asked),
	    "Of those asked for, also where it took the offer back later");
	add_record(table, "Win rate", percent_words(rq, record->won, record->decided),
	    "Requests it was chosen for, of those it had offered to take and that were "
	    "decided");
	add_record(table, "Handbacks", arena_printf(rq->a, "%" PRId64, record->handbacks),
	    "Packages it gave notice to give up in the period, and did not keep after all");
}

PAGE(
    report_provider, "/market/providers/:id", "market.see", provider_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "provider",
	    .definition =
		"How the provider answered this quarter and in the four before, and what it "
		"gives in a week today. Its own record shows it the same figures.",
	    .source = "Notices, offers, declines and packages",
	    .no_period = true,
	    .own = true};
	int64_t id = rq->path_id;
	struct market_provider_row *provider;
	struct market_answer_list_row *answers;
	struct market_hours_list_row *hours;
	struct market_record_row *record;
	struct civil_date since = record_quarter(rq->today, RECORD_QUARTERS - 1);
	const char *since_at = day_begins(rq, since);
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
	if ((code = report_scope(rq, NULL, NULL, NULL, &scope)) != DB_OK ||
	    (code = market_record(
		 rq->db, rq->a, (struct market_record_args){id, since_at}, &record)) != DB_OK ||
	    (code = market_answer_list(rq->db, rq->a,
		 (struct market_answer_list_args){id, since_at}, &answers, &count)) != DB_OK ||
	    (code = market_hours_list(rq->db, rq->a,
		 (struct market_hours_list_args){id, scope.to}, &hours, &patch_count)) != DB_OK)
		return db_status(rq, code);
	report.title = provider->name;
	report.words =
	    arena_printf(rq->a, "Since %s. Rating: %s%s%s", civil_date_text(rq->a, since),
		record_rating_words(provider->rating), provider->rating[0] != '\0' ? ", " : "",
		record_rating_source(
		    rq, provider->rating, provider->rating_on, provider->from_register != 0));
	table = report_table(&report, "Record", record_columns, 3);
	add_records(rq, table, record, answers, count);
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

/* Report: what the council pays an hour against the minimum price for homecare. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "lib/civil_date.h"
#include "market/measures.h"
#include "market/report.h"

FORM(fee_filter, REPORT_FILTER);

static const struct report_column columns[] = {{"Visits by day", REPORT_TEXT},
    {"From", REPORT_TEXT}, {"Fee an hour", REPORT_MONEY},
    {"Minimum price an hour", REPORT_MONEY}, {"Minimum price of", REPORT_TEXT},
    {"Fee of the minimum price", REPORT_PERCENT}, {"Where the fee is from", REPORT_TEXT}};

/* "2025-26" of the day on which the year begins. */
static const char *
year_words(struct req *rq, const char *from)
{
	int year = (int)strtol(from, NULL, 10);

	return arena_printf(rq->a, "%d-%02d", year, (year + 1) % 100);
}

static void
add_row(struct req *rq, struct report_table *table, const struct market_fee_list_row *row)
{
	struct civil_date from = {0};

	civil_date_parse(row->valid_from, &from);
	report_text(table, arena_printf(rq->a, "%" PRId64 " minutes%s, %s", row->minutes,
			       row->minutes == 60 ? " and more" : "", row->setting));
	report_text(table, civil_date_text(rq->a, from));
	report_number(table, row->pence);
	if (row->has_least) {
		report_number(table, row->least);
		report_text(table, year_words(rq, row->least_from));
		report_number(table, measure_percent(row->pence, row->least));
	} else {
		report_none(table);
		report_text(table, "Not known");
		report_none(table);
	}
	report_text(table, row->source);
}

PAGE(report_fees, "/market/fees", "market.see", fee_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "fees",
	    .title = "Fee paid and the minimum price for homecare",
	    .definition =
		"What the council pays an hour for visits by day, against the minimum "
		"price that the Homecare Association works out for each year. Where the "
		"price of a fee's own year has not been entered, the fee is set against "
		"that of the newest year before it, which is named.",
	    .source = "Fee rates; rates by year",
	    .no_period = true,
	    .own = true};
	struct report_table *newest;
	struct report_table *before;
	struct market_fee_list_row *rows;
	const char *today = req_today(rq);
	size_t count;
	int code =
	    market_fee_list(rq->db, rq->a, (struct market_fee_list_args){today}, &rows, &count);

	if (code != DB_OK)
		return db_status(rq, code);
	report.words = "Fees that hold today";
	newest = report_table(&report, "Fees that hold today", columns, 7);
	before = report_table(&report, "Fees before", columns, 7);
	for (size_t i = 0; i < count; i++) {
		bool older = false;

		for (size_t j = 0; j < i; j++)
			older = older || (rows[j].minutes == rows[i].minutes &&
					     strcmp(rows[j].setting, rows[i].setting) == 0);
		add_row(rq, older ? before : newest, &rows[i]);
	}
	report_chart(
	    newest, CHART_BARS, 0, 5, "Fee of the minimum price, by length of visit", 8);
	return report_reply(&report, f->as, f->has_table ? f->table : 0, f->rows);
}

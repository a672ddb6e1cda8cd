/* The week of a request and what it costs by the fee rates, read and shown. */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/request.h"
#include "lib/money.h"
#include "place/travel.h"

int
request_visits(struct req *rq, int64_t id, struct care_visit **visits, size_t *count)
{
	struct request_visit_list_row *rows;
	int code;

	code = request_visit_list(rq->db, rq->a,
	    (struct request_visit_list_args){ .request_id = id }, &rows, count);
	if (code != DB_OK)
		return code;
	*visits = arena_array(rq->a, *count + 1, sizeof(**visits));
	for (size_t i = 0; i < *count; i++)
		(*visits)[i] = (struct care_visit){ .id = rows[i].id,
			.series = rows[i].series,
			.day = rows[i].day,
			.window_from = rows[i].window_from,
			.window_to = rows[i].window_to,
			.begins_at = VISIT_NO_TIME,
			.minutes = rows[i].minutes,
			.carers = rows[i].carers,
			.critical = rows[i].critical,
			.critical_note = rows[i].critical_note,
			.tasks = rows[i].tasks };
	return DB_OK;
}

int
request_price_on(struct req *rq, const char *rural_urban, const struct care_visit *visits,
    size_t count, const char *on_day, struct request_price *price)
{
	struct request_fee_list_row *rows;
	struct fee *fees;
	size_t fee_count;
	int code;

	*price = (struct request_price){ .assumed = rural_urban == NULL };
	price->urban = travel_setting(rural_urban, rural_urban) == TRAVEL_URBAN;
	code = request_fee_list(rq->db, rq->a,
	    (struct request_fee_list_args){
	        .setting = price->urban ? "urban" : "rural", .on_day = on_day },
	    &rows, &fee_count);
	if (code != DB_OK)
		return code;
	fees = arena_array(rq->a, fee_count + 1, sizeof(*fees));
	for (size_t i = 0; i < fee_count; i++) {
		fees[i] =
		    (struct fee){ fee_time_of(rows[i].time), rows[i].minutes, rows[i].pence };
		if (price->since == NULL || strcmp(rows[i].valid_from, price->since) > 0) {
			price->since = rows[i].valid_from;
			price->source = rows[i].source;
		}
	}
	price_week(visits, count, fees, fee_count, &price->price);
	return DB_OK;
}

int
request_price(struct req *rq, const struct request_read_row *r,
    const struct care_visit *visits, size_t count, struct request_price *price)
{
	const char *today = req_today(rq);
	time_t sent;
	int code;

	if (r->sent_at != NULL && utc_parse(r->sent_at, &sent) == 0) {
		code = request_price_on(rq, r->rural_urban, visits, count,
		    civil_date_iso(rq->a, london_date(sent)), price);
		/* One request has one estimate: that of the day it was sent or made. */
		if (code == DB_OK && r->week_pence > 0 &&
		    r->week_pence != price->price.week_pence) {
			price->as_stored = true;
			price->price.complete = true;
			price->price.week_pence = r->week_pence;
			price->price.year_pence = price_year(r->week_pence);
		}
		if (code != DB_OK || price->price.complete)
			return code;
	}
	return request_price_on(rq, r->rural_urban, visits, count, today, price);
}

static const char *
length_words(struct req *rq, int64_t minutes)
{
	if (minutes == 60)
		return "60 minutes and more";
	return arena_printf(rq->a, "%" PRId64 " to %" PRId64 " minutes",
	    minutes == 15 ? INT64_C(1) : minutes, minutes + 14);
}

void
request_price_show(struct req *rq, const struct request_price *price)
{
	struct view *at = view_branch(rq->view, "Price");
	const struct price *p = &price->price;

	view_flag(at, "any", p->count > 0);
	view_flag(at, "as_stored", price->as_stored);
	view_flag(at, "complete", p->complete);
	view_flag(at, "has_rates", price->since != NULL);
	view_text(at, "setting", price->urban ? "urban" : "rural");
	view_flag(at, "assumed", price->assumed);
	view_text(at, "since", day_words(rq, price->since));
	view_text(at, "source", price->source);
	view_text(at, "week", money_text(rq->a, p->week_pence));
	view_text(at, "year", money_text(rq->a, p->year_pence));
	view_flag(at, "holidays", p->holidays);
	for (size_t i = 0; i < p->count; i++) {
		struct view *line = view_item(at, "lines");

		view_text(line, "when", fee_time_words(p->lines[i].time));
		view_text(line, "length", length_words(rq, p->lines[i].minutes));
		view_number(line, "visits", p->lines[i].visits);
		view_text(line, "hours", minutes_words(rq->a, p->lines[i].carer_minutes));
		if (!p->lines[i].has_rate)
			continue;
		view_text(line, "rate", money_text(rq->a, p->lines[i].hour_pence));
		view_text(line, "cost", money_text(rq->a, p->lines[i].pence));
	}
}

int
request_week_show(
    struct req *rq, const struct request_read_row *r, struct request_price *price)
{
	struct care_visit *visits;
	size_t count;
	int code;

	if ((code = request_visits(rq, r->id, &visits, &count)) != DB_OK ||
	    (code = request_price(rq, r, visits, count, price)) != DB_OK)
		return code;
	request_price_show(rq, price);
	return week_show(rq, view_branch(rq->view, "Week"), visits, count);
}

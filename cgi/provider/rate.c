/* What the council's fee rates come to for visits that a provider is asked about or offers. */
#include <string.h>

#include "homecare/price.h"
#include "lib/money.h"
#include "place/travel.h"
#include "provider/notice.h"

/* Rates go by the times that were first asked for, not by those that were widened since. */
static struct care_visit *
as_asked(struct req *rq, const struct notice *n, const struct care_visit *visits, size_t count)
{
	struct care_visit *asked = arena_array(rq->a, count + 1, sizeof(*asked));

	for (size_t i = 0; i < count; i++) {
		asked[i] = visits[i];
		if (strcmp(visits[i].critical, "no") == 0)
			asked[i].window_from += n->row->wider;
	}
	return asked;
}

int
notice_rate_show(struct req *rq, const struct notice *n, const struct care_visit *visits,
    size_t count, struct view *at)
{
	const char *place = n->row->rural_urban;
	bool urban = travel_setting(place, place) == TRAVEL_URBAN;
	struct provider_fee_list_row *rows;
	struct fee *fees;
	struct price price;
	int64_t minutes = 0;
	size_t fee_count;
	int code = provider_fee_list(rq->db, rq->a,
	    (struct provider_fee_list_args){
	        .setting = urban ? "urban" : "rural", .on_day = req_today(rq) },
	    &rows, &fee_count);

	if (code != DB_OK)
		return code;
	fees = arena_array(rq->a, fee_count + 1, sizeof(*fees));
	for (size_t i = 0; i < fee_count; i++)
		fees[i] =
		    (struct fee){ fee_time_of(rows[i].time), rows[i].minutes, rows[i].pence };
	price_week(as_asked(rq, n, visits, count), count, fees, fee_count, &price);
	for (size_t i = 0; i < price.count; i++)
		minutes += price.lines[i].carer_minutes;
	if (!price.complete || minutes == 0)
		return DB_OK;
	view_text(at, "rate_week", money_text(rq->a, price.week_pence));
	view_text(
	    at, "rate_hour", money_text(rq->a, (price.week_pence * 60 + minutes / 2) / minutes));
	view_text(at, "rate_setting", urban ? "urban" : "rural");
	view_flag(at, "rate_assumed", place == NULL);
	return DB_OK;
}

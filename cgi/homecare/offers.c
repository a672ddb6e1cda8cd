/* Reading the offers for a request and ranking them (sql/query/award.sql). */
#include "homecare/offers.h"

#include <inttypes.h>
#include <jansson.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/request.h"
#include "homecare/round_price.h"
#include "homecare/travel_told.h"
#include "place/travel.h"
#include "staff/dates.h"

static const char *const part_names[RANK_PARTS] = {
    "covered", "continuity", "travel", "quality", "price"};

size_t
offers_find(const struct offers *offers, int64_t id)
{
	size_t i = 0;

	while (i < offers->count && offers->rows[i].id != id)
		i++;
	return i;
}

const char *
offers_parts_json(struct arena *a, const double *part, const bool *known)
{
	const char *text = "";

	for (int i = 0; i < RANK_PARTS; i++)
		text = known[i] ? arena_printf(a, "%s%s\"%s\":%d", text, i > 0 ? "," : "",
				      part_names[i], (int)(part[i] * 1000 + 0.5))
				: arena_printf(a, "%s%s\"%s\":null", text, i > 0 ? "," : "",
				      part_names[i]);
	return arena_printf(a, "{%s}", text);
}

void
offers_parts_read(const char *json, double *part, bool *known)
{
	json_t *parts = json != NULL ? json_loads(json, 0, NULL) : NULL;

	for (int i = 0; i < RANK_PARTS; i++) {
		const json_t *one = json_object_get(parts, part_names[i]);

		known[i] = json_is_integer(one);
		part[i] = known[i] ? (double)json_integer_value(one) / 1000 : 0;
	}
	json_decref(parts);
}

int64_t
offers_week_pence(
    const struct rank_week *week, const struct rank_visits *visits, int64_t hour_pence)
{
	int64_t minutes = 0;

	for (size_t i = 0; i < week->visits; i++)
		if (rank_has(visits, i))
			minutes += week->carer_minutes[i];
	return (minutes * hour_pence + 30) / 60;
}

/* The council's rate an hour of each visit, by the fee rates of today. */
static int
read_rates(struct req *rq, const struct sourcing_show_row *request, struct offers *o)
{
	bool urban =
	    travel_setting(request->rural_urban, request->rural_urban) == TRAVEL_URBAN;
	int64_t *pence = arena_array(rq->a, o->visit_count + 1, sizeof(*pence));
	struct request_fee_list_row *rates;
	size_t count;
	int code = request_fee_list(rq->db, rq->a,
	    (struct request_fee_list_args){
		.setting = urban ? "urban" : "rural", .on_day = req_today(rq)},
	    &rates, &count);

	for (size_t i = 0; code == DB_OK && i < o->visit_count; i++)
		for (size_t k = 0; k < count; k++)
			if (fee_time_of(rates[k].time) == visit_fee_time(&o->visits[i]) &&
			    rates[k].minutes == visit_fee_minutes(o->visits[i].minutes))
				pence[i] = rates[k].pence;
	o->week.hour_pence = pence;
	return code;
}

static void
describe_week(struct req *rq, struct offers *o)
{
	int64_t *minutes = arena_array(rq->a, o->visit_count, sizeof(*minutes));

	o->week = (struct rank_week){
	    .visits = o->visit_count < RANK_VISITS_MOST ? o->visit_count : RANK_VISITS_MOST,
	    .carer_minutes = minutes};
	for (size_t i = 0; i < o->week.visits; i++) {
		minutes[i] = o->visits[i].minutes * o->visits[i].carers;
		o->week.all_carer_minutes += minutes[i];
		o->week.visit_minutes += o->visits[i].minutes;
		o->week.two_carers = o->week.two_carers || o->visits[i].carers > 1;
	}
}

static size_t
visit_place(const struct offers *o, int64_t visit_id)
{
	size_t i = 0;

	while (i < o->week.visits && o->visits[i].id != visit_id)
		i++;
	return i;
}

static int
read_visits(struct req *rq, int64_t request_id, struct offers *o)
{
	struct award_offer_visits_row *rows;
	size_t count;
	int code = award_offer_visits(rq->db, rq->a,
	    (struct award_offer_visits_args){.request_id = request_id}, &rows, &count);

	if (code != DB_OK)
		return code;
	o->begins = arena_array(rq->a, o->count * o->visit_count, sizeof(*o->begins));
	for (size_t i = 0; i < count; i++) {
		size_t offer = offers_find(o, rows[i].offer_id);
		size_t visit = visit_place(o, rows[i].visit_id);

		if (offer == o->count || visit == o->week.visits)
			continue;
		rank_put(&o->ranked[offer].covers, visit);
		o->ranked[offer].visit_minutes += o->visits[visit].minutes;
		o->begins[offer * o->visit_count + visit] = rows[i].begins_at;
	}
	return DB_OK;
}

/* The visits of one offer, at the times that it proposes. */
static struct care_visit *
visits_of(struct arena *a, const struct offers *o, size_t offer, size_t *count)
{
	struct care_visit *visits = arena_array(a, o->week.visits, sizeof(*visits));

	*count = 0;
	for (size_t i = 0; i < o->week.visits; i++) {
		if (!rank_has(&o->ranked[offer].covers, i))
			continue;
		visits[*count] = o->visits[i];
		visits[(*count)++].begins_at = o->begins[offer * o->visit_count + i];
	}
	return visits;
}

static int
price_travel(struct req *rq, const struct sourcing_show_row *request, struct offers *o)
{
	const struct round_home home = {
	    .known = request->has_latitude && request->has_longitude,
	    .latitude = request->latitude,
	    .longitude = request->longitude,
	    .rural_urban = request->rural_urban,
	    .lsoa = request->lsoa};
	int code = travel_told(rq);

	for (size_t i = 0; i < o->count && code == DB_OK; i++) {
		struct care_visit *visits;
		struct round_price price;
		size_t count;

		visits = visits_of(rq->a, o, i, &count);
		code = round_price(rq->db, rq->a, o->rows[i].organisation_id,
		    o->rows[i].start_on, &home, visits, count, 0, &price);
		o->ranked[i].travel_known = code == DB_OK && price.known;
		o->ranked[i].added_travel = price.minutes;
		/* Where the person is not known to be, as it was estimated when it was offered. */
		if (!o->ranked[i].travel_known && o->rows[i].has_added_travel) {
			o->ranked[i].travel_known = code == DB_OK;
			o->ranked[i].added_travel = o->rows[i].added_travel;
		}
	}
	return code;
}

static void
describe_offer(const struct award_offers_row *row, struct rank_offer *o)
{
	o->id = row->id;
	o->organisation_id = row->organisation_id;
	o->joint_with = row->has_joint_with ? row->joint_with : 0;
	o->regular_carers = row->regular_carers;
	o->knows_person = row->knows_person != 0;
	o->rating = row->rating;
	o->hour_pence = row->hour_pence;
	o->week_pence = row->week_pence;
	o->start_on = row->start_on;
}

static int
read_weights(struct req *rq, struct offers *o)
{
	struct award_weights_row *row;
	int code = award_weights(rq->db, rq->a,
	    (struct award_weights_args){
		.id = o->decided && o->rows[0].has_weight_id ? o->rows[0].weight_id : 0},
	    &row);

	if (code != DB_OK || row == NULL)
		return code != DB_OK ? code : DB_ERROR;
	o->weight_id = row->id;
	o->weights_set_at = row->set_at;
	o->weights = (struct rank_weights){
	    {row->covered, row->continuity, row->travel, row->quality, row->price}};
	return DB_OK;
}

/* As they were when they were decided: the care itself is in the rounds by now. */
static void
recall(struct offers *o)
{
	for (size_t i = 0; i < o->count; i++) {
		const struct award_offers_row *row = &o->rows[i];
		struct rank_offer *ranked = &o->ranked[i];

		offers_parts_read(row->parts, ranked->part, ranked->known);
		ranked->score = row->has_score ? row->score : 0;
		ranked->travel_known = row->has_score && row->has_added_travel;
		ranked->added_travel = row->added_travel;
	}
	for (size_t i = 0; i < o->count; i++) {
		o->ranked[i].place = 1;
		for (size_t k = 0; k < o->count; k++)
			o->ranked[i].place += o->ranked[k].score > o->ranked[i].score;
	}
}

int
offers_read(struct req *rq, const struct sourcing_show_row *request, struct offers *o)
{
	struct award_offers_row *rows;
	int code;

	*o = (struct offers){0};
	if ((code = request_visits(rq, request->id, &o->visits, &o->visit_count)) != DB_OK ||
	    (code = award_offers(rq->db, rq->a,
		 (struct award_offers_args){.request_id = request->id}, &rows, &o->count)) !=
		DB_OK)
		return code;
	o->rows = rows;
	o->decided = o->count > 0 && rows[0].outcome != NULL;
	o->ranked = arena_array(rq->a, o->count, sizeof(*o->ranked));
	o->order = arena_array(rq->a, o->count, sizeof(*o->order));
	describe_week(rq, o);
	for (size_t i = 0; i < o->count; i++)
		describe_offer(&rows[i], &o->ranked[i]);
	if ((code = read_weights(rq, o)) != DB_OK ||
	    (code = read_rates(rq, request, o)) != DB_OK ||
	    (code = read_visits(rq, request->id, o)) != DB_OK ||
	    (!o->decided && (code = price_travel(rq, request, o)) != DB_OK))
		return code;
	rank_offers(&o->week, &o->weights, o->ranked, o->count);
	if (o->decided)
		recall(o);
	rank_order(o->ranked, o->count, o->order);
	return DB_OK;
}

const char *
offers_start_words(struct req *rq, const char *start_on)
{
	const char *words = day_words(rq, start_on);

	return strcmp(start_on, req_today(rq)) >= 0
		   ? words
		   : arena_printf(rq->a, "%s, which has passed: ask when it can start", words);
}

/* How much travel a request would add to a provider's own rounds (query provider_organisation,
 * templates/provider/travel.cs). */
#include "provider/travel.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "homecare/travel_told.h"
#include "place/distance.h"
#include "provider/offer_form.h"
#include "provider/words.h"

int
own_rounds_read(struct req *rq, const char *on, struct own_rounds *own)
{
	struct provider_organisation_row *row;
	int code = provider_organisation(rq->db, rq->a, &row);

	*own = (struct own_rounds){.count = 0};
	if (code != DB_OK || row == NULL)
		return code;
	if ((code = travel_told(rq)) != DB_OK)
		return code;
	return round_current_read(rq->db, rq->a, row->id, on, NULL, &own->current, &own->count);
}

struct round_home
own_rounds_home(const struct own_rounds *own, bool known, double latitude, double longitude)
{
	struct round_home home = {
	    .known = known && own->count > 0, .latitude = latitude, .longitude = longitude};
	double least = -1;

	for (size_t i = 0; home.known && i < own->count; i++) {
		double metres = distance_metres((struct position){latitude, longitude},
		    (struct position){own->current[i].latitude, own->current[i].longitude});

		if (least < 0 || metres < least) {
			least = metres;
			home.rural_urban = own->current[i].rural_urban;
		}
	}
	return home;
}

const char *
own_rounds_words(struct req *rq, const struct round_price *price)
{
	const char *fit;

	if (!price->known)
		return "";
	if (price->fitting == price->visits)
		fit = price->visits == 1 ? "it fits between your visits"
					 : "all visits fit between yours";
	else if (price->fitting == 0)
		fit = price->near == 0 ? "you have no visits near"
				       : "no visit fits between yours as they are now";
	else
		fit = arena_printf(rq->a, "%" PRId64 " of %" PRId64 " visits fit between yours",
		    price->fitting, price->visits);
	return arena_printf(rq->a, "About %s more travel a week: %s",
	    minutes_words(rq->a, price->minutes), fit);
}

static const char *
reference_of(const struct own_rounds *own, int64_t package)
{
	for (size_t i = 0; i < own->count; i++)
		if (own->current[i].package_id == package)
			return own->current[i].reference;
	return "";
}

static const char *
clock_words(struct req *rq, int64_t minute)
{
	return time_words(rq->a, minute % 1440);
}

/* "At 8:20am, between 7:30am (PK-12AB34) and 9am (PK-12AB35)". */
static const char *
fit_words(struct req *rq, const struct own_rounds *own, const struct round_fit *fit)
{
	const char *at = clock_words(rq, fit->begins);
	const char *before =
	    fit->before_package == 0
		? NULL
		: arena_printf(rq->a, "%s (%s)", clock_words(rq, fit->before_begins),
		      reference_of(own, fit->before_package));
	const char *after =
	    fit->after_package == 0
		? NULL
		: arena_printf(rq->a, "%s (%s)", clock_words(rq, fit->after_begins),
		      reference_of(own, fit->after_package));

	if (before != NULL && after != NULL)
		return arena_printf(
		    rq->a, "at %s, between your visits at %s and %s", at, before, after);
	if (before != NULL)
		return arena_printf(rq->a, "at %s, after your visit at %s", at, before);
	return after != NULL ? arena_printf(rq->a, "at %s, before your visit at %s", at, after)
			     : arena_printf(rq->a, "at %s, beside another of these visits", at);
}

void
own_rounds_show(struct req *rq, const struct own_rounds *own, const struct round_home *home,
    const struct care_visit *visits, size_t count)
{
	struct round_fit *fits = arena_array(rq->a, count + 1, sizeof(*fits));
	struct view *at = view_branch(rq->view, "Travel");
	struct round_price price;

	round_fit_of(rq->a, own->current, own->count, home, visits, count, 0, &price, fits);
	if (!price.known)
		return;
	view_text(at, "words", own_rounds_words(rq, &price));
	view_flag(at, "some", price.fitting > 0);
	for (size_t i = 0; i < count && price.fitting > 0; i++) {
		struct view *line = view_item(at, "visits");

		view_text(line, "day", day_name(visits[i].day));
		view_text(line, "part", visit_part_words(visit_part(visits[i].window_from)));
		view_text(line, "where",
		    fits[i].fits ? fit_words(rq, own, &fits[i])
				 : "fits between none of yours, so it is driven to by itself");
	}
}

/* The times of a window that are tried, besides its middle. */
enum { TIMES_APART = 15 };

static struct round_price
price_at(struct req *rq, const struct own_rounds *own, const struct round_home *home,
    struct care_visit *series, size_t count, int64_t begins)
{
	struct round_price price;

	for (size_t i = 0; i < count; i++)
		series[i].begins_at = begins;
	round_price_of(rq->a, own->current, own->count, home, series, count, 0, &price);
	return price;
}

/* The best time for the visits of one series, as own_rounds_times() says. */
static bool
series_time(struct req *rq, const struct own_rounds *own, const struct round_home *home,
    struct care_visit *series, size_t count)
{
	const int64_t middle = window_middle(&series[0]);
	const int64_t first = series[0].window_from + TIMES_APART - 1;
	int64_t best = middle;
	struct round_price least = price_at(rq, own, home, series, count, middle);

	for (int64_t at = first - first % TIMES_APART;
	     least.known && least.near > 0 && at <= series[0].window_to; at += TIMES_APART) {
		const struct round_price price = price_at(rq, own, home, series, count, at);

		if (price.minutes > least.minutes ||
		    (price.minutes == least.minutes && llabs(at - middle) >= llabs(best - middle)))
			continue;
		least = price;
		best = at;
	}
	for (size_t i = 0; i < count; i++)
		series[i].begins_at = best;
	return least.known && least.fitting > 0;
}

bool
own_rounds_times(struct req *rq, const struct own_rounds *own, const struct round_home *home,
    struct care_visit *visits, size_t count)
{
	bool some = false;
	size_t end;

	for (size_t first = 0; first < count; first = end) {
		for (end = first + 1; end < count && visits[end].series == visits[first].series;)
			end++;
		some |= series_time(rq, own, home, visits + first, end - first);
	}
	return some;
}

static bool
can_be_answered(struct req *rq, const struct provider_notice_list_row *row)
{
	return row->awarded_at == NULL && row->withdrawn_at == NULL &&
	       row->offered_at == NULL && row->declined_at == NULL && row->has_latitude &&
	       time_left_words(rq, row->closes_at) != NULL;
}

/* The visits of one request among those of several, as care visits. */
static size_t
visits_of(const struct provider_requests_visits_row *rows, size_t count, int64_t request,
    struct care_visit *visits)
{
	size_t used = 0;

	for (size_t i = 0; i < count; i++)
		if (rows[i].request_id == request)
			visits[used++] = (struct care_visit){.id = rows[i].id,
			    .day = rows[i].day,
			    .window_from = rows[i].window_from,
			    .window_to = rows[i].window_to,
			    .begins_at = VISIT_NO_TIME,
			    .minutes = rows[i].minutes,
			    .carers = rows[i].carers,
			    .critical = rows[i].critical};
	return used;
}

int
own_rounds_list(struct req *rq, const struct provider_notice_list_row *rows, size_t count,
    const char ***words)
{
	struct provider_requests_visits_row *visit_rows;
	bool *listed = arena_array(rq->a, count + 1, sizeof(*listed));
	struct care_visit *visits;
	const char *ids = "";
	size_t visit_count, asked = 0;
	struct own_rounds own;
	int code;

	*words = arena_array(rq->a, count + 1, sizeof(**words));
	for (size_t i = 0; i < count; i++)
		if ((listed[i] = can_be_answered(rq, &rows[i])))
			ids = arena_printf(rq->a, "%s%s%" PRId64, ids, asked++ > 0 ? "," : "",
			    rows[i].request_id);
	if (asked == 0)
		return DB_OK;
	if ((code = own_rounds_read(rq, req_today(rq), &own)) != DB_OK ||
	    (code = provider_requests_visits(rq->db, rq->a,
		 (struct provider_requests_visits_args){
		     .ids = arena_printf(rq->a, "[%s]", ids)},
		 &visit_rows, &visit_count)) != DB_OK)
		return code;
	visits = arena_array(rq->a, visit_count + 1, sizeof(*visits));
	for (size_t i = 0; i < count; i++) {
		struct round_home home;
		struct round_price price;

		if (!listed[i])
			continue;
		home = own_rounds_home(&own, true, rows[i].latitude, rows[i].longitude);
		round_price_of(rq->a, own.current, own.count, &home, visits,
		    visits_of(visit_rows, visit_count, rows[i].request_id, visits),
		    rows[i].wider, &price);
		(*words)[i] = own_rounds_words(rq, &price);
	}
	return DB_OK;
}

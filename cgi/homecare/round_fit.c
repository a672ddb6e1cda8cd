/* Where a request's visits would fit best among the rounds of a patch, provider by provider
 * (query round_request, templates/homecare/round-fit.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "homecare/request.h"
#include "homecare/round_patch.h"
#include "lib/route.h"

enum { WIDTHS = 4, SPOTS = 3 };

static const int64_t widths[WIDTHS] = {0, 15, 30, 60};

struct offer_of {
	size_t provider;
	struct round_price prices[WIDTHS];
};

static int
by_minutes(const void *one, const void *other)
{
	const struct offer_of *a = one, *b = other;

	if (a->prices[0].minutes != b->prices[0].minutes)
		return a->prices[0].minutes < b->prices[0].minutes ? -1 : 1;
	return a->provider < b->provider ? -1 : a->provider > b->provider;
}

static const char *
neighbour(struct req *rq, const struct round_patch *patch, const struct round *round,
    uint32_t position, const char *none)
{
	return position >= round->stop_count
		   ? none
		   : round_visit_name(rq, patch, round->stops[position].visit);
}

/* Between whom a visit would come, in words that are the same where the spot is alike. */
static const char *
spot_words(struct req *rq, const struct round_patch *patch, const struct round_plan *plan,
    const struct round_spot *spot)
{
	const char *words = "";

	for (int side = 0; side < 2 && spot->round[side] != ROUND_NONE; side++) {
		const struct round *round = NULL;
		const char *before, *after;

		for (size_t r = 0; r < plan->round_count; r++)
			if (plan->rounds[r].number == spot->round[side])
				round = &plan->rounds[r];
		if (round == NULL)
			continue;
		before = spot->position[side] == 0
			     ? "the start of a round"
			     : neighbour(rq, patch, round, spot->position[side] - 1, "");
		after = neighbour(rq, patch, round, spot->position[side], "its end");
		words = arena_printf(rq->a, "%s%sbetween %s and %s", words,
		    side == 1 ? "; second carer " : "", before, after);
	}
	return words;
}

/* The best spots of one visit for the provider. */
static void
show_spots(struct req *rq, const struct round_patch *patch, const struct round_plan *plan,
    const struct offer_of *offer, size_t asked, struct view *at)
{
	const struct care_visit *v = &patch->book->asked[asked];
	struct round_spot spots[SPOTS];
	size_t count = rounds_best(patch->book->rounds,
	    round_book_asked(patch->book, offer->provider, asked), false, spots, SPOTS);
	struct view *line = view_item(at, "visits");

	view_text(line, "day", day_name(v->day));
	view_text(line, "window",
	    arena_printf(rq->a, "%s to %s", time_words(rq->a, v->window_from % 1440),
		time_words(rq->a, v->window_to % 1440)));
	view_flag(line, "two", v->carers == 2);
	for (size_t i = 0; i < count; i++) {
		struct view *spot = view_item(line, "spots");

		view_number(spot, "travel", spots[i].travel);
		view_text(spot, "begins", time_words(rq->a, spots[i].begins % 1440));
		view_text(spot, "where", spot_words(rq, patch, plan, &spots[i]));
	}
}

static void
show_offer(struct req *rq, const struct round_patch *patch, const struct round_plan *plan,
    const struct offer_of *offer, bool spots)
{
	struct view *at = view_item(rq->view, "Offers");

	view_text(at, "name", round_provider_name(patch, offer->provider));
	view_number(at, "fitting", offer->prices[0].fitting);
	view_number(at, "visits", offer->prices[0].visits);
	view_text(
	    at, "alone", minutes_words(rq->a, round_book_alone(patch->book, offer->provider)));
	for (size_t w = 0; w < WIDTHS; w++)
		view_number(view_item(at, "prices"), "minutes", offer->prices[w].minutes);
	for (size_t i = 0; spots && i < patch->book->asked_count; i++)
		show_spots(rq, patch, plan, offer, i, at);
}

static int
read_request(struct req *rq, struct round_request_row **request, struct care_visit **visits,
    size_t *count)
{
	int code;

	if ((code = round_request(rq->db, rq->a,
		 (struct round_request_args){
		     .patch_id = rq->path_id, .reference = rq->path_code},
		 request)) != DB_OK)
		return db_status(rq, code);
	if (*request == NULL)
		return 404;
	code = request_visits(rq, (*request)->id, visits, count);
	return code != DB_OK ? db_status(rq, code) : 0;
}

/* What fits into narrower windows fits into wider ones, though placing one visit after the
 * other may miss it. */
static void
price_widths(struct round_patch *patch, struct offer_of *offers, size_t providers)
{
	for (size_t w = 0; w < WIDTHS; w++) {
		round_book_widen(patch->book, widths[w]);
		for (size_t p = 0; p < providers; p++) {
			struct round_price *price = &offers[p].prices[w];

			round_book_price(patch->book, p, price);
			if (w > 0 && price[-1].minutes < price->minutes)
				*price = price[-1];
		}
	}
	round_book_widen(patch->book, 0);
}

static void
show_offers(struct req *rq, struct round_patch *patch)
{
	size_t providers = patch->count > 0 ? patch->book->provider_count : 0;
	struct offer_of *offers = arena_array(rq->a, providers + 1, sizeof(*offers));
	struct round_plan plan;

	for (size_t p = 0; p < providers; p++)
		offers[p].provider = p;
	price_widths(patch, offers, providers);
	qsort(offers, providers, sizeof(*offers), by_minutes);
	rounds_plan(rq->a, patch->book->rounds, &plan);
	for (size_t p = 0; p < providers; p++)
		show_offer(rq, patch, &plan, &offers[p], p == 0);
}

PAGE(fit_request, "/desk/rounds/:id/fit/:code", "round.see", nothing, "homecare/round-fit.cs")
{
	struct round_wish wish = {.on = req_today(rq)};
	struct round_request_row *request;
	struct round_home home;
	struct round_spread spread;
	struct round_patch patch;
	struct care_visit *visits = NULL;
	size_t count = 0;
	int status, code;

	if ((status = read_request(rq, &request, &visits, &count)) != 0)
		return status;
	home = (struct round_home){.known = request->has_latitude && request->has_longitude,
	    .latitude = request->latitude,
	    .longitude = request->longitude,
	    .rural_urban = request->rural_urban};
	wish.home = wish.near = &home;
	wish.asked = visits;
	wish.asked_count = home.known ? count : 0;
	if ((status = round_patch_read(rq, &wish, &patch)) != 0)
		return status;
	if ((code = round_spread_read(rq, wish.on, &spread)) != DB_OK)
		return db_status(rq, code);
	round_patch_show(rq, &patch, "rounds");
	round_spread_show(rq, &spread, "the person");
	view_text(rq->view, "Request.reference", request->reference);
	view_text(rq->view, "Request.sector", request->sector);
	view_flag(rq->view, "Request.placed", home.known);
	if (home.known)
		show_offers(rq, &patch);
	return 200;
}

/* Where a request's visits would fit best among the rounds of a patch, provider by provider
 * (query round_request, templates/homecare/round-fit.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "homecare/request.h"
#include "homecare/round_patch.h"
#include "lib/route.h"

enum {
	WIDTHS = 4,
	SPOTS = 3,
	DETAILED = 10 /* providers of whom it is said where visits would go */
};

static const int64_t widths[WIDTHS] = {0, 15, 30, ROUND_WIDER_MOST};

/* What a request would add to one provider. */
struct offer_of {
	size_t provider;
	struct round_quote now, wider[WIDTHS], new_rounds;
	bool cannot; /* send the two carers that some visit asks for */
	bool renew;  /* new rounds take it all, and cost less */
	int64_t least;
};

/* The page being made. */
struct fitting {
	struct req *rq;
	const struct round_patch *patch;
	struct round_plan plan; /* without the request */
};

static int
by_minutes(const void *one, const void *other)
{
	const struct offer_of *a = one, *b = other;

	if (a->least != b->least)
		return a->least < b->least ? -1 : 1;
	return a->provider < b->provider ? -1 : a->provider > b->provider;
}

static const struct round *
round_numbered(const struct round_plan *plan, uint32_t number)
{
	for (size_t r = 0; r < plan->round_count; r++)
		if (plan->rounds[r].number == number)
			return &plan->rounds[r];
	return NULL;
}

/* "8am in GL50 1": a visit in a round. */
static const char *
stop_words(const struct fitting *f, const struct round_stop *stop)
{
	return arena_printf(f->rq->a, "%s in %s", time_words(f->rq->a, stop->begins % 1440),
	    f->patch->rows[stop->visit].sector);
}

static bool
walked(const struct fitting *f, const struct round *round)
{
	return f->patch->book->problem.shifts[round->shift].mode == ROUND_WALK;
}

/* Between whom a visit would come, in words that are the same where the spot is alike. */
static const char *
spot_words(const struct fitting *f, const struct round_spot *spot)
{
	const char *words =
	    arena_printf(f->rq->a, "At %s, ", time_words(f->rq->a, spot->begins % 1440));

	for (int side = 0; side < 2 && spot->round[side] != ROUND_NONE; side++) {
		const struct round *round = round_numbered(&f->plan, spot->round[side]);
		const uint32_t at = spot->position[side];

		if (round == NULL)
			continue;
		words = arena_printf(f->rq->a, "%s%s%sbetween %s and %s", words,
		    side == 1 ? "; the other carer " : "", walked(f, round) ? "on foot, " : "",
		    at == 0 ? "the start of a round" : stop_words(f, &round->stops[at - 1]),
		    at >= round->stop_count ? "its end" : stop_words(f, &round->stops[at]));
	}
	return arena_printf(f->rq->a, "%s: %d minutes", words, (int)spot->travel);
}

/* A line that is the same on several days. */
struct fit_line {
	const char *what;
	const char *spots[SPOTS];
	size_t count;
	unsigned days;
};

static bool
same_line(const struct fit_line *one, const struct fit_line *other)
{
	if (one->count != other->count || strcmp(one->what, other->what) != 0)
		return false;
	for (size_t i = 0; i < one->count; i++)
		if (strcmp(one->spots[i], other->spots[i]) != 0)
			return false;
	return true;
}

/* Adds the line, or its day to one that says the same. */
static size_t
add_line(struct fit_line *lines, size_t count, const struct fit_line *line)
{
	for (size_t i = 0; i < count; i++)
		if (same_line(&lines[i], line)) {
			lines[i].days |= line->days;
			return count;
		}
	lines[count] = *line;
	return count + 1;
}

static void
show_lines(const struct fitting *f, struct view *at, const char *name,
    const struct fit_line *lines, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct view *line = view_item(at, name);

		view_text(line, "days", days_words(f->rq->a, lines[i].days));
		view_text(line, "what", lines[i].what);
		for (size_t s = 0; s < lines[i].count; s++)
			view_text(view_item(line, "spots"), "text", lines[i].spots[s]);
	}
}

/* The best spots of each visit, each weighed by itself. */
static void
show_spots(const struct fitting *f, const struct offer_of *offer, struct view *at)
{
	const struct round_book *book = f->patch->book;
	struct fit_line *lines = arena_array(f->rq->a, book->asked_count + 1, sizeof(*lines));
	size_t used = 0;

	for (size_t i = 0; i < book->asked_count; i++) {
		const struct care_visit *v = &book->asked[i];
		struct fit_line line = {.days = 1U << (v->day - 1)};
		struct round_spot spots[SPOTS];

		line.what = arena_printf(f->rq->a, "%s%s",
		    window_words(f->rq->a, v->window_from % 1440, v->window_to % 1440),
		    v->carers == 2 ? ", two carers" : "");
		line.count = rounds_best(book->rounds,
		    round_book_asked(book, offer->provider, i), false, spots, SPOTS);
		for (size_t s = 0; s < line.count; s++)
			line.spots[s] = spot_words(f, &spots[s]);
		used = add_line(lines, used, &line);
	}
	show_lines(f, at, "lines", lines, used);
}

/* How many rounds it would go into as a whole; and which, where there is something to show them
 * in. */
static int64_t
show_touched(const struct fitting *f, const struct offer_of *offer, struct view *at)
{
	const struct round_book *book = f->patch->book;
	uint32_t *rounds = arena_array(f->rq->a, 2 * book->asked_count + 1, sizeof(*rounds));
	size_t count = round_book_touched(book, &offer->now, rounds), used = 0;
	struct fit_line *lines = arena_array(f->rq->a, count + 1, sizeof(*lines));

	for (size_t i = 0; i < count; i++) {
		const struct round *round = round_numbered(&f->plan, rounds[i]);
		const struct round_stop *last = &round->stops[round->stop_count - 1];
		const uint8_t day = book->problem.shifts[round->shift].day;

		used = add_line(lines, used,
		    &(struct fit_line){.days = 1U << (day - 1),
			.what = arena_printf(f->rq->a, "%sfrom %s to %s, %zu visits",
			    walked(f, round) ? "on foot, " : "", stop_words(f, round->stops),
			    stop_words(f, last), round->stop_count)});
	}
	if (at != NULL)
		show_lines(f, at, "rounds", lines, used);
	return (int64_t)count;
}

/* Why visits are in no new round of its own. */
static const char *
left_words(const struct fitting *f, const struct offer_of *offer)
{
	const struct round_book *book = f->patch->book;
	const size_t left = book->asked_count - offer->new_rounds.placed;
	const char *why;
	size_t longer = 0;

	if (left == 0)
		return "";
	for (size_t i = 0; i < book->asked_count; i++)
		longer += book->asked[i].minutes > ROUND_PAID_MOST;
	why = longer == left ? "too long for a round"
			     : "too early, too late or too long for a round";
	return left == book->asked_count
		   ? arena_printf(f->rq->a, "Not possible: %s", why)
		   : arena_printf(f->rq->a, "; not for %zu of them: %s", left, why);
}

static void
show_offer(const struct fitting *f, const struct offer_of *offer, bool detailed)
{
	struct view *at = view_item(f->rq->view, "Offers");

	view_text(at, "name", round_provider_name(f->patch, offer->provider));
	view_flag(at, "cannot", offer->cannot);
	if (offer->cannot)
		return;
	view_flag(at, "renew", offer->renew);
	view_number(at, "least", offer->least);
	view_number(at, "fitting", (int64_t)offer->now.placed);
	view_number(at, "visits", (int64_t)f->patch->book->asked_count);
	view_number(at, "minutes", offer->now.travel);
	view_flag(at, "wider_none",
	    offer->wider[WIDTHS - 1].travel == offer->now.travel);
	for (size_t w = 1; w < WIDTHS; w++)
		view_number(view_item(at, "saves"), "minutes",
		    offer->now.travel - offer->wider[w].travel);
	view_number(at, "opened", offer->new_rounds.opened);
	view_number(at, "opening", offer->new_rounds.travel);
	view_text(at, "unopened", left_words(f, offer));
	view_flag(at, "roughly", !offer->now.exact);
	view_number(at, "touched", show_touched(f, offer, detailed ? at : NULL));
	if (detailed)
		show_spots(f, offer, at);
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

/* What fits into narrower windows fits into wider ones: less is never found there, unless not
 * all was weighed. */
static void
price_widths(struct round_patch *patch, struct offer_of *offers, size_t providers)
{
	for (size_t w = 0; w < WIDTHS; w++) {
		round_book_widen(patch->book, widths[w]);
		for (size_t p = 0; p < providers; p++) {
			struct round_quote *quote = &offers[p].wider[w];

			round_book_quote(patch->book, p, ROUND_INTO_THOSE, quote);
			if (w == 0)
				offers[p].now = *quote;
			else if (quote[-1].travel < quote->travel)
				*quote = quote[-1];
		}
	}
	round_book_widen(patch->book, 0);
}

/* What it costs where it costs least: in the rounds that there are, or in new ones.  A round
 * that is opened, and a visit that is driven to by itself, costs what a round is worth besides.
 */
static void
compare(const struct round_book *book, struct offer_of *offer)
{
	const int64_t alone = (int64_t)(book->asked_count - offer->now.placed);
	const int64_t join = offer->now.travel + alone * ROUND_WORTH;
	const int64_t renew = offer->new_rounds.travel + offer->new_rounds.opened * ROUND_WORTH;

	for (size_t i = 0; i < book->asked_count; i++)
		offer->cannot = offer->cannot || (book->asked[i].carers == 2 &&
						     !book->sends_two[offer->provider]);
	offer->renew = offer->new_rounds.placed == book->asked_count && renew < join;
	offer->least = offer->cannot ? INT64_MAX : offer->renew ? renew : join;
}

static void
show_offers(struct req *rq, struct round_patch *patch)
{
	size_t providers = patch->count > 0 ? patch->book->provider_count : 0;
	struct offer_of *offers = arena_array(rq->a, providers + 1, sizeof(*offers));
	struct fitting f = {.rq = rq, .patch = patch};

	price_widths(patch, offers, providers);
	for (size_t p = 0; p < providers; p++) {
		offers[p].provider = p;
		round_book_quote(patch->book, p, ROUND_INTO_NEW, &offers[p].new_rounds);
		compare(patch->book, &offers[p]);
	}
	qsort(offers, providers, sizeof(*offers), by_minutes);
	rounds_plan(rq->a, patch->book->rounds, &f.plan);
	for (size_t p = 0; p < providers; p++)
		show_offer(&f, &offers[p], p < DETAILED);
}

PAGE(fit_request, "/desk/rounds/:id/fit/:code", "round.see", nothing, "homecare/round-fit.cs")
{
	struct round_wish wish = {.on = req_today(rq), .lasting = true};
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
	    .rural_urban = request->rural_urban,
	    .lsoa = request->lsoa};
	wish.home = wish.near = &home;
	wish.asked = visits;
	wish.asked_count = home.known ? count : 0;
	if ((status = round_patch_read(rq, &wish, &patch)) != 0)
		return status;
	if ((code = round_spread_read(rq, &wish, &spread)) != DB_OK)
		return db_status(rq, code);
	round_patch_show(rq, &patch, "rounds");
	round_spread_show(rq, &spread, "the person");
	view_text(rq->view, "Request.reference", request->reference);
	view_text(rq->view, "Request.sector", request->sector);
	view_number(rq->view, "Worth", ROUND_WORTH);
	view_flag(rq->view, "Request.placed", home.known);
	if (home.known)
		show_offers(rq, &patch);
	return 200;
}

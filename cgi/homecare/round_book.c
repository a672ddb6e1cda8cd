/* Visits of providers as a problem for the planner of care rounds, and what more would add. */
#include "homecare/round_apart.h"
#include "homecare/round_kept.h"
#include "homecare/round_on_foot.h"

#include <stdlib.h>
#include <string.h>

static int64_t
between(int64_t least, int64_t value, int64_t most)
{
	return value < least ? least : value > most ? most : value;
}

static int
by_id(const void *one, const void *other)
{
	const int64_t *a = one, *b = other;

	return *a < *b ? -1 : *a > *b;
}

static void
find_providers(struct round_book *book)
{
	size_t used = 0;

	book->providers = arena_array(book->a, book->current_count + 1, sizeof(int64_t));
	for (size_t i = 0; i < book->current_count; i++)
		if (i == 0 || book->current[i].organisation_id != book->providers[used - 1])
			book->providers[used++] = book->current[i].organisation_id;
	if (used == 0)
		used++; /* nobody has anything yet: the one who is asked */
	qsort(book->providers, used, sizeof(int64_t), by_id);
	for (size_t i = 0; i < used; i++)
		if (i == 0 || book->providers[i] != book->providers[book->provider_count - 1])
			book->providers[book->provider_count++] = book->providers[i];
}

static uint32_t
provider_of(const struct round_book *book, int64_t organisation_id)
{
	const int64_t *found = bsearch(
	    &organisation_id, book->providers, book->provider_count, sizeof(int64_t), by_id);

	return found == NULL ? ROUND_NONE : (uint32_t)(found - book->providers);
}

static void
find_who_sends_two(struct round_book *book)
{
	book->sends_two = arena_array(book->a, book->provider_count, sizeof(bool));
	book->sends_two[0] = book->current_count == 0;
	for (size_t i = 0; i < book->current_count; i++)
		if (book->current[i].sends_two)
			book->sends_two[provider_of(book, book->current[i].organisation_id)] =
			    true;
}

/* May begin from .. to; a time agreed lets it move a little. */
static struct round_window
window_of(int64_t begins_at, int64_t from, int64_t to)
{
	if (begins_at != VISIT_NO_TIME) {
		int64_t least = begins_at - ROUND_LEEWAY_MINUTES;
		int64_t most = begins_at + ROUND_LEEWAY_MINUTES;

		from = from > least && from <= begins_at ? from : least;
		to = to < most && to >= begins_at ? to : most;
	}
	from = between(0, from, ROUND_LAST_MINUTE);
	return (struct round_window){
	    (int32_t)from, (int32_t)between(from, to, ROUND_LAST_MINUTE)};
}

static struct round_visit
visit_at(uint32_t place, uint32_t provider, int64_t day, int64_t minutes, int64_t carers,
    int64_t wanted, const struct round_window *window)
{
	return (struct round_visit){.place = place,
	    .package = ROUND_NONE,
	    .provider = provider,
	    .preferred = ROUND_NONE,
	    .after = ROUND_NONE,
	    .minutes = (int32_t)between(1, minutes, 1440),
	    .windows = window,
	    .window_count = 1,
	    .wanted = (int32_t)wanted,
	    .day = (uint8_t)between(1, day, 7),
	    .carers = (uint8_t)between(1, carers, 2)};
}

/* One place for each run of a package's visits; place 0 is where is asked for. */
static void
add_current(struct round_book *book, struct round_visit *visits, struct round_window *windows)
{
	uint32_t first = 0; /* of the package */

	for (uint32_t i = 0; i < book->current_count; i++) {
		const struct round_current *c = &book->current[i];

		if (i == 0 || c->package_id != book->current[i - 1].package_id) {
			first = i;
			book->places[book->problem.place_count++] = travel_place_of(c->travel,
			    (struct position){c->latitude, c->longitude}, c->rural_urban,
			    c->lsoa);
		}
		windows[i] = window_of(c->begins_at, c->window_from, c->window_to);
		visits[i] = visit_at((uint32_t)book->problem.place_count - 1,
		    provider_of(book, c->organisation_id), c->day, c->minutes, c->carers,
		    c->begins_at, &windows[i]);
		if (i + 1 == book->current_count ||
		    book->current[i + 1].package_id != c->package_id)
			round_keep_apart(visits, first, i + 1 - first, 0);
	}
}

static void
add_asked(struct round_book *book, struct round_visit *visits, struct round_window *windows)
{
	for (size_t p = 0; p < book->provider_count; p++) {
		for (size_t i = 0; i < book->asked_count; i++) {
			const struct care_visit *v = &book->asked[i];
			uint32_t at = round_book_asked(book, p, i);

			windows[at] = window_of(v->begins_at, v->window_from, v->window_to);
			visits[at] = visit_at(0, (uint32_t)p, v->day, v->minutes, v->carers,
			    v->begins_at, &windows[at]);
			visits[at].skills = v->carers == 2 ? ROUND_SENDS_TWO : 0;
		}
		round_keep_apart(visits, round_book_asked(book, p, 0),
		    (uint32_t)book->asked_count, ROUND_WIDER_MOST);
	}
}

/* Early, late and night of each day that anything is on, by one carer and by two together. */
static void
add_shifts(struct round_book *book, bool days[8], bool walks)
{
	static const int32_t times[][2] = {{ROUND_EARLY_FROM, ROUND_EARLY_TO},
	    {ROUND_LATE_FROM, ROUND_LATE_TO}, {ROUND_NIGHT_FROM, ROUND_NIGHT_TO}};
	struct round_shift *shifts =
	    arena_array(book->a, book->provider_count * 7 * 3 * 2 * 2, sizeof(*shifts));
	size_t used = 0;

	for (size_t p = 0; p < book->provider_count; p++)
		for (uint8_t day = 1; day <= 7; day++)
			for (int at = 0; at < 3 && days[day]; at++)
				for (uint8_t crew = 1; crew <= 2; crew++)
					shifts[used++] = (struct round_shift){
					    .provider = (uint32_t)p,
					    .skills = book->sends_two[p] ? ROUND_SENDS_TWO : 0,
					    .carer = ROUND_NONE,
					    .start_place = ROUND_NONE,
					    .end_place = ROUND_NONE,
					    .from = times[at][0],
					    .to = times[at][1],
					    .paid_most = ROUND_PAID_MOST,
					    .most = UINT32_MAX,
					    .day = day,
					    .crew = crew,
					    .mode = ROUND_DRIVE};
	book->driven = used;
	for (size_t i = 0; walks && i < book->driven; i++) {
		shifts[used] = shifts[i];
		shifts[used].mode = ROUND_WALK;
		shifts[used++].most = 0;
	}
	book->problem.shifts = book->shifts = shifts;
	book->problem.shift_count = used;
}

static void
measure(struct round_book *book)
{
	size_t count = book->problem.place_count;
	uint16_t *minutes = arena_array(book->a, count * count + 1, sizeof(*minutes));

	travel_matrix(book->places, count, ROUND_DRIVE, minutes);
	book->problem.minutes[ROUND_DRIVE] = minutes;
}

struct round_book *
round_book_new(struct arena *a, const struct round_current *current, size_t current_count,
    const struct round_home *home, const struct care_visit *asked, size_t asked_count)
{
	struct round_book *book = arena_alloc(a, sizeof(*book));
	struct round_window *windows;
	struct round_visit *visits;
	bool days[8] = {false};
	const char *fault;
	size_t count;

	*book = (struct round_book){.a = a,
	    .current = current,
	    .current_count = current_count,
	    .asked = asked,
	    .asked_count = asked_count};
	find_providers(book);
	find_who_sends_two(book);
	count = current_count + book->provider_count * asked_count;
	if (count > ROUND_VISITS_MOST)
		return NULL;
	visits = arena_array(a, count + 1, sizeof(*visits));
	windows = arena_array(a, count + 1, sizeof(*windows));
	book->windows = windows;
	book->places = arena_array(a, current_count + 1, sizeof(*book->places));
	book->problem = (struct round_problem){
	    .visits = visits, .visit_count = count, .round_worth = ROUND_WORTH};
	if (home != NULL)
		book->places[0] = travel_place_of(current_count > 0 ? current[0].travel : NULL,
		    (struct position){home->latitude, home->longitude}, home->rural_urban,
		    home->lsoa);
	book->problem.place_count = 1;
	add_current(book, visits, windows);
	if (book->problem.place_count > ROUND_PLACES_MOST)
		return NULL;
	add_asked(book, visits, windows);
	for (size_t i = 0; i < count; i++)
		days[visits[i].day] = true;
	add_shifts(book, days, round_book_walks(book));
	measure(book);
	if (round_book_walks(book))
		round_book_neighbourhoods(book);
	book->rounds = rounds_new(a, &book->problem, &fault);
	return book->rounds == NULL ? NULL : book;
}

void
round_book_build(struct round_book *book)
{
	uint32_t *all = arena_array(book->a, book->current_count + 1, sizeof(*all));

	round_book_place_kept(book);
	/* Each provider by itself: its rounds take nobody else's visits. */
	for (size_t p = 0; p < book->provider_count; p++) {
		size_t used = 0;

		for (uint32_t i = 0; i < book->current_count; i++)
			if (book->problem.visits[i].provider == p)
				all[used++] = i;
		rounds_build(book->rounds, all, used);
	}
}

uint32_t
round_book_asked(const struct round_book *book, size_t provider, size_t asked)
{
	return (uint32_t)(book->current_count + provider * book->asked_count + asked);
}

void
round_book_widen(struct round_book *book, int64_t wider)
{
	for (size_t p = 0; p < book->provider_count; p++)
		for (size_t i = 0; i < book->asked_count; i++) {
			const struct care_visit *v = &book->asked[i];
			uint32_t visit = round_book_asked(book, p, i);
			struct round_window *window = &book->windows[visit];
			int64_t more = strcmp(v->critical, "no") == 0 ? wider : 0;

			*window = window_of(v->begins_at, v->window_from, v->window_to);
			*window =
			    window_of(VISIT_NO_TIME, window->from - more, window->to + more);
			rounds_look_again(book->rounds, visit);
		}
}

/* The visits of the problem are the book's own. */
void
round_book_move(struct round_book *book, uint32_t visit, int64_t begins_at)
{
	const struct round_current *c = &book->current[visit];
	struct round_visit *visits = (struct round_visit *)book->problem.visits;
	int64_t from = c->window_from, to = c->window_to;

	visit_window_follow(c->begins_at, begins_at, &from, &to);
	book->windows[visit] = window_of(begins_at, from, to);
	visits[visit].wanted = (int32_t)begins_at;
	round_apart_again(visits, book->current_count, visit);
	rounds_look_again(book->rounds, visit);
}

/* To the person from the nearest visit that the provider has, and back. */
int64_t
round_book_alone(const struct round_book *book, size_t provider)
{
	int64_t least = INT64_MAX;

	for (size_t i = 0; i < book->current_count; i++) {
		const struct round_visit *v = &book->problem.visits[i];
		const uint16_t *minutes = book->problem.minutes[ROUND_DRIVE];
		int64_t way =
		    (int64_t)minutes[v->place] + minutes[v->place * book->problem.place_count];

		if (v->provider == provider && way < least)
			least = way;
	}
	return least == INT64_MAX ? 2 * ROUND_FIRST_MINUTES : least;
}

/* A neighbour in a round: a visit that the provider has, or none where it is one asked for. */
static void
describe(const struct round_book *book, const struct round_stop *stop, int64_t *package,
    int64_t *begins)
{
	*begins = stop->begins;
	*package =
	    stop->visit < book->current_count ? book->current[stop->visit].package_id : 0;
}

/* Where the visits asked for stand now. */
static void
describe_fits(const struct round_book *book, size_t provider, struct round_fit *fits)
{
	const uint32_t first = round_book_asked(book, provider, 0);
	struct round_plan plan;

	rounds_plan(book->a, book->rounds, &plan);
	for (size_t r = 0; r < plan.round_count; r++)
		for (size_t i = 0; i < plan.rounds[r].stop_count; i++) {
			const struct round_stop *stop = &plan.rounds[r].stops[i];
			struct round_fit *fit;

			if (stop->visit < first || stop->visit >= first + book->asked_count)
				continue;
			fit = &fits[stop->visit - first];
			if (fit->fits) /* of two rounds, the first is told */
				continue;
			*fit = (struct round_fit){.fits = true, .begins = stop->begins};
			if (i > 0)
				describe(
				    book, stop - 1, &fit->before_package, &fit->before_begins);
			if (i + 1 < plan.rounds[r].stop_count)
				describe(
				    book, stop + 1, &fit->after_package, &fit->after_begins);
		}
}

void
round_book_quote(const struct round_book *book, size_t provider, enum round_way way,
    struct round_quote *quote)
{
	const int32_t alone = (int32_t)round_book_alone(book, provider);
	uint32_t *visits = arena_array(book->a, book->asked_count + 1, sizeof(*visits));
	const struct round_asked asked = {.visits = visits,
	    .count = book->asked_count,
	    .alone = way == ROUND_INTO_THOSE ? alone : -1,
	    .opening = alone,
	    .join = way == ROUND_INTO_THOSE,
	    .open = way == ROUND_INTO_NEW};

	for (size_t i = 0; i < book->asked_count; i++)
		visits[i] = round_book_asked(book, provider, i);
	rounds_quote(book->a, book->rounds, &asked, quote);
}

static bool
is_among(const uint32_t *rounds, size_t count, uint32_t round)
{
	for (size_t i = 0; i < count; i++)
		if (rounds[i] == round)
			return true;
	return false;
}

size_t
round_book_touched(
    const struct round_book *book, const struct round_quote *quote, uint32_t *rounds)
{
	size_t used = 0;

	for (size_t i = 0; i < book->asked_count; i++)
		for (int side = 0; side < 2; side++) {
			const uint32_t round = quote->spots[i].round[side];

			if (round != ROUND_NONE && !is_among(rounds, used, round))
				rounds[used++] = round;
		}
	return used;
}

void
round_book_fit(
    struct round_book *book, size_t provider, struct round_price *price, struct round_fit *fits)
{
	const uint32_t first = round_book_asked(book, provider, 0);
	struct round_quote quote;

	round_book_quote(book, provider, ROUND_INTO_THOSE, &quote);
	*price = (struct round_price){.known = book->asked_count > 0,
	    .minutes = quote.travel,
	    .visits = (int64_t)book->asked_count,
	    .fitting = (int64_t)quote.placed};
	for (size_t i = 0; i < book->current_count; i++)
		price->near += book->problem.visits[i].provider == provider;
	if (fits == NULL)
		return;
	for (size_t i = 0; i < book->asked_count; i++)
		rounds_put(book->rounds, first + (uint32_t)i, &quote.spots[i]);
	describe_fits(book, provider, fits);
	for (size_t i = book->asked_count; i > 0; i--) {
		struct round_spot spot;

		if (rounds_where(book->rounds, first + (uint32_t)i - 1, &spot))
			rounds_take(book->rounds, first + (uint32_t)i - 1);
	}
}

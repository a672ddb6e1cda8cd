/* Tells the planner of a provider's packages and of who might take them (queries taker_*). */
#include "homecare/failure_takers.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "homecare/capacity.h"
#include "homecare/round_book.h"
#include "homecare/visit.h"
#include "place/travel_ways.h"
#include "homecare/travel_told.h"
#include "lib/civil_date.h"

enum { MEMORY = 512 << 20, TRIALS = 300 };

/* Six times what 300 packages and 40 providers' hours take, for the way asked for; and for it
 * and those that it is compared with.  A page works it out for its boxes too, and one that is sent
 * and refused twice more, while a request ends after 30 s. */
#define NANOSECONDS_MOST INT64_C(6000000000)
#define NANOSECONDS_OF_ALL INT64_C(8000000000)

/* What long visits ask for: a carer who stays. */
enum { STAYS = 2 };

struct telling {
	struct req *rq;
	struct arena *a; /* more than a request may use */
	struct failure_takers *takers;
	const struct taker_cells_row *cells;
	size_t cell_count;
	const struct taker_visits_row *visits;
	size_t visit_count;
	int64_t *providers; /* organisations, in order */
	size_t provider_count;
	const struct travel_values *travel;
	struct travel_place *places;
	uint32_t place_count; /* of people; behind them stands one for each provider */
	struct round_visit *planned;
	struct round_window *windows;
	uint8_t *parts;
	size_t planned_count;
	struct replace_problem problem;
};

static int
by_id(const void *one, const void *other)
{
	const int64_t *a = one, *b = other;

	return (*a > *b) - (*a < *b);
}

static void
find_providers(struct telling *t)
{
	t->providers = arena_array(t->a, t->cell_count + 1, sizeof(int64_t));
	for (size_t i = 0; i < t->cell_count; i++)
		t->providers[i] = t->cells[i].organisation_id;
	qsort(t->providers, t->cell_count, sizeof(int64_t), by_id);
	for (size_t i = 0; i < t->cell_count; i++)
		if (i == 0 || t->providers[i] != t->providers[t->provider_count - 1])
			t->providers[t->provider_count++] = t->providers[i];
}

static uint32_t
provider_of(const struct telling *t, int64_t organisation)
{
	const int64_t *found =
	    bsearch(&organisation, t->providers, t->provider_count, sizeof(int64_t), by_id);

	return found == NULL ? ROUND_NONE : (uint32_t)(found - t->providers);
}

/* Of the rating of the Care Quality Commission. */
static uint8_t
quality_of(const char *rating)
{
	static const char *const ratings[] = {
	    "Inadequate", "Requires improvement", "", "Good", "Outstanding"};

	for (uint8_t i = 0; i < sizeof(ratings) / sizeof(ratings[0]); i++)
		if (strcmp(rating, ratings[i]) == 0)
			return i;
	return 2;
}

static void
add_supplies(struct telling *t)
{
	struct replace_supply *supplies =
	    arena_array(t->a, t->cell_count + 1, sizeof(*supplies));
	size_t used = 0;

	t->takers->of = arena_array(t->rq->a, t->cell_count + 1, sizeof(*t->takers->of));
	for (size_t i = 0; i < t->cell_count; i++) {
		const struct taker_cells_row *cell = &t->cells[i];
		struct replace_supply *s;

		if (i == 0 || cell->organisation_id != cell[-1].organisation_id ||
		    cell->patch_id != cell[-1].patch_id) {
			t->takers->of[used] = cell;
			supplies[used++] = (struct replace_supply){
			    .provider = provider_of(t, cell->organisation_id),
			    .patch = (uint32_t)cell->patch_id,
			    .sends_two = cell->sends_two > 0,
			    .quality = quality_of(cell->rating)};
		}
		s = &supplies[used - 1];
		if (cell->day < 1 || cell->day > REPLACE_DAYS || cell->part < 1 ||
		    cell->part > REPLACE_PARTS)
			continue;
		s->minutes[0][cell->day - 1][cell->part - 1] = (int32_t)cell->single_minutes;
		s->minutes[1][cell->day - 1][cell->part - 1] = (int32_t)cell->double_minutes;
	}
	t->problem.supplies = supplies;
	t->problem.supply_count = used;
}

static struct round_visit *
add_visit(struct telling *t, uint32_t place, int64_t day, int64_t begins, int64_t minutes,
    int64_t carers)
{
	size_t at = t->planned_count++;
	struct round_visit *v = &t->planned[at];
	int32_t from = (int32_t)(begins - ROUND_LEEWAY_MINUTES);

	t->windows[at] =
	    (struct round_window){from > 0 ? from : 0, (int32_t)begins + ROUND_LEEWAY_MINUTES};
	t->parts[at] = (uint8_t)visit_part(begins);
	*v = (struct round_visit){.place = place,
	    .package = ROUND_NONE,
	    .provider = ROUND_NONE,
	    .preferred = ROUND_NONE,
	    .after = ROUND_NONE,
	    .minutes = (int32_t)minutes,
	    .windows = &t->windows[at],
	    .window_count = 1,
	    .wanted = (int32_t)begins,
	    .day = (uint8_t)day,
	    .carers = carers > 1 ? 2 : 1};
	return v;
}

/* Visits of providers without hours are in nobody's way here. */
static void
add_theirs(struct telling *t)
{
	for (size_t i = 0; i < t->visit_count; i++) {
		const struct taker_visits_row *row = &t->visits[i];
		uint32_t provider = provider_of(t, row->organisation_id);

		if (provider == ROUND_NONE)
			continue;
		if (i == 0 || row->package_id != row[-1].package_id)
			t->places[t->place_count++] = travel_place_of(t->travel,
			    (struct position){row->latitude, row->longitude}, row->rural_urban,
			    row->lsoa);
		add_visit(
		    t, t->place_count - 1, row->day, row->begins_at, row->minutes, row->carers)
		    ->provider = provider;
	}
}

static bool
is_to_be_placed(const struct failure_case *one)
{
	return !one->covered && one->week_visits > 0;
}

static void
add_packages(struct telling *t)
{
	const struct failure_model *m = t->takers->model;
	struct replace_package *packages = arena_array(t->a, m->count + 1, sizeof(*packages));
	size_t count = 0;

	t->takers->cases = arena_array(t->rq->a, m->count + 1, sizeof(*t->takers->cases));
	t->takers->lost = arena_array(t->rq->a, m->count + 1, sizeof(*t->takers->lost));
	for (size_t i = 0; i < m->count; i++) {
		const struct failure_case *one = &m->cases[i];
		bool critical = false;

		if (!one->covered && one->week_visits == 0)
			t->takers->idle++;
		if (is_to_be_placed(one) && !one->has_place)
			t->takers->lost[t->takers->nowhere++] = one;
		if (!is_to_be_placed(one) || !one->has_place)
			continue;
		t->places[t->place_count++] = one->place;
		for (size_t v = 0; v < one->visit_count; v++) {
			const struct failure_visit *visit = &one->visits[v];
			struct round_visit *planned;

			if (!failure_in_week(one, visit))
				continue;
			planned = add_visit(t, t->place_count - 1, visit->day, visit->begins_at,
			    visit->minutes, visit->carers);
			planned->package = (uint32_t)count;
			planned->skills = (visit->carers > 1 ? ROUND_SENDS_TWO : 0) |
					  (visit->minutes > ROUND_PAID_MOST ? STAYS : 0);
			critical |= visit->critical;
		}
		packages[count] =
		    (struct replace_package){(uint32_t)one->patch_id, critical		 ? 0
								      : one->lives_alone ? 1
											 : 2};
		t->takers->cases[count++] = one;
	}
	t->takers->count = t->problem.package_count = count;
	t->problem.packages = packages;
}

/* Early, late and night for what they have; then for what is opened, from the provider's
 * nearest visit and back there; and for who stays. */
static void
add_shifts(struct telling *t)
{
	static const int32_t times[][2] = {{ROUND_EARLY_FROM, ROUND_EARLY_TO},
	    {ROUND_LATE_FROM, ROUND_LATE_TO}, {ROUND_NIGHT_FROM, ROUND_NIGHT_TO},
	    {0, ROUND_LAST_MINUTE}};
	struct round_shift *shifts =
	    arena_array(t->a, t->provider_count * 7 * 14 + 1, sizeof(*shifts));
	size_t used = 0;

	for (int opened = 0; opened < 2; opened++) {
		for (uint32_t p = 0; p < t->provider_count; p++)
			for (int i = 0; i < 7 * (opened ? 7 : 6); i++) {
				uint32_t home = opened ? t->place_count + p : ROUND_NONE;
				int at = i / 7 / 2;

				shifts[used++] = (struct round_shift){.provider = p,
				    .skills = ROUND_SENDS_TWO | (at == 3 ? STAYS : 0),
				    .carer = ROUND_NONE,
				    .start_place = home,
				    .end_place = home,
				    .from = times[at][0],
				    .to = times[at][1],
				    .paid_most = at == 3 ? ROUND_LAST_MINUTE : ROUND_PAID_MOST,
				    .most = UINT32_MAX,
				    .day = (uint8_t)(i % 7 + 1),
				    .crew = (uint8_t)(i / 7 % 2 + 1),
				    .mode = ROUND_DRIVE};
			}
		if (!opened)
			t->problem.own_shifts = used;
	}
	t->problem.rounds.shifts = shifts;
	t->problem.rounds.shift_count = used;
}

/* The way to where a provider is begins at the nearest of its visits. */
static void
add_homes(struct telling *t, uint16_t *minutes, size_t all)
{
	for (size_t p = t->place_count; p < all; p++)
		for (size_t i = 0; i < all; i++)
			minutes[p * all + i] = minutes[i * all + p] =
			    p == i ? 0 : ROUND_FIRST_MINUTES;
	for (size_t v = 0; v < t->planned_count; v++) {
		uint32_t provider = t->planned[v].provider;
		size_t home = t->place_count + provider, own = t->planned[v].place;
		bool first = provider != ROUND_NONE &&
			     (v == 0 || t->planned[v - 1].provider != provider);

		if (!first && v > 0 && t->planned[v - 1].place == own)
			continue;
		for (size_t i = 0; provider != ROUND_NONE && i < t->place_count; i++) {
			uint16_t way = minutes[own * all + i],
				 back = minutes[i * all + own];

			if (first || way < minutes[home * all + i])
				minutes[home * all + i] = way;
			if (first || back < minutes[i * all + home])
				minutes[i * all + home] = back;
		}
	}
}

static void
measure(struct telling *t)
{
	size_t count = t->place_count, all = count + t->provider_count;
	uint16_t *real = arena_array(t->a, count * count + 1, sizeof(*real));
	uint16_t *minutes = arena_array(t->a, all * all + 1, sizeof(*minutes));

	travel_matrix(t->places, count, ROUND_DRIVE, real);
	for (size_t i = 0; i < count; i++)
		memcpy(&minutes[i * all], &real[i * count], count * sizeof(*real));
	add_homes(t, minutes, all);
	t->problem.rounds.place_count = all;
	t->problem.rounds.minutes[ROUND_DRIVE] = minutes;
}

/* What packages that may go so come to; false: there are too many visits.  A search of so many
 * trials is the same each time, so that what is accepted is what was seen; where the clock ends
 * it, the page says so. */
static bool
plan(const struct telling *t, enum replace_parting parting, int64_t until,
    struct replace_answer *answer)
{
	struct failure_way *way = &t->takers->ways[parting];
	struct round_deadline deadline = {.until = until};
	const struct round_effort effort = {
	    .trials = TRIALS, .go_on = round_in_time, .context = &deadline};
	struct arena *own = arena_within(t->a, MEMORY);
	struct replace_problem problem = t->problem;
	struct round_state state;
	struct replace *replace;
	const char *fault;

	problem.parting = parting;
	if ((replace = replace_new(own, &problem, &fault)) == NULL)
		return false;
	replace_improve(replace, &effort, &state);
	replace_answer(t->rq->a, replace, answer);
	arena_reset(own);
	*way = (struct failure_way){
	    answer->placed, answer->several, deadline.struck};
	return true;
}

/* The way asked for, and to compare what the others come to in the time that is left. */
static void
plan_all(struct telling *t, enum replace_parting parting)
{
	const int64_t since = round_now(), until = since + NANOSECONDS_OF_ALL;
	struct replace_answer other;

	t->problem.rounds.visits = t->planned;
	t->problem.rounds.visit_count = t->planned_count;
	t->problem.rounds.round_worth = ROUND_WORTH;
	t->problem.parts = t->parts;
	t->problem.provider_count = t->provider_count;
	if (!plan(t, parting, since + NANOSECONDS_MOST, &t->takers->answer))
		form_refuse(t->rq, NULL,
		    "There are more visits than can be planned at once: who takes whom was not "
		    "worked out");
	for (int way = 0; t->takers->compared && way < FAILURE_WAYS; way++) {
		if (way == (int)parting)
			continue;
		t->takers->ways[way].struck = true;
		if (round_now() < until)
			plan(t, (enum replace_parting)way, until, &other);
	}
}

int
failure_takers(struct req *rq, const struct failure_stop *stop,
    const struct failure_model *model, enum replace_parting parting, bool compare,
    struct failure_takers *takers)
{
	const char *on = civil_date_iso(rq->a, civil_date_add_days(stop->day, -1));
	struct telling t = {.rq = rq, .takers = takers};
	struct taker_visits_row *visits;
	struct taker_cells_row *cells;
	size_t own = 0;
	int code;

	*takers = (struct failure_takers){.model = model, .compared = compare};
	if ((code = taker_cells(rq->db, rq->a,
		 (struct taker_cells_args){.organisation_id = stop->organisation_id,
		     .on = on,
		     .since = capacity_since(rq->a, rq->now)},
		 &cells, &t.cell_count)) != DB_OK ||
	    (code = taker_visits(rq->db, rq->a,
		 (struct taker_visits_args){.organisation_id = stop->organisation_id, .on = on},
		 &visits, &t.visit_count)) != DB_OK ||
	    (code = travel_ways_read(rq->db, rq->a, &t.travel)) != DB_OK ||
	    (code = travel_told(rq)) != DB_OK)
		return code;
	t.cells = cells;
	t.visits = visits;
	t.a = arena_within(rq->a, MEMORY);
	for (size_t i = 0; i < model->count; i++)
		own += model->cases[i].visit_count;
	t.planned = arena_array(t.a, t.visit_count + own + 1, sizeof(*t.planned));
	t.windows = arena_array(t.a, t.visit_count + own + 1, sizeof(*t.windows));
	t.parts = arena_array(t.a, t.visit_count + own + 1, 1);
	t.places = arena_array(t.a, t.visit_count + model->count + 1, sizeof(*t.places));
	find_providers(&t);
	add_supplies(&t);
	add_theirs(&t);
	add_packages(&t);
	add_shifts(&t);
	measure(&t);
	plan_all(&t, parting);
	takers->given = failure_given_of(rq->a, &takers->answer, &takers->given_count);
	return DB_OK;
}

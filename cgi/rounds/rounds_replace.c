/* Packages to be placed: what moves together, where it could go, in and out. */
#include "rounds/rounds_replace.h"

#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_journal.h"
#include "rounds/rounds_replace_private.h"

static const char *
visit_fault(const struct replace_problem *p, size_t i)
{
	const struct round_visit *v = &p->rounds.visits[i];

	if (v->provider == ROUND_NONE && v->package >= p->package_count)
		return "a visit is of no package and of no provider";
	if (v->provider != ROUND_NONE && v->provider >= p->provider_count)
		return "a visit is of no known provider";
	if (v->provider == ROUND_NONE && (p->parts[i] < 1 || p->parts[i] > REPLACE_PARTS))
		return "a visit is in no part of the day";
	return NULL;
}

static const char *
supply_fault(const struct replace_problem *p, const struct replace_supply *s)
{
	if (s->provider >= p->provider_count || s->quality > REPLACE_QUALITY_BEST)
		return "free hours are of no known provider, or of a quality that there is not";
	for (uint32_t cell = 0; cell < REPLACE_CELLS; cell++)
		if ((&s->minutes[0][0][0])[cell] < 0)
			return "a provider has less than no minutes free";
	return NULL;
}

static const char *
problem_fault(const struct replace_problem *p)
{
	const char *fault = NULL;

	if (p->package_count > REPLACE_PACKAGES_MOST)
		return "there are more packages than can be placed at once";
	if (p->own_shifts > p->rounds.shift_count || p->provider_count > ROUND_VISITS_MOST)
		return "there are more shifts of their own than shifts, or too many providers";
	for (size_t i = 0; i < p->package_count; i++)
		if (p->packages[i].urgency >= REPLACE_URGENCIES)
			return "a package is of no known urgency";
	for (size_t i = 0; i < p->supply_count && fault == NULL; i++)
		fault = supply_fault(p, &p->supplies[i]);
	for (size_t i = 0; i < p->rounds.visit_count && fault == NULL; i++)
		fault = visit_fault(p, i);
	return fault;
}

/* ---- What moves together ---- */

struct key {
	uint32_t package;
	uint8_t part, day;
	int32_t from;
	uint32_t visit;
};

static int
by_key(const void *one, const void *other)
{
	const struct key *a = one, *b = other;

	if (a->package != b->package)
		return a->package < b->package ? -1 : 1;
	if (a->part != b->part)
		return a->part - b->part;
	if (a->day != b->day)
		return a->day - b->day;
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return a->visit < b->visit ? -1 : a->visit > b->visit;
}

static void
add_needs(struct replace *r, struct unit *unit)
{
	int32_t minutes[REPLACE_CELLS] = {0};
	struct need *needs = arena_array(r->a, REPLACE_CELLS, sizeof(*needs));

	for (uint32_t i = 0; i < unit->visit_count; i++) {
		const struct round_visit *v = &r->visits[unit->visits[i]];

		minutes[replace_cell(v->carers, v->day, r->problem->parts[unit->visits[i]])] +=
		    v->minutes;
		unit->minutes += (int64_t)v->minutes * v->carers;
		unit->two |= v->carers == 2;
	}
	for (uint8_t cell = 0; cell < REPLACE_CELLS; cell++)
		if (minutes[cell] > 0)
			needs[unit->need_count++] = (struct need){cell, minutes[cell]};
	unit->needs = needs;
}

static void
find_siblings(struct replace *r)
{
	for (uint32_t first = 0, i = 1; i <= r->unit_count; i++) {
		if (i < r->unit_count && r->units[i].package == r->units[first].package)
			continue;
		for (uint32_t j = first; j < i; j++) {
			r->units[j].first = first;
			r->units[j].siblings = i - first;
		}
		first = i;
	}
}

static void
make_units(struct replace *r)
{
	const struct replace_problem *p = r->problem;
	size_t count = p->rounds.visit_count, used = 0;
	struct key *keys = arena_array(r->a, count + 1, sizeof(*keys));
	uint32_t *visits = arena_array(r->a, count + 1, sizeof(*visits));
	struct unit *unit = NULL;

	for (uint32_t i = 0; i < count; i++)
		if (r->visits[i].provider == ROUND_NONE)
			keys[used++] = (struct key){r->visits[i].package,
			    p->parting != REPLACE_WHOLE ? p->parts[i] : 0, r->visits[i].day,
			    r->visits[i].windows[0].from, i};
	qsort(keys, used, sizeof(*keys), by_key);
	r->units = arena_array(r->a, used + 1, sizeof(*r->units));
	for (size_t i = 0; i < used; i++) {
		visits[i] = keys[i].visit;
		if (unit == NULL || unit->package != keys[i].package ||
		    unit->part != keys[i].part ||
		    (p->parting == REPLACE_BY_TIME && unit->day != keys[i].day)) {
			unit = &r->units[r->unit_count++];
			*unit = (struct unit){.package = keys[i].package,
			    .part = keys[i].part,
			    .day = p->parting == REPLACE_BY_TIME ? keys[i].day : 0,
			    .urgency = p->packages[keys[i].package].urgency,
			    .visits = &visits[i],
			    .option = ROUND_NONE};
		}
		unit->visit_count++;
	}
	find_siblings(r);
	for (uint32_t i = 0; i < r->unit_count; i++) {
		add_needs(r, &r->units[i]);
		r->left[r->units[i].urgency] += r->units[i].minutes;
		r->score.left += r->units[i].minutes * replace_worth(r->units[i].urgency);
	}
}

static bool
find_options(struct replace *r)
{
	const struct replace_problem *p = r->problem;
	size_t count = 0;

	for (uint32_t i = 0; i < r->unit_count; i++) {
		struct unit *unit = &r->units[i];
		size_t most = 0;

		for (size_t s = 0; s < p->supply_count; s++)
			most += p->supplies[s].patch == p->packages[unit->package].patch;
		if ((count += most) > REPLACE_PLACES_MOST)
			return false;
		unit->options = arena_array(r->a, most + 1, sizeof(*unit->options));
		for (uint32_t s = 0; s < p->supply_count; s++)
			if (p->supplies[s].patch == p->packages[unit->package].patch &&
			    (p->supplies[s].sends_two || !unit->two))
				unit->options[unit->option_count++] = (struct option){s, 0, 0};
	}
	return true;
}

/* ---- The rounds that there are ---- */

static void
copy_problem(struct replace *r)
{
	const struct round_problem *p = &r->problem->rounds;

	r->visits = arena_array(r->a, p->visit_count + 1, sizeof(*r->visits));
	r->shifts = arena_array(r->a, p->shift_count + 1, sizeof(*r->shifts));
	if (p->visit_count > 0)
		memcpy(r->visits, p->visits, p->visit_count * sizeof(*r->visits));
	if (p->shift_count > 0)
		memcpy(r->shifts, p->shifts, p->shift_count * sizeof(*r->shifts));
	r->rounds_problem = *p;
	r->rounds_problem.visits = r->visits;
	r->rounds_problem.shifts = r->shifts;
}

static int
by_provider(const void *one, const void *other)
{
	const uint64_t *a = one, *b = other;

	return *a < *b ? -1 : *a > *b;
}

/* Each provider by itself: its rounds take nobody else's visits. */
static void
build_own(struct replace *r)
{
	size_t count = r->rounds_problem.visit_count, used = 0;
	uint64_t *keys = arena_array(r->a, count + 1, sizeof(*keys));
	uint32_t *visits = arena_array(r->a, count + 1, sizeof(*visits));

	for (size_t i = 0; i < count; i++)
		if (r->visits[i].provider != ROUND_NONE)
			keys[used++] = (uint64_t)r->visits[i].provider << 32 | i;
	qsort(keys, used, sizeof(*keys), by_provider);
	for (size_t i = 0; i < used; i++)
		visits[i] = (uint32_t)keys[i];
	for (size_t first = 0, i = 1; i <= used; i++)
		if (i == used || keys[i] >> 32 != keys[first] >> 32) {
			rounds_build(r->rounds, &visits[first], i - first);
			first = i;
		}
}

/* While what providers have is put into rounds, the shifts for packages are shut; and then
 * theirs are, at the rounds that they have. */
static void
build_rounds(struct replace *r)
{
	size_t count = r->rounds_problem.shift_count, own = r->problem->own_shifts;

	for (size_t i = own; own > 0 && i < count; i++)
		r->shifts[i].most = 0;
	build_own(r);
	for (size_t i = 0; own > 0 && i < count; i++)
		r->shifts[i].most =
		    i < own ? r->rounds->opened[i] : r->problem->rounds.shifts[i].most;
	r->opened_before = r->rounds->open;
}

struct replace *
replace_new(struct arena *a, const struct replace_problem *problem, const char **fault)
{
	struct replace *r = arena_alloc(a, sizeof(*r));

	if ((*fault = problem_fault(problem)) != NULL)
		return NULL;
	r->a = a;
	r->problem = problem;
	copy_problem(r);
	if ((r->rounds = rounds_new(a, &r->rounds_problem, fault)) == NULL)
		return NULL;
	r->versions = arena_array(a, problem->provider_count + 1, sizeof(*r->versions));
	for (size_t i = 0; i < problem->provider_count; i++)
		r->versions[i] = 1;
	r->free = arena_array(a, problem->supply_count + 1, sizeof(*r->free));
	for (size_t i = 0; i < problem->supply_count; i++)
		memcpy(r->free[i], problem->supplies[i].minutes, sizeof(r->free[i]));
	make_units(r);
	if (!find_options(r)) {
		*fault = "there are more packages and providers than can be placed at once";
		return NULL;
	}
	build_rounds(r);
	r->journal = round_journal_new(r->rounds);
	return r;
}

/* ---- In and out ---- */

int64_t
replace_worth(uint8_t urgency)
{
	static const int64_t worth[REPLACE_URGENCIES] = {6, 4, 3};

	return worth[urgency];
}

int
replace_compare(const struct replace_score *one, const struct replace_score *other)
{
	if (one->left != other->left)
		return one->left < other->left ? -1 : 1;
	if (one->weight != other->weight)
		return one->weight < other->weight ? -1 : 1;
	return one->worse < other->worse ? -1 : one->worse > other->worse;
}

bool
replace_has_minutes(const struct replace *r, const struct unit *unit, uint32_t option)
{
	const int32_t *free_now = r->free[unit->options[option].supply];

	for (uint32_t i = 0; i < unit->need_count; i++)
		if (free_now[unit->needs[i].cell] < unit->needs[i].minutes)
			return false;
	return true;
}

int64_t
replace_parting(const struct replace *r, const struct unit *unit, uint32_t option)
{
	uint32_t provider = replace_supply_of(r, unit, option)->provider;
	bool placed = false;

	for (uint32_t i = unit->first; i < unit->first + unit->siblings; i++) {
		const struct unit *other = &r->units[i];

		if (other == unit || other->option == ROUND_NONE)
			continue;
		if (replace_supply_of(r, other, other->option)->provider == provider)
			return 0;
		placed = true;
	}
	return placed ? REPLACE_PARTED : 0;
}

/* Takes the first so many visits out of the rounds, the last first; the minutes that saves. */
static int64_t
take_visits(struct replace *r, const struct unit *unit, uint32_t count)
{
	int64_t saved = 0;

	for (uint32_t i = count; i > 0; i--) {
		saved += rounds_take(r->rounds, unit->visits[i - 1]);
		r->visits[unit->visits[i - 1]].provider = ROUND_NONE;
	}
	return saved;
}

/* Puts all visits into the provider's rounds, or none; *travel: minutes more. */
static bool
put_visits(struct replace *r, const struct unit *unit, uint32_t provider, int64_t *travel)
{
	*travel = 0;
	for (uint32_t i = 0; i < unit->visit_count; i++) {
		struct round_spot spot;

		r->visits[unit->visits[i]].provider = provider;
		if (rounds_best(r->rounds, unit->visits[i], true, &spot, 1) == 0 ||
		    !rounds_put(r->rounds, unit->visits[i], &spot)) {
			r->visits[unit->visits[i]].provider = ROUND_NONE;
			take_visits(r, unit, i);
			return false;
		}
		*travel += spot.travel;
	}
	return true;
}

/* What is known of all once a unit is in (1) or out (-1) of its supply. */
static void
account(struct replace *r, const struct unit *unit, int64_t travel, int64_t opened, int sign)
{
	const struct replace_supply *supply = replace_supply_of(r, unit, unit->option);
	int32_t *free_now = r->free[unit->options[unit->option].supply];

	for (uint32_t i = 0; i < unit->need_count; i++)
		free_now[unit->needs[i].cell] -= sign * unit->needs[i].minutes;
	r->left[unit->urgency] -= sign * unit->minutes;
	r->score.left -= sign * unit->minutes * replace_worth(unit->urgency);
	r->score.weight += travel + opened * r->rounds_problem.round_worth +
			   sign * replace_parting(r, unit, unit->option);
	r->score.worse += sign * unit->minutes * (REPLACE_QUALITY_BEST - supply->quality);
	r->travel += travel;
	r->versions[supply->provider]++;
}

bool
replace_put(struct replace *r, struct unit *unit, uint32_t option)
{
	const struct replace_supply *supply = replace_supply_of(r, unit, option);
	int64_t open = r->rounds->open, travel;

	unit->tried = true;
	unit->options[option].version = r->versions[supply->provider];
	unit->options[option].cost = REPLACE_NEVER;
	if (!put_visits(r, unit, supply->provider, &travel))
		return false;
	open = r->rounds->open - open;
	unit->options[option].cost = travel + open * r->rounds_problem.round_worth;
	unit->option = option;
	unit->turn = ++r->turn;
	account(r, unit, travel, open, 1);
	return true;
}

int64_t
replace_take(struct replace *r, struct unit *unit)
{
	int64_t open = r->rounds->open, saved = take_visits(r, unit, unit->visit_count);

	account(r, unit, -saved, r->rounds->open - open, -1);
	unit->option = ROUND_NONE;
	return saved;
}

void
replace_price(struct replace *r, struct unit *unit, uint32_t option)
{
	const struct replace_supply *supply = replace_supply_of(r, unit, option);
	int64_t open = r->rounds->open, travel;
	struct option *at = &unit->options[option];

	unit->tried = true;
	at->version = r->versions[supply->provider];
	at->cost = REPLACE_NEVER;
	if (!put_visits(r, unit, supply->provider, &travel))
		return;
	at->cost = travel + (r->rounds->open - open) * r->rounds_problem.round_worth;
	take_visits(r, unit, unit->visit_count);
}

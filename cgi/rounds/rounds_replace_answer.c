/* What came of placing packages: who takes which, why the others have no place, and how much
 * could have one at the most. */
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_journal.h"
#include "rounds/rounds_replace_private.h"

/* ---- Why not ---- */

/* What the supply lacks in all, and most. */
static int64_t
lacks(const struct unit *unit, const int32_t *minutes, struct replace_share *most)
{
	int64_t sum = 0;

	most->short_minutes = 0;
	for (uint32_t i = 0; i < unit->need_count; i++) {
		uint32_t cell = unit->needs[i].cell;
		int32_t lacking = unit->needs[i].minutes - minutes[cell];

		if (lacking <= 0)
			continue;
		sum += lacking;
		if (lacking <= most->short_minutes)
			continue;
		most->short_minutes = lacking;
		most->short_part = (uint8_t)(cell % REPLACE_PARTS + 1);
		most->short_day = (uint8_t)(cell / REPLACE_PARTS % REPLACE_DAYS + 1);
		most->short_carers = (uint8_t)(cell / REPLACE_PARTS / REPLACE_DAYS + 1);
	}
	return sum;
}

/* What the provider that is nearest to being able lacks; false: somebody lacks nothing. */
static bool
all_lack(
    const struct replace *r, const struct unit *unit, bool now, struct replace_share *share)
{
	struct replace_share most = {0}, best = {0};
	int64_t least = INT64_MAX;

	for (uint32_t i = 0; i < unit->option_count; i++) {
		uint32_t supply = unit->options[i].supply;
		int64_t lacking = lacks(unit,
		    now ? r->free[supply] : &r->problem->supplies[supply].minutes[0][0][0],
		    &most);

		if (lacking == 0)
			return false;
		if (lacking >= least)
			continue;
		least = lacking;
		best = most;
	}
	share->short_day = best.short_day;
	share->short_part = best.short_part;
	share->short_carers = best.short_carers;
	share->short_minutes = best.short_minutes;
	return true;
}

static bool
is_patch_served(const struct replace *r, const struct unit *unit)
{
	for (size_t i = 0; i < r->problem->supply_count; i++)
		if (r->problem->supplies[i].patch == r->problem->packages[unit->package].patch)
			return true;
	return false;
}

/* It has fitted where there are minutes now: what is missing is another try. */
static bool
has_fitted(const struct replace *r, const struct unit *unit)
{
	for (uint32_t i = 0; i < unit->option_count; i++)
		if (replace_has_minutes(r, unit, i) && unit->options[i].version != 0 &&
		    unit->options[i].cost != REPLACE_NEVER)
			return true;
	return !unit->tried;
}

static void
explain(const struct replace *r, const struct unit *unit, struct replace_share *share)
{
	if (unit->option_count == 0)
		share->reason = is_patch_served(r, unit) ? REPLACE_NO_TWO : REPLACE_NOBODY;
	else if (all_lack(r, unit, false, share))
		share->reason = REPLACE_NO_HOURS;
	else if (all_lack(r, unit, true, share))
		share->reason = REPLACE_HOURS_TAKEN;
	else
		share->reason = has_fitted(r, unit) ? REPLACE_NOT_TRIED : REPLACE_NO_TIME;
}

/* ---- The most that could be ---- */

/* Carers' minutes needed and to be had in one patch, on one day and in one part of it: for
 * units that need a provider sending two, and for others. */
struct flow {
	int64_t needed, needed_two, had, had_two;
};

static int64_t
least(int64_t one, int64_t other)
{
	return one < other ? one : other;
}

/* Those who need two first, as nobody else can help them: no more can be had. */
static int64_t
most_of(const struct flow *flow)
{
	int64_t two = least(flow->needed_two, flow->had_two);

	return two + least(flow->needed, flow->had - two);
}

static bool
could_ever(const struct replace *r, const struct unit *unit)
{
	struct replace_share share;

	return unit->option_count > 0 && !all_lack(r, unit, false, &share);
}

static int64_t
bound_of_patch(const struct replace *r, uint32_t patch)
{
	struct flow flows[REPLACE_CELLS] = {{0}};
	int64_t bound = 0;

	for (uint32_t i = 0; i < r->unit_count; i++) {
		const struct unit *unit = &r->units[i];

		if (r->problem->packages[unit->package].patch != patch || !could_ever(r, unit))
			continue;
		for (uint32_t n = 0; n < unit->need_count; n++)
			*(unit->two ? &flows[unit->needs[n].cell].needed_two
				    : &flows[unit->needs[n].cell].needed) +=
			    unit->needs[n].minutes;
	}
	for (size_t s = 0; s < r->problem->supply_count; s++) {
		const struct replace_supply *supply = &r->problem->supplies[s];

		for (uint32_t cell = 0; supply->patch == patch && cell < REPLACE_CELLS;
		     cell++) {
			flows[cell].had += (&supply->minutes[0][0][0])[cell];
			if (supply->sends_two)
				flows[cell].had_two += (&supply->minutes[0][0][0])[cell];
		}
	}
	for (uint32_t cell = 0; cell < REPLACE_CELLS; cell++)
		bound += most_of(&flows[cell]) * (cell < REPLACE_CELLS / 2 ? 1 : 2);
	return bound;
}

static int64_t
bound_of(const struct replace *r)
{
	const struct replace_package *packages = r->problem->packages;
	int64_t bound = 0;

	for (size_t i = 0; i < r->problem->package_count; i++) {
		bool first = true;

		for (size_t j = 0; j < i && first; j++)
			first = packages[j].patch != packages[i].patch;
		if (first)
			bound += bound_of_patch(r, packages[i].patch);
	}
	return bound;
}

/* ---- All of it ---- */

static int
by_turn(const void *one, const void *other)
{
	const uint64_t *a = one, *b = other;

	return *a < *b ? 1 : *a > *b ? -1 : 0;
}

/* What each adds: what it saves to take them out one after another, the last placed first, so
 * that all of them make up the whole.  The rounds then are as they were. */
static void
find_travel(struct arena *a, struct replace *r, struct replace_share *shares)
{
	uint64_t *turns = arena_array(a, (size_t)r->unit_count + 1, sizeof(*turns));
	size_t placed = 0;

	for (uint32_t i = 0; i < r->unit_count; i++)
		if (r->units[i].option != ROUND_NONE)
			turns[placed++] = r->units[i].turn << 32 | i;
	qsort(turns, placed, sizeof(*turns), by_turn);
	round_journal_open(r->rounds, r->journal);
	for (size_t i = 0; i < placed; i++) {
		uint32_t number = (uint32_t)turns[i];
		const struct unit *unit = &r->units[number];

		for (uint32_t v = unit->visit_count; v > 0; v--)
			shares[number].travel += rounds_take(r->rounds, unit->visits[v - 1]);
	}
	round_journal_undo(r->rounds);
}

/* Does a unit of the package before it have the same provider?  *any: does one have any? */
static bool
is_known(const struct replace *r, uint32_t unit, bool *any)
{
	const struct unit *u = &r->units[unit];

	*any = false;
	for (uint32_t i = u->first; i < unit; i++) {
		const struct unit *other = &r->units[i];

		if (other->option == ROUND_NONE)
			continue;
		*any = true;
		if (replace_supply_of(r, other, other->option)->provider ==
		    replace_supply_of(r, u, u->option)->provider)
			return true;
	}
	return false;
}

static void
count_parted(const struct replace *r, struct replace_answer *answer)
{
	uint32_t last = ROUND_NONE;

	for (uint32_t i = 0; i < r->unit_count; i++) {
		bool any;

		if (r->units[i].option == ROUND_NONE || is_known(r, i, &any) || !any)
			continue;
		answer->parted++;
		answer->several += r->units[i].package != last;
		last = r->units[i].package;
	}
}

void
replace_answer(struct arena *a, struct replace *r, struct replace_answer *answer)
{
	struct replace_share *shares =
	    arena_array(a, (size_t)r->unit_count + 1, sizeof(*shares));

	*answer = (struct replace_answer){.shares = shares,
	    .count = r->unit_count,
	    .travel = r->travel,
	    .opened = (int64_t)r->rounds->open - r->opened_before,
	    .bound = bound_of(r)};
	for (uint32_t i = 0; i < r->unit_count; i++) {
		const struct unit *unit = &r->units[i];

		shares[i] = (struct replace_share){.package = unit->package,
		    .part = unit->part,
		    .day = unit->day,
		    .supply = unit->option == ROUND_NONE ? ROUND_NONE
							 : unit->options[unit->option].supply,
		    .visits = unit->visit_count,
		    .minutes = unit->minutes};
		answer->minutes += unit->minutes;
		if (unit->option == ROUND_NONE)
			explain(r, unit, &shares[i]);
		else
			answer->placed += unit->minutes;
	}
	count_parted(r, answer);
	memcpy(answer->left, r->left, sizeof(answer->left));
	find_travel(a, r, shares);
}

void
replace_plan(struct arena *a, const struct replace *r, struct round_plan *plan,
    const struct round_problem **problem)
{
	*problem = &r->rounds_problem;
	rounds_plan(a, r->rounds, plan);
}

const char *
replace_reason_words(enum replace_reason reason)
{
	switch (reason) {
	case REPLACE_NOBODY:
		return "no provider has hours free in its patch";
	case REPLACE_NO_TWO:
		return "no provider with hours free there sends two carers";
	case REPLACE_NO_HOURS:
		return "no provider there has hours enough";
	case REPLACE_HOURS_TAKEN:
		return "the hours there are go to others";
	case REPLACE_NO_TIME:
		return "no round there has time for it";
	case REPLACE_NOT_TRIED:
		break;
	}
	return "it was not tried";
}

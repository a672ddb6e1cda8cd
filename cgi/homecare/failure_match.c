/* Who could take whom by stated hours and the way there, when a provider stops. */
#include <stdlib.h>
#include <string.h>

#include "homecare/failure.h"
#include "lib/arena.h"

enum { NOT_ASKED = -2 };

struct matching {
	struct failure_supply *supplies;
	size_t supply_count;
	const struct failure_place *places;
	size_t place_count;
	bool *west;	 /* of the Severn: each place; */
	bool from_west; /* and the case */
	int *minutes;	 /* to the case from the nearest place of each supply; NOT_ASKED */
	bool *left; /* visits of the case that nobody has taken yet */
};

/* By car from one place; where that is not the best, perhaps less than it is. */
static int
minutes_from(const struct matching *m, const struct failure_case *one, size_t place, int best)
{
	const struct travel_place *at = &m->places[place].at;
	int minutes = travel_minutes_over(at, &one->place, false, ROUND_DRIVE);

	/* No way over a bridge is shorter than the straight line. */
	if (m->west[place] == m->from_west || (best >= 0 && minutes >= best))
		return minutes;
	return travel_minutes_over(at, &one->place, true, ROUND_DRIVE);
}

/* The places of an organisation stand together, in the order of the numbers. */
static size_t
first_place(const struct matching *m, int64_t organisation)
{
	size_t low = 0, high = m->place_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (m->places[middle].organisation_id < organisation)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int
nearest(const struct matching *m, const struct failure_case *one, int64_t organisation)
{
	int best = -1;

	if (!one->has_place)
		return best;
	for (size_t i = first_place(m, organisation);
	     i < m->place_count && m->places[i].organisation_id == organisation; i++) {
		int minutes = minutes_from(m, one, i, best);

		if (best < 0 || minutes < best)
			best = minutes;
	}
	return best;
}

static bool
is_slot(const struct failure_visit *visit)
{
	return visit->day >= 1 && visit->day <= FAILURE_DAYS && visit->part >= 1 &&
	    visit->part <= FAILURE_PARTS;
}

/* The free minutes that a visit would come out of. */
static int64_t *
slot(struct failure_supply *supply, const struct failure_visit *visit)
{
	return visit->carers > 1 ? &supply->both[visit->day - 1][visit->part - 1]
	                         : &supply->single[visit->day - 1][visit->part - 1];
}

/* Takes out of the supply what it can of the visits left: how many.  With `keep` they are
 * taken; else the supply is a copy to try with. */
static int64_t
take(const struct matching *m, const struct failure_case *one, struct failure_supply *supply,
    bool keep)
{
	int64_t taken = 0;

	for (size_t i = 0; i < one->visit_count; i++) {
		const struct failure_visit *visit = &one->visits[i];

		if (!m->left[i] || !is_slot(visit) || *slot(supply, visit) < visit->minutes)
			continue;
		*slot(supply, visit) -= visit->minutes;
		taken++;
		if (keep)
			m->left[i] = false;
	}
	return taken;
}

static bool
better(const struct matching *m, const struct failure_taker *x, const struct failure_taker *y)
{
	if (x->visits != y->visits)
		return x->visits > y->visits;
	if ((x->minutes < 0) != (y->minutes < 0))
		return y->minutes < 0;
	if (x->minutes != y->minutes)
		return x->minutes < y->minutes;
	return m->supplies[x->supply].organisation_id < m->supplies[y->supply].organisation_id;
}

/* Those who could do the most of what is left, the best first. */
static size_t
rank(const struct matching *m, const struct failure_case *one,
    struct failure_taker takers[FAILURE_TAKERS])
{
	size_t count = 0;

	for (size_t i = 0; i < m->supply_count; i++) {
		struct failure_supply trial = m->supplies[i];
		struct failure_taker taker = { .supply = i };
		size_t at;

		if (trial.patch_id != one->patch_id)
			continue;
		taker.visits = take(m, one, &trial, false);
		if (taker.visits == 0)
			continue;
		if (m->minutes[i] == NOT_ASKED)
			m->minutes[i] = nearest(m, one, trial.organisation_id);
		taker.minutes = m->minutes[i];
		for (at = count; at > 0 && better(m, &taker, &takers[at - 1]); at--)
			if (at < FAILURE_TAKERS)
				takers[at] = takers[at - 1];
		if (at < FAILURE_TAKERS) {
			takers[at] = taker;
			count += count < FAILURE_TAKERS;
		}
	}
	return count;
}

static void
match_one(struct matching *m, struct failure_case *one, struct arena *a)
{
	struct failure_taker next[FAILURE_TAKERS];

	m->left = arena_array(a, one->visit_count + 1, sizeof(*m->left));
	for (size_t i = 0; i < one->visit_count; i++)
		m->left[i] = !one->covered && failure_in_week(one, &one->visits[i]);
	for (size_t i = 0; i < m->supply_count; i++)
		m->minutes[i] = NOT_ASKED;
	m->from_west = one->has_place && severn_west(one->place.at);
	one->could_count = rank(m, one, one->could);
	one->takes_count = 0;
	while (one->takes_count < FAILURE_TAKERS && rank(m, one, next) > 0) {
		take(m, one, &m->supplies[next[0].supply], true);
		one->takes[one->takes_count++] = next[0];
	}
	one->uncovered_visits = one->uncovered_minutes = 0;
	for (size_t i = 0; i < one->visit_count; i++)
		if (m->left[i]) {
			one->uncovered_visits++;
			one->uncovered_minutes += one->visits[i].minutes * one->visits[i].carers;
		}
}

void
failure_match(struct arena *a, struct failure_case *cases, size_t count,
    struct failure_supply *supplies, size_t supply_count, const struct failure_place *places,
    size_t place_count)
{
	struct matching m = { .supplies = supplies,
		.supply_count = supply_count,
		.places = places,
		.place_count = place_count,
		.west = arena_array(a, place_count + 1, sizeof(bool)),
		.minutes = arena_array(a, supply_count + 1, sizeof(int)) };

	for (size_t i = 0; i < place_count; i++)
		m.west[i] = severn_west(places[i].at.at);
	for (size_t i = 0; i < count; i++)
		match_one(&m, &cases[i], a);
}

/* Who could take whom by stated hours and nearness, when a provider stops. */
#include <stdlib.h>
#include <string.h>

#include "homecare/failure.h"
#include "lib/arena.h"

struct matching {
	struct failure_supply *supplies;
	size_t supply_count;
	const struct failure_place *places;
	size_t place_count;
	bool *left; /* visits of the case that nobody has taken yet */
};

static double
nearest(const struct matching *m, const struct failure_case *one, int64_t organisation)
{
	double best = -1;

	if (!one->has_place)
		return best;
	for (size_t i = 0; i < m->place_count; i++) {
		double metres;

		if (m->places[i].organisation_id != organisation)
			continue;
		metres = distance_metres(one->place, m->places[i].at);
		if (best < 0 || metres < best)
			best = metres;
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
	if ((x->metres < 0) != (y->metres < 0))
		return y->metres < 0;
	if (x->metres < y->metres || x->metres > y->metres)
		return x->metres < y->metres;
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
		taker.metres = nearest(m, one, trial.organisation_id);
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
		.place_count = place_count };

	for (size_t i = 0; i < count; i++)
		match_one(&m, &cases[i], a);
}

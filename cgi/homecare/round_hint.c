/* Rounds put together again from what is known of them. */
#include "homecare/round_hint.h"

#include <stdlib.h>

#include "lib/arena.h"

/* What a round needs of the shift it is worked on. */
struct need {
	int32_t from, to;
	uint32_t provider;
	uint8_t day, crew;
	uint32_t stops; /* put in so far */
};

struct order {
	int32_t begins;
	uint32_t visit;
};

static int
by_beginning(const void *one, const void *other)
{
	const struct order *a = one, *b = other;

	if (a->begins != b->begins)
		return a->begins < b->begins ? -1 : 1;
	return a->visit < b->visit ? -1 : a->visit > b->visit;
}

static void
add_need(struct need *need, const struct round_visit *v, const struct round_hint *hint)
{
	bool first = need->crew == 0;

	if (first || hint->begins < need->from)
		need->from = hint->begins;
	if (first || hint->begins + v->minutes > need->to)
		need->to = hint->begins + v->minutes;
	need->provider = v->provider;
	need->day = v->day;
	need->crew = v->carers == 2 && hint->round[1] == ROUND_NONE ? 2 : 1;
}

/* The shift that holds the round, or else the one that it is in most. */
static uint32_t
find_shift(const struct round_problem *p, const struct need *need)
{
	uint32_t best = ROUND_NONE;
	int32_t most = 0;

	for (uint32_t i = 0; i < p->shift_count; i++) {
		const struct round_shift *s = &p->shifts[i];
		int32_t from = s->from > need->from ? s->from : need->from;
		int32_t to = s->to < need->to ? s->to : need->to;

		if (s->provider != need->provider || s->day != need->day ||
		    s->crew != need->crew || to - from <= most)
			continue;
		most = to - from;
		best = i;
	}
	return best;
}

static bool
spot_for(const struct round_problem *p, const struct round_hint *hint, const struct need *needs,
    const uint32_t *chains, struct round_spot *spot)
{
	for (int side = 0; side < 2; side++) {
		uint32_t round = hint->round[side];

		spot->round[side] = spot->shift[side] = ROUND_NONE;
		spot->position[side] = 0;
		if (round == ROUND_NONE)
			continue;
		spot->round[side] = chains[round] == ROUND_NONE ? ROUND_NEW : chains[round];
		spot->shift[side] = find_shift(p, &needs[round]);
		spot->position[side] = needs[round].stops;
		if (spot->shift[side] == ROUND_NONE)
			return false;
	}
	return true;
}

void
round_hints_place(struct arena *a, struct rounds *rounds, const struct round_problem *p,
    const struct round_hint *hints, size_t count, uint32_t *chains)
{
	struct need *needs = arena_array(a, count + 1, sizeof(*needs));
	struct order *order = arena_array(a, p->visit_count + 1, sizeof(*order));
	size_t used = 0;

	for (size_t i = 0; i < count; i++)
		chains[i] = ROUND_NONE;
	for (uint32_t v = 0; v < p->visit_count; v++) {
		if (hints[v].round[0] == ROUND_NONE)
			continue;
		order[used++] = (struct order){hints[v].begins, v};
		for (int side = 0; side < 2; side++)
			if (hints[v].round[side] != ROUND_NONE)
				add_need(
				    &needs[hints[v].round[side]], &p->visits[v], &hints[v]);
	}
	qsort(order, used, sizeof(*order), by_beginning);
	for (size_t i = 0; i < used; i++) {
		const struct round_hint *hint = &hints[order[i].visit];
		struct round_spot spot = {.begins = hint->begins};

		if (!spot_for(p, hint, needs, chains, &spot) ||
		    !rounds_put(rounds, order[i].visit, &spot) ||
		    !rounds_where(rounds, order[i].visit, &spot))
			continue;
		for (int side = 0; side < 2 && hint->round[side] != ROUND_NONE; side++) {
			chains[hint->round[side]] = spot.round[side];
			needs[hint->round[side]].stops++;
		}
	}
}

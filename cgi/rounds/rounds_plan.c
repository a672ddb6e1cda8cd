/* Rounds under way as a plan: when each visit begins, what is driven, waited and paid, and
 * which visits have no place and why. */
#include "lib/arena.h"
#include "rounds/rounds_private.h"

/* A visit begins when it was wanted, as far as its round and those that hang on it let it. */
static int32_t
moment(const struct rounds *r, const int32_t *begins, uint32_t visit, int32_t arrives)
{
	const struct round_visit *v = &r->problem->visits[visit];
	int32_t least = arrives;

	if (v->after != ROUND_NONE && r->nodes[v->after].chain[0] != ROUND_NONE &&
	    begins[v->after] + v->gap > least)
		least = begins[v->after] + v->gap;
	if (v->wanted > least)
		least = v->wanted < r->nodes[visit].latest ? v->wanted : r->nodes[visit].latest;
	if (begins[visit] > least)
		least = begins[visit];
	return round_earliest(v, least);
}

/* Once through a round; true when something in it begins later than was thought. */
static bool
walk(const struct rounds *r, const struct chain *c, int32_t *begins, struct round_stop *stops)
{
	const struct round_shift *shift = &r->problem->shifts[c->shift];
	uint32_t place;
	int32_t ready = round_ready(r, c, 0, &place);
	bool later = false;

	for (uint32_t i = 0; i < c->count; i++) {
		const struct stop *stop = &c->stops[i];
		struct round_stop *out = &stops[i];

		*out = (struct round_stop){.visit = stop->visit};
		if (stop->visit == ROUND_BREAK) {
			out->arrives = ready;
			out->begins = ready > shift->break_from ? ready : shift->break_from;
		} else {
			int32_t before = begins[stop->visit];

			out->travel = round_travel(r, c, place, stop->place);
			out->arrives = ready + out->travel;
			if (out->arrives < round_rested(r, c, i))
				out->arrives = round_rested(r, c, i);
			out->begins = begins[stop->visit] =
			    moment(r, begins, stop->visit, out->arrives);
			out->spare = r->nodes[stop->visit].latest - out->begins;
			later |= out->begins != before;
			place = stop->place;
		}
		/* Of a break some of the time before it may be gone on the way. */
		ready = stop->visit == ROUND_BREAK ? ready : out->begins;
		ready += stop->minutes;
	}
	return later;
}

static void
sum_up(const struct rounds *r, const struct chain *c, struct round_stop *stops,
    struct round *round, struct round_cost *cost)
{
	const struct round_shift *shift = &r->problem->shifts[c->shift];
	bool first = true;

	*round = (struct round){.number = (uint32_t)(c - r->chains),
	    .shift = c->shift,
	    .stops = stops,
	    .stop_count = c->count,
	    .travel = c->travel,
	    .care = c->care,
	    .home = round_travel(r, c, c->stops[c->count - 1].place, shift->end_place)};
	for (uint32_t i = 0; i < c->count; i++) {
		if (stops[i].visit == ROUND_BREAK)
			continue;
		/* Nobody waits for the first visit: the round begins as late as that allows. */
		if (first)
			stops[i].arrives = stops[i].begins;
		first = false;
		round->waiting += stops[i].begins - stops[i].arrives;
		cost->strange += r->problem->visits[stops[i].visit].preferred != ROUND_NONE &&
				 r->problem->visits[stops[i].visit].preferred != shift->carer;
	}
	cost->rounds++;
	cost->travel += (int64_t)round->travel * shift->crew;
	cost->waiting += (int64_t)round->waiting * shift->crew;
	cost->care += (int64_t)round->care * shift->crew;
	cost->paid += (int64_t)(round->travel + round->care) * shift->crew;
}

void
rounds_plan(struct arena *a, const struct rounds *r, struct round_plan *plan)
{
	int32_t *begins = arena_array(a, r->problem->visit_count + 1, sizeof(*begins));
	struct round_stop **stops = arena_array(a, r->chain_count + 1, sizeof(*stops));
	struct round *rounds = arena_array(a, r->chain_count + 1, sizeof(*rounds));
	bool later = true;

	*plan = (struct round_plan){.rounds = rounds};
	for (uint32_t i = 0; i < r->chain_count; i++)
		stops[i] = arena_array(a, r->chains[i].count + 1, sizeof(**stops));
	/* Visits of two carers and gaps make one round's times depend on another's. */
	while (later) {
		later = false;
		for (uint32_t i = 0; i < r->chain_count; i++)
			if (r->chains[i].visits > 0)
				later |= walk(r, &r->chains[i], begins, stops[i]);
	}
	for (uint32_t i = 0; i < r->chain_count; i++)
		if (r->chains[i].visits > 0)
			sum_up(r, &r->chains[i], stops[i], &rounds[plan->round_count++],
			    &plan->cost);
	round_list_left(a, r, plan);
}

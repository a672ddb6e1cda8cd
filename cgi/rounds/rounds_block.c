/* Several visits of one package put into one round: every order and every position of them. */
#include "rounds/rounds_quote.h"

struct block_search {
	const struct rounds *r;
	const struct chain *c;
	const struct round_shift *shift;
	const uint32_t *visits;
	size_t count;
	int32_t gaps[QUOTE_CARERS][2]; /* that visits elsewhere set to the beginning */
	int32_t below;
	int64_t *steps;
	struct round_block way, *best; /* on trial, and the best */
	bool found;
};

/* Where the carer is, and when free to go on. */
struct standing {
	uint32_t position, place, done;
	int32_t ready, added;
	int32_t rested; /* nothing begins before, for a break */
};

/* Goes to the next stop of the round; false when that is too late. */
static bool
go_on(const struct block_search *s, struct standing *at)
{
	const struct stop *stop = &s->c->stops[at->position++];
	int32_t way, begins;

	if (stop->visit == ROUND_BREAK) {
		if (at->ready > s->shift->break_to)
			return false;
		at->ready += stop->minutes;
		at->rested = s->shift->break_from + stop->minutes;
		return true;
	}
	way = round_travel(s->r, s->c, at->place, stop->place);
	/* What comes in front can only delay it; if there is a break, it begins behind that
	 * already. */
	begins = at->ready + way > stop->begins ? at->ready + way : stop->begins;
	if (!s->r->briefs[stop->visit].simple)
		begins = round_earliest(&s->r->problem->visits[stop->visit], begins);
	if (begins > stop->latest)
		return false;
	at->added += way - stop->way;
	at->place = stop->place;
	at->ready = begins + stop->minutes;
	at->rested = 0;
	return true;
}

/* All are in: what it comes to, if the rest of the round can still be kept. */
static void
finish(struct block_search *s, struct standing at)
{
	int32_t minutes = 0, room;

	if (at.position < s->c->count && s->c->stops[at.position].visit == ROUND_BREAK &&
	    !go_on(s, &at))
		return;
	if (at.position < s->c->count) {
		if (!go_on(s, &at))
			return;
	} else {
		int32_t home = round_travel(s->r, s->c, at.place, s->shift->end_place);

		if (at.ready + home > s->shift->to || at.rested > s->shift->to)
			return;
		at.added += home - s->c->home;
	}
	for (size_t i = 0; i < s->count; i++)
		minutes += s->r->briefs[s->visits[i]].minutes;
	room = s->shift->paid_most - s->c->travel - s->c->care - minutes;
	if (at.added >= s->below || at.added > room)
		return;
	s->below = s->way.travel = at.added;
	*s->best = s->way;
	s->found = true;
}

/* Too late for a visit that is still to be put in? */
static bool
is_past(const struct block_search *s, const struct standing *at)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct round_visit *v = &s->r->problem->visits[s->visits[i]];

		if ((at->done >> i & 1) == 0 && at->ready > v->windows[v->window_count - 1].to)
			return true;
	}
	return false;
}

static void search_from(struct block_search *s, struct standing at);

/* A visit begins here, in front of the stop at the position. */
static void
put_here(struct block_search *s, struct standing at, size_t i)
{
	const uint32_t visit = s->visits[i];
	const struct brief *brief = &s->r->briefs[visit];
	int32_t begins;

	/* Gone on to the next stop in time it is not, whenever it begins. */
	if (at.position < s->c->count && s->c->stops[at.position].visit != ROUND_BREAK &&
	    s->c->stops[at.position].latest < brief->from + brief->minutes)
		return;
	begins = at.ready + round_travel(s->r, s->c, at.place, brief->place);
	at.added += begins - at.ready;
	if (begins < at.rested)
		begins = at.rested;
	if (begins < s->gaps[i][0])
		begins = s->gaps[i][0];
	begins = round_earliest(&s->r->problem->visits[visit], begins);
	if (begins >= ROUND_NEVER || begins > s->gaps[i][1])
		return;
	at.ready = begins + brief->minutes;
	at.rested = 0;
	at.place = brief->place;
	at.done |= (uint32_t)1 << i;
	s->way.which[s->way.count] = (uint8_t)i;
	s->way.position[s->way.count++] = at.position;
	if (s->way.count == s->count)
		finish(s, at);
	else
		search_from(s, at);
	s->way.count--;
}

static void
search_from(struct block_search *s, struct standing at)
{
	for (;;) {
		if (--*s->steps <= 0)
			return;
		for (size_t i = 0; i < s->count; i++)
			if ((at.done >> i & 1) == 0)
				put_here(s, at, i);
		/* What is in adds as much at the least, whatever comes behind. */
		if (at.position == s->c->count || !go_on(s, &at) || at.added >= s->below ||
		    is_past(s, &at))
			return;
	}
}

bool
round_block_best(const struct rounds *r, const struct chain *c, const uint32_t *visits,
    size_t count, int32_t below, int64_t *steps, struct round_block *best)
{
	struct block_search s = {.r = r,
	    .c = c,
	    .shift = &r->problem->shifts[c->shift],
	    .visits = visits,
	    .count = count,
	    .below = below,
	    .steps = steps,
	    .best = best};
	uint32_t load = c->load;

	for (size_t i = 0; i < count; i++) {
		load += r->briefs[visits[i]].load;
		round_gaps(r, visits[i], &s.gaps[i][0], &s.gaps[i][1]);
	}
	if (round_overloaded(s.shift, load))
		return false;
	search_from(
	    &s, (struct standing){.place = s.shift->start_place, .ready = s.shift->from});
	return s.found;
}

/* A visit without a place is put into a round all the same, and others go out of it for that:
 * those that have waited least for a place so far, as they are the easiest to place elsewhere
 * (Y. Nagata and O. Braysy, Operations Research Letters 37, 2009). */
#include <string.h>

#include "rounds/rounds_search.h"

/* So many visits go out for one at the most, of rounds with at most so many stops. */
enum { EJECTED_MOST = 3, STOPS_MOST = 64 };

struct ejection {
	struct search *s;
	uint32_t visit; /* that is to come in */
	uint32_t number;
	const struct chain *chain;
	bool without[STOPS_MOST]; /* of its stops, those that would go out; */
	uint32_t list[EJECTED_MOST];
	uint32_t count;
	uint64_t waited; /* and how long they have */
	/* The best so far, and how many were as good. */
	uint64_t least;
	uint32_t equals;
	uint32_t best_number, best_count, best[EJECTED_MOST];
};

/* How late one may be at the stop behind, where that is, and whether the break comes first. */
struct behind {
	int32_t latest;
	uint32_t place;
	bool rests;
};

/* How late a visit at `place` may end, to go on from there. */
static int32_t
latest_end(const struct ejection *e, uint32_t place, const struct behind *behind)
{
	const struct rounds *r = e->s->r;
	const struct round_shift *shift = &r->problem->shifts[e->chain->shift];
	int32_t travel = round_travel(r, e->chain, place, behind->place);

	return behind->rests ? round_before_break(shift, behind->latest, travel)
			     : behind->latest - travel;
}

/* Of what is left of the round, from the end: what is behind each stop and in front of it. */
static void
look_back(const struct ejection *e, struct behind *behind)
{
	const struct round_problem *p = e->s->r->problem;
	const struct chain *c = e->chain;
	const struct round_shift *shift = &p->shifts[c->shift];

	behind[c->count] = (struct behind){shift->to, shift->end_place, false};
	for (uint32_t i = c->count; i-- > 0;) {
		const struct stop *stop = &c->stops[i];

		behind[i] = behind[i + 1];
		if (e->without[i])
			continue;
		if (stop->visit == ROUND_BREAK) {
			behind[i].rests = true;
			continue;
		}
		behind[i] = (struct behind){
		    round_latest(&p->visits[stop->visit],
			latest_end(e, stop->place, &behind[i + 1]) - stop->minutes),
		    stop->place, false};
	}
}

/* When the carer is free, where, and before when nothing begins for the break. */
struct standing {
	int32_t free_at, rested;
	uint32_t place;
};

static int32_t
begins_at(const struct ejection *e, const struct standing *at, uint32_t visit)
{
	const struct round_visit *v = &e->s->r->problem->visits[visit];
	int32_t arrives = at->free_at + round_travel(e->s->r, e->chain, at->place, v->place);

	return round_earliest(v, arrives > at->rested ? arrives : at->rested);
}

/* Goes on to behind a stop; false: it cannot be reached in time. */
static bool
go_on(const struct ejection *e, const struct stop *stop, struct standing *at)
{
	const struct round_problem *p = e->s->r->problem;
	const struct round_shift *shift = &p->shifts[e->chain->shift];
	int32_t begins;

	if (stop->visit == ROUND_BREAK) {
		begins = at->free_at;
		at->free_at += shift->break_minutes;
		at->rested = shift->break_from + shift->break_minutes;
		return begins <= shift->break_to;
	}
	begins = begins_at(e, at, stop->visit);
	*at = (struct standing){begins + stop->minutes, 0, stop->place};
	return begins < ROUND_NEVER;
}

/* Whether there is time for the visit somewhere in what is left of the round. */
static bool
has_time(const struct ejection *e)
{
	const struct round_problem *p = e->s->r->problem;
	const struct chain *c = e->chain;
	const struct round_shift *shift = &p->shifts[c->shift];
	const struct round_visit *v = &p->visits[e->visit];
	struct behind behind[STOPS_MOST + 1];
	struct standing at = {shift->from, 0, shift->start_place};

	look_back(e, behind);
	for (uint32_t i = 0; i <= c->count; i++) {
		int32_t begins;

		if (i < c->count && e->without[i])
			continue;
		begins = begins_at(e, &at, e->visit);
		if (begins < ROUND_NEVER &&
		    begins + v->minutes <= latest_end(e, v->place, &behind[i]))
			return true;
		if (i < c->count && !go_on(e, &c->stops[i], &at))
			return false;
	}
	return false;
}

static bool
is_too_much(const struct ejection *e)
{
	const struct rounds *r = e->s->r;
	const struct round_shift *shift = &r->problem->shifts[e->chain->shift];
	uint32_t load = e->chain->load + r->briefs[e->visit].load;
	int32_t care = e->chain->care + r->briefs[e->visit].minutes;

	for (uint32_t i = 0; i < e->count; i++) {
		load -= r->briefs[e->chain->stops[e->list[i]].visit].load;
		care -= e->chain->stops[e->list[i]].minutes;
	}
	return care > shift->paid_most || round_overloaded(shift, load);
}

static void
weigh(struct ejection *e)
{
	if (e->waited > e->least || is_too_much(e) || !has_time(e))
		return;
	e->equals = e->waited < e->least ? 1 : e->equals + 1;
	if (e->equals > 1 && search_chance(e->s, e->equals) != 0)
		return;
	e->least = e->waited;
	e->best_number = e->number;
	e->best_count = e->count;
	memcpy(e->best, e->list, sizeof(e->best));
}

/* Every choice of stops from `first` on that has waited no longer than the best. */
static void
choose(struct ejection *e, uint32_t first)
{
	for (uint32_t i = first; i < e->chain->count; i++) {
		uint32_t visit = e->chain->stops[i].visit;
		uint64_t waited;

		if (visit == ROUND_BREAK)
			continue;
		waited = (uint64_t)e->s->absences[visit] + 1;
		if (e->waited + waited > e->least)
			continue;
		e->without[i] = true;
		e->list[e->count++] = i;
		e->waited += waited;
		weigh(e);
		if (e->count < EJECTED_MOST)
			choose(e, i + 1);
		e->waited -= waited;
		e->count--;
		e->without[i] = false;
	}
}

/* Rounds in which no time hangs on another round's. */
static bool
can_be_judged(const struct ejection *e)
{
	const struct rounds *r = e->s->r;
	const struct chain *c = e->chain;

	if (c->visits == 0 || c->count > STOPS_MOST || r->problem->shifts[c->shift].crew != 1 ||
	    !round_suits(r, e->visit, c->shift))
		return false;
	for (uint32_t i = 0; i < c->count; i++)
		if (c->stops[i].visit != ROUND_BREAK && round_coupled(r, c->stops[i].visit))
			return false;
	return true;
}

/* The round is told to do it, and has the last word. */
static bool
carry_out(struct search *s, const struct ejection *e)
{
	struct rounds *r = s->r;
	struct round_spot spot;
	uint32_t ejected[EJECTED_MOST];

	for (uint32_t i = 0; i < e->best_count; i++)
		ejected[i] = r->chains[e->best_number].stops[e->best[i]].visit;
	round_journal_open(r, s->journal);
	for (uint32_t i = 0; i < e->best_count; i++)
		round_pull(r, ejected[i]);
	if (!round_settle(r, false) || !round_spot_in(r, e->best_number, e->visit, &spot) ||
	    !rounds_put(r, e->visit, &spot)) {
		round_journal_undo(r);
		return false;
	}
	s->weight -= round_journal_gain(r, s->journal);
	round_journal_close(r);
	s->out_count--;
	for (uint32_t i = 0; i < e->best_count; i++)
		s->out[s->out_count++] = ejected[i];
	return true;
}

bool
search_eject(struct search *s)
{
	struct rounds *r = s->r;
	struct ejection e = {.s = s, .least = UINT64_MAX};
	size_t first, end;
	uint32_t chosen;

	if (s->out_count == 0 || s->changes_most != ROUND_NONE)
		return false;
	/* One by chance, from the end of the list. */
	chosen = search_chance(s, (uint32_t)s->out_count);
	e.visit = s->out[chosen];
	s->out[chosen] = s->out[s->out_count - 1];
	s->out[s->out_count - 1] = e.visit;
	if (!r->briefs[e.visit].simple || r->problem->visits[e.visit].carers != 1)
		return false;
	s->absences[e.visit]++;
	end = round_groups(r, e.visit, &first);
	for (size_t g = first; g < end; g++)
		for (uint32_t i = 0; i < r->groups[g].chain_count; i++) {
			e.number = r->groups[g].chains[i];
			e.chain = &r->chains[e.number];
			if (can_be_judged(&e))
				choose(&e, 0);
		}
	return e.least < UINT64_MAX && carry_out(s, &e);
}

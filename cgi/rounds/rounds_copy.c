/* The best rounds so far, as the order of their stops: times follow from that. */
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_journal.h"

struct copied {
	uint32_t shift;
	uint32_t version;
	uint32_t count, room;
	uint32_t *visits; /* and ROUND_BREAK */
};

struct round_copy {
	struct copied *list;
	size_t count, room;
};

int64_t
round_chain_weight(const struct rounds *r, const struct chain *c)
{
	const struct round_problem *p = r->problem;

	if (c->visits == 0)
		return 0;
	return (int64_t)c->travel * p->shifts[c->shift].crew + p->round_worth +
	       (int64_t)c->strange * p->strange_worth;
}

int32_t
round_chain_waiting(const struct chain *c)
{
	int32_t waiting = 0;
	bool first = true;

	for (uint32_t i = 0; i < c->count; i++) {
		if (c->stops[i].visit == ROUND_BREAK)
			continue;
		/* Nobody waits for the first visit: the round begins as late as that allows. */
		if (!first)
			waiting += c->stops[i].begins - c->stops[i].arrives;
		first = false;
	}
	return waiting;
}

struct round_copy *
round_copy_new(struct rounds *r)
{
	return arena_alloc(r->a, sizeof(struct round_copy));
}

static void
copy_chain(struct rounds *r, struct copied *to, const struct chain *c)
{
	if (to->room < c->count) {
		to->room = c->room;
		to->visits = arena_array(r->a, to->room, sizeof(*to->visits));
	}
	to->shift = c->shift;
	to->version = c->version;
	to->count = c->count;
	for (uint32_t i = 0; i < c->count; i++)
		to->visits[i] = c->stops[i].visit;
}

void
round_copy_take(struct rounds *r, struct round_copy *copy)
{
	if (copy->room < r->chain_count) {
		size_t room = 2 * (size_t)r->chain_count;
		struct copied *list = arena_array(r->a, room, sizeof(*list));

		if (copy->count > 0)
			memcpy(list, copy->list, copy->count * sizeof(*list));
		copy->list = list;
		copy->room = room;
	}
	/* Versions begin with 1, so that what was never copied differs. */
	for (uint32_t i = 0; i < r->chain_count; i++)
		if (copy->list[i].version != r->chains[i].version)
			copy_chain(r, &copy->list[i], &r->chains[i]);
	copy->count = r->chain_count;
}

static void
give_chain(struct rounds *r, uint32_t number, const struct copied *from)
{
	struct chain *c = &r->chains[number];

	c->count = from->count;
	for (uint32_t i = 0; i < from->count; i++) {
		uint32_t visit = from->visits[i];
		struct stop *stop = &c->stops[i];

		*stop = (struct stop){.visit = visit};
		if (visit == ROUND_BREAK) {
			stop->minutes = r->problem->shifts[c->shift].break_minutes;
			continue;
		}
		stop->place = r->briefs[visit].place;
		stop->minutes = r->briefs[visit].minutes;
		c->visits++;
		c->care += stop->minutes;
		c->load += r->briefs[visit].load;
		c->strange += round_is_strange(r, visit, &r->problem->shifts[c->shift]);
		r->nodes[visit].chain[r->nodes[visit].chain[0] != ROUND_NONE] = number;
	}
}

/* Without visits, but for the break. */
static void
empty_chain(struct rounds *r, struct chain *c)
{
	c->count = r->empty[c->shift].count;
	memcpy(c->stops, r->empty[c->shift].stops, c->count * sizeof(*c->stops));
}

void
round_copy_give(struct rounds *r, const struct round_copy *copy)
{
	r->open = 0;
	memset(r->opened, 0, r->problem->shift_count * sizeof(*r->opened));
	for (uint32_t i = 0; i < r->problem->visit_count; i++)
		round_forget(r, i);
	for (uint32_t i = 0; i < r->chain_count; i++) {
		struct chain *c = &r->chains[i];

		c->visits = c->load = c->strange = 0;
		c->travel = c->care = c->home = 0;
		if (i < copy->count)
			give_chain(r, i, &copy->list[i]);
		else
			empty_chain(r, c);
		round_count_open(r, c->shift, c->visits > 0);
		round_enqueue(r, i);
	}
	round_settle(r, false);
}

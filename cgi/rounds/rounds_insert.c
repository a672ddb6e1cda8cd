/* Putting a visit into rounds, and taking it out again. */
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_private.h"

void
round_make_room(struct rounds *r, struct chain *c, uint32_t count)
{
	struct stop *stops;

	if (c->room >= count)
		return;
	c->room = 2 * count;
	stops = arena_array(r->a, c->room, sizeof(*stops));
	memcpy(stops, c->stops, c->count * sizeof(*stops));
	c->stops = stops;
}

static void
put_in(struct rounds *r, uint32_t number, uint32_t position, uint32_t visit)
{
	struct chain *c = &r->chains[number];

	round_keep(r, number);
	round_make_room(r, c, c->count + 1);
	round_enqueue_at(r, number, position, true);
	memmove(&c->stops[position + 1], &c->stops[position],
	    (c->count - position) * sizeof(*c->stops));
	c->stops[position] = (struct stop){.visit = visit,
	    .place = r->briefs[visit].place,
	    .minutes = r->briefs[visit].minutes};
	c->count++;
	c->visits++;
	c->care += r->briefs[visit].minutes;
	c->load += r->briefs[visit].load;
	c->strange += round_is_strange(r, visit, &r->problem->shifts[c->shift]);
}

static void
take_out(struct rounds *r, uint32_t number, uint32_t visit)
{
	struct chain *c = &r->chains[number];
	uint32_t position = round_position(c, visit);

	round_keep(r, number);
	round_enqueue_at(r, number, position, false);
	c->travel -= c->stops[position].way;
	c->care -= r->briefs[visit].minutes;
	c->load -= r->briefs[visit].load;
	c->strange -= round_is_strange(r, visit, &r->problem->shifts[c->shift]);
	c->count--;
	c->visits--;
	memmove(&c->stops[position], &c->stops[position + 1],
	    (c->count - position) * sizeof(*c->stops));
	if (c->visits == 0)
		round_count_open(r, c->shift, -1);
}

/* A visit that is nowhere allows everything to those that come before or after it. */
void
round_forget(struct rounds *r, uint32_t visit)
{
	struct node *node = &r->nodes[visit];

	node->chain[0] = node->chain[1] = ROUND_NONE;
	node->arrives[0] = node->arrives[1] = 0;
	node->allows[0] = node->allows[1] = ROUND_NEVER;
	node->begins = -ROUND_NEVER;
	node->latest = ROUND_NEVER;
}

static void
enqueue_gaps(struct rounds *r, uint32_t visit)
{
	uint32_t after = r->problem->visits[visit].after;

	for (int side = 0; side < 2; side++) {
		if (after != ROUND_NONE)
			round_enqueue(r, r->nodes[after].chain[side]);
		for (uint32_t f = r->nodes[visit].follower; f != ROUND_NONE;
		     f = r->nodes[f].next)
			round_enqueue(r, r->nodes[f].chain[side]);
	}
}

static int32_t
travel_of(const struct rounds *r, const uint32_t chain[2])
{
	int32_t travel = 0;

	for (int side = 0; side < 2 && chain[side] != ROUND_NONE; side++)
		travel += r->chains[chain[side]].travel *
			  r->problem->shifts[r->chains[chain[side]].shift].crew;
	return travel;
}

static bool
could_be(const struct rounds *r, uint32_t visit, const struct round_spot *spot, int side)
{
	uint32_t number = spot->round[side];
	const struct round_shift *s;
	uint32_t count;

	if (number == ROUND_NEW ? spot->shift[side] >= r->problem->shift_count
				: number >= r->chain_count)
		return false;
	if (number != ROUND_NEW && r->chains[number].shift != spot->shift[side])
		return false;
	s = &r->problem->shifts[spot->shift[side]];
	count =
	    number == ROUND_NEW ? r->empty[spot->shift[side]].count : r->chains[number].count;
	return round_suits(r, visit, spot->shift[side]) && spot->position[side] <= count &&
	       s->crew * (1 + (spot->round[1] != ROUND_NONE)) ==
		   r->problem->visits[visit].carers &&
	       (number != spot->round[1 - side] || number == ROUND_NEW) &&
	       (number == ROUND_NEW || r->chains[number].visits > 0 ||
		   r->opened[spot->shift[side]] < s->most);
}

/* The round to be put into: opened anew where it is closed or not there yet. */
static bool
chain_for(struct rounds *r, const struct round_spot *spot, int side, uint32_t *number)
{
	uint32_t shift = spot->shift[side];

	*number = spot->round[side];
	if (*number != ROUND_NEW && r->chains[*number].visits > 0)
		return true;
	if (r->opened[shift] >= r->problem->shifts[shift].most)
		return false;
	if (*number == ROUND_NEW)
		*number = round_open(r, shift);
	else
		round_count_open(r, shift, 1);
	return true;
}

bool
rounds_put(struct rounds *r, uint32_t visit, const struct round_spot *spot)
{
	struct node *node = &r->nodes[visit];
	int sides = spot->round[1] == ROUND_NONE ? 1 : 2;
	bool done = true;

	if (node->chain[0] != ROUND_NONE)
		return false;
	for (int side = 0; side < sides; side++)
		if (!could_be(r, visit, spot, side))
			return false;
	round_forget(r, visit);
	for (int side = 0; side < sides && done; side++) {
		uint32_t number;

		if (!(done = chain_for(r, spot, side, &number)))
			break;
		node->chain[side] = number;
		put_in(r, number, spot->position[side], visit);
	}
	enqueue_gaps(r, visit);
	if (done && round_settle(r, true))
		return true;
	rounds_take(r, visit);
	return false;
}

void
round_pull(struct rounds *r, uint32_t visit)
{
	const uint32_t *chain = r->nodes[visit].chain;

	for (int side = 0; side < 2 && chain[side] != ROUND_NONE; side++)
		take_out(r, chain[side], visit);
	round_forget(r, visit);
	enqueue_gaps(r, visit);
}

int32_t
rounds_take(struct rounds *r, uint32_t visit)
{
	uint32_t chain[2] = {r->nodes[visit].chain[0], r->nodes[visit].chain[1]};
	int32_t before = travel_of(r, chain);

	round_pull(r, visit);
	round_settle(r, false);
	return before - travel_of(r, chain);
}

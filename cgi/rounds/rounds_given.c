/* Rounds put together again from the order of their visits. */
#include "rounds/rounds_given.h"

#include "lib/arena.h"
#include "rounds/rounds_private.h"

/* How far a round has been put together. */
struct under_way {
	const struct round_given *given;
	size_t next;
	uint32_t chain; /* ROUND_NEW: not opened yet */
	bool rested;	/* its break is behind it */
};

static void
pass_break(struct under_way *w)
{
	while (w->next < w->given->count && w->given->visits[w->next] == ROUND_BREAK) {
		w->rested = true;
		w->next++;
	}
}

static bool
is_next(struct under_way *w, uint32_t visit)
{
	pass_break(w);
	return w->next < w->given->count && w->given->visits[w->next] == visit;
}

/* The other round of a visit of two carers that is as far; NULL: there is none, or not yet. */
static struct under_way *
other_of(struct under_way *all, size_t count, const struct under_way *one, uint32_t visit)
{
	for (size_t i = 0; i < count; i++)
		if (&all[i] != one && is_next(&all[i], visit))
			return &all[i];
	return NULL;
}

/* How many stops are in front of it: all, but for a break that is still to come. */
static uint32_t
position_in(const struct rounds *r, const struct under_way *w)
{
	const struct chain *c =
	    w->chain == ROUND_NEW ? &r->empty[w->given->shift] : &r->chains[w->chain];
	bool waits = c->count > 0 && c->stops[c->count - 1].visit == ROUND_BREAK;

	return c->count - (waits && !w->rested);
}

static bool
put_behind(struct rounds *r, struct under_way *sides[2], uint32_t visit)
{
	struct round_spot spot = {.round = {ROUND_NONE, ROUND_NONE}};

	for (int side = 0; side < 2 && sides[side] != NULL; side++) {
		spot.round[side] = sides[side]->chain;
		spot.shift[side] = sides[side]->given->shift;
		spot.position[side] = position_in(r, sides[side]);
	}
	if (!rounds_put(r, visit, &spot))
		return false;
	for (int side = 0; side < 2 && sides[side] != NULL; side++)
		sides[side]->chain = r->nodes[visit].chain[side];
	return true;
}

/* As far as it goes; false: not a visit further. */
static bool
go_on(struct rounds *r, struct under_way *all, size_t count, struct under_way *w,
    size_t *without, uint32_t *first)
{
	const struct round_problem *p = r->problem;
	bool moved = false;

	for (pass_break(w); w->next < w->given->count; pass_break(w)) {
		uint32_t visit = w->given->visits[w->next];
		struct under_way *sides[2] = {w, NULL};

		if (p->visits[visit].carers > p->shifts[w->given->shift].crew &&
		    (sides[1] = other_of(all, count, w, visit)) == NULL)
			return moved;
		if (!put_behind(r, sides, visit) && (*without)++ == 0)
			*first = visit;
		for (int side = 0; side < 2 && sides[side] != NULL; side++)
			sides[side]->next++;
		moved = true;
	}
	return moved;
}

size_t
rounds_given_place(struct arena *a, struct rounds *r, const struct round_given *given,
    size_t count, uint32_t *first)
{
	struct under_way *all = arena_array(a, count + 1, sizeof(*all));
	size_t without = 0;
	bool moved = true;

	for (size_t i = 0; i < count; i++)
		all[i] = (struct under_way){.given = &given[i], .chain = ROUND_NEW};
	while (moved) {
		moved = false;
		for (size_t i = 0; i < count; i++)
			moved |= go_on(r, all, count, &all[i], &without, first);
		/* Two rounds that wait for each other, or a second carer who is nowhere. */
		for (size_t i = 0; i < count && !moved; i++)
			if (all[i].next < given[i].count) {
				if (without++ == 0)
					*first = given[i].visits[all[i].next];
				all[i].next++;
				moved = true;
			}
	}
	return without;
}

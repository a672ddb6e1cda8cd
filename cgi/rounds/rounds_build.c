/* Rounds built from nothing: one visit after the other to where it adds least, always the one
 * first that would lose most if it had to wait (regret insertion; J.-Y. Potvin and J.-M.
 * Rousseau, European Journal of Operational Research 66, 1993). */
#include <stdlib.h>

#include "lib/arena.h"
#include "rounds/rounds_private.h"

/* Visits weighed at a time, the next to begin: more make the rounds little better, and the
 * work grows with their number. */
enum { HORIZON = 16 };

struct waiting {
	uint32_t visit;
	struct round_spot best[2];
	size_t count;
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

static int32_t
regret(const struct rounds *r, const struct waiting *w)
{
	if (w->count == 0)
		return -ROUND_NEVER;
	if (w->count == 1)
		return ROUND_NEVER;
	return round_weight(r, &w->best[1]) - round_weight(r, &w->best[0]);
}

static bool
is_touched(const struct rounds *r, size_t touched, uint32_t chain)
{
	for (size_t i = 0; i < touched; i++)
		if (r->touched[i] == chain)
			return true;
	return false;
}

/* One round is another than it was: is it now among this visit's best two? */
static void
weigh(struct rounds *r, struct waiting *w, uint32_t chain)
{
	struct round_spot spot;
	size_t at = w->count;

	if (!round_spot_in(r, chain, w->visit, &spot))
		return;
	while (at > 0 && round_weight(r, &w->best[at - 1]) > round_weight(r, &spot))
		at--;
	if (at == 2)
		return;
	if (at == 0)
		w->best[1] = w->best[0];
	w->best[at] = spot;
	w->count = w->count < 2 ? w->count + 1 : 2;
}

static void
look_again(struct rounds *r, struct waiting *w, size_t touched, bool opened)
{
	bool anew = touched > r->queue_room;

	for (size_t i = 0; i < w->count && !anew; i++)
		for (int side = 0; side < 2 && !anew; side++)
			anew = (opened && w->best[i].round[side] == ROUND_NEW) ||
			       is_touched(r, touched, w->best[i].round[side]);
	if (anew) {
		w->count = rounds_best(r, w->visit, true, w->best, 2);
		return;
	}
	for (size_t i = 0; i < touched; i++)
		weigh(r, w, r->touched[i]);
}

static struct order *
in_order(struct rounds *r, const uint32_t *visits, size_t *count)
{
	struct order *order = arena_array(r->a, *count + 1, sizeof(*order));
	size_t used = 0;

	for (size_t i = 0; i < *count; i++) {
		const struct round_visit *v = &r->problem->visits[visits[i]];

		if (r->nodes[visits[i]].chain[0] == ROUND_NONE)
			order[used++] = (struct order){
			    v->day * ROUND_LAST_MINUTE + v->windows[0].from, visits[i]};
	}
	qsort(order, used, sizeof(*order), by_beginning);
	*count = used;
	return order;
}

/* Visits of two days are not weighed together: a day's rounds are the same whether it is built by
 * itself or in its week. */
static bool
is_of_day(const struct rounds *r, const struct order *order, size_t next, size_t waiting)
{
	const struct round_visit *visits = r->problem->visits;

	return waiting == 0 ||
	       visits[order[next].visit].day == visits[order[next - 1].visit].day;
}

void
rounds_build(struct rounds *r, const uint32_t *visits, size_t count)
{
	const struct order *order = in_order(r, visits, &count);
	struct waiting pool[HORIZON];
	size_t next = 0, waiting = 0;

	while (next < count || waiting > 0) {
		size_t first = 0, touched;
		bool opened;

		for (; waiting < HORIZON && next < count && is_of_day(r, order, next, waiting);
		     next++, waiting++) {
			pool[waiting].visit = order[next].visit;
			pool[waiting].count =
			    rounds_best(r, order[next].visit, true, pool[waiting].best, 2);
		}
		for (size_t i = 1; i < waiting; i++)
			if (regret(r, &pool[i]) > regret(r, &pool[first]))
				first = i;
		/* What was weighed before others were put elsewhere may not hold any more for
		 * a visit whose time hangs on several rounds. */
		if (r->problem->visits[pool[first].visit].carers == 2 ||
		    r->problem->visits[pool[first].visit].after != ROUND_NONE ||
		    r->nodes[pool[first].visit].follower != ROUND_NONE)
			pool[first].count =
			    rounds_best(r, pool[first].visit, true, pool[first].best, 2);
		r->touched_count = 0;
		opened = pool[first].count > 0 && pool[first].best[0].opened > 0;
		if (pool[first].count > 0)
			rounds_put(r, pool[first].visit, &pool[first].best[0]);
		touched = r->touched_count;
		waiting--;
		for (size_t i = first; i < waiting; i++)
			pool[i] = pool[i + 1];
		for (size_t i = 0; touched > 0 && i < waiting; i++)
			look_again(r, &pool[i], touched, opened);
	}
}

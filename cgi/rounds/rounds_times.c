/* The times of rounds: how early and how late each visit can begin, kept right while visits
 * come and go.  With both known, whether one more visit fits between two is told at once. */
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_private.h"

int32_t
round_earliest(const struct round_visit *visit, int32_t minute)
{
	for (uint32_t i = 0; i < visit->window_count; i++)
		if (minute <= visit->windows[i].to)
			return minute > visit->windows[i].from ? minute
							       : visit->windows[i].from;
	return ROUND_NEVER;
}

int32_t
round_latest(const struct round_visit *visit, int32_t minute)
{
	for (uint32_t i = visit->window_count; i > 0; i--)
		if (minute >= visit->windows[i - 1].from)
			return minute < visit->windows[i - 1].to ? minute
								 : visit->windows[i - 1].to;
	return -ROUND_NEVER;
}

int32_t
round_ready(const struct rounds *r, const struct chain *c, uint32_t position, uint32_t *place)
{
	const struct round_shift *shift = &r->problem->shifts[c->shift];
	const struct stop *stop;

	if (position == 0) {
		*place = shift->start_place;
		return shift->from;
	}
	stop = &c->stops[position - 1];
	*place = stop->place;
	return stop->begins + stop->minutes;
}

int32_t
round_deadline(const struct rounds *r, const struct chain *c, uint32_t position, uint32_t place)
{
	const struct round_shift *shift = &r->problem->shifts[c->shift];
	const struct stop *stop;
	int32_t latest;

	if (position == c->count)
		return shift->to - round_travel(r, c, place, shift->end_place);
	stop = &c->stops[position];
	if (stop->visit != ROUND_BREAK)
		return stop->latest - round_travel(r, c, place, stop->place);
	latest = round_deadline(r, c, position + 1, place) - stop->minutes;
	if (latest > shift->break_to)
		latest = shift->break_to;
	return latest >= shift->break_from ? latest : -ROUND_NEVER;
}

bool
round_coupled(const struct rounds *r, uint32_t visit)
{
	return r->nodes[visit].chain[1] != ROUND_NONE ||
	       r->problem->visits[visit].after != ROUND_NONE ||
	       r->nodes[visit].follower != ROUND_NONE;
}

void
round_gaps(const struct rounds *r, uint32_t visit, int32_t *least, int32_t *most)
{
	const struct round_visit *v = &r->problem->visits[visit];

	*least = -ROUND_NEVER;
	*most = ROUND_NEVER;
	if (v->after != ROUND_NONE && r->nodes[v->after].chain[0] != ROUND_NONE)
		*least = r->nodes[v->after].begins + v->gap;
	for (uint32_t f = r->nodes[visit].follower; f != ROUND_NONE; f = r->nodes[f].next) {
		int32_t bound = r->nodes[f].latest - r->problem->visits[f].gap;

		if (r->nodes[f].chain[0] != ROUND_NONE && bound < *most)
			*most = bound;
	}
}

void
round_enqueue(struct rounds *r, uint32_t chain)
{
	if (chain == ROUND_NONE || r->chains[chain].queued)
		return;
	r->chains[chain].queued = true;
	r->queue[r->queue_count++] = chain;
}

static void
enqueue_both(struct rounds *r, uint32_t visit)
{
	round_enqueue(r, r->nodes[visit].chain[0]);
	round_enqueue(r, r->nodes[visit].chain[1]);
}

/* Everybody whose times hang on this visit's by more than the order of stops. */
static void
enqueue_coupled(struct rounds *r, uint32_t visit)
{
	const struct round_visit *v = &r->problem->visits[visit];

	enqueue_both(r, visit);
	if (v->after != ROUND_NONE)
		enqueue_both(r, v->after);
	for (uint32_t f = r->nodes[visit].follower; f != ROUND_NONE; f = r->nodes[f].next)
		enqueue_both(r, f);
}

static int32_t
least_of(int32_t one, int32_t other)
{
	return one < other ? one : other;
}

static int32_t
most_of(int32_t one, int32_t other)
{
	return one > other ? one : other;
}

static void
earliest_of_stop(struct rounds *r, const struct chain *c, struct stop *stop, int32_t arrives)
{
	struct node *node = &r->nodes[stop->visit];
	int side = &r->chains[node->chain[0]] == c ? 0 : 1;
	int32_t least, most, before = node->begins;

	stop->arrives = arrives;
	node->arrives[side] = arrives;
	if (!round_coupled(r, stop->visit)) {
		stop->begins = node->begins =
		    round_earliest(&r->problem->visits[stop->visit], arrives);
		return;
	}
	round_gaps(r, stop->visit, &least, &most);
	if (node->chain[1] != ROUND_NONE)
		arrives = most_of(node->arrives[0], node->arrives[1]);
	node->begins =
	    round_earliest(&r->problem->visits[stop->visit], most_of(arrives, least));
	stop->begins = node->begins;
	if (node->begins != before)
		enqueue_coupled(r, stop->visit);
}

/* Forward: places, travel, the earliest times. */
static void
go_forward(struct rounds *r, struct chain *c)
{
	const struct round_shift *shift = &r->problem->shifts[c->shift];
	uint32_t place;
	int32_t ready = round_ready(r, c, 0, &place);

	c->travel = c->care = 0;
	for (uint32_t i = 0; i < c->count; i++) {
		struct stop *stop = &c->stops[i];

		if (stop->visit == ROUND_BREAK) {
			stop->place = place;
			stop->arrives = ready;
			stop->begins = most_of(ready, shift->break_from);
			if (stop->begins > shift->break_to)
				stop->begins = ROUND_NEVER;
		} else {
			int32_t way = round_travel(r, c, place, stop->place);

			c->travel += way;
			c->care += stop->minutes;
			earliest_of_stop(r, c, stop, least_of(ready + way, ROUND_NEVER));
			place = stop->place;
		}
		ready = least_of(stop->begins + stop->minutes, ROUND_NEVER);
	}
	if (c->visits > 0)
		c->travel += round_travel(r, c, place, shift->end_place);
}

static void
latest_of_stop(struct rounds *r, const struct chain *c, struct stop *stop, int32_t allows)
{
	struct node *node = &r->nodes[stop->visit];
	int side = &r->chains[node->chain[0]] == c ? 0 : 1;
	int32_t least, most, before = node->latest;

	node->allows[side] = allows;
	if (!round_coupled(r, stop->visit)) {
		stop->latest = node->latest =
		    round_latest(&r->problem->visits[stop->visit], allows);
		return;
	}
	round_gaps(r, stop->visit, &least, &most);
	if (node->chain[1] != ROUND_NONE)
		allows = least_of(node->allows[0], node->allows[1]);
	node->latest = round_latest(&r->problem->visits[stop->visit], least_of(allows, most));
	stop->latest = node->latest;
	if (node->latest != before)
		enqueue_coupled(r, stop->visit);
}

static void
go_backward(struct rounds *r, struct chain *c)
{
	for (uint32_t i = c->count; i > 0; i--) {
		struct stop *stop = &c->stops[i - 1];

		if (stop->visit != ROUND_BREAK)
			latest_of_stop(r, c, stop,
			    most_of(round_deadline(r, c, i, stop->place) - stop->minutes,
				-ROUND_NEVER));
	}
}

/* A round in which nothing is too late, and which the carer can be paid for. */
static bool
keeps(const struct rounds *r, const struct chain *c)
{
	const struct round_shift *shift = &r->problem->shifts[c->shift];
	uint32_t place;

	if (c->visits == 0)
		return true;
	if (c->travel + c->care > shift->paid_most)
		return false;
	for (uint32_t i = 0; i < c->count; i++) {
		const struct stop *stop = &c->stops[i];

		if (stop->begins >= ROUND_NEVER ||
		    (stop->visit != ROUND_BREAK && stop->begins > stop->latest))
			return false;
	}
	return round_ready(r, c, c->count, &place) <= round_deadline(r, c, c->count, place);
}

bool
round_settle(struct rounds *r, bool strict)
{
	while (r->queue_count > 0) {
		uint32_t number = r->queue[--r->queue_count];
		struct chain *c = &r->chains[number];

		c->queued = false;
		if (r->touched_count++ < r->queue_room)
			r->touched[r->touched_count - 1] = number;
		go_forward(r, c);
		go_backward(r, c);
		if (strict && !keeps(r, c)) {
			round_enqueue(r, number);
			return false;
		}
	}
	return true;
}

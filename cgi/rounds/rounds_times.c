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
	bool rests = position < c->count && c->stops[position].visit == ROUND_BREAK;
	int32_t latest = shift->to;
	uint32_t next = shift->end_place;

	position += rests;
	if (position < c->count) {
		latest = c->stops[position].latest;
		next = c->stops[position].place;
	}
	if (!rests)
		return latest - round_travel(r, c, place, next);
	return round_before_break(shift, latest, round_travel(r, c, place, next));
}

bool
round_coupled(const struct rounds *r, uint32_t visit)
{
	return r->briefs[visit].linked || r->nodes[visit].chain[1] != ROUND_NONE;
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

static void
enqueue(struct rounds *r, uint32_t chain)
{
	if (r->chains[chain].queued)
		return;
	r->chains[chain].queued = true;
	r->queue[r->queue_count++] = chain;
}

void
round_enqueue(struct rounds *r, uint32_t chain)
{
	if (chain == ROUND_NONE)
		return;
	r->chains[chain].changed_from = r->chains[chain].unchanged_tail = 0;
	enqueue(r, chain);
}

void
round_enqueue_at(struct rounds *r, uint32_t chain, uint32_t position, bool put_in)
{
	struct chain *c = &r->chains[chain];
	uint32_t behind = c->count - position - (put_in ? 0 : 1);

	if (position < c->changed_from)
		c->changed_from = position;
	if (behind < c->unchanged_tail)
		c->unchanged_tail = behind;
	enqueue(r, chain);
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

/* The earliest beginning of a visit whose time hangs on others' too. */
static void
earliest_with_others(
    struct rounds *r, const struct chain *c, struct stop *stop, int32_t arrives)
{
	struct node *node = &r->nodes[stop->visit];
	int side = &r->chains[node->chain[0]] == c ? 0 : 1;
	int32_t least, most, before = node->begins;

	node->arrives[side] = arrives;
	round_gaps(r, stop->visit, &least, &most);
	if (node->chain[1] != ROUND_NONE)
		arrives = most_of(node->arrives[0], node->arrives[1]);
	stop->begins = node->begins =
	    round_earliest(&r->problem->visits[stop->visit], most_of(arrives, least));
	if (node->begins != before)
		enqueue_coupled(r, stop->visit);
}

/* How late one may be free before it to be there in time. */
static inline int32_t
in_time_for(const struct stop *stop)
{
	return stop->latest - stop->way;
}

static void
earliest_of_stop(struct rounds *r, const struct chain *c, struct stop *stop)
{
	const struct brief *brief = &r->briefs[stop->visit];

	if (round_coupled(r, stop->visit)) {
		earliest_with_others(r, c, stop, stop->arrives);
		return;
	}
	if (!brief->simple)
		stop->begins =
		    round_earliest(&r->problem->visits[stop->visit], stop->arrives);
	else
		stop->begins = stop->arrives > brief->to ? ROUND_NEVER
							 : most_of(stop->arrives, brief->from);
	r->nodes[stop->visit].begins = stop->begins;
}

/* Forward from a stop on: ways and the earliest times, up to a stop of the unchanged tail where
 * nothing is another than before; that one's position. */
static uint32_t
go_forward(struct rounds *r, struct chain *c, uint32_t from, uint32_t tail)
{
	const struct round_shift *shift = &r->problem->shifts[c->shift];
	uint32_t place, i;
	int32_t ready = round_ready(r, c, from, &place), home;
	int32_t rested = round_rested(r, c, from);

	for (i = from; i < c->count; i++) {
		struct stop *stop = &c->stops[i];
		int32_t way = 0, arrives = ready;

		if (stop->visit != ROUND_BREAK) {
			way = round_travel(r, c, place, stop->place);
			arrives = most_of(ready + way, rested);
			arrives = least_of(arrives, ROUND_NEVER);
		}
		if (i >= tail && way == stop->way && arrives == stop->arrives)
			return i;
		c->travel += way - stop->way;
		stop->way = way;
		stop->arrives = arrives;
		if (stop->visit == ROUND_BREAK) {
			stop->place = place;
			stop->begins = ready <= shift->break_to ? ready : ROUND_NEVER;
			rested = shift->break_from + shift->break_minutes;
		} else {
			earliest_of_stop(r, c, stop);
			place = stop->place;
			rested = 0;
		}
		ready = least_of(stop->begins + stop->minutes, ROUND_NEVER);
	}
	home = c->visits > 0 ? round_travel(r, c, place, shift->end_place) : 0;
	c->travel += home - c->home;
	c->home = home;
	return i;
}

/* The latest beginning of a visit whose time hangs on others' too. */
static void
latest_with_others(struct rounds *r, const struct chain *c, struct stop *stop, int32_t allows)
{
	struct node *node = &r->nodes[stop->visit];
	int side = &r->chains[node->chain[0]] == c ? 0 : 1;
	int32_t least, most, before = node->latest;

	node->allows[side] = allows;
	round_gaps(r, stop->visit, &least, &most);
	if (node->chain[1] != ROUND_NONE)
		allows = least_of(node->allows[0], node->allows[1]);
	stop->latest = node->latest =
	    round_latest(&r->problem->visits[stop->visit], least_of(allows, most));
	if (node->latest != before)
		enqueue_coupled(r, stop->visit);
}

/* allows: as late as what comes behind it in the round lets it begin. */
static void
latest_of_stop(struct rounds *r, const struct chain *c, struct stop *stop, int32_t allows)
{
	const struct brief *brief = &r->briefs[stop->visit];

	if (round_coupled(r, stop->visit)) {
		latest_with_others(r, c, stop, allows);
		return;
	}
	if (!brief->simple)
		stop->latest = round_latest(&r->problem->visits[stop->visit], allows);
	else
		stop->latest = allows < brief->from ? -ROUND_NEVER : least_of(allows, brief->to);
	r->nodes[stop->visit].latest = stop->latest;
}

/* Back from the unchanged tail: the latest times, down to a stop before `from` where nothing is
 * another than before; that one's position. */
static uint32_t
go_backward(struct rounds *r, struct chain *c, uint32_t from, uint32_t tail)
{
	const struct round_shift *shift = &r->problem->shifts[c->shift];
	uint32_t i = tail;
	int32_t deadline = shift->to - c->home;

	if (i < c->count)
		deadline = in_time_for(&c->stops[i]);
	for (; i > 0; i--) {
		struct stop *stop = &c->stops[i - 1];
		int32_t latest = stop->latest;

		if (stop->visit == ROUND_BREAK) {
			stop->latest =
			    least_of(deadline - stop->minutes, shift->break_to);
		} else {
			latest_of_stop(
			    r, c, stop, most_of(deadline - stop->minutes, -ROUND_NEVER));
		}
		if (i - 1 < from && stop->latest == latest)
			return i - 1;
		deadline = in_time_for(stop);
	}
	return 0;
}

/* Is nothing too late among the stops looked at, and can the carer be paid for all of it? */
static bool
keeps(const struct rounds *r, const struct chain *c, uint32_t from, uint32_t to)
{
	const struct round_shift *shift = &r->problem->shifts[c->shift];
	uint32_t place;

	if (c->visits == 0)
		return true;
	if (c->travel + c->care > shift->paid_most || round_overloaded(shift, c->load))
		return false;
	for (uint32_t i = from; i < to; i++) {
		const struct stop *stop = &c->stops[i];

		if (stop->begins >= ROUND_NEVER || stop->begins > stop->latest)
			return false;
	}
	return round_rested(r, c, c->count) <= shift->to &&
	       round_ready(r, c, c->count, &place) <= shift->to - c->home;
}

/* One round's times; false when they cannot be kept. */
static bool
settle_one(struct rounds *r, struct chain *c)
{
	uint32_t from = c->changed_from < c->count ? c->changed_from : c->count;
	uint32_t tail = c->unchanged_tail < c->count - from ? c->count - c->unchanged_tail : from;
	uint32_t first, last;

	/* A break is where the stop before it is: that may be another one now. */
	if (tail < c->count && c->stops[tail].visit == ROUND_BREAK)
		tail++;
	/* Others may ask for all of it again meanwhile. */
	c->changed_from = c->unchanged_tail = UINT32_MAX;
	last = go_forward(r, c, from, tail);
	first = go_backward(r, c, from, tail);
	return keeps(r, c, first < from ? first : from, last > tail ? last : tail);
}

bool
round_settle(struct rounds *r, bool strict)
{
	bool kept = true;

	while (r->queue_count > 0) {
		uint32_t number = r->queue[--r->queue_count];
		struct chain *c = &r->chains[number];

		c->queued = false;
		if (r->touched_count++ < r->queue_room)
			r->touched[r->touched_count - 1] = number;
		round_keep(r, number);
		c->version = ++r->version;
		if (settle_one(r, c))
			continue;
		kept = false;
		if (strict) {
			round_enqueue(r, number);
			return false;
		}
	}
	return kept;
}

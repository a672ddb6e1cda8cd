/* A problem of care rounds: what can be one, and rounds without a visit yet. */
#include "rounds/rounds.h"

#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_private.h"

static int32_t
last_of(const struct round_problem *p)
{
	return p->last > 0 ? p->last : ROUND_LAST_MINUTE;
}

static const char *
visit_fault(const struct round_problem *p, const struct round_visit *v)
{
	if (v->place >= p->place_count)
		return "it is at no known place";
	if (v->minutes < 1 || v->minutes > (p->last > 0 ? p->last : 1440))
		return "it takes less than a minute or more than a day";
	if (v->day < 1 || v->day > 7)
		return "it is on no day of the week";
	if (v->carers < 1 || v->carers > 2)
		return "it is neither of one carer nor of two";
	if (v->window_count == 0)
		return "it has no time to begin";
	for (uint32_t i = 0; i < v->window_count; i++) {
		const struct round_window *w = &v->windows[i];

		if (w->from < 0 || w->to > last_of(p) || w->from > w->to ||
		    (i > 0 && w->from <= w[-1].to))
			return "the times at which it may begin are not in order";
	}
	if (v->after != ROUND_NONE &&
	    (v->after >= p->visit_count || &p->visits[v->after] == v || v->gap < 0 ||
		v->gap > last_of(p) || p->visits[v->after].day != v->day))
		return "it is to come after one that it cannot come after";
	return NULL;
}

static const char *
shift_fault(const struct round_problem *p, const struct round_shift *s)
{
	if ((s->start_place != ROUND_NONE && s->start_place >= p->place_count) ||
	    (s->end_place != ROUND_NONE && s->end_place >= p->place_count))
		return "it begins or ends at no known place";
	if (s->mode != ROUND_DRIVE && s->mode != ROUND_WALK)
		return "its carer neither drives nor walks";
	if (p->minutes[s->mode] == NULL)
		return "there are no travel times for the way its carer goes";
	if (s->from < 0 || s->to < s->from || s->to > 2 * last_of(p))
		return "it ends before it begins";
	if (s->break_minutes < 0 || (s->break_minutes > 0 && s->break_from > s->break_to))
		return "the last time for its break is before the first";
	if (s->day < 1 || s->day > 7 || s->crew < 1 || s->crew > 2)
		return "it is on no day, or of other than one or two carers";
	if (s->carer != ROUND_NONE && s->most > 1)
		return "one carer cannot work it several times";
	return NULL;
}

/* By carer, day and beginning. */
static int
by_carer(const void *one, const void *other)
{
	const struct round_shift *a = *(const struct round_shift *const *)one;
	const struct round_shift *b = *(const struct round_shift *const *)other;

	if (a->carer != b->carer)
		return a->carer < b->carer ? -1 : 1;
	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	return a->from < b->from ? -1 : a->from > b->from;
}

/* The same carer must not be in two rounds at once, nor be both carers of a visit. */
static const char *
carer_fault(struct arena *a, const struct round_problem *p)
{
	const struct round_shift **sorted =
	    arena_array(a, p->shift_count + 1, sizeof(const struct round_shift *));

	for (size_t i = 0; i < p->shift_count; i++)
		sorted[i] = &p->shifts[i];
	qsort(sorted, p->shift_count, sizeof(const struct round_shift *), by_carer);
	for (size_t i = 1; i < p->shift_count; i++)
		if (sorted[i]->carer != ROUND_NONE && sorted[i]->carer == sorted[i - 1]->carer &&
		    sorted[i]->day == sorted[i - 1]->day && sorted[i]->from < sorted[i - 1]->to)
			return arena_printf(a, "shift %zu: its carer has another one at that time",
			    (size_t)(sorted[i] - p->shifts));
	return NULL;
}

/* Visits that come after one another in a ring could never begin. */
static const char *
ring_fault(struct arena *a, const struct round_problem *p)
{
	/* Of each visit, from which one it was last come by, and one. */
	uint32_t *walk = arena_array(a, p->visit_count + 1, sizeof(*walk));

	for (uint32_t i = 0; i < p->visit_count; i++) {
		uint32_t at = i;

		while (at != ROUND_NONE && walk[at] == 0) {
			walk[at] = i + 1;
			at = p->visits[at].after;
		}
		if (at != ROUND_NONE && walk[at] == i + 1)
			return arena_printf(a, "visit %u: it is to come after itself", at);
	}
	return NULL;
}

static const char *
problem_fault(struct arena *a, const struct round_problem *p)
{
	const char *fault;

	if (p->visit_count > ROUND_VISITS_MOST)
		return "there are more visits than can be planned at once";
	if (p->place_count > ROUND_PLACES_MOST)
		return "there are more places than can be planned at once";
	if (p->last < 0 || p->last > ROUND_NEVER / 4)
		return "the last time of all is too late";
	if (p->round_worth < 0 || p->round_worth > last_of(p) || p->strange_worth < 0 ||
	    p->strange_worth > last_of(p))
		return "a round or a carer is worth less than nothing, or more than all time";
	for (size_t i = 0; i < p->shift_count; i++)
		if ((fault = shift_fault(p, &p->shifts[i])) != NULL)
			return arena_printf(a, "shift %zu: %s", i, fault);
	for (size_t i = 0; i < p->visit_count; i++)
		if ((fault = visit_fault(p, &p->visits[i])) != NULL)
			return arena_printf(a, "visit %zu: %s", i, fault);
	fault = ring_fault(a, p);
	return fault != NULL ? fault : carer_fault(a, p);
}

static void
begin_chain(struct rounds *r, struct chain *c, uint32_t shift)
{
	const struct round_shift *s = &r->problem->shifts[shift];

	*c = (struct chain){.shift = shift, .room = 8, .version = ++r->version};
	c->stops = arena_array(r->a, c->room, sizeof(*c->stops));
	if (s->break_minutes == 0)
		return;
	c->stops[c->count++] = (struct stop){.visit = ROUND_BREAK,
	    .place = s->start_place,
	    .minutes = s->break_minutes,
	    .arrives = s->from,
	    .begins = s->from > s->break_to ? ROUND_NEVER : s->from};
}

void
rounds_look_again(struct rounds *r, uint32_t visit)
{
	const struct round_visit *v = &r->problem->visits[visit];
	bool linked = v->after != ROUND_NONE || r->nodes[visit].follower != ROUND_NONE;

	r->briefs[visit] = (struct brief){.from = v->windows[0].from,
	    .to = v->windows[0].to,
	    .minutes = v->minutes,
	    .place = v->place,
	    .load = v->load,
	    .simple = v->window_count == 1 && !linked,
	    .linked = linked};
}

/* The same minutes with rows for columns, so that all ways to one place lie side by side; the
 * table itself where every way is as long as the way back. */
static const uint16_t *
turned(struct arena *a, const uint16_t *minutes, size_t count)
{
	uint16_t *into = NULL;

	if (minutes == NULL)
		return NULL;
	for (size_t i = 0; i < count && into == NULL; i++)
		for (size_t j = 0; j < i && into == NULL; j++)
			if (minutes[i * count + j] != minutes[j * count + i])
				into = arena_array(a, count * count, sizeof(*into));
	for (size_t i = 0; i < count && into != NULL; i++)
		for (size_t j = 0; j < count; j++)
			into[j * count + i] = minutes[i * count + j];
	return into != NULL ? into : minutes;
}

struct rounds *
rounds_new(struct arena *a, const struct round_problem *problem, const char **fault)
{
	struct rounds *r;

	if ((*fault = problem_fault(a, problem)) != NULL)
		return NULL;
	r = arena_alloc(a, sizeof(*r));
	r->a = a;
	r->problem = problem;
	r->nodes = arena_array(a, problem->visit_count + 1, sizeof(*r->nodes));
	r->empty = arena_array(a, problem->shift_count + 1, sizeof(*r->empty));
	r->opened = arena_array(a, problem->shift_count + 1, sizeof(*r->opened));
	for (size_t i = 0; i < problem->visit_count; i++)
		r->nodes[i] = (struct node){.chain = {ROUND_NONE, ROUND_NONE},
		    .follower = ROUND_NONE,
		    .next = ROUND_NONE};
	for (size_t i = problem->visit_count; i > 0; i--) {
		uint32_t after = problem->visits[i - 1].after;

		if (after == ROUND_NONE)
			continue;
		r->nodes[i - 1].next = r->nodes[after].follower;
		r->nodes[after].follower = (uint32_t)(i - 1);
	}
	for (size_t i = 0; i < problem->shift_count; i++)
		begin_chain(r, &r->empty[i], (uint32_t)i);
	r->briefs = arena_array(a, problem->visit_count + 1, sizeof(*r->briefs));
	for (uint32_t i = 0; i < problem->visit_count; i++)
		rounds_look_again(r, i);
	for (int mode = 0; mode < ROUND_MODES; mode++)
		r->into[mode] = turned(a, problem->minutes[mode], problem->place_count);
	round_group(r);
	return r;
}

static void
more_chains(struct rounds *r)
{
	size_t room = r->chain_room == 0 ? 16 : 2 * (size_t)r->chain_room;
	struct chain *chains = arena_array(r->a, room, sizeof(*chains));
	uint32_t *queue = arena_array(r->a, room, sizeof(*queue));
	uint32_t *touched = arena_array(r->a, room, sizeof(*touched));

	if (r->chain_count > 0) {
		memcpy(chains, r->chains, r->chain_count * sizeof(*chains));
		memcpy(queue, r->queue, r->queue_count * sizeof(*queue));
		memcpy(touched, r->touched, r->queue_room * sizeof(*touched));
	}
	r->chains = chains;
	r->queue = queue;
	r->touched = touched;
	r->chain_room = (uint32_t)room;
	r->queue_room = room;
}

uint32_t
round_open(struct rounds *r, uint32_t shift)
{
	struct group *group = &r->groups[r->group_of[shift]];

	round_count_open(r, shift, 1);
	for (uint32_t i = 0; i < group->chain_count; i++)
		if (r->chains[group->chains[i]].visits == 0 &&
		    r->chains[group->chains[i]].shift == shift)
			return group->chains[i];
	if (r->chain_count == r->chain_room)
		more_chains(r);
	if (group->chain_count == group->chain_room) {
		size_t room = group->chain_room == 0 ? 8 : 2 * (size_t)group->chain_room;
		uint32_t *chains = arena_array(r->a, room, sizeof(*chains));

		if (group->chain_count > 0)
			memcpy(chains, group->chains, group->chain_count * sizeof(*chains));
		group->chains = chains;
		group->chain_room = (uint32_t)room;
	}
	group->chains[group->chain_count++] = r->chain_count;
	begin_chain(r, &r->chains[r->chain_count], shift);
	return r->chain_count++;
}

bool
rounds_where(const struct rounds *r, uint32_t visit, struct round_spot *spot)
{
	const struct node *node = &r->nodes[visit];

	*spot = (struct round_spot){.round = {node->chain[0], node->chain[1]},
	    .shift = {ROUND_NONE, ROUND_NONE},
	    .begins = node->begins};
	if (node->chain[0] == ROUND_NONE)
		return false;
	for (int side = 0; side < 2 && node->chain[side] != ROUND_NONE; side++) {
		const struct chain *c = &r->chains[node->chain[side]];

		spot->shift[side] = c->shift;
		spot->position[side] = round_position(c, visit);
	}
	return true;
}

const char *
round_reason_words(enum round_reason reason)
{
	switch (reason) {
	case ROUND_NO_DAY:
		return "there is no shift that day";
	case ROUND_NO_SKILL:
		return "no shift has the skills or the two carers that it needs";
	case ROUND_TOO_FAR:
		return "it is too far for every shift";
	case ROUND_NO_SHIFT:
		return "no shift is long enough, or at that time";
	case ROUND_NO_TIME:
		return "no round has time for it";
	case ROUND_NOT_TRIED:
		break;
	}
	return "the search ended before it was tried";
}

/* Where one more visit fits best, putting it there, and taking it out again. */
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_private.h"

bool
round_suits(const struct rounds *r, uint32_t visit, uint32_t shift)
{
	const struct round_visit *v = &r->problem->visits[visit];
	const struct round_shift *s = &r->problem->shifts[shift];

	return v->day == s->day && (v->provider == ROUND_NONE || v->provider == s->provider) &&
	       (v->skills & ~s->skills) == 0 && (s->crew == 1 || v->carers == 2);
}

int32_t
round_weight(const struct rounds *r, const struct round_spot *spot)
{
	return spot->travel + spot->opened * r->problem->round_worth +
	       spot->strange * r->problem->strange_worth;
}

/* One position: O(1), and exact for a visit whose time hangs on no other round. */
static bool
fits(const struct rounds *r, const struct chain *c, uint32_t visit, const int32_t gaps[2],
    struct fit *fit)
{
	const struct round_visit *v = &r->problem->visits[visit];
	const struct round_shift *s = &r->problem->shifts[c->shift];
	uint32_t from, next = fit->position;
	int32_t ready = round_ready(r, c, fit->position, &from), in, out, old;

	in = round_travel(r, c, from, v->place);
	if (in >= ROUND_NEVER || ready >= ROUND_NEVER)
		return false;
	ready += in;
	if (ready < round_rested(r, c, fit->position))
		ready = round_rested(r, c, fit->position);
	fit->from = round_earliest(v, ready > gaps[0] ? ready : gaps[0]);
	fit->to = round_deadline(r, c, fit->position, v->place) - v->minutes;
	fit->to = round_latest(v, fit->to < gaps[1] ? fit->to : gaps[1]);
	if (fit->from > fit->to)
		return false;
	if (next < c->count && c->stops[next].visit == ROUND_BREAK)
		next++;
	if (next < c->count) {
		out = round_travel(r, c, v->place, c->stops[next].place);
		old = round_travel(r, c, from, c->stops[next].place);
	} else {
		out = round_travel(r, c, v->place, s->end_place);
		old = c->home;
	}
	fit->travel = in + out - old;
	if (c->travel + c->care + fit->travel + v->minutes > s->paid_most ||
	    round_overloaded(s, c->load + v->load))
		return false;
	fit->travel *= s->crew;
	return true;
}

static void
weigh(const struct rounds *r, uint32_t visit, struct fit *fit)
{
	fit->strange = round_is_strange(r, visit, &r->problem->shifts[fit->shift]);
	fit->weight = fit->travel + fit->strange * r->problem->strange_worth +
		      (fit->chain == ROUND_NEW ? r->problem->round_worth : 0);
}

void
round_each_fit(struct rounds *r, uint32_t number, uint32_t shift, uint32_t visit,
    void (*keep)(void *context, const struct fit *fit), void *context)
{
	const struct round_visit *v = &r->problem->visits[visit];
	const struct chain *round = number == ROUND_NEW ? &r->empty[shift] : &r->chains[number];
	struct fit fit = {.chain = number, .shift = shift};
	int32_t gaps[2], over = v->windows[0].from + v->minutes;
	uint32_t count = round->count;

	if (!round_suits(r, visit, shift) || (number != ROUND_NEW && round->visits == 0))
		return;
	if (r->briefs[visit].simple && v->carers == r->problem->shifts[shift].crew) {
		if (!round_scan(r, round, &r->briefs[visit], &fit))
			return;
		weigh(r, visit, &fit);
		keep(context, &fit);
		return;
	}
	round_gaps(r, visit, &gaps[0], &gaps[1]);
	for (uint32_t i = count + 1; i > 0; i--) {
		/* Found anew each time, as keep() may open rounds. */
		const struct chain *c =
		    number == ROUND_NEW ? &r->empty[shift] : &r->chains[number];

		/* Before a stop that has to begin while this visit goes on there is no room,
		 * nor before any stop in front of it. */
		if (i <= count && c->stops[i - 1].visit != ROUND_BREAK &&
		    c->stops[i - 1].latest < over)
			break;
		fit.position = i - 1;
		if (!fits(r, c, visit, gaps, &fit))
			continue;
		weigh(r, visit, &fit);
		keep(context, &fit);
	}
}

/* ---- Spots, the best first ---- */

struct spots {
	struct rounds *r;
	uint32_t visit;
	struct round_spot *list;
	size_t count, most;
	bool verify; /* what O(1) cannot tell is tried */
};

static bool
tried(struct rounds *r, uint32_t visit, const struct round_spot *spot)
{
	if (!rounds_put(r, visit, spot))
		return false;
	rounds_take(r, visit);
	return true;
}

static bool
same_rounds(const struct round_spot *one, const struct round_spot *other)
{
	for (int side = 0; side < 2; side++)
		if (one->round[side] != other->round[side] ||
		    one->shift[side] != other->shift[side])
			return false;
	return true;
}

/* Keeps a spot where it is better than another in the same rounds, and among the best. */
static void
keep_spot(struct spots *spots, const struct round_spot *spot)
{
	int32_t weight = round_weight(spots->r, spot);
	size_t at = spots->count, gone = spots->count;

	while (at > 0 && round_weight(spots->r, &spots->list[at - 1]) > weight)
		at--;
	if (at == spots->most)
		return;
	for (size_t i = 0; i < spots->count; i++)
		if (same_rounds(&spots->list[i], spot))
			gone = i;
	if (gone < at || (spots->verify && !tried(spots->r, spots->visit, spot)))
		return;
	if (gone == spots->most)
		gone--;
	if (gone == spots->count)
		spots->count++;
	memmove(&spots->list[at + 1], &spots->list[at], (gone - at) * sizeof(*spots->list));
	spots->list[at] = *spot;
}

static void
keep_single(void *context, const struct fit *fit)
{
	keep_spot(context, &(struct round_spot){.round = {fit->chain, ROUND_NONE},
			       .shift = {fit->shift, ROUND_NONE},
			       .position = {fit->position, 0},
			       .begins = fit->from,
			       .travel = fit->travel,
			       .opened = fit->chain == ROUND_NEW,
			       .strange = fit->strange});
}

/* ---- Visits of two carers, each in a round of one ---- */

struct round_halves {
	struct arena *a;
	struct fit *list;
	size_t count, room;
};

static void
keep_half(void *context, const struct fit *fit)
{
	struct round_halves *fits_kept = context;

	if (fits_kept->count == fits_kept->room) {
		size_t room = fits_kept->room == 0 ? 64 : 2 * fits_kept->room;
		struct fit *list = arena_array(fits_kept->a, room, sizeof(*list));

		if (fits_kept->count > 0)
			memcpy(list, fits_kept->list, fits_kept->count * sizeof(*list));
		fits_kept->list = list;
		fits_kept->room = room;
	}
	fits_kept->list[fits_kept->count++] = *fit;
}

static int
by_weight(const void *one, const void *other)
{
	const struct fit *a = one, *b = other;

	if (a->weight != b->weight)
		return a->weight < b->weight ? -1 : 1;
	if (a->chain != b->chain)
		return a->chain < b->chain ? -1 : 1;
	if (a->shift != b->shift)
		return a->shift < b->shift ? -1 : 1;
	return a->position > b->position ? -1 : a->position < b->position;
}

static bool
two_carers(const struct rounds *r, const struct fit *one, const struct fit *other)
{
	if (one->chain != ROUND_NEW || other->chain != ROUND_NEW)
		return one->chain != other->chain;
	return one->shift != other->shift ||
	       r->problem->shifts[one->shift].most - r->opened[one->shift] >= 2;
}

bool
round_meet(const struct rounds *r, uint32_t visit, const struct fit *one, const struct fit *other,
    int32_t *begins)
{
	const struct round_visit *v = &r->problem->visits[visit];

	*begins = round_earliest(v, one->from > other->from ? one->from : other->from);
	return *begins <= one->to && *begins <= other->to;
}

static void
keep_pairs(struct spots *spots, struct round_halves *halves)
{
	struct rounds *r = spots->r;

	if (halves->count > 0)
		qsort(halves->list, halves->count, sizeof(*halves->list), by_weight);
	for (size_t i = 0; i < halves->count; i++) {
		for (size_t j = i; j < halves->count; j++) {
			const struct fit *one = &halves->list[i], *other = &halves->list[j];
			int32_t begins;

			if (spots->count == spots->most &&
			    one->weight + other->weight >=
				round_weight(r, &spots->list[spots->count - 1]))
				break;
			if ((i == j && one->chain != ROUND_NEW) || !two_carers(r, one, other) ||
			    !round_meet(r, spots->visit, one, other, &begins))
				continue;
			if (other->chain < one->chain) {
				one = other;
				other = &halves->list[i];
			}
			keep_spot(spots,
			    &(struct round_spot){.round = {one->chain, other->chain},
				.shift = {one->shift, other->shift},
				.position = {one->position, other->position},
				.begins = begins,
				.travel = one->travel + other->travel,
				.opened =
				    (one->chain == ROUND_NEW) + (other->chain == ROUND_NEW),
				.strange = one->strange + other->strange});
		}
	}
}

static void
each_round(struct rounds *r, uint32_t visit, uint8_t crew, bool may_open,
    void (*keep)(void *context, const struct fit *fit), void *context)
{
	const struct round_problem *p = r->problem;
	size_t first, end = round_groups(r, visit, &first);

	for (size_t g = first; g < end; g++)
		for (uint32_t i = 0; i < r->groups[g].chain_count; i++) {
			uint32_t number = r->groups[g].chains[i];
			uint32_t shift = r->chains[number].shift;

			if (p->shifts[shift].crew == crew)
				round_each_fit(r, number, shift, visit, keep, context);
		}
	for (size_t g = first; g < end && may_open; g++)
		for (uint32_t i = 0; i < r->groups[g].shift_count; i++) {
			uint32_t shift = r->groups[g].shifts[i];

			if (p->shifts[shift].crew == crew &&
			    r->opened[shift] < p->shifts[shift].most)
				round_each_fit(r, ROUND_NEW, shift, visit, keep, context);
		}
}

size_t
rounds_best(
    struct rounds *r, uint32_t visit, bool may_open, struct round_spot *spots, size_t most)
{
	const struct round_visit *v = &r->problem->visits[visit];
	struct spots found = {.r = r,
	    .visit = visit,
	    .list = spots,
	    .most = most,
	    .verify = v->after != ROUND_NONE || r->nodes[visit].follower != ROUND_NONE};

	if (most == 0 || r->nodes[visit].chain[0] != ROUND_NONE)
		return 0;
	each_round(r, visit, v->carers, may_open, keep_single, &found);
	if (v->carers == 2) {
		/* The memory is used again: packages are weighed by the hundred thousand. */
		if (r->halves == NULL)
			r->halves = arena_alloc(r->a, sizeof(*r->halves));
		r->halves->a = r->a;
		r->halves->count = 0;
		each_round(r, visit, 1, may_open, keep_half, r->halves);
		found.verify = true;
		keep_pairs(&found, r->halves);
	}
	return found.count;
}

bool
round_spot_in(struct rounds *r, uint32_t chain, uint32_t visit, struct round_spot *spot)
{
	struct spots found = {.r = r,
	    .visit = visit,
	    .list = spot,
	    .most = 1,
	    .verify = r->problem->visits[visit].after != ROUND_NONE ||
		      r->nodes[visit].follower != ROUND_NONE};

	if (r->problem->visits[visit].carers != r->problem->shifts[r->chains[chain].shift].crew)
		return false;
	round_each_fit(r, chain, r->chains[chain].shift, visit, keep_single, &found);
	return found.count == 1;
}

/* ---- In and out ---- */

static void
put_in(struct rounds *r, uint32_t number, uint32_t position, uint32_t visit)
{
	struct chain *c = &r->chains[number];

	round_keep(r, number);
	if (c->count == c->room) {
		struct stop *stops = arena_array(r->a, 2 * (size_t)c->room, sizeof(*stops));

		memcpy(stops, c->stops, c->count * sizeof(*stops));
		c->stops = stops;
		c->room *= 2;
	}
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
	uint32_t position = 0;

	round_keep(r, number);
	while (c->stops[position].visit != visit)
		position++;
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

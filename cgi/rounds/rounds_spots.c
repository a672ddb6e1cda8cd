/* Where one more visit fits best. */
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

/* What one more package adds to rounds: day by day, days that are alike once. */
#include "rounds/rounds_quote.h"

#include <string.h>

#include "lib/arena.h"

/* Of a day: some milliseconds. */
enum { STEPS_MOST = 300000 };

/* ---- Days that are alike ---- */

/* A shift says the same as on another day. */
static bool
same_shift(const struct rounds *r, uint32_t one, uint32_t other)
{
	struct round_shift a = r->problem->shifts[one], b = r->problem->shifts[other];

	return a.skills == b.skills && a.start_place == b.start_place &&
	       a.end_place == b.end_place && a.from == b.from && a.to == b.to &&
	       a.break_minutes == b.break_minutes && a.break_from == b.break_from &&
	       a.break_to == b.break_to && a.paid_most == b.paid_most &&
	       a.load_most == b.load_most && a.most == b.most && a.crew == b.crew &&
	       a.mode == b.mode && r->opened[one] == r->opened[other];
}

static bool
same_chain(const struct rounds *r, const struct chain *one, const struct chain *other)
{
	if (one->count != other->count || one->load != other->load ||
	    !same_shift(r, one->shift, other->shift))
		return false;
	for (uint32_t i = 0; i < one->count; i++) {
		const struct stop *a = &one->stops[i], *b = &other->stops[i];

		if (a->place != b->place || a->minutes != b->minutes ||
		    a->begins != b->begins || a->latest != b->latest || a->way != b->way)
			return false;
		if ((a->visit == ROUND_BREAK) != (b->visit == ROUND_BREAK))
			return false;
		/* What hangs on more than its own round is worked out each time. */
		if (a->visit != ROUND_BREAK &&
		    (!r->briefs[a->visit].simple || !r->briefs[b->visit].simple ||
			round_coupled(r, a->visit) || round_coupled(r, b->visit)))
			return false;
	}
	return true;
}

/* The next open round of a group from *at on, or NULL. */
static const struct chain *
next_open(const struct rounds *r, const struct group *group, uint32_t *at)
{
	while (*at < group->chain_count) {
		const struct chain *c = &r->chains[group->chains[(*at)++]];

		if (c->visits > 0)
			return c;
	}
	return NULL;
}

static bool
same_group(const struct rounds *r, const struct group *one, const struct group *other)
{
	const struct chain *a, *b;
	uint32_t i = 0, j = 0;

	if (one->provider != other->provider || one->shift_count != other->shift_count)
		return false;
	for (uint32_t s = 0; s < one->shift_count; s++)
		if (!same_shift(r, one->shifts[s], other->shifts[s]))
			return false;
	do {
		a = next_open(r, one, &i);
		b = next_open(r, other, &j);
		if ((a == NULL) != (b == NULL) || (a != NULL && !same_chain(r, a, b)))
			return false;
	} while (a != NULL);
	return true;
}

static bool
same_visit(const struct rounds *r, uint32_t one, uint32_t other)
{
	const struct round_visit *a = &r->problem->visits[one], *b = &r->problem->visits[other];

	return a->place == b->place && a->provider == b->provider && a->skills == b->skills &&
	       a->minutes == b->minutes && a->load == b->load && a->carers == b->carers &&
	       r->briefs[one].simple && r->briefs[other].simple &&
	       a->windows[0].from == b->windows[0].from && a->windows[0].to == b->windows[0].to;
}

/* A day's visits, by their number among those asked. */
struct quote_day {
	size_t *index, count;
	size_t first_group, end_group; /* those that any of the visits may be in */
	int64_t cost;
	bool copied; /* or not to be copied */
};

static void
add_visit(
    const struct rounds *r, const struct round_asked *asked, struct quote_day *day, size_t i)
{
	size_t first, end = round_groups(r, asked->visits[i], &first);

	if (day->count == 0 || first < day->first_group)
		day->first_group = first;
	if (end > day->end_group)
		day->end_group = end;
	day->index[day->count++] = i;
}

/* The same asked of the same rounds, on another day? */
static bool
same_day(const struct rounds *r, const struct round_asked *asked, const struct quote_day *one,
    const struct quote_day *other)
{
	const size_t groups = one->end_group - one->first_group;

	if (one->count != other->count || groups != other->end_group - other->first_group)
		return false;
	for (size_t i = 0; i < one->count; i++)
		if (!same_visit(
			r, asked->visits[one->index[i]], asked->visits[other->index[i]]))
			return false;
	for (size_t g = 0; g < groups; g++)
		if (!same_group(r, &r->groups[one->first_group + g],
			&r->groups[other->first_group + g]))
			return false;
	return true;
}

/* A spot in the round that stands on another day where this one does. */
static struct round_spot
counterpart(const struct rounds *r, struct round_spot spot, const struct quote_day *from,
    const struct quote_day *to)
{
	for (int side = 0; side < 2 && spot.round[side] != ROUND_NONE; side++) {
		const size_t group = r->group_of[spot.shift[side]];
		const struct group *a = &r->groups[group];
		const struct group *b = &r->groups[to->first_group + group - from->first_group];
		const struct chain *there = NULL;
		uint32_t i = 0, j = 0, shift = 0;

		while (a->shifts[shift] != spot.shift[side])
			shift++;
		while (next_open(r, a, &i) != &r->chains[spot.round[side]])
			next_open(r, b, &j);
		there = next_open(r, b, &j);
		spot.shift[side] = b->shifts[shift];
		spot.round[side] = (uint32_t)(there - r->chains);
	}
	return spot;
}

/* ---- One day ---- */

static void
take_all(struct round_day_quote *q)
{
	for (size_t i = q->count; i > 0; i--) {
		uint32_t visit = q->asked->visits[q->index[i - 1]];

		if (q->r->nodes[visit].chain[0] != ROUND_NONE)
			rounds_take(q->r, visit);
	}
}

/* A first way, to be bettered: each visit by itself where it adds least. */
static void
begin(struct round_day_quote *q)
{
	q->best = 0;
	for (size_t i = 0; i < q->count; i++) {
		const uint32_t visit = q->asked->visits[q->index[i]];
		const int32_t alone = quote_alone(q, visit);
		struct round_spot *spot = &q->found[i];

		if (q->asked->join && !q->asked->open &&
		    rounds_best(q->r, visit, false, spot, 1) == 1 && spot->travel < alone &&
		    rounds_put(q->r, visit, spot)) {
			q->best += spot->travel;
			continue;
		}
		*spot = (struct round_spot){
		    .round = {ROUND_NONE, ROUND_NONE}, .shift = {ROUND_NONE, ROUND_NONE}};
		q->best += alone;
	}
	take_all(q);
}

/* The next visits of the day from `at` on, as many as are weighed together. */
static size_t
take_up(struct round_day_quote *q, const struct quote_day *day, size_t at)
{
	q->index = &day->index[at];
	q->count = q->carers = 0;
	for (; at < day->count; at++) {
		const uint32_t visit = q->asked->visits[day->index[at]];
		const uint32_t carers = q->r->problem->visits[visit].carers;

		if (q->carers + carers > QUOTE_CARERS)
			break;
		for (uint32_t i = 0; i < carers; i++) {
			q->visits[q->carers] = visit;
			q->of[q->carers++] = q->count;
		}
		q->count++;
	}
	return at;
}

/* A day with more visits than are weighed together is weighed in pieces. */
static bool
solve_day(struct round_day_quote *q, struct quote_day *day, struct round_spot *spots)
{
	bool exact = true;
	size_t at = 0, next;

	day->cost = 0;
	for (; at < day->count; at = next) {
		next = take_up(q, day, at);
		q->steps = STEPS_MOST;
		q->first_group = day->first_group;
		q->end_group = day->end_group;
		begin(q);
		quote_parts(q);
		quote_search(q);
		exact = exact && q->steps > 0 && next - at == day->count;
		day->cost += q->best;
		for (size_t i = 0; i < q->count; i++) {
			spots[q->index[i]] = q->found[i];
			if (next < day->count || at > 0)
				rounds_put(q->r, q->asked->visits[q->index[i]], &q->found[i]);
			day->copied = day->copied || q->found[i].opened > 0;
		}
	}
	q->index = day->index;
	q->count = day->count;
	take_all(q);
	return exact;
}

/* ---- All of them ---- */

static struct round_day_quote *
workshop(struct rounds *r, const struct round_asked *asked)
{
	if (r->quoting == NULL)
		r->quoting = arena_alloc(r->a, sizeof(*r->quoting));
	r->quoting->r = r;
	r->quoting->asked = asked;
	return r->quoting;
}

static void
add_up(const struct round_asked *asked, const struct quote_day *days, struct round_quote *quote)
{
	for (int d = 1; d <= 7; d++)
		quote->travel += days[d].cost;
	for (size_t i = 0; i < asked->count; i++) {
		if (quote->spots[i].round[0] != ROUND_NONE)
			quote->placed++;
		else if (asked->alone < 0)
			quote->travel -= ROUND_NEVER;
		quote->opened += quote->spots[i].opened;
	}
}

void
rounds_quote(struct arena *a, struct rounds *r, const struct round_asked *asked,
    struct round_quote *quote)
{
	struct round_day_quote *q = workshop(r, asked);
	struct quote_day days[8] = {{.count = 0}};

	*quote = (struct round_quote){
	    .exact = true, .spots = arena_array(a, asked->count + 1, sizeof(*quote->spots))};
	for (int d = 1; d <= 7; d++)
		days[d].index = arena_array(a, asked->count + 1, sizeof(*days[d].index));
	for (size_t i = 0; i < asked->count; i++)
		add_visit(r, asked, &days[r->problem->visits[asked->visits[i]].day], i);
	for (int d = 1; d <= 7; d++) {
		struct quote_day *day = &days[d];
		int like = 0;

		for (int e = 1; e < d && day->count > 0 && like == 0; e++)
			if (!days[e].copied && same_day(r, asked, &days[e], day))
				like = e;
		if (like > 0) {
			for (size_t i = 0; i < day->count; i++)
				quote->spots[day->index[i]] = counterpart(
				    r, quote->spots[days[like].index[i]], &days[like], day);
			day->cost = days[like].cost;
			day->copied = true;
		} else if (day->count > 0) {
			quote->exact = solve_day(q, day, quote->spots) && quote->exact;
			quote->patterns++;
		}
	}
	add_up(asked, days, quote);
}

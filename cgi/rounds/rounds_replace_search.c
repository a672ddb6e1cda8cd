/* Who takes whom: a first proposal, and better ones as long as there is time. */
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "rounds/chance.h"
#include "rounds/rounds_journal.h"
#include "rounds/rounds_replace_private.h"

/* Shares of all that are taken out in a trial, in percent; at the least three, and of very many
 * no more than can be put back within a few milliseconds. */
enum {
	OUT_LEAST = 5,
	OUT_MOST = 15,
	OUT_FEW = 3,
	OUT_MANY = 40,
	NOISE_MOST = 30,
	GO_ON_EACH = 5000000
};

/* Of the effort, for who has hours for whom. */
#define HOURS_SHARE 0.4

bool
replace_is_over(struct placing *s)
{
	const struct round_effort *effort = s->effort;
	struct round_state *state = s->state;

	round_spend(effort, s->since, state);
	if (effort->go_on != NULL && state->nanoseconds - s->asked >= GO_ON_EACH) {
		s->asked = state->nanoseconds;
		s->ended = s->ended || !effort->go_on(effort->context, state);
	}
	s->over = s->ended || state->share >= 1;
	return s->over;
}

/* ---- Taking out ---- */

static uint32_t
place_of(const struct replace *r, uint32_t unit)
{
	return r->visits[r->units[unit].visits[0]].place;
}

static int64_t
way(const struct replace *r, uint32_t one, uint32_t other)
{
	const struct round_problem *p = &r->rounds_problem;
	const uint16_t *minutes =
	    p->minutes[ROUND_DRIVE] != NULL ? p->minutes[ROUND_DRIVE] : p->minutes[ROUND_WALK];

	return minutes == NULL
		   ? 0
		   : minutes[(size_t)place_of(r, one) * p->place_count + place_of(r, other)];
}

/* Minutes that both take at the same times of the week, of the lesser. */
static int64_t
shared(const struct unit *one, const struct unit *other)
{
	int64_t minutes = 0;

	for (uint32_t i = 0, j = 0; i < one->need_count && j < other->need_count;) {
		const struct need *a = &one->needs[i], *b = &other->needs[j];

		if (a->cell == b->cell)
			minutes += a->minutes < b->minutes ? a->minutes : b->minutes;
		i += a->cell <= b->cell;
		j += b->cell <= a->cell;
	}
	return minutes;
}

enum relation { BY_WAY, BY_HOURS, BY_PROVIDER, BY_CHANCE, RELATIONS };

/* The less, the more they have to do with each other. */
static int64_t
distance(struct placing *s, enum relation relation, uint32_t one, uint32_t other)
{
	const struct replace *r = s->r;
	const struct unit *a = &r->units[one], *b = &r->units[other];
	bool patch =
	    r->problem->packages[a->package].patch == r->problem->packages[b->package].patch;
	int64_t by_chance = chance_below(&s->chance, 64);

	switch (relation) {
	case BY_WAY:
		return way(r, one, other) * 16 + by_chance;
	case BY_HOURS:
		return (patch ? 0 : 1 << 20) - shared(a, b) + by_chance;
	case BY_PROVIDER:
		return (a->option != ROUND_NONE && b->option != ROUND_NONE &&
				   replace_supply_of(r, a, a->option)->provider ==
				       replace_supply_of(r, b, b->option)->provider
			       ? 0
			       : 1 << 20) +
		       way(r, one, other) * 4 + by_chance;
	case BY_CHANCE:
	case RELATIONS:
		break;
	}
	return by_chance;
}

static int
by_distance(const void *one, const void *other)
{
	const struct far *a = one, *b = other;

	if (a->distance != b->distance)
		return a->distance < b->distance ? -1 : 1;
	return a->unit < b->unit ? -1 : a->unit > b->unit;
}

/* Where to begin: with one that has no place as often as not, where there is any. */
static uint32_t
choose_seed(struct placing *s)
{
	if (s->pending_count > 0 && chance_below(&s->chance, 2) == 0)
		return s->pending[chance_below(&s->chance, (uint32_t)s->pending_count)];
	return chance_below(&s->chance, s->r->unit_count);
}

/* Units that have a place and to do with one, into the list; how many. */
static size_t
choose_out(struct placing *s)
{
	uint32_t count = s->r->unit_count, seed = choose_seed(s), used = 0;
	uint32_t out =
	    count * (OUT_LEAST + chance_below(&s->chance, OUT_MOST - OUT_LEAST + 1)) / 100;
	enum relation relation = s->r->units[seed].option == ROUND_NONE
				     ? BY_HOURS
				     : chance_below(&s->chance, RELATIONS);

	for (uint32_t i = 0; i < count; i++)
		if (s->r->units[i].option != ROUND_NONE)
			s->near[used++] = (struct far){distance(s, relation, seed, i), i};
	qsort(s->near, used, sizeof(*s->near), by_distance);
	out = out < OUT_FEW ? OUT_FEW : out > OUT_MANY ? OUT_MANY : out;
	return out < used ? out : used;
}

/* All that may change in a trial, as it is before. */
static void
remember(struct placing *s, size_t out)
{
	struct replace *r = s->r;

	replace_gather(s);
	s->touched_count = 0;
	for (size_t i = 0; i < s->pending_count; i++)
		s->touched[s->touched_count++] = (struct touched){s->pending[i], ROUND_NONE, 0};
	for (size_t i = 0; i < out; i++) {
		const struct unit *unit = &r->units[s->near[i].unit];

		s->touched[s->touched_count++] =
		    (struct touched){s->near[i].unit, unit->option, unit->turn};
		s->pending[s->pending_count++] = s->near[i].unit;
	}
	s->score_before = r->score;
	memcpy(s->left_before, r->left, sizeof(r->left));
	s->travel_before = r->travel;
}

/* The minutes that a unit takes of its supply, and whose its visits are. */
static void
reserve(struct replace *r, struct unit *unit, int32_t sign)
{
	const struct replace_supply *supply;

	if (unit->option == ROUND_NONE)
		return;
	supply = replace_supply_of(r, unit, unit->option);
	for (uint32_t i = 0; i < unit->need_count; i++)
		r->free[unit->options[unit->option].supply][unit->needs[i].cell] -=
		    sign * unit->needs[i].minutes;
	for (uint32_t i = 0; i < unit->visit_count; i++)
		r->visits[unit->visits[i]].provider = sign > 0 ? supply->provider : ROUND_NONE;
	r->versions[supply->provider]++;
}

static void
undo(struct placing *s)
{
	struct replace *r = s->r;

	for (size_t i = 0; i < s->touched_count; i++) {
		struct unit *unit = &r->units[s->touched[i].unit];

		reserve(r, unit, -1);
		if (s->touched[i].option == ROUND_NONE)
			for (uint32_t v = 0; v < unit->visit_count; v++)
				round_forget(r->rounds, unit->visits[v]);
	}
	round_journal_undo(r->rounds);
	for (size_t i = 0; i < s->touched_count; i++) {
		struct unit *unit = &r->units[s->touched[i].unit];

		unit->option = s->touched[i].option;
		unit->turn = s->touched[i].turn;
		reserve(r, unit, 1);
	}
	r->score = s->score_before;
	memcpy(r->left, s->left_before, sizeof(r->left));
	r->travel = s->travel_before;
}

/* Keeps what a trial came to, unless it is worse than what was. */
static void
decide(struct placing *s)
{
	if (s->over || replace_compare(&s->r->score, &s->score_before) > 0)
		undo(s);
	else
		round_journal_close(s->r->rounds);
}

static void
begin_trial(struct placing *s, size_t out)
{
	remember(s, out);
	round_journal_open(s->r->rounds, s->r->journal);
	for (size_t i = 0; i < out; i++)
		replace_take(s->r, &s->r->units[s->near[i].unit]);
}

static void
try_others(struct placing *s)
{
	replace_gather(s);
	begin_trial(s, choose_out(s));
	s->order = chance_below(&s->chance, ORDERS);
	s->noise = chance_below(&s->chance, 2) == 0 ? 0 : NOISE_MOST;
	replace_put_back(s);
	decide(s);
}

/* ---- By hours alone ---- */

/* Gives all packages the places that they have by hours, and keeps them if that is better. */
static void
adopt(struct placing *s, const uint32_t *options)
{
	struct replace *r = s->r;
	size_t out = 0;

	for (uint32_t i = 0; i < r->unit_count; i++)
		if (r->units[i].option != ROUND_NONE)
			s->near[out++].unit = i;
	begin_trial(s, out);
	for (uint32_t i = 0; i < r->unit_count && !replace_is_over(s); i++)
		if (options[i] != ROUND_NONE && replace_put(r, &r->units[i], options[i]))
			replace_is_placed(s, i);
	s->order = URGENT_FIRST;
	s->noise = 0;
	replace_put_back(s);
	decide(s);
}

static void
search_hours(struct placing *s)
{
	replace_gather(s);
	if (s->pending_count > 0)
		adopt(s, replace_by_hours(s, HOURS_SHARE));
}

static void
describe(struct placing *s)
{
	s->state->unplaced = 0;
	for (uint32_t i = 0; i < s->r->unit_count; i++)
		s->state->unplaced += s->r->units[i].option == ROUND_NONE;
	s->state->rounds = (int64_t)s->r->rounds->open - s->r->opened_before;
	s->state->weight = s->r->score.weight;
}

void
replace_improve(struct replace *r, const struct round_effort *effort, struct round_state *state)
{
	struct placing s = {.r = r,
	    .effort = effort,
	    .state = state,
	    .since = round_now(),
	    .chance = chance_seed(effort->seed)};

	*state = (struct round_state){0};
	s.pending = arena_array(r->a, 2 * (size_t)r->unit_count + 1, sizeof(*s.pending));
	s.standing = arena_array(r->a, 2 * (size_t)r->unit_count + 1, sizeof(*s.standing));
	s.touched = arena_array(r->a, (size_t)r->unit_count + 1, sizeof(*s.touched));
	s.near = arena_array(r->a, (size_t)r->unit_count + 1, sizeof(*s.near));
	if (!replace_is_over(&s)) {
		replace_price_all(&s);
		replace_gather(&s);
		replace_put_back(&s);
		describe(&s);
	}
	if (!s.over)
		search_hours(&s);
	for (; r->unit_count > 0 && !replace_is_over(&s); state->trials++) {
		try_others(&s);
		describe(&s);
	}
	describe(&s);
	state->nanoseconds = round_now() - s.since;
}

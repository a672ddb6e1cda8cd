/* Better rounds: parts are taken apart and put together again, and what is worse is kept now
 * and then, ever more seldom (annealing), so that the search does not end in the first dip. */
#include <math.h>
#include <string.h>
#include <time.h>

#include "lib/arena.h"
#include "rounds/chance.h"
#include "rounds/rounds_search.h"

/* How much worse rounds may be that are kept, in mean ways between visits, at the beginning;
 * and how many times less that is at the end.  Found by trial on problems of 100 to 1,000
 * visits. */
#define HEAT_FIRST 1.2
#define HEAT_FALL 60.0

/* Tries to exchange the ends of two rounds in each trial: quick, and mostly for nothing. */
enum { EXCHANGES = 3 };

enum { MEMORY_MOST = 8 << 20, MEMORY_EACH = 20000, MEMORY_TRIAL = 400 };
enum { GO_ON_EACH = 5000000, PLACING_LEAST = 20000000 };

uint32_t
search_chance(struct search *s, uint32_t below)
{
	return chance_below(&s->chance, below);
}

double
search_share(struct search *s)
{
	return search_chance(s, UINT32_MAX) / 4294967295.0;
}

int64_t
round_now(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (int64_t)at.tv_sec * 1000000000 + at.tv_nsec;
}

void
round_spend(const struct round_effort *effort, int64_t since, struct round_state *state)
{
	state->nanoseconds = round_now() - since;
	if (effort->trials > 0)
		state->share = (double)state->trials / (double)effort->trials;
	else if (effort->milliseconds > 0)
		state->share =
		    (double)state->nanoseconds / ((double)effort->milliseconds * 1e6);
	else
		state->share = 1;
}

bool
round_in_time(void *context, const struct round_state *state)
{
	struct round_deadline *deadline = context;

	(void)state;
	deadline->struck = deadline->struck || round_now() >= deadline->until;
	return !deadline->struck;
}

static void
remember_carers(struct search *s)
{
	struct rounds *r = s->r;

	s->first_carers = arena_array(s->a, r->problem->visit_count + 1, sizeof(uint32_t[2]));
	for (uint32_t i = 0; i < r->problem->visit_count; i++)
		search_carers(r, i, s->first_carers[i]);
}

static void
sort_by_day(struct search *s)
{
	const struct round_problem *p = s->r->problem;

	for (size_t i = 0; i < p->visit_count; i++)
		s->day_count[p->visits[i].day]++;
	for (int day = 1; day <= 7; day++) {
		s->by_day[day] =
		    arena_array(s->a, s->day_count[day] + 1, sizeof(*s->by_day[day]));
		s->day_count[day] = 0;
	}
	for (uint32_t i = 0; i < p->visit_count; i++)
		s->by_day[p->visits[i].day][s->day_count[p->visits[i].day]++] = i;
}

/* Places that are remembered: no more than there is time to make room for, or trials to find. */
static size_t
memory_most(const struct round_effort *effort)
{
	uint64_t room = effort->trials > 0
			    ? MEMORY_TRIAL * (effort->trials + 1)
			    : (uint64_t)MEMORY_EACH * ((uint64_t)effort->milliseconds + 1);

	return room > MEMORY_MOST ? MEMORY_MOST : (size_t)room;
}

static void
begin(struct search *s, struct rounds *r, const struct round_effort *effort,
    struct round_state *state)
{
	size_t visits = r->problem->visit_count, rounds = 0, most = memory_most(effort);

	*s = (struct search){.r = r,
	    .a = arena_within(r->a, SIZE_MAX),
	    .effort = effort,
	    .state = state,
	    .since = round_now(),
	    .changes_most = effort->changes,
	    .open_most = UINT32_MAX};
	s->chance = chance_seed(effort->seed);
	s->journal = round_journal_new(r);
	s->best = round_copy_new(r);
	s->near = arena_array(s->a, visits + 1, sizeof(*s->near));
	s->nearness = arena_array(s->a, visits + 1, sizeof(*s->nearness));
	s->keys = arena_array(s->a, visits + 1, sizeof(*s->keys));
	s->tail = arena_array(s->a, visits + 1, sizeof(*s->tail));
	s->pool = arena_array(s->a, visits + 1, sizeof(*s->pool));
	s->out = arena_array(s->a, visits + 1, sizeof(*s->out));
	for (size_t i = 0; i < r->problem->shift_count && rounds < visits; i++)
		rounds += r->problem->shifts[i].most;
	if (rounds > visits)
		rounds = visits;
	/* Where there are rounds, a few more may be opened, and not one for each visit. */
	if (r->open > 0 && rounds > 2 * (size_t)r->chain_count)
		rounds = 2 * (size_t)r->chain_count;
	if (rounds < r->chain_count)
		rounds = r->chain_count;
	s->slots = (uint32_t)(rounds * visits <= most ? rounds : most / visits);
	s->memory = arena_array(s->a, visits * s->slots + 1, sizeof(*s->memory));
	sort_by_day(s);
	if (effort->changes != ROUND_NONE)
		remember_carers(s);
}

/* What depends on how many rounds there are. */
void
search_count(struct search *s)
{
	const struct rounds *r = s->r;
	size_t visits = 0;

	s->weight = 0;
	for (uint32_t i = 0; i < r->chain_count; i++) {
		visits += r->chains[i].visits;
		s->weight += round_chain_weight(r, &r->chains[i]);
	}
	s->mean_visits = r->open > 0 ? (double)visits / r->open : 1;
	if (s->mark_room < r->chain_count) {
		s->mark_room = 2 * (size_t)r->chain_count;
		s->marks = arena_array(s->a, s->mark_room, sizeof(*s->marks));
		s->looked = arena_array(s->a, s->mark_room, sizeof(*s->looked));
	}
}

/* All that has no place is tried once. */
static void
place_all(struct search *s)
{
	s->placing = true;
	s->pool_count = 0;
	for (uint32_t i = 0; i < s->r->problem->visit_count; i++)
		if (s->r->nodes[i].chain[0] == ROUND_NONE)
			search_pull(s, i);
	search_recreate(s);
	s->placing = false;
	search_count(s);
}

/* How many more visits have another carer than before the trial. */
static int64_t
changes(const struct search *s)
{
	int64_t more = 0;

	for (size_t i = 0; s->first_carers != NULL && i < s->pool_count; i++)
		more += (int64_t)search_is_changed(s, s->pool[i].visit) -
			(int64_t)s->pool[i].was_changed;
	return more;
}

static void
undo(struct search *s)
{
	s->out_count = s->passed_over;
	for (size_t i = 0; i < s->pool_count; i++)
		if (s->pool[i].was_out) {
			round_forget(s->r, s->pool[i].visit);
			s->out[s->out_count++] = s->pool[i].visit;
		}
	round_journal_undo(s->r);
}

bool
search_try(struct search *s, bool (*decides)(struct search *s, size_t out, int64_t gain))
{
	size_t out = s->out_count, rounds = s->r->chain_count;
	int64_t gain, more;
	bool works, kept;

	s->trial++;
	round_journal_open(s->r, s->journal);
	works = search_ruin(s);
	search_recreate(s);
	gain = round_journal_gain(s->r, s->journal);
	more = changes(s);
	kept = works && s->changed + more <= s->changes_most && decides(s, out, gain);
	if (kept) {
		round_journal_close(s->r);
		s->changed += (uint32_t)more;
		s->weight -= gain;
	} else {
		undo(s);
	}
	if (s->r->chain_count > rounds)
		search_count(s);
	return kept;
}

/* Fewer without a place are always better; with as many, what is a little heavier is kept now
 * and then. */
bool
search_anneals(struct search *s, size_t out, int64_t gain)
{
	if (s->out_count != out)
		return s->out_count < out;
	return (double)gain > s->heat * log(search_share(s) + 1e-12);
}

/* The heat at which the search begins: minutes of the mean way. */
double
search_first_heat(const struct search *s)
{
	const struct rounds *r = s->r;
	int64_t travel = 0, ways = 0;

	for (uint32_t i = 0; i < r->chain_count; i++) {
		if (r->chains[i].visits == 0)
			continue;
		travel += r->chains[i].travel;
		ways += r->chains[i].visits + 1;
	}
	return ways > 0 ? HEAT_FIRST * (double)travel / (double)ways : 0;
}

/* Whoever may end it is asked, once in a while. */
static void
ask(struct search *s, const struct round_state *state)
{
	const struct round_effort *effort = s->effort;

	if (s->ended || effort->go_on == NULL || state->nanoseconds - s->asked < GO_ON_EACH)
		return;
	s->asked = state->nanoseconds;
	s->ended = !effort->go_on(effort->context, state);
}

bool
search_is_over(struct search *s, struct round_state *state, double share)
{
	round_spend(s->effort, s->since, state);
	if (state->trials % (64 * SEARCH_CLOCK_EACH) == 0)
		search_count(s);
	if (state->share < share)
		ask(s, state);
	return s->ended || state->share >= share;
}

bool
search_has_to_end(struct search *s)
{
	const struct round_effort *effort = s->effort;

	round_spend(effort, s->since, s->state);
	ask(s, s->state);
	return s->ended || (effort->trials == 0 && s->state->share >= 1 &&
			       s->state->nanoseconds >= PLACING_LEAST);
}

/* What tells rounds of the same weight apart: minutes waited, then carers that are not those
 * preferred. */
static int64_t
lesser_weight(const struct rounds *r)
{
	int64_t waited = 0, strange = 0;

	for (uint32_t i = 0; i < r->chain_count; i++) {
		const struct chain *c = &r->chains[i];

		if (c->visits == 0)
			continue;
		waited += (int64_t)round_chain_waiting(c) * r->problem->shifts[c->shift].crew;
		strange += c->strange;
	}
	return waited * 2 * ROUND_VISITS_MOST + strange;
}

void
search_is_best(struct search *s, struct round_state *state)
{
	state->unplaced = (int64_t)s->out_count;
	state->rounds = s->r->open;
	state->weight = s->weight;
	s->best_lesser = lesser_weight(s->r);
	round_copy_take(s->r, s->best);
}

static void
look_if_best(struct search *s, struct round_state *state)
{
	int64_t out = (int64_t)s->out_count;

	if (out > state->unplaced || (out == state->unplaced && s->weight > state->weight))
		return;
	if (out == state->unplaced && s->weight == state->weight &&
	    lesser_weight(s->r) >= s->best_lesser)
		return;
	search_is_best(s, state);
}

/* With as few rounds as there are now, or as many as may be. */
static void
anneal(struct search *s, struct round_state *state)
{
	double first = search_first_heat(s), begun = state->share;

	for (;; state->trials++) {
		if (search_is_due(s, state)) {
			if (search_is_over(s, state, 1))
				return;
			s->heat = first * pow(HEAT_FALL, -(state->share - begun) / (1 - begun));
		}
		for (int i = 0; i < EXCHANGES; i++)
			if (search_exchange_tails(s))
				look_if_best(s, state);
		if (search_try(s, search_anneals))
			look_if_best(s, state);
	}
}

void
rounds_improve(struct rounds *r, const struct round_effort *effort, struct round_state *state)
{
	struct search s;

	*state = (struct round_state){0};
	if (r->problem->visit_count == 0)
		return;
	begin(&s, r, effort, state);
	place_all(&s);
	search_is_best(&s, state);
	if (!search_is_over(&s, state, 1)) {
		if (effort->fewest)
			search_fewest(&s, state);
		anneal(&s, state);
		round_copy_give(r, s.best);
	}
	arena_reset(s.a);
}

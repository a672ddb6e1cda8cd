/* The search for better rounds: from those that there are, with windows as wide as they may be;
 * where few visits are to change also one visit after the other, and with narrower windows. */
#include "homecare/round_proposal.h"

#include <math.h>
#include <stdlib.h>

#include "homecare/round_apart.h"
#include "homecare/round_hint.h"
#include "homecare/round_kept.h"
#include "homecare/round_proposal_sums.h"
#include "lib/arena.h"

enum {
	STEP = 5,	  /* minutes that new times are rounded to */
	CLOSER_MOST = 60, /* so much less may be between a person's visits of a day */
	ANY_TIME = ROUND_LAST_MINUTE,
	SOME_TIME = 60,
	WALKING_MOST = 2000,	 /* milliseconds for rounds on foot, */
	STOPPED_MOST = 300,	 /* or these after somebody stopped it */
	UNPLACED_WORTH = 1000000 /* no minutes of travel are worth a visit without a place */
};

struct search {
	struct arena *a;
	struct proposal_visit *visits;
	size_t count;
	const struct proposal_wish *wish;
	double mileage;
	struct round_book *book; /* as agreed, and */
	struct round_plan plan;	 /* its rounds */
	struct parts before;
	int64_t *numbers; /* of plan.rounds */
	size_t group_count;
	double begun, span;	/* of the whole time, that of this attempt */
	double budget;		/* milliseconds of all attempts */
	int64_t attempt_begun;	/* of round_now() */
	bool limited;		/* not all visits may change */
	bool stopped, measured; /* `before` and the least are known */
	uint64_t trials;
	int64_t best_gain;
	struct proposal *proposal;
};

double
proposal_mileage(
    const struct proposal_visit *visits, size_t count, const struct proposal_wish *wish)
{
	return wish->walk && count > 0 ? travel_mileage(visits[0].is.travel) : 0;
}

static int64_t
worth(const struct proposal_wish *wish)
{
	return wish->fewest ? ROUND_LAST_MINUTE : PROPOSAL_ROUND_WORTH;
}

static int64_t
weight(const struct search *s, const struct proposal_sums *sums)
{
	return sums->unplaced * UNPLACED_WORTH + sums->rounds * worth(s->wish) +
	       travel_cost(sums, s->mileage);
}

/* ---- The problem with times that may move ---- */

static int32_t
within(int64_t least, int64_t value, int64_t most)
{
	return (int32_t)(value < least ? least : value > most ? most : value);
}

static void
widen(const struct search *s, size_t i, int64_t by, struct round_window *window)
{
	const struct proposal_visit *v = &s->visits[i];
	const struct round_window *narrow = &s->book->windows[i];

	*window = *narrow;
	if (v->keeps_time || (v->critical && !s->wish->move_critical))
		return;
	window->from = within(0, v->is.begins_at - by, narrow->from);
	if (v->is.window_from > window->from)
		window->from = within(0, v->is.window_from, narrow->from);
	window->to = within(narrow->to, v->is.begins_at + by, ROUND_LAST_MINUTE);
	if (v->is.window_to < window->to)
		window->to = within(narrow->to, v->is.window_to, ROUND_LAST_MINUTE);
}

/* A person's visits of a day. */
static void
keep_order(const struct search *s, size_t i, struct round_visit *visit)
{
	const struct round_current *is = &s->visits[i].is;
	const size_t first = proposal_before(s->visits, i);
	const struct round_current *before = &s->visits[first].is;
	int64_t apart, gap, least;

	if (first == i)
		return;
	apart = is->begins_at - before->begins_at;
	gap = apart - CLOSER_MOST > before->minutes ? apart - CLOSER_MOST : before->minutes;
	/* As it is agreed it can be kept; and the second begins before the first ends only where
	 * that is agreed. */
	least = round_least_apart(apart, before->minutes);
	if (gap > apart - 2 * ROUND_LEEWAY_MINUTES)
		gap = apart - 2 * ROUND_LEEWAY_MINUTES;
	if (gap < least)
		gap = least;
	visit->after = (uint32_t)first;
	visit->gap = within(0, gap, ROUND_LAST_MINUTE);
}

static struct round_problem *
problem_of(const struct search *s, int64_t by)
{
	struct round_problem *p = arena_alloc(s->a, sizeof(*p));
	struct round_visit *visits = arena_array(s->a, s->count + 1, sizeof(*visits));
	struct round_window *windows = arena_array(s->a, s->count + 1, sizeof(*windows));

	*p = s->book->problem;
	for (size_t i = 0; i < s->count; i++) {
		visits[i] = p->visits[i];
		widen(s, i, by, &windows[i]);
		visits[i].windows = &windows[i];
		keep_order(s, i, &visits[i]);
	}
	p->visits = visits;
	if (s->wish->fewest)
		p->round_worth = (int32_t)worth(s->wish);
	else
		bound_rounds(s->a, p, &s->plan);
	return p;
}

static const struct round_hint *
hints_of(const struct search *s)
{
	struct round_hint *hints = arena_array(s->a, s->count + 1, sizeof(*hints));

	for (size_t i = 0; i < s->count; i++)
		hints[i] = (struct round_hint){{s->before.rounds[i][0], s->before.rounds[i][1]},
		    s->before.begins[i], {s->visits[i].walked[0], s->visits[i].walked[1]}};
	return hints;
}

/* A time that people say, near the one of the plan: up to ROUND_LEEWAY_MINUTES from it the
 * visit may begin. */
static int64_t
said(const struct round_current *is, int64_t at)
{
	int64_t near = (at + STEP / 2) / STEP * STEP;

	return near >= is->window_from && near <= is->window_to ? near : at;
}

/* ---- What a plan changes ---- */

struct found {
	struct parts parts;
	int64_t (*numbers)[2]; /* of each visit's rounds, */
	bool (*walked)[2];     /* and whether they are on foot */
	bool *changed;
	int64_t *changes; /* of each group */
	bool *taken;	  /* each group */
	int64_t gain, changed_count;
};

/* A round that was there keeps its number; a new one gets the next of its provider's day. */
static int64_t *
number_again(struct search *s, const struct round_problem *p, const struct round_plan *plan,
    const uint32_t *chains)
{
	int64_t *numbers = arena_array(s->a, plan->round_count + 1, sizeof(*numbers));
	int64_t *last = arena_array(s->a, s->group_count, sizeof(*last));

	for (size_t i = 0; i < s->plan.round_count; i++) {
		const struct round_shift *shift = &p->shifts[s->plan.rounds[i].shift];
		size_t g = (size_t)shift->provider * DAYS_OF_PROVIDER + shift->day;

		last[g] = s->numbers[i] > last[g] ? s->numbers[i] : last[g];
	}
	for (size_t r = 0; r < plan->round_count; r++) {
		const struct round_shift *shift = &p->shifts[plan->rounds[r].shift];
		size_t g = (size_t)shift->provider * DAYS_OF_PROVIDER + shift->day;

		for (size_t i = 0; i < s->plan.round_count; i++)
			if (chains[i] == plan->rounds[r].number)
				numbers[r] = s->numbers[i];
		if (numbers[r] == 0)
			numbers[r] = ++last[g];
	}
	return numbers;
}

static bool
same_rounds(const int64_t one[2], const int64_t other[2])
{
	return (one[0] == other[0] && one[1] == other[1]) ||
	       (one[0] == other[1] && one[1] == other[0]);
}

static int64_t
number_of(const int64_t *numbers, uint32_t round)
{
	return round == ROUND_NONE ? 0 : numbers[round];
}

static void
compare(struct search *s, const struct round_problem *p, const struct round_plan *plan,
    const uint32_t *chains, struct found *f)
{
	const int64_t *numbers = number_again(s, p, plan, chains);

	parts_of(s->a, p, s->book->provider_count, plan, &f->parts);
	f->numbers = arena_array(s->a, s->count + 1, sizeof(*f->numbers));
	f->walked = arena_array(s->a, s->count + 1, sizeof(*f->walked));
	f->changed = arena_array(s->a, s->count + 1, sizeof(*f->changed));
	f->changes = arena_array(s->a, s->group_count, sizeof(*f->changes));
	f->taken = arena_array(s->a, s->group_count, sizeof(*f->taken));
	for (size_t i = 0; i < s->count; i++) {
		const struct proposal_visit *v = &s->visits[i];
		bool placed = f->parts.rounds[i][0] != ROUND_NONE;

		for (int side = 0; side < 2; side++) {
			f->numbers[i][side] = number_of(numbers, f->parts.rounds[i][side]);
			f->walked[i][side] = parts_walked(p, plan, &f->parts, i, side);
		}
		f->changed[i] = placed && (!same_rounds(v->rounds, f->numbers[i]) ||
					      llabs(f->parts.begins[i] - v->is.begins_at) >
						  ROUND_LEEWAY_MINUTES);
		f->changes[group_of(&p->visits[i])] += f->changed[i];
	}
}

struct choice_of {
	size_t group;
	int64_t gain, changes;
};

/* Most saved for each visit that changes. */
static int
by_worth(const void *one, const void *other)
{
	const struct choice_of *a = one, *b = other;
	double x = (double)a->gain / (double)(a->changes + 1);
	double y = (double)b->gain / (double)(b->changes + 1);

	if (x != y)
		return x > y ? -1 : 1;
	return a->group < b->group ? -1 : a->group > b->group;
}

/* As many days of providers as may change, the ones first that save most. */
static void
choose(struct search *s, struct found *f)
{
	struct choice_of *choices = arena_array(s->a, s->group_count, sizeof(*choices));
	size_t used = 0;

	f->gain = f->changed_count = 0;
	for (size_t g = 0; g < s->group_count; g++) {
		int64_t gain = weight(s, &s->before.groups[g]) - weight(s, &f->parts.groups[g]);

		if (gain > 0)
			choices[used++] = (struct choice_of){g, gain, f->changes[g]};
	}
	if (used > 0)
		qsort(choices, used, sizeof(*choices), by_worth);
	for (size_t i = 0; i < used; i++) {
		if (s->wish->changes >= 0 &&
		    f->changed_count + choices[i].changes > s->wish->changes)
			continue;
		f->taken[choices[i].group] = true;
		f->changed_count += choices[i].changes;
		f->gain += choices[i].gain;
	}
}

static void
keep(struct search *s, const struct round_problem *p, const struct found *f)
{
	for (size_t i = 0; i < s->count; i++) {
		struct proposal_visit *v = &s->visits[i];
		bool taken = f->taken[group_of(&p->visits[i])];

		v->begins = v->is.begins_at;
		v->at = taken ? f->parts.begins[i] : v->begins;
		v->changed = taken && f->changed[i];
		v->saves = 0;
		for (int side = 0; side < 2; side++) {
			v->planned[side] = taken ? f->numbers[i][side] : v->rounds[side];
			v->planned_walked[side] = taken ? f->walked[i][side] : v->walked[side];
		}
		if (!v->changed)
			continue;
		v->saves = s->before.detours[i] - f->parts.detours[i];
		if (llabs(f->parts.begins[i] - v->is.begins_at) > ROUND_LEEWAY_MINUTES)
			v->begins = said(&v->is, f->parts.begins[i]);
	}
	proposal_say_apart(s->a, s->visits, s->count);
}

/* ---- Attempts ---- */

/* Of the time of an attempt. */
static double
improving(const struct proposal_wish *wish)
{
	double whole = (double)wish->milliseconds;

	return !wish->walk ? 1 : fmax(0.85, 1 - WALKING_MOST / fmax(whole, 1));
}

/* Where not all may change, what is kept of the rounds under way is known when an attempt has
 * ended. */
static bool
go_on(void *context, const struct round_state *state)
{
	struct search *s = context;
	const struct proposal_sums *kept = &s->proposal->after;
	struct proposal_progress progress = {.trials = s->trials + state->trials,
	    .rounds = s->limited ? kept->rounds : state->rounds,
	    .travel = s->limited ? kept->travel
				 : state->weight - state->rounds * worth(s->wish),
	    .share = s->begun + s->span * improving(s->wish) * state->share,
	    .measured = s->measured,
	    .proposal = s->proposal};

	s->stopped = s->wish->go_on != NULL && !s->wish->go_on(s->wish->context, &progress);
	return !s->stopped;
}

/* What building, bounds and walking take is no time in which nobody hears of the search. */
static void
ask(struct search *s)
{
	const struct proposal_sums *best = &s->proposal->after;

	if (!s->stopped)
		go_on(s, &(struct round_state){.rounds = best->rounds,
			     .weight = best->travel + best->rounds * worth(s->wish)});
}

static double
milliseconds_since(int64_t begun)
{
	return (double)(round_now() - begun) / 1e6;
}

/* Of this attempt, whose building counts too; at least a part of it is for the search. */
static double
time_left(const struct search *s)
{
	return s->span * s->budget - milliseconds_since(s->attempt_begun);
}

/* The rest of the time is for rounds on foot. */
static void
walk(struct search *s, struct rounds *rounds, struct round_problem *p)
{
	int64_t left = (int64_t)time_left(s);

	if (s->wish->trials > 0)
		left = -1;
	else if (left < 0)
		left = 0;
	else if (s->stopped && left > STOPPED_MOST)
		left = STOPPED_MOST;
	walk_rounds(s->a, rounds, p, &(struct walk_effort){s->book->driven, s->mileage, left});
}

/* How an attempt goes about it: how much sooner or later visits may begin, and whether they are
 * put anew one by one. */
struct manner {
	int64_t by;
	double span; /* of the time */
	bool singly;
};

static void
improve(struct search *s, struct rounds *rounds, const struct round_problem *p,
    const struct manner *manner, const struct round_effort *effort, struct round_state *state)
{
	struct round_window *wide;

	if (!manner->singly) {
		rounds_improve(rounds, effort, state);
		return;
	}
	*state = (struct round_state){0};
	wide = arena_array(s->a, s->count + 1, sizeof(*wide));
	for (size_t i = 0; i < s->count; i++)
		widen(s, i, ANY_TIME, &wide[i]);
	proposal_few(s->a, rounds, p, wide, effort);
}

static void
attempt(struct search *s, const struct manner *manner)
{
	struct round_problem *p = problem_of(s, manner->by);
	struct round_effort effort = {.trials = (uint64_t)(s->span * (double)s->wish->trials),
	    .seed = s->wish->seed,
	    .fewest = s->wish->fewest,
	    .changes = s->wish->changes < 0 ? ROUND_NONE : (uint32_t)s->wish->changes,
	    .go_on = go_on,
	    .context = s};
	uint32_t *chains = arena_array(s->a, s->plan.round_count + 1, sizeof(*chains));
	struct round_state state;
	struct round_plan plan;
	struct found found;
	const char *fault;
	struct rounds *rounds = rounds_new(s->a, p, &fault);

	if (rounds == NULL)
		return;
	round_hints_place(s->a, rounds, p, hints_of(s), s->plan.round_count, chains);
	effort.milliseconds =
	    (int64_t)(improving(s->wish) * fmax(time_left(s), s->span * s->budget / 10)) + 1;
	improve(s, rounds, p, manner, &effort, &state);
	if (s->wish->walk)
		walk(s, rounds, p);
	s->trials += state.trials;
	rounds_plan(s->a, rounds, &plan);
	compare(s, p, &plan, chains, &found);
	choose(s, &found);
	if (found.gain <= s->best_gain)
		return;
	s->best_gain = found.gain;
	keep(s, p, &found);
	s->proposal->changed = found.changed_count;
	s->proposal->after = (struct proposal_sums){0};
	for (size_t g = 0; g < s->group_count; g++)
		sums_add(&s->proposal->after,
		    found.taken[g] ? &found.parts.groups[g] : &s->before.groups[g]);
}

static void
begin(struct search *s)
{
	const struct round_problem *p = &s->book->problem;

	rounds_plan(s->a, s->book->rounds, &s->plan);
	parts_of(s->a, p, s->book->provider_count, &s->plan, &s->before);
	s->numbers = round_book_numbers(s->book, &s->plan);
	s->group_count = s->book->provider_count * DAYS_OF_PROVIDER;
	for (size_t g = 0; g < s->group_count; g++)
		sums_add(&s->proposal->before, &s->before.groups[g]);
	s->proposal->after = s->proposal->before;
	for (size_t i = 0; i < s->count; i++) {
		struct proposal_visit *v = &s->visits[i];

		v->begins = v->at = v->is.begins_at;
		v->changed = false;
		v->saves = 0;
		for (int side = 0; side < 2; side++) {
			v->rounds[side] = v->planned[side] =
			    number_of(s->numbers, s->before.rounds[i][side]);
			v->walked[side] = v->planned_walked[side] =
			    parts_walked(p, &s->plan, &s->before, i, side);
		}
	}
}

/* With any times that are allowed, and so many rounds. */
static void
find_least(struct search *s, int64_t rounds)
{
	struct round_bounds bounds;

	round_bounds_of(s->a, problem_of(s, ANY_TIME), rounds, &bounds);
	s->proposal->least_rounds = bounds.rounds;
	s->proposal->least_travel = bounds.travel;
	s->measured = true;
	ask(s);
}

bool
proposal_search(struct arena *a, struct proposal_visit *visits, size_t count,
    const struct proposal_wish *wish, struct proposal *proposal)
{
	static const struct manner any = {ANY_TIME, 1, false};
	static const struct manner few[] = {{0, 0.3, true}, {ANY_TIME, 0.3, false},
	    {SOME_TIME, 0.25, false}, {0, 0.15, false}};
	struct search s = {.a = a,
	    .visits = visits,
	    .count = count,
	    .wish = wish,
	    .mileage = proposal_mileage(visits, count, wish),
	    .span = 1,
	    .limited = wish->changes >= 0 && wish->changes < (int64_t)count,
	    .proposal = proposal};

	const int64_t since = round_now();
	int64_t bounding;

	*proposal = (struct proposal){.changed = 0};
	s.book = proposal_book(a, visits, count, wish->walk);
	if (s.book == NULL)
		return false;
	round_book_build(s.book);
	begin(&s);
	ask(&s);
	bounding = round_now();
	find_least(&s, proposal->before.rounds);
	/* They are found once more at the end. */
	s.budget = fmax((double)wish->milliseconds - milliseconds_since(since) -
			    milliseconds_since(bounding),
	    (double)wish->milliseconds / 10);
	for (size_t i = 0; !s.stopped && i < (s.limited ? sizeof(few) / sizeof(*few) : 1);
	     i++) {
		const struct manner *manner = s.limited ? &few[i] : &any;

		s.span = manner->span;
		s.attempt_begun = round_now();
		attempt(&s, manner);
		s.begun += s.span;
		ask(&s);
	}
	proposal->trials = s.trials;
	find_least(&s, proposal->after.rounds);
	return true;
}

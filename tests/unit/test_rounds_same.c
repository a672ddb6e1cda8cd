/*
 * Care rounds: what has to stay the same, or may not get worse, when a problem is told in
 * another way or is made easier; and what was stopped at any moment can be worked.  The least
 * that any rounds weigh is found by trying all of them, told by the referee.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "round_made_up.h"

#ifdef __SANITIZE_ADDRESS__
enum { CASES = 40, STOPS = 10 };
#else
enum { CASES = 200, STOPS = 40 };
#endif

enum { SMALL = 4, LEFT_OUT = 100000, LATER = 37, CROWD = 20000 };

static struct made_up made, other;
static uint64_t dice;

/* ---- The least of all rounds ---- */

struct all_ways {
	struct referee referee;
	const struct round_problem *problem;
	long best;
};

static void try_visit(struct all_ways *all, uint32_t visit, long left);

static long
weight_of(const struct all_ways *all)
{
	const struct round_problem *p = all->problem;
	long weight = all->referee.travel;

	for (size_t r = 0; r < all->referee.count; r++) {
		const struct referee_round *round = &all->referee.rounds[r];
		const struct round_shift *s = &p->shifts[round->shift];
		bool used = false;

		for (size_t i = 0; i < round->count; i++) {
			const struct round_visit *v;

			if (round->stops[i] == ROUND_BREAK)
				continue;
			v = &p->visits[round->stops[i]];
			used = true;
			if (v->preferred != ROUND_NONE && v->preferred != s->carer)
				weight += p->strange_worth;
		}
		weight += used ? p->round_worth : 0;
	}
	return weight;
}

static void
remove_stop(struct referee_round *round, size_t at)
{
	round->count--;
	memmove(&round->stops[at], &round->stops[at + 1],
	    (round->count - at) * sizeof(round->stops[0]));
}

/* The visit in round `first` and in each behind it, at every position. */
static void
try_in(struct all_ways *all, uint32_t visit, size_t first, int carers, long left)
{
	const struct round_problem *p = all->problem;

	for (size_t r = first; r < all->referee.count; r++) {
		struct referee_round *round = &all->referee.rounds[r];
		int crew = p->shifts[round->shift].crew;

		if (p->visits[visit].day != p->shifts[round->shift].day ||
		    (crew == 2 && carers < 2))
			continue;
		for (size_t at = 0; at <= round->count; at++) {
			referee_insert(round, at, visit);
			if (carers > crew)
				try_in(all, visit, r + 1, carers - crew, left);
			else
				try_visit(all, visit + 1, left);
			remove_stop(round, at);
		}
	}
}

static void
try_visit(struct all_ways *all, uint32_t visit, long left)
{
	if (visit < all->problem->visit_count) {
		try_visit(all, visit + 1, left + 1);
		try_in(all, visit, 0, all->problem->visits[visit].carers, left);
		return;
	}
	if (left * LEFT_OUT < all->best && referee_works(&all->referee) &&
	    weight_of(all) + left * LEFT_OUT < all->best)
		all->best = weight_of(all) + left * LEFT_OUT;
}

static long
least_of_all(const struct round_problem *p)
{
	static struct all_ways all;

	all.problem = all.referee.problem = p;
	all.best = INT32_MAX;
	all.referee.count = 0;
	for (uint32_t s = 0; s < p->shift_count; s++)
		for (uint32_t i = 0; i < p->shifts[s].most; i++) {
			struct referee_round *round = &all.referee.rounds[all.referee.count++];

			*round = (struct referee_round){.shift = s};
			if (p->shifts[s].break_minutes > 0)
				referee_insert(round, 0, ROUND_BREAK);
		}
	try_visit(&all, 0, 0);
	return all.best;
}

/* ---- What the planner comes to ---- */

static long
least_found(const struct round_problem *p, uint64_t trials, bool fewest)
{
	struct arena *a = arena_new((size_t)1 << 30);
	struct round_effort effort = {
	    .trials = trials, .seed = 1, .fewest = fewest, .changes = ROUND_NONE};
	struct round_state state;
	struct round_plan plan;
	struct round_bounds bounds;
	const char *fault;
	struct rounds *r = rounds_new(a, p, &fault);
	long weight;

	assert_non_null(r);
	rounds_improve(r, &effort, &state);
	rounds_plan(a, r, &plan);
	if ((fault = referee_fault(p, &plan)) != NULL)
		fail_msg("%s", fault);
	round_bounds_of(a, p, plan.cost.rounds, &bounds);
	weight = (long)(state.weight + state.unplaced * LEFT_OUT);
	if (plan.cost.unplaced == 0)
		assert_true(
		    bounds.travel <= plan.cost.travel && bounds.rounds <= plan.cost.rounds);
	arena_free(a);
	return weight;
}

/* Chance may pass the least by: then with more trials. */
static void
check_found(const struct round_problem *p, long least)
{
	long found = least_found(p, 500, false);

	assert_true(found >= least);
	if (found > least)
		found = least_found(p, 100000, false);
	assert_int_equal(found, least);
}

/* Of a few visits and rounds, so that all ways can be tried. */
static void
make_small(uint64_t seed)
{
	make_up_more(&made, seed, SMALL);
	made.problem.shift_count = 3;
	for (size_t s = 0; s < 3; s++) {
		made.shifts[s].most = 1;
		made.shifts[s].day = 1;
	}
	if (seed % 4 == 0)
		made.shifts[2].crew = 2;
	for (size_t i = 0; i < SMALL; i++)
		made.visits[i].day = 1;
}

static void
test_the_least_is_found(void **state)
{
	size_t all_placed = 0;

	(void)state;
	for (uint64_t seed = 0; seed < CASES; seed++) {
		long least;

		make_small(seed);
		least = least_of_all(&made.problem);
		check_found(&made.problem, least);
		all_placed += least < LEFT_OUT;
	}
	assert_true(all_placed > CASES / 10);
}

/* ---- Easier problems ---- */

static void
copy_made(void)
{
	other = made;
	other.problem.visits = other.visits;
	other.problem.shifts = other.shifts;
	other.problem.minutes[ROUND_DRIVE] = other.minutes;
	other.problem.minutes[ROUND_WALK] = other.walked;
	for (size_t i = 0; i < other.problem.visit_count; i++)
		other.visits[i].windows = other.windows[i];
}

static void
test_easier_is_not_worse(void **state)
{
	size_t better = 0;

	(void)state;
	for (uint64_t seed = 0; seed < CASES; seed++) {
		long least, easier[3];

		make_small(seed);
		least = least_of_all(&made.problem);
		copy_made();
		other.windows[seed % SMALL][0].from -= 20;
		easier[0] = least_of_all(&other.problem);
		copy_made();
		other.shifts[3] = other.shifts[seed % 3];
		other.problem.shift_count = 4;
		easier[1] = least_of_all(&other.problem);
		/* The last visit is before none. */
		copy_made();
		other.problem.visit_count--;
		easier[2] = least_of_all(&other.problem);
		for (int i = 0; i < 3; i++) {
			assert_true(easier[i] <= least);
			better += easier[i] < least;
		}
		check_found(&other.problem, easier[2]);
	}
	assert_true(better > CASES / 2);
}

/* ---- The same in other words ---- */

static uint32_t
number_of(const uint32_t *to, uint32_t number)
{
	return number == ROUND_NONE ? ROUND_NONE : to[number];
}

static void
shuffle(uint32_t *to, size_t count)
{
	struct chance c = {dice++};

	for (uint32_t i = 0; i < count; i++)
		to[i] = i;
	for (uint32_t i = (uint32_t)count; i > 1; i--) {
		uint32_t j = chance(&c, i), swapped = to[i - 1];

		to[i - 1] = to[j];
		to[j] = swapped;
	}
}

/* Visits, shifts and places in another order, all of it at another time of the day; their
 * numbers there. */
static void
in_other_words(int32_t later, uint32_t *to, uint32_t *shift)
{
	uint32_t place[REFEREE_VISITS];
	size_t places = made.problem.place_count;

	copy_made();
	shuffle(to, made.problem.visit_count);
	shuffle(shift, made.problem.shift_count);
	shuffle(place, places);
	for (uint32_t i = 0; i < made.problem.visit_count; i++) {
		struct round_visit *v = &other.visits[to[i]];

		*v = made.visits[i];
		v->place = place[v->place];
		v->after = number_of(to, v->after);
		v->wanted += v->wanted >= 0 ? later : 0;
		v->windows = other.windows[to[i]];
		for (uint32_t w = 0; w < v->window_count; w++)
			other.windows[to[i]][w] = (struct round_window){
			    made.windows[i][w].from + later, made.windows[i][w].to + later};
	}
	for (uint32_t i = 0; i < made.problem.shift_count; i++) {
		struct round_shift *s = &other.shifts[shift[i]];

		*s = made.shifts[i];
		s->start_place = number_of(place, s->start_place);
		s->end_place = number_of(place, s->end_place);
		s->from += later;
		s->to += later;
		s->break_from += later;
		s->break_to += later;
	}
	for (size_t i = 0; i < places; i++)
		for (size_t j = 0; j < places; j++) {
			size_t at = place[i] * places + place[j];

			other.minutes[at] = made.minutes[i * places + j];
			other.walked[at] = made.walked[i * places + j];
		}
}

static void
test_the_least_in_other_words(void **state)
{
	uint32_t to[REFEREE_VISITS], shift[6];

	(void)state;
	for (uint64_t seed = 0; seed < CASES; seed++) {
		long least;

		make_small(seed);
		in_other_words(LATER, to, shift);
		least = least_of_all(&made.problem);
		assert_int_equal(least_of_all(&other.problem), least);
		check_found(&other.problem, least);
	}
}

static int32_t
best_weight(
    struct rounds *r, const struct round_problem *p, uint32_t visit, struct round_spot *spot)
{
	if (rounds_best(r, visit, true, spot, 1) == 0)
		return INT32_MAX;
	return spot->travel + spot->opened * p->round_worth + spot->strange * p->strange_worth;
}

/* Where the visit has been put, told in the other problem's numbers; of: of rounds, there. */
static void
put_alike(struct rounds *r, uint32_t visit, struct rounds *alike, uint32_t visit_there,
    const uint32_t *shift, uint32_t *of)
{
	struct round_spot spot, there;

	assert_true(rounds_where(r, visit, &spot));
	there = spot;
	for (int side = 0; side < 2 && spot.round[side] != ROUND_NONE; side++) {
		there.shift[side] = shift[spot.shift[side]];
		there.round[side] =
		    of[spot.round[side]] == ROUND_NONE ? ROUND_NEW : of[spot.round[side]];
	}
	assert_true(rounds_put(alike, visit_there, &there));
	assert_true(rounds_where(alike, visit_there, &there));
	for (int side = 0; side < 2 && spot.round[side] != ROUND_NONE; side++)
		of[spot.round[side]] = there.round[side];
}

/* What one visit adds, and what several do, is the same where the rounds are. */
static void
test_prices_in_other_words(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < CASES; seed++) {
		struct arena *a = arena_new((size_t)1 << 30);
		uint32_t to[REFEREE_VISITS], shift[6], of[REFEREE_ROUNDS], left[3],
		    left_there[3];
		struct round_asked asked = {.visits = left,
		    .count = 3,
		    .alone = 50,
		    .opening = 9,
		    .join = true,
		    .open = true};
		struct round_quote one, two;
		struct rounds *r, *alike;
		struct round_spot spot, there;
		const char *fault;

		make_up_more(&made, seed, 12);
		in_other_words(LATER, to, shift);
		r = rounds_new(a, &made.problem, &fault);
		alike = rounds_new(a, &other.problem, &fault);
		memset(of, 0xff, sizeof(of));
		for (uint32_t i = 0; i < 9; i++) {
			int32_t weight = best_weight(r, &made.problem, i, &spot);

			assert_int_equal(
			    weight, best_weight(alike, &other.problem, to[i], &there));
			/* Never less than nothing, as no way around is shorter. */
			assert_true(weight >= 0);
			if (weight == INT32_MAX)
				continue;
			assert_true(rounds_put(r, i, &spot));
			put_alike(r, i, alike, to[i], shift, of);
		}
		for (uint32_t i = 0; i < 3; i++) {
			left[i] = 9 + i;
			left_there[i] = to[9 + i];
		}
		rounds_quote(a, r, &asked, &one);
		asked.visits = left_there;
		rounds_quote(a, alike, &asked, &two);
		if (one.exact && two.exact)
			assert_int_equal(one.travel, two.travel);
		assert_true(one.travel >= 0);
		arena_free(a);
	}
}

/* ---- Stopped at any moment ---- */

static bool
count_down(void *context, const struct round_state *state)
{
	(void)state;
	return --*(int *)context > 0;
}

static void
test_stopped_at_any_moment(void **state)
{
	(void)state;
	for (int stop = 1; stop <= STOPS; stop++) {
		struct arena *a = arena_new((size_t)1 << 30);
		int asks = stop / 2;
		struct round_effort effort = {.trials = UINT64_MAX,
		    .seed = (uint64_t)stop,
		    .fewest = stop % 2 == 1,
		    .changes = ROUND_NONE,
		    .go_on = count_down,
		    .context = &asks};
		struct round_state ended;
		struct round_plan plan;
		const char *fault;
		struct rounds *r;

		make_up_more(&made, (uint64_t)stop, 100);
		r = rounds_new(a, &made.problem, &fault);
		rounds_improve(r, &effort, &ended);
		assert_true(asks <= 0);
		rounds_plan(a, r, &plan);
		if ((fault = referee_fault(&made.problem, &plan)) != NULL)
			fail_msg("%s", fault);
		assert_int_equal(plan.cost.unplaced, ended.unplaced);
		arena_free(a);
	}
}

/* Ways around that are shorter than ways: a visit taken out can leave others too late, so trials
 * come to nothing more often, and what is left can be worked all the same. */
static void
test_ways_around_that_are_shorter(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 2 * CASES; seed++) {
		struct chance c = {seed};

		make_up_more(&made, seed, 4 + seed % 30);
		for (size_t i = 0; i < REFEREE_VISITS * 2; i++) {
			made.minutes[i] = (uint16_t)chance(&c, 30);
			made.walked[i] = (uint16_t)chance(&c, 60);
		}
		least_found(&made.problem, 300, seed % 2 == 0);
	}
}

/* So many visits that the first rounds of all take longer than from one question to the next:
 * they end there, with what has a place by then. */
static void
test_the_first_rounds_can_be_stopped(void **state)
{
	static struct round_visit visits[CROWD];
	static const struct round_window day[] = {{420, 800}};
	static const uint16_t nowhere[] = {0};
	struct arena *a = arena_new((size_t)1 << 30);
	struct round_shift shift = SHIFT(CROWD);
	struct round_problem p = {.visits = visits,
	    .visit_count = CROWD,
	    .shifts = &shift,
	    .shift_count = 1,
	    .place_count = 1,
	    .minutes = {nowhere, NULL}};
	int asks = 1;
	struct round_effort effort = {
	    .trials = 1000, .changes = ROUND_NONE, .go_on = count_down, .context = &asks};
	struct round_state ended;
	const char *fault;
	struct rounds *r;

	(void)state;
	for (uint32_t i = 0; i < CROWD; i++)
		visits[i] = (struct round_visit){.package = ROUND_NONE,
		    .provider = ROUND_NONE,
		    .preferred = ROUND_NONE,
		    .after = ROUND_NONE,
		    .minutes = 30,
		    .windows = day,
		    .window_count = 1,
		    .wanted = -1,
		    .day = 1,
		    .carers = 1};
	r = rounds_new(a, &p, &fault);
	assert_non_null(r);
	rounds_improve(r, &effort, &ended);
	assert_int_equal(asks, 0);
	assert_int_equal(ended.trials, 0);
	assert_true(ended.unplaced > 0);
	/* Went on with, all have one. */
	effort.go_on = NULL;
	effort.trials = 1;
	rounds_improve(r, &effort, &ended);
	assert_int_equal(ended.unplaced, 0);
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_the_least_is_found),
	    cmocka_unit_test(test_easier_is_not_worse),
	    cmocka_unit_test(test_the_least_in_other_words),
	    cmocka_unit_test(test_prices_in_other_words),
	    cmocka_unit_test(test_stopped_at_any_moment),
	    cmocka_unit_test(test_ways_around_that_are_shorter),
	    cmocka_unit_test(test_the_first_rounds_can_be_stopped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

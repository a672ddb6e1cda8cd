/* Care rounds: small cases worked out by hand, every plan before the referee, the best spot
 * against all spots there are, and what comes and goes against what is made anew. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "lib/arena.h"
#include "round_referee.h"

/* Places on a line, ten minutes apart: 0, 1, 2, 3. */
static const uint16_t line[] = {0, 10, 20, 30, 10, 0, 10, 20, 20, 10, 0, 10, 30, 20, 10, 0};

static const struct round_window morning[] = {{480, 540}}; /* 8 to 9 */
static const struct round_window eight[] = {{480, 480}};
static const struct round_window nine[] = {{540, 540}};
static const struct round_window either[] = {{480, 490}, {600, 610}};

#define VISIT(at, when, long) \
	{ \
		.place = at, .package = ROUND_NONE, .provider = ROUND_NONE, \
		.preferred = ROUND_NONE, .after = ROUND_NONE, .minutes = long, \
		.windows = when, .window_count = sizeof(when) / sizeof(when[0]), .wanted = -1, \
		.day = 1, .carers = 1 \
	}
#define SHIFT(number) \
	{ \
		.provider = 1, .carer = ROUND_NONE, .start_place = ROUND_NONE, \
		.end_place = ROUND_NONE, .from = 420, .to = 840, .paid_most = 480, \
		.most = number, .day = 1, .crew = 1, .mode = ROUND_DRIVE \
	}

static int
setup(void **state)
{
	*state = arena_new((size_t)1 << 30);
	return 0;
}

static int
teardown(void **state)
{
	arena_free(*state);
	return 0;
}

static void
build_all(struct rounds *r, struct arena *a, const struct round_problem *p)
{
	uint32_t *all = arena_array(a, p->visit_count + 1, sizeof(*all));

	for (uint32_t i = 0; i < p->visit_count; i++)
		all[i] = i;
	rounds_build(r, all, p->visit_count);
}

static struct round_plan
built(struct arena *a, const struct round_problem *p)
{
	struct round_plan plan;
	const char *fault;
	struct rounds *r = rounds_new(a, p, &fault);

	assert_null(fault);
	build_all(r, a, p);
	rounds_plan(a, r, &plan);
	fault = referee_fault(p, &plan);
	if (fault != NULL)
		fail_msg("%s", fault);
	return plan;
}

static void
test_one_round(void **state)
{
	/* 0 at 8 for 30 minutes, 10 to 1 at 8.40 for 30, 10 to 2 at 9.20: too late by 9. */
	const struct round_visit visits[] = {
	    VISIT(0, eight, 30), VISIT(1, morning, 30), VISIT(2, morning, 30)};
	const struct round_shift shift = SHIFT(5);
	struct round_problem p = {visits, 2, &shift, 1, 4, {line, NULL}, 60};
	struct round_plan plan = built(*state, &p);

	assert_int_equal(plan.round_count, 1);
	assert_int_equal(plan.cost.travel, 10);
	assert_int_equal(plan.cost.care, 60);
	assert_int_equal(plan.cost.paid, 70);
	assert_int_equal(plan.rounds[0].stops[1].begins, 520);
	assert_int_equal(plan.rounds[0].stops[1].spare, 20);
	p.visit_count = 3;
	plan = built(*state, &p);
	assert_int_equal(plan.round_count, 2);
	assert_int_equal(plan.left_count, 0);
}

static void
test_the_price_of_one_more(void **state)
{
	/* 0 at 8 and 2 at 9, 30 minutes each: 1 lies on the way and costs nothing, but has to
	 * begin by 8.40, so of 10 minutes it fits and of 11 it does not; 3 is 10 beyond. */
	const struct round_visit visits[] = {VISIT(0, eight, 30), VISIT(2, nine, 30),
	    VISIT(1, morning, 10), VISIT(1, morning, 11), VISIT(3, morning, 15)};
	const struct round_shift shift = SHIFT(2);
	const struct round_problem p = {visits, 5, &shift, 1, 4, {line, NULL}, 60};
	const char *fault;
	struct rounds *r = rounds_new(*state, &p, &fault);
	struct round_spot spots[4];

	assert_int_equal(rounds_best(r, 0, true, spots, 4), 1);
	assert_int_equal(spots[0].round[0], ROUND_NEW);
	assert_int_equal(spots[0].opened, 1);
	assert_true(rounds_put(r, 0, &spots[0]));
	assert_int_equal(rounds_best(r, 1, false, spots, 4), 1);
	assert_int_equal(spots[0].travel, 20);
	assert_true(rounds_put(r, 1, &spots[0]));
	assert_int_equal(rounds_best(r, 2, true, spots, 4), 2);
	assert_int_equal(spots[0].travel, 0);
	assert_int_equal(spots[0].position[0], 1);
	assert_int_equal(spots[0].begins, 520);
	assert_int_equal(spots[1].opened, 1);
	assert_int_equal(rounds_best(r, 3, false, spots, 4), 0);
	assert_int_equal(rounds_best(r, 4, false, spots, 4), 0);
	/* A wider window: 3 after 2, from 9.40 on. */
	assert_true(rounds_where(r, 1, &spots[0]));
	assert_int_equal(spots[0].position[0], 1);
	assert_int_equal(rounds_take(r, 1), 20);
	assert_true(rounds_put(r, 1, &spots[0]));
	assert_int_equal(rounds_take(r, 0), 20);
	assert_false(rounds_where(r, 0, &spots[0]));
}

static void
test_two_windows(void **state)
{
	/* 1 may begin at 8 to 8.10 or 10 to 10.10; the carer is at 0 until 8.30. */
	const struct round_visit visits[] = {VISIT(0, eight, 30), VISIT(1, either, 30)};
	const struct round_shift shift = SHIFT(1);
	const struct round_problem p = {visits, 2, &shift, 1, 4, {line, NULL}, 60};
	struct round_plan plan = built(*state, &p);

	assert_int_equal(plan.round_count, 1);
	assert_int_equal(plan.rounds[0].stops[1].begins, 600);
	assert_int_equal(plan.rounds[0].stops[1].arrives, 520);
	assert_int_equal(plan.cost.waiting, 80);
}

static void
test_two_carers_begin_together(void **state)
{
	/* Each of two carers comes from elsewhere; both are there at 8.40 at the earliest. */
	struct round_visit visits[] = {
	    VISIT(0, eight, 30), VISIT(2, eight, 15), VISIT(1, morning, 30)};
	const struct round_shift shifts[] = {SHIFT(2), SHIFT(1)};
	struct round_problem p = {visits, 3, shifts, 1, 4, {line, NULL}, 1000};
	struct round_plan plan;

	visits[2].carers = 2;
	plan = built(*state, &p);
	assert_int_equal(plan.round_count, 2);
	assert_int_equal(plan.cost.travel, 20);
	assert_int_equal(plan.cost.care, 30 + 15 + 60);
	assert_int_equal(plan.rounds[0].stops[1].begins, 520);
	assert_int_equal(plan.rounds[1].stops[1].begins, 520);
	/* A visit that only one carer is there for cannot be done. */
	p.visits = &visits[2];
	p.visit_count = 1;
	p.shifts = &shifts[1];
	plan = built(*state, &p);
	assert_int_equal(plan.left_count, 1);
	assert_int_equal(plan.left[0].reason, ROUND_NO_TIME);
}

static void
test_breaks_pay_and_wishes(void **state)
{
	struct round_visit visits[] = {VISIT(0, eight, 30), VISIT(1, morning, 30)};
	struct round_shift shift = SHIFT(1);
	struct round_problem p = {visits, 2, &shift, 1, 4, {line, NULL}, 60};
	struct round_plan plan;

	/* Half an hour's break from 8.30 on: at 8.30 at 0, then 1 at 9.10 is too late. */
	shift.break_minutes = 30;
	shift.break_from = shift.break_to = 510;
	assert_int_equal(built(*state, &p).left_count, 1);
	/* By 9.30 it may be after the second. */
	shift.break_to = 570;
	plan = built(*state, &p);
	assert_int_equal(plan.left_count, 0);
	assert_int_equal(plan.rounds[0].stops[2].visit, ROUND_BREAK);
	assert_int_equal(plan.rounds[0].stops[2].begins, 550);
	shift.break_minutes = 0;
	visits[1].wanted = 530;
	assert_int_equal(built(*state, &p).rounds[0].stops[1].begins, 530);
	shift.paid_most = 69;
	assert_int_equal(built(*state, &p).left_count, 1);
	shift.paid_most = 20;
	assert_int_equal(built(*state, &p).left[0].reason, ROUND_NO_SHIFT);
	shift.paid_most = 480;
	/* Ninety minutes after the first at the least: 9.30. */
	visits[1].after = 0;
	visits[1].gap = 60;
	assert_int_equal(built(*state, &p).rounds[0].stops[1].begins, 540);
	visits[1].gap = 61;
	assert_int_equal(built(*state, &p).left_count, 1);
}

static void
test_what_is_no_problem(void **state)
{
	static const struct round_window backwards[] = {{500, 400}};
	struct round_visit visits[] = {VISIT(0, eight, 30), VISIT(1, morning, 30)};
	struct round_shift shift = SHIFT(1);
	struct round_problem p = {visits, 2, &shift, 1, 4, {line, NULL}, 60};
	const char *fault;

	assert_non_null(rounds_new(*state, &p, &fault));
	p.visit_count = 1000000;
	assert_null(rounds_new(*state, &p, &fault));
	assert_string_equal(fault, "there are more visits than can be planned at once");
	p.visit_count = 2;
	visits[1].windows = backwards;
	assert_null(rounds_new(*state, &p, &fault));
	visits[1].windows = morning;
	visits[1].place = 4;
	assert_null(rounds_new(*state, &p, &fault));
	visits[1].place = 1;
	visits[1].after = 1;
	assert_null(rounds_new(*state, &p, &fault));
	visits[1].after = ROUND_NONE;
	visits[1].minutes = 0;
	assert_null(rounds_new(*state, &p, &fault));
	visits[1].minutes = 30;
	shift.mode = ROUND_WALK;
	assert_null(rounds_new(*state, &p, &fault));
	/* No shifts and no visits are a problem like others. */
	p.shift_count = 0;
	assert_int_equal(built(*state, &p).left_count, 2);
	p.visit_count = 0;
	assert_int_equal(built(*state, &p).round_count, 0);
	/* A visit longer than any shift, and one that two places in one spot hold. */
	shift.mode = ROUND_DRIVE;
	p.shift_count = 1;
	p.visit_count = 2;
	visits[1].minutes = 1440;
	assert_int_equal(built(*state, &p).left[0].reason, ROUND_NO_SHIFT);
	p.minutes[ROUND_DRIVE] = arena_array(*state, 16, sizeof(uint16_t));
	visits[1].minutes = 5;
	assert_int_equal(built(*state, &p).cost.travel, 0);
}

/* ---- Made up ---- */

struct chance {
	uint64_t at;
};

static uint32_t
chance(struct chance *c, uint32_t below)
{
	c->at = c->at * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(c->at >> 33) % below;
}

struct made_up {
	struct round_visit visits[REFEREE_VISITS];
	struct round_window windows[REFEREE_VISITS][2];
	struct round_shift shifts[6];
	uint16_t minutes[REFEREE_VISITS * 2];
	struct round_problem problem;
};

static void
make_visit(struct made_up *m, struct chance *c, size_t i, size_t places)
{
	struct round_visit *v = &m->visits[i];
	int32_t from = 420 + (int32_t)chance(c, 300);

	m->windows[i][0] = (struct round_window){from, from + (int32_t)chance(c, 90)};
	from = m->windows[i][0].to + 1 + (int32_t)chance(c, 60);
	m->windows[i][1] = (struct round_window){from, from + (int32_t)chance(c, 60)};
	*v = (struct round_visit){.place = chance(c, (uint32_t)places),
	    .package = ROUND_NONE,
	    .provider = chance(c, 4) == 0 ? 1 : ROUND_NONE,
	    .preferred = chance(c, 5) == 0 ? chance(c, 2) : ROUND_NONE,
	    .skills = chance(c, 6) == 0 ? 1 : 0,
	    .after = ROUND_NONE,
	    .minutes = 5 + (int32_t)chance(c, 40),
	    .windows = m->windows[i],
	    .window_count = 1 + (chance(c, 4) == 0),
	    .wanted = chance(c, 2) ? -1 : from,
	    .day = 1,
	    .carers = chance(c, 4) == 0 ? 2 : 1};
	if (i > 0 && chance(c, 6) == 0) {
		v->after = chance(c, (uint32_t)i);
		v->gap = (int32_t)chance(c, 90);
	}
}

static void
make_up(struct made_up *m, uint64_t seed, size_t visits)
{
	struct chance c = {seed * 7919 + 13};
	size_t places = 1 + chance(&c, 12);
	int x[16], y[16];

	for (size_t i = 0; i < places; i++) {
		x[i] = (int)chance(&c, 20);
		y[i] = (int)chance(&c, 20);
	}
	for (size_t i = 0; i < places; i++)
		for (size_t j = 0; j < places; j++)
			m->minutes[i * places + j] =
			    (uint16_t)(abs(x[i] - x[j]) + abs(y[i] - y[j]));
	for (size_t i = 0; i < visits; i++)
		make_visit(m, &c, i, places);
	for (size_t s = 0; s < 4; s++) {
		m->shifts[s] = (struct round_shift)SHIFT(1 + chance(&c, 3));
		m->shifts[s].provider = chance(&c, 2);
		m->shifts[s].carer = chance(&c, 3);
		m->shifts[s].skills = chance(&c, 2);
		m->shifts[s].start_place =
		    chance(&c, 2) ? ROUND_NONE : chance(&c, (uint32_t)places);
		m->shifts[s].end_place =
		    chance(&c, 2) ? ROUND_NONE : chance(&c, (uint32_t)places);
		m->shifts[s].break_minutes = chance(&c, 2) ? 0 : 20;
		m->shifts[s].break_from = 480 + (int32_t)chance(&c, 100);
		m->shifts[s].break_to = m->shifts[s].break_from + (int32_t)chance(&c, 100);
		m->shifts[s].paid_most = 120 + (int32_t)chance(&c, 300);
		m->shifts[s].crew = s == 3 ? 2 : 1;
	}
	m->problem = (struct round_problem){.visits = m->visits,
	    .visit_count = visits,
	    .shifts = m->shifts,
	    .shift_count = 4,
	    .place_count = places,
	    .minutes = {m->minutes, NULL},
	    .round_worth = chance(&c, 2) ? 40 : 0};
}

static struct made_up made;
static struct referee before, after;

static void
insert(struct referee_round *round, size_t at, uint32_t visit)
{
	memmove(&round->stops[at + 1], &round->stops[at],
	    (round->count - at) * sizeof(round->stops[0]));
	round->stops[at] = visit;
	round->count++;
}

/* Adds, behind the rounds that there are, an empty one on each shift that may be opened (two
 * for visits of two carers). */
static void
with_empty(struct referee *referee, size_t copies)
{
	const struct round_problem *p = referee->problem;

	for (uint32_t s = 0; s < p->shift_count; s++) {
		size_t open = 0;

		for (size_t r = 0; r < referee->count; r++)
			open += referee->rounds[r].shift == s;
		for (size_t i = 0; i < copies && open + i < p->shifts[s].most; i++) {
			struct referee_round *round = &referee->rounds[referee->count++];

			*round = (struct referee_round){.shift = s};
			if (p->shifts[s].break_minutes > 0)
				insert(round, 0, ROUND_BREAK);
		}
	}
}

static long
weight_of(const struct referee *referee)
{
	long weight = referee->travel;

	for (size_t r = 0; r < referee->count; r++) {
		size_t real = 0;

		for (size_t i = 0; i < referee->rounds[r].count; i++)
			real += referee->rounds[r].stops[i] != ROUND_BREAK;
		weight += real > 0 ? referee->problem->round_worth : 0;
	}
	return weight;
}

static void
try_second(uint32_t visit, size_t first, long *best)
{
	static struct referee both;
	const struct round_problem *p = after.problem;

	for (size_t r = 0; r < after.count; r++) {
		if (r == first || p->shifts[after.rounds[r].shift].crew != 1)
			continue;
		for (size_t i = 0; i <= after.rounds[r].count; i++) {
			both = after;
			insert(&both.rounds[r], i, visit);
			if (referee_works(&both) && weight_of(&both) < *best)
				*best = weight_of(&both);
		}
	}
}

/* The least weight of all rounds with the visit put anywhere; LONG_MAX: nowhere. */
static long
by_trying_all(uint32_t visit)
{
	const struct round_problem *p = before.problem;
	int carers = p->visits[visit].carers;
	long best = INT32_MAX;

	with_empty(&before, (size_t)carers);
	for (size_t r = 0; r < before.count; r++) {
		int crew = p->shifts[before.rounds[r].shift].crew;

		for (size_t i = 0; i <= before.rounds[r].count && crew <= carers; i++) {
			after = before;
			insert(&after.rounds[r], i, visit);
			if (crew < carers)
				try_second(visit, r, &best);
			else if (referee_works(&after) && weight_of(&after) < best)
				best = weight_of(&after);
		}
	}
	return best;
}

static void
test_the_best_spot_is_the_best(void **state)
{
	size_t found = 0, none = 0;

	for (uint64_t seed = 0; seed < 400; seed++) {
		struct arena *a = arena_new((size_t)1 << 28);
		size_t visits = 3 + seed % 12;
		struct round_plan plan;
		struct round_spot spot;
		struct rounds *r;
		const char *fault;
		uint32_t all[32];
		long best;

		make_up(&made, seed, visits);
		r = rounds_new(a, &made.problem, &fault);
		assert_non_null(r);
		/* All but the last, then the last. */
		for (uint32_t i = 0; i + 1 < visits; i++)
			all[i] = i;
		rounds_build(r, all, visits - 1);
		rounds_plan(a, r, &plan);
		assert_null(referee_fault(&made.problem, &plan));
		referee_read(&before, &made.problem, &plan);
		best = by_trying_all((uint32_t)visits - 1);
		if (rounds_best(r, (uint32_t)visits - 1, true, &spot, 1) == 0) {
			assert_int_equal(best, INT32_MAX);
			none++;
		} else {
			int32_t travel = (int32_t)plan.cost.travel;

			assert_int_equal(best,
			    plan.cost.travel +
				(plan.cost.rounds + spot.opened) * made.problem.round_worth +
				spot.travel);
			assert_true(rounds_put(r, (uint32_t)visits - 1, &spot));
			rounds_plan(a, r, &plan);
			assert_null(referee_fault(&made.problem, &plan));
			assert_int_equal(plan.cost.travel, travel + spot.travel);
			found++;
		}
		arena_free(a);
	}
	(void)state;
	assert_true(found > 100 && none > 20);
}

/* The same rounds put together from nothing, in the order of their stops. */
static void
same_as_anew(struct arena *a, const struct round_plan *plan)
{
	struct round_plan anew;
	const char *fault;
	struct rounds *r = rounds_new(a, &made.problem, &fault);
	uint32_t of[REFEREE_ROUNDS];
	size_t open = 0, changed = 1;

	/* Visits of two carers wait until both rounds have come to them. */
	memset(of, 0xff, sizeof(of));
	for (size_t at[REFEREE_ROUNDS] = {0}; changed;) {
		changed = 0;
		for (size_t n = 0; n < plan->round_count; n++) {
			const struct round *round = &plan->rounds[n];
			struct round_spot spot = {{ROUND_NEW, ROUND_NONE}, {0}, {0}, 0, 0, 0};
			size_t other = n;
			uint32_t visit;

			while (at[n] < round->stop_count &&
			       round->stops[at[n]].visit == ROUND_BREAK)
				at[n]++;
			if (at[n] == round->stop_count)
				continue;
			visit = round->stops[at[n]].visit;
			if (made.visits[visit].carers > made.shifts[round->shift].crew) {
				for (other = 0; other < plan->round_count; other++)
					if (other != n &&
					    at[other] < plan->rounds[other].stop_count &&
					    plan->rounds[other].stops[at[other]].visit == visit)
						break;
				if (other == plan->round_count)
					continue;
			}
			for (int side = 0; side < 1 + (other != n); side++) {
				size_t which = side ? other : n;
				spot.shift[side] = plan->rounds[which].shift;
				spot.round[side] =
				    of[which] == ROUND_NONE ? ROUND_NEW : of[which];
				spot.position[side] = (uint32_t)at[which];
			}
			assert_true(rounds_put(r, visit, &spot));
			assert_true(rounds_where(r, visit, &spot));
			of[n] = spot.round[0];
			at[n]++;
			if (other != n) {
				of[other] = spot.round[1];
				at[other]++;
			}
			changed = 1;
		}
	}
	rounds_plan(a, r, &anew);
	for (size_t n = 0; n < plan->round_count; n++)
		open += of[n] != ROUND_NONE;
	assert_int_equal(open, plan->round_count);
	assert_int_equal(anew.round_count, plan->round_count);
	assert_memory_equal(&anew.cost, &plan->cost, sizeof(plan->cost));
	for (size_t n = 0; n < plan->round_count; n++) {
		const struct round *one = &plan->rounds[n], *other = &anew.rounds[of[n]];

		assert_int_equal(one->stop_count, other->stop_count);
		assert_memory_equal(
		    one->stops, other->stops, one->stop_count * sizeof(*one->stops));
	}
}

static void
random_spot(
    struct chance *c, const struct round_plan *plan, uint32_t visit, struct round_spot *spot)
{
	*spot = (struct round_spot){.round = {ROUND_NONE, ROUND_NONE}};
	for (int side = 0; side < (made.visits[visit].carers == 2 && chance(c, 4) ? 2 : 1);
	     side++) {
		uint32_t n = chance(c, (uint32_t)plan->round_count + 1);

		if (n == plan->round_count) {
			spot->round[side] = ROUND_NEW;
			spot->shift[side] = chance(c, 4);
			spot->position[side] = chance(c, 2);
			continue;
		}
		spot->shift[side] = plan->rounds[n].shift;
		spot->position[side] = chance(c, (uint32_t)plan->rounds[n].stop_count + 1);
		spot->round[side] = n;
	}
}

/* What the referee says of it: 0, 1, or 2 where it would open a round. */
static int
can_be_put(const struct round_spot *spot, uint32_t visit)
{
	int carers = 0;

	if (spot->round[0] == ROUND_NEW || spot->round[1] == ROUND_NEW)
		return 2;
	for (int side = 0; side < 2 && spot->round[side] != ROUND_NONE; side++) {
		carers += made.shifts[spot->shift[side]].crew;
		insert(&after.rounds[spot->round[side]], spot->position[side], visit);
	}
	return carers == made.visits[visit].carers && spot->round[0] != spot->round[1] &&
	       referee_works(&after);
}

/* Visits put in anywhere and taken out at random: whether they fit is what the referee says,
 * times and sums are those of the same rounds made anew, and what is put back is as it was. */
static void
test_coming_and_going(void **state)
{
	size_t fitted = 0, refused = 0;

	(void)state;
	for (uint64_t seed = 1000; seed < 1120; seed++) {
		struct arena *a = arena_new((size_t)1 << 30);
		struct chance c = {seed};
		const char *fault;
		struct rounds *r;

		make_up(&made, seed, 4 + seed % 14);
		r = rounds_new(a, &made.problem, &fault);
		for (int step = 0; step < 60; step++) {
			uint32_t visit = chance(&c, (uint32_t)made.problem.visit_count);
			struct round_plan plan, then;
			struct round_spot spot, was;
			bool put;
			int works;

			rounds_plan(a, r, &plan);
			assert_null(referee_fault(&made.problem, &plan));
			if (rounds_where(r, visit, &was)) {
				int32_t saved = rounds_take(r, visit);

				rounds_plan(a, r, &then);
				assert_int_equal(then.cost.travel, plan.cost.travel - saved);
				same_as_anew(a, &then);
				if (chance(&c, 2))
					continue;
				assert_true(rounds_put(r, visit, &was));
				rounds_plan(a, r, &then);
				assert_memory_equal(&then.cost, &plan.cost, sizeof(plan.cost));
				continue;
			}
			random_spot(&c, &plan, visit, &spot);
			referee_read(&after, &made.problem, &plan);
			works = can_be_put(&spot, visit);
			for (int side = 0; side < 2 && spot.round[side] != ROUND_NONE; side++)
				if (spot.round[side] != ROUND_NEW)
					spot.round[side] = plan.rounds[spot.round[side]].number;
			put = rounds_put(r, visit, &spot);
			if (works != 2)
				assert_int_equal(put, works);
			if (put) {
				fitted++;
				rounds_plan(a, r, &then);
				assert_null(referee_fault(&made.problem, &then));
				same_as_anew(a, &then);
			} else {
				refused++;
				rounds_plan(a, r, &then);
				assert_memory_equal(&then.cost, &plan.cost, sizeof(plan.cost));
				same_as_anew(a, &then);
			}
		}
		arena_free(a);
	}
	assert_true(fitted > 300 && refused > 300);
}

static void
test_larger_ones_pass_the_referee(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed < 20; seed++) {
		struct arena *a = arena_new((size_t)1 << 30);
		struct round_plan plan, again;

		make_up(&made, seed, 60 + seed * 10);
		for (size_t s = 0; s < 4; s++) {
			made.shifts[s].most = 20;
			made.shifts[s].paid_most = 400;
		}
		plan = built(a, &made.problem);
		again = built(a, &made.problem);
		assert_memory_equal(&plan.cost, &again.cost, sizeof(plan.cost));
		assert_true(plan.cost.rounds > 2);
		arena_free(a);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_one_round, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_the_price_of_one_more, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_two_windows, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_two_carers_begin_together, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_breaks_pay_and_wishes, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_what_is_no_problem, setup, teardown),
	    cmocka_unit_test(test_the_best_spot_is_the_best),
	    cmocka_unit_test(test_coming_and_going),
	    cmocka_unit_test(test_larger_ones_pass_the_referee),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

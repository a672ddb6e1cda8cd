/* What one more package adds: worked out by hand, and against every way there is in small
 * made-up cases, told by the referee. */
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "arena_state.h"
#include "round_made_up.h"

enum { CASES = 900, PLACED = 9, ASKED = 3 };

/* ---- Every way there is ---- */

struct every_way {
	struct referee referee;
	const struct round_asked *asked;
	long before;
	long best; /* minutes, and a million for each visit left out */
};

static void try_visit(struct every_way *e, size_t i, long apart);

static void
take(struct referee_round *round, size_t at)
{
	memmove(&round->stops[at], &round->stops[at + 1],
	    (--round->count - at) * sizeof(round->stops[0]));
}

static bool
is_new(const struct referee_round *round)
{
	return round->count == 0 || (round->count == 1 && round->stops[0] == ROUND_BREAK);
}

/* What the rounds opened for the package cost: those behind the first ones that were there. */
static bool
could_carry(const struct every_way *e, const struct referee_round *round, uint32_t visit)
{
	const struct round_shift *s = &e->referee.problem->shifts[round->shift];
	const struct round_visit *v = &e->referee.problem->visits[visit];

	return s->day == v->day && (s->crew == 1 || v->carers == 2);
}

static void
with_second(struct every_way *e, size_t i, long apart, size_t first)
{
	const uint32_t visit = e->asked->visits[i];

	for (size_t r = first + 1; r < e->referee.count; r++) {
		struct referee_round *round = &e->referee.rounds[r];
		long opening = is_new(round) ? e->asked->opening : 0;

		if (!could_carry(e, round, visit) ||
		    e->referee.problem->shifts[round->shift].crew != 1)
			continue;
		for (size_t at = 0; at <= round->count; at++) {
			referee_insert(round, at, visit);
			if (referee_works(&e->referee))
				try_visit(e, i + 1, apart + opening);
			take(round, at);
		}
	}
}

static void
try_visit(struct every_way *e, size_t i, long apart)
{
	const struct round_problem *p = e->referee.problem;
	uint32_t visit;

	if (i == e->asked->count) {
		referee_works(&e->referee);
		if (e->referee.travel - e->before + apart < e->best)
			e->best = e->referee.travel - e->before + apart;
		return;
	}
	visit = e->asked->visits[i];
	try_visit(e, i + 1,
	    apart +
		(e->asked->alone < 0 ? 1000000 : e->asked->alone * p->visits[visit].carers));
	for (size_t r = 0; r < e->referee.count; r++) {
		struct referee_round *round = &e->referee.rounds[r];
		const uint8_t crew = p->shifts[round->shift].crew;
		long opening = is_new(round) ? e->asked->opening * crew : 0;

		if (!could_carry(e, round, visit))
			continue;
		for (size_t at = 0; at <= round->count; at++) {
			referee_insert(round, at, visit);
			if (crew == p->visits[visit].carers) {
				if (referee_works(&e->referee))
					try_visit(e, i + 1, apart + opening);
			} else {
				with_second(e, i, apart + opening, r);
			}
			take(round, at);
		}
	}
}

/* Rounds that are open, and as many empty ones as can be opened for what is asked. */
static void
begin_every_way(struct every_way *e, const struct round_problem *p,
    const struct round_plan *plan, const struct round_asked *asked)
{
	e->asked = asked;
	e->best = LONG_MAX;
	referee_read(&e->referee, p, plan);
	referee_works(&e->referee);
	e->before = e->referee.travel;
	for (uint32_t s = 0; asked->open && s < p->shift_count; s++) {
		size_t open = 0, could = 0;

		for (size_t r = 0; r < plan->round_count; r++)
			open += plan->rounds[r].shift == s;
		for (size_t i = 0; i < asked->count; i++)
			could += p->visits[asked->visits[i]].carers;
		for (; open < p->shifts[s].most && could > 0; open++, could--) {
			struct referee_round *round = &e->referee.rounds[e->referee.count++];

			*round = (struct referee_round){.shift = s};
			if (p->shifts[s].break_minutes > 0)
				round->stops[round->count++] = ROUND_BREAK;
		}
	}
}

static long
told(const struct round_asked *asked, const struct round_quote *quote)
{
	return quote->travel +
	       (asked->alone < 0 ? 1000000 * (long)(asked->count - quote->placed) : 0);
}

/* The spots add up to what was quoted, and can be worked. */
static void
check_spots(struct arena *a, struct rounds *rounds, const struct round_problem *p,
    const struct round_asked *asked, const struct round_quote *quote, int64_t before)
{
	struct round_plan plan;
	int64_t other = 0;

	for (size_t i = 0; i < asked->count; i++) {
		const struct round_spot *spot = &quote->spots[i];

		if (spot->round[0] != ROUND_NONE)
			assert_true(rounds_put(rounds, asked->visits[i], spot));
		else if (asked->alone >= 0)
			other += asked->alone * p->visits[asked->visits[i]].carers;
		for (int side = 0; side < 2; side++)
			if (spot->round[side] == ROUND_NEW)
				other += asked->opening * p->shifts[spot->shift[side]].crew;
	}
	rounds_plan(a, rounds, &plan);
	assert_null(referee_fault(p, &plan));
	assert_int_equal(plan.cost.travel - before + other, quote->travel);
	for (size_t i = asked->count; i > 0; i--)
		if (quote->spots[i - 1].round[0] != ROUND_NONE)
			rounds_take(rounds, asked->visits[i - 1]);
}

static void
check_case(struct arena *a, uint64_t seed, bool open, int32_t alone)
{
	static struct every_way every;
	static struct made_up m;
	struct round_plan plan, after;
	struct round_quote quote;
	struct rounds *rounds;
	const char *fault;
	uint32_t placed[PLACED], wanted[ASKED];
	struct round_asked asked = {.visits = wanted,
	    .count = 1 + seed % ASKED,
	    .alone = alone,
	    .opening = 7,
	    .join = true,
	    .open = open};

	make_up(&m, seed, PLACED + ASKED);
	for (uint32_t i = 0; i < PLACED; i++)
		placed[i] = i;
	for (uint32_t i = 0; i < ASKED; i++)
		wanted[i] = PLACED + i;
	m.problem.round_worth = 0;
	rounds = rounds_new(a, &m.problem, &fault);
	assert_non_null(rounds);
	rounds_build(rounds, placed, PLACED - seed % 4);
	rounds_plan(a, rounds, &plan);
	begin_every_way(&every, &m.problem, &plan, &asked);
	try_visit(&every, 0, 0);
	rounds_quote(a, rounds, &asked, &quote);
	assert_true(quote.exact);
	if (told(&asked, &quote) != every.best)
		fail_msg("case %d%s: quoted %ld, least %ld", (int)seed, open ? " open" : "",
		    told(&asked, &quote), every.best);
	rounds_plan(a, rounds, &after);
	assert_memory_equal(&plan.cost, &after.cost, sizeof(plan.cost));
	check_spots(a, rounds, &m.problem, &asked, &quote, plan.cost.travel);
}

static void
test_least_of_all_ways(void **state)
{
	for (uint64_t seed = 1; seed <= CASES; seed++) {
		check_case(*state, seed, false, seed % 3 == 0 ? -1 : (int32_t)(seed % 25));
		arena_reset(*state);
	}
}

static void
test_least_with_new_rounds(void **state)
{
	for (uint64_t seed = 1; seed <= CASES / 3; seed++) {
		check_case(*state, seed * 31, true, seed % 2 == 0 ? -1 : (int32_t)(seed % 40));
		arena_reset(*state);
	}
}

/* ---- Worked out by hand ---- */

enum { WEEK = 7, A_DAY = 7, LINE = 11 };

/* Places on a line, a minute apart.  Each day two rounds: at 9 from 8 to 8.30, from 9.25
 * to 9.55 and from 9.56 to 10.26; at 8 from 8 to 8.30 and from 12 to 12.30.  Asked for at 10:
 * from 8.30 to 8.50 and from 10 to 10.20, half an hour each. */
struct week {
	struct round_visit visits[WEEK * A_DAY];
	struct round_window windows[WEEK * A_DAY];
	struct round_shift shifts[WEEK];
	uint16_t minutes[LINE * LINE];
	struct round_problem problem;
	uint32_t there[WEEK * A_DAY], wanted[WEEK * A_DAY];
	size_t there_count, wanted_count;
};

static void
make_week(struct week *w)
{
	static const struct {
		uint32_t place;
		int32_t from, to;
	} day[A_DAY] = {{9, 480, 480}, {9, 565, 565}, {9, 596, 596}, {8, 480, 480},
	    {8, 720, 720}, {10, 510, 530}, {10, 600, 620}};

	memset(w, 0, sizeof(*w));
	for (int i = 0; i < LINE * LINE; i++)
		w->minutes[i] = (uint16_t)abs(i / LINE - i % LINE);
	for (uint32_t i = 0; i < WEEK * A_DAY; i++) {
		const int at = (int)i % A_DAY;

		w->windows[i] = (struct round_window){day[at].from, day[at].to};
		w->visits[i] = (struct round_visit){.place = day[at].place,
		    .package = ROUND_NONE,
		    .provider = 1,
		    .preferred = ROUND_NONE,
		    .after = ROUND_NONE,
		    .minutes = 30,
		    .windows = &w->windows[i],
		    .window_count = 1,
		    .wanted = -1,
		    .day = (uint8_t)(1 + i / A_DAY),
		    .carers = 1};
		if (at < 5)
			w->there[w->there_count++] = i;
		else
			w->wanted[w->wanted_count++] = i;
	}
	for (uint8_t d = 0; d < WEEK; d++) {
		w->shifts[d] = (struct round_shift)SHIFT(UINT32_MAX);
		w->shifts[d].day = (uint8_t)(d + 1);
	}
	w->problem = (struct round_problem){.visits = w->visits,
	    .visit_count = WEEK * A_DAY,
	    .shifts = w->shifts,
	    .shift_count = WEEK,
	    .place_count = LINE,
	    .minutes = {w->minutes, NULL}};
}

static void
quote_week(struct arena *a, struct week *w, const struct round_asked *asked, bool without_one,
    struct round_quote *quote)
{
	struct rounds *rounds;
	struct round_plan plan;
	const char *fault;

	rounds = rounds_new(a, &w->problem, &fault);
	assert_non_null(rounds);
	rounds_build(rounds, w->there, w->there_count - without_one);
	rounds_plan(a, rounds, &plan);
	assert_int_equal(plan.round_count, 2 * WEEK);
	assert_int_equal(plan.cost.travel, 0);
	rounds_quote(a, rounds, asked, quote);
	check_spots(a, rounds, &w->problem, asked, quote, plan.cost.travel);
}

static void
test_together_and_once_for_days_alike(void **state)
{
	static struct week w;
	struct round_quote quote;
	struct round_asked asked = {
	    .visits = w.wanted, .alone = -1, .opening = 6, .join = true};

	make_week(&w);
	asked.count = w.wanted_count;
	/* The first by itself adds 2 in the round at 9, which has no time for the second; both
	 * add 4 in the round at 8: going there once. */
	quote_week(*state, &w, &asked, false, &quote);
	assert_true(quote.exact);
	assert_int_equal(quote.travel, 4 * WEEK);
	assert_int_equal(quote.placed, 2 * WEEK);
	assert_int_equal(quote.patterns, 1);
	/* On the last day nobody has to be at 8 for 12: two minutes less, and a day by itself.
	 */
	quote_week(*state, &w, &asked, true, &quote);
	assert_int_equal(quote.travel, 4 * WEEK - 2);
	assert_int_equal(quote.patterns, 2);
	/* New rounds take both together, one a day. */
	asked.join = false;
	asked.open = true;
	quote_week(*state, &w, &asked, false, &quote);
	assert_int_equal(quote.opened, WEEK);
	assert_int_equal(quote.travel, 6 * WEEK);
	/* Who goes alone where that is less. */
	asked.join = true;
	asked.open = false;
	asked.alone = 1;
	quote_week(*state, &w, &asked, false, &quote);
	assert_int_equal(quote.travel, 2 * WEEK);
	assert_int_equal(quote.placed, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    IN_ARENA(test_together_and_once_for_days_alike),
	    IN_ARENA(test_least_of_all_ways),
	    IN_ARENA(test_least_with_new_rounds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

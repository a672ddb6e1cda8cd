/*
 * Care rounds: moves at random in problems at random, each against what the whole comes to when
 * it is worked out from nothing: whether it can be done, what it adds, when each visit can
 * begin at the earliest and at the latest; and what is undone is as it was, to the byte.
 *
 * ROUND_MOVES=1000000 in the environment makes so many moves.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "rounds/rounds_journal.h"
#include "round_made_up.h"
#include "round_paths.h"

#ifdef __SANITIZE_ADDRESS__
enum { MOVES = 30000 };
#else
enum { MOVES = 250000 };
#endif

enum { MOVES_EACH = 150, SEEN_MOST = 1 << 16, TRIED_MOST = 6, ASKED_MOST = 3 };

static struct made_up made;
static struct rounds *rounds;
static struct chance dice;

/* Rounds as they can be seen. */
struct seen {
	struct referee referee;
	struct round_cost cost;
	uint32_t numbers[REFEREE_ROUNDS];
	long weight;
	unsigned char bytes[SEEN_MOST];
	size_t length;
};

static struct seen was, is;
static struct paths paths;
static struct arena *scratch;

/* How often it came to what. */
static struct {
	size_t put, refused, opened, paired, best, nowhere, taken, back, undone, kept, given,
	    quoted;
} times;

static void
note(struct seen *seen, const void *bytes, size_t length)
{
	assert_true(seen->length + length <= SEEN_MOST);
	memcpy(seen->bytes + seen->length, bytes, length);
	seen->length += length;
}

/* Everything that was worked out bit by bit is what the paths say. */
static void
check_times(const struct round_plan *plan)
{
	const struct round_problem *p = &made.problem;
	struct round_spot spot;

	assert_true(paths_work(&paths, &is.referee));
	for (uint32_t i = 0; i < p->visit_count; i++) {
		assert_int_equal(rounds_where(rounds, i, &spot), paths.nodes[i].there);
		if (paths.nodes[i].there)
			assert_int_equal(spot.begins, paths.nodes[i].earliest);
	}
	for (size_t r = 0; r < plan->round_count; r++)
		for (size_t i = 0; i < plan->rounds[r].stop_count; i++) {
			const struct round_stop *stop = &plan->rounds[r].stops[i];

			if (stop->visit != ROUND_BREAK)
				assert_int_equal(stop->begins + stop->spare,
				    paths.nodes[stop->visit].latest);
		}
}

static void
look(void)
{
	const struct round_problem *p = &made.problem;
	struct round_plan plan;
	const char *fault;

	arena_reset(scratch);
	rounds_plan(scratch, rounds, &plan);
	fault = referee_fault(p, &plan);
	if (fault != NULL)
		fail_msg("%s", fault);
	referee_read(&is.referee, p, &plan);
	assert_true(referee_works(&is.referee));
	assert_int_equal(is.referee.travel, plan.cost.travel);
	check_times(&plan);
	is.cost = plan.cost;
	is.weight = is.referee.travel + (long)plan.round_count * p->round_worth +
		    plan.cost.strange * p->strange_worth;
	is.length = 0;
	note(&is, &plan.cost, sizeof(plan.cost));
	note(&is, plan.left, plan.left_count * sizeof(*plan.left));
	for (size_t r = 0; r < plan.round_count; r++) {
		const struct round *round = &plan.rounds[r];

		is.numbers[r] = round->number;
		note(&is, &round->number, sizeof(round->number));
		note(&is, &round->home, 4 * sizeof(round->home));
		note(&is, round->stops, round->stop_count * sizeof(*round->stops));
	}
}

static void
check_as_it_was(void)
{
	look();
	assert_int_equal(is.length, was.length);
	assert_memory_equal(is.bytes, was.bytes, is.length);
}

static bool
is_placed(uint32_t visit)
{
	struct round_spot spot;

	return rounds_where(rounds, visit, &spot);
}

static uint32_t
any_visit(void)
{
	return chance(&dice, (uint32_t)made.problem.visit_count);
}

/* Anywhere at all, also where it cannot be. */
static struct round_spot
any_spot(uint32_t visit, const struct seen *seen)
{
	struct round_spot spot = {.round = {ROUND_NONE, ROUND_NONE}};
	int sides = made.visits[visit].carers == 2 && chance(&dice, 4) ? 2 : 1;

	for (int side = 0; side < sides; side++) {
		uint32_t n = chance(&dice, (uint32_t)seen->referee.count + 1);

		if (n == seen->referee.count) {
			spot.round[side] = ROUND_NEW;
			spot.shift[side] = chance(&dice, (uint32_t)made.problem.shift_count);
			spot.position[side] = chance(&dice, 2);
			continue;
		}
		spot.shift[side] = seen->referee.rounds[n].shift;
		spot.position[side] =
		    chance(&dice, (uint32_t)seen->referee.rounds[n].count + 1);
		spot.round[side] = n;
	}
	return spot;
}

/* Puts the visit there in the referee's rounds; false: it cannot be there for its own sake. */
static bool
put_there(struct referee *referee, uint32_t visit, const struct round_spot *spot)
{
	int carers = 0;

	for (int side = 0; side < 2 && spot->round[side] != ROUND_NONE; side++) {
		const struct round_shift *s = &made.shifts[spot->shift[side]];
		struct referee_round *round = &referee->rounds[referee->count];
		size_t open = 0;

		carers += s->crew;
		if (spot->round[side] == ROUND_NEW) {
			for (size_t r = 0; r < referee->count; r++)
				open += referee->rounds[r].shift == spot->shift[side];
			if (open >= s->most)
				return false;
			*round = (struct referee_round){.shift = spot->shift[side]};
			if (s->break_minutes > 0)
				referee_insert(round, 0, ROUND_BREAK);
			referee->count++;
		} else {
			round = &referee->rounds[spot->round[side]];
		}
		if (spot->position[side] > round->count)
			return false;
		referee_insert(round, spot->position[side], visit);
	}
	return carers == made.visits[visit].carers &&
	       (spot->round[0] != spot->round[1] || spot->round[0] == ROUND_NEW);
}

static bool
may_have(const struct round_spot *spot, uint32_t visit)
{
	const struct round_visit *v = &made.visits[visit];

	for (int side = 0; side < 2 && spot->round[side] != ROUND_NONE; side++) {
		const struct round_shift *s = &made.shifts[spot->shift[side]];

		if (s->day != v->day || (v->skills & ~s->skills) != 0 ||
		    (v->provider != ROUND_NONE && v->provider != s->provider))
			return false;
	}
	return true;
}

/* By the paths, and by the referee. */
static bool
would_work(struct referee *then, uint32_t visit, const struct round_spot *spot)
{
	bool works;

	if (!put_there(then, visit, spot))
		return false;
	works = may_have(spot, visit) && paths_work(&paths, then);
	assert_int_equal(referee_works(then), works);
	return works;
}

static void
put_anywhere(uint32_t visit)
{
	static struct referee then;
	struct round_spot spot = any_spot(visit, &was);
	bool works;

	then = was.referee;
	works = would_work(&then, visit, &spot);
	for (int side = 0; side < 2; side++)
		if (spot.round[side] < was.referee.count)
			spot.round[side] = was.numbers[spot.round[side]];
	assert_int_equal(rounds_put(rounds, visit, &spot), works);
	if (!works) {
		times.refused++;
		check_as_it_was();
		return;
	}
	look();
	assert_int_equal(is.cost.travel, then.travel);
	times.put++;
	times.opened += is.cost.rounds > was.cost.rounds;
	times.paired += spot.round[1] != ROUND_NONE;
}

/* What the best spot says that it adds is what it does add. */
static void
put_best(uint32_t visit)
{
	struct round_spot spots[3];
	size_t count = rounds_best(rounds, visit, chance(&dice, 3) > 0, spots, 3);
	const struct round_spot *spot = &spots[count > 0 ? chance(&dice, (uint32_t)count) : 0];

	check_as_it_was();
	if (count == 0) {
		times.nowhere++;
		return;
	}
	assert_true(rounds_put(rounds, visit, spot));
	look();
	assert_int_equal(is.cost.travel, was.cost.travel + spot->travel);
	assert_int_equal(is.cost.rounds, was.cost.rounds + spot->opened);
	assert_int_equal(is.cost.strange, was.cost.strange + spot->strange);
	times.best++;
}

static void
take(uint32_t visit)
{
	int32_t saved = rounds_take(rounds, visit);

	look();
	assert_int_equal(is.cost.travel, was.cost.travel - saved);
	assert_true(saved >= 0);
	times.taken++;
}

/* Several out, and back where they were: what was taken last first. */
static void
take_and_put_back(void)
{
	struct round_spot spots[TRIED_MOST];
	uint32_t visits[TRIED_MOST];
	size_t count = 0;

	for (int i = 0; i < TRIED_MOST; i++) {
		visits[count] = any_visit();
		if (rounds_where(rounds, visits[count], &spots[count]))
			rounds_take(rounds, visits[count++]);
	}
	look();
	for (size_t i = count; i > 0; i--)
		assert_true(rounds_put(rounds, visits[i - 1], &spots[i - 1]));
	check_as_it_was();
	times.back += count;
}

/* Some out at once and their times settled together, others in: as a trial of the search. */
static void
ruin_and_recreate(void)
{
	struct round_spot spot;

	for (uint32_t i = chance(&dice, TRIED_MOST); i > 0; i--) {
		uint32_t visit = any_visit();

		if (is_placed(visit))
			round_pull(rounds, visit);
	}
	assert_true(round_settle(rounds, false));
	for (uint32_t i = chance(&dice, TRIED_MOST); i > 0; i--) {
		uint32_t visit = any_visit();

		if (rounds_best(rounds, visit, true, &spot, 1) == 1)
			assert_true(rounds_put(rounds, visit, &spot));
	}
}

static void
try_and_undo(struct round_journal *journal)
{
	bool placed[REFEREE_VISITS];
	int64_t gain;

	for (uint32_t i = 0; i < made.problem.visit_count; i++)
		placed[i] = is_placed(i);
	round_journal_open(rounds, journal);
	ruin_and_recreate();
	gain = round_journal_gain(rounds, journal);
	look();
	assert_int_equal(gain, was.weight - is.weight);
	if (chance(&dice, 2)) {
		round_journal_close(rounds);
		times.kept++;
		return;
	}
	for (uint32_t i = 0; i < made.problem.visit_count; i++)
		if (!placed[i])
			round_forget(rounds, i);
	round_journal_undo(rounds);
	check_as_it_was();
	times.undone++;
}

static void
copy_and_give(struct round_copy *copy)
{
	round_copy_take(rounds, copy);
	for (uint32_t i = 1 + chance(&dice, 3); i > 0; i--)
		ruin_and_recreate();
	look();
	round_copy_give(rounds, copy);
	check_as_it_was();
	times.given++;
}

/* Several visits at once; nothing is changed by asking, and put there they add what was said.
 */
static void
quote(void)
{
	uint32_t visits[ASKED_MOST];
	struct round_asked asked = {
	    .visits = visits, .alone = -1, .join = true, .open = chance(&dice, 2)};
	struct arena *a = arena_new((size_t)1 << 30);
	struct round_quote quoted;
	size_t placed = 0;

	for (uint32_t i = 0, from = any_visit();
	     i < made.problem.visit_count && asked.count < ASKED_MOST; i++) {
		uint32_t visit = (from + i) % (uint32_t)made.problem.visit_count;

		if (!is_placed(visit))
			visits[asked.count++] = visit;
	}
	rounds_quote(a, rounds, &asked, &quoted);
	check_as_it_was();
	for (size_t i = 0; i < asked.count; i++)
		if (quoted.spots[i].round[0] != ROUND_NONE) {
			assert_true(rounds_put(rounds, visits[i], &quoted.spots[i]));
			placed++;
		}
	look();
	assert_int_equal(is.cost.travel, was.cost.travel + quoted.travel);
	assert_int_equal(is.cost.rounds, was.cost.rounds + quoted.opened);
	assert_int_equal(placed, quoted.placed);
	times.quoted += placed;
	arena_free(a);
}

static void
move(struct round_journal *journal, struct round_copy *copy)
{
	uint32_t visit = any_visit(), which = chance(&dice, 12);

	was = is;
	if (which == 0)
		take_and_put_back();
	else if (which == 1)
		try_and_undo(journal);
	else if (which == 2)
		copy_and_give(copy);
	else if (which == 3)
		quote();
	else if (is_placed(visit))
		take(visit);
	else if (which < 7)
		put_best(visit);
	else
		put_anywhere(visit);
}

static void
test_moves(void **state)
{
	const char *wanted = getenv("ROUND_MOVES");
	uint64_t moves = wanted != NULL ? strtoull(wanted, NULL, 10) : MOVES;

	(void)state;
	scratch = arena_new((size_t)1 << 30);
	for (uint64_t seed = 0; seed * MOVES_EACH < moves; seed++) {
		struct arena *a = arena_new((size_t)1 << 30);
		struct round_journal *journal;
		struct round_copy *copy;
		const char *fault;

		make_up_more(&made, seed, 3 + seed % 24);
		dice = (struct chance){seed};
		rounds = rounds_new(a, &made.problem, &fault);
		assert_non_null(rounds);
		journal = round_journal_new(rounds);
		copy = round_copy_new(rounds);
		look();
		for (int i = 0; i < MOVES_EACH; i++)
			move(journal, copy);
		arena_free(a);
	}
	arena_free(scratch);
	print_message(
	    "# put %zu (opened %zu, two rounds %zu), refused %zu, best %zu, nowhere %zu, "
	    "taken %zu, back %zu, undone %zu, kept %zu, given %zu, quoted %zu\n",
	    times.put, times.opened, times.paired, times.refused, times.best, times.nowhere,
	    times.taken, times.back, times.undone, times.kept, times.given, times.quoted);
	assert_true(times.put > moves / 100 && times.refused > moves / 100 &&
		    times.opened > moves / 1000 && times.paired > moves / 10000 &&
		    times.best > moves / 100 && times.nowhere > moves / 1000 &&
		    times.taken > moves / 100 && times.back > moves / 100 &&
		    times.undone > moves / 100 && times.kept > moves / 100 &&
		    times.given > moves / 100 && times.quoted > moves / 100);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_moves),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

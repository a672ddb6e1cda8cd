/* Better rounds for made-up visits: what is promised holds when it is measured again, limits
 * are kept, critical visits stay, and the same seed proposes the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

#include "homecare/round_kept.h"
#include "homecare/round_proposal.h"
#include "lib/arena.h"

enum { PACKAGES = 24, VISITS = PACKAGES * 2 * 2, TRIALS = 4000 };

static uint32_t state;

static uint32_t
chance(uint32_t below)
{
	state = state * 1664525u + 1013904223u;
	return (state >> 8) % below;
}

/* Two days of two providers; each person has a morning visit and a bedtime visit. */
static size_t
make(struct proposal_visit *visits, uint32_t seed)
{
	size_t n = 0;

	state = seed;
	for (int64_t k = 0; k < PACKAGES; k++) {
		double latitude = 51.8 + chance(1000) / 10000.0;
		double longitude = -2.2 + chance(1000) / 10000.0;

		for (int64_t day = 1; day <= 2; day++)
			for (int64_t at = 0; at < 2; at++) {
				int64_t from = at == 0 ? 420 : 1140;

				visits[n++] = (struct proposal_visit){.id = (int64_t)n,
				    .critical = k % 5 == 0,
				    .keeps_time = k % 7 == 1,
				    .is = {.organisation_id = 1 + k % 2,
					.package_id = k + 1,
					.latitude = latitude,
					.longitude = longitude,
					.day = day,
					.begins_at = from + 15 * chance(12),
					.window_from = from,
					.window_to = from + 180,
					.minutes = 30,
					.carers = 1 + (k == 7),
					.sends_two = true}};
			}
	}
	return n;
}

static const struct proposal_wish all = {.changes = -1, .trials = TRIALS, .seed = 7};

static void
search(struct arena *a, struct proposal_visit *visits, const struct proposal_wish *wish,
    struct proposal *proposal)
{
	assert_int_equal(make(visits, 3), VISITS);
	assert_true(proposal_search(a, visits, VISITS, wish, proposal));
}

static void
test_saves_and_holds(void **unused)
{
	struct arena *a = arena_new(1 << 28);
	struct proposal_visit visits[VISITS];
	bool kept[VISITS] = {false};
	struct proposal whole, part;
	int64_t changed = 0;

	(void)unused;
	search(a, visits, &all, &whole);
	assert_true(whole.after.travel < whole.before.travel);
	assert_true(whole.after.rounds <= whole.before.rounds);
	assert_true(whole.least_travel <= whole.after.travel);
	assert_true(whole.least_rounds <= whole.after.rounds);
	assert_int_equal(whole.before.care, whole.after.care);
	for (size_t i = 0; i < VISITS; i++) {
		const struct proposal_visit *v = &visits[i];

		changed += v->changed;
		kept[i] = true;
		assert_in_range(v->begins, v->is.window_from, v->is.window_to);
		if (v->critical || v->keeps_time)
			assert_int_equal(v->begins, v->is.begins_at);
		if (v->begins != v->is.begins_at)
			assert_true(v->changed && labs(v->at - v->is.begins_at) > 15);
	}
	assert_int_equal(changed, whole.changed);
	assert_true(proposal_part(a, visits, VISITS, kept, &all, &part));
	assert_int_equal(part.before.travel, whole.before.travel);
	assert_int_equal(part.after.travel, whole.after.travel);
	assert_int_equal(part.after.rounds, whole.after.rounds);
	assert_int_equal(part.after.unplaced, 0);
	arena_free(a);
}

/* What a week begins with is what its days' pages show, each planned by itself. */
static void
test_a_week_is_its_days(void **unused)
{
	(void)unused;
	for (uint32_t seed = 1; seed <= 20; seed++) {
		struct arena *a = arena_new(1 << 28);
		struct proposal_visit visits[VISITS], of_day[VISITS];
		const bool none[VISITS] = {false};
		struct proposal week, day;
		int64_t travel = 0, rounds = 0;

		make(visits, seed);
		assert_true(proposal_part(a, visits, VISITS, none, &all, &week));
		for (int64_t d = 1; d <= 2; d++) {
			size_t count = 0;

			for (size_t i = 0; i < VISITS; i++)
				if (visits[i].is.day == d)
					of_day[count++] = visits[i];
			assert_true(proposal_part(a, of_day, count, none, &all, &day));
			travel += day.before.travel;
			rounds += day.before.rounds;
		}
		assert_int_equal(week.before.travel, travel);
		assert_int_equal(week.before.rounds, rounds);
		arena_free(a);
	}
}

/* Rounds might be on foot, and none is in what was proposed: each package by itself can be accepted
 * all the same, of visits that have come out of the records. */
static void
test_part_where_rounds_may_walk(void **unused)
{
	struct proposal_wish wish = all;
	size_t parts = 0;

	(void)unused;
	wish.walk = true;
	for (uint32_t seed = 1; seed <= 4; seed++) {
		struct arena *a = arena_new((size_t)1 << 29);
		struct proposal_visit visits[VISITS];
		struct proposal whole, part;

		make(visits, seed);
		/* A way of an hour and more on foot between any two of them. */
		for (size_t i = 0; seed % 2 == 0 && i < VISITS; i++)
			visits[i].is.longitude = -2.4 + 0.08 * (double)visits[i].is.package_id;
		assert_true(proposal_search(a, visits, VISITS, &wish, &whole));
		for (size_t i = 0; i < VISITS; i++)
			if (seed % 2 == 0)
				assert_true(
				    !visits[i].planned_walked[0] && !visits[i].planned_walked[1]);
		for (int64_t k = 1; k <= PACKAGES; k += 3) {
			bool kept[VISITS], any = false;

			for (size_t i = 0; i < VISITS; i++) {
				kept[i] = visits[i].is.package_id == k;
				any = any || (kept[i] && visits[i].changed);
			}
			if (!any)
				continue;
			assert_true(proposal_part(a, visits, VISITS, kept, &wish, &part));
			assert_int_equal(part.after.unplaced, 0);
			assert_int_equal(part.before.travel, whole.before.travel);
			parts++;
		}
		arena_free(a);
	}
	assert_true(parts > 4);
}

/* Somebody's second visit, of two carers, is agreed for five minutes after the first ends: it is
 * never brought before that end, though each may begin a quarter of an hour from its time. */
static void
test_nobody_has_two_visits_at_once(void **unused)
{
	(void)unused;
	for (uint64_t seed = 1; seed <= 5; seed++) {
		struct arena *a = arena_new(1 << 28);
		struct proposal_visit visits[VISITS];
		struct proposal_wish wish = all;
		struct proposal whole;
		int64_t nearer = 0;

		wish.seed = seed;
		make(visits, (uint32_t)seed);
		for (size_t i = 1; i < VISITS; i += 2) {
			visits[i].is.begins_at = visits[i - 1].is.begins_at + 65;
			visits[i - 1].is.minutes = 60;
			visits[i].is.window_from = 420;
			visits[i].is.window_to = 700;
			visits[i].is.carers = 2;
		}
		assert_true(proposal_search(a, visits, VISITS, &wish, &whole));
		assert_true(whole.after.travel < whole.before.travel);
		assert_int_equal(whole.after.unplaced, 0);
		for (size_t i = 1; i < VISITS; i += 2) {
			assert_true(visits[i].at - visits[i - 1].at >= 60);
			assert_true(visits[i].begins - visits[i - 1].begins >= 60);
			nearer += visits[i].at - visits[i - 1].at < 65;
		}
		assert_true(nearer > 0);
		arena_free(a);
	}
}

/* What moves is said in times of five minutes, and what is planned a little off its time keeps
 * that: so said too, nobody's second visit begins before the first ends, and each is planned
 * within a quarter of an hour of what is said. */
static void
test_nobody_is_told_of_two_visits_at_once(void **unused)
{
	int64_t moved = 0;

	(void)unused;
	for (uint64_t seed = 1; seed <= 20; seed++) {
		struct arena *a = arena_new(1 << 28);
		struct proposal_visit visits[VISITS];
		struct proposal whole;

		make(visits, (uint32_t)seed);
		for (size_t i = 0; i < VISITS; i++) {
			visits[i].critical = visits[i].keeps_time = false;
			visits[i].is.window_from = 400;
			visits[i].is.window_to = 720;
			if (i % 2 == 1)
				visits[i].is.begins_at =
				    visits[i - 1].is.begins_at + 30 + 5 * chance(10);
		}
		assert_true(proposal_search(a, visits, VISITS, &all, &whole));
		for (size_t i = 0; i < VISITS; i++) {
			const struct proposal_visit *v = &visits[i];

			moved += v->begins != v->is.begins_at;
			assert_true(labs(v->at - v->begins) <= 15);
			assert_true(v->begins >= 400 && v->begins <= 720);
			assert_true(i % 2 == 0 || v->begins >= visits[i - 1].begins + 30);
		}
		arena_free(a);
	}
	assert_true(moved > 100);
}

static void
test_keeps_the_limit(void **unused)
{
	static const int64_t limits[] = {0, 1, 5, 20};

	(void)unused;
	for (size_t i = 0; i < 4; i++) {
		struct arena *a = arena_new(1 << 28);
		struct proposal_visit visits[VISITS];
		struct proposal_wish wish = all;
		struct proposal proposal;
		int64_t changed = 0;

		wish.changes = limits[i];
		search(a, visits, &wish, &proposal);
		for (size_t v = 0; v < VISITS; v++)
			changed += visits[v].changed;
		assert_int_equal(changed, proposal.changed);
		assert_true(changed <= limits[i]);
		assert_true(proposal.after.travel <= proposal.before.travel);
		arena_free(a);
	}
}

static void
test_same_seed(void **unused)
{
	struct arena *a = arena_new(1 << 28);
	struct proposal_visit one[VISITS], other[VISITS];
	struct proposal first, second;

	(void)unused;
	search(a, one, &all, &first);
	search(a, other, &all, &second);
	assert_int_equal(first.after.travel, second.after.travel);
	for (size_t i = 0; i < VISITS; i++) {
		assert_int_equal(one[i].begins, other[i].begins);
		assert_int_equal(one[i].planned[0], other[i].planned[0]);
		assert_int_equal(one[i].saves, other[i].saves);
	}
	arena_free(a);
}

struct told {
	int64_t rounds, travel, calls, better;
};

static bool
note_better(void *context, const struct proposal_progress *progress)
{
	struct told *told = context;

	if (told->calls++ > 0 && progress->measured) {
		assert_true(progress->travel <= told->travel);
		told->better += progress->travel < told->travel;
	}
	told->rounds = progress->rounds;
	told->travel = progress->travel;
	return true;
}

/* The best so far gets no worse, and is in the end what is proposed. */
static void
test_best_so_far(void **unused)
{
	struct arena *a = arena_new(1 << 28);

	(void)unused;
	for (int64_t changes = 2; changes <= 20; changes += 6) {
		struct proposal_visit visits[VISITS];
		struct told told = {0};
		struct proposal_wish wish = all;
		struct proposal whole;

		wish.changes = changes;
		wish.trials = 20 * TRIALS;
		wish.go_on = note_better;
		wish.context = &told;
		search(a, visits, &wish, &whole);
		assert_int_equal(told.travel, whole.after.travel);
		assert_int_equal(told.rounds, whole.after.rounds);
		assert_true(told.better > 0);
	}
	arena_free(a);
}

/* The rounds of the visits as they are once a part is accepted, as every page makes them. */
static struct proposal_sums
as_accepted(struct arena *a, const struct proposal_visit *visits, const bool *kept,
    const struct proposal *part)
{
	static const struct proposal_wish none = {.changes = 0};
	struct proposal_visit then[VISITS];
	const bool nothing[VISITS] = {false};
	struct proposal is;

	for (size_t i = 0; i < VISITS; i++) {
		then[i] = (struct proposal_visit){.id = visits[i].id, .is = visits[i].is};
		if (kept[i])
			then[i].is.begins_at = visits[i].begins;
		if (part->kept[i].visit_id != 0)
			then[i].is.kept = &part->kept[i];
	}
	assert_true(proposal_part(a, then, VISITS, nothing, &none, &is));
	return is.before;
}

static void
assert_part_holds(struct arena *a, const struct proposal_visit *visits,
    const struct proposal_wish *wish, const bool *kept)
{
	struct proposal part;
	struct proposal_sums is;
	int64_t changed = 0, others = 0;

	assert_true(proposal_part(a, visits, VISITS, kept, wish, &part));
	is = as_accepted(a, visits, kept, &part);
	assert_int_equal(is.travel, part.after.travel);
	assert_int_equal(is.rounds, part.after.rounds);
	assert_int_equal(is.care, part.before.care);
	assert_int_equal(part.after.unplaced, 0);
	assert_true(part.after.rounds <= part.before.rounds + part.changed);
	for (size_t i = 0; i < VISITS; i++) {
		changed += kept[i] && part.changes[i];
		others += !kept[i] && part.changes[i];
		assert_true(!part.changes[i] || part.kept[i].visit_id != 0);
	}
	assert_int_equal(changed, part.changed);
	assert_int_equal(others, part.others);
}

/* Each change more that is allowed saves as much or more, and what is promised holds. */
static void
test_few_changes(void **unused)
{
	(void)unused;
	for (uint32_t seed = 1; seed <= 6; seed++) {
		struct arena *a = arena_new(1 << 28);
		int64_t saved = 0;

		for (int64_t changes = 1; changes <= 16; changes *= 2) {
			struct proposal_visit visits[VISITS];
			struct proposal_wish wish = all;
			struct proposal whole;
			bool kept[VISITS];

			wish.changes = changes;
			make(visits, seed);
			assert_true(proposal_search(a, visits, VISITS, &wish, &whole));
			assert_in_range(whole.changed, 1, changes);
			assert_true(whole.before.travel - whole.after.travel >= saved);
			saved = whole.before.travel - whole.after.travel;
			assert_true(saved > 2 * changes);
			for (size_t i = 0; i < VISITS; i++)
				kept[i] = true;
			assert_part_holds(a, visits, &all, kept);
		}
		arena_free(a);
	}
}

/* Of a part, rounds are found that hold it. */
static void
test_part(void **unused)
{
	struct arena *a = arena_new(1 << 28);
	struct proposal_visit visits[VISITS];
	bool kept[VISITS];
	struct proposal whole, part;

	(void)unused;
	search(a, visits, &all, &whole);
	for (size_t i = 0; i < VISITS; i++)
		kept[i] = visits[i].is.package_id % 3 != 0;
	assert_true(proposal_part(a, visits, VISITS, kept, &all, &part));
	assert_int_equal(part.after.unplaced, 0);
	assert_true(part.changed < whole.changed);
	for (size_t i = 0; i < VISITS; i++)
		kept[i] = false;
	assert_true(proposal_part(a, visits, VISITS, kept, &all, &part));
	assert_int_equal(part.after.travel, part.before.travel);
	assert_int_equal(part.changed, 0);
	arena_free(a);
}

/* Rounds first: fewer of them, whatever travel that takes. */
static void
test_fewest(void **unused)
{
	struct arena *a = arena_new(1 << 28);
	struct proposal_visit visits[VISITS];
	struct proposal_wish wish = all;
	struct proposal proposal;

	(void)unused;
	wish.fewest = true;
	search(a, visits, &wish, &proposal);
	assert_true(proposal.after.rounds < proposal.before.rounds);
	assert_int_equal(proposal.after.unplaced, 0);
	arena_free(a);
}

static bool
never(void *context, const struct proposal_progress *progress)
{
	(void)context;
	(void)progress;
	return false;
}

static void
test_stopped_at_once(void **unused)
{
	struct arena *a = arena_new(1 << 28);
	struct proposal_visit visits[VISITS];
	struct proposal_wish wish = {.changes = -1, .milliseconds = 60000, .go_on = never};
	struct proposal proposal;

	(void)unused;
	search(a, visits, &wish, &proposal);
	assert_int_equal(proposal.after.unplaced, 0);
	assert_true(proposal.after.travel <= proposal.before.travel);
	assert_true(proposal_search(a, visits, 0, &wish, &proposal));
	assert_int_equal(proposal.changed, 0);
	arena_free(a);
}

struct heard {
	int early, late; /* before `before` and the least are known, and after */
	bool told;
};

static bool
hear(void *context, const struct proposal_progress *progress)
{
	struct heard *heard = context;

	if (!progress->measured)
		heard->early++;
	else
		heard->late++;
	heard->told = heard->told || (progress->measured && progress->proposal->before.care > 0);
	return true;
}

/* However short the search is: building and bounds of a large patch take seconds too. */
static void
test_is_heard_between(void **unused)
{
	struct arena *a = arena_new(1 << 28);
	struct proposal_visit visits[VISITS];
	struct heard heard = {0};
	struct proposal_wish wish = {
	    .changes = -1, .trials = 1, .seed = 7, .go_on = hear, .context = &heard};
	struct proposal proposal;

	(void)unused;
	search(a, visits, &wish, &proposal);
	assert_true(heard.early >= 1);
	assert_true(heard.late >= 3);
	assert_true(heard.told);
	arena_free(a);
}

/* What is said of a part is what the pages of its days say afterwards. */
static void
test_part_is_what_comes_of_it(void **unused)
{
	(void)unused;
	for (uint32_t seed = 1; seed <= 12; seed++) {
		struct arena *a = arena_new(1 << 28);
		struct proposal_visit visits[VISITS];
		struct proposal_wish wish = all;
		struct proposal whole;

		wish.fewest = seed % 3 == 0;
		make(visits, seed);
		assert_true(proposal_search(a, visits, VISITS, &wish, &whole));
		for (int64_t ticked = 1; ticked <= PACKAGES + 2; ticked += 5) {
			bool kept[VISITS];

			for (size_t i = 0; i < VISITS; i++)
				kept[i] = visits[i].is.package_id % PACKAGES < ticked;
			assert_part_holds(a, visits, &wish, kept);
		}
		arena_free(a);
	}
}

/* Days of which nothing is ticked, and other providers' days, are as they were; before, all rounds
 * of the week were made again, and what that saved was put down to what was ticked. */
static void
test_part_leaves_other_days(void **unused)
{
	struct arena *a = arena_new(1 << 28);
	struct proposal_visit visits[VISITS];
	bool kept[VISITS];
	struct proposal whole, part;
	size_t some = 0;

	(void)unused;
	search(a, visits, &all, &whole);
	for (int64_t ticked = 1; ticked <= PACKAGES; ticked++) {
		for (size_t i = 0; i < VISITS; i++) {
			kept[i] = visits[i].is.package_id == ticked && visits[i].is.day == 1;
			some += kept[i] && visits[i].changed;
		}
		assert_true(proposal_part(a, visits, VISITS, kept, &all, &part));
		for (size_t i = 0; i < VISITS; i++)
			if (visits[i].is.day == 2 ||
			    visits[i].is.organisation_id != 1 + (ticked - 1) % 2)
				assert_int_equal(part.kept[i].visit_id, 0);
		assert_true(part.others < VISITS / 4);
	}
	assert_true(some > 0);
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_saves_and_holds),
	    cmocka_unit_test(test_a_week_is_its_days),
	    cmocka_unit_test(test_part_where_rounds_may_walk),
	    cmocka_unit_test(test_nobody_has_two_visits_at_once),
	    cmocka_unit_test(test_nobody_is_told_of_two_visits_at_once),
	    cmocka_unit_test(test_keeps_the_limit),
	    cmocka_unit_test(test_same_seed),
	    cmocka_unit_test(test_best_so_far),
	    cmocka_unit_test(test_few_changes),
	    cmocka_unit_test(test_part),
	    cmocka_unit_test(test_fewest),
	    cmocka_unit_test(test_stopped_at_once),
	    cmocka_unit_test(test_is_heard_between),
	    cmocka_unit_test(test_part_is_what_comes_of_it),
	    cmocka_unit_test(test_part_leaves_other_days),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

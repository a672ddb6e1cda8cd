/* Rounds on foot among those that providers have: looked for, kept, and joined by one more
 * visit; legs and times are worked out anew here, from where people live. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "homecare/round_kept.h"
#include "homecare/round_proposal_sums.h"
#include "arena_state.h"
#include "round_referee.h"

enum { FLATS = 12, HOUSES = 8, PEOPLE = FLATS + HOUSES, VISITS = PEOPLE * 2, LONGEST = 15 };

/* Twelve flats of an estate, 20 metres from door to door, and eight houses some two kilometres
 * from each other.  A morning and an evening visit each, at times that zigzag. */
static void
make(struct proposal_visit *visits)
{
	memset(visits, 0, VISITS * sizeof(*visits));
	for (int i = 0; i < VISITS; i++) {
		const int person = i / 2, from = i % 2 == 0 ? 420 : 1020;
		struct round_current *is = &visits[i].is;

		visits[i].id = is->visit_id = i + 1;
		is->organisation_id = 7;
		is->package_id = person + 1;
		is->latitude =
		    person < FLATS ? 51.9 + 0.00018 * person : 51.9 + 0.02 * (person % 3);
		is->longitude = person < FLATS ? -2.07 : -2.1 - 0.03 * (person - FLATS);
		is->rural_urban = "UN1";
		is->day = 1;
		is->begins_at = from + 45 * (person * 7 % 5);
		is->window_from = from;
		is->window_to = from + 240;
		is->minutes = 20;
		is->carers = 1;
	}
}

/* As the estimate of minutes on foot is told: 1.25 times the line at 80 metres a minute, and
 * one for the door. */
static int
on_foot(const struct round_current *one, const struct round_current *other)
{
	const double metres = 6371008.8 * M_PI / 180,
		     north = (one->latitude - other->latitude) * metres,
		     east = (one->longitude - other->longitude) * metres *
			    cos(one->latitude * M_PI / 180);

	return one->package_id == other->package_id
		   ? 0
		   : (int)lround(1 + hypot(north, east) * 1.25 / 80);
}

static int
by_time(const void *one, const void *other)
{
	const struct proposal_visit *a = *(struct proposal_visit *const *)one;
	const struct proposal_visit *b = *(struct proposal_visit *const *)other;

	return a->planned[0] != b->planned[0] ? (a->planned[0] < b->planned[0] ? -1 : 1)
	       : a->at != b->at		      ? (a->at < b->at ? -1 : 1)
					      : 0;
}

/* Minutes walked in the rounds proposed, every leg of them short enough and done in time;
 * rounds are walked or driven as a whole. */
static int
walked(struct proposal_visit *visits, int *rounds)
{
	struct proposal_visit *list[VISITS];
	int sum = 0;

	*rounds = 0;
	for (int i = 0; i < VISITS; i++)
		list[i] = &visits[i];
	qsort(list, VISITS, sizeof(list[0]), by_time);
	for (int i = 0; i < VISITS; i++) {
		const bool first = i == 0 || list[i]->planned[0] != list[i - 1]->planned[0];
		int leg;

		assert_true(list[i]->planned[0] > 0);
		if (!first)
			assert_int_equal(
			    list[i]->planned_walked[0], list[i - 1]->planned_walked[0]);
		if (!list[i]->planned_walked[0])
			continue;
		*rounds += first;
		if (first)
			continue;
		leg = on_foot(&list[i - 1]->is, &list[i]->is);
		assert_in_range(leg, 0, LONGEST);
		assert_true(list[i]->at >= list[i - 1]->at + list[i - 1]->is.minutes + leg);
		sum += leg;
	}
	return sum;
}

static const struct proposal_wish driving = {.changes = -1, .trials = 3000, .seed = 3};
static const struct proposal_wish walking = {
    .walk = true, .changes = -1, .trials = 3000, .seed = 3};

static void
test_looked_for(void **state)
{
	struct proposal_visit visits[VISITS];
	struct proposal by_car, proposal;
	int rounds, minutes;

	make(visits);
	assert_true(proposal_search(*state, visits, VISITS, &driving, &by_car));
	assert_int_equal(by_car.after.walked, 0);
	assert_int_equal(walked(visits, &rounds), 0);
	make(visits);
	assert_true(proposal_search(*state, visits, VISITS, &walking, &proposal));
	minutes = walked(visits, &rounds);
	assert_true(rounds >= 1 && minutes >= 6);
	assert_int_equal(proposal.after.walked, minutes);
	assert_int_equal(proposal.after.unplaced, 0);
	assert_true(proposal.after.rounds <= proposal.before.rounds);
	assert_int_equal(proposal.after.care, proposal.before.care);
	/* With its mileage every ten minutes driven cost eighteen. */
	assert_true(
	    18 * (proposal.after.travel - minutes) + 10 * minutes < 18 * by_car.after.travel);
	for (int i = 0; i < VISITS; i++)
		if (visits[i].planned_walked[0])
			assert_true(visits[i].is.package_id <= FLATS);
}

/* Nobody is walked to who lives alone. */
static void
test_nobody_near(void **state)
{
	struct proposal_visit visits[VISITS];
	struct proposal proposal;
	int rounds;

	make(visits);
	for (int i = 0; i < VISITS; i++)
		visits[i].is.latitude += 0.03 * (double)visits[i].is.package_id;
	assert_true(proposal_search(*state, visits, VISITS, &walking, &proposal));
	assert_int_equal(walked(visits, &rounds), 0);
	assert_int_equal(rounds, 0);
}

static struct round_current *
accepted(struct arena *a, const struct proposal_visit *visits, const struct round_kept *kept,
    int *first_walked)
{
	struct round_current *current = arena_array(a, VISITS, sizeof(*current));

	*first_walked = -1;
	for (int i = 0; i < VISITS; i++) {
		current[i] = visits[i].is;
		current[i].begins_at = visits[i].begins;
		current[i].may_walk = false;
		current[i].kept = &kept[i];
		if (kept[i].walked[0] && *first_walked < 0)
			*first_walked = i;
	}
	return current;
}

/* What was proposed as a whole is what is kept, and is on foot again whenever it is read; one
 * more visit goes into such a round where it can be walked to. */
static void
test_kept(void **state)
{
	struct proposal_visit visits[VISITS];
	struct proposal proposal, part;
	struct round_current *current;
	struct round_home home = {.known = true, .longitude = -2.07, .rural_urban = "UN1"};
	struct care_visit asked = {.day = 1, .minutes = 15, .carers = 1, .critical = "no"};
	bool kept[VISITS];
	int first;

	make(visits);
	assert_true(proposal_search(*state, visits, VISITS, &walking, &proposal));
	for (int i = 0; i < VISITS; i++)
		kept[i] = true;
	assert_true(proposal_part(*state, visits, VISITS, kept, &walking, &part));
	assert_int_equal(part.after.travel, proposal.after.travel);
	assert_int_equal(part.after.walked, proposal.after.walked);
	assert_int_equal(part.after.rounds, proposal.after.rounds);
	current = accepted(*state, visits, part.kept, &first);
	assert_true(first >= 0);
	/* Two doors on, and then nine kilometres away. */
	for (int far = 0; far < 2; far++) {
		struct round_book *book;
		struct round_plan plan;
		struct round_quote quote;
		long minutes = 0;
		bool on = false;

		home.latitude = current[first].latitude + (far ? 0.08 : 0.00036);
		asked.begins_at = current[first].begins_at;
		asked.window_from = asked.begins_at - 60;
		asked.window_to = asked.begins_at + 180;
		book = round_book_new(*state, current, VISITS, &home, &asked, 1);
		round_book_build(book);
		round_book_widen(book, 60);
		rounds_plan(*state, book->rounds, &plan);
		for (size_t r = 0; r < plan.round_count; r++)
			if (book->problem.shifts[plan.rounds[r].shift].mode == ROUND_WALK)
				minutes += plan.rounds[r].travel;
		assert_int_equal(plan.left_count, 1); /* the one asked for */
		assert_int_equal(minutes, proposal.after.walked);
		round_book_quote(book, 0, ROUND_INTO_THOSE, &quote);
		for (size_t r = 0; r < plan.round_count; r++)
			on = on ||
			     (plan.rounds[r].number == quote.spots[0].round[0] &&
				 book->problem.shifts[plan.rounds[r].shift].mode == ROUND_WALK);
		assert_int_equal(on, !far);
	}
}

/* Asked for again without rounds on foot, those that are walked may stay so. */
static void
test_asked_again(void **state)
{
	struct proposal_visit visits[VISITS];
	struct proposal proposal, part;
	bool kept[VISITS];
	int rounds, before;

	make(visits);
	assert_true(proposal_search(*state, visits, VISITS, &walking, &proposal));
	before = walked(visits, &rounds);
	for (int i = 0; i < VISITS; i++)
		kept[i] = true;
	assert_true(proposal_part(*state, visits, VISITS, kept, &walking, &part));
	for (int i = 0; i < VISITS; i++) {
		visits[i].is.begins_at = visits[i].begins;
		visits[i].is.kept = &part.kept[i];
	}
	assert_true(proposal_search(*state, visits, VISITS, &driving, &proposal));
	assert_int_equal(proposal.before.walked, before);
	assert_int_equal(proposal.before.travel, part.after.travel);
	assert_true(proposal.after.travel <= proposal.before.travel);
	assert_int_equal(proposal.after.walked, walked(visits, &rounds));
	assert_int_equal(proposal.after.unplaced, 0);
}

/* Where the longest walk is set shorter than the estate's, none stays on foot. */
static void
test_shorter_walks(void **state)
{
	struct proposal_visit visits[VISITS];
	struct proposal proposal, part;
	struct round_current *current;
	struct travel_values values = *travel_usual();
	struct round_book *book;
	struct round_plan plan;
	bool kept[VISITS];
	size_t longest;
	int first;

	make(visits);
	assert_true(proposal_search(*state, visits, VISITS, &walking, &proposal));
	for (int i = 0; i < VISITS; i++)
		kept[i] = true;
	assert_true(proposal_part(*state, visits, VISITS, kept, &walking, &part));
	current = accepted(*state, visits, part.kept, &first);
	longest = (size_t)travel_constant_named("longest_leg");
	values.at[longest] = 0;
	for (int i = 0; i < VISITS; i++)
		current[i].travel = &values;
	book = round_book_new(*state, current, VISITS, NULL, NULL, 0);
	round_book_build(book);
	rounds_plan(*state, book->rounds, &plan);
	for (size_t r = 0; r < plan.round_count; r++)
		if (book->problem.shifts[plan.rounds[r].shift].mode == ROUND_WALK)
			assert_int_equal(plan.rounds[r].travel, 0);
	assert_int_equal(plan.left_count, 0);
}

/* ---- Whatever there is ---- */

static uint32_t seed;

static int
chance(int below)
{
	seed = seed * 1664525u + 1013904223u;
	return (int)((seed >> 8) % (uint32_t)below);
}

/* Estates and farms of some providers, visits of one carer and of two. */
static struct round_book *
made_up(struct arena *a)
{
	const int people = 10 + chance(40), providers = 1 + chance(3);
	struct round_current *current = arena_array(a, (size_t)people * 3, sizeof(*current));
	size_t count = 0;

	for (int i = 0; i < people; i++) {
		const double from = chance(3) > 0 ? 0.002 : 0.05;
		struct round_current is = {.organisation_id = 1 + i % providers,
		    .package_id = i + 1,
		    .latitude = 51.9 + 0.01 * chance(3) + from * chance(100) / 100,
		    .longitude = -2.1 + 0.01 * chance(3) + from * chance(100) / 100,
		    .rural_urban = chance(3) > 0 ? "UN1" : "RSF1",
		    .day = 1,
		    .sends_two = true,
		    .may_walk = true};

		for (int v = chance(3); v < 3; v++) {
			is.visit_id = (int64_t)count + 1;
			is.window_from = 400 + 300 * v;
			is.window_to = is.window_from + 240;
			is.begins_at = is.window_from + chance(240);
			is.minutes = 10 + chance(50);
			is.carers = 1 + (chance(9) == 0);
			current[count++] = is;
		}
	}
	/* A provider's packages stand together. */
	for (size_t i = 1; i < count; i++)
		for (size_t j = i;
		     j > 0 && current[j - 1].organisation_id > current[j].organisation_id;
		     j--) {
			struct round_current other = current[j];

			current[j] = current[j - 1];
			current[j - 1] = other;
		}
	return round_book_new(a, current, count, NULL, NULL, 0);
}

static int64_t
cost(const struct round_book *book, const struct round_plan *plan, size_t *on_foot)
{
	int64_t sum = 0;

	*on_foot = 0;
	for (size_t r = 0; r < plan->round_count; r++) {
		const struct round_shift *s = &book->problem.shifts[plan->rounds[r].shift];

		*on_foot += s->mode == ROUND_WALK;
		sum += (int64_t)plan->rounds[r].travel * s->crew *
		       (s->mode == ROUND_WALK ? 10 : 18);
	}
	return sum;
}

static void
no_leg_too_long(const struct round_book *book, const struct round_plan *plan)
{
	for (size_t r = 0; r < plan->round_count; r++) {
		const struct round *round = &plan->rounds[r];

		if (book->problem.shifts[round->shift].mode != ROUND_WALK)
			continue;
		assert_true(round->stop_count >= 2);
		for (size_t i = 1; i < round->stop_count; i++) {
			const int leg = on_foot(&book->current[round->stops[i - 1].visit],
			    &book->current[round->stops[i].visit]);

			assert_in_range(leg, 0, LONGEST);
			assert_int_equal(round->stops[i].travel, leg);
		}
	}
}

/* Never dearer, never more rounds, nobody left out, and the referee finds nothing wrong. */
static void
test_whatever(void **unused)
{
	size_t walked_rounds = 0;

	(void)unused;
	for (uint32_t i = 0; i < 300; i++) {
		struct arena *a = arena_new(1 << 26);
		struct round_book *book;
		struct round_plan before, after;
		size_t none, rounds;
		int64_t was;

		seed = i * 7919 + 1;
		book = made_up(a);
		round_book_build(book);
		rounds_plan(a, book->rounds, &before);
		was = cost(book, &before, &none);
		assert_int_equal(none, 0);
		bound_rounds(a, &book->problem, &before);
		walk_rounds(a, book->rounds, &book->problem,
		    &(struct walk_effort){book->driven, 0.8, -1});
		rounds_plan(a, book->rounds, &after);
		assert_ptr_equal(referee_fault(&book->problem, &after), NULL);
		assert_int_equal(after.left_count, before.left_count);
		assert_true(after.round_count <= before.round_count);
		if (cost(book, &after, &rounds) >= was)
			assert_int_equal(rounds, 0);
		no_leg_too_long(book, &after);
		walked_rounds += rounds;
		arena_free(a);
	}
	assert_true(walked_rounds > 100);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    IN_ARENA(test_looked_for),
	    IN_ARENA(test_nobody_near),
	    IN_ARENA(test_kept),
	    IN_ARENA(test_asked_again),
	    IN_ARENA(test_shorter_walks),
	    cmocka_unit_test(test_whatever),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

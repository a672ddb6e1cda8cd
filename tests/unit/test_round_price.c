/* What one more package adds to a provider's travel: worked out by hand, and against rounds
 * as large as a county's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "homecare/round_book.h"
#include "arena_state.h"

static const struct round_home here = {true, 51.85, -2.00, "UN1", NULL};

/* A visit of half an hour on a Monday, 0.01 degrees north of here: 5 minutes by car in town. */
static struct round_current
visit_of(int64_t package, int64_t begins_at)
{
	return (struct round_current){.organisation_id = 1,
	    .package_id = package,
	    .latitude = 51.86,
	    .longitude = -2.00,
	    .rural_urban = "UN1",
	    .day = 1,
	    .begins_at = begins_at,
	    .window_from = begins_at,
	    .window_to = begins_at,
	    .minutes = 30,
	    .carers = 1,
	    .sends_two = true};
}

static struct care_visit
asked_at(int64_t from, int64_t to)
{
	return (struct care_visit){.day = 1,
	    .window_from = from,
	    .window_to = to,
	    .begins_at = VISIT_NO_TIME,
	    .minutes = 30,
	    .carers = 1,
	    .critical = "no",
	    .tasks = ""};
}

static void
test_nobody_near(void **state)
{
	struct care_visit visits[] = {asked_at(480, 510), asked_at(720, 750)};
	const struct round_home nowhere = {.known = false};
	struct round_current far = visit_of(1, 480);
	struct round_price price;

	/* Twenty minutes there and back, for each carer. */
	round_price_of(*state, NULL, 0, &here, visits, 2, 0, &price);
	assert_true(price.known);
	assert_int_equal(price.minutes, 80);
	assert_int_equal(price.fitting, 0);
	visits[0].carers = 2;
	far.latitude = 52.0;
	round_price_of(*state, &far, 1, &here, visits, 2, 0, &price);
	assert_int_equal(price.minutes, 120);
	assert_int_equal(price.near, 0);
	round_price_of(*state, &far, 1, &nowhere, visits, 2, 0, &price);
	assert_false(price.known);
	round_price_of(*state, &far, 1, &here, visits, 0, 0, &price);
	assert_false(price.known);
}

static void
test_before_and_between(void **state)
{
	struct round_current current[] = {visit_of(1, 480), visit_of(2, 600)};
	struct care_visit visit = asked_at(500, 530);
	struct round_price price;

	/* At 8 and at 10, 2 minutes between their doors.  8.30 to be free, here by 8.35, gone
	 * by 9.05: 5 and 5 in place of 2. */
	round_price_of(*state, current, 2, &here, &visit, 1, 0, &price);
	assert_int_equal(price.minutes, 8);
	assert_int_equal(price.fitting, 1);
	assert_int_equal(price.near, 2);
	/* From 7 on: before the first, 5 more. */
	visit = asked_at(420, 440);
	round_price_of(*state, current, 2, &here, &visit, 1, 0, &price);
	assert_int_equal(price.minutes, 5);
	/* At 8, when the carer is elsewhere: there and back; 15 minutes wider, before the
	 * first; when the time is fixed, it is not made wider. */
	visit = asked_at(470, 480);
	round_price_of(*state, current, 2, &here, &visit, 1, 0, &price);
	assert_int_equal(price.minutes, 10);
	assert_int_equal(price.fitting, 0);
	round_price_of(*state, current, 2, &here, &visit, 1, 30, &price);
	assert_int_equal(price.minutes, 5);
	visit.critical = "insulin";
	round_price_of(*state, current, 2, &here, &visit, 1, 30, &price);
	assert_int_equal(price.minutes, 10);
	/* Another day has other rounds. */
	visit = asked_at(500, 530);
	visit.day = 2;
	round_price_of(*state, current, 2, &here, &visit, 1, 0, &price);
	assert_int_equal(price.near, 0);
	assert_int_equal(price.minutes, 40);
}

static void
test_where_it_fits(void **state)
{
	struct round_current current[] = {visit_of(1, 480), visit_of(2, 600)};
	struct care_visit visits[] = {asked_at(500, 530), asked_at(470, 480), asked_at(420, 440)};
	struct round_price price, other;
	struct round_fit fits[3] = {{.fits = false}};

	/* At 8.35 between the two; at 8 nowhere; at 7 before the first. */
	round_fit_of(*state, current, 2, &here, visits, 3, 0, &price, fits);
	assert_int_equal(price.fitting, 2);
	assert_true(fits[0].fits);
	assert_int_equal(fits[0].begins, 515);
	assert_int_equal(fits[0].before_package, 1);
	assert_int_equal(fits[0].before_begins, 480);
	assert_int_equal(fits[0].after_package, 2);
	assert_int_equal(fits[0].after_begins, 600);
	assert_false(fits[1].fits);
	assert_true(fits[2].fits);
	assert_int_equal(fits[2].before_package, 0);
	assert_int_equal(fits[2].after_package, 1);
	/* The price is the same without asking where. */
	round_price_of(*state, current, 2, &here, visits, 3, 0, &other);
	assert_int_equal(price.minutes, other.minutes);
}

static void
test_two_carers(void **state)
{
	/* Two rounds that have time together at 8.35. */
	struct round_current current[] = {visit_of(1, 480), visit_of(2, 480)};
	struct care_visit visit = asked_at(500, 530);
	struct round_price price;

	visit.carers = 2;
	round_price_of(*state, current, 2, &here, &visit, 1, 0, &price);
	assert_int_equal(price.fitting, 1);
	assert_int_equal(price.minutes, 10);
	/* Nobody else is sent along by a provider that sends one at a time. */
	current[0].sends_two = current[1].sends_two = false;
	round_price_of(*state, current, 2, &here, &visit, 1, 0, &price);
	assert_int_equal(price.fitting, 0);
	visit.carers = 1;
	round_price_of(*state, current, 2, &here, &visit, 1, 0, &price);
	assert_int_equal(price.fitting, 1);
}

/* Minutes of a case that is asked again do not change, and nor do the rounds. */
static void
test_asking_changes_nothing(void **state)
{
	struct round_current current[40];
	struct care_visit visits[4];
	struct round_plan before, after;
	struct round_price one, other;
	struct round_book *book;

	for (int i = 0; i < 40; i++) {
		current[i] = visit_of(i / 4, 420 + i % 4 * 200 + i * 7);
		current[i].latitude += i / 4 * 0.003;
		current[i].carers = 1 + i % 5 / 4;
	}
	for (int i = 0; i < 4; i++)
		visits[i] = asked_at(420 + i * 200, 500 + i * 200);
	book = round_book_new(*state, current, 40, &here, visits, 4);
	assert_non_null(book);
	round_book_build(book);
	rounds_plan(*state, book->rounds, &before);
	assert_int_equal(before.left_count, 4);
	round_book_fit(book, 0, &one, NULL);
	round_book_fit(book, 0, &other, NULL);
	rounds_plan(*state, book->rounds, &after);
	assert_memory_equal(&one, &other, sizeof(one));
	assert_memory_equal(&before.cost, &after.cost, sizeof(before.cost));
	assert_true(one.minutes > 0);
}

static void
test_hostile_visits(void **state)
{
	struct round_current odd[] = {visit_of(1, -500), visit_of(2, 9000), visit_of(3, 480)};
	struct care_visit visits[] = {asked_at(5000, -7), asked_at(480, 500)};
	struct round_price price;

	odd[0].minutes = 0;
	odd[0].day = 99;
	odd[1].minutes = 100000;
	odd[1].carers = 7;
	odd[2].latitude = 1e9;
	visits[0].minutes = -1;
	visits[0].day = 0;
	round_price_of(*state, odd, 3, &here, visits, 2, 1000000, &price);
	assert_int_equal(price.visits, 2);
	assert_true(price.minutes >= 0);
}

/* The beginning of a visit that the provider has, in the book's rounds. */
static int32_t
begins_in(struct arena *a, const struct round_book *book, uint32_t visit)
{
	struct round_plan plan;

	rounds_plan(a, book->rounds, &plan);
	for (size_t r = 0; r < plan.round_count; r++)
		for (size_t i = 0; i < plan.rounds[r].stop_count; i++)
			if (plan.rounds[r].stops[i].visit == visit)
				return plan.rounds[r].stops[i].begins;
	return -1;
}

/* Somebody's second visit has other carers, and could begin before the first one ends. */
static void
test_one_persons_visits_are_apart(void **state)
{
	struct round_current current[] = {visit_of(1, 480), visit_of(2, 470), visit_of(2, 505)};
	struct round_book *book;

	for (int i = 1; i < 3; i++) {
		current[i].latitude = 51.84;
		current[i].window_from = 420;
		current[i].window_to = 600;
	}
	current[2].carers = 2;
	current[0].begins_at = current[0].window_from = current[0].window_to = 445;
	book = round_book_new(*state, current, 3, NULL, NULL, 0);
	assert_non_null(book);
	round_book_build(book);
	/* Where the first is free at 7.55, it begins as it is agreed; so does the second. */
	assert_true(begins_in(*state, book, 1) + 30 <= begins_in(*state, book, 2));
	assert_true(begins_in(*state, book, 1) + 30 > 505);
	/* Agreed an hour earlier it is bound by nothing. */
	rounds_take(book->rounds, 2);
	round_book_move(book, 2, 440);
	assert_int_equal(book->problem.visits[2].gap, -ROUND_LAST_MINUTE);
	round_book_build(book);
	assert_true(begins_in(*state, book, 2) < begins_in(*state, book, 1));
}

/* The same where both are asked for: one carer can come at 8.45, two at 8.35. */
static void
test_visits_asked_for_are_apart(void **state)
{
	struct round_current current[] = {visit_of(1, 490), visit_of(2, 480)};
	struct care_visit visits[] = {asked_at(480, 540), asked_at(500, 560)};
	struct round_price price;
	struct round_fit fits[2] = {{0}};
	struct round_book *book;

	current[1].carers = visits[1].carers = 2;
	book = round_book_new(*state, current, 2, &here, visits, 2);
	assert_non_null(book);
	round_book_build(book);
	round_book_fit(book, 0, &price, fits);
	assert_int_equal(price.fitting, 2);
	assert_true(fits[0].begins + 30 <= fits[1].begins);
	assert_int_equal(fits[1].begins, 555);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    IN_ARENA(test_nobody_near),
	    IN_ARENA(test_before_and_between),
	    IN_ARENA(test_where_it_fits),
	    IN_ARENA(test_two_carers),
	    IN_ARENA(test_asking_changes_nothing),
	    IN_ARENA(test_hostile_visits),
	    IN_ARENA(test_one_persons_visits_are_apart),
	    IN_ARENA(test_visits_asked_for_are_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

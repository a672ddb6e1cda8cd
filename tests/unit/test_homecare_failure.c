/* What a provider's stop means: visits by the clock, who is first, who takes whom, the law. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "homecare/capacity.h"
#include "homecare/failure.h"
#include "lib/arena.h"
#include "lib/civil_date.h"

/* Sunday 22 November 2026. */
static int32_t
sunday(void)
{
	return civil_date_day_number((struct civil_date){ 2026, 11, 22 });
}

static struct failure_visit
visit(int64_t day, int64_t part, int64_t begins, int64_t carers)
{
	return (struct failure_visit){ .day = day,
		.part = part,
		.begins_at = begins,
		.minutes = 30,
		.carers = carers,
		.from = 0,
		.to = FAILURE_NO_END };
}

static void
visits_are_counted_from_the_moment_of_the_stop(void **state)
{
	/* Sunday 8am and 9pm, Monday 8am, Saturday night 1am on Sunday, Wednesday 8pm. */
	const struct failure_visit visits[] = { visit(7, 1, 480, 1), visit(7, 4, 1260, 1),
		visit(1, 1, 480, 2), visit(6, 5, 1500, 1), visit(3, 4, 1200, 1) };
	struct failure_case one = { .to = FAILURE_NO_END, .visits = visits, .visit_count = 5 };

	(void)state;
	/* From Sunday noon: 9pm and Monday 8am in 24 hours; Wednesday noon ends the 72. */
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.visits_24, 2);
	assert_int_equal(one.visits_72, 2);
	assert_int_equal(one.next_in, 540);
	assert_int_equal(one.double_handed, 1);
	assert_int_equal(one.week_visits, 5);
	assert_int_equal(one.week_carer_minutes, 180);
	/* From Sunday midnight: Saturday's night visit at 1am is still to come. */
	failure_judge(&one, sunday(), 0);
	assert_int_equal(one.next_in, 60);
	assert_int_equal(one.visits_24, 3);
	/* A visit at the very minute counts, one 24 hours on does not. */
	failure_judge(&one, sunday(), 480);
	assert_int_equal(one.visits_24, 2);
	assert_int_equal(one.next_in, 0);
}

static void
nobody_is_due_while_suspended_or_after_the_end(void **state)
{
	const struct failure_visit visits[] = { visit(7, 4, 1260, 1), visit(1, 1, 480, 1) };
	const struct failure_pause pause = { sunday(), sunday() + 1 };
	struct failure_case one = { .to = FAILURE_NO_END,
		.visits = visits,
		.visit_count = 2,
		.pauses = &pause,
		.pause_count = 1 };

	(void)state;
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.visits_24, 1);
	assert_int_equal(one.next_in, 1200);
	one.to = sunday() + 1;
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.visits_24, 0);
	assert_int_equal(one.next_in, -1);
	assert_int_equal(one.rag, FAILURE_GREEN);
}

static void
a_week_is_that_of_one_day(void **state)
{
	/* Monday's visit is amended on Wednesday; Tuesday's stays. */
	struct failure_visit visits[] = { visit(1, 1, 480, 1), visit(1, 1, 480, 1),
		visit(2, 1, 480, 1) };
	struct failure_pause pause = { sunday() - 5, sunday() + 3 };
	struct failure_case one = { .to = FAILURE_NO_END, .visits = visits, .visit_count = 3 };

	(void)state;
	visits[0].to = visits[1].from = sunday() + 3;
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.week_day, sunday());
	assert_int_equal(one.week_visits, 2);
	assert_true(failure_in_week(&one, &visits[0]));
	assert_false(failure_in_week(&one, &visits[1]));
	/* Away until Wednesday: the week from then on. */
	one.pauses = &pause;
	one.pause_count = 1;
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.week_day, sunday() + 3);
	assert_int_equal(one.week_visits, 2);
	assert_true(failure_in_week(&one, &visits[1]));
	/* Nobody knows until when, or care begins after seven days: nothing to cover yet. */
	pause.to = FAILURE_NO_END;
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.week_visits, 0);
	one.pause_count = 0;
	one.from = sunday() + 7;
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.week_day, FAILURE_NO_END);
	assert_false(failure_in_week(&one, &visits[2]));
	one.from = sunday() + 6;
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.week_visits, 2);
}

static void
who_is_covered_takes_nobodys_hours(void **state)
{
	const struct failure_visit week[] = { visit(1, 1, 480, 1) };
	struct failure_supply supply = { .organisation_id = 20, .patch_id = 1, .name = "Near" };
	struct failure_case cases[2];

	memset(cases, 0, sizeof(cases));
	for (int i = 0; i < 2; i++) {
		cases[i].patch_id = 1;
		cases[i].to = FAILURE_NO_END;
		cases[i].visits = week;
		cases[i].visit_count = 1;
		failure_judge(&cases[i], sunday(), 720);
	}
	cases[0].covered = true;
	supply.single[0][0] = 30;
	failure_match(*state, cases, 2, &supply, 1, NULL, 0);
	assert_int_equal(cases[0].takes_count, 0);
	assert_int_equal(cases[0].uncovered_visits, 0);
	assert_int_equal(cases[1].takes_count, 1);
}

static void
colours_follow_from_the_next_24_hours(void **state)
{
	struct failure_visit soon = visit(7, 4, 1260, 1);
	struct failure_case one = {
		.to = FAILURE_NO_END, .visits = &soon, .visit_count = 1, .has_carer = true
	};

	(void)state;
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.rag, FAILURE_GREEN);
	one.lives_alone = true;
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.rag, FAILURE_AMBER);
	one.has_carer = false;
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.rag, FAILURE_RED);
	one.lives_alone = false;
	one.has_carer = true;
	soon.critical = true;
	failure_judge(&one, sunday(), 720);
	assert_int_equal(one.rag, FAILURE_RED);
}

static void
who_is_seen_to_first(void **state)
{
	struct failure_case cases[] = {
		{ .id = 7, .has_carer = true, .next_in = -1 },
		{ .id = 6, .has_carer = true, .next_in = 300 },
		{ .id = 5, .has_carer = true, .next_in = 100 },
		{ .id = 4, .has_carer = true, .next_in = 900, .double_handed = 2 },
		{ .id = 3, .has_carer = true, .next_in = 900, .lives_alone = true },
		{ .id = 2, .next_in = 900, .lives_alone = true },
		{ .id = 1, .has_carer = true, .next_in = 900, .critical_24 = 1 },
		{ .id = 8, .has_carer = true, .next_in = -1 },
	};

	(void)state;
	failure_sort(cases, 8);
	for (int64_t i = 0; i < 8; i++)
		assert_int_equal(cases[i].id, i + 1);
}

static void
hours_go_to_the_first_and_then_are_gone(void **state)
{
	const struct failure_visit week[] = { visit(1, 1, 480, 1), visit(2, 1, 480, 1) };
	const struct failure_visit two = visit(1, 1, 480, 2);
	const struct failure_place places[] = { { 20, { .at = { 51.75, -2.2 }, .urban = false } },
		{ 30, { .at = { 51.80, -2.2 }, .urban = false } } };
	struct failure_supply supplies[] = {
		{ .organisation_id = 20, .patch_id = 1, .name = "Near" },
		{ .organisation_id = 30, .patch_id = 1, .name = "Far" },
		{ .organisation_id = 40, .patch_id = 2, .name = "Elsewhere" },
	};
	struct failure_case cases[3];

	memset(cases, 0, sizeof(cases));
	for (int i = 0; i < 3; i++) {
		cases[i].id = i + 1;
		cases[i].patch_id = 1;
		cases[i].has_place = true;
		cases[i].place.at = (struct position){ 51.76, -2.2 };
		cases[i].visits = week;
		cases[i].visit_count = 2;
	}
	cases[2].visits = &two;
	cases[2].visit_count = 1;
	/* Each of two providers can do both of one person's visits; one visit more is free. */
	supplies[0].single[0][0] = supplies[0].single[1][0] = 30;
	supplies[1].single[0][0] = 30;
	supplies[2].single[0][0] = supplies[2].single[1][0] = 600;
	failure_match(*state, cases, 3, supplies, 3, places, 2);
	assert_int_equal(cases[0].could_count, 2);
	assert_int_equal(cases[0].takes_count, 1);
	assert_int_equal(cases[0].takes[0].supply, 0);
	assert_int_equal(cases[0].takes[0].visits, 2);
	assert_int_equal(cases[0].uncovered_visits, 0);
	/* The near one has nothing left: the far one takes Monday, Tuesday stays uncovered. */
	assert_int_equal(cases[1].takes_count, 1);
	assert_int_equal(cases[1].takes[0].supply, 1);
	assert_int_equal(cases[1].uncovered_visits, 1);
	assert_int_equal(cases[1].uncovered_minutes, 30);
	/* A visit of two carers needs hours for two. */
	assert_int_equal(cases[2].takes_count, 0);
	assert_int_equal(cases[2].uncovered_minutes, 60);
}

static void
of_those_that_can_do_as_much_the_nearest_is_first(void **state)
{
	const struct failure_visit week[] = { visit(1, 1, 480, 1) };
	const struct failure_place places[] = { { 20, { .at = { 51.90, -2.2 }, .urban = false } },
		{ 30, { .at = { 51.77, -2.2 }, .urban = false } } };
	struct failure_supply supplies[] = {
		{ .organisation_id = 10, .patch_id = 1, .name = "Nowhere yet" },
		{ .organisation_id = 20, .patch_id = 1, .name = "Far" },
		{ .organisation_id = 30, .patch_id = 1, .name = "Near" },
	};
	struct failure_case one = { .id = 1,
		.patch_id = 1,
		.has_place = true,
		.place = { .at = { 51.76, -2.2 }, .urban = false },
		.visits = week,
		.visit_count = 1 };

	for (int i = 0; i < 3; i++)
		supplies[i].single[0][0] = 60;
	failure_match(*state, &one, 1, supplies, 3, places, 2);
	assert_int_equal(one.could_count, 3);
	assert_int_equal(one.could[0].supply, 2);
	assert_int_equal(one.could[1].supply, 1);
	assert_int_equal(one.could[2].supply, 0);
	assert_true(one.could[2].minutes < 0);
}

/* Somebody in Berkeley: Lydney is five miles off across the Severn, and Stroud ten miles on the
 * same side of it. */
static void
the_severn_is_between(void **state)
{
	const struct failure_visit week[] = { visit(1, 1, 480, 1) };
	const struct failure_place places[] = {
		{ 20, { .at = { 51.725, -2.530 }, .urban = false } },
		{ 30, { .at = { 51.745, -2.216 }, .urban = false } } };
	struct failure_supply supplies[] = {
		{ .organisation_id = 20, .patch_id = 1, .name = "Lydney" },
		{ .organisation_id = 30, .patch_id = 1, .name = "Stroud" },
	};
	struct failure_case one = { .id = 1,
		.patch_id = 1,
		.has_place = true,
		.place = { .at = { 51.690, -2.458 }, .urban = false },
		.visits = week,
		.visit_count = 1 };

	for (int i = 0; i < 2; i++)
		supplies[i].single[0][0] = 60;
	failure_match(*state, &one, 1, supplies, 2, places, 2);
	assert_int_equal(one.could[0].supply, 1);
	assert_int_equal(one.could[1].supply, 0);
	assert_int_equal(one.could[0].minutes,
	    travel_minutes(&places[1].at, &one.place, ROUND_DRIVE));
	assert_int_equal(one.could[1].minutes,
	    travel_minutes(&places[0].at, &one.place, ROUND_DRIVE));
	assert_true(one.could[1].minutes > one.could[0].minutes);
}

/* Two providers share somebody's week: of the one that stops its own visits are looked at, and
 * the other is at the door already. */
static void
who_shares_the_week_is_nearest(void **state)
{
	const struct failure_visit mornings[] = { visit(1, 1, 480, 1), visit(2, 1, 480, 2) };
	const struct failure_place places[] = { { 20, { .at = { 51.77, -2.2 }, .urban = false } },
		{ 30, { .at = { 51.90, -2.2 }, .urban = false } },
		{ 30, { .at = { 51.76, -2.2 }, .urban = false } } };
	struct failure_supply supplies[] = {
		{ .organisation_id = 20, .patch_id = 1, .name = "Near" },
		{ .organisation_id = 30, .patch_id = 1, .name = "Comes in the evening" },
	};
	struct failure_case one = { .id = 1,
		.patch_id = 1,
		.has_place = true,
		.place = { .at = { 51.76, -2.2 }, .urban = false },
		.visits = mornings,
		.visit_count = 2 };

	for (int i = 0; i < 2; i++)
		supplies[i].single[0][0] = 60;
	/* Only one of them can send two carers, and that is taken first where it does more. */
	supplies[0].both[1][0] = 30;
	failure_match(*state, &one, 1, supplies, 2, places, 3);
	assert_int_equal(one.takes_count, 1);
	assert_int_equal(one.takes[0].supply, 0);
	assert_int_equal(one.could[1].visits, 1);
	/* Without it, who is at the door comes first. */
	supplies[0].single[0][0] = supplies[1].single[0][0] = 60;
	supplies[0].both[1][0] = 0;
	failure_match(*state, &one, 1, supplies, 2, places, 3);
	assert_int_equal(one.takes[0].supply, 1);
	assert_int_equal(one.uncovered_visits, 1);
	assert_int_equal(one.uncovered_minutes, 60);
}

static void
the_law_is_suggested(void **state)
{
	(void)state;
	assert_string_equal(failure_basis("business_failure", true, "council", false), "s48");
	assert_string_equal(failure_basis("business_failure", true, "self", false), "s48");
	assert_string_equal(failure_basis("business_failure", true, "other_council", true), "s48");
	assert_string_equal(failure_basis("business_failure", true, "nhs", true), "nhs");
	assert_string_equal(failure_basis("business_failure", false, "self", true), "s19_3");
	assert_string_equal(failure_basis("interruption", true, "council", true), "s18");
	assert_string_equal(failure_basis("interruption", true, "self", true), "s19_3");
	assert_string_equal(
	    failure_basis("interruption", true, "self", false), "own_arrangement");
	assert_string_equal(failure_basis("interruption", true, "other_council", true), "s19_3");
	assert_string_equal(failure_basis("interruption", true, "nhs", true), "nhs");
}

static void
statements_age(void **state)
{
	(void)state;
	assert_int_equal(capacity_aged(-1), CAPACITY_NEVER);
	assert_int_equal(capacity_aged(0), CAPACITY_FRESH);
	assert_int_equal(capacity_aged(7), CAPACITY_FRESH);
	assert_int_equal(capacity_aged(8), CAPACITY_AGEING);
	assert_int_equal(capacity_aged(14), CAPACITY_AGEING);
	assert_int_equal(capacity_aged(15), CAPACITY_STALE);
}

static enum capacity_trust
trust(int64_t stated, int64_t asked, int64_t offered, int64_t given, int64_t delivered)
{
	const struct capacity_record record = { .stated = stated,
		.asked = asked,
		.offered = offered,
		.given = given,
		.delivered = delivered };

	return capacity_trust(&record);
}

static void
what_became_of_statements_makes_the_mark(void **state)
{
	(void)state;
	assert_int_equal(trust(0, 20, 20, 9, 9), TRUST_UNKNOWN);
	assert_int_equal(trust(6, 4, 4, 0, 0), TRUST_UNKNOWN);
	assert_int_equal(trust(6, 10, 5, 0, 0), TRUST_HOLDS);
	assert_int_equal(trust(6, 10, 4, 0, 0), TRUST_PARTLY);
	assert_int_equal(trust(6, 12, 3, 0, 0), TRUST_PARTLY);
	assert_int_equal(trust(6, 12, 2, 0, 0), TRUST_NOT);
	assert_int_equal(trust(6, 10, 10, 5, 4), TRUST_HOLDS);
	assert_int_equal(trust(6, 10, 10, 5, 3), TRUST_PARTLY);
	assert_int_equal(trust(6, 10, 10, 5, 2), TRUST_NOT);
	assert_int_equal(trust(6, 10, 10, 2, 0), TRUST_HOLDS);
}

static void
hours_stated_are_held_against_hours_offered(void **state)
{
	struct capacity_record record = { .stated = 6, .asked = 10, .offered = 10 };

	(void)state;
	/* 50 hours stated and 100 asked for: 25 of them make it hold, less than 12.5 do not. */
	record.stated_minutes = 3000;
	record.asked_minutes = 6000;
	record.offered_minutes = 1500;
	assert_int_equal(capacity_trust(&record), TRUST_HOLDS);
	record.offered_minutes = 1499;
	assert_int_equal(capacity_trust(&record), TRUST_PARTLY);
	record.offered_minutes = 749;
	assert_int_equal(capacity_trust(&record), TRUST_NOT);
	/* Asked for two hours alone, it need not offer more. */
	record.asked_minutes = 120;
	record.offered_minutes = 120;
	assert_int_equal(capacity_trust(&record), TRUST_HOLDS);
}

static int
open_arena(void **state)
{
	*state = arena_new(1 << 20);
	return 0;
}

static int
close_arena(void **state)
{
	arena_free(*state);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(visits_are_counted_from_the_moment_of_the_stop),
		cmocka_unit_test(nobody_is_due_while_suspended_or_after_the_end),
		cmocka_unit_test(a_week_is_that_of_one_day),
		cmocka_unit_test_setup_teardown(
		    who_is_covered_takes_nobodys_hours, open_arena, close_arena),
		cmocka_unit_test(colours_follow_from_the_next_24_hours),
		cmocka_unit_test(who_is_seen_to_first),
		cmocka_unit_test_setup_teardown(
		    hours_go_to_the_first_and_then_are_gone, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(
		    of_those_that_can_do_as_much_the_nearest_is_first, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(
		    the_severn_is_between, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(
		    who_shares_the_week_is_nearest, open_arena, close_arena),
		cmocka_unit_test(the_law_is_suggested),
		cmocka_unit_test(statements_age),
		cmocka_unit_test(what_became_of_statements_makes_the_mark),
		cmocka_unit_test(hours_stated_are_held_against_hours_offered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

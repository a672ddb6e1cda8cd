/* Ranking offers: parts worked out by hand, scores, and who shares a week. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "homecare/rank.h"

static struct arena *a;
static const struct rank_weights usual = { { 30, 20, 20, 15, 15 } };
/* Four visits: two of 30 minutes, one of 60, one of 60 with two carers. */
static const int64_t carer_minutes[] = { 30, 30, 60, 120 };
static const int64_t rates[] = { 2500, 2500, 2500, 2500 };
static struct rank_week week;

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(4 * 1024 * 1024);
	week = (struct rank_week){ .visits = 4,
		.carer_minutes = carer_minutes,
		.all_carer_minutes = 240,
		.visit_minutes = 180,
		.hour_pence = rates };
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static struct rank_visits
visits(const char *which)
{
	struct rank_visits v = { 0 };

	for (; *which != '\0'; which++)
		rank_put(&v, (size_t)(*which - '0'));
	return v;
}

/* The whole week at the estimate, by two carers, no travel, rated Good. */
static struct rank_offer
plain(int64_t id, const char *which)
{
	return (struct rank_offer){ .id = id,
		.organisation_id = 100 + id,
		.covers = visits(which),
		.visit_minutes = 180,
		.regular_carers = 2,
		.travel_known = true,
		.rating = "Good",
		.hour_pence = 2500,
		.week_pence = 10000,
		.start_on = "2026-12-01" };
}

static void
near(double got, double wanted)
{
	assert_true(got - wanted < 1e-9 && wanted - got < 1e-9);
}

static void
works_out_parts(void **state)
{
	struct rank_offer o = plain(1, "0123");

	(void)state;
	rank_offers(&week, &usual, &o, 1);
	near(o.part[RANK_COVERED], 1);
	near(o.part[RANK_CONTINUITY], 0.75);
	near(o.part[RANK_TRAVEL], 1);
	near(o.part[RANK_QUALITY], 0.75);
	near(o.part[RANK_PRICE], 1);
	/* 30 + 15 + 20 + 11.25 + 15 of 100. */
	assert_int_equal(o.score, 913);
	assert_int_equal(o.place, 1);
}

static void
covers_by_carer_minutes(void **state)
{
	struct rank_offer o = plain(1, "03"); /* 30 + 120 of 240 */

	(void)state;
	rank_offers(&week, &usual, &o, 1);
	near(o.part[RANK_COVERED], 0.625);
	assert_int_equal(o.carer_minutes, 150);
}

static void
counts_carers(void **state)
{
	struct rank_offer o[3] = { plain(1, "0123"), plain(2, "0123"), plain(3, "0123") };

	(void)state;
	o[0].regular_carers = 5; /* three more than two: 0.7 of three quarters */
	o[1].regular_carers = 2;
	o[1].knows_person = true;
	o[2].regular_carers = 40;
	rank_offers(&week, &usual, o, 3);
	near(o[0].part[RANK_CONTINUITY], 0.525);
	near(o[1].part[RANK_CONTINUITY], 1);
	near(o[2].part[RANK_CONTINUITY], 0);
	week.two_carers = true;
	rank_offers(&week, &usual, o, 1);
	near(o[0].part[RANK_CONTINUITY], 0.6);
}

static void
counts_travel_for_each_hour(void **state)
{
	struct rank_offer o[3] = { plain(1, "0123"), plain(2, "0123"), plain(3, "0123") };

	(void)state;
	o[0].added_travel = 45; /* 180 minutes of visits: 15 for each hour */
	o[1].added_travel = 300;
	o[2].travel_known = false;
	rank_offers(&week, &usual, o, 3);
	near(o[0].part[RANK_TRAVEL], 0.5);
	near(o[1].part[RANK_TRAVEL], 0);
	assert_false(o[2].known[RANK_TRAVEL]);
	/* Without travel: 30 + 15 + 11.25 + 15 of 80. */
	assert_int_equal(o[2].score, 891);
}

static void
knows_ratings(void **state)
{
	static const struct {
		const char *rating;
		double part;
	} cases[] = { { "Outstanding", 1 }, { "Good", 0.75 }, { "Requires improvement", 0.25 },
		{ "Inadequate", 0 } };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct rank_offer o = plain(1, "0123");

		o.rating = cases[i].rating;
		rank_offers(&week, &usual, &o, 1);
		assert_true(o.known[RANK_QUALITY]);
		near(o.part[RANK_QUALITY], cases[i].part);
	}
	struct rank_offer o = plain(1, "0123");
	o.rating = "";
	rank_offers(&week, &usual, &o, 1);
	assert_false(o.known[RANK_QUALITY]);
}

static void
holds_price_against_the_estimate(void **state)
{
	struct rank_offer o[3] = { plain(1, "0123"), plain(2, "0123"), plain(3, "3") };

	(void)state;
	o[0].week_pence = 5000;  /* bidding down gains nothing */
	o[1].week_pence = 11000; /* a tenth more: two fifths of the way to nought */
	o[2].week_pence = 5625;  /* half the minutes, so 5000 is estimated: an eighth more */
	rank_offers(&week, &usual, o, 3);
	near(o[0].part[RANK_PRICE], 1);
	near(o[1].part[RANK_PRICE], 0.6);
	near(o[2].part[RANK_PRICE], 0.5);
	week.hour_pence = NULL;
	rank_offers(&week, &usual, o, 1);
	assert_false(o[0].known[RANK_PRICE]);
}

/* Short visits have a dearer hour: twice 30 minutes at 40.00 are 40.00, however cheap the rest. */
static void
holds_price_against_the_same_visits(void **state)
{
	static const int64_t own[] = { 4000, 4000, 2000, 2000 }, gap[] = { 4000, 0, 2000, 2000 };
	struct rank_offer o[2] = { plain(1, "01"), plain(2, "23") };

	(void)state;
	week.hour_pence = own;
	o[0].week_pence = 4000;
	o[1].week_pence = 6750; /* 60.00 by the rates: an eighth more */
	assert_int_equal(rank_rate_pence(&week, &o[1].covers), 6000);
	rank_offers(&week, &usual, o, 2);
	near(o[0].part[RANK_PRICE], 1);
	near(o[1].part[RANK_PRICE], 0.5);
	week.hour_pence = gap;
	rank_offers(&week, &usual, o, 2);
	assert_false(o[0].known[RANK_PRICE]);
	assert_true(o[1].known[RANK_PRICE]);
}

/* The broker's word comes before the rank, where the offer has the visit at all. */
static void
shares_as_is_wanted(void **state)
{
	struct rank_offer o[2] = { plain(1, "0123"), plain(2, "01") };
	size_t chosen[] = { 0, 1 }, wanted[] = { RANK_NOT_SAID, 1, 1, RANK_NOT_SAID };
	struct rank_set set;

	(void)state;
	rank_offers(&week, &usual, o, 2);
	rank_share(&week, &usual, o, chosen, 2, NULL, &set);
	assert_true(rank_has(&set.visits[0], 1));
	assert_int_equal(set.visits[1].bits[0], 0);
	rank_share(&week, &usual, o, chosen, 2, wanted, &set);
	assert_int_equal(set.visits[0].bits[0], 1 + 4 + 8);
	assert_int_equal(set.visits[1].bits[0], 2);
}

static void
orders_and_places(void **state)
{
	struct rank_offer o[4] = { plain(1, "0"), plain(2, "0123"), plain(3, "0123"),
		plain(4, "0123") };
	size_t order[4];

	(void)state;
	o[3].start_on = "2026-11-30";
	rank_offers(&week, &usual, o, 4);
	rank_order(o, 4, order);
	assert_int_equal(order[0], 3); /* the same score, an earlier start */
	assert_int_equal(order[1], 1);
	assert_int_equal(order[2], 2);
	assert_int_equal(order[3], 0);
	assert_int_equal(o[1].place, 1);
	assert_int_equal(o[2].place, 1);
	assert_int_equal(o[0].place, 4);
}

static void
weighs_nothing(void **state)
{
	static const struct rank_weights none;
	struct rank_offer o = plain(1, "0123");

	(void)state;
	rank_offers(&week, &none, &o, 1);
	assert_int_equal(o.score, 0);
}

static void
shares_a_week(void **state)
{
	struct rank_offer o[3] = { plain(1, "01"), plain(2, "123"), plain(3, "0") };
	struct rank_set sets[5];
	size_t found;

	(void)state;
	o[0].week_pence = 2500;
	o[1].week_pence = 8750;
	rank_offers(&week, &usual, o, 3);
	found = rank_sets(a, &week, &usual, o, 3, sets, 5);
	/* 1 and 2, 2 and 3; all three have one too many. */
	assert_int_equal(found, 2);
	assert_int_equal(sets[0].count, 2);
	/* The second covers more and ranks higher, so visit 1 is its. */
	assert_int_equal(sets[0].offers[0], 1);
	assert_true(rank_has(&sets[0].visits[0], 1));
	assert_true(rank_has(&sets[0].visits[1], 0));
	assert_false(rank_has(&sets[0].visits[1], 1));
	near(sets[0].part[RANK_COVERED], 1);
	/* Two and two carers: four, so two more than two, 0.8 of three quarters. */
	near(sets[0].part[RANK_CONTINUITY], 0.6);
	/* 25 pounds an hour for four carer hours. */
	near(sets[0].part[RANK_PRICE], 1);
}

static void
finds_whole_offers_and_none(void **state)
{
	struct rank_offer o[2] = { plain(1, "012"), plain(2, "0123") };
	struct rank_set sets[5];

	(void)state;
	rank_offers(&week, &usual, o, 2);
	assert_int_equal(rank_sets(a, &week, &usual, o, 2, sets, 5), 1);
	assert_int_equal(sets[0].offers[0], 1);
	assert_int_equal(rank_sets(a, &week, &usual, o, 1, sets, 5), 0);
	assert_int_equal(rank_sets(a, &week, &usual, o, 0, sets, 5), 0);
	week.visits = 0;
	assert_int_equal(rank_sets(a, &week, &usual, o, 2, sets, 5), 0);
}

static void
takes_three_at_most(void **state)
{
	struct rank_offer o[4] = { plain(1, "0"), plain(2, "1"), plain(3, "2"), plain(4, "3") };
	struct rank_set sets[5];

	(void)state;
	rank_offers(&week, &usual, o, 4);
	assert_int_equal(rank_sets(a, &week, &usual, o, 4, sets, 5), 0);
	o[3] = plain(4, "23");
	rank_offers(&week, &usual, o, 4);
	assert_int_equal(rank_sets(a, &week, &usual, o, 4, sets, 5), 1);
	assert_int_equal(sets[0].count, 3);
}

static void
keeps_joint_offers_together(void **state)
{
	struct rank_offer o[3] = { plain(1, "01"), plain(2, "23"), plain(3, "23") };
	struct rank_set sets[5];

	(void)state;
	o[0].joint_with = 103;
	o[2].joint_with = 101;
	rank_offers(&week, &usual, o, 3);
	assert_int_equal(rank_sets(a, &week, &usual, o, 3, sets, 5), 1);
	assert_true(sets[0].offers[0] != 1 && sets[0].offers[1] != 1);
}

static void
keeps_only_the_best_sets(void **state)
{
	struct rank_offer o[6] = { plain(1, "01"), plain(2, "01"), plain(3, "01"), plain(4, "23"),
		plain(5, "23"), plain(6, "23") };
	struct rank_set sets[2];

	(void)state;
	o[4].rating = "Outstanding";
	o[1].rating = "Outstanding";
	rank_offers(&week, &usual, o, 6);
	assert_int_equal(rank_sets(a, &week, &usual, o, 6, sets, 2), 2);
	assert_true(sets[0].score >= sets[1].score);
	assert_int_equal(sets[0].offers[0] + sets[0].offers[1], 5);
}

static void
says_why(void **state)
{
	struct rank_offer o[2] = { plain(1, "0123"), plain(2, "012") };

	(void)state;
	rank_offers(&week, &usual, o, 2);
	assert_string_equal(rank_reason(&usual, &o[0], &o[1]), "covered_less");
	o[1] = plain(2, "0123");
	o[1].regular_carers = 9;
	rank_offers(&week, &usual, o, 2);
	assert_string_equal(rank_reason(&usual, &o[0], &o[1]), "more_carers");
	o[1] = plain(2, "0123");
	o[1].added_travel = 90;
	rank_offers(&week, &usual, o, 2);
	assert_string_equal(rank_reason(&usual, &o[0], &o[1]), "more_travel");
	o[1] = plain(2, "0123");
	o[1].rating = "Inadequate";
	rank_offers(&week, &usual, o, 2);
	assert_string_equal(rank_reason(&usual, &o[0], &o[1]), "lower_rating");
	o[1] = plain(2, "0123");
	o[1].week_pence = 12000;
	rank_offers(&week, &usual, o, 2);
	assert_string_equal(rank_reason(&usual, &o[0], &o[1]), "dearer");
	o[1] = plain(2, "0123");
	rank_offers(&week, &usual, o, 2);
	assert_string_equal(rank_reason(&usual, &o[0], &o[1]), "persons_choice");
	o[1].start_on = "2026-12-09";
	assert_string_equal(rank_reason(&usual, &o[0], &o[1]), "later_start");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(works_out_parts),
		TEST(covers_by_carer_minutes),
		TEST(counts_carers),
		TEST(counts_travel_for_each_hour),
		TEST(knows_ratings),
		TEST(holds_price_against_the_estimate),
		TEST(holds_price_against_the_same_visits),
		TEST(shares_as_is_wanted),
		TEST(orders_and_places),
		TEST(weighs_nothing),
		TEST(shares_a_week),
		TEST(finds_whole_offers_and_none),
		TEST(takes_three_at_most),
		TEST(keeps_joint_offers_together),
		TEST(keeps_only_the_best_sets),
		TEST(says_why),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

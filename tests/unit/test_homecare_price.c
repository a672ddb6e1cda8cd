/* The cost of a week by the fee rates, worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "homecare/price.h"

/* Pounds an hour: day 24.00 from an hour, 26.00 for 30 minutes; evening 27.01; weekend 30. */
static const struct fee fees[] = {
	{ FEE_DAY, 60, 2400 },
	{ FEE_DAY, 30, 2600 },
	{ FEE_EVENING, 30, 2701 },
	{ FEE_WEEKEND, 30, 3000 },
};

static struct care_visit
visit(int64_t day, int64_t from, int64_t minutes, int64_t carers)
{
	return (struct care_visit){
		.day = day, .window_from = from, .minutes = minutes, .carers = carers };
}

static void
when_and_how_long_decide_the_rate(void **state)
{
	struct care_visit v = visit(5, 1079, 30, 1);

	(void)state;
	assert_int_equal(visit_fee_time(&v), FEE_DAY);
	v.window_from = 1080;
	assert_int_equal(visit_fee_time(&v), FEE_EVENING);
	v.window_from = 1400;
	assert_int_equal(visit_fee_time(&v), FEE_EVENING);
	v.day = 6;
	assert_int_equal(visit_fee_time(&v), FEE_WEEKEND);
	assert_int_equal(visit_fee_minutes(10), 15);
	assert_int_equal(visit_fee_minutes(29), 15);
	assert_int_equal(visit_fee_minutes(30), 30);
	assert_int_equal(visit_fee_minutes(44), 30);
	assert_int_equal(visit_fee_minutes(45), 45);
	assert_int_equal(visit_fee_minutes(60), 60);
	assert_int_equal(visit_fee_minutes(600), 60);
	assert_int_equal(fee_time_of("bank_holiday"), FEE_BANK_HOLIDAY);
	assert_int_equal(fee_time_of("day"), FEE_DAY);
	assert_int_equal(fee_time_of("evening"), FEE_EVENING);
}

/*
 * Monday 8am, 90 minutes, two carers: 180 carer minutes at 24.00 = 72.00
 * Tuesday and Wednesday noon, 30 minutes: 60 at 26.00 = 26.00
 * Monday 8pm, 35 minutes: 35 at 27.01 = 15.7558, so 15.76
 * Sunday 9am, 40 minutes, two carers: 80 at 30.00 = 40.00
 * The week 153.76; 365 / 7 of them 8,017.485..., so 8,017.49.
 */
static void
a_week_is_the_sum_of_its_lines(void **state)
{
	struct care_visit visits[5];
	struct price p;

	(void)state;
	visits[0] = visit(7, 540, 40, 2);
	visits[1] = visit(1, 480, 90, 2);
	visits[2] = visit(2, 720, 30, 1);
	visits[3] = visit(3, 720, 30, 1);
	visits[4] = visit(1, 1200, 35, 1);
	price_week(visits, 5, fees, 4, &p);
	assert_int_equal(p.count, 4);
	assert_int_equal(p.lines[0].time, FEE_DAY);
	assert_int_equal(p.lines[0].minutes, 30);
	assert_int_equal(p.lines[0].visits, 2);
	assert_int_equal(p.lines[0].pence, 2600);
	assert_int_equal(p.lines[1].minutes, 60);
	assert_int_equal(p.lines[1].carer_minutes, 180);
	assert_int_equal(p.lines[1].pence, 7200);
	assert_int_equal(p.lines[2].time, FEE_EVENING);
	assert_int_equal(p.lines[2].pence, 1576);
	assert_int_equal(p.lines[3].time, FEE_WEEKEND);
	assert_int_equal(p.lines[3].pence, 4000);
	assert_int_equal(p.week_pence, 15376);
	assert_int_equal(p.year_pence, 801749);
	assert_true(p.complete);
	assert_false(p.holidays);
}

/*
 * The same week with rates of bank holidays: 60 carer minutes at 52.00 are 26.00 more than
 * usual, 180 at 48.00 72.00 more, 35 at 52.00 (30.33) 14.57 more; Sunday is as it is.  112.57 a
 * week of such days, a fifth of it eight times 180.11.
 */
static void
a_year_has_eight_bank_holidays_where_their_rates_are_known(void **state)
{
	struct fee with[6];
	struct care_visit visits[5];
	struct price p;

	(void)state;
	for (size_t i = 0; i < 4; i++)
		with[i] = fees[i];
	with[4] = (struct fee){ FEE_BANK_HOLIDAY, 30, 5200 };
	with[5] = (struct fee){ FEE_BANK_HOLIDAY, 60, 4800 };
	visits[0] = visit(7, 540, 40, 2);
	visits[1] = visit(1, 480, 90, 2);
	visits[2] = visit(2, 720, 30, 1);
	visits[3] = visit(3, 720, 30, 1);
	visits[4] = visit(1, 1200, 35, 1);
	price_week(visits, 5, with, 6, &p);
	assert_int_equal(p.week_pence, 15376);
	assert_true(p.holidays);
	assert_int_equal(p.year_pence, 801749 + 18011);
}

static void
half_a_penny_goes_up(void **state)
{
	/* 15 minutes at 10.02 are 2.505. */
	static const struct fee fee = { FEE_DAY, 15, 1002 };
	struct care_visit v = visit(1, 480, 15, 1);
	struct price p;

	(void)state;
	price_week(&v, 1, &fee, 1, &p);
	assert_int_equal(p.week_pence, 251);
}

static void
without_a_rate_the_price_is_not_complete(void **state)
{
	struct care_visit visits[2];
	struct price p;

	(void)state;
	visits[0] = visit(1, 480, 60, 1);
	visits[1] = visit(1, 720, 45, 1);
	price_week(visits, 2, fees, 4, &p);
	assert_false(p.complete);
	assert_false(p.lines[0].has_rate);
	assert_int_equal(p.lines[0].minutes, 45);
	assert_true(p.lines[1].has_rate);
	assert_int_equal(p.week_pence, 2400);
	price_week(visits, 0, fees, 4, &p);
	assert_int_equal(p.count, 0);
	assert_int_equal(p.week_pence, 0);
	assert_false(p.complete);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(when_and_how_long_decide_the_rate),
		cmocka_unit_test(a_week_is_the_sum_of_its_lines),
		cmocka_unit_test(a_year_has_eight_bank_holidays_where_their_rates_are_known),
		cmocka_unit_test(half_a_penny_goes_up),
		cmocka_unit_test(without_a_rate_the_price_is_not_complete),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

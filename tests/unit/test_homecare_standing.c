/* Where a request stands and how long somebody has waited, from dates. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "homecare/standing.h"

static const struct civil_date today = { 2026, 11, 22 };

static void
stands(struct request_dates d, enum request_stage stage, bool open, bool editable)
{
	struct request_standing s = request_standing(&d);

	assert_int_equal(s.stage, stage);
	assert_int_equal(s.open, open);
	assert_int_equal(s.editable, editable);
	assert_true(s.text[0] != '\0' && s.colour[0] != '\0');
}

static void
dates_say_where_it_stands(void **state)
{
	struct request_dates d = { .sent_at = NULL };

	(void)state;
	stands(d, REQUEST_DRAFT, true, true);
	d.sent_at = "2026-11-01 10:00:00";
	stands(d, REQUEST_TO_APPROVE, true, false);
	d.returned_at = "2026-11-02 10:00:00";
	stands(d, REQUEST_RETURNED, true, true);
	d.approved_at = "2026-11-03 10:00:00";
	stands(d, REQUEST_APPROVED, true, false);
	d.sourced_at = "2026-11-03 11:00:00";
	stands(d, REQUEST_SOURCING, true, false);
	d.offers = 1;
	stands(d, REQUEST_OFFERED, true, false);
	d.awarded_at = "2026-11-04 10:00:00";
	stands(d, REQUEST_STARTING, true, false);
	d.started_on = "2026-11-06";
	stands(d, REQUEST_STARTED, false, false);
	d.started_on = NULL;
	d.withdrawn_at = "2026-11-05 10:00:00";
	stands(d, REQUEST_WITHDRAWN, false, false);
}

static void
clocks(struct request_dates d, bool sent, bool runs, int64_t days, int64_t in_all)
{
	struct request_clock c = request_clock(&d, today);

	assert_int_equal(c.sent, sent);
	assert_int_equal(c.runs, runs);
	assert_int_equal(c.days, days);
	assert_int_equal(c.in_all, in_all);
}

static void
both_clocks_are_kept(void **state)
{
	struct request_dates d = { .waited_before = 9 };

	(void)state;
	clocks(d, false, false, 0, 0);
	d.sent_at = "2026-11-10 09:00:00";
	clocks(d, true, true, 12, 21);
	d.returned_at = "2026-11-12 09:00:00";
	clocks(d, true, true, 12, 21);
	d.started_on = "2026-11-15";
	clocks(d, true, false, 5, 14);
	d.started_on = NULL;
	d.withdrawn_at = "2026-11-12 23:30:00";
	clocks(d, true, false, 2, 11);
}

/* 11.30pm UTC on 30 June is 12.30am on 1 July in London. */
static void
days_are_those_of_london(void **state)
{
	struct request_dates d = { .sent_at = "2026-06-30 23:30:00", .started_on = "2026-07-03" };

	(void)state;
	clocks(d, true, false, 2, 2);
	d.started_on = "2026-06-30";
	clocks(d, true, false, 0, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_say_where_it_stands),
		cmocka_unit_test(both_clocks_are_kept),
		cmocka_unit_test(days_are_those_of_london),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

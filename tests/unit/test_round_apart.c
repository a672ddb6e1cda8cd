/* One person's visits of a day: which each has to come after, and by how much. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

#include "homecare/round_apart.h"

enum { VISITS = 4 };

static struct round_window windows[VISITS];
static struct round_visit visits[VISITS];

/* Agreed for a time, from which it may be a quarter of an hour off. */
static void
agree(uint32_t number, uint8_t day, int32_t begins, int32_t minutes)
{
	windows[number] = (struct round_window){begins - 15, begins + 15};
	visits[number] = (struct round_visit){.windows = &windows[number],
	    .window_count = 1,
	    .wanted = begins,
	    .minutes = minutes,
	    .day = day,
	    .after = ROUND_NONE};
}

static void
test_of_those_before_the_last_to_end(void **state)
{
	(void)state;
	/* Two hours from eight on, in which somebody else comes for a quarter; the third at five
	 * past ten; and another day. */
	agree(0, 1, 480, 120);
	agree(1, 1, 510, 15);
	agree(2, 1, 605, 30);
	agree(3, 2, 605, 30);
	round_keep_apart(visits, 0, VISITS, 0);
	assert_int_equal(visits[0].after, ROUND_NONE);
	assert_int_equal(visits[1].after, 0);
	assert_int_equal(visits[1].gap, 30);
	assert_int_equal(visits[2].after, 0);
	assert_int_equal(visits[2].gap, 120);
	assert_int_equal(visits[3].after, ROUND_NONE);
}

static void
test_far_apart_is_let_be(void **state)
{
	(void)state;
	agree(0, 1, 480, 30);
	agree(1, 1, 540, 30);
	round_keep_apart(visits, 0, 2, 0);
	assert_int_equal(visits[1].after, ROUND_NONE);
	/* Both may be asked for an hour off: then they could meet. */
	round_keep_apart(visits, 0, 2, 60);
	assert_int_equal(visits[1].after, 0);
	assert_int_equal(visits[1].gap, 30);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_of_those_before_the_last_to_end),
	    cmocka_unit_test(test_far_apart_is_let_be),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Tests whose state is an arena of their own: IN_ARENA(test) in cmocka's list of them. */
#ifndef TESTS_UNIT_ARENA_STATE_H
#define TESTS_UNIT_ARENA_STATE_H

#include "lib/arena.h"

static int
arena_state_begin(void **state)
{
	*state = arena_new(1 << 28);
	return 0;
}

static int
arena_state_end(void **state)
{
	arena_free(*state);
	return 0;
}

#define IN_ARENA(test) \
	cmocka_unit_test_setup_teardown(test, arena_state_begin, arena_state_end)

#endif

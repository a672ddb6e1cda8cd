/* Any bytes as a problem of care rounds: refused with a sentence, or planned, and the referee
 * finds nothing wrong with the plan, which can be written down. */
#include <stdint.h>
#include <stdlib.h>

#include "../unit/round_referee.h"
#include "lib/arena.h"
#include "rounds/rounds_case.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
plan(struct arena *a, const struct round_case *c, struct rounds *rounds)
{
	const struct round_effort effort = {.trials = 20, .changes = ROUND_NONE};
	struct round_state state;
	struct round_plan plan;
	uint32_t first;

	rounds_given_place(a, rounds, c->given, c->given_count, &first);
	rounds_improve(rounds, &effort, &state);
	rounds_plan(a, rounds, &plan);
	if (plan.cost.unplaced != state.unplaced || round_case_answer(a, c, &plan, &state) == NULL)
		abort();
	/* The referee has room for so much. */
	if (c->problem.visit_count > REFEREE_STOPS - 1 || plan.round_count > REFEREE_ROUNDS)
		return;
	if (referee_fault(&c->problem, &plan) != NULL)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new((size_t)256 << 20);
	const char *fault = NULL;
	struct rounds *rounds;
	struct round_case c;

	if (!round_case_json(a, (const char *)data, size, &c, &fault) ||
	    (rounds = rounds_new(a, &c.problem, &fault)) == NULL) {
		if (fault == NULL)
			abort();
	} else {
		plan(a, &c, rounds);
	}
	arena_free(a);
	return 0;
}

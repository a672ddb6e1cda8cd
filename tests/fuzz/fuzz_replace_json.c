/* Any bytes as packages whose provider stops: refused with a sentence, or each of them is told of
 * with all of its minutes, and no more have a place than the bound says. */
#include <stdint.h>
#include <stdlib.h>

#include "../unit/round_referee.h"
#include "lib/arena.h"
#include "rounds/rounds_replace_json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
replace(struct arena *a, const struct replace_case *c, struct replace *replace)
{
	const struct round_effort effort = {.trials = 20, .changes = ROUND_NONE};
	const struct round_problem *rounds;
	struct replace_answer answer;
	struct round_state state;
	struct round_plan plan;
	int64_t minutes = 0, placed = 0;

	replace_improve(replace, &effort, &state);
	replace_answer(a, replace, &answer);
	for (size_t i = 0; i < answer.count; i++) {
		minutes += answer.shares[i].minutes;
		placed += answer.shares[i].supply == ROUND_NONE ? 0 : answer.shares[i].minutes;
	}
	if (minutes != answer.minutes || placed != answer.placed || placed > answer.bound)
		abort();
	replace_plan(a, replace, &plan, &rounds);
	if (rounds->visit_count < REFEREE_STOPS && plan.round_count <= REFEREE_ROUNDS &&
	    referee_fault(rounds, &plan) != NULL)
		abort();
	if (replace_case_answer(a, c, replace, &state) == NULL)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new((size_t)256 << 20);
	const char *fault = NULL;
	struct replace *found;
	struct replace_case c;

	if (!replace_case_json(a, (const char *)data, size, &c, &fault) ||
	    (found = replace_new(a, &c.problem, &fault)) == NULL) {
		if (fault == NULL)
			abort();
	} else {
		replace(a, &c, found);
	}
	arena_free(a);
	return 0;
}

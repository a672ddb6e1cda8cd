/* Any bytes as a problem of home care: refused with a sentence, or each of its services is in
 * the plan once, and the plan can be written down. */
#include <stdint.h>
#include <stdlib.h>

#include "lib/arena.h"
#include "rounds/late_json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t
services_of(const struct late_problem *p)
{
	size_t count = 0;

	for (size_t i = 0; i < p->visit_count; i++)
		count += p->visits[i].link == LATE_ALONE ? 1 : 2;
	return count;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct round_effort effort = {.trials = 20};
	struct arena *a = arena_new((size_t)256 << 20);
	const char *fault = NULL;
	struct late_plan plan;
	struct late_case c;

	if (!late_case_json(a, (const char *)data, size, &c, &fault)) {
		if (fault == NULL)
			abort();
	} else {
		late_improve(a, &c.problem, &effort, &plan);
		if (fault != NULL || plan.stop_count != services_of(&c.problem) ||
		    late_case_answer(a, &c, &plan) == NULL)
			abort();
	}
	arena_free(a);
	return 0;
}

/* Any bytes as packages to be put into lots: refused with a sentence, or every package is in a
 * lot, and what the lots' borders cost can be written down. */
#include <stdint.h>
#include <stdlib.h>

#include "lib/arena.h"
#include "rounds/rounds_lots_json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
look_at_lots(struct arena *a, const struct lots_problem *p)
{
	struct lots_limits limits;
	size_t packages = 0;
	int64_t minutes = 0;
	struct lots lots;

	if (lots_limits(p, &limits) != LOTS_FINE)
		return;
	lots_make(a, p, &lots);
	for (size_t i = 0; i < lots.count; i++) {
		packages += lots.lots[i].packages;
		minutes += lots.lots[i].minutes;
	}
	for (size_t i = 0; i < p->count; i++)
		if (lots.lot_of[i] >= lots.count)
			abort();
	if (packages != p->count || minutes != limits.minutes)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct round_effort effort = {.trials = 20, .changes = ROUND_NONE};
	struct arena *a = arena_new((size_t)256 << 20);
	const char *fault = NULL;
	struct lots_case c;

	if (!lots_case_json(a, (const char *)data, size, &c, &fault)) {
		if (fault == NULL)
			abort();
	} else {
		look_at_lots(a, &c.problem);
		if (lots_case_answer(a, &c, &effort, false, &fault) == NULL && fault == NULL)
			abort();
	}
	arena_free(a);
	return 0;
}

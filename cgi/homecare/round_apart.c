/* One person's visits of a day, kept apart. */
#include "homecare/round_apart.h"

/* The earliest that is meant, and the latest. */
static int64_t
meant(const struct round_visit *visit)
{
	return visit->wanted >= 0 ? visit->wanted : visit->windows->from;
}

static int64_t
meant_by(const struct round_visit *visit)
{
	return visit->wanted >= 0 ? visit->wanted : visit->windows->to;
}

int32_t
round_least_apart(int64_t apart, int64_t minutes)
{
	return (int32_t)(apart < minutes ? apart : minutes);
}

static bool
comes_before(const struct round_visit *visits, uint32_t one, uint32_t other)
{
	const int64_t first = meant(&visits[one]), second = meant(&visits[other]);

	return visits[one].day == visits[other].day &&
	       (first < second || (first == second && one < other));
}

/* Of those that are meant to begin before it the last to end, or ROUND_NONE. */
static uint32_t
one_before(const struct round_visit *visits, uint32_t first, uint32_t count, uint32_t at)
{
	uint32_t found = ROUND_NONE;

	for (uint32_t i = first; i < first + count; i++)
		if (comes_before(visits, i, at) &&
		    (found == ROUND_NONE || meant(&visits[i]) + visits[i].minutes >
						meant(&visits[found]) + visits[found].minutes))
			found = i;
	return found;
}

void
round_keep_apart(struct round_visit *visits, uint32_t first, uint32_t count, int64_t wider)
{
	for (uint32_t i = first; i < first + count; i++) {
		const uint32_t number = one_before(visits, first, count, i);
		const struct round_visit *before;

		if (number == ROUND_NONE)
			continue;
		before = &visits[number];
		/* Others are quicker to place where nothing hangs on them. */
		if (before->windows->to + before->minutes + 2 * wider <=
		    visits[i].windows->from)
			continue;
		visits[i].after = number;
		visits[i].gap = round_least_apart(
		    meant_by(&visits[i]) - meant(before), before->minutes);
	}
}

static void
set_again(const struct round_visit *before, struct round_visit *visit)
{
	const int64_t apart = meant_by(visit) - meant(before);

	/* One that comes before the other now is bound by nothing. */
	visit->gap =
	    apart < 0 ? -ROUND_LAST_MINUTE : round_least_apart(apart, before->minutes);
}

void
round_apart_again(struct round_visit *visits, size_t count, uint32_t moved)
{
	if (visits[moved].after != ROUND_NONE)
		set_again(&visits[visits[moved].after], &visits[moved]);
	for (size_t i = 0; i < count; i++)
		if (visits[i].after == moved)
			set_again(&visits[moved], &visits[i]);
}

/* Sums of the market's measures. */
#include "market/measures.h"

#include <stdlib.h>

static int
compare_values(const void *x, const void *y)
{
	int64_t a = ((const struct measure_count *)x)->value;
	int64_t b = ((const struct measure_count *)y)->value;

	return a < b ? -1 : a > b;
}

/* The value at that place, from 1 on, where counts are in order of value. */
static int64_t
at_rank(const struct measure_count *counts, int64_t rank)
{
	int64_t passed = 0;

	for (size_t i = 0;; i++)
		if ((passed += counts[i].count) >= rank)
			return counts[i].value;
}

struct measure_spread
measure_spread(struct measure_count *counts, size_t count)
{
	struct measure_spread spread = {0};

	for (size_t i = 0; i < count; i++)
		spread.count += counts[i].count;
	if (spread.count == 0)
		return spread;
	qsort(counts, count, sizeof(counts[0]), compare_values);
	spread.median = (double)(at_rank(counts, (spread.count + 1) / 2) +
				 at_rank(counts, spread.count / 2 + 1)) /
			2;
	spread.ninetieth = at_rank(counts, (spread.count * 90 + 99) / 100);
	return spread;
}

int64_t
measure_percent(int64_t part, int64_t of)
{
	return of == 0 ? -1 : (part * 200 + of) / (of * 2);
}

/* From now backwards: what came after a day was not there yet, what left was. */
void
measure_waiting(const struct measure_move *moves, size_t move_count, int64_t now,
    const int32_t *days, size_t count, int64_t *waiting)
{
	size_t left = move_count;

	for (size_t i = count; i-- > 0;) {
		while (left > 0 && moves[left - 1].day > days[i]) {
			left--;
			now += moves[left].left - moves[left].came;
		}
		waiting[i] = now;
	}
}

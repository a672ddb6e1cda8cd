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

/* counts are in order of value and hold at least one. */
static int64_t
centile(const struct measure_count *counts, int64_t all, int64_t of_hundred)
{
	int64_t rank = (all * of_hundred + 99) / 100;
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
	spread.median = centile(counts, spread.count, 50);
	spread.ninetieth = centile(counts, spread.count, 90);
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

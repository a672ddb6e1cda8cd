/*
 * What reports on the market measure, each defined once.
 *
 * The median is the middle value, of an even number the mean of the two in the middle: that of
 * 1, 2, 3 and 4 days is 2.5, as MEDIAN() of the database has it.  The 90th centile is by
 * nearest rank: the least value that nine in ten or more do not exceed.
 */
#ifndef MARKET_MEASURES_H
#define MARKET_MEASURES_H

#include <stddef.h>
#include <stdint.h>

/* So many things have this value. */
struct measure_count {
	int64_t value;
	int64_t count;
};

struct measure_spread {
	int64_t count;
	double median;	   /* 0 when count is 0 */
	int64_t ninetieth; /* the 90th centile */
};

/* Puts the counts in order of value, and reads the spread from them. */
struct measure_spread measure_spread(struct measure_count *counts, size_t count);

/* Whole per cent, rounded; -1 when of is 0. */
int64_t measure_percent(int64_t part, int64_t of);

/* Requests that came and that left the waiting list on a day. */
struct measure_move {
	int32_t day;
	int64_t came;
	int64_t left;
};

/* How many waited at the end of each of the days, in order, where now is how many wait after
 * the last of the moves, which are in order too. */
void measure_waiting(const struct measure_move *moves, size_t move_count, int64_t now,
    const int32_t *days, size_t count, int64_t *waiting);

#endif

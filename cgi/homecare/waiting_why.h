/*
 * Why each time of asking came to nothing, in short words with its date: "Sat 21 November, tier
 * 1: 3 asked, 2 declined: too far; 1 did not answer".
 */
#ifndef HOMECARE_WAITING_WHY_H
#define HOMECARE_WAITING_WHY_H

#include "lib/req.h"
#include "queries.h"

enum { WAITING_TRIES_TOLD = 4 };

/* Rows as the queries give them, of many requests. */
struct waiting_asking {
	struct waiting_tries_row *tries;
	size_t try_count;
	struct waiting_declines_row *declines;
	size_t decline_count;
};

/* A time of asking that can still be answered. */
bool waiting_try_open(const struct req *rq, const struct waiting_tries_row *try);

/* "Tier 2", "All the county". */
const char *waiting_tier_words(struct arena *a, int64_t tier);

/* The tries of one request that brought no offer, the newest first, WAITING_TRIES_TOLD of them
 * and then how many there were before; declines of none of them come last.  How many lines. */
size_t waiting_why(struct req *rq, const struct waiting_asking *asking, int64_t request,
    const char *lines[WAITING_TRIES_TOLD + 2]);

#endif

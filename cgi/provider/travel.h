/*
 * What a request would add to this provider's travel, and where its visits would go between
 * those that it has: homecare/round_price.h, as the council ranks offers by it, over the
 * provider's own packages.
 *
 * A provider is not told where somebody lives, so that the way is from the middle of the
 * postcode sector, in town or country as the provider's nearest visit is: an estimate that is
 * said to be one.  Where that middle is not known, or the provider has no packages, nothing is
 * said.
 */
#ifndef PROVIDER_TRAVEL_H
#define PROVIDER_TRAVEL_H

#include "homecare/round_price.h"
#include "lib/req.h"
#include "queries.h"

struct own_rounds {
	struct round_current *current; /* the provider's visits of a week */
	size_t count;
};

/* As they are on a day.  DB_OK or a fault. */
int own_rounds_read(struct req *rq, const char *on, struct own_rounds *own);

/* The middle of a sector: known or not. */
struct round_home own_rounds_home(
    const struct own_rounds *own, bool known, double latitude, double longitude);

/* "About 14 minutes more travel a week: 12 of 14 visits fit between yours", or "" where
 * nothing is known. */
const char *own_rounds_words(struct req *rq, const struct round_price *price);

/* The same with where each visit would go, into Travel. */
void own_rounds_show(struct req *rq, const struct own_rounds *own,
    const struct round_home *home, const struct care_visit *visits, size_t count);

/* Sets when the visits of each series, which stand together, would begin: at one time on all its
 * days, that which adds least travel; of as good ones that nearest the middle of the window,
 * which is also the answer where nothing is known.  True where visits go between others so. */
bool own_rounds_times(struct req *rq, const struct own_rounds *own,
    const struct round_home *home, struct care_visit *visits, size_t count);

/* For a page of a list of requests: the words for each row that is open and not answered; NULL
 * for the others.  DB_OK or a fault. */
int own_rounds_list(struct req *rq, const struct provider_notice_list_row *rows, size_t count,
    const char ***words);

#endif

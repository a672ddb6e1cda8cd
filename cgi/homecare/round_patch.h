/*
 * A patch as the pages about its care rounds see it: what providers do there on a day, as
 * rounds.
 */
#ifndef HOMECARE_ROUND_PATCH_H
#define HOMECARE_ROUND_PATCH_H

#include "homecare/round_book.h"
#include "lib/req.h"
#include "queries.h"

/* Published minutes of travel for each hour of care: UKHCA, A Minimum Price for Homecare
 * 2020-21 (travel of 1.70 pounds beside contact of 8.72 pounds an hour). */
#define ROUND_PUBLISHED_TRAVEL 11.7

struct round_patch {
	const struct round_patch_row *is;
	int64_t day; /* 1 to 7; 0: the whole week */
	const char *on;
	const struct round_visits_row *rows;
	size_t count;
	struct round_book *book; /* its visits are the rows, in their order */
};

/* Choices "1" to "7"; and of parts of the day, "1" to "5". */
extern const struct choices choices_round_day;
extern const struct choices choices_round_part;

/* The day asked for ("1" to "7"), or today's. */
int64_t round_day(const struct req *rq, const char *asked);
/* The next date that is such a day, today among them: "2026-11-21". */
const char *round_date(struct req *rq, int64_t day);

/* Reads the patch rq->path_id with the visits of that day (0: of the week) as of `on`, of one
 * part of the day (0: all), and puts them into rounds.  asked: a request's visits, or none.
 * 0, 404, 422 for more visits than can be planned at once, or the status of a fault. */
int round_patch_read(struct req *rq, int64_t day, const char *on, int64_t part,
    const struct round_home *home, const struct care_visit *asked, size_t asked_count,
    struct round_patch *patch);

/* The patch's name and address, and that times are estimates, into the view. */
void round_patch_show(struct req *rq, const struct round_patch *patch, const char *nav);

/* The provider's name, by its index in the book. */
const char *round_provider_name(const struct round_patch *patch, size_t provider);

/* "11.7 minutes", or "" without care. */
const char *round_per_hour(struct req *rq, int64_t travel, int64_t care);

/* The row of a stop, as people call it: "visit 12, GL50 1". */
const char *round_visit_name(struct req *rq, const struct round_patch *patch, uint32_t visit);

#endif

/*
 * Adverts for personal assistants, as staff see them.
 */
#ifndef DESK_ADVERT_H
#define DESK_ADVERT_H

#include "desk/words.h"
#include "queries.h"

/* The version that a form about an advert was opened at. */
#define ADVERT_VERSION(F, form) F(form, INT, version, "Version", REQUIRED, 1, INT32_MAX, NULL)

/* Where an advert stands, worked out from its dates. */
struct standing advert_standing(struct req *rq, const char *checked_on, const char *shown_until,
    const char *declined_on, const char *ended_on);

/* The advert rq->path_id; 0, or the status to answer. */
int advert_read(struct req *rq, struct desk_advert_read_row **advert);

/* What became of a change to it: 0; or the status, 409 when somebody was first. */
int advert_after(struct req *rq, int code, uint64_t changed);

#endif

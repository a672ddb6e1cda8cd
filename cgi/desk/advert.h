/*
 * Adverts for personal assistants, as staff see them.
 */
#ifndef DESK_ADVERT_H
#define DESK_ADVERT_H

#include "desk/words.h"

/* Where an advert stands, worked out from its dates. */
struct standing advert_standing(
    struct req *rq, const char *checked_on, const char *shown_until, const char *declined_on);

/* "6" from the database's "6.0"; "6.5" stays. */
const char *advert_hours(struct req *rq, const char *hours);

#endif

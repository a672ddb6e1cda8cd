/*
 * The free time of a listing's week: minutes in each part of each day.
 */
#ifndef DESK_WEEK_H
#define DESK_WEEK_H

#include "desk/edit.h"

enum { WEEK_SLOTS = 35 }; /* (day - 1) * 5 + part - 1, as in directory/search_form.h */

/* DB_OK or a fault. */
int week_read(struct req *rq, int64_t listing_id, int64_t minutes[WEEK_SLOTS]);

/* "Monday morning 2 hours; Tuesday teatime 45 minutes"; "" when there is none. */
const char *week_words(struct req *rq, const int64_t minutes[WEEK_SLOTS]);

#endif

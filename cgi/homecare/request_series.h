/*
 * The visits of a week that were entered together: the same on several days.
 */
#ifndef HOMECARE_REQUEST_SERIES_H
#define HOMECARE_REQUEST_SERIES_H

#include "homecare/request.h"

/* The first visit of a series, and its days (bit 0 is Monday); NULL when there is none. */
const struct care_visit *series_find(
    const struct care_visit *visits, size_t count, int64_t series, unsigned *days);

/* A whole number of up to four figures from an address; -1 when it is none. */
int64_t series_number(const char *text);

/* Works out the week anew after a change and stores its totals.  short_reason: why 15
 * minutes are enough, kept as long as there is such a visit.  DB_OK or a fault. */
int series_total(struct req *rq, int64_t request_id, const char *short_reason);

/* "Monday to Friday, between 7am and 9am, 45 minutes, two carers": for the audit row. */
const char *series_words(struct arena *a, const struct care_visit *visit, unsigned days);

#endif

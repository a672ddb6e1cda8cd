/*
 * A provider's record as it and the council see it alike: how far back it goes, and its times
 * in words.  What is counted is said by the views asked_request, provider_answer and
 * given_visit.
 */
#ifndef STAFF_RECORD_H
#define STAFF_RECORD_H

#include "lib/req.h"

/* Of how many quarters: that of today and the four before. */
enum { RECORD_QUARTERS = 5 };

/* The first day of the quarter so many before the one that today is in. */
struct civil_date record_quarter(struct civil_date today, int before);

/* "35 minutes", "3.5 hours": how long an answer took. */
const char *record_time_words(struct arena *a, double minutes);

/* "Good", "Not rated"; and "3 May 2025, CQC register", "3 May 2025, entered by staff", "" when
 * there is no rating.  on: may be NULL. */
const char *record_rating_words(const char *rating);
const char *record_rating_source(
    struct req *rq, const char *rating, const char *on, bool from_register);

#endif

/*
 * Dates and moments as people read them, and days counted from today.
 */
#ifndef STAFF_DATES_H
#define STAFF_DATES_H

#include "lib/req.h"

/* "21 November 2026" from "2026-11-21"; NULL from NULL. */
const char *day_words(struct req *rq, const char *iso);

/* "from 25 to 27 November 2026" from the first day without visits and the day on
 * which they begin again; "on 25 November 2026" for one day; "from 25 November 2026, with no end
 * yet" where the second is NULL. */
const char *pause_days_words(struct req *rq, const char *from, const char *begins_again);

/* The date so many days before today, as the database has it. */
const char *days_ago(struct req *rq, int64_t days);

/* The days from today to a date of the database: negative before. */
int64_t days_until(struct req *rq, const char *iso);

/* "2 days 3 hours left", "40 minutes left"; NULL when the moment (UTC) is past. */
const char *time_left_words(struct req *rq, const char *utc);

/* When that day begins in London, as the database has moments (UTC). */
const char *day_begins(struct req *rq, struct civil_date day);

/* "12.5 hours", "1 hour": to the nearest quarter of an hour. */
const char *hours_words(struct arena *a, int64_t minutes);

#endif

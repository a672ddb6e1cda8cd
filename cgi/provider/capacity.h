/*
 * How old a provider's word on its free hours is.
 */
#ifndef PROVIDER_CAPACITY_H
#define PROVIDER_CAPACITY_H

#include "lib/req.h"

/* "today", "yesterday", "9 days ago", from the database's UTC time. */
const char *capacity_age_words(struct req *rq, const char *made_at);

/* Is it time to say it again (option capacity_due_days)? */
bool capacity_is_due(struct req *rq, const char *made_at);

/* Minutes from hours as people type them: "2", "2.5", "2,25", ".5", with at most two
 * decimals, to the nearest minute; -1 when it is no number of hours, or over 100. */
int64_t hours_read(const char *text);

/* "2.5" for a field; "" for none. */
const char *hours_text(struct arena *a, int64_t minutes);

#endif

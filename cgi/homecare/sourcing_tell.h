/*
 * Messages to providers about being asked: queued in the transaction of what they tell of, each
 * once, and nothing in them about the person.
 */
#ifndef HOMECARE_SOURCING_TELL_H
#define HOMECARE_SOURCING_TELL_H

#include "homecare/sourcing.h"
#include "queries.h"

/* A tier was opened: to each that it asks.  DB_OK or a fault. */
int sourcing_tell(struct db *db, struct arena *a, const struct sourcing_opening *o,
    int64_t sourcing_id, const struct sourcing_whom_row *whom, size_t count);

/* Its week has changed: to whoever offered, or was asked and could still answer, once for each
 * change.  DB_OK or a fault. */
int sourcing_tell_changed(struct db *db, struct arena *a, int64_t request_id,
    int64_t change_id, const char *base_url);

/* The request is withdrawn: to whoever offered, or was asked and could still answer; why: a
 * sentence that goes after that, or "".  DB_OK or a fault. */
int sourcing_tell_withdrawn(
    struct db *db, struct arena *a, int64_t request_id, const char *why);

#endif

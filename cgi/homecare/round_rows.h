/*
 * The visits of a week as the database has them, to be planned.
 */
#ifndef HOMECARE_ROUND_ROWS_H
#define HOMECARE_ROUND_ROWS_H

#include "homecare/round_proposal.h"
#include "queries.h"

/* travel: the figures that journeys are estimated by. */
struct proposal_visit *proposal_visits(struct arena *a, const struct run_visits_row *rows,
    size_t count, const struct travel_values *travel);

/* Tells the visits of the rounds of that patch and date that were accepted.  DB_OK or a fault.
 */
int proposal_kept_read(struct db *db, struct arena *a, int64_t patch_id, const char *on,
    struct proposal_visit *visits, size_t count);

#endif

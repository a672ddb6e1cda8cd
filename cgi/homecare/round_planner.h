/*
 * What the command planner does: runs that people asked for, one at a time, the oldest first.
 *
 * A run is taken for some seconds, again and again while it is worked on.  When its worker dies
 * it is free after that, and begun anew; what is proposed is stored in one transaction with the
 * end of the run, so there is never half of a proposal.
 */
#ifndef HOMECARE_ROUND_PLANNER_H
#define HOMECARE_ROUND_PLANNER_H

#include <signal.h>
#include <stddef.h>

#include "homecare/round_rows.h"
#include "lib/db.h"
#include "queries.h"

struct planner {
	struct db *db;
	const char *worker; /* a text that no other has */
	const volatile sig_atomic_t *stop;
};

/* Works the next run, if no other planner is at work; *done: 1 when there was one.  DB_OK or a
 * fault. */
int planner_work(const struct planner *planner, size_t *done);

#endif

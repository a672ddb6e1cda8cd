/* Rows on their way into a staging table, sent some thousand at a time. */
#ifndef NATIONAL_BATCH_H
#define NATIONAL_BATCH_H

#include <stddef.h>

#include "lib/arena.h"
#include "lib/db.h"
#include "national/load.h"

struct batch;

/* For the statement q.  In the load's arena; what it holds besides is given back with it. */
struct batch *batch_new(struct load *load, const struct query *q);

/* Room for one more row, zeroed: the args struct of q.  Sends what is full first, so texts
 * for the row are made after this call, in batch_arena().  NULL when sending failed or the
 * load was stopped: batch_end() says which. */
void *batch_next(struct batch *batch);

/* Takes the row of the last batch_next() back. */
void batch_drop(struct batch *batch);

struct arena *batch_arena(struct batch *batch);

/* Sends the rest.  A load_code. */
int batch_end(struct batch *batch);

/* For a few rows inside a transaction: changes those that differ by one statement, adds those
 * that are missing by the other, and counts both in load->totals.  A db_code. */
int batch_put(struct load *load, const struct query *change, const struct query *add,
    const void *rows, size_t count);

#endif

/*
 * Carrying out a form: once, whole, with its audit row, or not at all.
 */
#ifndef LIB_ACTION_H
#define LIB_ACTION_H

#include "lib/route.h"

/* Runs the handler of rq->route in a transaction, again when the database asks for
 * it, and at most once for the same form.  Returns the status: 303 when the change is
 * stored, or was stored by the same form before. */
int action_run(struct req *rq, void *values);

#endif

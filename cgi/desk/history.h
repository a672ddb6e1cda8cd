/*
 * The record of changes of a listing: its audit rows in plain words.
 */
#ifndef DESK_HISTORY_H
#define DESK_HISTORY_H

#include "lib/req.h"

/* Fills History.N.when .who .what .changes, newest first.  DB_OK or a fault. */
int history_show(struct req *rq, int64_t listing_id);

/* Fills Changed.rows like History, with what made a later version than this one.  DB_OK
 * or a fault. */
int history_since(struct req *rq, int64_t listing_id, int64_t version);

#endif

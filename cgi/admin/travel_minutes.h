/* The table of minutes by car that counts, worked out anew. */
#ifndef ADMIN_TRAVEL_MINUTES_H
#define ADMIN_TRAVEL_MINUTES_H

#include "lib/req.h"

/* The minutes of a table as they are with the crossings that are closed now, out of those that
 * came.  DB_OK or a fault. */
int travel_minutes_set(struct req *rq, int64_t table_id);

/* The same of the table that counts, if any does. */
int travel_minutes_renew(struct req *rq);

#endif

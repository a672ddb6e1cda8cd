/* The constants of travel.h as they are set now (query travel_settings): the one place where
 * they are read. */
#ifndef PLACE_TRAVEL_READ_H
#define PLACE_TRAVEL_READ_H

#include "lib/db.h"
#include "place/travel.h"

/* *values: the arena's.  What is out of bounds by now counts as not set.  Needs SELECT on
 * travel_setting.  DB_OK or a fault, and then the usual values. */
int travel_read(struct db *db, struct arena *a, const struct travel_values **values);

#endif

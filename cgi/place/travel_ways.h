/*
 * What the ways of care rounds are told by, out of the database: the constants of travel.h,
 * the crossings of the Severn that are closed, and the council's table of minutes, if it has
 * one.
 */
#ifndef PLACE_TRAVEL_WAYS_H
#define PLACE_TRAVEL_WAYS_H

#include "lib/db.h"
#include "place/travel.h"

/* *values: the arena's.  Needs SELECT on travel_setting, travel_crossing, travel_table and
 * travel_table_area.  DB_OK or a fault, and then the usual values. */
int travel_ways_read(struct db *db, struct arena *a, const struct travel_values **values);

/* The same without the table. */
int travel_ways_constants(struct db *db, struct arena *a, const struct travel_values **values);

#endif

/*
 * Which LSOAs make up each ward, MSOA, district, the county and the council.
 *
 * The publisher's newest look-up that names a current area decides (it goes by where people
 * live); else the area whose edge is around the LSOA's point.  A change closes the old
 * membership on the day of the new area's year and opens the new one, so that figures of an
 * earlier day regroup as they were.
 */
#ifndef NATIONAL_MEMBERSHIP_H
#define NATIONAL_MEMBERSHIP_H

#include "national/load.h"

/* The day from which areas of a kind and year count: wards from the elections in May,
 * districts from April, output areas from the census day.  Year 0: 1900-01-01. */
const char *membership_first_day(struct arena *a, const char *kind, int year);

/* Works all of it out anew from what is in the database.  Inside a transaction; a db_code. */
int membership_regroup(struct load *load);

#endif

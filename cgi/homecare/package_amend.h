/*
 * Whether a week of visits can be made: what an amended package is checked by.  Pure.
 */
#ifndef HOMECARE_PACKAGE_AMEND_H
#define HOMECARE_PACKAGE_AMEND_H

#include "homecare/visit.h"

/* Why the week is impossible, as a sentence, or NULL: two visits at the same time, or more
 * hours than a week has.  A visit that runs past midnight, or past the end of Sunday, is
 * seen against those of the next day.  Begins are those agreed; visits may be in any order
 * and are sorted. */
const char *week_impossible(struct arena *a, struct care_visit *visits, size_t count);

#endif

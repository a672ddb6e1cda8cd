/*
 * The navigation that the programs for staff share: one row, made of what the person
 * signed in may do.
 */
#ifndef STAFF_NAV_H
#define STAFF_NAV_H

#include "lib/req.h"

/* Fills Page.nav.  `current` is the code of the entry this page belongs to ("home",
 * "find", "listings", "adverts", "sources", "market", "areas", "accounts", "roles", "sessions",
 * "audit"), or NULL. */
void staff_nav(struct req *rq, const char *current);

#endif

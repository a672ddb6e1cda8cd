/*
 * The navigation that the programs for staff share: sections in one row and the pages of the
 * section below it, made of what the person signed in may do.
 */
#ifndef STAFF_NAV_H
#define STAFF_NAV_H

#include "lib/req.h"

/* Fills Page.nav, and Page.section and Page.pages.  `current` is the code of the entry that
 * this page belongs to ("requests": see the list in nav.c), or NULL. */
void staff_nav(struct req *rq, const char *current);

#endif

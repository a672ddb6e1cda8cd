/*
 * A listing as the public may see it, for the page of one listing, a comparison and a
 * shortlist; staff see the same and more.  Shown by templates/directory/listing.cs.
 */
#ifndef DIRECTORY_LISTING_H
#define DIRECTORY_LISTING_H

#include "directory/search.h"
#include "queries.h"

/* Reads a listing; *listing is NULL when there is none that may be shown.  With `any`
 * also one that is not published, is paused or unlisted.  DB_OK or a fault. */
int listing_read(struct req *rq, int64_t id, bool any, struct listing_show_row **listing);

/* Puts all of it into the branch `at`.  DB_OK or a fault. */
int listing_view(struct req *rq, const struct listing_show_row *listing, struct view *at);

/* How it fares against the search that the page's address carries along, if any: its
 * reason and what it lacks, into at.reason and at.missing. */
void listing_view_match(struct req *rq, const struct search *search, int64_t id,
    struct view *at);

#endif

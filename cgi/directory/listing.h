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

/* The search that the address of a page carries along: NULL when it asks for nothing, or
 * when there is no index, without which a page still has everything but its matches.  For
 * links and forms to carry it further its query goes into Carried.address ("?near=stroud",
 * or ""), and its parts into Carried.pairs.N.name and .value.  DB_OK or a fault. */
int listing_search(struct req *rq, struct search_form *form, const struct search **asked);

/* How a listing fares against that search: its reason, what it lacks and its distance,
 * into at.reason, at.missing and at.distance. */
void listing_view_match(struct req *rq, const struct search *search,
    const struct listing_show_row *listing, struct view *at);

#endif

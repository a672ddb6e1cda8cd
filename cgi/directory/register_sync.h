/*
 * What register.c (which listing a location has) and register_listing.c (writing it) share.
 */
#ifndef DIRECTORY_REGISTER_SYNC_H
#define DIRECTORY_REGISTER_SYNC_H

#include <stddef.h>

#include "directory/register.h"
#include "lib/arena.h"
#include "lib/db.h"
#include "queries.h"

/* All that one run reads, and where it counts. */
struct register_sync {
	struct db *db;
	struct arena *a;
	const char *local_authority;
	const char *today;
	struct register_report *report;
	struct register_locations_row *rows;
	size_t count;
	struct register_links_row *links;
	size_t link_count;
	struct register_towns_row *towns;
	size_t town_count;
	struct register_terms_row *terms;
	size_t term_count;
	struct register_listing_terms_row *listing_terms;
	size_t listing_term_count;
};

/* Why the location is not to be listed; NULL when it is. */
const char *register_ended(
    const struct register_sync *sync, const struct register_locations_row *row);

/* The town or village to show for a location that has a position: the one its address
 * names, else the nearest. */
const char *register_place_label(
    const struct register_sync *sync, const struct register_locations_row *row);

/* Makes or changes the listing of one location.  followed is the location whose listing
 * this one took over, or NULL.  A db_code. */
int register_write(
    struct register_sync *sync, const struct register_locations_row *row, const char *followed);

#endif

/*
 * From MariaDB into the search index: reads the directory's words and every live listing
 * (published, not paused, not unlisted), and writes a new index file.
 *
 * Age is not decided here: the search marks and hides what was not confirmed for long.
 * Read in batches, in the order of ids; memory is the builder's and one batch.
 */
#ifndef DIRECTORY_INDEX_LOAD_H
#define DIRECTORY_INDEX_LOAD_H

#include <stdint.h>

struct db;

enum index_load_fault {
	INDEX_LOAD_DATABASE = -1, /* db_fault() says why */
	INDEX_LOAD_FILE = -2,	  /* report.index_error says why */
};

struct index_load_report {
	uint64_t listings;
	uint64_t refused; /* passed over: the index does not take their values */
	uint64_t terms;	  /* rows of each, of the listings taken */
	uint64_t areas;
	uint64_t slots;
	int index_error;
};

/* Builds the index at path; stamp is kept in it (index_facts()).  0, or a fault, and then
 * the old file stays as it was. */
int index_load(
    struct db *db, const char *path, uint64_t stamp, struct index_load_report *report);

/* The index's number of a listing's kind: the number of its term in the group "kind". */
enum listing_kind {
	LISTING_PA = 0,
	LISTING_MICRO = 1,
	LISTING_COMMUNITY = 2,
	LISTING_SHARED_LIVES = 3,
	LISTING_REGISTERED = 4,
};

#endif

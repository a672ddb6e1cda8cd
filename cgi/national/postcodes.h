/*
 * What the two sources of postcodes, NSPL and Code-Point Open, do the same way: which rows
 * are ours, staging, checks by postcode area, and the merge in which NSPL wins.
 */
#ifndef NATIONAL_POSTCODES_H
#define NATIONAL_POSTCODES_H

#include "national/batch.h"
#include "national/load.h"
#include "national/locator.h"
#include "place/postcode.h"
#include "queries.h"

struct postcodes {
	struct load *load;
	struct batch *batch;
	const char *winner; /* source whose rows are not overwritten, or "" */
	int64_t staged;	    /* rows sent, postcodes that stand twice counted twice */
	/* For sources that do not know the LSOA. */
	struct locator lsoas, wards;
};

/* Also clears what an earlier load left in the staging table. */
int postcodes_begin(struct postcodes *postcodes, struct load *load, const char *winner);

/* Reads the cell of a postcode, or refuses the row: false. */
bool postcodes_read(
    struct load *load, int64_t line, const char *cell, struct postcode *postcode);

/* Is it in a configured postcode area, district or county? */
bool postcodes_want(const struct load *load, const struct postcode *postcode,
    const char *district, const char *county);

/* A row with the postcode filled in; NULL: see batch_end(). */
struct national_postcode_stage_args *postcodes_row(
    struct postcodes *postcodes, const struct postcode *postcode);

/* Sends the rest, checks, merges and clears. */
int postcodes_end(struct postcodes *postcodes);

#endif

/*
 * What a person typed for a place, as one place of the county, or a plain answer why
 * not.  Nothing leaves this machine: postcodes come from the loaded table, else from
 * the shipped sectors, towns from the shipped table.
 *
 * A place has a key that may stand in an address and be shared, as it holds no full
 * postcode: "gl50-1" and the half-kilometre square of the postcode ("gl50-1-788-444":
 * easting and northing divided by 500) or of the sector's or outcode's middle, or a
 * town's name ("stroud", "newnham-e07000080" where two share one).  place_from_key()
 * measures from the middle of that square, at most 354 metres from the true point.
 */
#ifndef PLACE_PLACE_H
#define PLACE_PLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"
#include "lib/db.h"

enum place_precision { PLACE_POSTCODE, PLACE_SECTOR, PLACE_OUTCODE, PLACE_TOWN };

struct place {
	const char *key;
	const char *label; /* "near GL50 1", "Stroud": never a full postcode */
	double latitude;
	double longitude;
	enum place_precision precision;
	const char *lsoa;     /* NULL when no boundaries or postcodes are loaded */
	const char *district; /* its code, NULL when not known */
	const char *district_name;
	const uint32_t *areas; /* area.id of every current area it lies in */
	size_t area_count;
	int64_t patch_id;        /* area.id of its patch, 0 when there is none */
	const char *rural_urban; /* class of its LSOA, NULL when not known */
};

enum place_answer {
	PLACE_FOUND,
	PLACE_SEVERAL,    /* candidates[]: ask which */
	PLACE_FROM_SECTOR, /* a full postcode that is not loaded: its sector stands in */
	PLACE_TERMINATED, /* found, and no longer in use: `ended` says since when */
	PLACE_OUTSIDE,    /* not in the county: `council` is whom to ask, "" when not known */
	PLACE_NO_SUCH,    /* looks like a postcode of the county that does not exist */
	PLACE_BAD_SHAPE,  /* looks like a postcode, with something missing or too much */
	PLACE_UNKNOWN,    /* no such town or village; candidates[] has near spellings */
};

struct place_found {
	enum place_answer answer;
	struct place place; /* for FOUND, FROM_SECTOR and TERMINATED */
	const struct place *candidates; /* key, label, position and district only */
	size_t candidate_count;
	const char *council;
	const char *ended;   /* "March 2019" */
	const char *reading; /* the postcode as it was read, when letters were taken for
	                      * figures or the other way round; else NULL */
};

/* Finds what was typed.  county is the ONS code of the county.  DB_OK or a DB code. */
int place_find(struct db *db, struct arena *a, const char *county, const char *typed,
    struct place_found *found);

/* The place of a key that place_find() made; place->key is NULL when it is none. */
int place_from_key(struct db *db, struct arena *a, const char *county, const char *key,
    struct place *place);

#endif

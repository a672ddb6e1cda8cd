/*
 * What a person typed for a place, as one place of the county, or a plain answer why
 * not.  Nothing leaves this machine: postcodes come from the loaded table, else from
 * the shipped sectors, towns from the shipped table.
 *
 * A place has a key that may stand in an address and be shared, as nobody can tell from it
 * which postcode was typed.  That of a full postcode ("gl50-1-580-989-e01022117") is a sector,
 * a square (0.005 degrees of latitude north of 49 and 0.007 of longitude east of 9 west, some
 * 556 by 480 metres) and the LSOA.  They are shared by NEIGHBOURS_LEAST postcodes or more
 * (neighbours.h): the square is where the middle of these lies, not the postcode itself, and
 * the sector is one that NEIGHBOURS_LEAST postcodes of the LSOA have.  So the areas that
 * follow from the LSOA are those of the postcode; distances are measured from the middle of
 * the square, which is about 240 metres away, in one case of twenty over 800.  A postcode
 * whose LSOA is not known gets a square among the like of its sector ("gl50-1-580-989"); where
 * too few are loaded, the sector alone.
 *
 * Other keys: a sector or an outcode ("gl50-1", "gl50"), and a town's folded name ("stroud",
 * "newnham-e07000080" where two share one).
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
	/* candidates[]: ask which. */
	PLACE_SEVERAL,
	/* A full postcode that is not loaded: its sector stands in. */
	PLACE_FROM_SECTOR,
	/* Found, and no longer in use: `ended` says since when. */
	PLACE_TERMINATED,
	/* Not in the county: `council` is whom to ask, `around` what it is or is near;
	 * candidates[] may hold places of the county with a like name. */
	PLACE_OUTSIDE,
	/* Looks like a postcode of the county that does not exist.  place is its sector or
	 * outcode, to offer instead; place.key is NULL when neither is known. */
	PLACE_NO_SUCH,
	/* A postcode or sector that is not known, in an outcode that lies partly outside the
	 * county: it may be outside, or may not exist.  place is the outcode's part of the
	 * county, `council` whom to ask about the other. */
	PLACE_PERHAPS_OUTSIDE,
	/* Looks like a postcode, with something missing or too much: `advice`. */
	PLACE_BAD_SHAPE,
	/* No such town or village; candidates[] has near spellings. */
	PLACE_UNKNOWN
};

struct place_found {
	enum place_answer answer;
	/* For FOUND, FROM_SECTOR and TERMINATED, and see NO_SUCH and PERHAPS_OUTSIDE. */
	struct place place;
	/* key, label, position and district only. */
	const struct place *candidates;
	size_t candidate_count;
	/* The council to ask when the place, or part of its sector, is outside; "" when there
	 * is none or it is not known. */
	const char *council;
	/* "Ross-on-Wye", or by a postcode's letters "the Birmingham postcode area"; NULL when
	 * `council` says it all. */
	const char *around;
	/* A sentence for beside the field, else NULL. */
	const char *advice;
	/* "March 2019", else NULL. */
	const char *ended;
	/* The postcode as it was read, when letters were taken for figures or the other way
	 * round, else NULL. */
	const char *reading;
};

/* Finds what was typed.  county is the ONS code of the county.  DB_OK or a DB code. */
int place_find(struct db *db, struct arena *a, const char *county, const char *typed,
    struct place_found *found);

/* The place of a key that place_find() made; place->key is NULL when it is none. */
int place_from_key(
    struct db *db, struct arena *a, const char *county, const char *key, struct place *place);

/*
 * What a worker remembers of the keys it has seen, so that the pages of one search do not ask
 * the database for the same place again: some two thousand of them, for a minute (patches are
 * redrawn, postcodes loaded).  All zero is an empty one; what it takes it keeps until the
 * worker ends.
 */
struct place_memory {
	struct arena *own;          /* of the slots and all they point to */
	const struct place **slots; /* by the key's hash */
	size_t count;
	int64_t since;
};

/* place_from_key() by way of the memory, for one county only; a key that is none is not
 * remembered.  now: seconds of a clock that only goes forward.  What *place points to stays
 * until the next place_recall(). */
int place_recall(struct place_memory *memory, struct db *db, struct arena *a,
    const char *county, const char *key, int64_t now, struct place *place);

#endif

/* Between the place*.c files only. */
#ifndef PLACE_PLACE_PRIVATE_H
#define PLACE_PLACE_PRIVATE_H

#include "place/distance.h"
#include "place/place.h"
#include "place/postcode.h"

/* Under this share of its postcodes an outcode or sector is another council's: somebody who
 * types it is told so.  Above, it is taken as meant for the county. */
#define PLACE_LEAST_SHARE 0.1

/* Everything a finding carries along. */
struct place_search {
	struct db *db;
	struct arena *a;
	const char *county;
	struct place_found *found;
};

/* What was typed is a full postcode, a sector or an outcode. */
int place_find_postcode(struct place_search *search, const struct postcode *postcode);

/* Fills lsoa (when it is not known yet), the areas, patch, district and class of a place whose
 * position is set.  sector: where to look for the nearest postcode, or NULL. */
int place_locate(struct db *db, struct arena *a, const char *county, const char *sector,
    struct place *place);

/* Keys: see place.h.  lsoa: its code, or NULL where it is not known. */
const char *place_key_square(
    struct arena *a, const char *sector, struct position point, const char *lsoa);
int place_key_postcode(struct place_search *search, const struct postcode *postcode,
    const char *lsoa, struct position at, const char **key);
const char *place_key_part(struct arena *a, const char *display);
const char *place_key_town(
    struct arena *a, const char *folded, const char *district, bool has_namesakes);

/* A sector or an outcode, display form, of which the row was found. */
struct place_part_row;
int place_from_part(struct db *db, struct arena *a, const char *county, const char *display,
    enum place_precision precision, const struct place_part_row *part, struct place *place);

#endif

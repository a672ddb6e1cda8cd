/* The areas that a position lies in.  Its LSOA comes from the nearest postcode in use, for that
 * is where people live; before postcodes are loaded from the LSOAs' boundaries; and before
 * those, from nothing.  Queries: sql/query/place.sql. */
#include "place/place_private.h"

#include <string.h>

#include "place/geojson.h"
#include "place/shape_index.h"
#include "queries.h"

static int
lsoa_of_postcodes(struct db *db, struct arena *a, const char *sector, struct place *place)
{
	struct place_lsoa_in_sector_row *inside = NULL;
	struct place_lsoa_near_row *near = NULL;
	int code;

	if (sector != NULL) {
		code = place_lsoa_in_sector(db, a,
		    (struct place_lsoa_in_sector_args){.sector = sector,
			.latitude = place->latitude,
			.longitude = place->longitude},
		    &inside);
		if (code == DB_OK && inside != NULL)
			place->lsoa = inside->lsoa;
		return code;
	}
	code = place_lsoa_near(db, a,
	    (struct place_lsoa_near_args){
		.latitude = place->latitude, .longitude = place->longitude},
	    &near);
	if (code == DB_OK && near != NULL)
		place->lsoa = near->lsoa;
	return code;
}

/* The walk over boundaries: the one that contains the point, else the nearest within a gap. */
struct boundary_walk {
	struct arena *a;
	struct position point;
	const char *lsoa;
	double metres;
};

enum { WALK_FOUND = 1 };

static int
walk_boundary(void *context, const struct place_lsoas_around_row *row)
{
	struct boundary_walk *walk = context;
	struct shape shape = {0};
	const char *fault;
	double metres;

	/* What the import wrote can be read; one that cannot is passed over. */
	if (geojson_read_shape(walk->a, row->geometry, strlen(row->geometry), &shape, &fault) !=
	    GEOJSON_OK)
		return DB_OK;
	if (shape_contains(&shape, walk->point)) {
		walk->lsoa = arena_strdup(walk->a, row->code);
		return WALK_FOUND;
	}
	metres = shape_edge_metres(&shape, walk->point);
	if (metres < walk->metres) {
		walk->metres = metres;
		walk->lsoa = arena_strdup(walk->a, row->code);
	}
	return DB_OK;
}

static int
lsoa_of_boundaries(struct db *db, struct arena *a, struct place *place)
{
	/* One of the nearest, nearly always; but a wide rural area's middle may be farther away
	 * than those of all the small ones in the town it surrounds. */
	static const int64_t steps[] = {8, 2000};
	struct boundary_walk walk = {
	    a, {place->latitude, place->longitude}, NULL, SHAPE_GAP_METRES};
	int code = DB_OK;

	for (size_t i = 0; i < 2 && code == DB_OK; i++)
		code = place_lsoas_around(db, a,
		    (struct place_lsoas_around_args){.latitude = place->latitude,
			.longitude = place->longitude,
			.most = steps[i]},
		    walk_boundary, &walk);
	place->lsoa = walk.lsoa;
	return code == WALK_FOUND ? DB_OK : code;
}

/* What the areas themselves say of the place. */
static void
note_areas(
    struct arena *a, const struct place_areas_row *rows, size_t count, struct place *place)
{
	uint32_t *ids = arena_array(a, count, sizeof(*ids));

	for (size_t i = 0; i < count; i++) {
		ids[i] = (uint32_t)rows[i].id;
		if (strcmp(rows[i].kind, "district") == 0) {
			place->district = rows[i].code;
			place->district_name = rows[i].name;
		} else if (strcmp(rows[i].kind, "patch") == 0) {
			place->patch_id = rows[i].id;
		} else if (strcmp(rows[i].kind, "lsoa") == 0) {
			place->rural_urban = rows[i].rural_urban;
		}
	}
	place->areas = ids;
	place->area_count = count;
}

int
place_locate(
    struct db *db, struct arena *a, const char *county, const char *sector, struct place *place)
{
	struct place_areas_row *rows;
	size_t count;
	int code = DB_OK;

	if (place->lsoa == NULL)
		code = lsoa_of_postcodes(db, a, sector, place);
	if (code == DB_OK && place->lsoa == NULL)
		code = lsoa_of_boundaries(db, a, place);
	if (code != DB_OK)
		return code;
	code = place_areas(db, a,
	    (struct place_areas_args){
		.lsoa = place->lsoa, .district = place->district, .county = county},
	    &rows, &count);
	if (code == DB_OK)
		note_areas(a, rows, count, place);
	return code;
}

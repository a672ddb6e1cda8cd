/* In which of the loaded areas of one kind a position lies.
 * Queries: sql/query/national_area.sql. */
#include "national/locator.h"

#include <string.h>

#include "place/geojson.h"
#include "queries.h"

int
locator_read(struct load *load, const char *kind, struct locator *locator)
{
	struct national_area_open_row *rows;
	size_t count;
	const char *fault;
	int code = national_area_open(load->db, load->arena,
	    (struct national_area_open_args){ .kind = kind }, &rows, &count);

	memset(locator, 0, sizeof(*locator));
	if (code != DB_OK)
		return code;
	locator->shapes = arena_array(load->arena, count + 1, sizeof(locator->shapes[0]));
	for (size_t i = 0; i < count; i++) {
		struct shape *shape = &locator->shapes[locator->count];

		if (rows[i].geometry == NULL ||
		    geojson_read_shape(load->arena, rows[i].geometry, strlen(rows[i].geometry),
			shape, &fault) != GEOJSON_OK)
			continue;
		shape->code = rows[i].code;
		shape->name = rows[i].name;
		locator->count++;
		if (rows[i].vintage > locator->vintage)
			locator->vintage = (int)rows[i].vintage;
	}
	if (locator->count > 0)
		locator->index = shape_index_new(load->arena, locator->shapes, locator->count);
	return DB_OK;
}

const char *
locator_find(const struct locator *locator, struct position position, bool gaps)
{
	const struct shape *shape;

	if (locator->index == NULL)
		return NULL;
	shape = gaps ? shape_index_nearest(locator->index, position, SHAPE_GAP_METRES, NULL)
		     : shape_index_find(locator->index, position);
	return shape != NULL ? shape->code : NULL;
}

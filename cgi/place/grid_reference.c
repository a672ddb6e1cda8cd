/* The National Grid by libproj: one context and one transformation, kept by the caller. */
#include "place/grid_reference.h"

#include <math.h>
#include <stdlib.h>

#include <proj.h>

enum { GRID_EAST = 700000, GRID_NORTH = 1300000 };

struct grid_converter {
	PJ_CONTEXT *context;
	PJ *transformation; /* forward: east, north to longitude, latitude */
};

void
grid_converter_free(struct grid_converter *converter)
{
	if (converter == NULL)
		return;
	proj_destroy(converter->transformation);
	proj_context_destroy(converter->context);
	free(converter);
}

struct grid_converter *
grid_converter_new(const char **fault)
{
	struct grid_converter *converter = calloc(1, sizeof(*converter));
	PJ *made;

	*fault = "out of memory";
	if (converter == NULL)
		return NULL;
	converter->context = proj_context_create();
	if (converter->context == NULL)
		goto out;
	proj_log_level(converter->context, PJ_LOG_NONE);
	proj_context_set_enable_network(converter->context, 0);
	made = proj_create_crs_to_crs(converter->context, "EPSG:27700", "EPSG:4326", NULL);
	/* EPSG:4326 is latitude first; this puts both sides east first. */
	if (made != NULL)
		converter->transformation =
		    proj_normalize_for_visualization(converter->context, made);
	proj_destroy(made);
	if (converter->transformation != NULL) {
		*fault = NULL;
		return converter;
	}
	/* Texts of proj_errno_string() are static. */
	*fault = proj_errno_string(proj_context_errno(converter->context));
	if (*fault == NULL)
		*fault = "libproj does not know EPSG:27700 (is proj-data installed?)";
out:
	grid_converter_free(converter);
	return NULL;
}

static bool
is_on_grid(double easting, double northing)
{
	return easting >= 0 && easting <= GRID_EAST && northing >= 0 &&
	       northing <= GRID_NORTH && (easting > 0 || northing > 0);
}

bool
grid_to_position(struct grid_converter *converter, double easting, double northing,
    struct position *position)
{
	PJ_COORD there;

	if (!is_on_grid(easting, northing))
		return false;
	there =
	    proj_trans(converter->transformation, PJ_FWD, proj_coord(easting, northing, 0, 0));
	if (!isfinite(there.xy.x) || !isfinite(there.xy.y))
		return false;
	position->longitude = there.xy.x;
	position->latitude = there.xy.y;
	return true;
}

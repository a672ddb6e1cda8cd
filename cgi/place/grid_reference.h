/*
 * Eastings and northings of the British National Grid (EPSG:27700) to WGS84 degrees
 * (EPSG:4326), by libproj and its own definitions, without the network.
 *
 * Accuracy: where the machine has Ordnance Survey's OSTN15 grid file (proj-data does not
 * bring it), about 0.1 m; without it the seven-parameter transformation EPSG:1314 is used,
 * good to 2 m (EPSG) in mainland Britain.  Both are far below a postcode's own extent.
 */
#ifndef PLACE_GRID_REFERENCE_H
#define PLACE_GRID_REFERENCE_H

#include <stdbool.h>

#include "place/distance.h"

struct grid_converter;

/* Takes some milliseconds: make one and keep it.  NULL when libproj's own files are missing
 * or damaged; *fault then says so in its words.  Not in an arena, because it lives as long as
 * the program or the load. */
struct grid_converter *grid_converter_new(const char **fault);
void grid_converter_free(struct grid_converter *converter);

/* Metres to degrees; false outside the grid (0 to 700,000 east, 0 to 1,300,000 north), which
 * 0, 0 (how some publishers say "no position") counts as too. */
bool grid_to_position(struct grid_converter *converter, double easting, double northing,
    struct position *position);

#endif

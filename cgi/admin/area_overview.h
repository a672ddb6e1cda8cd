/*
 * All areas of a kind together: on one map, and as a file that says which LSOA is in which.
 */
#ifndef ADMIN_AREA_OVERVIEW_H
#define ADMIN_AREA_OVERVIEW_H

#include "admin/area_model.h"

/* Draws the areas that are listed, as they are today, into Map, for templates/admin/area-map.cs:
 * LSOAs in none are dark.  Sets numbers[i] to what the map calls areas[i], 0 where it has no
 * LSOA with an edge.  Map stays empty when no edges are loaded. */
void area_overview_show(struct req *rq, const struct area_model *m,
    const struct area_kind_list_row *areas, size_t count, int *numbers);

/* Every LSOA with the area of the kind that it is in today, as `as` says: "csv" or "xlsx". */
int area_overview_file(struct req *rq, const struct area_model *m, const char *as);

#endif

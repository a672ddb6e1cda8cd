/*
 * Maps of areas that people draw, for templates/admin/area-map.cs.
 */
#ifndef ADMIN_AREA_MAP_H
#define ADMIN_AREA_MAP_H

#include "admin/area_model.h"

struct area_map {
	const struct area_model *model;
	int64_t area;         /* shown dark, with what is planned; 0: none */
	const char *district; /* its LSOAs are on the map and lead to their boxes, or NULL */
	bool gaps;            /* LSOAs in no area are shown dark instead */
	const char *title;
	const char *description;
};

/* Fills Map, or leaves it empty when no edges are loaded.  Shows the area with what is around
 * it; all LSOAs when it has none. */
void area_map_show(struct req *rq, const struct area_map *wanted);

/* Is the LSOA in that district?  "none" is what lies in no district. */
bool area_in_district(const struct area_lsoa *lsoa, const char *district);

#endif

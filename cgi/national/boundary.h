/*
 * What boundaries.c, boundary_shapes.c, boundary_lookup.c and boundary_fetch.c share.
 *
 * The source "boundaries" has parts, each with its own load: look-ups (which ward and
 * district an LSOA is in), edges of LSOAs, MSOAs, wards and districts, and rural and urban
 * classes.  Brought files may also give names or points.
 */
#ifndef NATIONAL_BOUNDARY_H
#define NATIONAL_BOUNDARY_H

#include "national/load.h"
#include "place/distance.h"

/* A kind of area with an edge, and the names that publishers give its columns. */
struct boundary_kind {
	const char *kind;	   /* of the table area, and the load's part */
	const char *codes, *names; /* patterns, see header.h */
	const char *old;	   /* columns of 2011, which is another set of areas */
};

extern const struct boundary_kind boundary_kinds[];
enum { BOUNDARY_LSOA, BOUNDARY_MSOA, BOUNDARY_WARD, BOUNDARY_DISTRICT, BOUNDARY_KINDS };

#define BOUNDARY_DISTRICT_CODES "LAD##CD|LTLA##_CODE|LAD##_CODE|LADCD_ACTIVE|LADCD"
#define BOUNDARY_DISTRICT_NAMES "LAD##NM|LTLA##_NAME|LAD##_NAME|LADNM_ACTIVE|LADNM"

/* Reads edges from GeoJSON, of whichever kind its properties tell. */
int boundary_load_shapes(struct load *load);

/* Reads a look-up, classes, names or points from CSV, or from a service's JSON. */
int boundary_load_lookup(struct load *load, bool json);

/* Brings the load's part from its configured service. */
int boundary_fetch(struct load *load);

/* The current areas of a kind, to tell which rows are about our places. */
struct area_set {
	struct national_area_open_row *rows; /* sorted by code */
	size_t count;
};

int area_set_read(struct load *load, const char *kind, struct area_set *set); /* db_code */
const struct national_area_open_row *area_set_find(
    const struct area_set *set, const char *code);

/* Does a name such as "Cheltenham 008A" begin with the name of one of the county's
 * districts? */
bool boundary_is_named_after(
    const struct area_set *districts, const struct load *load, const char *name);

/* The end of every part: regroups the LSOAs, and gives postcodes that came before the edges
 * their LSOA.  Inside the transaction; a db_code. */
int boundary_settle(struct load *load);

/* A current area that is not there yet, valid from the day of its year; the first areas of
 * a kind are valid from 1900-01-01. */
int boundary_add_area(struct load *load, const char *kind, const char *code, const char *name,
    int year, bool first, const struct position *point);

#endif

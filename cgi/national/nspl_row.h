/*
 * One row of the National Statistics Postcode Lookup, in the three generations of its header:
 * to 2022 (pcds, laua, ward, lsoa11, osgrdind), from 2025 (lad25cd, wd25cd, lsoa21cd,
 * gridind), and those between and after, whose years differ.
 */
#ifndef NATIONAL_NSPL_ROW_H
#define NATIONAL_NSPL_ROW_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/arena.h"
#include "lib/csv_read.h"
#include "place/postcode.h"

enum {
	NSPL_POSTCODE,
	NSPL_INTRODUCED,
	NSPL_TERMINATED,
	NSPL_GRID,
	NSPL_EASTING,
	NSPL_NORTHING,
	NSPL_LATITUDE,
	NSPL_LONGITUDE,
	NSPL_LSOA21,
	NSPL_LSOA11,
	NSPL_WARD,
	NSPL_DISTRICT,
	NSPL_COLUMNS
};

extern const struct csv_column nspl_columns[NSPL_COLUMNS];

struct nspl_row {
	struct postcode postcode;
	bool placed; /* it has a grid reference: the four below are set */
	double latitude, longitude;
	int64_t easting, northing;
	const char *lsoa21; /* NULL where the file has none */
	const char *lsoa11;
	const char *ward, *district;
	const char *introduced_on, *terminated_on; /* first day of the month, or NULL */
};

/* Reads values in the order of nspl_columns.  Returns NULL, or why the row is refused.  Texts
 * are the cells themselves, or new in the arena. */
const char *nspl_row_read(struct arena *a, const char *const *values, struct nspl_row *row);

/* The month of the edition in a name such as NSPL_NOV_2021_UK_HR.csv, as 2021-11-01; NULL when
 * there is none. */
const char *nspl_edition(struct arena *a, const char *name);

#endif

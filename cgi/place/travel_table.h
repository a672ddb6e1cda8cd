/*
 * Minutes by car from area to area as a council has measured or bought them, in place of the
 * estimate of travel.h.
 *
 * The areas are LSOAs (2021): a person's is known, a county has some hundreds of them, and a
 * table of them says nothing about anybody; one of postcodes would have millions of rows, and
 * would have to be made anew for each new person.  So minutes are from middle to middle, and
 * where two places lie in one LSOA the estimate is better.  Walks are always estimated: between
 * middles of LSOAs the table would say too little about a quarter of an hour on foot.
 *
 * Care rounds need that going round by a third place is never sooner than going straight.  So
 * the table is closed: where it is sooner, those minutes count.
 */
#ifndef PLACE_TRAVEL_TABLE_H
#define PLACE_TRAVEL_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "place/severn.h"

struct arena;
struct travel_values;

enum {
	TRAVEL_AREAS_MOST = 700,
	TRAVEL_MINUTES_MOST = 1440, /* that a row of a file may say */
	TRAVEL_NO_PAIR = UINT16_MAX /* until the table is closed */
};

struct travel_area {
	const char *code;
	struct position at; /* a point inside; NAN where it is not known */
};

struct travel_table {
	const struct travel_area *areas; /* in the order of their codes */
	size_t count;
	const uint16_t *minutes; /* count * count, from row to column: closed */
	const uint16_t *loops;	 /* of each area: to the nearest other one and back */
	const char *source;	 /* "county transport model" */
	const char *of_on;	 /* the day that it is of */
	int64_t id, version;	 /* of the table that was uploaded; 0: none */
};

/* A table of them, its loops worked out.  All pairs have minutes, and they are closed. */
struct travel_table *travel_table_new(
    struct arena *a, const struct travel_area *areas, size_t count, const uint16_t *minutes);

/* For qsort(): by their codes. */
int travel_area_order(const void *one, const void *other);

/* The area of that code, or of the nearest point inside: SIZE_MAX where there is none. */
size_t travel_area_find(const struct travel_area *areas, size_t count, const char *code);
size_t travel_area_nearest(const struct travel_table *table, struct position at);

/* Closes a table (R. W. Floyd, Communications of the ACM 5, 1962): time as the cube of count.
 * Nought from an area to itself. */
void travel_table_close(uint16_t *minutes, size_t count);

/* Adds what the estimate of the way grows by where crossings are closed that were open when the
 * table was made, and closes it again. */
void travel_table_detour(uint16_t *minutes, const struct travel_area *areas, size_t count,
    const struct travel_values *values);

/* A row of a closed table as printable text, two characters for each of its minutes, and back:
 * -1 where the text is no such row. */
const char *travel_row_text(struct arena *a, const uint16_t *row, size_t count);
int travel_row_read(const char *text, uint16_t *row, size_t count);

#endif

/* Cells of publishers' tables: numbers and dates in the spellings they use. */
#ifndef NATIONAL_CELL_H
#define NATIONAL_CELL_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/arena.h"

/* "" of a column that the file has not. */
const char *cell_text(const char *cell);

/* The whole cell is a number.  An empty or missing cell is none. */
bool cell_real(const char *cell, double *number);
bool cell_whole(const char *cell, int64_t *number);

/* A date as 2026-02-25, from "2026-02-25", "25/Feb/2026 - 00:00", "16/11/2015 - 00:00",
 * "16/11/2015", "25 February 2026" and "2026-02-25T10:00:00Z"; NULL when it is none. */
const char *cell_date(struct arena *a, const char *cell);

/* The first day of a month written "202602" or "2026-02"; NULL when it is none. */
const char *cell_month(struct arena *a, const char *cell);

/* Cut to this many characters, when the table has no room for more. */
const char *cell_cut(struct arena *a, const char *text, size_t characters);

#endif

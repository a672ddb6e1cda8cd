/*
 * Finding the columns of a CSV file by their headings.  Only csv_read.c uses this.
 */
#ifndef LIB_CSV_HEADER_H
#define LIB_CSV_HEADER_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct csv_column;
struct csv_header;

/* Compiles the columns' regular expressions. */
struct csv_header *csv_header_new(
    struct arena *a, const struct csv_column *columns, size_t count);

/* Is this row the header?  When it has all required columns, fills places (one for each
 * column; -1: not there) and returns 1.  Returns 0 when it has not, or CSV_COLUMN_TWICE.
 * Remembers the row that had the most of them, for csv_header_message(). */
int csv_header_match(
    struct csv_header *h, const char *const *cells, size_t cell_count, ptrdiff_t *places);

/* Which required columns the nearest row lacked, or which column is there twice. */
const char *csv_header_message(struct csv_header *h, struct arena *a);

#endif

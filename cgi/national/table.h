/* CSV tables of a load: read as they stream, from a file or out of a zip archive. */
#ifndef NATIONAL_TABLE_H
#define NATIONAL_TABLE_H

#include "lib/csv_read.h"
#include "national/load.h"

struct table {
	const struct csv_column *columns;
	size_t column_count;
	bool no_header;
	/* Takes one row; other than LOAD_OK ends the reading.  A row that is wrong in itself is
	 * given to load_refuse(), and is LOAD_OK. */
	int (*row)(struct load *load, void *data, const struct csv_row *row);
	void *data;
};

/* Reads a whole file.  Rows that are no rows of a table are refused with their line. */
int table_read(struct load *load, const char *path, const struct table *table);

/* Reads those files of a zip archive, one after the other, whose names wanted() likes; each
 * has its own header.  *found counts them. */
int table_read_zip(struct load *load, const char *path,
    bool (*wanted)(struct load *load, const char *name), const struct table *table,
    size_t *found);

/* By its first bytes. */
bool table_is_zip(const char *path);

#endif

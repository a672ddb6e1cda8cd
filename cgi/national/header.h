/*
 * The header of a CSV file, looked at before the file is read: publishers put the year into
 * their column names (WD24CD, ward24_code), and the year matters.
 */
#ifndef NATIONAL_HEADER_H
#define NATIONAL_HEADER_H

#include <stddef.h>

#include "lib/arena.h"

struct header {
	const char **names;
	size_t count;
};

/* Reads the first line.  Returns 0, or -1 when there is none. */
int header_read(struct arena *a, const char *path, struct header *header);

/* The column that the patterns choose: parted by '|', the first that is there wins; '#' is a
 * digit, case does not matter, and of two years the later is taken.  *year is 2024 of WD24CD
 * and 0 where the name has no '#'.  NULL when there is none; year may be NULL. */
const char *header_find(const struct header *header, const char *patterns, int *year);

/* Does one name fit one of the patterns, and with which year? */
int name_fits(const char *name, const char *patterns, int *year);

#endif

/*
 * Groupings as a CSV file: a row for each LSOA, the area that it is to be in, and the first
 * day on which it is.  LSOAs that the file does not name stay where they are.
 *
 * Columns are found by their headings: "LSOA code", "area code", "area name", "valid from".
 * The name may be empty for an area that there is; the day may be empty (today), 2026-11-21
 * or 21/11/2026.  A row with an LSOA alone is passed over.  What can be told wrong from the
 * file alone is told here; whoever knows the areas checks the rest.
 */
#ifndef PLACE_GROUPING_FILE_H
#define PLACE_GROUPING_FILE_H

#include <stddef.h>
#include <stdint.h>

struct arena;

enum { GROUPING_FILE_BYTES_MOST = 2 * 1024 * 1024, GROUPING_FILE_ROWS_MOST = 50000 };

struct grouping_file_row {
	uint64_t line;
	const char *lsoa; /* capitals */
	const char *code; /* letters, numbers and hyphens, 1 to 20 */
	const char *name; /* "" or 2 to 120 characters */
	int32_t from;
};

struct grouping_refusal {
	uint64_t line;
	const char *reason; /* without a full stop */
};

struct grouping_file {
	uint64_t read;        /* rows, good and bad */
	uint64_t passed_over; /* of them, those that name no area */
	struct grouping_file_row *rows;
	size_t row_count;
	struct grouping_refusal *refused; /* room for one for each row read */
	size_t refused_count;
	const char *fault; /* why the file as a whole is no good, or NULL */
};

/* Reads it; all is in the arena.  today is a day's number. */
void grouping_file_read(struct arena *a, const char *text, size_t length, int32_t today,
    struct grouping_file *file);

/* Refuses one more row, for a reason the file alone does not tell. */
void grouping_file_refuse(struct grouping_file *file, uint64_t line, const char *reason);

/* Puts the refused rows into the order of their lines. */
void grouping_file_sort(struct grouping_file *file);

#endif

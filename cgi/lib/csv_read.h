/*
 * Reading tables in CSV (RFC 4180) as they stream in: columns are found by their headings,
 * rows go to a function, and what is wrong is told with its line.
 *
 * UTF-8, with or without a byte order mark; lines end in CR LF, LF or CR (lines are counted
 * by LF).  Cells lose the spaces around them unless they are quoted.  Rows with nothing in
 * any cell are passed over.  Memory does not grow with the file.
 */
#ifndef LIB_CSV_READ_H
#define LIB_CSV_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct csv_reader;

enum {
	CSV_HEADER_ROWS_MOST = 20, /* the header is one of the first so many rows */
	CSV_COLUMNS_MOST = 64,	   /* that a reader may look for */
	CSV_CELLS_MOST = 1024,	   /* that a row of the file may have */
	CSV_CELL_BYTES_MOST = 64 * 1024,
	CSV_ROW_BYTES_MOST = 256 * 1024
};

/* What ends the reading of a file. */
enum csv_fault {
	CSV_NO_HEADER = -1,	/* no row has all the required columns */
	CSV_COLUMN_TWICE = -2,	/* two headings fit one column */
	CSV_BAD_QUOTES = -3,	/* a quote inside a cell, or one never closed */
	CSV_CELL_TOO_LONG = -4, /* over CSV_CELL_BYTES_MOST: often a quote never closed */
	CSV_NOT_READ = -5,	/* the file could not be read: errno says why */
	CSV_STOPPED = -6	/* the row function asked for it */
};

/* What makes one row bad.  It is counted and passed over. */
enum csv_row_fault {
	CSV_TOO_FEW_CELLS,
	CSV_TOO_MANY_CELLS,
	CSV_ROW_TOO_LONG, /* over CSV_ROW_BYTES_MOST */
	CSV_BAD_TEXT,	  /* not UTF-8, or a NUL */
	CSV_ROW_FAULTS
};

/* A column to look for.  Headings are compared without case, with runs of white space as
 * one space.  The first of name and aliases that is in the header counts. */
struct csv_column {
	const char *name;
	/* Ended by NULL, or NULL.  One that begins with ^ is a POSIX extended regular
	 * expression ("^lad[0-9][0-9]cd$"). */
	const char *const *aliases;
	bool required;
};

struct csv_row {
	uint64_t line; /* where it begins in the file; the first is 1 */
	const char *
	    *values; /* one for each csv_column; NULL when the file has no such column */
	size_t cell_count;
	const char **cells; /* all of the row, in the file's order */
};

struct csv_format {
	const struct csv_column *columns;
	size_t column_count;
	/* The file has no header: its cells are exactly the columns, in order. */
	bool no_header;
	/* Called for each row; what it points to is gone afterwards.  Other than 0 stops. */
	int (*row)(void *data, const struct csv_row *row);
	/* Called for each bad row, as long as not NULL. */
	void (*bad_row)(void *data, uint64_t line, enum csv_row_fault why);
	void *data;
};

struct csv_counts {
	uint64_t lines;
	uint64_t rows; /* given to row() */
	uint64_t bad_rows;
	uint64_t bad[CSV_ROW_FAULTS];
	uint64_t first_bad_line; /* 0 when there is none */
	uint64_t header_line;	 /* 0 when none was found (yet) or there is to be none */
};

/* A reader in the arena.  The format and its columns are not copied.  Dies on a regular
 * expression that is none. */
struct csv_reader *csv_reader_new(struct arena *a, const struct csv_format *format);

/* Takes the next bytes.  Returns 0 or a csv_fault, from then on always the same. */
int csv_reader_feed(struct csv_reader *r, const char *bytes, size_t length);

/* Takes the end of the file. */
int csv_reader_end(struct csv_reader *r);

/* Feeds a whole open file, and its end. */
int csv_reader_file(struct csv_reader *r, int fd);

const struct csv_counts *csv_reader_counts(const struct csv_reader *r);

/* What is wrong, in a sentence that names the column or the line, for the person who loads
 * the file.  "" when nothing is. */
const char *csv_reader_message(const struct csv_reader *r);

/* "too few cells" and so on. */
const char *csv_row_fault_text(enum csv_row_fault why);

#endif

/*
 * Writing a table as a spreadsheet in XLSX, on libxlsxwriter.
 *
 * The sheet has the title in A1, a note under it (source and date of the figures), the
 * headings in row 3, which stay in sight, and the rows below.  Text is always text, never a
 * formula or a link; numbers, money and dates are what they are.  Memory does not grow with
 * the rows.
 */
#ifndef LIB_XLSX_WRITE_H
#define LIB_XLSX_WRITE_H

#include <stddef.h>
#include <stdint.h>

#include "lib/civil_date.h"

struct arena;
struct xlsx_writer;

enum xlsx_fault {
	XLSX_TOO_MANY_ROWS = -1, /* a sheet holds XLSX_ROWS_MOST */
	XLSX_NO_ROOM = -2	 /* the temporary file could not be made or written */
};

enum { XLSX_ROWS_MOST = 1048576 - 3 };

struct xlsx_column {
	const char *heading;
	int width; /* in characters; 0: from the heading, at least 10 */
};

/* A writer in the arena, its file nameless in the directory.  Any text will do for a sheet
 * name: what Excel does not allow in it is left out.  The note may be NULL.  Returns NULL
 * when the file cannot be made: errno says why. */
struct xlsx_writer *xlsx_writer_new(struct arena *a, const char *directory, const char *sheet,
    const char *title, const char *note, const struct xlsx_column *columns, size_t count);

/* One cell, the next in its row.  NULL is an empty one.  Text is cut after the 32,767
 * characters that Excel allows. */
void xlsx_text(struct xlsx_writer *w, const char *text);
void xlsx_integer(struct xlsx_writer *w, int64_t number);
void xlsx_number(struct xlsx_writer *w, double number);
void xlsx_money(struct xlsx_writer *w, int64_t pence);
void xlsx_date(struct xlsx_writer *w, struct civil_date date); /* a real one */

void xlsx_end_row(struct xlsx_writer *w);

/* Writes all to the file.  Returns its descriptor, at its start, closed by the arena; or an
 * xlsx_fault.  To be called once, and last. */
int xlsx_writer_end(struct xlsx_writer *w);

#endif

/*
 * Writing tables as CSV (RFC 4180) that spreadsheets open rightly and safely: UTF-8 with a
 * byte order mark, CR LF, and no cell that a spreadsheet would take for a formula.
 */
#ifndef LIB_CSV_WRITE_H
#define LIB_CSV_WRITE_H

#include <stddef.h>
#include <stdint.h>

#include "lib/civil_date.h"

struct arena;
struct csv_writer;

/* A writer in the arena.  With put, bytes go to put(sink, bytes, length) some kilobytes at a
 * time, and what it returns other than 0 ends the writing; with NULL they are kept, for
 * csv_writer_text(). */
struct csv_writer *csv_writer_new(
    struct arena *a, int (*put)(void *sink, const char *bytes, size_t length), void *sink);

/* For put: to a FILE.  Returns 0, or -1 with errno. */
int csv_put_to_file(void *file, const char *bytes, size_t length);

/* One cell.  NULL is an empty one.  Text that begins with = + - @ or their full-width forms,
 * after any white space or control characters, or with a TAB or CR, gets an apostrophe
 * before it; a plain negative number does not. */
void csv_text(struct csv_writer *w, const char *text);
void csv_integer(struct csv_writer *w, int64_t number);
void csv_number(struct csv_writer *w, double number);	     /* 12, 12.5: at most 15 digits */
void csv_money(struct csv_writer *w, int64_t pence);	     /* 12.50 */
void csv_date(struct csv_writer *w, struct civil_date date); /* 2026-11-21 */

void csv_end_row(struct csv_writer *w);

/* Gives the last bytes away.  Returns 0, or what put returned. */
int csv_writer_end(struct csv_writer *w);

/* All that was written so far, ended with a NUL; for writers without put. */
const char *csv_writer_text(const struct csv_writer *w, size_t *length);

#endif

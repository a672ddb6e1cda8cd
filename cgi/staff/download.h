/*
 * A list as a file to keep: CSV or XLSX, row by row, from the same rows that the page
 * shows.
 */
#ifndef STAFF_DOWNLOAD_H
#define STAFF_DOWNLOAD_H

#include "lib/req.h"
#include "lib/xlsx_write.h"

/* More rows than this are not put into one file; the page says so where the list
 * is longer. */
enum { DOWNLOAD_ROWS_MOST = 20000 };

struct download;

/* For the field of a page's form that asks for the file: "csv" or "xlsx". */
extern const struct choices choices_download;

/* A new file.  as is "csv" or "xlsx"; name is the file's without its ending; title and
 * note head the spreadsheet (CSV has rows only). */
struct download *download_new(struct req *rq, const char *as, const char *name,
    const char *title, const char *note, const struct xlsx_column *columns, size_t count);

/* The next cell.  NULL is an empty one; a date is "2026-11-21" as the database gives it. */
void download_text(struct download *d, const char *text);
void download_integer(struct download *d, int64_t number);
void download_number(struct download *d, double number);
void download_money(struct download *d, int64_t pence);
void download_date(struct download *d, const char *iso);
void download_end_row(struct download *d);

/* Answers the request with the file.  Returns the status for the handler. */
int download_reply(struct download *d);

/* Fills Download.csv and Download.xlsx, the addresses of this list as a file, and
 * Download.most. */
void download_links(struct req *rq);

#endif

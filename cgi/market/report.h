/*
 * A report: tables of figures with charts beside them, as a page, as a file and in print.
 *
 * A report's page asks for its figures, adds tables row by row, and hands all to
 * report_reply(), which shows them (templates/market/report.cs) or answers with a file.
 */
#ifndef MARKET_REPORT_H
#define MARKET_REPORT_H

#include "lib/route.h"
#include "market/chart.h"
#include "queries.h"
#include "staff/download.h"

extern const struct choices choices_weeks;
extern const struct choices choices_patch;
extern const struct choices choices_district;
extern const struct choices choices_rows; /* "all" */

/* The filters of every report: the same fields in the same order. */
#define REPORT_FILTER(F, form) \
	F(form, ONEOF, weeks, "Period", OPTIONAL, 0, 0, &choices_weeks) \
	F(form, ONEOF, patch, "Patch", OPTIONAL, 0, 0, &choices_patch) \
	F(form, ONEOF, district, "District", OPTIONAL, 0, 0, &choices_district) \
	F(form, INT, table, "Table", OPTIONAL, 0, 9, NULL) \
	F(form, ONEOF, rows, "Rows", OPTIONAL, 0, 0, &choices_rows) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)

/* A patch, or (0, "Not in a patch") what lies in none: so rows add up to the whole. */
struct report_place {
	int64_t id;
	const char *name;
};

/* What the filters come to. */
struct report_scope {
	const char *from; /* the first day in London */
	const char *to;	  /* the day after the last: today, whose patches and districts count */
	const char *from_at; /* when they begin, UTC */
	const char *to_at;
	int32_t from_day;
	int32_t to_day;
	int64_t patch;	      /* the one wanted; 0 for all */
	const char *district; /* "" for all */
	const char *words;    /* "1 March 2026 to 20 November 2026, all patches" */
	struct report_place
	    *places; /* those wanted; where no patch is chosen, the last is none */
	size_t place_count;
	struct market_patch_list_row *rows; /* every patch of today */
	size_t count;
};

/* A db_code.  weeks, patch and district as the form has them. */
int report_scope(struct req *rq, const char *weeks, const char *patch, const char *district,
    struct report_scope *scope);

/* "Stroud patch"; "Not in a patch" for 0 or one that is none. */
const char *report_patch(const struct report_scope *scope, int64_t id);

/* The same number, or 0 where it is no patch of today. */
int64_t report_place(const struct report_scope *scope, int64_t id);

/* Rows of `size` bytes whose first column is the patch (an int): those of what is no patch of
 * today are put into none, and all into the order of patches. */
void report_put_in_places(
    const struct report_scope *scope, void *rows, size_t count, size_t size);

/* Rows of `size` bytes in the order of the patch, which is their first column (an int): how
 * many come before those of this patch. */
size_t report_before(const void *rows, size_t count, size_t size, int64_t patch);

enum report_kind {
	REPORT_TEXT,
	REPORT_COUNT,
	REPORT_DAYS,
	REPORT_HOURS, /* of minutes, to a tenth */
	REPORT_PERCENT,
	REPORT_MONEY /* pence */
};

struct report_column {
	const char *heading;
	enum report_kind kind;
};

struct report_table;

struct report {
	struct req *rq;
	const char *name; /* of the file */
	const char *title;
	const char *definition; /* in plain words: what is counted and how */
	const char *source;	/* where the figures come from */
	const char *words;	/* the scope's */
	bool no_period;		/* it is about now: the period is not asked */
	bool own;		/* it is about one provider: nothing is asked */
	bool all_rows;		/* report_reply() sets it */
	struct report_table *tables[4];
	size_t count;
};

/* A new table of the report; columns outlive it. */
struct report_table *report_table(struct report *report, const char *caption,
    const struct report_column *columns, size_t count);

/* "4 days", "4.5 days" */
const char *report_days(struct arena *a, double days);

/* "4 days (of 2)" where they come from fewer than REPORT_ENOUGH, else the words alone. */
const char *report_few(struct arena *a, const char *words, int64_t of);

/* The next cell, row after row. */
void report_text(struct report_table *table, const char *text);
void report_number(struct report_table *table, int64_t number);
void report_middle(struct report_table *table, double number); /* a median */
/* The figure just given comes from so few that it says little: the page says of how many.  With
 * REPORT_ENOUGH or more nothing is said. */
void report_of(struct report_table *table, int64_t count);
void report_none(struct report_table *table);

/* Where the first cell of the row just finished leads. */
void report_link(struct report_table *table, const char *address);

/* A chart of the table: a point for each row, labelled by one column, as long as another.  At
 * most the first `most` rows that have a value. */
void report_chart(struct report_table *table, enum chart_kind kind, size_t label, size_t value,
    const char *title, size_t most);

/* A page shows so many rows of each table, unless rows says "all"; a file has them all. */
enum { REPORT_ROWS = 50, REPORT_ENOUGH = 5 };

/* The page or the file.  as, number and rows are the form's. */
int report_reply(struct report *report, const char *as, int64_t number, const char *rows);

#endif

/*
 * MariaDB: one connection of one worker, prepared statements only.
 *
 * Statements are the named queries of sql/query (NAME.sql); sql/mkquery.awk turns
 * each into a `struct query` and a typed C function, so that no other code holds SQL
 * text and no function here takes any.  Only db*.c name mysql_ functions.
 *
 * Every function returns DB_OK or one of the negative codes; DB_DOWN and the like
 * leave the connection to be made anew by the next call.  Texts given back live in
 * the arena that was passed.  Instants are UTC texts "2026-11-21 14:03:05", dates
 * "2026-11-21".
 */
#ifndef LIB_DB_H
#define LIB_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include "lib/arena.h"

enum db_code {
	DB_OK = 0,
	DB_DOWN = -1,      /* no server, or the connection was lost: nothing was stored */
	DB_READ_ONLY = -2, /* a read-only server or a cluster node that is not primary */
	DB_FULL = -3,      /* no room left on the disk */
	DB_RETRY = -4,     /* deadlock or lock wait: the whole transaction may be tried again */
	DB_SLOW = -5,      /* a statement took longer than it may */
	DB_DUPLICATE = -6, /* a unique key refused the row */
	DB_REFERENCE = -7, /* a foreign key refused the row */
	DB_UNSURE = -8,    /* the connection was lost in COMMIT: stored or not, unknown */
	DB_ERROR = -9,     /* a mistake of ours: denied, unknown column, bad value */
};

enum db_type {
	DB_INT,  /* int64_t */
	DB_REAL, /* double */
	DB_TEXT, /* const char *, NULL for SQL NULL */
};

/* One parameter or column, and where it is in the generated struct.  A nullable
 * int or real has a `bool has_NAME` beside it; has_offset is SIZE_MAX without. */
struct db_field {
	const char *name;
	enum db_type type;
	size_t offset;
	size_t has_offset;
};

struct query {
	const char *name;
	const char *sql;
	const struct db_field *params;
	const uint8_t *order; /* which parameter each placeholder takes */
	size_t placeholders;
	const struct db_field *columns;
	size_t column_count;
	size_t args_size;
	size_t row_size;
	bool keep; /* its answers may be as old as target.keep_seconds */
};

/* How to reach the server. A password file is read when the connection is made. */
struct db_target {
	const char *socket;
	const char *database;
	const char *account;
	const char *password_file; /* NULL or "": the account is known by its OS user */
	unsigned connect_seconds;
	unsigned statement_seconds;
	unsigned keep_seconds; /* 0: nothing is kept */
};

struct db;

/* Makes the handle; the connection itself is made at first use.  target and what
 * it points to must outlive the handle. */
struct db *db_new(const struct db_target *target);
void db_free(struct db *db);

/* Connects now, if that is not done yet. */
int db_connect(struct db *db);

/* All rows of a query, in the arena: *rows is an array of q->row_size structs. */
int db_rows(struct db *db, struct arena *a, const struct query *q, const void *args,
    void **rows, size_t *count);

/* Hands over row by row, for long answers.  The row's texts are valid only during
 * the call.  A non-zero return of row() stops the walk and is returned.  No other
 * statement may run on this handle meanwhile. */
int db_each(struct db *db, struct arena *a, const struct query *q, const void *args,
    int (*row)(void *context, const void *row), void *context);

/* Runs a statement that changes rows.  *changed (may be NULL) counts the rows that
 * were found, not only those whose values differ. */
int db_change(struct db *db, const struct query *q, const void *args, uint64_t *changed);

/* The same statement for an array of args structs, sent in one go. */
int db_bulk(struct db *db, const struct query *q, const void *args, size_t count,
    uint64_t *changed);

/* The number MariaDB gave the row of the last INSERT. */
uint64_t db_last_id(struct db *db);

int db_begin(struct db *db);
int db_commit(struct db *db);
void db_rollback(struct db *db);

/* Rows changed since db_begin(): a refused form must have changed none. */
uint64_t db_changes(const struct db *db);

/* Statements run since the handle was made, for the request's log line. */
uint64_t db_statements(const struct db *db);

/* Answers of queries that say `-- keep: yes` are kept by the worker.  The age of the oldest one
 * given since db_kept_begin(), which each request calls; 0: there was none. */
void db_kept_begin(struct db *db);
time_t db_kept_since(const struct db *db);

/* The server's own words for the last fault: for our log, never for a page. */
const char *db_fault(const struct db *db);

/* Prepares every query linked into this program as its own account, and calls
 * report(name, fault) for each that fails.  Returns how many failed, or DB_DOWN. */
int db_check(struct db *db, void (*report)(const char *name, const char *fault));

/* Marks a connection of a parent process as not ours to close, after fork(). */
void db_forget(struct db *db);

#endif

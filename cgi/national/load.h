/*
 * One load of one source: its row in source_load, its raw bytes, its checks, and the one
 * transaction in which the new data takes the old data's place.
 *
 * A source is one file in this folder with a `struct source`, and one line in sources.c.
 * The frame (load.c) calls its fetch(), keeps the bytes, and calls its load(), which reads
 * the bytes into a staging table, checks them as a whole, and merges inside
 * load_transaction().  Whatever fails or is stopped before that leaves the old data as it
 * was, and the load's row says why in one plain sentence.
 *
 * Memory of a load is its arena's.  Functions return an enum load_code unless they say
 * otherwise.
 */
#ifndef NATIONAL_LOAD_H
#define NATIONAL_LOAD_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

#include "lib/arena.h"
#include "lib/db.h"
#include "lib/http.h"
#include "national/meter.h"
#include "national/settings.h"

enum load_code {
	LOAD_OK = 0,
	LOAD_UNCHANGED = 1, /* the publisher's data is what was loaded last */
	LOAD_FAILED = -1,   /* load->fault says why */
	LOAD_STOPPED = -2,
	LOAD_BUSY = -3 /* another process is pulling the same source */
};

struct load_options {
	const char *from;  /* a file that a person has brought, or NULL */
	bool again;	   /* load even what is unchanged */
	bool accept_fewer; /* load though much is missing that was there last time */
	bool progress;	   /* show it though standard error is no terminal */
};

/* The last good load of the same source and part; id is 0 when there is none. */
struct load_before {
	int64_t id;
	int64_t rows_kept;
	const char *origin;
	const char *etag, *last_modified, *sha256;
	const char *published_on; /* 2026-11-03 */
	const char *reached;
	const char *finished_at;
};

struct load_totals {
	int64_t read; /* rows of the file */
	int64_t kept; /* of those, the ones about our places */
	int64_t added, changed, gone;
	int64_t refused; /* wrong in themselves; the first hundred are kept with the reason */
};

struct load;

struct source {
	const char *name;	  /* its code in the table `source` */
	const char *const *hosts; /* NULL-ended: from where its data may come */
	const char *const *parts; /* NULL-ended: loaded one by one; NULL: all in one load */
	/* What must be configured before it can be fetched, in a sentence; NULL: nothing. */
	const char *(*lacks)(const struct settings *settings);
	/* Brings the bytes: load_download() or load_bring().  NULL: they are shipped. */
	int (*fetch)(struct load *load);
	/* Reads load->file, checks, merges. */
	int (*load)(struct load *load);
};

/* What all loads of one run of the program share. */
struct load_run {
	struct db *db;
	struct http *http; /* NULL: nothing may be fetched */
	const struct settings *settings;
	struct load_options options;
	const volatile sig_atomic_t *stop;
	struct meter *meter;
};

struct load {
	const struct load_run *run;
	const struct source *source;
	const struct settings *settings;
	struct db *db;
	struct meter *meter;
	struct arena *arena;
	int64_t id;
	const char *part;   /* "" where there are none */
	const char *folder; /* raw_folder/SOURCE */
	const char *const *hosts;
	struct load_before before;
	const char *file; /* the bytes to read */
	const char *origin;
	const char *came_from; /* the address after redirects */
	const char *etag, *last_modified;
	const char *sha256;
	const char *raw_name; /* SOURCE/2026-11-21-SUM.csv */
	int64_t raw_bytes;
	const char *published_on;
	const char *reached; /* how far it came, for the next one */
	struct load_totals totals;
	int64_t remarks;
	char fault[500];
};

/* Pulls one source, part by part, and prints one line for each.  Returns the worst code. */
int load_source(const struct load_run *run, const struct source *source);

/* Sets the fault and returns LOAD_FAILED. */
int load_fail(struct load *load, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same for a db_code; DB_OK gives LOAD_OK. */
int load_db(struct load *load, int code);

bool load_is_stopped(const struct load *load);

/* Notes a row that cannot be used.  Line 0 is about the file as a whole. */
void load_refuse(struct load *load, int64_t line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Something about the file as a whole that a person should know; no row is refused for it. */
void load_remark(struct load *load, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Counts a row as read, and shows progress. */
void load_count(struct load *load);

/* The part is known only now that the file is open: finds its last good load.  Returns
 * LOAD_UNCHANGED when that had the same bytes (unless the run asks to load again). */
int load_set_part(struct load *load, const char *part);

/* Runs work(), whose return is a db_code, and marks the load as loaded, all in one
 * transaction, tried again whole after a deadlock. */
int load_transaction(struct load *load, int (*work)(struct load *load, void *data), void *data);

/* ---- fetching: load_fetch.c ---- */

/* An address as it is to be called: where tests put another host in the place of all
 * publishers, that one.  The host of a configured address is thereby allowed. */
const char *load_address(struct load *load, const char *address);

/* Downloads into load->file, unless the publisher says that nothing changed. */
int load_download(struct load *load, const char *address, const char *extension,
    int64_t max_bytes, const char *const *headers);

/* A small answer into memory; max 32 MB.  *answer is filled also when it fails. */
int load_get(struct load *load, const char *address, const char *form,
    const char *const *headers, struct http_answer *answer);

/* The path to write fetched bytes to, when a source puts its file together itself. */
const char *load_new_file(struct load *load, const char *extension);

const char *load_base_name(const char *path);

/* Copies the file that a person brought. */
int load_bring(struct load *load, const char *path);

/* Removes the source's kept files beyond the newest few of each part (option raw_files); what
 * is loaded stays.  Called while the source is locked. */
void load_drop_old(const struct load_run *run, const struct source *source, const char *folder);

/* Gives load->file its lasting name by day and sum, and then load_note_origin(). */
int load_keep_raw(struct load *load);

/* Stores what is known of the bytes.  LOAD_UNCHANGED when the last good load had the same. */
int load_note_origin(struct load *load);
bool load_same_bytes(const struct load *load);

/* ---- checks: load_check.c ---- */

/* Fails on a web page where data should be, and on an empty file. */
int load_check_bytes(struct load *load);

/* Fails when rows is over 30 % below what was kept last time. */
int load_check_drop(struct load *load, int64_t rows);

/* Fails when load->published_on is before that of the last load, unless it is loaded again
 * on purpose. */
int load_check_older(struct load *load);

/* Fails when over 10 % of the rows (and more than five) were refused. */
int load_check_refused(struct load *load);

#endif

/* The frame of a load: its row, its bytes, its source's own steps, and how it ended.
 * Queries: sql/query/national_load.sql. */
#include "national/load.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "national/lock.h"
#include "queries.h"

enum { MEMORY = 1024 * 1024 * 1024, REFUSALS_KEPT = 100, TRIES = 3 };

int
load_fail(struct load *load, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(load->fault, sizeof(load->fault), format, args);
	va_end(args);
	return LOAD_FAILED;
}

int
load_db(struct load *load, int code)
{
	switch (code) {
	case DB_OK:
		return LOAD_OK;
	case DB_DOWN:
		return load_fail(
		    load, "The database cannot be reached: %s.", db_fault(load->db));
	case DB_READ_ONLY:
		return load_fail(load, "The database takes no changes at the moment.");
	case DB_FULL:
		return load_fail(load, "The database has no room left on its disk.");
	case DB_SLOW:
		return load_fail(load, "The database took too long.");
	case DB_UNSURE:
		return load_fail(load,
		    "The connection to the database was lost while the data was "
		    "being stored: run the load again, with --again.");
	default:
		return load_fail(load, "The database refused: %s.", db_fault(load->db));
	}
}

bool
load_is_stopped(const struct load *load)
{
	return load->run->stop != NULL && *load->run->stop;
}

/* That a reason was not kept is no reason to fail: the count is. */
static void
keep_reason(struct load *load, int64_t line, const char *reason)
{
	meter_note(load->meter, "line %lld: %s", (long long)line, reason);
	national_load_refuse(load->db,
	    (struct national_load_refuse_args){
		.id = load->id, .line = line, .reason = reason },
	    NULL);
}

void
load_refuse(struct load *load, int64_t line, const char *format, ...)
{
	char reason[300];
	va_list args;

	if (load->totals.refused++ >= REFUSALS_KEPT)
		return;
	va_start(args, format);
	vsnprintf(reason, sizeof(reason), format, args);
	va_end(args);
	keep_reason(load, line, reason);
}

/* Remarks have lines below 0, as each line has one reason. */
void
load_remark(struct load *load, const char *format, ...)
{
	char reason[300];
	va_list args;

	if (load->remarks++ >= REFUSALS_KEPT)
		return;
	va_start(args, format);
	vsnprintf(reason, sizeof(reason), format, args);
	va_end(args);
	keep_reason(load, -load->remarks, reason);
}

void
load_count(struct load *load)
{
	load->totals.read++;
	if (load->totals.read % 512 == 0)
		meter_rows(load->meter, load->totals.read);
}

static int
find_before(struct load *load)
{
	struct national_load_before_row *row;
	int code = national_load_before(load->db, load->arena,
	    (struct national_load_before_args){
		.source = load->source->name, .part = load->part },
	    &row);

	memset(&load->before, 0, sizeof(load->before));
	if (code != DB_OK || row == NULL)
		return load_db(load, code);
	load->before = (struct load_before){ .id = row->id,
		.rows_kept = row->rows_kept,
		.origin = row->origin,
		.etag = row->etag,
		.last_modified = row->last_modified,
		.sha256 = row->sha256,
		.published_on = row->published_on,
		.reached = row->reached,
		.finished_at = row->finished_at };
	return LOAD_OK;
}

bool
load_same_bytes(const struct load *load)
{
	return !load->run->options.again && load->sha256 != NULL &&
	       load->before.sha256 != NULL && strcmp(load->sha256, load->before.sha256) == 0;
}

int
load_set_part(struct load *load, const char *part)
{
	int code;

	load->part = part;
	code = load_db(
	    load, national_load_part(load->db,
		      (struct national_load_part_args){ .id = load->id, .part = part }, NULL));
	if (code == LOAD_OK)
		code = find_before(load);
	if (code == LOAD_OK && load_same_bytes(load))
		return LOAD_UNCHANGED;
	return code;
}

static int
store_end(struct load *load, const char *state)
{
	return national_load_finish(load->db,
	    (struct national_load_finish_args){ .id = load->id,
		.state = state,
		.published_on = load->published_on,
		.rows_read = load->totals.read,
		.rows_kept = load->totals.kept,
		.rows_new = load->totals.added,
		.rows_changed = load->totals.changed,
		.rows_gone = load->totals.gone,
		.rows_refused = load->totals.refused,
		.fault = load->fault[0] != '\0' ? load->fault : NULL,
		.reached = load->reached },
	    NULL);
}

int
load_transaction(struct load *load, int (*work)(struct load *load, void *data), void *data)
{
	int code = DB_RETRY;

	for (int tries = 0; tries < TRIES && code == DB_RETRY; tries++) {
		if ((code = db_begin(load->db)) == DB_OK)
			code = work(load, data);
		if (code == DB_OK)
			code = store_end(load, "loaded");
		if (code == DB_OK)
			code = db_commit(load->db);
		else
			db_rollback(load->db);
	}
	return load->fault[0] != '\0' ? LOAD_FAILED : load_db(load, code);
}

static int
start(struct load *load)
{
	const char *from = load->run->options.from;
	int code = national_load_start(load->db,
	    (struct national_load_start_args){ .source = load->source->name,
		.part = load->part,
		.origin = from != NULL ? load_base_name(from) : "" },
	    NULL);

	if (code != DB_OK)
		return load_db(load, code);
	load->id = (int64_t)db_last_id(load->db);
	return find_before(load);
}

/* Fetches, keeps, and lets the source read. */
static int
steps(struct load *load)
{
	int code = LOAD_OK;

	if (load->run->options.from != NULL)
		code = load_bring(load, load->run->options.from);
	else if (load->source->fetch != NULL)
		code = load->source->fetch(load);
	if (code == LOAD_OK && load->file != NULL)
		code = load_keep_raw(load);
	if (code == LOAD_OK && load->file != NULL)
		code = load_check_bytes(load);
	if (code != LOAD_OK)
		return code;
	meter_again(load->meter);
	return load->source->load(load);
}

static void
report(const struct load *load, int code)
{
	const struct load_totals *t = &load->totals;
	const char *name = load->source->name;
	const char *gap = load->part[0] != '\0' ? " " : "";

	meter_end(load->meter);
	if (code == LOAD_OK)
		printf("%s%s%s: loaded: %lld rows kept of %lld read; %lld new, %lld changed, "
		       "%lld gone, %lld refused\n",
		    name, gap, load->part, (long long)t->kept, (long long)t->read,
		    (long long)t->added, (long long)t->changed, (long long)t->gone,
		    (long long)t->refused);
	else if (code == LOAD_UNCHANGED)
		printf("%s%s%s: unchanged since %s\n", name, gap, load->part,
		    load->before.finished_at != NULL ? load->before.finished_at
						     : "the last load");
	else if (code == LOAD_STOPPED)
		printf("%s%s%s: stopped; the next run goes on from there\n", name, gap,
		    load->part);
	else
		fprintf(stderr, "%s%s%s: %s\n", name, gap, load->part, load->fault);
	fflush(stdout);
}

static int
run_one(const struct load_run *run, const struct source *source, const char *part,
    const char *folder)
{
	static const char *const states[] = { [-LOAD_FAILED] = "failed",
		[-LOAD_STOPPED] = "stopped" };
	struct arena *arena = arena_new(MEMORY);
	struct load *load = arena_alloc(arena, sizeof(*load));
	int code;

	load->run = run;
	load->source = source;
	load->settings = run->settings;
	load->db = run->db;
	load->meter = run->meter;
	load->arena = arena;
	load->part = part;
	load->folder = folder;
	meter_start(load->meter, source->name, run->options.progress);
	code = start(load);
	if (code == LOAD_OK)
		code = steps(load);
	/* load_transaction() has stored the end of a good load. */
	if (load->id != 0 && code == LOAD_UNCHANGED)
		store_end(load, "unchanged");
	else if (load->id != 0 && code < 0)
		store_end(load, states[-code]);
	report(load, code);
	arena_free(arena);
	return code;
}

static int
make_folder(const char *raw, const char *folder)
{
	if ((mkdir(raw, 0750) != 0 && errno != EEXIST) ||
	    (mkdir(folder, 0750) != 0 && errno != EEXIST)) {
		fprintf(stderr, "%s cannot be made: %s\n", folder, strerror(errno));
		return -1;
	}
	return 0;
}

static int
run_parts(const struct load_run *run, const struct source *source, const char *folder)
{
	static const char *const whole[] = { "", NULL };
	const char *const *part = source->parts;
	int worst = LOAD_OK;

	if (part == NULL || run->options.from != NULL)
		part = whole;
	for (; *part != NULL; part++) {
		int code = run_one(run, source, *part, folder);

		if (code < worst)
			worst = code;
		if (code == LOAD_STOPPED)
			break;
	}
	return worst;
}

int
load_source(const struct load_run *run, const struct source *source)
{
	struct arena *a = arena_new(1024 * 1024);
	const char *raw = run->settings->conf->raw_folder;
	const char *folder = arena_printf(a, "%s/%s", raw, source->name);
	int code = LOAD_FAILED, lock = -1;
	long holder = 0;

	if (make_folder(raw, folder) != 0)
		goto out;
	lock = lock_take(arena_printf(a, "%s/lock", folder), &holder);
	if (lock < 0 && holder == 0) {
		fprintf(stderr, "%s/lock cannot be made: %s\n", folder, strerror(errno));
		goto out;
	}
	if (lock < 0) {
		fprintf(stderr, "%s is being pulled already, by process %ld\n", source->name,
		    holder);
		code = LOAD_BUSY;
		goto out;
	}
	if (national_load_abandon(run->db,
		(struct national_load_abandon_args){ .source = source->name }, NULL) != DB_OK) {
		fprintf(stderr, "%s: the database cannot be used: %s\n", source->name,
		    db_fault(run->db));
		goto out;
	}
	code = run_parts(run, source, folder);
	load_drop_old(run, source, folder);
out:
	lock_drop(lock);
	arena_free(a);
	return code;
}

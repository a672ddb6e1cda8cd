/*
 * The program that keeps the search index current: builds it from MariaDB, then asks once
 * a second whether something changed and builds it anew when things have been quiet for
 * a second.
 *
 *	indexer [--config FILE]           build, and go on until ended
 *	indexer [--config FILE] --once    build once and end: 0, or 1 when it could not
 *	indexer [--config FILE] --check   prepare every query as its own account and end
 *
 * It holds nothing that is not in MariaDB, and the index is replaced by a rename alone: so
 * SIGTERM simply ends it at once, and the next one begins anew.  Queries: sql/query/index.sql.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "directory/index.h"
#include "directory/index_load.h"
#include "lib/arena.h"
#include "lib/conf.h"
#include "lib/db.h"
#include "lib/log.h"
#include "lib/program.h"
#include "queries.h"

enum { LONGEST_PAUSE = 30, QUIET_MOST = 10, STATEMENT_SECONDS = 120 };

struct options {
	const char *conf_path;
	bool once;
	bool check;
};

/* What the index was last built from. */
struct state {
	char changed_at[40];
	char today[16];
	int64_t first_id;
	int64_t last_id;
	int64_t recent;
	int64_t words;
};

struct indexer {
	struct db *db;
	struct arena *a;
	const char *path;
	struct state built;
};

static int64_t
now_ms(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void
wait_seconds(unsigned seconds)
{
	struct timespec left = {.tv_sec = seconds};

	while (nanosleep(&left, &left) != 0 && errno == EINTR)
		;
}

/* How the directory stands, with a sum over what changed since just before `since`, which may
 * be the state's own.  Without an answer the state stays as it was. */
static int
ask(struct indexer *ix, const char *since, struct state *state)
{
	struct index_state_row *row;
	int code = index_state(ix->db, ix->a, (struct index_state_args){since}, &row);

	if (code == DB_OK) {
		snprintf(state->changed_at, sizeof(state->changed_at), "%s", row->changed_at);
		snprintf(state->today, sizeof(state->today), "%s", row->today);
		state->first_id = row->first_id;
		state->last_id = row->last_id;
		state->recent = row->recent;
		state->words = row->words;
	}
	arena_reset(ix->a);
	return code;
}

static bool
same(const struct state *x, const struct state *y)
{
	return strcmp(x->changed_at, y->changed_at) == 0 && strcmp(x->today, y->today) == 0 &&
	       x->first_id == y->first_id && x->last_id == y->last_id &&
	       x->recent == y->recent && x->words == y->words;
}

/* Waits until a second has passed in which nothing changed, but not for ever: somebody may
 * be storing a million listings.  *state is then what a build now begins from. */
static int
settle(struct indexer *ix, struct state *state, bool wait)
{
	struct state before;
	int code = ask(ix, "1970-01-02", state);

	if (code == DB_OK)
		code = ask(ix, state->changed_at, state);
	for (int i = 0; i < QUIET_MOST && code == DB_OK && wait; i++) {
		before = *state;
		wait_seconds(1);
		if ((code = ask(ix, before.changed_at, state)) != DB_OK || same(&before, state))
			return code;
		code = ask(ix, state->changed_at, state);
	}
	return code;
}

/* Builds once.  0, or -1 with the fault in the log. */
static int
build(struct indexer *ix, bool wait)
{
	struct index_load_report report = {0};
	struct state state;
	int64_t started;
	int code;

	if (settle(ix, &state, wait) != DB_OK) {
		log_event("index_waits", "fault=\"%s\"", db_fault(ix->db));
		return -1;
	}
	started = now_ms(CLOCK_MONOTONIC);
	code = index_load(ix->db, ix->path, (uint64_t)now_ms(CLOCK_REALTIME), &report);
	if (code != 0) {
		log_event("index_failed", "fault=\"%s\"",
		    code == INDEX_LOAD_FILE ? index_error_text(report.index_error)
					    : db_fault(ix->db));
		return -1;
	}
	log_event("index_built",
	    "listings=%llu refused=%llu terms=%llu areas=%llu slots=%llu ms=%lld",
	    (unsigned long long)report.listings, (unsigned long long)report.refused,
	    (unsigned long long)report.terms, (unsigned long long)report.areas,
	    (unsigned long long)report.slots, (long long)(now_ms(CLOCK_MONOTONIC) - started));
	ix->built = state;
	return 0;
}

/* Until SIGTERM ends the process.  While something is wrong the pauses grow. */
static void
keep_current(struct indexer *ix)
{
	unsigned pause = 1;
	bool built = false;
	bool away = false;
	struct state state;

	for (;;) {
		bool changed = !built;
		int code = built ? ask(ix, ix->built.changed_at, &state) : DB_OK;

		if ((code != DB_OK) != away)
			log_event(away ? "database_back" : "database_away", "fault=\"%s\"",
			    away ? "" : db_fault(ix->db));
		away = code != DB_OK;
		if (built && !away)
			changed = !same(&state, &ix->built);
		if (!changed) {
			pause = 1;
		} else if (build(ix, built) == 0) {
			built = true;
			pause = 1;
		} else if (pause < LONGEST_PAUSE) {
			pause = pause * 2 < LONGEST_PAUSE ? pause * 2 : LONGEST_PAUSE;
		}
		wait_seconds(pause);
	}
}

/* One indexer for one file; the lock goes with the process.  -1 when another has it. */
static int
lock_file(struct arena *a, const char *path)
{
	const char *lock = arena_printf(a, "%s.lock", path);
	int fd = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0640);

	if (fd < 0) {
		fprintf(stderr, "The lock %s cannot be made: %s.\n", lock, strerror(errno));
		return -1;
	}
	if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
		fprintf(
		    stderr, "Another indexer keeps %s current: end that one first.\n", path);
		close(fd);
		return -1;
	}
	return fd;
}

static int
run(struct indexer *ix, const struct options *options, struct arena *settings)
{
	struct db_target target;
	struct conf conf;
	int status = 0;
	int lock;

	program_conf(&conf, settings, options->conf_path);
	target = program_target(settings, &conf, "cm_indexer");
	target.statement_seconds = STATEMENT_SECONDS;
	if (options->check)
		return program_check_queries(&target) == 0 ? 0 : 1;
	ix->path = conf.index_file;
	if ((lock = lock_file(settings, ix->path)) < 0)
		return 69;
	ix->db = db_new(&target);
	if (options->once)
		status = build(ix, false) == 0 ? 0 : 1;
	else
		keep_current(ix);
	db_free(ix->db);
	close(lock);
	return status;
}

int
main(int argc, char **argv)
{
	struct options options = {.conf_path = program_conf_path};
	const struct program_flag flags[] = {
	    {"--once", &options.once}, {"--check", &options.check}};
	struct arena *settings;
	struct indexer ix = {0};
	int status;

	log_program("indexer");
	if (program_options(argc, argv, &options.conf_path, flags, 2) != 0) {
		fputs("usage: indexer [--config FILE] [--once | --check]\n", stderr);
		return 64;
	}
	settings = arena_new(4 * 1024 * 1024);
	ix.a = arena_new(4 * 1024 * 1024);
	status = run(&ix, &options, settings);
	arena_free(ix.a);
	arena_free(settings);
	return status;
}

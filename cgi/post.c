/*
 * The command that sends what waits in the outbox.
 *
 *	post [--config FILE]           send, and go on until ended
 *	post [--config FILE] --once    one time through the outbox: 0, or 1 when it failed
 *	post [--config FILE] --check   prepare every query as its own account and end
 */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "lib/arena.h"
#include "lib/conf.h"
#include "lib/db.h"
#include "lib/log.h"
#include "lib/program.h"
#include "queries.h"

enum { PAUSE_SECONDS = 2 };

struct options {
	const char *conf_path;
	bool once;
	bool check;
};

static volatile sig_atomic_t stop_asked;

static void
on_signal(int number)
{
	stop_asked = number;
}

static int
read_options(struct options *options, int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--once") == 0)
			options->once = true;
		else if (strcmp(argv[i], "--check") == 0)
			options->check = true;
		else if (strcmp(argv[i], "--config") == 0 && i + 1 < argc)
			options->conf_path = argv[++i];
		else
			return -1;
	}
	return 0;
}

/* 0, or -1 when the database refused. */
static int
send_batch(struct db *db, struct arena *a)
{
	struct post_due_row *due;
	int code = post_due(db, a, &due);

	if (code != DB_OK)
		log_event("post_waits", "fault=\"%s\"", db_fault(db));
	arena_reset(a);
	return code == DB_OK ? 0 : -1;
}

static int
keep_sending(const struct db_target *target, bool once)
{
	struct arena *a = arena_new(8 * 1024 * 1024);
	struct db *db = db_new(target);
	int status = send_batch(db, a);

	while (!once && !stop_asked) {
		sleep(PAUSE_SECONDS);
		status = send_batch(db, a);
	}
	db_free(db);
	arena_free(a);
	return once && status != 0 ? 1 : 0;
}

int
main(int argc, char **argv)
{
	struct options options = { .conf_path = program_conf_path };
	struct sigaction action = { .sa_handler = on_signal };
	struct arena *settings;
	struct db_target target;
	struct conf conf;
	int status = 0;

	log_program("post");
	if (read_options(&options, argc, argv) != 0) {
		fputs("usage: post [--config FILE] [--once | --check]\n", stderr);
		return 64;
	}
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
	settings = arena_new(4 * 1024 * 1024);
	program_conf(&conf, settings, options.conf_path);
	target = program_target(settings, &conf, "cm_post");
	if (options.check)
		status = program_check_queries(&target) == 0 ? 0 : 1;
	else
		status = keep_sending(&target, options.once);
	arena_free(settings);
	return status;
}

/*
 * The command that looks for better care rounds where somebody has asked for that on the desk.
 *
 *	planner [--config FILE]           work, and go on until ended
 *	planner [--config FILE] --once    until nothing waits any more: 0, or 1 when it failed
 *	planner [--config FILE] --check   prepare every query as its own account and end
 *
 * Several may run: one of them works at a time.
 */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <time.h>

#include "homecare/round_planner.h"
#include "lib/arena.h"
#include "lib/conf.h"
#include "lib/log.h"
#include "lib/program.h"
#include "lib/secret.h"

enum { PAUSE_MILLISECONDS = 500, EXIT_USAGE = 64 };

/* Set by SIGTERM and SIGINT; global because a signal handler can be handed nothing. */
static volatile sig_atomic_t stop_asked;

static void
on_signal(int number)
{
	stop_asked = number;
}

static void
listen_for_stop(void)
{
	struct sigaction action = {.sa_handler = on_signal};

	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
	signal(SIGPIPE, SIG_IGN);
}

static int
keep_working(const struct planner *planner, bool once)
{
	static const struct timespec pause = {0, PAUSE_MILLISECONDS * 1000000L};
	size_t done = 0;
	int code;

	do {
		code = planner_work(planner, &done);
		if (code != DB_OK)
			log_event("planner_waits", "fault=\"%s\"", db_fault(planner->db));
		if (!once && !stop_asked && (code != DB_OK || done == 0))
			nanosleep(&pause, NULL);
	} while (!stop_asked && (!once || (code == DB_OK && done > 0)));
	return once && code != DB_OK ? 1 : 0;
}

static int
run(struct arena *settings, const struct db_target *target, bool once)
{
	const struct planner planner = {
	    .db = db_new(target), .worker = secret_token(settings), .stop = &stop_asked};
	int status = keep_working(&planner, once);

	db_free(planner.db);
	return status;
}

int
main(int argc, char **argv)
{
	const char *conf_path = program_conf_path;
	bool once = false, check = false;
	const struct program_flag flags[] = {{"--once", &once}, {"--check", &check}};
	struct arena *settings;
	struct db_target target;
	struct conf conf;
	int status;

	log_program("planner");
	if (program_options(argc, argv, &conf_path, flags, 2) != 0) {
		fputs("usage: planner [--config FILE] [--once | --check]\n", stderr);
		return EXIT_USAGE;
	}
	listen_for_stop();
	secret_init();
	settings = arena_new(4 * 1024 * 1024);
	program_conf(&conf, settings, conf_path);
	target = program_target(settings, &conf, "cm_planner");
	if (check)
		status = program_check_queries(&target) == 0 ? 0 : 1;
	else
		status = run(settings, &target, once);
	arena_free(settings);
	return status;
}

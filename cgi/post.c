/*
 * The command that sends what waits in the outbox, and opens the next tier of a request when
 * one has closed.
 *
 *	post [--config FILE]           send, and go on until ended
 *	post [--config FILE] --once    until nothing is due any more: 0, or 1 when it failed
 *	post [--config FILE] --check   prepare every query as its own account and end
 *
 * Several may run at once.  Where no mail is configured, messages stay in the outbox.
 */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "homecare/sourcing.h"
#include "lib/arena.h"
#include "lib/conf.h"
#include "lib/db.h"
#include "lib/log.h"
#include "lib/program.h"
#include "lib/secret.h"
#include "post/deliver.h"

/* Unsure messages are asked about each so many times through the outbox: once a minute. */
enum { PAUSE_SECONDS = 2, ASK_EACH = 30, EXIT_USAGE = 64, EXIT_CONFIG = 78 };

struct options {
	const char *conf_path;
	bool once;
	bool check;
};

/* Set by SIGTERM and SIGINT; global because a signal handler can be handed nothing. */
static volatile sig_atomic_t stop_asked;

static void
on_signal(int number)
{
	stop_asked = number;
}

/* Once through all there is to do.  *done counts it; DB_OK or a fault. */
static int
work(const struct delivery *d, struct arena *a, bool ask, size_t *done)
{
	size_t moved = 0, handled = 0;
	int code;

	code =
	    sourcing_move_all_on(d->db, a, d->conf->base_url, london_date(time(NULL)), &moved);
	if (code == DB_OK)
		code = deliver_some(d, a, &handled);
	if (code == DB_OK && ask)
		code = deliver_ask(d, a);
	if (code != DB_OK)
		log_event("post_waits", "fault=\"%s\"", db_fault(d->db));
	*done = moved + handled;
	arena_reset(a);
	return code;
}

static int
keep_working(const struct delivery *d, bool once)
{
	struct arena *a = arena_new(32 * 1024 * 1024);
	unsigned times = 0;
	size_t done = 0;
	int code;

	do {
		code = work(d, a, times++ % ASK_EACH == 0, &done);
		if (!once && !stop_asked && (code != DB_OK || done == 0))
			sleep(PAUSE_SECONDS);
	} while (!stop_asked && (!once || (code == DB_OK && done > 0)));
	arena_free(a);
	return once && code != DB_OK ? 1 : 0;
}

static int
run(struct arena *settings, const struct conf *conf, const struct db_target *target, bool once)
{
	struct delivery d = {.conf = conf, .stop = &stop_asked};
	const char *fault;
	int status;

	if (mailer_new(settings, conf, &d.mailer, &fault) != 0) {
		fprintf(stderr, "Messages cannot go out: %s.\n", fault);
		return EXIT_CONFIG;
	}
	d.sender = secret_token(settings);
	d.db = db_new(target);
	status = keep_working(&d, once);
	db_free(d.db);
	return status;
}

static void
listen_for_stop(void)
{
	struct sigaction action = {.sa_handler = on_signal};

	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
	signal(SIGPIPE, SIG_IGN);
}

int
main(int argc, char **argv)
{
	struct options options = {.conf_path = program_conf_path};
	const struct program_flag flags[] = {
	    {"--once", &options.once}, {"--check", &options.check}};
	struct arena *settings;
	struct db_target target;
	struct conf conf;
	int status;

	log_program("post");
	if (program_options(argc, argv, &options.conf_path, flags, 2) != 0) {
		fputs("usage: post [--config FILE] [--once | --check]\n", stderr);
		return EXIT_USAGE;
	}
	listen_for_stop();
	secret_init();
	settings = arena_new(4 * 1024 * 1024);
	program_conf(&conf, settings, options.conf_path);
	target = program_target(settings, &conf, "cm_post");
	if (options.check)
		status = program_check_queries(&target) == 0 ? 0 : 1;
	else
		status = run(settings, &conf, &target, options.once);
	arena_free(settings);
	return status;
}

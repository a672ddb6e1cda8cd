/*
 * The processes of one program: a parent that owns the socket and keeps the wanted
 * number of workers alive, and workers that answer one request at a time.
 */
#ifndef LIB_WORKER_H
#define LIB_WORKER_H

#include "lib/db.h"
#include "lib/req.h"

struct worker_setup {
	struct site *site;
	const struct db_target *target;
	const char *socket_path;
	/* Called in each new worker, before its first request; may set site->own. */
	void (*start)(struct site *site);
	/* Called before each request: to notice a replaced index, say. */
	void (*before)(struct site *site);
	/* Called now and then while nothing is asked, and when the worker ends: to write
	 * down what requests left for later. */
	void (*idle)(struct site *site, struct db *db);
};

/* Listens, forks, restarts what ends, and returns the exit code once a SIGTERM or
 * SIGINT has ended everything. */
int worker_run(const struct worker_setup *setup);

#endif

/* Where a program's configuration and database account are; apart from program.c, so that a
 * command links, and is checked for, no query of the web base. */
#include "lib/program.h"

#include <stdio.h>
#include <stdlib.h>

#ifndef SYSCONFDIR
#define SYSCONFDIR "/etc"
#endif

const char program_conf_path[] = SYSCONFDIR "/care-market/care-market.conf";

void
program_conf(struct conf *conf, struct arena *a, const char *path)
{
	const char *fault;

	if (conf_read(conf, a, path, &fault) == 0)
		return;
	fprintf(stderr, "%s\n", fault);
	exit(78);
}

struct db_target
program_target(struct arena *a, const struct conf *conf, const char *account)
{
	return (struct db_target){ .socket = conf->database_socket,
		.database = conf->database,
		.account = account,
		.password_file =
		    conf->password_folder[0] != '\0'
			? arena_printf(a, "%s/%s.password", conf->password_folder, account)
			: NULL,
		.connect_seconds = 2,
		.statement_seconds = (unsigned)conf->statement_seconds };
}

static void
report_query(const char *name, const char *fault)
{
	printf("query %s: %s\n", name, fault);
}

int
program_check_queries(const struct db_target *target)
{
	struct db *db = db_new(target);
	int failed = db_check(db, report_query);

	if (failed < 0) {
		printf("the database cannot be reached: %s\n", db_fault(db));
		failed = 1;
	}
	db_free(db);
	return failed;
}

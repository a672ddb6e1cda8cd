/* Where a program's configuration and database account are; apart from program.c, so that a
 * command links, and is checked for, no query of the web base. */
#include "lib/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
		.statement_seconds = (unsigned)conf->statement_seconds,
		.keep_seconds = (unsigned)conf->report_keep_seconds };
}

static bool
set_flag(const struct program_flag *flags, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(flags[i].name, name) == 0)
			return *flags[i].set = true;
	return false;
}

int
program_options(int argc, char **argv, const char **conf_path,
    const struct program_flag *flags, size_t count)
{
	for (int i = 1; i < argc; i++) {
		if (set_flag(flags, count, argv[i]))
			continue;
		if (strcmp(argv[i], "--config") != 0 || i + 1 == argc)
			return -1;
		*conf_path = argv[++i];
	}
	return 0;
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

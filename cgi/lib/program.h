/*
 * What every FastCGI program's main() does: options, configuration, --check, --routes,
 * and the workers.
 *
 *	PROGRAM --config FILE          serve
 *	PROGRAM --config FILE --check  prepare every query, parse every template, and say
 *	                               what is wrong; exit 0 when all is right
 *	PROGRAM --config FILE --check-templates  the templates alone: needs no database
 *	PROGRAM --routes               print method, path, permission and handler
 *	PROGRAM --options              print the configuration's options
 */
#ifndef LIB_PROGRAM_H
#define LIB_PROGRAM_H

#include "lib/req.h"

struct program {
	const char *name;    /* find; its account is cm_find, its socket find.sock */
	const char *title;   /* what it is, for --help */
	int (*read_visitor)(struct req *rq); /* visitor_by_visit or visitor_by_session */
	void (*start)(struct site *site);
	void (*before)(struct site *site);
	void (*idle)(struct site *site, struct db *db);
};

int program_main(const struct program *program, int argc, char **argv);

/* For commands that are not FastCGI: reads --config FILE (or the usual place) into
 * conf and fills the target for ACCOUNT; says what is wrong and exits when it cannot. */
struct db_target program_target(struct arena *a, const struct conf *conf, const char *account);
void program_conf(struct conf *conf, struct arena *a, const char *path);

/* A flag of a command, and what it sets. */
struct program_flag {
	const char *name; /* "--once" */
	bool *set;
};

/* Reads the arguments of a command that takes --config FILE and these flags; -1 for any other
 * argument. */
int program_options(int argc, char **argv, const char **conf_path,
    const struct program_flag *flags, size_t count);

/* Prepares every query linked into this program as the target's account, and prints what
 * is wrong.  Returns how many failed: 0 when all is right. */
int program_check_queries(const struct db_target *target);

/* Where the configuration is when --config does not say. */
extern const char program_conf_path[];

#endif

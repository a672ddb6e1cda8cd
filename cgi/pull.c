/*
 * The command that brings national data: `pull SOURCE...`, `pull --all`, `pull --status`.
 * Each source is one file in cgi/national/; its account may change reference and staging
 * tables only.
 *
 * Exit: 0 all is loaded or unchanged, 1 something failed, 2 stopped, 64 wrong usage,
 * 75 another pull of the same source is running, 78 wrong configuration.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "directory/register.h"
#include "lib/civil_date.h"
#include "lib/log.h"
#include "lib/program.h"
#include "national/load.h"
#include "national/sources.h"
#include "national/status.h"

enum { EXIT_FAILED = 1, EXIT_STOPPED = 2, EXIT_USAGE = 64, EXIT_BUSY = 75 };

/* Set by SIGINT and SIGTERM, read wherever there is a place to stop at.  Global because a
 * signal handler can be handed nothing. */
static volatile sig_atomic_t stop_asked;

struct command {
	const char *conf_path;
	bool all, status, check, help;
	struct load_options options;
	const struct source **sources; /* NULL-ended */
};

static void
ask_to_stop(int number)
{
	(void)number;
	stop_asked = 1;
}

/* A second signal ends the process at once. */
static void
listen_for_stop(void)
{
	struct sigaction action = { .sa_handler = ask_to_stop,
		.sa_flags = SA_RESETHAND | SA_RESTART };

	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
	signal(SIGPIPE, SIG_IGN);
}

static void
print_usage(FILE *to)
{
	fprintf(to,
	    "usage: pull SOURCE...|--all|--status [options]\n\n"
	    "  --from FILE      load this file instead of fetching (one source)\n"
	    "  --again          load even what has not changed\n"
	    "  --accept-fewer   load though over 30 %% of the rows are gone\n"
	    "  --progress       show progress though this is no terminal\n"
	    "  --config FILE    configuration (default %s)\n"
	    "  --check          prepare every query, then end\n\n"
	    "sources:",
	    program_conf_path);
	for (const struct source *const *source = all_sources; *source != NULL; source++)
		fprintf(to, " %s", (*source)->name);
	fputc('\n', to);
}

static int
read_source(struct command *command, size_t count, const char *name)
{
	const struct source *source = source_named(name);

	if (source == NULL) {
		fprintf(
		    stderr, "There is no %s %s.\n", name[0] == '-' ? "option" : "source", name);
		return -1;
	}
	command->sources[count] = source;
	return 0;
}

static bool
is_flag(struct command *command, const char *argument)
{
	const struct {
		const char *name;
		bool *flag;
	} flags[] = {
		{ "--all", &command->all },
		{ "--status", &command->status },
		{ "--check", &command->check },
		{ "--help", &command->help },
		{ "--again", &command->options.again },
		{ "--accept-fewer", &command->options.accept_fewer },
		{ "--progress", &command->options.progress },
	};

	for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
		if (strcmp(argument, flags[i].name) == 0)
			return *flags[i].flag = true;
	return false;
}

static int
read_command(struct command *command, struct arena *a, int argc, char **argv)
{
	size_t count = 0;
	bool one_thing;

	command->conf_path = program_conf_path;
	command->sources = arena_array(a, (size_t)argc + 1, sizeof(command->sources[0]));
	for (int i = 1; i < argc; i++) {
		if (is_flag(command, argv[i]))
			continue;
		if (strcmp(argv[i], "--config") == 0 && i + 1 < argc)
			command->conf_path = argv[++i];
		else if (strcmp(argv[i], "--from") == 0 && i + 1 < argc)
			command->options.from = argv[++i];
		else if (read_source(command, count++, argv[i]) != 0)
			return -1;
	}
	one_thing =
	    (count > 0) + command->all + command->status + command->check + command->help == 1;
	if (!one_thing || (command->options.from != NULL && count != 1))
		return -1;
	return 0;
}

static void
show_bytes(void *context, int64_t bytes, int64_t whole)
{
	meter_bytes(context, bytes, whole);
}

static void
show_wait(void *context, const char *why, unsigned ms)
{
	meter_note(context, "%s Waiting %.1f seconds.", why, ms / 1000.0);
}

static struct http *
make_client(struct arena *a, const struct conf *conf, struct meter *meter)
{
	struct http_settings settings = {
		.agent = arena_printf(a, "care-market/1 (%s)", conf->base_url),
		.ca_file = conf->ca_file,
		.proxy = conf->outgoing_proxy,
		.loopback = conf->loopback_sources[0] != '\0',
		/* A server of a test's own need not be spared. */
		.first_wait_ms = conf->loopback_sources[0] != '\0' ? 5 : 0,
		.stop = &stop_asked,
		.progress = show_bytes,
		.waiting = show_wait,
		.context = meter,
	};

	return http_new(&settings);
}

/* One failing source does not keep the others from being pulled.  *loaded tells whether any
 * brought something new. */
static int
pull_each(
    const struct load_run *run, const struct source *const *sources, bool all, bool *loaded)
{
	int worst = LOAD_OK;

	for (; *sources != NULL && !stop_asked; sources++) {
		const char *lack = run->options.from == NULL && (*sources)->lacks != NULL
				       ? (*sources)->lacks(run->settings)
				       : NULL;
		int code;

		if (lack != NULL && all) {
			printf("%s: passed over: %s\n", (*sources)->name, lack);
			continue;
		}
		if (lack != NULL)
			fprintf(stderr, "%s: %s\n", (*sources)->name, lack);
		code = lack != NULL ? LOAD_FAILED : load_source(run, *sources);
		*loaded = *loaded || code == LOAD_OK;
		if (code < 0 && (worst == LOAD_OK || code == LOAD_STOPPED))
			worst = code;
	}
	return stop_asked ? LOAD_STOPPED : worst;
}

/* Registered services are listings by themselves; where they are comes from the postcodes,
 * so both may have made a difference. */
static int
update_listings(struct db *db, const struct conf *conf)
{
	struct arena *a = arena_new(256 * 1024 * 1024);
	struct register_report report;
	int code = register_to_listings(db, a, conf->local_authority,
	    civil_date_iso(a, london_date(time(NULL))), &report);

	if (code != DB_OK)
		fprintf(stderr, "The listings of registered services stay as they were: %s\n",
		    db_fault(db));
	else if (report.added + report.changed + report.followed + report.unlisted +
		     report.relisted + report.same + report.placeless >
		 0)
		printf("listings of registered services: %d new, %d changed, %d with a new "
		       "owner, %d ended, %d back, %d as before, %d without a position\n",
		    (int)report.added, (int)report.changed, (int)report.followed,
		    (int)report.unlisted, (int)report.relisted, (int)report.same,
		    (int)report.placeless);
	arena_free(a);
	return code == DB_OK ? LOAD_OK : LOAD_FAILED;
}

static int
exit_of(int code)
{
	switch (code) {
	case LOAD_FAILED:
		return EXIT_FAILED;
	case LOAD_STOPPED:
		return EXIT_STOPPED;
	case LOAD_BUSY:
		return EXIT_BUSY;
	default:
		return 0;
	}
}

static int
pull(const struct command *command, struct arena *a, const struct conf *conf, struct db *db)
{
	struct settings settings;
	struct meter meter = { 0 };
	struct load_run run = { .db = db,
		.settings = &settings,
		.options = command->options,
		.stop = &stop_asked,
		.meter = &meter };
	bool loaded = false;
	int code;

	settings_read(&settings, a, conf);
	listen_for_stop();
	run.http = make_client(a, conf, &meter);
	code = pull_each(
	    &run, command->all ? all_sources : command->sources, command->all, &loaded);
	http_free(run.http);
	if (loaded && update_listings(db, conf) != LOAD_OK && code == LOAD_OK)
		code = LOAD_FAILED;
	return exit_of(code);
}

static void
report_query(const char *name, const char *fault)
{
	printf("query %s: %s\n", name, fault);
}

static int
check(struct db *db)
{
	int code = db_check(db, report_query);

	if (code < 0)
		printf("the database cannot be reached: %s\n", db_fault(db));
	if (code == 0)
		printf("pull: every query is right\n");
	return code == 0 ? 0 : EXIT_FAILED;
}

int
main(int argc, char **argv)
{
	struct arena *a = arena_new(16 * 1024 * 1024);
	struct command command = { 0 };
	struct db_target target;
	struct conf conf;
	struct db *db;
	int code;

	log_program("pull");
	if (read_command(&command, a, argc, argv) != 0 || command.help) {
		print_usage(command.help ? stdout : stderr);
		arena_free(a);
		return command.help ? 0 : EXIT_USAGE;
	}
	program_conf(&conf, a, command.conf_path);
	target = program_target(a, &conf, "cm_pull");
	/* A merge of a country's postcodes takes longer than any page may. */
	target.statement_seconds = 900;
	db = db_new(&target);
	if (command.check) {
		code = check(db);
	} else if (command.status) {
		code = status_print(db) == DB_OK ? 0 : EXIT_FAILED;
		if (code != 0)
			fprintf(stderr, "The database cannot be used: %s\n", db_fault(db));
	} else {
		code = pull(&command, a, &conf, db);
	}
	db_free(db);
	arena_free(a);
	return code;
}

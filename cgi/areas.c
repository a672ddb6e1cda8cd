/*
 * The command that reads patches, locality partnerships or primary care networks from a CSV
 * file, as the page Upload areas does.
 *
 *	areas --kind patch|ilp|pcn --from FILE [--apply] [--config FILE]
 *
 * Without --apply it only says what the file would do and which rows are refused, and why;
 * with it, all that is good is carried out in one transaction.  It is run as the
 * operating-system user cm_admin.
 *
 * Exit: 0 done, 1 refused, 64 wrong options, 66 the file cannot be read, 78 wrong
 * configuration.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "admin/area_import.h"
#include "lib/conf.h"
#include "lib/file.h"
#include "lib/log.h"
#include "lib/program.h"

enum { EXIT_USAGE = 64, EXIT_NO_INPUT = 66, MEGABYTE = 1024 * 1024 };

struct command {
	const char *conf_path;
	const char *kind;
	const char *path;
	bool apply;
};

static void
tell(const struct area_import *plan, bool applied)
{
	printf("%" PRIu64 " rows read: %zu new areas, %zu LSOAs join, %zu move from another area, "
	       "%zu are in it already, %" PRIu64 " name no area, %zu refused\n",
	    plan->file.read, plan->added, plan->joining, plan->moving, plan->unchanged,
	    plan->file.passed_over, plan->file.refused_count);
	for (size_t i = 0; i < plan->file.refused_count; i++)
		printf("line %" PRIu64 ": %s\n", plan->file.refused[i].line,
		    plan->file.refused[i].reason);
	if (!applied)
		puts("Nothing has been changed: --apply carries it out.");
}

static int
note(struct req *rq, const struct area_import *plan)
{
	return audit_add(rq->db,
	    (struct audit_add_args){ .program = "areas",
	        .action = "apply_area_file",
	        .subject_kind = "area_file",
	        .detail = arena_printf(rq->a,
	            "{\"added\":%zu,\"joined\":%zu,\"moved\":%zu,\"refused\":%zu}", plan->added,
	            plan->joining, plan->moving, plan->file.refused_count),
	        .request = "" },
	    NULL);
}

/* In one transaction, also when it only looks: what it says is of one moment. */
static int
carry_out(struct req *rq, const struct command *command, const char *text, size_t length,
    struct area_import *plan)
{
	int code;

	if ((code = db_begin(rq->db)) != DB_OK)
		return code;
	if ((code = area_begin(rq)) == DB_OK)
		code = area_import_plan(rq, command->kind, text, length, plan);
	if (code != DB_OK || plan->file.fault != NULL || !command->apply) {
		db_rollback(rq->db);
		return code;
	}
	if ((code = area_import_apply(rq, plan)) != DB_OK || (code = note(rq, plan)) != DB_OK) {
		db_rollback(rq->db);
		return code;
	}
	return db_commit(rq->db);
}

static int
run(struct req *rq, const struct command *command)
{
	struct area_import plan = { 0 };
	size_t length;
	char *text = file_read(rq->a, command->path, GROUPING_FILE_BYTES_MOST, &length);
	int code;

	if (text == NULL) {
		fprintf(stderr, "%s cannot be read: %s.\n", command->path,
		    errno == EFBIG ? "it is larger than 2 MB" : strerror(errno));
		return EXIT_NO_INPUT;
	}
	if ((code = carry_out(rq, command, text, length, &plan)) != DB_OK) {
		fprintf(stderr, "The database refused: %s\n", db_fault(rq->db));
		return 1;
	}
	if (plan.file.fault != NULL) {
		fprintf(stderr, "%s: %s.\n", command->path, plan.file.fault);
		return 1;
	}
	tell(&plan, command->apply);
	return plan.file.refused_count > 0 && !command->apply ? 1 : 0;
}

static int
read_command(struct command *command, int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--apply") == 0)
			command->apply = true;
		else if (strcmp(argv[i], "--config") == 0 && i + 1 < argc)
			command->conf_path = argv[++i];
		else if (strcmp(argv[i], "--kind") == 0 && i + 1 < argc)
			command->kind = argv[++i];
		else if (strcmp(argv[i], "--from") == 0 && i + 1 < argc)
			command->path = argv[++i];
		else
			return -1;
	}
	return area_kind_title(command->kind) != NULL && command->path != NULL ? 0 : -1;
}

int
main(int argc, char **argv)
{
	struct command command = { .conf_path = program_conf_path };
	struct arena *a = arena_new(64 * MEGABYTE);
	struct db_target target;
	struct conf conf;
	struct req rq = { .a = a, .conf = &conf, .now = time(NULL) };
	int status;

	log_program("areas");
	if (read_command(&command, argc, argv) != 0) {
		fputs("usage: areas --kind patch|ilp|pcn --from FILE [--apply] [--config FILE]\n",
		    stderr);
		arena_free(a);
		return EXIT_USAGE;
	}
	program_conf(&conf, a, command.conf_path);
	target = program_target(a, &conf, "cm_admin");
	rq.today = london_date(rq.now);
	rq.db = db_new(&target);
	status = run(&rq, &command);
	db_free(rq.db);
	arena_free(a);
	return status;
}

/*
 * The command that makes the first account, and lets a system owner back in who cannot
 * sign in: all other accounts are made on the pages of admin.
 *
 *	account --first EMAIL NAME [--force] [--config FILE]
 *	account --one-time EMAIL [--config FILE]
 *
 * Only who may become the operating-system user cm_admin can run it: care-market-account
 * does that for root.  It prints a one-time password, which is kept nowhere.
 *
 * Exit: 0 done, 1 refused, 64 wrong options, 78 wrong configuration.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "lib/conf.h"
#include "lib/log.h"
#include "lib/program.h"
#include "lib/secret.h"
#include "lib/text.h"
#include "queries.h"
#include "staff/one_time.h"

enum { NAME_LEAST = 2, NAME_MOST = 120, EXIT_USAGE = 64 };

static const char first_role[] = "system_owner";

struct command {
	const char *conf_path;
	const char *email;
	const char *name; /* NULL: a one-time password for an account there is */
	bool force;
};

struct job {
	struct db *db;
	struct arena *a;
	const char *login;
	const char *fault; /* a sentence, when it was not the database */
};

static int
refuse(struct job *job, const char *fault)
{
	job->fault = fault;
	return DB_ERROR;
}

static int
give_password(struct job *job, int64_t id, int64_t version, const char *password)
{
	const char *hash = password_hash(job->a, password, &password_cost_interactive);
	int code;

	if (hash == NULL)
		return refuse(job, "There is no memory for a password's hash.");
	code = account_give_password(job->db,
	    (struct account_give_password_args){
	        .id = id, .version = version, .password_hash = hash },
	    NULL);
	if (code != DB_OK)
		return code;
	return account_sessions_end(
	    job->db, (struct account_sessions_end_args){ .account_id = id }, NULL);
}

static int
note(struct job *job, const char *action, int64_t id)
{
	return audit_add(job->db,
	    (struct audit_add_args){ .program = "account",
	        .action = action,
	        .subject_kind = "account",
	        .subject_id = id,
	        .request = "" },
	    NULL);
}

static int
add_first(struct job *job, const struct command *command, const char *password)
{
	struct account_managers_row *managers;
	size_t count;
	int64_t id;
	int code;

	if ((code = account_managers(job->db, job->a, &managers, &count)) != DB_OK)
		return code;
	if (count > 0 && !command->force)
		return refuse(job,
		    "There is somebody already who may manage accounts: they can add others on the "
		    "page Accounts.\nIf they cannot sign in: --one-time EMAIL. To add another all "
		    "the same: --force.");
	code = account_add(job->db,
	    (struct account_add_args){ .login = job->login, .name = command->name }, NULL);
	if (code == DB_DUPLICATE)
		return refuse(job, "There is an account with this email address: --one-time EMAIL "
		                   "gives it a one-time password.");
	if (code != DB_OK)
		return code;
	id = (int64_t)db_last_id(job->db);
	if ((code = account_role_add(job->db,
	         (struct account_role_add_args){ .account_id = id, .role = first_role }, NULL)) !=
	        DB_OK ||
	    (code = give_password(job, id, 1, password)) != DB_OK)
		return code;
	return note(job, "first_account", id);
}

static int
let_back_in(struct job *job, const char *password)
{
	struct account_by_login_row *account;
	int code;

	code = account_by_login(
	    job->db, job->a, (struct account_by_login_args){ .login = job->login }, &account);
	if (code != DB_OK)
		return code;
	if (account == NULL)
		return refuse(job, "No account has this email address.");
	if (account->disabled)
		return refuse(job, "This account is disabled: a system owner can enable it.");
	if ((code = give_password(job, account->id, account->version, password)) != DB_OK)
		return code;
	return note(job, "one_time_password", account->id);
}

static int
carry_out(struct job *job, const struct command *command, const char *password)
{
	int code;

	if ((code = db_begin(job->db)) != DB_OK)
		return code;
	code = command->name != NULL ? add_first(job, command, password)
	                             : let_back_in(job, password);
	if (code != DB_OK) {
		db_rollback(job->db);
		return code;
	}
	return db_commit(job->db);
}

static int
usage(void)
{
	fputs("usage: account --first EMAIL NAME [--force] [--config FILE]\n"
	      "       account --one-time EMAIL [--config FILE]\n",
	    stderr);
	return EXIT_USAGE;
}

static int
read_command(struct command *command, int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--force") == 0) {
			command->force = true;
		} else if (strcmp(argv[i], "--config") == 0 && i + 1 < argc) {
			command->conf_path = argv[++i];
		} else if (strcmp(argv[i], "--first") == 0 && i + 2 < argc &&
		    command->email == NULL) {
			command->email = argv[++i];
			command->name = argv[++i];
		} else if (strcmp(argv[i], "--one-time") == 0 && i + 1 < argc &&
		    command->email == NULL) {
			command->email = argv[++i];
		} else {
			return -1;
		}
	}
	return command->email != NULL ? 0 : -1;
}

/* Only what a form would have taken too. */
static const char *
fault_of(struct arena *a, struct command *command)
{
	if (!text_is_email(command->email))
		return "The email address is not one, like name@example.com.";
	if (command->name == NULL)
		return NULL;
	if (!text_is_utf8(command->name, strlen(command->name)))
		return "The name is not UTF-8.";
	command->name = text_clean(a, command->name);
	if (text_length(command->name) < NAME_LEAST || text_length(command->name) > NAME_MOST)
		return "The name must be between 2 and 120 characters.";
	return NULL;
}

static void
tell(const struct conf *conf, const struct job *job, const char *password)
{
	printf("Sign in at %s/sign-in with\n\n"
	       "  email address      %s\n"
	       "  one-time password  %s\n\n"
	       "within 72 hours, and choose a password of your own. This one is not shown again.\n",
	    conf->base_url, job->login, password);
}

static int
start(struct command *command, struct arena *a)
{
	struct job job = { .a = a };
	struct db_target target;
	const char *fault, *password;
	struct conf conf;
	int code;

	program_conf(&conf, a, command->conf_path);
	if ((fault = fault_of(a, command)) != NULL) {
		fprintf(stderr, "%s\n", fault);
		return EXIT_USAGE;
	}
	job.login = text_fold(a, command->email);
	target = program_target(a, &conf, "cm_admin");
	job.db = db_new(&target);
	password = one_time_password(a);
	code = carry_out(&job, command, password);
	if (code == DB_OK)
		tell(&conf, &job, password);
	else if (job.fault != NULL)
		fprintf(stderr, "%s\n", job.fault);
	else
		fprintf(stderr, "The database refused: %s\n", db_fault(job.db));
	db_free(job.db);
	return code == DB_OK ? 0 : 1;
}

int
main(int argc, char **argv)
{
	struct command command = { .conf_path = program_conf_path };
	struct arena *a;
	int status;

	log_program("account");
	if (read_command(&command, argc, argv) != 0)
		return usage();
	secret_init();
	a = arena_new(16 * 1024 * 1024);
	status = start(&command, a);
	arena_free(a);
	return status;
}

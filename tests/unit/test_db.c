/* The database layer against a real MariaDB: values there and back, what faults mean,
 * transactions, and connections that the server closes.  Needs the scratch site of
 * tests/run.sh (make check). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/db.h"
#include "queries.h"

static char socket_path[200];
static struct db_target target = {.socket = socket_path,
    .database = "care_market",
    .account = "unit_test",
    .connect_seconds = 2,
    .statement_seconds = 5};
static struct arena *a;
static struct db *db;

/* As MariaDB's root, by its own client: what our layer has no function for. */
static void
as_root(const char *sql)
{
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		execlp("mariadb", "mariadb", "--no-defaults", "-u", "root", "-S", socket_path,
		    "-e", sql, "care_market", (char *)NULL);
		_exit(127);
	}
	waitpid(pid, &status, 0);
	assert_int_equal(status, 0);
}

static void
close_connection(void)
{
	as_root("KILL USER unit_test");
}

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(32 * 1024 * 1024);
	db = db_new(&target);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	db_free(db);
	arena_free(a);
	return 0;
}

static int
save(const char *form, const char *answers)
{
	return draft_save(db,
	    (struct draft_save_args){
		.owner = "unit", .form = form, .subject = 7, .answers = answers},
	    NULL);
}

static const char *
saved(const char *form)
{
	struct draft_find_row *row;

	assert_int_equal(
	    draft_find(db, a,
		(struct draft_find_args){.owner = "unit", .form = form, .subject = 7}, &row),
	    DB_OK);
	return row != NULL ? row->answers : "(none)";
}

static void
values_there_and_back(void **state)
{
	static const size_t lengths[] = {0, 1, 239, 240, 241, 70000};

	(void)state;
	assert_string_equal(saved("back"), "(none)");
	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		char *text = arena_alloc(a, lengths[i] + 1);

		memset(text, 'x', lengths[i]);
		assert_int_equal(save("back", text), DB_OK);
		assert_string_equal(saved("back"), text);
	}
	assert_int_equal(save("back", "\xf0\x9f\x91\x8d \xc3\xa9 ' \" \\ %_\n\t"), DB_OK);
	assert_string_equal(saved("back"), "\xf0\x9f\x91\x8d \xc3\xa9 ' \" \\ %_\n\t");
}

static void
rows_in_their_order(void **state)
{
	struct vocabulary_terms_row *rows;
	size_t count;
	uint64_t before = db_statements(db);

	(void)state;
	assert_int_equal(vocabulary_terms(db, a, &rows, &count), DB_OK);
	assert_true(count > 20);
	assert_int_equal(db_statements(db), before + 1);
	for (size_t i = 1; i < count; i++)
		assert_true(rows[i].group_id >= rows[i - 1].group_id);
}

static int
count_to(void *context, const void *row)
{
	int *left = context;

	assert_non_null(((const struct vocabulary_terms_row *)row)->code);
	return --*left == 0 ? 99 : 0;
}

static void
a_walk_may_stop(void **state)
{
	int left = 3;

	(void)state;
	assert_int_equal(db_each(db, a, &q_vocabulary_terms, NULL, count_to, &left), 99);
	left = -1;
	assert_int_equal(db_each(db, a, &q_vocabulary_terms, NULL, count_to, &left), 0);
	assert_true(left < -20);
	assert_string_equal(saved("walk"), "(none)");
}

static void
found_rows_count_as_changed(void **state)
{
	uint64_t changed = 99;

	(void)state;
	form_key_drop(db, (struct form_key_drop_args){.key_hash = "unit-key"}, NULL);
	assert_int_equal(
	    form_key_take(
		db, (struct form_key_take_args){.key_hash = "unit-key", .form = "x"}, &changed),
	    DB_OK);
	assert_int_equal(changed, 1);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(
		    form_key_answer(db,
			(struct form_key_answer_args){.key_hash = "unit-key", .location = "/x"},
			&changed),
		    DB_OK);
		assert_int_equal(changed, 1);
	}
	assert_int_equal(
	    form_key_answer(db,
		(struct form_key_answer_args){.key_hash = "no-such-key", .location = "/x"},
		&changed),
	    DB_OK);
	assert_int_equal(changed, 0);
}

static void
faults_have_their_code(void **state)
{
	(void)state;
	assert_int_equal(
	    form_key_take(
		db, (struct form_key_take_args){.key_hash = "unit-key", .form = "x"}, NULL),
	    DB_DUPLICATE);
	assert_int_equal(
	    session_start(db,
		(struct session_start_args){.token_hash = "unit", .account_id = 999999999},
		NULL),
	    DB_REFERENCE);
	/* Nothing is cut off to make it fit. */
	assert_int_equal(
	    form_key_take(db,
		(struct form_key_take_args){
		    .key_hash =
			"12345678901234567890123456789012345678901234567890123456789012345",
		    .form = "x"},
		NULL),
	    DB_ERROR);
	assert_int_equal(
	    audit_add(db, (struct audit_add_args){.program = "unit"}, NULL), DB_ERROR);
	assert_string_equal(saved("faults"), "(none)");
}

static void
transactions_are_whole(void **state)
{
	(void)state;
	assert_int_equal(db_begin(db), DB_OK);
	assert_int_equal(save("whole", "first"), DB_OK);
	assert_int_equal(db_changes(db), 1);
	assert_string_equal(saved("whole"), "first");
	db_rollback(db);
	assert_int_equal(db_changes(db), 0);
	assert_string_equal(saved("whole"), "(none)");
	assert_int_equal(db_begin(db), DB_OK);
	assert_int_equal(save("whole", "second"), DB_OK);
	assert_int_equal(db_commit(db), DB_OK);
	db_rollback(db);
	assert_string_equal(saved("whole"), "second");
	/* Without a transaction there is nothing to commit. */
	assert_int_equal(db_commit(db), DB_DOWN);
}

static void
a_closed_connection_is_made_anew(void **state)
{
	(void)state;
	assert_string_equal(saved("closed"), "(none)");
	close_connection();
	assert_string_equal(saved("closed"), "(none)");
	close_connection();
	assert_int_equal(save("closed", "after"), DB_OK);
	close_connection();
	assert_int_equal(db_begin(db), DB_OK);
	assert_int_equal(save("closed", "in a transaction"), DB_OK);
	assert_int_equal(db_commit(db), DB_OK);
	assert_string_equal(saved("closed"), "in a transaction");
}

static void
a_connection_closed_in_a_transaction_loses_it(void **state)
{
	(void)state;
	assert_int_equal(db_begin(db), DB_OK);
	assert_int_equal(save("lost", "half"), DB_OK);
	close_connection();
	assert_int_equal(save("lost", "other half"), DB_DOWN);
	assert_int_equal(db_commit(db), DB_DOWN);
	assert_string_equal(saved("lost"), "(none)");
	assert_int_equal(db_begin(db), DB_OK);
	assert_int_equal(save("lost", "at commit"), DB_OK);
	close_connection();
	assert_int_equal(db_commit(db), DB_UNSURE);
	assert_string_equal(saved("lost"), "(none)");
}

static void
nobody_there(void **state)
{
	struct db_target nowhere = target;
	struct db *other;

	(void)state;
	nowhere.socket = "/nowhere/mariadb.sock";
	other = db_new(&nowhere);
	assert_int_equal(db_connect(other), DB_DOWN);
	assert_int_equal(db_begin(other), DB_DOWN);
	assert_non_null(strstr(db_fault(other), "2002"));
	db_free(other);
	nowhere = target;
	nowhere.password_file = "/nowhere/password";
	other = db_new(&nowhere);
	assert_int_equal(db_connect(other), DB_DOWN);
	db_free(other);
	db_free(NULL);
}

static void
report(const char *name, const char *fault)
{
	print_error("%s: %s\n", name, fault);
}

static void
every_query_can_be_prepared(void **state)
{
	(void)state;
	assert_int_equal(db_check(db, report), 0);
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(values_there_and_back, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(rows_in_their_order, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(a_walk_may_stop, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(found_rows_count_as_changed, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(faults_have_their_code, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(transactions_are_whole, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		a_closed_connection_is_made_anew, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		a_connection_closed_in_a_transaction_loses_it, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(nobody_there, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(every_query_can_be_prepared, set_up, tear_down),
	};
	const char *scratch = getenv("CHECK_SCRATCH");

	/* Each build has a site of its own, so that both can run at a time. */
	snprintf(socket_path, sizeof(socket_path), "%s/%s/run/mariadb.sock",
	    scratch != NULL ? scratch : "",
	    argc > 0 && strstr(argv[0], "sanitized") != NULL ? "sanitized" : "plain");
	if (access(socket_path, F_OK) != 0) {
		puts("1..0 # SKIP make check starts the MariaDB that this needs");
		return 0;
	}
	as_root("CREATE OR REPLACE USER unit_test; GRANT SELECT, INSERT, UPDATE, DELETE ON "
		"care_market.* TO unit_test;"
		" DELETE FROM draft WHERE owner = 'unit'");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

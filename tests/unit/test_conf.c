/* Configuration: presets, values of each kind, and what is wrong with a file, by line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/conf.h"

static struct arena *a;
static char path[64];
static struct conf conf;
static const char *fault;

static int
set_up(void **state)
{
	int fd;

	(void)state;
	a = arena_new(4 * 1024 * 1024);
	snprintf(path, sizeof(path), "/tmp/care-conf-XXXXXX");
	fd = mkstemp(path);
	close(fd);
	return fd < 0;
}

static int
tear_down(void **state)
{
	(void)state;
	unlink(path);
	arena_free(a);
	return 0;
}

static int
read_text(const char *text)
{
	FILE *file = fopen(path, "w");

	fputs(text, file);
	fclose(file);
	memset(&conf, 0, sizeof(conf));
	fault = NULL;
	return conf_read(&conf, a, path, &fault);
}

static void
an_empty_file_gives_the_presets(void **state)
{
	(void)state;
	assert_int_equal(read_text(""), 0);
	assert_string_equal(conf.service, "Care Market");
	assert_int_equal(conf.workers, 2);
	assert_int_equal(conf.idle_minutes, 60);
	assert_false(conf.demonstration);
	assert_string_equal(conf.email, "");
}

static void
values_are_read(void **state)
{
	(void)state;
	assert_int_equal(
	    read_text("# a comment\n\n  council =  A Council of = Signs \r\n"
		      "\tworkers=8\ndemonstration = yes\nphase =\nidle_minutes = 0"),
	    0);
	assert_string_equal(conf.council, "A Council of = Signs");
	assert_int_equal(conf.workers, 8);
	assert_true(conf.demonstration);
	assert_string_equal(conf.phase, "");
	assert_int_equal(conf.idle_minutes, 0);
	assert_int_equal(conf.session_hours, 12);
}

static void
refused(const char *text, int line, const char *words)
{
	char where[100];

	assert_int_equal(read_text(text), -1);
	assert_non_null(fault);
	snprintf(where, sizeof(where), "%s:%d", path, line);
	assert_non_null(strstr(fault, where));
	assert_non_null(strstr(fault, words));
}

static void
what_is_wrong_is_named_by_its_line(void **state)
{
	(void)state;
	refused("\nworker = 2\n", 2, "no option called worker");
	refused("workers = 2\n# x\nworkers = 2\n", 3, "workers is given twice");
	refused("workers = two\n", 1, "whole number");
	refused("workers = -1\n", 1, "whole number");
	refused("workers = 2 3\n", 1, "whole number");
	refused("workers = 99999999999999999999\n", 1, "whole number");
	refused("workers =\n", 1, "whole number");
	refused("demonstration = 1\n", 1, "yes or no");
	refused("council = x\njust words\n", 2, "KEY = VALUE");
	refused("= 3\n", 1, "no option called");
}

static void
a_file_that_is_not_there_is_named(void **state)
{
	(void)state;
	assert_int_equal(conf_read(&conf, a, "/nowhere/care.conf", &fault), -1);
	assert_non_null(strstr(fault, "/nowhere/care.conf"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(an_empty_file_gives_the_presets, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(values_are_read, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		what_is_wrong_is_named_by_its_line, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		a_file_that_is_not_there_is_named, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Small files read whole, and log lines written whole. */
#include <fcntl.h>
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
#include "lib/file.h"
#include "lib/log.h"

static char path[64];

static int
set_up(void **state)
{
	(void)state;
	snprintf(path, sizeof(path), "/tmp/care-file-XXXXXX");
	return close(mkstemp(path));
}

static int
tear_down(void **state)
{
	(void)state;
	return unlink(path);
}

static void
write_bytes(const char *bytes, size_t length)
{
	FILE *file = fopen(path, "wb");

	assert_int_equal(fwrite(bytes, 1, length, file), length);
	fclose(file);
}

static void
first_lines(void **state)
{
	char line[8];

	(void)state;
	write_bytes("secret\nmore", 11);
	assert_int_equal(file_first_line(path, line, sizeof(line)), 6);
	assert_string_equal(line, "secret");
	write_bytes("secret", 6);
	assert_int_equal(file_first_line(path, line, sizeof(line)), 6);
	/* Eight places hold seven letters: eight are too many, never cut. */
	write_bytes("toolong!", 8);
	assert_int_equal(file_first_line(path, line, sizeof(line)), -1);
	write_bytes("", 0);
	assert_int_equal(file_first_line(path, line, sizeof(line)), 0);
	assert_string_equal(line, "");
	assert_int_equal(file_first_line("/nowhere/x", line, sizeof(line)), -1);
}

static void
whole_files(void **state)
{
	struct arena *a = arena_new(1024 * 1024);
	size_t length = 99;
	char *bytes;

	(void)state;
	write_bytes("a\0b\n", 4);
	bytes = file_read(a, path, 4, &length);
	assert_non_null(bytes);
	assert_int_equal(length, 4);
	assert_memory_equal(bytes, "a\0b\n", 5);
	assert_null(file_read(a, path, 3, &length));
	write_bytes("", 0);
	assert_string_equal(file_read(a, path, 4, &length), "");
	assert_int_equal(length, 0);
	assert_null(file_read(a, "/nowhere/x", 4, NULL));
	assert_null(file_read(a, "/tmp", 4096, NULL));
	arena_free(a);
}

/* What this writes to its standard error, and what it ends with. */
static int
said(void (*say)(void), char *text, size_t size)
{
	int status;
	pid_t pid = fork();
	FILE *file;

	if (pid == 0) {
		dup2(open(path, O_WRONLY | O_TRUNC), STDERR_FILENO);
		say();
		_exit(0);
	}
	waitpid(pid, &status, 0);
	file = fopen(path, "r");
	text[fread(text, 1, size - 1, file)] = '\0';
	fclose(file);
	return WEXITSTATUS(status);
}

static void
say_plainly(void)
{
	log_program("tester");
	log_event("request", "status=%d", 200);
}

static void
say_control_characters(void)
{
	log_event("x", "a=%s", "1\nat=forged\r\x1b[31m\x7f");
}

static void
say_too_much(void)
{
	log_event("x", "%5000d", 1);
}

static void
say_last(void)
{
	die("this is %s", "the end");
}

static void
log_lines(void **state)
{
	char text[8192];

	(void)state;
	assert_int_equal(said(say_plainly, text, sizeof(text)), 0);
	assert_memory_equal(text, "at=20", 5);
	assert_string_equal(strchr(text, ' '), " program=tester event=request status=200\n");
	said(say_control_characters, text, sizeof(text));
	assert_ptr_equal(strchr(text, '\n'), text + strlen(text) - 1);
	assert_non_null(strstr(text, "a=1?at=forged??[31m?"));
	said(say_too_much, text, sizeof(text));
	assert_int_equal(strlen(text), 2047);
	assert_int_equal(text[2046], '\n');
	assert_int_equal(said(say_last, text, sizeof(text)), 70);
	assert_non_null(strstr(text, "event=fatal this is the end\n"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(first_lines, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(whole_files, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(log_lines, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

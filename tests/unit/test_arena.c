/* Request memory: zeroed, aligned, apart from each other, given back whole, capped. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "lib/arena.h"

/* What a child of ours that runs this ends with; die() ends with 70. */
static int
status_of(void (*run)(void))
{
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		close(STDERR_FILENO);
		run();
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void
memory_is_zeroed_and_aligned(void **state)
{
	struct arena *a = arena_new(16 * 1024 * 1024);

	(void)state;
	for (int round = 0; round < 2; round++) {
		unsigned char *before = NULL;

		for (size_t size = 1; size < 300000; size = size * 3 + 1) {
			unsigned char *p = arena_alloc(a, size);

			assert_int_equal((uintptr_t)p % 16, 0);
			assert_int_equal(p[0], 0);
			assert_int_equal(p[size - 1], 0);
			memset(p, 0xAA, size);
			if (before != NULL)
				assert_int_equal(before[0], 0xAA);
			before = p;
		}
		arena_reset(a);
	}
	arena_free(a);
	arena_free(NULL);
}

static void
texts_are_copied(void **state)
{
	struct arena *a = arena_new(1024 * 1024);
	char from[] = "Stroud";
	char *copy = arena_strdup(a, from);

	(void)state;
	from[0] = 'X';
	assert_string_equal(copy, "Stroud");
	assert_string_equal(arena_strndup(a, "Stroud", 2), "St");
	assert_string_equal(arena_strndup(a, "", 0), "");
	assert_string_equal(arena_printf(a, "%s has %d", copy, 7), "Stroud has 7");
	assert_string_equal(arena_printf(a, "%s", ""), "");
	assert_int_equal(strlen(arena_printf(a, "%5000d", 1)), 5000);
	arena_free(a);
}

static void
used_is_counted(void **state)
{
	struct arena *a = arena_new(1024 * 1024);

	(void)state;
	assert_int_equal(arena_used(a), 0);
	arena_alloc(a, 1);
	assert_int_equal(arena_used(a), 16);
	arena_alloc(a, 16);
	arena_alloc(a, 17);
	assert_int_equal(arena_used(a), 64);
	arena_reset(a);
	assert_int_equal(arena_used(a), 0);
	arena_free(a);
}

static char order[8]; /* ends with NUL, as only the last letter is written */
static struct arena *shared;

static void
note(void *what)
{
	order[strlen(order)] = *(const char *)what;
}

static void
note_and_use(void *what)
{
	note(what);
	arena_defer(shared, note, arena_strdup(shared, "z"));
}

static void
later(void (*clean_up)(void *what), const char *letter)
{
	arena_defer(shared, clean_up, arena_strdup(shared, letter));
}

static void
deferred_run_last_first(void **state)
{
	(void)state;
	shared = arena_new(1024 * 1024);
	memset(order, 0, sizeof(order));
	later(note, "a");
	later(note, "b");
	later(note_and_use, "c");
	arena_reset(shared);
	assert_string_equal(order, "czba");
	arena_reset(shared);
	assert_string_equal(order, "czba");
	later(note, "d");
	arena_free(shared);
	assert_string_equal(order, "czbad");
}

static void
over_the_cap(void)
{
	struct arena *a = arena_new(1000);

	arena_alloc(a, 900);
	arena_alloc(a, 200);
}

static void
under_the_cap(void)
{
	struct arena *a = arena_new(1000);

	for (int i = 0; i < 1000; i++) {
		arena_alloc(a, 900);
		arena_reset(a);
	}
}

static void
far_over_the_cap(void)
{
	arena_alloc(arena_new(1000), SIZE_MAX - 3);
}

static void
product_overflows(void)
{
	arena_array(arena_new(1000), SIZE_MAX / 2, 3);
}

static void
too_much_ends_the_process(void **state)
{
	(void)state;
	assert_int_equal(status_of(over_the_cap), 70);
	assert_int_equal(status_of(far_over_the_cap), 70);
	assert_int_equal(status_of(product_overflows), 70);
	assert_int_equal(status_of(under_the_cap), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(memory_is_zeroed_and_aligned),
	    cmocka_unit_test(texts_are_copied),
	    cmocka_unit_test(used_is_counted),
	    cmocka_unit_test(deferred_run_last_first),
	    cmocka_unit_test(too_much_ends_the_process),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* New passwords: long ones that nobody guesses are taken, others get a sentence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "signin/password_rules.h"

static const char *
fault(struct arena *a, const char *password)
{
	return password_fault(a, password, "Robin O’Brien-Example", "robin.obrien@example.org");
}

static void
takes_what_is_long_and_odd(void **state)
{
	static const char *const good[] = {
		"three odd lamps", "correct horse battery staple", "k7mp-2xqd-w3fh-tc4j",
		"ünïcødé wörds hier", "Tuesday teapot lighthouse", "robin likes walking uphill",
		"日本語のパスワードは長いです",
	};
	struct arena *a = arena_new(1024 * 1024);

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		if (fault(a, good[i]) != NULL)
			fail_msg("\"%s\" was refused: %s", good[i], fault(a, good[i]));
	arena_free(a);
}

static void
refuses(const char *sentence, const char *const *list, size_t count)
{
	struct arena *a = arena_new(1024 * 1024);

	for (size_t i = 0; i < count; i++) {
		const char *said = fault(a, list[i]);

		if (said == NULL || strstr(said, sentence) == NULL)
			fail_msg("\"%s\": %s", list[i], said != NULL ? said : "was taken");
	}
	arena_free(a);
}

static void
refuses_short_ones(void **state)
{
	static const char *const list[] = { "", "a", "three odd l", "ÄÖÜäöüÄÖÜäö" };

	(void)state;
	refuses("12 characters or more", list, sizeof(list) / sizeof(list[0]));
}

static void
refuses_few_different_characters(void **state)
{
	static const char *const list[] = { "aaaaaaaaaaaaaaaa", "abababababababab",
		"1212121212121212", "            " };

	(void)state;
	refuses("more different characters", list, sizeof(list) / sizeof(list[0]));
}

static void
refuses_their_own_name(void **state)
{
	static const char *const list[] = { "robin.obrien@example.org", "Robin O'Brien-Example",
		"ROBINOBRIENEXAMPLE", "example-robin-2026", "RobinRobinRobin1!" };

	(void)state;
	refuses("your name or email address", list, sizeof(list) / sizeof(list[0]));
}

static void
refuses_what_is_guessed_first(void **state)
{
	static const char *const list[] = { "Password1234", "password-password",
		"PASSWORD!2026!", "123456789012", "1234567890qwerty", "qwertyuiop123",
		"Gloucestershire", "letmein letmein", "Liverpool2026", "welcome welcome!",
		"1q2w3e4r5t6y", "abcdefghijklm", "Sunshine-1234", "p4ssw0rd!p4ssw0rd!" };

	(void)state;
	refuses("too easy to guess", list, sizeof(list) / sizeof(list[0]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_what_is_long_and_odd),
		cmocka_unit_test(refuses_short_ones),
		cmocka_unit_test(refuses_few_different_characters),
		cmocka_unit_test(refuses_their_own_name),
		cmocka_unit_test(refuses_what_is_guessed_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Tokens, passwords and proofs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/arena.h"
#include "lib/secret.h"

/* As cheap as libsodium allows, so that the tests are quick. */
static const struct password_cost cheap = {1, 8192};
static const struct password_cost dearer = {2, 16384};
static struct arena *a;

static int
set_up(void **state)
{
	(void)state;
	secret_init();
	a = arena_new(1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static void
tokens(void **state)
{
	char *one = secret_token(a), *other = secret_token(a);

	(void)state;
	assert_int_equal(strlen(one), SECRET_TOKEN_LENGTH);
	assert_int_equal(strspn(one, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
				     "0123456789-_"),
	    SECRET_TOKEN_LENGTH);
	assert_string_not_equal(one, other);
	assert_true(secret_is_token(one));
	assert_false(secret_is_token(""));
	assert_false(secret_is_token(one + 1));
	assert_false(secret_is_token(arena_printf(a, "%sA", one)));
	assert_false(secret_is_token(arena_printf(a, "%.42s=", one)));
	assert_false(secret_is_token(arena_printf(a, "%.42s+", one)));
}

static void
token_hashes(void **state)
{
	(void)state;
	/* BLAKE2b-256 of "abc", as `printf abc | b2sum -l 256` gives it */
	assert_string_equal(secret_token_hash(a, "abc"),
	    "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
	assert_string_not_equal(secret_token_hash(a, "abd"), secret_token_hash(a, "abc"));
}

static void
equality(void **state)
{
	(void)state;
	assert_true(secret_equal("", ""));
	assert_true(secret_equal("abc", "abc"));
	assert_false(secret_equal("abc", "abd"));
	assert_false(secret_equal("abc", "ab"));
	assert_false(secret_equal("ab", "abc"));
}

static void
passwords(void **state)
{
	char *hash = password_hash(a, "correct horse", &cheap);
	char *again = password_hash(a, "correct horse", &cheap);
	char *dummy = password_dummy(a, &cheap);
	char longest[SECRET_PASSWORD_MOST + 2] = "";

	(void)state;
	assert_memory_equal(hash, "$argon2id$", 10);
	assert_string_not_equal(hash, again);
	assert_true(password_verify(hash, "correct horse"));
	assert_true(password_verify(again, "correct horse"));
	assert_false(password_verify(hash, "Correct horse"));
	assert_false(password_verify(hash, ""));
	assert_false(password_verify("", "correct horse"));
	assert_false(password_verify("not a hash", "correct horse"));
	assert_false(password_verify(dummy, ""));
	assert_false(password_verify(dummy, "correct horse"));
	memset(longest, 'p', SECRET_PASSWORD_MOST);
	assert_non_null(password_hash(a, longest, &cheap));
	longest[SECRET_PASSWORD_MOST] = 'p';
	assert_null(password_hash(a, longest, &cheap));
	assert_false(password_verify(hash, longest));
}

static void
a_change_of_cost_asks_for_a_new_hash(void **state)
{
	char *hash = password_hash(a, "correct horse", &cheap);

	(void)state;
	assert_false(password_needs_rehash(hash, &cheap));
	assert_true(password_needs_rehash(hash, &dearer));
	assert_true(password_needs_rehash("not a hash", &cheap));
	assert_int_equal(password_cost_interactive.passes, 2);
	assert_int_equal(password_cost_interactive.memory, 64 * 1024 * 1024);
}

static void
proofs(void **state)
{
	uint8_t key[SECRET_KEY_BYTES] = {1}, other[SECRET_KEY_BYTES] = {2};
	char *proof = secret_proof(a, key, "csrf", "session 17");

	(void)state;
	assert_true(secret_is_token(proof));
	assert_true(secret_proof_holds(key, "csrf", "session 17", proof));
	assert_false(secret_proof_holds(other, "csrf", "session 17", proof));
	assert_false(secret_proof_holds(key, "csrf", "session 18", proof));
	assert_false(secret_proof_holds(key, "link", "session 17", proof));
	assert_false(secret_proof_holds(key, "csrfs", "ession 17", proof));
	assert_false(secret_proof_holds(key, "csrf", "session 17", ""));
	assert_false(
	    secret_proof_holds(key, "csrf", "session 17", arena_printf(a, "%s=", proof)));
}

/* HMAC-SHA-512-256 of "csrf" NUL "x" under a key of 32 bytes 0x0b, worked out with Python's
 * hmac module. */
static void
a_proof_is_what_it_says(void **state)
{
	uint8_t key[SECRET_KEY_BYTES];

	(void)state;
	memset(key, 0x0b, sizeof(key));
	assert_string_equal(
	    secret_proof(a, key, "csrf", "x"), "gSsCpuGqvyTecFY2iZHBt3N6Hyyi0OPz6y4nWqAMAGw");
}

static void
random_bytes_differ(void **state)
{
	unsigned char one[32] = {0}, other[32] = {0};

	(void)state;
	secret_random(one, sizeof(one));
	secret_random(other, sizeof(other));
	assert_memory_not_equal(one, other, sizeof(one));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(tokens),
	    cmocka_unit_test(token_hashes),
	    cmocka_unit_test(equality),
	    cmocka_unit_test(passwords),
	    cmocka_unit_test(a_change_of_cost_asks_for_a_new_hash),
	    cmocka_unit_test(proofs),
	    cmocka_unit_test(a_proof_is_what_it_says),
	    cmocka_unit_test(random_bytes_differ),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

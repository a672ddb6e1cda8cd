/* Tokens, passwords and proofs, on libsodium; nothing is invented here. */
#include "lib/secret.h"

#include <string.h>

#include <sodium.h>

#include "lib/arena.h"
#include "lib/log.h"

const struct password_cost password_cost_interactive = {
    crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};

_Static_assert(SECRET_KEY_BYTES == crypto_auth_KEYBYTES, "a key is not as long as libsodium's");

void
secret_init(void)
{
	if (sodium_init() < 0)
		die("libsodium could not start");
}

void
secret_random(void *bytes, size_t size)
{
	randombytes_buf(bytes, size);
}

/* 32 bytes as base64url. */
static void
to_text(const unsigned char bytes[32], char text[SECRET_TOKEN_LENGTH + 1])
{
	sodium_bin2base64(
	    text, SECRET_TOKEN_LENGTH + 1, bytes, 32, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

char *
secret_token(struct arena *a)
{
	char *text = arena_alloc(a, SECRET_TOKEN_LENGTH + 1);
	unsigned char bytes[32];

	randombytes_buf(bytes, sizeof(bytes));
	to_text(bytes, text);
	sodium_memzero(bytes, sizeof(bytes));
	return text;
}

char *
secret_code(struct arena *a, size_t length)
{
	static const char letters[] = "bcdfghjkmnpqrstvwxz23467";
	char *code = arena_alloc(a, length + 1);

	for (size_t i = 0; i < length; i++)
		code[i] = letters[randombytes_uniform(sizeof(letters) - 1)];
	return code;
}

bool
secret_is_token(const char *text)
{
	unsigned char bytes[32];
	size_t length;

	return strlen(text) == SECRET_TOKEN_LENGTH &&
	       sodium_base642bin(bytes, sizeof(bytes), text, SECRET_TOKEN_LENGTH, NULL, &length,
		   NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0 &&
	       length == sizeof(bytes);
}

char *
secret_token_hash(struct arena *a, const char *token)
{
	char *text = arena_alloc(a, SECRET_HASH_LENGTH + 1);
	unsigned char hash[32];

	crypto_generichash(
	    hash, sizeof(hash), (const unsigned char *)token, strlen(token), NULL, 0);
	sodium_bin2hex(text, SECRET_HASH_LENGTH + 1, hash, sizeof(hash));
	return text;
}

bool
secret_equal(const char *x, const char *y)
{
	size_t length = strlen(x);

	/* The lengths of our secrets are no secret. */
	return length == strlen(y) && sodium_memcmp(x, y, length) == 0;
}

char *
password_hash(struct arena *a, const char *password, const struct password_cost *cost)
{
	char *hash = arena_alloc(a, crypto_pwhash_STRBYTES);

	if (strlen(password) > SECRET_PASSWORD_MOST ||
	    crypto_pwhash_str_alg(hash, password, strlen(password), cost->passes, cost->memory,
		crypto_pwhash_ALG_ARGON2ID13) != 0)
		return NULL;
	return hash;
}

bool
password_verify(const char *hash, const char *password)
{
	return strlen(password) <= SECRET_PASSWORD_MOST &&
	       crypto_pwhash_str_verify(hash, password, strlen(password)) == 0;
}

char *
password_dummy(struct arena *a, const struct password_cost *cost)
{
	char *hash = password_hash(a, secret_token(a), cost);

	if (hash == NULL)
		die("no memory for a password hash of %zu bytes", cost->memory);
	return hash;
}

bool
password_needs_rehash(const char *hash, const struct password_cost *cost)
{
	return crypto_pwhash_str_needs_rehash(hash, cost->passes, cost->memory) != 0;
}

/* The purpose goes in with its closing NUL, so that no purpose and text run together like
 * another purpose and text. */
static void
make_proof(const uint8_t *key, const char *purpose, const char *text, unsigned char proof[32])
{
	crypto_auth_hmacsha512256_state state;

	crypto_auth_hmacsha512256_init(&state, key, SECRET_KEY_BYTES);
	crypto_auth_hmacsha512256_update(
	    &state, (const unsigned char *)purpose, strlen(purpose) + 1);
	crypto_auth_hmacsha512256_update(&state, (const unsigned char *)text, strlen(text));
	crypto_auth_hmacsha512256_final(&state, proof);
}

char *
secret_proof(
    struct arena *a, const uint8_t key[SECRET_KEY_BYTES], const char *purpose, const char *text)
{
	char *base64 = arena_alloc(a, SECRET_TOKEN_LENGTH + 1);
	unsigned char proof[32];

	make_proof(key, purpose, text, proof);
	to_text(proof, base64);
	return base64;
}

bool
secret_proof_holds(const uint8_t key[SECRET_KEY_BYTES], const char *purpose, const char *text,
    const char *proof)
{
	char base64[SECRET_TOKEN_LENGTH + 1];
	unsigned char bytes[32];

	make_proof(key, purpose, text, bytes);
	to_text(bytes, base64);
	return secret_equal(base64, proof);
}

static char *
base64(struct arena *a, const void *bytes, size_t length, int variant)
{
	size_t size = sodium_base64_encoded_len(length, variant);

	return sodium_bin2base64(arena_alloc(a, size), size, bytes, length, variant);
}

char *
secret_base64url(struct arena *a, const void *bytes, size_t length)
{
	return base64(a, bytes, length, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

char *
secret_base64(struct arena *a, const void *bytes, size_t length)
{
	return base64(a, bytes, length, sodium_base64_VARIANT_ORIGINAL);
}

char *
secret_hs256(struct arena *a, const void *key, size_t key_length, const char *text)
{
	unsigned char mac[crypto_auth_hmacsha256_BYTES];
	crypto_auth_hmacsha256_state state;
	char *written;

	crypto_auth_hmacsha256_init(&state, key, key_length);
	crypto_auth_hmacsha256_update(&state, (const unsigned char *)text, strlen(text));
	crypto_auth_hmacsha256_final(&state, mac);
	written = secret_base64url(a, mac, sizeof(mac));
	sodium_memzero(mac, sizeof(mac));
	sodium_memzero(&state, sizeof(state));
	return written;
}

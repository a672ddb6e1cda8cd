/*
 * Secrets, on libsodium: tokens, password hashes, and proofs that a text is ours.
 *
 * secret_init() comes first, once a process.  Texts are new, in the arena.  "Base64url" is
 * RFC 4648's alphabet for URLs without padding.
 */
#ifndef LIB_SECRET_H
#define LIB_SECRET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum {
	SECRET_KEY_BYTES = 32,
	SECRET_TOKEN_LENGTH = 43, /* characters of a token or a proof: 32 bytes as base64url */
	SECRET_HASH_LENGTH = 64,  /* characters of a token's hash */
	SECRET_PASSWORD_MOST = 1024 /* bytes */
};

/* What one password hash costs (Argon2id): passes over the memory, and bytes of memory. */
struct password_cost {
	uint64_t passes;
	size_t memory;
};

/* libsodium's cost for signing in: 2 passes over 64 MiB. */
extern const struct password_cost password_cost_interactive;

/* Dies when the library cannot start. */
void secret_init(void);

/* Fills with bytes nobody can foresee. */
void secret_random(void *bytes, size_t size);

/* A new token of 32 random bytes, as base64url. */
char *secret_token(struct arena *a);

/* A random code of that many letters and figures that can be read out over the telephone:
 * no vowels, nothing that looks like something else.  4.58 bits each: ten are no secret for
 * what harms, but cannot be guessed one after another. */
char *secret_code(struct arena *a, size_t length);

/* Has the text the form that secret_token() gives?  Others need not be looked up. */
bool secret_is_token(const char *text);

/* What the database keeps instead of a token: BLAKE2b of the text, 64 hexadecimal digits.
 * No salt, as a token cannot be guessed. */
char *secret_token_hash(struct arena *a, const char *token);

/* Are the two texts the same?  Takes the same time wherever they differ. */
bool secret_equal(const char *x, const char *y);

/* A password's hash, with its salt and cost in it.  NULL when the password is over
 * SECRET_PASSWORD_MOST bytes or there is no memory for it now. */
char *password_hash(struct arena *a, const char *password, const struct password_cost *cost);

/* Is it the password?  False also for a hash that is none. */
bool password_verify(const char *hash, const char *password);

/* A hash of this cost that no password fits.  Verifying against it makes an unknown account
 * take as long as a known one; made once a process, as it costs as much as any. */
char *password_dummy(struct arena *a, const struct password_cost *cost);

/* Was the hash made at another cost, or not by us? */
bool password_needs_rehash(const char *hash, const struct password_cost *cost);

/* A proof that someone with the key wrote the text for this purpose ("csrf", "signed
 * value"): HMAC-SHA-512-256 as base64url.  A proof for one purpose is none for another. */
char *secret_proof(struct arena *a, const uint8_t key[SECRET_KEY_BYTES], const char *purpose,
    const char *text);

bool secret_proof_holds(const uint8_t key[SECRET_KEY_BYTES], const char *purpose,
    const char *text, const char *proof);

/* HMAC-SHA-256 of the text, as base64url: the signature of a JSON Web Token (HS256, RFC 7518).
 * The key is as long as it is. */
char *secret_hs256(struct arena *a, const void *key, size_t key_length, const char *text);

/* The bytes as base64url, without padding; and as plain base64, with it. */
char *secret_base64url(struct arena *a, const void *bytes, size_t length);
char *secret_base64(struct arena *a, const void *bytes, size_t length);

#endif

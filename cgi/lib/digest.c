/* SHA-256, by libsodium: tells whether a publisher's file is the one that was loaded last. */
#include "lib/digest.h"

#include <errno.h>
#include <stdio.h>

#include <sodium.h>

#include "lib/log.h"

static void
text_of(crypto_hash_sha256_state *state, char text[DIGEST_TEXT])
{
	unsigned char sum[crypto_hash_sha256_BYTES];

	crypto_hash_sha256_final(state, sum);
	sodium_bin2hex(text, DIGEST_TEXT, sum, sizeof(sum));
}

static void
start(crypto_hash_sha256_state *state)
{
	if (sodium_init() < 0)
		die("libsodium cannot be used on this machine");
	crypto_hash_sha256_init(state);
}

void
digest_bytes(const void *bytes, size_t length, char text[DIGEST_TEXT])
{
	crypto_hash_sha256_state state;

	start(&state);
	crypto_hash_sha256_update(&state, bytes, length);
	text_of(&state, text);
}

int
digest_file(const char *path, char text[DIGEST_TEXT])
{
	unsigned char piece[64 * 1024];
	crypto_hash_sha256_state state;
	FILE *file = fopen(path, "re");
	size_t length;
	int fault;

	if (file == NULL)
		return -1;
	start(&state);
	while ((length = fread(piece, 1, sizeof(piece), file)) > 0)
		crypto_hash_sha256_update(&state, piece, length);
	fault = ferror(file) ? EIO : 0;
	fclose(file);
	if (fault != 0) {
		errno = fault;
		return -1;
	}
	text_of(&state, text);
	return 0;
}

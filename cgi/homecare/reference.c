/* References that say nothing. */
#include "homecare/reference.h"

#include "lib/arena.h"
#include "lib/secret.h"

const char *
reference_new(struct arena *a, const char *kind)
{
	static const char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
	unsigned char random[REFERENCE_LETTERS];
	char text[REFERENCE_LETTERS + 1] = "";

	secret_random(random, sizeof(random));
	for (int i = 0; i < REFERENCE_LETTERS; i++)
		text[i] = letters[random[i] % 32];
	return arena_printf(a, "%s-%s", kind, text);
}

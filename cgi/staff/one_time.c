/* One-time passwords, from the signs of secret_code(). */
#include "staff/one_time.h"

#include "lib/arena.h"
#include "lib/secret.h"

const char *
one_time_password(struct arena *a)
{
	const char *code = secret_code(a, 16);

	return arena_printf(a, "%.4s-%.4s-%.4s-%.4s", code, code + 4, code + 8, code + 12);
}

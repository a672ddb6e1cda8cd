/* Any text as a Cookie header, and any as the name that is looked for. */
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/cookie.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void
check(struct arena *a, const char *header, const char *name)
{
	const char *value = cookie_get(a, header, name);

	if (value == NULL)
		return;
	if (strlen(value) > 4096 || strpbrk(value, " \t\r\n\",;\\\x7f") != NULL)
		abort();
	if (strstr(header, arena_printf(a, "%s=%s", name, value)) == NULL)
		abort();
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct arena *a = arena_new(64 * 1024 * 1024);
	char *header = arena_strndup(a, (const char *)data, size);

	check(a, header, "__Host-session");
	check(a, header, "a");
	/* what stands after the first NUL is the name */
	if (strlen(header) < size)
		check(a, header, header + strlen(header) + 1);
	arena_free(a);
	return 0;
}

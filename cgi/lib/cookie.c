/* Reads one cookie from the Cookie header: strict, and bounded in length. */
#include "lib/cookie.h"

#include <string.h>

#include "lib/arena.h"

enum { HEADER_MOST = 8192, VALUE_MOST = 4096 };

/* RFC 6265's cookie-octet: visible ASCII but the double quote, comma, semicolon and
 * backslash. */
static int
may_be_in_value(char c)
{
	return c > 0x20 && c < 0x7f && strchr("\",;\\", c) == NULL;
}

static const char *
checked_value(struct arena *a, const char *value, size_t length)
{
	while (length > 0 && (value[length - 1] == ' ' || value[length - 1] == '\t'))
		length--;
	if (length > VALUE_MOST)
		return NULL;
	for (size_t i = 0; i < length; i++)
		if (!may_be_in_value(value[i]))
			return NULL;
	return arena_strndup(a, value, length);
}

const char *
cookie_get(struct arena *a, const char *header, const char *name)
{
	size_t name_length = strlen(name);

	if (header == NULL || strnlen(header, HEADER_MOST + 1) > HEADER_MOST)
		return NULL;
	while (*header != '\0') {
		size_t length;

		header += strspn(header, " \t;");
		length = strcspn(header, ";");
		if (length > name_length && header[name_length] == '=' &&
		    memcmp(header, name, name_length) == 0)
			return checked_value(
			    a, header + name_length + 1, length - name_length - 1);
		header += length;
	}
	return NULL;
}

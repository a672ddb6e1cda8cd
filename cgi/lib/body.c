/* Named values from a request's body: looking them up, and the checks that every name and
 * value passes whichever reader they came through. */
#include "lib/body.h"

#include <string.h>

#include "lib/arena.h"
#include "lib/text.h"

const char *
pairs_get(const struct pairs *p, const char *name)
{
	for (size_t i = 0; i < p->count; i++)
		if (strcmp(p->items[i].name, name) == 0)
			return p->items[i].value;
	return NULL;
}

size_t
pairs_count(const struct pairs *p, const char *name)
{
	size_t count = 0;

	for (size_t i = 0; i < p->count; i++)
		count += strcmp(p->items[i].name, name) == 0;
	return count;
}

size_t
pairs_all(const struct pairs *p, const char *name, struct arena *a, const char ***values)
{
	size_t count = pairs_count(p, name);
	size_t n = 0;

	*values = arena_array(a, count, sizeof(**values));
	for (size_t i = 0; i < p->count; i++)
		if (strcmp(p->items[i].name, name) == 0)
			(*values)[n++] = p->items[i].value;
	return count;
}

int
pairs_check_name(const char *name, size_t length)
{
	if (length > PAIRS_NAME_MOST)
		return PAIRS_TOO_LONG;
	if (length == 0)
		return PAIRS_BAD_NAME;
	for (size_t i = 0; i < length; i++) {
		char c = name[i];

		if ((c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && (c < '0' || c > '9') &&
		    c != '_' && c != '.' && c != '-')
			return PAIRS_BAD_NAME;
	}
	return 0;
}

/* Copies the value with CR LF as LF; NULL when it has another control character. */
static char *
plain_lines(struct arena *a, const char *value, size_t length, size_t *new_length)
{
	char *copy = arena_alloc(a, length + 1);
	size_t n = 0;

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)value[i];

		if (c == '\r' && i + 1 < length && value[i + 1] == '\n')
			continue;
		if (c < 0x20 && c != '\t' && c != '\n')
			return NULL;
		copy[n++] = value[i];
	}
	*new_length = n;
	return copy;
}

int
pairs_add(struct arena *a, struct pairs *p, const char *name, size_t name_length,
    const char *value, size_t length)
{
	int fault = pairs_check_name(name, name_length);
	struct pair *item;
	char *text;

	if (fault != 0)
		return fault;
	if (p->count == PAIRS_MOST)
		return PAIRS_TOO_MANY;
	text = plain_lines(a, value, length, &length);
	if (text != NULL)
		text = text_compose(a, text, length, &length);
	if (text == NULL)
		return PAIRS_BAD_TEXT;
	item = &p->items[p->count++];
	item->name = arena_strndup(a, name, name_length);
	item->value = text;
	item->length = length;
	return 0;
}

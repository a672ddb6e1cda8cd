/* Addresses of searches: the parameters of the one being shown, with one changed. */
#include <string.h>

#include "directory/search.h"
#include "lib/text.h"

static bool
is_same(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

static bool
is_of_search(const char *name)
{
	for (size_t i = 0; i < search.count; i++)
		if (strcmp(search.fields[i].name, name) == 0)
			return true;
	return false;
}

static const char *
joined(struct req *rq, const char *address, const char *name, const char *value)
{
	return arena_printf(rq->a, "%s%c%s=%s", address,
	    strchr(address, '?') != NULL ? '&' : '?', name, text_url_escape(rq->a, value));
}

const char *
search_address(struct req *rq, const char *path, const char *without,
    const char *without_value, const char *with, const char *with_value)
{
	const char *address = path;

	for (size_t i = 0; i < rq->sent.count; i++) {
		const struct pair *pair = &rq->sent.items[i];

		if (!is_of_search(pair->name) || strcmp(pair->name, "page") == 0 ||
		    strcmp(pair->name, "all") == 0 ||
		    strcmp(pair->name, "note") == 0 ||
		    pair->value[0] == '\0' ||
		    (is_same(pair->name, without) &&
		        (without_value == NULL || is_same(pair->value, without_value))) ||
		    is_same(pair->name, with))
			continue;
		address = joined(rq, address, pair->name, pair->value);
	}
	return with != NULL ? joined(rq, address, with, with_value) : address;
}

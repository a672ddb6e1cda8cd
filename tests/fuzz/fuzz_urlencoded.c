/* Any bytes as an urlencoded body: it is read or refused, and what is read is as promised. */
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/body.h"
#include "lib/text.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

/* A value written as an urlencoded one and read again is the same. */
static void
check_again(struct arena *a, const struct pair *pair)
{
	char *body = arena_printf(a, "%s=%s", pair->name, text_url_escape(a, pair->value));
	struct pairs again;

	if (urlencoded_read(a, body, strlen(body), &again) != 0 || again.count != 1 ||
	    strcmp(again.items[0].name, pair->name) != 0 ||
	    strcmp(again.items[0].value, pair->value) != 0)
		abort();
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct arena *a = arena_new(64 * 1024 * 1024);
	struct pairs pairs;
	int rc = urlencoded_read(a, (const char *)data, size, &pairs);

	if (rc > 0 || rc < PAIRS_BAD_NAME || (rc != 0 && pairs.count != 0) ||
	    pairs.count > PAIRS_MOST)
		abort();
	for (size_t i = 0; i < pairs.count; i++) {
		const struct pair *pair = &pairs.items[i];

		if (strlen(pair->value) != pair->length ||
		    !text_is_utf8(pair->value, pair->length) ||
		    strchr(pair->value, '\r') != NULL || pairs_get(&pairs, pair->name) == NULL)
			abort();
		check_again(a, pair);
	}
	arena_free(a);
	return 0;
}

/* Words that were added to an advert's. */
#include "desk/advert_details.h"

#include <ctype.h>
#include <string.h>

#include "lib/text.h"

struct words {
	char **list;
	size_t count;
};

static bool
is_in_word(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Letters and digits in runs, folded. */
static struct words
words_of(struct arena *a, const char *text)
{
	char *copy = text_fold(a, text);
	struct words w = { arena_array(a, strlen(copy) + 1, sizeof(char *)), 0 };

	while (*copy != '\0') {
		char *start;

		while (*copy != '\0' && !is_in_word(*copy))
			copy++;
		start = copy;
		while (is_in_word(*copy))
			copy++;
		if (copy == start)
			break;
		w.list[w.count++] = arena_strndup(a, start, (size_t)(copy - start));
	}
	return w;
}

bool
advert_words_only_taken_out(struct arena *a, const char *before, const char *after)
{
	struct words had = words_of(a, before), has = words_of(a, after);
	size_t at = 0;

	for (size_t i = 0; i < has.count; i++) {
		while (at < had.count && strcmp(had.list[at], has.list[i]) != 0)
			at++;
		if (at++ >= had.count)
			return false;
	}
	return true;
}

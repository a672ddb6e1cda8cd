/* Personal details in an advert's words, and words that were added to it. */
#include "desk/advert_details.h"

#include <ctype.h>
#include <string.h>

#include "lib/text.h"
#include "place/postcode.h"

/* UK phone numbers have ten digits or eleven with their 0, and local ones six or more. */
enum { PHONE_DIGITS = 9 };

static const char *const streets[] = { "street", "road", "lane", "avenue", "close", "drive",
	"crescent", "terrace", "gardens", "grove", "court", "way", "place", "square", "st", "rd",
	"ave" };

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

/* A run of digits, with what people put between them. */
static bool
has_phone(const char *text)
{
	size_t digits = 0;

	for (; *text != '\0'; text++) {
		if (isdigit((unsigned char)*text))
			digits++;
		else if (strchr(" -()+.", *text) == NULL)
			digits = 0;
		if (digits >= PHONE_DIGITS)
			return true;
	}
	return false;
}

/* Something@something. */
static bool
has_email(const char *text)
{
	for (const char *at = strchr(text, '@'); at != NULL; at = strchr(at + 1, '@'))
		if (at > text && is_in_word(at[-1]) && is_in_word(at[1]))
			return true;
	return false;
}

static bool
is_street(const char *word)
{
	for (size_t i = 0; i < sizeof(streets) / sizeof(streets[0]); i++)
		if (strcmp(streets[i], word) == 0)
			return true;
	return false;
}

/* "12 High Street", "12a Old Bath Road": a number, a name of one to three words, a kind. */
static bool
has_street(const struct words *w)
{
	for (size_t i = 0; i < w->count; i++) {
		if (!isdigit((unsigned char)w->list[i][0]))
			continue;
		for (size_t k = i + 2; k < w->count && k <= i + 4; k++)
			if (is_street(w->list[k]))
				return true;
	}
	return false;
}

/* A full postcode, in one word or in two. */
static bool
has_postcode(struct arena *a, const struct words *w)
{
	struct postcode read;

	for (size_t i = 0; i < w->count; i++) {
		const char *two = i + 1 < w->count
		    ? arena_printf(a, "%s %s", w->list[i], w->list[i + 1])
		    : w->list[i];

		if (!isdigit((unsigned char)w->list[i][strlen(w->list[i]) - 1]) &&
		    strlen(w->list[i]) < 5)
			continue;
		if ((postcode_read(two, strlen(two), &read) == POSTCODE_FULL && !read.assumed &&
		        !read.within) ||
		    (postcode_read(w->list[i], strlen(w->list[i]), &read) == POSTCODE_FULL &&
		        !read.assumed))
			return true;
	}
	return false;
}

const char *
advert_detail_in(struct arena *a, const char *words)
{
	struct words w = words_of(a, words);

	if (has_phone(words))
		return "a phone number";
	if (has_email(words))
		return "an email address";
	if (has_postcode(a, &w))
		return "a postcode";
	return has_street(&w) ? "a street address" : NULL;
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

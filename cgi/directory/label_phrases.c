/* Phrases that a term's own label and code give, so that nobody has to list them. */
#include "directory/label_phrases.h"

#include <stdbool.h>
#include <string.h>

#include "directory/index_words.h"

enum { PART_WORDS = 4 };

struct found {
	struct arena *arena;
	const char **phrases;
	size_t count;
};

/* Words of a label that say no more than "those who" and "what": a part that is left with
 * nothing else, or that only refers to another part, is no phrase. */
static bool
is_hollow(const struct word *word)
{
	static const char *const hollow[] = {
	    "aged", "being", "moving", "other", "similar", "small"};

	for (size_t i = 0; i < sizeof(hollow) / sizeof(hollow[0]); i++)
		if (strcmp(word->text, hollow[i]) == 0)
			return true;
	return false;
}

static void
add(struct found *found, const char *text, size_t length)
{
	if (found->count < LABEL_PHRASES_MAX && length > 0)
		found->phrases[found->count++] = arena_strndup(found->arena, text, length);
}

/* One part of a label without the fillers at its ends. */
static void
add_part(struct found *found, const char *text, size_t length)
{
	struct word words[PHRASE_WORDS];
	size_t at = 0, count = 0, first = 0;

	while (count < PHRASE_WORDS && word_next(text, length, &at, &words[count]))
		count++;
	while (first < count && word_is_filler(words[first].text, words[first].length))
		first++;
	while (count > first && word_is_filler(words[count - 1].text, words[count - 1].length))
		count--;
	if (count == first || count - first > PART_WORDS)
		return;
	for (size_t i = first; i < count; i++)
		if (is_hollow(&words[i]))
			return;
	add(found, text + words[first].start, words[count - 1].end - words[first].start);
}

/* Where the part that the text begins with ends, and how much parts it from the next. */
static size_t
part_length(const char *text, size_t *between)
{
	static const char *const marks[] = {",", " and ", " or ", " (", ")"};

	for (size_t length = 0; text[length] != '\0'; length++)
		for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
			if (strncmp(text + length, marks[i], strlen(marks[i])) == 0) {
				*between = strlen(marks[i]);
				return length;
			}
	*between = 0;
	return strlen(text);
}

size_t
label_phrases(struct arena *arena, enum label_use use, const char *label, const char *code,
    const char **phrases)
{
	struct found found = {.arena = arena, .phrases = phrases};
	char *spaced = arena_strdup(arena, code);
	size_t length, between;

	if (use == LABEL_NOT_AT_ALL)
		return 0;
	for (char *at = spaced; (at = strchr(at, '_')) != NULL;)
		*at = ' ';
	add(&found, label, strlen(label));
	add(&found, spaced, strlen(spaced));
	for (const char *at = label; use == LABEL_PARTS && *at != '\0';
	     at += length + between) {
		length = part_length(at, &between);
		add_part(&found, at, length);
	}
	return found.count;
}

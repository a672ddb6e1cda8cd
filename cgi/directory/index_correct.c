/* The dictionary: finding words in it, and the nearest ones to a misspelt word. */
#include <string.h>

#include "directory/index_search.h"
#include "directory/index_spell.h"

/* <0, 0, >0 as the entry comes before, at or after text. */
static int
compare_entry(const struct index_map *map, uint32_t entry, const char *text, size_t length)
{
	const struct file_word *word = &map->words[entry];
	size_t common = word->length < length ? word->length : length;
	int order = memcmp(map->word_text + word->text, text, common);

	return order != 0 ? order : (word->length > length) - (word->length < length);
}

uint32_t
text_lower_bound(const struct index_map *map, const char *text, size_t length)
{
	size_t low = 0, high = map->word_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_entry(map, (uint32_t)middle, text, length) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return (uint32_t)low;
}

uint32_t
text_find(const struct index_map *map, const char *text, size_t length)
{
	uint32_t entry = text_lower_bound(map, text, length);

	if (entry < map->word_count && compare_entry(map, entry, text, length) == 0)
		return entry;
	return NO_NUMBER;
}

/* ---- Corrections ---- */

struct typed {
	const char *text;
	size_t length;
	uint64_t signature;
};

/* Is a better than b?  The same first letter, a meaning, then how common it is. */
static bool
is_likelier(
    const struct index_map *map, const struct typed *typed, uint32_t left, uint32_t right)
{
	const struct file_word *a = &map->words[left], *b = &map->words[right];
	bool a_first = map->word_text[a->text] == typed->text[0];
	bool b_first = map->word_text[b->text] == typed->text[0];

	if (a_first != b_first)
		return a_first;
	if ((a->phrase == NO_NUMBER) != (b->phrase == NO_NUMBER))
		return a->phrase != NO_NUMBER;
	if (a->count != b->count)
		return a->count > b->count;
	return left < right;
}

static void
keep(const struct index_map *map, const struct typed *typed, uint32_t entry, unsigned distance,
    struct correction *best)
{
	size_t at;

	if (distance > best->distance)
		return;
	if (distance < best->distance)
		best->count = 0;
	best->distance = distance;
	at = best->count;
	if (at == INDEX_PIECE_WORDS && !is_likelier(map, typed, entry, best->words[at - 1]))
		return;
	if (at < INDEX_PIECE_WORDS)
		best->count++;
	else
		at--;
	for (; at > 0 && is_likelier(map, typed, entry, best->words[at - 1]); at--)
		best->words[at] = best->words[at - 1];
	best->words[at] = entry;
}

/* Of spellings[from..to), ascending by length, the first of at least length letters. */
static size_t
first_of_length(const struct index_map *map, size_t from, size_t to, size_t length)
{
	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (map->spellings[middle].length < length)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* At most so many bits: that many are taken off, and none may be left. */
static bool
has_few_bits(uint64_t bits, unsigned most)
{
	for (unsigned i = 0; i < most; i++)
		bits &= bits - 1;
	return bits == 0;
}

static void
look_through(const struct index_map *map, const struct typed *typed, size_t from, size_t to,
    struct correction *best)
{
	enum { AT_ONCE = 256 };
	uint32_t likely[AT_ONCE];

	while (from < to) {
		size_t some = to - from < AT_ONCE ? to - from : AT_ONCE;
		size_t count = 0;

		for (size_t i = 0; i < some; i++) {
			uint64_t changed =
			    map->spellings[from + i].signature ^ typed->signature;

			likely[count] = map->spellings[from + i].word;
			count += has_few_bits(changed, 2 * best->distance);
		}
		for (size_t i = 0; i < count; i++) {
			const struct file_word *word = &map->words[likely[i]];
			unsigned distance = word->length == 0
						? SPELLING_FURTHEST + 1
						: spelling_distance(typed->text, typed->length,
						      map->word_text + word->text, word->length,
						      best->distance);

			keep(map, typed, likely[i], distance, best);
		}
		from += some;
	}
}

/* When some begin with the letter typed, the others are left out: people seldom get the
 * first letter wrong. */
static void
drop_other_initials(
    const struct index_map *map, const struct typed *typed, struct correction *best)
{
	size_t count = 0;

	while (count < best->count &&
	       map->word_text[map->words[best->words[count]].text] == typed->text[0])
		count++;
	if (count > 0)
		best->count = count;
}

void
text_correct(const struct index_map *map, const char *text, size_t length, bool phrases_only,
    struct correction *best)
{
	unsigned limit = spelling_limit(length);
	struct typed typed = {text, length, spelling_signature(text, length)};
	size_t phrases = map->phrase_spelling_count;

	best->count = 0;
	best->distance = limit;
	if (limit == 0)
		return;
	look_through(map, &typed, first_of_length(map, 0, phrases, length - limit),
	    first_of_length(map, 0, phrases, length + limit + 1), best);
	if (!phrases_only)
		look_through(map, &typed,
		    first_of_length(map, phrases, map->spelling_count, length - limit),
		    first_of_length(map, phrases, map->spelling_count, length + limit + 1),
		    best);
	drop_other_initials(map, &typed, best);
}

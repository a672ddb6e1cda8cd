/* Names of places: brought to one spelling, and how far two spellings are apart. */
#include "place/name.h"

#include <stdbool.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/text.h"

enum { LONGEST_COMPARED = 80 }; /* the width of a town's name in the database */

static bool
is_word_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* Puts one word behind what is there. */
static size_t
add_word(char *out, size_t used, const char *word, size_t length)
{
	if (length == 5 && memcmp(word, "saint", 5) == 0) {
		word = "st";
		length = 2;
	}
	if (used > 0)
		out[used++] = ' ';
	memcpy(out + used, word, length);
	return used + length;
}

char *
place_name_fold(struct arena *a, const char *name)
{
	char *text = text_fold(a, name);
	size_t length = strlen(text), used = 0, kept = 0;
	/* An "&" becomes four bytes with its blank: nothing else grows. */
	char *out = arena_alloc(a, length * 4 + 1);

	for (size_t i = 0; i < length; i++)
		if (text[i] != '\'' && text[i] != '`')
			text[kept++] = text[i];
	text[kept] = '\0';
	for (size_t i = 0; i < kept;) {
		size_t end = i;

		while (is_word_byte(text[end]))
			end++;
		if (end > i)
			used = add_word(out, used, text + i, end - i);
		else if (text[i] == '&')
			used = add_word(out, used, "and", 3);
		i = end > i ? end : i + 1;
	}
	out[used] = '\0';
	return out;
}

char *
place_name_trim(struct arena *a, const char *folded)
{
	static const char *const endings[] = {
	    " gloucestershire", " glos", " england", " united kingdom", " uk"};
	char *name = arena_strdup(a, folded);
	size_t length = strlen(name);
	bool again;

	/* Another council's area, whose name only ends like ours. */
	if (strcmp(folded, "south gloucestershire") == 0)
		return name;
	do {
		again = false;
		for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
			size_t ending = strlen(endings[i]);

			if (length > ending &&
			    strcmp(name + length - ending, endings[i]) == 0) {
				length -= ending;
				name[length] = '\0';
				again = true;
			}
		}
	} while (again);
	return name;
}

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

unsigned
place_name_slips(const char *one, const char *other, unsigned most)
{
	size_t rows = strlen(one), columns = strlen(other);
	/* Three rows of the table: a swap looks back two. */
	unsigned table[3][LONGEST_COMPARED + 1];

	if (rows > LONGEST_COMPARED || columns > LONGEST_COMPARED)
		return most + 1;
	if ((rows > columns ? rows - columns : columns - rows) > most)
		return most + 1;
	for (size_t j = 0; j <= columns; j++)
		table[0][j] = (unsigned)j;
	for (size_t i = 1; i <= rows; i++) {
		unsigned *now = table[i % 3], *before = table[(i - 1) % 3];
		unsigned best = now[0] = (unsigned)i;

		for (size_t j = 1; j <= columns; j++) {
			unsigned slips = before[j - 1] + (one[i - 1] != other[j - 1]);

			slips = least(slips, least(before[j], now[j - 1]) + 1);
			if (i > 1 && j > 1 && one[i - 1] == other[j - 2] &&
			    one[i - 2] == other[j - 1])
				slips = least(slips, table[(i - 2) % 3][j - 2] + 1);
			now[j] = slips;
			best = least(best, slips);
		}
		/* A swap may still save one from two rows back, hence not `best > most`. */
		if (best > most + 1)
			return most + 1;
	}
	return least(table[rows % 3][columns], most + 1);
}

unsigned
place_name_slips_allowed(size_t length)
{
	return length <= 3 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3;
}

/* How far one word is from another, for correcting what was typed. */
#include "directory/index_spell.h"

#include "directory/index_format.h"

unsigned
spelling_limit(size_t length)
{
	if (length < 4)
		return 0;
	return length < 8 ? 1 : SPELLING_FURTHEST;
}

/* Bits 0-25: has the letter; 26-51: has it twice; 52-63: has some other byte. */
uint64_t
spelling_signature(const char *text, size_t length)
{
	uint64_t signature = 0;

	for (size_t i = 0; i < length; i++) {
		unsigned char byte = (unsigned char)text[i];

		if (byte >= 'a' && byte <= 'z') {
			uint64_t bit = UINT64_C(1) << (byte - 'a');

			signature |= signature & bit ? bit << 26 : bit;
		} else {
			signature |= UINT64_C(1) << (52 + byte % 12);
		}
	}
	return signature;
}

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* One row of the usual table.  Only cells within limit of the diagonal can end at or
 * under limit, so only they are worked out; their neighbours count as over it. */
static unsigned
distance_row(const char *a, const char *b, size_t i, size_t b_length, unsigned limit,
    const unsigned *before, const unsigned *above, unsigned *row)
{
	size_t from = i > limit ? i - limit : 1;
	size_t to = i + limit < b_length ? i + limit : b_length;
	unsigned best = row[from - 1] = from == 1 ? (unsigned)i : limit + 1;

	for (size_t j = from; j <= to; j++) {
		unsigned cell = above[j - 1] + (a[i - 1] != b[j - 1]);

		cell = least(cell, row[j - 1] + 1);
		cell = least(cell, above[j] + 1);
		if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
			cell = least(cell, before[j - 2] + 1);
		row[j] = cell;
		best = least(best, cell);
	}
	row[to + 1] = limit + 1;
	return best;
}

unsigned
spelling_distance(
    const char *a, size_t a_length, const char *b, size_t b_length, unsigned limit)
{
	unsigned table[3][WORD_MAX + 4]; /* a hostile file may have words a little longer */
	unsigned *before = table[0], *above = table[1], *row = table[2];

	if (a_length > b_length + limit || b_length > a_length + limit)
		return limit + 1;
	for (size_t j = 0; j <= b_length; j++)
		before[j] = above[j] = (unsigned)j;
	for (size_t i = 1; i <= a_length; i++) {
		unsigned *oldest = before;

		if (distance_row(a, b, i, b_length, limit, before, above, row) > limit)
			return limit + 1;
		before = above;
		above = row;
		row = oldest;
	}
	return least(above[b_length], limit + 1);
}

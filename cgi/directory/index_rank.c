/*
 * The best rows of a bitmap.  An order by numbers is found on their bit planes, from the
 * highest plane down, without looking at single rows; what is still equal at the end is
 * told apart by distance.
 */
#include "directory/index_rank.h"

#include <stdlib.h>
#include <string.h>

static struct pile
pile_up(struct search *s, const uint64_t *rows)
{
	uint32_t *blocks = arena_array(s->arena, s->map->blocks, sizeof(*blocks));
	size_t lines = 0;
	uint64_t *piled;

	for (uint32_t block = 0; block < s->map->blocks; block++) {
		blocks[lines] = block;
		lines += !line_is_empty(rows + (size_t)block * LINE_WORDS);
	}
	piled = arena_array(s->arena, lines, LINE_BYTES);
	for (size_t i = 0; i < lines; i++)
		memcpy(
		    piled + i * LINE_WORDS, rows + (size_t)blocks[i] * LINE_WORDS, LINE_BYTES);
	return (struct pile){blocks, piled, lines};
}

/* ---- Keys ---- */

enum { KEYS_MAX = 2 };

struct keys {
	struct key key[KEYS_MAX];
	size_t count;
};

static const uint64_t *
key_plane(const struct key *key, const struct pile *pile, size_t line, uint32_t plane)
{
	size_t start = key->piled ? line : pile->blocks[line];

	return key->planes + (start * key->count + plane) * LINE_WORDS;
}

static void
add_column(const struct search *s, struct keys *keys, enum file_column_id id)
{
	const struct file_column *column = &s->map->columns[id];

	keys->key[keys->count++] = (struct key){
	    s->map->lines + column->first_line * LINE_WORDS, column->planes, false};
}

static struct keys
keys_of_query(struct search *s, const struct pile *pile)
{
	struct keys keys = {.count = 0};

	if (s->query->sort == INDEX_BY_PRICE)
		add_column(s, &keys, COLUMN_PRICE);
	if (s->query->sort == INDEX_BY_MATCH)
		keys.key[keys.count++] = rank_match_key(s, pile);
	if (s->query->sort == INDEX_BY_FRESHNESS || !s->query->has_point)
		add_column(s, &keys, COLUMN_CONFIRMED);
	return keys;
}

/* All keys of a row as one number. */
static uint64_t
row_key(const struct keys *keys, const struct pile *pile, size_t line, size_t bit)
{
	uint64_t number = 0;

	for (size_t k = 0; k < keys->count; k++) {
		const struct key *key = &keys->key[k];

		for (uint32_t p = key->count; p-- > 0;)
			number = number * 2 + bitmap_test(key_plane(key, pile, line, p), bit);
	}
	return number;
}

/* ---- The first of an order by keys ---- */

/* Of the rows that tie, those with a 0 in this plane. */
static void
take_zeroes(const struct key *key, const struct pile *tied, uint32_t plane, uint64_t *zeroes)
{
	for (size_t i = 0; i < tied->lines; i++) {
		const uint64_t *bits = key_plane(key, tied, i, plane);

		for (size_t w = 0; w < LINE_WORDS; w++)
			zeroes[i * LINE_WORDS + w] = tied->rows[i * LINE_WORDS + w] & ~bits[w];
	}
}

/* Splits the rows that tie into those that are surely among the first wanted ones (sure,
 * fewer than wanted) and those that still tie for the places left, whose number it
 * returns. */
static size_t
split_by_keys(
    struct search *s, const struct keys *keys, size_t wanted, struct pile *tied, uint64_t *sure)
{
	uint64_t *zeroes = arena_array(s->arena, tied->lines, LINE_BYTES);

	for (size_t k = 0; k < keys->count; k++) {
		for (uint32_t p = keys->key[k].count; p-- > 0;) {
			uint64_t count;

			take_zeroes(&keys->key[k], tied, p, zeroes);
			count = s->ways->count(zeroes, tied->lines);
			if (count >= wanted) {
				memcpy(tied->rows, zeroes, tied->lines * LINE_BYTES);
				continue;
			}
			wanted -= count;
			for (size_t w = 0; w < tied->lines * LINE_WORDS; w++) {
				sure[w] |= zeroes[w];
				tied->rows[w] &= ~zeroes[w];
			}
		}
	}
	return wanted;
}

/* Adds the rows of a pile with their keys. */
static size_t
gather(const struct search *s, const struct keys *keys, const struct pile *pile,
    struct candidate *candidates)
{
	size_t count = 0;

	for (size_t w = 0; w < pile->lines * LINE_WORDS; w++) {
		for (uint64_t bits = pile->rows[w]; bits != 0; bits &= bits - 1) {
			size_t line = w / LINE_WORDS;
			size_t bit = w % LINE_WORDS * 64 + (size_t)__builtin_ctzll(bits);
			uint32_t row = pile->blocks[line] * LINE_BITS + (uint32_t)bit;

			candidates[count++] = (struct candidate){row_key(keys, pile, line, bit),
			    rank_square(s, row), s->map->ids[row], row};
		}
	}
	return count;
}

static size_t
first_by_keys(struct search *s, const struct keys *keys, struct pile *tied, size_t wanted,
    struct candidate *first)
{
	struct pile sure = *tied;
	size_t open, count, last;

	sure.rows = arena_array(s->arena, tied->lines, LINE_BYTES);
	open = split_by_keys(s, keys, wanted, tied, sure.rows);
	count = gather(s, keys, &sure, first);
	last = rank_pick_nearest(s, tied, open, first + count);
	for (size_t i = count; i < count + last; i++)
		first[i].key = UINT64_MAX; /* behind all that are sure */
	return count + last;
}

/* ---- Both orders ---- */

static size_t
hand_out(struct candidate *first, size_t count, size_t offset, uint32_t *found)
{
	if (count > 1)
		qsort(first, count, sizeof(*first), rank_compare);
	for (size_t i = offset; i < count; i++)
		found[i - offset] = first[i].row;
	return count - offset;
}

size_t
rank_best(struct search *s, const uint64_t *rows, size_t total, size_t offset, size_t limit,
    uint32_t *found)
{
	size_t wanted = offset + limit < total ? offset + limit : total;
	struct candidate *first;
	struct pile pile;
	struct keys keys;
	size_t count;

	if (offset >= wanted)
		return 0;
	pile = pile_up(s, rows);
	keys = keys_of_query(s, &pile);
	first = arena_array(s->arena, wanted, sizeof(*first));
	if (keys.count == 0)
		count = rank_pick_nearest(s, &pile, wanted, first);
	else
		count = first_by_keys(s, &keys, &pile, wanted, first);
	return hand_out(first, count, offset, found);
}

size_t
rank_nearest(struct search *s, const uint64_t *rows, size_t limit, uint32_t *found)
{
	struct candidate *first = arena_array(s->arena, limit, sizeof(*first));
	struct pile pile = pile_up(s, rows);

	return hand_out(first, rank_pick_nearest(s, &pile, limit, first), 0, found);
}

/*
 * The best rows of a bitmap.  An order by numbers is found on their bit planes, from the
 * highest plane down, without looking at single rows; what is still equal at the end is
 * told apart by distance, which looks at the nearest blocks first and stops when no
 * other can be nearer.
 */
#include <stdlib.h>
#include <string.h>

#include "directory/index_search.h"

/* ---- Keys ---- */

/* A number for each row, smallest first, in planes. */
struct key {
	const uint64_t *planes; /* plane p of line i is at planes + (start + p) * LINE_WORDS */
	uint32_t count;
	bool packed; /* start is i * count, else the block's number times count */
};

enum { KEYS_MAX = 2 };

struct keys {
	struct key key[KEYS_MAX];
	size_t count;
};

static const uint64_t *
key_plane(const struct search *s, const struct key *key, size_t line, uint32_t plane)
{
	size_t start = key->packed ? line : s->blocks[line];

	return key->planes + (start * key->count + plane) * LINE_WORDS;
}

static void
add_column(const struct search *s, struct keys *keys, enum file_column_id id)
{
	const struct file_column *column = &s->map->columns[id];

	keys->key[keys->count++] = (struct key){
	    s->map->lines + column->first_line * LINE_WORDS, column->planes, false};
}

/* All keys of a row as one number. */
static uint64_t
row_key(const struct search *s, const struct keys *keys, size_t line, size_t bit)
{
	uint64_t number = 0;

	for (size_t k = 0; k < keys->count; k++) {
		for (uint32_t p = keys->key[k].count; p-- > 0;)
			number =
			    number * 2 + bitmap_test(key_plane(s, &keys->key[k], line, p), bit);
	}
	return number;
}

/* ---- The key of "best match" ---- */

enum {
	MATCH_COVER = 0, /* two planes: 0 covers, 1 venue, 2 area unknown */
	MATCH_STALE = 2,
	MATCH_SCORE = 3, /* the score counted down: all ones is no score at all */
	MATCH_PLANES = MATCH_SCORE + SCORE_PLANES,
};

/* Adds number to the score of each row of the bitmap. */
static void
add_score(const struct search *s, const uint64_t *rows, unsigned number, uint64_t *planes)
{
	for (size_t i = 0; i < s->lines; i++) {
		for (size_t w = 0; w < LINE_WORDS; w++) {
			uint64_t *plane =
			    planes + (i * MATCH_PLANES + MATCH_SCORE) * LINE_WORDS + w;
			uint64_t row = rows[i * LINE_WORDS + w], carry = 0;

			for (unsigned p = 0; p < SCORE_PLANES; p++, plane += LINE_WORDS) {
				uint64_t add = number >> p & 1 ? row : 0;
				uint64_t sum = *plane ^ add ^ carry;

				carry = (*plane & add) | (carry & (*plane ^ add));
				*plane = sum;
			}
		}
	}
}

static void
add_piece_scores(struct search *s, const struct piece *piece, uint64_t *planes)
{
	uint64_t *rows;

	if (piece->shown.term_count > 0) {
		rows = search_bitmap(s);
		filter_add_meanings(s, piece, rows);
		add_score(s, rows, SCORE_TERM, planes);
	}
	if (piece->reading_count > 0) {
		rows = search_bitmap(s);
		filter_add_readings(s, piece, false, rows);
		add_score(s, rows, SCORE_WORDS, planes);
		rows = search_bitmap(s);
		filter_add_readings(s, piece, true, rows);
		add_score(s, rows, SCORE_NAME, planes);
	}
}

static void
add_cover_and_age(struct search *s, uint64_t *planes)
{
	struct ranks fresh = filter_ranks(s, COLUMN_CONFIRMED, s->fresh.ranks);

	for (size_t i = 0; i < s->lines; i++) {
		uint64_t *line = planes + i * MATCH_PLANES * LINE_WORDS;
		size_t full = (size_t)s->blocks[i] * LINE_WORDS;
		uint64_t young[LINE_WORDS];

		for (size_t w = 0; w < LINE_WORDS && s->covered != NULL; w++) {
			line[w] = map_class(s->map, CLASS_VENUE)[full + w];
			line[LINE_WORDS + w] = map_class(s->map, CLASS_UNKNOWN)[full + w];
		}
		if (!s->fresh.asked)
			continue;
		sieve_ranks(&fresh, s->blocks[i], young);
		for (size_t w = 0; w < LINE_WORDS; w++)
			line[MATCH_STALE * LINE_WORDS + w] =
			    ~(young[w] | map_class(s->map, CLASS_NEVER_STALE)[full + w]);
	}
}

static const uint64_t *
match_planes(struct search *s)
{
	size_t bytes = (s->lines + 1) * MATCH_PLANES * LINE_BYTES;
	uint64_t *planes = arena_alloc(s->arena, bytes);

	for (size_t p = 0; p < s->text.count; p++) {
		if (s->text.pieces[p].shown.reading != INDEX_READ_IGNORED)
			add_piece_scores(s, &s->text.pieces[p], planes);
	}
	for (size_t i = 0; i < s->lines; i++) {
		uint64_t *score = planes + (i * MATCH_PLANES + MATCH_SCORE) * LINE_WORDS;

		for (size_t w = 0; w < SCORE_PLANES * LINE_WORDS; w++)
			score[w] = ~score[w];
	}
	add_cover_and_age(s, planes);
	return planes;
}

static struct keys
keys_of_query(struct search *s)
{
	struct keys keys = {.count = 0};

	if (s->query->sort == INDEX_BY_PRICE)
		add_column(s, &keys, COLUMN_PRICE);
	if (s->query->sort == INDEX_BY_MATCH)
		keys.key[keys.count++] = (struct key){match_planes(s), MATCH_PLANES, true};
	if (s->query->sort == INDEX_BY_FRESHNESS || !s->query->has_point)
		add_column(s, &keys, COLUMN_CONFIRMED);
	return keys;
}

/* ---- The first of an order by keys ---- */

/* Splits rows into those that are surely among the first wanted ones (*sure, fewer than
 * wanted) and those that tie for the remaining places (*tied). */
static size_t
split_by_keys(
    struct search *s, const struct keys *keys, size_t wanted, uint64_t *sure, uint64_t *tied)
{
	uint64_t *zero = search_bitmap(s);

	for (size_t k = 0; k < keys->count; k++) {
		for (uint32_t p = keys->key[k].count; p-- > 0;) {
			uint64_t count;

			for (size_t i = 0; i < s->lines; i++) {
				const uint64_t *plane = key_plane(s, &keys->key[k], i, p);

				for (size_t w = 0; w < LINE_WORDS; w++)
					zero[i * LINE_WORDS + w] =
					    tied[i * LINE_WORDS + w] & ~plane[w];
			}
			count = s->ways->count(zero, s->lines);
			if (count >= wanted) {
				memcpy(tied, zero, s->lines * LINE_BYTES);
				continue;
			}
			wanted -= count;
			for (size_t w = 0; w < s->lines * LINE_WORDS; w++) {
				sure[w] |= zero[w];
				tied[w] &= ~zero[w];
			}
		}
	}
	return wanted;
}

/* ---- The nearest ---- */

struct candidate {
	uint64_t key;
	double square;
	uint64_t id;
	uint32_t row;
};

static int
compare_candidates(const void *left, const void *right)
{
	const struct candidate *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->square < b->square || a->square > b->square)
		return a->square < b->square ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

/* The best so far, the worst of them on top. */
struct best {
	struct candidate *heap;
	size_t count;
	size_t limit;
};

static void
sink(struct best *best, size_t at)
{
	struct candidate *heap = best->heap;

	for (;;) {
		size_t worst = at, left = at * 2 + 1, right = left + 1;
		struct candidate swap = heap[at];

		if (left < best->count && compare_candidates(&heap[left], &heap[worst]) > 0)
			worst = left;
		if (right < best->count && compare_candidates(&heap[right], &heap[worst]) > 0)
			worst = right;
		if (worst == at)
			return;
		heap[at] = heap[worst];
		heap[worst] = swap;
		at = worst;
	}
}

static void
offer(struct best *best, const struct candidate *candidate)
{
	if (best->count < best->limit) {
		best->heap[best->count++] = *candidate;
		if (best->count == best->limit) {
			for (size_t at = best->count / 2; at-- > 0;)
				sink(best, at);
		}
	} else if (compare_candidates(candidate, &best->heap[0]) < 0) {
		best->heap[0] = *candidate;
		sink(best, 0);
	}
}

/* A line of the bitmap and how near its rows can be. */
struct promise {
	double nearest;
	uint32_t line;
};

static void
sink_promise(struct promise *heap, size_t count, size_t at)
{
	for (;;) {
		size_t first = at, left = at * 2 + 1, right = left + 1;
		struct promise swap = heap[at];

		if (left < count && heap[left].nearest < heap[first].nearest)
			first = left;
		if (right < count && heap[right].nearest < heap[first].nearest)
			first = right;
		if (first == at)
			return;
		heap[at] = heap[first];
		heap[first] = swap;
		at = first;
	}
}

static double
row_square(const struct search *s, uint32_t row)
{
	if (!s->query->has_point)
		return 0;
	return bitmap_distance(&s->place, s->map->latitudes[row], s->map->longitudes[row]);
}

/* Many rows of one block: measure all 512 and leave out those too far to be taken. */
static void
drop_too_far(const struct search *s, uint32_t block, double most, uint64_t line[LINE_WORDS])
{
	double squares[LINE_BITS];
	uint64_t within[LINE_WORDS];
	size_t first = (size_t)block * BLOCK_ROWS;

	s->ways->distances(
	    &s->place, s->map->latitudes + first, s->map->longitudes + first, squares);
	s->ways->within(squares, most, within);
	for (size_t w = 0; w < LINE_WORDS; w++)
		line[w] &= within[w];
}

static void
offer_line(const struct search *s, size_t line_number, const uint64_t *rows, struct best *best)
{
	enum { MANY = 16 };
	uint32_t block = s->blocks[line_number];
	uint64_t line[LINE_WORDS];

	memcpy(line, rows + line_number * LINE_WORDS, sizeof(line));
	if (s->query->has_point && best->count == best->limit && s->ways->count(line, 1) > MANY)
		drop_too_far(s, block, best->heap[0].square, line);
	for (size_t w = 0; w < LINE_WORDS; w++) {
		for (uint64_t bits = line[w]; bits != 0; bits &= bits - 1) {
			uint32_t row = block * LINE_BITS + (uint32_t)w * 64 +
				       (uint32_t)__builtin_ctzll(bits);
			struct candidate c = {.square = row_square(s, row), .row = row};

			c.id = s->map->ids[row];
			offer(best, &c);
		}
	}
}

static struct best
nearest(struct search *s, const uint64_t *rows, size_t limit)
{
	struct promise *heap = arena_array(s->arena, s->lines, sizeof(*heap));
	struct best best = {.limit = limit};
	size_t count = 0;

	best.heap = arena_array(s->arena, limit, sizeof(*best.heap));
	for (size_t i = 0; i < s->lines; i++) {
		if (!line_is_empty(rows + i * LINE_WORDS))
			heap[count++] = (struct promise){s->nearest[i], (uint32_t)i};
	}
	for (size_t at = count / 2; at-- > 0;)
		sink_promise(heap, count, at);
	while (count > 0 && limit > 0) {
		if (best.count == limit && heap[0].nearest > best.heap[0].square)
			break;
		offer_line(s, heap[0].line, rows, &best);
		heap[0] = heap[--count];
		sink_promise(heap, count, 0);
	}
	return best;
}

size_t
rank_nearest(struct search *s, const uint64_t *rows, size_t limit, uint32_t *found)
{
	struct best best = nearest(s, rows, limit);

	if (best.count > 1)
		qsort(best.heap, best.count, sizeof(*best.heap), compare_candidates);
	for (size_t i = 0; i < best.count; i++)
		found[i] = best.heap[i].row;
	return best.count;
}

/* Adds the rows of a bitmap with their keys. */
static size_t
gather(struct search *s, const struct keys *keys, const uint64_t *rows,
    struct candidate *candidates)
{
	size_t count = 0;

	for (size_t w = 0; w < s->lines * LINE_WORDS; w++) {
		for (uint64_t bits = rows[w]; bits != 0; bits &= bits - 1) {
			size_t line = w / LINE_WORDS;
			size_t bit = w % LINE_WORDS * 64 + (size_t)__builtin_ctzll(bits);
			uint32_t row = s->blocks[line] * LINE_BITS + (uint32_t)bit;

			candidates[count++] = (struct candidate){row_key(s, keys, line, bit),
			    row_square(s, row), s->map->ids[row], row};
		}
	}
	return count;
}

size_t
rank_best(struct search *s, const uint64_t *rows, size_t total, size_t offset, size_t limit,
    uint32_t *found)
{
	size_t wanted = offset + limit < total ? offset + limit : total;
	struct keys keys = keys_of_query(s);
	uint64_t *sure, *tied;
	struct candidate *all;
	struct best last;
	size_t open, count, taken = 0;

	if (offset >= wanted)
		return 0;
	sure = search_bitmap(s);
	tied = search_bitmap(s);
	memcpy(tied, rows, s->lines * LINE_BYTES);
	open = split_by_keys(s, &keys, wanted, sure, tied);
	last = nearest(s, tied, open);
	all = arena_array(s->arena, wanted, sizeof(*all));
	count = gather(s, &keys, sure, all);
	for (size_t i = 0; i < last.count && count < wanted; i++) {
		last.heap[i].key = UINT64_MAX; /* behind all that are sure */
		all[count++] = last.heap[i];
	}
	qsort(all, count, sizeof(*all), compare_candidates);
	for (size_t i = offset; i < count; i++)
		found[taken++] = all[i].row;
	return taken;
}

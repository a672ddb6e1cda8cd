/* The nearest rows: block after block, nearest first, until no other can be nearer. */
#include <float.h>

#include "directory/index_rank.h"

int
rank_compare(const void *left, const void *right)
{
	const struct candidate *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->square < b->square || a->square > b->square)
		return a->square < b->square ? -1 : 1;
	return (a->id > b->id) - (a->id < b->id);
}

float
rank_square(const struct search *s, uint32_t row)
{
	if (!s->query->has_point)
		return 0;
	return bitmap_distance(&s->place, s->map->latitudes[row], s->map->longitudes[row]);
}

/* ---- The best so far: a heap with the worst of them on top, once it is full ---- */

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

		if (left < best->count && rank_compare(&heap[left], &heap[worst]) > 0)
			worst = left;
		if (right < best->count && rank_compare(&heap[right], &heap[worst]) > 0)
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
	} else if (rank_compare(candidate, &best->heap[0]) < 0) {
		best->heap[0] = *candidate;
		sink(best, 0);
	}
}

/* ---- Blocks by how near their rows can be: a heap with the nearest on top ---- */

struct promise {
	float nearest;
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

static void
offer_row(const struct search *s, uint32_t row, float square, struct best *best)
{
	struct candidate c = {.square = square, .id = s->map->ids[row], .row = row};

	offer(best, &c);
}

static void
offer_each(const struct search *s, uint32_t block, const uint64_t *rows, struct best *best)
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		for (uint64_t bits = rows[w]; bits != 0; bits &= bits - 1) {
			uint32_t row = block * LINE_BITS + (uint32_t)w * 64 +
				       (uint32_t)__builtin_ctzll(bits);

			offer_row(s, row, rank_square(s, row), best);
		}
	}
}

/* All 512 are measured at once, and those too far to be taken are left out. */
static void
offer_near(const struct search *s, uint32_t block, const uint64_t *rows, struct best *best)
{
	size_t first = (size_t)block * BLOCK_ROWS;
	float squares[LINE_BITS];
	uint64_t within[LINE_WORDS];

	s->ways->distances(
	    &s->place, s->map->latitudes + first, s->map->longitudes + first, squares);
	s->ways->within(
	    squares, best->count == best->limit ? best->heap[0].square : FLT_MAX, within);
	for (size_t w = 0; w < LINE_WORDS; w++) {
		for (uint64_t bits = rows[w] & within[w]; bits != 0; bits &= bits - 1) {
			size_t at = w * 64 + (size_t)__builtin_ctzll(bits);

			if (best->count < best->limit || squares[at] <= best->heap[0].square)
				offer_row(s, (uint32_t)(first + at), squares[at], best);
		}
	}
}

static void
offer_line(const struct search *s, uint32_t block, const uint64_t *rows, struct best *best)
{
	enum { MANY = 16 };

	if (s->query->has_point && s->ways->count(rows, 1) > MANY)
		offer_near(s, block, rows, best);
	else
		offer_each(s, block, rows, best);
}

size_t
rank_pick_nearest(
    struct search *s, const struct pile *pile, size_t limit, struct candidate *picked)
{
	struct promise *heap = arena_array(s->arena, pile->lines, sizeof(*heap));
	struct best best = {.heap = picked, .limit = limit};
	size_t count = 0;

	for (size_t i = 0; i < pile->lines; i++) {
		if (!line_is_empty(pile->rows + i * LINE_WORDS))
			heap[count++] =
			    (struct promise){s->nearest[pile->blocks[i]], (uint32_t)i};
	}
	for (size_t at = count / 2; at-- > 0;)
		sink_promise(heap, count, at);
	while (count > 0 && limit > 0) {
		uint32_t line = heap[0].line;

		if (best.count == limit && heap[0].nearest > best.heap[0].square)
			break;
		offer_line(
		    s, pile->blocks[line], pile->rows + (size_t)line * LINE_WORDS, &best);
		heap[0] = heap[--count];
		sink_promise(heap, count, 0);
	}
	return best.count;
}

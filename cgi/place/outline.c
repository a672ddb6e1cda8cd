/* Simplifies shared borders once for both sides: corners where borders meet are found by
 * counting each corner's neighbours over all rings, and hold their place. */
#include "place/outline.h"

#include <math.h>
#include <stdbool.h>

#include "lib/arena.h"

/* A corner as it is known in the table: its first two different neighbours, and whether there
 * are more, which makes it a meeting of borders. */
struct known {
	struct corner at;
	struct corner neighbours[2];
	uint8_t neighbour_count;
	bool used;
	bool meets;
};

struct table {
	struct known *slots;
	size_t mask;
};

static bool
is_same(struct corner a, struct corner b)
{
	return a.x == b.x && a.y == b.y;
}

/* Any fixed order will do; this one reads from left to right. */
static bool
is_before(struct corner a, struct corner b)
{
	return a.x != b.x ? a.x < b.x : a.y < b.y;
}

static struct known *
known_at(const struct table *table, struct corner corner)
{
	uint64_t hash =
	    ((uint64_t)(uint32_t)corner.x << 32 | (uint32_t)corner.y) * 0x9e3779b97f4a7c15u;

	for (size_t i = hash >> 32;; i++) {
		struct known *slot = &table->slots[i & table->mask];

		if (!slot->used || is_same(slot->at, corner))
			return slot;
	}
}

static void
note_neighbour(struct known *known, struct corner neighbour)
{
	for (size_t i = 0; i < known->neighbour_count; i++)
		if (is_same(known->neighbours[i], neighbour))
			return;
	if (known->neighbour_count == 2)
		known->meets = true;
	else
		known->neighbours[known->neighbour_count++] = neighbour;
}

/* Corners that fell on one another by rounding are one. */
static void
drop_repeats(struct outline_ring *ring)
{
	size_t kept = 0;

	for (size_t i = 0; i < ring->count; i++)
		if (kept == 0 || !is_same(ring->corners[kept - 1], ring->corners[i]))
			ring->corners[kept++] = ring->corners[i];
	while (kept > 1 && is_same(ring->corners[0], ring->corners[kept - 1]))
		kept--;
	ring->count = kept;
}

static struct table
table_of(struct arena *a, const struct outline_ring *rings, size_t count)
{
	struct table table;
	size_t corners = 0, room = 16;

	for (size_t r = 0; r < count; r++)
		corners += rings[r].count;
	while (room < corners * 2)
		room *= 2;
	table.mask = room - 1;
	table.slots = arena_array(a, room, sizeof(*table.slots));
	for (size_t r = 0; r < count; r++)
		for (size_t i = 0; i < rings[r].count; i++) {
			const struct outline_ring *ring = &rings[r];
			struct known *known = known_at(&table, ring->corners[i]);

			known->used = true;
			known->at = ring->corners[i];
			note_neighbour(
			    known, ring->corners[(i + ring->count - 1) % ring->count]);
			note_neighbour(known, ring->corners[(i + 1) % ring->count]);
		}
	return table;
}

/* One ring while its borders are gone through: corners by number from `start` on, running
 * forwards or backwards, so that both sides of a border see it alike. */
struct border {
	const struct outline_ring *ring;
	bool *keep; /* of each corner of the ring */
	size_t from;
	bool backwards;
};

static size_t
number_of(const struct border *b, size_t i)
{
	size_t n = b->ring->count;

	return b->backwards ? (b->from + n - i % n) % n : (b->from + i) % n;
}

static struct corner
corner_at(const struct border *b, size_t i)
{
	return b->ring->corners[number_of(b, i)];
}

/* Square of the distance from p to the stretch between a and b. */
static double
square_away(struct corner p, struct corner a, struct corner b)
{
	double east = b.x - a.x, north = b.y - a.y, length = east * east + north * north;
	double x = p.x - a.x, y = p.y - a.y;
	double share = length == 0 ? 0 : (x * east + y * north) / length;

	share = fmin(fmax(share, 0), 1);
	x -= share * east;
	y -= share * north;
	return x * x + y * y;
}

/* Keeps what the method keeps between corners `first` and `last` of the border.  The stack is
 * ours, because a coast can have more corners than a call stack has room. */
static void
simplify(
    struct arena *a, const struct border *border, size_t first, size_t last, double tolerance)
{
	struct span {
		size_t first, last;
	} *spans = arena_array(a, last - first + 1, sizeof(*spans));
	size_t count = 0;

	spans[count++] = (struct span){first, last};
	while (count > 0) {
		struct span span = spans[--count];
		double farthest = tolerance * tolerance;
		size_t at = 0;

		for (size_t i = span.first + 1; i < span.last; i++) {
			double away = square_away(corner_at(border, i),
			    corner_at(border, span.first), corner_at(border, span.last));

			if (away > farthest) {
				farthest = away;
				at = i;
			}
		}
		if (at == 0)
			continue;
		border->keep[number_of(border, at)] = true;
		spans[count++] = (struct span){span.first, at};
		spans[count++] = (struct span){at, span.last};
	}
}

/* The border of `length` steps that starts at corner `from`: walked from the end that comes
 * first, or, where it comes back to its start, towards the neighbour that comes first. */
static void
simplify_border(struct arena *a, const struct outline_ring *ring, bool *keep, size_t from,
    size_t length, double tolerance)
{
	struct border border = {ring, keep, from, false};
	struct corner start = corner_at(&border, 0), end = corner_at(&border, length);
	size_t middle = 0;
	double farthest = -1;

	if (is_same(start, end)
		? is_before(corner_at(&border, length - 1), corner_at(&border, 1))
		: is_before(end, start)) {
		border.from = (from + length) % ring->count;
		border.backwards = true;
	}
	keep[number_of(&border, 0)] = keep[number_of(&border, length)] = true;
	if (!is_same(start, end)) {
		simplify(a, &border, 0, length, tolerance);
		return;
	}
	/* A closed border has no chord: its farthest corner makes two of it. */
	for (size_t i = 1; i < length; i++) {
		double away = square_away(corner_at(&border, i), start, start);

		if (away > farthest) {
			farthest = away;
			middle = i;
		}
	}
	keep[number_of(&border, middle)] = true;
	simplify(a, &border, 0, middle, tolerance);
	simplify(a, &border, middle, length, tolerance);
}

/* Where to start going round: at a meeting of borders, else at the corner that comes first. */
static size_t
starting_corner(const struct table *table, const struct outline_ring *ring)
{
	size_t first = 0;

	for (size_t i = 0; i < ring->count; i++) {
		if (known_at(table, ring->corners[i])->meets)
			return i;
		if (is_before(ring->corners[i], ring->corners[first]))
			first = i;
	}
	return first;
}

static void
simplify_ring(
    struct arena *a, const struct table *table, struct outline_ring *ring, double tolerance)
{
	bool *keep = arena_array(a, ring->count, sizeof(*keep));
	size_t start = starting_corner(table, ring), from = 0, kept = 0;

	for (size_t i = 1; i <= ring->count; i++) {
		size_t number = (start + i) % ring->count;

		if (i < ring->count && !known_at(table, ring->corners[number])->meets)
			continue;
		simplify_border(
		    a, ring, keep, (start + from) % ring->count, i - from, tolerance);
		from = i;
	}
	for (size_t i = 0; i < ring->count; i++)
		if (keep[i])
			ring->corners[kept++] = ring->corners[i];
	ring->count = kept;
}

void
outline_simplify(struct arena *a, struct outline_ring *rings, size_t count, double tolerance)
{
	struct table table;

	for (size_t r = 0; r < count; r++)
		drop_repeats(&rings[r]);
	table = table_of(a, rings, count);
	for (size_t r = 0; r < count; r++)
		if (rings[r].count >= 3)
			simplify_ring(a, &table, &rings[r], tolerance);
}

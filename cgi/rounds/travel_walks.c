/* Neighbourhoods on foot.  The place with most others near it takes in those, the nearest
 * first, that are near to all that it has taken in before; then the same with the rest.  Places
 * that belong together are taken in before all others. */
#include "rounds/travel_walks.h"

#include "lib/arena.h"

enum { NOWHERE = 0 }; /* neighbourhoods are numbered from 1 */

struct walks {
	const uint16_t *minutes;
	const uint32_t *together; /* or NULL */
	size_t count;
	uint16_t longest;
	uint32_t *in;	   /* of each place: its neighbourhood */
	uint32_t *near;	   /* places near it that are in none */
	uint32_t *members; /* of the neighbourhood that is being filled */
	size_t member_count;
};

static bool
is_near(const struct walks *w, size_t one, size_t other)
{
	return w->minutes[one * w->count + other] <= w->longest &&
	       w->minutes[other * w->count + one] <= w->longest;
}

static bool
near_to_all(const struct walks *w, size_t place)
{
	for (size_t i = 0; i < w->member_count; i++)
		if (!is_near(w, w->members[i], place))
			return false;
	return true;
}

static void
take_in(struct walks *w, size_t place, uint32_t number)
{
	w->in[place] = number;
	w->members[w->member_count++] = (uint32_t)place;
	for (size_t i = 0; i < w->count; i++)
		if (i != place && is_near(w, place, i))
			w->near[i]--;
}

/* The place without a neighbourhood that has most others near it; SIZE_MAX: all have one. */
static size_t
densest(const struct walks *w)
{
	size_t found = SIZE_MAX;

	for (size_t i = 0; i < w->count; i++)
		if (w->in[i] == NOWHERE && (found == SIZE_MAX || w->near[i] > w->near[found]))
			found = i;
	return found;
}

/* The number of what it belongs together with, or 0. */
static uint32_t
bond(const struct walks *w, size_t place)
{
	return w->together != NULL ? w->together[place] : 0;
}

static void
fill(struct walks *w, size_t middle, uint32_t number)
{
	const uint16_t *ways = &w->minutes[middle * w->count];

	w->member_count = 0;
	take_in(w, middle, number);
	for (size_t i = 0; i < w->count && bond(w, middle) != 0; i++)
		if (bond(w, i) == bond(w, middle) && w->in[i] == NOWHERE && near_to_all(w, i))
			take_in(w, i, number);
	for (uint16_t way = 0; way <= w->longest && w->near[middle] > 0; way++)
		for (size_t i = 0; i < w->count; i++)
			if (ways[i] == way && w->in[i] == NOWHERE && bond(w, i) == 0 &&
			    near_to_all(w, i))
				take_in(w, i, number);
}

static void
find_neighbourhoods(struct arena *a, struct walks *w)
{
	uint32_t number = NOWHERE;
	size_t middle;

	w->in = arena_array(a, w->count + 1, sizeof(*w->in));
	w->near = arena_array(a, w->count + 1, sizeof(*w->near));
	w->members = arena_array(a, w->count + 1, sizeof(*w->members));
	for (size_t i = 0; i < w->count; i++) {
		w->in[i] = NOWHERE;
		w->near[i] = 0;
		for (size_t j = 0; j < w->count; j++)
			w->near[i] += i != j && is_near(w, i, j);
	}
	for (size_t i = 0; i < w->count; i++)
		if (bond(w, i) != 0 && w->in[i] == NOWHERE)
			fill(w, i, ++number);
	while ((middle = densest(w)) != SIZE_MAX)
		fill(w, middle, ++number);
}

void
travel_walks(struct arena *a, const struct travel_place *places, size_t count,
    const uint32_t *together, uint16_t *minutes)
{
	struct walks w = {.minutes = minutes, .together = together, .count = count};

	if (count == 0)
		return;
	w.longest = (uint16_t)travel_longest_leg(places[0].values);
	travel_matrix(places, count, ROUND_WALK, minutes);
	find_neighbourhoods(a, &w);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++)
			if (w.in[i] != w.in[j])
				minutes[i * count + j] = ROUND_NO_WAY;
}

/* Which visits are near each other: found once for each visit, when it is first asked for. */
#include <stdlib.h>

#include "lib/arena.h"
#include "rounds/rounds_search.h"

/* More are looked at so rarely that finding them is not worth it. */
enum { NEAR_MOST = 128 };

int
round_by_key(const void *one, const void *other)
{
	uint64_t a = *(const uint64_t *)one, b = *(const uint64_t *)other;

	return a < b ? -1 : a > b;
}

/* Brings the least `count` of the keys to the front, in no order (C. A. R. Hoare, 1961). */
static void
select_least(uint64_t *keys, size_t length, size_t count)
{
	while (length > count && length > 1) {
		uint64_t pivot = keys[length / 2];
		size_t i = 0, j = length - 1;

		for (;; i++, j--) {
			uint64_t swapped;

			while (keys[i] < pivot)
				i++;
			while (keys[j] > pivot)
				j--;
			if (i >= j)
				break;
			swapped = keys[i];
			keys[i] = keys[j];
			keys[j] = swapped;
		}
		/* Keys are all different: what is before i is less than the pivot. */
		if (i >= count) {
			length = i;
		} else {
			keys += i;
			length -= i;
			count -= i;
			if (i == 0) {
				keys++;
				length--;
				count--;
			}
		}
	}
}

static uint32_t
nearness(const struct rounds *r, uint32_t one, uint32_t other)
{
	const struct round_problem *p = r->problem;
	const uint16_t *minutes =
	    p->minutes[ROUND_DRIVE] != NULL ? p->minutes[ROUND_DRIVE] : p->minutes[ROUND_WALK];

	if (minutes == NULL || one == other)
		return 0;
	return 1 + (uint32_t)minutes[(size_t)r->briefs[one].place * p->place_count +
				     r->briefs[other].place];
}

const struct near *
search_near(struct search *s, uint32_t visit)
{
	struct near *near = &s->near[visit];
	uint8_t day = s->r->problem->visits[visit].day;
	uint32_t count = s->day_count[day];

	if (near->visits != NULL)
		return near;
	for (uint32_t i = 0; i < count; i++)
		s->nearness[i] = (uint64_t)nearness(s->r, visit, s->by_day[day][i]) << 32 |
			     s->by_day[day][i];
	near->count = count < NEAR_MOST ? count : NEAR_MOST;
	select_least(s->nearness, count, near->count);
	qsort(s->nearness, near->count, sizeof(*s->nearness), round_by_key);
	near->visits = arena_array(s->a, near->count, sizeof(*near->visits));
	for (uint32_t i = 0; i < near->count; i++)
		near->visits[i] = (uint32_t)s->nearness[i];
	return near;
}

/* Shifts and rounds sorted by day and provider, so that a visit is weighed against those only
 * that it may be in. */
#include <stdlib.h>

#include "lib/arena.h"
#include "rounds/rounds_private.h"

struct shift_key {
	uint8_t day;
	uint32_t provider, shift;
};

static int
compare(uint8_t day, uint32_t provider, uint8_t other_day, uint32_t other)
{
	if (day != other_day)
		return day < other_day ? -1 : 1;
	return provider < other ? -1 : provider > other;
}

static int
by_key(const void *one, const void *other)
{
	const struct shift_key *a = one, *b = other;
	int order = compare(a->day, a->provider, b->day, b->provider);

	return order != 0 ? order : a->shift < b->shift ? -1 : a->shift > b->shift;
}

void
round_group(struct rounds *r)
{
	size_t count = r->problem->shift_count;
	struct shift_key *keys = arena_array(r->a, count + 1, sizeof(*keys));
	uint32_t *shifts = arena_array(r->a, count + 1, sizeof(*shifts));
	struct group *group = NULL;

	r->groups = arena_array(r->a, count + 1, sizeof(*r->groups));
	r->group_of = arena_array(r->a, count + 1, sizeof(*r->group_of));
	for (uint32_t i = 0; i < count; i++)
		keys[i] = (struct shift_key){
		    r->problem->shifts[i].day, r->problem->shifts[i].provider, i};
	qsort(keys, count, sizeof(*keys), by_key);
	for (size_t i = 0; i < count; i++) {
		if (group == NULL || group->day != keys[i].day ||
		    group->provider != keys[i].provider) {
			group = &r->groups[r->group_count++];
			group->day = keys[i].day;
			group->provider = keys[i].provider;
			group->shifts = &shifts[i];
		}
		shifts[i] = keys[i].shift;
		group->shift_count++;
		r->group_of[keys[i].shift] = (uint32_t)(group - r->groups);
	}
}

/* How many groups come before this day and provider. */
static size_t
before(const struct rounds *r, uint8_t day, uint32_t provider)
{
	size_t least = 0, most = r->group_count;

	while (least < most) {
		size_t middle = least + (most - least) / 2;

		if (compare(r->groups[middle].day, r->groups[middle].provider, day, provider) <
		    0)
			least = middle + 1;
		else
			most = middle;
	}
	return least;
}

size_t
round_groups(const struct rounds *r, uint32_t visit, size_t *first)
{
	const struct round_visit *v = &r->problem->visits[visit];

	if (v->provider == ROUND_NONE) {
		*first = before(r, v->day, 0);
		return before(r, v->day + 1, 0);
	}
	*first = before(r, v->day, v->provider);
	return *first < r->group_count && r->groups[*first].day == v->day &&
		       r->groups[*first].provider == v->provider
		   ? *first + 1
		   : *first;
}

/* What no plan can be better than. */
#include <stdlib.h>

#include "lib/arena.h"
#include "rounds/rounds.h"

/* A visit as work that has to be done within a time. */
struct work {
	int32_t from, to; /* begins not before, is over by */
	int64_t minutes;  /* of all carers, and of the shortest way there of each */
	uint32_t carers;  /* rounds that it is in */
	int32_t way;
	uint8_t day;
	uint32_t load;
};

struct bounding {
	const struct round_problem *problem;
	struct work *works;
	size_t count;
	int32_t *froms; /* to sort the beginnings of a day's works */
	bool crews; /* two carers may go round together */
};

static int
by_end(const void *one, const void *other)
{
	const struct work *a = one, *b = other;

	if (a->to != b->to)
		return a->to < b->to ? -1 : 1;
	return a->from < b->from ? -1 : a->from > b->from;
}

/* Ways from a place may be the shortest by which anybody comes to others: row by row, as the
 * matrix lies.  `again`: the way from it to itself counts too. */
static void
look_from(const struct round_problem *p, uint32_t from, bool again, int32_t *ways)
{
	const int32_t own = ways[from];

	for (int mode = 0; mode < ROUND_MODES; mode++) {
		const uint16_t *row = p->minutes[mode];

		if (row == NULL)
			continue;
		row += from * p->place_count;
		for (size_t to = 0; to < p->place_count; to++)
			ways[to] = row[to] < ways[to] ? row[to] : ways[to];
	}
	if (!again)
		ways[from] = own;
}

/* The shortest way by which anybody comes to a visit at each place; a round may begin at it
 * without one.  Somebody can come from the places of visits, and from where shifts begin.  More
 * than one visit at a place: the way from it to itself counts. */
static int32_t *
shortest_ways(struct arena *a, const struct round_problem *p)
{
	uint32_t *visits = arena_array(a, p->place_count + 1, sizeof(*visits));
	int32_t *ways = arena_array(a, p->place_count + 1, sizeof(*ways));

	for (size_t i = 0; i < p->visit_count; i++)
		visits[p->visits[i].place]++;
	for (size_t i = 0; i < p->shift_count; i++)
		if (p->shifts[i].start_place != ROUND_NONE)
			visits[p->shifts[i].start_place] += 2;
	for (uint32_t place = 0; place < p->place_count; place++)
		ways[place] = ROUND_NO_WAY;
	for (uint32_t place = 0; place < p->place_count; place++)
		if (visits[place] > 0)
			look_from(p, place, visits[place] > 1, ways);
	for (uint32_t place = 0; place < p->place_count; place++)
		if (ways[place] == ROUND_NO_WAY)
			ways[place] = 0;
	return ways;
}

static void
list_works(struct arena *a, struct bounding *b)
{
	const struct round_problem *p = b->problem;
	const int32_t *ways = shortest_ways(a, p);

	for (size_t i = 0; i < p->shift_count; i++)
		b->crews |= p->shifts[i].crew == 2;
	b->works = arena_array(a, p->visit_count + 1, sizeof(*b->works));
	b->froms = arena_array(a, p->visit_count + 1, sizeof(*b->froms));
	b->count = p->visit_count;
	for (size_t i = 0; i < p->visit_count; i++) {
		const struct round_visit *v = &p->visits[i];
		struct work *w = &b->works[i];

		*w = (struct work){.from = v->windows[0].from,
		    .to = v->windows[v->window_count - 1].to + v->minutes,
		    .carers = v->carers == 2 && !b->crews ? 2 : 1,
		    .way = ways[v->place],
		    .day = v->day,
		    .load = v->load};
		w->minutes = (int64_t)w->carers * (v->minutes + w->way);
	}
	if (b->count > 0)
		qsort(b->works, b->count, sizeof(*b->works), by_end);
}

static int64_t
up(int64_t number, int64_t by)
{
	return by > 0 ? (number + by - 1) / by : 0;
}

/* Rounds of a day that are needed for what has to be done within a time beginning at `from`: so
 * many carers have that time each, and their first way is not counted. */
static int64_t
needed_from(const struct bounding *b, uint8_t day, int32_t from)
{
	int64_t minutes = 0, most = 0;
	int32_t longest = 0;

	for (size_t i = 0; i < b->count; i++) {
		const struct work *w = &b->works[i];
		int64_t needed;

		if (w->day != day || w->from < from)
			continue;
		minutes += w->minutes;
		if (w->way > longest)
			longest = w->way;
		needed = up(minutes, w->to - from + longest);
		if (needed > most)
			most = needed;
	}
	return most;
}

static int64_t
needed_for_load(const struct bounding *b, uint8_t day)
{
	int64_t load = 0, most = 0;

	for (size_t i = 0; i < b->problem->shift_count; i++) {
		const struct round_shift *s = &b->problem->shifts[i];

		if (s->day == day && s->load_most == 0)
			return 0;
		if (s->day == day && s->load_most > most)
			most = s->load_most;
	}
	for (size_t i = 0; i < b->count; i++)
		if (b->works[i].day == day)
			load += (int64_t)b->works[i].load * b->works[i].carers;
	return up(load, most);
}

static int
by_minute(const void *one, const void *other)
{
	int32_t a = *(const int32_t *)one, b = *(const int32_t *)other;

	return a < b ? -1 : a > b;
}

static int64_t
rounds_of_day(const struct bounding *b, uint8_t day)
{
	int64_t most = needed_for_load(b, day);
	size_t count = 0;

	for (size_t i = 0; i < b->count; i++)
		if (b->works[i].day == day) {
			b->froms[count++] = b->works[i].from;
			if ((int64_t)b->works[i].carers > most)
				most = b->works[i].carers;
		}
	if (count > 0)
		qsort(b->froms, count, sizeof(*b->froms), by_minute);
	/* Many begin at the same minute: each minute is looked at once. */
	for (size_t i = 0; i < count; i++) {
		int64_t needed =
		    i > 0 && b->froms[i] == b->froms[i - 1] ? 0 : needed_from(b, day, b->froms[i]);

		if (needed > most)
			most = needed;
	}
	return most;
}

static int
longest_first(const void *one, const void *other)
{
	const struct work *a = one, *b = other;

	return a->way > b->way ? -1 : a->way < b->way;
}

/* Every visit is come to by a way, but for the first of each round where that begins nowhere. */
static int64_t
least_travel(const struct bounding *b, int64_t rounds)
{
	bool begins_nowhere = false;
	int64_t travel = 0, free_ways = rounds;

	for (size_t i = 0; i < b->problem->shift_count; i++)
		begins_nowhere |= b->problem->shifts[i].start_place == ROUND_NONE;
	if (b->count > 0)
		qsort(b->works, b->count, sizeof(*b->works), longest_first);
	for (size_t i = 0; i < b->count; i++)
		for (uint32_t carer = 0; carer < b->works[i].carers; carer++)
			if (!begins_nowhere || free_ways-- <= 0)
				travel += b->works[i].way;
	return travel;
}

void
round_bounds_of(struct arena *a, const struct round_problem *problem, int64_t rounds,
    struct round_bounds *bounds)
{
	struct bounding b = {.problem = problem};

	*bounds = (struct round_bounds){0};
	list_works(a, &b);
	for (uint8_t day = 1; day <= 7; day++)
		bounds->rounds += rounds_of_day(&b, day);
	bounds->travel = least_travel(&b, rounds);
}

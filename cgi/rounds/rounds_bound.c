/* What no plan can be better than. */
#include <stdlib.h>

#include "lib/arena.h"
#include "rounds/rounds_bound.h"

static int
by_team(const void *one, const void *other)
{
	const struct work *a = one, *b = other;

	return a->team < b->team ? -1 : a->team > b->team;
}

static uint64_t
team_of(const struct bounding *b, uint8_t day, uint32_t provider)
{
	return (uint64_t)day << 32 | (b->anybody[day] ? ROUND_NONE : provider);
}

static void
list_works(struct arena *a, struct bounding *b)
{
	const struct round_problem *p = b->problem;

	for (size_t i = 0; i < p->shift_count; i++)
		b->crews |= p->shifts[i].crew == 2;
	for (size_t i = 0; i < p->visit_count; i++)
		b->anybody[p->visits[i].day] |= p->visits[i].provider == ROUND_NONE;
	b->works = arena_array(a, p->visit_count + 1, sizeof(*b->works));
	b->count = p->visit_count;
	for (size_t i = 0; i < p->visit_count; i++) {
		const struct round_visit *v = &p->visits[i];

		b->works[i] = (struct work){.team = team_of(b, v->day, v->provider),
		    .from = v->windows[0].from,
		    .to = v->windows[v->window_count - 1].to + v->minutes,
		    .minutes = v->minutes,
		    .place = v->place,
		    .carers = v->carers == 2 && !b->crews ? 2 : 1,
		    .load = v->load};
		b->entry_count += b->works[i].carers;
	}
	if (b->count > 0)
		qsort(b->works, b->count, sizeof(*b->works), by_team);
}

static int64_t
up(int64_t number, int64_t by)
{
	return by > 0 ? (number + by - 1) / by : 0;
}

/* Rounds that are needed for what has to be done within a time beginning at `from`, of what can
 * be in these spans alone: so many carers have that time each, and their first way is not
 * counted. */
static int64_t
needed_from(const struct work *works, size_t count, uint64_t spans, int32_t from)
{
	int64_t minutes = 0, most = 0;
	int32_t longest = 0;

	for (size_t i = 0; i < count; i++) {
		const struct work *w = &works[i];
		int64_t needed;

		if (w->from < from || (w->spans & ~spans) != 0)
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
needed_for_load(const struct bounding *b, const struct work *works, size_t count)
{
	int64_t load = 0, most = 0;

	for (size_t i = 0; i < b->problem->shift_count; i++) {
		const struct round_shift *s = &b->problem->shifts[i];

		if (!bound_may_work(b, s, works->team))
			continue;
		if (s->load_most == 0)
			return 0;
		if (s->load_most > most)
			most = s->load_most;
	}
	for (size_t i = 0; i < count; i++)
		load += (int64_t)works[i].load * works[i].carers;
	return up(load, most);
}

static int
by_minute(const void *one, const void *other)
{
	int32_t a = *(const int32_t *)one, b = *(const int32_t *)other;

	return a < b ? -1 : a > b;
}

/* For what can be in these spans alone. */
static int64_t
rounds_in(const struct bounding *b, const struct work *works, size_t count, uint64_t spans)
{
	int64_t most = 0, minutes = 0;
	int32_t longest = 0;
	size_t used = 0;

	for (size_t i = 0; i < count; i++) {
		if ((works[i].spans & ~spans) != 0)
			continue;
		b->froms[used++] = works[i].from;
		minutes += works[i].minutes;
		longest = works[i].way > longest ? works[i].way : longest;
		most = works[i].carers > most ? works[i].carers : most;
	}
	if (used == 0)
		return 0;
	if (up(minutes, (int64_t)b->paid_most + longest) > most)
		most = up(minutes, (int64_t)b->paid_most + longest);
	qsort(b->froms, used, sizeof(*b->froms), by_minute);
	/* Many begin at the same minute: each minute is looked at once. */
	for (size_t i = 0; i < used; i++) {
		int64_t needed = i > 0 && b->froms[i] == b->froms[i - 1]
				     ? 0
				     : needed_from(works, count, spans, b->froms[i]);

		if (needed > most)
			most = needed;
	}
	return most;
}

static int64_t
rounds_of_team(const struct bounding *b, const struct work *works, size_t count)
{
	int64_t most = needed_for_load(b, works, count), apart = 0, all;

	all = rounds_in(b, works, count, UINT64_MAX);
	for (size_t span = 0; span < b->hour_count; span++)
		apart += rounds_in(b, works, count, UINT64_C(1) << span);
	most = all > most ? all : most;
	return apart > most ? apart : most;
}

/* Every visit is come to by a way, but for the first of each round where that begins nowhere. */
static int64_t
least_travel(const struct bounding *b, int64_t rounds)
{
	bool begins_nowhere = false;
	int64_t travel = 0;

	for (size_t i = 0; i < b->problem->shift_count; i++)
		begins_nowhere |= b->problem->shifts[i].start_place == ROUND_NONE;
	if (b->entry_count > 0)
		qsort(b->entries, b->entry_count, sizeof(*b->entries), by_minute);
	for (size_t i = 0; i < b->entry_count; i++)
		if (!begins_nowhere || (int64_t)(b->entry_count - i) > rounds)
			travel += b->entries[i];
	return travel;
}

void
round_bounds_of(struct arena *a, const struct round_problem *problem, int64_t rounds,
    struct round_bounds *bounds)
{
	bool anybody[8] = {false};
	struct bounding b = {.problem = problem, .anybody = anybody};
	const size_t places = problem->place_count + 1;
	size_t end;

	*bounds = (struct round_bounds){0};
	if (problem->shift_count == 0)
		return; /* no plan has all visits */
	list_works(a, &b);
	b.entries = arena_array(a, b.entry_count + 1, sizeof(*b.entries));
	b.ways = arena_array(a, places, sizeof(*b.ways));
	b.heads = arena_array(a, places, sizeof(*b.heads));
	b.at = arena_array(a, places, sizeof(*b.at));
	b.places = arena_array(a, places, sizeof(*b.places));
	b.spans = arena_array(a, places, sizeof(*b.spans));
	b.hours = arena_array(a, SPANS_MOST, sizeof(*b.hours));
	b.froms = arena_array(a, b.count + 1, sizeof(*b.froms));
	b.entry_count = 0;
	for (size_t first = 0; first < b.count; first = end) {
		for (end = first + 1;
		     end < b.count && b.works[end].team == b.works[first].team; end++)
			;
		bound_set_spans(&b, b.works + first, end - first);
		bound_enter(&b, b.works + first, end - first);
		bounds->rounds += rounds_of_team(&b, b.works + first, end - first);
	}
	bounds->travel = least_travel(&b, rounds);
}

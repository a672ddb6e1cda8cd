/* Where late visits go: behind which service of which carer each costs least.  What a place
 * costs at least is seen from the two services beside it; the few that promise most are tried.
 */
#include "rounds/late_private.h"

#include <string.h>

/* Of a hundred places one is passed over, so that not all is always the same. */
enum { BLINK = 100, TRIED_MOST = 24 };

struct spots {
	struct late_spot spot[LATE_SPOTS];
	uint32_t count;
	int64_t limit; /* what costs so much at least is no place */
	/* Ends of two days beside these, where nothing behind can be later: what the rest
	 * promises may come to nothing when a day waits for others. */
	struct late_spot ends[2];
};

static void
add_spot(struct spots *spots, uint32_t after, int64_t least)
{
	uint32_t at = spots->count;

	if (at == LATE_SPOTS)
		at--;
	else
		spots->count++;
	for (; at > 0 && spots->spot[at - 1].least > least; at--)
		spots->spot[at] = spots->spot[at - 1];
	spots->spot[at] = (struct late_spot){after, least};
	if (spots->count == LATE_SPOTS)
		spots->limit = spots->spot[LATE_SPOTS - 1].least;
}

static void
add_end(struct spots *spots, uint32_t after, int64_t least)
{
	struct late_spot *ends = spots->ends;

	if (least >= ends[1].least)
		return;
	ends[1] = (struct late_spot){after, least};
	if (least < ends[0].least) {
		ends[1] = ends[0];
		ends[0] = (struct late_spot){after, least};
	}
}

struct looking {
	uint32_t node;
	int32_t from; /* begins not before */
	bool blink;
	const int32_t *there, *on; /* travel to it and from it, by the other place */
};

/* What is late when it is put between two, beyond what is late now; not below that: the rest of
 * the day is later by what is not to spare. */
static int64_t
lateness(const struct late_state *s, const struct looking *l, int32_t begins, uint32_t next)
{
	int32_t late = late_after(begins, s->to[l->node]), latest = late;
	int32_t ready = begins + s->minutes[l->node] + l->on[s->reaches[next]];
	int64_t least = late;

	least += late_after(ready, s->now.begins[next] + s->now.spare[next]);
	if (ready - s->to[next] > latest && !late_is_head(s, next))
		latest = ready - s->to[next];
	if (latest > s->now.sums[LATE_LATEST])
		least += latest - s->now.sums[LATE_LATEST];
	return least;
}

/* The places of a carer's day.  Further on it can only be later. */
static void
look_through(struct late_state *s, const struct looking *l, uint32_t carer, struct spots *spots)
{
	const struct late_block *b = &s->now;
	const uint32_t head = s->service_count + carer;
	const int32_t soonest = l->from + s->minutes[l->node], to = s->to[l->node];
	uint32_t after = head, next;

	if (b->changed_days[carer])
		late_find_spare(s, carer);
	if (s->hurried)
		after = b->previous[head];
	for (; (next = b->next[after]) != head; after = next)
		if (soonest - s->to[next] < spots->limit)
			break;
	for (;; after = next) {
		int32_t way = l->there[s->leaves[after]], begins = b->free_at[after] + way;
		int64_t least;

		if (begins - to >= spots->limit)
			return;
		next = b->next[after];
		least = (int64_t)way + l->on[s->reaches[next]] - b->way[after];
		if (least < spots->limit || next == head)
			least += lateness(s, l, begins > l->from ? begins : l->from, next);
		if (least < spots->limit && (!l->blink || late_chance(s, BLINK) != 0))
			add_spot(spots, after, least);
		if (next == head) {
			add_end(spots, after, least);
			return;
		}
	}
}

static void
find_spots(struct late_state *s, uint32_t node, bool blink, int64_t limit, struct spots *spots)
{
	const struct late_visit *v = &s->problem->visits[node / 2];
	const size_t row = v->place * s->problem->places;
	struct looking looking = {
	    node, v->from, blink, &s->back[row], &s->problem->travel[row]};

	if (v->link == LATE_AFTER && node % 2 == 1)
		looking.from += v->least;
	spots->count = 0;
	spots->limit = limit;
	for (int i = 0; i < 2; i++)
		spots->ends[i] = (struct late_spot){ROUND_NONE, limit};
	for (uint32_t i = 0; i < s->able_count[node]; i++)
		look_through(s, &looking, s->able[node][i], spots);
}

static uint32_t
carer_of(const struct late_state *s, uint32_t after)
{
	return late_is_head(s, after) ? after - s->service_count : s->now.carer[after];
}

struct best {
	uint32_t after[2];
	int64_t cost; /* with nothing found: what it has to be below */
	uint32_t tried;
	bool found;
};

static void
try_spots(struct late_state *s, uint32_t visit, const uint32_t after[2], struct best *best)
{
	int64_t cost =
	    late_try(s, visit, after, best->cost == INT64_MAX ? INT64_MAX : best->cost - 1);

	best->tried++;
	if (cost >= best->cost)
		return;
	*best = (struct best){{after[0], after[1]}, cost, best->tried, true};
}

static void
try_alone(struct late_state *s, uint32_t visit, const struct spots *one, struct best *best)
{
	const int64_t now = late_cost(s);
	const uint32_t end[2] = {one->ends[0].after, ROUND_NONE};

	for (uint32_t i = 0; i < one->count; i++) {
		const uint32_t after[2] = {one->spot[i].after, ROUND_NONE};

		if (now + one->spot[i].least >= best->cost)
			return;
		try_spots(s, visit, after, best);
	}
	if (end[0] != ROUND_NONE && now + one->ends[0].least < best->cost)
		try_spots(s, visit, end, best);
}

static void
try_ends(struct late_state *s, uint32_t visit, const struct spots spots[2], struct best *best)
{
	const int64_t now = late_cost(s);

	for (uint32_t i = 0; i < 3; i++) {
		const struct late_spot *one = &spots[0].ends[i / 2];
		const struct late_spot *two = &spots[1].ends[i % 2];
		const uint32_t after[2] = {one->after, two->after};

		if (after[0] == ROUND_NONE || after[1] == ROUND_NONE ||
		    carer_of(s, after[0]) == carer_of(s, after[1]) ||
		    now + one->least + two->least >= best->cost)
			continue;
		try_spots(s, visit, after, best);
	}
}

/* Pairs of places, those that promise most first as far as a walk over both lists goes. */
static void
try_pairs(struct late_state *s, uint32_t visit, const struct spots spots[2], struct best *best)
{
	const int64_t now = late_cost(s);

	for (uint32_t sum = 0; sum + 1 < spots[0].count + spots[1].count; sum++) {
		for (uint32_t i = 0; i <= sum; i++) {
			const struct late_spot *one, *two;
			uint32_t after[2];

			if (i >= spots[0].count || sum - i >= spots[1].count)
				continue;
			one = &spots[0].spot[i];
			two = &spots[1].spot[sum - i];
			if (carer_of(s, one->after) == carer_of(s, two->after) ||
			    best->tried >= TRIED_MOST ||
			    now + one->least + two->least >= best->cost)
				continue;
			after[0] = one->after;
			after[1] = two->after;
			try_spots(s, visit, after, best);
		}
	}
}

/* Where no place of those that promise most will do: at the end of two carers' days, behind all
 * that they could wait for. */
static bool
put_last(struct late_state *s, uint32_t visit)
{
	const int sides = late_sides(&s->problem->visits[visit]);
	uint32_t one = 2 * visit, two = sides == 2 ? one + 1 : one;

	for (uint32_t i = 0; i < s->able_count[one]; i++) {
		for (uint32_t j = 0; j < s->able_count[two]; j++) {
			uint32_t carers[2] = {s->able[one][i], s->able[two][j]}, after[2];

			if (sides == 2 && carers[0] == carers[1])
				continue;
			for (int side = 0; side < 2; side++)
				after[side] = s->now.previous[s->service_count + carers[side]];
			if (late_put(s, visit, after, INT64_MAX))
				return true;
		}
	}
	return false;
}

/* With no bound to the cost each visit has a place. */
static bool
place(struct late_state *s, uint32_t visit, int64_t most)
{
	const struct late_visit *v = &s->problem->visits[visit];
	const bool bounded = most < INT64_MAX;
	struct best best = {.cost = bounded ? most + 1 : INT64_MAX};
	struct spots spots[2];

	for (int side = 0; side < late_sides(v); side++)
		find_spots(s, 2 * visit + (uint32_t)side, bounded, best.cost - late_cost(s),
		    &spots[side]);
	if (v->link == LATE_ALONE) {
		try_alone(s, visit, &spots[0], &best);
	} else {
		try_pairs(s, visit, spots, &best);
		try_ends(s, visit, spots, &best);
	}
	if (!best.found)
		return !bounded && put_last(s, visit);
	return late_put(s, visit, best.after, INT64_MAX);
}

/* ---- In which order ---- */

enum sorting { SORT_CHANCE, SORT_FAR, SORT_NEAR, SORT_EARLY, SORT_LATE, SORT_FEW, SORTINGS };

static int64_t
rank(struct late_state *s, uint32_t visit, enum sorting sorting)
{
	const struct late_visit *v = &s->problem->visits[visit];
	int32_t way = late_leg(s, s->service_count, 2 * visit);
	uint32_t able = s->able_count[2 * visit];

	if (v->link != LATE_ALONE && s->able_count[2 * visit + 1] < able)
		able = s->able_count[2 * visit + 1];
	switch (sorting) {
	case SORT_FAR:
		return -(int64_t)way;
	case SORT_NEAR:
		return way;
	case SORT_EARLY:
		return v->from;
	case SORT_LATE:
		return -(int64_t)v->from;
	case SORT_FEW:
		return (v->link == LATE_ALONE ? 1000 : 0) + (int64_t)able;
	default:
		return late_chance(s, UINT32_MAX);
	}
}

static void
sort_out(struct late_state *s, enum sorting sorting)
{
	for (uint32_t i = 0; i < s->out_count; i++)
		s->ranks[i] = rank(s, s->out[i], sorting);
	for (uint32_t i = 1; i < s->out_count; i++) {
		uint32_t visit = s->out[i], at = i;
		int64_t ranked = s->ranks[i];

		for (; at > 0 && s->ranks[at - 1] > ranked; at--) {
			s->out[at] = s->out[at - 1];
			s->ranks[at] = s->ranks[at - 1];
		}
		s->out[at] = visit;
		s->ranks[at] = ranked;
	}
}

/* The visits from here on, the early ones first: each at the end of a day. */
static void
hurry(struct late_state *s, uint32_t from)
{
	s->out_count -= from;
	memmove(s->out, s->out + from, s->out_count * sizeof(s->out[0]));
	sort_out(s, SORT_EARLY);
	s->hurried = true;
	for (uint32_t i = 0; i < s->out_count; i++)
		place(s, s->out[i], INT64_MAX);
	s->hurried = false;
}

bool
late_recreate(struct late_state *s, int64_t most)
{
	const bool first = most == INT64_MAX;

	sort_out(s, first ? SORT_FAR : (enum sorting)late_chance(s, SORTINGS));
	for (uint32_t i = 0; i < s->out_count; i++) {
		if (late_is_over(s, first)) {
			if (first)
				hurry(s, i);
			break;
		}
		if (!place(s, s->out[i], most))
			return false;
	}
	s->out_count = 0;
	return first || !s->ended;
}

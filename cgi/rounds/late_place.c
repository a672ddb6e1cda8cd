/* Where late visits go: behind which service of which carer each costs least.  What a place
 * costs at least is seen from the two services beside it; the few that promise most are tried.
 */
#include "rounds/late_private.h"

/* Of a hundred places one is passed over, so that not all is always the same. */
enum { BLINK = 100, TRIED_MOST = 24 };

struct spots {
	struct late_spot spot[LATE_SPOTS];
	uint32_t count;
};

static void
add_spot(struct spots *spots, uint32_t after, int64_t least)
{
	uint32_t at = spots->count;

	if (at == LATE_SPOTS) {
		if (spots->spot[at - 1].least <= least)
			return;
		at--;
	} else {
		spots->count++;
	}
	for (; at > 0 && spots->spot[at - 1].least > least; at--)
		spots->spot[at] = spots->spot[at - 1];
	spots->spot[at] = (struct late_spot){after, least};
}

/* How much later than now the next one, or the carer's end, would be late. */
static int64_t
delay(const struct late_state *s, uint32_t next, int32_t ready, int32_t *latest)
{
	const struct late_visit *v;
	int32_t late;

	if (late_is_head(s, next)) {
		const uint32_t carer = next - s->service_count;

		late = late_after(ready, s->problem->carers[carer].to);
		return late > s->now.over[carer] ? late - s->now.over[carer] : 0;
	}
	if (ready <= s->now.begins[next])
		return 0;
	v = &s->problem->visits[next / 2];
	late = late_after(ready, v->to);
	*latest = late > *latest ? late : *latest;
	return late - late_after(s->now.begins[next], v->to);
}

/* The places of a carer's day.  Further on it can only be later. */
static void
look_through(struct late_state *s, uint32_t node, int32_t from, uint32_t carer, bool blink,
    struct spots *spots)
{
	const struct late_block *b = &s->now;
	const uint32_t head = s->service_count + carer;
	const int32_t to = s->problem->visits[node / 2].to;
	uint32_t after = head;

	do {
		const uint32_t next = b->next[after];
		int32_t begins = b->free_at[after] + late_leg(s, after, node), latest = 0;
		int64_t least = late_leg(s, after, node) + late_leg(s, node, next) -
				(next == after ? 0 : late_leg(s, after, next));

		if (begins < from)
			begins = from;
		if (begins > to) {
			latest = begins - to;
			least += latest;
			if (spots->count == LATE_SPOTS &&
			    latest > spots->spot[LATE_SPOTS - 1].least)
				return;
		}
		least += delay(
		    s, next, begins + s->minutes[node] + late_leg(s, node, next), &latest);
		if (latest > b->sums[LATE_LATEST])
			least += latest - b->sums[LATE_LATEST];
		if (!blink || late_chance(s, BLINK) != 0)
			add_spot(spots, after, least);
		after = next;
	} while (after != head);
}

static void
find_spots(struct late_state *s, uint32_t node, bool blink, struct spots *spots)
{
	const struct late_visit *v = &s->problem->visits[node / 2];
	int32_t from = v->from;

	if (v->link == LATE_AFTER && node % 2 == 1)
		from += v->least;
	spots->count = 0;
	for (uint32_t i = 0; i < s->able_count[node]; i++)
		look_through(s, node, from, s->able[node][i], blink, spots);
}

static uint32_t
carer_of(const struct late_state *s, uint32_t after)
{
	return late_is_head(s, after) ? after - s->service_count : s->now.carer[after];
}

struct best {
	uint32_t after[2];
	int64_t cost;
	uint32_t tried;
};

static void
try_spots(struct late_state *s, uint32_t visit, const uint32_t after[2], struct best *best)
{
	int64_t cost =
	    late_try(s, visit, after, best->cost == INT64_MAX ? INT64_MAX : best->cost - 1);

	best->tried++;
	if (cost >= best->cost)
		return;
	*best = (struct best){{after[0], after[1]}, cost, best->tried};
}

static void
try_alone(struct late_state *s, uint32_t visit, const struct spots *one, struct best *best)
{
	const int64_t now = late_cost(s);

	for (uint32_t i = 0; i < one->count; i++) {
		uint32_t after[2] = {one->spot[i].after, ROUND_NONE};

		if (best->cost != INT64_MAX && now + one->spot[i].least >= best->cost)
			return;
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
			const struct late_spot *one = &spots[0].spot[i];
			const struct late_spot *two = &spots[1].spot[sum - i];
			uint32_t after[2];

			if (i >= spots[0].count || sum - i >= spots[1].count ||
			    carer_of(s, one->after) == carer_of(s, two->after) ||
			    (best->cost != INT64_MAX &&
				(best->tried >= TRIED_MOST ||
				    now + one->least + two->least >= best->cost)))
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

static bool
place(struct late_state *s, uint32_t visit, bool blink)
{
	const struct late_visit *v = &s->problem->visits[visit];
	struct best best = {.cost = INT64_MAX};
	struct spots spots[2];

	for (int side = 0; side < late_sides(v); side++)
		find_spots(s, 2 * visit + (uint32_t)side, blink, &spots[side]);
	if (v->link == LATE_ALONE)
		try_alone(s, visit, &spots[0], &best);
	else
		try_pairs(s, visit, spots, &best);
	if (best.cost == INT64_MAX)
		return put_last(s, visit);
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

bool
late_recreate(struct late_state *s, bool blink)
{
	sort_out(s, blink ? (enum sorting)late_chance(s, SORTINGS) : SORT_EARLY);
	for (uint32_t i = 0; i < s->out_count; i++)
		if (!place(s, s->out[i], blink))
			return false;
	s->out_count = 0;
	return true;
}

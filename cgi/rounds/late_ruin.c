/* Which late visits are planned anew: strings of the days of carers who are near each other
 * (J. Christiaens and G. Vanden Berghe, Transportation Science 54, 2020). */
#include "rounds/late_private.h"

enum { OUT_MEAN = 8, STRING_MOST = 8 };

/* How far one is from being made by the same carer: the way, and the waiting or the lateness
 * that is sure. */
static int64_t
apart(const struct late_state *s, uint32_t one, uint32_t two)
{
	const struct late_visit *a = &s->problem->visits[one], *b = &s->problem->visits[two];
	int64_t way = late_leg(s, 2 * one, 2 * two);
	int64_t gap =
	    a->from > b->from ? (int64_t)a->from - b->from : (int64_t)b->from - a->from;

	return 4 * way + gap;
}

static void
find_near(struct late_state *s, uint32_t visit)
{
	int64_t kept[LATE_NEAR];
	uint32_t found = 0;

	for (uint32_t other = 0; other < s->problem->visit_count; other++) {
		int64_t far = apart(s, visit, other);
		uint32_t at = found;

		if (other == visit || (at == LATE_NEAR && far >= kept[at - 1]))
			continue;
		if (at == LATE_NEAR)
			at--;
		else
			found++;
		for (; at > 0 && kept[at - 1] > far; at--) {
			kept[at] = kept[at - 1];
			s->near[visit][at] = s->near[visit][at - 1];
		}
		kept[at] = far;
		s->near[visit][at] = other;
	}
	s->near_count = found;
	s->near_known[visit] = true;
}

static bool
take(struct late_state *s, uint32_t visit)
{
	s->out[s->out_count++] = visit;
	return late_take(s, visit);
}

/* A string of services of one day with this one among them. */
static bool
take_string(struct late_state *s, uint32_t node, uint32_t count)
{
	const struct late_block *b = &s->now;
	uint32_t back = late_chance(s, count);

	for (; back > 0 && !late_is_head(s, b->previous[node]); back--)
		node = b->previous[node];
	for (; count > 0 && !late_is_head(s, node); count--) {
		uint32_t visit = node / 2;

		node = b->next[node];
		if (!take(s, visit))
			return false;
	}
	return true;
}

static bool
ruin_at(struct late_state *s, uint32_t visit, uint32_t most)
{
	uint32_t node = 2 * visit, carer, longest;

	if (s->now.carer[node] == ROUND_NONE)
		return true;
	if (s->problem->visits[visit].link != LATE_ALONE)
		node += late_chance(s, 2);
	carer = s->now.carer[node];
	if (s->touched[carer] == s->trial)
		return true;
	s->touched[carer] = s->trial;
	longest = s->now.length[carer] < STRING_MOST ? s->now.length[carer] : STRING_MOST;
	if (longest > most)
		longest = most;
	return take_string(s, node, 1 + late_chance(s, longest));
}

bool
late_ruin(struct late_state *s)
{
	const uint32_t seed = late_chance(s, (uint32_t)s->problem->visit_count);
	const uint32_t most = 1 + late_chance(s, 2 * OUT_MEAN - 1);

	s->trial++;
	if (!s->near_known[seed])
		find_near(s, seed);
	if (!ruin_at(s, seed, most))
		return false;
	for (uint32_t i = 0; i < s->near_count && s->out_count < most; i++)
		if (!ruin_at(s, s->near[seed][i], most - s->out_count))
			return false;
	return true;
}

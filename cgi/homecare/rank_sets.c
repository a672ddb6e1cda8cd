/* Offers that share a week which they cover together. */
#include <string.h>

#include "homecare/rank.h"

struct search {
	const struct rank_week *week;
	const struct rank_weights *weights;
	const struct rank_offer *offers;
	size_t count;
	struct rank_set *sets;
	size_t found, most;
};

static struct rank_visits
whole_week(const struct rank_week *week)
{
	struct rank_visits all = {0};

	for (size_t i = 0; i < week->visits; i++)
		rank_put(&all, i);
	return all;
}

/* Do the offers, but for the one left out, cover all of it? */
static bool
covers(const struct search *s, const size_t *chosen, size_t count, size_t left_out)
{
	struct rank_visits all = whole_week(s->week), got = {0};

	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; i != left_out && k < RANK_VISITS_MOST / 64; k++)
			got.bits[k] |= s->offers[chosen[i]].covers.bits[k];
	for (size_t k = 0; k < RANK_VISITS_MOST / 64; k++)
		if ((all.bits[k] & ~got.bits[k]) != 0)
			return false;
	return s->week->visits > 0;
}

static bool
partners_are_in(const struct search *s, const size_t *chosen, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		int64_t partner = s->offers[chosen[i]].joint_with;
		bool is_in = partner == 0;

		for (size_t k = 0; k < count; k++)
			is_in = is_in || s->offers[chosen[k]].organisation_id == partner;
		if (!is_in)
			return false;
	}
	return true;
}

/* Keeps it among the best so far. */
static void
keep(struct search *s, const struct rank_set *set)
{
	size_t at = s->found;

	while (at > 0 &&
	       (set->score > s->sets[at - 1].score ||
		   (set->score == s->sets[at - 1].score && set->count < s->sets[at - 1].count)))
		at--;
	if (at >= s->most)
		return;
	if (s->found < s->most)
		s->found++;
	memmove(&s->sets[at + 1], &s->sets[at], (s->found - 1 - at) * sizeof(*set));
	s->sets[at] = *set;
}

/* A set in which one can be spared is no better than the rest of it. */
static void
consider(struct search *s, const size_t *chosen, size_t count)
{
	struct rank_set set;

	if (!covers(s, chosen, count, count) || !partners_are_in(s, chosen, count))
		return;
	for (size_t i = 0; count > 1 && i < count; i++)
		if (covers(s, chosen, count, i))
			return;
	rank_share(s->week, s->weights, s->offers, chosen, count, NULL, &set);
	keep(s, &set);
}

size_t
rank_sets(struct arena *a, const struct rank_week *week, const struct rank_weights *weights,
    const struct rank_offer *offers, size_t count, struct rank_set *sets, size_t most)
{
	struct search s = {.week = week,
	    .weights = weights,
	    .offers = offers,
	    .count = count,
	    .sets = sets,
	    .most = most};
	size_t *chosen = arena_array(a, RANK_SET_MOST, sizeof(*chosen));

	for (size_t i = 0; i < count; i++) {
		chosen[0] = i;
		consider(&s, chosen, 1);
		for (size_t j = i + 1; j < count; j++) {
			chosen[1] = j;
			consider(&s, chosen, 2);
			for (size_t k = j + 1; k < count; k++) {
				chosen[2] = k;
				consider(&s, chosen, 3);
			}
		}
	}
	return s.found;
}

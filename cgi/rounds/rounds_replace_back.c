/* Packages given places one after another, who would lose most by waiting first. */
#include "lib/arena.h"
#include "rounds/chance.h"
#include "rounds/rounds_replace_private.h"

enum { REGRET_OVER = 3 };

/* What being without one of its best three providers weighs: more than any way. */
enum { MISSING = 1 << 24 };

static int64_t
seeming(struct placing *s, int64_t cost)
{
	if (s->noise == 0 || cost <= 0)
		return cost;
	return cost + cost * (int64_t)chance_below(&s->chance, s->noise) / 100;
}

static bool
may_go(const struct replace *r, const struct unit *unit, uint32_t option)
{
	const struct option *at = &unit->options[option];
	uint32_t provider = replace_supply_of(r, unit, option)->provider;

	/* What did not fit before may now that the provider's rounds are others. */
	return (at->cost != REPLACE_NEVER || at->version != r->versions[provider]) &&
	       replace_has_minutes(r, unit, option);
}

/* By what was last known of the costs. */
static void
stand(struct placing *s, uint32_t number, struct standing *standing)
{
	const struct unit *unit = &s->r->units[number];
	int64_t best[REGRET_OVER];
	int count = 0;

	*standing = (struct standing){.unit = number, .best = ROUND_NONE};
	for (uint32_t i = 0; i < unit->option_count; i++) {
		int64_t cost;
		int at = count;

		if (!may_go(s->r, unit, i))
			continue;
		cost = unit->options[i].cost == REPLACE_NEVER ? 0 : unit->options[i].cost;
		cost = seeming(s, cost) + replace_parting(s->r, unit, i);
		for (; at > 0 && best[at - 1] > cost; at--)
			if (at < REGRET_OVER)
				best[at] = best[at - 1];
		if (at < REGRET_OVER)
			best[at] = cost;
		if (at == 0)
			standing->best = i;
		count += count < REGRET_OVER;
	}
	if (count == 0)
		return;
	standing->second = count > 1 ? best[1] : REPLACE_NEVER;
	standing->regret = (int64_t)MISSING * (REGRET_OVER - count);
	for (int i = 1; i < count; i++)
		standing->regret += best[i] - best[0];
}

static bool
goes_first(const struct placing *s, const struct standing *one, const struct standing *other)
{
	const struct unit *a = &s->r->units[one->unit], *b = &s->r->units[other->unit];

	if (s->order == URGENT_FIRST && a->urgency != b->urgency)
		return a->urgency < b->urgency;
	if (s->order == LARGEST_FIRST && a->minutes != b->minutes)
		return a->minutes > b->minutes;
	if (one->regret != other->regret)
		return one->regret > other->regret;
	if (a->minutes != b->minutes)
		return a->minutes > b->minutes;
	return one->unit < other->unit;
}

/* Nothing known of a provider's price may be older than its rounds before it is believed.  Puts
 * the unit where it is best, if it still is once tried; false: look again. */
static bool
commit(struct placing *s, const struct standing *standing)
{
	struct unit *unit = &s->r->units[standing->unit];
	struct option *at = &unit->options[standing->best];
	bool first = at->version ==
		     s->r->versions[replace_supply_of(s->r, unit, standing->best)->provider];
	int64_t cost;

	if (!replace_put(s->r, unit, standing->best))
		return false;
	cost = at->cost;
	if (first || s->noise > 0 || standing->second == REPLACE_NEVER ||
	    cost + replace_parting(s->r, unit, standing->best) <= standing->second)
		return true;
	replace_take(s->r, unit);
	at->cost = cost;
	at->version = s->r->versions[replace_supply_of(s->r, unit, standing->best)->provider];
	return false;
}

void
replace_is_placed(struct placing *s, uint32_t unit)
{
	for (size_t i = 0; i < s->pending_count; i++)
		if (s->pending[i] == unit) {
			s->pending[i] = s->pending[--s->pending_count];
			return;
		}
}

static uint32_t
patch_of(const struct placing *s, uint32_t unit)
{
	return s->r->problem->packages[s->r->units[unit].package].patch;
}

/* Gives those pending places until none of them has one, or the time is over.  When one gets a
 * place, there are fewer hours in its patch alone. */
void
replace_put_back(struct placing *s)
{
	struct standing *standing = s->standing;
	size_t count = s->pending_count;

	for (size_t i = 0; i < count; i++)
		stand(s, s->pending[i], &standing[i]);
	for (;;) {
		size_t first = count;
		uint32_t patch;

		for (size_t i = 0; i < count; i++)
			if (standing[i].best != ROUND_NONE &&
			    (first == count || goes_first(s, &standing[i], &standing[first])))
				first = i;
		if (first == count || replace_is_over(s))
			return;
		if (!commit(s, &standing[first])) {
			stand(s, standing[first].unit, &standing[first]);
			continue;
		}
		patch = patch_of(s, standing[first].unit);
		replace_is_placed(s, standing[first].unit);
		standing[first] = standing[--count];
		for (size_t i = 0; i < count; i++)
			if (patch_of(s, standing[i].unit) == patch)
				stand(s, standing[i].unit, &standing[i]);
	}
}

void
replace_gather(struct placing *s)
{
	s->pending_count = 0;
	for (uint32_t i = 0; i < s->r->unit_count; i++)
		if (s->r->units[i].option == ROUND_NONE)
			s->pending[s->pending_count++] = i;
}

void
replace_price_all(struct placing *s)
{
	for (uint32_t i = 0; i < s->r->unit_count; i++) {
		struct unit *unit = &s->r->units[i];

		for (uint32_t j = 0; j < unit->option_count && unit->option == ROUND_NONE;
		     j++) {
			if (unit->options[j].version != 0 ||
			    !replace_has_minutes(s->r, unit, j))
				continue;
			if (replace_is_over(s))
				return;
			replace_price(s->r, unit, j);
		}
	}
}

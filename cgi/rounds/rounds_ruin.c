/* Taking parts of rounds apart: strings of stops that follow each other, in rounds that are near
 * each other, so that what is freed can be shared out anew (Christiaens and Vanden Berghe's
 * adjacent string removal, with their values). */
#include "rounds/rounds_search.h"

/* Stops taken out in the mean, and the longest string. */
#define RUIN_MEAN 10.0
#define STRING_MOST 10.0
/* How often a string is taken in two parts with some stops between them left. */
#define SPLIT_SHARE 0.5

enum { STOPS_MOST = 512 };
/* In one trial of so many a round longer than the mean may come out whole, too. */
enum { WHOLE_EACH = 8 };
/* Visits without a place that are tried in one trial. */
enum { TRIED_MOST = 32 };

uint32_t
search_carer(const struct rounds *r, uint32_t chain)
{
	uint32_t carer = r->problem->shifts[r->chains[chain].shift].carer;

	return carer != ROUND_NONE ? carer : ROUND_NEW - 1 - chain;
}

void
search_carers(const struct rounds *r, uint32_t visit, uint32_t carers[2])
{
	for (int side = 0; side < 2; side++) {
		uint32_t chain = r->nodes[visit].chain[side];

		carers[side] = chain == ROUND_NONE ? ROUND_NONE : search_carer(r, chain);
	}
}

bool
search_is_changed(const struct search *s, uint32_t visit)
{
	uint32_t now[2];
	const uint32_t *first;

	if (s->first_carers == NULL || s->first_carers[visit][0] == ROUND_NONE)
		return false;
	first = s->first_carers[visit];
	search_carers(s->r, visit, now);
	return (now[0] != first[0] || now[1] != first[1]) &&
	       (now[0] != first[1] || now[1] != first[0]);
}

void
search_pull(struct search *s, uint32_t visit)
{
	bool out = s->r->nodes[visit].chain[0] == ROUND_NONE;

	s->pool[s->pool_count++] = (struct pulled){visit, search_is_changed(s, visit), out};
	if (!out)
		round_pull(s->r, visit);
}

/* The visits of a round in order; *at: where the one asked for is. */
static uint32_t
list_visits(const struct chain *c, uint32_t visit, uint32_t *list, uint32_t *at)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < c->count && count < STOPS_MOST; i++) {
		if (c->stops[i].visit == ROUND_BREAK)
			continue;
		if (c->stops[i].visit == visit)
			*at = count;
		list[count++] = c->stops[i].visit;
	}
	return count;
}

/* The first of `length` of `count` in a row that hold the one at `at`. */
static uint32_t
string_start(struct search *s, uint32_t at, uint32_t length, uint32_t count)
{
	uint32_t least = at + 1 > length ? at + 1 - length : 0;
	uint32_t most = at < count - length ? at : count - length;

	return least + search_chance(s, most - least + 1);
}

/* How many stops in the middle of a string are left where they are. */
static uint32_t
left_between(struct search *s, uint32_t length, uint32_t count)
{
	uint32_t left = 1;

	while (length + left < count && search_chance(s, 2) == 0)
		left++;
	return length + left <= count ? left : count - length;
}

static void
pull_string(struct search *s, uint32_t number, uint32_t visit, uint32_t length)
{
	uint32_t list[STOPS_MOST], at = 0, left = 0, before, start;
	uint32_t count = list_visits(&s->r->chains[number], visit, list, &at);

	if (length > count)
		length = count;
	if (length < count && search_share(s) < SPLIT_SHARE)
		left = left_between(s, length, count);
	start = string_start(s, at, length + left, count);
	before = left > 0 ? search_chance(s, length + 1) : length;
	for (uint32_t i = 0; i < length; i++)
		search_pull(s, list[start + i + (i >= before ? left : 0)]);
}

static void
ruin_around(struct search *s, uint32_t seed)
{
	const struct near *near = search_near(s, seed);
	double longest = STRING_MOST < s->mean_visits || search_chance(s, WHOLE_EACH) == 0
			     ? STRING_MOST
			     : s->mean_visits;
	uint32_t strings =
	    (uint32_t)(search_share(s) * (4 * RUIN_MEAN / (1 + longest) - 1) + 1);

	for (uint32_t i = 0; i < near->count && strings > 0; i++) {
		uint32_t number = s->r->nodes[near->visits[i]].chain[0];
		double most;

		if (number == ROUND_NONE || s->marks[number] == s->trial)
			continue;
		s->marks[number] = s->trial;
		most = s->r->chains[number].visits;
		if (most > longest)
			most = longest;
		pull_string(
		    s, number, near->visits[i], (uint32_t)(search_share(s) * most + 1));
		strings--;
	}
}

/* Of many without a place some are tried in a trial, by chance: it has to stay a short one. */
static void
pass_over(struct search *s)
{
	s->passed_over = s->out_count > TRIED_MOST ? s->out_count - TRIED_MOST : 0;
	for (size_t i = s->out_count; s->passed_over > 0 && i > s->passed_over; i--) {
		uint32_t by_chance = search_chance(s, (uint32_t)i), visit = s->out[by_chance];

		s->out[by_chance] = s->out[i - 1];
		s->out[i - 1] = visit;
	}
}

bool
search_ruin(struct search *s)
{
	s->pool_count = 0;
	pass_over(s);
	for (size_t i = s->passed_over; i < s->out_count; i++)
		search_pull(s, s->out[i]);
	ruin_around(s, search_chance(s, (uint32_t)s->r->problem->visit_count));
	return round_settle(s->r, false);
}

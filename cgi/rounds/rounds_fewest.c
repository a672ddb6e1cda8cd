/* As few rounds as can be: one is closed, and its visits are worked into the others by ruining
 * and recreating them; a visit that has been without a place in many trials weighs more than one
 * that is easily placed (Christiaens and Vanden Berghe's fleet minimisation); and now and then
 * such a visit pushes others out of a round. */
#include "lib/arena.h"
#include "rounds/rounds_search.h"

/* Of the effort, at the most. */
#define FEWEST_SHARE 0.5
/* Once in so many trials a visit pushes others out. */
enum { EJECT_EACH = 5 };
/* So much of the heat of the search for less travel: what matters here is who has a place. */
#define FEWEST_HEAT 0.1

/* Trials that those without a place now, and those without one before, had to wait. */
static void
sum_absences(const struct search *s, uint64_t *now, uint64_t *before)
{
	*now = *before = 0;
	for (size_t i = s->passed_over; i < s->out_count; i++)
		*now += s->absences[s->out[i]];
	for (size_t i = 0; i < s->pool_count; i++)
		if (s->pool[i].was_out)
			*before += s->absences[s->pool[i].visit];
}

/* Fewer without a place, or such as have waited less; or as many, and not much more travel. */
static bool
brings_in(struct search *s, size_t out, int64_t gain)
{
	uint64_t now, before;

	sum_absences(s, &now, &before);
	for (size_t i = 0; i < s->out_count; i++)
		s->absences[s->out[i]]++;
	return s->out_count < out || now < before ||
	       (s->out_count == out && search_anneals(s, out, gain));
}

/* The round whose visits have waited least for a place, and are the fewest. */
static uint32_t
round_to_close(const struct search *s)
{
	uint64_t least = UINT64_MAX;
	uint32_t found = ROUND_NONE;

	for (uint32_t i = 0; i < s->r->chain_count; i++) {
		const struct chain *c = &s->r->chains[i];
		uint64_t sum = c->visits;

		if (c->visits == 0)
			continue;
		for (uint32_t j = 0; j < c->count; j++)
			if (c->stops[j].visit != ROUND_BREAK)
				sum += s->absences[c->stops[j].visit];
		if (sum < least) {
			least = sum;
			found = i;
		}
	}
	return found;
}

static void
close_round(struct search *s, uint32_t number)
{
	struct chain *c = &s->r->chains[number];

	s->weight -= round_chain_weight(s->r, c);
	while (c->visits > 0)
		for (uint32_t i = 0; i < c->count; i++)
			if (c->stops[i].visit != ROUND_BREAK) {
				s->out[s->out_count++] = c->stops[i].visit;
				round_pull(s->r, c->stops[i].visit);
				break;
			}
	round_settle(s->r, false);
	s->open_most = s->r->open;
	search_count(s);
}

/* The best rounds so far, with what has no place in them. */
static void
go_back(struct search *s)
{
	round_copy_give(s->r, s->best);
	s->out_count = 0;
	for (uint32_t i = 0; i < s->r->problem->visit_count; i++)
		if (s->r->nodes[i].chain[0] == ROUND_NONE)
			s->out[s->out_count++] = i;
	s->open_most = s->r->open;
	search_count(s);
}

void
search_fewest(struct search *s, struct round_state *state)
{
	/* What has no place with all the rounds need have none with fewer. */
	size_t left_out = s->out_count;

	if (s->r->open < 2)
		return;
	s->absences = arena_array(s->a, s->r->problem->visit_count, sizeof(*s->absences));
	s->heat = FEWEST_HEAT * search_first_heat(s);
	close_round(s, round_to_close(s));
	for (;; state->trials++) {
		if (search_is_due(s, state) && search_is_over(s, state, FEWEST_SHARE))
			break;
		if (state->trials % EJECT_EACH == 0)
			search_eject(s);
		if (search_try(s, brings_in) && s->out_count <= left_out) {
			left_out = s->out_count;
			search_is_best(s, state);
			if (s->r->open <= 1)
				break;
			close_round(s, round_to_close(s));
		}
	}
	go_back(s);
}

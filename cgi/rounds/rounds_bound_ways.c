/* Who can come to a visit from where, and when: spans, and the shortest ways. */
#include <stdlib.h>

#include "rounds/rounds_bound.h"

bool
bound_may_work(const struct bounding *b, const struct round_shift *shift, uint64_t team)
{
	return shift->day == team >> 32 &&
	       (b->anybody[shift->day] || shift->provider == ROUND_NONE ||
		   shift->provider == (uint32_t)team);
}

/* When the rounds of a team are. */
static void
find_spans(struct bounding *b, uint64_t team)
{
	const struct round_problem *p = b->problem;
	bool too_many = false;

	b->hour_count = 0;
	b->paid_most = 0;
	for (size_t i = 0; i < p->shift_count; i++) {
		const struct round_shift *s = &p->shifts[i];
		size_t at = 0;

		if (!bound_may_work(b, s, team))
			continue;
		if (s->paid_most > b->paid_most)
			b->paid_most = s->paid_most;
		while (at < b->hour_count &&
		       (b->hours[at].from != s->from || b->hours[at].to != s->to))
			at++;
		too_many |= at == SPANS_MOST;
		if (at == b->hour_count && at < SPANS_MOST)
			b->hours[b->hour_count++] = (struct round_window){s->from, s->to};
	}
	if (too_many)
		b->hour_count = 0;
}

/* Those that the visit's time fits into; all where it is none, as no bound is for what has no
 * place. */
static uint64_t
spans_of(const struct bounding *b, const struct work *w)
{
	uint64_t spans = 0;

	for (size_t i = 0; i < b->hour_count; i++) {
		int64_t from = w->from > b->hours[i].from ? w->from : b->hours[i].from;
		int64_t to = w->to < b->hours[i].to ? w->to : b->hours[i].to;

		if (to - from >= w->minutes)
			spans |= UINT64_C(1) << i;
	}
	return spans != 0 ? spans : UINT64_MAX;
}

static int
by_end(const void *one, const void *other)
{
	const struct work *a = one, *b = other;

	if (a->to != b->to)
		return a->to < b->to ? -1 : 1;
	return a->from < b->from ? -1 : a->from > b->from;
}

/* What can be in one span only is done within that. */
void
bound_set_spans(struct bounding *b, struct work *works, size_t count)
{
	find_spans(b, works->team);
	for (size_t i = 0; i < count; i++) {
		struct work *w = &works[i];

		w->spans = spans_of(b, w);
		for (size_t span = 0; span < b->hour_count; span++) {
			if (w->spans != UINT64_C(1) << span)
				continue;
			w->from = w->from > b->hours[span].from ? w->from : b->hours[span].from;
			w->to = w->to < b->hours[span].to ? w->to : b->hours[span].to;
		}
	}
	qsort(works, count, sizeof(*works), by_end);
}

/* The shortest way by which anybody comes from one place to another. */
static int32_t
shortest(const struct round_problem *p, uint32_t from, uint32_t to)
{
	int32_t least = ROUND_NO_WAY;

	for (int mode = 0; mode < ROUND_MODES; mode++)
		if (p->minutes[mode] != NULL) {
			int32_t way = p->minutes[mode][from * p->place_count + to];

			least = way < least ? way : least;
		}
	return least;
}

/* From a place to those of the team's visits; to itself only for who begins there. */
static void
look_from(struct bounding *b, uint32_t from, size_t place_count, bool itself)
{
	for (size_t i = 0; i < place_count; i++) {
		const uint32_t to = b->places[i];
		int32_t way;

		if (to == from && !itself)
			continue;
		way = shortest(b->problem, from, to);
		if (way < b->ways[to])
			b->ways[to] = way;
	}
}

/* Visits at a place that share no span with each other are come to by different carers. */
static void
count_heads(struct bounding *b, const struct work *w)
{
	uint32_t *heads = &b->heads[w->place];
	uint64_t *spans = &b->spans[w->place];

	if ((w->spans & *spans) != 0 && w->carers <= *heads)
		return;
	*heads = (w->spans & *spans) == 0 ? *heads + w->carers : w->carers;
	*spans |= w->spans;
}

/* Somebody can come to a visit from the places of the team's others, and from where its shifts
 * begin. */
static void
find_ways(struct bounding *b, const struct work *works, size_t count)
{
	const struct round_problem *p = b->problem;
	size_t place_count = 0;

	for (size_t i = 0; i < count; i++) {
		const uint32_t place = works[i].place;

		if (b->at[place]++ == 0) {
			b->places[place_count++] = place;
			b->ways[place] = ROUND_NO_WAY;
			b->heads[place] = 0;
			b->spans[place] = 0;
		}
		count_heads(b, &works[i]);
	}
	for (size_t i = 0; i < place_count; i++)
		look_from(b, b->places[i], place_count, false);
	for (size_t i = 0; i < p->shift_count; i++)
		if (p->shifts[i].start_place != ROUND_NONE &&
		    bound_may_work(b, &p->shifts[i], works->team))
			look_from(b, p->shifts[i].start_place, place_count, true);
	for (size_t i = 0; i < place_count; i++)
		if (b->ways[b->places[i]] == ROUND_NO_WAY)
			b->ways[b->places[i]] = 0;
}

/* Of the visits at a place one for each carer is come to from elsewhere; the others perhaps from
 * the visit there before. */
void
bound_enter(struct bounding *b, struct work *works, size_t count)
{
	find_ways(b, works, count);
	for (size_t i = 0; i < count; i++) {
		struct work *w = &works[i];
		const int32_t other = b->ways[w->place];

		w->way = other;
		if (b->at[w->place] > 1) {
			const int32_t own = shortest(b->problem, w->place, w->place);

			w->way = own < other ? own : other;
		}
		w->minutes = (int64_t)w->carers * (w->minutes + w->way);
		for (uint32_t carer = 0; carer < w->carers; carer++) {
			const bool head = b->heads[w->place] > 0;

			b->heads[w->place] -= head;
			b->entries[b->entry_count++] = head ? other : w->way;
		}
	}
	for (size_t i = 0; i < count; i++)
		b->at[works[i].place] = 0;
}


/* The best position in a round for a visit whose time hangs on no other: what is asked more than
 * anything else, so told from the times kept with each stop and without a call. */
#include "rounds/rounds_private.h"

/* What a scan goes by. */
struct scan {
	const struct chain *chain;
	const struct round_shift *shift;
	const uint16_t *out; /* minutes from the visit to each place */
};

static inline int32_t
way(const uint16_t *minutes, uint32_t place)
{
	return place == ROUND_NONE ? 0 : minutes[place];
}

static inline int32_t
before(int32_t minute, int32_t travel)
{
	return travel == ROUND_NO_WAY ? -ROUND_NEVER : minute - travel;
}

/* How late the visit may end behind the last stop; *added: travel on from there, less what was
 * travelled from the stop in front of it. */
static int32_t
deadline_at_end(const struct scan *s, int32_t *added)
{
	int32_t out = way(s->out, s->shift->end_place);

	*added = out - s->chain->home;
	return before(s->shift->to, out);
}

/* The same in front of the break. */
static int32_t
deadline_before_break(const struct scan *s, uint32_t position, int32_t *added)
{
	const struct stop *after = &s->chain->stops[position + 1];
	int32_t end = s->shift->to, out;

	if (position + 1 == s->chain->count) {
		out = way(s->out, s->shift->end_place);
		*added = out - s->chain->home;
	} else {
		out = s->out[after->place];
		*added = out - after->way;
		end = after->latest;
	}
	return out == ROUND_NO_WAY ? -ROUND_NEVER : round_before_break(s->shift, end, out);
}

static inline int32_t
deadline(const struct scan *s, uint32_t position, int32_t *added)
{
	const struct stop *stop = &s->chain->stops[position];
	int32_t out;

	if (position == s->chain->count)
		return deadline_at_end(s, added);
	if (stop->visit == ROUND_BREAK)
		return deadline_before_break(s, position, added);
	out = s->out[stop->place];
	*added = out - stop->way;
	return before(stop->latest, out);
}

/* The first position behind which there is time: before a stop that has to begin while the visit
 * goes on there is none, nor before any stop in front of it.  A break can move with the visit. */
static inline uint32_t
first_position(const struct chain *c, const struct round_shift *shift, const struct brief *b)
{
	const int32_t over = b->from + b->minutes;
	uint32_t least = 0, most = c->count;

	while (least < most) {
		uint32_t middle = (least + most) / 2;
		uint32_t stop = middle + (c->stops[middle].visit == ROUND_BREAK);

		if ((stop < c->count ? c->stops[stop].latest : shift->to) < over)
			least = middle + 1;
		else
			most = middle;
	}
	return least;
}

bool
round_scan(const struct rounds *r, const struct chain *c, const struct brief *visit,
    struct fit *best)
{
	const struct round_problem *p = r->problem;
	const struct brief b = *visit;
	const struct round_shift *shift = &p->shifts[c->shift];
	const size_t row = (size_t)b.place * p->place_count;
	const struct scan s = {c, shift, p->minutes[shift->mode] + row};
	const uint16_t *into = r->into[shift->mode] + row;
	const int32_t room = shift->paid_most - c->travel - c->care - b.minutes;
	uint32_t place, first = first_position(c, shift, &b);
	int32_t ready = round_ready(r, c, first, &place), least = INT32_MAX;
	const int32_t over = shift->break_from + shift->break_minutes;
	int32_t rested = round_rested(r, c, first);

	if (round_overloaded(shift, c->load + b.load))
		return false;
	for (uint32_t i = first; i <= c->count; i++) {
		int32_t in = way(into, place), begins = ready + in, added, latest;

		if (begins < rested)
			begins = rested;

		if (begins > b.to || in == ROUND_NO_WAY) {
			/* Who comes by way of a later stop comes later still. */
			if (in != ROUND_NO_WAY)
				break;
		} else {
			latest = deadline(&s, i, &added) - b.minutes;
			if (begins < b.from)
				begins = b.from;
			/* Of positions that add as much, the last. */
			if (begins <= latest && in + added <= least) {
				least = in + added;
				best->position = i;
				best->from = begins;
			}
		}
		if (i < c->count) {
			place = c->stops[i].place;
			ready = c->stops[i].begins + c->stops[i].minutes;
			rested = c->stops[i].visit == ROUND_BREAK ? over : 0;
		}
	}
	if (least > room)
		return false;
	best->travel = least * shift->crew;
	return true;
}

/* Why visits have no place. */
#include "lib/arena.h"
#include "rounds/rounds_private.h"

/* When a visit could begin on a shift that has it alone. */
struct room {
	uint32_t shift;
	int32_t from, to;
};

/* How much of what a shift needs for the visit is there. */
static enum round_reason
why_not_on(const struct rounds *r, uint32_t visit, uint32_t number, struct room *room)
{
	const struct round_problem *p = r->problem;
	const struct round_visit *v = &p->visits[visit];
	const struct round_shift *shift = &p->shifts[number];
	const struct chain *none = &r->empty[number];
	int32_t in = round_travel(r, none, shift->start_place, v->place);
	int32_t out = round_travel(r, none, v->place, shift->end_place);

	if (shift->most == 0 || v->day != shift->day ||
	    (v->provider != ROUND_NONE && v->provider != shift->provider))
		return ROUND_NO_DAY;
	if (!round_suits(r, visit, number))
		return ROUND_NO_SKILL;
	if (v->minutes > shift->paid_most ||
	    round_earliest(v, shift->from) + v->minutes > shift->to)
		return ROUND_NO_SHIFT;
	*room = (struct room){
	    number, round_earliest(v, shift->from + in), shift->to - out - v->minutes};
	if (in + v->minutes + out > shift->paid_most || room->from > room->to)
		return ROUND_TOO_FAR;
	return ROUND_NO_TIME;
}

/* Can two carers be at the visit together, with no other visit? */
static bool
meet(const struct rounds *r, const struct round_visit *v, const struct room *one,
    const struct room *other)
{
	const struct round_shift *a = &r->problem->shifts[one->shift];
	const struct round_shift *b = &r->problem->shifts[other->shift];
	const int32_t from = one->from > other->from ? one->from : other->from;
	const int32_t to = one->to < other->to ? one->to : other->to;

	if (one == other ? a->most < 2 || a->carer != ROUND_NONE
			 : a->carer != ROUND_NONE && a->carer == b->carer)
		return false;
	return round_earliest(v, from) <= to;
}

/* Rounds of the shift that are not opened, in which nothing is in the way. */
static uint32_t
unopened(const struct rounds *r, const struct room *room)
{
	return r->problem->shifts[room->shift].most - r->opened[room->shift];
}

/* Of a visit that a shift can have, beside those of `rooms` before it: is there a second carer
 * where it needs one, and are the rounds for it not opened yet? */
static void
look_at(const struct rounds *r, const struct round_visit *v, const struct room *rooms,
    size_t last, bool *enough, bool *free)
{
	const struct room *here = &rooms[last];

	if (v->carers < 2 || r->problem->shifts[here->shift].crew == 2) {
		*enough = true;
		*free |= unopened(r, here) > 0;
		return;
	}
	for (size_t i = 0; i <= last && !(*enough && (*free || unopened(r, here) == 0)); i++) {
		if (!meet(r, v, &rooms[i], here))
			continue;
		*enough = true;
		*free |= unopened(r, &rooms[i]) > 0 && unopened(r, here) > (i == last);
	}
}

/* rooms: for one of each shift. */
static enum round_reason
why_left(const struct rounds *r, uint32_t visit, struct room *rooms)
{
	const struct round_visit *v = &r->problem->visits[visit];
	enum round_reason reason = ROUND_NO_DAY;
	bool enough = false, free = false;
	size_t used = 0;

	for (uint32_t s = 0; s < r->problem->shift_count && !free; s++) {
		const enum round_reason here = why_not_on(r, visit, s, &rooms[used]);

		if (here == ROUND_NO_TIME)
			look_at(r, v, rooms, used++, &enough, &free);
		if (here > reason)
			reason = here;
	}
	if (reason == ROUND_NO_TIME && !enough)
		return ROUND_NO_SKILL;
	/* One that comes after another depends on that one's time too. */
	return free && v->after == ROUND_NONE ? ROUND_NOT_TRIED : reason;
}

void
round_list_left(struct arena *a, const struct rounds *r, struct round_plan *plan)
{
	size_t count = r->problem->visit_count;
	struct room *rooms = arena_array(a, r->problem->shift_count + 1, sizeof(*rooms));
	struct round_left *left;

	for (size_t i = 0; i < count; i++)
		plan->left_count += r->nodes[i].chain[0] == ROUND_NONE;
	left = arena_array(a, plan->left_count + 1, sizeof(*left));
	plan->left = left;
	for (uint32_t i = 0; i < count; i++)
		if (r->nodes[i].chain[0] == ROUND_NONE)
			*left++ = (struct round_left){i, why_left(r, i, rooms)};
	plan->cost.unplaced = (int64_t)plan->left_count;
}

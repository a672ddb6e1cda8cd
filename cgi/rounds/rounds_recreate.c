/* Giving visits that were taken out places again: one after the other to where it adds least,
 * now and then passing a good place over, so that not every trial ends alike. */
#include <stdlib.h>

#include "rounds/rounds_search.h"

/* One of so many good places is passed over. */
enum { BLINK = 128, BLINK_AT_NEW = 8, CUT_EACH = 64 };
/* With more rounds open than that, a visit is put to one of so many visits nearest to it: to
 * weigh the others too takes most of the time and finds little. */
enum { ROUNDS_MANY = 16, NEARBY = 40 };
/* And one of so many that were found the best among all rounds at once, for any of so many. */
enum { OTHERS_EACH = 16, OTHERS = 4 };
/* Visits from one look at the clock to the next in one trial, which has few of them mostly. */
enum { CLOCK_EACH = 64 };

enum order { BY_CHANCE, FAR_FIRST, NEAR_FIRST, TIGHT_FIRST, EARLY_FIRST, LATE_FIRST, LONG_FIRST,
	ORDERS };

/* Chance as often as all the others nearly. */
static enum order
choose_order(struct search *s)
{
	static const enum order orders[] = {BY_CHANCE, BY_CHANCE, BY_CHANCE, BY_CHANCE, FAR_FIRST,
	    NEAR_FIRST, TIGHT_FIRST, TIGHT_FIRST, EARLY_FIRST, LATE_FIRST, LONG_FIRST};

	return orders[search_chance(s, sizeof(orders) / sizeof(orders[0]))];
}

/* From where the shifts begin, if that is a place. */
static uint32_t
distance(const struct rounds *r, uint32_t visit)
{
	const struct round_problem *p = r->problem;
	const struct round_shift *shift = &p->shifts[0];

	if (p->shift_count == 0 || shift->start_place == ROUND_NONE)
		return 0;
	return p->minutes[shift->mode][(size_t)shift->start_place * p->place_count +
				       r->briefs[visit].place];
}

static uint32_t
key_of(struct search *s, enum order order, uint32_t visit)
{
	const struct brief *b = &s->r->briefs[visit];

	switch (order) {
	case FAR_FIRST:
		return UINT16_MAX - distance(s->r, visit);
	case NEAR_FIRST:
		return distance(s->r, visit);
	case TIGHT_FIRST:
		return (uint32_t)(b->to - b->from);
	case EARLY_FIRST:
		return (uint32_t)b->from;
	case LATE_FIRST:
		return (uint32_t)(ROUND_NEVER - b->to);
	case LONG_FIRST:
		return (uint32_t)(ROUND_NEVER - b->minutes) - b->load;
	case BY_CHANCE:
	case ORDERS:
		break;
	}
	return search_chance(s, UINT32_MAX);
}

static void
put_in_order(struct search *s)
{
	enum order order = choose_order(s);

	for (size_t i = 0; i < s->pool_count; i++)
		s->keys[i] = (uint64_t)key_of(s, order, s->pool[i].visit) << 32 | i;
	/* Few, and often in order already. */
	for (size_t i = 1; i < s->pool_count && s->pool_count < 64; i++) {
		uint64_t key = s->keys[i];
		size_t at = i;

		for (; at > 0 && s->keys[at - 1] > key; at--)
			s->keys[at] = s->keys[at - 1];
		s->keys[at] = key;
	}
	if (s->pool_count >= 64)
		qsort(s->keys, s->pool_count, sizeof(*s->keys), round_by_key);
}

struct choice_of_spot {
	int32_t weight;
	uint32_t chain, shift, position;
	bool strange; /* a round opened by a carer who is not the one preferred */
};

static int32_t
strange_weight(const struct rounds *r, uint32_t visit, const struct round_shift *shift)
{
	return r->problem->strange_worth > 0 && round_is_strange(r, visit, shift)
		   ? r->problem->strange_worth
		   : 0;
}

/* Into *place, which holds what was found before, if the round is not as it was then. */
static void
look_up(const struct search *s, uint32_t visit, uint32_t number, struct remembered *place)
{
	const struct rounds *r = s->r;
	const struct chain *c = &r->chains[number];
	const struct round_shift *shift = &r->problem->shifts[c->shift];
	struct fit fit;

	if (place->version == c->version)
		return;
	place->version = c->version;
	place->weight = INT32_MAX;
	if (round_suits(r, visit, c->shift) && round_scan(r, c, &s->sought, &fit)) {
		place->weight = fit.travel + strange_weight(r, visit, shift);
		place->position = fit.position;
	}
}

/* In this round, if it is open. */
static void
look_at(struct search *s, uint32_t number, uint32_t visit, struct choice_of_spot *best)
{
	const struct rounds *r = s->r;
	const struct chain *c = &r->chains[number];
	struct remembered none = {0}, *place = &none;

	if (c->visits == 0 ||
	    r->problem->shifts[c->shift].crew != r->problem->visits[visit].carers)
		return;
	if (number < s->slots && !s->cut)
		place = &s->memory[(size_t)visit * s->slots + number];
	look_up(s, visit, number, place);
	if (place->weight < best->weight && search_chance(s, BLINK) != 0)
		*best = (struct choice_of_spot){
		    place->weight, number, c->shift, place->position, false};
}

static void
look_at_group(
    struct search *s, const struct group *group, uint32_t visit, struct choice_of_spot *best)
{
	for (uint32_t i = 0; i < group->chain_count; i++)
		look_at(s, group->chains[i], visit, best);
}

/* In the rounds that have one of the visits nearest to it. */
static void
look_nearby(struct search *s, uint32_t visit, struct choice_of_spot *best)
{
	const struct near *near = search_near(s, visit);

	s->look++;
	for (uint32_t i = 1; i < near->count && i <= NEARBY; i++) {
		uint32_t number = s->r->nodes[near->visits[i]].chain[0];

		if (number == ROUND_NONE)
			continue;
		if (number < s->mark_room && s->looked[number] == s->look)
			continue;
		if (number < s->mark_room)
			s->looked[number] = s->look;
		look_at(s, number, visit, best);
	}
}

static void
look_at_new(
    struct search *s, const struct group *group, uint32_t visit, struct choice_of_spot *best)
{
	const struct rounds *r = s->r;
	const struct round_problem *p = r->problem;

	for (uint32_t i = 0; i < group->shift_count; i++) {
		uint32_t shift = group->shifts[i];
		bool strange = round_is_strange(r, visit, &p->shifts[shift]);
		struct fit fit;
		int32_t weight;

		if (r->opened[shift] >= p->shifts[shift].most ||
		    p->shifts[shift].crew != p->visits[visit].carers ||
		    !round_suits(r, visit, shift) ||
		    !round_scan(r, &r->empty[shift], &s->sought, &fit))
			continue;
		weight =
		    fit.travel + p->round_worth + strange_weight(r, visit, &p->shifts[shift]);
		if ((weight < best->weight ||
			(weight == best->weight && best->strange && !strange)) &&
		    (group->shift_count == 1 || search_chance(s, BLINK_AT_NEW) != 0))
			*best = (struct choice_of_spot){
			    weight, ROUND_NEW, shift, fit.position, strange};
	}
}

/* Now and then a part of the window alone: what is best there is another position of the round. */
static void
cut_by_chance(struct search *s)
{
	const int32_t length = s->sought.to - s->sought.from;
	int32_t at;

	if (length <= 0 || search_chance(s, CUT_EACH) != 0)
		return;
	at = s->sought.from + (int32_t)search_chance(s, (uint32_t)length);
	if (search_chance(s, 2) == 0)
		s->sought.to = at;
	else
		s->sought.from = at + 1;
	s->cut = true;
}

/* Where its gaps leave a part of its window only, that part; false: none of it. */
static bool
cut_window(struct search *s, uint32_t visit)
{
	int32_t least, most;

	s->sought = s->r->briefs[visit];
	s->cut = false;
	if (!s->sought.linked) {
		cut_by_chance(s);
		return true;
	}
	round_gaps(s->r, visit, &least, &most);
	s->cut = least > s->sought.from || most < s->sought.to;
	if (least > s->sought.from)
		s->sought.from = least;
	if (most < s->sought.to)
		s->sought.to = most;
	return s->sought.from <= s->sought.to;
}

/* Of a visit of one carer and one window; false: there is none. */
static bool
find_quickly(struct search *s, uint32_t visit, struct round_spot *spot)
{
	struct choice_of_spot best = {.weight = INT32_MAX};
	size_t first, end = round_groups(s->r, visit, &first);

	if (!cut_window(s, visit))
		return false;

	if (s->r->open > ROUNDS_MANY)
		look_nearby(s, visit, &best);
	for (size_t g = first; g < end && best.weight == INT32_MAX; g++)
		look_at_group(s, &s->r->groups[g], visit, &best);
	for (size_t g = first; g < end && s->r->open < s->open_most; g++)
		look_at_new(s, &s->r->groups[g], visit, &best);
	*spot = (struct round_spot){.round = {best.chain, ROUND_NONE},
	    .shift = {best.shift, ROUND_NONE},
	    .position = {best.position, 0}};
	return best.weight < INT32_MAX;
}

static bool
place(struct search *s, uint32_t visit)
{
	struct round_spot spots[OTHERS], *spot = &spots[0];
	const struct round_visit *v = &s->r->problem->visits[visit];
	size_t count;

	if (v->carers == 1 && v->window_count == 1) {
		if (!find_quickly(s, visit, spot))
			return false;
		/* It can only fail for a visit that has to come after it in the same round. */
		if (rounds_put(s->r, visit, spot))
			return true;
	}
	/* Others than the best are asked for only when one of them is taken: each is tried. */
	count = search_chance(s, OTHERS_EACH) == 0 ? OTHERS : 1;
	count = rounds_best(s->r, visit, s->r->open < s->open_most, spots, count);
	if (count > 1)
		spot = &spots[search_chance(s, (uint32_t)count)];
	return count > 0 && s->r->open + (uint32_t)spot->opened <= s->open_most &&
	       rounds_put(s->r, visit, spot);
}

void
search_recreate(struct search *s)
{
	bool over = false;

	put_in_order(s);
	s->out_count = s->passed_over;
	for (size_t i = 0; i < s->pool_count; i++) {
		uint32_t visit = s->pool[(uint32_t)s->keys[i]].visit;

		if (!over && (s->placing || i % CLOCK_EACH == CLOCK_EACH - 1 ||
				 !s->r->briefs[visit].simple))
			over = search_has_to_end(s);

		if (over || !place(s, visit))
			s->out[s->out_count++] = visit;
	}
}

/* Out of parts, the way that adds least: each carer asked for in one part, each round in one
 * part, and what hangs on times elsewhere tried with the rounds themselves. */
#include "rounds/rounds_quote.h"

/* Which round the visit went into, by the part that one of its carers is in. */
static const struct quote_part *
part_of(const struct round_day_quote *q, uint32_t carer)
{
	for (size_t i = 0; i < q->chosen_count; i++)
		if ((q->chosen[i]->set >> carer & 1) != 0)
			return q->chosen[i];
	return NULL;
}

/* Trying the parts chosen: which rounds they opened, and where visits stand in them. */
struct trial {
	struct round_day_quote *q;
	uint32_t rounds[QUOTE_CARERS]; /* of each part; a new one, once a visit is in it */
	struct round_spot spots[QUOTE_CARERS];
	int32_t cost;
	bool freely; /* at any position */
	bool worked;
};

static size_t
number_of(const struct round_day_quote *q, const struct quote_part *part)
{
	size_t i = 0;

	while (q->chosen[i] != part)
		i++;
	return i;
}

/* Of a part: how many stops the visit has in front of it, those put in before it counted. */
static uint32_t
position_in(const struct round_day_quote *q, const struct quote_part *part, size_t visit)
{
	const struct round_block *block = &part->block;
	uint32_t members[QUOTE_CARERS], count = 0, before = 0;

	for (uint32_t i = 0; i < q->carers; i++)
		if ((part->set >> i & 1) != 0 &&
		    (count == 0 || q->of[members[count - 1]] != q->of[i]))
			members[count++] = i;
	for (size_t i = 0; i < block->count; i++) {
		size_t of = q->of[members[block->which[i]]];

		if (of == visit)
			return block->position[i] + before;
		before += of < visit;
	}
	return 0;
}

static uint32_t
first_carer(const struct round_day_quote *q, size_t visit)
{
	uint32_t carer = 0;

	while (q->of[carer] != visit)
		carer++;
	return carer;
}

/* The parts that hold the visit's carers, one or two. */
static int
parts_of(const struct round_day_quote *q, size_t visit, const struct quote_part *parts[2])
{
	uint32_t carer = first_carer(q, visit);

	parts[0] = part_of(q, carer);
	if (carer + 1 >= q->carers || q->of[carer + 1] != visit)
		return 1;
	parts[1] = part_of(q, carer + 1);
	return parts[1] == parts[0] ? 1 : 2;
}

static struct round_spot
spot_in(const struct trial *t, const struct quote_part *const parts[2], int sides)
{
	struct round_spot spot = {
	    .round = {ROUND_NONE, ROUND_NONE}, .shift = {ROUND_NONE, ROUND_NONE}};

	for (int side = 0; side < sides && parts[side]->site != ROUND_NONE; side++) {
		spot.round[side] = t->rounds[number_of(t->q, parts[side])];
		spot.shift[side] = t->q->sites[parts[side]->site].shift;
	}
	return spot;
}

static void try_next(struct trial *t, size_t visit);

static int32_t
travel_in(const struct trial *t, const uint32_t rounds[2])
{
	const struct rounds *r = t->q->r;
	int32_t travel = 0;

	for (int side = 0; side < 2; side++)
		if (rounds[side] < r->chain_count && r->chains[rounds[side]].visits > 0)
			travel += r->chains[rounds[side]].travel *
				  r->problem->shifts[r->chains[rounds[side]].shift].crew;
	return travel;
}

/* Puts the visit there and goes on with the next one. */
static void
try_spot(struct trial *t, size_t visit, const struct quote_part *const parts[2], int sides,
    const struct round_spot *spot)
{
	struct round_day_quote *q = t->q;
	const uint32_t id = q->visits[first_carer(q, visit)];
	const struct round_shift *shifts = q->r->problem->shifts;
	const int32_t cost = t->cost, before = travel_in(t, spot->round);

	if (--q->steps <= 0 || !rounds_put(q->r, id, spot))
		return;
	t->cost += travel_in(t, q->r->nodes[id].chain) - before;
	t->spots[visit] = *spot;
	t->spots[visit].begins = q->r->nodes[id].begins;
	t->spots[visit].travel = t->cost - cost;
	t->spots[visit].opened = 0;
	for (int side = 0; side < sides; side++) {
		if (spot->round[side] == ROUND_NEW) {
			t->cost += q->asked->opening * shifts[spot->shift[side]].crew;
			t->spots[visit].opened++;
		}
		t->rounds[number_of(q, parts[side])] = q->r->nodes[id].chain[side];
	}
	if (t->cost < q->best)
		try_next(t, visit + 1);
	t->cost = cost;
	for (int side = 0; side < sides; side++)
		t->rounds[number_of(q, parts[side])] = spot->round[side];
	rounds_take(q->r, id);
}

/* Every position in the round that the part says: the one it says may not do for others whose
 * times hang on it. */
static void
try_positions(struct trial *t, size_t visit, const struct quote_part *const parts[2],
    struct round_spot spot)
{
	const struct rounds *r = t->q->r;
	const uint32_t count = spot.round[0] == ROUND_NEW ? r->empty[spot.shift[0]].count
							  : r->chains[spot.round[0]].count;

	for (uint32_t i = 0; i <= count; i++) {
		spot.position[0] = i;
		try_spot(t, visit, parts, 1, &spot);
	}
}

/* The same where two carers have to meet: what each of them can do is looked at first. */
static void
try_meetings(struct trial *t, size_t visit, const struct quote_part *const parts[2],
    struct round_spot spot)
{
	struct round_day_quote *q = t->q;
	const uint32_t id = q->visits[first_carer(q, visit)];
	const size_t from = q->fit_count;
	size_t middle, end;
	int32_t begins;

	round_each_fit(q->r, spot.round[0], spot.shift[0], id, quote_keep_fit, q);
	middle = q->fit_count;
	round_each_fit(q->r, spot.round[1], spot.shift[1], id, quote_keep_fit, q);
	end = q->fit_count;
	for (size_t i = from; i < middle; i++)
		for (size_t j = middle; j < end; j++) {
			if (t->cost + q->fits[i].travel + q->fits[j].travel >= q->best ||
			    !round_meet(q->r, id, &q->fits[i], &q->fits[j], &begins))
				continue;
			spot.position[0] = q->fits[i].position;
			spot.position[1] = q->fits[j].position;
			try_spot(t, visit, parts, 2, &spot);
		}
	q->fit_count = from;
}

static void
keep_found(struct trial *t)
{
	struct round_day_quote *q = t->q;

	t->worked = true;
	q->best = t->cost;
	for (size_t i = 0; i < q->count; i++)
		q->found[i] = t->spots[i];
}

static void
try_next(struct trial *t, size_t visit)
{
	struct round_day_quote *q = t->q;
	const struct quote_part *parts[2];
	struct round_spot spot;
	int sides;

	if (visit == q->count) {
		keep_found(t);
		return;
	}
	sides = parts_of(q, visit, parts);
	spot = spot_in(t, parts, sides);
	if (parts[0]->site == ROUND_NONE) {
		t->cost += parts[0]->cost;
		t->spots[visit] = spot;
		if (t->cost < q->best)
			try_next(t, visit + 1);
		t->cost -= parts[0]->cost;
		return;
	}
	if (t->freely) {
		if (sides == 2)
			try_meetings(t, visit, parts, spot);
		else
			try_positions(t, visit, parts, spot);
		return;
	}
	for (int side = 0; side < sides; side++)
		spot.position[side] = position_in(q, parts[side], visit);
	try_spot(t, visit, parts, sides, &spot);
}

/* Tries the parts chosen with the rounds themselves: as the parts say, else at any position. */
static void
try_chosen(struct round_day_quote *q)
{
	struct trial t = {.q = q};

	for (size_t i = 0; i < q->chosen_count; i++)
		t.rounds[i] = q->chosen[i]->site == ROUND_NONE
				  ? ROUND_NONE
				  : q->sites[q->chosen[i]->site].chain;
	try_next(&t, 0);
	t.freely = true;
	if (!t.worked)
		try_next(&t, 0);
}

/* The two carers of a visit are alike: the first goes into the round that is cheaper for it,
 * and the other where they can meet.  *more: what that takes beyond what the two parts say. */
static bool
meets(const struct round_day_quote *q, const struct quote_part *part, int32_t *more)
{
	*more = 0;
	for (uint32_t i = 0; i < q->carers; i++) {
		const struct quote_part *first, *second;
		int32_t together;

		if (!quote_is_pair(q, i, i + 1))
			continue;
		first = (part->set >> i & 1) != 0 ? part : part_of(q, i);
		second = (part->set >> i & 2) != 0 ? part : part_of(q, i + 1);
		if (first == second || first == NULL || second == NULL ||
		    (first != part && second != part))
			continue;
		if (q->sites[first->site].rank[i] > q->sites[second->site].rank[i])
			return false;
		together = quote_pair(q, i, first->site, second->site);
		if (together >= ROUND_NEVER)
			return false;
		if (together > first->cost + second->cost)
			*more = together - first->cost - second->cost;
	}
	return true;
}

/* A round takes one part; on a shift as many are opened as may be. */
static bool
is_free(const struct round_day_quote *q, const struct quote_part *part)
{
	const struct quote_site *site;
	uint32_t opened = 0;

	if (part->site == ROUND_NONE)
		return true;
	site = &q->sites[part->site];
	for (size_t i = 0; i < q->chosen_count; i++)
		opened += q->chosen[i]->site == part->site;
	return opened == 0 ||
	       (site->chain == ROUND_NEW && q->r->opened[site->shift] + opened <
						q->r->problem->shifts[site->shift].most);
}

static void
choose(struct round_day_quote *q, uint32_t rest, int32_t cost)
{
	uint32_t first;

	if (rest == 0) {
		try_chosen(q);
		return;
	}
	first = (uint32_t)__builtin_ctz(rest);
	for (size_t i = q->part_from[first]; i < q->part_from[first + 1]; i++) {
		const struct quote_part *part = &q->parts[i];
		int32_t more;

		if (cost + part->cost >= q->best || --q->steps <= 0)
			return;
		if ((part->set & ~rest) != 0 ||
		    cost + part->cost + q->rest[rest ^ part->set] >= q->best ||
		    !is_free(q, part) || !meets(q, part, &more))
			continue;
		q->chosen[q->chosen_count++] = part;
		choose(q, rest ^ part->set, cost + part->cost + more);
		q->chosen_count--;
	}
}

void
quote_search(struct round_day_quote *q)
{
	q->chosen_count = 0;
	choose(q, ((uint32_t)1 << q->carers) - 1, 0);
}

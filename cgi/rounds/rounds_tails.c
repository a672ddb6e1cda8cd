/* Two rounds exchange all that they do from some stop on (the move called 2-opt*), or all of it:
 * what ruining and recreating finds only by chance where rounds are long. */
#include <math.h>
#include <string.h>

#include "rounds/rounds_search.h"

/* The other round's tail begins at one of so many visits nearest to the end of the head; once in
 * so many times two carers exchange all of their rounds. */
enum { TAILS_NEAR = 24, WHOLE_EACH = 16 };

/* Where a round is cut: the stop at the position is the first of its tail. */
struct cut {
	uint32_t chain, position;
};

/* May all of the tail be in a round on this shift?  A break is of the round that it is in, and
 * whose times hang on those of a third round stays where it is. */
static bool
tail_suits(const struct rounds *r, const struct cut *cut, uint32_t shift)
{
	const struct chain *c = &r->chains[cut->chain];

	for (uint32_t i = cut->position; i < c->count; i++) {
		uint32_t visit = c->stops[i].visit;

		if (visit == ROUND_BREAK || round_coupled(r, visit))
			return false;
		if (shift != c->shift && !round_suits(r, visit, shift))
			return false;
	}
	return true;
}

/* Minutes of travel that one carer saves by going from the end of `head` to the tail of `tail`,
 * less those lost; -ROUND_NEVER where that is too late. */
static int32_t
saved_by(const struct rounds *r, const struct cut *head, const struct cut *tail)
{
	const struct chain *c = &r->chains[head->chain], *from = &r->chains[tail->chain];
	uint32_t place, next = r->problem->shifts[c->shift].end_place;
	int32_t latest = r->problem->shifts[c->shift].to, way = from->home, travel;
	int32_t ready = round_ready(r, c, head->position, &place);

	if (tail->position < from->count) {
		next = from->stops[tail->position].place;
		latest = from->stops[tail->position].latest;
		way = from->stops[tail->position].way;
	}
	travel = round_travel(r, c, place, next);
	return ready + travel <= latest ? way - travel : -ROUND_NEVER;
}

/* Sums of a round, and its visits' mark that they are in it. */
static void
count_again(struct rounds *r, uint32_t number)
{
	struct chain *c = &r->chains[number];

	c->visits = c->load = c->strange = 0;
	c->care = 0;
	c->travel = c->home;
	for (uint32_t i = 0; i < c->count; i++) {
		const struct stop *stop = &c->stops[i];

		c->travel += stop->way;
		if (stop->visit == ROUND_BREAK)
			continue;
		c->visits++;
		c->care += stop->minutes;
		c->load += r->briefs[stop->visit].load;
		c->strange += round_is_strange(r, stop->visit, &r->problem->shifts[c->shift]);
		/* Of visits of two carers there are none behind a cut. */
		if (!round_coupled(r, stop->visit))
			r->nodes[stop->visit].chain[0] = number;
	}
}

static void
exchange(struct rounds *r, const struct cut *one, const struct cut *other, struct stop *spare)
{
	struct chain *a = &r->chains[one->chain], *b = &r->chains[other->chain];
	uint32_t of_a = a->count - one->position, of_b = b->count - other->position;

	round_make_room(r, a, one->position + of_b);
	round_make_room(r, b, other->position + of_a);
	memcpy(spare, a->stops + one->position, of_a * sizeof(*spare));
	memcpy(a->stops + one->position, b->stops + other->position, of_b * sizeof(*spare));
	memcpy(b->stops + other->position, spare, of_a * sizeof(*spare));
	a->count = one->position + of_b;
	b->count = other->position + of_a;
	count_again(r, one->chain);
	count_again(r, other->chain);
	/* The first has a head, or all of the other. */
	if (b->visits == 0)
		round_count_open(r, b->shift, -1);
	round_enqueue(r, one->chain);
	round_enqueue(r, other->chain);
}

/* The cuts between a visit by chance and one near it in another round; false: there are none, or
 * the rounds are too unlike. */
static bool
choose(struct search *s, struct cut *head, struct cut *tail)
{
	const struct rounds *r = s->r;
	uint32_t visit = search_chance(s, (uint32_t)r->problem->visit_count), behind;
	const struct near *near = search_near(s, visit);
	const struct round_shift *one, *other;

	if (near->count < 2)
		return false;
	behind = near->visits[1 + search_chance(s, near->count <= TAILS_NEAR ? near->count - 1
									       : TAILS_NEAR)];
	head->chain = r->nodes[visit].chain[0];
	tail->chain = r->nodes[behind].chain[0];
	if (head->chain == ROUND_NONE || tail->chain == ROUND_NONE ||
	    head->chain == tail->chain || round_coupled(r, visit) || round_coupled(r, behind))
		return false;
	one = &r->problem->shifts[r->chains[head->chain].shift];
	other = &r->problem->shifts[r->chains[tail->chain].shift];
	if (one != other && search_chance(s, WHOLE_EACH) == 0) {
		head->position = tail->position = 0;
	} else {
		head->position = round_position(&r->chains[head->chain], visit) + 1;
		tail->position = round_position(&r->chains[tail->chain], behind);
	}
	return one->mode == other->mode && one->crew == other->crew;
}

bool
search_exchange_tails(struct search *s)
{
	struct rounds *r = s->r;
	const double worst = s->heat * log(search_share(s) + 1e-12);
	struct cut head, tail;
	int32_t saved;
	int64_t gain;

	if (s->first_carers != NULL || !choose(s, &head, &tail))
		return false;
	saved = saved_by(r, &head, &tail);
	if (saved <= -ROUND_NEVER)
		return false;
	saved += saved_by(r, &tail, &head);
	if ((double)saved * r->problem->shifts[r->chains[head.chain].shift].crew <= worst ||
	    !tail_suits(r, &head, r->chains[tail.chain].shift) ||
	    !tail_suits(r, &tail, r->chains[head.chain].shift))
		return false;
	round_journal_open(r, s->journal);
	round_keep(r, head.chain);
	round_keep(r, tail.chain);
	exchange(r, &head, &tail, s->tail);
	if (round_settle(r, false) &&
	    (double)(gain = round_journal_gain(r, s->journal)) > worst) {
		round_journal_close(r);
		s->weight -= gain;
		return true;
	}
	round_journal_undo(r);
	return false;
}

/* What visits of one day add alone, together in one round, and at the least: the parts of which
 * rounds_quote() makes its ways. */
#include <stdlib.h>

#include "lib/arena.h"
#include "rounds/rounds_quote.h"

int32_t
quote_alone(const struct round_day_quote *q, uint32_t visit)
{
	const int32_t carers = q->r->problem->visits[visit].carers;

	return q->asked->alone < 0 ? ROUND_NEVER : carers * q->asked->alone;
}

/* A carer cannot be both carers of a visit; a crew of two is both of them. */
static bool
can_share(const struct round_day_quote *q, uint32_t set, uint8_t crew)
{
	for (uint32_t i = 1; i < q->carers; i++)
		if (q->of[i] == q->of[i - 1]) {
			uint32_t two = set >> (i - 1) & 3;

			if (crew == 1 ? two == 3 : two == 1 || two == 2)
				return false;
		}
	return true;
}

/* Together they add as much as the dearest of them, at the least. */
static int32_t
dearest(const struct round_day_quote *q, const struct quote_site *site, uint32_t set)
{
	int32_t most = 0;

	for (uint32_t i = 0; i < q->carers; i++)
		if ((set >> i & 1) != 0 && site->single[i] > most)
			most = site->single[i];
	return most;
}

static uint32_t
set_of_visit(const struct round_day_quote *q, uint32_t i)
{
	return i + 1 < q->carers && q->of[i] == q->of[i + 1] ? (uint32_t)3 << i
							     : (uint32_t)1 << i;
}

static void
find_least(struct round_day_quote *q)
{
	const uint32_t sets = (uint32_t)1 << q->carers;

	for (uint32_t set = 1; set < sets; set++)
		q->least[set] = ROUND_NEVER;
	for (uint32_t i = 0; i < q->carers; i++)
		if (i == 0 || q->of[i] != q->of[i - 1])
			q->least[set_of_visit(q, i)] = quote_alone(q, q->visits[i]);
	for (size_t s = 0; s < q->site_count; s++) {
		const struct quote_site *site = &q->sites[s];
		const uint8_t crew = q->r->problem->shifts[site->shift].crew;

		for (uint32_t set = site->able; set > 0; set = (set - 1) & site->able) {
			int32_t cost = dearest(q, site, set);

			if (cost < q->least[set] && can_share(q, set, crew))
				q->least[set] = cost;
		}
	}
}

/* The least for several parts, out of the least for one. */
static void
find_rest(struct round_day_quote *q)
{
	const uint32_t sets = (uint32_t)1 << q->carers;

	q->rest[0] = 0;
	for (uint32_t set = 1; set < sets; set++) {
		const uint32_t first = set & (~set + 1), others = set ^ first;
		int64_t least = INT32_MAX;

		/* Every part that the first of them could be in. */
		for (uint32_t with = others;; with = (with - 1) & others) {
			int64_t cost = (int64_t)q->least[first | with] + q->rest[others ^ with];

			if (cost < least)
				least = cost;
			if (with == 0)
				break;
		}
		q->rest[set] = (int32_t)least;
	}
}

static struct quote_part *
add_part(struct round_day_quote *q)
{
	q->parts =
	    quote_widen(q->r->a, q->parts, q->part_count, sizeof(*q->parts), &q->part_room);
	return &q->parts[q->part_count];
}

/* These visits in this round, where that could be part of a better way than the best known. */
static void
look_at(struct round_day_quote *q, uint32_t site, uint32_t set)
{
	const struct quote_site *at = &q->sites[site];
	const int32_t crew = q->r->problem->shifts[at->shift].crew;
	const int32_t opening = quote_opening(q, at) * crew;
	const int32_t most = q->best - q->rest[((uint32_t)1 << q->carers) - 1 - set];
	struct quote_part *part;
	uint32_t visits[QUOTE_CARERS];
	size_t count = 0;

	if (dearest(q, at, set) >= most || !can_share(q, set, (uint8_t)crew))
		return;
	for (uint32_t i = 0; i < q->carers; i++)
		if ((set >> i & 1) != 0 && (crew == 1 || i == 0 || q->of[i] != q->of[i - 1]))
			visits[count++] = q->visits[i];
	part = add_part(q);
	if (!round_block_best(q->r, quote_chain(q->r, at), visits, count,
		(most - opening + crew - 1) / crew, &q->steps, &part->block))
		return;
	part->set = set;
	part->site = site;
	part->cost = part->block.travel * crew + opening;
	q->part_count += part->cost < most;
}

static int
by_first(const void *one, const void *other)
{
	const struct quote_part *a = one, *b = other;
	const int first = __builtin_ctz(a->set), second = __builtin_ctz(b->set);

	if (first != second)
		return first < second ? -1 : 1;
	if (a->cost != b->cost)
		return a->cost < b->cost ? -1 : 1;
	if (a->set != b->set)
		return a->set < b->set ? -1 : 1;
	return a->site < b->site ? -1 : a->site > b->site;
}

void
quote_parts(struct round_day_quote *q)
{
	size_t at = 0;

	quote_sites(q);
	find_least(q);
	find_rest(q);
	q->part_count = 0;
	for (uint32_t i = 0; i <= q->carers; i++)
		q->part_from[i] = 0;
	if (q->rest[((uint32_t)1 << q->carers) - 1] >= q->best)
		return;
	for (uint32_t site = 0; site < q->site_count; site++)
		for (uint32_t able = q->sites[site].able, set = able; set > 0;
		     set = (set - 1) & able)
			look_at(q, site, set);
	for (uint32_t i = 0; i < q->carers; i++)
		if (i == 0 || q->of[i] != q->of[i - 1]) {
			struct quote_part *part = add_part(q);

			*part = (struct quote_part){.set = set_of_visit(q, i),
			    .site = ROUND_NONE,
			    .cost = quote_alone(q, q->visits[i])};
			q->part_count++;
		}
	/* Nothing better is made of anything else: what is left to add is better known now. */
	for (uint32_t set = 1; set < (uint32_t)1 << q->carers; set++)
		q->least[set] = ROUND_NEVER;
	for (size_t i = 0; i < q->part_count; i++)
		if (q->parts[i].cost < q->least[q->parts[i].set])
			q->least[q->parts[i].set] = q->parts[i].cost;
	find_rest(q);
	qsort(q->parts, q->part_count, sizeof(*q->parts), by_first);
	for (uint32_t i = 0; i <= q->carers; i++) {
		while (at < q->part_count && (uint32_t)__builtin_ctz(q->parts[at].set) < i)
			at++;
		q->part_from[i] = at;
	}
}

/* The rounds that a package's visits of one day could go into, and what each visit by itself
 * adds there; of visits by two carers, which rounds could meet. */
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_quote.h"

void *
quote_widen(struct arena *a, void *list, size_t count, size_t size, size_t *room)
{
	void *wider;

	if (count < *room)
		return list;
	*room = *room == 0 ? 64 : 2 * *room;
	wider = arena_array(a, *room, size);
	if (count > 0)
		memcpy(wider, list, count * size);
	return wider;
}

const struct chain *
quote_chain(const struct rounds *r, const struct quote_site *site)
{
	return site->chain == ROUND_NEW ? &r->empty[site->shift] : &r->chains[site->chain];
}

int32_t
quote_opening(const struct round_day_quote *q, const struct quote_site *site)
{
	return site->chain == ROUND_NEW ? q->asked->opening : 0;
}

void
quote_keep_fit(void *context, const struct fit *fit)
{
	struct round_day_quote *q = context;

	q->fits = quote_widen(q->r->a, q->fits, q->fit_count, sizeof(*q->fits), &q->fit_room);
	q->fits[q->fit_count++] = *fit;
}

/* The first of two carers, each in a round of one. */
static bool
is_half(const struct round_day_quote *q, const struct quote_site *site, uint32_t carer)
{
	return quote_is_pair(q, carer, carer + 1) &&
	       q->r->problem->shifts[site->shift].crew == 1;
}

/* What one visit by itself adds, of one carer; ROUND_NEVER: it has no room. */
static int32_t
single_at(struct round_day_quote *q, struct quote_site *site, uint32_t carer)
{
	const struct rounds *r = q->r;
	const uint32_t visit = q->visits[carer];
	const struct chain *c = quote_chain(r, site);
	struct round_block block;
	int32_t least = ROUND_NEVER;
	struct fit fit;

	if (!round_suits(r, visit, site->shift))
		return ROUND_NEVER;
	if (is_half(q, site, carer)) {
		site->fits_from[carer] = q->fit_count;
		round_each_fit(q->r, site->chain, site->shift, visit, quote_keep_fit, q);
		site->fits[carer] = q->fit_count - site->fits_from[carer];
		for (size_t i = site->fits_from[carer]; i < q->fit_count; i++)
			if (q->fits[i].travel < least)
				least = q->fits[i].travel;
		return least;
	}
	if (!r->briefs[visit].simple)
		return round_block_best(r, c, &visit, 1, ROUND_NEVER, &q->steps, &block)
			   ? block.travel
			   : ROUND_NEVER;
	return round_scan(r, c, &r->briefs[visit], &fit)
		   ? fit.travel / r->problem->shifts[site->shift].crew
		   : ROUND_NEVER;
}

/* Looks at a round: the site is kept where one of the visits has room in it. */
static void
add_site(struct round_day_quote *q, uint32_t chain, uint32_t shift)
{
	const int32_t crew = q->r->problem->shifts[shift].crew;
	struct quote_site site = {.chain = chain, .shift = shift};

	for (uint32_t i = 0; i < q->carers; i++) {
		const bool second = i > 0 && quote_is_pair(q, i - 1, i);
		int32_t single;

		if (second) {
			site.single[i] = site.single[i - 1];
			site.able |= (site.able & (uint32_t)1 << (i - 1)) << 1;
			continue;
		}
		single = single_at(q, &site, i);
		if (single >= ROUND_NEVER)
			continue;
		site.single[i] = (single + quote_opening(q, &site)) * crew;
		site.able |= (uint32_t)1 << i;
	}
	if (site.able == 0)
		return;
	q->sites =
	    quote_widen(q->r->a, q->sites, q->site_count, sizeof(*q->sites), &q->site_room);
	q->sites[q->site_count++] = site;
}

int32_t
quote_pair(const struct round_day_quote *q, uint32_t carer, uint32_t first, uint32_t second)
{
	const struct quote_site *a = &q->sites[first], *b = &q->sites[second];
	const struct fit *fits = &q->fits[a->fits_from[carer]];
	const struct fit *others = &q->fits[b->fits_from[carer]];
	int32_t least = ROUND_NEVER, begins;

	for (size_t i = 0; i < a->fits[carer]; i++)
		for (size_t j = 0; j < b->fits[carer]; j++)
			if (fits[i].travel + others[j].travel < least &&
			    round_meet(q->r, q->visits[carer], &fits[i], &others[j], &begins))
				least = fits[i].travel + others[j].travel;
	return least < ROUND_NEVER ? least + quote_opening(q, a) + quote_opening(q, b)
				   : ROUND_NEVER;
}

struct ranked {
	int32_t single;
	uint32_t site;
};

static int
by_single(const void *one, const void *other)
{
	const struct ranked *a = one, *b = other;

	if (a->single != b->single)
		return a->single < b->single ? -1 : 1;
	return a->site < b->site ? -1 : a->site > b->site;
}

/* Two carers are alike, so the first goes into the cheaper round; and into none that no other
 * could meet. */
static void
rank_pair(struct round_day_quote *q, uint32_t carer)
{
	struct ranked *ranked = arena_array(q->r->a, q->site_count + 1, sizeof(*ranked));
	const uint32_t first = (uint32_t)1 << carer, second = first << 1;
	size_t count = 0;

	for (uint32_t s = 0; s < q->site_count; s++)
		if ((q->sites[s].able & first) != 0 && is_half(q, &q->sites[s], carer)) {
			q->sites[s].able &= ~(first | second);
			ranked[count++] = (struct ranked){q->sites[s].single[carer], s};
		}
	if (count > 0)
		qsort(ranked, count, sizeof(*ranked), by_single);
	for (size_t i = 0; i < count; i++) {
		struct quote_site *a = &q->sites[ranked[i].site];

		a->rank[carer] = a->rank[carer + 1] = (uint32_t)i;
		for (size_t j = i; j < count; j++) {
			struct quote_site *b = &q->sites[ranked[j].site];

			if ((i == j && a->chain != ROUND_NEW) ||
			    ((a->able & first) != 0 && (b->able & second) != 0) ||
			    quote_pair(q, carer, ranked[i].site, ranked[j].site) >= ROUND_NEVER)
				continue;
			a->able |= first;
			b->able |= second;
		}
	}
}

void
quote_sites(struct round_day_quote *q)
{
	struct rounds *r = q->r;

	q->site_count = q->fit_count = 0;
	for (size_t g = q->first_group; g < q->end_group; g++) {
		const struct group *group = &r->groups[g];

		for (uint32_t i = 0; q->asked->join && i < group->chain_count; i++)
			if (r->chains[group->chains[i]].visits > 0)
				add_site(
				    q, group->chains[i], r->chains[group->chains[i]].shift);
		for (uint32_t i = 0; q->asked->open && i < group->shift_count; i++)
			if (r->opened[group->shifts[i]] <
			    r->problem->shifts[group->shifts[i]].most)
				add_site(q, ROUND_NEW, group->shifts[i]);
	}
	for (uint32_t i = 0; i < q->carers; i++)
		if (quote_is_pair(q, i, i + 1))
			rank_pair(q, i);
}

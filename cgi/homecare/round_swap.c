/* Swaps between providers: each package is taken out of its rounds and tried with the others
 * nearest to it, and what looks well is tried as it would be. */
#include "homecare/round_swap.h"

#include <stdlib.h>
#include <string.h>

enum {
	NEAREST = 4,	 /* providers that a package is tried with */
	TRIED_MOST = 30, /* exchanges that are worked out */
	NO_FIT = 1000000
};

/* How near a provider comes to a package: by its nearest package, and by another one. */
struct nearness {
	int32_t way, second;
	int64_t package; /* the nearest one's id */
};

struct package {
	size_t first, count, provider;
	struct nearness *near; /* of each provider */
	int32_t less;	       /* what its provider saves without it */
	size_t to[NEAREST];    /* providers, the nearest first, */
	int32_t more[NEAREST]; /* and what it adds to them; NO_FIT */
	size_t to_count;
};

struct search {
	struct round_book *book;
	struct package *packages;
	size_t count;
};

/* Takes a package out, and says where it was. */
static int32_t
take(struct round_book *book, const struct package *p, struct round_spot *was)
{
	int32_t less = 0;

	for (size_t i = 0; i < p->count; i++)
		if (rounds_where(book->rounds, (uint32_t)(p->first + i), &was[i]))
			less += rounds_take(book->rounds, (uint32_t)(p->first + i));
	return less;
}

static void
put_back(struct round_book *book, const struct package *p, const struct round_spot *was)
{
	for (size_t i = p->count; i > 0; i--)
		if (was[i - 1].round[0] != ROUND_NONE)
			rounds_put(book->rounds, (uint32_t)(p->first + i - 1), &was[i - 1]);
}

/* The visits of the problem are the book's own, and nobody else reads them meanwhile. */
static void
belongs_to(struct round_book *book, const struct package *p, size_t provider)
{
	struct round_visit *visits = (struct round_visit *)book->problem.visits;

	for (size_t i = 0; i < p->count; i++) {
		struct round_visit *visit = &visits[p->first + i];

		visit->provider = (uint32_t)provider;
		visit->skills =
		    visit->carers == 2 && provider != p->provider ? ROUND_SENDS_TWO : 0;
	}
}

/* Puts a package that is in no round into those of a provider; NO_FIT, and nothing done, when a
 * visit has no room. */
static int32_t
put_with(struct round_book *book, const struct package *p, size_t provider)
{
	int32_t more = 0;

	belongs_to(book, p, provider);
	for (size_t i = 0; i < p->count; i++) {
		uint32_t visit = (uint32_t)(p->first + i);
		struct round_spot spot;

		if (rounds_best(book->rounds, visit, false, &spot, 1) == 1 &&
		    rounds_put(book->rounds, visit, &spot)) {
			more += spot.travel;
			continue;
		}
		while (i > 0)
			rounds_take(book->rounds, (uint32_t)(p->first + --i));
		belongs_to(book, p, p->provider);
		return NO_FIT;
	}
	return more;
}

static void
take_from(struct round_book *book, const struct package *p)
{
	for (size_t i = p->count; i > 0; i--)
		rounds_take(book->rounds, (uint32_t)(p->first + i - 1));
	belongs_to(book, p, p->provider);
}

static void
find_nearness(const struct round_book *book, struct package *p)
{
	const struct round_problem *problem = &book->problem;
	const uint16_t *ways =
	    &problem
		 ->minutes[ROUND_DRIVE][problem->visits[p->first].place * problem->place_count];

	p->near = arena_array(book->a, book->provider_count, sizeof(*p->near));
	for (size_t i = 0; i < book->provider_count; i++)
		p->near[i] = (struct nearness){NO_FIT, NO_FIT, 0};
	for (size_t i = 0; i < book->current_count; i++) {
		struct nearness *near = &p->near[problem->visits[i].provider];
		int64_t id = book->current[i].package_id;
		int32_t way = ways[problem->visits[i].place];

		if (way < near->way) {
			if (near->package != id)
				near->second = near->way;
			near->way = way;
			near->package = id;
		} else if (id != near->package && way < near->second) {
			near->second = way;
		}
	}
}

static bool
is_barred(const struct round_book *book, const struct package *p, size_t provider)
{
	const int64_t package = book->current[p->first].package_id;

	for (size_t i = 0; i < book->bar_count; i++)
		if (book->bars[i].package_id == package &&
		    (book->bars[i].organisation_id == 0 ||
			book->bars[i].organisation_id == book->providers[provider]))
			return true;
	return false;
}

/* Other providers by how near they come to the package. */
static void
find_nearest(const struct round_book *book, struct package *p)
{
	find_nearness(book, p);
	for (size_t i = 0; i < book->provider_count; i++) {
		size_t at = p->to_count;

		if (i == p->provider || p->near[i].way == NO_FIT || is_barred(book, p, i))
			continue;
		while (at > 0 && p->near[p->to[at - 1]].way > p->near[i].way)
			at--;
		if (at == NEAREST)
			continue;
		if (p->to_count < NEAREST)
			p->to_count++;
		memmove(&p->to[at + 1], &p->to[at], (p->to_count - at - 1) * sizeof(p->to[0]));
		p->to[at] = i;
	}
}

static void
try_moves(struct search *search, struct package *p)
{
	struct round_spot *was = arena_array(search->book->a, p->count + 1, sizeof(*was));

	p->less = take(search->book, p, was);
	for (size_t i = 0; i < p->to_count; i++) {
		p->more[i] = put_with(search->book, p, p->to[i]);
		if (p->more[i] != NO_FIT)
			take_from(search->book, p);
	}
	put_back(search->book, p, was);
}

static void
find_packages(struct search *search)
{
	struct round_book *book = search->book;

	search->packages =
	    arena_array(book->a, book->current_count + 1, sizeof(*search->packages));
	for (size_t i = 0; i < book->current_count; i++) {
		struct package *p;

		if (i > 0 && book->current[i].package_id == book->current[i - 1].package_id) {
			search->packages[search->count - 1].count++;
			continue;
		}
		p = &search->packages[search->count++];
		p->first = i;
		p->count = 1;
		p->provider = book->problem.visits[i].provider;
	}
	for (size_t i = 0; i < search->count; i++) {
		find_nearest(book, &search->packages[i]);
		try_moves(search, &search->packages[i]);
	}
}

static struct round_swap_side
side_of(const struct package *p, size_t to, int32_t less, int32_t more)
{
	return (struct round_swap_side){p->first, p->count, p->provider, to, less, more, NULL};
}

/* What a package might add to a provider that has given up another: each visit on the way from
 * the nearest that stays. */
static int32_t
guess(const struct round_book *book, const struct package *p, size_t to,
    const struct package *without)
{
	const struct nearness *near = &p->near[to];
	int32_t way = near->package == book->current[without->first].package_id ? near->second
										: near->way;

	return way == NO_FIT ? NO_FIT : way * (int32_t)p->count;
}

struct exchange {
	size_t one, other;
	int32_t saved;
};

static int
by_saved(const void *one, const void *other)
{
	const struct exchange *a = one, *b = other;

	if (a->saved != b->saved)
		return a->saved > b->saved ? -1 : 1;
	if (a->one != b->one)
		return a->one < b->one ? -1 : 1;
	return a->other < b->other ? -1 : a->other > b->other;
}

static void
exchange(struct search *search, const struct exchange *pair, struct round_swap *swap)
{
	struct round_book *book = search->book;
	const struct package *one = &search->packages[pair->one];
	const struct package *other = &search->packages[pair->other];
	struct round_spot *was = arena_array(book->a, one->count + 1, sizeof(*was));
	struct round_spot *others = arena_array(book->a, other->count + 1, sizeof(*others));
	int32_t less = take(book, one, was), less_other = take(book, other, others);
	int32_t more = put_with(book, one, other->provider), more_other = NO_FIT;

	if (more != NO_FIT) {
		more_other = put_with(book, other, one->provider);
		if (more_other != NO_FIT)
			take_from(book, other);
		take_from(book, one);
	}
	put_back(book, other, others);
	put_back(book, one, was);
	*swap = (struct round_swap){{side_of(one, other->provider, less, more),
					side_of(other, one->provider, less_other, more_other)},
	    2, less + less_other - more - more_other};
}

/* Keeps the best, in order. */
static size_t
keep(struct round_swap *kept, size_t count, size_t room, const struct round_swap *swap)
{
	size_t at = count;

	if (swap->saved < SWAP_LEAST_MINUTES)
		return count;
	while (at > 0 && kept[at - 1].saved < swap->saved)
		at--;
	if (at == room)
		return count;
	if (count < room)
		count++;
	memmove(&kept[at + 1], &kept[at], (count - at - 1) * sizeof(*kept));
	kept[at] = *swap;
	return count;
}

static size_t
try_exchanges(struct search *search, struct round_swap *kept, size_t count, size_t room)
{
	struct exchange *pairs = arena_array(search->book->a, TRIED_MOST + 1, sizeof(*pairs));
	size_t used = 0;

	for (size_t i = 0; i < search->count; i++)
		for (size_t j = i + 1; j < search->count; j++) {
			const struct package *one = &search->packages[i];
			const struct package *other = &search->packages[j];
			struct exchange pair = {i, j, one->less + other->less};
			size_t at;

			if (one->provider == other->provider ||
			    is_barred(search->book, one, other->provider) ||
			    is_barred(search->book, other, one->provider))
				continue;
			pair.saved -= guess(search->book, one, other->provider, other) +
				      guess(search->book, other, one->provider, one);
			if (pair.saved < SWAP_LEAST_MINUTES)
				continue;
			for (at = used; at > 0 && by_saved(&pairs[at - 1], &pair) > 0;)
				at--;
			if (at == TRIED_MOST)
				continue;
			used += used < TRIED_MOST;
			memmove(&pairs[at + 1], &pairs[at], (used - at - 1) * sizeof(*pairs));
			pairs[at] = pair;
		}
	for (size_t i = 0; i < used; i++) {
		struct round_swap swap;

		exchange(search, &pairs[i], &swap);
		count = keep(kept, count, room, &swap);
	}
	return count;
}

static bool
shares_package(const struct round_swap *one, const struct round_swap *other)
{
	for (int i = 0; i < one->side_count; i++)
		for (int j = 0; j < other->side_count; j++)
			if (one->sides[i].first == other->sides[j].first)
				return true;
	return false;
}

static struct package *
package_of(struct search *search, const struct round_swap_side *side)
{
	struct package *p = search->packages;

	while (p->first != side->first)
		p++;
	return p;
}

static void
note_times(const struct round_book *book, struct round_swap_side *side)
{
	side->begins = arena_array(book->a, side->count, sizeof(*side->begins));
	for (size_t i = 0; i < side->count; i++) {
		struct round_spot spot;

		rounds_where(book->rounds, (uint32_t)(side->first + i), &spot);
		side->begins[i] = spot.begins;
	}
}

/* A swap that stands in the rounds, and where its packages were. */
struct made {
	struct package *packages[2];
	struct round_spot *was[2];
	int side_count;
};

static void
unmake(struct round_book *book, const struct made *made, int placed)
{
	while (placed > 0)
		take_from(book, made->packages[--placed]);
	for (int i = made->side_count; i > 0; i--)
		put_back(book, made->packages[i - 1], made->was[i - 1]);
}

/* Makes a swap in the rounds as the swaps before it left them, and measures it there; nothing
 * is done when it saves less than the least. */
static bool
make(struct search *search, struct round_swap *swap, struct made *made)
{
	struct round_book *book = search->book;
	int placed = 0;

	made->side_count = swap->side_count;
	swap->saved = 0;
	for (int i = 0; i < swap->side_count; i++) {
		struct package *p = package_of(search, &swap->sides[i]);

		made->packages[i] = p;
		made->was[i] = arena_array(book->a, p->count + 1, sizeof(*made->was[i]));
		swap->sides[i].less = take(book, p, made->was[i]);
		swap->saved += swap->sides[i].less;
	}
	for (; placed < swap->side_count; placed++) {
		int32_t more = put_with(book, made->packages[placed], swap->sides[placed].to);

		swap->saved -= more;
		swap->sides[placed].more = more;
		if (more == NO_FIT)
			break;
	}
	if (placed == swap->side_count && swap->saved >= SWAP_LEAST_MINUTES)
		return true;
	unmake(book, made, placed);
	return false;
}

static bool
is_taken(const struct round_swap *swap, const struct round_swap *swaps, size_t used)
{
	for (size_t i = 0; i < used; i++)
		if (shares_package(swap, &swaps[i]))
			return true;
	return false;
}

/* The swap that saves most beside those made, or NULL.  What each saved when it was last measured
 * tells which are worth measuring again. */
static struct round_swap *
best_next(struct search *search, struct round_swap *kept, size_t count,
    const struct round_swap *swaps, size_t used)
{
	struct round_swap *best = NULL;
	struct made made;

	for (size_t i = 0; i < count; i++) {
		if (kept[i].saved < SWAP_LEAST_MINUTES ||
		    (best != NULL && kept[i].saved <= best->saved) ||
		    is_taken(&kept[i], swaps, used) || !make(search, &kept[i], &made))
			continue;
		unmake(search->book, &made, made.side_count);
		if (best == NULL || kept[i].saved > best->saved)
			best = &kept[i];
	}
	return best;
}

/* Each swap is measured with those chosen before it made: what they save is then what they save
 * together. The times are noted when all stand, since one swap may shift another's visits. */
static size_t
make_best(struct search *search, struct round_swap *kept, size_t count,
    struct round_swap *swaps, size_t most)
{
	struct made *made = arena_array(search->book->a, most + 1, sizeof(*made));
	struct round_swap *next;
	size_t used = 0;

	while (used < most && (next = best_next(search, kept, count, swaps, used)) != NULL) {
		if (make(search, next, &made[used]))
			swaps[used++] = *next;
	}
	for (size_t i = 0; i < used; i++)
		for (int side = 0; side < swaps[i].side_count; side++)
			note_times(search->book, &swaps[i].sides[side]);
	for (size_t i = used; i > 0; i--)
		unmake(search->book, &made[i - 1], made[i - 1].side_count);
	return used;
}

size_t
round_swaps(struct round_book *book, struct round_swap *swaps, size_t most)
{
	enum { ROOM = 200 };
	struct round_swap *kept = arena_array(book->a, ROOM + 1, sizeof(*kept));
	struct search search = {.book = book};
	size_t count = 0;

	find_packages(&search);
	for (size_t i = 0; i < search.count; i++)
		for (size_t t = 0; t < search.packages[i].to_count; t++) {
			const struct package *p = &search.packages[i];
			struct round_swap swap = {{side_of(p, p->to[t], p->less, p->more[t])},
			    1, p->less - p->more[t]};

			count = keep(kept, count, ROOM, &swap);
		}
	count = try_exchanges(&search, kept, count, ROOM);
	return make_best(&search, kept, count, swaps, most);
}

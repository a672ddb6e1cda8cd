/* What comes of a part of a proposal.  Each day of each provider of which something is ticked is
 * made twice: from the rounds proposed, with what is not ticked put back to its times, and from
 * the rounds that there are, with what is ticked put to its new ones.  The better one is taken,
 * and all other days stay as they are. */
#include "homecare/round_kept.h"
#include "homecare/round_proposal.h"
#include "homecare/round_proposal_sums.h"
#include "lib/arena.h"

enum {
	LOOKS_AGAIN = 2, /* at what was put in */
	/* Minutes of travel that it is worth that a visit which is not ticked keeps its round. */
	OTHER_WORTH = 5
};

/* Rounds of all visits, taken apart. */
struct way {
	struct round_plan plan;
	struct parts parts;
	const int64_t *numbers; /* of plan.rounds */
	int64_t *others;	/* of each group: visits not ticked that change their round */
};

struct partly {
	struct arena *a;
	const struct proposal_visit *visits;
	size_t count;
	const bool *kept;
	const struct proposal_wish *wish;
	double mileage;
	struct round_book *book; /* with the times of what is ticked */
	struct round_current *current;
	size_t groups;
	bool *some, *all; /* each group: of what changes something is ticked, or all of it */
	struct way was, ways[2];
	const struct way **taken; /* by each group */
};

static struct round_current *
current_of(const struct partly *p, bool ticked)
{
	struct round_current *current = arena_array(p->a, p->count + 1, sizeof(*current));

	for (size_t i = 0; i < p->count; i++) {
		current[i] = p->visits[i].is;
		current[i].may_walk = p->wish->walk;
		if (ticked && p->kept[i])
			current[i].begins_at = p->visits[i].begins;
	}
	return current;
}

struct round_book *
proposal_book(struct arena *a, const struct proposal_visit *visits, size_t count, bool walk)
{
	const struct proposal_wish wish = {.walk = walk};
	const struct partly p = {.a = a, .visits = visits, .count = count, .wish = &wish};

	return round_book_new(a, current_of(&p, false), count, NULL, NULL, 0);
}

static size_t
group(const struct partly *p, size_t visit)
{
	return group_of(&p->book->problem.visits[visit]);
}

static void
find_groups(struct partly *p)
{
	p->groups = p->book->provider_count * DAYS_OF_PROVIDER;
	p->some = arena_array(p->a, p->groups, sizeof(*p->some));
	p->all = arena_array(p->a, p->groups, sizeof(*p->all));
	for (size_t g = 0; g < p->groups; g++)
		p->all[g] = true;
	for (size_t i = 0; i < p->count; i++)
		if (p->visits[i].changed && p->kept[i])
			p->some[group(p, i)] = true;
		else if (p->visits[i].changed)
			p->all[group(p, i)] = false;
}

static void
take_apart(const struct partly *p, struct round_book *book, struct way *way)
{
	rounds_plan(p->a, book->rounds, &way->plan);
	parts_of(p->a, &book->problem, book->provider_count, &way->plan, &way->parts);
	way->numbers = round_book_numbers(book, &way->plan);
}

static int64_t
number_in(const struct way *way, size_t visit, int side)
{
	uint32_t round = way->parts.rounds[visit][side];

	return round == ROUND_NONE ? 0 : way->numbers[round];
}

static bool
stays(const struct way *was, const struct way *way, size_t visit)
{
	int64_t one = number_in(was, visit, 0), other = number_in(was, visit, 1);
	int64_t first = number_in(way, visit, 0), second = number_in(way, visit, 1);

	return (one == first && other == second) || (one == second && other == first);
}

/* ---- Two ways to make a day ---- */

/* Where a visit is to begin with; false: it is put where it adds least. */
static bool
place_of(const struct partly *p, size_t i, bool proposed, struct round_kept *place)
{
	const struct proposal_visit *v = &p->visits[i];
	const bool ticked = v->changed && p->kept[i];

	*place = (struct round_kept){.visit_id = v->id};
	if (proposed) {
		if (!ticked && v->begins != v->is.begins_at)
			return false;
		place->begins = v->at;
		for (int side = 0; side < 2; side++) {
			place->round[side] = v->planned[side];
			place->walked[side] = v->planned_walked[side];
		}
	} else {
		if (ticked)
			return false;
		place->begins = p->was.parts.begins[i];
		for (int side = 0; side < 2; side++) {
			place->round[side] = number_in(&p->was, i, side);
			place->walked[side] = parts_walked(
			    &p->book->problem, &p->was.plan, &p->was.parts, i, side);
		}
	}
	return place->round[0] != 0;
}

/* What was put in is taken out again and put where it adds least, now that all is in. */
static void
settle(const struct partly *p, const bool *loose)
{
	struct rounds *rounds = p->book->rounds;
	struct round_spot spot;

	for (int look = 0; look < LOOKS_AGAIN; look++)
		for (uint32_t i = 0; i < p->count; i++)
			if (loose[i] && rounds_where(rounds, i, &spot)) {
				rounds_take(rounds, i);
				if (rounds_best(rounds, i, true, &spot, 1) == 1)
					rounds_put(rounds, i, &spot);
			}
}

/* The book's rounds, made anew. */
static void
make(struct partly *p, bool proposed, struct way *way)
{
	struct round_kept *places = arena_array(p->a, p->count + 1, sizeof(*places));
	bool *loose = arena_array(p->a, p->count + 1, sizeof(*loose));
	const char *fault;

	for (size_t i = 0; i < p->count; i++) {
		if (!p->some[group(p, i)])
			continue;
		loose[i] = !place_of(p, i, proposed, &places[i]);
		p->current[i].kept = loose[i] ? NULL : &places[i];
	}
	p->book->rounds = rounds_new(p->a, &p->book->problem, &fault);
	p->book->numbered = NULL;
	p->book->numbered_count = 0;
	round_book_build(p->book);
	settle(p, loose);
	take_apart(p, p->book, way);
	way->others = arena_array(p->a, p->groups, sizeof(*way->others));
	for (size_t i = 0; i < p->count; i++)
		if (!p->kept[i] && !stays(&p->was, way, i))
			way->others[group(p, i)]++;
}

static int64_t
weight(const struct partly *p, const struct way *way, size_t g)
{
	const struct proposal_sums *sums = &way->parts.groups[g];

	return sums->rounds * (p->wish->fewest ? ROUND_LAST_MINUTE : ROUND_WORTH) +
	       travel_cost(sums, p->mileage) + way->others[g] * OTHER_WORTH;
}

static const struct way *
choose(const struct partly *p, size_t g)
{
	const struct way *proposed = &p->ways[0], *changed = &p->ways[1];
	const int64_t left = proposed->parts.groups[g].unplaced;
	const int64_t left_of_changed = changed->parts.groups[g].unplaced;

	if (!p->some[g])
		return &p->was;
	if (p->all[g] && left <= p->was.parts.groups[g].unplaced)
		return proposed; /* as it was shown */
	if (left != left_of_changed)
		return left < left_of_changed ? proposed : changed;
	return weight(p, proposed, g) <= weight(p, changed, g) ? proposed : changed;
}

/* ---- What comes of it ---- */

/* The rounds of the days that change. */
static const struct round_kept *
keep(const struct partly *p)
{
	struct round_kept *kept = arena_array(p->a, p->count + 1, sizeof(*kept));

	for (size_t i = 0; i < p->count; i++) {
		const struct way *way = p->taken[group(p, i)];

		if (way == &p->was)
			continue;
		kept[i].visit_id = p->visits[i].id;
		kept[i].begins = p->visits[i].is.begins_at;
		for (int side = 0; side < 2; side++) {
			kept[i].round[side] = number_in(way, i, side);
			kept[i].walked[side] = parts_walked(
			    &p->book->problem, &way->plan, &way->parts, i, side);
		}
		if (kept[i].round[0] != 0)
			kept[i].begins = way->parts.begins[i];
	}
	return kept;
}

/* Visits that get another time or round; *ticked: how many of those that are kept.  One of them
 * may end where it is, as others stay. */
static const bool *
find_changes(const struct partly *p, int64_t *ticked)
{
	bool *changes = arena_array(p->a, p->count + 1, sizeof(*changes));

	*ticked = 0;
	for (size_t i = 0; i < p->count; i++) {
		const struct proposal_visit *v = &p->visits[i];
		const struct way *way = p->taken[group(p, i)];

		changes[i] = (p->kept[i] && v->begins != v->is.begins_at) ||
			     (way != &p->was && !stays(&p->was, way, i));
		*ticked += changes[i] && p->kept[i];
	}
	return changes;
}

static void
sum_up(struct partly *p, struct proposal *part)
{
	p->taken = arena_array(p->a, p->groups, sizeof(const struct way *));
	for (size_t g = 0; g < p->groups; g++) {
		p->taken[g] = choose(p, g);
		sums_add(&part->before, &p->was.parts.groups[g]);
		sums_add(&part->after, &p->taken[g]->parts.groups[g]);
		if (p->taken[g] != &p->was)
			part->others += p->taken[g]->others[g];
	}
	part->kept = keep(p);
	part->changes = find_changes(p, &part->changed);
}

bool
proposal_part(struct arena *a, const struct proposal_visit *visits, size_t count,
    const bool *kept, const struct proposal_wish *wish, struct proposal *part)
{
	struct round_book *was = proposal_book(a, visits, count, wish->walk);
	struct partly p = {.a = a,
	    .visits = visits,
	    .count = count,
	    .kept = kept,
	    .wish = wish,
	    .mileage = proposal_mileage(visits, count, wish)};

	*part = (struct proposal){.changed = 0};
	p.current = current_of(&p, true);
	p.book = was == NULL ? NULL : round_book_new(a, p.current, count, NULL, NULL, 0);
	if (p.book == NULL)
		return false;
	round_book_build(was);
	take_apart(&p, was, &p.was);
	find_groups(&p);
	if (wish->fewest)
		p.book->problem.round_worth = ROUND_LAST_MINUTE;
	make(&p, true, &p.ways[0]);
	make(&p, false, &p.ways[1]);
	sum_up(&p, part);
	return true;
}

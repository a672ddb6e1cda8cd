/* Lots: packages given to middles within bounds, then moved and exchanged. */
#include "rounds/rounds_lots.h"

#include <stdlib.h>

#include "lib/arena.h"

enum { PASSES_MOST = 60 };

struct making {
	const struct lots_problem *p;
	struct lot *lots;
	size_t count;
	uint32_t *lot_of;
};

static int64_t
up(int64_t whole, int64_t part)
{
	return (whole + part - 1) / part;
}

enum lots_fault
lots_limits(const struct lots_problem *p, struct lots_limits *limits)
{
	size_t possible = p->count < LOTS_MOST ? p->count : LOTS_MOST;

	*limits = (struct lots_limits){.fewest = p->count > 0, .most = possible};
	for (size_t i = 0; i < p->count; i++) {
		int64_t minutes = p->packages[i].minutes;

		limits->minutes += minutes;
		limits->largest = minutes > limits->largest ? minutes : limits->largest;
	}
	if (p->most > 0 && limits->minutes > 0)
		limits->fewest = (size_t)up(limits->minutes, p->most);
	if (p->least > 0 && (size_t)(limits->minutes / p->least) < limits->most)
		limits->most = (size_t)(limits->minutes / p->least);
	if (p->lots > possible)
		return LOTS_TOO_MANY;
	if (p->lots > 0) {
		limits->least_can = limits->minutes / (int64_t)p->lots;
		limits->most_has = up(limits->minutes, (int64_t)p->lots);
	}
	if (limits->most_has < limits->largest)
		limits->most_has = limits->largest;
	if (p->most > 0 && p->most < limits->most_has)
		return LOTS_MOST_TOO_FEW;
	if (p->lots > 0 && p->least > limits->least_can)
		return LOTS_LEAST;
	return p->lots == 0 && limits->fewest > limits->most ? LOTS_NO_NUMBER : LOTS_FINE;
}

void
lots_usual(const struct lots_limits *limits, struct lots_problem *p)
{
	int64_t mean = limits->minutes / (p->lots > 0 ? (int64_t)p->lots : 1);

	p->least = mean - mean / 5;
	p->most = up(mean * 6, 5) > limits->largest ? up(mean * 6, 5) : limits->largest;
}

static int64_t
way(const struct lots_problem *p, uint32_t one, uint32_t other)
{
	return p->minutes[(size_t)p->packages[one].place * p->place_count +
			  p->packages[other].place];
}

/* ---- Middles ---- */

static int64_t
away_from(const struct making *m, uint32_t middle, size_t lot)
{
	int64_t sum = 0;

	for (uint32_t i = 0; i < m->p->count; i++)
		if (m->lot_of[i] == lot)
			sum += way(m->p, middle, i);
	return sum;
}

/* The package from which it is nearest to all others of its lot; true: another one than before.
 */
static bool
find_middle(struct making *m, size_t lot)
{
	bool moved = m->lot_of[m->lots[lot].middle] != lot;
	int64_t best = moved ? INT64_MAX : away_from(m, m->lots[lot].middle, lot);

	for (uint32_t i = 0; i < m->p->count; i++) {
		int64_t sum;

		if (m->lot_of[i] != lot || (sum = away_from(m, i, lot)) >= best)
			continue;
		best = sum;
		m->lots[lot].middle = i;
		moved = true;
	}
	m->lots[lot].away = best;
	return moved;
}

/* The first is where it is nearest to all, each other as far as can be from those before. */
static void
begin(struct making *m)
{
	find_middle(m, 0);
	for (size_t lot = 1; lot < m->count; lot++) {
		int64_t farthest = -1;

		for (uint32_t i = 0; i < m->p->count; i++) {
			int64_t nearest = INT64_MAX;

			for (size_t other = 0; other < lot; other++) {
				int64_t minutes = m->lots[other].middle == i
						      ? -1
						      : way(m->p, m->lots[other].middle, i);

				nearest = minutes < nearest ? minutes : nearest;
			}
			if (nearest <= farthest)
				continue;
			farthest = nearest;
			m->lots[lot].middle = i;
		}
	}
}

/* ---- Given to them by regret ---- */

struct wish {
	size_t best;
	int64_t regret;
};

/* The nearest lot with room, and how much farther the next is; without room the one with the
 * fewest minutes. */
static struct wish
wish_of(const struct making *m, uint32_t package)
{
	int64_t best = INT64_MAX, second = INT64_MAX;
	struct wish wish = {m->count, 0};

	for (size_t lot = 0; lot < m->count; lot++) {
		int64_t minutes = way(m->p, m->lots[lot].middle, package);

		if (m->p->most > 0 &&
		    m->lots[lot].minutes + m->p->packages[package].minutes > m->p->most)
			continue;
		if (minutes < best) {
			second = best;
			best = minutes;
			wish.best = lot;
		} else if (minutes < second) {
			second = minutes;
		}
	}
	wish.regret = second == INT64_MAX ? INT64_MAX : second - best;
	for (size_t lot = 0; wish.best == m->count && lot < m->count; lot++)
		if (lot == 0 || m->lots[lot].minutes < m->lots[wish.best].minutes)
			wish.best = lot;
	return wish;
}

static void
join(struct making *m, uint32_t package, size_t lot)
{
	m->lot_of[package] = (uint32_t)lot;
	m->lots[lot].packages++;
	m->lots[lot].minutes += m->p->packages[package].minutes;
	m->lots[lot].away += way(m->p, m->lots[lot].middle, package);
}

static void
leave(struct making *m, uint32_t package)
{
	struct lot *lot = &m->lots[m->lot_of[package]];

	lot->packages--;
	lot->minutes -= m->p->packages[package].minutes;
	lot->away -= way(m->p, lot->middle, package);
	m->lot_of[package] = ROUND_NONE;
}

static void
give_all(struct making *m, struct wish *wishes, int64_t largest)
{
	for (uint32_t i = 0; i < m->p->count; i++) {
		m->lot_of[i] = ROUND_NONE;
		wishes[i] = wish_of(m, i);
	}
	for (size_t given = 0; given < m->p->count; given++) {
		uint32_t first = ROUND_NONE;
		size_t lot;

		for (uint32_t i = 0; i < m->p->count; i++)
			if (m->lot_of[i] == ROUND_NONE &&
			    (first == ROUND_NONE || wishes[i].regret > wishes[first].regret))
				first = i;
		lot = wishes[first].best;
		join(m, first, lot);
		/* Wishes are others only when a lot has no room for somebody any more. */
		for (uint32_t i = 0;
		     m->p->most > 0 && m->lots[lot].minutes + largest > m->p->most &&
		     i < m->p->count;
		     i++)
			if (m->lot_of[i] == ROUND_NONE)
				wishes[i] = wish_of(m, i);
	}
}

/* ---- Moved and exchanged ---- */

static int64_t
beyond(const struct making *m, int64_t minutes)
{
	if (minutes < m->p->least)
		return m->p->least - minutes;
	return m->p->most > 0 && minutes > m->p->most ? minutes - m->p->most : 0;
}

/* Would it be better were a package of one lot in the other, and (ROUND_NONE: none) another
 * back? */
static bool
gains(const struct making *m, uint32_t there, uint32_t back, size_t from, size_t to)
{
	const struct lot *one = &m->lots[from], *other = &m->lots[to];
	int64_t more = m->p->packages[there].minutes, outside, ways;

	ways = way(m->p, other->middle, there) - way(m->p, one->middle, there);
	if (back != ROUND_NONE) {
		more -= m->p->packages[back].minutes;
		ways += way(m->p, one->middle, back) - way(m->p, other->middle, back);
	}
	outside = beyond(m, one->minutes - more) + beyond(m, other->minutes + more) -
		  beyond(m, one->minutes) - beyond(m, other->minutes);
	return outside < 0 || (outside == 0 && ways < 0);
}

static bool
move_one(struct making *m, uint32_t package)
{
	for (size_t to = 0; to < m->count; to++) {
		size_t from = m->lot_of[package];

		if (to == from || m->lots[from].packages == 1 ||
		    !gains(m, package, ROUND_NONE, from, to))
			continue;
		leave(m, package);
		join(m, package, to);
		return true;
	}
	return false;
}

static bool
exchange_one(struct making *m, uint32_t package)
{
	for (uint32_t other = package + 1; other < m->p->count; other++) {
		size_t from = m->lot_of[package], to = m->lot_of[other];

		if (from == to || !gains(m, package, other, from, to))
			continue;
		leave(m, package);
		leave(m, other);
		join(m, package, to);
		join(m, other, from);
		return true;
	}
	return false;
}

/* Each step keeps the bounds better, or shortens ways, so that there is an end to it. */
static void
improve(struct making *m)
{
	bool better = true;

	for (int pass = 0; better && pass < PASSES_MOST; pass++) {
		better = false;
		for (uint32_t i = 0; i < m->p->count; i++)
			better |= move_one(m, i);
		for (uint32_t i = 0; i < m->p->count; i++)
			better |= exchange_one(m, i);
		for (size_t lot = 0; lot < m->count; lot++)
			better |= find_middle(m, lot);
	}
}

/* ---- All of it ---- */

static void
clear(struct making *m)
{
	for (size_t lot = 0; lot < m->count; lot++)
		m->lots[lot] = (struct lot){.middle = m->lots[lot].middle};
}

/* Lots are in the order of their first packages. */
static void
put_in_order(struct arena *a, struct making *m)
{
	struct lot *lots = arena_array(a, m->count + 1, sizeof(*lots));
	uint32_t *new = arena_array(a, m->count + 1, sizeof(*new));
	uint32_t used = 0;

	for (size_t lot = 0; lot < m->count; lot++)
		new[lot] = ROUND_NONE;
	for (uint32_t i = 0; i < m->p->count; i++) {
		if (new[m->lot_of[i]] == ROUND_NONE) {
			lots[used] = m->lots[m->lot_of[i]];
			new[m->lot_of[i]] = used++;
		}
		m->lot_of[i] = new[m->lot_of[i]];
	}
	m->lots = lots;
	m->count = used;
}

void
lots_make(struct arena *a, const struct lots_problem *p, struct lots *lots)
{
	struct wish *wishes = arena_array(a, p->count + 1, sizeof(*wishes));
	struct making m = {.p = p};
	struct lots_limits limits;
	bool moved = p->count > 0;

	lots_limits(p, &limits);
	m.count = p->lots > 0 ? p->lots : limits.fewest;
	m.lots = arena_array(a, m.count + 1, sizeof(*m.lots));
	m.lot_of = arena_array(a, p->count + 1, sizeof(*m.lot_of));
	if (p->count > 0)
		begin(&m);
	for (int pass = 0; moved && pass < PASSES_MOST / 3; pass++) {
		clear(&m);
		give_all(&m, wishes, limits.largest);
		moved = false;
		for (size_t lot = 0; lot < m.count; lot++)
			moved |= m.lots[lot].packages > 0 && find_middle(&m, lot);
	}
	improve(&m);
	put_in_order(a, &m);
	*lots = (struct lots){m.lots, m.count, m.lot_of, true};
	for (size_t lot = 0; lot < m.count; lot++) {
		m.lots[lot].within = beyond(&m, m.lots[lot].minutes) == 0;
		lots->within &= m.lots[lot].within;
	}
}

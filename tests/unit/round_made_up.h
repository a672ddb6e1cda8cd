/* Made-up problems of care rounds, the same for the same seed, and a way to build them. */
#ifndef UNIT_ROUND_MADE_UP_H
#define UNIT_ROUND_MADE_UP_H

#include <stdlib.h>
#include <time.h>

#include "lib/arena.h"
#include "round_referee.h"

#define SHIFT(number) \
	{ \
		.provider = 1, .carer = ROUND_NONE, .start_place = ROUND_NONE, \
		.end_place = ROUND_NONE, .from = 420, .to = 840, .paid_most = 480, \
		.most = number, .day = 1, .crew = 1, .mode = ROUND_DRIVE \
	}

struct chance {
	uint64_t at;
};

static uint32_t
chance(struct chance *c, uint32_t below)
{
	c->at = c->at * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(c->at >> 33) % below;
}

struct made_up {
	struct round_visit visits[REFEREE_VISITS];
	struct round_window windows[REFEREE_VISITS][2];
	struct round_shift shifts[6];
	uint16_t minutes[REFEREE_VISITS * 2], walked[REFEREE_VISITS * 2];
	struct round_problem problem;
};

static void
make_visit(struct made_up *m, struct chance *c, size_t i, size_t places)
{
	struct round_visit *v = &m->visits[i];
	int32_t from = 420 + (int32_t)chance(c, 300);

	m->windows[i][0] = (struct round_window){from, from + (int32_t)chance(c, 90)};
	from = m->windows[i][0].to + 1 + (int32_t)chance(c, 60);
	m->windows[i][1] = (struct round_window){from, from + (int32_t)chance(c, 60)};
	*v = (struct round_visit){.place = chance(c, (uint32_t)places),
	    .package = ROUND_NONE,
	    .provider = chance(c, 4) == 0 ? 1 : ROUND_NONE,
	    .preferred = chance(c, 5) == 0 ? chance(c, 2) : ROUND_NONE,
	    .skills = chance(c, 6) == 0 ? 1 : 0,
	    .after = ROUND_NONE,
	    .minutes = 5 + (int32_t)chance(c, 40),
	    .windows = m->windows[i],
	    .window_count = 1 + (chance(c, 4) == 0),
	    .wanted = chance(c, 2) ? -1 : from,
	    .load = chance(c, 5),
	    .day = 1,
	    .carers = chance(c, 4) == 0 ? 2 : 1};
	if (i > 0 && chance(c, 6) == 0) {
		v->after = chance(c, (uint32_t)i);
		v->gap = (int32_t)chance(c, 90);
	}
}

static inline void
make_up(struct made_up *m, uint64_t seed, size_t visits)
{
	struct chance c = {seed * 7919 + 13};
	size_t places = 1 + chance(&c, 12);
	int x[16], y[16];

	for (size_t i = 0; i < places; i++) {
		x[i] = (int)chance(&c, 20);
		y[i] = (int)chance(&c, 20);
	}
	for (size_t i = 0; i < places; i++)
		for (size_t j = 0; j < places; j++)
			m->minutes[i * places + j] =
			    (uint16_t)(abs(x[i] - x[j]) + abs(y[i] - y[j]));
	for (size_t i = 0; i < visits; i++)
		make_visit(m, &c, i, places);
	for (size_t s = 0; s < 4; s++) {
		m->shifts[s] = (struct round_shift)SHIFT(1 + chance(&c, 3));
		m->shifts[s].provider = chance(&c, 2);
		/* A carer of a name works one shift. */
		if (chance(&c, 3) < 2 && m->shifts[s].most == 1)
			m->shifts[s].carer = (uint32_t)s;
		m->shifts[s].skills = chance(&c, 2);
		m->shifts[s].start_place =
		    chance(&c, 2) ? ROUND_NONE : chance(&c, (uint32_t)places);
		m->shifts[s].end_place =
		    chance(&c, 2) ? ROUND_NONE : chance(&c, (uint32_t)places);
		m->shifts[s].break_minutes = chance(&c, 2) ? 0 : 20;
		m->shifts[s].break_from = 480 + (int32_t)chance(&c, 100);
		m->shifts[s].break_to = m->shifts[s].break_from + (int32_t)chance(&c, 100);
		m->shifts[s].paid_most = 120 + (int32_t)chance(&c, 300);
		m->shifts[s].crew = s == 3 ? 2 : 1;
		m->shifts[s].load_most = chance(&c, 3) ? 0 : 3 + chance(&c, 8);
	}
	m->problem = (struct round_problem){.visits = m->visits,
	    .visit_count = visits,
	    .shifts = m->shifts,
	    .shift_count = 4,
	    .place_count = places,
	    .minutes = {m->minutes, NULL},
	    .round_worth = chance(&c, 2) ? 40 : 0,
	    .strange_worth = chance(&c, 3) ? 0 : 7};
}

/* The same with what few problems have besides: two days, walking rounds, ways that are longer
 * up than down, and places from which nobody can go to others. */
static inline void
make_up_more(struct made_up *m, uint64_t seed, size_t visits)
{
	struct chance c = {seed * 104729 + 7};
	size_t places, days;
	bool hills, river;

	make_up(m, seed, visits);
	places = m->problem.place_count;
	days = 1 + chance(&c, 2);
	hills = chance(&c, 3) == 0;
	river = chance(&c, 6) == 0;
	for (size_t i = 0; i < places; i++)
		for (size_t j = 0; j < places; j++) {
			uint16_t *way = &m->minutes[i * places + j];

			if (hills && j % 3 > i % 3)
				*way = (uint16_t)(*way + 4 * (j % 3 - i % 3));
			if (river && (i < places / 3) != (j < places / 3))
				*way = ROUND_NO_WAY;
			m->walked[i * places + j] =
			    *way == ROUND_NO_WAY ? *way : (uint16_t)(2 * *way);
		}
	m->problem.minutes[ROUND_WALK] = m->walked;
	for (size_t i = 0; i < visits; i++) {
		struct round_visit *v = &m->visits[i];

		v->day = (uint8_t)(v->after != ROUND_NONE ? m->visits[v->after].day
							   : 1 + chance(&c, (uint32_t)days));
	}
	m->shifts[4] = m->shifts[chance(&c, 4)];
	m->shifts[5] = m->shifts[chance(&c, 4)];
	m->problem.shift_count = 6;
	for (uint32_t s = 4; s < 6; s++)
		if (m->shifts[s].carer != ROUND_NONE)
			m->shifts[s].carer = s;
	for (size_t s = 0; s < 6; s++) {
		m->shifts[s].day = (uint8_t)(1 + s % days);
		m->shifts[s].mode = chance(&c, 4) == 0 ? ROUND_WALK : ROUND_DRIVE;
	}
}

/* By a clock that only goes on. */
static inline int64_t
milliseconds(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (int64_t)at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

#endif

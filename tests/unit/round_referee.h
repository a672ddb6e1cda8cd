/*
 * Whether rounds can be worked, worked out from nothing and in another way than the planner
 * does it: whole rounds are walked through again and again until no time moves.  Shares no
 * code with cgi/rounds.
 */
#ifndef UNIT_ROUND_REFEREE_H
#define UNIT_ROUND_REFEREE_H

#include <stdio.h>
#include <string.h>

#include "rounds/rounds.h"

enum { REFEREE_VISITS = 400, REFEREE_ROUNDS = 200, REFEREE_STOPS = 80 };

struct referee_round {
	uint32_t shift;
	uint32_t stops[REFEREE_STOPS]; /* visits, and ROUND_BREAK */
	size_t count;
};

struct referee {
	const struct round_problem *problem;
	struct referee_round rounds[REFEREE_ROUNDS];
	size_t count;
	int begins[REFEREE_VISITS];
	long travel; /* all carers */
	const char *fault;
};

static inline void
referee_insert(struct referee_round *round, size_t at, uint32_t visit)
{
	memmove(&round->stops[at + 1], &round->stops[at],
	    (round->count++ - at) * sizeof(round->stops[0]));
	round->stops[at] = visit;
}

/* A break is taken where it falls: at one end of a way, at the other, or on it.  So who is free
 * by the time that it may begin at the latest goes on as much later as it takes, and the next
 * visit begins when the first break that may be is over. */
static inline int
referee_way(
    const struct round_problem *p, const struct round_shift *s, uint32_t from, uint32_t to)
{
	if (from == ROUND_NONE || to == ROUND_NONE)
		return 0;
	return p->minutes[s->mode][from * p->place_count + to];
}

static inline int
referee_begin(const struct round_visit *v, int minute)
{
	for (uint32_t i = 0; i < v->window_count; i++) {
		if (minute < v->windows[i].from)
			return v->windows[i].from;
		if (minute <= v->windows[i].to)
			return minute;
	}
	return -1;
}

/* Walks through one round; false when something is too late.  *moved: a visit begins later. */
static inline bool
referee_walk(struct referee *referee, const struct referee_round *round, bool *moved)
{
	const struct round_problem *p = referee->problem;
	const struct round_shift *s = &p->shifts[round->shift];
	uint32_t at = s->start_place;
	int time = s->from, travel = 0, care = 0, over = 0;
	uint32_t load = 0;
	bool worked = false, rested = s->break_minutes == 0;

	for (size_t i = 0; i < round->count; i++) {
		const struct round_visit *v;
		int way, begins;

		if (round->stops[i] == ROUND_BREAK) {
			if (rested)
				return false;
			rested = true;
			if (time > s->break_to)
				return false;
			time += s->break_minutes;
			over = s->break_from + s->break_minutes;
			continue;
		}
		v = &p->visits[round->stops[i]];
		if (v->day != s->day || (v->skills & s->skills) != v->skills ||
		    (v->provider != ROUND_NONE && v->provider != s->provider))
			return false;
		way = referee_way(p, s, at, v->place);
		if (way == ROUND_NO_WAY)
			return false;
		begins = time + way > over ? time + way : over;
		if (v->after != ROUND_NONE && referee->begins[v->after] >= 0 &&
		    begins < referee->begins[v->after] + v->gap)
			begins = referee->begins[v->after] + v->gap;
		if (begins < referee->begins[round->stops[i]])
			begins = referee->begins[round->stops[i]];
		begins = referee_begin(v, begins);
		if (begins < 0)
			return false;
		if (begins != referee->begins[round->stops[i]])
			*moved = true;
		referee->begins[round->stops[i]] = begins;
		worked = true;
		travel += way;
		care += v->minutes;
		load += v->load;
		time = begins + v->minutes;
		at = v->place;
	}
	travel += worked ? referee_way(p, s, at, s->end_place) : 0;
	referee->travel += (long)travel * s->crew;
	if (s->load_most > 0 && load > s->load_most)
		return false;
	return !worked || (rested && travel + care <= s->paid_most &&
			      over <= s->to &&
			      time + referee_way(p, s, at, s->end_place) <= s->to);
}

/* Can these rounds be worked?  Fills begins (-1: not placed) and travel. */
static inline bool
referee_works(struct referee *referee)
{
	bool moved = true;

	for (size_t i = 0; i < referee->problem->visit_count; i++)
		referee->begins[i] = -1;
	for (size_t r = 0; r < referee->count; r++)
		for (size_t i = 0; i < referee->rounds[r].count; i++)
			if (referee->rounds[r].stops[i] != ROUND_BREAK)
				referee->begins[referee->rounds[r].stops[i]] = 0;
	while (moved) {
		moved = false;
		referee->travel = 0;
		for (size_t r = 0; r < referee->count; r++)
			if (!referee_walk(referee, &referee->rounds[r], &moved))
				return false;
	}
	return true;
}

static inline void
referee_read(
    struct referee *referee, const struct round_problem *p, const struct round_plan *plan)
{
	referee->problem = p;
	referee->count = plan->round_count;
	for (size_t r = 0; r < plan->round_count; r++) {
		referee->rounds[r].shift = plan->rounds[r].shift;
		referee->rounds[r].count = plan->rounds[r].stop_count;
		for (size_t i = 0; i < plan->rounds[r].stop_count; i++)
			referee->rounds[r].stops[i] = plan->rounds[r].stops[i].visit;
	}
}

/* The times that the plan itself gives, one round of it. */
static inline const char *
referee_times(const struct round_problem *p, const struct round *round, struct round_cost *cost,
    int *begins)
{
	const struct round_shift *s = &p->shifts[round->shift];
	uint32_t at = s->start_place;
	int time = s->from, waited = 0, travel = 0, care = 0, over = 0, there;
	bool first = true;

	for (size_t i = 0; i < round->stop_count; i++) {
		const struct round_stop *stop = &round->stops[i];
		const struct round_visit *v = &p->visits[stop->visit];
		int way;

		if (stop->visit == ROUND_BREAK) {
			if (stop->begins < time || stop->begins < s->break_from ||
			    stop->begins > s->break_to)
				return "a break at the wrong time";
			time += s->break_minutes;
			over = s->break_from + s->break_minutes;
			continue;
		}
		way = referee_way(p, s, at, v->place);
		if (stop->travel != way)
			return "travel is not the matrix's";
		there = time + way > over ? time + way : over;
		if (stop->begins < there || referee_begin(v, stop->begins) != stop->begins)
			return "a visit begins before the carer is there, or outside its "
			       "window";
		if (begins[stop->visit] >= 0 && begins[stop->visit] != stop->begins)
			return "two carers begin at different times";
		begins[stop->visit] = stop->begins;
		waited += first ? 0 : stop->begins - there;
		if (!first && stop->arrives != there)
			return "an arrival that is not the end of the way";
		first = false;
		travel += way;
		care += v->minutes;
		cost->strange += v->preferred != ROUND_NONE && v->preferred != s->carer;
		time = stop->begins + v->minutes;
		at = v->place;
	}
	travel += referee_way(p, s, at, s->end_place);
	if (time + referee_way(p, s, at, s->end_place) > s->to || over > s->to)
		return "back too late";
	if (round->travel != travel || round->care != care || round->waiting != waited)
		return "a round's sums are wrong";
	cost->rounds++;
	cost->travel += travel * s->crew;
	cost->waiting += waited * s->crew;
	cost->care += care * s->crew;
	cost->paid += (travel + care) * s->crew;
	return NULL;
}

/* Every visit once, by as many carers as it needs, in different rounds, or among those left. */
static inline const char *
referee_once(const struct round_problem *p, const struct round_plan *plan)
{
	static int seen[REFEREE_VISITS], left[REFEREE_VISITS];

	memset(seen, 0, sizeof(seen));
	memset(left, 0, sizeof(left));
	for (size_t r = 0; r < plan->round_count; r++)
		for (size_t i = 0; i < plan->rounds[r].stop_count; i++) {
			uint32_t visit = plan->rounds[r].stops[i].visit;

			if (visit == ROUND_BREAK)
				continue;
			for (size_t j = 0; j < i; j++)
				if (plan->rounds[r].stops[j].visit == visit)
					return "a visit twice in a round";
			seen[visit] += p->shifts[plan->rounds[r].shift].crew;
		}
	for (size_t i = 0; i < plan->left_count; i++)
		left[plan->left[i].visit]++;
	for (size_t i = 0; i < p->visit_count; i++)
		if (left[i] > 1 || seen[i] != (left[i] ? 0 : p->visits[i].carers))
			return "a visit too often, or not by as many carers as it needs";
	return NULL;
}

/* Could the same person be wanted in both at one time? */
static inline bool
referee_at_once(const struct round_shift *one, const struct round_shift *other)
{
	return one->carer != ROUND_NONE && one->carer == other->carer &&
	       one->day == other->day && one->from < other->to && other->from < one->to;
}

/* What is wrong with a plan; NULL: nothing. */
static inline const char *
referee_fault(const struct round_problem *p, const struct round_plan *plan)
{
	static struct referee referee;
	static int begins[REFEREE_VISITS];
	struct round_cost cost = {.unplaced = (int64_t)plan->left_count};
	const char *fault = referee_once(p, plan);

	memset(begins, -1, sizeof(begins));
	for (size_t r = 0; r < plan->round_count && fault == NULL; r++)
		fault = referee_times(p, &plan->rounds[r], &cost, begins);
	if (fault != NULL)
		return fault;
	for (size_t i = 0; i < p->visit_count; i++)
		if (p->visits[i].after != ROUND_NONE && begins[i] >= 0 &&
		    begins[p->visits[i].after] >= 0 &&
		    begins[i] < begins[p->visits[i].after] + p->visits[i].gap)
			return "too soon after another";
	for (size_t r = 0; r < plan->round_count; r++)
		for (size_t other = 0; other < r; other++)
			if (referee_at_once(&p->shifts[plan->rounds[r].shift],
				&p->shifts[plan->rounds[other].shift]))
				return "one carer in two rounds at once";
	for (size_t s = 0; s < p->shift_count; s++) {
		size_t open = 0;

		for (size_t r = 0; r < plan->round_count; r++)
			open += plan->rounds[r].shift == s;
		if (open > p->shifts[s].most)
			return "more rounds on a shift than there may be";
	}
	if (memcmp(&cost, &plan->cost, sizeof(cost)) != 0)
		return "the cost is not that of the rounds";
	referee_read(&referee, p, plan);
	return referee_works(&referee) ? NULL : "the rounds cannot be worked";
}

#endif

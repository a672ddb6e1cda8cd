/*
 * When each visit of some rounds can begin at the earliest and at the latest, as longest paths
 * in the graph of what has to come before what: one node a visit, in however many rounds it
 * is; nodes in an order in which all ways go forward, which is not there where two visits wait
 * for each other.  Shares nothing with the planner, nor with the referee but how
 * rounds are written down.
 */
#ifndef UNIT_ROUND_PATHS_H
#define UNIT_ROUND_PATHS_H

#include "round_referee.h"

enum { PATH_NODES = REFEREE_VISITS, PATH_ARCS = 4 * REFEREE_VISITS };

struct path_arc {
	uint32_t from, to;
	int lag; /* the second begins at least so much after the first */
};

struct path_node {
	bool there;
	struct round_window whole; /* between which its shifts and breaks let it begin */
	int earliest, latest;
	int waits_for;
};

struct paths {
	const struct round_problem *problem;
	struct path_node nodes[PATH_NODES];
	struct path_arc arcs[PATH_ARCS];
	size_t arc_count;
	uint32_t order[PATH_NODES];
	size_t ordered;
};

static inline void
path_arc(struct paths *paths, uint32_t from, uint32_t to, int lag)
{
	paths->arcs[paths->arc_count++] = (struct path_arc){from, to, lag};
	paths->nodes[to].waits_for++;
}

static inline void
path_between(struct path_node *node, int from, int to)
{
	node->there = true;
	node->whole.from = from > node->whole.from ? from : node->whole.from;
	node->whole.to = to < node->whole.to ? to : node->whole.to;
}

/* One round's arcs; false: its carer cannot do or be paid for it, wherever the time is. */
static inline bool
path_round(struct paths *paths, const struct referee_round *round)
{
	const struct round_problem *p = paths->problem;
	const struct round_shift *s = &p->shifts[round->shift];
	uint32_t at = s->start_place, last = ROUND_NONE, load = 0;
	int way, minutes = 0, paid = 0, rest = 0, over = s->from;

	for (size_t i = 0; i < round->count; i++) {
		const struct round_visit *v = &p->visits[round->stops[i]];
		uint32_t node = round->stops[i];

		if (node == ROUND_BREAK) {
			if (last == ROUND_NONE && s->from > s->break_to)
				return false;
			if (last != ROUND_NONE)
				path_between(
				    &paths->nodes[last], INT32_MIN, s->break_to - minutes);
			rest = s->break_minutes;
			over = s->break_from + rest;
			continue;
		}
		way = referee_way(p, s, at, v->place);
		if (way == ROUND_NO_WAY)
			return false;
		path_between(&paths->nodes[node], over, INT32_MAX);
		if (last == ROUND_NONE)
			path_between(&paths->nodes[node], s->from + rest + way, INT32_MAX);
		else
			path_arc(paths, last, node, minutes + rest + way);
		minutes = v->minutes;
		paid += way + minutes;
		load += v->load;
		rest = 0;
		last = node;
		at = v->place;
	}
	way = referee_way(p, s, at, s->end_place);
	path_between(&paths->nodes[last], INT32_MIN, s->to - way - rest - minutes);
	return over <= s->to && way != ROUND_NO_WAY && paid + way <= s->paid_most &&
	       (s->load_most == 0 || load <= s->load_most);
}

static inline bool
path_order(struct paths *paths)
{
	size_t there = 0;

	paths->ordered = 0;
	for (uint32_t i = 0; i < PATH_NODES; i++) {
		there += paths->nodes[i].there;
		if (paths->nodes[i].there && paths->nodes[i].waits_for == 0)
			paths->order[paths->ordered++] = i;
	}
	for (size_t done = 0; done < paths->ordered; done++)
		for (size_t i = 0; i < paths->arc_count; i++)
			if (paths->arcs[i].from == paths->order[done] &&
			    --paths->nodes[paths->arcs[i].to].waits_for == 0)
				paths->order[paths->ordered++] = paths->arcs[i].to;
	return paths->ordered == there;
}

/* The first minute from `minute` on, or the last up to it, that is in a window. */
static inline int
path_moment(const struct paths *paths, uint32_t node, int minute, bool forward)
{
	const struct round_visit *v = &paths->problem->visits[node];

	for (uint32_t i = 0; i < v->window_count; i++) {
		uint32_t at = forward ? i : v->window_count - 1 - i;
		const struct round_window *w = &v->windows[at];

		if (forward ? minute <= w->to : minute >= w->from)
			return forward ? (minute > w->from ? minute : w->from)
				       : (minute < w->to ? minute : w->to);
	}
	return forward ? 1000000 : -1000000;
}

static inline bool
path_times(struct paths *paths)
{
	for (size_t n = 0; n < paths->ordered; n++) {
		struct path_node *node = &paths->nodes[paths->order[n]];

		node->earliest = node->whole.from;
		for (size_t i = 0; i < paths->arc_count; i++) {
			const struct path_arc *arc = &paths->arcs[i];
			int least = paths->nodes[arc->from].earliest + arc->lag;

			if (arc->to == paths->order[n] && least > node->earliest)
				node->earliest = least;
		}
		node->earliest = path_moment(paths, paths->order[n], node->earliest, true);
	}
	for (size_t n = paths->ordered; n > 0; n--) {
		struct path_node *node = &paths->nodes[paths->order[n - 1]];

		node->latest = node->whole.to;
		for (size_t i = 0; i < paths->arc_count; i++) {
			const struct path_arc *arc = &paths->arcs[i];
			int most = paths->nodes[arc->to].latest - arc->lag;

			if (arc->from == paths->order[n - 1] && most < node->latest)
				node->latest = most;
		}
		node->latest = path_moment(paths, paths->order[n - 1], node->latest, false);
		if (node->earliest > node->latest)
			return false;
	}
	return true;
}

/* Can these rounds be worked, each visit by those who may have it? */
static inline bool
paths_work(struct paths *paths, const struct referee *rounds)
{
	const struct round_problem *p = rounds->problem;

	memset(paths->nodes, 0, sizeof(paths->nodes));
	paths->problem = p;
	paths->arc_count = 0;
	for (size_t i = 0; i < PATH_NODES; i++)
		paths->nodes[i].whole = (struct round_window){INT32_MIN, INT32_MAX};
	for (size_t r = 0; r < rounds->count; r++) {
		const struct referee_round *round = &rounds->rounds[r];
		size_t real = 0;

		for (size_t i = 0; i < round->count; i++)
			real += round->stops[i] != ROUND_BREAK;
		if (real > 0 && !path_round(paths, round))
			return false;
	}
	for (uint32_t i = 0; i < p->visit_count; i++)
		if (paths->nodes[i].there && p->visits[i].after != ROUND_NONE &&
		    paths->nodes[p->visits[i].after].there)
			path_arc(paths, p->visits[i].after, i, p->visits[i].gap);
	return path_order(paths) && path_times(paths);
}

#endif

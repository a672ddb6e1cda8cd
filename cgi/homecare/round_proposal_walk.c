/* Rounds of a search walked in place of driven: one after the other is emptied and begun on
 * foot where most of its visits can be walked to from each other, the others of them go to
 * other rounds, and visits of other rounds that are near come in.  What does not come out
 * cheaper is taken back, step by step. */
#include "homecare/round_proposal_sums.h"

#include "lib/arena.h"

enum {
	SPOTS = 64,
	LEAST = 2,    /* visits of a round on foot */
	MINUTE = 1000 /* one of pay, so that a part of one counts */
};

/* A visit was taken from there, or put somewhere. */
struct step {
	uint32_t visit;
	bool taken;
	struct round_spot from;
};

struct walking {
	struct rounds *rounds;
	const struct round_problem *problem;
	struct round_shift *shifts;
	size_t driven;
	struct step *steps; /* of the round that is tried */
	size_t step_count, step_room;
	struct arena *a;
	int64_t minute_by_car;
	int64_t cost;	/* what they add */
	uint32_t shift; /* that the round tried is to be worked on, */
	uint32_t round; /* and the round, ROUND_NEW: it is not open yet */
};

static int64_t
cost_of(const struct walking *w, const struct round_spot *spot)
{
	return (int64_t)spot->travel *
	       (w->shifts[spot->shift[0]].mode == ROUND_WALK ? MINUTE : w->minute_by_car);
}

static void
note(struct walking *w, const struct step *step)
{
	if (w->step_count == w->step_room) {
		size_t room = w->step_room == 0 ? 64 : 2 * w->step_room;
		struct step *steps = arena_array(w->a, room, sizeof(*steps));

		for (size_t i = 0; i < w->step_count; i++)
			steps[i] = w->steps[i];
		w->steps = steps;
		w->step_room = room;
	}
	w->steps[w->step_count++] = *step;
}

static void
take(struct walking *w, uint32_t visit)
{
	struct step step = {.visit = visit, .taken = true};

	rounds_where(w->rounds, visit, &step.from);
	step.from.travel = rounds_take(w->rounds, visit);
	w->cost -= cost_of(w, &step.from);
	note(w, &step);
}

static bool
put(struct walking *w, uint32_t visit, const struct round_spot *spot)
{
	if (!rounds_put(w->rounds, visit, spot))
		return false;
	w->cost += cost_of(w, spot);
	note(w, &(struct step){.visit = visit});
	return true;
}

static void
take_back(struct walking *w)
{
	while (w->step_count > 0) {
		const struct step *step = &w->steps[--w->step_count];

		if (step->taken)
			rounds_put(w->rounds, step->visit, &step->from);
		else
			rounds_take(w->rounds, step->visit);
	}
}

/* Into the round on foot, which it opens if need be. */
static bool
put_on_foot(struct walking *w, uint32_t visit)
{
	struct round_spot spots[SPOTS], is;
	size_t count = rounds_best(w->rounds, visit, w->round == ROUND_NEW, spots, SPOTS);

	for (size_t i = 0; i < count; i++) {
		if (spots[i].shift[0] != w->shift || spots[i].round[0] != w->round ||
		    spots[i].round[1] != ROUND_NONE || !put(w, visit, &spots[i]))
			continue;
		rounds_where(w->rounds, visit, &is);
		w->round = is.round[0];
		return true;
	}
	return false;
}

/* Wherever among the rounds that there are it costs least. */
static bool
put_anywhere(struct walking *w, uint32_t visit)
{
	struct round_spot spots[SPOTS];
	size_t count = rounds_best(w->rounds, visit, false, spots, SPOTS), best = 0;

	for (size_t i = 1; i < count; i++)
		if (cost_of(w, &spots[i]) < cost_of(w, &spots[best]))
			best = i;
	return count > 0 && put(w, visit, &spots[best]);
}

/* ---- Who can be walked to ---- */

static bool
walks_to(const struct walking *w, uint32_t from, uint32_t to)
{
	const struct round_problem *p = w->problem;

	return p->minutes[ROUND_WALK][p->visits[from].place * p->place_count +
				      p->visits[to].place] != ROUND_NO_WAY;
}

/* The visit of the round from which most others of it can be walked to; *count: how many. */
static uint32_t
middle_of(const struct walking *w, const struct round *round, size_t *count)
{
	uint32_t middle = 0;

	*count = 0;
	for (size_t i = 0; i < round->stop_count; i++) {
		size_t near = 0;

		for (size_t j = 0; j < round->stop_count; j++)
			near += walks_to(w, round->stops[i].visit, round->stops[j].visit);
		if (near > *count) {
			*count = near;
			middle = round->stops[i].visit;
		}
	}
	return middle;
}

static bool
is_of_pair(const struct walking *w, const struct round *round)
{
	for (size_t i = 0; i < round->stop_count; i++)
		if (w->problem->visits[round->stops[i].visit].carers !=
		    w->shifts[round->shift].crew)
			return true;
	return false;
}

/* ---- One round ---- */

/* Visits of other rounds that the round on foot passes by. */
static void
gather(struct walking *w, uint32_t middle)
{
	const struct round_problem *p = w->problem;

	for (uint32_t v = 0; v < p->visit_count; v++) {
		struct round_spot is;

		if (p->visits[v].provider != p->visits[middle].provider ||
		    p->visits[v].day != p->visits[middle].day || !walks_to(w, middle, v) ||
		    !rounds_where(w->rounds, v, &is) || is.round[1] != ROUND_NONE ||
		    w->shifts[is.shift[0]].mode == ROUND_WALK)
			continue;
		take(w, v);
		if (!put_anywhere(w, v))
			return; /* a visit without a place: what is done is taken back */
	}
}

static bool
walk(struct walking *w, const struct round *round, uint32_t middle)
{
	size_t on_foot = 0;

	for (size_t i = 0; i < round->stop_count; i++)
		take(w, round->stops[i].visit);
	for (size_t i = 0; i < round->stop_count; i++)
		if (walks_to(w, middle, round->stops[i].visit))
			on_foot += put_on_foot(w, round->stops[i].visit);
	for (size_t i = 0; i < round->stop_count; i++) {
		struct round_spot is;

		if (!rounds_where(w->rounds, round->stops[i].visit, &is) &&
		    !put_anywhere(w, round->stops[i].visit))
			return false;
	}
	if (on_foot < LEAST)
		return false;
	gather(w, middle);
	for (size_t i = 0; i < w->step_count; i++) {
		struct round_spot is;

		if (!rounds_where(w->rounds, w->steps[i].visit, &is))
			return false;
	}
	return w->cost < 0;
}

/* One round less there, and one more here. */
static void
allow(struct walking *w, uint32_t less, uint32_t more)
{
	w->shifts[less].most -= w->shifts[less].most != UINT32_MAX;
	w->shifts[more].most += w->shifts[more].most != UINT32_MAX;
}

static bool
try_round(struct walking *w, const struct round *round)
{
	size_t count;
	uint32_t middle = middle_of(w, round, &count);

	if (count < LEAST || is_of_pair(w, round))
		return false;
	w->step_count = 0;
	w->cost = 0;
	w->round = ROUND_NEW;
	w->shift = round->shift + (uint32_t)w->driven;
	allow(w, round->shift, w->shift);
	if (walk(w, round, middle))
		return true;
	allow(w, w->shift, round->shift);
	take_back(w);
	return false;
}

bool
walk_rounds(struct arena *a, struct rounds *rounds, struct round_problem *p,
    const struct walk_effort *effort)
{
	const int64_t end = effort->milliseconds < 0
				? INT64_MAX
				: round_now() + effort->milliseconds * 1000000;
	struct walking w = {.rounds = rounds,
	    .problem = p,
	    .driven = effort->driven,
	    .minute_by_car = MINUTE + (int64_t)(MINUTE * effort->mileage),
	    .a = a};
	struct round_plan plan;
	uint32_t next = 0;

	w.shifts = arena_array(a, p->shift_count + 1, sizeof(*w.shifts));
	for (size_t i = 0; i < p->shift_count; i++)
		w.shifts[i] = p->shifts[i];
	p->shifts = w.shifts;
	rounds_plan(a, rounds, &plan);
	for (size_t i = 0; i < plan.round_count; i++) {
		if (round_now() >= end)
			return false;
		if (plan.rounds[i].number < next || plan.rounds[i].shift >= w.driven)
			continue;
		next = plan.rounds[i].number + 1;
		/* Others have other visits then. */
		if (try_round(&w, &plan.rounds[i])) {
			rounds_plan(a, rounds, &plan);
			i = 0;
		}
	}
	return true;
}

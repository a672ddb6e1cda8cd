/* Less travel by few changes: always that visit is put anew which saves most by it; all others
 * keep their rounds, and what was agreed. */
#include "homecare/round_proposal_sums.h"
#include "lib/arena.h"

enum { ASKED_EACH = 5000000 }; /* nanoseconds */

struct few {
	struct rounds *rounds;
	const struct round_problem *problem;
	struct round_window *windows; /* the problem's: narrow, but for visits that were moved */
	const struct round_window *wide;
	const struct round_effort *effort;
	int64_t *gains; /* minutes of travel of each visit, put anew */
	bool *moved;
	int64_t since, asked;
	uint32_t used;
	bool over;
};

static bool
is_over(struct few *f)
{
	const struct round_effort *effort = f->effort;
	const int64_t now = round_now();
	const double spent = (double)(now - f->since) / 1e6;
	const struct round_state state = {
	    .share = effort->trials > 0 ? (double)f->used / ((double)effort->changes + 1)
					: spent / (double)effort->milliseconds};

	if (f->over || now - f->asked < ASKED_EACH)
		return f->over;
	f->asked = now;
	f->over = state.share >= 1 || !effort->go_on(effort->context, &state);
	return f->over;
}

static void
set_window(struct few *f, uint32_t visit, struct round_window window)
{
	f->windows[visit] = window;
	rounds_look_again(f->rounds, visit);
}

/* Where it is best among the rounds that there are, at any time that it may have, and what that
 * saves; 0: it is best where it is, or in no round. */
static int64_t
look(struct few *f, uint32_t visit, struct round_spot *best)
{
	const struct round_window narrow = f->windows[visit];
	struct round_spot was;
	int64_t gain = 0;

	if (!rounds_where(f->rounds, visit, &was))
		return 0;
	gain = rounds_take(f->rounds, visit);
	set_window(f, visit, f->wide[visit]);
	gain = rounds_best(f->rounds, visit, false, best, 1) == 1 ? gain - best->travel : 0;
	set_window(f, visit, narrow);
	rounds_put(f->rounds, visit, &was);
	return gain > 0 ? gain : 0;
}

static void
move(struct few *f, uint32_t visit)
{
	struct round_spot best;

	if (look(f, visit, &best) == 0)
		return;
	rounds_take(f->rounds, visit);
	set_window(f, visit, f->wide[visit]);
	rounds_put(f->rounds, visit, &best);
	f->used += !f->moved[visit];
	f->moved[visit] = true;
}

/* Of all, or of those whose rounds one visit could be in. */
static void
weigh(struct few *f, uint32_t like)
{
	const struct round_visit *visits = f->problem->visits;
	struct round_spot spot;

	for (uint32_t i = 0; i < f->problem->visit_count && !is_over(f); i++)
		if (like == ROUND_NONE || group_of(&visits[i]) == group_of(&visits[like]))
			f->gains[i] = look(f, i, &spot);
}

/* The one that saves most; another one only as long as it may change. */
static uint32_t
choose(const struct few *f)
{
	const bool more = f->used < f->effort->changes;
	uint32_t best = ROUND_NONE;

	for (uint32_t i = 0; i < f->problem->visit_count; i++)
		if (f->gains[i] > 0 && (more || f->moved[i]) &&
		    (best == ROUND_NONE || f->gains[i] > f->gains[best]))
			best = i;
	return best;
}

void
proposal_few(struct arena *a, struct rounds *rounds, const struct round_problem *problem,
    const struct round_window *wide, const struct round_effort *effort)
{
	struct few f = {.rounds = rounds,
	    .problem = problem,
	    .wide = wide,
	    .effort = effort,
	    .since = round_now()};
	uint32_t next;

	if (problem->visit_count == 0)
		return;
	f.windows = (struct round_window *)problem->visits[0].windows;
	f.gains = arena_array(a, problem->visit_count, sizeof(*f.gains));
	f.moved = arena_array(a, problem->visit_count, sizeof(*f.moved));
	weigh(&f, ROUND_NONE);
	while (!is_over(&f) && (next = choose(&f)) != ROUND_NONE) {
		move(&f, next);
		weigh(&f, next);
	}
}

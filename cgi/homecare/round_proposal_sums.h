/* Between the round_proposal*.c files only. */
#ifndef HOMECARE_ROUND_PROPOSAL_SUMS_H
#define HOMECARE_ROUND_PROPOSAL_SUMS_H

#include "homecare/round_proposal.h"

/* With no more rounds than there were, one less is worth next to nothing by itself. */
enum { PROPOSAL_ROUND_WORTH = 1 };

/* Lets the problem have no more rounds on each shift than the plan has: as the way to the first
 * visit of a round is not counted, more rounds would always seem to be less travel. */
void bound_rounds(
    struct arena *a, struct round_problem *problem, const struct round_plan *plan);

/* Rounds of a provider on a day stand by themselves: 8 groups each, one for each day. */
enum { DAYS_OF_PROVIDER = 8 };

static inline size_t
group_of(const struct round_visit *v)
{
	return (size_t)v->provider * DAYS_OF_PROVIDER + v->day;
}

/* A plan taken apart. */
struct parts {
	struct proposal_sums *groups; /* provider_count * DAYS_OF_PROVIDER */
	uint32_t (*rounds)[2]; /* of each visit: indices into plan.rounds, or ROUND_NONE */
	int32_t *begins;       /* of each visit that is placed */
	int32_t *detours;      /* minutes of travel that it costs */
};

void parts_of(struct arena *a, const struct round_problem *problem, size_t providers,
    const struct round_plan *plan, struct parts *parts);

/* Is the visit's round on foot, or that of its other carer? */
bool parts_walked(const struct round_problem *problem, const struct round_plan *plan,
    const struct parts *parts, size_t visit, int side);

/* Less travel in the rounds that there are by at most effort->changes visits put anew, of so many
 * milliseconds at most where there are no trials.  The problem's windows stand together in the
 * order of its visits and are written to; wide: those that a visit put anew may begin in. */
void proposal_few(struct arena *a, struct rounds *rounds, const struct round_problem *problem,
    const struct round_window *wide, const struct round_effort *effort);

struct walk_effort {
	size_t driven;	      /* shifts from it on are the same ones as before it, on foot */
	double mileage;	      /* what that of a minute by car costs, in minutes of pay */
	int64_t milliseconds; /* that it may take; -1: until all rounds are tried */
};

/* Walks rounds in place of driving them where that costs less.  The problem's shifts are then a
 * copy of the arena's.  false: not all of them were tried in the time. */
bool walk_rounds(struct arena *a, struct rounds *rounds, struct round_problem *problem,
    const struct walk_effort *effort);

/* The visit of the same person on that day that has to be over first, of those before it the one
 * agreed to end last; its own number where there is none. */
size_t proposal_before(const struct proposal_visit *visits, size_t at);

/* Agreed times of visits that move, kept as far from those before as the plan keeps them: they
 * were rounded, and what is planned a little off its time keeps that.  There are always such:
 * what is agreed and what is planned are kept apart, and so is each of the times agreed drawn to
 * where the plan can have it. */
void proposal_say_apart(struct arena *a, struct proposal_visit *visits, size_t count);

void sums_add(struct proposal_sums *to, const struct proposal_sums *more);

#endif

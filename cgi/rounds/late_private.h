/*
 * Between the files of late visits only: who makes which service after which, and when each
 * begins.
 *
 * A service is a node, 2 * visit + side; the beginning and the end of a carer's day are one
 * node too, behind all services.  Each begins as soon as its carer is there, its window has
 * come and the other service of its visit allows; a change is passed on from service to service
 * until no beginning changes any more (late_times.c).   What waits for itself shows as a
 * beginning behind all that can be, so no test for that is made before.
 */
#ifndef ROUNDS_LATE_PRIVATE_H
#define ROUNDS_LATE_PRIVATE_H

#include "rounds/chance.h"
#include "rounds/late.h"

enum { LATE_NEAR = 64, LATE_SPOTS = 8 };

/* What a trial changes, all of it in one block: kept and put back as a whole. */
struct late_block {
	uint32_t *next, *previous; /* of each node */
	int32_t *way;		   /* of each node: to the next; 0 of a day without any */
	int32_t *free_at;	   /* of each node: when its carer can leave */
	int32_t *begins;	   /* of each service; of a day: when its carer is home */
	int32_t *spare;		   /* of each node: so much later, nothing of the day is later
				      than it may be; as it was when the day was last looked at */
	uint32_t *changed_days;	   /* of each carer: not looked at since it changed */
	uint32_t *carer;	   /* of each service; ROUND_NONE: not in the plan */
	uint32_t *length;	   /* of each carer: services */
	int64_t *sums;		   /* travel, late, over, latest: enum late_sum */
};

enum late_sum { LATE_TRAVEL, LATE_LATE, LATE_OVER, LATE_LATEST, LATE_SUMS };

/* Where a service could be: behind `after`; at least so much does that cost. */
struct late_spot {
	uint32_t after;
	int64_t least;
};

struct late_state {
	const struct late_problem *problem;
	uint64_t chance;
	uint32_t service_count, node_count;
	struct late_block now;
	void *block;
	size_t block_size;
	uint32_t *leaves, *reaches; /* of each node: the place */
	int32_t *minutes;	    /* of each service */
	int32_t *to;		    /* of each node: late from then on */
	int32_t *back;		    /* travel with rows and columns changed over */
	uint32_t **able;	    /* of each service: the carers who can and may */
	uint32_t *able_count;
	uint32_t (*near)[LATE_NEAR]; /* of each visit: others, the nearest first */
	bool *near_known;	     /* of each visit: found, as it was asked for */
	uint32_t near_count;
	/* While a change is passed on: visits waiting, and what was before. */
	uint32_t *queue, queued, queue_first;
	bool *waits;
	uint32_t *changed, changed_count;
	int32_t *changed_from;
	bool latest_gone; /* the latest of all begins sooner: to be found anew */
	int32_t horizon;  /* no plan begins later; what does waits for itself */
	bool for_ever;
	/* While a trial goes on: visits that are out of the plan. */
	uint32_t *out, out_count;
	int64_t *ranks;	   /* beside `out` */
	uint32_t *touched; /* of each carer: the trial that last ruined there */
	uint32_t trial;
	/* How long this may go on. */
	const struct round_effort *effort;
	struct round_state state;
	int64_t since, asked; /* nanoseconds */
	bool ended;
	bool hurried; /* the first plan takes too long: only the ends of days are places */
};

static inline uint32_t
late_chance(struct late_state *s, uint32_t below)
{
	return chance_below(&s->chance, below);
}

static inline bool
late_is_head(const struct late_state *s, uint32_t node)
{
	return node >= s->service_count;
}

static inline int
late_sides(const struct late_visit *v)
{
	return v->link == LATE_ALONE ? 1 : 2;
}

static inline int32_t
late_leg(const struct late_state *s, uint32_t from, uint32_t to)
{
	return s->problem->travel[s->leaves[from] * s->problem->places + s->reaches[to]];
}

static inline int32_t
late_after(int32_t time, int32_t end)
{
	return time > end ? time - end : 0;
}

static inline int64_t
late_cost(const struct late_state *s)
{
	const int64_t *sums = s->now.sums;

	return sums[LATE_TRAVEL] + sums[LATE_LATE] + sums[LATE_OVER] + sums[LATE_LATEST];
}

/* ---- late.c ---- */

/* Is the effort spent, or does who asked for the plan want it to end?  The first plan has a few
 * milliseconds whatever the effort, so that it is a good one of a small problem. */
bool late_is_over(struct late_state *s, bool first);

/* ---- late_times.c ---- */

/* Puts both services of a visit (the second where there is one) behind these nodes, or takes
 * them out, and passes it on: false when it costs more than `most` or does not settle, and then
 * things are as they were for late_put; after late_take they are to be put back as a whole. */
bool late_put(struct late_state *s, uint32_t visit, const uint32_t after[2], int64_t most);
bool late_take(struct late_state *s, uint32_t visit);

/* Works out what there is to spare on a day that has changed. */
void late_find_spare(struct late_state *s, uint32_t carer);

/* What all would cost after late_put; INT64_MAX: it would be refused. */
int64_t late_try(struct late_state *s, uint32_t visit, const uint32_t after[2], int64_t most);

/* ---- late_place.c ---- */

/* Puts the visits that are out back, each where it costs least, now and then where it costs a
 * bit more; false as soon as all costs more than `most` or it is over.  INT64_MAX: the first
 * plan, always, and always the same but that with no time left the rest is put at the ends of
 * days. */
bool late_recreate(struct late_state *s, int64_t most);

/* ---- late_ruin.c ---- */

/* Takes some visits out that are near each other; false: it did not settle. */
bool late_ruin(struct late_state *s);

#endif

/* Between the rounds*.c files only. */
#ifndef ROUNDS_ROUNDS_PRIVATE_H
#define ROUNDS_ROUNDS_PRIVATE_H

#include "rounds/rounds.h"

/* Later than anything, and small enough to be added to. */
enum { ROUND_NEVER = 1000000 };

struct stop {
	uint32_t visit; /* or ROUND_BREAK */
	uint32_t place; /* a break is where the stop before it was */
	int32_t minutes;
	int32_t arrives;
	int32_t begins; /* as early as can be */
	int32_t latest; /* as late as it may; of a visit only */
};

/* A round under way.  One without visits is closed. */
struct chain {
	uint32_t shift;
	uint32_t visits;
	struct stop *stops;
	uint32_t count, room;
	int32_t travel, care;
	bool queued;
};

/* What is known of a visit; side: of its first or second carer. */
struct node {
	uint32_t chain[2];  /* ROUND_NONE: not placed */
	int32_t arrives[2]; /* the carer */
	int32_t allows[2];  /* as late as that carer's round lets it begin */
	int32_t begins;	    /* the earliest */
	int32_t latest;
	uint32_t follower; /* the first visit that has to begin after it */
	uint32_t next;	   /* another one after the same */
};

/* What one provider has on one day: other visits need not look at it. */
struct group {
	uint8_t day;
	uint32_t provider;
	uint32_t *shifts;
	uint32_t shift_count;
	uint32_t *chains; /* open and closed ones */
	uint32_t chain_count, chain_room;
};

struct rounds {
	struct arena *a;
	const struct round_problem *problem;
	struct node *nodes;
	struct chain *chains;
	uint32_t chain_count, chain_room;
	struct chain *empty;  /* one for each shift: how a round on it begins */
	uint32_t *opened;     /* rounds open on each shift */
	struct group *groups; /* by day and provider */
	size_t group_count;
	uint32_t *group_of; /* of each shift */
	uint32_t *queue;    /* chains whose times have to be looked at, */
	size_t queue_count, queue_room;
	uint32_t *touched;    /* and those that have been, since touched_count was set to 0; */
	size_t touched_count; /* with more than queue_room of them, any may have been */
};

static inline int32_t
round_travel(const struct rounds *r, const struct chain *c, uint32_t from, uint32_t to)
{
	const struct round_problem *p = r->problem;

	if (from == ROUND_NONE || to == ROUND_NONE)
		return 0;
	from = p->minutes[p->shifts[c->shift].mode][from * p->place_count + to];
	return from == ROUND_NO_WAY ? ROUND_NEVER : (int32_t)from;
}

/* The first minute from `minute` on at which the visit may begin, or ROUND_NEVER; the last one
 * up to it, or -ROUND_NEVER. */
int32_t round_earliest(const struct round_visit *visit, int32_t minute);
int32_t round_latest(const struct round_visit *visit, int32_t minute);

/* When the carer is free, and where, to go to the stop at `position`. */
int32_t round_ready(
    const struct rounds *r, const struct chain *c, uint32_t position, uint32_t *place);
/* How late one may be free at `place` to go to the stop at `position` and on from there. */
int32_t round_deadline(
    const struct rounds *r, const struct chain *c, uint32_t position, uint32_t place);

/* Bounds that visits before and after it in time set to its beginning. */
void round_gaps(const struct rounds *r, uint32_t visit, int32_t *least, int32_t *most);

/* Whether others' times depend on its own by more than the order of stops. */
bool round_coupled(const struct rounds *r, uint32_t visit);

void round_enqueue(struct rounds *r, uint32_t chain);
/* Works out the times of the chains in the queue and of all that hang on them.  strict: stops
 * and gives back false as soon as something cannot be kept; the queue is then what is left. */
bool round_settle(struct rounds *r, bool strict);

/* Opens a round on a shift, with no visit yet; its number. */
uint32_t round_open(struct rounds *r, uint32_t shift);

/* May this visit be in a round on this shift at all? */
bool round_suits(const struct rounds *r, uint32_t visit, uint32_t shift);

/* A position in a round, or in one to be opened on a shift (chain is ROUND_NEW). */
struct fit {
	uint32_t chain, shift, position;
	int32_t from, to; /* the visit may begin then */
	int32_t travel;	  /* of all carers of the round */
	int32_t weight;	  /* travel, and what opening the round is worth */
};

/* The groups that a visit may be in: from *first up to, without, the one returned. */
size_t round_groups(const struct rounds *r, uint32_t visit, size_t *first);
/* Sorts the shifts into groups. */
void round_group(struct rounds *r);

/* The best spot for a visit of one carer, or of two in a round of two, in this round. */
bool round_spot_in(struct rounds *r, uint32_t chain, uint32_t visit, struct round_spot *spot);

/* What spots are ordered by. */
int32_t round_weight(const struct rounds *r, const struct round_spot *spot);

#endif

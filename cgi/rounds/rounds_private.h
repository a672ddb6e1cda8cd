/* Between the rounds*.c files only. */
#ifndef ROUNDS_ROUNDS_PRIVATE_H
#define ROUNDS_ROUNDS_PRIVATE_H

#include "rounds/rounds.h"

/* Later than anything, and small enough to be added to. */
enum { ROUND_NEVER = 1000000 };

struct stop {
	uint32_t visit; /* or ROUND_BREAK */
	uint32_t place; /* of a break: where the stop before it was */
	int32_t minutes;
	int32_t way; /* from the stop before; to a break there is none */
	int32_t arrives;
	int32_t begins; /* as early as can be */
	int32_t latest; /* as late as it may */
};

/* A round under way.  One without visits is closed. */
struct chain {
	uint32_t shift;
	uint32_t visits;
	struct stop *stops;
	uint32_t count, room;
	int32_t travel, care;
	int32_t home; /* of the travel: from the last visit to where the shift ends */
	uint32_t load;
	uint32_t strange; /* visits that would rather have another carer */
	uint32_t version; /* another number whenever anything in it has changed */
	/* Stops before changed_from and the last unchanged_tail are as they were when the times
	 * were last worked out. */
	uint32_t changed_from, unchanged_tail;
	bool queued;
	bool kept; /* in the journal */
};

/* Of a visit, what is looked at most. */
struct brief {
	int32_t from, to; /* its window, where it has but one */
	int32_t minutes;
	uint32_t place;
	uint32_t load;
	bool simple; /* one window, and no gap to another visit */
	bool linked; /* there is such a gap */
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
	struct brief *briefs;
	const uint16_t *into[ROUND_MODES]; /* minutes, from column to row */
	struct round_day_quote *quoting;   /* what rounds_quote() works with, or NULL */
	struct round_journal *journal;	   /* where chains are kept before they change; or NULL */
	struct round_halves *halves; /* where the rounds of two carers are paired; or NULL */
	uint32_t version;
	struct chain *chains;
	uint32_t chain_count, chain_room;
	struct chain *empty;  /* one for each shift: how a round on it begins */
	uint32_t *opened;     /* rounds open on each shift, */
	uint32_t open;	      /* and on all of them */
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

static inline bool
round_is_strange(const struct rounds *r, uint32_t visit, const struct round_shift *shift)
{
	uint32_t preferred = r->problem->visits[visit].preferred;

	return preferred != ROUND_NONE && preferred != shift->carer;
}

static inline bool
round_overloaded(const struct round_shift *shift, uint32_t load)
{
	return shift->load_most > 0 && load > shift->load_most;
}

/* How many stops are before a visit that is in the round. */
static inline uint32_t
round_position(const struct chain *c, uint32_t visit)
{
	uint32_t position = 0;

	while (c->stops[position].visit != visit)
		position++;
	return position;
}

/* So many stops can be in it. */
void round_make_room(struct rounds *r, struct chain *c, uint32_t count);

/* The first minute from `minute` on at which the visit may begin, or ROUND_NEVER; the last one
 * up to it, or -ROUND_NEVER. */
int32_t round_earliest(const struct round_visit *visit, int32_t minute);
int32_t round_latest(const struct round_visit *visit, int32_t minute);

/* When the carer is free, and where, to go to the stop at `position`. */
int32_t round_ready(
    const struct rounds *r, const struct chain *c, uint32_t position, uint32_t *place);
/* Before which the stop at `position` cannot begin, or one not get home, for a break in front of
 * it: that begins on the way or at either end of it, as soon as it may. */
static inline int32_t
round_rested(const struct rounds *r, const struct chain *c, uint32_t position)
{
	const struct round_shift *shift = &r->problem->shifts[c->shift];

	return position > 0 && c->stops[position - 1].visit == ROUND_BREAK
		   ? shift->break_from + shift->break_minutes
		   : 0;
}
/* How late one may be free who takes the break and gets to what comes behind it by `latest`,
 * `travel` minutes away: the break falls at either end of the way or on it. */
static inline int32_t
round_before_break(const struct round_shift *shift, int32_t latest, int32_t travel)
{
	if (latest < shift->break_from + shift->break_minutes)
		return -ROUND_NEVER;
	latest -= travel + shift->break_minutes;
	return latest < shift->break_to ? latest : shift->break_to;
}
/* How late one may be free at `place` to go to the stop at `position` and on from there. */
int32_t round_deadline(
    const struct rounds *r, const struct chain *c, uint32_t position, uint32_t place);

/* Bounds that visits before and after it in time set to its beginning. */
void round_gaps(const struct rounds *r, uint32_t visit, int32_t *least, int32_t *most);

/* Whether others' times depend on its own by more than the order of stops. */
bool round_coupled(const struct rounds *r, uint32_t visit);

/* A visit that is nowhere. */
void round_forget(struct rounds *r, uint32_t visit);

/* Takes a visit out; the times are to be settled. */
void round_pull(struct rounds *r, uint32_t visit);

/* To be settled as a whole, */
void round_enqueue(struct rounds *r, uint32_t chain);
/* or from a stop put in or taken out at `position` on; before that is done. */
void round_enqueue_at(struct rounds *r, uint32_t chain, uint32_t position, bool put_in);
/* Works out the times of the chains in the queue and of all that hang on them.  false: something
 * cannot be kept; strict: it stops there, and the queue is then what is left. */
bool round_settle(struct rounds *r, bool strict);

/* So many rounds more are open on a shift. */
static inline void
round_count_open(struct rounds *r, uint32_t shift, int32_t more)
{
	r->opened[shift] += (uint32_t)more;
	r->open += (uint32_t)more;
}

/* Opens a round on a shift, with no visit yet; its number. */
uint32_t round_open(struct rounds *r, uint32_t shift);

/* May this visit be in a round on this shift at all? */
bool round_suits(const struct rounds *r, uint32_t visit, uint32_t shift);

/* Which visits have no place in the plan, and why. */
void round_list_left(struct arena *a, const struct rounds *r, struct round_plan *plan);

/* A position in a round, or in one to be opened on a shift (chain is ROUND_NEW). */
struct fit {
	uint32_t chain, shift, position;
	int32_t from, to; /* the visit may begin then */
	int32_t travel;	  /* of all carers of the round */
	int32_t strange;  /* 1: its carer is not the one preferred */
	int32_t weight;	  /* travel, what opening the round is worth, and another carer */
};

/* Positions in a round (ROUND_NEW: in one opened on the shift) that can hold the visit, from the
 * last to the first: given to keep() each.  Of a simple visit the best one alone, but where
 * another carer's round has to be found for it. */
void round_each_fit(struct rounds *r, uint32_t number, uint32_t shift, uint32_t visit,
    void (*keep)(void *context, const struct fit *fit), void *context);

/* Whether both carers can begin at the same minute, and at which. */
bool round_meet(const struct rounds *r, uint32_t visit, const struct fit *one,
    const struct fit *other, int32_t *begins);

/* The groups that a visit may be in: from *first up to, without, the one returned. */
size_t round_groups(const struct rounds *r, uint32_t visit, size_t *first);
/* Sorts the shifts into groups. */
void round_group(struct rounds *r);

/* The best spot for a visit of one carer, or of two in a round of two, in this round. */
bool round_spot_in(struct rounds *r, uint32_t chain, uint32_t visit, struct round_spot *spot);

/* The position in this round (perhaps one without visits) at which a visit that is `simple`,
 * and may be in it, adds least: fills position, from and travel of *best.  false: nowhere.  Of a
 * visit that is `linked`, with the window that its gaps leave: it may be that it cannot be put
 * there, if those that come after it are in the same round. */
bool round_scan(const struct rounds *r, const struct chain *c, const struct brief *visit,
    struct fit *best);

/* Keeps a round as it is, to be put back, where a journal is open.  Before every change. */
void round_keep(struct rounds *r, uint32_t chain);

/* How much of an effort is spent since a time of round_now().  With a number of trials the clock
 * ends nothing, so that the same effort gives the same rounds. */
void round_spend(const struct round_effort *effort, int64_t since, struct round_state *state);

/* What spots are ordered by. */
int32_t round_weight(const struct rounds *r, const struct round_spot *spot);

#endif

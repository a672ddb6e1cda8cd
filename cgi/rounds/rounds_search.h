/* Between the rounds*.c files only: the state of a search for better rounds. */
#ifndef ROUNDS_ROUNDS_SEARCH_H
#define ROUNDS_ROUNDS_SEARCH_H

#include "rounds/rounds_journal.h"

/* Trials from one look at the clock to the next; with more visits than that, one: they may take
 * a millisecond each. */
enum { SEARCH_CLOCK_EACH = 32, SEARCH_CLOCK_VISITS = 2000 };

/* The best position of a visit in a round, as long as that has the version. */
struct remembered {
	uint32_t version;
	int32_t weight; /* INT32_MAX: nowhere */
	uint32_t position;
};

/* Visits in the order of nearness, itself first. */
struct near {
	uint32_t *visits;
	uint32_t count;
};

/* A visit taken out in a trial. */
struct pulled {
	uint32_t visit;
	bool was_changed; /* had another carer than at the beginning already */
	bool was_out;	  /* had no place before the trial */
};

struct search {
	struct rounds *r;
	struct arena *a; /* for what is needed while it goes on; the rounds keep r->a */
	struct round_journal *journal;
	struct round_copy *best;
	uint64_t chance;
	struct near *near; /* of each visit; found when it is first asked for */
	uint64_t *nearness; /* to sort by it, */
	uint64_t *keys;	    /* and to put the pool in order */
	uint32_t *by_day[8];
	uint32_t day_count[8];
	struct remembered *memory; /* of each visit in each of so many rounds */
	uint32_t slots;
	struct pulled *pool; /* to be given a place */
	size_t pool_count;
	uint32_t *out; /* visits without a place */
	size_t out_count;
	size_t passed_over; /* of those, at the front: what this trial does not try */
	uint64_t *marks; /* of each round: the trial in which a string was taken from it */
	uint64_t *looked; /* and the look for a place that it was last weighed in */
	size_t mark_room;
	struct stop *tail; /* on its way from one round to another */
	uint64_t trial, look;
	struct brief sought; /* the visit that a place is looked for, */
	bool cut;	     /* with less of a window than its own, for its gaps to others */
	double mean_visits; /* of an open round */
	uint32_t open_most;    /* so many rounds may be open at once */
	uint32_t *absences;    /* of each visit: trials that it had no place in */
	/* Of each visit, or its first rounds; NULL: all may change. */
	uint32_t (*first_carers)[2];
	uint32_t changed, changes_most;
	int64_t weight;
	int64_t best_lesser; /* of the best rounds: what counts after their weight */
	double heat;
	const struct round_effort *effort;
	struct round_state *state;
	bool placing; /* all that has no place is tried at once */
	int64_t since, asked; /* nanoseconds */
	bool ended;	      /* by who asked for it */
};

/* A number below `below`, and one from 0 up to 1. */
uint32_t search_chance(struct search *s, uint32_t below);
double search_share(struct search *s);

/* Orders uint64_t for qsort(). */
int round_by_key(const void *one, const void *other);

/* The visits of its day nearest to this one. */
const struct near *search_near(struct search *s, uint32_t visit);

/* Takes strings of visits out of rounds that are near each other, and all that have no place,
 * into the pool.  false: what is left cannot be worked, as ways around are shorter than ways. */
bool search_ruin(struct search *s);
/* Takes one visit into the pool. */
void search_pull(struct search *s, uint32_t visit);

/* Gives those of the pool places, as long as there are any; lists the others in out. */
void search_recreate(struct search *s);

/* Who has a visit: ROUND_NONE for a carer that it has not. */
void search_carers(const struct rounds *r, uint32_t visit, uint32_t carers[2]);

/* Who has a round: its carer, or where that has no name the round itself. */
uint32_t search_carer(const struct rounds *r, uint32_t chain);

/* Closes one round after another, and looks for places for its visits in those left, for the
 * share of the effort that this may take.  All have a place before and after. */
void search_fewest(struct search *s, struct round_state *state);

/* Puts one of those without a place into a round for up to three others, which have no place
 * then.  false: nothing changed. */
bool search_eject(struct search *s);

/* One trial; decides() whether its rounds are kept, gain is what they weigh less.  True: they
 * are.  What is worked out of all rounds is kept right. */
bool search_try(struct search *s, bool (*decides)(struct search *s, size_t out, int64_t gain));

/* Two rounds exchange their ends; true: they did, and it is kept by the heat. */
bool search_exchange_tails(struct search *s);

/* Decides by the heat; and the heat to begin with. */
bool search_anneals(struct search *s, size_t out, int64_t gain);
double search_first_heat(const struct search *s);

/* Works out what depends on all rounds. */
void search_count(struct search *s);

/* Takes the rounds as they are for the best. */
void search_is_best(struct search *s, struct round_state *state);

/* Is it time to look at the clock? */
static inline bool
search_is_due(const struct search *s, const struct round_state *state)
{
	return state->trials % SEARCH_CLOCK_EACH == 0 ||
	       s->r->problem->visit_count > SEARCH_CLOCK_VISITS ||
	       (s->effort->trials > 0 && state->trials >= s->effort->trials);
}

/* Once in a while: is the share of the effort over?  Also when somebody wants it to end. */
bool search_is_over(struct search *s, struct round_state *state, double share);

/* The same while visits are given places: with little time or none a few milliseconds are taken
 * all the same, so that small problems have their rounds. */
bool search_has_to_end(struct search *s);

/* Has the visit another carer than at the beginning? */
bool search_is_changed(const struct search *s, uint32_t visit);

#endif

/* Between the rounds*.c files only: what the visits of one package add to a day. */
#ifndef ROUNDS_ROUNDS_QUOTE_H
#define ROUNDS_ROUNDS_QUOTE_H

#include "rounds/rounds_private.h"

/* Carers that a package may ask for on one day, a visit of two counting twice; what asks for
 * more is placed one visit after the other. */
enum { QUOTE_CARERS = 12, QUOTE_SETS = 1 << QUOTE_CARERS };

/* Visits put into one round together: each before the stop at its position. */
struct round_block {
	int32_t travel; /* minutes added, of one carer */
	size_t count;
	uint8_t which[QUOTE_CARERS]; /* in the order in which they are come to */
	uint32_t position[QUOTE_CARERS];
};

/* The way to put all these visits into a round that adds least, and less than `below`; false:
 * there is none.  Exact where times hang on nothing outside the round, else never too much.
 * *steps is counted down; at nought it gives up. */
bool round_block_best(const struct rounds *r, const struct chain *c, const uint32_t *visits,
    size_t count, int32_t below, int64_t *steps, struct round_block *best);

/* A round, or a shift on which one can be opened, and what each visit by itself adds there. */
struct quote_site {
	uint32_t chain, shift; /* chain: perhaps ROUND_NEW */
	uint32_t able;	       /* set of carers asked for that it can be */
	int32_t single[QUOTE_CARERS];
	/* Of one of two carers: where it comes among the rounds that could have it, the
	 * cheapest first, and its positions. */
	uint32_t rank[QUOTE_CARERS];
	size_t fits_from[QUOTE_CARERS], fits[QUOTE_CARERS];
};

/* Some of the visits in one round. */
struct quote_part {
	uint32_t set;
	uint32_t site; /* ROUND_NONE: alone */
	int32_t cost;  /* of all carers of the round */
	struct round_block block;
};

/* One day's visits of the package. */
struct round_day_quote {
	struct rounds *r;
	const struct round_asked *asked;
	const size_t *index; /* of each visit of the day among those asked */
	size_t count;
	size_t first_group, end_group;
	uint32_t visits[QUOTE_CARERS]; /* a visit of two stands here twice, side by side */
	size_t of[QUOTE_CARERS];       /* which of the day's */
	uint32_t carers;	       /* how many */
	struct quote_site *sites;
	size_t site_count, site_room;
	struct fit *fits;
	size_t fit_count, fit_room;
	struct quote_part *parts; /* by their first carer, then cost */
	size_t part_count, part_room;
	size_t part_from[QUOTE_CARERS + 1];
	int32_t least[QUOTE_SETS]; /* that a set of carers adds in one round, at the least, */
	int32_t rest[QUOTE_SETS];  /* and in several */
	const struct quote_part *chosen[QUOTE_CARERS];
	size_t chosen_count;
	int32_t best;
	int64_t steps;
	struct round_spot found[QUOTE_CARERS];
};

/* Whether these carers, side by side, are those of one visit. */
static inline bool
quote_is_pair(const struct round_day_quote *q, uint32_t one, uint32_t other)
{
	return one + 1 == other && other < q->carers && q->of[one] == q->of[other];
}

/* Room for one more in a list that is never given back; what is in it stays. */
void *quote_widen(struct arena *a, void *list, size_t count, size_t size, size_t *room);

/* Adds one to the fits of a struct round_day_quote. */
void quote_keep_fit(void *quote, const struct fit *fit);

/* The rounds that the visits could go into. */
void quote_sites(struct round_day_quote *q);

/* What the first and the second carer of a visit add in these two rounds, neither having others
 * of the package; ROUND_NEVER: they cannot begin together. */
int32_t quote_pair(
    const struct round_day_quote *q, uint32_t carer, uint32_t first, uint32_t second);

/* What a round costs besides travel between its visits, of one carer. */
int32_t quote_opening(const struct round_day_quote *q, const struct quote_site *site);

/* The round, or an empty one. */
const struct chain *quote_chain(const struct rounds *r, const struct quote_site *site);

/* What a visit in no round counts for. */
int32_t quote_alone(const struct round_day_quote *q, uint32_t visit);

/* The parts that a better way than q->best could be made of. */
void quote_parts(struct round_day_quote *q);

/* Looks for a better way among them. */
void quote_search(struct round_day_quote *q);

#endif

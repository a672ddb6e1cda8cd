/* Between the rounds_replace*.c files only. */
#ifndef ROUNDS_ROUNDS_REPLACE_PRIVATE_H
#define ROUNDS_ROUNDS_REPLACE_PRIVATE_H

#include "rounds/rounds_private.h"
#include "rounds/rounds_replace.h"

enum { REPLACE_CELLS = 2 * REPLACE_DAYS * REPLACE_PARTS };

/* What it costs nowhere. */
#define REPLACE_NEVER INT64_MAX

struct need {
	uint8_t cell;
	int32_t minutes;
};

/* A supply that a unit could go to, and what that cost when it was last worked out. */
struct option {
	uint32_t supply;
	uint32_t version; /* of the provider then; 0: never worked out */
	int64_t cost;	  /* in minutes, or REPLACE_NEVER */
};

/* What moves together: a package, or a part of one. */
struct unit {
	uint32_t package;
	uint8_t part, day; /* 0: all */
	uint8_t urgency;
	bool two;
	bool tried;
	uint32_t first, siblings; /* all units of its package, one after another */
	const uint32_t *visits;	  /* in the order of the week */
	uint32_t visit_count;
	const struct need *needs;
	uint32_t need_count;
	int64_t minutes;
	struct option *options; /* those that send two where that is needed */
	uint32_t option_count;
	uint32_t option; /* where it is, or ROUND_NONE */
	uint64_t turn;	 /* when it was put there */
};

struct replace_score {
	int64_t left;	/* minutes without a place, each as often as it counts */
	int64_t weight; /* travel, what rounds are worth and what parting costs */
	int64_t worse;	/* minutes times the quality lacking */
};

struct replace {
	struct arena *a;
	const struct replace_problem *problem;
	struct round_problem rounds_problem; /* with visits and shifts of its own: */
	struct round_visit *visits;
	struct round_shift *shifts;
	struct rounds *rounds;
	struct round_journal *journal;
	struct unit *units;
	uint32_t unit_count;
	int32_t (*free)[REPLACE_CELLS]; /* of each supply, now */
	uint32_t *versions;		/* of each provider's rounds */
	struct replace_score score;
	int64_t left[REPLACE_URGENCIES]; /* minutes without a place */
	uint32_t opened_before;
	int64_t travel; /* minutes more than before */
	uint64_t turn;
};

static inline uint32_t
replace_cell(uint8_t carers, uint8_t day, uint8_t part)
{
	return ((uint32_t)(carers - 1) * REPLACE_DAYS + (day - 1u)) * REPLACE_PARTS +
	       (part - 1u);
}

static inline const struct replace_supply *
replace_supply_of(const struct replace *r, const struct unit *unit, uint32_t option)
{
	return &r->problem->supplies[unit->options[option].supply];
}

/* Has the supply the minutes now? */
bool replace_has_minutes(const struct replace *r, const struct unit *unit, uint32_t option);

/* What it costs that the unit goes there: another of its package is with somebody, and none with
 * that provider. */
int64_t replace_parting(const struct replace *r, const struct unit *unit, uint32_t option);

/* Puts it there where it fits, and keeps in the option what that costs. */
bool replace_put(struct replace *r, struct unit *unit, uint32_t option);
/* Takes it out again; returns the minutes of travel that saves. */
int64_t replace_take(struct replace *r, struct unit *unit);
/* Works out what it would cost there. */
void replace_price(struct replace *r, struct unit *unit, uint32_t option);

/* How often a minute counts. */
int64_t replace_worth(uint8_t urgency);

/* Less than 0: one is better than the other. */
int replace_compare(const struct replace_score *one, const struct replace_score *other);

/* ---- The search ---- */

/* Who is put back first; where it says nothing, who would lose most by waiting. */
enum order { URGENT_FIRST, LARGEST_FIRST, REGRET_FIRST, ORDERS };

/* A unit as it was before a trial. */
struct touched {
	uint32_t unit, option;
	uint64_t turn;
};

/* One that may be taken out, and how little it has to do with the first. */
struct far {
	int64_t distance;
	uint32_t unit;
};

/* How a unit stands: the place that is best, and what it would lose by waiting. */
struct standing {
	uint32_t unit, best;
	int64_t second, regret;
};

struct placing {
	struct replace *r;
	const struct round_effort *effort;
	struct round_state *state;
	int64_t since, asked;
	bool over, ended;
	uint64_t chance;
	struct touched *touched;
	size_t touched_count;
	struct replace_score score_before;
	int64_t left_before[REPLACE_URGENCIES];
	int64_t travel_before;
	uint32_t *pending; /* units to be placed */
	size_t pending_count;
	struct standing *standing; /* of each of them */
	struct far *near;
	enum order order;
	uint32_t noise; /* percent by which costs may seem larger */
};

/* Is the effort spent, or does somebody want it to end? */
bool replace_is_over(struct placing *s);

/* The first full table of costs. */
void replace_price_all(struct placing *s);

/* Makes all that have no place those to be placed; gives them places until none of them has
 * one, or the effort is spent; takes one that has a place off the list. */
void replace_gather(struct placing *s);
void replace_put_back(struct placing *s);
void replace_is_placed(struct placing *s, uint32_t unit);

/* Where each unit goes best by hours alone, until so much of the effort is spent: the index of its
 * option, or ROUND_NONE. */
const uint32_t *replace_by_hours(struct placing *s, double share);

#endif

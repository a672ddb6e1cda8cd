/*
 * Care rounds: visits and the shifts that can be worked in, rounds out.  Pure: no database, no
 * web; the same problem always gives the same rounds, and a search of so many trials too: chance
 * comes of its seed, and only one of so many milliseconds looks at the clock.
 *
 * Times are minutes after midnight of the visit's day, 0 to ROUND_LAST_MINUTE (a night runs on
 * past 1440).  Travel is whole minutes, a matrix for each mode, ROUND_NO_WAY where nobody can
 * go; it has to keep the triangle inequality, else taking a visit out may leave those around it
 * too late.  Visits, shifts and places are told by their index.
 *
 * A visit begins inside one of its windows and after the carer has come; a carer who is early
 * waits.  A visit of two carers is one visit in two rounds that begins in both at the same
 * minute, or one visit in a round that two carers work together (crew 2; such a round takes no
 * visits of one).  A break is taken where it falls, at a stop or on the way to the next: so
 * taking a visit out never makes others late.  The order of the stops of a round is kept by
 * everything but rounds_build().
 *
 * What counts, in this order: visits without a place; then travel, to which each round that is
 * opened adds problem.round_worth and each visit by a carer who is not the one preferred
 * problem.strange_worth; where whole rounds are compared (rounds_improve()) then the minutes
 * that carers wait (as if each visit began as early as it can), then visits by carers not
 * preferred; then the order of providers, shifts and visits.
 *
 * Memory is the arena's.  Functions that can refuse return NULL or false and a sentence.
 */
#ifndef ROUNDS_ROUNDS_H
#define ROUNDS_ROUNDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum {
	ROUND_LAST_MINUTE = 2880,
	ROUND_NO_WAY = UINT16_MAX,
	ROUND_VISITS_MOST = 100000,
	ROUND_PLACES_MOST = 10000 /* 200 MB of travel for each mode */
};

#define ROUND_NONE UINT32_MAX	     /* no visit, no place, nobody in particular */
#define ROUND_BREAK (UINT32_MAX - 1) /* a stop that is the carer's break */
#define ROUND_NEW (UINT32_MAX - 1)   /* a round that has to be opened */

enum round_mode { ROUND_DRIVE, ROUND_WALK, ROUND_MODES };

struct round_window {
	int32_t from, to; /* the visit may begin then */
};

struct round_visit {
	uint32_t place;
	uint32_t package;   /* visits of one person's package have the same */
	uint32_t provider;  /* whose rounds it may be in; ROUND_NONE: anybody's */
	uint32_t preferred; /* the carer that the person would have; ROUND_NONE: none */
	uint32_t skills;    /* bits: all of them are needed */
	uint32_t after;	 /* a visit of the same day that has to begin first, or ROUND_NONE, */
	int32_t gap;	 /* at least so many minutes before this one begins */
	int32_t minutes; /* 1 to 1440 */
	const struct round_window *windows; /* one or more, in order and apart */
	uint32_t window_count;
	int32_t wanted; /* begins then where nothing is against it; -1: as early as can be */
	uint32_t load;	/* what it takes of a shift's load_most */
	uint8_t day;	/* 1 to 7 */
	uint8_t carers; /* 1 or 2 */
};

/* A carer's day as it can be worked, once or several times: rounds are opened on it. */
struct round_shift {
	uint32_t provider;
	uint32_t carer; /* ROUND_NONE: nobody in particular; else the shift is worked once, and the
			   same carer's shifts of a day are apart */
	uint32_t skills;
	uint32_t start_place, end_place; /* ROUND_NONE: begins and ends at a visit */
	int32_t from, to;		 /* leaves not before, is back by */
	int32_t break_minutes;		 /* 0: none */
	int32_t break_from, break_to;	 /* the break may begin then */
	int32_t paid_most;		 /* of care and travel, for each carer */
	uint32_t load_most;		 /* all visits of a round together; 0: no bound */
	uint32_t most;			 /* how many rounds may be worked on it */
	uint8_t day;
	uint8_t crew; /* 1 or 2 carers travelling together */
	enum round_mode mode;
};

struct round_problem {
	const struct round_visit *visits;
	size_t visit_count;
	const struct round_shift *shifts;
	size_t shift_count;
	size_t place_count;
	const uint16_t *minutes[ROUND_MODES]; /* from row to column; NULL: nobody goes so */
	int32_t round_worth; /* a round opened weighs as much as so many minutes of travel;
				ROUND_LAST_MINUTE: as few rounds as can be */
	int32_t strange_worth; /* as much a visit by another carer than the one preferred */
	int32_t last;	       /* the last time of all; 0: ROUND_LAST_MINUTE */
};

/* Rounds under way. */
struct rounds;

/* Nothing placed yet.  NULL and why in *fault for what cannot be a problem; visits that no
 * shift can take are no fault. The problem has to stay as it is. */
struct rounds *rounds_new(
    struct arena *a, const struct round_problem *problem, const char **fault);

/* To be told when the times of a visit that is nowhere have changed in the problem. */
void rounds_look_again(struct rounds *rounds, uint32_t visit);

/* Where a visit could be put, or is. */
struct round_spot {
	uint32_t round[2];    /* the second: of the other carer, else ROUND_NONE */
	uint32_t shift[2];    /* that the round is worked on */
	uint32_t position[2]; /* how many stops are before it, the break counted */
	int32_t begins;	      /* as early as can be */
	int32_t travel;	      /* minutes that it adds, all carers counted */
	int32_t opened;	      /* how many rounds it opens: 0 to 2 */
	int32_t strange;      /* carers that are not the one preferred: 0 to 2 */
};

/* The best spots for a visit that is not placed, each in another round (of two carers: in
 * another pair of rounds), the best first; returns how many, up to `most`.  Exact: every
 * position of every round is weighed, and no shorter addition is possible without changing the
 * order of other visits.  may_open: rounds that are not open yet are weighed too. */
size_t rounds_best(struct rounds *rounds, uint32_t visit, bool may_open,
    struct round_spot *spots, size_t most);

/* Puts it there; false, and nothing changed, when it does not fit. */
bool rounds_put(struct rounds *rounds, uint32_t visit, const struct round_spot *spot);

/* Takes it out again; returns the minutes of travel that saves, all carers counted.  A round
 * without visits is closed; it can be opened again. */
int32_t rounds_take(struct rounds *rounds, uint32_t visit);

/* Where it is now, to be put back there later (what was taken last is put back first); false
 * when it is nowhere. */
bool rounds_where(const struct rounds *rounds, uint32_t visit, struct round_spot *spot);

/* Places, one by one, every visit of this list that is not placed: of those that begin next,
 * always the one first that would lose most by waiting (regret). */
void rounds_build(struct rounds *rounds, const uint32_t *visits, size_t count);

/* ---- What one more package adds ---- */

/* Visits of one package, none of them placed. */
struct round_asked {
	const uint32_t *visits;
	size_t count;
	int32_t alone;	 /* minutes, for each carer, of a visit that goes into no round; -1: a visit
			    is left out only where no round can have it */
	int32_t opening; /* minutes, for each carer, that a round opened for it travels besides */
	bool join, open; /* rounds that there are; rounds opened for it */
};

struct round_quote {
	int64_t travel; /* minutes that it adds, all carers and what `alone` and `opening` say
			   counted; nothing for visits left out */
	size_t placed;	/* visits in rounds */
	int64_t opened; /* rounds */
	size_t patterns; /* days that are not like another one */
	bool exact;	 /* false: given up before all was weighed; it is the best found */
	struct round_spot *spots; /* of each visit, to be put there in this order; round[0] is
				     ROUND_NONE for one in no round */
};

/* What the package adds where it adds least, no order of other visits changed: all ways to put
 * its visits into rounds together are weighed.  Days on which the same is asked of the same
 * rounds are weighed once.  Ways are compared by visits left out, then minutes; carers preferred
 * do not count.  The rounds stay as they were; spots are the arena's. */
void rounds_quote(struct arena *a, struct rounds *rounds, const struct round_asked *asked,
    struct round_quote *quote);

/* ---- Better rounds ---- */

/* How the improvement stands. */
struct round_state {
	uint64_t trials;
	int64_t unplaced;
	int64_t rounds;
	int64_t weight;	     /* travel, and what rounds and strange carers are worth in minutes */
	double share;	     /* of the time or the trials used up, 0 to 1 */
	int64_t nanoseconds; /* since it began */
};

/* Nanoseconds, from no time in particular. */
int64_t round_now(void);

struct round_effort {
	int64_t milliseconds; /* that it may take */
	uint64_t trials;      /* so many instead, whatever they take: the same rounds each time */
	uint64_t seed;	      /* of chance */
	bool fewest;	      /* first as few rounds as can be, then as little weight */
	uint32_t changes;     /* visits that may lose their carer, or where carers have no name
				 their round; ROUND_NONE: all of them */
	/* Asked every few milliseconds; false ends it.  May be NULL. */
	bool (*go_on)(void *context, const struct round_state *state);
	void *context;
};

/* For a search of so many trials that is the same each time, and ends if it takes far too long:
 * round_in_time is its go_on, with one of these as the context. */
struct round_deadline {
	int64_t until; /* as round_now() has it */
	bool struck;   /* the clock ended it */
};

bool round_in_time(void *deadline, const struct round_state *state);

/* Makes the rounds better until the effort is spent, and leaves the best found: never more visits
 * without a place than before, and never more weight with as many.  By ruining and
 * recreating parts of them (J. Christiaens and G. Vanden Berghe, Transportation Science 54,
 * 2020).  *state: how it ended. */
void rounds_improve(
    struct rounds *rounds, const struct round_effort *effort, struct round_state *state);

/* ---- What came of it ---- */

struct round_stop {
	uint32_t visit;	 /* or ROUND_BREAK: some of the way may be gone before it begins */
	int32_t arrives; /* as early as can be */
	int32_t begins;
	int32_t travel; /* minutes from the stop before */
	int32_t spare;	/* how much later it could begin, all else kept */
};

struct round {
	uint32_t number; /* as spots call it */
	uint32_t shift;
	const struct round_stop *stops;
	size_t stop_count;
	int32_t home;		       /* minutes from the last stop to the end place */
	int32_t travel, care, waiting; /* minutes, of one carer; a break is no waiting */
};

/* The first that is true of all shifts. */
enum round_reason {
	ROUND_NO_DAY,	/* there is none of its day and provider, */
	ROUND_NO_SKILL, /* none of those has its skills, or no two can be there together, */
	ROUND_NO_SHIFT, /* none of those is long enough, or at its time, */
	ROUND_TOO_FAR,	/* none of those gets there and back in time with this visit alone, */
	ROUND_NO_TIME,	/* and those that do leave no room, */
	ROUND_NOT_TRIED /* or leave some, but the search was ended before */
};

struct round_left {
	uint32_t visit;
	enum round_reason reason;
};

/* Every part of what counts; minutes of carers: a crew of two counts twice. */
struct round_cost {
	int64_t unplaced;
	int64_t rounds;
	int64_t travel;
	int64_t waiting;
	int64_t strange; /* visits by another carer than the one preferred */
	int64_t care;	 /* of the visits placed */
	int64_t paid;	 /* care and travel */
};

struct round_plan {
	const struct round *rounds; /* open ones, in the order in which they were opened */
	size_t round_count;
	const struct round_left *left; /* visits that are in none */
	size_t left_count;
	struct round_cost cost;
};

void rounds_plan(struct arena *a, const struct rounds *rounds, struct round_plan *plan);

/* What no plan in which every visit has a place can be better than, whoever made it. */
struct round_bounds {
	int64_t rounds; /* by the work that has to be done within some time of a day, and loads */
	int64_t travel; /* with so many rounds: the shortest way to each visit */
};

/* rounds: as many as the plan has that it is set beside.  Takes time as the
 * visits times the minutes at which one of them may begin first. */
void round_bounds_of(struct arena *a, const struct round_problem *problem, int64_t rounds,
    struct round_bounds *bounds);

/* "no round has time for it", for people. */
const char *round_reason_words(enum round_reason reason);

#endif

/*
 * Visits that providers have, as care rounds: what the planner (rounds/rounds.h) is told of
 * them, and the rounds it makes.  Which carer goes where is the provider's to say and not
 * known here, so these are rounds as they could be worked.
 *
 * A visit begins up to ROUND_LEEWAY_MINUTES before or after the time agreed, inside its window,
 * and when the person's visit before has ended (round_apart.h).
 * Rounds begin and end at a visit: the way from home and back is the carer's own.  Carers
 * drive, but in rounds on foot that are known or looked for (round_on_foot.h).  The limits of a
 * round below are chosen for this system; no source gives any.
 *
 * Measured on a Tuesday of the made-up county of 5,200 people, with the ways to the first visit
 * and from the last one to homes all over the patch: 11.9 minutes of travel for each hour of
 * care and 2.2 miles a visit where one provider has a patch to itself (published: 11.7 minutes;
 * 3 to 4.3 miles); 16.6 minutes and 3.3 miles with its 60 providers across each other.  Between
 * visits alone it is 4.8 and 3.7 minutes.
 */
#ifndef HOMECARE_ROUND_BOOK_H
#define HOMECARE_ROUND_BOOK_H

#include "homecare/round_price.h"
#include "rounds/rounds.h"
#include "rounds/travel_minutes.h"

enum {
	ROUND_EARLY_FROM = 300, /* 5am, */
	ROUND_EARLY_TO = 930,	/* back by 3.30pm */
	ROUND_LATE_FROM = 810,
	ROUND_LATE_TO = 1440,
	ROUND_NIGHT_FROM = 1290,
	ROUND_NIGHT_TO = 2400,
	ROUND_PAID_MOST = 480, /* longer visits are in no round: the carer stays */
	ROUND_WORTH = 30,      /* minutes of travel that one round less is worth */
	ROUND_WIDER_MOST = 60  /* windows asked for are made no wider */
};

/* What a visit of two carers asks for, and all shifts have of a provider that sends two.  What
 * a provider has already it has been able to do. */
enum { ROUND_SENDS_TWO = 1 };

/* A package that a provider is not to be proposed for; organisation_id 0: no other at all. */
struct round_bar {
	int64_t package_id, organisation_id;
};

/* A round of the planner's that is known by a number. */
struct round_numbered {
	uint32_t round;
	int64_t number;
};

struct round_book {
	struct arena *a;
	const struct round_bar *bars; /* set by who has any */
	size_t bar_count;
	const struct round_current *current;
	size_t current_count; /* problem.visits[0] and on are these, in their order; */
	const struct care_visit *asked;
	size_t asked_count; /* then these, once for each provider: round_book_asked() */
	int64_t
	    *providers; /* organisations' ids, in order; visits and shifts name their index */
	size_t provider_count;
	bool *sends_two; /* each of them: two carers at once */
	struct travel_place *places;
	struct round_window *windows; /* of each visit of the problem */
	struct round_problem problem;
	struct round_shift *shifts; /* the problem's: */
	size_t driven; /* so many are driven; where rounds may be on foot the same follow,
			  walked */
	struct rounds *rounds;
	struct round_numbered *numbered; /* round_kept.h */
	size_t numbered_count;
};

/* A book with the visits, none in a round yet.  home: of the visits asked for, NULL when there are
 * none.  NULL where there are more visits than can be planned at once. */
struct round_book *round_book_new(struct arena *a, const struct round_current *current,
    size_t current_count, const struct round_home *home, const struct care_visit *asked,
    size_t asked_count);

/* Puts all that the providers have into rounds: those accepted, as far as they hold, and for
 * the rest as little travel as can be. */
void round_book_build(struct round_book *book);

/* The visit of the problem that is the asked one for this provider (an index). */
uint32_t round_book_asked(const struct round_book *book, size_t provider, size_t asked);

/* Windows of visits asked for that are not critical, so many minutes wider on each side; up to
 * ROUND_WIDER_MOST. */
void round_book_widen(struct round_book *book, int64_t wider);

/* A visit that the provider has and that is in no round: agreed for another time. */
void round_book_move(struct round_book *book, uint32_t visit, int64_t begins_at);

/* Minutes to where is asked for, from the nearest visit that the provider has, and back: what a
 * visit in a round of its own costs. */
int64_t round_book_alone(const struct round_book *book, size_t provider);

enum round_way {
	ROUND_INTO_THOSE, /* that there are; what has no room, or comes dearer, goes by itself
			   */
	ROUND_INTO_NEW /* opened for it: to where it is from the provider's nearest visit, and
			  back, once for each of them */
};

/* What the visits asked for add for this provider, as rounds_quote() tells it. */
void round_book_quote(const struct round_book *book, size_t provider, enum round_way way,
    struct round_quote *quote);

/* The rounds that they go into, each once; rounds has room for twice the visits.  How many. */
size_t round_book_touched(
    const struct round_book *book, const struct round_quote *quote, uint32_t *rounds);

/* What the visits asked for would add for this provider, and where each would go; fits: one for
 * each visit asked for, or NULL.  The rounds stay as they were. */
void round_book_fit(struct round_book *book, size_t provider, struct round_price *price,
    struct round_fit *fits);

#endif

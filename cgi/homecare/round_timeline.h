/*
 * Rounds of a day as timelines and, for who cannot see or use a drawing, as lists of stops:
 * what templates/homecare/round-drawing.cs reads.
 */
#ifndef HOMECARE_ROUND_TIMELINE_H
#define HOMECARE_ROUND_TIMELINE_H

#include "lib/req.h"
#include "homecare/round_book.h"
#include "rounds/rounds.h"
#include "rounds/travel_minutes.h"

/* What is said of the visit of a stop; empty or NULL: nothing. */
struct round_label {
	const char *name;
	const char *where;
	const char *note; /* "fixed time: insulin" */
	const char *href;
	int64_t agreed; /* when it begins by what was agreed */
};

struct round_timeline {
	struct req *rq;
	const struct round_book *book;
	const struct round_problem *problem; /* the book's */
	const struct round_plan *plan;
	void (*label)(void *context, uint32_t visit, struct round_label *label);
	void *context;
	bool walks;	  /* told of */
	int32_t from, to; /* whole hours that all rounds lie between */
	uint32_t *order;  /* indices of plan.rounds: provider by provider, the earliest first */
	int64_t *numbers; /* of each of plan.rounds, from 1 within its provider */
};

/* Everything but book, plan, label, context and walks is filled in here. */
void round_timeline_begin(struct req *rq, struct round_timeline *timeline);

/* What the rounds of one provider come to, into at (.count, .care, .travel, .walked: of
 * it on foot, .per_hour). */
void round_timeline_sums(
    const struct round_timeline *timeline, uint32_t provider, struct view *at);

/* Minutes of travel on foot of one provider's rounds, all carers; ROUND_NONE: of all. */
int64_t round_timeline_on_foot(const struct round_timeline *timeline, uint32_t provider);

/* The rounds themselves, beside those sums (.rounds, .hours). */
void round_timeline_show(
    const struct round_timeline *timeline, uint32_t provider, struct view *at);

/* Is the round on foot? */
bool round_timeline_walked(const struct round_timeline *timeline, const struct round *round);

/* "8:30am"; a time after midnight is the next day's. */
const char *round_clock(struct req *rq, int64_t minute);

#endif

/*
 * One round of a day as a sheet for the carer who goes: times, initials, postcode, what is done,
 * what carers have to know to do it safely and how to get in, and nothing else about the people
 * (templates/homecare/sheet-parts.cs).
 */
#ifndef HOMECARE_ROUND_SHEET_H
#define HOMECARE_ROUND_SHEET_H

#include "homecare/round_timeline.h"

struct sheet_visit {
	int64_t package_id;
	const char *reference, *initials,
	    *postcode;			      /* of a person who may not be known: NULL */
	const char *risks, *access, *pets, *language; /* NULL or "": nothing */
	const char *critical, *tasks;	      /* as package_visit has them */
};

/* The round of that number of the provider, or NULL. */
const struct round *round_sheet_find(
    const struct round_timeline *timeline, uint32_t provider, int64_t number);

/* Puts Sheet into the page; visits are those of the problem, in their order.  It is recorded
 * whose details were shown.  DB_OK or a fault. */
int round_sheet_show(struct req *rq, const struct round_timeline *timeline,
    const struct round *round, const struct sheet_visit *visits);

#endif

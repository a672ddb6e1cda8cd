/*
 * Who waits for home care, for the list and its daily print: one query for the rows shown and
 * three for what hangs on them, however many rows there are.
 */
#ifndef HOMECARE_WAITING_H
#define HOMECARE_WAITING_H

#include "homecare/standing.h"
#include "homecare/waiting_why.h"
#include "lib/req.h"
#include "queries.h"

extern const struct choices choices_wait_place, choices_wait_risk, choices_wait_strain;

const char *wait_place_words(const char *place);
const char *wait_risk_words(const char *risk);
const char *wait_strain_words(const char *strain);

/* Who helps until care starts: what somebody typed, and the providers that come as well, or
 * NULL.  "": nobody. */
const char *wait_cover_words(struct arena *a, const char *typed, const char *providers);

/* "too far": why a provider declined, inside a sentence. */
const char *decline_words(const char *reason);

/* What is worked out of one row. */
struct waiting {
	const struct waiting_list_row *row;
	struct request_standing standing;
	struct request_clock clock;
	const char *next; /* when the open tier closes, or what is waited for */
	const char *cover; /* who helps until then; "": nobody */
	const char *why[WAITING_TRIES_TOLD + 2]; /* why the tries so far failed */
	size_t why_count;
};

/* The rows of a list with all that hangs on them.  DB_OK or a fault. */
int waiting_gather(struct req *rq, const struct waiting_list_row *rows, size_t count,
    struct waiting **list);

#endif

/*
 * Where a request stands, worked out from its dates, and its two waiting clocks.
 *
 * A text is an instant in UTC or a date as the database gives it; NULL: not happened.
 */
#ifndef HOMECARE_STANDING_H
#define HOMECARE_STANDING_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/civil_date.h"

enum request_stage {
	REQUEST_DRAFT,
	REQUEST_TO_APPROVE,
	REQUEST_RETURNED,  /* by the approver, to be changed and sent again */
	REQUEST_APPROVED,  /* nobody has been asked yet */
	REQUEST_SOURCING,  /* providers are or were asked */
	REQUEST_OFFERED,   /* there is an offer to choose */
	REQUEST_STARTING,  /* awarded; the first visit has not been confirmed */
	REQUEST_STARTED,
	REQUEST_WITHDRAWN
};

struct request_dates {
	const char *sent_at;
	const char *returned_at;
	const char *approved_at;
	const char *sourced_at; /* when the first tier was opened */
	int64_t offers;         /* open ones */
	const char *awarded_at;
	const char *started_on;
	const char *withdrawn_at;
	int64_t waited_before;  /* days, in the requests that this one follows */
};

struct request_standing {
	enum request_stage stage;
	const char *text;   /* "To approve" */
	const char *colour; /* for status_tag() */
	bool open;          /* somebody still waits: neither started nor withdrawn */
	bool editable;      /* the practitioner may change it */
};

struct request_standing request_standing(const struct request_dates *dates);

/* Days of waiting: from the day (in London) it was sent to the first visit, to the day it was
 * withdrawn, or to today. */
struct request_clock {
	bool runs;      /* it was sent, and nobody came yet */
	bool sent;      /* without it there is no clock */
	int64_t days;   /* of this request */
	int64_t in_all; /* with those before a handback or failure; never reset */
};

struct request_clock request_clock(const struct request_dates *dates, struct civil_date today);

#endif

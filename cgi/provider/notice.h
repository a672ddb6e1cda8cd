/*
 * A request that this provider was asked about, without the person; and its own answer.
 */
#ifndef PROVIDER_NOTICE_H
#define PROVIDER_NOTICE_H

#include "homecare/visit.h"
#include "queries.h"

struct notice {
	const struct provider_notice_read_row *row;
	const struct provider_offer_read_row *offer; /* the one that stands, or NULL */
	struct care_visit *visits; /* of the request; windows widened where they were */
	size_t count;
	bool decided; /* awarded or withdrawn */
	bool open;    /* it can be answered */
};

/* The notice rq->path_id with its visits and this provider's offer: 0, or the status to
 * answer.  Another provider's notice is not there (404). */
int notice_read(struct req *rq, struct notice *n);

/* The visits of an offer among those of the request, at the times proposed; returns how
 * many in *count.  DB_OK or a fault. */
int notice_offered(
    struct req *rq, const struct notice *n, struct care_visit **visits, size_t *count);

/* Takes the request for an answer inside a transaction.  0; or the status: 422 after
 * refusing the form with a sentence that says why it cannot be answered any more. */
int notice_hold(struct req *rq, const struct notice *n);

/* Puts what is asked for into Notice. */
int notice_show(struct req *rq, const struct notice *n);

/* Where a request stands for this provider, worked out from its dates. */
struct notice_standing {
	const char *text;
	const char *colour;
};

struct notice_standing notice_standing(struct req *rq, bool open, const char *withdrawn_at,
    bool offered, const char *outcome, bool declined);

/* Puts one row of the list into Notices; travel: what it would add (provider/travel.h), or
 * NULL. */
void notice_row_show(
    struct req *rq, const struct provider_notice_list_row *row, const char *travel);

/* What the council's fee rates of today come to for these visits, into rate_week, rate_hour and
 * rate_setting; nothing where a rate is missing.  DB_OK or a fault. */
int notice_rate_show(struct req *rq, const struct notice *n, const struct care_visit *visits,
    size_t count, struct view *at);

#endif

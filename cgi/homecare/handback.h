/*
 * A provider gives a package back, or keeps it after all: used by the desk for a provider that
 * rang, and by the providers' own program.
 *
 * Lodged, in the caller's transaction: the row of the handback; the end of the package after
 * the last day; a new request of the package's week on that day (source "handback", needed from
 * the day after, the one before as previous_id).  The clock is not reset: first_sent_at is that
 * of the first request and waited_before what was waited until the package began.  It is
 * approved at once when it is no dearer, or no more, than what was approved before.  A person
 * who has an open request already gets no second one: the handback is linked to that.  A
 * package that has not started ends as never started, and its own request waits again.  People
 * whose care the council does not buy get no request.
 *
 * The statements are functions of the database (sql/functions) that know whose the package is:
 * the account of the provider's program needs EXECUTE on handback_lodge and handback_withdraw
 * and no table.
 */
#ifndef HOMECARE_HANDBACK_H
#define HOMECARE_HANDBACK_H

#include "lib/civil_date.h"
#include "lib/req.h"

extern const struct choices choices_handback_why; /* the reasons, as the table has them */

struct handback_lodging {
	int64_t package_id;
	int64_t version; /* of the package, as the form was opened at */
	const char *reason;
	const char *words; /* or NULL */
	struct civil_date last_on;
};

/* The rule of a form: the last day given, of those to come, is within a year: a later one is a slip
 * of the year. */
void handback_check_day(struct req *rq, bool has, struct civil_date last_on);

/* 0 and *handback_id; or the status to answer: 404, 409 when the package has changed or is
 * handed back already, 422 with the field "last_on" refused.  Fills the audit row. */
int handback_lodge(
    struct req *rq, const struct handback_lodging *lodging, int64_t *handback_id);

/* 0, or 404, 409, or 422 with the form refused when it is too late. */
int handback_withdraw(struct req *rq, int64_t package_id, int64_t version);

#endif

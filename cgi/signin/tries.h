/*
 * Slowing down those who guess passwords, by network.  Each try is kept under keyed hashes, so that
 * the table tells nobody who tried or from where.
 */
#ifndef SIGNIN_TRIES_H
#define SIGNIN_TRIES_H

#include "lib/req.h"

struct tries {
	const char *login_hash;
	const char *from_hash;
	bool last; /* one more wrong one, and even the right one waits */
};

/* Tries with this login (folded), from where this request comes from. */
struct tries tries_of(struct req *rq, const char *login);

/* 0; 429 when there were too many wrong ones lately, so that even the right one waits; or
 * the status of a fault. */
int tries_check(struct req *rq, struct tries *tries);

/* Counts one try inside the transaction.  DB_OK or a fault. */
int tries_note(struct req *rq, const struct tries *tries, bool succeeded);

/* Counts a wrong one, for good though the form is refused: on its own, after taking back
 * the transaction.  The one after which even the right one waits is in the audit trail, with the
 * account (0: none has this login).  Returns 422 with the sentence beside the field, or a
 * fault's status. */
int tries_refuse(struct req *rq, const struct tries *tries, int64_t account_id,
    const char *field, const char *sentence);

#endif

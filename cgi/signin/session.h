/* Starting a session: the one way to be signed in, whoever vouches for the person. */
#ifndef SIGNIN_SESSION_H
#define SIGNIN_SESSION_H

#include "lib/req.h"

/* Starts one for the account, with a new token in this browser's cookie; the session that
 * the browser may still have is over.  DB_OK or a fault. */
int session_begin(struct req *rq, int64_t account_id);

#endif

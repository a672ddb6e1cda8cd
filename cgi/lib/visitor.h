/*
 * Who asks: a session for people who sign in, a visit for passers-by.
 *
 * A session is a random token in the cookie __Host-session; the database has its hash
 * only.  A visit is a random token in the cookie __Host-visit; the database never has
 * it.  Both make form tokens (visitor_form_token) and name the owner of drafts.
 */
#ifndef LIB_VISITOR_H
#define LIB_VISITOR_H

#include "lib/req.h"

#define SESSION_COOKIE "__Host-session"
#define VISIT_COOKIE "__Host-visit"

/* Fills rq->who from the cookies: a program has one of these.  DB_OK, or the fault when
 * a session could not be looked up: then the request must not go on. */
int visitor_by_visit(struct req *rq);   /* passers-by only; asks the database nothing */
int visitor_by_session(struct req *rq); /* people who sign in, and their sign-in page */

/* The token every form of this visitor carries. */
const char *visitor_form_token(const struct req *rq);

/* Is this the token of this visitor?  In constant time. */
bool visitor_token_fits(const struct req *rq, const char *token);

/* Queues the header that sets a cookie for this browser session, or takes it away. */
void visitor_set_cookie(struct req *rq, const char *name, const char *value);
void visitor_drop_cookie(struct req *rq, const char *name);

/* A passer-by sent something that is kept (a shortlist, a half-filled form): the visit, by which
 * it is found again, stays a year from now.  Nothing for somebody who signed in. */
void visitor_stay(struct req *rq);

/* The owner under which an account's drafts are kept. */
const char *visitor_account_owner(struct req *rq, int64_t account_id);

#endif

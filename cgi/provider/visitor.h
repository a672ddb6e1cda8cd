/*
 * Who asks in the program for providers: a session, and the organisation it acts for.
 */
#ifndef PROVIDER_VISITOR_H
#define PROVIDER_VISITOR_H

#include "lib/req.h"

/* Fills rq->who from the session's cookie, and tells the database for whom this request
 * acts: every view own_* of sql/views.sql shows the rows of that account's organisation
 * alone, whatever a query asks for.  Without a session that holds it is nobody's.  DB_OK
 * or a fault. */
int visitor_by_organisation(struct req *rq);

#endif

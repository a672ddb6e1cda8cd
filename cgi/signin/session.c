/* Starting a session (sql/query/signin.sql). */
#include "signin/session.h"

#include "lib/secret.h"
#include "lib/visitor.h"
#include "queries.h"

int
session_begin(struct req *rq, int64_t account_id)
{
	const char *token = secret_token(rq->a);
	int code;

	if (rq->who.session_hash != NULL &&
	    (code = session_end(rq->db,
	         (struct session_end_args){ .token_hash = rq->who.session_hash }, NULL)) != DB_OK)
		return code;
	code = session_start(rq->db,
	    (struct session_start_args){
	        .token_hash = secret_token_hash(rq->a, token), .account_id = account_id },
	    NULL);
	if (code == DB_OK)
		visitor_set_cookie(rq, SESSION_COOKIE, token);
	return code;
}

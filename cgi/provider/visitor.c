/* Who asks, and which organisation's rows the connection shows until the next request. */
#include "provider/visitor.h"

#include "lib/visitor.h"
#include "queries.h"

int
visitor_by_organisation(struct req *rq)
{
	int code = visitor_by_session(rq);

	if (code != DB_OK)
		return code;
	/* Always set, as the connection still has what the request before this one set. */
	return own_session_set(rq->db,
	    (struct own_session_set_args){ .token_hash = rq->who.session_hash }, NULL);
}

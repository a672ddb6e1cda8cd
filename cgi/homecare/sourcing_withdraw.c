/* Ending the asking for a request that is not wanted any more (sql/query/sourcing.sql). */
#include "homecare/sourcing_tell.h"

int
sourcing_withdraw(struct db *db, struct arena *a, int64_t request_id)
{
	int code;

	if ((code = sourcing_tell_withdrawn(db, a, request_id, "")) != DB_OK ||
	    (code = sourcing_close(
		 db, (struct sourcing_close_args){.request_id = request_id}, NULL)) != DB_OK)
		return code;
	return sourcing_offers_end(
	    db, (struct sourcing_offers_end_args){.request_id = request_id, .words = ""}, NULL);
}

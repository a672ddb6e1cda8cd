/* Ending the asking for a request that is not wanted any more (sql/query/sourcing.sql). */
#include <inttypes.h>

#include "homecare/outbox.h"
#include "homecare/sourcing.h"
#include "queries.h"

int
sourcing_withdraw(struct db *db, struct arena *a, int64_t request_id)
{
	struct sourcing_concerned_row *rows;
	struct sourcing_told_row *told;
	size_t count;
	int code;

	if ((code = sourcing_told(
		 db, a, (struct sourcing_told_args){.id = request_id}, &told)) != DB_OK ||
	    (code = sourcing_concerned(db, a,
		 (struct sourcing_concerned_args){.request_id = request_id}, &rows, &count)) !=
		DB_OK ||
	    (code = sourcing_close(
		 db, (struct sourcing_close_args){.request_id = request_id}, NULL)) != DB_OK ||
	    (code = sourcing_offers_end(db,
		 (struct sourcing_offers_end_args){.request_id = request_id, .words = ""},
		 NULL)) != DB_OK)
		return code;
	for (size_t i = 0; i < count && code == DB_OK; i++)
		code = outbox_queue(db, a,
		    &(struct message){.about = arena_printf(a, "withdrawn %" PRId64 " %" PRId64,
					  request_id, rows[i].id),
			.organisation_id = rows[i].id,
			.address = rows[i].email,
			.template = "withdrawn",
			.subject = arena_printf(a, "Not wanted any more: %s", told->reference),
			.body = arena_printf(a,
			    "The home care with the reference %s is not wanted any more.%s\n\n"
			    "You need not do anything.\n",
			    told->reference,
			    rows[i].offered ? " Thank you for your offer." : "")});
	return code;
}

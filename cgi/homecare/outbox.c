/* Queueing messages (query outbox_add). */
#include "homecare/outbox.h"

#include <string.h>

#include "lib/digest.h"
#include "queries.h"

int
outbox_queue(struct db *db, struct arena *a, const struct message *message)
{
	char *once = arena_alloc(a, DIGEST_TEXT);
	int code;

	if (message->address == NULL || message->address[0] == '\0')
		return DB_OK;
	digest_bytes(message->about, strlen(message->about), once);
	code = outbox_add(db,
	    (struct outbox_add_args){.once = once,
		.has_organisation_id = message->organisation_id != 0,
		.organisation_id = message->organisation_id,
		.address = message->address,
		.template = message->template,
		.subject = message->subject,
		.body = message->body},
	    NULL);
	return code == DB_DUPLICATE ? DB_OK : code;
}

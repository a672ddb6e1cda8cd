/*
 * Messages to providers, queued in the transaction of what they tell of: stored with it or not
 * at all, and sent later by the command post.
 */
#ifndef HOMECARE_OUTBOX_H
#define HOMECARE_OUTBOX_H

#include <stdint.h>

#include "lib/arena.h"
#include "lib/db.h"

struct message {
	/* What it is about and for whom, as "notice 12 34": the same text is queued once,
	 * however often it is asked for. */
	const char *about;
	int64_t organisation_id;
	const char
	    *address; /* "": the provider has none and has to be rung; nothing is queued */
	const char *template; /* "notice", "chosen" ...: see post/mailer.h */
	const char *subject;  /* one line; nothing about a person, as in the body */
	const char *body;
};

/* DB_OK, also when it was queued before; or a fault. */
int outbox_queue(struct db *db, struct arena *a, const struct message *message);

#endif

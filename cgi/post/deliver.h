/*
 * Sending what waits in the outbox.  A row is taken, handed over, and its end noted, each in a
 * statement of its own: whatever happens between two of them, no message goes out twice.
 */
#ifndef POST_DELIVER_H
#define POST_DELIVER_H

#include <signal.h>
#include <stddef.h>

#include "lib/db.h"
#include "post/mailer.h"

struct delivery {
	struct db *db;
	const struct conf *conf;
	const struct mailer *mailer;
	const char *sender; /* a token of its own */
	const volatile sig_atomic_t *stop;
};

/* Sends what is due, some rows of it; *handled counts them.  DB_OK or a fault. */
int deliver_some(const struct delivery *d, struct arena *a, size_t *handled);

/* Asks the other side about messages that are unsure, and whether those of the last day have
 * arrived, where it can be asked.  DB_OK or a fault. */
int deliver_ask(const struct delivery *d, struct arena *a);

/* Seconds before the next try, after so many: doubled each time, four hours at most. */
int64_t deliver_wait(int64_t first, int64_t tries);

#endif

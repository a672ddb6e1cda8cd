/*
 * Listings that the search index still has and the public may not see any more: paused,
 * unlisted or taken back since it was built.  The index is replaced within seconds of a
 * change; until then, and while no indexer runs, these are left out of every page.
 */
#ifndef DIRECTORY_WITHDRAWN_H
#define DIRECTORY_WITHDRAWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/db.h"

enum { WITHDRAWN_MOST = 500 };

struct withdrawn {
	int64_t ids[WITHDRAWN_MOST]; /* those withdrawn last, when there are more */
	size_t count;
	uint64_t stamp;   /* of the index they were asked for */
	int64_t ask_at;   /* not again before this time, in seconds */
	uint64_t changes; /* grows whenever the ids become others */
};

/* Asks MariaDB again when a second has passed, or the index is another.  `stamp` is that of
 * the index: the time in milliseconds at which its building began.  When MariaDB does not
 * answer, nobody can have withdrawn anything either: what was known before stays, and it is
 * asked again ten seconds later. */
void withdrawn_refresh(struct withdrawn *w, struct db *db, struct arena *a, uint64_t stamp,
    int64_t now);

bool withdrawn_has(const struct withdrawn *w, uint64_t id);

#endif

/* What was withdrawn since the index was built (query listing_withdrawn). */
#include "directory/withdrawn.h"

#include <string.h>

#include "lib/civil_date.h"
#include "queries.h"

enum { SECONDS = 1, SECONDS_AFTER_FAULT = 10, MILLISECONDS = 1000 };

static void
take(struct withdrawn *w, const struct listing_withdrawn_row *rows, size_t count)
{
	bool same = count == w->count;

	for (size_t i = 0; i < count && i < WITHDRAWN_MOST; i++) {
		same = same && w->ids[i] == rows[i].id;
		w->ids[i] = rows[i].id;
	}
	w->count = count < WITHDRAWN_MOST ? count : WITHDRAWN_MOST;
	if (!same)
		w->changes++;
}

void
withdrawn_refresh(struct withdrawn *w, struct db *db, struct arena *a, uint64_t stamp,
    int64_t now)
{
	struct listing_withdrawn_row *rows;
	size_t count;
	int code;

	/* A clock that was put back must not stop the asking. */
	if (w->stamp == stamp && now < w->ask_at && w->ask_at - now <= SECONDS_AFTER_FAULT)
		return;
	code = listing_withdrawn(db, a,
	    (struct listing_withdrawn_args){
	        .since = utc_text(a, (time_t)(stamp / MILLISECONDS)) },
	    &rows, &count);
	w->ask_at = now + (code == DB_OK ? SECONDS : SECONDS_AFTER_FAULT);
	w->stamp = stamp;
	if (code == DB_OK)
		take(w, rows, count);
}

bool
withdrawn_has(const struct withdrawn *w, uint64_t id)
{
	for (size_t i = 0; i < w->count; i++)
		if ((uint64_t)w->ids[i] == id)
			return true;
	return false;
}

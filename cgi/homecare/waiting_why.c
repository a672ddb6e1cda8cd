/* Why somebody waits still: what came of each time that providers were asked. */
#include "homecare/waiting_why.h"

#include <inttypes.h>

#include "homecare/waiting.h"
#include "lib/civil_date.h"

enum { NO_TRY = 0 };

bool
waiting_try_open(const struct req *rq, const struct waiting_tries_row *try)
{
	time_t closes;

	return utc_parse(try->closes_at, &closes) == 0 && closes > rq->now;
}

const char *
waiting_tier_words(struct arena *a, int64_t tier)
{
	return tier == 4 ? "All the county" : arena_printf(a, "Tier %" PRId64, tier);
}

static const char *
opened_words(struct req *rq, const struct waiting_tries_row *try)
{
	time_t opened;

	return utc_parse(try->opened_at, &opened) == 0
		   ? civil_date_short(rq->a, london_date(opened))
		   : "";
}

/* "too far", or with several reasons "too far 2, price 1", of the declines in one try. */
static const char *
reasons(struct req *rq, const struct waiting_asking *asking, int64_t request, int64_t try,
    int64_t *declined)
{
	const char *first = NULL, *list = "";
	size_t count = 0;

	*declined = 0;
	for (size_t i = 0; i < asking->decline_count; i++) {
		const struct waiting_declines_row *row = &asking->declines[i];

		if (row->request_id != request || row->sourcing_id != try)
			continue;
		if (count++ == 0)
			first = decline_words(row->reason);
		list = arena_printf(rq->a, "%s%s%s %" PRId64, list, count > 1 ? ", " : "",
		    decline_words(row->reason), row->declines);
		*declined += row->declines;
	}
	return count == 1 ? first : list;
}

static const char *
try_words(
    struct req *rq, const struct waiting_asking *asking, const struct waiting_tries_row *try)
{
	const char *head = arena_printf(rq->a, "%s, %s", opened_words(rq, try),
	    try->tier == 4 ? "all the county"
			   : arena_printf(rq->a, "tier %" PRId64, try->tier));
	int64_t declined, silent;
	const char *why = reasons(rq, asking, try->request_id, try->id, &declined);

	if (try->asked == 0)
		return arena_printf(rq->a, "%s: nobody there to ask", head);
	if (declined == 0)
		return arena_printf(
		    rq->a, "%s: %" PRId64 " asked, nobody answered", head, try->asked);
	silent = try->asked - declined;
	return arena_printf(rq->a, "%s: %" PRId64 " asked, %" PRId64 " declined: %s%s", head,
	    try->asked, declined, why,
	    silent > 0 ? arena_printf(rq->a, "; %" PRId64 " did not answer", silent) : "");
}

size_t
waiting_why(struct req *rq, const struct waiting_asking *asking, int64_t request,
    const char *lines[WAITING_TRIES_TOLD + 2])
{
	size_t count = 0, before = 0;
	int64_t declined;
	const char *why;

	for (size_t i = asking->try_count; i > 0; i--) {
		const struct waiting_tries_row *try = &asking->tries[i - 1];

		if (try->request_id != request || try->offers > 0 || waiting_try_open(rq, try))
			continue;
		if (count < WAITING_TRIES_TOLD)
			lines[count++] = try_words(rq, asking, try);
		else
			before++;
	}
	if (before > 0)
		lines[count++] = arena_printf(rq->a, "%zu %s before without an offer", before,
		    before == 1 ? "time" : "times");
	why = reasons(rq, asking, request, NO_TRY, &declined);
	if (declined > 0)
		lines[count++] =
		    arena_printf(rq->a, "%" PRId64 " declined besides: %s", declined, why);
	return count;
}

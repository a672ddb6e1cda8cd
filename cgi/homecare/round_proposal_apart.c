/* A person's visits of a day in a proposal: the order they keep, and the times they are agreed
 * for. */
#include "homecare/round_apart.h"
#include "homecare/round_proposal_sums.h"
#include "lib/arena.h"

size_t
proposal_before(const struct proposal_visit *visits, size_t at)
{
	const struct round_current *is = &visits[at].is;
	size_t found = at;

	for (size_t i = at; i-- > 0 && visits[i].is.package_id == is->package_id &&
			    visits[i].is.day == is->day;)
		if (found == at || visits[i].is.begins_at + visits[i].is.minutes >
				       visits[found].is.begins_at + visits[found].is.minutes)
			found = i;
	return found;
}

/* At least so many minutes are between the two beginnings: as many as are agreed, up to the end of
 * the first. */
static int64_t
apart(const struct proposal_visit *before, const struct proposal_visit *visit)
{
	return round_least_apart(
	    visit->is.begins_at - before->is.begins_at, before->is.minutes);
}

static bool
moves(const struct proposal_visit *visit)
{
	return visit->begins != visit->is.begins_at;
}

/* The latest time that it can be agreed for, others apart. */
static int64_t
latest_of(const struct proposal_visit *visit)
{
	const int64_t latest = visit->at + ROUND_LEEWAY_MINUTES;

	if (!moves(visit))
		return visit->begins;
	if (latest <= visit->is.window_to)
		return latest;
	return visit->at > visit->is.window_to ? visit->at : visit->is.window_to;
}

void
proposal_say_apart(struct arena *a, struct proposal_visit *visits, size_t count)
{
	int64_t *latest = arena_array(a, count + 1, sizeof(*latest));

	for (size_t i = 0; i < count; i++)
		latest[i] = latest_of(&visits[i]);
	for (size_t i = count; i-- > 0;) {
		const size_t before = proposal_before(visits, i);
		const int64_t most = latest[i] - apart(&visits[before], &visits[i]);

		if (before != i && latest[before] > most)
			latest[before] = most;
	}
	for (size_t i = 0; i < count; i++) {
		const size_t before = proposal_before(visits, i);
		struct proposal_visit *v = &visits[i];
		int64_t least = visits[before].begins + apart(&visits[before], v);

		if (!moves(v))
			continue;
		if (before != i && v->begins < least)
			v->begins = least;
		if (v->begins > latest[i])
			v->begins = latest[i];
	}
}

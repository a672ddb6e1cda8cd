/* Shares of who takes whom put together (rounds_replace.h). */
#include "homecare/failure_given.h"

#include "homecare/visit.h"
#include "lib/arena.h"

static bool
goes_together(const struct replace_share *one, const struct replace_share *other)
{
	return one->package == other->package && one->supply == other->supply &&
	       (one->supply != ROUND_NONE || one->reason == other->reason);
}

struct failure_given *
failure_given_of(struct arena *a, const struct replace_answer *answer, size_t *count)
{
	struct failure_given *list = arena_array(a, answer->count + 1, sizeof(*list));
	size_t package = 0;

	*count = 0;
	for (size_t i = 0; i < answer->count; i++) {
		const struct replace_share *share = &answer->shares[i];
		size_t at;

		if (i > 0 && share->package != share[-1].package)
			package = *count;
		for (at = package; at < *count && !goes_together(list[at].first, share);)
			at++;
		if (at == *count)
			list[(*count)++].first = share;
		list[at].shares++;
		list[at].visits += share->visits;
		list[at].minutes += share->minutes;
		list[at].travel += share->travel;
		if (share->part == 0)
			continue;
		list[at].parts |= 1U << (share->part - 1);
		if (share->day > 0)
			list[at].days[share->part - 1] |= 1U << (share->day - 1);
	}
	return list;
}

const char *
failure_given_when(struct arena *a, const struct failure_given *given)
{
	const char *words = NULL;

	for (unsigned part = 0; part < REPLACE_PARTS; part++) {
		const char *name = visit_part_words(part + 1);

		if ((given->parts & 1U << part) == 0)
			continue;
		if (given->days[part] != 0)
			name =
			    arena_printf(a, "%s (%s)", name, days_words(a, given->days[part]));
		words = words == NULL ? name : arena_printf(a, "%s; %s", words, name);
	}
	return words;
}

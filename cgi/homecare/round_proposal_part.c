/* What comes of a part of a proposal, by rounds that are made again and measured. */
#include <stdlib.h>

#include "homecare/round_hint.h"
#include "homecare/round_proposal.h"
#include "homecare/round_proposal_sums.h"
#include "lib/arena.h"

/* Steps of the search for rounds that hold a part: about a second for a large patch. */
enum { PART_TRIALS = 20000, NUMBERS_MOST = 4096 };

static struct round_book *
book_of(struct arena *a, const struct proposal_visit *visits, size_t count, const bool *kept)
{
	struct round_current *current = arena_array(a, count + 1, sizeof(*current));

	for (size_t i = 0; i < count; i++) {
		current[i] = visits[i].is;
		if (kept != NULL && kept[i])
			current[i].begins_at = visits[i].begins;
	}
	return round_book_new(a, current, count, NULL, NULL, 0);
}

static const int64_t *
numbers_of(const struct proposal_visit *visit, bool planned)
{
	static const int64_t none[2] = {0, 0};

	return planned && visit->planned[0] < NUMBERS_MOST && visit->planned[1] < NUMBERS_MOST
		   ? visit->planned
		   : none;
}

/* From numbers within a provider's day to numbers of all rounds, from 0. */
static struct round_hint *
hints_of(struct arena *a, const struct round_book *book, const struct proposal_visit *visits,
    const bool *planned, size_t *round_count)
{
	size_t count = book->current_count, groups = book->provider_count * DAYS_OF_PROVIDER;
	struct round_hint *hints = arena_array(a, count + 1, sizeof(*hints));
	uint32_t *first = arena_array(a, groups + 1, sizeof(*first));

	for (size_t i = 0; i < count; i++) {
		uint32_t *most = &first[group_of(&book->problem.visits[i]) + 1];

		for (int side = 0; side < 2; side++)
			if (numbers_of(&visits[i], planned[i])[side] > *most)
				*most = (uint32_t)numbers_of(&visits[i], planned[i])[side];
	}
	for (size_t g = 0; g < groups; g++)
		first[g + 1] += first[g];
	*round_count = first[groups];
	for (size_t i = 0; i < count; i++) {
		const int64_t *numbers = numbers_of(&visits[i], planned[i]);

		hints[i].begins = (int32_t)visits[i].at;
		for (int side = 0; side < 2; side++)
			hints[i].round[side] = numbers[side] > 0
						   ? first[group_of(&book->problem.visits[i])] +
							 (uint32_t)numbers[side] - 1
						   : ROUND_NONE;
	}
	return hints;
}

static void
place(struct arena *a, struct round_book *book, const struct proposal_visit *visits,
    const bool *planned)
{
	size_t round_count;
	const struct round_hint *hints = hints_of(a, book, visits, planned, &round_count);

	round_hints_place(a, book->rounds, &book->problem, hints, round_count,
	    arena_array(a, round_count + 1, sizeof(uint32_t)));
}

struct round_book *
proposal_book(
    struct arena *a, const struct proposal_visit *visits, size_t count, const bool *planned)
{
	struct round_book *book = book_of(a, visits, count, NULL);

	if (book == NULL)
		return NULL;
	if (planned != NULL)
		place(a, book, visits, planned);
	round_book_build(book);
	return book;
}

static void
measure(struct arena *a, struct round_book *book, struct proposal_sums *sums)
{
	struct round_plan plan;
	struct parts parts;

	rounds_plan(a, book->rounds, &plan);
	parts_of(a, &book->problem, book->provider_count, &plan, &parts);
	for (size_t g = 0; g < book->provider_count * DAYS_OF_PROVIDER; g++)
		sums_add(sums, &parts.groups[g]);
}

/* The rounds that a visit is put into: those proposed on a day of its provider of which
 * anything is kept, and those that there were on the others. */
static bool *
planned_of(struct arena *a, const struct round_book *book, const struct proposal_visit *visits,
    const bool *kept, bool *whole)
{
	size_t groups = book->provider_count * DAYS_OF_PROVIDER;
	bool *some = arena_array(a, groups, sizeof(*some));
	bool *planned = arena_array(a, book->current_count + 1, sizeof(*planned));

	*whole = true;
	for (size_t i = 0; i < book->current_count; i++)
		if (visits[i].changed && kept[i])
			some[group_of(&book->problem.visits[i])] = true;
	for (size_t i = 0; i < book->current_count; i++) {
		planned[i] = some[group_of(&book->problem.visits[i])];
		*whole = *whole && (!planned[i] || !visits[i].changed || kept[i]);
	}
	return planned;
}

bool
proposal_part(struct arena *a, const struct proposal_visit *visits, size_t count,
    const bool *kept, bool fewest, struct proposal *part)
{
	struct round_book *was = book_of(a, visits, count, NULL);
	struct round_book *book = book_of(a, visits, count, kept);
	struct round_effort effort = {.trials = PART_TRIALS, .seed = 1, .changes = ROUND_NONE};
	struct round_state state;
	struct round_plan plan;
	const bool *planned;
	bool whole;

	*part = (struct proposal){.changed = 0};
	if (was == NULL || book == NULL)
		return false;
	for (size_t i = 0; i < count; i++)
		part->changed += visits[i].changed && kept[i];
	round_book_build(was);
	measure(a, was, &part->before);
	planned = planned_of(a, book, visits, kept, &whole);
	place(a, book, visits, planned);
	round_book_build(book);
	if (!whole && !fewest) {
		rounds_plan(a, book->rounds, &plan);
		bound_rounds(a, &book->problem, &plan);
	}
	if (!whole)
		rounds_improve(book->rounds, &effort, &state);
	measure(a, book, &part->after);
	return true;
}

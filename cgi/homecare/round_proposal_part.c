/* What comes of a part of a proposal, by rounds that are made again and measured. */
#include "homecare/round_kept.h"
#include "homecare/round_proposal.h"
#include "homecare/round_proposal_sums.h"
#include "lib/arena.h"

/* Steps of the search for rounds that hold a part: about a second for 3,000 visits by car.  More
 * visits and rounds on foot take far longer, so the caller's clock ends it. */
enum { PART_TRIALS = 20000 };

/* walk: rounds may be on foot, as they might in the search.  kept: visits that change, where
 * planned says that their day is planned: such a day begins with the rounds proposed, others with
 * those accepted before; NULL: all as agreed. */
static struct round_book *
book_of(struct arena *a, const struct proposal_visit *visits, size_t count, bool walk,
    const bool *kept, const bool *planned)
{
	struct round_current *current = arena_array(a, count + 1, sizeof(*current));
	struct round_kept *places = arena_array(a, count + 1, sizeof(*places));

	for (size_t i = 0; i < count; i++) {
		const struct proposal_visit *v = &visits[i];

		current[i] = v->is;
		current[i].may_walk = walk;
		if (kept != NULL && kept[i])
			current[i].begins_at = v->begins;
		if (planned == NULL || !planned[i])
			continue;
		places[i] = (struct round_kept){v->id, 0, {v->planned[0], v->planned[1]}, v->at,
		    {v->planned_walked[0], v->planned_walked[1]}};
		current[i].kept = &places[i];
	}
	return round_book_new(a, current, count, NULL, NULL, 0);
}

struct round_book *
proposal_book(struct arena *a, const struct proposal_visit *visits, size_t count, bool walk)
{
	return book_of(a, visits, count, walk, NULL, NULL);
}

static void
measure(struct arena *a, struct round_book *book, struct round_plan *plan, struct parts *parts,
    struct proposal_sums *sums)
{
	rounds_plan(a, book->rounds, plan);
	parts_of(a, &book->problem, book->provider_count, plan, parts);
	for (size_t g = 0; g < book->provider_count * DAYS_OF_PROVIDER; g++)
		sums_add(sums, &parts->groups[g]);
}

/* The rounds that come of it, of the days that change. */
static const struct round_kept *
keep(const struct round_book *book, const struct proposal_visit *visits, const bool *planned,
    const struct round_plan *plan, const struct parts *parts)
{
	struct round_kept *kept = arena_array(book->a, book->current_count + 1, sizeof(*kept));
	const int64_t *numbers = round_book_numbers(book, plan);

	for (size_t i = 0; i < book->current_count; i++) {
		if (!planned[i])
			continue;
		kept[i] = (struct round_kept){
		    visits[i].id, 0, {0, 0}, visits[i].is.begins_at, {false, false}};
		for (int side = 0; side < 2; side++)
			if (parts->rounds[i][side] != ROUND_NONE) {
				kept[i].round[side] = numbers[parts->rounds[i][side]];
				kept[i].walked[side] =
				    parts_walked(&book->problem, plan, parts, i, side);
			}
		if (kept[i].round[0] != 0)
			kept[i].begins = parts->begins[i];
	}
	return kept;
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

/* The day's rounds from which something stays are made again.  false: not by then. */
static bool
make_again(struct arena *a, struct round_book *book, const struct proposal_wish *wish,
    double mileage, int64_t until)
{
	struct round_deadline deadline = {.until = until};
	struct round_effort effort = {.trials = PART_TRIALS,
	    .seed = 1,
	    .changes = ROUND_NONE,
	    .go_on = round_in_time,
	    .context = &deadline};
	struct round_state state;
	struct round_plan plan;
	int64_t left;

	rounds_plan(a, book->rounds, &plan);
	if (!wish->fewest)
		bound_rounds(a, &book->problem, &plan);
	if (round_now() >= until)
		return false;
	rounds_improve(book->rounds, &effort, &state);
	left = until - round_now();
	return left > 0 &&
	       (!wish->walk || walk_rounds(a, book->rounds, &book->problem,
				   &(struct walk_effort){book->driven, mileage,
				       wish->milliseconds == 0 ? -1 : left / 1000000}));
}

bool
proposal_part(struct arena *a, const struct proposal_visit *visits, size_t count,
    const bool *kept, const struct proposal_wish *wish, struct proposal *part)
{
	const int64_t since = round_now();
	const int64_t until =
	    wish->milliseconds == 0 ? INT64_MAX : since + wish->milliseconds * 1000000;
	struct round_book *was = proposal_book(a, visits, count, wish->walk), *book;
	struct round_plan plan;
	struct parts parts;
	const bool *planned;
	bool whole;

	*part = (struct proposal){.changed = 0};
	if (was == NULL)
		return false;
	for (size_t i = 0; i < count; i++)
		part->changed += visits[i].changed && kept[i];
	planned = planned_of(a, was, visits, kept, &whole);
	book = book_of(a, visits, count, wish->walk, kept, planned);
	if (book == NULL)
		return false;
	round_book_build(was);
	measure(a, was, &plan, &parts, &part->before);
	round_book_build(book);
	part->struck = !whole && !make_again(a, book, wish,
				     proposal_mileage(visits, count, wish), until);
	if (!part->struck) {
		measure(a, book, &plan, &parts, &part->after);
		part->kept = keep(book, visits, planned, &plan, &parts);
	}
	part->milliseconds = (round_now() - since) / 1000000;
	return true;
}

/* Made-up packages to be placed, the same for the same seed, and hours counted anew.  Places
 * stand in a row, five minutes apart. */
#ifndef UNIT_REPLACE_MADE_UP_H
#define UNIT_REPLACE_MADE_UP_H

#include "round_made_up.h"
#include "rounds/rounds_replace.h"

enum { VISITS = 120, PACKAGES = 8, SUPPLIES = 8, PLACES = 12 };

struct replacing {
	struct round_visit visits[VISITS];
	struct round_window windows[VISITS];
	uint8_t parts[VISITS];
	struct round_shift shifts[64];
	uint16_t minutes[PLACES * PLACES];
	struct replace_package packages[PACKAGES];
	struct replace_supply supplies[SUPPLIES];
	struct replace_problem problem;
};

static struct replacing made;

static inline void
add_visit(uint32_t provider, uint32_t package, uint32_t place, uint8_t day, int32_t from,
    int32_t minutes, uint8_t carers)
{
	size_t i = made.problem.rounds.visit_count++;

	made.windows[i] = (struct round_window){from, from + 60};
	made.parts[i] = from < 660 ? 1 : 2;
	made.visits[i] = (struct round_visit){.place = place,
	    .package = package,
	    .provider = provider,
	    .preferred = ROUND_NONE,
	    .after = ROUND_NONE,
	    .minutes = minutes,
	    .windows = &made.windows[i],
	    .window_count = 1,
	    .wanted = -1,
	    .day = day,
	    .carers = carers};
}

static inline void
begin(uint32_t providers, uint32_t most)
{
	struct round_problem *p = &made.problem.rounds;

	memset(&made, 0, sizeof(made));
	for (size_t i = 0; i < PLACES; i++)
		for (size_t j = 0; j < PLACES; j++)
			made.minutes[i * PLACES + j] = (uint16_t)(5 * (i > j ? i - j : j - i));
	p->visits = made.visits;
	p->shifts = made.shifts;
	p->place_count = PLACES;
	p->minutes[ROUND_DRIVE] = made.minutes;
	for (uint32_t i = 0; i < providers; i++)
		for (uint8_t day = 1; day <= 2; day++) {
			struct round_shift *s = &made.shifts[p->shift_count++];

			*s = (struct round_shift)SHIFT(most);
			s->provider = i;
			s->day = day;
		}
	made.problem.parts = made.parts;
	made.problem.packages = made.packages;
	made.problem.supplies = made.supplies;
	made.problem.provider_count = providers;
}

static inline void
add_supply(uint32_t provider, uint32_t patch, bool sends_two, uint8_t quality, int32_t minutes)
{
	struct replace_supply *s = &made.supplies[made.problem.supply_count++];

	*s = (struct replace_supply){provider, patch, sends_two, quality, {{{0}}}};
	for (size_t cell = 0; cell < 2 * REPLACE_DAYS * REPLACE_PARTS; cell++)
		(&s->minutes[0][0][0])[cell] = minutes;
}

static inline struct replace *
placed(struct arena *a, uint64_t trials, struct replace_answer *answer)
{
	const struct round_effort effort = {.trials = trials, .seed = 7};
	struct round_state state;
	const char *fault;
	struct replace *r = replace_new(a, &made.problem, &fault);

	if (r == NULL) {
		fputs(fault, stderr);
		abort();
	}
	replace_improve(r, &effort, &state);
	replace_answer(a, r, answer);
	return r;
}

static inline void
make(uint64_t seed)
{
	struct chance c = {seed * 7919 + 5};
	uint32_t providers = 1 + chance(&c, 3);

	begin(providers, 1 + chance(&c, 4));
	made.problem.rounds.round_worth = chance(&c, 2) ? 20 : 0;
	for (uint32_t p = 0; p < providers; p++)
		for (uint32_t i = 0; i < 6; i++)
			add_visit(p, ROUND_NONE, chance(&c, PLACES),
			    (uint8_t)(1 + chance(&c, 2)), 420 + (int32_t)chance(&c, 300),
			    15 + (int32_t)chance(&c, 30), 1);
	made.problem.package_count = 1 + chance(&c, 6);
	for (uint32_t p = 0; p < made.problem.package_count; p++) {
		uint32_t place = chance(&c, PLACES);
		uint8_t two = chance(&c, 5) == 0 ? 2 : 1;

		made.packages[p] =
		    (struct replace_package){chance(&c, 2), (uint8_t)chance(&c, 3)};
		for (uint32_t i = 0; i < 1 + chance(&c, 4); i++)
			add_visit(ROUND_NONE, p, place, (uint8_t)(1 + chance(&c, 2)),
			    420 + (int32_t)chance(&c, 330), 15 * (1 + (int32_t)chance(&c, 3)),
			    two);
	}
	for (uint32_t p = 0; p < providers; p++)
		for (uint32_t patch = 0; patch < 2; patch++)
			add_supply(p, patch, chance(&c, 3) > 0, (uint8_t)chance(&c, 5),
			    15 * (int32_t)chance(&c, 7));
}

/* The hours that shares take, counted anew. */
static inline const char *
hours_fault(const struct replace_answer *answer)
{
	static int32_t used[SUPPLIES][2][REPLACE_DAYS][REPLACE_PARTS];
	int64_t travel = 0, minutes = 0;

	memset(used, 0, sizeof(used));
	for (size_t i = 0; i < answer->count; i++) {
		const struct replace_share *share = &answer->shares[i];
		const struct replace_supply *supply;

		if (share->supply == ROUND_NONE)
			continue;
		supply = &made.supplies[share->supply];
		travel += share->travel;
		minutes += share->minutes;
		if (supply->patch != made.packages[share->package].patch)
			return "a provider of another patch";
		for (size_t v = 0; v < made.problem.rounds.visit_count; v++) {
			const struct round_visit *visit = &made.visits[v];
			int32_t *cell = &used[share->supply][visit->carers - 1][visit->day - 1]
					     [made.parts[v] - 1];

			if (visit->provider != ROUND_NONE || visit->package != share->package ||
			    (share->part > 0 && share->part != made.parts[v]) ||
			    (share->day > 0 && share->day != visit->day))
				continue;
			if (visit->carers == 2 && !supply->sends_two)
				return "two carers of a provider that does not send two";
			if ((*cell += visit->minutes) >
			    supply
				->minutes[visit->carers - 1][visit->day - 1][made.parts[v] - 1])
				return "more hours than there are";
		}
	}
	if (travel != answer->travel || minutes != answer->placed)
		return "the shares are not the whole";
	return answer->placed > answer->bound ? "more than the bound" : NULL;
}

/* Whose package a visit in a round is, is the provider's of that round. */
static inline const char *
whole_fault(struct arena *a, const struct replace *r, const struct replace_answer *answer)
{
	const struct round_problem *problem;
	struct round_plan plan;
	const char *fault;

	replace_plan(a, r, &plan, &problem);
	if ((fault = referee_fault(problem, &plan)) != NULL)
		return fault;
	for (size_t i = 0; i < answer->count; i++)
		for (size_t v = 0; v < problem->visit_count; v++)
			if (made.visits[v].provider == ROUND_NONE &&
			    made.visits[v].package == answer->shares[i].package &&
			    (answer->shares[i].part == 0 ||
				answer->shares[i].part == made.parts[v]) &&
			    (answer->shares[i].day == 0 ||
				answer->shares[i].day == made.visits[v].day) &&
			    problem->visits[v].provider !=
				(answer->shares[i].supply == ROUND_NONE
					? ROUND_NONE
					: made.supplies[answer->shares[i].supply].provider))
				return "a package is not whole";
	return NULL;
}

#endif

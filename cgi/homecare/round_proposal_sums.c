/* A plan of rounds taken apart by provider and day, and by visit. */
#include "homecare/round_proposal_sums.h"

#include "lib/arena.h"

void
sums_add(struct proposal_sums *to, const struct proposal_sums *more)
{
	to->unplaced += more->unplaced;
	to->rounds += more->rounds;
	to->travel += more->travel;
	to->care += more->care;
	to->waiting += more->waiting;
	to->walked += more->walked;
}

/* What the ways to a stop and from it are longer than the way that would be without it. */
static int32_t
detour(const struct round_problem *p, const struct round *round, size_t i)
{
	const struct round_shift *s = &p->shifts[round->shift];
	const uint16_t *minutes = p->minutes[s->mode];
	uint32_t before = ROUND_NONE, after = ROUND_NONE;
	int32_t travel = round->stops[i].travel;

	if (i > 0)
		before = p->visits[round->stops[i - 1].visit].place;
	if (i + 1 < round->stop_count) {
		after = p->visits[round->stops[i + 1].visit].place;
		travel += round->stops[i + 1].travel;
	}
	if (before != ROUND_NONE && after != ROUND_NONE)
		travel -= minutes[before * p->place_count + after];
	return travel * s->crew;
}

static void
add_round(const struct round_problem *p, const struct round_plan *plan, uint32_t index,
    struct parts *parts)
{
	const struct round *round = &plan->rounds[index];
	const struct round_shift *s = &p->shifts[round->shift];

	sums_add(&parts->groups[(size_t)s->provider * DAYS_OF_PROVIDER + s->day],
	    &(struct proposal_sums){.rounds = 1,
		.travel = (int64_t)round->travel * s->crew,
		.care = (int64_t)round->care * s->crew,
		.waiting = (int64_t)round->waiting * s->crew,
		.walked = s->mode == ROUND_WALK ? (int64_t)round->travel * s->crew : 0});
	for (size_t i = 0; i < round->stop_count; i++) {
		uint32_t visit = round->stops[i].visit;

		parts->rounds[visit][parts->rounds[visit][0] != ROUND_NONE] = index;
		parts->begins[visit] = round->stops[i].begins;
		parts->detours[visit] += detour(p, round, i);
	}
}

void
parts_of(struct arena *a, const struct round_problem *p, size_t providers,
    const struct round_plan *plan, struct parts *parts)
{
	parts->groups = arena_array(a, providers * DAYS_OF_PROVIDER, sizeof(*parts->groups));
	parts->rounds = arena_array(a, p->visit_count + 1, sizeof(*parts->rounds));
	parts->begins = arena_array(a, p->visit_count + 1, sizeof(*parts->begins));
	parts->detours = arena_array(a, p->visit_count + 1, sizeof(*parts->detours));
	for (size_t i = 0; i < p->visit_count; i++)
		parts->rounds[i][0] = parts->rounds[i][1] = ROUND_NONE;
	for (uint32_t i = 0; i < plan->round_count; i++)
		add_round(p, plan, i, parts);
	for (size_t i = 0; i < plan->left_count; i++)
		parts->groups[group_of(&p->visits[plan->left[i].visit])].unplaced++;
}

bool
parts_walked(const struct round_problem *p, const struct round_plan *plan,
    const struct parts *parts, size_t visit, int side)
{
	uint32_t round = parts->rounds[visit][side];

	return round != ROUND_NONE && p->shifts[plan->rounds[round].shift].mode == ROUND_WALK;
}

void
bound_rounds(struct arena *a, struct round_problem *p, const struct round_plan *plan)
{
	struct round_shift *shifts = arena_array(a, p->shift_count + 1, sizeof(*shifts));

	for (size_t i = 0; i < p->shift_count; i++) {
		shifts[i] = p->shifts[i];
		shifts[i].most = 0;
	}
	for (size_t i = 0; i < plan->round_count; i++)
		shifts[plan->rounds[i].shift].most++;
	p->shifts = shifts;
	p->round_worth = PROPOSAL_ROUND_WORTH;
}

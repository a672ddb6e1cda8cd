/* The made-up providers of home care: how each works, and in which patches it is asked. */
#include <math.h>
#include <stdlib.h>

#include "demo/homecare.h"
#include "demo/names.h"
#include "lib/arena.h"

enum {
	PROVIDERS_LEAST = 30,
	PROVIDERS_COUNTY = 60,
	PATCH_PROVIDERS = 2, /* of the county, to each of its patches */
	PEOPLE_COUNTY = 5200, /* of two years: 2,500 of them have home care today */
	DICE_PROVIDER = 700000000,
	DICE_TIER = 710000000,
	WEAK = 3, /* the provider of this number */
	CLOSED_DAYS = 200
};

size_t
homecare_people(double factor)
{
	return (size_t)(factor * PEOPLE_COUNTY + 0.5);
}

size_t
homecare_providers(double factor)
{
	size_t providers = (size_t)(factor * PROVIDERS_COUNTY + 0.5);

	return providers < PROVIDERS_LEAST ? PROVIDERS_LEAST : providers;
}

/* In the country there are two providers where a town has three. */
static size_t
choose_home(const struct homecare_world *world, size_t number)
{
	size_t shares = 0;
	size_t drawn;

	for (size_t i = 0; i < world->patch_count; i++)
		shares += world->patches[i].rural ? 2 : 3;
	/* Neighbouring numbers live far apart: 37 is a prime and no share of a county. */
	drawn = number * 37 % shares;
	for (size_t i = 0; i < world->patch_count; i++) {
		size_t share = world->patches[i].rural ? 2 : 3;

		if (drawn < share)
			return i;
		drawn -= share;
	}
	return 0;
}

static void
make_provider(struct homecare_world *world, struct arena *a, size_t number)
{
	struct homecare_provider *p = &world->providers[number];
	struct chance chance = chance_for(DICE_PROVIDER + number);

	*p = (struct homecare_provider){
	    .id = world->next_id[HC_ORGANISATION]++,
	    .name = demo_provider(a, number),
	    /* The two that somebody can sign in for are asked for the same people. */
	    .home = choose_home(world, number == 1 ? 0 : number),
	    .offers = chance_between(&chance, 9, 30),
	    .answers_hours = chance_between(&chance, 1, 14),
	    .hands_back = chance_between(&chance, 3, 12),
	    .late = chance_between(&chance, 3, 15),
	    .price = chance_between(&chance, 97, 106),
	    .two_carers = chance_percent(&chance, 80),
	};
	p->email = demo_email(a, p->name, number);
	if (number == WEAK) {
		p->weak = true;
		p->offers = 9;
		p->answers_hours = 26;
		p->hands_back = 34;
		p->late = 45;
		p->two_carers = true;
	}
	if (number == world->provider_count - 1)
		p->stops = world->today - CLOSED_DAYS;
}

struct candidate {
	size_t provider;
	double distance;
};

static int
compare_candidates(const void *x, const void *y)
{
	const struct candidate *a = x;
	const struct candidate *b = y;

	if (a->distance != b->distance)
		return a->distance < b->distance ? -1 : 1;
	return a->provider < b->provider ? -1 : 1;
}

/* The provider's way to the patch in about kilometres, and a throw of the dice: some drive
 * far and some do not. */
static double
way_to(const struct homecare_world *world, size_t provider, size_t patch, struct chance *chance)
{
	const struct homecare_patch *to = &world->patches[patch];
	const struct homecare_patch *from = &world->patches[world->providers[provider].home];
	double north = (to->latitude - from->latitude) * 111;
	double east = (to->longitude - from->longitude) * 69;

	return sqrt(north * north + east * east) + chance_share(chance) * 9;
}

/* First those at home in the patch, then those from further away. */
static void
fill_tiers(struct homecare_world *world, size_t patch, struct candidate *candidates)
{
	struct homecare_patch *to = &world->patches[patch];
	struct chance chance = chance_for(DICE_TIER + patch);
	/* Where a larger county has more providers to a patch, more are asked. */
	size_t more = world->provider_count / (PATCH_PROVIDERS * world->patch_count);
	size_t counties = world->provider_count / PROVIDERS_COUNTY;
	size_t next = 0;

	if (more > counties)
		more = counties;
	for (size_t i = 0; i < world->provider_count; i++)
		candidates[i] = (struct candidate){i, way_to(world, i, patch, &chance)};
	qsort(candidates, world->provider_count, sizeof(candidates[0]), compare_candidates);
	for (int tier = 0; tier < HOMECARE_TIERS; tier++) {
		size_t room = (to->rural ? 2 : 3) + (tier > 0) + more - (more > 0);

		to->tier_count[tier] = 0;
		while (to->tier_count[tier] < room &&
		       to->tier_count[tier] < HOMECARE_TIER_MOST &&
		       next < world->provider_count)
			to->tiers[tier][to->tier_count[tier]++] = candidates[next++].provider;
	}
}

void
homecare_world_prepare(struct homecare_world *world, struct arena *a, size_t providers)
{
	struct candidate *candidates = arena_array(a, providers, sizeof(candidates[0]));

	world->now = (int64_t)world->today * HOMECARE_DAY;
	world->provider_count = providers;
	world->providers = arena_array(a, providers, sizeof(world->providers[0]));
	for (size_t i = 0; i < providers; i++)
		make_provider(world, a, i);
	for (size_t i = 0; i < world->patch_count; i++)
		fill_tiers(world, i, candidates);
}

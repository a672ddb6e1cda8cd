/* What made-up listings of all kinds have in common: a place, words, dates, contacts. */
#include "demo/listing.h"

#include <string.h>

#include "demo/names.h"
#include "lib/arena.h"

/* Kilometres are the same number of degrees of latitude everywhere; of longitude, at
 * this county's latitude, so many more. */
static const double LONGITUDE_STRETCH = 1.62;

/* What is shown of a private address: about a kilometre. */
static const double MASK = 100.0;

static enum demo_kind
kind_of(const struct demo_world *world, uint64_t number)
{
	/* In every hundred each kind has exactly its share, well mixed. */
	unsigned place = (unsigned)(number * 37 % 100);

	if (place < 45)
		return DEMO_PA;
	if (place < 65)
		return DEMO_MICRO;
	if (place < 87)
		return DEMO_COMMUNITY;
	if (place < 92)
		return DEMO_SHARED_LIVES;
	return world->registered ? DEMO_REGISTERED : DEMO_PA;
}

/* A town in proportion to the people who live there. */
static const struct demo_town *
choose_town(const struct demo_world *world, struct chance *chance)
{
	uint32_t all = world->towns[world->town_count - 1].people;
	uint32_t drawn = chance_below(chance, all);
	size_t low = 0;
	size_t high = world->town_count - 1;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (world->towns[middle].people > drawn)
			high = middle;
		else
			low = middle + 1;
	}
	return &world->towns[low];
}

static double
rounded(double degrees, double parts)
{
	double scaled = degrees * parts;

	return (double)(int64_t)(scaled + (scaled < 0 ? -0.5 : 0.5)) / parts;
}

static void
place_it(struct demo_listing *l)
{
	double precision = l->address_private ? MASK : 100000.0;
	double north = chance_spread(&l->chance) * l->town->spread;
	double east = chance_spread(&l->chance) * l->town->spread * LONGITUDE_STRETCH;

	l->latitude = rounded(l->town->latitude + north, precision);
	l->longitude = rounded(l->town->longitude + east, precision);
}

static void
date_it(struct demo_listing *l)
{
	int32_t today = l->world->today;
	unsigned fate = chance_below(&l->chance, 100);

	if (fate < 85)
		l->confirmed_on = today - chance_between(&l->chance, 0, 28);
	else if (fate < 94)
		l->confirmed_on = today - chance_between(&l->chance, 31, 58);
	else
		l->confirmed_on = today - chance_between(&l->chance, 61, 240);
	l->published_on = l->confirmed_on - chance_between(&l->chance, 0, 900);
	fate = chance_below(&l->chance, 100);
	if (fate < 72) {
		l->taking_from = today - chance_between(&l->chance, 0, 60);
	} else if (fate < 87) {
		l->taking_from = today + chance_between(&l->chance, 5, 70);
		l->taking_note = demo_listing_choose(
		    l, "A place comes free then.|Full until then.|New hours from that week.");
	} else {
		l->taking_from = DEMO_NOT_TAKING;
		l->taking_note =
		    demo_listing_choose(l, "Full at present.|There is a short waiting "
					   "list.|Ask again in the new year.");
	}
	fate = chance_below(&l->chance, 100);
	if (fate < 2)
		l->paused_on = today - chance_between(&l->chance, 1, 40);
	else if (fate < 3)
		l->unlisted_on = today - chance_between(&l->chance, 1, 200);
}

static void
add_staff_words(struct demo_listing *l)
{
	if (chance_percent(&l->chance, 8))
		l->staff_note = demo_listing_choose(l,
		    "Rang to check hours: still has mornings free. (Made up)|"
		    "Two families spoke well of the time given to settling in. (Made up)|"
		    "Prefers a message first and rings back the same evening. (Made up)|"
		    "Asked for an update on insurance; a copy is to follow. (Made up)|"
		    "Good match for somebody who wants the same face each week. (Made up)|"
		    "Would like more work on this side of the county. (Made up)");
	if (chance_percent(&l->chance, 10))
		l->staff_label = demo_listing_choose(l,
		    "reliable_cover|reliable_cover|slow_to_answer|ring_first|concern_open|"
		    "good_with_complex|good_with_complex");
}

struct demo_listing *
demo_listing_make(const struct demo_world *world, uint64_t number, struct arena *arena)
{
	struct demo_listing *l = arena_alloc(arena, sizeof(*l));

	*l = (struct demo_listing){
	    .number = number,
	    .chance = chance_for(number),
	    .world = world,
	    .arena = arena,
	    .kind = kind_of(world, number),
	    .name = "",
	    .organisation = "",
	    .summary = "",
	    .description = "",
	    .cannot_do = "",
	    .public_address = "",
	    .private_address = "",
	    .price_from = -1,
	    .price_to = -1,
	    .price_note = "",
	    .taking_note = "",
	    .public_phone = "",
	    .public_email = "",
	    .website = "",
	    .private_phone = "",
	    .private_email = "",
	    .rating = "",
	    .staff_note = "",
	    .staff_label = "",
	};
	/* Registered services are seldom in villages. */
	for (int tries = 0;
	     tries == 0 || (tries < 5 && l->town->rural && l->kind == DEMO_REGISTERED); tries++)
		l->town = choose_town(world, &l->chance);
	l->place = l->town->name;
	l->address_private = true;
	date_it(l);
	if (l->kind == DEMO_PA)
		demo_make_assistant(l);
	else if (l->kind == DEMO_SHARED_LIVES)
		demo_make_shared_lives(l);
	else
		demo_make_offer(l);
	place_it(l);
	add_staff_words(l);
	return l;
}

/*
 * One made-up listing, before it is stored.
 *
 * demo_listing_make() gives the same listing for the same number, world and date on every
 * machine.  Its people and organisations are evidently invented: see demo/names.h.
 * Texts and the listing itself are in the arena; every field of a text is set.
 */
#ifndef DEMO_LISTING_H
#define DEMO_LISTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demo/chance.h"
#include "demo/world.h"

struct arena;

enum {
	DEMO_TERMS = 64,
	DEMO_SLOTS = 35, /* (day - 1) * 5 + part - 1 */
	DEMO_CHECKS = 8,
	DEMO_AREAS = 8,
	DEMO_NOT_TAKING = INT32_MAX,
};

enum demo_kind { DEMO_PA, DEMO_MICRO, DEMO_COMMUNITY, DEMO_SHARED_LIVES, DEMO_REGISTERED };

enum demo_reach { DEMO_RADIUS, DEMO_SOME_AREAS, DEMO_COUNTY, DEMO_VENUE, DEMO_UNKNOWN };

/* A check that the directory team saw. Dates are day numbers; renew_by 0: never. */
struct demo_check {
	const char *kind;
	const char *seen;
	int32_t seen_on;
	int32_t renew_by;
};

struct demo_listing {
	uint64_t number; /* from 0: the order in which they are made */
	struct chance chance;
	const struct demo_world *world;
	struct arena *arena;
	const struct demo_town *town;

	enum demo_kind kind;
	const char *name;
	const char *organisation;
	const char *summary;
	const char *description;
	const char *cannot_do;
	const char *place;
	double latitude;
	double longitude;
	bool address_private;
	const char *public_address;
	const char *private_address;
	enum demo_reach reach;
	int radius; /* metres; 0 without one */
	int64_t areas[DEMO_AREAS];
	size_t area_count;
	int price_from; /* pence an hour; -1: none */
	int price_to;
	const char *price_note;
	int32_t taking_from;
	const char *taking_note;
	const char *public_phone;
	const char *public_email;
	const char *website;
	const char *private_phone;
	const char *private_email;
	int beds; /* 0: not a care home */
	const char *rating;
	int32_t rating_on; /* 0: none */
	int32_t confirmed_on;
	int32_t published_on;
	int32_t paused_on;   /* 0: not paused */
	int32_t unlisted_on; /* 0: listed */

	uint16_t terms[DEMO_TERMS];
	size_t term_count;
	int16_t minutes[DEMO_SLOTS]; /* free minutes */
	struct demo_check checks[DEMO_CHECKS];
	size_t check_count;
	const char *staff_note;	 /* "" for none */
	const char *staff_label; /* "" for none */
};

struct demo_listing *demo_listing_make(
    const struct demo_world *world, uint64_t number, struct arena *arena);

/* ---- For the makers of each kind ------------------------------------------------ */

/* Adds each of "task.meals|task.housework" so many times in a hundred. */
void demo_listing_take(struct demo_listing *listing, const char *keys, int percent);

bool demo_listing_has(const struct demo_listing *listing, const char *key);

/* The districts it serves: its own, and more times in a hundred a neighbour; patches
 * where there are some. */
void demo_listing_areas(struct demo_listing *listing, int neighbour_percent);

void demo_listing_check(
    struct demo_listing *listing, const char *kind, const char *seen, int years);

/* English, and for some another language; signing percent sign or Makaton. */
void demo_listing_languages(struct demo_listing *listing, int signing);

/* One of the texts, which are parted by bars. */
const char *demo_listing_choose(struct demo_listing *listing, const char *texts);

void demo_make_assistant(struct demo_listing *listing);	   /* demo/assistant.c */
void demo_make_shared_lives(struct demo_listing *listing); /* demo/shared_lives.c */
void demo_make_offer(struct demo_listing *listing);	   /* demo/offer.c: the other kinds */

#endif

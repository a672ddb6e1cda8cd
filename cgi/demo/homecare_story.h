/* One person's story while it is told: what the parts that tell it hand each other. */
#ifndef DEMO_HOMECARE_STORY_H
#define DEMO_HOMECARE_STORY_H

#include "demo/homecare.h"
#include "demo/homecare_week.h"
#include "queries.h"

enum { HOMECARE_OFFERS = 24, HOMECARE_ASKED = 200 };

#define HOMECARE_NEVER INT64_MAX

struct homecare_offer {
	int64_t id;
	size_t provider;
	int64_t made_at;
	unsigned series; /* bit of each series of the week that it covers */
	int hour_pence;
	int carers;
	int travel;
	int parts[5]; /* thousandths of covered, continuity, travel, quality, price */
	int score;
	bool chosen;
	size_t joint; /* provider that has the rest; SIZE_MAX: none */
};

/* Why a new request follows, and when. */
struct homecare_again {
	bool needed;
	const char *source;
	int64_t at;
	int32_t needed_by;
	int waited;	    /* days, in the request before */
	int64_t package_id; /* that was handed back; 0: none */
	size_t failure_row; /* SIZE_MAX: none */
};

struct homecare_story {
	struct homecare_world *world;
	struct homecare_rows *rows;
	struct arena *a;
	struct chance chance;
	int64_t person;
	const struct homecare_place *place;
	const struct homecare_patch *patch;
	struct homecare_week week;
	struct demo_care_request_add_args request; /* stored when its end is known */
	int64_t sent;
	int64_t withdrawn; /* HOMECARE_NEVER: it was not */
	int64_t awarded;   /* HOMECARE_NEVER: not yet */
	struct homecare_offer offers[HOMECARE_OFFERS];
	size_t offer_count;
	size_t asked[HOMECARE_ASKED]; /* providers that have answered */
	size_t asked_count;
	struct homecare_again again;
	size_t failure_row; /* of the request that this one follows; SIZE_MAX: none */
	int64_t from_package; /* whose visits it asks for; 0: none */
	int64_t knows;	    /* organisation that cared before; 0: none */
};

/* HC-12AB34 of a number: another for each, and nothing to be read from it. */
const char *homecare_reference(struct arena *a, const char *prefix, int64_t number);

/* Asks the providers of one tier after another until an award, a withdrawal or now; adds
 * the rows of that. */
void homecare_source(struct homecare_story *story);

/* What became of an award: packages, and whether a new request follows. */
void homecare_start(struct homecare_story *story);

/* A package that the council does not buy. */
void homecare_private_package(struct homecare_story *story, const char *funder);

#endif

/*
 * What a request's visits would add to the travel of one provider: an estimate, made by putting
 * them into the rounds that its visits of today make where the person lives.
 *
 * A visit goes where it adds least, without changing the order of what is there and without
 * moving any visit by more than ROUND_LEEWAY_MINUTES; a visit that fits into no round, or that
 * comes dearer so, is driven to from the provider's nearest visit, and back.  Travel minutes
 * are cgi/rounds/travel_minutes.h's: say on the screen that they are estimates and link to
 * /about-distances.
 */
#ifndef HOMECARE_ROUND_PRICE_H
#define HOMECARE_ROUND_PRICE_H

#include "homecare/visit.h"
#include "lib/arena.h"
#include "lib/db.h"
#include "place/travel.h"

enum {
	ROUND_LEEWAY_MINUTES =
	    15, /* a visit may begin so much before or after what was agreed */
	ROUND_NEAR_METRES = 8000, /* a provider's visits farther from the person do not count */
	ROUND_NEAR_MOST = 1500,	  /* nor others than the nearest of so many visits a week */
	ROUND_FIRST_MINUTES = 20  /* to a provider's first visit, where nothing of it is near */
};

/* Where the person lives.  A person whose position is not known has no price. */
struct round_home {
	bool known;
	double latitude, longitude;
	const char *rural_urban; /* class of the LSOA, or NULL */
	const char *lsoa;	 /* and its code, or NULL */
};

struct round_price {
	bool known; /* false: the person's position is not known, or no visits */
	int64_t
	    minutes;	/* of travel that a week gets more; a visit of two carers counts both */
	int64_t visits; /* of the request, a week */
	int64_t fitting; /* of them that fit into rounds there are */
	int64_t near;	 /* visits a week that the provider has near */
};

/* Where one of the visits would go, in the order in which they were given. */
struct round_fit {
	bool fits;	/* false: driven to by itself, and nothing below is known */
	int64_t begins; /* minutes after midnight, over 1440 after the next */
	int64_t
	    before_package; /* the visit before it in the round, 0: it would be the first; */
	int64_t before_begins;
	int64_t after_package; /* and the one after it, 0: it would be the last */
	int64_t after_begins;
};

/* The price for one provider, from its packages on the day `on` ("2026-11-21").  visits:
 * where begins_at is VISIT_NO_TIME the whole window may be used, else ROUND_LEEWAY_MINUTES
 * about it inside the window.  wider: minutes by which windows that are not critical are
 * widened on each side.  Needs SELECT on care_package, package_visit, package_suspension,
 * person, area, travel_setting and
 * travel_crossing.  DB_OK or a fault. */
int round_price(struct db *db, struct arena *a, int64_t organisation_id, const char *on,
    const struct round_home *home, const struct care_visit *visits, size_t count, int64_t wider,
    struct round_price *price);

struct round_kept;

/* A visit that a provider has today. */
struct round_current {
	int64_t visit_id;
	const struct round_kept
	    *kept; /* where it is in rounds that were accepted; NULL: nowhere */
	int64_t organisation_id;
	int64_t package_id;    /* a package's visits stand together */
	const char *reference; /* of the package */
	double latitude, longitude;
	const char *rural_urban; /* or NULL */
	const char *lsoa;	 /* or NULL */
	int64_t day;		 /* 1 Monday to 7 Sunday */
	int64_t begins_at, window_from, window_to, minutes, carers;
	const struct travel_values *travel; /* what ways are told by: the same in all rows */
	bool sends_two; /* the organisation sends two carers at once, or has offered to */
	bool may_walk;	/* it may be put into a round on foot that is not there yet */
};

/* Of a row of sql/query/round.sql. */
#define ROUND_CURRENT(row, organisation, on_day, two) \
	(struct round_current) \
	{ \
		.visit_id = (row)->id, .organisation_id = (organisation), \
		.package_id = (row)->package_id, .latitude = (row)->latitude, \
		.longitude = (row)->longitude, .rural_urban = (row)->rural_urban, \
		.lsoa = (row)->lsoa, .day = (on_day), .begins_at = (row)->begins_at, \
		.window_from = (row)->window_from, .window_to = (row)->window_to, \
		.minutes = (row)->minutes, .carers = (row)->carers, .sends_two = (two) \
	}

/* The visits that a provider has in a week, as of the day `on`, where the person's position is
 * known; near: those about there only, or NULL.  For who prices many people against one
 * provider.  DB_OK or a fault. */
int round_current_read(struct db *db, struct arena *a, int64_t organisation_id, const char *on,
    const struct round_home *near, struct round_current **current, size_t *count);

/* The same from visits that the caller has read.  Those farther than ROUND_NEAR_METRES are left
 * out here. */
void round_price_of(struct arena *a, const struct round_current *current, size_t current_count,
    const struct round_home *home, const struct care_visit *visits, size_t count, int64_t wider,
    struct round_price *price);

/* And where each visit would go: fits has room for `count`. */
void round_fit_of(struct arena *a, const struct round_current *current, size_t current_count,
    const struct round_home *home, const struct care_visit *visits, size_t count, int64_t wider,
    struct round_price *price, struct round_fit *fits);

#endif

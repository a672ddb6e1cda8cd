/*
 * A made-up county of home care: providers, people, and what happened to each of them in the
 * last two years, as rows of the tables of sql/schema/014 and 015.
 *
 * homecare_world_prepare() makes the providers; homecare_person_make() tells one person's
 * story and adds its rows.  Both give the same for the same world on every machine.  Nothing
 * here asks a database: homecare_store.c fills the world and stores the rows.
 *
 * A moment is minutes since 1 January 1970 UTC; what would lie after the world's `now` has
 * not happened and gets no row.
 */
#ifndef DEMO_HOMECARE_H
#define DEMO_HOMECARE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demo/chance.h"

struct arena;

enum {
	HOMECARE_TIERS = 3,
	HOMECARE_TIER_MOST = 8, /* providers of one tier of a patch */
	HOMECARE_DAY = 1440,
	HOMECARE_LIMIT_PENCE = 8000000, /* what the approver may approve for a year */
	HOMECARE_YEARS_DAYS = 728, /* how far back the stories go */
};

/* Those with an id of their own come first, as demo_homecare_id_list gives them. */
enum homecare_table {
	HC_ORGANISATION,
	HC_PATCH_HUB,
	HC_PERSON,
	HC_REQUEST,
	HC_REQUEST_VISIT,
	HC_SOURCING,
	HC_OFFER,
	HC_PACKAGE,
	HC_PACKAGE_VISIT,
	HC_RETURN,
	HC_TRACKER_FILE,
	HC_FAILURE_RUN,
	HC_NUMBERED, /* how many those are */
	HC_PATCH_PROVIDER = HC_NUMBERED,
	HC_FEE_RATE,
	HC_WAIT_NOTE,
	HC_NOTICE,
	HC_OFFER_VISIT,
	HC_DECLINE,
	HC_AWARD,
	HC_SUSPENSION,
	HC_COST,
	HC_OUTCOME,
	HC_HANDBACK,
	HC_CELL,
	HC_TRACKER_ROW,
	HC_FAILURE_PERSON,
	HC_FAILURE_LOG,
	HC_OUTBOX,
	HC_TABLES
};

/* Rows made and not yet stored: arrays of the args structs of sql/query/demo_homecare.sql. */
struct homecare_rows {
	struct arena *a;
	struct {
		void *rows;
		size_t count;
		size_t room;
	} table[HC_TABLES];
};

/* A new row of the table, all zero. */
void *homecare_row(struct homecare_rows *rows, enum homecare_table table);

struct homecare_place {
	const char *postcode;
	const char *sector;
	const char *lsoa; /* NULL: not known */
	double latitude;
	double longitude;
	size_t patch; /* index in the world */
};

struct homecare_patch {
	int64_t id;
	const char *name;
	const char *district;
	double latitude;
	double longitude;
	bool rural;
	/* Indices of providers, by tier. */
	size_t tiers[HOMECARE_TIERS][HOMECARE_TIER_MOST];
	size_t tier_count[HOMECARE_TIERS];
};

struct homecare_provider {
	int64_t id;
	const char *name;
	const char *email;
	size_t home;	   /* patch */
	int offers;	   /* of a hundred notices */
	int answers_hours; /* about so long it takes to answer */
	int hands_back;	   /* of a hundred packages */
	int late;	   /* of a hundred starts */
	int price;	   /* per cent of the fee rate */
	bool two_carers;
	bool weak;     /* says much, does little */
	int32_t stops; /* the day on which it closed; 0: it goes on */
};

struct homecare_world {
	int32_t today;
	int64_t now; /* the beginning of today */
	struct homecare_patch *patches;
	size_t patch_count;
	struct homecare_provider *providers;
	size_t provider_count;
	struct homecare_place *places;
	size_t place_count;
	int64_t next_id[HC_NUMBERED];
	int64_t practitioner; /* accounts; 0: there is none */
	int64_t approver;
	int64_t broker;
	int64_t weight;
	int64_t failure_run; /* of the provider that closed; 0: none did */
};

/* How many people and providers a county of this size has: 1 is 2,500 people with home care at
 * a time, and 60 providers; never fewer than 30 providers. */
size_t homecare_people(double factor);
size_t homecare_providers(double factor);

/* Makes the providers and puts them into the tiers of the patches.  Patches, places, today
 * and next_id are the caller's; texts live in the arena. */
void homecare_world_prepare(struct homecare_world *world, struct arena *a, size_t providers);

/* Rows of what is there before any person: providers, tiers, hubs, fee rates, what providers
 * say they have free, the Capacity Tracker, the failure. */
void homecare_market_make(struct homecare_world *world, struct homecare_rows *rows);
void homecare_capacity_make(
    struct homecare_world *world, struct homecare_rows *rows, size_t provider);

/* One person's story.  number from 0. */
void homecare_person_make(
    struct homecare_world *world, struct homecare_rows *rows, uint64_t number);

/* "2026-11-21" and "2026-11-21 10:15:00". */
const char *homecare_date(struct arena *a, int32_t day);
const char *homecare_moment(struct arena *a, int64_t moment);

/* The moment, or the next in working hours. */
int64_t homecare_working(int64_t moment);

/* What the made-up county pays on a day: pence an hour for a visit of so many minutes, on a
 * day of the week (1 Monday) in a part of the day. */
int64_t homecare_fee(bool rural, int32_t on, int64_t day, int64_t part, int64_t minutes);

#endif

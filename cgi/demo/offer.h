/*
 * The types of made-up organisations: tables that demo/offer.c makes micro-providers,
 * community groups and registered services from.
 */
#ifndef DEMO_OFFER_H
#define DEMO_OFFER_H

#include <stddef.h>

#include "demo/listing.h"

enum demo_charge {
	DEMO_FREE,
	DEMO_DONATION,
	DEMO_SESSION, /* pence a session */
	DEMO_HOURLY,  /* pence an hour */
	DEMO_WEEKLY,  /* pounds a week: a note, as it is no hourly price */
};

struct demo_offer {
	const char *title;  /* what it is called: "Lunch Club" */
	const char *always; /* terms */
	const char *often;  /* terms, 55 in 100 */
	const char *says;   /* sentence patterns, between bars */
	enum demo_charge charge;
	int from; /* the lowest and highest that one of them may charge */
	int to;
	enum demo_reach reach;
	const char *parts; /* "11000": parts of the day it may be on or free */
	int days;	   /* days a week at most */
};

extern const struct demo_offer demo_micro_offers[];
extern const size_t demo_micro_offer_count;
extern const struct demo_offer demo_community_offers[];
extern const size_t demo_community_offer_count;
extern const struct demo_offer demo_registered_offers[];
extern const size_t demo_registered_offer_count;

#endif

/*
 * Adverts that are shown now, as the public sees them.
 */
#ifndef FIND_ADVERTS_H
#define FIND_ADVERTS_H

#include "lib/req.h"
#include "place/place.h"

/* One advert as the database has it. */
struct advert_facts {
	const char *place_label;
	const char *tasks;
	int64_t slots;
	const char *hours;
	int64_t rate;
	const char *placed_on;
	const char *shown_until;
	bool has_position;
	double latitude;
	double longitude;
};

/* Puts it into at.where .tasks .times .hours .rate .placed .until and, where there is a place
 * to measure from (its key not NULL), .distance.  DB_OK or a DB code. */
int advert_facts_show(struct req *rq, struct view *at, const struct advert_facts *facts,
    const struct place *from);

#endif

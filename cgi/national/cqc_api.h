/*
 * CQC's API: what cqc_api.c (reading what came) and cqc_api_fetch.c (bringing it) share.
 *
 * One run makes one file of lines: first the window of time it is about, then one location a
 * line, without names of persons.  While it is being made it is details.part, with the ids
 * still to ask for in details.left, so that a run that was stopped is gone on with.
 */
#ifndef NATIONAL_CQC_API_H
#define NATIONAL_CQC_API_H

#include "national/load.h"

int cqc_api_fetch(struct load *load);

/* Locations that are known, sorted by id, in upper case. */
struct known_location {
	const char *id;
	bool detailed;
};

struct known_locations {
	struct known_location *list;
	size_t count;
};

int known_locations_read(struct load *load, struct known_locations *known); /* load_code */
const struct known_location *known_locations_find(
    const struct known_locations *known, const char *id);

#endif

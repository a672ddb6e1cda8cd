/*
 * CQC's API: what cqc_api.c (reading what came), cqc_api_fetch.c (bringing it) and
 * cqc_api_ids.c (which of it) share.
 *
 * One run makes one file of lines: first the window of time it is about, then one location a
 * line, without names of persons.  While it is being made it is details.part, with the ids
 * still to ask for in details.left, so that a run that was stopped is gone on with.
 */
#ifndef NATIONAL_CQC_API_H
#define NATIONAL_CQC_API_H

#include <stdbool.h>
#include <time.h>

#include "national/load.h"

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

struct ids {
	const char **list;
	size_t count;
};

struct bringing {
	struct load *load;
	const char *headers[2];
	const char *left, *part; /* paths */
	const char *start, *end; /* the window, as 2026-11-21T14:03:05Z; start "" for all */
	struct known_locations known;
	struct timespec last_call;
	struct arena *scratch; /* for one call */
};

int cqc_api_fetch(struct load *load);

/* One GET, at its pace.  LOAD_OK with an answer->status of 200, 400, 404 or 410; everything
 * else is a fault. */
int cqc_api_call(struct bringing *bringing, const char *path, struct http_answer *answer);

/* ---- which ids: cqc_api_ids.c ---- */

void ids_make(struct bringing *bringing, struct ids *ids);

/* In capitals; what is no id is left out. */
void ids_add(struct bringing *bringing, struct ids *ids, const char *id);

/* Sets the window, and finds all ids to ask for.  A load_code. */
int cqc_api_find(struct bringing *bringing, struct ids *chosen);

#endif

/*
 * A patch on the map with the rounds of a day: stops numbered in their order and joined by
 * lines (templates/homecare/round-drawing.cs).
 */
#ifndef HOMECARE_ROUND_MAP_H
#define HOMECARE_ROUND_MAP_H

#include "homecare/round_patch.h"
#include "homecare/round_timeline.h"
#include "place/map.h"

/* More rounds than this at once would hide each other: lines are left out then. */
enum { ROUND_MAP_MOST = 12, ROUND_MAP_MARGIN = 40 };

struct round_map {
	const struct round_patch *patch;
	const struct round_timeline *timeline;
	bool exact;	  /* homes where they are, not to some 500 metres */
	int64_t provider; /* whose rounds and visits, from 1; 0: all */
	const struct round_hubs_row *hubs;
	size_t hub_count;
};

/* Where homes are is shown to some 500 metres: the middle of the square. */
struct position round_map_square(struct position at);

/* The patch's areas, of the patch rq->path_id, for a map of something else.  DB_OK or a fault. */
int round_map_areas(
    struct req *rq, const struct round_patch *patch, struct map_request *request);

/* Puts Map into the page.  DB_OK or a fault. */
int round_map_show(struct req *rq, const struct round_map *map);

#endif

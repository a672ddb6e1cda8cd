/* In which of the loaded areas of one kind a position lies. */
#ifndef NATIONAL_LOCATOR_H
#define NATIONAL_LOCATOR_H

#include "national/load.h"
#include "place/shape_index.h"

struct locator {
	struct shape *shapes; /* those with an edge; code and name are set */
	size_t count;
	struct shape_index *index; /* NULL when there is no shape */
	int vintage;		   /* the latest year of their edges, 0 when there is none */
};

/* Reads the edges from the database into the load's arena.  A db_code. */
int locator_read(struct load *load, const char *kind, struct locator *locator);

/* The code of the area that contains the position.  Where it may lie in a gap between the
 * generalised edges, that of the nearest within SHAPE_GAP_METRES: for what is known to be in
 * the county, as beyond the county's own edge there is no gap.  NULL when there is none. */
const char *locator_find(const struct locator *locator, struct position position, bool gaps);

#endif

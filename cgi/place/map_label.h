/*
 * Where words and numbers go on a map, so that none lies on another and all are inside the
 * picture.  Pure: units of the drawing in and out.
 *
 * A name is written where its box lies within its own area; what has no such place gets its
 * number, in the area where that is free, else as near as can be, with a line that leads to the
 * area.  The key beside the map says whose number it is.
 */
#ifndef PLACE_MAP_LABEL_H
#define PLACE_MAP_LABEL_H

#include <stdbool.h>
#include <stddef.h>

#include "place/outline.h"

struct arena;

struct map_named {
	int number;	  /* from 1; 0: nothing is written for it */
	const char *name; /* NULL: only ever its number */
	struct corner at; /* well inside */
	const struct outline_ring *rings;
	size_t ring_count;
};

struct map_label {
	const char *text;
	int x, y;	     /* the middle of the text's foot */
	bool leads;	     /* it stands outside: a line goes from start to tip */
	struct corner start; /* at the edge of the text's box */
	struct corner tip;   /* inside the area */
};

/* Letters are `size` units high, and taken to be no wider than those of a wide bold typeface.
 * Returns how many labels were written, at most one for each that is named. */
size_t map_labels(struct arena *a, const struct map_named *named, size_t count, int size,
    int width, int height, struct map_label *labels);

/* What all the names (two or more) end with, from a blank on: " patch (example)"; so many bytes
 * of each may be left out on a map.  NULLs are passed over. */
size_t map_shared_ending(const char *const *names, size_t count);

#endif

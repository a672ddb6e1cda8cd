/*
 * The tidal Severn, which is crossed at its bridges only: west of it and east of it are two
 * sides, and the way from one to the other is the shortest two lines that meet at a crossing
 * that is open.
 */
#ifndef PLACE_SEVERN_H
#define PLACE_SEVERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "place/distance.h"

struct severn_crossing {
	const char *code; /* "haw" */
	const char *name;
	struct position at;
};

/* Crossings that nobody can use now: a bit for each, in the order of severn_crossings(). */
struct severn_closed {
	uint32_t bits;
};

bool severn_west(struct position at);

/* The crossing by which the way from one side to the other is shortest, and how long that is:
 * NULL, and infinite, where all are closed. */
const struct severn_crossing *severn_way(
    struct position from, struct position to, struct severn_closed closed, double *metres);

/* The crossing that the way from one to the other goes by, or NULL where it crosses none. */
const struct severn_crossing *severn_between(
    struct position from, struct position to, struct severn_closed closed);

/* Where the river and its crossings come from, for the page that explains the estimate. */
extern const char severn_source[];
const struct severn_crossing *severn_crossings(size_t *count);

/* The crossing of that code, or -1. */
int severn_crossing_named(const char *code);

/* What people call it; the code itself where it is of none. */
const char *severn_crossing_name(const char *code);

#endif

/*
 * The place of a listing from what staff typed: a town or village, and a postcode if there is
 * one.  The two must fit together.  A place just over the border is taken, with the council
 * there in its name.
 */
#ifndef DESK_SPOT_H
#define DESK_SPOT_H

#include "lib/req.h"

struct spot {
	const char *label;    /* as the public reads it */
	const char *postcode; /* as it is written, or "" */
	double latitude;
	double longitude;
};

/* 0, or the status to answer: 422 with the field town or postcode refused, or that of a fault.
 * postcode may be NULL. */
int spot_find(struct req *rq, const char *town, const char *postcode, struct spot *spot);

/* A label without the council at its end: what was typed for it. */
const char *spot_town_of(struct req *rq, const char *label);

#endif

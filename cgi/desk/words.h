/*
 * Words that several of the desk's pages use: where a listing stands, kinds of checks,
 * dates as people read them.
 */
#ifndef DESK_WORDS_H
#define DESK_WORDS_H

#include "lib/req.h"
#include "staff/dates.h"

/* Where a listing stands, worked out from its dates. */
struct standing {
	const char *text;
	const char *colour; /* for status_tag() */
};

struct standing standing_of(struct req *rq, const char *published_on, const char *paused_on,
    const char *unlisted_on, const char *confirmed_on, bool from_register);

/* Puts one into at.standing and at.standing_colour. */
void standing_show(struct view *at, struct standing standing);

extern const struct choices choices_check_kind;

/* The five kinds of listing, for a form. */
extern const struct choices choices_listing_kind;

/* A sentence at the top of a page after something was done: `done` in its address. */
void notice_show(struct req *rq);

#endif

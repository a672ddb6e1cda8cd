/*
 * The sentence at the top of a page after something was done: `done` in its address.
 */
#ifndef STAFF_NOTICE_H
#define STAFF_NOTICE_H

#include "lib/form.h"
#include "lib/req.h"

/* Fills Page.notice with the text of the one of these that was done, if any. */
void notice_show_of(struct req *rq, const struct choices *done);

#endif

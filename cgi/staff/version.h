/*
 * Two people on one record: the form carries the version its page was made from, and the
 * change is refused with 409 when the record has moved on since.
 *
 *	version_show(rq, row->version);                 in the PAGE
 *	...WHERE id = :id AND version = :version;       in the statement
 *	.version = version_sent(rq)                     in the ACTION; no row changed: 409
 */
#ifndef STAFF_VERSION_H
#define STAFF_VERSION_H

#include "lib/req.h"

/* Puts the version into every form of this page.  A refused form keeps the one it came
 * with: showing it again must not make an old page look new. */
void version_show(struct req *rq, int64_t version);

/* The version that came with this form, or -1, which no record has. */
int64_t version_sent(const struct req *rq);

/* A version for what has no column for it: a number made of the text, the same as long as
 * the text is the same. */
int64_t version_of_text(const char *text);

#endif

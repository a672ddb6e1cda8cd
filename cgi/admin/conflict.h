/*
 * Somebody else was first, on a form of boxes to tick: an account's roles, what roles may do,
 *the LSOAs of an area.  Answers of such a form say how everything is to be, so that sending
 *them again would undo what the other person did: they are not kept, and the page says so.
 *
 *	if (version_sent(rq) != version)
 *		return conflict(rq, "account", row->id, row->name, differences);
 */
#ifndef ADMIN_CONFLICT_H
#define ADMIN_CONFLICT_H

#include "desk/changes.h"
#include "lib/req.h"

/* Ends the transaction, forgets the answers, and shows how what was sent differs from what is
 * there now, with what others did last to that subject (id 0: to any of the kind).  Returns
 * 409, or the status of a fault. */
int conflict(struct req *rq, const char *kind, int64_t id, const char *name,
    struct changes *differences);

/* In the PAGE: answers that were kept of a form made from another version of the record are
 * forgotten, for the same reason, and the page says so.  DB_OK or a fault. */
int conflict_forget_old(struct req *rq, int64_t version);

#endif

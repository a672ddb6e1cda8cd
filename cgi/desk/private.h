/*
 * What only staff may know of how to reach a person: the one behind a listing, or those who
 * placed an advert and answered it.
 */
#ifndef DESK_PRIVATE_H
#define DESK_PRIVATE_H

#include "lib/req.h"

/* Records in the audit trail that the person signed in looks at the private details of the
 * "listing" or "advert" rq->path_id.  For every page that shows them.  DB_OK or a fault. */
int private_note_read(struct req *rq, const char *kind);

#endif

/*
 * Reads of what only some may know of a person are recorded in the audit trail.
 */
#ifndef STAFF_PRIVATE_READ_H
#define STAFF_PRIVATE_READ_H

#include "lib/req.h"

/* Records that the person signed in looks at the private details of the `kind` ("listing",
 * "advert", "request", "package") rq->path_id.  For every page that shows them, also when it is
 * shown again because a form was refused: nobody has to have looked before.
 * DB_OK or a fault. */
int private_note_read(struct req *rq, const char *kind);

/* The same for one that is not rq->path_id, at whatever time it is shown. */
int private_note_read_of(struct req *rq, const char *kind, int64_t id);

/* A list or a file that names people: one row for each of them, so that it can be asked who saw
 * somebody. */
int private_note_list(struct req *rq, const char *kind, const int64_t *ids, size_t count);

#endif

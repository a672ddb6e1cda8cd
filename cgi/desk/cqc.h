/*
 * The Care Quality Commission's number for a registered place of work, as a listing has
 * it.
 */
#ifndef DESK_CQC_H
#define DESK_CQC_H

#include "desk/edit.h"

/* Stores the location id (NULL: none) with the listing, and notes the change.  0; 422
 * when it is no such id, is not in the register that is loaded, or belongs to another
 * listing (the field is cqc_location_id); or the status of a fault. */
int cqc_save(struct edit *e, const char *location_id);

#endif

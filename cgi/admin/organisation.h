/*
 * Providers of home care, as commissioners keep them (sql/query/organisation.sql).
 */
#ifndef ADMIN_ORGANISATION_H
#define ADMIN_ORGANISATION_H

#include "lib/req.h"
#include "queries.h"

/* The provider of that number: 0, 404, or the status of a fault. */
int organisation_find(struct req *rq, int64_t id, struct organisation_read_row **row);

/* Providers that something new may be asked of, for a form's choices: number and name. */
extern const struct choices choices_organisation;

struct area_one_row;

/* Opens a page about the patch rq->path_id: 0, 404 for an area of another kind, or the status
 * of a fault. */
int patch_open(struct req *rq, struct area_one_row **row);

/* "Now", "Begins later" or "Ended", of days as the database has them; a NULL never comes. */
const char *patch_state(struct req *rq, const char *from, const char *to, const char *ended);

/* The form of a list that can be had as a file. */
#define PATCH_LIST(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)

#endif

/*
 * Drafts: what somebody typed into a form is kept from the moment it arrives until the
 * change it asks for is stored, so that no time-out, refused sign-in, killed worker or
 * database fault loses it.  Only the form's own fields are kept, passwords never.
 */
#ifndef LIB_DRAFT_H
#define LIB_DRAFT_H

#include "lib/req.h"
#include "lib/route.h"

/* Keeps what was sent to this action, for this owner.  DB_OK or a fault. */
int draft_keep(struct req *rq, const struct route *action, const char *owner);

/* What was kept for an action's form on the page being shown; *answers is NULL when
 * there is nothing. */
int draft_answers(struct req *rq, const struct route *action, const struct pairs **answers);

/* The form was carried out: forget it (inside the action's transaction). */
int draft_forget(struct req *rq, const struct route *action);

/* Has the form a field that people type into? */
bool draft_is_worth_keeping(const struct form *form);

#endif

/*
 * The rule that keeps somebody able to manage accounts: whoever changes accounts or roles
 * must be able to do so still when the change is made.  So nobody takes their own right
 * away or disables themselves, and there is always somebody left.
 *
 *	if ((status = manage_begin(rq)) != 0)
 *		return status;
 *	...the change...
 *	if ((status = manage_end(rq, "roles", "You cannot ...")) != 0)
 *		return status;
 */
#ifndef ADMIN_MANAGE_H
#define ADMIN_MANAGE_H

#include "lib/req.h"

/* Holds off every other such change until this transaction ends.  0, or the status: 403
 * when another has taken the right away since the page was opened. */
int manage_begin(struct req *rq);

/* 0 when the person may go on managing; or 422, with the sentence beside the field (NULL:
 * above the form). */
int manage_end(struct req *rq, const char *field, const char *sentence);

/* The roles there are, for a form's choices. */
extern const struct choices choices_roles;

/* Texts with commas between, in order of the alphabet, so that the same ones are the same
 * text. */
const char *names_joined(struct req *rq, const char *const *names, size_t count);

/* The same of the names of roles, from their codes.  DB_OK or a fault. */
int role_names(struct req *rq, const char *const *codes, size_t count, const char **names);

#endif

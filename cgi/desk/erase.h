/*
 * Erasing what is known of a person because they ask for it: the questions of each such
 * form, and the audit row that says that it was done and why, and holds nothing of them.
 */
#ifndef DESK_ERASE_H
#define DESK_ERASE_H

#include "lib/form.h"
#include "lib/req.h"

extern const struct choices choices_erase;

#define ERASE(F, form) \
	F(form, ONEOF, reason, "Why they are erased", REQUIRED, 0, 0, &choices_erase) \
	F(form, BOOL, sure, "I understand that this cannot be undone", OPTIONAL, 0, 0, NULL)

/* 0; or 422 with the tick asked for. */
int erase_is_sure(struct req *rq, bool sure);

/* Makes the detail of the audit row.  version 0: none was made. */
void erase_note(struct req *rq, const char *kind, int64_t id, int64_t version, const char *what,
    const char *reason);

#endif

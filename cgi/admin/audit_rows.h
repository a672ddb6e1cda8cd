/*
 * Rows of the audit trail as people read them.
 */
#ifndef ADMIN_AUDIT_ROWS_H
#define ADMIN_AUDIT_ROWS_H

#include "lib/req.h"

struct audit_list_row;

/* "change_account" as "Change account". */
const char *audit_action_words(struct req *rq, const char *action);

/* Who did it: a name, or what did it by itself. */
const char *audit_who_words(struct req *rq, const struct audit_list_row *row);

/* What it was about: "Account 12", or "" for nothing in particular. */
const char *audit_about_words(struct req *rq, const struct audit_list_row *row);

/* The detail in one line of text. */
const char *audit_detail_words(struct req *rq, const char *detail);

/* Adds the row to a list of the view: .when .who .who_href .what .about .about_href
 * .changes.N (desk/changes.h), or .detail where it is no change. */
void audit_show_row(struct req *rq, const char *list, const struct audit_list_row *row);

#endif

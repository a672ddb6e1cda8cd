/*
 * Giving somebody a one-time password on a page: a random one, shown before it counts and
 * never again (templates/admin/account-password.cs).
 *
 * The page proposes it and carries it in the form, with a proof that we made it for this
 * account: so it is in no table, no log and no draft, and nobody can choose a weak one.
 */
#ifndef ADMIN_ONE_TIME_PAGE_H
#define ADMIN_ONE_TIME_PAGE_H

#include "lib/req.h"

#define ONE_TIME_FIELDS(F, form) \
	F(form, PASSWORD, proposed, "Proposed password", REQUIRED, 0, 100, NULL) \
	F(form, PASSWORD, proof, "Proof", REQUIRED, 0, 100, NULL)

/* The account rq->path_id. */
struct one_time_for {
	int64_t id;
	const char *name;
	const char *login;
	const char *href; /* of the account's page */
	bool has_password;
	int64_t version;
};

/* Proposes a password. */
void one_time_show(struct req *rq, const struct one_time_for *account);

/* Makes the proposed password the one of account rq->path_id and signs them out everywhere.
 * 0, or the status to answer. */
int one_time_give(struct req *rq, const char *proposed, const char *proof);

#endif

/* Giving somebody a one-time password: a random one, shown before it counts and never
 * again (templates/admin/account-password.cs).
 *
 * The page proposes it and carries it in the form, with a proof that we made it for this
 * account: so it is in no table, no log and no draft, and nobody can choose a weak one. */
#include <inttypes.h>
#include <stdint.h>

#include "admin/manage.h"
#include "lib/route.h"
#include "lib/secret.h"
#include "queries.h"
#include "staff/nav.h"
#include "staff/one_time.h"
#include "staff/version.h"

#define GIVEN_PASSWORD(F, form) \
	F(form, PASSWORD, proposed, "Proposed password", REQUIRED, 0, 100, NULL) \
	F(form, PASSWORD, proof, "Proof", REQUIRED, 0, 100, NULL)
FORM(given_password, GIVEN_PASSWORD);

static const char *
bound(struct req *rq, const char *password)
{
	return arena_printf(rq->a, "%" PRId64 " %s", rq->path_id, password);
}

PAGE(password_page, "/admin/accounts/:id/password", "account.manage", nothing,
    "admin/account-password.cs")
{
	const char *password = one_time_password(rq->a);
	struct account_show_row *row;
	int code;

	staff_nav(rq, "accounts");
	code = account_show(rq->db, rq->a, (struct account_show_args){ .id = rq->path_id }, &row);
	if (code != DB_OK)
		return db_status(rq, code);
	if (row == NULL)
		return 404;
	view_number(rq->view, "Account.id", row->id);
	view_text(rq->view, "Account.name", row->name);
	view_text(rq->view, "Account.login", row->login);
	view_flag(rq->view, "Account.has_password", row->has_password);
	view_text(rq->view, "Proposed.password", password);
	view_text(rq->view, "Proposed.proof",
	    secret_proof(rq->a, rq->site->key, "one-time password", bound(rq, password)));
	version_show(rq, row->version);
	return 200;
}

ACTION(give_one_time_password, "/admin/accounts/:id/password", "account.manage", given_password,
    password_page)
{
	const char *hash;
	uint64_t changed;
	int code, status;

	if (!secret_proof_holds(
	        rq->site->key, "one-time password", bound(rq, f->proposed), f->proof))
		return 400;
	if ((status = manage_begin(rq)) != 0)
		return status;
	if ((hash = password_hash(rq->a, f->proposed, &password_cost_interactive)) == NULL)
		return 503;
	if ((code = account_give_password(rq->db,
	         (struct account_give_password_args){
	             .id = rq->path_id, .version = version_sent(rq), .password_hash = hash },
	         &changed)) != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	code = account_sessions_end(rq->db,
	    (struct account_sessions_end_args){ .account_id = rq->path_id }, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "account", rq->path_id, NULL);
	return reply_see(rq, "/admin/accounts/%" PRId64, rq->path_id);
}

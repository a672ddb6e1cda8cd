/* One-time passwords for accounts, on the pages of accounts and of providers. */
#include <inttypes.h>
#include <stdint.h>

#include "admin/manage.h"
#include "admin/one_time_page.h"
#include "lib/route.h"
#include "lib/secret.h"
#include "queries.h"
#include "staff/nav.h"
#include "staff/one_time.h"
#include "staff/version.h"

#define GIVEN_PASSWORD(F, form) ONE_TIME_FIELDS(F, form)
FORM(given_password, GIVEN_PASSWORD);

static const char *
bound(struct req *rq, const char *password)
{
	return arena_printf(rq->a, "%" PRId64 " %s", rq->path_id, password);
}

void
one_time_show(struct req *rq, const struct one_time_for *account)
{
	const char *password = one_time_password(rq->a);

	view_number(rq->view, "Account.id", account->id);
	view_text(rq->view, "Account.name", account->name);
	view_text(rq->view, "Account.login", account->login);
	view_text(rq->view, "Account.href", account->href);
	view_flag(rq->view, "Account.has_password", account->has_password);
	view_text(rq->view, "Proposed.password", password);
	view_text(rq->view, "Proposed.proof",
	    secret_proof(rq->a, rq->site->key, "one-time password", bound(rq, password)));
	version_show(rq, account->version);
}

int
one_time_give(struct req *rq, const char *proposed, const char *proof)
{
	const char *hash;
	uint64_t changed;
	int code;

	if (!secret_proof_holds(rq->site->key, "one-time password", bound(rq, proposed), proof))
		return 400;
	if ((hash = password_hash(rq->a, proposed, &password_cost_interactive)) == NULL)
		return 503;
	if ((code = account_give_password(rq->db,
		 (struct account_give_password_args){
		     .id = rq->path_id, .version = version_sent(rq), .password_hash = hash},
		 &changed)) != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	code = account_sessions_end(
	    rq->db, (struct account_sessions_end_args){.account_id = rq->path_id}, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "account", rq->path_id, NULL);
	return 0;
}

PAGE(password_page, "/admin/accounts/:id/password", "account.manage", nothing,
    "admin/account-password.cs")
{
	struct account_show_row *row;
	int code;

	staff_nav(rq, "accounts");
	code = account_show(rq->db, rq->a, (struct account_show_args){.id = rq->path_id}, &row);
	if (code != DB_OK)
		return db_status(rq, code);
	if (row == NULL)
		return 404;
	one_time_show(rq, &(struct one_time_for){.id = row->id,
			      .name = row->name,
			      .login = row->login,
			      .href = arena_printf(rq->a, "/admin/accounts/%" PRId64, row->id),
			      .has_password = row->has_password,
			      .version = row->version});
	return 200;
}

ACTION(give_one_time_password, "/admin/accounts/:id/password", "account.manage", given_password,
    password_page)
{
	int status;

	if ((status = manage_begin(rq)) != 0 ||
	    (status = one_time_give(rq, f->proposed, f->proof)) != 0)
		return status;
	return reply_see(rq, "/admin/accounts/%" PRId64, rq->path_id);
}

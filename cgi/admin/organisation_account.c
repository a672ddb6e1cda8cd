/* The people who sign in for a provider: added, given a one-time password, disabled.  An
 * account that may do more than providers do is the system owners' alone
 * (sql/query/organisation.sql, templates/admin/organisation-account*.cs). */
#include <inttypes.h>

#include "admin/one_time_page.h"
#include "admin/organisation.h"
#include "desk/changes.h"
#include "lib/route.h"
#include "lib/text.h"
#include "staff/nav.h"
#include "staff/version.h"

#define SIGN_IN(F, form) \
	F(form, TEXT, name, "Full name", REQUIRED, 2, 120, NULL) \
	F(form, EMAIL, login, "Email address", REQUIRED, 0, 254, NULL)
FORM(sign_in_form, SIGN_IN);

PAGE(organisation_account_new_page, "/admin/organisations/:id/people", "organisation.edit",
    nothing, "admin/organisation-account-new.cs")
{
	struct organisation_read_row *row;
	int status;

	if ((status = organisation_find(rq, rq->path_id, &row)) != 0)
		return status;
	staff_nav(rq, "organisations");
	view_text(rq->view, "Organisation.name", row->name);
	view_number(rq->view, "Organisation.id", row->id);
	form_hint(rq, "login", "They sign in with it, and it cannot be changed later.");
	return 200;
}

ACTION(add_provider_account, "/admin/organisations/:id/people", "organisation.edit",
    sign_in_form, organisation_account_new_page)
{
	const char *login = text_fold(rq->a, f->login);
	struct changes *changes = changes_new(rq);
	struct organisation_read_row *row;
	int64_t id;
	int status, code;

	if ((status = organisation_find(rq, rq->path_id, &row)) != 0)
		return status;
	code = organisation_account_add(rq->db,
	    (struct organisation_account_add_args){
		.organisation_id = row->id, .login = login, .name = f->name},
	    NULL);
	if (code == DB_DUPLICATE) {
		form_refuse(
		    rq, "login", "Somebody already has an account with this email address");
		return 422;
	}
	if (code != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	code = account_role_add(
	    rq->db, (struct account_role_add_args){.account_id = id, .role = "provider"}, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Provider", NULL, row->name);
	changes_text(changes, "Name", NULL, f->name);
	changes_text(changes, "Email address", NULL, login);
	req_subject(rq, "account", id, changes_detail(changes));
	return reply_see(rq, "/admin/provider-accounts/%" PRId64, id);
}

static int
find_account(struct req *rq, struct organisation_account_read_row **row)
{
	int code = organisation_account_read(
	    rq->db, rq->a, (struct organisation_account_read_args){.id = rq->path_id}, row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row != NULL ? 0 : 404;
}

PAGE(provider_account_page, "/admin/provider-accounts/:id", "organisation.edit", nothing,
    "admin/organisation-account.cs")
{
	struct organisation_account_read_row *row;
	int status;

	if ((status = find_account(rq, &row)) != 0)
		return status;
	staff_nav(rq, "organisations");
	view_row(view_branch(rq->view, "Account"), &q_organisation_account_read, row);
	version_show(rq, row->version);
	return 200;
}

PAGE(provider_password_page, "/admin/provider-accounts/:id/password", "organisation.edit",
    nothing, "admin/account-password.cs")
{
	struct organisation_account_read_row *row;
	int status;

	if ((status = find_account(rq, &row)) != 0)
		return status;
	staff_nav(rq, "organisations");
	one_time_show(
	    rq, &(struct one_time_for){.id = row->id,
		    .name = row->name,
		    .login = row->login,
		    .href = arena_printf(rq->a, "/admin/provider-accounts/%" PRId64, row->id),
		    .has_password = row->has_password,
		    .version = row->version});
	return 200;
}

#define PROVIDER_PASSWORD(F, form) ONE_TIME_FIELDS(F, form)
FORM(provider_password, PROVIDER_PASSWORD);

ACTION(give_provider_password, "/admin/provider-accounts/:id/password", "organisation.edit",
    provider_password, provider_password_page)
{
	struct organisation_account_read_row *row;
	int status;

	if ((status = find_account(rq, &row)) != 0)
		return status;
	if ((status = one_time_give(rq, f->proposed, f->proof)) != 0)
		return status;
	return reply_see(rq, "/admin/provider-accounts/%" PRId64, row->id);
}

ACTION(disable_provider_account, "/admin/provider-accounts/:id/disable", "organisation.edit",
    nothing, provider_account_page)
{
	struct organisation_account_read_row *row;
	uint64_t changed;
	int status, code;

	if ((status = find_account(rq, &row)) != 0)
		return status;
	code = account_disable(rq->db,
	    (struct account_disable_args){.id = row->id, .version = version_sent(rq)},
	    &changed);
	if (code == DB_OK && changed > 0)
		code = account_sessions_end(
		    rq->db, (struct account_sessions_end_args){.account_id = row->id}, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	req_subject(rq, "account", row->id, NULL);
	return reply_see(rq, "/admin/provider-accounts/%" PRId64, row->id);
}

ACTION(enable_provider_account, "/admin/provider-accounts/:id/enable", "organisation.edit",
    nothing, provider_account_page)
{
	struct organisation_account_read_row *row;
	uint64_t changed;
	int status, code;

	if ((status = find_account(rq, &row)) != 0)
		return status;
	code = account_enable(rq->db,
	    (struct account_enable_args){.id = row->id, .version = version_sent(rq)}, &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	req_subject(rq, "account", row->id, NULL);
	return reply_see(rq, "/admin/provider-accounts/%" PRId64, row->id);
}

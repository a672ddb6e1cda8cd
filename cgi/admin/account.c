/* One person's account: what it is, and changing, disabling and enabling it
 * (sql/query/admin.sql, templates/admin/account.cs, account-change.cs). */
#include <inttypes.h>
#include <string.h>

#include "admin/audit_rows.h"
#include "admin/conflict.h"
#include "admin/manage.h"
#include "desk/changes.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/nav.h"
#include "staff/version.h"

#define ACCOUNT_CHANGES(F, form) \
	F(form, TEXT, name, "Full name", REQUIRED, 2, 120, NULL) \
	F(form, MANYOF, roles, "Roles", OPTIONAL, 0, 0, &choices_roles)
FORM(account_changes, ACCOUNT_CHANGES);

/* 0, 404, or the status of a fault. */
static int
find_account(struct req *rq, struct account_show_row **row)
{
	int code;

	code = account_show(rq->db, rq->a, (struct account_show_args){ .id = rq->path_id }, row);
	if (code != DB_OK)
		return db_status(rq, code);
	return *row != NULL ? 0 : 404;
}

/* The codes of the roles the person has; names for people to read in *names. */
static int
find_roles_of(struct req *rq, const char *const **roles, const char **names, size_t *count)
{
	struct account_roles_row *rows;
	const char **list;
	int code;

	code = account_roles(rq->db, rq->a, (struct account_roles_args){ .id = rq->path_id },
	    &rows, count);
	if (code != DB_OK)
		return code;
	list = arena_array(rq->a, *count, sizeof(*list));
	for (size_t i = 0; i < *count; i++)
		list[i] = rows[i].role;
	*roles = list;
	return role_names(rq, list, *count, names);
}

/* What kind of password the account has, in a sentence. */
static const char *
password_words(struct req *rq, const struct account_show_row *row)
{
	if (!row->has_password)
		return "None yet: give a one-time password";
	if (row->password_is_over)
		return "One-time password, not used in time: give another";
	if (row->password_until != NULL)
		return arena_printf(rq->a, "One-time password, to be changed before %s",
		    london_text(rq->a, row->password_until));
	if (row->password_set_at == NULL)
		return "Their own";
	return arena_printf(rq->a, "Their own, since %s",
	    london_text(rq->a, row->password_set_at));
}

static void
show_account(struct req *rq, const struct account_show_row *row)
{
	struct view *at = view_branch(rq->view, "Account");

	view_number(at, "id", row->id);
	view_text(at, "name", row->name);
	view_text(at, "login", row->login);
	view_text(at, "created", london_text(rq->a, row->created_at));
	if (row->disabled_at != NULL)
		view_text(at, "disabled", london_text(rq->a, row->disabled_at));
	if (row->signed_in_at != NULL)
		view_text(at, "signed_in", london_text(rq->a, row->signed_in_at));
	view_text(at, "password", password_words(rq, row));
	view_flag(at, "demonstration", row->demonstration);
	view_flag(at, "self", row->id == rq->who.account_id);
	version_show(rq, row->version);
}

/* Only for those who may see the trail. */
static int
show_lately(struct req *rq)
{
	struct audit_of_account_row *rows;
	size_t count;
	int code;

	if (!req_may(rq, "audit.see"))
		return DB_OK;
	code = audit_of_account(rq->db, rq->a, (struct audit_of_account_args){ .id = rq->path_id },
	    &rows, &count);
	if (code != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++)
		audit_show_row(rq, "Audit",
		    &(struct audit_list_row){ .id = rows[i].id,
		        .done_at = rows[i].done_at,
		        .program = rows[i].program,
		        .has_account_id = rows[i].has_account_id,
		        .account_id = rows[i].account_id,
		        .who = rows[i].who,
		        .action = rows[i].action,
		        .subject_kind = rows[i].subject_kind,
		        .subject_id = rows[i].subject_id,
		        .detail = rows[i].detail });
	return DB_OK;
}

PAGE(account_page, "/admin/accounts/:id", "account.manage", nothing, "admin/account.cs")
{
	struct account_show_row *row;
	struct account_sessions_row *sessions;
	const char *const *roles;
	const char *names;
	size_t count;
	int code, status;

	staff_nav(rq, "accounts");
	if ((status = find_account(rq, &row)) != 0)
		return status;
	if ((code = find_roles_of(rq, &roles, &names, &count)) != DB_OK ||
	    (code = account_sessions(rq->db, rq->a,
	         (struct account_sessions_args){ .account_id = rq->path_id,
	             .idle_minutes = rq->conf->idle_minutes,
	             .hours = rq->conf->session_hours },
	         &sessions)) != DB_OK ||
	    (code = show_lately(rq)) != DB_OK)
		return db_status(rq, code);
	show_account(rq, row);
	view_text(rq->view, "Account.roles", names);
	view_number(rq->view, "Account.live", sessions->live);
	return 200;
}

PAGE(account_change_page, "/admin/accounts/:id/change", "account.manage", nothing,
    "admin/account-change.cs")
{
	struct account_show_row *row;
	const char *const *roles;
	const char *names;
	size_t count;
	int code, status;

	staff_nav(rq, "accounts");
	if ((status = find_account(rq, &row)) != 0)
		return status;
	if ((code = find_roles_of(rq, &roles, &names, &count)) != DB_OK ||
	    (code = conflict_forget_old(rq, row->version)) != DB_OK)
		return db_status(rq, code);
	show_account(rq, row);
	form_fill(rq, "name", row->name);
	form_fill_many(rq, "roles", roles, count);
	return 200;
}

static bool
is_among(const char *value, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i], value) == 0)
			return true;
	return false;
}

/* Adds the roles that are new and drops those that are gone. */
static int
store_roles(struct req *rq, const char *const *had, size_t had_count,
    const struct chosen *wanted)
{
	int code = DB_OK;

	for (size_t i = 0; i < had_count && code == DB_OK; i++)
		if (!is_among(had[i], wanted->items, wanted->count))
			code = account_role_drop(rq->db,
			    (struct account_role_drop_args){
			        .account_id = rq->path_id, .role = had[i] },
			    NULL);
	for (size_t i = 0; i < wanted->count && code == DB_OK; i++)
		if (!is_among(wanted->items[i], had, had_count))
			code = account_role_add(rq->db,
			    (struct account_role_add_args){
			        .account_id = rq->path_id, .role = wanted->items[i] },
			    NULL);
	return code;
}

ACTION(change_account, "/admin/accounts/:id/change", "account.manage",
    account_changes, account_change_page)
{
	struct changes *changes = changes_new(rq);
	struct account_show_row *row;
	const char *const *roles;
	const char *had, *has;
	uint64_t changed;
	size_t count;
	int code, status;

	if ((status = manage_begin(rq)) != 0 || (status = find_account(rq, &row)) != 0)
		return status;
	if ((code = account_change(rq->db,
	         (struct account_change_args){
	             .id = row->id, .version = version_sent(rq), .name = f->name },
	         &changed)) != DB_OK)
		return db_status(rq, code);
	if ((code = find_roles_of(rq, &roles, &had, &count)) != DB_OK ||
	    (code = role_names(rq, f->roles.items, f->roles.count, &has)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Name", row->name, f->name);
	changes_text(changes, "Roles", had, has);
	if (changed == 0)
		return conflict(rq, "account", row->id, row->name, changes);
	if ((code = store_roles(rq, roles, count, &f->roles)) != DB_OK)
		return db_status(rq, code);
	if ((status = manage_end(rq, "roles",
	         "You cannot take away your own right to manage accounts. "
	         "Ask another system owner to do it")) != 0)
		return status;
	req_subject(rq, "account", row->id, changes_detail(changes));
	return reply_see(rq, "/admin/accounts/%" PRId64, row->id);
}

static int
end_sessions(struct req *rq)
{
	return account_sessions_end(rq->db,
	    (struct account_sessions_end_args){ .account_id = rq->path_id }, NULL);
}

ACTION(disable_account, "/admin/accounts/:id/disable", "account.manage", nothing, account_page)
{
	uint64_t changed;
	int code, status;

	if ((status = manage_begin(rq)) != 0)
		return status;
	if ((code = account_disable(rq->db,
	         (struct account_disable_args){ .id = rq->path_id, .version = version_sent(rq) },
	         &changed)) != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	if ((status = manage_end(rq, NULL,
	         "You cannot disable your own account. Ask another system owner to do it")) != 0)
		return status;
	if ((code = end_sessions(rq)) != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "account", rq->path_id, NULL);
	return reply_see(rq, "/admin/accounts/%" PRId64, rq->path_id);
}

ACTION(enable_account, "/admin/accounts/:id/enable", "account.manage", nothing, account_page)
{
	uint64_t changed;
	int code, status;

	if ((status = manage_begin(rq)) != 0)
		return status;
	if ((code = account_enable(rq->db,
	         (struct account_enable_args){ .id = rq->path_id, .version = version_sent(rq) },
	         &changed)) != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	req_subject(rq, "account", rq->path_id, NULL);
	return reply_see(rq, "/admin/accounts/%" PRId64, rq->path_id);
}

ACTION(end_account_sessions, "/admin/accounts/:id/sessions", "account.manage", nothing,
    account_page)
{
	struct account_show_row *row;
	int code, status;

	if ((status = find_account(rq, &row)) != 0)
		return status;
	if ((code = end_sessions(rq)) != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "account", rq->path_id, NULL);
	return reply_see(rq, "/admin/accounts/%" PRId64, rq->path_id);
}

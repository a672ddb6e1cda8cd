/* The people who have accounts: the list, finding one, adding one (sql/query/admin.sql,
 * templates/admin/accounts.cs, account-new.cs).
 *
 * A name is searched for by POST and the list's address then has account numbers only, as
 * nothing personal may be in an address. */
#include <inttypes.h>
#include <string.h>

#include "admin/manage.h"
#include "desk/changes.h"
#include "lib/route.h"
#include "lib/text.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"

enum { MOST_FOUND = 50 };

static const struct choice states[] = {
	{ "active", "Can sign in", NULL },
	{ "disabled", "Disabled", NULL },
	{ "never", "Have never signed in", NULL },
};
static const struct choices choices_state = { states, 3, NULL };

#define ACCOUNT_FILTER(F, form) \
	F(form, TEXT, people, "People found", OPTIONAL, 0, 1000, NULL) \
	F(form, ONEOF, role, "Role", OPTIONAL, 0, 0, &choices_roles) \
	F(form, ONEOF, state, "State", OPTIONAL, 0, 0, &choices_state) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "Download as", OPTIONAL, 0, 0, &choices_download)
FORM(account_filter, ACCOUNT_FILTER);

#define FIND_PERSON(F, form) \
	F(form, TEXT, words, "Name or email address", REQUIRED, 2, 254, NULL)
FORM(find_person, FIND_PERSON);

#define NEW_ACCOUNT(F, form) \
	F(form, TEXT, name, "Full name", REQUIRED, 2, 120, NULL) \
	F(form, EMAIL, login, "Email address", REQUIRED, 0, 254, NULL) \
	F(form, MANYOF, roles, "Roles", REQUIRED, 0, 0, &choices_roles)
FORM(new_account, NEW_ACCOUNT);

/* "12-3-40" of the address as "12,3,40" for the statement. */
static const char *
with_commas(struct req *rq, const char *people)
{
	char *text;

	if (people == NULL)
		return NULL;
	text = arena_strdup(rq->a, people);
	for (char *at = text; *at != '\0'; at++)
		if (*at == '-')
			*at = ',';
	return text;
}

static const char *
state_words(const struct account_list_row *row)
{
	return row->disabled ? "Disabled" : row->has_password ? "Active" : "No password";
}

static void
show_account(struct req *rq, const struct account_list_row *row)
{
	struct view *at = view_item(rq->view, "Accounts");

	view_text(at, "href", arena_printf(rq->a, "/admin/accounts/%" PRId64, row->id));
	view_text(at, "name", row->name);
	view_text(at, "login", row->login);
	view_text(at, "roles", row->roles);
	if (row->signed_in_at != NULL)
		view_text(at, "signed_in", london_text(rq->a, row->signed_in_at));
	view_text(at, "state", state_words(row));
	/* Active is what is usual: the others get a tag. */
	view_text(at, "colour",
	    row->disabled           ? "red"
	        : row->has_password ? ""
	                            : "yellow");
}

static int
send_file(struct req *rq, const char *as, const struct account_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = { { "Account", 10 }, { "Name", 28 },
		{ "Email address", 36 }, { "Roles", 40 }, { "State", 14 },
		{ "Last signed in (UTC)", 22 } };
	struct download *d = download_new(rq, as, "accounts", "Accounts", NULL, columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_integer(d, rows[i].id);
		download_text(d, rows[i].name);
		download_text(d, rows[i].login);
		download_text(d, rows[i].roles);
		download_text(d, state_words(&rows[i]));
		download_text(d, rows[i].signed_in_at);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_chosen(struct req *rq, const char *field, const char *text)
{
	struct view *item = view_item(view_branch(rq->view, "Chosen.selected.0"), "items");

	view_text(item, "text", text);
	view_text(item, "href", pager_address(rq, field, NULL));
	view_text(rq->view, "Chosen.clear", "/admin/accounts");
}

/* How the list is narrowed, each with the list without it. */
static int
show_filters(struct req *rq, const struct account_filter_form *f)
{
	const char *name;
	int code;

	if (f->people != NULL)
		show_chosen(rq, "people", "People found by name");
	if (f->role != NULL) {
		if ((code = role_names(rq, &f->role, 1, &name)) != DB_OK)
			return code;
		show_chosen(rq, "role", name);
	}
	for (size_t i = 0; i < choices_state.count; i++)
		if (f->state != NULL && strcmp(f->state, states[i].value) == 0)
			show_chosen(rq, "state", states[i].text);
	return DB_OK;
}

PAGE(accounts_page, "/admin/accounts", "account.manage", account_filter, "admin/accounts.cs")
{
	const char *people = with_commas(rq, f->people);
	int64_t page = f->has_page ? f->page : 1;
	struct account_list_row *rows;
	struct account_count_row *total;
	size_t count;
	int code;

	staff_nav(rq, "accounts");
	if ((code = account_count(rq->db, rq->a,
	         (struct account_count_args){
	             .people = people, .role = f->role, .state = f->state },
	         &total)) != DB_OK ||
	    (code = account_list(rq->db, rq->a,
	         (struct account_list_args){ .people = people,
	             .role = f->role,
	             .state = f->state,
	             .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page),
	             .most = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return send_file(rq, f->as, rows, count);
	for (size_t i = 0; i < count; i++)
		show_account(rq, &rows[i]);
	pager_show(rq, page, (int64_t)count, total->total);
	download_links(rq);
	code = show_filters(rq, f);
	return code != DB_OK ? db_status(rq, code) : 200;
}

LOOKUP(find_account_by_name, "/admin/accounts", "account.manage", find_person, accounts_page)
{
	const char *people = "";
	struct account_search_row *found;
	size_t count;
	int code;

	code = account_search(rq->db, rq->a, (struct account_search_args){ .words = f->words },
	    &found, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	if (count == 0)
		form_refuse(rq, "words", "Nobody has this in their name or email address");
	else if (count > MOST_FOUND)
		form_refuse(rq, "words", "More than 50 people have this. Enter more of it");
	if (rq->refusals != NULL)
		return 422;
	if (count == 1)
		return reply_see(rq, "/admin/accounts/%" PRId64, found[0].id);
	for (size_t i = 0; i < count; i++)
		people = arena_printf(rq->a, "%s%s%" PRId64, people, i > 0 ? "-" : "", found[i].id);
	return reply_see(rq, "/admin/accounts?people=%s", people);
}

PAGE(account_new_page, "/admin/accounts/new", "account.manage", nothing,
    "admin/account-new.cs")
{
	staff_nav(rq, "accounts");
	form_hint(rq, "login", "They sign in with it, and it cannot be changed later.");
	return 200;
}

ACTION(add_account, "/admin/accounts/new", "account.manage", new_account, account_new_page)
{
	const char *login = text_fold(rq->a, f->login);
	struct changes *changes = changes_new(rq);
	const char *names;
	int64_t id;
	int code, status;

	if ((status = manage_begin(rq)) != 0)
		return status;
	code = account_add(rq->db, (struct account_add_args){ .login = login, .name = f->name },
	    NULL);
	if (code == DB_DUPLICATE) {
		form_refuse(rq, "login", "Somebody already has an account with this email address");
		return 422;
	}
	if (code != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	for (size_t i = 0; i < f->roles.count; i++)
		if ((code = account_role_add(rq->db,
		         (struct account_role_add_args){
		             .account_id = id, .role = f->roles.items[i] },
		         NULL)) != DB_OK)
			return db_status(rq, code);
	if ((code = role_names(rq, f->roles.items, f->roles.count, &names)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Name", NULL, f->name);
	changes_text(changes, "Email address", NULL, login);
	changes_text(changes, "Roles", NULL, names);
	req_subject(rq, "account", id, changes_detail(changes));
	return reply_see(rq, "/admin/accounts/%" PRId64, id);
}

/* The bare address leads on to what the person may see. */
PAGE(admin_home, "/admin", SIGNED_IN, nothing, "error/refused.cs")
{
	if (req_may(rq, "account.manage"))
		return reply_see(rq, "/admin/accounts");
	if (req_may(rq, "area.edit"))
		return reply_see(rq, "/admin/areas");
	if (req_may(rq, "organisation.edit"))
		return reply_see(rq, "/admin/organisations");
	if (req_may(rq, "outbox.see"))
		return reply_see(rq, "/admin/outbox");
	return req_may(rq, "audit.see") ? reply_see(rq, "/admin/audit") : 403;
}

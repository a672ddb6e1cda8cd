/* Changing one's own password (sql/query/signin.sql, templates/signin/password.cs). */
#include <string.h>

#include "lib/route.h"
#include "lib/secret.h"
#include "lib/text.h"
#include "queries.h"
#include "signin/password_rules.h"
#include "signin/session.h"
#include "signin/tries.h"
#include "staff/nav.h"

#define PASSWORD_PLACE(F, form) \
	F(form, TEXT, next, "Page to go on to", OPTIONAL, 0, 2000, NULL) \
	F(form, BOOL, done, "Changed", OPTIONAL, 0, 0, NULL)
FORM(password_place, PASSWORD_PLACE);

#define OWN_PASSWORD(F, form) \
	F(form, PASSWORD, password, "Current password", REQUIRED, 0, 1000, NULL) \
	F(form, PASSWORD, new_password, "New password", REQUIRED, 0, 1000, NULL) \
	F(form, PASSWORD, new_again, "New password again", REQUIRED, 0, 1000, NULL) \
	F(form, TEXT, next, "Page to go on to", OPTIONAL, 0, 2000, NULL)
FORM(own_password, OWN_PASSWORD);

static int
find_account(struct req *rq, struct password_account_row **account)
{
	int code = password_account(rq->db, rq->a,
	    (struct password_account_args){ .id = rq->who.account_id }, account);

	return code != DB_OK ? db_status(rq, code) : 0;
}

PAGE(password_page, "/sign-in/password", SIGNED_IN, password_place, "signin/password.cs")
{
	struct password_account_row *account;
	int status;

	staff_nav(rq, NULL);
	if ((status = find_account(rq, &account)) != 0)
		return status;
	if (f->next != NULL && text_path_is_local(f->next))
		view_text(rq->view, "Next", f->next);
	view_flag(rq->view, "Done", f->done);
	view_flag(rq->view, "Once", account->once);
	view_text(rq->view, "Login", account->login);
	form_hint(rq, "new_password", PASSWORD_RULES);
	return 200;
}

/* What is wrong with the new password, beside its field. */
static void
check_new(struct req *rq, const struct password_account_row *account,
    const struct own_password_form *f)
{
	const char *fault =
	    password_fault(rq->a, f->new_password, account->name, account->login);

	if (fault != NULL)
		form_refuse(rq, "new_password", fault);
	else if (strcmp(f->new_password, f->password) == 0)
		form_refuse(rq, "new_password", "The new password must not be the current one");
	else if (strcmp(f->new_password, f->new_again) != 0)
		form_refuse(rq, "new_again", "The two new passwords must be the same");
}

/* Every other session of the person is over: somebody else may have the old password. */
static int
store(struct req *rq, const char *hash)
{
	int64_t id = rq->who.account_id;
	int code;

	code = password_change(
	    rq->db, (struct password_change_args){ .id = id, .password_hash = hash }, NULL);
	if (code == DB_OK)
		code = sessions_end(rq->db, (struct sessions_end_args){ .account_id = id }, NULL);
	return code == DB_OK ? session_begin(rq, id) : code;
}

ACTION(change_password, "/sign-in/password", SIGNED_IN, own_password, password_page)
{
	struct password_account_row *account;
	struct tries tries;
	const char *hash;
	int code, status;

	if ((status = find_account(rq, &account)) != 0)
		return status;
	tries = tries_of(rq, account->login);
	if ((status = tries_check(rq, &tries)) != 0)
		return status;
	if (account->password_hash == NULL || !password_verify(account->password_hash, f->password))
		return tries_refuse(rq, &tries, rq->who.account_id, "password",
		    "This is not your current password");
	check_new(rq, account, f);
	if (rq->refusals != NULL)
		return 422;
	if ((hash = password_hash(rq->a, f->new_password, &password_cost_interactive)) == NULL)
		return 503;
	if ((code = store(rq, hash)) != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "account", rq->who.account_id, NULL);
	if (f->next != NULL && text_path_is_local(f->next))
		return reply_see(rq, "/sign-in/password?done=1&next=%s",
		    text_url_escape(rq->a, f->next));
	return reply_see(rq, "/sign-in/password?done=1");
}

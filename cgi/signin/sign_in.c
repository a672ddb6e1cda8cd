/* Signing in with a local account, and out (sql/query/signin.sql, templates/signin).
 * Single sign-on will be a second way to session_begin(). */
#include <string.h>

#include "lib/route.h"
#include "lib/secret.h"
#include "lib/text.h"
#include "lib/visitor.h"
#include "queries.h"
#include "signin/session.h"
#include "signin/tries.h"

#define NEXT(F, form) \
	F(form, TEXT, next, "Page to go on to", OPTIONAL, 0, 2000, NULL) \
	F(form, BOOL, out, "Signed out", OPTIONAL, 0, 0, NULL)
FORM(next, NEXT);

#define SIGN_IN(F, form) \
	F(form, TEXT, login, "Email address", REQUIRED, 0, 254, NULL) \
	F(form, PASSWORD, password, "Password", REQUIRED, 0, 1000, NULL) \
	F(form, TEXT, next, "Page to go on to", OPTIONAL, 0, 2000, NULL)
FORM(sign_in, SIGN_IN);

PAGE(sign_in_page, "/sign-in", ANYONE, next, "signin/sign-in.cs")
{
	if (f->next != NULL && text_path_is_local(f->next))
		view_text(rq->view, "Next", f->next);
	view_flag(rq->view, "Out", f->out);
	view_flag(rq->view, "Over", rq->who.session_over && !f->out);
	return 200;
}

/* An unknown account costs as much time as a known one. */
static bool
password_is_right(struct req *rq, const struct sign_in_account_row *account,
    const char *password)
{
	const char *dummy = req_own(rq);
	bool fits;

	fits = password_verify(
	    account != NULL && account->password_hash != NULL ? account->password_hash : dummy,
	    password);
	return account != NULL && account->password_hash != NULL && fits;
}

/* A hash made at another cost is made anew, as the password is at hand now. */
static int
rehash(struct req *rq, const struct sign_in_account_row *account, const char *password)
{
	const char *hash;

	if (!password_needs_rehash(account->password_hash, &password_cost_interactive))
		return DB_OK;
	if ((hash = password_hash(rq->a, password, &password_cost_interactive)) == NULL)
		return DB_OK;
	return sign_in_rehash(rq->db,
	    (struct sign_in_rehash_args){ .id = account->id, .password_hash = hash }, NULL);
}

/* After signing in: where they wanted to go, else where their work begins, by way of changing
 * a one-time password. */
static int
go_on(struct req *rq, const struct sign_in_account_row *account, const char *wanted)
{
	if (wanted == NULL || !text_path_is_local(wanted))
		wanted = account->provider ? "/provider" : "/desk";
	if (account->once)
		return reply_see(rq, "/sign-in/password?next=%s", text_url_escape(rq->a, wanted));
	return reply_see(rq, "%s", wanted);
}

ACTION(sign_in_with_password, "/sign-in", ANYONE, sign_in, sign_in_page)
{
	const char *login = text_fold(rq->a, f->login);
	struct tries tries = tries_of(rq, login);
	struct sign_in_account_row *account;
	int code, status;

	if ((status = tries_check(rq, &tries)) != 0)
		return status;
	if ((code = sign_in_account(rq->db, rq->a, (struct sign_in_account_args){ .login = login },
	         &account)) != DB_OK)
		return db_status(rq, code);
	if (!password_is_right(rq, account, f->password))
		return tries_refuse(rq, &tries, account != NULL ? account->id : 0, NULL,
		    "The email address and password do not fit together. Check both.");
	if ((code = tries_note(rq, &tries, true)) != DB_OK ||
	    (code = sign_in_tidy(rq->db, NULL)) != DB_OK ||
	    (code = rehash(rq, account, f->password)) != DB_OK ||
	    (code = sign_in_seen(rq->db, (struct sign_in_seen_args){ .id = account->id }, NULL)) !=
	        DB_OK ||
	    (code = session_begin(rq, account->id)) != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "account", account->id, NULL);
	rq->who.account_id = account->id;
	return go_on(rq, account, f->next);
}

ACTION(sign_out, "/sign-in/out", SIGNED_IN, nothing, sign_in_page)
{
	int code;

	code = session_end(rq->db,
	    (struct session_end_args){ .token_hash = rq->who.session_hash }, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	visitor_drop_cookie(rq, SESSION_COOKIE);
	reply_header(rq, "Clear-Site-Data", "\"cache\", \"storage\"");
	return reply_see(rq, "/sign-in?out=1");
}

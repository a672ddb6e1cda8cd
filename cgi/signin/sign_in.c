/* Signing in with a local account, and out (sql/query/signin.sql, templates/signin).
 * Single sign-on will be a second way to session_begin(). */
#include <string.h>

#include "lib/route.h"
#include "lib/secret.h"
#include "lib/text.h"
#include "lib/visitor.h"
#include "queries.h"

/* Wrong passwords in a quarter of an hour, after which even the right one waits. */
enum { MOST_FOR_LOGIN = 8, MOST_FOR_ADDRESS = 60 };

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
	return 200;
}

/* Keyed, so that the table tells nobody who tried or from where. */
static const char *
keyed(struct req *rq, const char *purpose, const char *text)
{
	return secret_proof(rq->a, rq->site->key, purpose, text);
}

static int
note_try(struct req *rq, const char *login_hash, const char *from_hash, bool succeeded)
{
	return sign_in_note(rq->db,
	    (struct sign_in_note_args){
	        .login_hash = login_hash, .from_hash = from_hash, .succeeded = succeeded },
	    NULL);
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

static int
session_begin(struct req *rq, const struct sign_in_account_row *account, const char *password)
{
	const char *token = secret_token(rq->a);
	int code;

	if (password_needs_rehash(account->password_hash, &password_cost_interactive)) {
		const char *hash = password_hash(rq->a, password, &password_cost_interactive);

		code = sign_in_rehash(rq->db,
		    (struct sign_in_rehash_args){ .id = account->id, .password_hash = hash }, NULL);
		if (code != DB_OK)
			return code;
	}
	/* A session this browser may still have is over: the new one has a new token. */
	if (rq->who.session_hash != NULL &&
	    (code = session_end(rq->db,
	         (struct session_end_args){ .token_hash = rq->who.session_hash }, NULL)) != DB_OK)
		return code;
	code = session_start(rq->db,
	    (struct session_start_args){
	        .token_hash = secret_token_hash(rq->a, token), .account_id = account->id },
	    NULL);
	if (code == DB_OK)
		visitor_set_cookie(rq, SESSION_COOKIE, token);
	return code;
}

/* The failed try has to be counted though the form is refused, so it is committed here,
 * on its own. */
static int
refuse_try(struct req *rq, const char *login_hash, const char *from_hash)
{
	int code;

	db_rollback(rq->db);
	if ((code = note_try(rq, login_hash, from_hash, false)) != DB_OK)
		return db_status(rq, code);
	form_refuse(rq, NULL, "The email address and password do not fit together. Check both.");
	return 422;
}

ACTION(sign_in_with_password, "/sign-in", ANYONE, sign_in, sign_in_page)
{
	const char *login = text_fold(rq->a, f->login);
	const char *login_hash = keyed(rq, "sign-in login", login);
	const char *from_hash = keyed(rq, "sign-in address", rq->address);
	struct sign_in_account_row *account;
	struct sign_in_failures_row *failures;
	int code;

	if ((code = sign_in_failures(rq->db, rq->a,
	         (struct sign_in_failures_args){ .login_hash = login_hash, .from_hash = from_hash },
	         &failures)) != DB_OK)
		return db_status(rq, code);
	if (failures->of_login >= MOST_FOR_LOGIN || failures->of_address >= MOST_FOR_ADDRESS)
		return 429;
	if ((code = sign_in_account(rq->db, rq->a, (struct sign_in_account_args){ .login = login },
	         &account)) != DB_OK)
		return db_status(rq, code);
	if (!password_is_right(rq, account, f->password))
		return refuse_try(rq, login_hash, from_hash);
	if ((code = note_try(rq, login_hash, from_hash, true)) != DB_OK ||
	    (code = sign_in_tidy(rq->db, NULL)) != DB_OK ||
	    (code = session_begin(rq, account, f->password)) != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "account", account->id, NULL);
	rq->who.account_id = account->id;
	if (f->next != NULL && text_path_is_local(f->next))
		return reply_see(rq, "%s", f->next);
	return reply_see(rq, "/desk");
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

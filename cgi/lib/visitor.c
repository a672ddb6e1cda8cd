/* Who asks: cookies to a session or a visit (queries in sql/query/web.sql). */
#include "lib/visitor.h"

#include <string.h>

#include "lib/cookie.h"
#include "lib/secret.h"
#include "queries.h"

static const char form_purpose[] = "form token";
static const char owner_purpose[] = "owner";

const char *
visitor_account_owner(struct req *rq, int64_t account_id)
{
	return secret_proof(rq->a, rq->site->key, owner_purpose,
	    arena_printf(rq->a, "account %lld", (long long)account_id));
}

static void
read_visit(struct req *rq)
{
	const char *token = cookie_get(rq->a, rq->cookies, VISIT_COOKIE);

	if (token == NULL || !secret_is_token(token)) {
		token = secret_token(rq->a);
		rq->who.new_visit = true;
	}
	rq->who.secret = token;
	rq->who.owner = secret_proof(rq->a, rq->site->key, owner_purpose, token);
}

static int
read_session(struct req *rq, const char *token)
{
	const char *hash = secret_token_hash(rq->a, token);
	struct session_find_row *row;
	int code;

	code = session_find(rq->db, rq->a, (struct session_find_args){ .token_hash = hash }, &row);
	if (code != DB_OK || row == NULL || row->over)
		return code;
	rq->who.account_id = row->account_id;
	rq->who.name = row->name;
	rq->who.secret = token;
	rq->who.owner = visitor_account_owner(rq, row->account_id);
	if (row->idle_seconds > rq->conf->idle_minutes * 60 ||
	    row->age_seconds > rq->conf->session_hours * 3600) {
		rq->who.session_over = true;
		return DB_OK;
	}
	rq->who.session_hash = hash;
	rq->who.capabilities = row->capabilities != NULL
	    ? arena_printf(rq->a, "|%s|", row->capabilities)
	    : "|";
	return session_touch(rq->db, (struct session_touch_args){ .token_hash = hash }, NULL);
}

int
visitor_read(struct req *rq)
{
	const char *token;
	int code;

	rq->who.capabilities = "|";
	if (!rq->site->signed_in) {
		read_visit(rq);
		return DB_OK;
	}
	token = cookie_get(rq->a, rq->cookies, SESSION_COOKIE);
	if (token != NULL && secret_is_token(token)) {
		if ((code = read_session(rq, token)) != DB_OK)
			return code;
		if (rq->who.account_id != 0)
			return DB_OK;
	}
	read_visit(rq);
	return DB_OK;
}

const char *
visitor_form_token(const struct req *rq)
{
	return secret_proof(rq->a, rq->site->key, form_purpose, rq->who.secret);
}

bool
visitor_token_fits(const struct req *rq, const char *token)
{
	return token != NULL &&
	    secret_proof_holds(rq->site->key, form_purpose, rq->who.secret, token);
}

void
visitor_set_cookie(struct req *rq, const char *name, const char *value)
{
	reply_header(rq, "Set-Cookie",
	    arena_printf(rq->a, "%s=%s; Path=/; Secure; HttpOnly; SameSite=Lax", name, value));
}

void
visitor_drop_cookie(struct req *rq, const char *name)
{
	reply_header(rq, "Set-Cookie",
	    arena_printf(rq->a, "%s=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0", name));
}

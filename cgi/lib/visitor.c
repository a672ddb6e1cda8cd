/* Who asks when nobody signs in, and the tokens of every visitor's forms. */
#include "lib/visitor.h"

#include <string.h>

#include "lib/cookie.h"
#include "lib/secret.h"

static const char form_purpose[] = "form token";
static const char owner_purpose[] = "owner";

const char *
visitor_account_owner(struct req *rq, int64_t account_id)
{
	return secret_proof(rq->a, rq->site->key, owner_purpose,
	    arena_printf(rq->a, "account %lld", (long long)account_id));
}

int
visitor_by_visit(struct req *rq)
{
	const char *token = cookie_get(rq->a, rq->cookies, VISIT_COOKIE);

	if (token == NULL || !secret_is_token(token)) {
		token = secret_token(rq->a);
		rq->who.new_visit = true;
	}
	rq->who.capabilities = "|";
	rq->who.secret = token;
	rq->who.owner = secret_proof(rq->a, rq->site->key, owner_purpose, token);
	return DB_OK;
}

static const char *
form_proof(const struct req *rq, const char *salt)
{
	return secret_proof(rq->a, rq->site->key, form_purpose,
	    arena_printf(rq->a, "%s %s", salt, rq->who.secret));
}

/* SALT.PROOF with a salt of its own in each page, so that pages that are compressed
 * and hold what a visitor typed do not give the token away by their size (BREACH). */
const char *
visitor_form_token(const struct req *rq)
{
	const char *salt = secret_token(rq->a);

	return arena_printf(rq->a, "%s.%s", salt, form_proof(rq, salt));
}

bool
visitor_token_fits(const struct req *rq, const char *token)
{
	const char *salt;

	if (token == NULL || strlen(token) != 2 * SECRET_TOKEN_LENGTH + 1 ||
	    token[SECRET_TOKEN_LENGTH] != '.')
		return false;
	salt = arena_strndup(rq->a, token, SECRET_TOKEN_LENGTH);
	return secret_equal(form_proof(rq, salt), token + SECRET_TOKEN_LENGTH + 1);
}

void
visitor_set_cookie(struct req *rq, const char *name, const char *value)
{
	reply_header(rq, "Set-Cookie",
	    arena_printf(rq->a, "%s=%s; Path=/; Secure; HttpOnly; SameSite=Lax", name, value));
}

void
visitor_stay(struct req *rq)
{
	const char *visit = cookie_get(rq->a, rq->cookies, VISIT_COOKIE);

	/* A browser that keeps no cookies sends none with the form, and its token fits nothing. */
	if (visit == NULL || strcmp(visit, rq->who.secret) != 0)
		return;
	reply_header(rq, "Set-Cookie",
	    arena_printf(rq->a, "%s=%s; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000",
	        VISIT_COOKIE, visit));
}

void
visitor_drop_cookie(struct req *rq, const char *name)
{
	reply_header(rq, "Set-Cookie",
	    arena_printf(rq->a, "%s=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0", name));
}

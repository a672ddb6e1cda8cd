/* Who asks when people sign in: a cookie to a session (queries in sql/query/web.sql). */
#include "lib/visitor.h"

#include "lib/cookie.h"
#include "lib/secret.h"
#include "queries.h"

static int
read_session(struct req *rq, const char *token)
{
	const char *hash = secret_token_hash(rq->a, token);
	struct session_find_row *row;
	int code;

	code = session_find(rq->db, rq->a, (struct session_find_args){ .token_hash = hash }, &row);
	if (code != DB_OK || row == NULL || row->disabled)
		return code;
	rq->who.account_id = row->account_id;
	rq->who.name = row->name;
	rq->who.secret = token;
	rq->who.owner = visitor_account_owner(rq, row->account_id);
	/* By time, or by somebody: what its owner had typed is kept for when they sign in again. */
	if (row->ended || row->idle_seconds > rq->conf->idle_minutes * 60 ||
	    row->age_seconds > rq->conf->session_hours * 3600) {
		rq->who.session_over = true;
		return DB_OK;
	}
	rq->who.session_hash = hash;
	rq->who.capabilities = row->capabilities != NULL
	    ? arena_printf(rq->a, "|%s|", row->capabilities)
	    : "|";
	code = session_touch(rq->db, (struct session_touch_args){ .token_hash = hash }, NULL);
	/* What cannot be written to can still be read; only the hour is not begun anew. */
	return code == DB_READ_ONLY || code == DB_FULL ? DB_OK : code;
}

int
visitor_by_session(struct req *rq)
{
	const char *token = cookie_get(rq->a, rq->cookies, SESSION_COOKIE);
	int code;

	rq->who.capabilities = "|";
	if (token != NULL && secret_is_token(token)) {
		if ((code = read_session(rq, token)) != DB_OK)
			return code;
		if (rq->who.account_id != 0)
			return DB_OK;
	}
	return visitor_by_visit(rq);
}

/* Carrying out a form: form key, handler, audit row and the end of its draft in one
 * transaction (queries in sql/query/web.sql). */
#include "lib/action.h"

#include <string.h>

#include "lib/draft.h"
#include "lib/log.h"
#include "lib/secret.h"
#include "queries.h"

enum { MOST_TRIES = 3 };

/* The same form with the same answers has the same key, however often it arrives; the
 * same page sent again with other answers is another change. */
static const char *
form_key(struct req *rq)
{
	const char *text = arena_printf(rq->a, "%s %s %s", rq->site->program, rq->path,
	    rq->who.owner);

	for (size_t i = 0; i < rq->sent.count; i++)
		text = secret_token_hash(rq->a,
		    arena_printf(rq->a, "%s\n%s=%s", text, rq->sent.items[i].name,
		        rq->sent.items[i].value));
	return secret_token_hash(rq->a, text);
}

static int
audit(struct req *rq)
{
	return audit_add(rq->db,
	    (struct audit_add_args){ .program = rq->site->program,
	        .has_account_id = rq->who.account_id != 0,
	        .account_id = rq->who.account_id,
	        .action = rq->route->name,
	        .subject_kind = rq->subject_kind != NULL ? rq->subject_kind : "",
	        .subject_id = rq->subject_kind != NULL ? rq->subject_id : rq->path_id,
	        .detail = rq->audit_detail,
	        .request = rq->id },
	    NULL);
}

/* The same form was carried out before: go where it led then.  What it kept as a draft on
 * its way here is done with. */
static int
answered_before(struct req *rq, const char *key)
{
	struct form_key_find_row *row;
	int code;

	code = form_key_find(rq->db, rq->a, (struct form_key_find_args){ .key_hash = key }, &row);
	if (code != DB_OK)
		return db_status(rq, code);
	if (row == NULL || row->location[0] == '\0')
		return 503;
	if ((code = draft_forget(rq, rq->route)) != DB_OK)
		return db_status(rq, code);
	return reply_see(rq, "%s", row->location);
}

/* Keeps where the form led, for when it comes again.  An answer with a cookie cannot be
 * given a second time from a row, so such a form (signing in) is simply carried out again. */
static int
keep_answer(struct req *rq, const char *key)
{
	if (rq->reply.headers != NULL)
		return form_key_drop(rq->db, (struct form_key_drop_args){ .key_hash = key }, NULL);
	return form_key_answer(rq->db,
	    (struct form_key_answer_args){ .key_hash = key, .location = rq->reply.location },
	    NULL);
}

/* Everything after the handler said 303. */
static int
finish(struct req *rq, const char *key)
{
	int code;

	if ((code = audit(rq)) != DB_OK || (code = draft_forget(rq, rq->route)) != DB_OK ||
	    (code = keep_answer(rq, key)) != DB_OK || (code = db_commit(rq->db)) != DB_OK) {
		db_rollback(rq->db);
		/* Lost in COMMIT: only the key's row knows whether it was stored. */
		if (code == DB_UNSURE)
			return answered_before(rq, key);
		return db_status(rq, code);
	}
	return 303;
}

static int
try_once(struct req *rq, const char *key, void *values)
{
	int code, status;

	rq->db_code = DB_OK;
	if ((code = db_begin(rq->db)) != DB_OK)
		return db_status(rq, code);
	code = form_key_take(rq->db,
	    (struct form_key_take_args){ .key_hash = key, .form = rq->route->name }, NULL);
	if (code == DB_DUPLICATE) {
		db_rollback(rq->db);
		return answered_before(rq, key);
	}
	if (code != DB_OK) {
		db_rollback(rq->db);
		return db_status(rq, code);
	}
	status = rq->route->handler(rq, values);
	if (status == 303)
		return finish(rq, key);
	db_rollback(rq->db);
	return status;
}

int
action_run(struct req *rq, void *values)
{
	const char *key = form_key(rq);
	const struct header *headers = rq->reply.headers;
	int status = 500;

	for (int i = 0; i < MOST_TRIES; i++) {
		rq->refusals = NULL;
		rq->reply = (struct reply){ .headers = headers };
		status = try_once(rq, key, values);
		if (rq->db_code != DB_RETRY)
			return status;
		log_event("tried_again", "req=%s route=%s", rq->id, rq->route->name);
	}
	return status;
}

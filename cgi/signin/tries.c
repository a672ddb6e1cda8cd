/* Counting wrong passwords (sql/query/signin.sql). */
#include "signin/tries.h"

#include "lib/secret.h"
#include "queries.h"
#include "signin/network.h"

/*
 * Wrong passwords in a quarter of an hour after which even the right one waits: for a login
 * from one network, and from one network for all logins.  Somebody who knows an address can
 * so keep nobody out but those who share his network.
 *
 * Who guesses from many networks meets the wide limit: after so many wrong ones for a login
 * in an hour, from wherever, each has to be a second further from the one before than that
 * was, up to a minute.  A network that this login signed in from within a day is not held up
 * by it, so that its owner is not.
 */
enum { MOST_HERE = 8, MOST_OF_NETWORK = 60, MOST_ANYWHERE = 40, LONGEST_WAIT = 60 };

struct tries
tries_of(struct req *rq, const char *login)
{
	return (struct tries){
		.login_hash = secret_proof(rq->a, rq->site->key, "sign-in login", login),
		.from_hash = secret_proof(rq->a, rq->site->key, "sign-in address",
		    network_of(rq->a, rq->address)),
	};
}

/* Seconds that have to pass after the last wrong one. */
static int64_t
wait_after(int64_t wrong)
{
	int64_t wait = wrong - MOST_ANYWHERE + 1;

	return wait < LONGEST_WAIT ? wait : LONGEST_WAIT;
}

int
tries_check(struct req *rq, struct tries *tries)
{
	struct sign_in_failures_row *failures;
	int code;

	code = sign_in_failures(rq->db, rq->a,
	    (struct sign_in_failures_args){
	        .login_hash = tries->login_hash, .from_hash = tries->from_hash },
	    &failures);
	if (code != DB_OK)
		return db_status(rq, code);
	if (failures->here >= MOST_HERE || failures->of_network >= MOST_OF_NETWORK)
		return 429;
	tries->last = failures->here + 1 == MOST_HERE ||
	    failures->of_network + 1 == MOST_OF_NETWORK ||
	    failures->anywhere + 1 == MOST_ANYWHERE;
	return !failures->at_home && failures->since < wait_after(failures->anywhere) ? 429 : 0;
}

int
tries_note(struct req *rq, const struct tries *tries, bool succeeded)
{
	return sign_in_note(rq->db,
	    (struct sign_in_note_args){ .login_hash = tries->login_hash,
	        .from_hash = tries->from_hash,
	        .succeeded = succeeded },
	    NULL);
}

/* Nobody has proved who they are, so that the row is nobody's; the login is not in it. */
static int
audit_wait(struct req *rq, const struct tries *tries, int64_t account_id)
{
	if (!tries->last)
		return DB_OK;
	return audit_add(rq->db,
	    (struct audit_add_args){ .program = rq->site->program,
	        .action = "sign_in_refused",
	        .subject_kind = "account",
	        .subject_id = account_id,
	        .detail = arena_printf(rq->a, "{\"login_hash\":\"%.16s\"}", tries->login_hash),
	        .request = rq->id },
	    NULL);
}

int
tries_refuse(struct req *rq, const struct tries *tries, int64_t account_id, const char *field,
    const char *sentence)
{
	int code;

	db_rollback(rq->db);
	if ((code = tries_note(rq, tries, false)) != DB_OK ||
	    (code = audit_wait(rq, tries, account_id)) != DB_OK)
		return db_status(rq, code);
	form_refuse(rq, field, sentence);
	return 422;
}

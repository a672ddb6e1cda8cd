/* Counting wrong passwords (sql/query/signin.sql). */
#include "signin/tries.h"

#include "lib/secret.h"
#include "queries.h"

/* Wrong passwords in a quarter of an hour, after which even the right one waits. */
enum { MOST_FOR_LOGIN = 8, MOST_FOR_ADDRESS = 60 };

struct tries
tries_of(struct req *rq, const char *login)
{
	return (struct tries){
		.login_hash = secret_proof(rq->a, rq->site->key, "sign-in login", login),
		.from_hash = secret_proof(rq->a, rq->site->key, "sign-in address", rq->address),
	};
}

int
tries_check(struct req *rq, const struct tries *tries)
{
	struct sign_in_failures_row *failures;
	int code;

	code = sign_in_failures(rq->db, rq->a,
	    (struct sign_in_failures_args){
	        .login_hash = tries->login_hash, .from_hash = tries->from_hash },
	    &failures);
	if (code != DB_OK)
		return db_status(rq, code);
	if (failures->of_login >= MOST_FOR_LOGIN || failures->of_address >= MOST_FOR_ADDRESS)
		return 429;
	return 0;
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

int
tries_refuse(struct req *rq, const struct tries *tries, const char *field, const char *sentence)
{
	int code;

	db_rollback(rq->db);
	if ((code = tries_note(rq, tries, false)) != DB_OK)
		return db_status(rq, code);
	form_refuse(rq, field, sentence);
	return 422;
}

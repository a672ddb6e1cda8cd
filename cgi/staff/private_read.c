/* Who looked at whom. */
#include "staff/private_read.h"

#include "queries.h"

int
private_note_read_of(struct req *rq, const char *kind, int64_t id)
{
	return audit_add(rq->db,
	    (struct audit_add_args){ .program = rq->site->program,
	        .has_account_id = true,
	        .account_id = rq->who.account_id,
	        .action = "read_private",
	        .subject_kind = kind,
	        .subject_id = id,
	        .request = rq->id },
	    NULL);
}

int
private_note_read(struct req *rq, const char *kind)
{
	/* A refused form shows its page again, to somebody who has already looked. */
	return rq->method == GET ? private_note_read_of(rq, kind, rq->path_id) : DB_OK;
}

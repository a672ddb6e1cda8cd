/* Who looked at whom. */
#include "staff/private_read.h"

#include "queries.h"

static struct audit_add_args
look_at(struct req *rq, const char *kind, int64_t id)
{
	return (struct audit_add_args){ .program = rq->site->program,
		.has_account_id = true,
		.account_id = rq->who.account_id,
		.action = "read_private",
		.subject_kind = kind,
		.subject_id = id,
		.request = rq->id };
}

int
private_note_read_of(struct req *rq, const char *kind, int64_t id)
{
	return audit_add(rq->db, look_at(rq, kind, id), NULL);
}

int
private_note_read(struct req *rq, const char *kind)
{
	return private_note_read_of(rq, kind, rq->path_id);
}

int
private_note_list(struct req *rq, const char *kind, const int64_t *ids, size_t count)
{
	struct audit_add_args *args = arena_array(rq->a, count + 1, sizeof(*args));

	for (size_t i = 0; i < count; i++)
		args[i] = look_at(rq, kind, ids[i]);
	return count == 0 ? DB_OK : db_bulk(rq->db, &q_audit_add, args, count, NULL);
}

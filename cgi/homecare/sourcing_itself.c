/* What happens to a request by itself: the next tier when one has closed, the first when care
 * was handed back, and word to those asked when that is taken back or the
 * week changes (sql/query/sourcing.sql). */
#include <inttypes.h>
#include <string.h>

#include "homecare/sourcing_tell.h"

enum { NOBODY = -100 };

static const char *
tier_words(struct arena *a, int64_t tier)
{
	return tier == SOURCING_EVERYBODY ? "every provider of the county"
					  : arena_printf(a, "tier %" PRId64, tier);
}

/* A row of the audit trail; why: JSON text, what gave the cause. */
static int
note(struct db *db, struct arena *a, const char *action, int64_t request_id, const char *why,
    const char *after)
{
	return audit_add(db,
	    (struct audit_add_args){.program = "post",
		.action = action,
		.subject_kind = "request",
		.subject_id = request_id,
		.detail = arena_printf(a,
		    "{\"changes\":[{\"what\":%s,\"before\":\"\",\"after\":\"%s\"}]}", why,
		    after),
		.request = ""},
	    NULL);
}

/* From a tier on, the first in which there is somebody to ask. */
static int
open_from(struct db *db, struct arena *a, const char *action, const char *why,
    struct sourcing_opening *opening)
{
	struct sourcing_opened opened;
	int code = sourcing_open_from(db, a, opening, &opened);

	if (code != DB_OK || opened.asked == 0)
		return code;
	if ((code = sourcing_touch(
		 db, (struct sourcing_touch_args){.id = opening->request_id}, NULL)) != DB_OK)
		return code;
	return note(db, a, action, opening->request_id, why,
	    arena_printf(a, "%s, %zu providers", tier_words(a, opening->tier), opened.asked));
}

static bool
is_over(const struct sourcing_take_row *request)
{
	return request->awarded_at != NULL || request->withdrawn_at != NULL;
}

/* NOBODY: another has seen to it, or there is nothing (more) to do. */
static int
move_on(struct db *db, struct arena *a, const struct sourcing_due_row *due,
    const char *base_url, struct civil_date today)
{
	struct sourcing_uncovered_row *uncovered;
	struct sourcing_take_row *request;
	struct sourcing_read_row *was;
	uint64_t mine = 0;
	int code;

	code =
	    sourcing_take(db, a, (struct sourcing_take_args){.id = due->request_id}, &request);
	if (code == DB_OK)
		code =
		    sourcing_move_on(db, (struct sourcing_move_on_args){.id = due->id}, &mine);
	if (code != DB_OK)
		return code;
	if (mine == 0 || request == NULL)
		return NOBODY;
	if (is_over(request))
		return DB_OK;
	if ((code = sourcing_uncovered(db, a,
		 (struct sourcing_uncovered_args){.request_id = due->request_id},
		 &uncovered)) != DB_OK ||
	    (code = sourcing_read(db, a, (struct sourcing_read_args){.id = due->id}, &was)) !=
		DB_OK)
		return code;
	if (uncovered->visits == 0)
		return DB_OK;
	return open_from(db, a, "open_next_tier", "\"Asked by itself\"",
	    &(struct sourcing_opening){.request_id = request->id,
		.has_patch = request->has_patch_id,
		.patch_id = request->patch_id,
		.tier = was->tier + 1,
		.minutes = was->minutes,
		.wider = was->wider,
		.opens_next = was->opens_next,
		.today = today,
		.base_url = base_url});
}

static int
carry_out(struct db *db, struct arena *a, const struct sourcing_task_due_row *due,
    const char *base_url, struct civil_date today)
{
	struct sourcing_take_row *request;
	uint64_t mine = 0;
	int code;

	code =
	    sourcing_take(db, a, (struct sourcing_take_args){.id = due->request_id}, &request);
	if (code == DB_OK)
		code = sourcing_task_done(
		    db, (struct sourcing_task_done_args){.id = due->id}, &mine);
	if (code != DB_OK)
		return code;
	if (mine == 0 || request == NULL)
		return NOBODY;
	if (strcmp(due->kind, "say_withdrawn") == 0)
		return sourcing_tell_withdrawn(
		    db, a, request->id, " The present provider goes on with it.");
	if (is_over(request) || request->started_on != NULL)
		return DB_OK;
	if (strcmp(due->kind, "say_changed") == 0)
		return sourcing_tell_changed(db, a, request->id, due->id, base_url);
	return open_from(db, a, "open_first_tier", due->why,
	    &(struct sourcing_opening){.request_id = request->id,
		.has_patch = request->has_patch_id,
		.patch_id = request->patch_id,
		/* Without a patch there are no tiers. */
		.tier = request->has_patch_id ? 1 : SOURCING_EVERYBODY,
		.minutes = sourcing_usual_minutes(request->urgency),
		.opens_next = true,
		.today = today,
		.base_url = base_url});
}

/* Ends the transaction of one.  What another does at the same time is tried again later. */
static int
end_one(struct db *db, int code, size_t *moved)
{
	if (code == DB_OK && (code = db_commit(db)) == DB_OK)
		++*moved;
	else
		db_rollback(db);
	return code == NOBODY || code == DB_RETRY ? DB_OK : code;
}

int
sourcing_move_all_on(struct db *db, struct arena *a, const char *base_url,
    struct civil_date today, size_t *moved)
{
	struct sourcing_task_due_row *tasks;
	struct sourcing_due_row *due;
	size_t count, task_count;
	int code;

	*moved = 0;
	if ((code = sourcing_due(db, a, &due, &count)) != DB_OK ||
	    (code = sourcing_task_due(db, a, &tasks, &task_count)) != DB_OK)
		return code;
	for (size_t i = 0; i < count && code == DB_OK; i++)
		if ((code = db_begin(db)) == DB_OK)
			code = end_one(db, move_on(db, a, &due[i], base_url, today), moved);
	for (size_t i = 0; i < task_count && code == DB_OK; i++)
		if ((code = db_begin(db)) == DB_OK)
			code = end_one(db, carry_out(db, a, &tasks[i], base_url, today), moved);
	return code;
}

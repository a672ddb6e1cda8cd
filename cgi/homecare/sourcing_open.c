/* Opening a tier, and the next one by itself (sql/query/sourcing.sql). */
#include <inttypes.h>
#include <string.h>

#include "homecare/outbox.h"
#include "homecare/sourcing.h"
#include "homecare/visit.h"
#include "queries.h"

enum { NOBODY = -100 };

int64_t
sourcing_usual_minutes(const char *urgency)
{
	static const struct {
		const char *urgency;
		int64_t minutes;
	} usual[] = {
	    {"same_day", 2 * 60},
	    {"within_48_hours", 8 * 60},
	    {"within_a_week", 24 * 60},
	};

	for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++)
		if (strcmp(usual[i].urgency, urgency) == 0)
			return usual[i].minutes;
	return 48 * 60;
}

const char *
sourcing_minutes_words(struct arena *a, int64_t minutes)
{
	if (minutes % (24 * 60) == 0)
		return arena_printf(
		    a, "%" PRId64 " %s", minutes / 1440, minutes == 1440 ? "day" : "days");
	return minutes_words(a, minutes);
}

static const char *
tier_words(struct arena *a, int64_t tier)
{
	return tier == SOURCING_EVERYBODY ? "every provider of the county"
					  : arena_printf(a, "tier %" PRId64, tier);
}

static const char *
needed_words(struct arena *a, const char *iso)
{
	struct civil_date date;

	return civil_date_parse(iso, &date) == 0 ? civil_date_text(a, date) : iso;
}

/* Nothing that is one person's: how much, about where, by when. */
static const char *
notice_body(struct arena *a, const struct sourcing_told_row *told, const char *closes,
    const struct sourcing_opening *o)
{
	const char *two =
	    told->two > 0 ? arena_printf(a, ", %" PRId64 " of them with two carers", told->two)
			  : "";
	const char *wider = o->wider > 0 ? arena_printf(a,
					       "Times that are not fixed may be up to %" PRId64
					       " minutes earlier or later than first asked.\n",
					       o->wider)
					 : "";

	return arena_printf(a,
	    "Home care is wanted near %s%s%s.\n\n"
	    "Reference: %s\n"
	    "Visits a week: %" PRId64 "%s\n"
	    "Hours of visits a week: %s\n"
	    "Hours of carers a week: %s\n"
	    "Needed by: %s\n"
	    "Answer by: %s\n"
	    "%s\n"
	    "To see the visits, to offer all or some of them or to decline, sign in:\n"
	    "%s/provider\n",
	    told->sector, told->patch != NULL ? ", in the patch " : "",
	    told->patch != NULL ? told->patch : "", told->reference, told->visits, two,
	    minutes_words(a, told->visit_minutes), minutes_words(a, told->carer_minutes),
	    needed_words(a, told->needed_by), closes, wider, o->base_url);
}

static int
tell(struct db *db, struct arena *a, const struct sourcing_opening *o, int64_t sourcing_id,
    const struct sourcing_whom_row *whom, size_t count)
{
	struct sourcing_told_row *told;
	struct sourcing_read_row *row;
	const char *subject, *body;
	int code;

	if ((code = sourcing_told(
		 db, a, (struct sourcing_told_args){.id = o->request_id}, &told)) != DB_OK ||
	    (code = sourcing_read(
		 db, a, (struct sourcing_read_args){.id = sourcing_id}, &row)) != DB_OK)
		return code;
	body = notice_body(a, told, london_text(a, row->closes_at), o);
	subject =
	    arena_printf(a, "Home care wanted near %s: %s", told->sector, told->reference);
	for (size_t i = 0; i < count && code == DB_OK; i++)
		code = outbox_queue(db, a,
		    &(struct message){.about = arena_printf(a, "notice %" PRId64 " %" PRId64,
					  sourcing_id, whom[i].id),
			.organisation_id = whom[i].id,
			.address = whom[i].email,
			.template = "notice",
			.subject = subject,
			.body = body});
	return code;
}

static int
add_notices(struct db *db, struct arena *a, const struct sourcing_opening *o,
    const struct sourcing_whom_row *whom, size_t count, struct sourcing_opened *opened)
{
	struct sourcing_notice_add_args *notices = arena_array(a, count, sizeof(*notices));

	for (size_t i = 0; i < count; i++) {
		notices[i].sourcing_id = opened->id;
		notices[i].request_id = o->request_id;
		notices[i].organisation_id = whom[i].id;
		opened->to_ring += whom[i].email[0] == '\0';
	}
	opened->asked = count;
	return db_bulk(db, &q_sourcing_notice_add, notices, count, NULL);
}

int
sourcing_open(struct db *db, struct arena *a, const struct sourcing_opening *o,
    struct sourcing_opened *opened)
{
	struct sourcing_whom_row *whom;
	size_t count;
	int code;

	*opened = (struct sourcing_opened){0};
	code = sourcing_whom(db, a,
	    (struct sourcing_whom_args){.request_id = o->request_id,
		.has_patch_id = o->has_patch,
		.patch_id = o->patch_id,
		.tier = o->tier,
		.wider = o->wider,
		.today = civil_date_iso(a, o->today)},
	    &whom, &count);
	if (code != DB_OK || count == 0)
		return code;
	code =
	    sourcing_close(db, (struct sourcing_close_args){.request_id = o->request_id}, NULL);
	if (code == DB_OK)
		code = sourcing_add(db,
		    (struct sourcing_add_args){.request_id = o->request_id,
			.tier = o->tier,
			.has_opened_by = o->opened_by != 0,
			.opened_by = o->opened_by,
			.minutes = o->minutes,
			.wider = o->wider,
			.opens_next = o->opens_next && o->tier < SOURCING_EVERYBODY},
		    NULL);
	if (code != DB_OK)
		return code;
	opened->id = (int64_t)db_last_id(db);
	if ((code = add_notices(db, a, o, whom, count, opened)) != DB_OK)
		return code;
	return tell(db, a, o, opened->id, whom, count);
}

/* The first tier after this one in which there is somebody to ask. */
static int
open_next(struct db *db, struct arena *a, const struct sourcing_take_row *request,
    const struct sourcing_read_row *was, const char *base_url, struct civil_date today,
    int64_t *tier, struct sourcing_opened *opened)
{
	int code = DB_OK;

	*opened = (struct sourcing_opened){0};
	for (*tier = was->tier + 1; *tier <= SOURCING_EVERYBODY; ++*tier) {
		code = sourcing_open(db, a,
		    &(struct sourcing_opening){.request_id = request->id,
			.has_patch = request->has_patch_id,
			.patch_id = request->patch_id,
			.tier = *tier,
			.minutes = was->minutes,
			.wider = was->wider,
			.opens_next = was->opens_next,
			.today = today,
			.base_url = base_url},
		    opened);
		if (code != DB_OK || opened->asked > 0)
			break;
	}
	return code;
}

static int
note_opened(struct db *db, struct arena *a, int64_t request_id, int64_t tier, size_t asked)
{
	return audit_add(db,
	    (struct audit_add_args){.program = "post",
		.action = "open_next_tier",
		.subject_kind = "request",
		.subject_id = request_id,
		.detail = arena_printf(a,
		    "{\"changes\":[{\"what\":\"Asked by "
		    "itself\",\"before\":\"\",\"after\":\"%s, "
		    "%zu providers\"}]}",
		    tier_words(a, tier), asked),
		.request = ""},
	    NULL);
}

/* NOBODY: another has seen to it, or there is nothing (more) to do. */
static int
move_on(struct db *db, struct arena *a, const struct sourcing_due_row *due,
    const char *base_url, struct civil_date today)
{
	struct sourcing_uncovered_row *uncovered;
	struct sourcing_take_row *request;
	struct sourcing_opened opened;
	struct sourcing_read_row *was;
	uint64_t mine = 0;
	int64_t tier;
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
	if (request->awarded_at != NULL || request->withdrawn_at != NULL)
		return DB_OK;
	if ((code = sourcing_uncovered(db, a,
		 (struct sourcing_uncovered_args){.request_id = due->request_id},
		 &uncovered)) != DB_OK ||
	    (code = sourcing_read(db, a, (struct sourcing_read_args){.id = due->id}, &was)) !=
		DB_OK)
		return code;
	if (uncovered->visits == 0)
		return DB_OK;
	code = open_next(db, a, request, was, base_url, today, &tier, &opened);
	if (code != DB_OK || opened.asked == 0)
		return code;
	if ((code = sourcing_touch(
		 db, (struct sourcing_touch_args){.id = due->request_id}, NULL)) != DB_OK)
		return code;
	return note_opened(db, a, due->request_id, tier, opened.asked);
}

int
sourcing_move_all_on(struct db *db, struct arena *a, const char *base_url,
    struct civil_date today, size_t *moved)
{
	struct sourcing_due_row *due;
	size_t count;
	int code;

	*moved = 0;
	code = sourcing_due(db, a, &due, &count);
	for (size_t i = 0; i < count && code == DB_OK; i++) {
		if ((code = db_begin(db)) != DB_OK)
			break;
		code = move_on(db, a, &due[i], base_url, today);
		if (code == DB_OK && (code = db_commit(db)) == DB_OK)
			++*moved;
		else
			db_rollback(db);
		/* What another does at the same time is tried again the next time. */
		if (code == NOBODY || code == DB_RETRY)
			code = DB_OK;
	}
	return code;
}

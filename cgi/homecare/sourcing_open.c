/* Opening a tier (sql/query/sourcing.sql). */
#include <inttypes.h>
#include <string.h>

#include "homecare/sourcing_tell.h"
#include "homecare/visit.h"

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
	/* Who asks has seen to what was to be asked by itself. */
	if (code == DB_OK)
		code = sourcing_task_drop(
		    db, (struct sourcing_task_drop_args){.request_id = o->request_id}, NULL);
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
	return sourcing_tell(db, a, o, opened->id, whom, count);
}

int
sourcing_open_from(
    struct db *db, struct arena *a, struct sourcing_opening *o, struct sourcing_opened *opened)
{
	int code = DB_OK;

	*opened = (struct sourcing_opened){0};
	for (; o->tier <= SOURCING_EVERYBODY; o->tier++) {
		code = sourcing_open(db, a, o, opened);
		if (code != DB_OK || opened->asked > 0)
			break;
	}
	return code;
}

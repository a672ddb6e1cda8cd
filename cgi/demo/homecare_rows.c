/* Rows of the made-up county before they are stored, and how its days are written. */
#include <string.h>

#include "demo/homecare.h"
#include "demo/homecare_store.h"
#include "lib/arena.h"
#include "lib/civil_date.h"
#include "lib/db.h"
#include "queries.h"

const struct query *const homecare_query[HC_TABLES] = {
    [HC_ORGANISATION] = &q_demo_organisation_add,
    [HC_PATCH_HUB] = &q_demo_patch_hub_add,
    [HC_PERSON] = &q_demo_person_add,
    [HC_REQUEST] = &q_demo_care_request_add,
    [HC_REQUEST_VISIT] = &q_demo_request_visit_add,
    [HC_SOURCING] = &q_demo_sourcing_add,
    [HC_OFFER] = &q_demo_offer_add,
    [HC_PACKAGE] = &q_demo_care_package_add,
    [HC_PACKAGE_VISIT] = &q_demo_package_visit_add,
    [HC_RETURN] = &q_demo_capacity_return_add,
    [HC_TRACKER_FILE] = &q_demo_tracker_file_add,
    [HC_FAILURE_RUN] = &q_demo_failure_run_add,
    [HC_PATCH_PROVIDER] = &q_demo_patch_provider_add,
    [HC_FEE_RATE] = &q_demo_fee_rate_add,
    [HC_WAIT_NOTE] = &q_demo_wait_note_add,
    [HC_NOTICE] = &q_demo_notice_add,
    [HC_OFFER_VISIT] = &q_demo_offer_visit_add,
    [HC_DECLINE] = &q_demo_decline_add,
    [HC_AWARD] = &q_demo_award_add,
    [HC_SUSPENSION] = &q_demo_package_suspension_add,
    [HC_COST] = &q_demo_package_cost_add,
    [HC_OUTCOME] = &q_demo_package_outcome_add,
    [HC_HANDBACK] = &q_demo_handback_add,
    [HC_CELL] = &q_demo_capacity_cell_add,
    [HC_TRACKER_ROW] = &q_demo_tracker_row_add,
    [HC_FAILURE_PERSON] = &q_demo_failure_person_add,
    [HC_FAILURE_LOG] = &q_demo_failure_log_add,
    [HC_OUTBOX] = &q_demo_outbox_add,
};

enum { ROOM_FIRST = 64 };

void *
homecare_row(struct homecare_rows *rows, enum homecare_table table)
{
	size_t size = homecare_query[table]->args_size;
	size_t count = rows->table[table].count++;

	if (count == rows->table[table].room) {
		size_t room = count == 0 ? ROOM_FIRST : count * 2;
		char *more = arena_array(rows->a, room, size);

		if (count > 0)
			memcpy(more, rows->table[table].rows, count * size);
		rows->table[table].rows = more;
		rows->table[table].room = room;
	}
	return memset((char *)rows->table[table].rows + count * size, 0, size);
}

const char *
homecare_date(struct arena *a, int32_t day)
{
	return civil_date_iso(a, civil_date_from_day_number(day));
}

const char *
homecare_moment(struct arena *a, int64_t moment)
{
	int minute = (int)(moment % HOMECARE_DAY);

	return arena_printf(a, "%s %02d:%02d:00",
	    homecare_date(a, (int32_t)(moment / HOMECARE_DAY)), minute / 60, minute % 60);
}

int64_t
homecare_working(int64_t moment)
{
	int32_t day = (int32_t)(moment / HOMECARE_DAY);
	int minute = (int)(moment % HOMECARE_DAY);

	/* Before nine it waits until then; after five it is put off by sixteen hours. */
	if (minute < 540)
		minute = 540 + minute % 45;
	else if (minute > 1020) {
		minute = 540 + minute % 60;
		day++;
	}
	while (civil_date_weekday(civil_date_from_day_number(day)) >= SATURDAY)
		day++;
	return (int64_t)day * HOMECARE_DAY + minute;
}

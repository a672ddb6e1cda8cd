/* Moves the dates of the made-up county of home care, and takes it away.
 * Queries: sql/query/demo_homecare_end.sql. */
#include "demo/homecare_store.h"

#include "lib/db.h"
#include "queries.h"

/* Each takes the days alone. */
static const struct query *const redates[] = {
    &q_demo_redate_person,
    &q_demo_redate_care_request,
    &q_demo_redate_wait_note,
    &q_demo_redate_sourcing,
    &q_demo_redate_notice,
    &q_demo_redate_offer,
    &q_demo_redate_decline,
    &q_demo_redate_award,
    &q_demo_redate_care_package,
    &q_demo_redate_package_visit,
    &q_demo_redate_package_suspension,
    &q_demo_redate_package_change,
    &q_demo_redate_package_cost,
    &q_demo_redate_package_outcome,
    &q_demo_redate_handback,
    &q_demo_redate_capacity_return,
    &q_demo_redate_tracker_row,
    &q_demo_redate_tracker_file,
    &q_demo_redate_failure_run,
    &q_demo_redate_failure_person,
    &q_demo_redate_failure_log,
    &q_demo_redate_outbox,
};

/* What hangs on something goes before it. */
static const struct query *const removes[] = {
    &q_demo_remove_outbox,
    &q_demo_remove_failure_log,
    &q_demo_remove_failure_person,
    &q_demo_remove_failure_run,
    &q_demo_remove_tracker_row,
    &q_demo_remove_tracker_file,
    &q_demo_remove_capacity_cell,
    &q_demo_remove_capacity_return,
    &q_demo_remove_handback,
    &q_demo_remove_package_outcome,
    &q_demo_remove_package_change,
    &q_demo_remove_package_cost,
    &q_demo_remove_package_suspension,
    &q_demo_remove_package_visit,
    &q_demo_remove_care_package,
    &q_demo_remove_award,
    &q_demo_remove_decline,
    &q_demo_remove_offer_visit,
    &q_demo_remove_offer,
    &q_demo_remove_notice,
    &q_demo_remove_sourcing,
    &q_demo_remove_wait_note,
    &q_demo_remove_request_visit,
    &q_demo_remove_care_request,
    &q_demo_remove_person,
    &q_demo_remove_patch_hub,
    &q_demo_remove_patch_provider,
    &q_demo_remove_fee_rate,
    &q_demo_remove_approval_limit,
    &q_demo_remove_account_organisations,
    &q_demo_remove_fee_rate_names,
    &q_demo_remove_weight_names,
    &q_demo_remove_organisations,
};

static int
end(struct db *db, int code)
{
	if (code == DB_OK)
		return db_commit(db);
	db_rollback(db);
	return code;
}

int
homecare_redate(struct db *db, int32_t days)
{
	struct demo_redate_person_args args = {.days = days};
	int code = db_begin(db);

	for (size_t i = 0; i < sizeof(redates) / sizeof(redates[0]) && code == DB_OK; i++)
		code = db_change(db, redates[i], &args, NULL);
	return end(db, code);
}

int
homecare_remove(struct db *db)
{
	int code = db_begin(db);

	for (size_t i = 0; i < sizeof(removes) / sizeof(removes[0]) && code == DB_OK; i++)
		code = db_change(db, removes[i], NULL, NULL);
	return end(db, code);
}

/* Takes the demonstration data away. Queries: sql/query/demo.sql. */
#include "demo/store.h"

#include "lib/arena.h"
#include "lib/db.h"
#include "queries.h"

/* Some thousand listings and all that hangs on them. */
static int remove_batch(struct db *db, int64_t last_id, uint64_t *listings)
{
	int code;

	if ((code = db_begin(db)) != DB_OK)
		return code;
	if ((code = demo_remove_private(
		 db, (struct demo_remove_private_args){last_id}, NULL)) != DB_OK ||
	    (code = demo_remove_terms(db, (struct demo_remove_terms_args){last_id}, NULL)) !=
		DB_OK ||
	    (code = demo_remove_areas(db, (struct demo_remove_areas_args){last_id}, NULL)) !=
		DB_OK ||
	    (code = demo_remove_slots(db, (struct demo_remove_slots_args){last_id}, NULL)) !=
		DB_OK ||
	    (code = demo_remove_checks(db, (struct demo_remove_checks_args){last_id}, NULL)) !=
		DB_OK ||
	    (code = demo_remove_notes(db, (struct demo_remove_notes_args){last_id}, NULL)) !=
		DB_OK ||
	    (code = demo_remove_labels(db, (struct demo_remove_labels_args){last_id}, NULL)) !=
		DB_OK ||
	    (code = demo_remove_shortlisted(
		 db, (struct demo_remove_shortlisted_args){last_id}, NULL)) != DB_OK ||
	    (code = demo_remove_listings(
		 db, (struct demo_remove_listings_args){last_id}, listings)) != DB_OK) {
		db_rollback(db);
		return code;
	}
	return db_commit(db);
}

static int remove_listings(struct db *db, struct arena *a, uint64_t *listings)
{
	struct demo_remove_batch_row *batch;
	uint64_t removed;
	int code;

	*listings = 0;
	for (;;) {
		if ((code = demo_remove_batch(db, a, &batch)) != DB_OK || batch->last_id == 0)
			return code;
		if ((code = remove_batch(db, batch->last_id, &removed)) != DB_OK)
			return code;
		*listings += removed;
	}
}

static int remove_patches_and_accounts(struct db *db)
{
	int code;

	if ((code = db_begin(db)) != DB_OK)
		return code;
	if ((code = demo_remove_patch_listings(db, NULL)) != DB_OK ||
	    (code = demo_remove_patch_lsoas(db, NULL)) != DB_OK ||
	    (code = demo_remove_patches(db, NULL)) != DB_OK ||
	    (code = demo_remove_account_notes(db, NULL)) != DB_OK ||
	    (code = demo_remove_sessions(db, NULL)) != DB_OK ||
	    (code = demo_remove_account_roles(db, NULL)) != DB_OK ||
	    (code = demo_remove_accounts(db, NULL)) != DB_OK) {
		db_rollback(db);
		return code;
	}
	return db_commit(db);
}

int demo_remove_all(struct db *db, struct arena *a, uint64_t *listings)
{
	int code;

	if ((code = remove_listings(db, a, listings)) != DB_OK)
		return code;
	return remove_patches_and_accounts(db);
}

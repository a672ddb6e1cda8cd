/* Takes the demonstration data away. Queries: sql/query/demo.sql. */
#include "demo/store.h"

#include "demo/homecare_store.h"
#include "lib/arena.h"
#include "lib/db.h"
#include "queries.h"

/* Some thousand listings and all that hangs on them. */
static int
remove_batch(struct db *db, const struct demo_remove_batch_row *batch, uint64_t *listings)
{
	int64_t first = batch->first_id;
	int64_t last = batch->last_id;
	int code;

	if ((code = db_begin(db)) != DB_OK)
		return code;
	if ((code = demo_remove_private(
		 db, (struct demo_remove_private_args){first, last}, NULL)) != DB_OK ||
	    (code = demo_remove_terms(
		 db, (struct demo_remove_terms_args){first, last}, NULL)) != DB_OK ||
	    (code = demo_remove_areas(
		 db, (struct demo_remove_areas_args){first, last}, NULL)) != DB_OK ||
	    (code = demo_remove_slots(
		 db, (struct demo_remove_slots_args){first, last}, NULL)) != DB_OK ||
	    (code = demo_remove_registrations(
		 db, (struct demo_remove_registrations_args){first, last}, NULL)) != DB_OK ||
	    (code = demo_remove_checks(
		 db, (struct demo_remove_checks_args){first, last}, NULL)) != DB_OK ||
	    (code = demo_remove_notes(
		 db, (struct demo_remove_notes_args){first, last}, NULL)) != DB_OK ||
	    (code = demo_remove_labels(
		 db, (struct demo_remove_labels_args){first, last}, NULL)) != DB_OK ||
	    (code = demo_remove_shortlisted(
		 db, (struct demo_remove_shortlisted_args){first, last}, NULL)) != DB_OK ||
	    (code = demo_remove_listings(
		 db, (struct demo_remove_listings_args){first, last}, listings)) != DB_OK) {
		db_rollback(db);
		return code;
	}
	return db_commit(db);
}

static int
remove_listings(struct db *db, uint64_t *listings)
{
	struct arena *a = arena_new(4 * 1024 * 1024);
	struct demo_remove_batch_row *batch;
	uint64_t removed;
	int64_t after = 0;
	int code;

	*listings = 0;
	for (;;) {
		arena_reset(a);
		code = demo_remove_batch(db, a, (struct demo_remove_batch_args){after}, &batch);
		if (code != DB_OK || batch->last_id == 0)
			break;
		if ((code = remove_batch(db, batch, &removed)) != DB_OK)
			break;
		*listings += removed;
		after = batch->last_id;
	}
	arena_free(a);
	return code;
}

static int
remove_the_rest(struct db *db)
{
	int code;

	if ((code = db_begin(db)) != DB_OK)
		return code;
	if ((code = demo_remove_mark(db, NULL)) != DB_OK ||
	    (code = demo_remove_answers_private(db, NULL)) != DB_OK ||
	    (code = demo_remove_answers(db, NULL)) != DB_OK ||
	    (code = demo_remove_advert_contacts(db, NULL)) != DB_OK ||
	    (code = demo_remove_adverts(db, NULL)) != DB_OK ||
	    (code = demo_remove_patch_listings(db, NULL)) != DB_OK ||
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

int
demo_remove_all(struct db *db, uint64_t *listings)
{
	int code;

	if ((code = remove_listings(db, listings)) != DB_OK ||
	    (code = homecare_remove(db)) != DB_OK)
		return code;
	return remove_the_rest(db);
}

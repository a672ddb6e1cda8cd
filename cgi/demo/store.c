/* Stores made-up listings, many rows at a time. Queries: sql/query/demo.sql. */
#include "demo/store.h"

#include "demo/listing.h"
#include "lib/arena.h"
#include "lib/civil_date.h"
#include "lib/db.h"
#include "queries.h"

/* The rows of one batch. */
struct batch {
	struct db *db;
	struct arena *a;
	struct demo_listing **listings;
	size_t count;
	int64_t base;
};

static const char *const kinds[] = {"pa", "micro", "community", "shared_lives", "registered"};
static const char *const reaches[] = {"radius", "areas", "county", "venue", "unknown"};

static int64_t
id_of(const struct batch *batch, size_t i)
{
	return batch->base + (int64_t)batch->listings[i]->number;
}

static const char *
date_text(struct arena *a, int32_t day)
{
	return civil_date_iso(a, civil_date_from_day_number(day));
}

static const char *
date_or_null(struct arena *a, int32_t day)
{
	return day == 0 || day == DEMO_NOT_TAKING ? NULL : date_text(a, day);
}

static struct demo_listing_add_args
listing_row(const struct batch *batch, size_t i)
{
	const struct demo_listing *l = batch->listings[i];
	struct arena *a = batch->a;

	return (struct demo_listing_add_args){
	    .id = id_of(batch, i),
	    .kind = kinds[l->kind],
	    .name = l->name,
	    .organisation = l->organisation,
	    .summary = l->summary,
	    .description = l->description[0] != '\0' ? l->description : NULL,
	    .cannot_do = l->cannot_do,
	    .place_label = l->place,
	    .latitude = l->latitude,
	    .longitude = l->longitude,
	    .address_private = l->address_private,
	    .public_address = l->public_address,
	    .reach = reaches[l->reach],
	    .has_radius_metres = l->reach == DEMO_RADIUS,
	    .radius_metres = l->radius,
	    .has_price_from = l->price_from >= 0,
	    .price_from = l->price_from,
	    .has_price_to = l->price_to >= 0,
	    .price_to = l->price_to,
	    .price_note = l->price_note,
	    .taking_from = date_or_null(a, l->taking_from),
	    .taking_note = l->taking_note,
	    .public_phone = l->public_phone,
	    .public_email = l->public_email,
	    .website = l->website,
	    .has_beds = l->beds > 0,
	    .beds = l->beds,
	    .rating = l->rating,
	    .rating_on = date_or_null(a, l->rating_on),
	    .confirmed_on = date_text(a, l->confirmed_on),
	    .published_on = date_text(a, l->published_on),
	    .paused_on = date_or_null(a, l->paused_on),
	    .unlisted_on = date_or_null(a, l->unlisted_on),
	    .unlisted_reason = l->unlisted_on != 0 ? "No longer offering support" : "",
	};
}

static int
store_listings(const struct batch *batch)
{
	struct demo_listing_add_args *rows = arena_array(batch->a, batch->count, sizeof(*rows));
	struct demo_private_add_args *private =
	    arena_array(batch->a, batch->count, sizeof(*private));
	int code;

	for (size_t i = 0; i < batch->count; i++) {
		const struct demo_listing *l = batch->listings[i];

		rows[i] = listing_row(batch, i);
		private[i] = (struct demo_private_add_args){
		    id_of(batch, i), l->private_address, l->private_phone, l->private_email};
	}
	if ((code = db_bulk(batch->db, &q_demo_listing_add, rows, batch->count, NULL)) != DB_OK)
		return code;
	return db_bulk(batch->db, &q_demo_private_add, private, batch->count, NULL);
}

static int
store_terms(const struct batch *batch)
{
	struct demo_listing_term_add_args *rows =
	    arena_array(batch->a, batch->count * DEMO_TERMS, sizeof(*rows));
	size_t count = 0;

	for (size_t i = 0; i < batch->count; i++)
		for (size_t j = 0; j < batch->listings[i]->term_count; j++)
			rows[count++] = (struct demo_listing_term_add_args){
			    id_of(batch, i), batch->listings[i]->terms[j]};
	return db_bulk(batch->db, &q_demo_listing_term_add, rows, count, NULL);
}

static int
store_slots(const struct batch *batch)
{
	struct demo_slot_add_args *rows =
	    arena_array(batch->a, batch->count * DEMO_SLOTS, sizeof(*rows));
	size_t count = 0;

	for (size_t i = 0; i < batch->count; i++)
		for (int slot = 0; slot < DEMO_SLOTS; slot++)
			if (batch->listings[i]->minutes[slot] > 0)
				rows[count++] =
				    (struct demo_slot_add_args){id_of(batch, i), slot / 5 + 1,
					slot % 5 + 1, batch->listings[i]->minutes[slot]};
	return db_bulk(batch->db, &q_demo_slot_add, rows, count, NULL);
}

static int
store_areas(const struct batch *batch)
{
	struct demo_listing_area_add_args *rows =
	    arena_array(batch->a, batch->count * DEMO_AREAS, sizeof(*rows));
	size_t count = 0;

	for (size_t i = 0; i < batch->count; i++)
		for (size_t j = 0; j < batch->listings[i]->area_count; j++)
			if (batch->listings[i]->reach == DEMO_SOME_AREAS)
				rows[count++] = (struct demo_listing_area_add_args){
				    id_of(batch, i), batch->listings[i]->areas[j]};
	return db_bulk(batch->db, &q_demo_listing_area_add, rows, count, NULL);
}

static int
store_checks(const struct batch *batch)
{
	struct demo_check_add_args *rows =
	    arena_array(batch->a, batch->count * DEMO_CHECKS, sizeof(*rows));
	size_t count = 0;

	for (size_t i = 0; i < batch->count; i++)
		for (size_t j = 0; j < batch->listings[i]->check_count; j++) {
			const struct demo_check *check = &batch->listings[i]->checks[j];

			rows[count++] = (struct demo_check_add_args){
			    .listing_id = id_of(batch, i),
			    .kind = check->kind,
			    .seen = check->seen,
			    .seen_on = date_text(batch->a, check->seen_on),
			    .renew_by = date_or_null(batch->a, check->renew_by),
			};
		}
	return db_bulk(batch->db, &q_demo_check_add, rows, count, NULL);
}

static int
store_staff_words(const struct batch *batch)
{
	struct demo_note_add_args *notes = arena_array(batch->a, batch->count, sizeof(*notes));
	struct demo_label_add_args *labels =
	    arena_array(batch->a, batch->count, sizeof(*labels));
	size_t note_count = 0;
	size_t label_count = 0;
	int code;

	for (size_t i = 0; i < batch->count; i++) {
		const struct demo_listing *l = batch->listings[i];

		if (l->staff_note[0] != '\0')
			notes[note_count++] =
			    (struct demo_note_add_args){id_of(batch, i), l->world->note_writer,
				arena_printf(batch->a, "%s 10:15:00",
				    date_text(batch->a, l->confirmed_on)),
				l->staff_note};
		if (l->staff_label[0] != '\0')
			labels[label_count++] =
			    (struct demo_label_add_args){id_of(batch, i), l->staff_label};
	}
	if ((code = db_bulk(batch->db, &q_demo_note_add, notes, note_count, NULL)) != DB_OK)
		return code;
	return db_bulk(batch->db, &q_demo_label_add, labels, label_count, NULL);
}

int
demo_store_batch(struct db *db, struct arena *a, const struct demo_world *world, uint64_t first,
    size_t count, int64_t base)
{
	struct batch batch = {
	    db, a, arena_array(a, count, sizeof(*batch.listings)), count, base};
	int code;

	for (size_t i = 0; i < count; i++)
		batch.listings[i] = demo_listing_make(world, first + i, a);
	if ((code = db_begin(db)) != DB_OK)
		return code;
	if ((code = store_listings(&batch)) != DB_OK || (code = store_terms(&batch)) != DB_OK ||
	    (code = demo_registration_add(db,
	         (struct demo_registration_add_args){id_of(&batch, 0), id_of(&batch, count - 1)},
	         NULL)) != DB_OK ||
	    (code = store_slots(&batch)) != DB_OK || (code = store_areas(&batch)) != DB_OK ||
	    (code = store_checks(&batch)) != DB_OK ||
	    (code = store_staff_words(&batch)) != DB_OK) {
		db_rollback(db);
		return code;
	}
	return db_commit(db);
}

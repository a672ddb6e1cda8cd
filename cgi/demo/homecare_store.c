/* Stores the made-up county of home care. Queries: sql/query/demo_homecare.sql. */
#include "demo/homecare_store.h"

#include <string.h>

#include "demo/store.h"
#include "demo/world.h"
#include "lib/arena.h"
#include "lib/civil_date.h"
#include "lib/db.h"
#include "queries.h"

enum {
	BATCH = 400,	     /* people */
	REDATE_AFTER = 7,    /* days */
	TOWN_PEOPLE = 14000, /* near its middle: a patch with fewer is in the country */
	PLACE_LETTERS = 19
};

static double
square(double x)
{
	return x * x;
}

/* The square of about so many kilometres. */
static double
apart(double latitude, double longitude, double other_latitude, double other_longitude)
{
	return square((latitude - other_latitude) * 111) +
	       square((longitude - other_longitude) * 69);
}

/* ---- The world ---- */

static bool
is_rural(const struct demo_world *towns, const struct homecare_patch *patch)
{
	uint32_t people = 0;

	for (size_t i = 0; i < towns->town_count; i++) {
		const struct demo_town *town = &towns->towns[i];

		if (apart(town->latitude, town->longitude, patch->latitude, patch->longitude) <
		    25)
			people += town->people - (i > 0 ? towns->towns[i - 1].people : 0);
	}
	return people < TOWN_PEOPLE;
}

static int
load_patches(struct homecare_world *world, struct db *db, struct arena *a,
    const struct demo_world *towns)
{
	struct demo_homecare_patch_list_row *rows;
	int code = demo_homecare_patch_list(db, a, &rows, &world->patch_count);

	if (code != DB_OK)
		return code;
	world->patches = arena_array(a, world->patch_count, sizeof(world->patches[0]));
	for (size_t i = 0; i < world->patch_count; i++) {
		struct homecare_patch *patch = &world->patches[i];

		*patch = (struct homecare_patch){.id = rows[i].id,
		    .name = rows[i].name,
		    .district = rows[i].district,
		    .latitude = rows[i].latitude,
		    .longitude = rows[i].longitude};
		patch->rural = is_rural(towns, patch);
	}
	return DB_OK;
}

/* The nearest patch of the district. */
static size_t
nearest_patch(
    const struct homecare_world *world, const char *district, double latitude, double longitude)
{
	size_t best = 0;
	double least = -1;

	for (size_t i = 0; i < world->patch_count; i++) {
		const struct homecare_patch *patch = &world->patches[i];
		double way = apart(latitude, longitude, patch->latitude, patch->longitude);

		if (strcmp(patch->district, district) != 0)
			way += 10000;
		if (least < 0 || way < least) {
			best = i;
			least = way;
		}
	}
	return best;
}

static int
load_postcodes(struct homecare_world *world, struct db *db, struct arena *a)
{
	struct demo_homecare_place_list_row *rows;
	int code = demo_homecare_place_list(db, a, &rows, &world->place_count);

	if (code != DB_OK)
		return code;
	world->places = arena_array(a, world->place_count, sizeof(world->places[0]));
	for (size_t i = 0; i < world->place_count; i++) {
		size_t patch = 0;

		while (patch < world->patch_count &&
		       !(rows[i].has_patch && world->patches[patch].id == rows[i].patch))
			patch++;
		world->places[i] = (struct homecare_place){rows[i].postcode, rows[i].sector,
		    rows[i].lsoa, rows[i].latitude, rows[i].longitude,
		    patch < world->patch_count ? patch
					       : nearest_patch(world, rows[i].district,
						     rows[i].latitude, rows[i].longitude)};
	}
	return DB_OK;
}

/* Without postcodes: some made-up ones in each sector. */
static int
load_sectors(struct homecare_world *world, struct db *db, struct arena *a)
{
	static const char letters[PLACE_LETTERS + 1] = "ABDEFGHJLNPQRSTUWXY";
	struct demo_homecare_sector_list_row *rows;
	size_t count;
	int code = demo_homecare_sector_list(db, a, &rows, &count);

	if (code != DB_OK)
		return code;
	world->place_count = count * PLACE_LETTERS;
	world->places = arena_array(a, world->place_count, sizeof(world->places[0]));
	for (size_t i = 0; i < world->place_count; i++) {
		const struct demo_homecare_sector_list_row *row = &rows[i / PLACE_LETTERS];
		struct chance chance = chance_for(i);
		double latitude = row->latitude + chance_spread(&chance) * 0.02;
		double longitude = row->longitude + chance_spread(&chance) * 0.03;

		world->places[i] = (struct homecare_place){
		    arena_printf(a, "%s%c%c", row->sector, letters[i % PLACE_LETTERS],
			letters[i * 7 % PLACE_LETTERS]),
		    row->sector, NULL, latitude, longitude,
		    nearest_patch(world, row->district, latitude, longitude)};
	}
	return DB_OK;
}

static int
load_ids(struct homecare_world *world, struct db *db, struct arena *a)
{
	struct demo_homecare_id_list_row *rows;
	size_t count;
	int code = demo_homecare_id_list(db, a, &rows, &count);

	for (size_t i = 0; i < HC_NUMBERED && code == DB_OK && i < count; i++)
		world->next_id[i] = rows[i].next_id;
	return code;
}

static int
load_world(struct homecare_world *world, struct db *db, struct arena *a,
    const struct demo_world *towns)
{
	int code;

	if ((code = load_patches(world, db, a, towns)) != DB_OK ||
	    (code = load_postcodes(world, db, a)) != DB_OK)
		return code;
	if (world->place_count == 0 && (code = load_sectors(world, db, a)) != DB_OK)
		return code;
	return load_ids(world, db, a);
}

/* ---- Rows ---- */

static int
store_rows(struct db *db, struct homecare_rows *rows, struct homecare_stored *stored)
{
	int code = db_begin(db);

	for (size_t i = 0; i < HC_TABLES && code == DB_OK; i++) {
		if (rows->table[i].count > 0)
			code = db_bulk(db, homecare_query[i], rows->table[i].rows,
			    rows->table[i].count, NULL);
		stored->rows += rows->table[i].count;
		rows->table[i].count = 0;
		rows->table[i].room = 0;
	}
	if (code == DB_OK)
		return db_commit(db);
	db_rollback(db);
	return code;
}

static int
store_limits(struct db *db, struct arena *a, const struct homecare_world *world)
{
	int code = demo_approval_limit_add(db,
	    (struct demo_approval_limit_add_args){"approver@demo.example",
		homecare_date(a, world->today - HOMECARE_YEARS_DAYS - 1),
		HOMECARE_LIMIT_PENCE},
	    NULL);

	for (size_t i = 0; i < 2 && code == DB_OK; i++)
		code = demo_account_organisation_set(db,
		    (struct demo_account_organisation_set_args){
			i == 0 ? "provider@demo.example" : "provider2@demo.example",
			world->providers[i].id},
		    NULL);
	return code;
}

static int
store_market(struct db *db, struct homecare_world *world, struct homecare_rows *rows,
    struct homecare_stored *stored)
{
	int code;

	homecare_market_make(world, rows);
	if ((code = store_rows(db, rows, stored)) != DB_OK ||
	    (code = store_limits(db, rows->a, world)) != DB_OK)
		return code;
	arena_reset(rows->a);
	for (size_t i = 0; i < world->provider_count && code == DB_OK; i++) {
		homecare_capacity_make(world, rows, i);
		if (i % 50 == 49 || i + 1 == world->provider_count) {
			code = store_rows(db, rows, stored);
			arena_reset(rows->a);
		}
	}
	return code;
}

static int
store_people(struct db *db, struct homecare_world *world, struct homecare_rows *rows,
    struct homecare_stored *stored)
{
	int code = DB_OK;

	for (uint64_t i = 0; i < stored->people && code == DB_OK; i++) {
		homecare_person_make(world, rows, i);
		if (i % BATCH == BATCH - 1 || i + 1 == stored->people) {
			code = store_rows(db, rows, stored);
			arena_reset(rows->a);
		}
	}
	return code;
}

static int
make_county(struct db *db, struct arena *a, struct homecare_world *world,
    struct homecare_stored *stored)
{
	struct homecare_rows rows = {.a = arena_new(512 * 1024 * 1024)};
	int code;

	homecare_world_prepare(world, a, stored->providers);
	if ((code = store_market(db, world, &rows, stored)) == DB_OK &&
	    (code = store_people(db, world, &rows, stored)) == DB_OK)
		code = demo_homecare_analyze(db, a, &(struct demo_homecare_analyze_row *){NULL},
		    &(size_t){0});
	arena_free(rows.a);
	return code;
}

int
homecare_store(struct db *db, struct arena *a, double factor, int32_t today,
    struct homecare_stored *stored)
{
	struct demo_homecare_setting_row *setting;
	struct homecare_world world = {.today = today};
	struct demo_world towns = {.today = today};
	struct civil_date newest;
	int code;

	*stored = (struct homecare_stored){
	    .people = homecare_people(factor), .providers = homecare_providers(factor)};
	if ((code = demo_homecare_setting(db, a, &setting)) != DB_OK)
		return code;
	if (setting->organisations > 0) {
		stored->other_size = (uint64_t)setting->people != stored->people;
		if (setting->newest == NULL || civil_date_parse(setting->newest, &newest) != 0)
			return DB_OK;
		stored->moved = today - 1 - civil_date_day_number(newest);
		if (stored->moved < REDATE_AFTER)
			stored->moved = 0;
		return stored->moved > 0 ? homecare_redate(db, stored->moved) : DB_OK;
	}
	world.practitioner = setting->practitioner;
	world.approver = setting->approver;
	world.broker = setting->broker;
	world.weight = setting->weight;
	if ((code = demo_world_load(&towns, db, a)) != DB_OK ||
	    (code = load_world(&world, db, a, &towns)) != DB_OK)
		return code;
	if (world.patch_count == 0 || world.place_count == 0)
		return DB_OK;
	return make_county(db, a, &world, stored);
}

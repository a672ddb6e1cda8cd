/* Made-up patches: neighbouring MSOAs of one district, three at a time. */
#include "demo/store.h"

#include <stdbool.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/db.h"
#include "queries.h"

enum { MSOAS_A_PATCH = 3 };

struct maker {
	struct db *db;
	struct arena *a;
	struct demo_patch_msoa_list_row *msoas;
	size_t count;
	bool *taken;
	struct demo_town_list_row *towns;
	size_t town_count;
	bool *named; /* towns that a patch is called after */
};

/* Of those not yet taken in the district: the nearest to from, or when from is NULL the
 * westernmost, where the next patch begins.  SIZE_MAX: none is left. */
static size_t
next_msoa(
    const struct maker *m, const char *district, const struct demo_patch_msoa_list_row *from)
{
	size_t best = SIZE_MAX;
	double least = 0;

	for (size_t i = 0; i < m->count; i++) {
		double east = m->msoas[i].longitude;
		double measure = east;

		if (m->taken[i] || strcmp(m->msoas[i].district, district) != 0)
			continue;
		if (from != NULL) {
			double north = m->msoas[i].latitude - from->latitude;

			east = (east - from->longitude) * 0.62;
			measure = north * north + east * east;
		}
		if (best == SIZE_MAX || measure < least) {
			best = i;
			least = measure;
		}
	}
	return best;
}

/* The town nearest to a point whose name no other patch has. */
static const char *
name_place(struct maker *m, double latitude, double longitude)
{
	size_t best = SIZE_MAX;
	double least = 0;

	for (size_t i = 0; i < m->town_count; i++) {
		double north = m->towns[i].latitude - latitude;
		double east = (m->towns[i].longitude - longitude) * 0.62;
		double measure = north * north + east * east;

		if (m->named[i] || (best != SIZE_MAX && measure >= least))
			continue;
		best = i;
		least = measure;
	}
	if (best == SIZE_MAX)
		return "Unnamed";
	m->named[best] = true;
	return m->towns[best].name;
}

/* Draws one patch that begins at msoas[first]. */
static int
store_patch(struct maker *m, size_t first, int number)
{
	const struct demo_patch_msoa_list_row *start = &m->msoas[first];
	size_t members[MSOAS_A_PATCH];
	size_t count = 0;
	double latitude = 0;
	double longitude = 0;
	int64_t patch;
	int code;

	for (; count < MSOAS_A_PATCH && first != SIZE_MAX; count++) {
		members[count] = first;
		m->taken[first] = true;
		latitude += m->msoas[first].latitude;
		longitude += m->msoas[first].longitude;
		first = next_msoa(m, start->district, start);
	}
	latitude /= (double)count;
	longitude /= (double)count;
	code = demo_patch_add(m->db,
	    (struct demo_patch_add_args){
		.code = arena_printf(m->a, "DEMO-%s-%d", start->district, number),
		.name = arena_printf(
		    m->a, "%s patch (example)", name_place(m, latitude, longitude)),
		.latitude = latitude,
		.longitude = longitude,
	    },
	    NULL);
	patch = (int64_t)db_last_id(m->db);
	for (size_t i = 0; i < count && code == DB_OK; i++)
		code = demo_patch_fill(
		    m->db, (struct demo_patch_fill_args){patch, m->msoas[members[i]].id}, NULL);
	return code;
}

static int
store_patches(struct maker *m, size_t *made)
{
	const char *district = "";
	int number = 0;
	int code;

	for (size_t i = 0; i < m->count; i++) {
		size_t first = next_msoa(m, m->msoas[i].district, NULL);

		if (first == SIZE_MAX)
			continue;
		if (strcmp(m->msoas[i].district, district) != 0)
			number = 0;
		district = m->msoas[i].district;
		if ((code = store_patch(m, first, ++number)) != DB_OK)
			return code;
		++*made;
	}
	return DB_OK;
}

int
demo_store_patches(struct db *db, struct arena *a, size_t *made)
{
	struct maker m = {.db = db, .a = a};
	int code;

	*made = 0;
	if ((code = demo_patch_msoa_list(db, a, &m.msoas, &m.count)) != DB_OK || m.count == 0)
		return code;
	if ((code = demo_town_list(db, a, &m.towns, &m.town_count)) != DB_OK)
		return code;
	m.named = arena_array(a, m.town_count, sizeof(m.named[0]));
	m.taken = arena_array(a, m.count, sizeof(m.taken[0]));
	if ((code = db_begin(db)) != DB_OK)
		return code;
	if ((code = store_patches(&m, made)) != DB_OK) {
		db_rollback(db);
		return code;
	}
	return db_commit(db);
}

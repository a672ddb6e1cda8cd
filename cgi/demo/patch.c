/* Made-up patches: one around each of some towns of a district, and once boundaries are
 * loaded the MSOAs nearest to it.  A county of ten times the people has ten times the patches,
 * as far as there are towns: a patch is what carers can go round in. */
#include "demo/store.h"

#include <stdbool.h>
#include <string.h>

#include "demo/world.h"
#include "lib/arena.h"
#include "lib/db.h"
#include "queries.h"

enum { PATCH_PEOPLE = 17000, PATCHES_LEAST = 3, PATCHES_MOST = 5 };

struct maker {
	struct db *db;
	struct arena *a;
	const struct demo_world *world;
	double factor;	/* how large a county; 1 where it is smaller */
	size_t *chosen; /* towns of the district that have a patch */
	size_t count;
};

static uint32_t
people_of(const struct demo_world *world, size_t town)
{
	return world->towns[town].people - (town > 0 ? world->towns[town - 1].people : 0);
}

/* A square of degrees of latitude. */
static double
apart(double latitude, double longitude, double other_latitude, double other_longitude)
{
	double north = latitude - other_latitude;
	double east = (longitude - other_longitude) * 0.62;

	return north * north + east * east;
}

/* How much a town wants a patch of its own: it has people, and is far from those chosen. */
static double
want(const struct maker *m, size_t town)
{
	const struct demo_town *towns = m->world->towns;
	double least = 1;

	for (size_t i = 0; i < m->count; i++) {
		double way = apart(towns[town].latitude, towns[town].longitude,
		    towns[m->chosen[i]].latitude, towns[m->chosen[i]].longitude);

		if (way < least)
			least = way;
	}
	return least * people_of(m->world, town);
}

static int
store_patch(struct maker *m, size_t town)
{
	const struct demo_town *at = &m->world->towns[town];

	m->chosen[m->count++] = town;
	return demo_patch_add(m->db,
	    (struct demo_patch_add_args){
		.code = arena_printf(m->a, "DEMO-%s-%zu", at->district, m->count),
		.name = arena_printf(m->a, "%s patch (example)", at->name),
		.latitude = at->latitude,
		.longitude = at->longitude,
	    },
	    NULL);
}

/* The towns from first to before end are one district's. */
static int
store_district(struct maker *m, size_t first, size_t end, size_t *made)
{
	uint32_t people = 0;
	size_t patches;
	int code = DB_OK;

	for (size_t i = first; i < end; i++)
		people += people_of(m->world, i);
	patches = people / PATCH_PEOPLE;
	if (patches < PATCHES_LEAST)
		patches = PATCHES_LEAST;
	if (patches > PATCHES_MOST)
		patches = PATCHES_MOST;
	patches = (size_t)((double)patches * m->factor + 0.5);
	m->count = 0;
	while (m->count < patches && m->count < end - first && code == DB_OK) {
		size_t best = first;

		for (size_t i = first + 1; i < end; i++)
			if (want(m, i) > want(m, best))
				best = i;
		code = store_patch(m, best);
		++*made;
	}
	return code;
}

static int
store_patches(struct maker *m, size_t *made)
{
	const struct demo_world *world = m->world;
	size_t first = 0;
	int code = DB_OK;

	for (size_t i = 1; i <= world->town_count && code == DB_OK; i++)
		if (i == world->town_count ||
		    strcmp(world->towns[i].district, world->towns[first].district) != 0) {
			code = store_district(m, first, i, made);
			first = i;
		}
	return code;
}

/* ---- What lies in them, once that is known ---- */

/* The patch of the district that is nearest to the MSOA; 0: there is none. */
static int64_t
nearest(const struct demo_patch_list_row *patches, size_t count,
    const struct demo_patch_msoa_list_row *msoa)
{
	int64_t best = 0;
	double least = 0;

	for (size_t i = 0; i < count; i++) {
		double way = apart(
		    msoa->latitude, msoa->longitude, patches[i].latitude, patches[i].longitude);

		if (strcmp(patches[i].district, msoa->district) == 0 &&
		    (best == 0 || way < least)) {
			best = patches[i].id;
			least = way;
		}
	}
	return best;
}

static int
fill_patches(struct db *db, struct arena *a)
{
	struct demo_patch_msoa_list_row *msoas;
	struct demo_patch_list_row *patches;
	size_t count;
	size_t patch_count;
	int code;

	if ((code = demo_patch_msoa_list(db, a, &msoas, &count)) != DB_OK || count == 0 ||
	    (code = demo_patch_list(db, a, &patches, &patch_count)) != DB_OK)
		return code;
	for (size_t i = 0; i < count && code == DB_OK; i++) {
		int64_t patch = nearest(patches, patch_count, &msoas[i]);

		if (patch != 0)
			code = demo_patch_fill(
			    db, (struct demo_patch_fill_args){patch, msoas[i].id}, NULL);
	}
	return code;
}

static int
store(struct maker *m, size_t *made)
{
	struct demo_patch_count_row *there;
	int code = demo_patch_count(m->db, m->a, &there);

	if (code == DB_OK && there->patches == 0)
		code = store_patches(m, made);
	return code == DB_OK ? fill_patches(m->db, m->a) : code;
}

int
demo_store_patches(struct db *db, struct arena *a, const struct demo_world *world,
    double factor, size_t *made)
{
	struct maker m = {
	    .db = db, .a = a, .world = world, .factor = factor > 1 ? factor : 1};
	int code;

	*made = 0;
	m.chosen = arena_array(a, world->town_count + 1, sizeof(m.chosen[0]));
	if ((code = db_begin(db)) != DB_OK)
		return code;
	if ((code = store(&m, made)) != DB_OK) {
		db_rollback(db);
		return code;
	}
	return db_commit(db);
}

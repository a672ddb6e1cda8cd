/* What the demonstration data is made in. Queries: sql/query/demo.sql. */
#include "demo/world.h"

#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "lib/db.h"
#include "lib/log.h"
#include "queries.h"

/* How many people live there, roughly: enough to spread listings as people are spread.
 * A suburb is counted apart from its town. */
static const struct {
	const char *town;
	uint32_t people;
} sizes[] = {
    {"Gloucester", 50000},
    {"Cheltenham", 42000},
    {"Stroud", 11000},
    {"Tewkesbury", 12000},
    {"Cirencester", 20000},
    {"Quedgeley", 18000},
    {"Bishop's Cleeve", 14000},
    {"Churchdown", 11000},
    {"Hucclecote", 8000},
    {"Longlevens", 9000},
    {"Brockworth", 9000},
    {"Cinderford", 9000},
    {"Coleford", 9000},
    {"Lydney", 10000},
    {"Charlton Kings", 9000},
    {"Leckhampton", 6000},
    {"Stonehouse", 8000},
    {"Dursley", 7000},
    {"Cam", 8000},
    {"Wotton-under-Edge", 6000},
    {"Nailsworth", 6000},
    {"Tetbury", 6000},
    {"Newent", 6000},
    {"Moreton-in-Marsh", 5000},
    {"Bourton-on-the-Water", 4000},
    {"Fairford", 4000},
    {"Winchcombe", 5000},
    {"Mitcheldean", 3000},
    {"Chipping Campden", 2500},
    {"Stow-on-the-Wold", 2000},
    {"Northleach", 2000},
    {"Lechlade-on-Thames", 3000},
    {"Berkeley", 2500},
    {"Minchinhampton", 5500},
    {"Painswick", 3000},
    {"Innsworth", 3500},
    {"Upton St Leonards", 3000},
    {"Hardwicke", 4000},
};

static uint32_t
town_size(const char *name, bool rural)
{
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		if (strcmp(sizes[i].town, name) == 0)
			return sizes[i].people;
	return rural ? 450 : 2500;
}

static int
compare_terms(const void *a, const void *b)
{
	return strcmp(((const struct demo_term *)a)->key, ((const struct demo_term *)b)->key);
}

/* A town of 100,000 has homes up to about four kilometres from its middle, a village
 * within one. */
static double
town_spread(uint32_t people)
{
	if (people >= 50000)
		return 0.036;
	if (people >= 8000)
		return 0.018;
	return people >= 2000 ? 0.012 : 0.008;
}

void
demo_world_prepare(struct demo_world *world)
{
	uint32_t sum = 0;

	for (size_t i = 0; i < world->town_count; i++) {
		struct demo_town *town = &world->towns[i];
		uint32_t people = town_size(town->name, town->rural);

		town->spread = town_spread(people);
		sum += people;
		town->people = sum;
	}
	qsort(world->terms, world->term_count, sizeof(world->terms[0]), compare_terms);
}

uint16_t
demo_world_term(const struct demo_world *world, const char *key, size_t length)
{
	size_t low = 0;
	size_t high = world->term_count;

	while (low < high) {
		size_t middle = (low + high) / 2;
		const char *other = world->terms[middle].key;
		int order = strncmp(other, key, length);

		if (order == 0 && other[length] == '\0')
			return world->terms[middle].id;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	die("the directory has no term %.*s", (int)length, key);
}

static int
load_towns(struct demo_world *world, struct db *db, struct arena *a)
{
	struct demo_town_list_row *rows;
	size_t count;
	int code;

	if ((code = demo_town_list(db, a, &rows, &count)) != DB_OK)
		return code;
	world->towns = arena_array(a, count, sizeof(world->towns[0]));
	world->town_count = count;
	for (size_t i = 0; i < count; i++)
		world->towns[i] = (struct demo_town){
		    .name = rows[i].name,
		    .rural = strcmp(rows[i].kind, "village") == 0,
		    .latitude = rows[i].latitude,
		    .longitude = rows[i].longitude,
		    .district = rows[i].district,
		};
	return DB_OK;
}

static int
load_areas(struct demo_world *world, struct db *db, struct arena *a)
{
	struct demo_area_list_row *rows;
	size_t count;
	int code;

	if ((code = demo_area_list(db, a, &rows, &count)) != DB_OK)
		return code;
	world->areas = arena_array(a, count, sizeof(world->areas[0]));
	world->area_count = count;
	for (size_t i = 0; i < count; i++)
		world->areas[i] = (struct demo_area){
		    .id = rows[i].id,
		    .code = rows[i].code,
		    .district = rows[i].district,
		    .patch = strcmp(rows[i].kind, "patch") == 0,
		    .latitude = rows[i].latitude,
		    .longitude = rows[i].longitude,
		};
	return DB_OK;
}

static int
load_terms(struct demo_world *world, struct db *db, struct arena *a)
{
	struct demo_term_list_row *rows;
	size_t count;
	int code;

	if ((code = demo_term_list(db, a, &rows, &count)) != DB_OK)
		return code;
	world->terms = arena_array(a, count, sizeof(world->terms[0]));
	world->term_count = count;
	for (size_t i = 0; i < count; i++)
		world->terms[i] = (struct demo_term){rows[i].code, (uint16_t)rows[i].id};
	return DB_OK;
}

int
demo_world_load(struct demo_world *world, struct db *db, struct arena *a)
{
	struct demo_setting_row *setting;
	int code;

	if ((code = load_towns(world, db, a)) != DB_OK ||
	    (code = load_areas(world, db, a)) != DB_OK ||
	    (code = load_terms(world, db, a)) != DB_OK ||
	    (code = demo_setting(db, a, &setting)) != DB_OK)
		return code;
	world->registered = setting->locations == 0;
	world->note_writer = setting->note_writer;
	demo_world_prepare(world);
	return DB_OK;
}

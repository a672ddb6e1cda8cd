/* Which LSOAs make up each ward, MSOA, district, the county and the council.
 * Queries: sql/query/national_area.sql. */
#include "national/membership.h"

#include <stdlib.h>
#include <string.h>

#include "national/locator.h"
#include "queries.h"

/* One kind of area while it is regrouped. */
struct grouping {
	struct load *load;
	const char *kind;
	struct national_area_open_row *areas; /* sorted by code */
	size_t area_count;
	struct national_lookup_list_row *lookups; /* sorted by LSOA, newest first */
	size_t lookup_count;
	struct national_member_list_row *members; /* what holds now; sorted by LSOA below */
	size_t member_count;
	struct locator locator;
};

struct lsoas {
	struct national_area_open_row *rows;
	size_t count;
	const char **districts; /* of each, as found out */
};

const char *
membership_first_day(struct arena *a, const char *kind, int year)
{
	if (year == 0)
		return "1900-01-01";
	if (strcmp(kind, "ward") == 0)
		return arena_printf(a, "%d-05-01", year);
	if (strcmp(kind, "district") == 0)
		return arena_printf(a, "%d-04-01", year);
	return arena_printf(a, "%d-03-21", year);
}

static int
by_code(const void *key, const void *row)
{
	return strcmp(key, ((const struct national_area_open_row *)row)->code);
}

static const struct national_area_open_row *
area_of(const struct grouping *g, const char *code)
{
	if (code == NULL || g->area_count == 0)
		return NULL;
	return bsearch(code, g->areas, g->area_count, sizeof(g->areas[0]), by_code);
}

static int
by_member_lsoa(const void *one, const void *other)
{
	const struct national_member_list_row *a = one, *b = other;

	return strcmp(a->lsoa, b->lsoa);
}

/* The newest look-up that names a current area: a code lives only as long as its edge, so an
 * older look-up that names it is still right about it. */
static const struct national_area_open_row *
looked_up(const struct grouping *g, const char *lsoa)
{
	for (size_t i = 0; i < g->lookup_count; i++) {
		const struct national_lookup_list_row *row = &g->lookups[i];
		const struct national_area_open_row *area;

		if (strcmp(row->lsoa, lsoa) == 0 && (area = area_of(g, row->code)) != NULL)
			return area;
	}
	return NULL;
}

static const struct national_area_open_row *
wanted_area(const struct grouping *g, const struct national_area_open_row *lsoa)
{
	const struct national_area_open_row *area = looked_up(g, lsoa->code);

	if (area == NULL && lsoa->has_latitude && lsoa->has_longitude)
		area =
		    area_of(g, locator_find(&g->locator,
				   (struct position){ lsoa->latitude, lsoa->longitude }, true));
	return area;
}

static const struct national_member_list_row *
member_now(const struct grouping *g, const char *lsoa)
{
	const struct national_member_list_row key = { .lsoa = lsoa };

	if (g->member_count == 0)
		return NULL;
	return bsearch(
	    &key, g->members, g->member_count, sizeof(g->members[0]), by_member_lsoa);
}

static int
leave(struct load *load, const struct national_member_list_row *member, const char *day)
{
	if (strcmp(member->valid_from, day) >= 0)
		return national_member_drop(load->db,
		    (struct national_member_drop_args){ .area_id = member->area_id,
			.lsoa = member->lsoa,
			.valid_from = member->valid_from },
		    NULL);
	return national_member_close(load->db,
	    (struct national_member_close_args){ .area_id = member->area_id,
		.lsoa = member->lsoa,
		.valid_from = member->valid_from,
		.valid_to = day },
	    NULL);
}

static int
join(struct load *load, int64_t area, const char *lsoa, const char *day)
{
	return national_member_add(load->db,
	    (struct national_member_add_args){
		.area_id = area, .lsoa = lsoa, .valid_from = day },
	    NULL);
}

/* Puts one LSOA where it belongs, from the day of the area's year if it was elsewhere. */
static int
settle(struct grouping *g, const char *lsoa, const struct national_area_open_row *area)
{
	const struct national_member_list_row *now = member_now(g, lsoa);
	const char *day = "1900-01-01";
	int code = DB_OK;

	if (area == NULL || (now != NULL && now->area_id == area->id))
		return DB_OK;
	if (now != NULL) {
		day = membership_first_day(g->load->arena, g->kind, (int)area->vintage);
		code = leave(g->load, now, day);
	}
	return code == DB_OK ? join(g->load, area->id, lsoa, day) : code;
}

static int
read_grouping(struct grouping *g, struct load *load, const char *kind)
{
	struct db *db = load->db;
	struct arena *a = load->arena;
	int code;

	memset(g, 0, sizeof(*g));
	g->load = load;
	g->kind = kind;
	code = national_area_open(
	    db, a, (struct national_area_open_args){ .kind = kind }, &g->areas, &g->area_count);
	if (code == DB_OK)
		code = national_lookup_list(db, a,
		    (struct national_lookup_list_args){ .kind = kind }, &g->lookups,
		    &g->lookup_count);
	if (code == DB_OK)
		code = national_member_list(db, a,
		    (struct national_member_list_args){ .kind = kind }, &g->members,
		    &g->member_count);
	if (code == DB_OK)
		code = locator_read(load, kind, &g->locator);
	if (code == DB_OK)
		qsort(g->members, g->member_count, sizeof(g->members[0]), by_member_lsoa);
	return code;
}

static int
regroup_kind(struct load *load, const char *kind, struct lsoas *lsoas)
{
	struct grouping g;
	int code = read_grouping(&g, load, kind);

	for (size_t i = 0; code == DB_OK && i < lsoas->count; i++) {
		const struct national_area_open_row *area = wanted_area(&g, &lsoas->rows[i]);

		if (area != NULL && strcmp(kind, "district") == 0)
			lsoas->districts[i] = area->code;
		code = settle(&g, lsoas->rows[i].code, area);
	}
	return code;
}

/* The county's and its council's area: every LSOA of the configured districts. */
static int
regroup_county(struct load *load, const char *kind, const struct lsoas *lsoas)
{
	struct grouping g;
	const struct national_area_open_row *area;
	int code = read_grouping(&g, load, kind);

	area = area_of(&g, load->settings->conf->county);
	for (size_t i = 0; code == DB_OK && area != NULL && i < lsoas->count; i++)
		if (lsoas->districts[i] == NULL ||
		    list_has(load->settings->districts, lsoas->districts[i]))
			code = settle(&g, lsoas->rows[i].code, area);
	return code;
}

int
membership_regroup(struct load *load)
{
	static const char *const kinds[] = { "district", "ward", "msoa" };
	static const char *const whole[] = { "county", "council" };
	struct lsoas lsoas;
	int code = national_area_open(load->db, load->arena,
	    (struct national_area_open_args){ .kind = "lsoa" }, &lsoas.rows, &lsoas.count);

	if (code != DB_OK)
		return code;
	lsoas.districts = arena_array(load->arena, lsoas.count + 1, sizeof(lsoas.districts[0]));
	for (size_t i = 0; code == DB_OK && i < sizeof(kinds) / sizeof(kinds[0]); i++)
		code = regroup_kind(load, kinds[i], &lsoas);
	for (size_t i = 0; code == DB_OK && i < sizeof(whole) / sizeof(whole[0]); i++)
		code = regroup_county(load, whole[i], &lsoas);
	return code;
}

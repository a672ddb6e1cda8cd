/* Areas of the county from the ONS Open Geography Portal, or from files brought by a person:
 * which parts there are, and what follows when one of them changed.
 * Queries: sql/query/national_area.sql. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "national/boundary.h"
#include "national/locator.h"
#include "national/membership.h"
#include "national/sources.h"
#include "queries.h"

const struct boundary_kind boundary_kinds[] = {
	[BOUNDARY_LSOA] = { "lsoa", "LSOA21CD|LSOA21_CODE|LSOACD",
	    "LSOA21NM|LSOA21_NAME|LSOANM", "LSOA11CD|LSOA11_CODE|LSOA11" },
	[BOUNDARY_MSOA] = { "msoa", "MSOA21CD|MSOA21_CODE|MSOACD",
	    "MSOA21NM|MSOA21_NAME|MSOANM", "MSOA11CD|MSOA11_CODE|MSOA11" },
	[BOUNDARY_WARD] = { "ward", "WD##CD|WARD##_CODE|WDCD", "WD##NM|WARD##_NAME|WDNM", "" },
	[BOUNDARY_DISTRICT] = { "district", BOUNDARY_DISTRICT_CODES, BOUNDARY_DISTRICT_NAMES,
	    "" },
};

static const char *const parts[] = { "lookup", "lsoa", "msoa", "ward", "district",
	"rural-urban", NULL };
static const char *const hosts[] = { "services1.arcgis.com", NULL };

int
area_set_read(struct load *load, const char *kind, struct area_set *set)
{
	return national_area_open(load->db, load->arena,
	    (struct national_area_open_args){ .kind = kind }, &set->rows, &set->count);
}

static int
by_code(const void *key, const void *row)
{
	return strcmp(key, ((const struct national_area_open_row *)row)->code);
}

const struct national_area_open_row *
area_set_find(const struct area_set *set, const char *code)
{
	if (code == NULL || set->count == 0)
		return NULL;
	return bsearch(code, set->rows, set->count, sizeof(set->rows[0]), by_code);
}

bool
boundary_is_named_after(
    const struct area_set *districts, const struct load *load, const char *name)
{
	for (size_t i = 0; i < districts->count; i++) {
		const char *district = districts->rows[i].name;
		size_t length = strlen(district);

		if (list_has(load->settings->districts, districts->rows[i].code) &&
		    strncmp(name, district, length) == 0 && name[length] == ' ')
			return true;
	}
	return false;
}

int
boundary_add_area(struct load *load, const char *kind, const char *code, const char *name,
    int year, bool first, const struct position *point)
{
	load->totals.added++;
	return national_area_add(load->db,
	    (struct national_area_add_args){ .kind = kind,
		.code = code,
		.name = name,
		.valid_from =
		    first ? "1900-01-01" : membership_first_day(load->arena, kind, year),
		.has_latitude = point != NULL,
		.latitude = point != NULL ? point->latitude : 0,
		.has_longitude = point != NULL,
		.longitude = point != NULL ? point->longitude : 0,
		.load_id = load->id },
	    NULL);
}

static const char *
district_of(const struct national_lookup_list_row *rows, size_t count, const char *lsoa)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(rows[i].lsoa, lsoa) == 0)
			return rows[i].code;
	return NULL;
}

static int
place_postcodes(struct load *load)
{
	struct national_postcode_unplaced_row *rows;
	struct national_postcode_place_args *args;
	struct national_lookup_list_row *districts;
	struct locator lsoas, wards;
	size_t count, district_count, placed = 0;
	int code = national_postcode_unplaced(load->db, load->arena, &rows, &count);

	if (code != DB_OK || count == 0 ||
	    (code = locator_read(load, "lsoa", &lsoas)) != DB_OK ||
	    (code = locator_read(load, "ward", &wards)) != DB_OK ||
	    (code = national_lookup_list(load->db, load->arena,
		 (struct national_lookup_list_args){ .kind = "district" }, &districts,
		 &district_count)) != DB_OK)
		return code;
	args = arena_array(load->arena, count, sizeof(args[0]));
	for (size_t i = 0; i < count; i++) {
		struct position at = { rows[i].latitude, rows[i].longitude };
		bool ours = list_has(load->settings->districts, rows[i].district);
		const char *lsoa = locator_find(&lsoas, at, ours);

		if (lsoa == NULL)
			continue;
		args[placed++] =
		    (struct national_postcode_place_args){ .squeezed = rows[i].squeezed,
			    .lsoa = lsoa,
			    .ward = locator_find(&wards, at, ours),
			    .district = district_of(districts, district_count, lsoa) };
	}
	if (placed == 0)
		return DB_OK;
	meter_note(load->meter, "%zu postcodes now have their LSOA", placed);
	return db_bulk(load->db, &q_national_postcode_place, args, placed, NULL);
}

int
boundary_settle(struct load *load)
{
	int code = membership_regroup(load);

	return code == DB_OK ? place_postcodes(load) : code;
}

/* JSON begins with a bracket, whatever the file is called. */
static bool
is_json(const char *path)
{
	FILE *file = fopen(path, "re");
	int c = 0;

	if (file == NULL)
		return false;
	do
		c = fgetc(file);
	while (c == 0xef || c == 0xbb || c == 0xbf || c == ' ' || c == '\n' || c == '\r' ||
	       c == '\t');
	fclose(file);
	return c == '{' || c == '[';
}

/* A fetched look-up is a service's JSON; a brought one is CSV. */
static int
load_boundaries(struct load *load)
{
	bool table =
	    strcmp(load->part, "lookup") == 0 || strcmp(load->part, "rural-urban") == 0;

	if (!is_json(load->file))
		return boundary_load_lookup(load, false);
	return table ? boundary_load_lookup(load, true) : boundary_load_shapes(load);
}

const struct source boundaries_source = { .name = "boundaries",
	.hosts = hosts,
	.parts = parts,
	.fetch = boundary_fetch,
	.load = load_boundaries };

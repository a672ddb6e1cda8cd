/* OS Code-Point Open: the smaller way to the same postcodes.  Its tables have no header and
 * no LSOA; positions are eastings and northings.  Queries: sql/query/national_postcode.sql. */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "national/cell.h"
#include "national/postcodes.h"
#include "national/sources.h"
#include "national/table.h"
#include "place/grid_reference.h"

enum { POSTCODE, QUALITY, EASTING, NORTHING, COUNTRY, REGION, HEALTH, COUNTY, DISTRICT, WARD };

static const struct csv_column columns[] = { { "postcode", NULL, true },
	{ "positional quality", NULL, true }, { "eastings", NULL, true },
	{ "northings", NULL, true }, { "country", NULL, true },
	{ "NHS regional authority", NULL, true }, { "NHS authority", NULL, true },
	{ "county", NULL, true }, { "district", NULL, true }, { "ward", NULL, true } };

/* "No coordinates available", as OS's user guide calls it. */
enum { NO_POSITION = 90, DOWNLOAD_MOST = 400 * 1024 * 1024 };

static const char address[] = "https://api.os.uk/downloads/v1/products/CodePointOpen/"
			      "downloads?area=GB&format=CSV&redirect";
static const char *const hosts[] = { "api.os.uk",
	"omseprd1stdstordownload.blob.core.windows.net", NULL };

struct codepoint {
	struct postcodes postcodes;
	struct grid_converter *grid;
};

/* ".../CodePointOpen/2026-08/allGB/...": the month of the edition. */
static void
read_edition(struct load *load)
{
	const char *at = load->came_from;

	for (; at != NULL && (at = strchr(at, '/')) != NULL; at++)
		if (strlen(at) > 8 && at[8] == '/') {
			const char *month =
			    cell_month(load->arena, arena_strndup(load->arena, at + 1, 7));

			if (month != NULL)
				load->published_on = month;
		}
}

static int
fetch(struct load *load)
{
	int code = load_download(load, load_address(load, address), "zip", DOWNLOAD_MOST, NULL);

	read_edition(load);
	return code;
}

static void
place(struct codepoint *c, const char **v, struct national_postcode_stage_args *row)
{
	struct arena *a = batch_arena(c->postcodes.batch);
	bool ours = list_has(c->postcodes.load->settings->districts, v[DISTRICT]);
	struct position at;
	const char *ward;
	int64_t quality;

	row->district = arena_strdup(a, v[DISTRICT]);
	row->ward = arena_strdup(a, v[WARD]);
	if (!cell_whole(v[QUALITY], &quality) || quality >= NO_POSITION ||
	    !cell_whole(v[EASTING], &row->easting) ||
	    !cell_whole(v[NORTHING], &row->northing) ||
	    !grid_to_position(c->grid, (double)row->easting, (double)row->northing, &at))
		return;
	row->has_easting = row->has_northing = true;
	row->has_latitude = row->has_longitude = true;
	row->latitude = at.latitude;
	row->longitude = at.longitude;
	row->lsoa = locator_find(&c->postcodes.lsoas, at, ours);
	/* The ward of the edges that are loaded, not of the edition's year. */
	if ((ward = locator_find(&c->postcodes.wards, at, ours)) != NULL)
		row->ward = ward;
}

static int
take_row(struct load *load, void *data, const struct csv_row *csv)
{
	struct codepoint *c = data;
	struct national_postcode_stage_args *row;
	struct postcode postcode;

	if (!postcodes_read(load, (int64_t)csv->line, csv->values[POSTCODE], &postcode))
		return LOAD_OK;
	if (!postcodes_want(load, &postcode, csv->values[DISTRICT], csv->values[COUNTY]))
		return LOAD_OK;
	if ((row = postcodes_row(&c->postcodes, &postcode)) == NULL)
		return batch_end(c->postcodes.batch);
	place(c, csv->values, row);
	return LOAD_OK;
}

/* "Data/CSV/gl.csv" */
static bool
is_ours(struct load *load, const char *name)
{
	const char *base = load_base_name(name), *dot = strchr(base, '.');

	if (dot == NULL || strcasecmp(dot, ".csv") != 0)
		return false;
	for (const char *const *area = load->settings->postcode_areas; *area != NULL; area++)
		if (strlen(*area) == (size_t)(dot - base) &&
		    strncasecmp(base, *area, strlen(*area)) == 0)
			return true;
	return false;
}

static void
free_grid(void *grid)
{
	grid_converter_free(grid);
}

static int
read_locators(struct codepoint *c)
{
	struct load *load = c->postcodes.load;
	int code = locator_read(load, "lsoa", &c->postcodes.lsoas);

	if (code == DB_OK)
		code = locator_read(load, "ward", &c->postcodes.wards);
	if (code == DB_OK && c->postcodes.lsoas.count == 0)
		meter_note(load->meter,
		    "no boundaries are loaded: the postcodes get their LSOA when they are");
	return load_db(load, code);
}

static int
load_codepoint(struct load *load)
{
	struct codepoint c = { .grid = NULL };
	struct table table = { columns, sizeof(columns) / sizeof(columns[0]), true, take_row,
		&c };
	const char *fault;
	size_t found = 1;
	int code = postcodes_begin(&c.postcodes, load, "nspl");

	if (code == LOAD_OK)
		code = read_locators(&c);
	if (code != LOAD_OK)
		return code;
	if ((c.grid = grid_converter_new(&fault)) == NULL)
		return load_fail(load, "Grid references cannot be converted: %s.", fault);
	arena_defer(load->arena, free_grid, c.grid);
	if (table_is_zip(load->file))
		code = table_read_zip(load, load->file, is_ours, &table, &found);
	else
		code = table_read(load, load->file, &table);
	if (code == LOAD_OK && found < 1)
		return load_fail(load, "The archive has no table of our postcode areas.");
	return code == LOAD_OK ? postcodes_end(&c.postcodes) : code;
}

const struct source codepoint_source = {
	.name = "codepoint", .hosts = hosts, .fetch = fetch, .load = load_codepoint
};

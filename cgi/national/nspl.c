/* The National Statistics Postcode Lookup: the zip that ONS publishes each quarter, or a CSV
 * out of it.  Of the zip's files by postcode area the configured ones are read; where it has
 * only the whole country in one, that is read through and the rest left.
 * Queries: sql/query/national_postcode.sql, national_area.sql. */
#include <string.h>
#include <strings.h>

#include "national/boundary.h"
#include "national/nspl_row.h"
#include "national/postcodes.h"
#include "national/sources.h"
#include "national/table.h"

enum { DOWNLOAD_MOST = 2000 * 1024 * 1024 };

static const char items[] = "https://www.arcgis.com/sharing/rest/content/items";
static const char *const hosts[] = { "www.arcgis.com", "ago-item-storage.s3.amazonaws.com",
	"ago-item-storage.s3.us-east-1.amazonaws.com", NULL };

struct nspl {
	struct postcodes postcodes;
	struct area_set lsoas;
	struct arena *scratch; /* for one row, as most rows of the country are not ours */
};

static const char *
lacks(const struct settings *settings)
{
	return settings->conf->nspl_item[0] != '\0'
		   ? NULL
		   : "no nspl_item is configured: put the ArcGIS item of the newest NSPL "
		     "there, or load "
		     "a file with --from.";
}

static int
fetch(struct load *load)
{
	return load_download(load,
	    load_address(load, arena_printf(load->arena, "%s/%s/data", items,
				   load->settings->conf->nspl_item)),
	    "zip", DOWNLOAD_MOST, NULL);
}

/* The code of an LSOA that 2021 left as it was is the same in both years; where it was
 * split or joined, the edges that are loaded tell which of the new ones it is. */
static const char *
lsoa_of(struct nspl *n, const struct nspl_row *row)
{
	bool ours = list_has(n->postcodes.load->settings->districts, row->district);

	if (row->lsoa21 != NULL)
		return row->lsoa21;
	if (area_set_find(&n->lsoas, row->lsoa11) != NULL)
		return row->lsoa11;
	if (!row->placed)
		return NULL;
	return locator_find(
	    &n->postcodes.lsoas, (struct position){ row->latitude, row->longitude }, ours);
}

static const char *
copy(struct arena *a, const char *text)
{
	return text != NULL ? arena_strdup(a, text) : NULL;
}

static int
take_row(struct load *load, void *data, const struct csv_row *csv)
{
	struct nspl *n = data;
	struct arena *a = batch_arena(n->postcodes.batch);
	struct national_postcode_stage_args *staged;
	struct nspl_row row;
	const char *fault;

	arena_reset(n->scratch);
	fault = nspl_row_read(n->scratch, csv->values, &row);
	if (fault != NULL) {
		load_refuse(load, (int64_t)csv->line, "%s", fault);
		return LOAD_OK;
	}
	if (!postcodes_want(load, &row.postcode, row.district, NULL))
		return LOAD_OK;
	if ((staged = postcodes_row(&n->postcodes, &row.postcode)) == NULL)
		return batch_end(n->postcodes.batch);
	staged->has_latitude = staged->has_longitude = row.placed;
	staged->latitude = row.latitude;
	staged->longitude = row.longitude;
	staged->has_easting = staged->has_northing = row.placed && row.easting > 0;
	staged->easting = row.easting;
	staged->northing = row.northing;
	staged->lsoa = copy(a, lsoa_of(n, &row));
	staged->ward = copy(a, row.ward);
	staged->district = copy(a, row.district);
	staged->introduced_on = copy(a, row.introduced_on);
	staged->terminated_on = copy(a, row.terminated_on);
	return LOAD_OK;
}

/* ".../multi_csv/NSPL_FEB_2024_UK_GL.csv" */
static bool
is_ours(struct load *load, const char *name)
{
	const char *base = load_base_name(name), *area = strrchr(base, '_');

	if (strstr(name, "multi_csv/") == NULL || area == NULL)
		return false;
	if (load->published_on == NULL)
		load->published_on = nspl_edition(load->arena, base);
	for (const char *const *wanted = load->settings->postcode_areas; *wanted != NULL;
	     wanted++)
		if (strncasecmp(area + 1, *wanted, strlen(*wanted)) == 0 &&
		    strcasecmp(area + 1 + strlen(*wanted), ".csv") == 0)
			return true;
	return false;
}

/* ".../NSPL_FEB_2024_UK.csv" */
static bool
is_whole(struct load *load, const char *name)
{
	size_t length = strlen(name);

	if (load->published_on == NULL)
		load->published_on = nspl_edition(load->arena, load_base_name(name));
	return strstr(name, "multi_csv/") == NULL && length > 7 &&
	       strcasecmp(name + length - 7, "_UK.csv") == 0;
}

static int
read_zip(struct load *load, const struct table *table)
{
	size_t found, wanted = list_length(load->settings->postcode_areas);
	int code = table_read_zip(load, load->file, is_ours, table, &found);

	if (code != LOAD_OK || found == wanted)
		return code;
	if (found > 0)
		return load_fail(load,
		    "The archive has files for %zu of our %zu postcode areas: see "
		    "postcode_areas in "
		    "the configuration.",
		    found, wanted);
	code = table_read_zip(load, load->file, is_whole, table, &found);
	if (code == LOAD_OK && found == 0)
		return load_fail(load, "The archive has no postcode table in it.");
	return code;
}

static void
free_scratch(void *scratch)
{
	arena_free(scratch);
}

static int
load_nspl(struct load *load)
{
	struct nspl n = { .lsoas = { 0 } };
	struct table table = { nspl_columns, NSPL_COLUMNS, false, take_row, &n };
	int code = postcodes_begin(&n.postcodes, load, "");

	if (code == LOAD_OK)
		code = load_db(load, locator_read(load, "lsoa", &n.postcodes.lsoas));
	if (code == LOAD_OK)
		code = load_db(load, area_set_read(load, "lsoa", &n.lsoas));
	if (code != LOAD_OK)
		return code;
	n.scratch = arena_new(1024 * 1024);
	arena_defer(load->arena, free_scratch, n.scratch);
	load->published_on = nspl_edition(load->arena, load->origin);
	code = table_is_zip(load->file) ? read_zip(load, &table)
					: table_read(load, load->file, &table);
	return code == LOAD_OK ? postcodes_end(&n.postcodes) : code;
}

const struct source nspl_source = {
	.name = "nspl", .hosts = hosts, .lacks = lacks, .fetch = fetch, .load = load_nspl
};

/* One row of the National Statistics Postcode Lookup. */
#include "national/nspl_row.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "national/cell.h"

static const char *const postcode_names[] = { "pcd7", "pcd8", "pcd", "pcd2", NULL };
static const char *const grid_names[] = { "gridind", "osgrdind", NULL };
static const char *const easting_names[] = { "east1m", "oseast1m", NULL };
static const char *const northing_names[] = { "north1m", "osnrth1m", NULL };
static const char *const lsoa21_names[] = { "^lsoa21(cd)?$", NULL };
static const char *const lsoa11_names[] = { "^lsoa11(cd)?$", NULL };
static const char *const ward_names[] = { "^wd[0-9][0-9]cd$", "ward", "osward", NULL };
static const char *const district_names[] = { "^lad[0-9][0-9]cd$", "laua", "oslaua", NULL };

const struct csv_column nspl_columns[NSPL_COLUMNS] = {
	[NSPL_POSTCODE] = { "pcds", postcode_names, true },
	[NSPL_INTRODUCED] = { "dointr", NULL, true },
	[NSPL_TERMINATED] = { "doterm", NULL, true },
	[NSPL_GRID] = { "grid reference quality", grid_names, true },
	[NSPL_EASTING] = { "easting", easting_names, false },
	[NSPL_NORTHING] = { "northing", northing_names, false },
	[NSPL_LATITUDE] = { "lat", NULL, true },
	[NSPL_LONGITUDE] = { "long", NULL, true },
	[NSPL_LSOA21] = { "LSOA of 2021", lsoa21_names, false },
	[NSPL_LSOA11] = { "LSOA of 2011", lsoa11_names, false },
	[NSPL_WARD] = { "ward code", ward_names, true },
	[NSPL_DISTRICT] = { "district code", district_names, true },
};

static const char *
or_null(const char *cell)
{
	return cell != NULL && cell[0] != '\0' ? cell : NULL;
}

/* No grid reference is told by 9 (or nothing), and by a latitude of 99.999999: north of any
 * place there is. */
static void
read_position(const char *const *values, struct nspl_row *row)
{
	const char *grid = values[NSPL_GRID];

	row->placed = grid != NULL && grid[0] != '\0' && strcmp(grid, "9") != 0 &&
		      cell_real(values[NSPL_LATITUDE], &row->latitude) &&
		      cell_real(values[NSPL_LONGITUDE], &row->longitude) &&
		      row->latitude >= 49 && row->latitude <= 62 && row->longitude >= -9 &&
		      row->longitude <= 3;
	if (!row->placed || !cell_whole(values[NSPL_EASTING], &row->easting) ||
	    !cell_whole(values[NSPL_NORTHING], &row->northing))
		row->easting = row->northing = 0;
}

const char *
nspl_row_read(struct arena *a, const char *const *values, struct nspl_row *row)
{
	const char *postcode = values[NSPL_POSTCODE], *ended = or_null(values[NSPL_TERMINATED]);

	memset(row, 0, sizeof(*row));
	if (postcode_read(postcode, strlen(postcode), &row->postcode) != POSTCODE_FULL ||
	    row->postcode.assumed || row->postcode.within)
		return arena_printf(a, "\"%.20s\" is not a postcode", postcode);
	row->introduced_on = cell_month(a, values[NSPL_INTRODUCED]);
	row->terminated_on = cell_month(a, ended);
	if (ended != NULL && row->terminated_on == NULL)
		return arena_printf(a, "\"%.20s\" is not a month", ended);
	row->lsoa21 = or_null(values[NSPL_LSOA21]);
	row->lsoa11 = or_null(values[NSPL_LSOA11]);
	row->ward = or_null(values[NSPL_WARD]);
	row->district = or_null(values[NSPL_DISTRICT]);
	read_position(values, row);
	return NULL;
}

const char *
nspl_edition(struct arena *a, const char *name)
{
	static const char *const months[] = { "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL",
		"AUG", "SEP", "OCT", "NOV", "DEC" };

	for (; (name = strchr(name, '_')) != NULL; name++)
		for (int i = 0; i < 12; i++)
			if (strncasecmp(name + 1, months[i], 3) == 0 && name[4] == '_' &&
			    strspn(name + 5, "0123456789") == 4)
				return cell_month(
				    a, arena_printf(a, "%.4s%02d", name + 5, i + 1));
	return NULL;
}

/* Tables about areas: which ward and district an LSOA is in, rural and urban classes, names
 * and points; from CSV, or from a service's JSON.  Queries: sql/query/national_area.sql. */
#include <errno.h>
#include <string.h>

#include <jansson.h>

#include "national/batch.h"
#include "national/boundary.h"
#include "national/cell.h"
#include "national/header.h"
#include "national/json_pieces.h"
#include "national/table.h"
#include "queries.h"

enum {
	LSOA,
	LSOA_NAME,
	MSOA,
	MSOA_NAME,
	WARD,
	WARD_NAME,
	DISTRICT,
	DISTRICT_NAME,
	CLASS,
	LATITUDE,
	LONGITUDE,
	COMMON_NAME,
	COUNTY,
	COUNTY_NAME,
	COLUMNS
};

static const char *const patterns[COLUMNS] = {
	[LSOA] = "LSOA21CD|LSOA21_CODE|LSOACD",
	[LSOA_NAME] = "LSOA21NM|LSOA21_NAME|LSOANM",
	[MSOA] = "MSOA21CD|MSOA21_CODE|MSOACD",
	[MSOA_NAME] = "MSOA21NM|MSOA21_NAME|MSOANM",
	[WARD] = "WD##CD|WARD##_CODE|WDCD",
	[WARD_NAME] = "WD##NM|WARD##_NAME|WDNM",
	[DISTRICT] = BOUNDARY_DISTRICT_CODES,
	[DISTRICT_NAME] = BOUNDARY_DISTRICT_NAMES,
	[CLASS] = "RUC21CD|RUC21_CODE",
	[LATITUDE] = "LATITUDE|LAT",
	[LONGITUDE] = "LONGITUDE|LONG|LON",
	[COMMON_NAME] = "MSOAHCLNM",
	[COUNTY] = "UTLACD|CTYUA##CD",
	[COUNTY_NAME] = "UTLANM|CTYUA##NM",
};

enum { ROWS_MOST = 100000 };

enum { NOT_KNOWN, LOOKUP, CLASSES, POINTS, NAMES };

struct group {
	const char *kind;
	int code, name; /* columns */
};

static const struct group groups[] = {
	{ "district", DISTRICT, DISTRICT_NAME },
	{ "ward", WARD, WARD_NAME },
	{ "msoa", MSOA, MSOA_NAME },
};

static const struct group named[] = {
	{ "msoa", MSOA, MSOA_NAME },
	{ "ward", WARD, WARD_NAME },
	{ "district", DISTRICT, DISTRICT_NAME },
	{ "county", COUNTY, COUNTY_NAME },
};

enum { GROUPS = sizeof(groups) / sizeof(groups[0]), NAMED = sizeof(named) / sizeof(named[0]) };

struct fresh_area {
	const char *kind, *code, *name;
	int year;
};

struct tables {
	struct load *load;
	int what;
	const struct group *names_of;
	const char *columns[COLUMNS]; /* as this file spells them, NULL where it has none */
	int years[COLUMNS];
	struct area_set lsoas, areas[GROUPS];
	struct national_lookup_add_args *lookups;
	size_t lookup_count;
	struct fresh_area *fresh; /* named by a look-up where no edges are loaded */
	size_t fresh_count;
	void *changes; /* classes, points or names: args of `change` */
	size_t change_count;
	const struct query *change;
	int code;
};

static bool
has(const struct tables *t, int column)
{
	return t->columns[column] != NULL;
}

/* A file of names begins with the code of what it names. */
static const struct group *
named_by(const struct header *header)
{
	int year;

	for (size_t i = 0; header->count > 0 && i < NAMED; i++)
		if (name_fits(header->names[0], patterns[named[i].code], &year))
			return &named[i];
	return NULL;
}

static int
recognise(struct tables *t, const struct header *header)
{
	struct load *load = t->load;
	int code = LOAD_OK;

	for (int i = 0; i < COLUMNS; i++)
		t->columns[i] = header_find(header, patterns[i], &t->years[i]);
	t->names_of = named_by(header);
	if (has(t, LSOA) && has(t, CLASS))
		t->what = CLASSES;
	else if (has(t, LSOA) && (has(t, WARD) || has(t, DISTRICT)))
		t->what = LOOKUP;
	else if (has(t, LSOA) && has(t, LATITUDE) && has(t, LONGITUDE))
		t->what = POINTS;
	else if (t->names_of != NULL && has(t, t->names_of->name))
		t->what = NAMES;
	else if (header_find(header, boundary_kinds[BOUNDARY_LSOA].old, NULL) != NULL)
		return load_fail(
		    load, "It is about the areas of 2011 only; those of 2021 are used here.");
	else
		return load_fail(load, "It is none of the tables that can be loaded: a look-up "
				       "has the columns LSOA21CD "
				       "and WD24CD or LAD24CD, classes LSOA21CD and RUC21CD.");
	code = load_set_part(load,
	    t->what == CLASSES	? "rural-urban"
	    : t->what == LOOKUP ? "lookup"
	    : t->what == POINTS ? "points"
				: arena_printf(load->arena, "%s-names", t->names_of->kind));
	if (code != LOAD_OK)
		return code;
	if ((code = area_set_read(load, "lsoa", &t->lsoas)) != DB_OK)
		return load_db(load, code);
	for (int i = 0; i < (int)GROUPS; i++)
		if ((code = area_set_read(load, groups[i].kind, &t->areas[i])) != DB_OK)
			return load_db(load, code);
	if (t->lsoas.count == 0 && (t->what == CLASSES || t->what == POINTS))
		return load_fail(
		    load, "No LSOA is loaded yet: load their edges or a look-up first.");
	return LOAD_OK;
}

static bool
any_has_edge(const struct area_set *set)
{
	for (size_t i = 0; i < set->count; i++)
		if (set->rows[i].geometry != NULL)
			return true;
	return false;
}

/* Without edges of a kind, a look-up is all there is: it makes the areas. */
static void
note_fresh(struct tables *t, const struct area_set *held, const char *kind, const char *code,
    const char *name, int year)
{
	struct arena *a = t->load->arena;

	if (area_set_find(held, code) != NULL || any_has_edge(held))
		return;
	for (size_t i = 0; i < t->fresh_count; i++)
		if (strcmp(t->fresh[i].code, code) == 0)
			return;
	t->fresh[t->fresh_count++] = (struct fresh_area){ .kind = kind,
		.code = code,
		.name =
		    arena_strdup(a, cell_cut(a, name != NULL && name[0] ? name : code, 120)),
		.year = year };
}

static void
take_lookup(struct tables *t, int64_t line, const char **v)
{
	struct arena *a = t->load->arena;
	const char *lsoa = v[LSOA];

	if (has(t, DISTRICT) && !list_has(t->load->settings->districts, v[DISTRICT]))
		return;
	if (!has(t, DISTRICT) && area_set_find(&t->lsoas, lsoa) == NULL)
		return;
	if (t->lookup_count + GROUPS > ROWS_MOST) {
		load_refuse(t->load, line, "one row too many");
		return;
	}
	t->load->totals.kept++;
	lsoa = arena_strdup(a, lsoa);
	note_fresh(t, &t->lsoas, "lsoa", lsoa, v[LSOA_NAME], 2021);
	for (size_t i = 0; i < GROUPS; i++) {
		const char *code = v[groups[i].code];

		if (code == NULL || code[0] == '\0')
			continue;
		code = arena_strdup(a, code);
		note_fresh(t, &t->areas[i], groups[i].kind, code, v[groups[i].name],
		    t->years[groups[i].code]);
		t->lookups[t->lookup_count++] = (struct national_lookup_add_args){ .lsoa = lsoa,
			.kind = groups[i].kind,
			.vintage = t->years[groups[i].code],
			.code = code,
			.load_id = t->load->id };
	}
}

static void
take_class(struct tables *t, int64_t line, const char **v)
{
	struct national_area_class_args *row =
	    (struct national_area_class_args *)t->changes + t->change_count;
	struct arena *a = t->load->arena;

	if (area_set_find(&t->lsoas, v[LSOA]) == NULL)
		return;
	if (v[CLASS] == NULL || v[CLASS][0] == '\0' || strlen(v[CLASS]) > 4) {
		load_refuse(t->load, line, "%s has no class", v[LSOA]);
		return;
	}
	row->code = arena_strdup(a, v[LSOA]);
	row->class = arena_strdup(a, v[CLASS]);
	t->change_count++;
	t->load->totals.kept++;
}

static void
take_point(struct tables *t, int64_t line, const char **v)
{
	struct national_area_point_args *row =
	    (struct national_area_point_args *)t->changes + t->change_count;

	if (area_set_find(&t->lsoas, v[LSOA]) == NULL)
		return;
	if (!cell_real(v[LATITUDE], &row->latitude) ||
	    !cell_real(v[LONGITUDE], &row->longitude)) {
		load_refuse(t->load, line, "%s has no position", v[LSOA]);
		return;
	}
	row->code = arena_strdup(t->load->arena, v[LSOA]);
	t->change_count++;
	t->load->totals.kept++;
}

static void
take_name(struct tables *t, const char **v)
{
	struct national_area_name_args *row =
	    (struct national_area_name_args *)t->changes + t->change_count;
	const char *code = v[t->names_of->code], *name = v[t->names_of->name];
	const char *common = v[COMMON_NAME];
	struct arena *a = t->load->arena;

	if (code == NULL || name == NULL || name[0] == '\0')
		return;
	for (size_t i = 0; i < GROUPS; i++)
		if (strcmp(groups[i].kind, t->names_of->kind) == 0 &&
		    area_set_find(&t->areas[i], code) == NULL)
			return;
	if (t->names_of->code == COUNTY && strcmp(code, t->load->settings->conf->county) != 0)
		return;
	row->kind = t->names_of->kind;
	row->code = arena_strdup(a, code);
	row->name = arena_strdup(a, cell_cut(a, name, 120));
	row->common_name = common != NULL && common[0] != '\0'
			       ? arena_strdup(a, cell_cut(a, common, 120))
			       : NULL;
	t->change_count++;
	t->load->totals.kept++;
}

static int
take_values(struct tables *t, int64_t line, const char **v)
{
	struct load *load = t->load;

	if (t->change_count == ROWS_MOST)
		return load_fail(load, "It has more than %d rows about our places.", ROWS_MOST);
	if (t->what != NAMES && (v[LSOA] == NULL || v[LSOA][0] == '\0')) {
		load_refuse(load, line, "it has no code of an LSOA");
		return LOAD_OK;
	}
	if (t->what == LOOKUP)
		take_lookup(t, line, v);
	else if (t->what == CLASSES)
		take_class(t, line, v);
	else if (t->what == POINTS)
		take_point(t, line, v);
	else
		take_name(t, v);
	return LOAD_OK;
}

static int
take_row(struct load *load, void *data, const struct csv_row *row)
{
	struct tables *t = data;
	const char *values[COLUMNS] = { NULL };
	size_t next = 0;

	(void)load;
	for (int i = 0; i < COLUMNS; i++)
		if (has(t, i))
			values[i] = row->values[next++];
	return take_values(t, (int64_t)row->line, values);
}

static int
read_csv(struct tables *t)
{
	struct load *load = t->load;
	struct csv_column columns[COLUMNS];
	struct table table = { .columns = columns, .row = take_row, .data = t };
	struct header header;
	int code;

	if (header_read(load->arena, load->file, &header) != 0)
		return load_fail(load, "The file has no header line.");
	if ((code = recognise(t, &header)) != LOAD_OK)
		return code;
	for (int i = 0; i < COLUMNS; i++)
		if (has(t, i))
			columns[table.column_count++] =
			    (struct csv_column){ t->columns[i], NULL, true };
	return table_read(load, load->file, &table);
}

/* The names of the first row's attributes stand for a header. */
static int
recognise_attributes(struct tables *t, json_t *attributes)
{
	struct header header = { arena_array(t->load->arena, json_object_size(attributes) + 1,
				     sizeof(header.names[0])),
		0 };
	const char *key;
	json_t *value;

	json_object_foreach(attributes, key, value) header.names[header.count++] =
	    arena_strdup(t->load->arena, key);
	return recognise(t, &header);
}

static int
take_piece(void *data, const char *text, size_t length)
{
	struct tables *t = data;
	const char *values[COLUMNS] = { NULL };
	json_error_t error;
	json_t *feature = json_loadb(text, length, 0, &error);
	json_t *attributes = json_object_get(feature, "attributes");

	load_count(t->load);
	if (attributes == NULL)
		attributes = json_object_get(feature, "properties");
	if (load_is_stopped(t->load))
		t->code = LOAD_STOPPED;
	else if (attributes == NULL)
		load_refuse(t->load, t->load->totals.read, "a row without attributes");
	else if (t->what == NOT_KNOWN)
		t->code = recognise_attributes(t, attributes);
	for (int i = 0; i < COLUMNS; i++)
		if (has(t, i))
			values[i] =
			    json_string_value(json_object_get(attributes, t->columns[i]));
	if (t->code == LOAD_OK && attributes != NULL)
		t->code = take_values(t, t->load->totals.read, values);
	json_decref(feature);
	return t->code;
}

static int
read_json(struct tables *t)
{
	int code = json_pieces(t->load->file, "features", take_piece, t);

	if (code == JSON_PIECES_OK && t->what == NOT_KNOWN)
		return load_fail(t->load, "There are no rows in it.");
	if (code == JSON_PIECES_STOPPED)
		return t->code;
	return code == JSON_PIECES_OK
		   ? LOAD_OK
		   : load_fail(t->load, "The file is not the JSON of a table, or is cut off.");
}

static int
merge(struct load *load, void *data)
{
	struct tables *t = data;
	uint64_t changed = 0;
	int code = DB_OK;

	load->totals.added = load->totals.changed = 0;
	if (t->change_count > 0)
		code = db_bulk(load->db, t->change, t->changes, t->change_count, &changed);
	load->totals.changed = (int64_t)changed;
	for (size_t i = 0; code == DB_OK && i < t->fresh_count; i++)
		code = boundary_add_area(load, t->fresh[i].kind, t->fresh[i].code,
		    t->fresh[i].name, t->fresh[i].year, true, NULL);
	if (t->lookup_count > 0)
		load->totals.added = 0; /* the rows of the table are counted, not the areas */
	if (code == DB_OK && t->lookup_count > 0)
		code = batch_put(load, &q_national_lookup_change, &q_national_lookup_add,
		    t->lookups, t->lookup_count);
	return code == DB_OK ? boundary_settle(load) : code;
}

static void
make_room(struct tables *t)
{
	struct arena *a = t->load->arena;
	size_t size = sizeof(struct national_area_name_args);

	if (size < sizeof(struct national_area_point_args))
		size = sizeof(struct national_area_point_args);
	t->lookups = arena_array(a, ROWS_MOST, sizeof(t->lookups[0]));
	t->fresh = arena_array(a, ROWS_MOST, sizeof(t->fresh[0]));
	t->changes = arena_array(a, ROWS_MOST + 1, size);
}

int
boundary_load_lookup(struct load *load, bool json)
{
	static const struct query *const changes[] = { [LOOKUP] = NULL,
		[CLASSES] = &q_national_area_class,
		[POINTS] = &q_national_area_point,
		[NAMES] = &q_national_area_name };
	struct tables t = { .load = load };
	int code;

	make_room(&t);
	code = json ? read_json(&t) : read_csv(&t);
	if (code != LOAD_OK || (code = load_check_refused(load)) != LOAD_OK ||
	    (code = load_check_drop(load, load->totals.kept)) != LOAD_OK)
		return code;
	t.change = changes[t.what];
	return load_transaction(load, merge, &t);
}

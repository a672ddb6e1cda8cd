/* Edges of areas from GeoJSON: which kind they are, which are ours, and what changed.
 * Queries: sql/query/national_area.sql. */
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "national/batch.h"
#include "national/boundary.h"
#include "national/cell.h"
#include "national/header.h"
#include "national/json_pieces.h"
#include "national/membership.h"
#include "place/geojson.h"
#include "queries.h"

enum { MOST_AREAS = 5000, SCRATCH = 256 * 1024 * 1024, NAME_MOST = 120 };

static const char before[] = "{\"type\":\"FeatureCollection\",\"features\":[";

/* The properties read of each feature: a code and a name for each kind. */
static const struct geojson_property wanted[] = {
	{ "LSOA##CD|LSOACD", false },
	{ "LSOA##NM|LSOANM", false },
	{ "MSOA##CD|MSOACD", false },
	{ "MSOA##NM|MSOANM", false },
	{ "WD##CD|WDCD", false },
	{ "WD##NM|WDNM", false },
	{ "LAD##CD|LADCD_ACTIVE|LADCD", false },
	{ "LAD##NM|LADNM", false },
};

enum { WANTED = sizeof(wanted) / sizeof(wanted[0]), DISTRICT = 6 };

struct edge {
	const char *code, *name, *district;
	const char *geometry;
	struct position point;
};

struct edges {
	struct load *load;
	struct arena *scratch; /* for one feature */
	int kind;	       /* BOUNDARY_LSOA and so on; -1 until the first feature */
	int year;	       /* in the name of its code column */
	int district_year;
	struct area_set held;
	struct area_set districts;
	struct edge *list;
	size_t count;
	int64_t features;
	int code; /* load_code */
};

/* The first feature tells the kind: an LSOA has its district beside it, so the smallest
 * area that has a code is meant. */
static int
recognise(struct edges *e, const struct geojson *geojson)
{
	static const char *const whole_codes[] = { "LSOA##CD|LSOACD", "MSOA##CD|MSOACD",
		"WD##CD|WDCD", "LAD##CD|LADCD_ACTIVE|LADCD" };
	struct load *load = e->load;

	for (int kind = 0; kind < BOUNDARY_KINDS; kind++) {
		const char *key = geojson->keys[kind * 2];

		if (key == NULL)
			continue;
		name_fits(key, whole_codes[kind], &e->year);
		if (e->year == 2011)
			return load_fail(load,
			    "It has the areas of 2011 (%s); those of 2021 are used here.", key);
		e->kind = kind;
		if (geojson->keys[DISTRICT] != NULL)
			name_fits(
			    geojson->keys[DISTRICT], wanted[DISTRICT].names, &e->district_year);
		if ((e->code = load_set_part(load, boundary_kinds[kind].kind)) == LOAD_OK)
			e->code = load_db(
			    load, area_set_read(load, boundary_kinds[kind].kind, &e->held));
		if (e->code == LOAD_OK)
			e->code = load_db(load, area_set_read(load, "district", &e->districts));
		return e->code;
	}
	return load_fail(load, "Its areas have no code of an LSOA, MSOA, ward or district.");
}

/* By its district where the file has it; else it is one we have; else by its name. */
static bool
is_ours(const struct edges *e, const struct edge *edge)
{
	if (edge->district != NULL)
		return list_has(e->load->settings->districts, edge->district);
	return area_set_find(&e->held, edge->code) != NULL ||
	       (edge->name != NULL &&
		   boundary_is_named_after(&e->districts, e->load, edge->name));
}

static bool
stands_twice(const struct edges *e, const char *code)
{
	for (size_t i = 0; i < e->count; i++)
		if (strcmp(e->list[i].code, code) == 0)
			return true;
	return false;
}

static void
take_feature(struct edges *e, const struct geojson_feature *feature)
{
	struct arena *a = e->load->arena;
	const char *code = feature->values[e->kind * 2],
		   *name = feature->values[e->kind * 2 + 1];
	struct edge edge = {
		.code = code, .name = name, .district = feature->values[DISTRICT]
	};

	if (code == NULL) {
		load_refuse(e->load, e->features, "an area without a code");
		return;
	}
	if (!is_ours(e, &edge))
		return;
	if (e->count == MOST_AREAS || stands_twice(e, code)) {
		load_refuse(e->load, e->features,
		    e->count == MOST_AREAS ? "%s is one area too many"
					   : "%s stands in the file twice",
		    code);
		return;
	}
	edge.code = arena_strdup(a, code);
	edge.name = name != NULL ? arena_strdup(a, cell_cut(a, name, NAME_MOST)) : NULL;
	edge.district = edge.district != NULL ? arena_strdup(a, edge.district) : NULL;
	edge.geometry = geojson_write(a, &feature->shape);
	edge.point = shape_label_point(&feature->shape);
	e->list[e->count++] = edge;
}

static int
take_piece(void *data, const char *text, size_t length)
{
	struct edges *e = data;
	struct geojson geojson;
	char *whole;

	arena_reset(e->scratch);
	e->features++;
	load_count(e->load);
	if (load_is_stopped(e->load))
		return e->code = LOAD_STOPPED;
	whole = arena_alloc(e->scratch, sizeof(before) + length + 3);
	memcpy(whole, before, sizeof(before) - 1);
	memcpy(whole + sizeof(before) - 1, text, length);
	memcpy(whole + sizeof(before) - 1 + length, "]}", 2);
	if (geojson_read(e->scratch, whole, sizeof(before) - 1 + length + 2, wanted, WANTED,
		&geojson) != GEOJSON_OK) {
		if (e->kind < 0)
			return e->code = load_fail(e->load,
				   "Its first area cannot be read: %s.", geojson.fault);
		load_refuse(e->load, e->features, "%s", geojson.fault);
		return 0;
	}
	if (e->kind < 0)
		e->code = recognise(e, &geojson);
	if (e->code == LOAD_OK)
		take_feature(e, &geojson.features[0]);
	return e->code;
}

static int
read_pieces(struct edges *e)
{
	struct load *load = e->load;

	switch (json_pieces(load->file, "features", take_piece, e)) {
	case JSON_PIECES_OK:
		if (e->kind < 0)
			return load_fail(load, "There are no areas in it.");
		return LOAD_OK;
	case JSON_PIECES_STOPPED:
		return e->code;
	case JSON_PIECES_CUT_OFF:
		return load_fail(load, "The file is cut off.");
	case JSON_PIECES_TOO_LONG:
		return load_fail(load, "One area in it is too large.");
	case JSON_PIECES_UNREADABLE:
		return load_fail(load, "The file cannot be read: %s.", strerror(errno));
	default:
		return load_fail(load, "The file is not JSON.");
	}
}

static bool
same_edge(const struct national_area_open_row *held, const struct edge *edge)
{
	return held->geometry != NULL && strcmp(held->geometry, edge->geometry) == 0 &&
	       (edge->name == NULL || strcmp(held->name, edge->name) == 0);
}

static int
put_edge(struct edges *e, const struct edge *edge, bool first)
{
	struct load *load = e->load;
	const struct national_area_open_row *held = area_set_find(&e->held, edge->code);
	const char *kind = boundary_kinds[e->kind].kind;
	int64_t id = held != NULL ? held->id : 0;
	int code = DB_OK;

	if (held != NULL && held->vintage == e->year && same_edge(held, edge))
		return DB_OK;
	if (held == NULL) {
		code = boundary_add_area(load, kind, edge->code,
		    edge->name != NULL ? edge->name : edge->code, e->year, first, &edge->point);
		id = (int64_t)db_last_id(load->db);
	} else {
		load->totals.changed += !same_edge(held, edge);
		code = national_area_change(load->db,
		    (struct national_area_change_args){ .id = id,
			.name = edge->name != NULL ? edge->name : held->name,
			.has_latitude = true,
			.latitude = edge->point.latitude,
			.has_longitude = true,
			.longitude = edge->point.longitude,
			.load_id = load->id },
		    NULL);
	}
	if (code != DB_OK)
		return code;
	return national_boundary_put(load->db,
	    (struct national_boundary_put_args){ .area_id = id,
		.geometry = edge->geometry,
		/* A file without a year in its column names says nothing about it. */
		.vintage = e->year > 0 || held == NULL ? e->year : held->vintage,
		.load_id = load->id },
	    NULL);
}

/* An area of an earlier year that the later year's file has no more has ended. */
static int
close_gone(struct edges *e)
{
	struct load *load = e->load;
	const char *kind = boundary_kinds[e->kind].kind;
	int code = DB_OK;

	for (size_t i = 0; code == DB_OK && i < e->held.count; i++) {
		const struct national_area_open_row *held = &e->held.rows[i];

		if (held->vintage >= e->year || stands_twice(e, held->code) ||
		    (held->geometry == NULL && e->kind == BOUNDARY_DISTRICT))
			continue;
		load->totals.gone++;
		code = national_area_close(load->db,
		    (struct national_area_close_args){ .id = held->id,
			.valid_to = membership_first_day(load->arena, kind, e->year) },
		    NULL);
	}
	return code;
}

/* An LSOA's file may say which district it is in: that is a look-up too. */
static int
put_districts(struct edges *e)
{
	struct national_lookup_add_args *rows =
	    arena_array(e->load->arena, e->count + 1, sizeof(rows[0]));
	struct load_totals totals = e->load->totals;
	size_t count = 0;
	int code;

	for (size_t i = 0; e->kind == BOUNDARY_LSOA && i < e->count; i++)
		if (e->list[i].district != NULL)
			rows[count++] =
			    (struct national_lookup_add_args){ .lsoa = e->list[i].code,
				    .kind = "district",
				    .vintage = e->district_year,
				    .code = e->list[i].district,
				    .load_id = e->load->id };
	code =
	    batch_put(e->load, &q_national_lookup_change, &q_national_lookup_add, rows, count);
	e->load->totals = totals;
	return code;
}

static int
merge(struct load *load, void *data)
{
	struct edges *e = data;
	struct national_area_count_row *row = NULL;
	int code = national_area_count(load->db, load->arena,
	    (struct national_area_count_args){ .kind = boundary_kinds[e->kind].kind }, &row);
	bool first = code == DB_OK && row->areas == 0;

	load->totals.added = load->totals.changed = load->totals.gone = 0;
	for (size_t i = 0; code == DB_OK && i < e->count; i++)
		code = put_edge(e, &e->list[i], first);
	if (code == DB_OK && e->year > 0)
		code = close_gone(e);
	if (code == DB_OK)
		code = put_districts(e);
	return code == DB_OK ? boundary_settle(load) : code;
}

static void
free_scratch(void *scratch)
{
	arena_free(scratch);
}

int
boundary_load_shapes(struct load *load)
{
	struct edges e = { .load = load, .kind = -1 };
	int code;

	e.scratch = arena_new(SCRATCH);
	arena_defer(load->arena, free_scratch, e.scratch);
	e.list = arena_array(load->arena, MOST_AREAS, sizeof(e.list[0]));
	if ((code = read_pieces(&e)) != LOAD_OK)
		return code;
	load->totals.kept = (int64_t)e.count;
	if ((code = load_check_refused(load)) != LOAD_OK ||
	    (code = load_check_drop(load, load->totals.kept)) != LOAD_OK)
		return code;
	return load_transaction(load, merge, &e);
}

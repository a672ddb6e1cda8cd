/* The facts that ship with the project, so that the first run answers without a network:
 * towns, outcodes and sectors, areas.  Queries: sql/query/national_facts.sql. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "lib/digest.h"
#include "national/batch.h"
#include "national/cell.h"
#include "national/load.h"
#include "national/sources.h"
#include "national/table.h"
#include "queries.h"

enum { MOST = 20000 };

struct facts {
	struct national_town_add_args *towns;
	struct national_part_add_args *parts;
	struct national_area_fact_add_args *areas;
	size_t town_count, part_count, area_count;
};

static int
too_many(struct load *load, const struct csv_row *row)
{
	return load_fail(load, "line %lld: more than %d rows.", (long long)row->line, MOST);
}

enum { T_NAME, T_FOLDED, T_OTHER, T_KIND, T_LATITUDE, T_LONGITUDE, T_DISTRICT };

static const struct csv_column town_columns[] = { { "name", NULL, true },
	{ "folded", NULL, true }, { "other", NULL, true }, { "kind", NULL, true },
	{ "latitude", NULL, true }, { "longitude", NULL, true }, { "district", NULL, true } };

static int
take_town(struct load *load, void *data, const struct csv_row *row)
{
	struct facts *facts = data;
	struct national_town_add_args *town = &facts->towns[facts->town_count];
	const char **v = row->values;

	if (facts->town_count == MOST)
		return too_many(load, row);
	if (!cell_real(v[T_LATITUDE], &town->latitude) ||
	    !cell_real(v[T_LONGITUDE], &town->longitude)) {
		load_refuse(load, (int64_t)row->line, "%s has no position", v[T_NAME]);
		return LOAD_OK;
	}
	town->name = arena_strdup(load->arena, v[T_NAME]);
	town->folded = arena_strdup(load->arena, v[T_FOLDED]);
	town->other = arena_strdup(load->arena, v[T_OTHER]);
	town->kind = arena_strdup(load->arena, v[T_KIND]);
	town->district = arena_strdup(load->arena, v[T_DISTRICT]);
	facts->town_count++;
	return LOAD_OK;
}

enum { P_CODE, P_KIND, P_LATITUDE, P_LONGITUDE, P_DISTRICT, P_COUNCIL, P_SHARE };

static const struct csv_column part_columns[] = { { "code", NULL, true },
	{ "kind", NULL, true }, { "latitude", NULL, true }, { "longitude", NULL, true },
	{ "district", NULL, true }, { "council", NULL, true }, { "share", NULL, true } };

static const char *
or_null(struct load *load, const char *cell)
{
	return cell != NULL && cell[0] != '\0' ? arena_strdup(load->arena, cell) : NULL;
}

static int
take_part(struct load *load, void *data, const struct csv_row *row)
{
	struct facts *facts = data;
	struct national_part_add_args *part = &facts->parts[facts->part_count];
	const char **v = row->values;

	if (facts->part_count == MOST)
		return too_many(load, row);
	if (!cell_real(v[P_LATITUDE], &part->latitude) ||
	    !cell_real(v[P_LONGITUDE], &part->longitude)) {
		load_refuse(load, (int64_t)row->line, "%s has no position", v[P_CODE]);
		return LOAD_OK;
	}
	part->code = arena_strdup(load->arena, v[P_CODE]);
	part->kind = arena_strdup(load->arena, v[P_KIND]);
	part->district = or_null(load, v[P_DISTRICT]);
	part->council = or_null(load, v[P_COUNCIL]);
	part->has_share = cell_real(v[P_SHARE], &part->share);
	facts->part_count++;
	return LOAD_OK;
}

enum { A_KIND, A_CODE, A_NAME, A_FROM, A_TO, A_NOTE };

static const struct csv_column area_columns[] = { { "kind", NULL, true },
	{ "code", NULL, true }, { "name", NULL, true }, { "valid_from", NULL, true },
	{ "valid_to", NULL, true }, { "note", NULL, true } };

static int
take_area(struct load *load, void *data, const struct csv_row *row)
{
	struct facts *facts = data;
	struct national_area_fact_add_args *area = &facts->areas[facts->area_count];
	const char **v = row->values;

	if (facts->area_count == MOST)
		return too_many(load, row);
	if ((area->valid_from = cell_date(load->arena, v[A_FROM])) == NULL) {
		load_refuse(load, (int64_t)row->line, "%s has no first day", v[A_NAME]);
		return LOAD_OK;
	}
	area->kind = arena_strdup(load->arena, v[A_KIND]);
	area->code = arena_strdup(load->arena, v[A_CODE]);
	area->name = arena_strdup(load->arena, v[A_NAME]);
	area->valid_to = cell_date(load->arena, v[A_TO]);
	area->note = or_null(load, v[A_NOTE]);
	facts->area_count++;
	return LOAD_OK;
}

#define COLUMNS(list) list, sizeof(list) / sizeof(list[0])

static const struct {
	const char *name;
	struct table table;
} files[] = {
	{ "town.csv", { COLUMNS(town_columns), false, take_town, NULL } },
	{ "outcode.csv", { COLUMNS(part_columns), false, take_part, NULL } },
	{ "sector.csv", { COLUMNS(part_columns), false, take_part, NULL } },
	{ "area.csv", { COLUMNS(area_columns), false, take_area, NULL } },
};

enum { FILES = sizeof(files) / sizeof(files[0]) };

static const char *
path_of(struct load *load, size_t i)
{
	return arena_printf(
	    load->arena, "%s/%s", load->settings->conf->facts_folder, files[i].name);
}

/* One sum over all files tells whether any of them changed. */
static int
sum_up(struct load *load)
{
	char sums[FILES * DIGEST_TEXT] = "", sum[DIGEST_TEXT];

	for (size_t i = 0; i < FILES; i++)
		if (digest_file(path_of(load, i), sums + i * DIGEST_TEXT) != 0)
			return load_fail(
			    load, "%s cannot be read: %s.", path_of(load, i), strerror(errno));
	digest_bytes(sums, sizeof(sums), sum);
	load->origin = "shipped with the project";
	load->sha256 = arena_strdup(load->arena, sum);
	return load_note_origin(load);
}

static bool
is_listed(const struct facts *facts, const struct national_town_list_row *town)
{
	for (size_t i = 0; i < facts->town_count; i++)
		if (strcmp(facts->towns[i].name, town->name) == 0 &&
		    strcmp(facts->towns[i].district, town->district) == 0)
			return true;
	return false;
}

static int
drop_towns(struct load *load, const struct facts *facts)
{
	struct national_town_list_row *rows;
	size_t count;
	int code = national_town_list(load->db, load->arena, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		if (is_listed(facts, &rows[i]))
			continue;
		code = national_town_drop(
		    load->db, (struct national_town_drop_args){ .id = rows[i].id }, NULL);
		load->totals.gone++;
	}
	return code;
}

static int
merge(struct load *load, void *data)
{
	const struct facts *facts = data;
	int code;

	load->totals.added = load->totals.changed = load->totals.gone = 0;
	code = drop_towns(load, facts);
	if (code == DB_OK)
		code = batch_put(load, &q_national_town_change, &q_national_town_add,
		    facts->towns, facts->town_count);
	if (code == DB_OK)
		code = batch_put(load, &q_national_part_change, &q_national_part_add,
		    facts->parts, facts->part_count);
	for (size_t i = 0; code == DB_OK && i < facts->area_count; i++)
		code = national_area_adopt(load->db,
		    (struct national_area_adopt_args){ .kind = facts->areas[i].kind,
			.code = facts->areas[i].code,
			.valid_from = facts->areas[i].valid_from },
		    NULL);
	if (code == DB_OK)
		code = batch_put(load, &q_national_area_fact_change, &q_national_area_fact_add,
		    facts->areas, facts->area_count);
	return code;
}

static int
load_facts(struct load *load)
{
	struct facts facts = { 0 };
	int code;

	if (load->run->options.from != NULL)
		return load_fail(load, "Facts are shipped in a folder (facts_folder in the "
				       "configuration) and not loaded from a file.");
	if ((code = sum_up(load)) != LOAD_OK)
		return code;
	facts.towns = arena_array(load->arena, MOST + 1, sizeof(facts.towns[0]));
	facts.parts = arena_array(load->arena, MOST + 1, sizeof(facts.parts[0]));
	facts.areas = arena_array(load->arena, MOST + 1, sizeof(facts.areas[0]));
	for (size_t i = 0; code == LOAD_OK && i < FILES; i++) {
		struct table table = files[i].table;

		table.data = &facts;
		code = table_read(load, path_of(load, i), &table);
	}
	load->totals.kept = (int64_t)(facts.town_count + facts.part_count + facts.area_count);
	if (code == LOAD_OK)
		code = load_check_refused(load);
	if (code == LOAD_OK)
		code = load_check_drop(load, load->totals.kept);
	return code == LOAD_OK ? load_transaction(load, merge, &facts) : code;
}

static const char *const no_hosts[] = { NULL };

const struct source facts_source = { .name = "facts", .hosts = no_hosts, .load = load_facts };

/* What the two sources of postcodes do the same way.
 * Queries: sql/query/national_postcode.sql. */
#include "national/postcodes.h"

#include <string.h>

enum { KEPT_PERCENT = 70 };

static int
clear(struct load *load)
{
	return load_db(load,
	    national_postcode_clear(load->db,
		(struct national_postcode_clear_args){ .source = load->source->name }, NULL));
}

int
postcodes_begin(struct postcodes *postcodes, struct load *load, const char *winner)
{
	memset(postcodes, 0, sizeof(*postcodes));
	postcodes->load = load;
	postcodes->winner = winner;
	postcodes->batch = batch_new(load, &q_national_postcode_stage);
	return clear(load);
}

bool
postcodes_read(struct load *load, int64_t line, const char *cell, struct postcode *postcode)
{
	if (postcode_read(cell, strlen(cell), postcode) == POSTCODE_FULL &&
	    !postcode->assumed && !postcode->within)
		return true;
	load_refuse(load, line, "\"%.20s\" is not a postcode", cell);
	return false;
}

bool
postcodes_want(const struct load *load, const struct postcode *postcode, const char *district,
    const char *county)
{
	return list_has(load->settings->postcode_areas, postcode->area) ||
	       list_has(load->settings->districts, district) ||
	       (county != NULL && strcmp(county, load->settings->conf->county) == 0);
}

struct national_postcode_stage_args *
postcodes_row(struct postcodes *postcodes, const struct postcode *postcode)
{
	struct national_postcode_stage_args *row = batch_next(postcodes->batch);
	struct arena *a = batch_arena(postcodes->batch);

	if (row == NULL)
		return NULL;
	row->load_id = postcodes->load->id;
	row->squeezed = arena_strdup(a, postcode->squeezed);
	row->display = arena_strdup(a, postcode->display);
	row->sector = arena_strdup(a, postcode->sector);
	postcodes->staged++;
	return row;
}

static int
check_areas(struct load *load)
{
	struct national_postcode_short_row *rows;
	size_t count;
	int code;

	if (load->run->options.accept_fewer)
		return LOAD_OK;
	code = national_postcode_short(load->db, load->arena,
	    (struct national_postcode_short_args){
		.load_id = load->id, .source = load->source->name, .percent = KEPT_PERCENT },
	    &rows, &count);
	if (code != DB_OK)
		return load_db(load, code);
	if (count == 0)
		return LOAD_OK;
	return load_fail(load,
	    "Of area %s it has %lld postcodes where %lld are loaded: more than %d %% fewer. If "
	    "that is right, run it with --accept-fewer.",
	    rows[0].area, (long long)rows[0].staged, (long long)rows[0].held,
	    100 - KEPT_PERCENT);
}

static int
merge(struct load *load, void *data)
{
	const struct postcodes *postcodes = data;
	struct national_postcode_gone_row *gone = NULL;
	uint64_t changed = 0, added = 0;
	int code = national_postcode_change(load->db,
	    (struct national_postcode_change_args){ .load_id = load->id,
		.source = load->source->name,
		.winner = postcodes->winner },
	    &changed);

	if (code == DB_OK)
		code = national_postcode_add(load->db,
		    (struct national_postcode_add_args){ .load_id = load->id }, &added);
	if (code == DB_OK)
		code = national_postcode_gone(load->db, load->arena,
		    (struct national_postcode_gone_args){
			.load_id = load->id, .source = load->source->name },
		    &gone);
	if (code != DB_OK)
		return code;
	load->totals.changed = (int64_t)changed;
	load->totals.added = (int64_t)added;
	load->totals.gone = gone->gone;
	return DB_OK;
}

static int
count_staged(struct postcodes *postcodes)
{
	struct load *load = postcodes->load;
	struct national_postcode_staged_row *row = NULL;
	int code = load_db(
	    load, national_postcode_staged(load->db, load->arena,
		      (struct national_postcode_staged_args){ .load_id = load->id }, &row));

	if (code != LOAD_OK)
		return code;
	load->totals.kept = row->staged;
	if (postcodes->staged > row->staged) {
		load_refuse(load, 0,
		    "%lld postcodes stand in it more than once: the last row counts",
		    (long long)(postcodes->staged - row->staged));
		load->totals.refused += postcodes->staged - row->staged - 1;
	}
	if (row->staged == 0)
		return load_fail(load, "There is no postcode of our areas in it.");
	return LOAD_OK;
}

int
postcodes_end(struct postcodes *postcodes)
{
	struct load *load = postcodes->load;
	int code = batch_end(postcodes->batch);

	if (code == LOAD_OK)
		code = count_staged(postcodes);
	if (code == LOAD_OK)
		code = load_check_refused(load);
	if (code == LOAD_OK)
		code = check_areas(load);
	if (code == LOAD_OK)
		code = load_transaction(load, merge, postcodes);
	/* What is left in the staging table harms nobody: the next load clears it. */
	if (code == LOAD_OK)
		clear(load);
	return code;
}

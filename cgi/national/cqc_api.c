/* CQC's API, the daily changes to the register: what came is staged and merged.
 * Queries: sql/query/national_cqc.sql. */
#include "national/cqc_api.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "national/batch.h"
#include "national/cqc_detail.h"
#include "national/json_pieces.h"
#include "national/sources.h"
#include "queries.h"

enum { LINKS_MOST = 100000, SCRATCH = 64 * 1024 * 1024 };

static const char *const hosts[] = { "api.service.cqc.org.uk", NULL };

struct api {
	struct load *load;
	struct batch *batch;
	struct arena *scratch; /* for one location */
	struct known_locations known;
	struct cqc_words words;
	struct national_cqc_link_put_args *links;
	size_t link_count;
	int64_t missing; /* ids that the API answered 404 for */
	int64_t staged;
	const char *reason; /* of the last location that was refused */
	int code;
};

static int
by_id(const void *one, const void *other)
{
	return strcasecmp(((const struct known_location *)one)->id,
	    ((const struct known_location *)other)->id);
}

int
known_locations_read(struct load *load, struct known_locations *known)
{
	struct national_cqc_known_row *rows;
	size_t count;
	int code = load_db(load, national_cqc_known(load->db, load->arena, &rows, &count));

	known->count = 0;
	if (code != LOAD_OK)
		return code;
	known->list = arena_array(load->arena, count + 1, sizeof(known->list[0]));
	for (size_t i = 0; i < count; i++)
		known->list[known->count++] =
		    (struct known_location){ rows[i].location_id, rows[i].detailed != 0 };
	qsort(known->list, known->count, sizeof(known->list[0]), by_id);
	return LOAD_OK;
}

const struct known_location *
known_locations_find(const struct known_locations *known, const char *id)
{
	const struct known_location key = { id, false };

	if (known->count == 0)
		return NULL;
	return bsearch(&key, known->list, known->count, sizeof(known->list[0]), by_id);
}

static const char *
lacks(const struct settings *settings)
{
	return settings->conf->cqc_key_file[0] != '\0'
		   ? NULL
		   : "no cqc_key_file is configured: CQC gives a free key at "
		     "https://api-portal.service.cqc.org.uk";
}

static void
keep_links(struct api *api, const struct cqc_detail *detail)
{
	struct arena *a = api->load->arena;

	for (size_t i = 0; i < detail->link_count && api->link_count < LINKS_MOST; i++)
		api->links[api->link_count++] = (struct national_cqc_link_put_args){
			.location_id = arena_strdup(a, detail->links[i].location_id),
			.related_id = arena_strdup(a, detail->links[i].related_id),
			.kind = arena_strdup(a, detail->links[i].kind),
			.reason = arena_strdup(a, detail->links[i].reason)
		};
}

static int
stage(struct api *api, const char *text, size_t length)
{
	struct national_cqc_stage_args *row = batch_next(api->batch);
	struct cqc_detail detail;
	const char *fault;

	/* Read once more, now into memory that lasts until the row is sent. */
	if (row == NULL || cqc_detail_read(batch_arena(api->batch), text, length, &detail,
			       &fault) != CQC_DETAIL_OK)
		return batch_end(api->batch);
	api->staged++;
	*row = detail.row;
	row->load_id = api->load->id;
	keep_links(api, &detail);
	if (detail.words.unknown[0] != '\0')
		load_remark(api->load, "%s: no services that CQC has: %s", row->location_id,
		    detail.words.unknown);
	return LOAD_OK;
}

/* Changes are England's: ours are those of our authorities, and those we have. */
static bool
is_ours(const struct api *api, const struct cqc_detail *detail)
{
	return list_has(api->load->settings->authorities, detail->row.local_authority) ||
	       known_locations_find(&api->known, detail->row.location_id) != NULL;
}

static int
take_piece(void *data, const char *text, size_t length)
{
	struct api *api = data;
	struct load *load = api->load;
	struct cqc_detail detail;
	const char *fault;

	arena_reset(api->scratch);
	if (load_is_stopped(load))
		return api->code = LOAD_STOPPED;
	switch (cqc_detail_read(api->scratch, text, length, &detail, &fault)) {
	case CQC_DETAIL_NOTHING:
		if (detail.window_end != NULL)
			load->reached = arena_strdup(load->arena, detail.window_end);
		else
			api->missing++;
		return 0;
	case CQC_DETAIL_WRONG:
		load_count(load);
		load_refuse(load, load->totals.read, "%s", fault);
		api->reason = arena_strdup(load->arena, fault);
		return 0;
	default:
		load_count(load);
		if (is_ours(api, &detail))
			api->code = stage(api, text, length);
		return api->code;
	}
}

static int
read_pieces(struct api *api)
{
	struct load *load = api->load;

	switch (json_pieces(load->file, NULL, take_piece, api)) {
	case JSON_PIECES_OK:
		return batch_end(api->batch);
	case JSON_PIECES_STOPPED:
		return api->code;
	case JSON_PIECES_UNREADABLE:
		return load_fail(load, "The file cannot be read: %s.", strerror(errno));
	case JSON_PIECES_CUT_OFF:
		return load_fail(load, "The file is cut off.");
	default:
		return load_fail(load, "The file is not JSON.");
	}
}

static int
merge(struct load *load, void *data)
{
	const struct api *api = data;
	struct national_cqc_detail_counts_row *row = NULL;
	int code = national_cqc_detail_counts(load->db, load->arena,
	    (struct national_cqc_detail_counts_args){ .load_id = load->id }, &row);

	if (code != DB_OK)
		return code;
	load->totals.kept = row->staged;
	load->totals.added = row->added;
	load->totals.changed = row->changed;
	load->totals.gone = row->gone;
	code = national_cqc_detail_merge(
	    load->db, (struct national_cqc_detail_merge_args){ .load_id = load->id }, NULL);
	if (code == DB_OK && api->link_count > 0)
		code = db_bulk(
		    load->db, &q_national_cqc_link_put, api->links, api->link_count, NULL);
	return code;
}

static int
clear(struct load *load)
{
	return load_db(
	    load, national_cqc_clear(load->db,
		      (struct national_cqc_clear_args){ .source = load->source->name }, NULL));
}

/* A day may have no change of ours; a file that a person brings has a purpose. */
static int
check(struct api *api)
{
	struct load *load = api->load;

	if (load->totals.refused > 0 && load->totals.refused == load->totals.read)
		return load_fail(load, "No location in it can be used: %s.", api->reason);
	if (load->run->options.from != NULL && api->staged == 0)
		return load_fail(load, "There is no location of %s in it.",
		    load->settings->conf->local_authority);
	load->totals.kept = api->staged;
	return load_check_refused(load);
}

static void
free_scratch(void *scratch)
{
	arena_free(scratch);
}

static int
load_api(struct load *load)
{
	struct api api = { .load = load };
	int code = known_locations_read(load, &api.known);

	if (code == LOAD_OK)
		code = clear(load);
	if (code != LOAD_OK)
		return code;
	api.scratch = arena_new(SCRATCH);
	arena_defer(load->arena, free_scratch, api.scratch);
	api.links = arena_array(load->arena, LINKS_MOST, sizeof(api.links[0]));
	api.batch = batch_new(load, &q_national_cqc_stage);
	if ((code = read_pieces(&api)) != LOAD_OK)
		return code;
	if ((code = check(&api)) != LOAD_OK)
		return code;
	if (api.missing > 0)
		load_remark(load,
		    "the API does not have %lld of the changed locations any more",
		    (long long)api.missing);
	if (load->reached != NULL)
		load->published_on = arena_strndup(load->arena, load->reached, 10);
	code = load_transaction(load, merge, &api);
	if (code == LOAD_OK)
		clear(load);
	return code;
}

const struct source cqc_api_source = { .name = "cqc-api",
	.hosts = hosts,
	.lacks = lacks,
	.fetch = cqc_api_fetch,
	.load = load_api };

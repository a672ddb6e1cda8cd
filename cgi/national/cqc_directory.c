/* CQC's weekly directory of every registered location: the baseline of the register.
 * Queries: sql/query/national_cqc.sql. */
#include "national/cqc_directory.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "lib/civil_date.h"
#include "national/batch.h"
#include "national/cell.h"
#include "national/load.h"
#include "national/sources.h"
#include "national/table.h"

enum { DOWNLOAD_MOST = 200 * 1024 * 1024, BEGINNING = 4096 };

static const char page[] = "https://www.cqc.org.uk/about-us/transparency/using-cqc-data";
static const char *const hosts[] = { "www.cqc.org.uk", NULL };

struct directory {
	struct batch *batch;
	struct cqc_words words;
	int64_t staged;
	const char *day; /* it was made on, or else today */
};

static int
fetch(struct load *load)
{
	struct http_answer answer;
	const char *link;
	int code = load_get(load, load_address(load, page), NULL, NULL, &answer);

	if (code != LOAD_OK)
		return code;
	link = directory_link(load->arena, answer.body);
	if (link == NULL)
		return load_fail(
		    load, "There is no link to a CQC_directory.csv on %s any more.", page);
	return load_download(load, load_address(load, link), "csv", DOWNLOAD_MOST, NULL);
}

/* Exactly, but for blanks around it: South Gloucestershire is another authority. */
static bool
is_ours(const struct load *load, const char *authority)
{
	char name[81];
	size_t length;

	authority += strspn(authority, " ");
	length = strlen(authority);
	while (length > 0 && authority[length - 1] == ' ')
		length--;
	snprintf(name, sizeof(name), "%.*s", (int)length, authority);
	return list_has(load->settings->authorities, name);
}

static int
take_row(struct load *load, void *data, const struct csv_row *csv)
{
	struct directory *d = data;
	struct national_cqc_stage_args *row;
	const char *fault, *authority = csv->values[DIRECTORY_AUTHORITY];

	if (!is_ours(load, authority))
		return LOAD_OK;
	if ((row = batch_next(d->batch)) == NULL)
		return batch_end(d->batch);
	row->load_id = load->id;
	fault = directory_row(batch_arena(d->batch), csv->values, row, &d->words);
	/* The words not known outlive the batch. */
	d->words.unknown = arena_strdup(load->arena, d->words.unknown);
	if (fault != NULL) {
		batch_drop(d->batch);
		load_refuse(load, (int64_t)csv->line, "%s", fault);
		return LOAD_OK;
	}
	if (row->postcode[0] == '\0')
		load_remark(load, "%s: \"%.20s\" is not a postcode", row->location_id,
		    csv->values[DIRECTORY_POSTCODE]);
	d->staged++;
	return LOAD_OK;
}

static int
read_day(struct load *load, struct directory *d)
{
	char beginning[BEGINNING];
	FILE *file = fopen(load->file, "re");
	size_t length;

	if (file == NULL)
		return load_fail(load, "%s cannot be read.", load->file);
	length = fread(beginning, 1, sizeof(beginning) - 1, file);
	fclose(file);
	beginning[length] = '\0';
	load->published_on =
	    directory_day(load->arena, load_base_name(load->origin), beginning);
	d->day = load->published_on != NULL
		     ? load->published_on
		     : civil_date_iso(load->arena, london_date(time(NULL)));
	return LOAD_OK;
}

static int
merge(struct load *load, void *data)
{
	const struct directory *d = data;
	uint64_t gone = 0;
	int code = national_cqc_directory_change(load->db,
	    (struct national_cqc_directory_change_args){ .load_id = load->id, .day = d->day },
	    NULL);

	if (code == DB_OK)
		code = national_cqc_directory_seen(load->db,
		    (struct national_cqc_directory_seen_args){ .load_id = load->id }, NULL);
	if (code == DB_OK)
		code = national_cqc_directory_add(load->db,
		    (struct national_cqc_directory_add_args){ .load_id = load->id }, NULL);
	if (code == DB_OK)
		code = national_cqc_directory_gone(load->db,
		    (struct national_cqc_directory_gone_args){
			.load_id = load->id, .day = d->day },
		    &gone);
	load->totals.gone = (int64_t)gone;
	return code;
}

static int
count_staged(struct load *load, const struct directory *d)
{
	struct national_cqc_directory_counts_row *row = NULL;
	int code = load_db(load, national_cqc_directory_counts(load->db, load->arena,
				     (struct national_cqc_directory_counts_args){
					 .load_id = load->id, .day = d->day },
				     &row));

	if (code != LOAD_OK)
		return code;
	load->totals.kept = row->staged;
	load->totals.added = row->added;
	load->totals.changed = row->changed;
	for (int64_t i = row->staged; i < d->staged; i++)
		load_refuse(load, 0, "%lld locations stand in it twice: the first row counts",
		    (long long)(d->staged - row->staged));
	if (d->words.unknown[0] != '\0')
		load_remark(load, "these are no services that CQC has: %s", d->words.unknown);
	return LOAD_OK;
}

static int
clear(struct load *load)
{
	return load_db(
	    load, national_cqc_clear(load->db,
		      (struct national_cqc_clear_args){ .source = load->source->name }, NULL));
}

static int
load_directory(struct load *load)
{
	struct directory d = { .words = { "", "" } };
	struct table table = { directory_columns, DIRECTORY_COLUMNS, false, take_row, &d };
	int code = read_day(load, &d);

	if (code == LOAD_OK)
		code = load_check_older(load);
	if (code == LOAD_OK)
		code = clear(load);
	if (code != LOAD_OK)
		return code;
	d.batch = batch_new(load, &q_national_cqc_stage);
	code = table_read(load, load->file, &table);
	if (code == LOAD_OK)
		code = batch_end(d.batch);
	if (code == LOAD_OK)
		code = count_staged(load, &d);
	if (code == LOAD_OK)
		code = load_check_refused(load);
	if (code == LOAD_OK)
		code = load_check_drop(load, load->totals.kept);
	if (code == LOAD_OK)
		code = load_transaction(load, merge, &d);
	if (code == LOAD_OK)
		clear(load);
	return code;
}

const struct source cqc_directory_source = {
	.name = "cqc-directory", .hosts = hosts, .fetch = fetch, .load = load_directory
};

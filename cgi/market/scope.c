/* The filters of reports, and what they come to. */
#include "market/report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "lib/civil_date.h"
#include "staff/dates.h"

static const struct choice weeks[] = {
    {"13", "The last 13 weeks", NULL},
    {"26", "The last 26 weeks", NULL},
    {"52", "The last 52 weeks", NULL},
    {"104", "The last 104 weeks", NULL},
};
const struct choices choices_weeks = CHOICES(weeks);

#define WEEKS_USUAL "26"

static int
find_patches(struct req *rq, const struct choice **list, size_t *count)
{
	struct market_patch_list_row *rows;
	int code = market_patch_list(rq->db, rq->a,
	    (struct market_patch_list_args){.on = req_today(rq), .district = ""}, &rows, count);

	if (code == DB_OK)
		*list = choices_of(rq->a, &q_market_patch_list, rows, *count);
	return code;
}

static int
find_districts(struct req *rq, const struct choice **list, size_t *count)
{
	struct market_district_list_row *rows;
	int code = market_district_list(
	    rq->db, rq->a, (struct market_district_list_args){req_today(rq)}, &rows, count);

	if (code == DB_OK)
		*list = choices_of(rq->a, &q_market_district_list, rows, *count);
	return code;
}

const struct choices choices_patch = {NULL, 0, find_patches};
const struct choices choices_district = {NULL, 0, find_districts};

static const char none_words[] = "Not in a patch";

int64_t
report_place(const struct report_scope *scope, int64_t id)
{
	for (size_t i = 0; i < scope->count; i++)
		if (scope->rows[i].id == id)
			return id;
	return 0;
}

const char *
report_patch(const struct report_scope *scope, int64_t id)
{
	for (size_t i = 0; i < scope->count; i++)
		if (scope->rows[i].id == id)
			return scope->rows[i].name;
	return none_words;
}

static void
choose_places(struct req *rq, struct report_scope *scope)
{
	scope->places = arena_array(rq->a, scope->count + 1, sizeof(*scope->places));
	for (size_t i = 0; i < scope->count; i++)
		if (scope->patch != 0 ? scope->rows[i].id == scope->patch
				      : scope->rows[i].wanted != 0)
			scope->places[scope->place_count++] =
			    (struct report_place){scope->rows[i].id, scope->rows[i].name};
	if (scope->patch == 0)
		scope->places[scope->place_count++] = (struct report_place){0, none_words};
}

int
report_scope(struct req *rq, const char *period, const char *patch, const char *district,
    struct report_scope *scope)
{
	int weeks_back = (int)strtol(period != NULL ? period : WEEKS_USUAL, NULL, 10);
	struct civil_date from = civil_date_add_days(rq->today, -7 * weeks_back);
	int code;

	*scope = (struct report_scope){
	    .from_day = civil_date_day_number(from),
	    .to_day = civil_date_day_number(rq->today),
	    .from = civil_date_iso(rq->a, from),
	    .to = req_today(rq),
	    .from_at = day_begins(rq, from),
	    .to_at = day_begins(rq, rq->today),
	    .patch = patch != NULL ? strtoll(patch, NULL, 10) : 0,
	    .district = district != NULL ? district : "",
	};
	if (period == NULL)
		form_fill(rq, "weeks", WEEKS_USUAL);
	code = market_patch_list(rq->db, rq->a,
	    (struct market_patch_list_args){.on = scope->to, .district = scope->district},
	    &scope->rows, &scope->count);
	if (code != DB_OK)
		return code;
	choose_places(rq, scope);
	scope->words = arena_printf(rq->a, "%s to %s, %s", civil_date_text(rq->a, from),
	    civil_date_text(rq->a, civil_date_add_days(rq->today, -1)),
	    patch != NULL      ? report_patch(scope, scope->patch)
	    : district != NULL ? "one district"
			       : "all patches");
	return DB_OK;
}

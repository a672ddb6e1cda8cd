/* The filters of reports, and what they come to. */
#include "market/report.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/civil_date.h"

static const struct choice weeks[] = {
    {"13", "The last 13 weeks", NULL},
    {"26", "The last 26 weeks", NULL},
    {"52", "The last 52 weeks", NULL},
    {"104", "The last 104 weeks", NULL},
};
const struct choices choices_weeks = CHOICES(weeks);

static int
find_patches(struct req *rq, const struct choice **list, size_t *count)
{
	struct market_patch_list_row *rows;
	struct choice *choices;
	int code = market_patch_list(rq->db, rq->a, &rows, count);

	if (code != DB_OK)
		return code;
	choices = arena_array(rq->a, *count, sizeof(*choices));
	for (size_t i = 0; i < *count; i++)
		choices[i] = (struct choice){
		    arena_printf(rq->a, "%" PRId64, rows[i].id), rows[i].name, NULL};
	*list = choices;
	return DB_OK;
}

static int
find_districts(struct req *rq, const struct choice **list, size_t *count)
{
	struct market_district_list_row *rows;
	struct choice *choices;
	int code = market_district_list(rq->db, rq->a, &rows, count);

	if (code != DB_OK)
		return code;
	choices = arena_array(rq->a, *count, sizeof(*choices));
	for (size_t i = 0; i < *count; i++)
		choices[i] = (struct choice){rows[i].code, rows[i].name, NULL};
	*list = choices;
	return DB_OK;
}

const struct choices choices_patch = {NULL, 0, find_patches};
const struct choices choices_district = {NULL, 0, find_districts};

bool
report_wants(const struct report_scope *scope, const struct market_patch_list_row *patch)
{
	char number[32];

	if (scope->patches[0] == '\0')
		return true;
	snprintf(number, sizeof(number), ",%" PRId64 ",", patch->id);
	return strstr(scope->patches, number) != NULL;
}

const char *
report_patch(const struct report_scope *scope, int64_t id)
{
	for (size_t i = 0; i < scope->count; i++)
		if (scope->rows[i].id == id)
			return scope->rows[i].name;
	return "Not in a patch";
}

/* ",4,7," of one patch, or of those of a district; ",0," of a district that has none. */
static const char *
wanted_patches(
    struct req *rq, const struct report_scope *scope, const char *patch, const char *district)
{
	const char *list = ",";

	if (patch != NULL)
		return arena_printf(rq->a, ",%s,", patch);
	if (district == NULL)
		return "";
	for (size_t i = 0; i < scope->count; i++)
		if (strcmp(scope->rows[i].district, district) == 0)
			list = arena_printf(rq->a, "%s%" PRId64 ",", list, scope->rows[i].id);
	return list[1] == '\0' ? ",0," : list;
}

int
report_scope(struct req *rq, const char *period, const char *patch, const char *district,
    struct report_scope *scope)
{
	int weeks_back = period != NULL ? (int)strtol(period, NULL, 10) : 26;
	struct civil_date from = civil_date_add_days(rq->today, -7 * weeks_back);
	int code = market_patch_list(rq->db, rq->a, &scope->rows, &scope->count);

	if (code != DB_OK)
		return code;
	scope->from_day = civil_date_day_number(from);
	scope->to_day = civil_date_day_number(rq->today);
	scope->from = civil_date_iso(rq->a, from);
	scope->to = req_today(rq);
	scope->patches = wanted_patches(rq, scope, patch, district);
	scope->words = arena_printf(rq->a, "%s to %s, %s", civil_date_text(rq->a, from),
	    civil_date_text(rq->a, civil_date_add_days(rq->today, -1)),
	    patch != NULL      ? report_patch(scope, strtoll(patch, NULL, 10))
	    : district != NULL ? "one district"
			       : "all patches");
	return DB_OK;
}

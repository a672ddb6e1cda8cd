/* Groupings from a file: each row against the areas there are (sql/query/area.sql). */
#include "admin/area_import.h"

#include <string.h>
#include <strings.h>

static struct area_import_area *
area_in_plan(struct area_import *plan, const char *code)
{
	for (size_t i = 0; i < plan->area_count; i++)
		if (strcasecmp(plan->areas[i].code, code) == 0)
			return &plan->areas[i];
	return NULL;
}

/* Why the row does not fit the area there is, or NULL. */
static const char *
against_area(struct req *rq, const struct area_of_kind_row *area,
    const struct grouping_file_row *row)
{
	if (row->name[0] != '\0' && strcmp(row->name, area->name) != 0)
		return arena_printf(rq->a,
		    "%s is called %s and not %s: change the name on its page first", area->code,
		    area->name, row->name);
	if (row->from < area_day(area->valid_from))
		return arena_printf(rq->a, "%s begins on %s", area->name,
		    area_day_words(rq, area->valid_from));
	if (area_day(area->valid_to) != GROUPING_FOR_GOOD && row->from >= area_day(area->valid_to))
		return arena_printf(
		    rq->a, "%s ends on %s", area->name, area_day_words(rq, area->valid_to));
	return NULL;
}

/* Another row of the file has said what the area is called. */
static const char *
against_file(struct req *rq, const struct area_import_area *area,
    const struct grouping_file_row *row)
{
	if (row->name[0] == '\0' || strcmp(row->name, area->name) == 0)
		return NULL;
	return arena_printf(rq->a, "an earlier line calls %s %s and not %s", area->code,
	    area->name, row->name);
}

/* An area that has ended may have had this code from this very day. */
static bool
code_is_spent(const struct area_model *m, const struct grouping_file_row *row)
{
	for (size_t i = 0; i < m->area_count; i++)
		if (strcasecmp(m->areas[i].code, row->code) == 0)
			return true;
	return false;
}

/* Why the row is no good, or NULL; *area is what it is about. */
static const char *
check_row(struct req *rq, struct area_import *plan, const struct grouping_file_row *row,
    struct area_import_area **area)
{
	const struct area_of_kind_row *known =
	    area_by_code(&plan->model, row->code, plan->model.today);
	const char *why = NULL;

	if (area_lsoa_find(&plan->model, row->lsoa) == NULL)
		return arena_printf(rq->a, "%s is no LSOA of the county", row->lsoa);
	if (known != NULL && (why = against_area(rq, known, row)) != NULL)
		return why;
	if ((*area = area_in_plan(plan, row->code)) != NULL)
		return known == NULL ? against_file(rq, *area, row) : NULL;
	if (known == NULL && row->name[0] == '\0')
		return arena_printf(rq->a, "%s is a new area and needs a name", row->code);
	if (known == NULL && code_is_spent(&plan->model, row))
		return arena_printf(
		    rq->a, "an area that has ended had the code %s: choose another", row->code);
	*area = &plan->areas[plan->area_count++];
	**area = (struct area_import_area){ .code = known != NULL ? known->code : row->code,
		.name = known != NULL ? known->name : row->name,
		.id = known != NULL ? known->id : 0,
		.from = row->from };
	plan->added += known == NULL;
	return NULL;
}

static void
count_row(struct area_import *plan, const struct grouping_file_row *row,
    struct area_import_area *area)
{
	const struct area_lsoa *lsoa = area_lsoa_find(&plan->model, row->lsoa);
	int64_t then = grouping_on(lsoa->rows, lsoa->row_count, row->from);

	if (row->from < area->from)
		area->from = row->from;
	if (area->id != 0 && then == area->id && lsoa->at_last == area->id) {
		plan->unchanged++;
		return;
	}
	area->joining++;
	if (then != 0 || lsoa->at_last != 0)
		plan->moving++;
	else
		plan->joining++;
}

int
area_import_plan(
    struct req *rq, const char *kind, const char *text, size_t length, struct area_import *plan)
{
	struct grouping_file *file = &plan->file;
	size_t kept = 0;
	int code;

	*plan = (struct area_import){ 0 };
	if ((code = area_read(rq, kind, false, &plan->model)) != DB_OK)
		return code;
	grouping_file_read(rq->a, text, length, plan->model.today, file);
	if (file->fault != NULL)
		return DB_OK;
	plan->areas = arena_array(rq->a, file->row_count, sizeof(*plan->areas));
	plan->area_of = arena_array(rq->a, file->row_count, sizeof(*plan->area_of));
	for (size_t i = 0; i < file->row_count; i++) {
		struct area_import_area *area = NULL;
		const char *why = check_row(rq, plan, &file->rows[i], &area);

		if (why != NULL) {
			grouping_file_refuse(file, file->rows[i].line, why);
			continue;
		}
		count_row(plan, &file->rows[i], area);
		plan->area_of[kept] = (size_t)(area - plan->areas);
		file->rows[kept++] = file->rows[i];
	}
	file->row_count = kept;
	grouping_file_sort(file);
	return DB_OK;
}

static int
add_areas(struct req *rq, struct area_import *plan)
{
	int code;

	for (size_t i = 0; i < plan->area_count; i++) {
		struct area_import_area *area = &plan->areas[i];

		if (area->id != 0)
			continue;
		code = area_add(rq->db,
		    (struct area_add_args){ .kind = plan->model.kind,
		        .code = area->code,
		        .name = area->name,
		        .valid_from = area_iso(rq, area->from) },
		    NULL);
		if (code != DB_OK)
			return code;
		area->id = (int64_t)db_last_id(rq->db);
	}
	return DB_OK;
}

int
area_import_apply(struct req *rq, struct area_import *plan)
{
	int code = add_areas(rq, plan);
	bool changed;

	for (size_t i = 0; i < plan->file.row_count && code == DB_OK; i++) {
		const struct grouping_file_row *row = &plan->file.rows[i];

		code = area_put(rq, area_lsoa_find(&plan->model, row->lsoa),
		    plan->areas[plan->area_of[i]].id, row->from, &changed);
	}
	return code != DB_OK ? code
	                     : area_care_follow(rq, plan->model.kind, &plan->care);
}

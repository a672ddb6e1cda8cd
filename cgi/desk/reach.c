/* What area a listing covers: so many miles around, districts and patches, the whole
 * county, or a place that people come to. */
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "desk/areas.h"
#include "directory/phrases.h"
#include "lib/civil_date.h"
#include "place/distance.h"

enum { MILES_MOST = 60 };

static const struct choice reaches[] = {
	{ "radius", "So many miles around where they are", NULL },
	{ "areas", "Certain districts or patches", NULL },
	{ "county", "The whole county", NULL },
	{ "venue", "People come to it", "A club, a day centre, a home to stay in" },
};
static const struct choices choices_reach = { reaches, 4, NULL };

static int
find_areas(struct req *rq, const char *kind, const struct choice **list, size_t *count)
{
	struct desk_area_choices_row *rows;
	int code;

	code = desk_area_choices(rq->db, rq->a,
	    (struct desk_area_choices_args){
	        .kind = kind, .today = req_today(rq) },
	    &rows, count);
	if (code == DB_OK)
		*list = choices_of(rq->a, &q_desk_area_choices, rows, *count);
	return code;
}

static int
find_districts(struct req *rq, const struct choice **list, size_t *count)
{
	return find_areas(rq, "district", list, count);
}

static int
find_patches(struct req *rq, const struct choice **list, size_t *count)
{
	return find_areas(rq, "patch", list, count);
}

static const struct choices choices_district = { .find = find_districts };
static const struct choices choices_patch = { .find = find_patches };

#define REACH(F, form) \
	EDIT_VERSION(F, form) \
	F(form, ONEOF, reach, "What area it covers", REQUIRED, 0, 0, &choices_reach) \
	F(form, INT, miles, "Miles", OPTIONAL, 1, MILES_MOST, NULL) \
	F(form, MANYOF, district, "Districts", OPTIONAL, 0, 0, &choices_district) \
	F(form, MANYOF, patch, "Patches", OPTIONAL, 0, 0, &choices_patch)

static void check_reach(struct req *rq, void *values);
FORM_CHECKED(covered, REACH, check_reach);

static void
check_reach(struct req *rq, void *values)
{
	const struct covered_form *f = values;

	if (f->reach == NULL)
		return;
	if (strcmp(f->reach, "radius") == 0 && !f->has_miles && rq->refusals == NULL)
		form_refuse(rq, "miles", "Enter how many miles they come");
	if (strcmp(f->reach, "areas") == 0 && f->district.count + f->patch.count == 0)
		form_refuse(rq, "district", "Select at least one district or patch");
}

static int
read_areas(struct req *rq, int64_t id, struct desk_listing_areas_row **rows, size_t *count)
{
	return desk_listing_areas(
	    rq->db, rq->a, (struct desk_listing_areas_args){ .listing_id = id }, rows, count);
}

static int
fill_areas(struct req *rq, int64_t id)
{
	struct desk_listing_areas_row *rows;
	const char **districts, **patches;
	size_t count, district_count = 0, patch_count = 0;
	int code;

	if ((code = read_areas(rq, id, &rows, &count)) != DB_OK)
		return code;
	districts = arena_array(rq->a, count, sizeof(districts[0]));
	patches = arena_array(rq->a, count, sizeof(patches[0]));
	for (size_t i = 0; i < count; i++) {
		const char *number = arena_printf(rq->a, "%" PRId64, rows[i].id);

		if (strcmp(rows[i].kind, "patch") == 0)
			patches[patch_count++] = number;
		else
			districts[district_count++] = number;
	}
	form_fill_many(rq, "district", districts, district_count);
	form_fill_many(rq, "patch", patches, patch_count);
	return DB_OK;
}

PAGE(edit_reach, "/desk/listings/:id/reach", "listing.edit", nothing, "desk/reach.cs")
{
	struct desk_edit_read_row *l;
	int status, code;

	if ((status = edit_open(rq, "reach", &l)) != 0)
		return status;
	if ((code = fill_areas(rq, l->id)) != DB_OK)
		return db_status(rq, code);
	if (strcmp(l->reach, "unknown") != 0)
		form_fill(rq, "reach", l->reach);
	if (l->has_radius_metres) {
		double miles = round((double)l->radius_metres / METRES_A_MILE);

		form_fill(rq, "miles", arena_printf(rq->a, "%.0f", fmax(1, miles)));
	}
	view_text(rq->view, "Edit.place", l->place_label);
	form_hint(rq, "miles", "As the crow flies: roads make it further");
	return 200;
}

static int
store_areas(struct req *rq, const struct covered_form *f)
{
	const char **ids =
	    arena_array(rq->a, f->district.count + f->patch.count, sizeof(ids[0]));
	size_t count = 0;
	int code;

	code = desk_areas_clear(
	    rq->db, (struct desk_areas_clear_args){ .listing_id = rq->path_id }, NULL);
	if (code != DB_OK || strcmp(f->reach, "areas") != 0)
		return code;
	for (size_t i = 0; i < f->district.count; i++)
		ids[count++] = f->district.items[i];
	for (size_t i = 0; i < f->patch.count; i++)
		ids[count++] = f->patch.items[i];
	return desk_areas_set(rq->db,
	    (struct desk_areas_set_args){
	        .listing_id = rq->path_id, .ids = json_texts(rq, ids, count) },
	    NULL);
}

int
areas_words(struct req *rq, const struct desk_edit_read_row *l, const char **words)
{
	struct phrases names = { .a = rq->a };
	struct desk_listing_areas_row *rows;
	size_t count;
	int code;

	*words = strcmp(l->reach, "county") == 0 ? "The whole county"
	    : strcmp(l->reach, "venue") == 0     ? "People come to it"
	                                         : "";
	if (strcmp(l->reach, "radius") == 0)
		*words = arena_printf(rq->a, "Up to %s from %s",
		    distance_words(rq->a, (double)l->radius_metres), l->place_label);
	if (strcmp(l->reach, "areas") != 0)
		return DB_OK;
	if ((code = read_areas(rq, l->id, &rows, &count)) != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++)
		phrases_add(&names, rows[i].name);
	*words = phrases_and(&names);
	return DB_OK;
}

ACTION(save_reach, "/desk/listings/:id/reach", "listing.edit", covered, edit_reach)
{
	struct desk_edit_read_row after;
	const char *before_words, *after_words;
	struct edit e;
	int status, code;

	if ((status = edit_begin(rq, "reach", f->version, &e)) != 0)
		return status;
	if (strcmp(f->reach, "radius") == 0 && e.was->place_label[0] == '\0') {
		form_refuse(
		    rq, "reach", "Say where it is first: the miles are measured from there");
		return 422;
	}
	after = *e.was;
	after.reach = f->reach;
	after.has_radius_metres = strcmp(f->reach, "radius") == 0;
	after.radius_metres = (int64_t)round((double)f->miles * METRES_A_MILE);
	if ((code = areas_words(rq, e.was, &before_words)) != DB_OK ||
	    (code = desk_edit_reach(rq->db,
	         (struct desk_edit_reach_args){ .id = rq->path_id,
	             .reach = after.reach,
	             .has_radius_metres = after.has_radius_metres,
	             .radius_metres = after.radius_metres },
	         NULL)) != DB_OK ||
	    (code = store_areas(rq, f)) != DB_OK ||
	    (code = areas_words(rq, &after, &after_words)) != DB_OK)
		return db_status(rq, code);
	changes_text(e.changes, "Area covered", before_words, after_words);
	return edit_end(&e);
}

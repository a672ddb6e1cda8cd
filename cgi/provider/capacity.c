/* What a provider has free, patch by patch, dated: shown, said to be still right, or changed
 * (sql/query/provider_capacity.sql, templates/provider/capacity.cs and capacity-patch.cs). */
#include "provider/capacity.h"

#include <inttypes.h>
#include <string.h>

#include "desk/changes.h"
#include "homecare/visit.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "provider/words.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/version.h"

enum { DAYS = 7, PARTS = 5, CELLS = DAYS * PARTS };

#define CAPACITY(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(capacity, CAPACITY);

static int
capacity_file(struct req *rq, const char *as, int64_t id)
{
	static const struct xlsx_column columns[] = { { "Patch", 24 }, { "Day", 14 },
		{ "Part of the day", 14 }, { "Free minutes, one carer", 0 },
		{ "Free minutes, two carers", 0 } };
	struct provider_capacity_all_row *rows;
	struct download *d;
	size_t count;
	int code = provider_capacity_all(rq->db, rq->a,
	    (struct provider_capacity_all_args){ .return_id = id }, &rows, &count);

	if (code != DB_OK)
		return db_status(rq, code);
	d = download_new(rq, as, "free-hours", "Our free hours",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].patch);
		download_text(d, day_name(rows[i].day));
		download_text(d, visit_part_words(rows[i].part));
		download_integer(d, rows[i].single_minutes);
		download_integer(d, rows[i].double_minutes);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_age(struct req *rq, const struct provider_capacity_newest_row *newest)
{
	struct view *at = view_branch(rq->view, "Return");

	view_number(at, "due_days", rq->conf->capacity_due_days);
	if (newest == NULL)
		return;
	view_flag(at, "given", true);
	view_text(at, "made", london_text(rq->a, newest->made_at));
	view_text(at, "age", capacity_age_words(rq, newest->made_at));
	view_flag(at, "due", capacity_is_due(rq, newest->stated_at));
	view_text(at, "note", newest->note);
}

static const char *
hours_number(struct arena *a, int64_t minutes)
{
	return minutes > 0 ? hours_text(a, minutes) : "0";
}

static int
show_patches(struct req *rq, int64_t return_id, const char *made_at)
{
	struct provider_capacity_patches_row *rows;
	int64_t single = 0, twos = 0;
	size_t count;
	int code = provider_capacity_patches(rq->db, rq->a,
	    (struct provider_capacity_patches_args){
	        .return_id = return_id, .today = req_today(rq) },
	    &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Patches");

		view_number(at, "id", rows[i].patch_id);
		view_text(at, "name", rows[i].name);
		view_text(at, "single", hours_number(rq->a, rows[i].single_minutes));
		view_text(at, "double", hours_number(rq->a, rows[i].double_minutes));
		if (made_at != NULL && rows[i].single_minutes + rows[i].double_minutes > 0)
			view_text(at, "age",
			    capacity_age_words(rq,
			        rows[i].stated_at != NULL ? rows[i].stated_at : made_at));
		single += rows[i].single_minutes;
		twos += rows[i].double_minutes;
	}
	view_text(rq->view, "Total.single", hours_number(rq->a, single));
	view_text(rq->view, "Total.double", hours_number(rq->a, twos));
	return code;
}

PAGE(provider_capacity, "/provider/capacity", "provider.capacity", capacity,
    "provider/capacity.cs")
{
	struct provider_capacity_newest_row *newest;
	int64_t id;
	int code;

	if ((code = provider_capacity_newest(rq->db, rq->a, &newest)) != DB_OK)
		return db_status(rq, code);
	id = newest != NULL ? newest->id : 0;
	if (f->as != NULL)
		return capacity_file(rq, f->as, id);
	if ((code = show_patches(rq, id, newest != NULL ? newest->made_at : NULL)) != DB_OK)
		return db_status(rq, code);
	show_age(rq, newest);
	provider_nav(rq, "capacity");
	provider_notice_show(rq);
	version_show(rq, id);
	download_links(rq);
	return 200;
}

/* A new return beside the one that the form was opened at: its id, or the status; 409 when
 * somebody of the same provider has given one meanwhile, at the same moment too: only one return
 * follows another.  other_than: the patch that is said anew; 0: all of them. */
static int
begin_return(struct req *rq, const char *note, int64_t other_than, int64_t *id)
{
	struct provider_capacity_newest_row *newest;
	int64_t old;
	int code = provider_capacity_newest(rq->db, rq->a, &newest);

	if (code != DB_OK)
		return db_status(rq, code);
	old = newest != NULL ? newest->id : 0;
	if (old != version_sent(rq))
		return 409;
	code = provider_capacity_add(rq->db,
	    (struct provider_capacity_add_args){
	        .made_by = rq->who.account_id, .note = note, .previous_id = old },
	    NULL);
	if (code == DB_DUPLICATE)
		return 409;
	*id = (int64_t)db_last_id(rq->db);
	if (code == DB_OK)
		code = provider_capacity_copy(rq->db,
		    (struct provider_capacity_copy_args){ .new_id = *id,
		        .old_id = old,
		        .other_than = other_than,
		        .today = req_today(rq) },
		    NULL);
	/* Only what is saved or confirmed is said anew. */
	if (code == DB_OK && other_than != 0)
		code = provider_capacity_keep(rq->db,
		    (struct provider_capacity_keep_args){ .new_id = *id,
		        .old_id = old,
		        .other_than = other_than,
		        .today = req_today(rq) },
		    NULL);
	return code != DB_OK ? db_status(rq, code) : 0;
}

ACTION(confirm_capacity, "/provider/capacity/confirm", "provider.capacity", nothing,
    provider_capacity)
{
	struct provider_capacity_newest_row *newest;
	int64_t id;
	int status, code;

	if ((code = provider_capacity_newest(rq->db, rq->a, &newest)) != DB_OK)
		return db_status(rq, code);
	if (newest == NULL) {
		form_refuse(rq, NULL, "There is nothing to confirm yet. Choose a patch below");
		return 422;
	}
	if ((status = begin_return(rq, newest->note, 0, &id)) != 0)
		return status;
	req_subject(rq, "capacity_return", id, NULL);
	return reply_see(rq, "/provider/capacity?done=confirmed");
}

/* ---- One patch: a grid of days and parts ---- */

struct grid_form {
	const char *single[CELLS];
	const char *two[CELLS];
	const char *note;
	int64_t minutes[2 * CELLS]; /* as the check read them */
};

#define PAIR(day, Day, part, Part, i) \
	{ F_TEXT, day "_" part "_one", Day " " Part ", one carer", OPTIONAL, 0, 8, NULL, \
	    offsetof(struct grid_form, single) + (i) * sizeof(const char *), SIZE_MAX }, \
	{ F_TEXT, day "_" part "_two", Day " " Part ", two carers", OPTIONAL, 0, 8, NULL, \
	    offsetof(struct grid_form, two) + (i) * sizeof(const char *), SIZE_MAX }
#define DAY(day, Day, i) \
	PAIR(day, Day, "morning", "morning", (i) * PARTS), \
	    PAIR(day, Day, "lunch", "lunch", (i) * PARTS + 1), \
	    PAIR(day, Day, "tea", "tea", (i) * PARTS + 2), \
	    PAIR(day, Day, "bed", "bed", (i) * PARTS + 3), \
	    PAIR(day, Day, "night", "night", (i) * PARTS + 4)

/* Two fields a cell in the order of days and parts, then the note. */
static const struct form_field grid_fields[] = { DAY("mon", "Monday", 0),
	DAY("tue", "Tuesday", 1), DAY("wed", "Wednesday", 2), DAY("thu", "Thursday", 3),
	DAY("fri", "Friday", 4), DAY("sat", "Saturday", 5), DAY("sun", "Sunday", 6),
	{ F_TEXT, "note", "Anything to add", OPTIONAL, 0, 300, NULL,
	    offsetof(struct grid_form, note), SIZE_MAX } };

static void
check_grid(struct req *rq, void *values)
{
	struct grid_form *f = values;

	for (size_t i = 0; i < 2 * CELLS; i++) {
		const char *text = i % 2 == 0 ? f->single[i / 2] : f->two[i / 2];

		f->minutes[i] = text != NULL ? hours_read(text) : 0;
		if (f->minutes[i] < 0)
			form_refuse(rq, grid_fields[i].name,
			    arena_printf(rq->a, "%s: enter hours between 0 and 100, like 2.5",
			        grid_fields[i].label));
	}
}

static const struct form grid = { .name = "grid", .fields = grid_fields,
	.count = sizeof(grid_fields) / sizeof(grid_fields[0]), .size = sizeof(struct grid_form),
	.check = check_grid };

/* The patch rq->path_id if this provider may be asked there today: 0 or the status. */
static int
find_patch(struct req *rq, struct provider_capacity_patches_row **patch)
{
	struct provider_capacity_patches_row *rows;
	size_t count;
	int code = provider_capacity_patches(rq->db, rq->a,
	    (struct provider_capacity_patches_args){
	        .return_id = 0, .today = req_today(rq) },
	    &rows, &count);

	if (code != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < count; i++)
		if (rows[i].patch_id == rq->path_id) {
			*patch = &rows[i];
			return 0;
		}
	return 404;
}

static void
show_grid(struct req *rq)
{
	for (size_t day = 0; day < DAYS; day++) {
		struct view *at = view_item(rq->view, "Days");

		view_text(at, "name", day_name((int64_t)day + 1));
		for (size_t part = 0; part < PARTS; part++) {
			struct view *row = view_item(at, "parts");
			size_t i = 2 * (day * PARTS + part);

			view_text(row, "name", visit_part_words((int64_t)part + 1));
			view_text(row, "one", grid_fields[i].name);
			view_text(row, "two", grid_fields[i + 1].name);
		}
	}
}

PAGE(provider_capacity_patch, "/provider/capacity/:id", "provider.capacity", nothing,
    "provider/capacity-patch.cs")
{
	struct provider_capacity_newest_row *newest;
	struct provider_capacity_cells_row *rows;
	struct provider_capacity_patches_row *patch;
	int64_t id;
	size_t count;
	int status, code;

	if ((status = find_patch(rq, &patch)) != 0)
		return status;
	if ((code = provider_capacity_newest(rq->db, rq->a, &newest)) != DB_OK)
		return db_status(rq, code);
	id = newest != NULL ? newest->id : 0;
	if ((code = provider_capacity_cells(rq->db, rq->a,
	         (struct provider_capacity_cells_args){
	             .return_id = id, .patch_id = rq->path_id },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < count; i++) {
		size_t field = 2 * (size_t)((rows[i].day - 1) * PARTS + rows[i].part - 1);

		if (field + 1 >= 2 * CELLS)
			continue;
		form_fill(
		    rq, grid_fields[field].name, hours_text(rq->a, rows[i].single_minutes));
		form_fill(rq, grid_fields[field + 1].name,
		    hours_text(rq->a, rows[i].double_minutes));
	}
	view_text(rq->view, "Patch.name", patch->name);
	show_age(rq, newest);
	show_grid(rq);
	form_fill(rq, "note", newest != NULL ? newest->note : NULL);
	provider_nav(rq, "capacity");
	version_show(rq, id);
	return 200;
}

static int
store_cells(struct req *rq, const struct grid_form *f, int64_t id, int64_t *total)
{
	struct provider_capacity_cell_add_args cells[CELLS];
	size_t count = 0;

	*total = 0;
	for (size_t i = 0; i < CELLS; i++) {
		int64_t one = f->minutes[2 * i], two = f->minutes[2 * i + 1];

		*total += one + two;
		if (one > 0 || two > 0)
			cells[count++] = (struct provider_capacity_cell_add_args){ id, rq->path_id,
				(int64_t)i / PARTS + 1, (int64_t)i % PARTS + 1, one, two };
	}
	return count > 0 ? db_bulk(rq->db, &q_provider_capacity_cell_add, cells, count, NULL)
	                 : DB_OK;
}

ACTION(save_capacity, "/provider/capacity/:id", "provider.capacity", grid,
    provider_capacity_patch)
{
	struct changes *changes = changes_new(rq);
	struct provider_capacity_patches_row *patch;
	int64_t id, total;
	int status, code;

	if ((status = find_patch(rq, &patch)) != 0 ||
	    (status = begin_return(rq, f->note != NULL ? f->note : "", rq->path_id, &id)) != 0)
		return status;
	if ((code = store_cells(rq, f, id, &total)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, arena_printf(rq->a, "Free hours in %s", patch->name), NULL,
	    hours_words(rq->a, total));
	changes_keep_for(changes, "capacity_return", id, 0);
	return reply_see(rq, "/provider/capacity?done=capacity");
}

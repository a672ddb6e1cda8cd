/* One area that people draw: its map, who is in it and since when, its name, its end
 * (sql/query/area.sql, templates/admin/area.cs, area-change.cs, area-end.cs). */
#include <inttypes.h>
#include <string.h>

#include "admin/area_map.h"
#include "admin/area_model.h"
#include "admin/conflict.h"
#include "desk/changes.h"
#include "lib/route.h"
#include "staff/nav.h"
#include "staff/notice.h"
#include "staff/version.h"

/* One version for what stands on the area itself. */
static int64_t
version_of(struct req *rq, const struct area_one_row *row)
{
	return version_of_text(arena_printf(rq->a, "%s|%s|%s", row->code, row->name,
	    row->valid_to != NULL ? row->valid_to : ""));
}

static void
show_area(struct req *rq, const struct area_one_row *row)
{
	struct view *at = view_branch(rq->view, "Area");
	int32_t today = civil_date_day_number(rq->today);

	view_number(at, "id", row->id);
	view_text(at, "href", arena_printf(rq->a, "/admin/areas/%" PRId64, row->id));
	view_text(at, "change", arena_printf(rq->a, "/admin/areas/%" PRId64 "/change", row->id));
	view_text(at, "end", arena_printf(rq->a, "/admin/areas/%" PRId64 "/end", row->id));
	view_text(at, "list", arena_printf(rq->a, "/admin/areas?kind=%s", row->kind));
	if (strcmp(row->kind, "patch") == 0 && req_may(rq, "organisation.edit")) {
		view_text(at, "providers",
		    arena_printf(rq->a, "/admin/areas/%" PRId64 "/providers", row->id));
		view_text(at, "hubs",
		    arena_printf(rq->a, "/admin/areas/%" PRId64 "/hubs", row->id));
	}
	view_text(at, "name", row->name);
	view_text(at, "code", row->code);
	view_text(at, "kind", area_kind_title(row->kind));
	view_text(at, "word", area_kind_word(row->kind));
	view_text(at, "words", area_kind_words(row->kind));
	view_text(at, "from", area_day_words(rq, row->valid_from));
	view_text(at, "until", area_day_words(rq, row->valid_to));
	view_flag(at, "begins", area_day(row->valid_from) > today);
	view_flag(at, "ended", area_day(row->valid_to) <= today);
	view_text(at, "note", row->note);
	view_number(at, "listings", row->listings);
}

static int
show_listings(struct req *rq, const struct area_one_row *row)
{
	struct area_listings_row *rows;
	size_t count;
	int code;

	code = area_listings(
	    rq->db, rq->a, (struct area_listings_args){ .id = row->id }, &rows, &count);
	if (code != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Listings");

		view_text(at, "name", rows[i].name);
		/* A link for those who may open it. */
		if (req_may(rq, "desk.search"))
			view_text(at, "href",
			    arena_printf(rq->a, "/desk/listings/%" PRId64, rows[i].id));
	}
	view_number(rq->view, "More", row->listings - (int64_t)count);
	return DB_OK;
}

static void
show_row(struct req *rq, const struct area_history_row *row, const char *state)
{
	struct view *at = view_item(rq->view, "Rows");

	view_text(at, "name", row->name != NULL ? row->name : row->lsoa);
	view_text(at, "code", row->lsoa);
	view_text(at, "joined", area_day_words(rq, row->valid_from));
	view_text(at, "left", area_day_words(rq, row->valid_to));
	view_text(at, "state", state);
}

/* What is in it now and what is planned, then what has left. */
static int
show_history(struct req *rq, int64_t id)
{
	int32_t today = civil_date_day_number(rq->today);
	size_t count, inside = 0, joining = 0, leaving = 0;
	struct area_history_row *rows;
	int code;

	code = area_history(
	    rq->db, rq->a, (struct area_history_args){ .id = id }, &rows, &count);
	if (code != DB_OK)
		return code;
	for (size_t i = 0; i < count; i++) {
		int32_t from = area_day(rows[i].valid_from), to = area_day(rows[i].valid_to);

		if (to <= today)
			continue;
		inside += from <= today;
		joining += from > today;
		leaving += from <= today && to != GROUPING_FOR_GOOD;
		show_row(rq, &rows[i],
		    from > today                    ? "Joins later"
		        : to != GROUPING_FOR_GOOD ? "Leaves later"
		                                    : "In it");
	}
	for (size_t i = 0; i < count; i++)
		if (area_day(rows[i].valid_to) <= today)
			show_row(rq, &rows[i], "Has left");
	view_text(rq->view, "Area.lsoas", area_count_words(rq, inside, "LSOA", "LSOAs"));
	view_number(rq->view, "Area.inside", (int64_t)inside);
	if (joining > 0)
		view_text(rq->view, "Area.joining",
		    area_count_words(rq, joining, "LSOA joins later", "LSOAs join later"));
	if (leaving > 0)
		view_text(rq->view, "Area.leaving",
		    area_count_words(rq, leaving, "LSOA leaves later", "LSOAs leave later"));
	return DB_OK;
}

static void
show_people(struct req *rq, const struct area_model *m, int64_t area)
{
	int64_t people = 0;
	bool known = false;

	for (size_t i = 0; i < m->lsoa_count; i++) {
		if (m->lsoas[i].now != area || !m->lsoas[i].is->has_people)
			continue;
		known = true;
		people += m->lsoas[i].is->people;
	}
	if (known)
		view_number(rq->view, "Area.people", people);
}

/* Whether it hangs together; where it does not, which LSOAs are apart from the first. */
static void
show_parts(struct req *rq, const struct area_model *m, int64_t area)
{
	size_t *part = arena_array(rq->a, m->lsoa_count, sizeof(*part));
	size_t *sizes, parts = area_parts(rq, m, area, true, part), largest = 1;

	view_flag(rq->view, "Area.one_piece", parts == 1);
	if (parts < 2)
		return;
	sizes = arena_array(rq->a, parts + 1, sizeof(*sizes));
	for (size_t i = 0; i < m->lsoa_count; i++)
		sizes[part[i]]++;
	for (size_t p = 2; p <= parts; p++)
		if (sizes[p] > sizes[largest])
			largest = p;
	view_number(rq->view, "Area.parts", (int64_t)parts);
	for (size_t i = 0; i < m->lsoa_count; i++)
		if (part[i] != 0 && part[i] != largest)
			view_text(view_item(rq->view, "Apart"), "name", m->lsoas[i].is->name);
}

static const struct choice done[] = {
	{ "drawn",
	    "Open requests and packages go with the neighbourhoods that people live in: at once "
	    "where the change holds from today, else in the night before that day.",
	    NULL },
};
static const struct choices choices_done = CHOICES(done);

PAGE(area_page, "/admin/areas/:id", "area.edit", nothing, "admin/area.cs")
{
	struct area_one_row *row;
	struct area_model m;
	int code, status;

	staff_nav(rq, "areas");
	if ((status = area_find(rq, rq->path_id, &row)) != 0)
		return status;
	if ((code = area_read(rq, row->kind, true, &m)) != DB_OK)
		return db_status(rq, code);
	notice_show_of(rq, &choices_done);
	show_area(rq, row);
	if ((code = show_history(rq, row->id)) != DB_OK ||
	    (code = show_listings(rq, row)) != DB_OK)
		return db_status(rq, code);
	show_people(rq, &m, row->id);
	show_parts(rq, &m, row->id);
	area_map_show(rq,
	    &(struct area_map){ .model = &m,
	        .area = row->id,
	        .title = arena_printf(rq->a, "%s and what is around it", row->name),
	        .description = "A map of its LSOAs and their neighbours. The table names them." });
	return 200;
}

#define AREA_NAME(F, form) \
	F(form, TEXT, name, "Name", REQUIRED, 2, 120, NULL) \
	F(form, TEXT, code, "Code", REQUIRED, 1, 20, NULL)
FORM(area_name, AREA_NAME);

PAGE(area_change_page, "/admin/areas/:id/change", "area.edit", nothing,
    "admin/area-change.cs")
{
	struct area_one_row *row;
	int code, status;

	staff_nav(rq, "areas");
	if ((status = area_find(rq, rq->path_id, &row)) != 0)
		return status;
	show_area(rq, row);
	if ((code = conflict_forget_old(rq, version_of(rq, row))) != DB_OK)
		return db_status(rq, code);
	form_fill(rq, "name", row->name);
	form_fill(rq, "code", row->code);
	version_show(rq, version_of(rq, row));
	return 200;
}

ACTION(change_area, "/admin/areas/:id/change", "area.edit", area_name, area_change_page)
{
	struct changes *changes = changes_new(rq);
	const struct area_of_kind_row *other;
	struct area_one_row *row;
	struct area_model m;
	int code, status;

	if ((code = area_begin(rq)) != DB_OK)
		return db_status(rq, code);
	if ((status = area_find(rq, rq->path_id, &row)) != 0)
		return status;
	if ((code = area_read(rq, row->kind, false, &m)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Name", row->name, f->name);
	changes_text(changes, "Code", row->code, f->code);
	if (version_sent(rq) != version_of(rq, row))
		return conflict(rq, "area", row->id, row->name, changes);
	area_check_code(rq, f->code);
	other = area_by_code(&m, f->code, m.today);
	if (other != NULL && other->id != row->id)
		form_refuse(rq, "code",
		    arena_printf(rq->a, "%s has this code. Enter another", other->name));
	if (rq->refusals != NULL)
		return 422;
	code = area_rename(rq->db,
	    (struct area_rename_args){ .id = row->id, .code = f->code, .name = f->name }, NULL);
	if (code == DB_DUPLICATE) {
		form_refuse(rq, "code", "An area that has ended has this code. Enter another");
		return 422;
	}
	if (code != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "area", row->id, changes_detail(changes));
	return reply_see(rq, "/admin/areas/%" PRId64, row->id);
}

#define AREA_UNTIL(F, form) \
	F(form, DATE, until, "The first day on which it is no more", REQUIRED, 0, 0, NULL)
FORM(area_until, AREA_UNTIL);

PAGE(area_end_page, "/admin/areas/:id/end", "area.edit", nothing, "admin/area-end.cs")
{
	struct area_one_row *row;
	int code, status;

	staff_nav(rq, "areas");
	if ((status = area_find(rq, rq->path_id, &row)) != 0)
		return status;
	show_area(rq, row);
	if ((code = show_listings(rq, row)) != DB_OK)
		return db_status(rq, code);
	form_hint(rq, "until", "Today or a day to come. What held before stays as it was.");
	version_show(rq, version_of(rq, row));
	return 200;
}

/* Everything still in it leaves on that day. */
static int
empty(struct req *rq, const struct area_model *m, int64_t area, int32_t day, size_t *left)
{
	int code = DB_OK;
	bool changed;

	*left = 0;
	for (size_t i = 0; i < m->lsoa_count && code == DB_OK; i++) {
		if (m->lsoas[i].at_last != area)
			continue;
		code = area_put(rq, &m->lsoas[i], 0, day, &changed);
		*left += changed;
	}
	return code;
}

ACTION(end_area, "/admin/areas/:id/end", "area.edit", area_until, area_end_page)
{
	int32_t day = civil_date_day_number(f->until);
	struct changes *changes = changes_new(rq);
	struct area_one_row *row;
	struct area_model m;
	int code, status;
	size_t left;

	if ((code = area_begin(rq)) != DB_OK)
		return db_status(rq, code);
	if ((status = area_find(rq, rq->path_id, &row)) != 0)
		return status;
	if ((code = area_read(rq, row->kind, false, &m)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Ends", area_day_words(rq, row->valid_to),
	    civil_date_text(rq->a, f->until));
	if (version_sent(rq) != version_of(rq, row))
		return conflict(rq, "area", row->id, row->name, changes);
	if (day < m.today)
		form_refuse(rq, "until", "The day must be today or a day to come");
	else if (day < area_day(row->valid_from))
		form_refuse(rq, "until",
		    arena_printf(rq->a, "%s begins on %s. Choose that day or a later one",
		        row->name, area_day_words(rq, row->valid_from)));
	if (area_day(row->valid_to) <= m.today)
		form_refuse(rq, "until",
		    arena_printf(rq->a, "%s has already ended", row->name));
	if (rq->refusals != NULL)
		return 422;
	if ((code = empty(rq, &m, row->id, day, &left)) != DB_OK ||
	    (code = area_end(rq->db,
	         (struct area_end_args){ .id = row->id, .valid_to = area_iso(rq, day) }, NULL)) !=
	        DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Left", NULL, area_count_words(rq, left, "LSOA", "LSOAs"));
	req_subject(rq, "area", row->id, changes_detail(changes));
	return reply_see(rq, "/admin/areas/%" PRId64, row->id);
}

/* Lists of the areas that people draw, adding one, and where none is drawn
 * (sql/query/area.sql, templates/admin/areas.cs, area-new.cs, area-gaps.cs). */
#include <inttypes.h>
#include <string.h>

#include "admin/area_map.h"
#include "admin/area_model.h"
#include "admin/area_overview.h"
#include "desk/changes.h"
#include "lib/route.h"
#include "staff/download.h"
#include "staff/nav.h"

#define AREA_LIST(F, form) \
	F(form, ONEOF, kind, "Kind", OPTIONAL, 0, 0, &choices_area_kind) \
	F(form, BOOL, ended, "With those that have ended", OPTIONAL, 0, 0, NULL) \
	F(form, BOOL, lsoas, "Which LSOA is in which", OPTIONAL, 0, 0, NULL) \
	F(form, ONEOF, as, "Download as", OPTIONAL, 0, 0, &choices_download)
FORM(area_list_form, AREA_LIST);

static void
show_kinds(struct req *rq, const char *page, const char *current)
{
	for (size_t i = 0; i < choices_area_kind.count; i++) {
		const char *kind = choices_area_kind.list[i].value;
		struct view *at = view_item(rq->view, "Kinds");

		view_text(at, "href", arena_printf(rq->a, "%s?kind=%s", page, kind));
		view_text(at, "text", area_kind_plural(kind));
		view_flag(at, "current", strcmp(kind, current) == 0);
	}
	view_text(rq->view, "Kind.code", current);
	view_text(rq->view, "Kind.word", area_kind_word(current));
	view_text(rq->view, "Kind.words", area_kind_words(current));
	view_text(rq->view, "Kind.title", area_kind_plural(current));
}

static int
send_list(struct req *rq, const char *as, const char *kind,
    const struct area_kind_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = { { "Code", 14 }, { "Name", 36 },
		{ "From", 12 }, { "Until", 12 }, { "LSOAs", 10 }, { "People", 10 },
		{ "Listings that cover it", 22 } };
	struct download *d = download_new(rq, as, arena_printf(rq->a, "areas-%s", kind),
	    area_kind_plural(kind), "Until: the first day on which it is no more", columns, 7);

	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].code);
		download_text(d, rows[i].name);
		download_date(d, rows[i].valid_from);
		download_date(d, rows[i].valid_to);
		download_integer(d, rows[i].lsoas);
		if (rows[i].has_people)
			download_integer(d, rows[i].people);
		else
			download_text(d, NULL);
		download_integer(d, rows[i].listings);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_area(struct req *rq, const struct area_kind_list_row *row, int number)
{
	struct view *at = view_item(rq->view, "Areas");
	int32_t today = civil_date_day_number(rq->today);

	view_text(at, "href", arena_printf(rq->a, "/admin/areas/%" PRId64, row->id));
	view_text(at, "name", row->name);
	view_text(at, "code", row->code);
	if (number > 0)
		view_number(at, "number", number);
	view_number(at, "lsoas", row->lsoas);
	view_flag(at, "planned", row->planned > 0);
	if (row->has_people)
		view_number(at, "people", row->people);
	view_number(at, "listings", row->listings);
	view_text(at, "from", area_day_words(rq, row->valid_from));
	view_text(at, "until", area_day_words(rq, row->valid_to));
	view_flag(at, "begins", area_day(row->valid_from) > today);
	view_flag(at, "ended", area_day(row->valid_to) <= today);
}

PAGE(areas_page, "/admin/areas", "area.edit", area_list_form, "admin/areas.cs")
{
	const char *kind = f->kind != NULL ? f->kind : "patch";
	struct area_kind_list_row *rows;
	struct area_model m;
	size_t count, gaps = 0;
	int code, *numbers;

	staff_nav(rq, "areas");
	code = area_kind_list(rq->db, rq->a,
	    (struct area_kind_list_args){
	        .kind = kind, .today = req_today(rq), .ended = f->ended },
	    &rows, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL && !f->lsoas)
		return send_list(rq, f->as, kind, rows, count);
	if ((code = area_read(rq, kind, f->as == NULL, &m)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return area_overview_file(rq, &m, f->as);
	numbers = arena_array(rq->a, count, sizeof(*numbers));
	area_overview_show(rq, &m, rows, count, numbers);
	for (size_t i = 0; i < count; i++)
		show_area(rq, &rows[i], numbers[i]);
	for (size_t i = 0; i < m.lsoa_count; i++)
		gaps += m.lsoas[i].now == 0;
	show_kinds(rq, "/admin/areas", kind);
	view_number(rq->view, "Lsoas", (int64_t)m.lsoa_count);
	view_number(rq->view, "Gaps", (int64_t)gaps);
	view_flag(rq->view, "Ended", f->ended);
	download_links(rq);
	return 200;
}

#define GAPS_OF(F, form) F(form, ONEOF, kind, "Kind", OPTIONAL, 0, 0, &choices_area_kind)
FORM(gaps_of, GAPS_OF);

/* By district, in the order of the list. */
static size_t
show_gaps(struct req *rq, const struct area_model *m)
{
	const size_t *order = area_order(rq, m);
	const char *district = NULL;
	struct view *group = NULL;
	size_t gaps = 0;

	for (size_t i = 0; i < m->lsoa_count; i++) {
		const struct area_lsoa *lsoa = &m->lsoas[order[i]];
		struct view *at;

		if (lsoa->now != 0)
			continue;
		if (group == NULL || strcmp(district, area_district_name(lsoa)) != 0) {
			district = area_district_name(lsoa);
			group = view_item(rq->view, "Districts");
			view_text(group, "name", district);
		}
		at = view_item(group, "lsoas");
		view_text(at, "name", lsoa->is->name);
		view_text(at, "code", lsoa->is->code);
		view_text(at, "msoa", lsoa->is->msoa_name);
		if (lsoa->at_last != 0)
			view_text(at, "planned", area_by_id(m, lsoa->at_last)->name);
		gaps++;
	}
	return gaps;
}

PAGE(area_gaps_page, "/admin/areas/gaps", "area.edit", gaps_of, "admin/area-gaps.cs")
{
	const char *kind = f->kind != NULL ? f->kind : "patch";
	struct area_model m;
	int code;

	staff_nav(rq, "areas");
	if ((code = area_read(rq, kind, true, &m)) != DB_OK)
		return db_status(rq, code);
	show_kinds(rq, "/admin/areas/gaps", kind);
	view_number(rq->view, "Lsoas", (int64_t)m.lsoa_count);
	view_number(rq->view, "Gaps", (int64_t)show_gaps(rq, &m));
	area_map_show(rq,
	    &(struct area_map){ .model = &m,
	        .gaps = true,
	        .title = arena_printf(rq->a, "LSOAs in no %s", area_kind_word(kind)),
	        .description = arena_printf(rq->a,
	            "A map of the county’s LSOAs: those in no %s are dark. The lists name them.",
	            area_kind_word(kind)) });
	return 200;
}

#define NEW_AREA(F, form) \
	F(form, ONEOF, kind, "Kind of area", REQUIRED, 0, 0, &choices_area_kind) \
	F(form, TEXT, name, "Name", REQUIRED, 2, 120, NULL) \
	F(form, TEXT, code, "Code", REQUIRED, 1, 20, NULL) \
	F(form, DATE, from, "First day it is valid", REQUIRED, 0, 0, NULL)
FORM(new_area, NEW_AREA);

PAGE(area_new_page, "/admin/areas/new", "area.edit", nothing, "admin/area-new.cs")
{
	staff_nav(rq, "areas");
	form_fill(rq, "from", req_today(rq));
	form_hint(rq, "code", "Short, for files and reports: letters, numbers and hyphens.");
	form_hint(rq, "from", "Today or a day to come.");
	return 200;
}

ACTION(add_area, "/admin/areas/new", "area.edit", new_area, area_new_page)
{
	struct changes *changes = changes_new(rq);
	const struct area_of_kind_row *other;
	struct area_model m;
	int64_t id;
	int code;

	if ((code = area_begin(rq)) != DB_OK || (code = area_read(rq, f->kind, false, &m)) != DB_OK)
		return db_status(rq, code);
	area_check_code(rq, f->code);
	if (civil_date_compare(f->from, rq->today) < 0)
		form_refuse(rq, "from", "First day it is valid must be today or a day to come");
	if ((other = area_by_code(&m, f->code, m.today)) != NULL)
		form_refuse(rq, "code",
		    arena_printf(rq->a, "%s has this code. Enter another", other->name));
	if (rq->refusals != NULL)
		return 422;
	code = area_add(rq->db,
	    (struct area_add_args){ .kind = f->kind,
	        .code = f->code,
	        .name = f->name,
	        .valid_from = civil_date_iso(rq->a, f->from) },
	    NULL);
	if (code == DB_DUPLICATE) {
		form_refuse(
		    rq, "code", "An area that has ended has this code. Enter another");
		return 422;
	}
	if (code != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	changes_text(changes, "Kind", NULL, area_kind_title(f->kind));
	changes_text(changes, "Name", NULL, f->name);
	changes_text(changes, "Code", NULL, f->code);
	changes_text(changes, "Valid from", NULL, civil_date_text(rq->a, f->from));
	req_subject(rq, "area", id, changes_detail(changes));
	return reply_see(rq, "/admin/areas/%" PRId64 "/draw", id);
}

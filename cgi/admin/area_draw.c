/* Drawing an area: which LSOAs are in it from a day on, district by district
 * (sql/query/area.sql, templates/admin/area-draw.cs).
 *
 * A form is about one district, so that it stays small, and changes only LSOAs whose box was
 * ticked or cleared: what is planned for the others stays. */
#include <inttypes.h>
#include <string.h>

#include "admin/area_map.h"
#include "admin/area_model.h"
#include "admin/conflict.h"
#include "admin/manage.h"
#include "desk/changes.h"
#include "lib/route.h"
#include "staff/nav.h"
#include "staff/version.h"

enum { NAMES_MOST = 5 };

/* The district's LSOAs, in the order of the page. */
static int
find_lsoas(struct req *rq, const struct choice **list, size_t *count)
{
	const size_t *order;
	struct choice *choices;
	struct area_model m;
	int code;

	if ((code = area_read(rq, "", false, &m)) != DB_OK)
		return code;
	order = area_order(rq, &m);
	choices = arena_array(rq->a, m.lsoa_count, sizeof(*choices));
	*count = 0;
	for (size_t i = 0; i < m.lsoa_count; i++) {
		const struct area_lsoa *lsoa = &m.lsoas[order[i]];

		if (rq->path_code != NULL && area_in_district(lsoa, rq->path_code))
			choices[(*count)++] =
			    (struct choice){ lsoa->is->code, lsoa->is->name, NULL };
	}
	*list = choices;
	return DB_OK;
}

static const struct choices choices_lsoa = { NULL, 0, find_lsoas };

#define DRAWN(F, form) \
	F(form, MANYOF, lsoa, "LSOAs", OPTIONAL, 0, 0, &choices_lsoa) \
	F(form, BOOL, move, "Take LSOAs out of the area that they are in", OPTIONAL, 0, 0, NULL) \
	F(form, DATE, from, "First day of the change", REQUIRED, 0, 0, NULL)
FORM(drawn, DRAWN);

static bool
same(const char *one, const char *other)
{
	return one == other || (one != NULL && other != NULL && strcmp(one, other) == 0);
}

/* Where most of what it has is; without any, the first district there is. */
static const char *
main_district(struct req *rq, const struct area_model *m, int64_t area)
{
	const size_t *order = area_order(rq, m);
	const char *best = m->lsoa_count > 0 ? m->lsoas[order[0]].is->district : NULL;
	size_t most = 0;

	for (size_t i = 0; i < m->lsoa_count; i++) {
		const char *district = m->lsoas[i].is->district;
		size_t count = 0;

		for (size_t k = 0; k < m->lsoa_count; k++)
			count += m->lsoas[k].at_last == area &&
			    same(m->lsoas[k].is->district, district);
		if (m->lsoas[i].at_last != area || count <= most)
			continue;
		most = count;
		best = district;
	}
	return best != NULL ? best : "none";
}

PAGE(area_draw_start, "/admin/areas/:id/draw", "area.edit", nothing, "error/not-found.cs")
{
	struct area_one_row *row;
	struct area_model m;
	int code, status;

	if ((status = area_find(rq, rq->path_id, &row)) != 0)
		return status;
	if ((code = area_read(rq, row->kind, false, &m)) != DB_OK)
		return db_status(rq, code);
	return reply_see(
	    rq, "/admin/areas/%" PRId64 "/draw/%s", row->id, main_district(rq, &m, row->id));
}

/* Links to the other districts, with how many LSOAs it has in each. */
static bool
show_districts(struct req *rq, const struct area_model *m, const size_t *order, int64_t area)
{
	struct view *at = NULL;
	const char *last = NULL;
	size_t inside = 0;
	bool found = false;

	for (size_t i = 0; i < m->lsoa_count; i++) {
		const struct area_lsoa *lsoa = &m->lsoas[order[i]];
		const char *code = lsoa->is->district != NULL ? lsoa->is->district : "none";

		if (last == NULL || strcmp(last, code) != 0) {
			at = view_item(rq->view, "Districts");
			view_text(at, "href",
			    arena_printf(rq->a, "/admin/areas/%" PRId64 "/draw/%s", area, code));
			view_text(at, "text", area_district_name(lsoa));
			view_flag(at, "current", strcmp(code, rq->path_code) == 0);
			found = found || strcmp(code, rq->path_code) == 0;
			inside = 0;
			last = code;
		}
		inside += lsoa->at_last == area;
		view_number(at, "count", (int64_t)inside);
	}
	return found;
}

/* What the page says beside each box, in the order of the choices. */
static void
show_rows(struct req *rq, const struct area_model *m, const size_t *order, int64_t area)
{
	const char **ticked = arena_array(rq->a, m->lsoa_count, sizeof(*ticked));
	const char *msoa = NULL;
	size_t count = 0;

	for (size_t i = 0; i < m->lsoa_count; i++) {
		const struct area_lsoa *lsoa = &m->lsoas[order[i]];
		const char *name = lsoa->is->msoa_name != NULL ? lsoa->is->msoa_name : "";
		const struct area_of_kind_row *other = area_by_id(m, lsoa->at_last);
		struct view *at;

		if (!area_in_district(lsoa, rq->path_code))
			continue;
		at = view_item(rq->view, "Rows");
		view_text(at, "code", lsoa->is->code);
		view_text(at, "msoa", name);
		view_flag(at, "first", msoa == NULL || strcmp(msoa, name) != 0);
		msoa = name;
		if (lsoa->at_last == area)
			ticked[count++] = lsoa->is->code;
		else if (other != NULL)
			view_text(at, "other", other->name);
		if (lsoa->now != lsoa->at_last)
			view_text(at, "planned",
			    lsoa->at_last == area ? "joins later"
			        : lsoa->now == area ? "leaves later"
			                            : "");
	}
	form_fill_many(rq, "lsoa", ticked, count);
}

PAGE(area_draw_page, "/admin/areas/:id/draw/:code", "area.edit", nothing, "admin/area-draw.cs")
{
	const size_t *order;
	struct area_one_row *row;
	struct area_model m;
	int32_t from;
	int code, status;

	staff_nav(rq, "areas");
	if ((status = area_find(rq, rq->path_id, &row)) != 0)
		return status;
	if ((code = area_read(rq, row->kind, true, &m)) != DB_OK)
		return db_status(rq, code);
	if ((code = conflict_forget_old(rq, (int64_t)(m.version >> 1))) != DB_OK)
		return db_status(rq, code);
	order = area_order(rq, &m);
	if (!show_districts(rq, &m, order, row->id) && m.lsoa_count > 0)
		return 404;
	show_rows(rq, &m, order, row->id);
	view_text(rq->view, "Area.name", row->name);
	view_text(rq->view, "Area.href", arena_printf(rq->a, "/admin/areas/%" PRId64, row->id));
	view_text(rq->view, "Area.word", area_kind_word(row->kind));
	view_flag(rq->view, "Area.ended", area_day(row->valid_to) <= m.today);
	from = area_day(row->valid_from) > m.today ? area_day(row->valid_from) : m.today;
	form_fill(rq, "from", area_iso(rq, from));
	form_hint(rq, "from", "Today or a day to come. What held before stays as it was.");
	version_show(rq, (int64_t)(m.version >> 1));
	area_map_show(rq,
	    &(struct area_map){ .model = &m,
	        .area = row->id,
	        .district = rq->path_code,
	        .title = arena_printf(rq->a, "%s and what is around it", row->name),
	        .description =
	            "A map of the district’s LSOAs. Each leads to its box in the list below." });
	return 200;
}

/* "Stroud 004A, Stroud 004B and 3 more" */
static const char *
names_words(struct req *rq, const char *const *names, size_t count)
{
	const char *text = "";
	size_t shown = count > NAMES_MOST ? NAMES_MOST : count;

	for (size_t i = 0; i < shown; i++)
		text = arena_printf(rq->a, "%s%s%s", text,
		    i == 0                             ? ""
		        : i + 1 == shown && shown == count ? " and "
		                                           : ", ",
		    names[i]);
	return shown == count ? text : arena_printf(rq->a, "%s and %zu more", text, count - shown);
}

/* Refuses, for each other area, the LSOAs that would be taken from it. */
static void
refuse_taken(struct req *rq, const struct area_model *m, int64_t area,
    const struct chosen *chosen)
{
	const char **names = arena_array(rq->a, m->lsoa_count, sizeof(*names));

	for (size_t k = 0; k < m->area_count; k++) {
		size_t count = 0;

		for (size_t i = 0; i < m->lsoa_count; i++)
			if (m->areas[k].id != area && m->lsoas[i].at_last == m->areas[k].id &&
			    chosen_has(chosen, m->lsoas[i].is->code))
				names[count++] = m->lsoas[i].is->name;
		if (count == 0)
			continue;
		form_refuse(rq, "lsoa",
		    arena_printf(rq->a,
		        "%s %s in %s. Clear %s, or tick “Take LSOAs out of the area that they are "
		        "in”",
		        names_words(rq, names, count), count == 1 ? "is" : "are", m->areas[k].name,
		        count == 1 ? "it" : "them"));
	}
}

static void
check_day(struct req *rq, const struct area_one_row *row, const struct area_model *m,
    int32_t day)
{
	if (day < m->today)
		form_refuse(rq, "from", "The change must hold from today or a day to come");
	else if (day < area_day(row->valid_from))
		form_refuse(rq, "from",
		    arena_printf(rq->a, "%s begins on %s. Choose that day or a later one",
		        row->name, area_day_words(rq, row->valid_from)));
	if (area_day(row->valid_to) != GROUPING_FOR_GOOD && day >= area_day(row->valid_to))
		form_refuse(rq, "from",
		    arena_printf(rq->a, "%s ends on %s. Choose an earlier day", row->name,
		        area_day_words(rq, row->valid_to)));
}

struct outcome {
	const char **joined, **left, **taken; /* names of LSOAs */
	size_t joined_count, left_count, taken_count;
};

/* Writes what was ticked or cleared. */
static int
store(struct req *rq, const struct area_model *m, int64_t area, const struct drawn_form *f,
    struct outcome *o)
{
	int32_t day = civil_date_day_number(f->from);
	int code = DB_OK;

	o->joined = arena_array(rq->a, m->lsoa_count, sizeof(*o->joined));
	o->left = arena_array(rq->a, m->lsoa_count, sizeof(*o->left));
	o->taken = arena_array(rq->a, m->lsoa_count, sizeof(*o->taken));
	for (size_t i = 0; i < m->lsoa_count && code == DB_OK; i++) {
		const struct area_lsoa *lsoa = &m->lsoas[i];
		bool wanted = chosen_has(&f->lsoa, lsoa->is->code), changed;

		if (!area_in_district(lsoa, rq->path_code) || wanted == (lsoa->at_last == area))
			continue;
		if (wanted)
			o->joined[o->joined_count++] = lsoa->is->name;
		else
			o->left[o->left_count++] = lsoa->is->name;
		if (wanted && lsoa->at_last != 0)
			o->taken[o->taken_count++] = arena_printf(rq->a, "%s (%s)", lsoa->is->name,
			    area_by_id(m, lsoa->at_last)->name);
		code = area_put(rq, lsoa, wanted ? area : 0, day, &changed);
	}
	return code;
}

/* Somebody changed areas of the kind meanwhile: which boxes stand otherwise in what was sent. */
static int
show_conflict(struct req *rq, const struct area_model *m, const struct area_one_row *row,
    const struct drawn_form *f)
{
	const char **ticked = arena_array(rq->a, m->lsoa_count, sizeof(*ticked));
	const char **cleared = arena_array(rq->a, m->lsoa_count, sizeof(*cleared));
	struct changes *changes = changes_new(rq);
	size_t ticked_count = 0, cleared_count = 0;

	for (size_t i = 0; i < m->lsoa_count; i++) {
		const struct area_lsoa *lsoa = &m->lsoas[i];
		bool wanted = chosen_has(&f->lsoa, lsoa->is->code);

		if (!area_in_district(lsoa, rq->path_code) || wanted == (lsoa->at_last == row->id))
			continue;
		if (wanted)
			ticked[ticked_count++] = lsoa->is->name;
		else
			cleared[cleared_count++] = lsoa->is->name;
	}
	changes_text(changes, "Not in it now", NULL,
	    ticked_count == 0
	        ? NULL
	        : arena_printf(rq->a, "%s ticked", names_joined(rq, ticked, ticked_count)));
	changes_text(changes, "In it now", NULL,
	    cleared_count == 0
	        ? NULL
	        : arena_printf(rq->a, "%s cleared", names_joined(rq, cleared, cleared_count)));
	return conflict(rq, "area", 0, row->name, changes);
}

ACTION(draw_area, "/admin/areas/:id/draw/:code", "area.edit", drawn, area_draw_page)
{
	struct changes *changes = changes_new(rq);
	struct outcome o = { 0 };
	struct area_care care;
	struct area_one_row *row;
	struct area_model m;
	int code, status;

	if ((code = area_begin(rq)) != DB_OK)
		return db_status(rq, code);
	if ((status = area_find(rq, rq->path_id, &row)) != 0)
		return status;
	if ((code = area_read(rq, row->kind, false, &m)) != DB_OK)
		return db_status(rq, code);
	if (version_sent(rq) != (int64_t)(m.version >> 1))
		return show_conflict(rq, &m, row, f);
	check_day(rq, row, &m, civil_date_day_number(f->from));
	if (!f->move)
		refuse_taken(rq, &m, row->id, &f->lsoa);
	if (rq->refusals != NULL)
		return 422;
	if ((code = store(rq, &m, row->id, f, &o)) != DB_OK ||
	    (code = area_care_follow(rq, row->kind, &care)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Joined", NULL, names_joined(rq, o.joined, o.joined_count));
	changes_text(changes, "Left", NULL, names_joined(rq, o.left, o.left_count));
	changes_text(changes, "Taken from another", NULL, names_joined(rq, o.taken, o.taken_count));
	changes_text(changes, "Holds from", NULL, civil_date_text(rq->a, f->from));
	changes_text(changes, "Care that went along", NULL, area_care_words(rq, &care));
	req_subject(rq, "area", row->id, changes_detail(changes));
	return reply_see(rq, "/admin/areas/%" PRId64 "%s", row->id,
	    strcmp(row->kind, "patch") == 0 ? "?done=drawn" : "");
}

/* Areas that people draw, read whole: LSOAs, edges, who is in what and when
 * (sql/query/area.sql). */
#include "admin/area_model.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "place/adjacency.h"
#include "place/geojson.h"
#include "staff/version.h"

static const struct choice kinds[] = {
	{ "patch", "Patch", "Drawn by the council; packages of care are grouped by it" },
	{ "ilp", "Integrated locality partnership (ILP)", NULL },
	{ "pcn", "Primary care network (PCN)", NULL },
};
const struct choices choices_area_kind = { kinds, 3, NULL };

static const char *const words[][3] = {
	{ "patch", "patches", "Patches" },
	{ "locality partnership", "locality partnerships", "Locality partnerships (ILPs)" },
	{ "primary care network", "primary care networks", "Primary care networks (PCNs)" },
};

static size_t
kind_number(const char *kind)
{
	for (size_t i = 0; i < choices_area_kind.count; i++)
		if (kind != NULL && strcmp(kinds[i].value, kind) == 0)
			return i;
	return SIZE_MAX;
}

const char *
area_kind_title(const char *kind)
{
	size_t i = kind_number(kind);

	return i == SIZE_MAX ? NULL : kinds[i].text;
}

const char *
area_kind_word(const char *kind)
{
	size_t i = kind_number(kind);

	return i == SIZE_MAX ? NULL : words[i][0];
}

const char *
area_kind_words(const char *kind)
{
	size_t i = kind_number(kind);

	return i == SIZE_MAX ? NULL : words[i][1];
}

const char *
area_kind_plural(const char *kind)
{
	size_t i = kind_number(kind);

	return i == SIZE_MAX ? NULL : words[i][2];
}

int
area_find(struct req *rq, int64_t id, struct area_one_row **row)
{
	int code = area_one(rq->db, rq->a, (struct area_one_args){ .id = id }, row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row != NULL ? 0 : 404;
}

int32_t
area_day(const char *iso)
{
	struct civil_date date;

	if (iso == NULL || civil_date_parse(iso, &date) != 0)
		return GROUPING_FOR_GOOD;
	return civil_date_day_number(date);
}

const char *
area_iso(struct req *rq, int32_t day)
{
	return day == GROUPING_FOR_GOOD
	    ? NULL
	    : civil_date_iso(rq->a, civil_date_from_day_number(day));
}

const char *
area_day_words(struct req *rq, const char *iso)
{
	struct civil_date date;

	if (iso == NULL || civil_date_parse(iso, &date) != 0)
		return "";
	if (date.year == CIVIL_DATE_FIRST_YEAR)
		return "the beginning";
	return civil_date_text(rq->a, date);
}

const char *
area_count_words(struct req *rq, size_t count, const char *one, const char *many)
{
	return arena_printf(rq->a, "%zu %s", count, count == 1 ? one : many);
}

int
area_begin(struct req *rq)
{
	struct area_hold_row *rows;
	size_t count;

	return area_hold(rq->db, rq->a, &rows, &count);
}

static void
read_shapes(struct req *rq, struct area_model *m)
{
	for (size_t i = 0; i < m->lsoa_count; i++) {
		const struct area_lsoa_list_row *is = m->lsoas[i].is;
		struct shape *shape = &m->shapes[i];
		const char *fault;

		if (is->geometry == NULL ||
		    geojson_read_shape(rq->a, is->geometry, strlen(is->geometry), shape,
		        &fault) != GEOJSON_OK)
			*shape = (struct shape){ 0 };
		shape->code = is->code;
		shape->name = is->name;
	}
}

/* Both lists are in the order of the LSOAs' codes. */
static void
share_out(struct req *rq, struct area_model *m, const struct area_member_list_row *members,
    size_t count)
{
	struct grouping_row *rows = arena_array(rq->a, count, sizeof(*rows));
	size_t next = 0;

	for (size_t i = 0; i < count; i++) {
		rows[i] = (struct grouping_row){ .area = members[i].area_id,
			.lsoa = members[i].lsoa,
			.from = area_day(members[i].valid_from),
			.to = area_day(members[i].valid_to) };
		m->version = m->version * 1099511628211u ^ (uint64_t)rows[i].area ^
		    (uint64_t)rows[i].from << 20 ^ (uint64_t)rows[i].to << 40 ^
		    (uint64_t)version_of_text(rows[i].lsoa);
	}
	for (size_t i = 0; i < m->lsoa_count; i++) {
		struct area_lsoa *lsoa = &m->lsoas[i];

		while (next < count && strcmp(rows[next].lsoa, lsoa->is->code) < 0)
			next++;
		lsoa->rows = &rows[next];
		while (next < count && strcmp(rows[next].lsoa, lsoa->is->code) == 0) {
			next++;
			lsoa->row_count++;
		}
		lsoa->now = grouping_on(lsoa->rows, lsoa->row_count, m->today);
		lsoa->at_last = grouping_at_last(lsoa->rows, lsoa->row_count);
	}
}

int
area_read(struct req *rq, const char *kind, bool with_shapes, struct area_model *m)
{
	const char *today = req_today(rq);
	struct area_member_list_row *members;
	struct area_lsoa_list_row *lsoas;
	struct area_of_kind_row *areas;
	size_t count;
	int code;

	*m = (struct area_model){ .kind = kind, .today = civil_date_day_number(rq->today) };
	if ((code = area_of_kind(rq->db, rq->a, (struct area_of_kind_args){ .kind = kind },
	         &areas, &m->area_count)) != DB_OK ||
	    (code = area_lsoa_list(rq->db, rq->a,
	         (struct area_lsoa_list_args){ .today = today }, &lsoas, &m->lsoa_count)) !=
	        DB_OK ||
	    (code = area_member_list(rq->db, rq->a,
	         (struct area_member_list_args){ .kind = kind, .today = today }, &members,
	         &count)) != DB_OK)
		return code;
	m->areas = areas;
	m->lsoas = arena_array(rq->a, m->lsoa_count, sizeof(*m->lsoas));
	m->shapes = arena_array(rq->a, m->lsoa_count, sizeof(*m->shapes));
	for (size_t i = 0; i < m->lsoa_count; i++)
		m->lsoas[i].is = &lsoas[i];
	share_out(rq, m, members, count);
	if (with_shapes)
		read_shapes(rq, m);
	return DB_OK;
}

static int
by_code(const void *code, const void *lsoa)
{
	return strcmp(code, ((const struct area_lsoa *)lsoa)->is->code);
}

struct area_lsoa *
area_lsoa_find(const struct area_model *m, const char *code)
{
	return bsearch(code, m->lsoas, m->lsoa_count, sizeof(*m->lsoas), by_code);
}

const struct area_of_kind_row *
area_by_id(const struct area_model *m, int64_t id)
{
	for (size_t i = 0; i < m->area_count; i++)
		if (m->areas[i].id == id)
			return &m->areas[i];
	return NULL;
}

const struct area_of_kind_row *
area_by_code(const struct area_model *m, const char *code, int32_t day)
{
	for (size_t i = 0; i < m->area_count; i++)
		if (strcasecmp(m->areas[i].code, code) == 0 && area_day(m->areas[i].valid_to) > day)
			return &m->areas[i];
	return NULL;
}

const char *
area_district_name(const struct area_lsoa *lsoa)
{
	return lsoa->is->district_name != NULL ? lsoa->is->district_name : "In no district";
}

/* Where an LSOA comes in a list, and where it is in the model. */
struct place_in_list {
	const struct area_lsoa *lsoa;
	size_t number;
};

static int
by_text(const char *one, const char *other)
{
	return strcmp(one != NULL ? one : "", other != NULL ? other : "");
}

static int
by_place(const void *x, const void *y)
{
	const struct place_in_list *one = x, *other = y;
	int order = by_text(one->lsoa->is->district_name, other->lsoa->is->district_name);

	if (order == 0)
		order = by_text(one->lsoa->is->msoa_name, other->lsoa->is->msoa_name);
	return order != 0 ? order : strcmp(one->lsoa->is->name, other->lsoa->is->name);
}

const size_t *
area_order(struct req *rq, const struct area_model *m)
{
	struct place_in_list *list = arena_array(rq->a, m->lsoa_count, sizeof(*list));
	size_t *order = arena_array(rq->a, m->lsoa_count, sizeof(*order));

	for (size_t i = 0; i < m->lsoa_count; i++)
		list[i] = (struct place_in_list){ &m->lsoas[i], i };
	qsort(list, m->lsoa_count, sizeof(*list), by_place);
	for (size_t i = 0; i < m->lsoa_count; i++)
		order[i] = list[i].number;
	return order;
}

bool
area_is_code(const char *text)
{
	for (const char *c = text; *c != '\0'; c++)
		if (!isalnum((unsigned char)*c) && *c != '-')
			return false;
	return text[0] != '\0';
}

void
area_check_code(struct req *rq, const char *text)
{
	if (!area_is_code(text))
		form_refuse(rq, "code",
		    "Code must have letters a to z, numbers and hyphens only, like P12");
}

static int
carry_out(struct req *rq, const struct grouping_step *step)
{
	const char *from = area_iso(rq, step->row.from);

	switch (step->act) {
	case GROUPING_ADD:
		return area_member_add(rq->db,
		    (struct area_member_add_args){ .area_id = step->row.area,
		        .lsoa = step->row.lsoa,
		        .valid_from = from },
		    NULL);
	case GROUPING_UNTIL:
		return area_member_until(rq->db,
		    (struct area_member_until_args){ .area_id = step->row.area,
		        .lsoa = step->row.lsoa,
		        .valid_from = from,
		        .valid_to = area_iso(rq, step->row.to) },
		    NULL);
	default:
		return area_member_drop(rq->db,
		    (struct area_member_drop_args){ .area_id = step->row.area,
		        .lsoa = step->row.lsoa,
		        .valid_from = from },
		    NULL);
	}
}

int
area_put(struct req *rq, const struct area_lsoa *lsoa, int64_t area, int32_t day, bool *changed)
{
	struct grouping_step *steps = arena_array(rq->a, lsoa->row_count + 1, sizeof(*steps));
	size_t count = grouping_assign(
	    lsoa->rows, lsoa->row_count, lsoa->is->code, area, day, steps);
	int code = DB_OK;

	*changed = count > 0;
	for (size_t i = 0; i < count && code == DB_OK; i++)
		code = carry_out(rq, &steps[i]);
	return code;
}

int
area_care_follow(struct req *rq, const char *kind, struct area_care *moved)
{
	const char *today = req_today(rq);
	struct area_requests_follow_row *requests;
	struct area_packages_follow_row *packages;
	int code;

	*moved = (struct area_care){ 0 };
	if (strcmp(kind, "patch") != 0)
		return DB_OK;
	if ((code = area_requests_follow(rq->db, rq->a,
	         (struct area_requests_follow_args){ today }, &requests)) != DB_OK ||
	    (code = area_packages_follow(rq->db, rq->a,
	         (struct area_packages_follow_args){ today }, &packages)) != DB_OK)
		return code;
	*moved = (struct area_care){ requests->moved, packages->moved };
	return DB_OK;
}

const char *
area_care_words(struct req *rq, const struct area_care *moved)
{
	if (moved->requests == 0 && moved->packages == 0)
		return NULL;
	return arena_printf(rq->a, "%s and %s",
	    area_count_words(rq, (size_t)moved->requests, "open request", "open requests"),
	    area_count_words(rq, (size_t)moved->packages, "package", "packages"));
}

size_t
area_parts(
    struct req *rq, const struct area_model *m, int64_t area, bool at_last, size_t *part)
{
	bool *chosen = arena_array(rq->a, m->lsoa_count, sizeof(*chosen));

	for (size_t i = 0; i < m->lsoa_count; i++)
		chosen[i] = (at_last ? m->lsoas[i].at_last : m->lsoas[i].now) == area;
	return adjacency_parts(rq->a, m->shapes, chosen, m->lsoa_count, part);
}

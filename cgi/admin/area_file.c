/* Groupings as files: sending one, what it would do with every refused row, carrying it out;
 * and a file to begin with (sql/query/area.sql, templates/admin/area-file.cs,
 * area-file-check.cs).
 *
 * The file is kept as it came.  What it would do is worked out anew each time, so that the
 * page and the change can never differ: when the areas have changed meanwhile, 409 says so. */
#include <errno.h>
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "admin/area_import.h"
#include "desk/changes.h"
#include "lib/route.h"
#include "lib/text.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/version.h"

enum { REFUSED_SHOWN = 500, LOSSES_SHOWN = 100, NAME_MOST = 120 };

#define AREA_FILE(F, form) \
	F(form, ONEOF, kind, "Kind of area", REQUIRED, 0, 0, &choices_area_kind) \
	F(form, LONGTEXT, file, "CSV file", OPTIONAL, 0, 0, NULL)
FORM(area_file, AREA_FILE);

#define FILE_PAGE(F, form) \
	F(form, ONEOF, template, "Template of", OPTIONAL, 0, 0, &choices_area_kind)
FORM(file_page, FILE_PAGE);

/* Every LSOA with the area it is in: to be filled in, or sent back as it is without effect. */
static int
send_template(struct req *rq, const char *kind)
{
	static const struct xlsx_column columns[] = { { "LSOA code", 12 }, { "LSOA name", 24 },
		{ "area code", 20 }, { "area name", 30 }, { "valid from", 12 } };
	struct download *d;
	struct area_model m;
	int code;

	if ((code = area_read(rq, kind, false, &m)) != DB_OK)
		return db_status(rq, code);
	d = download_new(rq, "csv", arena_printf(rq->a, "template-%s", kind),
	    area_kind_plural(kind), NULL, columns, sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < m.lsoa_count; i++) {
		const struct area_of_kind_row *area = area_by_id(&m, m.lsoas[i].now);

		download_text(d, m.lsoas[i].is->code);
		download_text(d, m.lsoas[i].is->name);
		download_text(d, area != NULL ? area->code : NULL);
		download_text(d, area != NULL ? area->name : NULL);
		download_text(d, NULL);
		download_end_row(d);
	}
	return download_reply(d);
}

PAGE(area_file_page, "/admin/areas/file", "area.edit", file_page, "admin/area-file.cs")
{
	staff_nav(rq, "areas");
	if (f->template != NULL)
		return send_template(rq, f->template);
	form_hint(rq, "file", "Up to 2 MB. You see what it would do before anything is changed.");
	for (size_t i = 0; i < choices_area_kind.count; i++) {
		const char *kind = choices_area_kind.list[i].value;
		struct view *at = view_item(rq->view, "Templates");

		view_text(at, "href", arena_printf(rq->a, "/admin/areas/file?template=%s", kind));
		view_text(at, "text", area_kind_plural(kind));
	}
	return 200;
}

/* What Excel saves as “CSV” is in Windows-1252: those of its bytes that are not Latin-1. */
static const uint16_t windows[32] = { 0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020,
	0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018,
	0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153,
	0xfffd, 0x017e, 0x0178 };

static const char *
from_windows(struct req *rq, const char *text, size_t length)
{
	char *utf8 = arena_alloc(rq->a, 3 * length + 1), *end = utf8;

	for (size_t i = 0; i < length; i++) {
		unsigned c = (unsigned char)text[i];

		if (c >= 0x80 && c < 0xa0)
			c = windows[c - 0x80];
		if (c < 0x80) {
			*end++ = (char)c;
		} else if (c < 0x800) {
			*end++ = (char)(0xc0 | c >> 6);
			*end++ = (char)(0x80 | (c & 0x3f));
		} else {
			*end++ = (char)(0xe0 | c >> 12);
			*end++ = (char)(0x80 | (c >> 6 & 0x3f));
			*end++ = (char)(0x80 | (c & 0x3f));
		}
	}
	*end = '\0';
	return utf8;
}

/* The file's bytes, or NULL with the form refused. */
static const char *
read_upload(struct req *rq, const struct upload *upload)
{
	size_t size = (size_t)upload->size, got = 0;
	char *text;
	ssize_t n;

	if (upload->size > GROUPING_FILE_BYTES_MOST) {
		form_refuse(rq, "file", "The file is larger than 2 MB");
		return NULL;
	}
	text = arena_alloc(rq->a, size + 1);
	while (got < size) {
		n = pread(upload->fd, text + got, size - got, (off_t)got);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		got += (size_t)n;
	}
	/* Neither text nor a database's text holds a NUL. */
	if (got != size || memchr(text, '\0', size) != NULL) {
		form_refuse(rq, "file",
		    "The file is not CSV in UTF-8. In Excel, save it as “CSV UTF-8”");
		return NULL;
	}
	return text;
}

/* A form that is not multipart has the text itself. */
ACTION(check_area_file, "/admin/areas/file", "area.edit", area_file, area_file_page)
{
	const struct upload *upload = req_upload(rq, "file");
	const char *text = upload != NULL ? read_upload(rq, upload) : f->file;
	bool converted = false;
	struct area_import plan;
	int64_t id;
	int code;

	if (rq->refusals != NULL)
		return 422;
	if (text == NULL) {
		form_refuse(rq, "file", "Select a CSV file");
		return 422;
	}
	if (!text_is_utf8(text, strlen(text))) {
		text = from_windows(rq, text, strlen(text));
		converted = true;
	}
	if ((code = area_import_plan(rq, f->kind, text, strlen(text), &plan)) != DB_OK)
		return db_status(rq, code);
	if (plan.file.fault != NULL) {
		form_refuse(rq, "file", plan.file.fault);
		return 422;
	}
	code = area_file_add(rq->db,
	    (struct area_file_add_args){ .kind = f->kind,
	        .name = upload != NULL ? upload->file_name : "",
	        .content = text },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	req_subject(rq, "area_file", id, NULL);
	return reply_see(
	    rq, "/admin/areas/file/%" PRId64 "%s", id, converted ? "?converted=1" : "");
}

/* 0, 404, or the status of a fault; the plan is of now. */
static int
find_file(struct req *rq, struct area_file_one_row **row, struct area_import *plan)
{
	int code;

	code = area_file_one(rq->db, rq->a, (struct area_file_one_args){ .id = rq->path_id }, row);
	if (code == DB_OK && *row == NULL)
		return 404;
	if (code == DB_OK)
		code = area_import_plan(
		    rq, (*row)->kind, (*row)->content, strlen((*row)->content), plan);
	return code == DB_OK ? 0 : db_status(rq, code);
}

static size_t
change_count(const struct area_import *plan)
{
	return plan->joining + plan->moving;
}

/* The same plan gives the same number. */
static int64_t
version_of(const struct area_import *plan)
{
	return (int64_t)(plan->model.version >> 1);
}

static void
show_plan(struct req *rq, const struct area_import *plan)
{
	struct view *at = view_branch(rq->view, "Plan");
	size_t shown = plan->file.refused_count;

	view_number(at, "read", (int64_t)plan->file.read);
	view_number(at, "passed_over", (int64_t)plan->file.passed_over);
	view_number(at, "added", (int64_t)plan->added);
	view_number(at, "joining", (int64_t)plan->joining);
	view_number(at, "moving", (int64_t)plan->moving);
	view_number(at, "unchanged", (int64_t)plan->unchanged);
	view_number(at, "refused", (int64_t)plan->file.refused_count);
	view_flag(at, "any", change_count(plan) > 0);
	if (shown > REFUSED_SHOWN)
		shown = REFUSED_SHOWN;
	view_number(at, "more", (int64_t)(plan->file.refused_count - shown));
	for (size_t i = 0; i < shown; i++) {
		struct view *item = view_item(rq->view, "Refused");

		view_number(item, "line", (int64_t)plan->file.refused[i].line);
		view_text(item, "reason", plan->file.refused[i].reason);
	}
	for (size_t i = 0; i < plan->area_count; i++) {
		const struct area_import_area *area = &plan->areas[i];
		struct view *item;

		if (area->joining == 0)
			continue;
		item = view_item(rq->view, "Areas");
		view_text(item, "name", area->name);
		view_text(item, "code", area->code);
		view_flag(item, "added", area->id == 0);
		view_number(item, "joining", (int64_t)area->joining);
		view_text(item, "from", area_day_words(rq, area_iso(rq, area->from)));
	}
}

/* The area that the row takes its LSOA from; NULL when it takes it from none. */
static const struct area_of_kind_row *
loser(const struct area_import *plan, size_t row)
{
	const struct grouping_file_row *is = &plan->file.rows[row];
	const struct area_lsoa *lsoa = area_lsoa_find(&plan->model, is->lsoa);
	int64_t to = plan->areas[plan->area_of[row]].id;
	int64_t then = grouping_on(lsoa->rows, lsoa->row_count, is->from);
	int64_t from = then != 0 && (to == 0 || then != to) ? then : lsoa->at_last;

	return from != 0 && (to == 0 || from != to) ? area_by_id(&plan->model, from) : NULL;
}

/* For each area that loses any: which LSOAs, and to whom. */
static void
show_losses(struct req *rq, const struct area_import *plan)
{
	const struct area_model *m = &plan->model;
	struct view **items = arena_array(rq->a, m->area_count, sizeof(*items));
	size_t *counts = arena_array(rq->a, m->area_count, sizeof(*counts));

	for (size_t i = 0; i < plan->file.row_count; i++) {
		const struct area_of_kind_row *from = loser(plan, i);
		size_t k = from != NULL ? (size_t)(from - m->areas) : 0;

		if (from == NULL)
			continue;
		if (items[k] == NULL) {
			items[k] = view_item(rq->view, "Losses");
			view_text(items[k], "name", from->name);
		}
		if (++counts[k] > LOSSES_SHOWN) {
			view_number(items[k], "more", (int64_t)(counts[k] - LOSSES_SHOWN));
			continue;
		}
		view_text(view_item(items[k], "lsoas"), "text",
		    arena_printf(rq->a, "%s to %s",
		        area_lsoa_find(m, plan->file.rows[i].lsoa)->is->name,
		        plan->areas[plan->area_of[i]].name));
	}
}

#define AREA_APPLY(F, form) \
	F(form, BOOL, move, "Take LSOAs out of the areas that they are in", OPTIONAL, 0, 0, NULL)
FORM(area_apply, AREA_APPLY);

PAGE(area_file_check_page, "/admin/areas/file/:id", "area.edit", nothing,
    "admin/area-file-check.cs")
{
	struct area_file_one_row *row;
	struct area_import plan;
	int status;

	staff_nav(rq, "areas");
	if ((status = find_file(rq, &row, &plan)) != 0)
		return status;
	view_text(rq->view, "File.name", row->name);
	view_text(rq->view, "File.kind", area_kind_plural(row->kind));
	view_text(rq->view, "File.list", arena_printf(rq->a, "/admin/areas?kind=%s", row->kind));
	view_text(rq->view, "File.uploaded", london_text(rq->a, row->uploaded_at));
	if (row->applied_at != NULL)
		view_text(rq->view, "File.applied", london_text(rq->a, row->applied_at));
	version_show(rq, version_of(&plan));
	show_plan(rq, &plan);
	show_losses(rq, &plan);
	view_flag(rq->view, "File.converted", pairs_get(&rq->sent, "converted") != NULL);
	return 200;
}

ACTION(apply_area_file, "/admin/areas/file/:id", "area.edit", area_apply, area_file_check_page)
{
	struct changes *changes = changes_new(rq);
	struct area_file_one_row *row;
	struct area_import plan;
	uint64_t changed;
	int code, status;

	if ((code = area_begin(rq)) != DB_OK)
		return db_status(rq, code);
	if ((status = find_file(rq, &row, &plan)) != 0)
		return status;
	if (version_sent(rq) != version_of(&plan) || row->applied_at != NULL ||
	    change_count(&plan) == 0)
		return 409;
	if (plan.moving > 0 && !f->move) {
		form_refuse(rq, "move",
		    "LSOAs would leave the areas that they are in. Tick this if that is meant");
		return 422;
	}
	if ((code = area_import_apply(rq, &plan)) != DB_OK ||
	    (code = area_file_applied(rq->db,
	         (struct area_file_applied_args){ .id = row->id }, &changed)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Areas added", NULL,
	    area_count_words(rq, plan.added, "area", "areas"));
	changes_text(changes, "Joined", NULL,
	    area_count_words(rq, plan.joining, "LSOA", "LSOAs"));
	changes_text(changes, "Moved from another", NULL,
	    area_count_words(rq, plan.moving, "LSOA", "LSOAs"));
	changes_text(changes, "Care that went along", NULL, area_care_words(rq, &plan.care));
	changes_text(changes, "Refused", NULL,
	    area_count_words(rq, plan.file.refused_count, "row", "rows"));
	req_subject(rq, "area_file", row->id, changes_detail(changes));
	return reply_see(rq, "/admin/areas?kind=%s", row->kind);
}

/* A table of minutes by car in place of the estimate: sending one as a file, what is in it,
 * applying it, and going back to the estimate (sql/query/travel_table.sql,
 * templates/admin/travel-table.cs, travel-table-check.cs). */
#include <inttypes.h>
#include <string.h>

#include "admin/travel_minutes.h"
#include "desk/changes.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "place/travel_file.h"
#include "queries.h"
#include "staff/dates.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/version.h"

enum { MISSING_SHOWN = 40, FACT = 'f', REFUSAL = 'r', UNLIKE = 'u', MISSING = 'm' };

#define TABLE_FILE(F, form) \
	F(form, LONGTEXT, file, "CSV file", OPTIONAL, 0, 0, NULL) \
	F(form, TEXT, source, "Source", REQUIRED, 5, 200, NULL) \
	F(form, DATE, of, "Day that it is of", REQUIRED, 0, 0, NULL)
static void check_table(struct req *rq, void *values);
FORM_CHECKED(table_file, TABLE_FILE, check_table);

#define TABLE_SHOW(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(table_show, TABLE_SHOW);

static void
check_table(struct req *rq, void *values)
{
	const struct table_file_form *f = values;

	if (f->has_of && civil_date_compare(f->of, rq->today) > 0)
		form_refuse(rq, "of", "The day that it is of must be today or past");
}

PAGE(travel_table_page, "/admin/travel/table", "fee.edit", nothing, "admin/travel-table.cs")
{
	struct travel_table_list_row *rows;
	struct travel_table_now_row *now;
	struct travel_areas_known_row *areas;
	size_t count;
	int code;

	if ((code = travel_table_list(rq->db, rq->a, &rows, &count)) != DB_OK ||
	    (code = travel_areas_known(rq->db, rq->a, &areas)) != DB_OK ||
	    (code = travel_table_now(rq->db, rq->a, &now)) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "travel");
	view_flag(rq->view, "Table.no_areas", !areas->known);
	form_hint(rq, "file", "Up to 10 MB. You see what is in it before it counts.");
	form_hint(rq, "source", "Who has measured or sold it: shown wherever it counts");
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Tables");

		view_row(at, &q_travel_table_list, &rows[i]);
		view_text(at, "uploaded", london_text(rq->a, rows[i].uploaded_at));
		view_text(at, "of", day_words(rq, rows[i].of_on));
		view_flag(at, "counts", now != NULL && now->id == rows[i].id);
		view_flag(at, "removed",
		    rows[i].applied_at != NULL && (now == NULL || now->id != rows[i].id));
	}
	version_show(rq, now != NULL ? now->id : 0);
	return 200;
}

/* ---- What was found ---- */

static void
fact(struct req *rq, const char **found, const char *name, uint64_t number)
{
	*found = arena_printf(rq->a, "%s%c%s\t%" PRIu64 "\n", *found, FACT, name, number);
}

/* As lines, each with what it is about: they are shown when somebody decides. */
static const char *
found_of(struct req *rq, const struct travel_file *file)
{
	const char *found = "";

	fact(rq, &found, "Rows read", file->read);
	fact(rq, &found, "Areas with minutes", file->area_count);
	fact(rq, &found, "Ways between areas, taken", file->taken);
	fact(rq, &found, "Rows about ways within an area, which stay estimated", file->within);
	fact(rq, &found, "Rows about areas outside the county, passed over", file->outside);
	fact(
	    rq, &found, "Ways not in the file, worked out by way of other areas", file->filled);
	fact(rq, &found, "Ways that are shorter by way of other areas, and shortened",
	    file->shortened);
	fact(rq, &found, "Ways that take twice as long there as back, and over 10 minutes more",
	    file->unlike_count);
	fact(
	    rq, &found, "LSOAs of the county that the file does not have", file->missing_count);
	fact(rq, &found, "Rows refused", file->refused);
	for (size_t i = 0; i < file->unlike_count && i < TRAVEL_UNLIKE_MOST; i++)
		found = arena_printf(rq->a, "%s%c%s to %s: %d minutes\tback %d\n", found,
		    UNLIKE, file->unlike[i].from, file->unlike[i].to, file->unlike[i].there,
		    file->unlike[i].back);
	for (size_t i = 0; i < file->missing_count && i < MISSING_SHOWN; i++)
		found = arena_printf(rq->a, "%s%c%s\t\n", found, MISSING, file->missing[i]);
	for (size_t i = 0; i < file->refused && i < TRAVEL_REFUSED_MOST; i++)
		found = arena_printf(rq->a, "%s%cLine %" PRIu64 "\t%s\n", found, REFUSAL,
		    file->refusals[i].line, file->refusals[i].reason);
	return found;
}

static void
show_found(struct req *rq, const char *found)
{
	char *line = arena_strdup(rq->a, found), *end, *tab;

	for (; (end = strchr(line, '\n')) != NULL; line = end + 1) {
		const char *list = *line == FACT      ? "Facts"
				   : *line == REFUSAL ? "Refused"
				   : *line == UNLIKE  ? "Unlike"
						      : "Missing";
		struct view *at = view_item(rq->view, list);

		*end = '\0';
		if ((tab = strchr(line, '\t')) == NULL)
			continue;
		*tab = '\0';
		view_text(at, "name", line + 1);
		view_text(at, "value", tab + 1);
	}
}

/* ---- Sending one ---- */

static int
read_known(struct req *rq, struct travel_area **areas, size_t *count)
{
	struct travel_areas_row *rows;
	int code = travel_areas(rq->db, rq->a, &rows, count);

	*areas = arena_array(rq->a, *count + 1, sizeof(**areas));
	for (size_t i = 0; code == DB_OK && i < *count; i++)
		(*areas)[i] =
		    (struct travel_area){rows[i].code, {rows[i].latitude, rows[i].longitude}};
	return code;
}

static int
store_areas(struct req *rq, int64_t id, const struct travel_file *file)
{
	const size_t count = file->area_count;
	struct travel_table_area_add_args *rows = arena_array(rq->a, count, sizeof(*rows));

	for (size_t i = 0; i < count; i++)
		rows[i] = (struct travel_table_area_add_args){.table_id = id,
		    .code = file->areas[i].code,
		    .latitude = file->areas[i].at.latitude,
		    .longitude = file->areas[i].at.longitude,
		    .given = travel_row_text(rq->a, &file->minutes[i * count], count)};
	return db_bulk(rq->db, &q_travel_table_area_add, rows, count, NULL);
}

/* What is in the file that was sent; NULL: none was, or the form is refused.  A form that is
 * not multipart has the text itself. */
static const struct travel_file *
read_table(struct req *rq, const char *text, const struct travel_area *known, size_t count)
{
	const struct upload *upload = req_upload(rq, "file");
	struct travel_reading *reading;
	const struct travel_file *file;

	if (count > TRAVEL_AREAS_MOST || (upload == NULL && text == NULL)) {
		form_refuse(rq, "file",
		    upload != NULL || text != NULL
			? "The county has more LSOAs than a table can have"
			: "Select a CSV file");
		return NULL;
	}
	reading = travel_reading_new(rq->a, known, count);
	if (upload != NULL)
		travel_reading_file(reading, upload->fd);
	else
		travel_reading_text(reading, text, strlen(text));
	file = travel_reading_end(reading);
	if (file->fault != NULL)
		form_refuse(rq, "file", file->fault);
	return file->fault != NULL ? NULL : file;
}

ACTION(check_travel_table, "/admin/travel/table", "fee.edit", table_file, travel_table_page)
{
	const struct upload *upload = req_upload(rq, "file");
	const struct travel_file *file;
	struct travel_area *known;
	size_t count;
	int64_t id;
	int code;

	if ((code = read_known(rq, &known, &count)) != DB_OK)
		return db_status(rq, code);
	if ((file = read_table(rq, f->file, known, count)) == NULL)
		return 422;
	if ((code = travel_table_add(rq->db,
		 (struct travel_table_add_args){.name = upload != NULL ? upload->file_name : "",
		     .source = f->source,
		     .of_on = civil_date_iso(rq->a, f->of),
		     .found = found_of(rq, file),
		     .account_id = rq->who.account_id},
		 NULL)) != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	if ((code = store_areas(rq, id, file)) != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "travel_table", id, NULL);
	return reply_see(rq, "/admin/travel/table/%" PRId64, id);
}

/* ---- Deciding ---- */

static int
send_table(struct req *rq, const char *as)
{
	static const struct xlsx_column columns[] = {
	    {"origin", 12}, {"destination", 12}, {"minutes", 0}};
	struct travel_table_given_row *rows;
	struct download *d;
	uint16_t *minutes;
	size_t count;
	int code = travel_table_given(
	    rq->db, rq->a, (struct travel_table_given_args){.id = rq->path_id}, &rows, &count);

	if (code != DB_OK)
		return db_status(rq, code);
	minutes = arena_array(rq->a, count + 1, sizeof(*minutes));
	d = download_new(rq, as, "minutes-by-car", "Minutes by car between LSOAs", NULL,
	    columns, sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < count; i++) {
		if (travel_row_read(rows[i].given, minutes, count) != 0)
			return 500;
		for (size_t j = 0; j < count; j++) {
			if (i == j)
				continue;
			download_text(d, rows[i].code);
			download_text(d, rows[j].code);
			download_integer(d, minutes[j]);
			download_end_row(d);
		}
	}
	return download_reply(d);
}

PAGE(travel_table_check_page, "/admin/travel/table/:id", "fee.edit", table_show,
    "admin/travel-table-check.cs")
{
	struct travel_table_one_row *row;
	struct travel_table_now_row *now;
	int code = travel_table_one(
	    rq->db, rq->a, (struct travel_table_one_args){.id = rq->path_id}, &row);

	if (code == DB_OK && row == NULL)
		return 404;
	if (code != DB_OK || (code = travel_table_now(rq->db, rq->a, &now)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return send_table(rq, "csv");
	staff_nav(rq, "travel");
	view_row(view_branch(rq->view, "Table"), &q_travel_table_one, row);
	view_text(rq->view, "Table.of", day_words(rq, row->of_on));
	view_text(rq->view, "Table.uploaded", london_text(rq->a, row->uploaded_at));
	view_flag(rq->view, "Table.counts", now != NULL && now->id == row->id);
	view_text(rq->view, "Table.file",
	    arena_printf(rq->a, "/admin/travel/table/%" PRId64 "?as=csv", row->id));
	show_found(rq, row->found);
	version_show(rq, row->version);
	return 200;
}

ACTION(
    apply_travel_table, "/admin/travel/table/:id", "fee.edit", nothing, travel_table_check_page)
{
	struct changes *changes = changes_new(rq);
	struct travel_table_one_row *row;
	struct travel_crossing_last_row *crossing; /* held: nobody closes one meanwhile */
	uint64_t changed = 0;
	int code = travel_table_one(
	    rq->db, rq->a, (struct travel_table_one_args){.id = rq->path_id}, &row);

	if (code == DB_OK && row == NULL)
		return 404;
	if (code != DB_OK ||
	    (code = travel_crossing_last(rq->db, rq->a, &crossing)) != DB_OK ||
	    (code = travel_table_remove(rq->db, NULL)) != DB_OK ||
	    (code = travel_minutes_set(rq, rq->path_id)) != DB_OK ||
	    (code = travel_table_apply(rq->db,
		 (struct travel_table_apply_args){
		     .id = rq->path_id, .version = version_sent(rq)},
		 &changed)) != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	changes_text(changes, "Minutes by car", NULL,
	    arena_printf(rq->a, "%s, of %s", row->source, day_words(rq, row->of_on)));
	req_subject(rq, "travel_table", row->id, changes_detail(changes));
	return reply_see(rq, "/admin/travel/table");
}

ACTION(
    remove_travel_table, "/admin/travel/table/remove", "fee.edit", nothing, travel_table_page)
{
	struct travel_table_now_row *now;
	int code = travel_table_now(rq->db, rq->a, &now);

	if (code != DB_OK)
		return db_status(rq, code);
	if (now == NULL || version_sent(rq) != now->id)
		return 409;
	if ((code = travel_table_remove(rq->db, NULL)) != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "travel_table", now->id, NULL);
	return reply_see(rq, "/admin/travel/table");
}

/* Providers of home care as a list, and for a form's choices (sql/query/organisation.sql,
 * templates/admin/organisations.cs). */
#include <inttypes.h>
#include <string.h>

#include "admin/organisation.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"
#include "staff/views.h"

static const struct choice shown_choices[] = {
    {"current", "Current", NULL},
    {"ended", "Ended", NULL},
};
static const struct choices choices_shown = {shown_choices, 2, NULL};

#define LIST(F, form) \
	F(form, ONEOF, shown, "Which", OPTIONAL, 0, 0, &choices_shown) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(organisation_filter, LIST);

int
organisation_find(struct req *rq, int64_t id, struct organisation_read_row **row)
{
	int code =
	    organisation_read(rq->db, rq->a, (struct organisation_read_args){.id = id}, row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row != NULL ? 0 : 404;
}

static int
find_choices(struct req *rq, const struct choice **list, size_t *count)
{
	struct organisation_choices_row *rows;
	struct choice *choices;
	int code;

	code = organisation_choices(rq->db, rq->a,
	    (struct organisation_choices_args){.today = req_today(rq)}, &rows, count);
	if (code != DB_OK)
		return code;
	choices = arena_array(rq->a, *count, sizeof(*choices));
	for (size_t i = 0; i < *count; i++) {
		choices[i].value = arena_printf(rq->a, "%" PRId64, rows[i].id);
		choices[i].text = rows[i].name;
	}
	*list = choices;
	return DB_OK;
}

const struct choices choices_organisation = {NULL, 0, find_choices};

static int
send_file(
    struct req *rq, const char *as, const struct organisation_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = {{"Provider", 34}, {"CQC location", 16},
	    {"CQC rating", 20}, {"Email address", 34}, {"Phone", 18},
	    {"Nights and weekends", 18}, {"Patches", 10}, {"Sign-ins", 10}, {"Ended on", 14}};
	struct download *d = download_new(rq, as, "providers", "Providers of home care",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].name);
		download_text(d, rows[i].cqc_location_id);
		download_text(d, rows[i].rating);
		download_text(d, rows[i].email);
		download_text(d, rows[i].phone);
		download_text(d, rows[i].out_of_hours);
		download_integer(d, rows[i].patches);
		download_integer(d, rows[i].sign_ins);
		download_date(d, rows[i].ended_on);
		download_end_row(d);
	}
	return download_reply(d);
}

PAGE(organisations_page, "/admin/organisations", "organisation.edit", organisation_filter,
    "admin/organisations.cs")
{
	bool ended = f->shown != NULL && strcmp(f->shown, "ended") == 0;
	const char *today = req_today(rq);
	struct organisation_count_row *all;
	struct organisation_list_row *rows;
	size_t count;
	int code;

	if ((code = organisation_count(rq->db, rq->a,
		 (struct organisation_count_args){.today = today, .ended = ended}, &all)) !=
		DB_OK ||
	    (code = organisation_list(rq->db, rq->a,
		 (struct organisation_list_args){.today = today,
		     .ended = ended,
		     .max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
		     .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page)},
		 &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return send_file(rq, f->as, rows, count);
	staff_nav(rq, "organisations");
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Organisations");

		view_row(at, &q_organisation_list, &rows[i]);
		view_text(at, "href",
		    arena_printf(rq->a, "/admin/organisations/%" PRId64, rows[i].id));
	}
	views_show(rq, &choices_shown, shown_choices[ended].value, NULL);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, all->total);
	download_links(rq);
	return 200;
}

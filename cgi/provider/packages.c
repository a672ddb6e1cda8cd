/* This provider's packages as a list, without anybody's name (query provider_package_list,
 * templates/provider/packages.cs). */
#include <string.h>

#include "lib/civil_date.h"
#include "lib/route.h"
#include "provider/package.h"
#include "provider/words.h"
#include "staff/download.h"
#include "staff/pager.h"
#include "staff/views.h"

static const struct choice packages_shown[] = {
	{ "start", "To start", NULL },
	{ "running", "Running", NULL },
	{ "suspended", "Suspended", NULL },
	{ "ending", "Ending", NULL },
	{ "ended", "Ended", NULL },
	{ "all", "All", NULL },
};
static const struct choices choices_shown = CHOICES(packages_shown);

#define PACKAGES(F, form) \
	F(form, ONEOF, shown, "Which", OPTIONAL, 0, 0, &choices_shown) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(packages, PACKAGES);

struct package_standing
package_standing(const char *code)
{
	if (strcmp(code, "start") == 0)
		return (struct package_standing){ "To start", "yellow" };
	if (strcmp(code, "suspended") == 0)
		return (struct package_standing){ "Suspended", "orange" };
	if (strcmp(code, "ending") == 0)
		return (struct package_standing){ "Ending", "purple" };
	if (strcmp(code, "ended") == 0)
		return (struct package_standing){ "Ended", "grey" };
	return (struct package_standing){ "Running", "green" };
}

/* The last day of care where there is one, else the day visits are suspended from. */
static const char *
standing_note(struct req *rq, const struct provider_package_list_row *row)
{
	struct civil_date end;

	if (row->ends_on != NULL && civil_date_parse(row->ends_on, &end) == 0)
		return arena_printf(rq->a, "last day %s",
		    civil_date_text(rq->a, civil_date_add_days(end, -1)));
	if (row->last_on != NULL)
		return arena_printf(
		    rq->a, "notice given, last day %s", day_words(rq, row->last_on));
	if (row->suspended_from == NULL)
		return NULL;
	if (row->suspended_to == NULL)
		return arena_printf(rq->a, "since %s", day_words(rq, row->suspended_from));
	return arena_printf(rq->a, "visits begin again %s", day_words(rq, row->suspended_to));
}

static int
packages_file(struct req *rq, const char *as, const struct provider_package_list_row *rows,
    size_t count)
{
	static const struct xlsx_column columns[] = { { "Package", 14 }, { "Patch", 24 },
		{ "Standing", 14 }, { "Agreed start", 14 }, { "Started", 14 },
		{ "Visit minutes a week", 0 }, { "Carer minutes a week", 0 },
		{ "First day without care", 14 }, { "About", 40 } };
	struct download *d = download_new(rq, as, "packages", "Our packages",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].reference);
		download_text(d, rows[i].patch);
		download_text(d, package_standing(rows[i].standing).text);
		download_date(d, rows[i].start_on);
		download_date(d, rows[i].started_on);
		download_integer(d, rows[i].visit_minutes);
		download_integer(d, rows[i].carer_minutes);
		download_date(d, rows[i].ends_on);
		download_text(d, standing_note(rq, &rows[i]));
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_row(struct req *rq, const struct provider_package_list_row *row)
{
	struct view *at = view_item(rq->view, "Packages");
	struct package_standing standing = package_standing(row->standing);

	view_number(at, "id", row->id);
	view_text(at, "reference", row->reference);
	view_text(at, "patch", row->patch);
	view_text(at, "standing", standing.text);
	view_text(at, "colour", standing.colour);
	view_text(at, "note", standing_note(rq, row));
	view_text(at, "hours", hours_words(rq->a, row->visit_minutes));
	view_text(at, "carer_hours", hours_words(rq->a, row->carer_minutes));
	view_flag(at, "two", row->carer_minutes > row->visit_minutes);
	view_flag(at, "has_started", row->started_on != NULL);
	view_text(at, "start",
	    day_words(rq, row->started_on != NULL ? row->started_on : row->start_on));
}

static int64_t
show_views(struct req *rq, const char *shown, const struct provider_package_count_row *all)
{
	const int64_t counts[] = { all->start, all->running, all->suspended, all->ending,
		all->ended,
		all->start + all->running + all->suspended + all->ending + all->ended };

	return views_show(rq, &choices_shown, shown, counts);
}

PAGE(provider_packages, "/provider/packages", "provider.package", packages,
    "provider/packages.cs")
{
	const char *today = req_today(rq);
	struct provider_package_count_row *all;
	struct provider_package_list_row *rows;
	const char *shown = f->shown;
	size_t count;
	int64_t total;
	int code;

	if ((code = provider_package_count(rq->db, rq->a,
	         (struct provider_package_count_args){ .today = today }, &all)) != DB_OK)
		return db_status(rq, code);
	if (shown == NULL)
		shown = all->start > 0 ? "start" : "running";
	if ((code = provider_package_list(rq->db, rq->a,
	         (struct provider_package_list_args){ .shown = shown,
	             .today = today,
	             .max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
	             .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page) },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return packages_file(rq, f->as, rows, count);
	provider_nav(rq, "packages");
	for (size_t i = 0; i < count; i++)
		show_row(rq, &rows[i]);
	total = show_views(rq, shown, all);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count,
	    total);
	download_links(rq);
	return 200;
}

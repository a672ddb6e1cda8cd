/* Packages of home care as lists: by where they stand, by person, by provider; and the search
 * for one (queries package_*, templates/homecare/packages.cs, package-person.cs,
 * package-provider.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/package.h"
#include "homecare/stopping.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "lib/text.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"
#include "staff/private_read.h"

static const struct choice packages_shown[] = {
	{ "current", "All that are not over", NULL },
	{ "to_start", "To start", NULL },
	{ "overdue", "Start overdue", NULL },
	{ "active", "Active", NULL },
	{ "suspended", "Suspended", NULL },
	{ "ending", "Ending", NULL },
	{ "ended", "Ended or never started", NULL },
	{ "all", "All", NULL },
};
static const struct choices choices_shown = CHOICES(packages_shown);

#define PACKAGES(F, form) \
	F(form, ONEOF, shown, "Which", OPTIONAL, 0, 0, &choices_shown) \
	F(form, ONEOF, provider, "Provider", OPTIONAL, 0, 0, &choices_package_provider) \
	F(form, ONEOF, patch, "Patch", OPTIONAL, 0, 0, &choices_package_patch) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(packages, PACKAGES);

#define FILE_ONLY(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(file_only, FILE_ONLY);

#define FIND_PACKAGE(F, form) \
	F(form, TEXT, words, "Reference or case number", REQUIRED, 2, 20, NULL)
FORM(find_package_form, FIND_PACKAGE);

static enum package_standing
standing_of_list(struct req *rq, const struct package_list_row *row)
{
	const struct package_dates dates = { row->start_on, row->started_on, row->ends_on,
		row->suspended_from, row->suspended_to };

	return package_standing(&dates, req_today(rq));
}

static void
show_dates(struct req *rq, struct view *at, const char *start_on, const char *started_on,
    const char *ends_on, const char *from, const char *to)
{
	const struct package_dates dates = { start_on, started_on, ends_on, from, to };
	enum package_standing standing = package_standing(&dates, req_today(rq));

	view_text(at, "standing", package_standing_words(standing));
	view_text(at, "standing_colour", package_standing_colour(standing));
	view_text(at, "start", day_words(rq, started_on != NULL ? started_on : start_on));
	view_text(at, "end", day_words(rq, ends_on));
	view_flag(at, "started", started_on != NULL);
}

static int
packages_file(
    struct req *rq, const char *as, const struct package_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = { { "Package", 12 }, { "Postcode sector", 12 },
		{ "Provider", 34 }, { "Patch", 24 }, { "Paid by", 18 }, { "Standing", 16 },
		{ "Start agreed", 14 }, { "Started", 14 }, { "First day without care", 14 } };
	struct download *d = download_new(rq, as, "packages", "Packages of home care",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		const struct package_list_row *row = &rows[i];

		download_text(d, row->reference);
		download_text(d, row->sector);
		download_text(d, row->provider);
		download_text(d, row->patch);
		download_text(d, package_funder_words(row->funder));
		download_text(d, package_standing_words(standing_of_list(rq, row)));
		download_date(d, row->start_on);
		download_date(d, row->started_on);
		download_date(d, row->ends_on);
		download_end_row(d);
	}
	return download_reply(d);
}

static int64_t
number_of(const char *value)
{
	return value != NULL ? strtoll(value, NULL, 10) : 0;
}

static int
show_filters(struct req *rq, const struct packages_form *f, const char *shown)
{
	int code;

	if ((code = package_filter(rq, "shown", "Which", &choices_shown, shown, false)) != DB_OK ||
	    (code = package_filter(rq, "provider", "Provider", &choices_package_provider,
	         f->provider, true)) != DB_OK)
		return code;
	return package_filter(rq, "patch", "Patch", &choices_package_patch, f->patch, true);
}

PAGE(list_packages, "/desk/packages", "package.see", packages, "homecare/packages.cs")
{
	const char *shown = f->shown != NULL ? f->shown : "current";
	const char *today = req_today(rq);
	struct package_count_row *all;
	struct package_list_row *rows;
	size_t count;
	int code;

	if ((code = package_count(rq->db, rq->a,
	         (struct package_count_args){ .shown = shown,
	             .provider = number_of(f->provider),
	             .patch = number_of(f->patch),
	             .today = today },
	         &all)) != DB_OK ||
	    (code = package_list(rq->db, rq->a,
	         (struct package_list_args){ .shown = shown,
	             .provider = number_of(f->provider),
	             .patch = number_of(f->patch),
	             .today = today,
	             .max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
	             .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page) },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return packages_file(rq, f->as, rows, count);
	staff_nav(rq, "packages");
	if ((code = show_filters(rq, f, shown)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Packages");

		view_row(at, &q_package_list, &rows[i]);
		show_dates(rq, at, rows[i].start_on, rows[i].started_on, rows[i].ends_on,
		    rows[i].suspended_from, rows[i].suspended_to);
	}
	view_text(rq->view, "Provider", f->provider);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, all->total);
	download_links(rq);
	form_elsewhere(rq);
	return 200;
}

PAGE(find_package_page, "/desk/packages/find", "package.see", nothing,
    "homecare/package-find.cs")
{
	staff_nav(rq, "packages");
	return 200;
}

/* Sent in the body, as a number of the case system points to a person. */
LOOKUP(find_package, "/desk/packages/find", "package.see", find_package_form, find_package_page)
{
	struct package_search_row *rows;
	bool one_person = true;
	size_t count;
	int code = package_search(
	    rq->db, rq->a, (struct package_search_args){ .words = f->words }, &rows, &count);

	if (code != DB_OK)
		return db_status(rq, code);
	for (size_t i = 1; i < count; i++)
		one_person = one_person && rows[i].person_id == rows[0].person_id;
	if (count == 1)
		return reply_see(rq, "/desk/packages/%" PRId64, rows[0].id);
	if (count > 1 && one_person)
		return reply_see(rq, "/desk/packages/person/%" PRId64, rows[0].person_id);
	form_refuse(rq, "words",
	    "No package has this reference, and nobody with a package has this case number");
	return 422;
}

PAGE(packages_of_person, "/desk/packages/person/:id", "package.see", nothing,
    "homecare/package-person.cs")
{
	struct package_of_person_row *rows;
	struct package_person_row *person;
	size_t count;
	int code;

	if ((code = package_person(rq->db, rq->a, (struct package_person_args){ .id = rq->path_id },
	         &person)) != DB_OK)
		return db_status(rq, code);
	if (person == NULL)
		return 404;
	if ((code = private_note_read(rq, "person")) != DB_OK ||
	    (code = package_of_person(rq->db, rq->a,
	         (struct package_of_person_args){
	             .person_id = rq->path_id, .today = req_today(rq) },
	         &rows, &count)) != DB_OK ||
	    (code = stopping_show(rq, rq->path_id, 0)) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "packages");
	view_row(view_branch(rq->view, "Person"), &q_package_person, person);
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Packages");

		view_row(at, &q_package_of_person, &rows[i]);
		show_dates(rq, at, rows[i].start_on, rows[i].started_on, rows[i].ends_on,
		    rows[i].suspended_from, rows[i].suspended_to);
	}
	return 200;
}

static int
provider_file(struct req *rq, const char *as, const char *name,
    const struct package_of_provider_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = { { "Package", 12 }, { "Case number", 14 },
		{ "Initials", 10 }, { "Postcode sector", 12 }, { "Patch", 24 }, { "Standing", 16 },
		{ "Start", 14 }, { "First day without care", 14 }, { "Carer minutes a week", 0 } };
	struct download *d = download_new(rq, as, "people-of-provider", name,
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		const struct package_of_provider_row *row = &rows[i];
		const struct package_dates dates = { row->start_on, row->started_on,
			row->ends_on, row->suspended_from, row->suspended_to };

		download_text(d, row->reference);
		download_text(d, row->case_id);
		download_text(d, row->initials);
		download_text(d, row->sector);
		download_text(d, row->patch);
		download_text(d,
		    package_standing_words(package_standing(&dates, req_today(rq))));
		download_date(d, row->started_on != NULL ? row->started_on : row->start_on);
		download_date(d, row->ends_on);
		download_integer(d, row->carer_minutes);
		download_end_row(d);
	}
	return download_reply(d);
}

static int
note_read(struct req *rq, const struct package_of_provider_row *rows, size_t count)
{
	int64_t *ids = arena_array(rq->a, count + 1, sizeof(*ids));

	for (size_t i = 0; i < count; i++)
		ids[i] = rows[i].id;
	return private_note_list(rq, "package", ids, count);
}

PAGE(people_of_provider, "/desk/packages/provider/:id", "package.see", file_only,
    "homecare/package-provider.cs")
{
	struct package_of_provider_row *rows;
	struct package_provider_row *provider;
	int64_t minutes = 0;
	size_t count;
	int code;

	if ((code = package_provider(rq->db, rq->a,
	         (struct package_provider_args){ .id = rq->path_id }, &provider)) != DB_OK)
		return db_status(rq, code);
	if (provider == NULL)
		return 404;
	if ((code = package_of_provider(rq->db, rq->a,
	         (struct package_of_provider_args){
	             .organisation_id = rq->path_id, .today = req_today(rq) },
	         &rows, &count)) != DB_OK ||
	    (code = note_read(rq, rows, count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return provider_file(rq, f->as, provider->name, rows, count);
	staff_nav(rq, "packages");
	view_row(view_branch(rq->view, "Provider"), &q_package_provider, provider);
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Packages");

		view_row(at, &q_package_of_provider, &rows[i]);
		show_dates(rq, at, rows[i].start_on, rows[i].started_on, rows[i].ends_on,
		    rows[i].suspended_from, rows[i].suspended_to);
		view_text(at, "hours", minutes_words(rq->a, rows[i].carer_minutes));
		minutes += rows[i].carer_minutes;
	}
	view_number(rq->view, "Rows.total", (int64_t)count);
	view_text(rq->view, "Hours", minutes_words(rq->a, minutes));
	view_flag(rq->view, "May.failure", req_may(rq, "failure.run"));
	download_links(rq);
	return 200;
}

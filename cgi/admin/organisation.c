/* One provider of home care: adding it, what hangs on it, changing and ending it
 * (sql/query/organisation.sql, templates/admin/organisation*.cs). */
#include "admin/organisation.h"

#include <inttypes.h>
#include <string.h>

#include "admin/area_model.h"
#include "desk/changes.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/nav.h"
#include "staff/version.h"

static const struct choice ratings[] = {
    {"Outstanding", "Outstanding", NULL},
    {"Good", "Good", NULL},
    {"Requires improvement", "Requires improvement", NULL},
    {"Inadequate", "Inadequate", NULL},
    {"none", "Not rated yet", NULL},
};
static const struct choices choices_rating = CHOICES(ratings);

static const struct choice yes_no[] = {{"yes", "Yes", NULL}, {"no", "No", NULL}};
static const struct choices choices_yes_no = {yes_no, 2, NULL};

#define ORGANISATION(F, form) \
	F(form, TEXT, name, "Name of the provider", REQUIRED, 2, 160, NULL) \
	F(form, TEXT, location, "CQC location number of its home care", OPTIONAL, 3, 20, NULL) \
	F(form, EMAIL, email, "Email address for notices", OPTIONAL, 0, 254, NULL) \
	F(form, PHONE, phone, "Phone", OPTIONAL, 0, 40, NULL) \
	F(form, PHONE, out_of_hours, "Phone at nights and weekends", OPTIONAL, 0, 40, NULL) \
	F(form, ONEOF, rating, "CQC rating", REQUIRED, 0, 0, &choices_rating) \
	F(form, DATE, rating_on, "Date of the rating", OPTIONAL, 0, 0, NULL) \
	F(form, ONEOF, double_handed, "Sends two carers at once", REQUIRED, 0, 0, \
	    &choices_yes_no)
static void check_rating(struct req *rq, void *values);
FORM_CHECKED(organisation_form, ORGANISATION, check_rating);

static void
check_rating(struct req *rq, void *values)
{
	const struct organisation_form_form *f = values;

	if (f->has_rating_on && civil_date_compare(f->rating_on, rq->today) > 0)
		form_refuse(
		    rq, "rating_on", "Date of the rating must be today or in the past");
}

PAGE(organisation_new_page, "/admin/organisations/new", "organisation.edit", nothing,
    "admin/organisation-new.cs")
{
	staff_nav(rq, "organisations");
	form_fill(rq, "double_handed", "yes");
	form_hint(
	    rq, "email", "Notices of new requests go there. Without one, they have to be rung");
	form_hint(rq, "location", "Such as 1-123456789");
	return 200;
}

static const char *
or_none(const char *text)
{
	return text != NULL ? text : "";
}

static const char *
rating_of(const struct organisation_form_form *f)
{
	return strcmp(f->rating, "none") == 0 ? "" : f->rating;
}

static const char *
rating_day(struct req *rq, const struct organisation_form_form *f)
{
	return f->has_rating_on ? civil_date_iso(rq->a, f->rating_on) : NULL;
}

/* What changed, for the audit row: a telephone number is a company's, not a person's. */
static void
note_changes(struct req *rq, const struct organisation_form_form *f,
    const struct organisation_read_row *was, int64_t id, int64_t version)
{
	static const struct organisation_read_row none;
	struct changes *changes = changes_new(rq);

	if (was == NULL)
		was = &none;
	changes_text(changes, "Name", was->name, f->name);
	changes_text(changes, "CQC location", was->cqc_location_id, f->location);
	changes_text(changes, "Email address", was->email, f->email);
	changes_text(changes, "Phone", was->phone, f->phone);
	changes_text(changes, "Phone at nights", was->out_of_hours, f->out_of_hours);
	changes_text(changes, "CQC rating", was->rating, rating_of(f));
	changes_text(changes, "Date of the rating", was->rating_on, rating_day(rq, f));
	changes_text(changes, "Sends two carers",
	    was == &none	 ? ""
	    : was->double_handed ? "yes"
				 : "no",
	    f->double_handed);
	changes_keep_for(changes, "organisation", id, version);
}

static int
refuse_name(struct req *rq)
{
	form_refuse(
	    rq, "name", "Another provider has this name. Add the place to tell them apart");
	return 422;
}

ACTION(add_organisation, "/admin/organisations/new", "organisation.edit", organisation_form,
    organisation_new_page)
{
	int64_t id;
	int code = organisation_add(rq->db,
	    (struct organisation_add_args){.name = f->name,
		.cqc_location_id = f->location,
		.email = or_none(f->email),
		.phone = or_none(f->phone),
		.out_of_hours = or_none(f->out_of_hours),
		.rating = rating_of(f),
		.rating_on = rating_day(rq, f),
		.double_handed = strcmp(f->double_handed, "yes") == 0},
	    NULL);

	if (code == DB_DUPLICATE)
		return refuse_name(rq);
	if (code != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	note_changes(rq, f, NULL, id, 1);
	return reply_see(rq, "/admin/organisations/%" PRId64, id);
}

static void
show_organisation(struct req *rq, const struct organisation_read_row *row)
{
	struct view *at = view_branch(rq->view, "Organisation");

	view_row(at, &q_organisation_read, row);
	view_text(at, "href", arena_printf(rq->a, "/admin/organisations/%" PRId64, row->id));
	view_text(
	    at, "rated", row->rating_on != NULL ? area_day_words(rq, row->rating_on) : NULL);
	view_text(
	    at, "ended", row->ended_on != NULL ? area_day_words(rq, row->ended_on) : NULL);
	view_flag(at, "over",
	    row->ended_on != NULL && strcmp(row->ended_on, req_today(rq)) <= 0);
	version_show(rq, row->version);
}

static int
show_patches(struct req *rq, int64_t id)
{
	struct organisation_patches_row *rows;
	size_t count;
	int code;

	code = organisation_patches(rq->db, rq->a,
	    (struct organisation_patches_args){.id = id, .today = req_today(rq)},
	    &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Patches");

		view_row(at, &q_organisation_patches, &rows[i]);
		view_text(at, "href",
		    arena_printf(
			rq->a, "/admin/areas/%" PRId64 "/providers", rows[i].patch_id));
		view_text(at, "from", area_day_words(rq, rows[i].valid_from));
		if (rows[i].valid_to != NULL)
			view_text(at, "until", area_day_words(rq, rows[i].valid_to));
	}
	return code;
}

static int
show_accounts(struct req *rq, int64_t id)
{
	struct organisation_accounts_row *rows;
	size_t count;
	int code;

	code = organisation_accounts(
	    rq->db, rq->a, (struct organisation_accounts_args){.id = id}, &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Accounts");

		view_row(at, &q_organisation_accounts, &rows[i]);
		view_text(at, "href",
		    arena_printf(rq->a, "/admin/provider-accounts/%" PRId64, rows[i].id));
		if (rows[i].signed_in_at != NULL)
			view_text(at, "signed_in", london_text(rq->a, rows[i].signed_in_at));
		view_flag(at, "disabled", rows[i].disabled_at != NULL);
	}
	return code;
}

PAGE(organisation_page, "/admin/organisations/:id", "organisation.edit", nothing,
    "admin/organisation.cs")
{
	struct organisation_read_row *row;
	int status, code;

	if ((status = organisation_find(rq, rq->path_id, &row)) != 0)
		return status;
	staff_nav(rq, "organisations");
	show_organisation(rq, row);
	if ((code = show_patches(rq, row->id)) != DB_OK ||
	    (code = show_accounts(rq, row->id)) != DB_OK)
		return db_status(rq, code);
	return 200;
}

PAGE(organisation_change_page, "/admin/organisations/:id/change", "organisation.edit", nothing,
    "admin/organisation-change.cs")
{
	struct organisation_read_row *row;
	int status;

	if ((status = organisation_find(rq, rq->path_id, &row)) != 0)
		return status;
	staff_nav(rq, "organisations");
	show_organisation(rq, row);
	form_fill(rq, "name", row->name);
	form_fill(rq, "location", row->cqc_location_id);
	form_fill(rq, "email", row->email);
	form_fill(rq, "phone", row->phone);
	form_fill(rq, "out_of_hours", row->out_of_hours);
	form_fill(rq, "rating", row->rating[0] != '\0' ? row->rating : "none");
	if (row->rating_on != NULL)
		form_fill(rq, "rating_on", row->rating_on);
	form_fill(rq, "double_handed", row->double_handed ? "yes" : "no");
	form_hint(
	    rq, "email", "Notices of new requests go there. Without one, they have to be rung");
	return 200;
}

ACTION(change_organisation, "/admin/organisations/:id/change", "organisation.edit",
    organisation_form, organisation_change_page)
{
	struct organisation_read_row *was;
	uint64_t changed;
	int status, code;

	if ((status = organisation_find(rq, rq->path_id, &was)) != 0)
		return status;
	code = organisation_change(rq->db,
	    (struct organisation_change_args){.id = rq->path_id,
		.version = version_sent(rq),
		.name = f->name,
		.cqc_location_id = f->location,
		.email = or_none(f->email),
		.phone = or_none(f->phone),
		.out_of_hours = or_none(f->out_of_hours),
		.rating = rating_of(f),
		.rating_on = rating_day(rq, f),
		.double_handed = strcmp(f->double_handed, "yes") == 0},
	    &changed);
	if (code == DB_DUPLICATE)
		return refuse_name(rq);
	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	note_changes(rq, f, was, rq->path_id, was->version + 1);
	return reply_see(rq, "/admin/organisations/%" PRId64, rq->path_id);
}

#define ENDED(F, form) \
	F(form, DATE, until, "The first day on which nothing new is asked of it", OPTIONAL, 0, \
	    0, NULL)
FORM(organisation_ended, ENDED);

PAGE(organisation_end_page, "/admin/organisations/:id/end", "organisation.edit", nothing,
    "admin/organisation-end.cs")
{
	struct organisation_read_row *row;
	int status;

	if ((status = organisation_find(rq, rq->path_id, &row)) != 0)
		return status;
	staff_nav(rq, "organisations");
	show_organisation(rq, row);
	form_fill(rq, "until", row->ended_on != NULL ? row->ended_on : req_today(rq));
	form_hint(rq, "until", "Leave it empty to ask the provider again");
	return 200;
}

ACTION(end_organisation, "/admin/organisations/:id/end", "organisation.edit",
    organisation_ended, organisation_end_page)
{
	const char *until = f->has_until ? civil_date_iso(rq->a, f->until) : NULL;
	struct changes *changes = changes_new(rq);
	struct organisation_read_row *was;
	uint64_t changed;
	int status, code;

	if ((status = organisation_find(rq, rq->path_id, &was)) != 0)
		return status;
	code = organisation_end(rq->db,
	    (struct organisation_end_args){
		.id = rq->path_id, .version = version_sent(rq), .ended_on = until},
	    &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	changes_text(changes, "Nothing new asked from", was->ended_on, until);
	changes_keep_for(changes, "organisation", rq->path_id, was->version + 1);
	return reply_see(rq, "/admin/organisations/%" PRId64, rq->path_id);
}

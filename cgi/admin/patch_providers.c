/* Who may be asked in a patch and in which tier, from a day to a day
 * (sql/query/organisation.sql, templates/admin/patch-providers.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "admin/area_model.h"
#include "admin/organisation.h"
#include "desk/changes.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/download.h"
#include "staff/nav.h"

static const struct choice tiers[] = {
    {"1", "Tier 1: asked first", NULL},
    {"2", "Tier 2", NULL},
    {"3", "Tier 3: asked last", NULL},
    {"0", "Not asked here any more", NULL},
};
static const struct choices choices_tier = CHOICES(tiers);

FORM(patch_list, PATCH_LIST);

#define PATCH_PROVIDER(F, form) \
	F(form, ONEOF, organisation, "Provider", REQUIRED, 0, 0, &choices_organisation) \
	F(form, ONEOF, tier, "When it is asked", REQUIRED, 0, 0, &choices_tier) \
	F(form, DATE, from, "First day", REQUIRED, 0, 0, NULL)
FORM(patch_provider_form, PATCH_PROVIDER);

int
patch_open(struct req *rq, struct area_one_row **row)
{
	int status = area_find(rq, rq->path_id, row);

	if (status != 0)
		return status;
	if (strcmp((*row)->kind, "patch") != 0)
		return 404;
	staff_nav(rq, "organisations");
	view_number(rq->view, "Patch.id", (*row)->id);
	view_text(rq->view, "Patch.name", (*row)->name);
	view_text(
	    rq->view, "Patch.href", arena_printf(rq->a, "/admin/areas/%" PRId64, (*row)->id));
	/* The page of the area itself is for those who draw areas. */
	view_flag(rq->view, "May.draw", req_may(rq, "area.edit"));
	return 0;
}

const char *
patch_state(struct req *rq, const char *from, const char *to, const char *ended)
{
	const char *today = req_today(rq);

	if ((to != NULL && strcmp(to, today) <= 0) ||
	    (ended != NULL && strcmp(ended, today) <= 0))
		return "Ended";
	return strcmp(from, today) > 0 ? "Begins later" : "Now";
}

static int
providers_file(
    struct req *rq, const char *as, const struct patch_providers_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = {
	    {"Provider", 34}, {"Tier", 8}, {"From", 14}, {"First day without", 18}};
	struct download *d =
	    download_new(rq, as, "patch-providers", "Who may be asked in the patch",
		arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
		sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].name);
		download_integer(d, rows[i].tier);
		download_date(d, rows[i].valid_from);
		download_date(d, rows[i].valid_to);
		download_end_row(d);
	}
	return download_reply(d);
}

PAGE(patch_providers_page, "/admin/areas/:id/providers", "organisation.edit", patch_list,
    "admin/patch-providers.cs")
{
	struct patch_providers_row *rows;
	struct area_one_row *patch;
	size_t count;
	int status, code;

	if ((status = patch_open(rq, &patch)) != 0)
		return status;
	code = patch_providers(
	    rq->db, rq->a, (struct patch_providers_args){.patch_id = patch->id}, &rows, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return providers_file(rq, f->as, rows, count);
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Providers");

		view_row(at, &q_patch_providers, &rows[i]);
		view_text(at, "href",
		    arena_printf(
			rq->a, "/admin/organisations/%" PRId64, rows[i].organisation_id));
		view_text(at, "from", area_day_words(rq, rows[i].valid_from));
		if (rows[i].valid_to != NULL)
			view_text(at, "until", area_day_words(rq, rows[i].valid_to));
		view_text(at, "state",
		    patch_state(rq, rows[i].valid_from, rows[i].valid_to, rows[i].ended_on));
	}
	form_fill(rq, "from", req_today(rq));
	view_number(rq->view, "Rows.total", (int64_t)count);
	download_links(rq);
	return 200;
}

static const char *
tier_words(struct req *rq, int64_t tier)
{
	return tier > 0 ? arena_printf(rq->a, "Tier %" PRId64, tier) : "Not asked";
}

/* Ends what holds on that day and takes back what was planned from then on, so that no two tiers
 * of a provider meet.  *had says what that was. */
static int
end_before(struct req *rq, int64_t patch, int64_t organisation, const char *day, const char **had)
{
	struct patch_provider_on_row *rows;
	size_t count;
	int code = patch_provider_on(rq->db, rq->a,
	    (struct patch_provider_on_args){
		.patch_id = patch, .organisation_id = organisation, .day = day},
	    &rows, &count);

	*had = count > 0 && strcmp(rows[0].valid_from, day) <= 0 ? tier_words(rq, rows[0].tier)
								  : tier_words(rq, 0);
	for (size_t i = 0; code == DB_OK && i < count; i++)
		if (strcmp(rows[i].valid_from, day) > 0)
			*had = arena_printf(rq->a, "%s, %s from %s", *had,
			    tier_words(rq, rows[i].tier), area_day_words(rq, rows[i].valid_from));
	if (code == DB_OK)
		code = patch_provider_unplan(rq->db,
		    (struct patch_provider_unplan_args){
			.patch_id = patch, .organisation_id = organisation, .day = day},
		    NULL);
	if (code == DB_OK)
		code = patch_provider_end(rq->db,
		    (struct patch_provider_end_args){
			.patch_id = patch, .organisation_id = organisation, .day = day},
		    NULL);
	return code;
}

static int
provider_name(struct req *rq, int64_t id, const char **name)
{
	struct organisation_read_row *row;
	int status = organisation_find(rq, id, &row);

	if (status == 0)
		*name = row->name;
	return status;
}

ACTION(set_patch_provider, "/admin/areas/:id/providers", "organisation.edit",
    patch_provider_form, patch_providers_page)
{
	int64_t organisation = strtoll(f->organisation, NULL, 10);
	const char *day = civil_date_iso(rq->a, f->from), *name, *had;
	int64_t tier = f->tier[0] - '0';
	struct changes *changes = changes_new(rq);
	struct patch_take_row *taken;
	int status, code;

	code = patch_take(rq->db, rq->a, (struct patch_take_args){.id = rq->path_id}, &taken);
	if (code != DB_OK)
		return db_status(rq, code);
	if (taken == NULL)
		return 404;
	if (civil_date_compare(f->from, rq->today) < 0) {
		form_refuse(
		    rq, "from", "The day must be today or later: what held before stays");
		return 422;
	}
	if ((status = provider_name(rq, organisation, &name)) != 0)
		return status;
	if ((code = end_before(rq, rq->path_id, organisation, day, &had)) != DB_OK)
		return db_status(rq, code);
	if (tier > 0)
		code = patch_provider_add(rq->db,
		    (struct patch_provider_add_args){.patch_id = rq->path_id,
			.organisation_id = organisation,
			.tier = tier,
			.valid_from = day},
		    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(changes, name, had,
	    arena_printf(rq->a, "%s from %s", tier_words(rq, tier), area_day_words(rq, day)));
	req_subject(rq, "area", rq->path_id, changes_detail(changes));
	return reply_see(rq, "/admin/areas/%" PRId64 "/providers", rq->path_id);
}

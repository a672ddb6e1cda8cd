/* The hubs that care rounds of a patch start from, each from a day to a day
 * (sql/query/organisation.sql, templates/admin/patch-hubs.cs, hub-end.cs). */
#include <inttypes.h>
#include <string.h>

#include "admin/area_model.h"
#include "admin/organisation.h"
#include "desk/changes.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "place/place.h"
#include "place/postcode.h"
#include "staff/download.h"
#include "staff/nav.h"

static const struct choice hub_kinds[] = {
    {"sheltered", "Sheltered housing", NULL},
    {"extra_care", "Extra care housing", NULL},
    {"care_home", "Care home", NULL},
};
static const struct choices choices_hub = {hub_kinds, 3, NULL};

FORM(patch_list, PATCH_LIST);

#define HUB(F, form) \
	F(form, ONEOF, kind, "What it is", REQUIRED, 0, 0, &choices_hub) \
	F(form, TEXT, name, "Name", REQUIRED, 2, 160, NULL) \
	F(form, TEXT, postcode, "Postcode", REQUIRED, 5, 10, NULL) \
	F(form, TEXT, note, "Note", OPTIONAL, 0, 300, NULL) \
	F(form, DATE, from, "First day", REQUIRED, 0, 0, NULL)
FORM(hub_form, HUB);

static int
hubs_file(struct req *rq, const char *as, const struct patch_hubs_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = {{"Hub", 34}, {"What it is", 20},
	    {"Postcode", 10}, {"Note", 40}, {"From", 14}, {"First day without", 18}};
	struct download *d = download_new(rq, as, "patch-hubs", "Hubs of the patch",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].name);
		download_text(d, choice_words(&choices_hub, rows[i].kind));
		download_text(d, rows[i].postcode);
		download_text(d, rows[i].note);
		download_date(d, rows[i].valid_from);
		download_date(d, rows[i].valid_to);
		download_end_row(d);
	}
	return download_reply(d);
}

PAGE(patch_hubs_page, "/admin/areas/:id/hubs", "organisation.edit", patch_list,
    "admin/patch-hubs.cs")
{
	struct patch_hubs_row *rows;
	struct area_one_row *patch;
	size_t count;
	int status, code;

	if ((status = patch_open(rq, &patch)) != 0)
		return status;
	code = patch_hubs(
	    rq->db, rq->a, (struct patch_hubs_args){.patch_id = patch->id}, &rows, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return hubs_file(rq, f->as, rows, count);
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Hubs");

		view_row(at, &q_patch_hubs, &rows[i]);
		view_text(at, "what", choice_words(&choices_hub, rows[i].kind));
		view_text(at, "from", area_day_words(rq, rows[i].valid_from));
		if (rows[i].valid_to != NULL)
			view_text(at, "until", area_day_words(rq, rows[i].valid_to));
		view_text(
		    at, "state", patch_state(rq, rows[i].valid_from, rows[i].valid_to, NULL));
		view_text(
		    at, "end", arena_printf(rq->a, "/admin/hubs/%" PRId64 "/end", rows[i].id));
	}
	form_fill(rq, "from", req_today(rq));
	view_number(rq->view, "Rows.total", (int64_t)count);
	download_links(rq);
	return 200;
}

/* Where a full postcode is.  0; 422 with the reason beside the field; or the status of a
 * fault. */
static int
locate(struct req *rq, const char *typed, struct postcode *read, struct place *place)
{
	struct place_found found;
	int code;

	if (postcode_read(typed, strlen(typed), read) != POSTCODE_FULL) {
		form_refuse(rq, "postcode", "Enter a full postcode, like GL50 1AA");
		return 422;
	}
	code = place_find(rq->db, rq->a, rq->conf->county, typed, &found);
	if (code != DB_OK)
		return db_status(rq, code);
	if (found.answer != PLACE_FOUND && found.answer != PLACE_FROM_SECTOR) {
		form_refuse(rq, "postcode",
		    found.answer == PLACE_OUTSIDE ? "That is outside the county"
						  : "We do not know that postcode. Check it");
		return 422;
	}
	*place = found.place;
	return 0;
}

ACTION(add_hub, "/admin/areas/:id/hubs", "organisation.edit", hub_form, patch_hubs_page)
{
	const char *day = civil_date_iso(rq->a, f->from);
	struct changes *changes = changes_new(rq);
	struct postcode postcode;
	struct area_one_row *patch;
	struct place place = { 0 };
	int status, code;

	if ((status = area_find(rq, rq->path_id, &patch)) != 0)
		return status;
	if (strcmp(patch->kind, "patch") != 0)
		return 404;
	if (strcmp(day, patch->valid_from) < 0) {
		form_refuse(rq, "from",
		    arena_printf(rq->a, "The patch began on %s: the first day cannot be before",
			area_day_words(rq, patch->valid_from)));
		return 422;
	}
	if ((status = locate(rq, f->postcode, &postcode, &place)) != 0)
		return status;
	code = patch_hub_add(rq->db,
	    (struct patch_hub_add_args){.patch_id = rq->path_id,
		.kind = f->kind,
		.name = f->name,
		.postcode = postcode.display,
		.latitude = place.latitude,
		.longitude = place.longitude,
		.note = f->note != NULL ? f->note : "",
		.valid_from = day},
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Hub", NULL, f->name);
	changes_text(changes, "What it is", NULL, choice_words(&choices_hub, f->kind));
	changes_text(changes, "From", NULL, area_day_words(rq, day));
	req_subject(rq, "area", rq->path_id, changes_detail(changes));
	return reply_see(rq, "/admin/areas/%" PRId64 "/hubs", rq->path_id);
}

static int
find_hub(struct req *rq, struct patch_hub_read_row **row)
{
	int code =
	    patch_hub_read(rq->db, rq->a, (struct patch_hub_read_args){.id = rq->path_id}, row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row != NULL ? 0 : 404;
}

#define HUB_UNTIL(F, form) \
	F(form, DATE, until, "The first day on which it is no hub any more", REQUIRED, 0, 0, \
	    NULL)
FORM(hub_until, HUB_UNTIL);

PAGE(hub_end_page, "/admin/hubs/:id/end", "organisation.edit", nothing, "admin/hub-end.cs")
{
	struct patch_hub_read_row *hub;
	int status;

	if ((status = find_hub(rq, &hub)) != 0)
		return status;
	staff_nav(rq, "organisations");
	view_text(rq->view, "Hub.name", hub->name);
	view_number(rq->view, "Hub.patch_id", hub->patch_id);
	form_fill(rq, "until", req_today(rq));
	return 200;
}

ACTION(end_hub, "/admin/hubs/:id/end", "organisation.edit", hub_until, hub_end_page)
{
	const char *day = civil_date_iso(rq->a, f->until);
	struct changes *changes = changes_new(rq);
	struct patch_hub_read_row *hub;
	uint64_t changed;
	int status, code;

	if ((status = find_hub(rq, &hub)) != 0)
		return status;
	if (strcmp(day, hub->valid_from) < 0) {
		form_refuse(rq, "until",
		    arena_printf(rq->a, "It became a hub on %s: the day cannot be before",
			area_day_words(rq, hub->valid_from)));
		return 422;
	}
	code = patch_hub_end(rq->db,
	    (struct patch_hub_end_args){.id = hub->id, .patch_id = hub->patch_id, .day = day},
	    &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	changes_text(
	    changes, hub->name, NULL, arena_printf(rq->a, "Until %s", area_day_words(rq, day)));
	req_subject(rq, "area", hub->patch_id, changes_detail(changes));
	return reply_see(rq, "/admin/areas/%" PRId64 "/hubs", hub->patch_id);
}

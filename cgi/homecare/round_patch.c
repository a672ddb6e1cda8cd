/* A patch's visits read and put into rounds (queries round_patch, round_visits). */
#include "homecare/round_patch.h"

#include <inttypes.h>
#include <string.h>

#include "homecare/round_kept.h"
#include "homecare/travel_told.h"
#include "lib/route.h"
#include "place/travel_ways.h"
#include "staff/dates.h"
#include "staff/nav.h"
#include "staff/pager.h"

/* Of one part of the day only. */
static size_t
of_part(struct round_visits_row *rows, size_t count, int64_t part)
{
	size_t used = 0;

	for (size_t i = 0; i < count; i++)
		if (part == 0 || visit_part(rows[i].begins_at) == part)
			rows[used++] = rows[i];
	return used;
}

static struct round_current *
as_current(struct req *rq, const struct round_patch *patch, const struct round_visits_row *rows,
    size_t count)
{
	struct round_current *current = arena_array(rq->a, count + 1, sizeof(*current));

	for (size_t i = 0; i < count; i++) {
		current[i] = ROUND_CURRENT(
		    &rows[i], rows[i].organisation_id, rows[i].day, rows[i].sends_two);
		current[i].travel = patch->travel;
	}
	return current;
}

int
round_patch_read(struct req *rq, const struct round_wish *wish, struct round_patch *patch)
{
	const int64_t patch_id = wish->patch_id != 0 ? wish->patch_id : rq->path_id;
	struct arena *a = wish->a != NULL ? wish->a : rq->a;
	struct round_visits_args args = {.patches = wish->patches,
	    .day = wish->day,
	    .on = wish->on,
	    .organisation_id = wish->organisation_id,
	    .packages = INT32_MAX,
	    .lasting = wish->lasting,
	    .bought = wish->bought};
	struct round_patch_row *is;
	struct round_visits_row *rows;
	struct round_known known = {
	    .home = wish->home, .asked = wish->asked, .asked_count = wish->asked_count};
	struct round_current *current;
	int code;

	if (args.patches == NULL)
		args.patches = arena_printf(rq->a, "[%" PRId64 "]", patch_id);
	*patch = (struct round_patch){
	    .day = wish->day, .on = wish->on, .patches = args.patches};
	if ((code = round_patch(
		 rq->db, rq->a, (struct round_patch_args){.id = patch_id}, &is)) != DB_OK)
		return db_status(rq, code);
	if (is == NULL)
		return 404;
	patch->is = is;
	if (wish->near != NULL) {
		args.packages = ROUND_PACKAGES_MOST;
		args.latitude = wish->near->latitude;
		args.longitude = wish->near->longitude;
	}
	if ((code = round_visits(rq->db, a, args, &rows, &patch->count)) != DB_OK)
		return db_status(rq, code);
	if ((code = travel_ways_read(rq->db, rq->a, &patch->travel)) != DB_OK ||
	    (code = travel_told(rq)) != DB_OK)
		return db_status(rq, code);
	patch->count = of_part(rows, patch->count, wish->part);
	patch->rows = rows;
	current = as_current(rq, patch, rows, patch->count);
	if (wish->unplanned) {
		known.book = round_book_new(a, current, patch->count, NULL, NULL, 0);
	} else if ((code = round_known_read(rq->db, a,
		 &(struct round_kept_of){
		     .patch_id = patch_id,
		     .organisation_id = wish->organisation_id,
		     .day = wish->day,
		     .on = wish->on},
		 current, patch->count, &known)) != DB_OK)
		return db_status(rq, code);
	patch->kept = known.rows;
	patch->kept_count = known.row_count;
	patch->book = known.book;
	if (patch->book == NULL) {
		form_refuse(rq, NULL,
		    "There are more visits in this patch than can be put into rounds at once. "
		    "Choose a part of the day");
		return 422;
	}
	return 0;
}

int
round_spread_read(struct req *rq, const struct round_wish *wish, struct round_spread *spread)
{
	int code;

	*spread = (struct round_spread){.packages = 0};
	code = round_sectors(rq->db, rq->a,
	    (struct round_sectors_args){.patch_id = rq->path_id,
		.day = wish->day,
		.on = wish->on,
		.lasting = wish->lasting},
	    &spread->sectors, &spread->count);
	for (size_t i = 0; code == DB_OK && i < spread->count; i++)
		spread->packages += spread->sectors[i].packages;
	return code;
}

void
round_spread_show(struct req *rq, const struct round_spread *spread, const char *place)
{
	struct view *at = view_branch(rq->view, "Near");

	if (spread->packages <= ROUND_PACKAGES_MOST)
		return;
	view_number(at, "most", ROUND_PACKAGES_MOST);
	view_number(at, "of", spread->packages);
	view_text(at, "place", place);
}

void
round_spread_choose(struct req *rq, const struct round_spread *spread, const char *asked,
    struct round_home *near)
{
	size_t chosen = 0;

	*near = (struct round_home){.known = true};
	if (spread->count == 0)
		return;
	for (size_t i = 0; i < spread->count; i++)
		if (asked != NULL && strcmp(spread->sectors[i].sector, asked) == 0)
			chosen = i;
	near->latitude = spread->sectors[chosen].latitude;
	near->longitude = spread->sectors[chosen].longitude;
	round_spread_show(rq, spread, spread->sectors[chosen].sector);
	for (size_t i = 0; spread->packages > ROUND_PACKAGES_MOST && i < spread->count; i++) {
		struct view *at = view_item(rq->view, "Sectors");

		view_text(at, "text", spread->sectors[i].sector);
		view_text(at, "href", pager_address(rq, "around", spread->sectors[i].sector));
		view_flag(at, "current", i == chosen);
	}
}

void
round_patch_show(struct req *rq, const struct round_patch *patch, const char *nav)
{
	struct view *at = view_branch(rq->view, "Patch");

	staff_nav(rq, nav);
	view_number(at, "id", patch->is->id);
	view_text(at, "name", patch->is->name);
	view_text(at, "href", arena_printf(rq->a, "/desk/rounds/%" PRId64, patch->is->id));
	if (req_may(rq, "round.plan"))
		view_text(at, "plan",
		    arena_printf(rq->a, "/desk/rounds/%" PRId64 "/plan", patch->is->id));
	view_text(
	    at, "lots", arena_printf(rq->a, "/desk/rounds/%" PRId64 "/lots", patch->is->id));
	view_text(
	    at, "swaps", arena_printf(rq->a, "/desk/rounds/%" PRId64 "/swaps", patch->is->id));
}

int
round_nowhere_show(struct req *rq, int64_t patch_id, const char *on)
{
	struct round_nowhere_row *rows;
	size_t count;
	int code = round_nowhere(rq->db, rq->a,
	    (struct round_nowhere_args){.patch_id = patch_id, .on = on}, &rows, &count);

	if (code == DB_OK)
		view_rows(rq->view, "Nowhere", &q_round_nowhere, rows, count);
	view_flag(rq->view, "May.packages", req_may(rq, "package.see"));
	return code;
}

static bool
is_there(const struct round_patch *patch, int64_t visit_id)
{
	for (size_t i = 0; i < patch->count; i++)
		if (patch->rows[i].id == visit_id)
			return true;
	return false;
}

void
round_patch_since(
    struct req *rq, const struct round_patch *patch, size_t provider, struct view *at)
{
	int64_t organisation = patch->book->providers[provider], came = 0, went = 0;
	const struct round_kept_rows_row *first = NULL;

	for (size_t i = 0; i < patch->kept_count; i++) {
		const struct round_kept_rows_row *row = &patch->kept[i];

		if (row->organisation_id != organisation)
			continue;
		first = row;
		went += !is_there(patch, row->visit_id);
	}
	if (first == NULL)
		return;
	for (size_t i = 0; i < patch->count; i++)
		came += patch->rows[i].organisation_id == organisation &&
			patch->book->current[i].kept == NULL;
	at = view_branch(at, "kept");
	view_text(at, "from", day_words(rq, first->from_on));
	if (req_may(rq, "round.plan"))
		view_text(
		    at, "href", arena_printf(rq->a, "/desk/plans/%" PRId64, first->run_id));
	view_number(at, "came", came);
	view_number(at, "went", went);
}

bool
round_provider_stopped(const struct round_patch *patch, size_t provider)
{
	for (size_t i = 0; i < patch->count; i++)
		if (patch->rows[i].organisation_id == patch->book->providers[provider])
			return patch->rows[i].stopped;
	return false;
}

const char *
round_provider_name(const struct round_patch *patch, size_t provider)
{
	for (size_t i = 0; i < patch->count; i++)
		if (patch->rows[i].organisation_id == patch->book->providers[provider])
			return patch->rows[i].organisation;
	return "";
}

const char *
round_visit_name(struct req *rq, const struct round_patch *patch, uint32_t visit)
{
	return arena_printf(
	    rq->a, "visit %" PRIu32 ", %s", visit + 1, patch->rows[visit].sector);
}

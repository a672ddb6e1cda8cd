/* Care rounds over the county, patch by patch, as many patches as a page has (queries
 * round_patches, round_county_visits, templates/homecare/rounds.cs). */
#include <inttypes.h>
#include <stdlib.h>

#include "homecare/round_kept.h"
#include "homecare/round_patch.h"
#include "homecare/travel_told.h"
#include "lib/route.h"
#include "place/travel_ways.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"

#define ROUNDS_OF(F, form) \
	F(form, ONEOF, day, "Day", OPTIONAL, 0, 0, &choices_week_day) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(rounds_of, ROUNDS_OF);

struct patch_sum {
	int64_t packages, visits, providers;
	int64_t on_foot, walked; /* of the rounds, and of their travel */
	struct round_cost cost;
};

/* Puts one provider's visits in a patch into rounds. */
static void
sum_provider(
    struct arena *a, const struct round_current *current, size_t count, struct patch_sum *sum)
{
	struct round_book *book = round_book_new(a, current, count, NULL, NULL, 0);
	struct round_plan plan;

	if (book == NULL)
		return;
	round_book_build(book);
	rounds_plan(a, book->rounds, &plan);
	for (size_t i = 0; i < plan.round_count; i++) {
		const struct round_shift *shift = &book->problem.shifts[plan.rounds[i].shift];

		if (shift->mode != ROUND_WALK)
			continue;
		sum->on_foot++;
		sum->walked += (int64_t)plan.rounds[i].travel * shift->crew;
	}
	sum->cost.rounds += plan.cost.rounds;
	sum->cost.care += plan.cost.care;
	sum->cost.travel += plan.cost.travel;
	sum->providers++;
}

/* The rows of one patch, which stand together, and in it those of a provider.  Each provider
 * has rounds of its own: by itself, the ways to what others visit are not worked out. */
static void
sum_patch(const struct round_current *visits, size_t count, struct patch_sum *sum)
{
	struct arena *own = arena_new((size_t)1 << 29);
	size_t first = 0;

	for (size_t i = 0; i < count; i++)
		sum->packages += i == 0 || visits[i].package_id != visits[i - 1].package_id;
	sum->visits = (int64_t)count;
	for (size_t i = 1; i <= count; i++)
		if (i == count || visits[i].organisation_id != visits[first].organisation_id) {
			sum_provider(own, &visits[first], i - first, sum);
			first = i;
		}
	arena_free(own);
}

static void
show_sum(struct req *rq, const char *name, int64_t id, const struct patch_sum *sum)
{
	struct view *at = view_item(rq->view, "Patches");

	view_text(at, "name", name);
	view_number(at, "id", id);
	view_number(at, "packages", sum->packages);
	view_number(at, "visits", sum->visits);
	view_number(at, "providers", sum->providers);
	view_number(at, "rounds", sum->cost.rounds);
	view_number(at, "on_foot", sum->on_foot);
	if (sum->walked > 0)
		view_text(at, "walked", minutes_words(rq->a, sum->walked));
	view_text(at, "care", minutes_words(rq->a, sum->cost.care));
	view_text(at, "travel", minutes_words(rq->a, sum->cost.travel));
	view_text(at, "per_hour", round_per_hour(rq, sum->cost.travel, sum->cost.care));
}

static int
rounds_file(struct req *rq, const char *as, const char *on,
    const struct round_patches_row *patches, const struct patch_sum *sums, size_t count)
{
	static const struct xlsx_column columns[] = {{"Patch", 30}, {"Packages", 0},
	    {"Visits", 0}, {"Providers", 0}, {"Care rounds", 0}, {"Carer minutes of care", 0},
	    {"Minutes of travel, estimated", 0}, {"Care rounds on foot", 0},
	    {"Minutes of travel on foot", 0}};
	struct download *d = download_new(rq, as, "care-rounds", "Care rounds by patch",
	    arena_printf(rq->a, "For %s; travel is an estimate", on), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_text(d, patches[i].name);
		download_integer(d, sums[i].packages);
		download_integer(d, sums[i].visits);
		download_integer(d, sums[i].providers);
		download_integer(d, sums[i].cost.rounds);
		download_integer(d, sums[i].cost.care);
		download_integer(d, sums[i].cost.travel);
		download_integer(d, sums[i].on_foot);
		download_integer(d, sums[i].walked);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_days(struct req *rq, int64_t day)
{
	for (size_t i = 0; i < choices_week_day.count; i++) {
		struct view *at = view_item(rq->view, "Views");

		view_text(at, "text", choices_week_day.list[i].text);
		view_text(at, "href", pager_address(rq, "day", choices_week_day.list[i].value));
		view_flag(at, "current", (int64_t)i + 1 == day);
	}
}

/* "[12,15]". */
static const char *
ids_of(struct req *rq, const struct round_patches_row *patches, size_t count)
{
	const char *ids = "";

	for (size_t i = 0; i < count; i++)
		ids = arena_printf(rq->a, "%s%s%" PRId64, ids, i > 0 ? "," : "", patches[i].id);
	return arena_printf(rq->a, "[%s]", ids);
}

/* The first of the rows, which are in the order of patches' numbers, that is this patch's or
 * one's after it. */
static size_t
first_of(const struct round_county_visits_row *rows, size_t count, int64_t patch)
{
	size_t least = 0, most = count;

	while (least < most) {
		size_t middle = least + (most - least) / 2;

		if (rows[middle].patch_id < patch)
			least = middle + 1;
		else
			most = middle;
	}
	return least;
}

/* The visits of these patches on the day, put into rounds and summed up. */
static int
sum_patches(struct req *rq, int64_t day, const char *on,
    const struct round_patches_row *patches, size_t patch_count, struct patch_sum **sums)
{
	const struct travel_values *travel;
	struct round_county_visits_row *rows;
	struct round_kept_rows_row *kept;
	struct round_current *current;
	size_t count, kept_count;
	int code = round_county_visits(rq->db, rq->a,
	    (struct round_county_visits_args){
		.ids = ids_of(rq, patches, patch_count), .day = day, .on = on},
	    &rows, &count);

	*sums = arena_array(rq->a, patch_count + 1, sizeof(**sums));
	if (code != DB_OK || (code = travel_ways_read(rq->db, rq->a, &travel)) != DB_OK ||
	    (code = travel_told(rq)) != DB_OK)
		return code;
	current = arena_array(rq->a, count + 1, sizeof(*current));
	for (size_t i = 0; i < count; i++) {
		current[i] = ROUND_CURRENT(&rows[i], rows[i].organisation_id, day, true);
		current[i].travel = travel;
	}
	code = round_kept_read(rq->db, rq->a, &(struct round_kept_of){.day = day, .on = on},
	    current, count, &kept, &kept_count);
	for (size_t i = 0; code == DB_OK && i < patch_count; i++) {
		size_t first = first_of(rows, count, patches[i].id);
		size_t end = first_of(rows, count, patches[i].id + 1);

		sum_patch(&current[first], end - first, &(*sums)[i]);
	}
	return code;
}

static void
show_sums(struct req *rq, const struct round_patches_row *patches, const struct patch_sum *sums,
    size_t count)
{
	struct round_cost all = {0};

	for (size_t i = 0; i < count; i++) {
		show_sum(rq, patches[i].name, patches[i].id, &sums[i]);
		all.travel += sums[i].cost.travel;
		all.care += sums[i].cost.care;
	}
	view_text(rq->view, "County.per_hour", round_per_hour(rq, all.travel, all.care));
	view_text(rq->view, "Published", arena_printf(rq->a, "%.1f", ROUND_PUBLISHED_TRAVEL));
}

PAGE(list_rounds, "/desk/rounds", "round.see", rounds_of, "homecare/rounds.cs")
{
	int64_t day = round_day(rq, f->day);
	const char *on = round_date(rq, day, NULL);
	struct round_patch_count_row *all;
	struct round_patches_row *patches;
	struct patch_sum *sums;
	size_t count;
	int code;

	if ((code = round_patches(rq->db, rq->a,
		 (struct round_patches_args){.on = on,
		     .max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
		     .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page)},
		 &patches, &count)) != DB_OK ||
	    (code = round_patch_count(
		 rq->db, rq->a, (struct round_patch_count_args){.on = on}, &all)) != DB_OK ||
	    (code = sum_patches(rq, day, on, patches, count, &sums)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return rounds_file(rq, f->as, on, patches, sums, count);
	staff_nav(rq, "rounds");
	show_sums(rq, patches, sums, count);
	show_days(rq, day);
	view_text(rq->view, "Day", day_name(day));
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, all->total);
	view_flag(rq->view, "County.part", (int64_t)count < all->total);
	download_links(rq);
	return 200;
}

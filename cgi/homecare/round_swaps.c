/* Swaps between the providers of a patch that would save travel, and those that were refused
 * (query swap_refused, templates/homecare/round-swaps.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/round_patch.h"
#include "homecare/round_swap.h"
#include "homecare/swap_words.h"
#include "lib/route.h"

#define SWAPS_OF(F, form) \
	F(form, TEXT, around, "Around", OPTIONAL, 1, ROUND_SECTOR_LENGTH, NULL)
FORM(swaps_of, SWAPS_OF);

/* Visits of a package at the same times, now and then. */
struct swap_line {
	int64_t now, then;
	unsigned days;
};

/* When its visits are now and when they would be, the same on several days once. */
static void
show_times(struct req *rq, const struct round_patch *patch, const struct round_swap_side *side,
    struct view *at)
{
	const struct round_visits_row *rows = &patch->rows[side->first];
	struct swap_line *lines = arena_array(rq->a, side->count, sizeof(*lines));
	size_t used = 0, l;

	for (size_t i = 0; i < side->count; i++) {
		for (l = 0; l < used; l++)
			if (lines[l].now == rows[i].begins_at &&
			    lines[l].then == side->begins[i])
				break;
		if (l == used)
			lines[used++] =
			    (struct swap_line){rows[i].begins_at, side->begins[i], 0};
		lines[l].days |= 1U << (rows[i].day - 1);
	}
	for (l = 0; l < used; l++) {
		struct view *line = view_item(at, "times");

		view_text(line, "days", days_words(rq->a, lines[l].days));
		view_text(line, "now", time_words(rq->a, lines[l].now % 1440));
		view_text(line, "then", time_words(rq->a, lines[l].then % 1440));
	}
}

/* What it takes for the package to move: said of its visits. */
static void
show_needs(const struct round_patch *patch, const struct round_swap_side *side, struct view *at)
{
	int64_t fixed = 0, two = 0;

	for (size_t i = side->first; i < side->first + side->count; i++) {
		fixed += strcmp(patch->rows[i].critical, "no") != 0;
		two += patch->rows[i].carers == 2;
	}
	view_number(at, "visits", (int64_t)side->count);
	view_number(at, "fixed", fixed);
	view_number(at, "two", two);
}

/* About which moves both providers were asked. */
struct asked_list {
	struct swap_asked_list_row *rows;
	size_t count;
};

static void
show_asked(struct req *rq, const struct asked_list *asked, int64_t package, int64_t to,
    struct view *at)
{
	for (size_t i = 0; i < asked->count; i++) {
		const struct swap_asked_list_row *row = &asked->rows[i];

		if (row->package_id != package || row->organisation_id != to)
			continue;
		view_text(at, "asked",
		    arena_printf(
			rq->a, "%s, by %s", london_text(rq->a, row->asked_at), row->asked_by));
	}
}

static void
show_side(struct req *rq, const struct round_patch *patch, const struct asked_list *asked,
    const struct round_swap_side *side, struct view *swap)
{
	const struct round_visits_row *row = &patch->rows[side->first];
	struct view *at = view_item(swap, "sides");

	view_text(at, "reference", row->reference);
	view_text(at, "sector", row->sector);
	view_text(at, "from", round_provider_name(patch, side->from));
	view_text(at, "to", round_provider_name(patch, side->to));
	if (req_may(rq, "package.see"))
		view_text(at, "href",
		    arena_printf(rq->a, "/desk/packages/%" PRId64, row->package_id));
	if (req_may(rq, "package.change"))
		view_text(at, "refuse",
		    arena_printf(rq->a, "/desk/swaps/%" PRId64 "/%s",
			patch->book->providers[side->to], row->reference));
	show_asked(rq, asked, row->package_id, patch->book->providers[side->to], at);
	show_needs(patch, side, at);
	show_times(rq, patch, side, at);
}

static void
show_provider(struct req *rq, struct view *swap, const char *name, int32_t less)
{
	struct view *at = view_item(swap, "providers");

	view_text(at, "name", name);
	view_text(at, "travel",
	    less == 0
		? "as much as now"
		: arena_printf(rq->a, "%s %s", minutes_words(rq->a, less < 0 ? -less : less),
		      less < 0 ? "more" : "less"));
}

static void
show_swap(struct req *rq, const struct round_patch *patch, const struct asked_list *asked,
    const struct round_swap *swap, size_t number)
{
	const struct round_swap_side *one = &swap->sides[0], *other = &swap->sides[1];
	const bool exchange = swap->side_count == 2;
	struct view *at = view_item(rq->view, "Swaps");

	view_text(at, "saved", minutes_words(rq->a, swap->saved));
	view_flag(at, "exchange", exchange);
	view_number(at, "number", (int64_t)number);
	show_provider(rq, at, round_provider_name(patch, one->from),
	    one->less - (exchange ? other->more : 0));
	show_provider(rq, at, round_provider_name(patch, one->to),
	    (exchange ? other->less : 0) - one->more);
	for (int side = 0; side < swap->side_count; side++)
		show_side(rq, patch, asked, &swap->sides[side], at);
}

static void
show_swap_list(struct req *rq, const struct round_patch *patch, const struct asked_list *asked)
{
	struct round_swap swaps[SWAPS_MOST];
	size_t count = patch->count > 0 ? round_swaps(patch->book, swaps, SWAPS_MOST) : 0;
	int64_t saved = 0;

	for (size_t i = 0; i < count; i++) {
		show_swap(rq, patch, asked, &swaps[i], i + 1);
		saved += swaps[i].saved;
	}
	view_number(rq->view, "Least", SWAP_LEAST_MINUTES);
	view_text(rq->view, "Saved", minutes_words(rq->a, saved));
}

/* What was refused is told to the book, and shown; what is not to be moved is told to it. */
static int
read_barred(struct req *rq, struct round_patch *patch)
{
	struct swap_refused_row *rows;
	struct swap_kept_row *kept;
	struct round_bar *bars;
	size_t count, kept_count;
	int code = swap_refused(rq->db, rq->a,
	    (struct swap_refused_args){.patch_id = rq->path_id, .on = patch->on}, &rows,
	    &count);

	if (code == DB_OK)
		code = swap_kept(rq->db, rq->a,
		    (struct swap_kept_args){.patch_id = rq->path_id, .on = patch->on},
		    &kept, &kept_count);
	if (code != DB_OK)
		return db_status(rq, code);
	bars = arena_array(rq->a, count + kept_count + 1, sizeof(*bars));
	for (size_t i = 0; i < count; i++) {
		const bool stays = strcmp(rows[i].reason, "person") == 0;
		struct view *at = view_item(rq->view, "Refused");

		bars[i] =
		    (struct round_bar){rows[i].package_id, stays ? 0 : rows[i].organisation_id};
		view_text(at, "reference", rows[i].reference);
		view_text(at, "to", rows[i].organisation);
		view_text(at, "why", swap_refusal_words(rows[i].reason));
		view_text(at, "words", rows[i].words);
		view_text(at, "when", london_text(rq->a, rows[i].refused_at));
		if (req_may(rq, "package.change"))
			view_text(at, "href",
			    arena_printf(rq->a, "/desk/swaps/%" PRId64 "/%s",
				rows[i].organisation_id, rows[i].reference));
	}
	for (size_t i = 0; i < kept_count; i++)
		bars[count + i] = (struct round_bar){kept[i].package_id, 0};
	patch->book->bars = bars;
	patch->book->bar_count = count + kept_count;
	return 0;
}

PAGE(show_swaps, "/desk/rounds/:id/swaps", "round.see", swaps_of, "homecare/round-swaps.cs")
{
	struct round_wish wish = {.on = req_today(rq), .lasting = true};
	struct round_home near;
	struct round_spread spread;
	struct round_patch patch;
	struct asked_list asked;
	int status, code;

	if ((code = round_spread_read(rq, &wish, &spread)) != DB_OK)
		return db_status(rq, code);
	round_spread_choose(rq, &spread, f->around, &near);
	wish.near = &near;
	if ((status = round_patch_read(rq, &wish, &patch)) != 0)
		return status;
	round_patch_show(rq, &patch, "rounds");
	if ((status = read_barred(rq, &patch)) != 0)
		return status;
	if ((code = swap_asked_list(rq->db, rq->a,
		 (struct swap_asked_list_args){.patch_id = rq->path_id}, &asked.rows,
		 &asked.count)) != DB_OK)
		return db_status(rq, code);
	show_swap_list(rq, &patch, &asked);
	swap_notice(rq);
	return 200;
}

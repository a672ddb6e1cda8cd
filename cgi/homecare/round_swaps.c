/* Swaps between the providers of a patch that would save travel (templates/homecare/
 * round-swaps.cs). */
#include <inttypes.h>

#include "homecare/round_patch.h"
#include "homecare/round_swap.h"
#include "lib/route.h"

#define SWAPS_OF(F, form) \
	F(form, TEXT, around, "Around", OPTIONAL, 1, ROUND_SECTOR_LENGTH, NULL)
FORM(swaps_of, SWAPS_OF);

/* "8am, 12.30pm and 5pm": when it is on its first day of the week. */
static const char *
swap_times(struct req *rq, const struct round_patch *patch, const struct round_swap_side *side)
{
	const struct round_visits_row *rows = &patch->rows[side->first];
	const char *words = "";

	for (size_t i = 0; i < side->count && rows[i].day == rows[0].day; i++)
		words = arena_printf(rq->a, "%s%s%s", words, i > 0 ? ", " : "",
		    time_words(rq->a, rows[i].begins_at % 1440));
	return words;
}

static const char *
swap_days(struct req *rq, const struct round_patch *patch, const struct round_swap_side *side)
{
	const struct round_visits_row *rows = &patch->rows[side->first];
	int days = 0;

	for (size_t i = 0; i < side->count; i++)
		days += i == 0 || rows[i].day != rows[i - 1].day;
	return days == 7 ? "every day"
	       : days == 1
		   ? arena_printf(rq->a, "on %s", day_name(rows[0].day))
		   : arena_printf(rq->a, "on %d days, from %s", days, day_name(rows[0].day));
}

static void
show_side(struct req *rq, const struct round_patch *patch, const struct round_swap_side *side,
    struct view *swap)
{
	struct view *at = view_item(swap, "sides");

	view_text(at, "reference", patch->rows[side->first].reference);
	view_text(at, "sector", patch->rows[side->first].sector);
	view_text(at, "times", swap_times(rq, patch, side));
	view_text(at, "days", swap_days(rq, patch, side));
	view_number(at, "visits", (int64_t)side->count);
	view_text(at, "from", round_provider_name(patch, side->from));
	view_text(at, "to", round_provider_name(patch, side->to));
	view_text(at, "less", minutes_words(rq->a, side->less));
	view_text(
	    at, "more", side->more == 0 ? "no minutes" : minutes_words(rq->a, side->more));
}

static void
show_swap_list(struct req *rq, const struct round_patch *patch)
{
	struct round_swap swaps[SWAPS_MOST];
	size_t count = patch->count > 0 ? round_swaps(patch->book, swaps, SWAPS_MOST) : 0;
	int64_t saved = 0;

	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Swaps");

		view_text(at, "saved", minutes_words(rq->a, swaps[i].saved));
		view_flag(at, "exchange", swaps[i].side_count == 2);
		view_number(at, "number", (int64_t)i + 1);
		for (int side = 0; side < swaps[i].side_count; side++)
			show_side(rq, patch, &swaps[i].sides[side], at);
		saved += swaps[i].saved;
	}
	view_number(rq->view, "Least", SWAP_LEAST_MINUTES);
	view_text(rq->view, "Saved", minutes_words(rq->a, saved));
}

PAGE(show_swaps, "/desk/rounds/:id/swaps", "round.see", swaps_of, "homecare/round-swaps.cs")
{
	struct round_wish wish = {.on = req_today(rq), .lasting = true};
	struct round_home near;
	struct round_spread spread;
	struct round_patch patch;
	int status, code;

	if ((code = round_spread_read(rq, &wish, &spread)) != DB_OK)
		return db_status(rq, code);
	round_spread_choose(rq, &spread, f->around, &near);
	wish.near = &near;
	if ((status = round_patch_read(rq, &wish, &patch)) != 0)
		return status;
	round_patch_show(rq, &patch, "rounds");
	show_swap_list(rq, &patch);
	return 200;
}

/* The page of results: filters with counts, chosen filters, sorts, rows, near misses,
 * pages; names as templates/components/filter.cs, results.cs and pagination.cs read. */
#include <inttypes.h>
#include <string.h>

#include "directory/cards.h"
#include "directory/search.h"
#include "directory/phrases.h"
#include "lib/money.h"

/* Of a group of many terms the page offers those that find most; `all` in the address
 * names the group that is shown whole. */
enum { SHOWN_AT_FIRST = 8, MOST_TERMS = 256 };

static uint32_t
count_of(const struct search *s, const struct term *term)
{
	return term->number < s->result.facet_count ? s->result.facets[term->number] : 0;
}

/* The smallest count among the SHOWN_AT_FIRST largest: those below it stay unseen. */
static uint32_t
least_shown(const struct search *s, const struct term_group *group)
{
	uint32_t best[SHOWN_AT_FIRST] = { 0 };

	for (size_t i = 0; i < group->count; i++) {
		uint32_t count = count_of(s, &group->terms[i]);

		for (size_t k = 0; k < SHOWN_AT_FIRST; k++)
			if (count > best[k]) {
				uint32_t pushed = best[k];

				best[k] = count;
				count = pushed;
			}
	}
	return best[SHOWN_AT_FIRST - 1];
}

/* One choice of a group: its value is the item's own. */
static struct view *
show_option(struct view *at, const char *value, const char *text, bool chosen)
{
	struct view *item = view_item(at, "items");

	view_text(item, "", value);
	view_text(item, "text", text);
	view_flag(item, "chosen", chosen);
	return item;
}

static void
show_group(struct req *rq, const struct search *s, const struct search_group *of,
    const char *address)
{
	const struct term_group *group = vocabulary_group(&s->directory->words, of->code);
	const struct chosen *chosen = search_chosen(s->form, of);
	bool whole, open, hidden = false;
	size_t shown = 0;
	struct view *at;
	uint32_t least;

	if (group == NULL || !group->facet)
		return;
	whole = group->count <= SHOWN_AT_FIRST ||
	    (s->form->all != NULL && strcmp(s->form->all, group->code) == 0);
	least = whole ? 0 : least_shown(s, group);
	at = view_item(view_branch(rq->view, "Filters"), "groups");
	view_text(at, "name", group->code);
	view_text(at, "title", group->label);
	view_text(at, "kind", "checkboxes");
	view_flag(at, "counted", true);
	open = strcmp(group->code, "kind") == 0 || strcmp(group->code, "task") == 0;
	for (size_t i = 0; i < group->count; i++) {
		const struct term *term = &group->terms[i];
		uint32_t count = count_of(s, term);
		bool on = chosen_has(chosen, term->code);

		if (on || (count >= least && (whole || count > 0) && shown < MOST_TERMS)) {
			view_number(show_option(at, term->code, term->label, on), "count", count);
			open = open || on;
			shown++;
		} else {
			hidden = hidden || count > 0;
		}
	}
	view_flag(at, "open", open);
	if (hidden)
		view_text(at, "all", search_address_and(rq, address, "all", group->code));
}

static void
show_radios(struct req *rq, const char *name, const char *title, const char *hint,
    const struct choices *choices, const char *chosen, const char *none)
{
	struct view *at = view_item(view_branch(rq->view, "Filters"), "groups");

	view_text(at, "name", name);
	view_text(at, "title", title);
	if (hint != NULL)
		view_text(at, "hint", hint);
	view_text(at, "kind", "radios");
	view_flag(at, "open", true);
	if (none != NULL)
		show_option(at, "", none, chosen == NULL);
	for (size_t i = 0; i < choices->count; i++)
		show_option(at, choices->list[i].value, choices->list[i].text,
		    chosen != NULL && strcmp(chosen, choices->list[i].value) == 0);
}

static struct view *
show_tag(struct req *rq, struct view *group, const char *title, const char *text,
    const char *href)
{
	struct view *item;

	if (group == NULL) {
		group = view_item(view_branch(rq->view, "Filters"), "selected");
		view_text(group, "title", title);
	}
	item = view_item(group, "items");
	view_text(item, "text", text);
	view_text(item, "href", href);
	return group;
}

static int
show_group_tags(struct req *rq, const struct search *s, const struct search_group *of)
{
	const struct term_group *group = vocabulary_group(&s->directory->words, of->code);
	const struct chosen *chosen = search_chosen(s->form, of);
	struct view *at = NULL;

	for (size_t i = 0; i < chosen->count; i++) {
		const struct term *term = vocabulary_find(group, chosen->items[i]);

		if (term != NULL)
			at = show_tag(rq, at, group->label, term->label,
			    search_address(rq, s->form, s->path, of->code, term->code, NULL, NULL));
	}
	return (int)chosen->count;
}

/* Everything chosen, each with the address of the same search without it. */
static void
show_selected(struct req *rq, const struct search *s)
{
	const struct search_form *f = s->form;
	struct view *filters = view_branch(rq->view, "Filters");
	struct view *at = NULL;
	int count = 0;

	for (size_t i = 0; i < SEARCH_GROUP_COUNT; i++)
		count += show_group_tags(rq, s, &search_groups[i]);
	for (size_t i = 0; i < f->when.count; i++, count++)
		at = show_tag(rq, at, "When", choice_words(&choices_when, f->when.items[i]),
		    search_address(rq, s->form, s->path, "when", f->when.items[i], NULL, NULL));
	if (f->times != NULL && f->when.count > 1) {
		show_tag(rq, at, "When", choice_words(&choices_times, f->times),
		    search_address(rq, s->form, s->path, "times", NULL, NULL, NULL));
		count++;
	}
	if (f->minutes != NULL && f->when.count > 0) {
		show_tag(rq, at, "When", choice_words(&choices_minutes, f->minutes),
		    search_address(rq, s->form, s->path, "minutes", NULL, NULL, NULL));
		count++;
	}
	if (f->has_price) {
		show_tag(rq, NULL, "Price",
		    arena_printf(rq->a, "up to %s an hour", money_text(rq->a, f->price)),
		    search_address(rq, s->form, s->path, "price", NULL, NULL, NULL));
		count++;
	}
	if (f->start != NULL) {
		show_tag(rq, NULL, "Start", choice_words(&choices_start, f->start),
		    search_address(rq, s->form, s->path, "start", NULL, NULL, NULL));
		count++;
	}
	if (f->q != NULL) {
		show_tag(rq, NULL, "Words", f->q,
		    search_address(rq, s->form, s->path, "q", NULL, NULL, NULL));
		count++;
	}
	if (count > 0)
		view_number(filters, "count", count);
	view_text(filters, "clear",
	    s->place.key != NULL
	        ? arena_printf(rq->a, "%s?near=%s", s->path, s->place.key)
	        : s->path);
}

static void
carry(struct req *rq, const char *name, const char *value)
{
	struct view *pair;

	if (value == NULL)
		return;
	pair = view_item(view_branch(rq->view, "Filters"), "carried");
	view_text(pair, "name", name);
	view_text(pair, "value", value);
}

static void
show_filters(struct req *rq, const struct search *s, const char *whole)
{
	view_text(rq->view, "Filters.action", s->path);
	carry(rq, "near", s->place.key);
	carry(rq, "sort", s->form->sort);
	for (size_t i = 0; i < SEARCH_GROUP_COUNT; i++) {
		show_group(rq, s, &search_groups[i], whole);
		/* After the tasks comes how far, and what it may cost. */
		if (i == 1 && s->place.key != NULL)
			show_radios(rq, "within", "How far away",
			    "For places you go to. Those who come to you have areas of their own.",
			    &choices_within, arena_printf(rq->a, "%" PRId64, s->miles), NULL);
	}
	show_radios(rq, "start", "When it could start", NULL, &choices_start, s->form->start,
	    "Any time");
	if (s->form->when.count > 1)
		show_radios(rq, "times", "How many of the times ticked", NULL, &choices_times,
		    s->form->times, "All of these times");
	show_radios(rq, "minutes", "Length of each visit", NULL, &choices_minutes, s->form->minutes,
	    "Any length");
	show_selected(rq, s);
}

static void
show_sorts(struct req *rq, const struct search *s)
{
	const char *unsorted =
	    search_address(rq, s->form, s->path, "sort", NULL, NULL, NULL);

	for (size_t i = 0; i < choices_sort.count; i++) {
		const struct choice *choice = &choices_sort.list[i];
		struct view *item;

		if (strcmp(choice->value, "distance") == 0 && s->place.key == NULL)
			continue;
		item = view_item(rq->view, "Sorts");
		view_text(item, "text", choice->text);
		view_text(item, "href", search_address_and(rq, unsorted, "sort", choice->value));
		view_flag(item, "current", strcmp(choice->value, s->sort) == 0);
	}
}

static void
page_link(struct req *rq, const char *whole, struct view *at, int64_t page)
{
	view_text(at, "href",
	    search_address_and(rq, whole, "page", arena_printf(rq->a, "%" PRId64, page)));
}

/* First, last, and those around the current one. */
static void
show_pager(struct req *rq, const struct search *s, const char *whole)
{
	int64_t page = s->page;
	int64_t pages = (s->result.total + SEARCH_PAGE_ROWS - 1) / SEARCH_PAGE_ROWS;
	struct view *pager = view_branch(rq->view, "Pager");

	if (pages < 2)
		return;
	if (page > 1)
		page_link(rq, whole, view_branch(pager, "previous"), page - 1);
	if (page < pages)
		page_link(rq, whole, view_branch(pager, "next"), page + 1);
	for (int64_t i = 1; i <= pages; i++) {
		struct view *item;
		bool gap = i > 1 && i < pages && (i < page - 1 || i > page + 1);

		if (gap && i != page - 2 && i != page + 2)
			continue;
		item = view_item(pager, "items");
		if (gap) {
			view_flag(item, "ellipsis", true);
			continue;
		}
		view_number(item, "number", i);
		page_link(rq, whole, item, i);
		view_flag(item, "current", i == page);
	}
}

/* How the words that were typed were understood, where that is not plain. */
static void
show_pieces(struct req *rq, const struct search *s)
{
	bool corrected = false;

	for (size_t i = 0; i < s->result.piece_count; i++) {
		const struct index_piece *piece = &s->result.pieces[i];
		struct phrases meant = { .a = rq->a };
		struct view *at;

		if (piece->reading != INDEX_READ_CORRECTED &&
		    piece->reading != INDEX_READ_NOT_FOUND)
			continue;
		corrected = corrected || piece->reading == INDEX_READ_CORRECTED;
		for (size_t k = 0; k < piece->term_count; k++) {
			const struct term *term =
			    vocabulary_term(&s->directory->words, piece->terms[k]);

			phrases_add(&meant, term != NULL ? term->label : NULL);
		}
		for (size_t k = 0; k < piece->word_count && piece->term_count == 0; k++)
			phrases_add(&meant, piece->words[k]);
		at = view_item(rq->view, "Pieces");
		view_text(at, "typed",
		    arena_strndup(rq->a, s->form->q + piece->start, piece->length));
		view_text(at, "meant", phrases_and(&meant));
	}
	if (corrected)
		view_text(rq->view, "Exact",
		    search_address(rq, s->form, s->path, NULL, NULL, "exact", "1"));
}

/* What would bring more, said only when it does. */
static void
show_more(struct req *rq, const struct search *s, const char *text, uint32_t count,
    const char *href)
{
	struct view *at;

	if (count <= s->result.total)
		return;
	at = view_item(rq->view, "More");
	view_text(at, "text", text);
	view_number(at, "count", count - s->result.total);
	view_text(at, "href", href);
}

static void
show_wider(struct req *rq, const struct search *s)
{
	const struct index_relaxed *relaxed = &s->result.relaxed;

	if (s->form->kind.count > 0)
		show_more(rq, s, "of other kinds of support", relaxed->groups[0],
		    search_address(rq, s->form, s->path, "kind", NULL, NULL, NULL));
	if (s->form->when.count > 0)
		show_more(rq, s, "at other times", relaxed->slots,
		    search_address(rq, s->form, s->path, "when", NULL, NULL, NULL));
	if (s->form->has_price)
		show_more(rq, s, "at other prices, or without a price", relaxed->price,
		    search_address(rq, s->form, s->path, "price", NULL, NULL, NULL));
	if (s->wider > 0)
		show_more(rq, s, "a little further away", s->result.wider[0],
		    search_address(rq, s->form, s->path, NULL, NULL, "within",
		        arena_printf(rq->a, "%" PRId64, s->wider)));
}

/* The times asked for: "mon-tea" is Week.mon.tea. */
static void
show_week(struct req *rq, const struct search *s)
{
	struct view *week = view_branch(rq->view, "Week");

	view_flag(week, "open", s->query.slots != 0);
	for (size_t slot = 0; slot < choices_when.count && s->query.slots != 0; slot++) {
		char *name = arena_strdup(rq->a, choices_when.list[slot].value);

		name[strcspn(name, "-")] = '.';
		view_flag(week, name, s->query.slots & UINT64_C(1) << slot);
	}
}

/* What is said once, on the first page after a place was typed or an old address opened. */
static void
show_notes(struct req *rq, const struct search *s)
{
	const struct chosen *notes = &s->form->note;

	for (size_t i = 0; i < notes->count; i++)
		if (strcmp(notes->items[i], "sector") != 0)
			view_text(view_item(rq->view, "Notes"), "text",
			    choice_words(&choices_note, notes->items[i]));
	view_flag(rq->view, "Search.from_sector",
	    chosen_has(notes, "sector") && s->place.key != NULL &&
	        s->place.precision == PLACE_SECTOR);
	if (s->asked.times != NULL)
		view_text(view_item(rq->view, "Notes"), "text",
		    arena_printf(rq->a, "We took “%s” as the time when help is needed.",
		        s->asked.times));
	if (s->asked.unwanted != NULL)
		view_text(view_item(rq->view, "Notes"), "text",
		    arena_printf(rq->a,
		        "We cannot search for what is not wanted, so we left out “%s”.",
		        s->asked.unwanted));
	if (rq->passed_over)
		view_text(view_item(rq->view, "Notes"), "text",
		    "The address of this page asks for something that we do not know or no "
		    "longer have. We have left that out.");
}

static void
show_summary(struct req *rq, const struct search *s)
{
	struct view *at = view_branch(rq->view, "Search");
	uint32_t from = s->query.offset + 1;

	view_text(at, "label",
	    s->place.key != NULL ? s->place.label : rq->conf->county_name);
	view_flag(at, "has_place", s->place.key != NULL);
	view_number(at, "total", s->result.total);
	if (s->result.row_count > 0) {
		view_number(at, "from", from);
		view_number(at, "to", from + (int64_t)s->result.row_count - 1);
	}
	view_number(at, "miles", s->miles);
	view_text(at, "q", s->form->q);
	view_text(at, "path", s->path);
	view_flag(at, "near",
	    s->place.precision == PLACE_POSTCODE || s->place.precision == PLACE_SECTOR);
	show_notes(rq, s);
	show_week(rq, s);
	/* What a changed place must not lose. */
	view_text(at, "again", search_address(rq, s->form, "", "near", NULL, NULL, NULL));
}

int
search_show(struct req *rq, const struct search *s)
{
	const char *whole = search_address(rq, s->form, s->path, NULL, NULL, NULL, NULL);
	int code;

	show_summary(rq, s);
	show_filters(rq, s, whole);
	show_sorts(rq, s);
	show_pieces(rq, s);
	show_pager(rq, s, whole);
	show_wider(rq, s);
	cards_show(rq, s);
	code = form_show_field(rq, &search, "price", &rq->sent);
	return code != DB_OK ? db_status(rq, code) : 200;
}

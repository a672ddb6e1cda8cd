/* Why a listing is among the results, and what a near miss lacks: one sentence each, of
 * what was asked and nothing else. */
#include <string.h>

#include "directory/phrases.h"
#include "directory/search.h"
#include "lib/money.h"
#include "place/distance.h"
#include "place/travel.h"

/* How a group's labels stand in a sentence; %s is a list of labels. */
struct wording {
	const char *group;
	const char *has;
	const char *lacks;
	bool names; /* labels are names and keep their capitals */
};

static const struct wording wordings[] = {
	{ "task", "offers %s", "does not list %s", false },
	{ "condition", "works with %s", "does not list %s", false },
	{ "language", "speaks %s", "does not list %s", true },
	{ "gender", "%s", "is not %s", false },
	{ "driver", "%s", "does not say: %s", false },
	{ "pets", "%s", "does not say: %s", false },
	{ "employment", "%s", "works another way than: %s", false },
	{ "direct_payment", "%s", "does not say: %s", false },
	{ "service", "%s", "is not registered as: %s", false },
	{ "rating", "rated %s", "is not rated %s", true },
	{ "equipment", "has %s", "does not list %s", false },
};

static const struct wording *
wording_of(const char *group)
{
	for (size_t i = 0; i < sizeof(wordings) / sizeof(wordings[0]); i++)
		if (strcmp(wordings[i].group, group) == 0)
			return &wordings[i];
	return NULL;
}

static bool
is_listed(const struct listing_terms *terms, unsigned number)
{
	for (size_t i = 0; i < terms->count; i++)
		if (terms->numbers[i] == number)
			return true;
	return false;
}

/* The labels of what was chosen in one group: those the listing has, or those it has not. */
static void
add_labels(struct phrases *labels, const struct search *s, const struct search_group *of,
    const struct wording *wording, const struct listing_terms *terms, bool has)
{
	const struct chosen *chosen = search_chosen(s->form, of);
	const struct term_group *group = vocabulary_group(&s->directory->words, of->code);

	for (size_t i = 0; i < chosen->count; i++) {
		const struct term *term = vocabulary_find(group, chosen->items[i]);

		if (term != NULL && (terms == NULL || is_listed(terms, term->number) == has))
			phrases_add(labels,
			    wording->names ? term->label : phrase_lower(labels->a, term->label));
	}
}

/* "personal care and shopping": what a listing has of what was chosen. */
static const char *
labels_had(struct req *rq, const struct search *s, const struct search_group *of,
    const struct wording *wording, const struct listing_terms *terms)
{
	const struct term_group *group = vocabulary_group(&s->directory->words, of->code);
	struct phrases labels = { .a = rq->a };

	add_labels(&labels, s, of, wording, terms, true);
	if (labels.count > 0)
		return group->all || terms != NULL ? phrases_and(&labels) : phrases_or(&labels);
	/* A group that is no list of the listing's own (a rating): one of them it is. */
	add_labels(&labels, s, of, wording, NULL, true);
	return phrases_or(&labels);
}

/* What it has not: of a group where one is enough, none of what was chosen. */
static const char *
labels_lacked(struct req *rq, const struct search *s, const struct search_group *of,
    const struct wording *wording, const struct listing_terms *terms)
{
	const struct term_group *group = vocabulary_group(&s->directory->words, of->code);
	struct phrases labels = { .a = rq->a };

	add_labels(&labels, s, of, wording, group->all ? terms : NULL, false);
	return group->all ? phrases_and(&labels) : phrases_or(&labels);
}

static const char *
filled(struct req *rq, const char *pattern, const char *labels)
{
	const char *hole = strstr(pattern, "%s");

	return arena_printf(rq->a, "%.*s%s%s", (int)(hole - pattern), pattern, labels, hole + 2);
}

static void
add_cover(struct phrases *p, const struct search *s, const struct index_row *row)
{
	const char *away;

	if (row->cover == INDEX_NO_PLACE || row->distance < 0)
		return;
	away = travel_away_words(
	    p->a, s->directory->travel.known, row->distance, s->place.rural_urban);
	switch (row->cover) {
	case INDEX_COVERS:
		phrases_addf(p, "covers %s, based %s",
		    s->place.precision == PLACE_TOWN ? s->place.label : "your area", away);
		return;
	case INDEX_AT_VENUE:
		phrases_addf(p, "you go there, %s", away);
		return;
	case INDEX_AREA_UNKNOWN:
		phrases_addf(p, "office %s; ask if they come to you", away);
		return;
	case INDEX_NO_PLACE:
	case INDEX_OUTSIDE:
		return;
	}
}

/* "free Tuesday teatime and Friday morning" of the times asked for. */
static const char *
slot_names(struct req *rq, uint64_t slots)
{
	struct phrases names = { .a = rq->a };

	for (int slot = 0; slot < INDEX_SLOTS; slot++)
		if (slots & UINT64_C(1) << slot)
			phrases_add(&names, search_slot_name(slot));
	return phrases_and(&names);
}

static void
add_text(struct phrases *p, const struct search *s, const struct index_row *row)
{
	for (size_t i = 0; i < s->result.piece_count && i < 16; i++) {
		const struct index_piece *piece = &s->result.pieces[i];
		const char *typed = arena_strndup(p->a, s->form->q + piece->start, piece->length);

		if (row->pieces_by_name & 1u << i)
			phrases_addf(p, "“%s” is in its name", typed);
		else if (row->pieces_by_term & 1u << i && piece->term_count > 0) {
			const struct term *term =
			    vocabulary_term(&s->directory->words, piece->terms[0]);

			phrases_addf(p, "“%s” is among what it lists%s%s", typed,
			    term != NULL ? ": " : "",
			    term != NULL ? phrase_lower(p->a, term->label) : "");
		} else if (row->pieces_by_words & 1u << i)
			phrases_addf(p, "mentions “%s”", typed);
	}
}

const char *
search_reason(struct req *rq, const struct search *s, const struct index_row *row,
    const struct listing_terms *terms)
{
	struct phrases p = { .a = rq->a };

	add_cover(&p, s, row);
	for (size_t i = 0; i < SEARCH_GROUP_COUNT; i++) {
		const struct wording *wording;
		const struct term_group *group;

		if (search_chosen(s->form, &search_groups[i])->count == 0)
			continue;
		wording = wording_of(search_groups[i].code);
		group = vocabulary_group(&s->directory->words, search_groups[i].code);
		if (wording == NULL || group == NULL ||
		    row->failed_groups & UINT32_C(1) << group->number)
			continue;
		phrases_add(&p,
		    filled(rq, wording->has,
		        labels_had(rq, s, &search_groups[i], wording, terms)));
	}
	if (row->slots_free != 0)
		phrases_addf(&p, "free %s", slot_names(rq, row->slots_free));
	if (s->query.has_price && row->price == 0)
		phrases_add(&p, "free");
	else if (s->query.has_price && row->price > 0 && !(row->fails & INDEX_FAILS_PRICE))
		phrases_addf(&p, "%s an hour, within your limit", money_text(rq->a, row->price));
	add_text(&p, s, row);
	return phrases_sentence(&p);
}

static void
add_outside(struct phrases *p, const struct index_row *row)
{
	const char *distance;

	if (row->metres_beyond < 0) {
		phrases_add(p, "does not list this area among those it covers");
		return;
	}
	distance = distance_words(p->a, row->metres_beyond);
	if (row->own_radius >= 0)
		phrases_addf(p, "comes up to %s; this is %s further",
		    distance_words(p->a, row->own_radius), distance);
	else
		phrases_addf(p, "%s further than you asked for", distance);
}

static void
add_late(struct phrases *p, const struct index_row *row)
{
	if (row->days_late < 0 && row->never_stale)
		phrases_add(p, "does not say whether it takes new people");
	else if (row->days_late < 0)
		phrases_add(p, "not taking new people at the moment");
	else
		phrases_addf(p, "takes new people from %s",
		    civil_date_text(p->a, civil_date_from_day_number(row->taking_from)));
}

/* Times that are free but too short are told from those that are not free, and both from a
 * listing that gives no times at all. */
static void
add_times(struct req *rq, struct phrases *p, const struct search *s, const struct index_row *row)
{
	uint64_t lacking = s->query.slots & ~row->slots_free;
	uint64_t too_short = lacking & row->slots_any;

	if (row->slots_any == 0) {
		phrases_add(p, "does not say when there is time");
		return;
	}
	if (s->form->times != NULL && !too_short) {
		phrases_add(p, "not free at any of those times");
		return;
	}
	if (lacking & ~too_short)
		phrases_addf(p, "not free %s", slot_names(rq, lacking & ~too_short));
	if (too_short)
		phrases_addf(p, "not free for long enough %s", slot_names(rq, too_short));
}

static void
add_lacking_groups(struct req *rq, struct phrases *p, const struct search *s,
    const struct index_row *row, const struct listing_terms *terms)
{
	for (size_t i = 0; i < SEARCH_GROUP_COUNT && row->failed_groups != 0; i++) {
		const struct wording *wording = wording_of(search_groups[i].code);
		const struct term_group *group =
		    vocabulary_group(&s->directory->words, search_groups[i].code);

		if (wording != NULL && group != NULL &&
		    row->failed_groups & UINT32_C(1) << group->number)
			phrases_add(p,
			    filled(rq, wording->lacks,
			        labels_lacked(rq, s, &search_groups[i], wording, terms)));
	}
}

const char *
search_missing(struct req *rq, const struct search *s, const struct index_row *row,
    const struct listing_terms *terms)
{
	struct phrases p = { .a = rq->a };

	if (row->fails & INDEX_FAILS_AREA)
		add_outside(&p, row);
	if (row->fails & INDEX_FAILS_SLOTS)
		add_times(rq, &p, s, row);
	if (row->fails & INDEX_FAILS_PRICE && row->pence_over >= 0)
		phrases_addf(&p, "%s an hour more than your limit",
		    money_text(rq->a, row->pence_over));
	else if (row->fails & INDEX_FAILS_PRICE)
		phrases_add(&p, "does not give a price");
	if (row->fails & INDEX_FAILS_START)
		add_late(&p, row);
	if (row->fails & INDEX_FAILS_TEXT)
		phrases_add(&p, "has only some of the words you looked for");
	add_lacking_groups(rq, &p, s, row, terms);
	return phrases_sentence(&p);
}

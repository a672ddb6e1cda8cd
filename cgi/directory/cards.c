/* Cards of listings for a list of results (query listing_cards). */
#include "directory/cards.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "directory/phrases.h"
#include "lib/money.h"
#include "queries.h"

/* The first tasks of a listing are enough on a card. */
enum { TASKS_ON_CARD = 5 };

const char *
card_kind(const char *kind)
{
	static const char *const names[][2] = {
		{ "pa", "Personal assistant" },
		{ "micro", "Micro-provider" },
		{ "community", "Community support" },
		{ "shared_lives", "Shared Lives" },
		{ "registered", "Registered service" },
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(names[i][0], kind) == 0)
			return names[i][1];
	return kind;
}

const char *
card_price(struct req *rq, bool has_from, int64_t from, bool has_to, int64_t to,
    const char *note)
{
	if (!has_from)
		return note[0] != '\0' ? note : "Ask for the price";
	if (from == 0)
		return note[0] != '\0' ? note : "Free";
	if (has_to && to > from)
		return arena_printf(rq->a, "%s to %s an hour", money_text(rq->a, from),
		    money_text(rq->a, to));
	return arena_printf(rq->a, "%s an hour", money_text(rq->a, from));
}

static const char *
long_date(struct req *rq, const char *iso)
{
	struct civil_date date;

	return iso != NULL && civil_date_parse(iso, &date) == 0 ? civil_date_text(rq->a, date) : "";
}

const char *
card_taking(struct req *rq, const char *taking_from)
{
	struct civil_date date;

	if (taking_from == NULL || civil_date_parse(taking_from, &date) != 0)
		return "Not at the moment";
	if (civil_date_compare(date, rq->today) <= 0)
		return "Now";
	return arena_printf(rq->a, "From %s", civil_date_text(rq->a, date));
}

static const char *
tasks_of(struct req *rq, const struct search *s, const char *terms)
{
	const struct term_group *tasks = vocabulary_group(&s->directory->words, "task");
	struct phrases labels = { .a = rq->a };
	size_t more = 0;

	for (const char *at = terms; at != NULL && *at != '\0';) {
		char *end;
		unsigned long number = strtoul(at, &end, 10);
		const struct term *term = vocabulary_term(&s->directory->words, (unsigned)number);

		if (term != NULL && tasks != NULL && term->group == tasks->number) {
			if (labels.count < TASKS_ON_CARD)
				phrases_add(&labels,
				    labels.count == 0 ? term->label
				                      : phrase_lower(rq->a, term->label));
			else
				more++;
		}
		at = *end == ',' ? end + 1 : "";
	}
	if (more > 0)
		return arena_printf(rq->a, "%s, and %zu more", phrases_and(&labels), more);
	return phrases_and(&labels);
}

static void
fact(struct view *card, const char *key, const char *value)
{
	struct view *at;

	if (value == NULL || value[0] == '\0')
		return;
	at = view_item(card, "facts");
	view_text(at, "key", key);
	view_text(at, "value", value);
}

static void
show_card(struct req *rq, const struct search *s, const struct listing_cards_row *l,
    const struct index_row *row, struct view *card)
{
	view_number(card, "id", l->id);
	view_text(card, "title", l->name);
	view_text(card, "href",
	    search_address(rq, s->form,
	        arena_printf(rq->a, "%s/%" PRId64,
	            strcmp(s->path, "/find") == 0 ? "/listing" : "/desk/listings", l->id),
	        "sort", NULL, NULL, NULL));
	view_text(card, "tag.text", card_kind(l->kind));
	view_text(card, "tag.classes",
	    arena_printf(rq->a, "app-kind app-kind--%s", l->kind));
	view_text(card, "reason", search_reason(rq, s, row, l->terms));
	if (row->fails != 0)
		view_text(card, "missing", search_missing(rq, s, row, l->terms));
	if (row->stale)
		view_text(card, "stale",
		    arena_printf(rq->a, "Last confirmed on %s: check that it is still right",
		        long_date(rq, l->confirmed_on)));
	fact(card, "Offers", tasks_of(rq, s, l->terms));
	fact(card, "Based in", l->place_label);
	if (l->rating[0] != '\0')
		fact(card, "CQC rating",
		    l->rating_on != NULL
		        ? arena_printf(rq->a, "%s, %s", l->rating, long_date(rq, l->rating_on))
		        : l->rating);
	if (l->has_beds)
		fact(card, "Beds", arena_printf(rq->a, "%" PRId64, l->beds));
	if (!l->from_register)
		fact(card, "Price",
		    card_price(rq, l->has_price_from, l->price_from, l->has_price_to, l->price_to,
		        l->price_note));
	if (!l->from_register)
		fact(card, "Taking new people", card_taking(rq, l->taking_from));
}

/* "[12,7,30]" of all rows that are shown. */
static const char *
ids_of(struct req *rq, const struct search *s, size_t near_count)
{
	size_t count = s->result.row_count + near_count;
	char *text = arena_alloc(rq->a, count * 21 + 3);
	char *end = text;

	*end++ = '[';
	for (size_t i = 0; i < count; i++) {
		const struct index_row *row =
		    i < s->result.row_count ? &s->result.rows[i]
		                            : &s->near[i - s->result.row_count];

		end += snprintf(end, 22, "%s%" PRIu64, i > 0 ? "," : "", row->id);
	}
	*end = ']';
	return text;
}

static const struct index_row *
row_of(const struct index_row *rows, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (rows[i].id == (uint64_t)id)
			return &rows[i];
	return NULL;
}

/* MariaDB has the last word: a row of the index that is no longer live is left out. */
int
cards_show(struct req *rq, const struct search *s)
{
	size_t near_count = s->near_count < SEARCH_NEAR_ROWS ? s->near_count : SEARCH_NEAR_ROWS;
	struct listing_cards_row *cards;
	size_t found;
	int code;

	code = listing_cards(rq->db, rq->a,
	    (struct listing_cards_args){ .ids = ids_of(rq, s, near_count) }, &cards, &found);
	if (code != DB_OK)
		return code;
	for (size_t i = 0; i < found; i++) {
		const struct index_row *match =
		    row_of(s->result.rows, s->result.row_count, cards[i].id);
		const struct index_row *miss = row_of(s->near, near_count, cards[i].id);

		if (match != NULL)
			show_card(rq, s, &cards[i], match, view_item(rq->view, "Results"));
		else if (miss != NULL)
			show_card(rq, s, &cards[i], miss, view_item(rq->view, "Near"));
	}
	return DB_OK;
}

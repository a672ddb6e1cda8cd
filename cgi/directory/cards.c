/* Cards of listings for a list of results, from what the index keeps of each (card.h). */
#include "directory/cards.h"

#include <inttypes.h>
#include <string.h>

#include "directory/card.h"
#include "directory/index_load.h"
#include "directory/phrases.h"
#include "lib/money.h"

/* The first tasks of a listing are enough on a card. */
enum { TASKS_ON_CARD = 5 };

static const struct {
	const char *code;
	const char *name;
} kinds[] = {
	[LISTING_PA] = { "pa", "Personal assistant" },
	[LISTING_MICRO] = { "micro", "Micro-provider" },
	[LISTING_COMMUNITY] = { "community", "Community support" },
	[LISTING_SHARED_LIVES] = { "shared_lives", "Shared Lives" },
	[LISTING_REGISTERED] = { "registered", "Registered service" },
};

enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

const char *
card_kind(const char *kind)
{
	for (size_t i = 0; i < KINDS; i++)
		if (strcmp(kinds[i].code, kind) == 0)
			return kinds[i].name;
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
long_date(struct req *rq, int32_t day)
{
	return civil_date_text(rq->a, civil_date_from_day_number(day));
}

static const char *
taking_words(struct req *rq, bool takes, int32_t from)
{
	if (!takes)
		return "Not at the moment";
	if (from <= civil_date_day_number(rq->today))
		return "Now";
	return arena_printf(rq->a, "From %s", long_date(rq, from));
}

const char *
card_taking(struct req *rq, const char *taking_from)
{
	struct civil_date date;

	if (taking_from == NULL || civil_date_parse(taking_from, &date) != 0)
		return taking_words(rq, false, 0);
	return taking_words(rq, true, civil_date_day_number(date));
}

static const char *
tasks_of(struct req *rq, const struct search *s, const struct card *c)
{
	const struct term_group *tasks = vocabulary_group(&s->directory->words, "task");
	struct phrases labels = { .a = rq->a };
	size_t more = 0;

	for (size_t i = 0; i < c->head.term_count && tasks != NULL; i++) {
		const struct term *term = vocabulary_term(&s->directory->words, c->terms[i]);

		if (term == NULL || term->group != tasks->number)
			continue;
		if (labels.count < TASKS_ON_CARD)
			phrases_add(&labels,
			    labels.count == 0 ? term->label : phrase_lower(rq->a, term->label));
		else
			more++;
	}
	if (more > 0)
		return arena_printf(rq->a, "%s, and %zu more", phrases_and(&labels), more);
	return phrases_and(&labels);
}

/* What is not known is not in the tree. */
static void
fact(struct view *card, const char *name, const char *value)
{
	if (value[0] != '\0')
		view_text(card, name, value);
}

static void
show_facts(struct req *rq, const struct search *s, const struct card *c, bool stale,
    struct view *at)
{
	const struct card_head *head = &c->head;

	fact(at, "offers", tasks_of(rq, s, c));
	fact(at, "place", c->place_label);
	if (head->rating_on != CARD_NONE && c->rating[0] != '\0')
		view_text(at, "rating",
		    arena_printf(rq->a, "%s, %s", c->rating, long_date(rq, head->rating_on)));
	else
		fact(at, "rating", c->rating);
	if (head->beds != CARD_NONE)
		view_number(at, "beds", head->beds);
	if (head->from_register)
		return;
	view_text(at, "price",
	    card_price(rq, head->price_from != CARD_NONE, head->price_from,
	        head->price_to != CARD_NONE, head->price_to, c->price_note));
	view_text(at, "taking",
	    taking_words(rq, head->taking_from != CARD_NONE, head->taking_from));
	if (!stale)
		view_text(at, "confirmed", long_date(rq, head->confirmed_on));
}

static void
show_card(struct req *rq, const struct search *s, const struct index_row *row,
    const struct card *c, const char *asked, struct view *at)
{
	const struct listing_terms terms = { c->terms, c->head.term_count };

	view_text(at, "title", c->name);
	view_text(at, "href",
	    arena_printf(rq->a, "%s/%" PRIu64 "%s",
	        strcmp(s->path, "/find") == 0 ? "/listing" : "/desk/listings", row->id, asked));
	if (row->kind < KINDS) {
		view_text(at, "kind", kinds[row->kind].name);
		view_text(at, "code", kinds[row->kind].code);
	}
	fact(at, "reason", search_reason(rq, s, row, &terms));
	if (row->fails != 0)
		fact(at, "missing", search_missing(rq, s, row, &terms));
	if (row->stale)
		view_text(at, "stale",
		    arena_printf(rq->a, "Last confirmed on %s: check that it is still right",
		        long_date(rq, c->head.confirmed_on)));
	show_facts(rq, s, c, row->stale, at);
}

static void
show_list(struct req *rq, const struct search *s, const char *name,
    const struct index_row *rows, size_t count)
{
	/* A listing's page is told of the search, that it can say how it fits. */
	const char *asked = search_address(rq, s->form, "", "sort", NULL, NULL, NULL);

	for (size_t i = 0; i < count; i++) {
		struct card card;
		const void *bytes;
		size_t size;

		bytes = index_card(s->directory->index, rows[i].id, &size);
		if (bytes != NULL && card_read(rq->a, bytes, size, &card) &&
		    !withdrawn_has(&s->directory->withdrawn, rows[i].id))
			show_card(rq, s, &rows[i], &card, asked, view_item(rq->view, name));
	}
}

/* Both are as fresh as the index; what MariaDB has withdrawn since is left out. */
void
cards_show(struct req *rq, const struct search *s)
{
	show_list(rq, s, "Results", s->result.rows, s->result.row_count);
	show_list(rq, s, "Near", s->near,
	    s->near_count < SEARCH_NEAR_ROWS ? s->near_count : SEARCH_NEAR_ROWS);
}

/* Awarding a request: who gets which visits, why the others do not, and that the person was
 * asked (templates/homecare/award.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/changes.h"
#include "desk/words.h"
#include "homecare/award.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "lib/route.h"
#include "staff/giveaway_refuse.h"
#include "staff/version.h"

enum { OFFERS_MOST = 20 };

static const struct choice asked_choices[] = {
    {"chose", "The person chose this", NULL},
    {"agreed", "The person agreed to it", NULL},
    {"family_agreed", "Their family or representative agreed to it", NULL},
    {"could_not_be_asked", "Nobody could be asked in time", NULL},
};
static const struct choices choices_asked = {asked_choices, 4, NULL};

static const struct choice reason_choices[] = {
    {"persons_choice", "The person wants it so", NULL},
    {"later_start", "It starts sooner", NULL},
    {"more_carers", "Fewer different carers, or carers the person knows", NULL},
    {"covered_less", "It covers more of the week", NULL},
    {"more_travel", "It adds less travel", NULL},
    {"lower_rating", "A higher rating", NULL},
    {"dearer", "It costs less", NULL},
};
static const struct choices choices_reason = CHOICES(reason_choices);

#define AWARD(F, form) \
	F(form, ONEOF, asked, "What the person said", REQUIRED, 0, 0, &choices_asked) \
	F(form, ONEOF, reason, "Why it is not the one ranked first", OPTIONAL, 0, 0, \
	    &choices_reason) \
	F(form, LONGTEXT, why, "More about that, for the record", OPTIONAL, 0, 500, NULL) \
	F(form, TEXT, words, "To say to those not chosen, besides the reason", OPTIONAL, 0, \
	    300, NULL) \
	F(form, BOOL, partly, \
	    "Award it though some visits have nobody: they become a request of their own", \
	    OPTIONAL, 0, 0, NULL) \
	F(form, BOOL, ask_price, "Ask for approval of this price instead of awarding it now", \
	    OPTIONAL, 0, 0, NULL) \
	F(form, BOOL, stopped, "Award it though this provider has stopped", OPTIONAL, 0, 0, \
	    NULL)
FORM(award_form, AWARD);

/* The offers in the address, or in the form. */
static size_t
numbers_sent(struct req *rq, int64_t numbers[OFFERS_MOST])
{
	const char **values;
	size_t count = pairs_all(&rq->sent, "offer", rq->a, &values), kept = 0;

	for (size_t i = 0; i < count && kept < OFFERS_MOST; i++)
		if (values[i][0] >= '1' && values[i][0] <= '9' && strlen(values[i]) < 18)
			numbers[kept++] = strtoll(values[i], NULL, 10);
	return kept;
}

/* Has one of those chosen an open run of failure? */
static bool
has_stopped(const struct offers *o, const struct award_choice *choice)
{
	for (size_t i = 0; i < choice->set.count; i++)
		if (o->rows[choice->set.offers[i]].stopped)
			return true;
	return false;
}

static void
show_chosen(struct req *rq, const struct offers *o, const struct award_choice *choice)
{
	for (size_t i = 0; i < choice->set.count; i++) {
		const struct award_offers_row *row = &o->rows[choice->set.offers[i]];
		struct view *at = view_item(rq->view, "Chosen");
		const struct rank_visits *visits = &choice->set.visits[i];
		struct care_visit *week = arena_array(rq->a, o->week.visits, sizeof(*week));
		size_t count = 0;

		for (size_t k = 0; k < o->week.visits; k++)
			if (rank_has(visits, k)) {
				week[count] = o->visits[k];
				week[count++].begins_at =
				    o->begins[choice->set.offers[i] * o->visit_count + k];
			}
		view_number(at, "id", row->id);
		view_text(at, "seen", award_seen(rq->a, row));
		view_text(at, "name", row->name);
		view_flag(at, "stopped", row->stopped != 0);
		view_text(at, "start", offers_start_words(rq, row->start_on));
		view_text(at, "hour", money_text(rq->a, row->hour_pence));
		view_text(at, "week",
		    money_text(rq->a, offers_week_pence(&o->week, visits, row->hour_pence)));
		week_show(rq, view_branch(at, "visits"), week, count);
	}
}

static void
show_lost(struct req *rq, const struct offers *o, const struct award_choice *choice)
{
	for (size_t i = 0; i < o->count; i++) {
		size_t place = o->order[i];
		struct view *at;
		const char *reason;
		bool chosen = false;

		for (size_t k = 0; k < choice->set.count; k++)
			chosen = chosen || choice->set.offers[k] == place;
		if (chosen || o->rows[place].outcome != NULL)
			continue;
		at = view_item(rq->view, "Lost");
		reason = award_reason(o, choice, place, "");
		view_text(at, "name", o->rows[place].name);
		view_text(at, "reason", reason[0] != '\0' ? outcome_words(reason) : NULL);
	}
}

/* What it costs a week, what was approved, and whether that is less. */
static void
show_price(struct req *rq, const struct sourcing_show_row *row, int64_t pence)
{
	view_text(rq->view, "Price.all", money_text(rq->a, pence));
	view_text(rq->view, "Price.approved", money_text(rq->a, row->may_cost));
	view_flag(rq->view, "Price.over", pence > row->may_cost);
	view_flag(rq->view, "Price.asked",
	    row->has_asked_pence && pence > row->may_cost && pence <= row->asked_pence);
}

PAGE(award_page, "/desk/requests/:id/award", "care.source", nothing, "homecare/award.cs")
{
	int64_t numbers[OFFERS_MOST];
	size_t count = numbers_sent(rq, numbers), wish_count;
	const struct award_wish *wishes;
	struct sourcing_show_row *row;
	struct award_choice choice;
	struct offers offers;
	const char *fault;
	int status, code;

	if ((status = sourcing_page_open(rq, &row)) != 0)
		return status;
	if ((code = offers_read(rq, row, &offers)) != DB_OK)
		return db_status(rq, code);
	wish_count = award_wishes_sent(rq, &wishes);
	fault = award_choose(rq->a, &offers, numbers, count, wishes, wish_count, &choice);
	view_text(rq->view, "Fault", fault);
	if (!choice.shared || row->awarded_at != NULL)
		return 200;
	show_chosen(rq, &offers, &choice);
	award_share_show(rq, &offers, &choice);
	if (fault != NULL)
		return 200;
	show_lost(rq, &offers, &choice);
	view_flag(rq->view, "NotFirst", !choice.is_best);
	view_flag(rq->view, "Stopped", has_stopped(&offers, &choice));
	view_number(rq->view, "Uncovered", (int64_t)choice.uncovered);
	show_price(rq, row, award_week_pence(&offers, &choice));
	form_hint(rq, "words", "No names, and nothing about the person");
	return 200;
}

/* Takes the request.  0; 404; or 422 with a plain word of who was first. */
static int
take(struct req *rq, struct sourcing_show_row **row)
{
	struct sourcing_take_row *taken;
	int code = sourcing_take(
	    rq->db, rq->a, (struct sourcing_take_args){.id = rq->path_id}, &taken);

	if (code == DB_OK && taken != NULL)
		code = sourcing_show(
		    rq->db, rq->a, (struct sourcing_show_args){.id = rq->path_id}, row);
	if (code != DB_OK)
		return db_status(rq, code);
	if (taken == NULL)
		return 404;
	if (taken->awarded_at != NULL)
		form_refuse(rq, NULL,
		    arena_printf(rq->a,
			"%s has awarded this request, on %s. What you sent was not carried out",
			(*row)->awarded_by != NULL ? (*row)->awarded_by : "Somebody else",
			london_text(rq->a, taken->awarded_at)));
	else if (taken->withdrawn_at != NULL)
		form_refuse(rq, NULL, "This request was withdrawn meanwhile");
	else if (!taken->approved)
		form_refuse(rq, NULL, "This request has not been approved");
	if (rq->refusals != NULL)
		return 422;
	return taken->version == version_sent(rq) ? 0 : 409;
}

static void
check(struct req *rq, const struct award_form_form *f, const char *fault,
    const struct offers *o, const struct award_choice *choice)
{
	if (fault != NULL) {
		form_refuse(rq, NULL, fault);
		return;
	}
	giveaway_refuse(rq, "words", f->words);
	if (!choice->is_best && f->reason == NULL)
		form_refuse(rq, "reason", "Select why it is not the one ranked first");
	if (!choice->is_best && f->why == NULL)
		form_refuse(rq, "why", "Say why it is not the one ranked first");
	if (choice->uncovered > 0 && !f->partly)
		form_refuse(rq, "partly",
		    "Some visits have nobody. Choose a further offer, or tick that it is "
		    "awarded "
		    "all the same");
	if (has_stopped(o, choice) && !f->stopped)
		form_refuse(rq, "stopped",
		    "A provider that you chose has stopped, and its failure is being run. "
		    "Choose "
		    "another, or tick that it is awarded all the same");
}

/* Nothing dearer than what was approved is awarded. */
static void
check_price(struct req *rq, const struct award_form_form *f, const struct sourcing_show_row *row,
    int64_t pence)
{
	if (pence <= row->may_cost || f->ask_price)
		return;
	form_refuse(rq, "ask_price",
	    row->has_asked_pence && pence <= row->asked_pence
		? arena_printf(rq->a,
		      "%s a week waits to be approved. Award it when it has been",
		      money_text(rq->a, pence))
		: arena_printf(rq->a,
		      "This costs %s a week, and %s was approved: choose a cheaper offer, or "
		      "tick that approval is asked for",
		      money_text(rq->a, pence), money_text(rq->a, row->may_cost)));
}

static int
ask_price(struct req *rq, const struct sourcing_show_row *row, int64_t pence)
{
	struct changes *changes = changes_new(rq);
	int code = award_ask_price(rq->db,
	    (struct award_ask_price_args){
		.id = row->id, .pence = pence, .account_id = rq->who.account_id},
	    NULL);

	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Price a week to approve", money_text(rq->a, row->may_cost),
	    money_text(rq->a, pence));
	changes_keep_for(changes, "request", row->id, row->version + 1);
	return reply_see(rq, "/desk/requests/%" PRId64 "/offers?done=price_asked", row->id);
}

static void
note_changes(struct req *rq, const struct offers *o, const struct award_choice *choice,
    const struct award_form_form *f, int64_t version)
{
	struct changes *changes = changes_new(rq);

	for (size_t i = 0; i < choice->set.count; i++)
		changes_text(changes, "Awarded to", NULL, o->rows[choice->set.offers[i]].name);
	changes_text(changes, "Score", NULL,
	    arena_printf(rq->a, "%" PRId64 " of 1000, the best %" PRId64, choice->set.score,
		choice->best_score));
	changes_text(changes, "What the person said", NULL, f->asked);
	changes_private(changes, "Why", NULL, f->why);
	changes_keep_for(changes, "request", rq->path_id, version);
}

ACTION(award_request, "/desk/requests/:id/award", "care.source", award_form, award_page)
{
	int64_t numbers[OFFERS_MOST];
	size_t count = numbers_sent(rq, numbers), wish_count;
	const struct award_wish *wishes;
	struct sourcing_show_row *row = NULL;
	struct award_choice choice;
	struct offers offers;
	const char *fault;
	int64_t pence, rest_id;
	int status, code;

	if ((status = take(rq, &row)) != 0)
		return status;
	if ((code = offers_read(rq, row, &offers)) != DB_OK)
		return db_status(rq, code);
	wish_count = award_wishes_sent(rq, &wishes);
	fault = award_choose(rq->a, &offers, numbers, count, wishes, wish_count, &choice);
	pence = award_week_pence(&offers, &choice);
	award_refuse_changed(rq, &offers);
	check(rq, f, fault, &offers, &choice);
	check_price(rq, f, row, pence);
	if (rq->refusals != NULL)
		return 422;
	if (pence > row->may_cost)
		return ask_price(rq, row, pence);
	code = award_store(rq, &offers, &choice,
	    &(struct award_decision){.request_id = row->id,
		.reference = row->reference,
		.asked_person = f->asked,
		.reason = f->reason != NULL ? f->reason : "persons_choice",
		.why = f->why != NULL ? f->why : "",
		.words = f->words != NULL ? f->words : "",
		.account_id = rq->who.account_id,
		.rural_urban = row->rural_urban,
		.sent_at = row->sent_at},
	    &rest_id);
	if (code != DB_OK)
		return db_status(rq, code);
	note_changes(rq, &offers, &choice, f, row->version + 1);
	if (rest_id != 0)
		return reply_see(rq, "/desk/requests/%" PRId64 "/sourcing?done=rest", rest_id);
	return reply_see(rq, "/desk/requests/%" PRId64 "/offers?done=awarded", row->id);
}

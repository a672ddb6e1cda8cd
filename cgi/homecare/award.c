/* What a choice of offers means, and storing it (sql/query/award.sql). */
#include "homecare/award.h"

#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/outbox.h"
#include "homecare/reference.h"
#include "homecare/request.h"
#include "lib/money.h"

enum { SETS = 1, REFERENCE_TRIES = 5 };

static bool
is_chosen(const struct rank_set *set, size_t place)
{
	for (size_t i = 0; i < set->count; i++)
		if (set->offers[i] == place)
			return true;
	return false;
}

static size_t
count_visits(const struct rank_week *week, const struct rank_visits *visits)
{
	size_t count = 0;

	for (size_t i = 0; i < week->visits; i++)
		count += rank_has(visits, i);
	return count;
}

static const char *
why_not(struct arena *a, const struct offers *o, const struct rank_set *set)
{
	for (size_t i = 0; i < set->count; i++) {
		const struct award_offers_row *row = &o->rows[set->offers[i]];
		bool partner = !row->has_joint_with;

		for (size_t k = 0; k < set->count; k++)
			partner = partner ||
				  o->rows[set->offers[k]].organisation_id == row->joint_with;
		if (!partner)
			return arena_printf(a,
			    "%s offered jointly with %s: choose both or neither", row->name,
			    row->joint_name);
		if (count_visits(&o->week, &set->visits[i]) == 0)
			return arena_printf(a,
			    "%s would get no visits, as the others have all that it offered: give "
			    "it some of them, or choose without it",
			    row->name);
	}
	return NULL;
}

/* For each visit the place of the offer that is to have it. */
static const size_t *
wanted_places(struct arena *a, const struct offers *o, const struct award_wish *wishes,
    size_t wish_count)
{
	size_t *wanted = arena_array(a, o->week.visits + 1, sizeof(*wanted));

	for (size_t i = 0; i < o->week.visits; i++) {
		wanted[i] = RANK_NOT_SAID;
		for (size_t k = 0; k < wish_count; k++)
			if (wishes[k].visit_id == o->visits[i].id)
				wanted[i] = offers_find(o, wishes[k].offer_id);
	}
	return wanted;
}

const char *
award_choose(struct arena *a, const struct offers *o, const int64_t *numbers, size_t count,
    const struct award_wish *wishes, size_t wish_count, struct award_choice *choice)
{
	size_t places[RANK_SET_MOST], given = 0;
	struct rank_set best[SETS];

	*choice = (struct award_choice){0};
	if (count == 0)
		return "Choose an offer";
	if (count > RANK_SET_MOST)
		return "Choose three offers at most";
	for (size_t i = 0; i < count; i++) {
		places[i] = offers_find(o, numbers[i]);
		if (places[i] == o->count || o->rows[places[i]].outcome != NULL)
			return "One of these offers has been taken back. Choose again";
		for (size_t k = 0; k < i; k++)
			if (places[k] == places[i])
				return "Choose each offer once";
	}
	rank_share(&o->week, &o->weights, o->ranked, places, count,
	    wanted_places(a, o, wishes, wish_count), &choice->set);
	choice->shared = true;
	for (size_t i = 0; i < count; i++)
		given += count_visits(&o->week, &choice->set.visits[i]);
	choice->uncovered = o->week.visits - given;
	for (size_t i = 0; i < o->count; i++)
		if (o->ranked[i].score > choice->best_score)
			choice->best_score = o->ranked[i].score;
	if (rank_sets(a, &o->week, &o->weights, o->ranked, o->count, best, SETS) > 0 &&
	    best[0].score > choice->best_score)
		choice->best_score = best[0].score;
	if (count == 1)
		choice->set.score = o->ranked[places[0]].score;
	choice->is_best = choice->set.score >= choice->best_score;
	return why_not(a, o, &choice->set);
}

const char *
award_reason(const struct offers *o, const struct award_choice *choice, size_t place,
    const char *reason_for_better)
{
	const struct rank_offer *lost = &o->ranked[place];

	if (!choice->is_best && lost->score > choice->set.score)
		return reason_for_better;
	return rank_reason(&o->weights, &o->ranked[choice->set.offers[0]], lost);
}

/* A reference that is taken by chance is made anew. */
static int
add_package(struct req *rq, const struct award_decision *d, int64_t offer_id,
    const char **reference, int64_t *id)
{
	int code = DB_DUPLICATE;

	for (int i = 0; i < REFERENCE_TRIES && code == DB_DUPLICATE; i++) {
		*reference = reference_new(rq->a, "PK");
		code = award_package_add(rq->db,
		    (struct award_package_add_args){.reference = *reference,
			.request_id = d->request_id,
			.offer_id = offer_id,
			.agreed_by = d->account_id},
		    NULL);
	}
	*id = (int64_t)db_last_id(rq->db);
	return code;
}

static int
add_visits(struct req *rq, const struct offers *o, const struct rank_visits *visits,
    int64_t package_id, int64_t offer_id)
{
	const char *numbers = "";
	uint64_t added;
	int code;

	for (size_t i = 0; i < o->week.visits; i++)
		if (rank_has(visits, i))
			numbers = arena_printf(rq->a, "%s%s%" PRId64, numbers,
			    numbers[0] != '\0' ? "," : "", o->visits[i].id);
	code = award_visits_add(rq->db,
	    (struct award_visits_add_args){
	        .package_id = package_id, .offer_id = offer_id, .visits = numbers },
	    &added);
	return code == DB_OK && added != count_visits(&o->week, visits) ? DB_ERROR : code;
}

static int
tell_chosen(struct req *rq, const struct award_offers_row *row, const struct award_decision *d,
    const char *package, size_t visits, int64_t pence)
{
	return outbox_queue(rq->db, rq->a,
	    &(struct message){.about = arena_printf(rq->a, "chosen %" PRId64, row->id),
		.organisation_id = row->organisation_id,
		.address = row->email,
		.template = "chosen",
		.subject = arena_printf(rq->a, "Your offer is chosen: %s", d->reference),
		.body = arena_printf(rq->a,
		    "Your offer for %s has been chosen.\n\n"
		    "Package: %s\n"
		    "Visits a week: %zu\n"
		    "For a week: %s\n"
		    "Start: %s\n\n"
		    "To see whom you will care for, and to confirm the first visit, sign in:\n"
		    "%s/provider\n",
		    d->reference, package, visits, money_text(rq->a, pence),
		    day_words(rq, row->start_on), rq->conf->base_url)});
}

/* What came of an offer, with how it was ranked. */
static struct award_offer_end_args
end_args(struct req *rq, const struct offers *o, size_t place, const char *outcome,
    const char *reason, const char *words)
{
	const struct rank_offer *ranked = &o->ranked[place];

	return (struct award_offer_end_args){.id = o->rows[place].id,
	    .outcome = outcome,
	    .reason = reason,
	    .words = words,
	    .weight_id = o->weight_id,
	    .score = ranked->score,
	    .parts = offers_parts_json(rq->a, ranked->part, ranked->known),
	    .has_travel = ranked->travel_known,
	    .travel = ranked->added_travel};
}

static int
store_chosen(struct req *rq, const struct offers *o, const struct award_choice *choice,
    size_t i, const struct award_decision *d, int64_t *award_id)
{
	size_t place = choice->set.offers[i];
	const struct award_offers_row *row = &o->rows[place];
	const struct rank_offer *ranked = &o->ranked[place];
	const struct rank_visits *visits = &choice->set.visits[i];
	const char *package;
	int64_t package_id;
	uint64_t mine = 0;
	int code;

	if ((code = award_add(rq->db,
		 (struct award_add_args){.request_id = d->request_id,
		     .offer_id = row->id,
		     .awarded_by = d->account_id,
		     .asked_person = d->asked_person,
		     .weight_id = o->weight_id,
		     .score = ranked->score,
		     .parts = offers_parts_json(rq->a, ranked->part, ranked->known),
		     .why = d->why},
		 NULL)) != DB_OK)
		return code;
	*award_id = (int64_t)db_last_id(rq->db);
	if ((code = award_offer_end(rq->db,
		 end_args(rq, o, place, "chosen", NULL, ""),
		 &mine)) != DB_OK ||
	    (code = mine == 1 ? DB_OK : DB_ERROR) != DB_OK ||
	    (code = add_package(rq, d, row->id, &package, &package_id)) != DB_OK ||
	    (code = add_visits(rq, o, visits, package_id, row->id)) != DB_OK)
		return code;
	return tell_chosen(rq, row, d, package, count_visits(&o->week, visits),
	    offers_week_pence(&o->week, visits, row->hour_pence));
}

static int
store_lost(struct req *rq, const struct offers *o, size_t place, const char *reason,
    const struct award_decision *d)
{
	const struct award_offers_row *row = &o->rows[place];
	uint64_t mine = 0;
	int code = award_offer_end(
	    rq->db, end_args(rq, o, place, "not_chosen", reason, d->words), &mine);

	/* Taken back since it was read: there is nothing to tell. */
	if (code != DB_OK || mine == 0)
		return code;
	return outbox_queue(rq->db, rq->a,
	    &(struct message){.about = arena_printf(rq->a, "not chosen %" PRId64, row->id),
		.organisation_id = row->organisation_id,
		.address = row->email,
		.template = "not_chosen",
		.subject = arena_printf(rq->a, "Your offer is not chosen: %s", d->reference),
		.body = arena_printf(rq->a,
		    "Thank you for your offer for %s. It has not been chosen, because "
		    "%s.\n%s%s%s"
		    "\nYour offers and what became of them:\n%s/provider\n",
		    d->reference, outcome_words(reason), d->words[0] != '\0' ? "\n" : "",
		    d->words, d->words[0] != '\0' ? "\n" : "", rq->conf->base_url)});
}

/* Those who were asked and gave no answer need not answer any more; a request that was opened
 * again and awarded anew is told of again. */
static int
tell_others(struct req *rq, const struct award_decision *d, int64_t award_id)
{
	struct sourcing_concerned_row *rows;
	size_t count;
	int code = sourcing_concerned(rq->db, rq->a,
	    (struct sourcing_concerned_args){.request_id = d->request_id}, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++)
		if (!rows[i].offered)
			code = outbox_queue(rq->db, rq->a,
			    &(struct message){
				.about = arena_printf(rq->a, "closed %" PRId64 " %" PRId64,
				    award_id, rows[i].id),
				.organisation_id = rows[i].id,
				.address = rows[i].email,
				.template = "closed",
				.subject =
				    arena_printf(rq->a, "No longer open: %s", d->reference),
				.body = arena_printf(rq->a,
				    "A provider has been found for %s. You need not answer any "
				    "more.\n",
				    d->reference)});
	return code;
}

int64_t
award_week_pence(const struct offers *o, const struct award_choice *choice)
{
	int64_t pence = 0;

	for (size_t i = 0; i < choice->set.count; i++)
		pence += offers_week_pence(&o->week, &choice->set.visits[i],
		    o->rows[choice->set.offers[i]].hour_pence);
	return pence;
}

/* The visits that somebody gets, or those that nobody does. */
static struct care_visit *
visits_given(struct arena *a, const struct offers *o, const struct award_choice *choice,
    bool wanted, size_t *count)
{
	struct care_visit *visits = arena_array(a, o->week.visits + 1, sizeof(*visits));

	*count = 0;
	for (size_t i = 0; i < o->week.visits; i++) {
		bool given = false;

		for (size_t k = 0; k < choice->set.count; k++)
			given = given || rank_has(&choice->set.visits[k], i);
		if (given == wanted)
			visits[(*count)++] = o->visits[i];
	}
	return visits;
}

/* What nobody got is asked for by a request of its own. */
static int
store_rest(struct req *rq, const struct offers *o, const struct award_choice *choice,
    const struct award_decision *d, int64_t *rest_id)
{
	struct request_price given_price, rest_price;
	struct care_visit *given, *rest;
	struct award_rest_row *row;
	size_t given_count, rest_count;
	time_t sent;
	int code;

	*rest_id = 0;
	given = visits_given(rq->a, o, choice, true, &given_count);
	rest = visits_given(rq->a, o, choice, false, &rest_count);
	if (rest_count == 0)
		return DB_OK;
	if (d->sent_at == NULL || utc_parse(d->sent_at, &sent) != 0)
		return DB_ERROR;
	if ((code = request_price_on(rq, d->rural_urban, given, given_count,
		 civil_date_iso(rq->a, london_date(sent)), &given_price)) != DB_OK ||
	    (code = request_price_on(
		 rq, d->rural_urban, rest, rest_count, req_today(rq), &rest_price)) != DB_OK ||
	    (code = award_rest(rq->db, rq->a,
		 (struct award_rest_args){.request_id = d->request_id,
		     .given_pence = given_price.price.week_pence,
		     .given_cost = award_week_pence(o, choice),
		     .rest_pence = rest_price.price.week_pence,
		     .account_id = d->account_id,
		     .today = req_today(rq),
		     .reference = reference_new(rq->a, "HC")},
		 &row)) != DB_OK)
		return code;
	*rest_id = row->has_id ? row->id : 0;
	return DB_OK;
}

int
award_store(struct req *rq, const struct offers *o, const struct award_choice *choice,
    const struct award_decision *d, int64_t *rest_id)
{
	int64_t award_id = 0;
	uint64_t mine;
	int code;

	code = award_mark(rq->db,
	    (struct award_mark_args){.id = d->request_id, .account_id = d->account_id}, &mine);
	if (code == DB_OK && mine == 0)
		code = DB_ERROR;
	for (size_t i = 0; i < choice->set.count && code == DB_OK; i++)
		code = store_chosen(rq, o, choice, i, d, &award_id);
	for (size_t i = 0; i < o->count && code == DB_OK; i++)
		if (!is_chosen(&choice->set, i) && o->rows[i].outcome == NULL)
			code = store_lost(rq, o, i, award_reason(o, choice, i, d->reason), d);
	if (code == DB_OK)
		code = store_rest(rq, o, choice, d, rest_id);
	if (code == DB_OK)
		code = sourcing_close(
		    rq->db, (struct sourcing_close_args){.request_id = d->request_id}, NULL);
	return code == DB_OK ? tell_others(rq, d, award_id) : code;
}

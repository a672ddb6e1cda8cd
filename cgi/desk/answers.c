/* All that has been answered about a listing, step by step, each with a way to change it
 * (templates/desk/answers.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/areas.h"
#include "desk/ready.h"
#include "desk/terms.h"
#include "desk/week.h"
#include "directory/cards.h"

struct answers {
	struct req *rq;
	const struct desk_edit_read_row *l;
	const struct terms *terms;
	struct view *card;
};

static void
row(const struct answers *a, const char *key, const char *value)
{
	struct view *at = view_item(a->card, "rows");

	view_text(at, "key", key);
	view_text(at, "value", value != NULL && value[0] != '\0' ? value : "Not given");
}

/* What is private is not shown here: only whether it is there. */
static void
private_row(const struct answers *a, const char *key, const char *value)
{
	row(a, key, value[0] != '\0' ? "Given, for staff only" : NULL);
}

static void
terms_row(const struct answers *a, const char *key, const char *group)
{
	row(a, key, terms_words(a->terms, group));
}

static int
show_about(const struct answers *a)
{
	row(a, "Name", a->l->name);
	row(a, "Who runs it", a->l->organisation);
	row(a, "In one or two sentences", a->l->summary);
	row(a, "More about it", a->l->description);
	row(a, "What it does not do", a->l->cannot_do);
	if (listing_kind(a->l) == LISTING_REGISTERED)
		row(a, "CQC location ID", a->l->cqc_location_id);
	return DB_OK;
}

static const char *
party_words(const char *answer)
{
	if (answer == NULL)
		return NULL;
	return strcmp(answer, "person") == 0 ? "The person supported, or their family"
	                                     : "The provider";
}

static int
show_registration(const struct answers *a)
{
	row(a, "Who decides what help is given", party_words(a->l->directs));
	row(a, "Who employs or engages the worker", party_words(a->l->engages));
	row(a, "Who finds cover", party_words(a->l->sends_cover));
	row(a, "CQC location ID", a->l->cqc_location_id);
	return DB_OK;
}

static int
show_offers(const struct answers *a)
{
	terms_row(a, "What it offers", "task");
	if (listing_kind(a->l) == LISTING_REGISTERED)
		terms_row(a, "Type of registered service", "service");
	if (listing_kind(a->l) & (LISTING_COMMUNITY | LISTING_MICRO | LISTING_REGISTERED))
		terms_row(a, "Equipment and technology", "equipment");
	return DB_OK;
}

static int
show_people(const struct answers *a)
{
	terms_row(a, "Who it is for", "condition");
	terms_row(a, "Stage of support", "prevention");
	return DB_OK;
}

static int
show_worker(const struct answers *a)
{
	terms_row(a, "Languages", "language");
	terms_row(a, "Woman or man", "gender");
	terms_row(a, "Driving", "driver");
	terms_row(a, "Pets", "pets");
	terms_row(a, "How they would work", "employment");
	return DB_OK;
}

static int
show_prices(const struct answers *a)
{
	const struct desk_edit_read_row *l = a->l;

	row(a, "Price an hour",
	    card_price(a->rq, l->has_price_from, l->price_from, l->has_price_to, l->price_to, ""));
	terms_row(a, "How it is charged", "price_basis");
	row(a, "About the price", l->price_note);
	terms_row(a, "Who can pay", "direct_payment");
	return DB_OK;
}

static int
show_place(const struct answers *a)
{
	row(a, "Town or village", a->l->place_label);
	private_row(a, "Postcode", a->l->postcode);
	if (a->l->address_private)
		private_row(a, "Address", a->l->address);
	else
		row(a, "Address, shown to the public", a->l->public_address);
	return DB_OK;
}

static int
show_reach(const struct answers *a)
{
	const char *words;
	int code = areas_words(a->rq, a->l, &words);

	if (code == DB_OK)
		row(a, "Area covered", words);
	return code;
}

static int
show_week(const struct answers *a)
{
	int64_t minutes[WEEK_SLOTS];
	int code = week_read(a->rq, a->l->id, minutes);

	if (code == DB_OK)
		row(a, "Free time", week_words(a->rq, minutes));
	return code;
}

static int
show_taking(const struct answers *a)
{
	row(a, "Takes new people", card_taking(a->rq, a->l->taking_from));
	row(a, "About new people", a->l->taking_note);
	return DB_OK;
}

static int
show_contact(const struct answers *a)
{
	row(a, "Phone number for the public", a->l->public_phone);
	row(a, "Email address for the public", a->l->public_email);
	row(a, "Website", a->l->website);
	private_row(a, "Phone number for staff", a->l->phone);
	private_row(a, "Email address for staff", a->l->email);
	return DB_OK;
}

/* In the order of edit_steps. */
static int (*const show[])(const struct answers *a) = { show_about, show_registration,
	show_offers, show_people, show_worker, show_prices, show_place, show_reach, show_week,
	show_taking, show_contact };

static int
show_steps(struct req *rq, const struct desk_edit_read_row *l)
{
	struct terms terms;
	struct answers a = { .rq = rq, .l = l, .terms = &terms };
	int code;

	if ((code = terms_read(rq, l->id, &terms)) != DB_OK)
		return code;
	for (size_t i = 0; i < edit_step_count; i++) {
		if (!(edit_steps[i].kinds & (int)listing_kind(l)))
			continue;
		a.card = view_item(rq->view, "Steps");
		view_text(a.card, "title", edit_steps[i].title);
		view_text(a.card, "href",
		    arena_printf(rq->a, "/desk/listings/%" PRId64 "/%s?then=answers", l->id,
		        edit_steps[i].code));
		if ((code = show[i](&a)) != DB_OK)
			return code;
	}
	return DB_OK;
}

PAGE(check_answers, "/desk/listings/:id/answers", "listing.edit", nothing,
    "desk/answers.cs")
{
	struct lack lacks[LACKS_MOST];
	struct desk_edit_read_row *l;
	size_t count;
	int status, code;

	if ((status = edit_open(rq, "answers", &l)) != 0)
		return status;
	if ((code = show_steps(rq, l)) != DB_OK ||
	    (code = ready_lacks(rq, l, lacks, &count)) != DB_OK)
		return db_status(rq, code);
	ready_show(rq, l, lacks, count);
	view_flag(rq->view, "May.publish", req_may(rq, "listing.publish"));
	view_text(rq->view, "Page.back.href",
	    arena_printf(rq->a, "/desk/listings/%" PRId64, l->id));
	view_text(rq->view, "Page.back.text", "Back to the listing");
	return 200;
}

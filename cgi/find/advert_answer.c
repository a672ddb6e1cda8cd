/* One advert for a personal assistant, and the form to answer it.  Who answers is kept for
 * staff, who pass it on; who placed the advert is out of this program's reach
 * (query shown_advert_read, templates/find/advert-shown.cs). */
#include "directory/search.h"
#include "find/adverts.h"
#include "find/receipt.h"
#include "find/wage.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "lib/text.h"
#include "queries.h"

#define ANSWER(F, form) \
	F(form, TEXT, name, "Your name", REQUIRED, 2, 120, NULL) \
	F(form, PHONE, phone, "Phone number", OPTIONAL, 0, 0, NULL) \
	F(form, EMAIL, email, "Email address", OPTIONAL, 0, 0, NULL) \
	F(form, LONGTEXT, words, "A few words about you", REQUIRED, 10, 1000, NULL)

static void check_answer(struct req *rq, void *values);
FORM_CHECKED(answer, ANSWER, check_answer);

static bool
is_empty(struct req *rq, const char *field)
{
	const char *sent = pairs_get(&rq->sent, field);

	return sent == NULL || text_clean(rq->a, sent)[0] == '\0';
}

static void
check_answer(struct req *rq, void *values __attribute__((unused)))
{
	if (is_empty(rq, "phone") && is_empty(rq, "email"))
		form_refuse(rq, "phone",
		    "Enter a phone number or an email address, so that they can reach you");
}

static int
read_advert(struct req *rq, struct shown_advert_read_row **advert)
{
	return shown_advert_read(rq->db, rq->a,
	    (struct shown_advert_read_args){
	        .reference = rq->path_code, .today = req_today(rq) },
	    advert);
}

/* An address that somebody kept: the advert has ended, or there never was one. */
static int
gone(struct req *rq)
{
	view_flag(rq->view, "Answered", rq->method == POST);
	reply_template(rq, "find/advert-gone.cs");
	return 404;
}

static int
show_rest(struct req *rq, const struct shown_advert_read_row *row, const struct place *from)
{
	struct view *at = view_branch(rq->view, "Advert");
	struct advert_wage_row *wage;
	struct advert_facts facts = { .place_label = row->place_label,
		.tasks = row->tasks,
		.slots = row->slots,
		.hours = row->hours,
		.rate = row->rate,
		.placed_on = row->placed_on,
		.shown_until = row->shown_until,
		.has_position = row->has_latitude && row->has_longitude,
		.latitude = row->latitude,
		.longitude = row->longitude };
	int code;

	if ((code = wage_today(rq, &wage)) != DB_OK)
		return code;
	if (wage != NULL)
		view_text(rq->view, "Wage", wage_words(rq, wage));
	view_text(at, "reference", row->reference);
	view_text(at, "words", row->words);
	return advert_facts_show(rq, at, &facts, from);
}

PAGE(advert_shown, "/adverts/:code", ANYONE, search, "find/advert-shown.cs")
{
	struct shown_advert_read_row *row;
	struct place place;
	int code;

	if ((code = search_place(rq, f, &place)) != DB_OK ||
	    (code = read_advert(rq, &row)) != DB_OK)
		return db_status(rq, code);
	if (row == NULL)
		return gone(rq);
	if ((code = show_rest(rq, row, &place)) != DB_OK)
		return db_status(rq, code);
	view_text(rq->view, "Back", search_address(rq, f, "/adverts", NULL, NULL, NULL, NULL));
	view_number(rq->view, "KeepDays", rq->conf->advert_keep_days);
	form_hint(rq, "words",
	    "For example, what you have done before, and when you are free. Leave out your "
	    "National Insurance number, date of birth and bank details");
	return 200;
}

/* 200: it may be sent; or what is answered instead. */
static int
may_be_sent(struct req *rq, const struct receipt *receipt, const char *reference)
{
	struct advert_receipt_answered_row *before;
	int code = advert_receipt_answered(rq->db, rq->a,
	    (struct advert_receipt_answered_args){ .reference = reference,
	        .content = receipt->content,
	        .other = receipt->other },
	    &before);

	if (code != DB_OK)
		return db_status(rq, code);
	if (before->answers == 0)
		return receipt_allow(rq, "answer");
	form_refuse(rq, NULL,
	    arena_printf(rq->a,
	        "This advert was answered with that phone number or email address before: we "
	        "have it, and pass it on. To change or withdraw it, ring %s",
	        rq->conf->phone));
	return 422;
}

ACTION(advert_answer, "/adverts/:code", ANYONE, answer, advert_shown)
{
	struct receipt receipt = { .kind = "answer",
		.content = receipt_hash(rq, f->phone),
		.other = receipt_hash(rq, f->email) };
	struct shown_advert_read_row *advert;
	int code, status;

	if ((code = read_advert(rq, &advert)) != DB_OK)
		return db_status(rq, code);
	if (advert == NULL)
		return gone(rq);
	if ((status = may_be_sent(rq, &receipt, advert->reference)) != 200)
		return status;
	if ((code = advert_answer_add(rq->db,
	         (struct advert_answer_add_args){ .advert_id = advert->id }, NULL)) != DB_OK ||
	    (code = advert_answer_private_add(rq->db,
	         (struct advert_answer_private_add_args){ .answer_id =
	                                                      (int64_t)db_last_id(rq->db),
	             .name = f->name,
	             .phone = f->phone != NULL ? f->phone : "",
	             .email = f->email != NULL ? f->email : "",
	             .words = f->words },
	         NULL)) != DB_OK ||
	    (code = receipt_keep(rq, &receipt, advert->reference)) != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "advert", advert->id, NULL);
	return reply_see(rq, "/adverts/%s/sent", advert->reference);
}

/* Safe to open again: it says what happens next, not what was sent; to who sent it alone. */
PAGE(advert_answered, "/adverts/:code/sent", ANYONE, nothing, "find/advert-answered.cs")
{
	view_text(rq->view, "Reference", rq->path_code);
	view_number(rq->view, "KeepDays", rq->conf->advert_keep_days);
	return receipt_own(rq, "answer", rq->path_code);
}

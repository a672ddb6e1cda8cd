/* An advert for a personal assistant, placed by somebody who pays for their support.
 * Staff check it before it is shown; how to reach the person stays with staff. */
#include <math.h>
#include <string.h>

#include "directory/advert_words.h"
#include "directory/search.h"
#include "directory/start.h"
#include "directory/giveaway.h"
#include "find/receipt.h"
#include "find/wage.h"
#include "lib/money.h"
#include "lib/route.h"
#include "lib/secret.h"
#include "lib/text.h"
#include "lib/visitor.h"
#include "place/place.h"
#include "queries.h"

enum { REFERENCE_LENGTH = 10, MOST_TASKS = 20 };

/* In degrees: 2.2 and 2.1 kilometres in the county. */
#define LATITUDE_STEP 0.02
#define LONGITUDE_STEP 0.03

/* `place` is typed again: the address of a search holds no more than a square. */
#define ADVERT(F, form) \
	F(form, TEXT, place, "Postcode, town or village", REQUIRED, 0, 80, NULL) \
	F(form, MANYOF, task, "What help you need", REQUIRED, 0, MOST_TASKS, &choices_task) \
	F(form, MANYOF, when, "When do you need help?", OPTIONAL, 0, 0, &choices_when) \
	F(form, INT, hours, "Hours a week", REQUIRED, 1, 168, NULL) \
	F(form, MONEY, rate, "Pay an hour", REQUIRED, 1, 10000, NULL) \
	F(form, LONGTEXT, words, "Anything else a personal assistant should know", OPTIONAL, 0, \
	    1000, NULL) \
	F(form, TEXT, name, "Your name", REQUIRED, 2, 120, NULL) \
	F(form, PHONE, phone, "Phone number", OPTIONAL, 0, 0, NULL) \
	F(form, EMAIL, email, "Email address", OPTIONAL, 0, 0, NULL) \
	F(form, BOOL, checked, "The answers are checked", OPTIONAL, 0, 0, NULL)

struct advert_form {
	ADVERT(FORM_MEMBER, advert_form)
	/* What the check found out, for the handler. */
	struct place_found found;
	int code; /* of the database */
};

static bool
is_empty(struct req *rq, const char *field)
{
	const char *sent = pairs_get(&rq->sent, field);

	return sent == NULL || text_clean(rq->a, sent)[0] == '\0';
}

static int
check_place(struct req *rq, struct advert_form *f)
{
	int code = place_find(rq->db, rq->a, rq->conf->county, f->place, &f->found);

	if (code != DB_OK || search_can_start(&f->found))
		return code;
	form_refuse(rq, "place", start_refusal(rq, &f->found));
	return DB_OK;
}

static int
check_rate(struct req *rq, int64_t rate)
{
	struct advert_wage_row *wage;
	int code = wage_today(rq, &wage);

	if (code == DB_OK && wage != NULL && rate < wage->pence)
		form_refuse(rq, "rate",
		    arena_printf(rq->a, "Pay an hour must be at least %s", wage_words(rq, wage)));
	return code;
}

/* The words are shown to everybody, who placed the advert to nobody. */
static void
check_words(struct req *rq, const char *words)
{
	enum giveaway found = words != NULL ? giveaway_find(words) : GIVEAWAY_NONE;

	if (found == GIVEAWAY_PHONE)
		form_refuse(rq, "words",
		    "Take out the telephone number: everybody can read these words. There is a "
		    "question for it below that only our staff see");
	if (found == GIVEAWAY_EMAIL)
		form_refuse(rq, "words",
		    "Take out the email address: everybody can read these words. There is a "
		    "question for it below that only our staff see");
}

/* All that can be wrong is said at once, so the database is asked here; its faults are the
 * handler's to report. */
static void
check_advert(struct req *rq, void *values)
{
	struct advert_form *f = values;

	if (is_empty(rq, "phone") && is_empty(rq, "email"))
		form_refuse(rq, "phone",
		    "Enter a phone number or an email address, so that we can reach you");
	check_words(rq, f->words);
	f->code = f->place != NULL ? check_place(rq, f) : DB_OK;
	if (f->code == DB_OK && f->has_rate)
		f->code = check_rate(rq, f->rate);
}

static const struct form_field advert_fields[] = { ADVERT(FORM_ROW, advert_form) };
static const struct form advert = { .name = "advert", .fields = advert_fields,
	.count = sizeof(advert_fields) / sizeof(advert_fields[0]),
	.size = sizeof(struct advert_form), .check = check_advert };

PAGE(advert_page, "/advert", ANYONE, search, "find/advert.cs")
{
	static const char *const parts[] = { "Morning", "Lunch", "Tea", "Bed", "Night" };
	struct advert_wage_row *wage;
	struct place place;
	int code;

	if ((code = search_place(rq, f, &place)) != DB_OK ||
	    (code = wage_today(rq, &wage)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < 5; i++)
		view_text(view_item(rq->view, "Parts"), "text", parts[i]);
	view_number(rq->view, "KeepDays", rq->conf->advert_keep_days);
	view_text(rq->view, "Back", search_address(rq, f, "/find", NULL, NULL, NULL, NULL));
	form_hint(
	    rq, "place", "We show only the town, or the postcode without its last two letters");
	if (wage != NULL)
		form_hint(rq, "rate", arena_printf(rq->a, "At least %s", wage_words(rq, wage)));
	form_hint(rq, "words", "Do not give names, addresses or telephone numbers here");
	form_fill_many(rq, "task", f->task.items, f->task.count);
	form_fill_many(rq, "when", f->when.items, f->when.count);
	return 200;
}

static const char *
between_bars(struct req *rq, const struct chosen *chosen)
{
	const char *text = "|";

	for (size_t i = 0; i < chosen->count; i++)
		text = arena_printf(rq->a, "%s%s|", text, chosen->items[i]);
	return text;
}

static int64_t
slots_of(const struct chosen *when)
{
	int64_t slots = 0;

	for (size_t i = 0; i < when->count; i++)
		for (unsigned slot = 0; slot < choices_when.count; slot++)
			if (strcmp(choices_when.list[slot].value, when->items[i]) == 0)
				slots |= INT64_C(1) << slot;
	return slots;
}

/* Its position says no more than the place's name does: to some two kilometres. */
static double
rounded(double degrees, double step)
{
	return round(degrees / step) * step;
}

static void
show_answer(struct req *rq, const char *field, const char *label, const char *value)
{
	struct view *at = view_item(rq->view, "Answers");

	view_text(at, "field", field);
	view_text(at, "label", label);
	view_text(at, "value", value != NULL && value[0] != '\0' ? value : "Not given");
}

/* All that was sent goes along unseen, to be sent again with the answers checked. */
static void
carry_answers(struct req *rq)
{
	for (size_t i = 0; i < rq->sent.count; i++)
		for (size_t k = 0; k < advert.count; k++)
			if (strcmp(advert_fields[k].name, rq->sent.items[i].name) == 0) {
				struct view *at = view_item(rq->view, "Sent");

				view_text(at, "name", rq->sent.items[i].name);
				view_text(at, "value", rq->sent.items[i].value);
			}
	view_text(rq->view, "Form.action", rq->path);
	view_text(rq->view, "Form.token", visitor_form_token(rq));
	view_text(rq->view, "Form.key", secret_token(rq->a));
}

/* The answers to be checked, as the page that follows the form: nothing is stored but the
 * draft, from which a question is answered anew. */
static int
ask_to_check(struct req *rq, const struct advert_form *f)
{
	const char *tasks;
	int code = advert_tasks(rq, between_bars(rq, &f->task), &tasks);

	if (code != DB_OK)
		return db_status(rq, code);
	show_answer(rq, "place", "Where, as it is shown", f->found.place.label);
	show_answer(rq, "task", "What help you need", tasks);
	show_answer(rq, "when", "When you need help", advert_times(rq, slots_of(&f->when)));
	show_answer(
	    rq, "hours", "Hours a week", arena_printf(rq->a, "%lld", (long long)f->hours));
	show_answer(rq, "rate", "Pay an hour", money_text(rq->a, f->rate));
	show_answer(rq, "words", "Anything else", f->words);
	show_answer(rq, "name", "Your name", f->name);
	show_answer(rq, "phone", "Phone number", f->phone);
	show_answer(rq, "email", "Email address", f->email);
	carry_answers(rq);
	view_flag(rq->view, "HasAddress",
	    f->words != NULL && giveaway_find(f->words) != GIVEAWAY_NONE);
	view_number(rq->view, "KeepDays", rq->conf->advert_keep_days);
	reply_template(rq, "find/advert-check.cs");
	return 200;
}

/* All that was asked and answered, as one text. */
static const char *
all_answers(struct req *rq, const struct advert_form *f)
{
	return arena_printf(rq->a, "%s\n%s\n%lld %lld %lld\n%s\n%s\n%s\n%s", f->place,
	    between_bars(rq, &f->task), (long long)slots_of(&f->when), (long long)f->hours,
	    (long long)f->rate, f->words != NULL ? f->words : "", f->name,
	    f->phone != NULL ? f->phone : "", f->email != NULL ? f->email : "");
}

/* 200: it may be sent; or what is answered instead, as it was sent before or too often. */
static int
may_be_sent(struct req *rq, const char *content)
{
	struct advert_receipt_same_row *same;
	int code = advert_receipt_same(rq->db, rq->a,
	    (struct advert_receipt_same_args){ .owner = rq->who.owner, .content = content },
	    &same);

	if (code != DB_OK)
		return db_status(rq, code);
	if (same == NULL)
		return receipt_allow(rq, "advert");
	form_refuse(rq, NULL,
	    arena_printf(rq->a,
	        "You sent this advert already. We have it: its reference is %s. To change it, ring "
	        "%s",
	        same->reference, rq->conf->phone));
	return 422;
}

ACTION(advert_send, "/advert", ANYONE, advert, advert_page)
{
	const char *reference = secret_code(rq->a, REFERENCE_LENGTH);
	const struct place *place = &f->found.place;
	struct receipt receipt = { .kind = "advert", .other = "" };
	int64_t id;
	int code, status;

	if (f->code != DB_OK)
		return db_status(rq, f->code);
	if (!f->checked)
		return ask_to_check(rq, f);
	receipt.content = receipt_hash(rq, all_answers(rq, f));
	if ((status = may_be_sent(rq, receipt.content)) != 200)
		return status;
	code = advert_add(rq->db,
	    (struct advert_add_args){ .reference = reference,
	        .place_label = place->label,
	        .district = place->district,
	        .lsoa = place->lsoa,
	        .latitude = rounded(place->latitude, LATITUDE_STEP),
	        .longitude = rounded(place->longitude, LONGITUDE_STEP),
	        .tasks = between_bars(rq, &f->task),
	        .slots = slots_of(&f->when),
	        .hours = (double)f->hours,
	        .rate = f->rate,
	        .words = f->words != NULL ? f->words : "" },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	code = advert_contact_add(rq->db,
	    (struct advert_contact_add_args){ .advert_id = id,
	        .name = f->name,
	        .phone = f->phone != NULL ? f->phone : "",
	        .email = f->email != NULL ? f->email : "" },
	    NULL);
	if (code != DB_OK || (code = receipt_keep(rq, &receipt, reference)) != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "advert", id, NULL);
	return reply_see(rq, "/advert/sent/%s", reference);
}

/* Safe to open again: it says what happens next, not what was sent; to who sent it alone. */
PAGE(advert_sent, "/advert/sent/:code", ANYONE, nothing, "find/advert-sent.cs")
{
	view_text(rq->view, "Reference", rq->path_code);
	view_number(rq->view, "KeepDays", rq->conf->draft_days);
	return receipt_own(rq, "advert", rq->path_code);
}

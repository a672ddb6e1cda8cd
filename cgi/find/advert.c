/* An advert for a personal assistant, placed by somebody who pays for their support.
 * Staff check it before it is shown; how to reach the person stays with staff. */
#include <string.h>

#include "directory/search.h"
#include "lib/route.h"
#include "lib/secret.h"
#include "place/place.h"
#include "queries.h"

enum { REFERENCE_LENGTH = 10 };

/* `place` is typed again: the address of a search holds no more than a square. */
#define ADVERT(F, form) \
	F(form, TEXT, place, "Postcode, town or village", REQUIRED, 0, 80, NULL) \
	F(form, MANYOF, task, "What help you need", REQUIRED, 0, 0, &choices_task) \
	F(form, MANYOF, when, "When do you need help?", OPTIONAL, 0, 0, &choices_when) \
	F(form, INT, hours, "Hours a week", REQUIRED, 1, 168, NULL) \
	F(form, MONEY, rate, "Pay an hour", REQUIRED, 1, 10000, NULL) \
	F(form, LONGTEXT, words, "Anything else a personal assistant should know", OPTIONAL, 0, \
	    1000, NULL) \
	F(form, TEXT, name, "Your name", REQUIRED, 2, 120, NULL) \
	F(form, PHONE, phone, "Phone number", OPTIONAL, 0, 0, NULL) \
	F(form, EMAIL, email, "Email address", OPTIONAL, 0, 0, NULL)

struct advert_form { ADVERT(FORM_MEMBER, advert_form) };

/* 0 when the place can be advertised for, or the status to answer. */
static int
find_place(struct req *rq, const char *typed, struct place_found *found)
{
	int code = place_find(rq->db, rq->a, rq->conf->county, typed, found);

	if (code != DB_OK)
		return db_status(rq, code);
	switch (found->answer) {
	case PLACE_FOUND:
	case PLACE_FROM_SECTOR:
	case PLACE_TERMINATED:
		return 0;
	case PLACE_OUTSIDE:
		form_refuse(rq, "place", "Enter a place in Gloucestershire");
		return 422;
	default:
		form_refuse(rq, "place",
		    "We do not know that place. Enter a postcode, or a town or village in "
		    "Gloucestershire");
		return 422;
	}
}

static void
check_advert(struct req *rq, void *values)
{
	const struct advert_form *f = values;
	struct place_found found;

	/* Wrong contact details have a sentence of their own already. */
	if (f->phone == NULL && f->email == NULL && rq->refusals == NULL)
		form_refuse(rq, "phone",
		    "Enter a phone number or an email address, so that we can reach you");
	/* Said together with what else is wrong; a database that is away is for the handler. */
	if (f->place != NULL)
		(void)find_place(rq, f->place, &found);
}

static const struct form_field advert_fields[] = { ADVERT(FORM_ROW, advert_form) };
static const struct form advert = { .name = "advert", .fields = advert_fields,
	.count = sizeof(advert_fields) / sizeof(advert_fields[0]),
	.size = sizeof(struct advert_form), .check = check_advert };

PAGE(advert_page, "/advert", ANYONE, search, "find/advert.cs")
{
	static const char *const parts[] = { "Morning", "Lunch", "Tea", "Bed", "Night" };
	struct place place;
	int code;

	if ((code = search_place(rq, f, &place)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < 5; i++)
		view_text(view_item(rq->view, "Parts"), "text", parts[i]);
	view_text(rq->view, "Back", search_address(rq, f, "/find", NULL, NULL, NULL, NULL));
	form_hint(rq, "place", "We show only the town or the first half of the postcode");
	form_hint(rq, "rate",
	    "Employed personal assistants must be paid at least the National Living Wage");
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

ACTION(advert_send, "/advert", ANYONE, advert, advert_page)
{
	const char *reference = secret_code(rq->a, REFERENCE_LENGTH);
	struct place_found found;
	int64_t id;
	int status, code;

	if ((status = find_place(rq, f->place, &found)) != 0)
		return status;
	code = advert_add(rq->db,
	    (struct advert_add_args){ .reference = reference,
	        .place_label = found.place.label,
	        .district = found.place.district,
	        .lsoa = found.place.lsoa,
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
	if (code != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "advert", id, NULL);
	return reply_see(rq, "/advert/sent/%s", reference);
}

/* Safe to open again and to bookmark: it says what happens next, not what was sent. */
PAGE(advert_sent, "/advert/sent/:code", ANYONE, nothing, "find/advert-sent.cs")
{
	view_text(rq->view, "Reference", rq->path_code);
	return 200;
}

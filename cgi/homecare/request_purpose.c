/* What the care is for and what carers have to know: outcomes, risks, access, pets, language
 * and whether the person minds who comes. */
#include <ctype.h>
#include <string.h>

#include "directory/search_form.h"
#include "homecare/request.h"
#include "homecare/request_words.h"
#include "staff/giveaway_refuse.h"

/* The directory's languages, with none of them first. */
static int
find_languages(struct req *rq, const struct choice **list, size_t *count)
{
	const struct choice *languages;
	struct choice *all;
	size_t n;
	int code = choices_language.find(rq, &languages, &n);

	if (code != DB_OK)
		return code;
	all = arena_array(rq->a, n + 1, sizeof(*all));
	all[0] = (struct choice){ "", "English will do", NULL };
	if (n > 0)
		memcpy(all + 1, languages, n * sizeof(*all));
	*list = all;
	*count = n + 1;
	return DB_OK;
}

static const struct choices choices_request_language = { NULL, 0, find_languages };

#define PURPOSE(F, form) \
	F(form, LONGTEXT, outcomes, "What they want to be able to do", REQUIRED, 5, 1000, NULL) \
	F(form, LONGTEXT, risks, "Risks that carers have to know", OPTIONAL, 0, 1000, NULL) \
	F(form, TEXT, access, "Getting in", OPTIONAL, 0, 200, NULL) \
	F(form, TEXT, pets, "Pets", OPTIONAL, 0, 60, NULL) \
	F(form, ONEOF, language, "Language", OPTIONAL, 0, 0, &choices_request_language) \
	F(form, ONEOF, gender, "Carer", REQUIRED, 0, 0, &choices_carer_gender)

static void check_purpose(struct req *rq, void *values);
FORM_CHECKED(purpose, PURPOSE, check_purpose);

/* Four figures in a row beside a door are the code of its key safe. */
static bool
has_code(const char *text)
{
	int figures = 0;

	for (; *text != '\0' && figures < 4; text++)
		figures = isdigit((unsigned char)*text) ? figures + 1 : 0;
	return figures == 4;
}

static void
check_purpose(struct req *rq, void *values)
{
	const struct purpose_form *f = values;

	giveaway_refuse(rq, "outcomes", f->outcomes);
	giveaway_refuse(rq, "risks", f->risks);
	giveaway_refuse(rq, "pets", f->pets);
	giveaway_refuse(rq, "access", f->access);
	if (f->access != NULL && has_code(f->access))
		form_refuse(rq, "access",
		    "Take out the code or number: say only that there is a key safe. Its code is "
		    "given to the provider that is chosen");
}

PAGE(edit_purpose, "/desk/requests/:id/purpose", "request.make", nothing,
    "homecare/request-purpose.cs")
{
	struct request_read_row *r;
	int status;

	if ((status = request_open_to_change(rq, &r)) != 0)
		return status;
	form_hint(rq, "outcomes",
	    "For example: to wash and dress herself again, and to be up for the lunch club");
	form_hint(rq, "risks", "For example: falls at night, does not see well. No names");
	form_hint(rq, "access", "Steps, parking, that there is a key safe. Never its code");
	form_hint(rq, "gender", "Ask for a woman or a man only if the person minds");
	form_fill(rq, "outcomes", r->outcomes);
	form_fill(rq, "risks", r->risks);
	form_fill(rq, "access", r->access);
	form_fill(rq, "pets", r->pets);
	form_fill(rq, "language", r->language);
	form_fill(rq, "gender", r->gender);
	return 200;
}

static const char *
or_empty(const char *text)
{
	return text != NULL ? text : "";
}

ACTION(save_purpose, "/desk/requests/:id/purpose", "request.make", purpose, edit_purpose)
{
	struct request_edit e;
	int status, code;

	if ((status = request_take_to_change(rq, &e)) != 0)
		return status;
	code = request_set_purpose(rq->db,
	    (struct request_set_purpose_args){ .id = e.was->id,
	        .outcomes = f->outcomes,
	        .risks = or_empty(f->risks),
	        .access = or_empty(f->access),
	        .pets = or_empty(f->pets),
	        .language = or_empty(f->language),
	        .gender = f->gender },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_private(e.changes, "What they want to be able to do", e.was->outcomes, f->outcomes);
	changes_private(e.changes, "Risks", e.was->risks, f->risks);
	changes_private(e.changes, "Getting in", e.was->access, f->access);
	changes_private(e.changes, "Pets", e.was->pets, f->pets);
	changes_text(e.changes, "Language", e.was->language, f->language);
	changes_text(e.changes, "Carer", choice_words(&choices_carer_gender, e.was->gender),
	    choice_words(&choices_carer_gender, f->gender));
	return request_changed(&e, "tasks");
}

/* An advert that ends before its last day, and the details of a person that are erased
 * because they ask for it (templates/desk/advert-end.cs, advert-erase.cs, answer-erase.cs). */
#include <inttypes.h>

#include "desk/advert.h"
#include "desk/changes.h"
#include "desk/erase.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/nav.h"

static const struct choice end_reasons[] = {
	{ "Found somebody", "They have found somebody", NULL },
	{ "No longer needed", "They no longer look for somebody", NULL },
	{ "Asked to be taken off", "They asked us to take it off", NULL },
	{ "Could not be reached", "They could not be reached", NULL },
	{ "Concern about safety", "There is a concern about safety", NULL },
};
static const struct choices choices_end = CHOICES(end_reasons);

#define END(F, form) \
	ADVERT_VERSION(F, form) \
	F(form, ONEOF, reason, "Why it ends", REQUIRED, 0, 0, &choices_end)
FORM(ending, END);

static int
open_advert(struct req *rq)
{
	struct desk_advert_read_row *advert;
	int status = advert_read(rq, &advert);

	if (status != 0)
		return status;
	staff_nav(rq, "adverts");
	view_number(rq->view, "Advert.id", advert->id);
	view_number(rq->view, "Advert.version", advert->version);
	view_text(rq->view, "Advert.reference", advert->reference);
	view_flag(rq->view, "Advert.has_person", advert->name != NULL);
	return 200;
}

PAGE(advert_end, "/desk/adverts/:id/end", "advert.check", nothing, "desk/advert-end.cs")
{
	return open_advert(rq);
}

ACTION(end_advert, "/desk/adverts/:id/end", "advert.check", ending, advert_end)
{
	struct changes *changes = changes_new(rq);
	uint64_t changed;
	int status, code;

	code = desk_advert_end(rq->db,
	    (struct desk_advert_end_args){ .id = rq->path_id,
	        .version = f->version,
	        .reason = f->reason,
	        .today = req_today(rq) },
	    &changed);
	if ((status = advert_after(rq, code, changed)) != 0)
		return status;
	changes_text(changes, "Ended", NULL, f->reason);
	changes_keep_for(changes, "advert", rq->path_id, f->version + 1);
	return reply_see(rq, "/desk/adverts/%" PRId64 "?done=ended", rq->path_id);
}

#define ERASE_ADVERT(F, form) ADVERT_VERSION(F, form) ERASE(F, form)
FORM_CHECKED(erase_advert_form, ERASE_ADVERT, NULL);

PAGE(advert_erase, "/desk/adverts/:id/erase", "person.erase", nothing, "desk/advert-erase.cs")
{
	return open_advert(rq);
}

ACTION(erase_advert, "/desk/adverts/:id/erase", "person.erase", erase_advert_form,
    advert_erase)
{
	uint64_t changed;
	int status, code;

	if ((status = erase_is_sure(rq, f->sure)) != 0)
		return status;
	code = desk_advert_erase(rq->db,
	    (struct desk_advert_erase_args){
	        .id = rq->path_id, .version = f->version, .today = req_today(rq) },
	    &changed);
	if ((status = advert_after(rq, code, changed)) != 0)
		return status;
	code = desk_advert_contact_erase(
	    rq->db, (struct desk_advert_contact_erase_args){ .id = rq->path_id }, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	erase_note(
	    rq, "advert", rq->path_id, f->version + 1, "Details of who placed it", f->reason);
	return reply_see(rq, "/desk/adverts/%" PRId64 "?done=erased", rq->path_id);
}

static int
read_answer(struct req *rq, struct desk_answer_read_row **answer)
{
	int code = desk_answer_read(
	    rq->db, rq->a, (struct desk_answer_read_args){ .id = rq->path_id }, answer);

	if (code != DB_OK)
		return db_status(rq, code);
	return *answer == NULL || (*answer)->name == NULL ? 404 : 0;
}

#define ERASE_ONLY(F, form) ERASE(F, form)
FORM(erase_answer_form, ERASE_ONLY);

PAGE(answer_erase, "/desk/answers/:id/erase", "person.erase", nothing, "desk/answer-erase.cs")
{
	struct desk_answer_read_row *answer;
	int status = read_answer(rq, &answer);

	if (status != 0)
		return status;
	staff_nav(rq, "adverts");
	view_number(rq->view, "Answer.id", answer->id);
	view_number(rq->view, "Answer.advert_id", answer->advert_id);
	view_text(rq->view, "Answer.when", london_text(rq->a, answer->answered_at));
	return 200;
}

ACTION(erase_answer, "/desk/answers/:id/erase", "person.erase", erase_answer_form,
    answer_erase)
{
	struct desk_answer_read_row *answer;
	int status, code;

	if ((status = erase_is_sure(rq, f->sure)) != 0 || (status = read_answer(rq, &answer)) != 0)
		return status;
	code = desk_answer_erase(
	    rq->db, (struct desk_answer_erase_args){ .id = rq->path_id }, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	erase_note(rq, "advert", answer->advert_id, 0,
	    arena_printf(rq->a, "Details of who gave answer %" PRId64, answer->id), f->reason);
	return reply_see(
	    rq, "/desk/adverts/%" PRId64 "/answers?done=erased", answer->advert_id);
}

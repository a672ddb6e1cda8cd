/* Answers of personal assistants to one advert: staff read them and pass them on to the
 * person who placed it (queries desk_answer_*, templates/desk/advert-answers.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/advert.h"
#include "desk/changes.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/nav.h"
#include "staff/private_read.h"

static const struct choice outcomes[] = {
	{ "passed_on", "Passed on", NULL },
	{ "set_aside", "Set aside", NULL },
};
static const struct choices choices_outcome = { outcomes, 2, NULL };

#define DECIDE(F, form) \
	F(form, INT, answer, "Answer", REQUIRED, 1, INT64_MAX, NULL) \
	F(form, ONEOF, outcome, "What you did with it", REQUIRED, 0, 0, &choices_outcome)
FORM(decision, DECIDE);

static void
show_answer(struct req *rq, const struct desk_answer_list_row *row)
{
	struct view *at = view_item(rq->view, "Answers");

	view_row(at, &q_desk_answer_list, row);
	view_text(at, "when", london_text(rq->a, row->answered_at));
	view_flag(at, "has_person", row->name != NULL);
	if (row->outcome == NULL)
		return;
	view_text(at, "outcome_words", choice_words(&choices_outcome, row->outcome));
	view_text(at, "outcome_when", london_text(rq->a, row->outcome_at));
}

PAGE(show_answers, "/desk/adverts/:id/answers", "advert.check", nothing,
    "desk/advert-answers.cs")
{
	struct desk_advert_read_row *advert;
	struct desk_answer_list_row *rows;
	size_t count;
	int status, code;

	if ((status = advert_read(rq, &advert)) != 0)
		return status;
	if ((code = desk_answer_list(rq->db, rq->a,
	         (struct desk_answer_list_args){ .advert_id = advert->id }, &rows, &count)) !=
	        DB_OK ||
	    (code = private_note_read(rq, "advert")) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "adverts");
	notice_show(rq);
	view_row(view_branch(rq->view, "Advert"), &q_desk_advert_read, advert);
	view_flag(rq->view, "Advert.has_person", advert->name != NULL);
	view_flag(rq->view, "May.erase", req_may(rq, "person.erase"));
	for (size_t i = 0; i < count; i++)
		show_answer(rq, &rows[i]);
	return 200;
}

ACTION(decide_answer, "/desk/adverts/:id/answers", "advert.check", decision, show_answers)
{
	struct changes *changes = changes_new(rq);
	uint64_t changed;
	int status, code;

	code = desk_answer_decide(rq->db,
	    (struct desk_answer_decide_args){ .id = f->answer,
	        .advert_id = rq->path_id,
	        .outcome = f->outcome,
	        .account_id = rq->who.account_id },
	    &changed);
	if ((status = advert_after(rq, code, changed)) != 0)
		return status;
	changes_text(changes, arena_printf(rq->a, "Answer %" PRId64, f->answer), "To pass on",
	    choice_words(&choices_outcome, f->outcome));
	changes_keep_for(changes, "advert", rq->path_id, 0);
	return reply_see(
	    rq, "/desk/adverts/%" PRId64 "/answers?done=%s", rq->path_id, f->outcome);
}

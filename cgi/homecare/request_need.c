/* What is needed by when, and what waiting means: the first questions of a request. */
#include <string.h>

#include "desk/words.h"
#include "homecare/request.h"
#include "homecare/request_words.h"

static const struct choice yes_no[] = { { "yes", "Yes", NULL }, { "no", "No", NULL } };
static const struct choices choices_yes_no = { yes_no, 2, NULL };

enum { DAYS_AHEAD_MOST = 366 };

#define NEED(F, form) \
	F(form, ONEOF, source, "Where the request comes from", REQUIRED, 0, 0, \
	    &choices_request_source) \
	F(form, ONEOF, urgency, "How soon", REQUIRED, 0, 0, &choices_urgency) \
	F(form, DATE, needed_by, "First visit needed by", REQUIRED, 0, 0, NULL) \
	F(form, ONEOF, where_now, "Where the person is now", REQUIRED, 0, 0, &choices_where_now) \
	F(form, ONEOF, risk, "Risk of waiting", REQUIRED, 0, 0, &choices_waiting_risk) \
	F(form, ONEOF, lives_alone, "Do they live alone?", REQUIRED, 0, 0, &choices_yes_no) \
	F(form, ONEOF, carer_strain, "Unpaid carer", REQUIRED, 0, 0, &choices_carer_strain) \
	F(form, TEXT, interim_cover, "Who helps until care starts", OPTIONAL, 0, 200, NULL)

static void check_need(struct req *rq, void *values);
FORM_CHECKED(need, NEED, check_need);

/* Which of the two is meant?  Tomorrow morning may be the same day's work. */
static void
check_urgency(struct req *rq, const struct need_form *f)
{
	int32_t days =
	    civil_date_day_number(f->needed_by) - civil_date_day_number(rq->today);

	if (f->urgency == NULL)
		return;
	if (strcmp(f->urgency, "same_day") == 0 && days > 1)
		form_refuse(rq, "needed_by",
		    arena_printf(rq->a,
		        "You chose the same day, but this day is %d days away. Change the day or "
		        "how soon",
		        (int)days));
	else if (strcmp(f->urgency, "planned") == 0 && days == 0)
		form_refuse(rq, "needed_by",
		    "You chose planned, but this day is today. Change the day or how soon");
}

static void
check_need(struct req *rq, void *values)
{
	const struct need_form *f = values;
	struct civil_date last = civil_date_add_days(rq->today, DAYS_AHEAD_MOST);

	if (!f->has_needed_by)
		return;
	if (civil_date_compare(f->needed_by, rq->today) < 0)
		form_refuse(rq, "needed_by",
		    "This day has passed. Enter today or a day to come, also when it is overdue");
	else if (civil_date_compare(f->needed_by, last) > 0)
		form_refuse(rq, "needed_by", "Enter a day within the next year");
	else
		check_urgency(rq, f);
}

PAGE(edit_need, "/desk/requests/:id/need", "request.make", nothing,
    "homecare/request-need.cs")
{
	struct request_read_row *r;
	int status;

	if ((status = request_open_to_change(rq, &r)) != 0)
		return status;
	form_hint(rq, "interim_cover",
	    "For example, Home First until Friday, or a daughter. Leave it empty when it is "
	    "nobody");
	form_hint(rq, "needed_by", "For example, 27 3 2027");
	if (r->need_at == NULL && r->sent_at == NULL)
		return 200;
	form_fill(rq, "source", r->source);
	form_fill(rq, "urgency", r->urgency);
	form_fill(rq, "needed_by", r->needed_by);
	form_fill(rq, "where_now", r->where_now);
	form_fill(rq, "risk", r->risk);
	form_fill(rq, "lives_alone", r->lives_alone ? "yes" : "no");
	form_fill(rq, "carer_strain", r->carer_strain);
	form_fill(rq, "interim_cover", r->interim_cover);
	return 200;
}

static void
note_need(struct request_edit *e, const struct need_form *f, const char *needed_by)
{
	const struct request_read_row *was = e->was;
	bool first = was->need_at == NULL;

	changes_text(e->changes, "Source",
	    first ? NULL : choice_words(&choices_request_source, was->source),
	    choice_words(&choices_request_source, f->source));
	changes_text(e->changes, "How soon",
	    first ? NULL : choice_words(&choices_urgency, was->urgency),
	    choice_words(&choices_urgency, f->urgency));
	changes_text(e->changes, "Needed by", first ? NULL : day_words(e->rq, was->needed_by),
	    day_words(e->rq, needed_by));
	changes_text(e->changes, "Risk of waiting",
	    first ? NULL : choice_words(&choices_waiting_risk, was->risk),
	    choice_words(&choices_waiting_risk, f->risk));
	changes_private(e->changes, "Interim cover", was->interim_cover, f->interim_cover);
}

ACTION(save_need, "/desk/requests/:id/need", "request.make", need, edit_need)
{
	const char *needed_by = civil_date_iso(rq->a, f->needed_by);
	struct request_edit e;
	int status, code;

	if ((status = request_take_to_change(rq, &e)) != 0)
		return status;
	code = request_set_need(rq->db,
	    (struct request_set_need_args){ .id = e.was->id,
	        .source = f->source,
	        .urgency = f->urgency,
	        .needed_by = needed_by,
	        .where_now = f->where_now,
	        .risk = f->risk,
	        .lives_alone = strcmp(f->lives_alone, "yes") == 0,
	        .carer_strain = f->carer_strain,
	        .interim_cover = f->interim_cover != NULL ? f->interim_cover : "" },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	note_need(&e, f, needed_by);
	return request_changed(&e, "tasks");
}

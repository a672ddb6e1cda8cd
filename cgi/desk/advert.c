/* One advert for a personal assistant, checked by staff before it is shown: approved with a
 * last day, or declined with a reason (queries desk_advert_*, templates/desk/advert.cs). */
#include "desk/advert.h"

#include <inttypes.h>
#include <string.h>

#include "desk/advert_details.h"
#include "desk/changes.h"
#include "desk/wage.h"
#include "directory/advert_words.h"
#include "directory/giveaway.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/nav.h"
#include "staff/private_read.h"

enum { USUAL_DAYS = 28, DAYS_MOST = 92 };

struct standing
advert_standing(struct req *rq, const char *checked_on, const char *shown_until,
    const char *declined_on, const char *ended_on)
{
	if (declined_on != NULL)
		return (struct standing){ "Declined", "grey" };
	if (checked_on == NULL)
		return (struct standing){ "To check", "yellow" };
	if (ended_on != NULL || shown_until == NULL || strcmp(shown_until, req_today(rq)) < 0)
		return (struct standing){ "Ended", "grey" };
	return (struct standing){ "Shown now", "green" };
}

int
advert_read(struct req *rq, struct desk_advert_read_row **advert)
{
	int code = desk_advert_read(
	    rq->db, rq->a, (struct desk_advert_read_args){ .id = rq->path_id }, advert);

	if (code != DB_OK)
		return db_status(rq, code);
	return *advert == NULL ? 404 : 0;
}

int
advert_after(struct req *rq, int code, uint64_t changed)
{
	struct desk_advert_read_row *row;
	int status;

	if (code != DB_OK)
		return db_status(rq, code);
	if (changed > 0)
		return 0;
	status = advert_read(rq, &row);
	return status != 0 ? status : 409;
}

static const struct choice decline_reasons[] = {
	{ "Personal details", "It has personal details in it",
	    "A name, an address, a phone number, or health details that point to somebody" },
	{ "Pay", "The pay is under the National Living Wage", NULL },
	{ "Not for a personal assistant", "It asks for something other than a personal assistant",
	    NULL },
	{ "Unlawful", "It excludes people unlawfully", NULL },
	{ "Asked to be taken off", "They asked us to take it off", NULL },
	{ "Could not be reached", "They could not be reached", NULL },
};
static const struct choices choices_decline = CHOICES(decline_reasons);

#define APPROVE(F, form) \
	ADVERT_VERSION(F, form) \
	F(form, LONGTEXT, words, "Their words, as they will be shown", OPTIONAL, 0, 1000, NULL) \
	F(form, DATE, shown_until, "The last day it is shown", REQUIRED, 0, 0, NULL) \
	F(form, BOOL, clean, "There are no personal details in it", OPTIONAL, 0, 0, NULL)

static void check_approval(struct req *rq, void *values);
FORM_CHECKED(approval, APPROVE, check_approval);

static void
check_approval(struct req *rq, void *values)
{
	const struct approval_form *f = values;
	struct civil_date last = civil_date_add_days(rq->today, DAYS_MOST);

	if (f->has_shown_until && (civil_date_compare(f->shown_until, rq->today) < 0 ||
	        civil_date_compare(f->shown_until, last) > 0))
		form_refuse(rq, "shown_until",
		    arena_printf(rq->a, "The last day must be between today and %s",
		        civil_date_text(rq->a, last)));
	if (!f->clean)
		form_refuse(rq, "clean",
		    "Take out names, addresses and phone numbers, then tick that there are none");
}

#define DECLINE(F, form) \
	ADVERT_VERSION(F, form) \
	F(form, ONEOF, reason, "Why it is declined", REQUIRED, 0, 0, &choices_decline) \
	F(form, TEXT, note, "Anything else to remember", OPTIONAL, 0, 200, NULL)
FORM(refusal, DECLINE);

static struct standing
standing_of_row(struct req *rq, const struct desk_advert_read_row *row)
{
	return advert_standing(
	    rq, row->checked_on, row->shown_until, row->declined_on, row->ended_on);
}

static bool
is_shown(struct req *rq, const struct desk_advert_read_row *row)
{
	return row->checked_on != NULL && row->declined_on == NULL && row->ended_on == NULL &&
	    row->shown_until != NULL && strcmp(row->shown_until, req_today(rq)) >= 0;
}

static int
show_advert_rest(struct req *rq, const struct desk_advert_read_row *row, struct view *at)
{
	const char *tasks;
	int code;

	if ((code = advert_tasks(rq, row->tasks, &tasks)) != DB_OK)
		return code;
	view_text(at, "tasks", tasks);
	view_text(at, "times", advert_times(rq, row->slots));
	view_text(at, "sent", london_text(rq->a, row->sent_at));
	view_text(at, "hours", advert_hours(rq, row->hours));
	view_text(at, "rate", money_text(rq->a, row->rate));
	view_text(at, "shown_day", day_words(rq, row->shown_until));
	view_text(at, "declined_day", day_words(rq, row->declined_on));
	view_text(at, "ended_day", day_words(rq, row->ended_on));
	view_flag(at, "shown", is_shown(rq, row));
	view_flag(at, "has_person", row->name != NULL);
	standing_show(at, standing_of_row(rq, row));
	return wage_show(rq, view_branch(rq->view, "Wage"));
}

PAGE(show_advert, "/desk/adverts/:id", "advert.check", nothing, "desk/advert.cs")
{
	struct view *at = view_branch(rq->view, "Advert");
	struct desk_advert_read_row *row;
	int status, code;

	if ((status = advert_read(rq, &row)) != 0)
		return status;
	if (row->name != NULL && (code = private_note_read(rq, "advert")) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "adverts");
	notice_show(rq);
	view_row(at, &q_desk_advert_read, row);
	if ((code = show_advert_rest(rq, row, at)) != DB_OK)
		return db_status(rq, code);
	form_fill(rq, "words", row->words);
	form_fill(rq, "shown_until",
	    row->shown_until != NULL ? row->shown_until : days_ago(rq, -USUAL_DAYS));
	form_hint(rq, "words", "You may take out what points to a person. Do not add to it");
	form_hint(rq, "shown_until", "Four weeks are usual");
	form_hint(rq, "note", "For staff only. Do not name them");
	view_flag(rq->view, "May.erase", req_may(rq, "person.erase"));
	return 200;
}

/* Beside the words: what they must not have. */
static void
check_shown_words(struct req *rq, const char *was, const char *words)
{
	const char *detail = giveaway_words(giveaway_find(words));

	if (detail != NULL)
		form_refuse(rq, "words",
		    arena_printf(rq->a, "There is %s in their words. Take it out", detail));
	else if (!advert_words_only_taken_out(rq->a, was, words))
		form_refuse(rq, "words",
		    "You may take words out, not add to them or change them");
}

ACTION(approve_advert, "/desk/adverts/:id/approve", "advert.check", approval, show_advert)
{
	const char *until = civil_date_iso(rq->a, f->shown_until);
	struct desk_advert_read_row *was;
	struct changes *changes;
	uint64_t changed;
	int status, code;

	if ((status = advert_read(rq, &was)) != 0)
		return status;
	if (was->name == NULL) {
		form_refuse(rq, NULL,
		    "The details of the person who placed it have been deleted, so it cannot be "
		    "shown again");
		return 422;
	}
	if ((status = wage_check(rq, NULL, was->rate)) != 0)
		return status;
	check_shown_words(rq, was->words, f->words != NULL ? f->words : "");
	if (rq->refusals != NULL)
		return 422;
	code = desk_advert_approve(rq->db,
	    (struct desk_advert_approve_args){ .id = rq->path_id,
	        .version = f->version,
	        .words = f->words != NULL ? f->words : "",
	        .shown_until = until,
	        .today = req_today(rq) },
	    &changed);
	if ((status = advert_after(rq, code, changed)) != 0)
		return status;
	changes = changes_new(rq);
	changes_text(changes, "Shown until", day_words(rq, was->shown_until), day_words(rq, until));
	changes_private(changes, "Words", was->words, f->words);
	changes_keep_for(changes, "advert", rq->path_id, f->version + 1);
	return reply_see(rq, "/desk/adverts/%" PRId64 "?done=approved", rq->path_id);
}

ACTION(decline_advert, "/desk/adverts/:id/decline", "advert.check", refusal, show_advert)
{
	const char *note = f->note != NULL
	    ? arena_printf(rq->a, "%s: %s", f->reason, f->note)
	    : f->reason;
	struct changes *changes = changes_new(rq);
	uint64_t changed;
	int status, code;

	code = desk_advert_decline(rq->db,
	    (struct desk_advert_decline_args){ .id = rq->path_id,
	        .version = f->version,
	        .note = note,
	        .today = req_today(rq) },
	    &changed);
	if ((status = advert_after(rq, code, changed)) != 0)
		return status;
	changes_text(changes, "Declined", NULL, note);
	changes_keep_for(changes, "advert", rq->path_id, f->version + 1);
	return reply_see(rq, "/desk/adverts/%" PRId64 "?done=declined", rq->path_id);
}

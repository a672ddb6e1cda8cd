/* Words that several of the desk's pages use. */
#include "desk/words.h"

#include <inttypes.h>
#include <string.h>

#include "lib/civil_date.h"
#include "staff/notice.h"

static const struct choice check_kinds[] = {
	{ "dbs", "DBS certificate", "The level, and whether it is on the Update Service" },
	{ "references", "References", NULL },
	{ "insurance", "Insurance", NULL },
	{ "training", "Training", NULL },
	{ "right_to_work", "Right to work in the UK", NULL },
	{ "first_aid", "First aid", NULL },
	{ "food_hygiene", "Food hygiene", NULL },
	{ "identity", "Identity", NULL },
};

const struct choices choices_check_kind = CHOICES(check_kinds);

static const struct choice listing_kinds[] = {
	{ "pa", "Personal assistant", "One person who works for the people who choose them" },
	{ "micro", "Micro-provider", "A very small local business of up to eight people" },
	{ "community", "Community support", "A club, group, charity or volunteers" },
	{ "shared_lives", "Shared Lives", "Support or a stay in the home of an approved carer" },
	{ "registered", "Registered service",
	    "Registered and inspected by the Care Quality Commission" },
};

const struct choices choices_listing_kind = CHOICES(listing_kinds);

struct standing
standing_of(struct req *rq, const char *published_on, const char *paused_on,
    const char *unlisted_on, const char *confirmed_on, bool from_register)
{
	if (unlisted_on != NULL)
		return (struct standing){ "Unlisted", "grey" };
	if (published_on == NULL)
		return (struct standing){ "Not published yet", "yellow" };
	if (paused_on != NULL)
		return (struct standing){ "Paused", "grey" };
	if (!from_register && strcmp(confirmed_on, days_ago(rq, rq->conf->stale_hide_days)) <= 0)
		return (struct standing){ "Hidden: not confirmed", "red" };
	if (!from_register && strcmp(confirmed_on, days_ago(rq, rq->conf->stale_mark_days)) <= 0)
		return (struct standing){ "Live, to be confirmed", "orange" };
	return (struct standing){ "Live", "green" };
}

void
standing_show(struct view *at, struct standing standing)
{
	view_text(at, "standing", standing.text);
	view_text(at, "standing_colour", standing.colour);
}

static const struct choice notices[] = {
	{ "note", "The note is saved.", NULL },
	{ "labels", "The labels are saved.", NULL },
	{ "answers", "The change is saved.", NULL },
	{ "check", "The check is recorded.", NULL },
	{ "withdrawn", "The check is withdrawn. The public no longer sees it.", NULL },
	{ "published", "The listing is published.", NULL },
	{ "paused", "The listing is paused. The public no longer sees it.", NULL },
	{ "unlisted", "The listing is unlisted. The public no longer sees it.", NULL },
	{ "confirmed", "The listing is confirmed as of today.", NULL },
	{ "approved", "The advert is approved.", NULL },
	{ "declined", "The advert is declined.", NULL },
	{ "ended", "The advert has ended. The public no longer sees it.", NULL },
	{ "passed_on", "It is recorded that you passed the answer on.", NULL },
	{ "set_aside", "The answer is set aside.", NULL },
	{ "erased", "The details are erased.", NULL },
	{ "request_sent", "The request is sent for approval. The waiting clock runs.", NULL },
	{ "request_approved", "The request is approved. A broker can find a provider now.", NULL },
	{ "request_returned", "The request is returned to the practitioner.", NULL },
	{ "price_refused", "The price is refused. What was approved before stands.", NULL },
	{ "price_asked", "Approval of the price is asked for. Nothing is awarded yet.", NULL },
	{ "rest",
	    "The request is awarded in part. This one asks for the visits that nobody got; the "
	    "waiting clock goes on.", NULL },
	{ "request_withdrawn", "The request is withdrawn.", NULL },
	{ "asked", "It is open to the providers now, with a message to each of them.", NULL },
	{ "asking_closed", "Nobody can answer any more until you ask again.", NULL },
	{ "awarded", "The request is awarded. A message goes to everybody who offered.", NULL },
};
static const struct choices choices_notice = CHOICES(notices);

void
notice_show(struct req *rq)
{
	notice_show_of(rq, &choices_notice);
}

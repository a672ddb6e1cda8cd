/* Words that several of the desk's pages use. */
#include "desk/words.h"

#include <inttypes.h>
#include <string.h>

#include "lib/civil_date.h"

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

const char *
day_words(struct req *rq, const char *iso)
{
	struct civil_date date;

	return iso != NULL && civil_date_parse(iso, &date) == 0 ? civil_date_text(rq->a, date)
	                                                        : NULL;
}

const char *
days_ago(struct req *rq, int64_t days)
{
	return civil_date_iso(rq->a, civil_date_add_days(rq->today, (int32_t)-days));
}

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

static const char *const notices[][2] = {
	{ "note", "The note is saved." },
	{ "labels", "The labels are saved." },
	{ "answers", "The change is saved." },
	{ "check", "The check is recorded." },
	{ "withdrawn", "The check is withdrawn. The public no longer sees it." },
	{ "published", "The listing is published." },
	{ "paused", "The listing is paused. The public no longer sees it." },
	{ "unlisted", "The listing is unlisted. The public no longer sees it." },
	{ "confirmed", "The listing is confirmed as of today." },
	{ "approved", "The advert is approved." },
	{ "declined", "The advert is declined." },
	{ "ended", "The advert has ended. The public no longer sees it." },
	{ "passed_on", "It is recorded that you passed the answer on." },
	{ "set_aside", "The answer is set aside." },
	{ "erased", "The details are erased." },
	{ "request_sent", "The request is sent for approval. The waiting clock runs." },
	{ "request_approved", "The request is approved. A broker can find a provider now." },
	{ "request_returned", "The request is returned to the practitioner." },
	{ "request_withdrawn", "The request is withdrawn." },
	{ "asked", "The providers have been asked." },
	{ "asking_closed", "Nobody can answer any more until you ask again." },
	{ "awarded", "The request is awarded, and everybody who offered is told." },
};

void
notice_show(struct req *rq)
{
	const char *done = pairs_get(&rq->sent, "done");

	if (rq->method != GET || done == NULL)
		return;
	for (size_t i = 0; i < sizeof(notices) / sizeof(notices[0]); i++)
		if (strcmp(notices[i][0], done) == 0) {
			view_text(rq->view, "Page.notice.title", "Done");
			view_text(rq->view, "Page.notice.text", notices[i][1]);
			view_text(rq->view, "Page.notice.kind", "success");
		}
}

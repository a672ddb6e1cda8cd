/* Words that the pages for providers share, and their navigation. */
#include "provider/words.h"

#include <inttypes.h>
#include <string.h>

#include "lib/civil_date.h"
#include "staff/notice.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static const struct {
	const char *code, *capability, *href, *text;
} entries[] = {
	{ "home", "provider.answer", "/provider", "Start" },
	{ "notices", "provider.answer", "/provider/notices", "Requests" },
	{ "packages", "provider.package", "/provider/packages", "Packages" },
	{ "rounds", "provider.package", "/provider/rounds", "Rounds" },
	{ "capacity", "provider.capacity", "/provider/capacity", "Free hours" },
	{ "record", "provider.answer", "/provider/record", "Own record" },
};

void
provider_nav(struct req *rq, const char *current)
{
	for (size_t i = 0; i < COUNT(entries); i++) {
		struct view *item;

		if (!req_may(rq, entries[i].capability))
			continue;
		item = view_item(view_branch(rq->view, "Page"), "nav");
		view_text(item, "href", entries[i].href);
		view_text(item, "text", entries[i].text);
		view_flag(item, "current",
		    current != NULL && strcmp(current, entries[i].code) == 0);
	}
}

static const struct choice notices[] = {
	{ "offered", "Your offer is sent. You can change it until the time for answers is over.",
	    NULL },
	{ "changed", "Your offer is changed.", NULL },
	{ "withdrawn", "Your offer is withdrawn.", NULL },
	{ "declined", "We have noted that you cannot take this. Thank you for answering.", NULL },
	{ "started", "The start is confirmed.", NULL },
	{ "handed_back", "Your notice is lodged. The council looks for another provider.", NULL },
	{ "kept", "Your notice is withdrawn. You keep the package.", NULL },
	{ "capacity", "Your free hours are saved, dated today.", NULL },
	{ "confirmed", "Your free hours are confirmed as of today.", NULL },
};
static const struct choices choices_notice = CHOICES(notices);

void
provider_notice_show(struct req *rq)
{
	notice_show_of(rq, &choices_notice);
}

static const struct choice decline_reasons[] = {
	{ "no_carers", "No carers free", NULL },
	{ "no_carers_then", "No carers free at these times", NULL },
	{ "no_second_carer", "No second carer for visits of two", NULL },
	{ "too_far", "Too far from our other visits", NULL },
	{ "too_short", "The visits are too short", NULL },
	{ "price", "We cannot do it at the council’s rates", NULL },
	{ "skills", "Our carers do not have the skills or training it needs", NULL },
	{ "preference", "We cannot meet a preference, such as language or a woman carer", NULL },
	{ "start_too_soon", "The start is too soon", NULL },
	{ "safety", "We could not do it safely", NULL },
	{ "other", "Something else", NULL },
};
const struct choices choices_decline_reason = CHOICES(decline_reasons);

static const struct choice handback_reasons[] = {
	{ "staffing", "We do not have enough carers", NULL },
	{ "travel", "Too much travel between visits", NULL },
	{ "price", "The price does not cover the cost", NULL },
	{ "needs_grew", "The person needs more than we can give", NULL },
	{ "behaviour", "Behaviour that our carers cannot manage", NULL },
	{ "family", "It does not work out with the family", NULL },
	{ "safety", "It is not safe for our carers", NULL },
	{ "times", "We cannot keep the times", NULL },
	{ "closing", "We are closing, or leaving the area", NULL },
	{ "other", "Something else", NULL },
};
const struct choices choices_handback_reason = CHOICES(handback_reasons);

static const struct choice sources[] = {
	{ "hospital", "Leaving hospital", NULL },
	{ "home_first", "After Home First", NULL },
	{ "community", "At home now", NULL },
	{ "handback", "Care by another provider is ending", NULL },
	{ "failure", "Another provider has stopped", NULL },
	{ "carer_emergency", "A family carer cannot go on", NULL },
};
static const struct choices choices_sources = CHOICES(sources);

const char *
source_words(const char *source)
{
	return choice_words(&choices_sources, source);
}

static const struct choice outcome_reasons[] = {
	{ "covered_less", "Another offer covered more of the visits", NULL },
	{ "more_carers", "Another offer had fewer different carers", NULL },
	{ "more_travel", "Another offer needed less travel", NULL },
	{ "lower_rating", "Another provider has a better rating", NULL },
	{ "dearer", "Another offer cost less", NULL },
	{ "later_start", "Another offer could start sooner", NULL },
	{ "persons_choice", "The person chose another provider", NULL },
	{ "request_withdrawn", "The care is not needed any more", NULL },
};
static const struct choices choices_outcome_reasons = CHOICES(outcome_reasons);

const char *
outcome_reason_words(const char *reason)
{
	return choice_words(&choices_outcome_reasons, reason);
}

const char *
gender_words(const char *gender)
{
	static const struct choice genders[] = {
		{ "any", "", NULL },
		{ "woman", "A woman", NULL },
		{ "man", "A man", NULL },
	};
	static const struct choices choices_genders = CHOICES(genders);

	return choice_words(&choices_genders, gender);
}

const char *
suspension_words(const char *reason)
{
	static const struct choice reasons[] = {
		{ "hospital", "in hospital", NULL },
		{ "away", "away", NULL },
		{ "family", "family is helping", NULL },
		{ "respite", "a short stay elsewhere", NULL },
		{ "other", "other reasons", NULL },
	};
	static const struct choices choices_reasons = CHOICES(reasons);

	return choice_words(&choices_reasons, reason);
}

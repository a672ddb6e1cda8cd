/* Words that the pages for providers share, and their navigation. */
#include "provider/words.h"

#include <inttypes.h>
#include <string.h>

#include "lib/civil_date.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static const struct {
	const char *code, *capability, *href, *text;
} entries[] = {
	{ "home", "provider.answer", "/provider", "Start" },
	{ "notices", "provider.answer", "/provider/notices", "Requests" },
	{ "packages", "provider.package", "/provider/packages", "Packages" },
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

static const char *const notices[][2] = {
	{ "offered", "Your offer is sent. You can change it until the time for answers is over." },
	{ "changed", "Your offer is changed." },
	{ "withdrawn", "Your offer is withdrawn." },
	{ "declined", "We have noted that you cannot take this. Thank you for answering." },
	{ "started", "The start is confirmed." },
	{ "handed_back", "Your notice is lodged. The council looks for another provider." },
	{ "kept", "Your notice is withdrawn. You keep the package." },
	{ "capacity", "Your free hours are saved, dated today." },
	{ "confirmed", "Your free hours are confirmed as of today." },
};

void
provider_notice_show(struct req *rq)
{
	const char *done = pairs_get(&rq->sent, "done");

	for (size_t i = 0; rq->method == GET && done != NULL && i < COUNT(notices); i++)
		if (strcmp(notices[i][0], done) == 0) {
			view_text(rq->view, "Page.notice.title", "Done");
			view_text(rq->view, "Page.notice.text", notices[i][1]);
			view_text(rq->view, "Page.notice.kind", "success");
		}
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
const struct choices choices_decline_reason = { decline_reasons, COUNT(decline_reasons), NULL };

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
const struct choices choices_handback_reason = { handback_reasons, COUNT(handback_reasons),
	NULL };

const char *
choice_words(const struct choices *choices, const char *value)
{
	for (size_t i = 0; i < choices->count; i++)
		if (strcmp(choices->list[i].value, value) == 0)
			return choices->list[i].text;
	return value;
}

static const char *
word_of(const char *const (*list)[2], size_t count, const char *value)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i][0], value) == 0)
			return list[i][1];
	return value;
}

static const char *const urgencies[][2] = {
	{ "same_day", "Same day" },
	{ "within_48_hours", "Within 48 hours" },
	{ "within_a_week", "Within a week" },
	{ "planned", "Planned" },
};

const char *
urgency_words(const char *urgency)
{
	return word_of(urgencies, COUNT(urgencies), urgency);
}

static const char *const sources[][2] = {
	{ "hospital", "Leaving hospital" },
	{ "home_first", "After Home First" },
	{ "community", "At home now" },
	{ "handback", "Care by another provider is ending" },
	{ "failure", "Another provider has stopped" },
	{ "carer_emergency", "A family carer cannot go on" },
};

const char *
source_words(const char *source)
{
	return word_of(sources, COUNT(sources), source);
}

static const char *const outcome_reasons[][2] = {
	{ "covered_less", "Another offer covered more of the visits" },
	{ "more_carers", "Another offer had fewer different carers" },
	{ "more_travel", "Another offer needed less travel" },
	{ "lower_rating", "Another provider has a better rating" },
	{ "dearer", "Another offer cost less" },
	{ "later_start", "Another offer could start sooner" },
	{ "persons_choice", "The person chose another provider" },
	{ "request_withdrawn", "The care is not needed any more" },
};

const char *
outcome_reason_words(const char *reason)
{
	return word_of(outcome_reasons, COUNT(outcome_reasons), reason);
}

const char *
gender_words(const char *gender)
{
	static const char *const genders[][2] = {
		{ "any", "" },
		{ "woman", "A woman" },
		{ "man", "A man" },
	};

	return word_of(genders, COUNT(genders), gender);
}

const char *
suspension_words(const char *reason)
{
	static const char *const reasons[][2] = {
		{ "hospital", "in hospital" },
		{ "away", "away" },
		{ "family", "family is helping" },
		{ "respite", "a short stay elsewhere" },
		{ "other", "other reasons" },
	};

	return word_of(reasons, COUNT(reasons), reason);
}

const char *
date_words(struct req *rq, const char *iso)
{
	struct civil_date date;

	return iso != NULL && civil_date_parse(iso, &date) == 0 ? civil_date_text(rq->a, date)
	                                                        : NULL;
}

int64_t
days_until(struct req *rq, const char *iso)
{
	struct civil_date date;

	if (civil_date_parse(iso, &date) != 0)
		return 0;
	return civil_date_day_number(date) - civil_date_day_number(rq->today);
}

static const char *
counted(struct arena *a, int64_t number, const char *one, const char *many)
{
	return arena_printf(a, "%" PRId64 " %s", number, number == 1 ? one : many);
}

const char *
time_left_words(struct req *rq, const char *utc)
{
	time_t until;
	int64_t minutes, hours;

	if (utc_parse(utc, &until) != 0 || until <= rq->now)
		return NULL;
	minutes = (until - rq->now + 59) / 60;
	hours = minutes / 60;
	if (hours == 0)
		return arena_printf(
		    rq->a, "%s left", counted(rq->a, minutes, "minute", "minutes"));
	if (hours < 24)
		return arena_printf(rq->a, "%s left", counted(rq->a, hours, "hour", "hours"));
	if (hours % 24 == 0)
		return arena_printf(rq->a, "%s left", counted(rq->a, hours / 24, "day", "days"));
	return arena_printf(rq->a, "%s %s left", counted(rq->a, hours / 24, "day", "days"),
	    counted(rq->a, hours % 24, "hour", "hours"));
}

const char *
hours_words(struct arena *a, int64_t minutes)
{
	int64_t quarters = (minutes * 4 + 30) / 60;
	static const char *const rests[] = { "", ".25", ".5", ".75" };

	if (quarters == 4)
		return "1 hour";
	return arena_printf(a, "%" PRId64 "%s hours", quarters / 4, rests[quarters % 4]);
}

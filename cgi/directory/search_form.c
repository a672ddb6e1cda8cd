/* The fields and choices of a search. */
#include "directory/search_form.h"

#include "directory/directory.h"

static const struct choice within[] = {
	{ "1", "1 mile", NULL },
	{ "3", "3 miles", NULL },
	{ "5", "5 miles", NULL },
	{ "10", "10 miles", NULL },
	{ "15", "15 miles", NULL },
	{ "20", "20 miles", NULL },
	{ "30", "30 miles", NULL },
};
const struct choices choices_within = CHOICES(within);

static const struct choice minutes[] = {
	{ "30", "At least half an hour", NULL },
	{ "60", "At least an hour", NULL },
	{ "120", "At least 2 hours", NULL },
	{ "180", "At least 3 hours", NULL },
};
const struct choices choices_minutes = CHOICES(minutes);

static const struct choice times[] = {
	{ "any", "Any of these times", NULL },
};
const struct choices choices_times = CHOICES(times);

static const struct choice start[] = {
	{ "now", "Now", NULL },
	{ "month", "Within a month", NULL },
	{ "quarter", "Within 3 months", NULL },
};
const struct choices choices_start = CHOICES(start);

static const struct choice sort[] = {
	{ "distance", "Distance", NULL },
	{ "match", "Best match", NULL },
	{ "price", "Price", NULL },
	{ "fresh", "Last confirmed", NULL },
};
const struct choices choices_sort = CHOICES(sort);

/* Said once, on the first page after a place was typed. */
static const struct choice note[] = {
	{ "ended", "The postcode you typed is no longer in use. We have used where it was.", NULL },
	{ "read", "We read some letters of what you typed as figures, or the other way round. "
	          "Check that this is the right place.", NULL },
	{ "words", "We took the postcode out of your words, as it must not stand in the address "
	           "of this page.", NULL },
	/* Said by the page itself, which knows the commands: templates/directory/results.cs. */
	{ "sector", "", NULL },
};
const struct choices choices_note = CHOICES(note);

/* In the order of the index's slots: the parts of Monday, then of Tuesday ... */
static const struct choice when[] = {
#define DAY(code, name) \
	{ code "-morning", name " morning", NULL }, { code "-lunch", name " lunchtime", NULL }, \
	{ code "-tea", name " teatime", NULL }, { code "-bed", name " bedtime", NULL }, \
	{ code "-night", name " night", NULL },
	DAY("mon", "Monday") DAY("tue", "Tuesday") DAY("wed", "Wednesday")
	DAY("thu", "Thursday") DAY("fri", "Friday") DAY("sat", "Saturday") DAY("sun", "Sunday")
#undef DAY
};
const struct choices choices_when = CHOICES(when);

/* The terms of one group, from the words this worker keeps. */
static int
group_choices(struct req *rq, const char *code, const struct choice **list, size_t *count)
{
	struct directory *directory;
	const struct term_group *group;
	int fault;

	if ((fault = directory_ready(rq, &directory)) != DB_OK)
		return fault;
	directory = req_own(rq);
	group = vocabulary_group(&directory->words, code);
	*list = group != NULL ? group->choices : NULL;
	*count = group != NULL ? group->count : 0;
	return DB_OK;
}

#define GROUP(code) \
	static int find_##code(struct req *rq, const struct choice **list, size_t *count) \
	{ \
		return group_choices(rq, #code, list, count); \
	} \
	const struct choices choices_##code = { NULL, 0, find_##code };

GROUP(kind)
GROUP(task)
GROUP(condition)
GROUP(language)
GROUP(gender)
GROUP(driver)
GROUP(pets)
GROUP(employment)
GROUP(direct_payment)
GROUP(service)
GROUP(rating)
GROUP(equipment)
GROUP(prevention)
GROUP(price_basis)

#define GROUP_ROW(form, type, name, label, need, least, most, choices) \
	{ #name, offsetof(struct form, name) },
const struct search_group search_groups[SEARCH_GROUP_COUNT] = { SEARCH_GROUPS(GROUP_ROW,
	search_form) };

static const struct form_field fields[] = { SEARCH(FORM_ROW, search_form) };
const struct form search = { .name = "search", .fields = fields,
	.count = sizeof(fields) / sizeof(fields[0]), .size = sizeof(struct search_form),
	.shown_by_page = true, .forgiving = true };

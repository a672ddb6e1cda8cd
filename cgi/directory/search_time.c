/* Days, parts of the day and hours as people write them. */
#include "directory/search_time.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "directory/index.h"

enum {
	MORNING = 1,
	LUNCH = 2,
	TEA = 4,
	BED = 8,
	NIGHT = 16,
	DAYTIME = MORNING | LUNCH | TEA | BED
};
enum { SATURDAY = 32, SUNDAY = 64, WEEKDAYS = 31, ALL_DAYS = 127 };

/* A word of time.  Some are so only beside a day or an hour: "sat", "sun", "lunch". */
struct known {
	const char *word;
	uint8_t bits;
	bool in_company;
};

static const struct known days[] = {
    {"monday", 1, false},
    {"mondays", 1, false},
    {"mon", 1, false},
    {"tuesday", 2, false},
    {"tuesdays", 2, false},
    {"tues", 2, false},
    {"tue", 2, false},
    {"wednesday", 4, false},
    {"wednesdays", 4, false},
    {"weds", 4, false},
    {"wed", 4, true},
    {"thursday", 8, false},
    {"thursdays", 8, false},
    {"thurs", 8, false},
    {"thur", 8, false},
    {"thu", 8, false},
    {"friday", 16, false},
    {"fridays", 16, false},
    {"fri", 16, false},
    {"saturday", SATURDAY, false},
    {"saturdays", SATURDAY, false},
    {"sat", SATURDAY, true},
    {"sunday", SUNDAY, false},
    {"sundays", SUNDAY, false},
    {"sun", SUNDAY, true},
    {"weekend", SATURDAY | SUNDAY, false},
    {"weekends", SATURDAY | SUNDAY, false},
    {"weekday", WEEKDAYS, false},
    {"weekdays", WEEKDAYS, false},
    {"daily", ALL_DAYS, true},
    {"everyday", ALL_DAYS, true},
};

static const struct known parts[] = {
    {"morning", MORNING, false},
    {"mornings", MORNING, false},
    {"am", MORNING, true},
    {"lunchtime", LUNCH, false},
    {"lunchtimes", LUNCH, false},
    {"lunch", LUNCH, true},
    {"midday", LUNCH, false},
    {"noon", LUNCH, false},
    {"afternoon", LUNCH | TEA, false},
    {"afternoons", LUNCH | TEA, false},
    {"pm", LUNCH | TEA | BED, true},
    {"teatime", TEA, false},
    {"teatimes", TEA, false},
    {"tea", TEA, true},
    {"evening", TEA | BED, false},
    {"evenings", TEA | BED, false},
    {"bedtime", BED, true},
    {"bedtimes", BED, true},
    {"night", NIGHT, true},
    {"nights", NIGHT, true},
};

/* What makes a word of time a part of something else: "coffee morning", "weekend break". */
static const char *const not_before[] = {"coffee", "good"};
static const char *const not_after[] = {"break", "breaks", "respite", "stay", "stays", "away",
    "routine", "class", "classes", "tea", "club", "clubs", "group", "groups", "sitter",
    "sitters", "sitting", "nurse", "meal", "out"};

static bool
is_one_of(const char *word, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(word, list[i]) == 0)
			return true;
	return false;
}

static const struct known *
find(const char *word, const struct known *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(word, list[i].word) == 0)
			return &list[i];
	return NULL;
}

static const struct known *
find_day(const char *word)
{
	return find(word, days, sizeof(days) / sizeof(days[0]));
}

static const struct known *
find_part(const char *word)
{
	return find(word, parts, sizeof(parts) / sizeof(parts[0]));
}

static uint8_t
part_of_hour(long hour)
{
	return hour < 5 || hour >= 23 ? NIGHT
	       : hour < 11	      ? MORNING
	       : hour < 15	      ? LUNCH
	       : hour < 19	      ? TEA
				      : BED;
}

/* Adds an hour of the clock; suffix is "am", "pm" or "" for one of 24. */
static bool
take_hour(struct time_run *run, long hour, const char *suffix)
{
	if (hour < 0 || hour > (suffix[0] == '\0' ? 23 : 12))
		return false;
	if (strcmp(suffix, "pm") == 0 && hour < 12)
		hour += 12;
	if (strcmp(suffix, "am") == 0 && hour == 12)
		hour = 0;
	run->parts |= part_of_hour(hour);
	return true;
}

static bool
is_half(const char *text)
{
	return strcmp(text, "am") == 0 || strcmp(text, "pm") == 0;
}

/* "8am", "8 am", "8.30am", "8.30 am", "20:00": how many words it is, or 0. */
static size_t
take_clock(struct time_run *run, const struct time_words *w)
{
	char *rest, *minutes_rest;
	long hour, minutes;

	if (!isdigit((unsigned char)w->word[0]) || strlen(w->word) > 4)
		return 0;
	hour = strtol(w->word, &rest, 10);
	if (is_half(rest))
		return take_hour(run, hour, rest);
	if (*rest != '\0')
		return 0;
	if (is_half(w->next))
		return take_hour(run, hour, w->next) ? 2 : 0;
	if (!isdigit((unsigned char)w->next[0]) || (w->mark != ':' && w->mark != '.'))
		return 0;
	minutes = strtol(w->next, &minutes_rest, 10);
	if (minutes > 59)
		return 0;
	if (is_half(minutes_rest))
		return take_hour(run, hour, minutes_rest) ? 2 : 0;
	if (*minutes_rest == '\0' && is_half(w->after))
		return take_hour(run, hour, w->after) ? 3 : 0;
	return *minutes_rest == '\0' && w->mark == ':' && take_hour(run, hour, "") ? 2 : 0;
}

/* Days and parts that belong together become slots. */
static void
join(struct time_run *run)
{
	for (unsigned day = 0; day < INDEX_DAYS; day++)
		for (unsigned part = 0; part < INDEX_PARTS; part++)
			if (run->days >> day & 1 && run->parts >> part & 1)
				run->slots |= UINT64_C(1) << (day * INDEX_PARTS + part);
	run->days = run->parts = 0;
}

/* "Monday to Friday": also the days between. */
static uint8_t
days_between(uint8_t first, uint8_t last)
{
	uint8_t all = 0;

	for (uint8_t day = first; day != 0 && day <= last && day <= SUNDAY; day <<= 1)
		all |= day;
	return all;
}

static void
take_day(struct time_run *run, const struct time_words *w, uint8_t bits)
{
	/* "Monday mornings and Wednesday ...": what was said of Monday is whole. */
	if (run->days != 0 && run->parts != 0)
		join(run);
	if (run->range && run->last_day != 0)
		run->days |= days_between(run->last_day, bits);
	run->days |= bits;
	run->last_day = (bits & (bits - 1)) == 0 ? bits : 0;
	run->loose = run->loose || (bits != ALL_DAYS && run->last_day == 0);
	run->range = w->mark == '-' || w->mark == '\xe2' || strcmp(w->next, "to") == 0 ||
		     strcmp(w->next, "till") == 0 || strcmp(w->next, "until") == 0;
	run->every = run->every || bits == ALL_DAYS;
}

static bool
is_in_company(const struct time_words *w)
{
	return w->in_run || strcmp(w->before, "on") == 0 || find_day(w->next) != NULL ||
	       find_part(w->next) != NULL || isdigit((unsigned char)w->next[0]);
}

static size_t
take_every(struct time_run *run, const struct time_words *w)
{
	bool all = strcmp(w->next, "day") == 0;

	if (!all && find_part(w->next) == NULL && find_day(w->next) == NULL)
		return 0;
	run->every = true;
	if (all)
		take_day(run, w, ALL_DAYS);
	return all ? 2 : 1;
}

size_t
time_run_take(struct time_run *run, const struct time_words *w)
{
	const struct known *known;
	size_t taken = take_clock(run, w);

	if (taken > 0)
		return taken;
	if (strcmp(w->word, "every") == 0 || strcmp(w->word, "each") == 0)
		return take_every(run, w);
	known = find_day(w->word);
	if (known == NULL)
		known = find_part(w->word);
	if (known == NULL || (known->in_company && !is_in_company(w)) ||
	    (!w->in_run &&
		is_one_of(w->before, not_before, sizeof(not_before) / sizeof(not_before[0]))) ||
	    is_one_of(w->next, not_after, sizeof(not_after) / sizeof(not_after[0])))
		return 0;
	if (find_day(w->word) != NULL)
		take_day(run, w, known->bits);
	else
		run->parts |= known->bits;
	return 1;
}

bool
time_run_end(struct time_run *run, uint64_t *slots, bool *any)
{
	bool several = (run->parts & (run->parts - 1)) != 0;
	struct time_run done;

	if (run->parts != 0 && run->days == 0 && run->slots == 0) {
		run->days = ALL_DAYS;
		run->loose = true;
	} else if (run->days != 0 && run->parts == 0) {
		/* "Every day" alone is no time. */
		run->parts = run->days == ALL_DAYS ? 0 : DAYTIME;
		several = true;
	}
	run->any = several || (run->loose && !run->every);
	join(run);
	done = *run;
	*run = (struct time_run){0};
	*slots = done.slots;
	*any = done.any;
	return done.slots != 0;
}

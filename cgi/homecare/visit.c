/* The visits of a week in numbers and words: parts of the day, times, minutes, totals. */
#include "homecare/visit.h"

#include <inttypes.h>
#include <string.h>

#include "directory/phrases.h"
#include "lib/form.h"

enum { HOUR = 60, MIDDAY = 12 * HOUR, DAY = 24 * HOUR };

static const struct {
	int64_t from;
	const char *words;
} parts[] = {
	[VISIT_MORNING] = { 5 * HOUR, "morning" },
	[VISIT_LUNCH] = { 11 * HOUR, "lunch" },
	[VISIT_TEA] = { 14 * HOUR + 30, "tea" },
	[VISIT_BED] = { 18 * HOUR, "bed" },
	[VISIT_NIGHT] = { 23 * HOUR, "night" },
};

static const char *const day_names[] = { "Monday", "Tuesday", "Wednesday", "Thursday",
	"Friday", "Saturday", "Sunday" };

int64_t
visit_part(int64_t minute)
{
	int64_t part = VISIT_NIGHT;

	/* What begins after midnight belongs to the night, also when it is counted from the
	 * day before. */
	minute %= DAY;
	if (minute < parts[VISIT_MORNING].from)
		return VISIT_NIGHT;
	while (part > VISIT_MORNING && minute < parts[part].from)
		part--;
	return part;
}

void
visit_window_follow(int64_t was, int64_t begins, int64_t *from, int64_t *to)
{
	if (begins >= *from && begins <= *to)
		return;
	*from += begins - was;
	*to += begins - was;
}

const char *
visit_part_words(int64_t part)
{
	return part >= VISIT_MORNING && part <= VISIT_NIGHT ? parts[part].words : "";
}

const char *
time_words(struct arena *a, int64_t minute)
{
	int64_t hour, rest;

	minute %= DAY;
	if (minute == 0)
		return "midnight";
	if (minute == MIDDAY)
		return "midday";
	hour = minute / HOUR % 12;
	rest = minute % HOUR;
	if (hour == 0)
		hour = 12;
	if (rest == 0)
		return arena_printf(a, "%" PRId64 "%s", hour, minute < MIDDAY ? "am" : "pm");
	return arena_printf(
	    a, "%" PRId64 ":%02" PRId64 "%s", hour, rest, minute < MIDDAY ? "am" : "pm");
}

const char *
minutes_words(struct arena *a, int64_t minutes)
{
	int64_t hours = minutes / HOUR, rest = minutes % HOUR;
	const char *hours_text =
	    arena_printf(a, "%" PRId64 " %s", hours, hours == 1 ? "hour" : "hours");
	const char *rest_text =
	    arena_printf(a, "%" PRId64 " %s", rest, rest == 1 ? "minute" : "minutes");

	if (hours == 0)
		return rest_text;
	return rest == 0 ? hours_text : arena_printf(a, "%s %s", hours_text, rest_text);
}

static const struct choice week_days[] = { { "1", "Monday", NULL }, { "2", "Tuesday", NULL },
	{ "3", "Wednesday", NULL }, { "4", "Thursday", NULL }, { "5", "Friday", NULL },
	{ "6", "Saturday", NULL }, { "7", "Sunday", NULL } };
static const struct choice day_parts[] = { { "1", "Morning", NULL }, { "2", "Lunch", NULL },
	{ "3", "Tea", NULL }, { "4", "Bed", NULL }, { "5", "Night", NULL } };

const struct choices choices_week_day = CHOICES(week_days);
const struct choices choices_day_part = CHOICES(day_parts);

int64_t
visit_day(struct civil_date date)
{
	return civil_date_weekday(date) + 1;
}

const char *
day_name(int64_t day)
{
	return day >= 1 && day <= 7 ? day_names[day - 1] : "";
}

const char *
day_short_name(int64_t day)
{
	static const char *const names[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

	return day >= 1 && day <= 7 ? names[day - 1] : "";
}

/* The last day of the run of days that begins with this one. */
static int
run_end(unsigned days, int day)
{
	while (day < 7 && days & 1U << day)
		day++;
	return day;
}

const char *
days_words(struct arena *a, unsigned days)
{
	struct phrases names = { .a = a };

	if ((days & 0x7f) == 0x7f)
		return "every day";
	for (int day = 1; day <= 7; day++) {
		int end;

		if (!(days & 1U << (day - 1)))
			continue;
		end = run_end(days, day);
		/* Two days beside each other are named, three or more are a span. */
		if (end - day < 2) {
			phrases_add(&names, day_name(day));
			continue;
		}
		phrases_addf(&names, "%s to %s", day_name(day), day_name(end));
		day = end;
	}
	return phrases_and(&names);
}

const char *
window_words(struct arena *a, int64_t from, int64_t to)
{
	if (from == to)
		return arena_printf(a, "at %s", time_words(a, from));
	return arena_printf(a, "between %s and %s", time_words(a, from), time_words(a, to));
}

const char *
critical_words(const char *critical)
{
	static const struct {
		const char *code, *words;
	} reasons[] = {
		{ "medicine", "medicine at a set time" },
		{ "insulin", "insulin" },
		{ "peg", "feeding by tube (PEG)" },
		{ "continence", "continence care" },
		{ "meal", "a meal at a set time" },
		{ "other", "another reason" },
	};

	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (critical != NULL && strcmp(critical, reasons[i].code) == 0)
			return reasons[i].words;
	return "";
}

void
week_total(const struct care_visit *visits, size_t count, struct week_totals *totals)
{
	*totals = (struct week_totals){ .visits = (int64_t)count };
	for (size_t i = 0; i < count; i++) {
		totals->double_handed += visits[i].carers == 2;
		totals->visit_minutes += visits[i].minutes;
		totals->carer_minutes += visits[i].minutes * visits[i].carers;
	}
}

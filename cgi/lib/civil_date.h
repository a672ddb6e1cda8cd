/*
 * Dates of the calendar, and UK time worked out from UTC.
 *
 * Real dates here are those from 1 January 1900 to 31 December 2100.  UTC becomes London
 * time by the rule itself (Summer Time Order 2002: from 01:00 UTC on the last Sunday of
 * March to 01:00 UTC on the last Sunday of October), not by the TZ of the process.  The rule
 * is applied to all years, though before 1996 summer time ended on other days.
 */
#ifndef LIB_CIVIL_DATE_H
#define LIB_CIVIL_DATE_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

struct arena;

struct civil_date {
	int year;
	int month; /* 1 to 12 */
	int day;   /* 1 to 31 */
};

enum { CIVIL_DATE_FIRST_YEAR = 1900, CIVIL_DATE_LAST_YEAR = 2100 };

/* Missing parts are sums of 1 (day), 2 (month) and 4 (year), negative. */
enum civil_date_fault {
	CIVIL_DATE_NO_DAY = -1,
	CIVIL_DATE_NO_MONTH = -2,
	CIVIL_DATE_NO_DAY_OR_MONTH = -3,
	CIVIL_DATE_NO_YEAR = -4,
	CIVIL_DATE_NO_DAY_OR_YEAR = -5,
	CIVIL_DATE_NO_MONTH_OR_YEAR = -6,
	CIVIL_DATE_EMPTY = -7,
	CIVIL_DATE_NOT_REAL = -8,     /* 30 February, month 13, letters for a day */
	CIVIL_DATE_SHORT_YEAR = -9,   /* a year without four digits */
	CIVIL_DATE_OUT_OF_RANGE = -10 /* before 1900 or after 2100 */
};

/* Weekdays, as in the weekly availability grid. */
enum { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

bool civil_date_is_real(struct civil_date d);

/* From "2026-11-21" exactly.  Returns 0, or a fault and leaves *d. */
int civil_date_parse(const char *text, struct civil_date *d);

/* From the three boxes of a date question.  The month may be a number, a name, or a name's
 * first three or more letters, in any case.  NULL counts as empty; spaces around a part do
 * not matter.  Returns 0, or a fault and leaves *d. */
int civil_date_from_parts(
    const char *day, const char *month, const char *year, struct civil_date *d);

/* Days since 1 January 1970 (negative before), and back.  Proleptic Gregorian, after Howard
 * Hinnant's "chrono-compatible low-level date algorithms". */
int32_t civil_date_day_number(struct civil_date d);
struct civil_date civil_date_from_day_number(int32_t days);

/* MONDAY to SUNDAY. */
int civil_date_weekday(struct civil_date d);

struct civil_date civil_date_add_days(struct civil_date d, int32_t days);

/* Below, at or above zero, as a is before, on or after b. */
int civil_date_compare(struct civil_date a, struct civil_date b);

/* "21 November 2026" */
char *civil_date_text(struct arena *a, struct civil_date d);

/* "Sat 21 November" */
char *civil_date_short(struct arena *a, struct civil_date d);

/* "2026-11-21" */
char *civil_date_iso(struct arena *a, struct civil_date d);

/* Seconds that London is ahead of UTC at that moment: 0 or 3,600. */
int london_offset(time_t utc);

/* The date in London at that moment. */
struct civil_date london_date(time_t utc);

/* From the database's "2026-11-21 14:03:05" (UTC; a fraction of a second is passed over).
 * Returns 0, or CIVIL_DATE_NOT_REAL and leaves *utc. */
int utc_parse(const char *text, time_t *utc);

/* "2026-11-21 14:03:05" */
char *utc_text(struct arena *a, time_t utc);

/* The end of the minute that is running: for queries that may be given a kept answer, which they
 * are not when they ask for each second anew. */
time_t minute_end(time_t utc);

/* For people: "21 November 2026 at 2:03pm", and as GOV.UK writes them "2pm", "midday" and
 * "midnight".  NULL when the text is not as utc_parse() wants it. */
char *london_text(struct arena *a, const char *utc);

#endif

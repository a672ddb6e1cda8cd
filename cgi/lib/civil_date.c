/* Dates of the calendar: read, checked, counted and written. */
#include "lib/civil_date.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "lib/arena.h"

static const char *const month_names[] = {"January", "February", "March", "April", "May",
    "June", "July", "August", "September", "October", "November", "December"};
static const char *const weekday_names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int
days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

bool
civil_date_is_real(struct civil_date d)
{
	return d.year >= CIVIL_DATE_FIRST_YEAR && d.year <= CIVIL_DATE_LAST_YEAR &&
	       d.month >= 1 && d.month <= 12 && d.day >= 1 &&
	       d.day <= days_in_month(d.year, d.month);
}

/* The number that exactly these digits make, or -1. */
static int
number(const char *s, size_t length)
{
	int n = 0;

	if (length == 0 || length > 6)
		return -1;
	for (size_t i = 0; i < length; i++) {
		if (!is_digit(s[i]))
			return -1;
		n = n * 10 + (s[i] - '0');
	}
	return n;
}

/* A date whose parts are numbers: is it one of ours, and if not, what is wrong? */
static int
checked(struct civil_date found, struct civil_date *d)
{
	if (found.month < 1 || found.month > 12 || found.day < 1 ||
	    found.day > days_in_month(found.year, found.month))
		return CIVIL_DATE_NOT_REAL;
	if (!civil_date_is_real(found))
		return CIVIL_DATE_OUT_OF_RANGE;
	*d = found;
	return 0;
}

int
civil_date_parse(const char *text, struct civil_date *d)
{
	struct civil_date found;

	if (*text == '\0')
		return CIVIL_DATE_EMPTY;
	if (strlen(text) != 10 || text[4] != '-' || text[7] != '-')
		return CIVIL_DATE_NOT_REAL;
	found.year = number(text, 4);
	found.month = number(text + 5, 2);
	found.day = number(text + 8, 2);
	if (found.year < 0)
		return CIVIL_DATE_NOT_REAL;
	return checked(found, d);
}

/* Without the spaces around it. */
static const char *
trimmed(const char *s, size_t *length)
{
	if (s == NULL)
		s = "";
	s += strspn(s, " ");
	*length = strlen(s);
	while (*length > 0 && s[*length - 1] == ' ')
		(*length)--;
	return s;
}

static int
month_number(const char *s, size_t length)
{
	if (is_digit(s[0]))
		return number(s, length);
	if (length < 3)
		return -1;
	for (int i = 0; i < 12; i++)
		if (length <= strlen(month_names[i]) &&
		    strncasecmp(s, month_names[i], length) == 0)
			return i + 1;
	return -1;
}

int
civil_date_from_parts(
    const char *day, const char *month, const char *year, struct civil_date *d)
{
	size_t day_length, month_length, year_length;
	struct civil_date found;
	int missing;

	day = trimmed(day, &day_length);
	month = trimmed(month, &month_length);
	year = trimmed(year, &year_length);
	missing = (day_length == 0) * 1 + (month_length == 0) * 2 + (year_length == 0) * 4;
	if (missing != 0)
		return -missing;
	found.day = number(day, day_length);
	found.month = month_number(month, month_length);
	found.year = number(year, year_length);
	if (found.day < 0 || found.month < 0 || found.year < 0)
		return CIVIL_DATE_NOT_REAL;
	if (year_length != 4)
		return CIVIL_DATE_SHORT_YEAR;
	return checked(found, d);
}

int32_t
civil_date_day_number(struct civil_date d)
{
	/* Years begin in March, so that the leap day is a year's last. */
	int32_t y = d.year - (d.month <= 2);
	int32_t era = (y >= 0 ? y : y - 399) / 400;
	int32_t year_of_era = y - era * 400;
	int32_t day_of_year = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
	int32_t day_of_era =
	    year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

	return era * 146097 + day_of_era - 719468;
}

struct civil_date
civil_date_from_day_number(int32_t days)
{
	int64_t z = (int64_t)days + 719468;
	int64_t era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t day_of_era = z - era * 146097;
	int64_t year_of_era =
	    (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int64_t day_of_year =
	    day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t month = (5 * day_of_year + 2) / 153; /* March is 0 */
	struct civil_date d;

	d.day = (int)(day_of_year - (153 * month + 2) / 5 + 1);
	d.month = (int)(month < 10 ? month + 3 : month - 9);
	d.year = (int)(year_of_era + era * 400 + (d.month <= 2));
	return d;
}

int
civil_date_weekday(struct civil_date d)
{
	/* 1 January 1970 was a Thursday. */
	int32_t n = (civil_date_day_number(d) + THURSDAY) % 7;

	return n < 0 ? n + 7 : n;
}

struct civil_date
civil_date_add_days(struct civil_date d, int32_t days)
{
	return civil_date_from_day_number(civil_date_day_number(d) + days);
}

int
civil_date_compare(struct civil_date a, struct civil_date b)
{
	int32_t x = civil_date_day_number(a), y = civil_date_day_number(b);

	return (x > y) - (x < y);
}

char *
civil_date_text(struct arena *a, struct civil_date d)
{
	return arena_printf(a, "%d %s %d", d.day, month_names[d.month - 1], d.year);
}

char *
civil_date_short(struct arena *a, struct civil_date d)
{
	return arena_printf(a, "%s %d %s", weekday_names[civil_date_weekday(d)], d.day,
	    month_names[d.month - 1]);
}

char *
civil_date_iso(struct arena *a, struct civil_date d)
{
	return arena_printf(a, "%04d-%02d-%02d", d.year, d.month, d.day);
}

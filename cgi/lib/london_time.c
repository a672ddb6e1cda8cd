/* UK time worked out from UTC by the rule for summer time, so that no worker depends on
 * the TZ it was started with. */
#include "lib/civil_date.h"

#include <string.h>

#include "lib/arena.h"

enum { HOUR = 3600, DAY = 86400 };

/* The day a moment is in, with days beginning at midnight UTC; also for times before 1970. */
static int32_t
day_of(time_t utc)
{
	return (int32_t)(utc / DAY - (utc % DAY < 0));
}

/* 01:00 UTC on the month's last Sunday; the month must have 31 days. */
static time_t
clocks_change(int year, int month)
{
	struct civil_date last = {year, month, 31};
	int back = (civil_date_weekday(last) + 1) % 7;

	return (time_t)(civil_date_day_number(last) - back) * DAY + HOUR;
}

int
london_offset(time_t utc)
{
	int year = civil_date_from_day_number(day_of(utc)).year;

	return utc >= clocks_change(year, 3) && utc < clocks_change(year, 10) ? HOUR : 0;
}

struct civil_date
london_date(time_t utc)
{
	return civil_date_from_day_number(day_of(utc + london_offset(utc)));
}

/* Two digits at s as a number below most, or -1. */
static int
two_digits(const char *s, int most)
{
	int n;

	if (s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9')
		return -1;
	n = (s[0] - '0') * 10 + (s[1] - '0');
	return n < most ? n : -1;
}

int
utc_parse(const char *text, time_t *utc)
{
	struct civil_date date;
	int hour, minute, second;
	char day[11];

	if (strlen(text) < 19 || (text[10] != ' ' && text[10] != 'T') || text[13] != ':' ||
	    text[16] != ':')
		return CIVIL_DATE_NOT_REAL;
	memcpy(day, text, 10);
	day[10] = '\0';
	hour = two_digits(text + 11, 24);
	minute = two_digits(text + 14, 60);
	second = two_digits(text + 17, 60);
	if (civil_date_parse(day, &date) != 0 || hour < 0 || minute < 0 || second < 0)
		return CIVIL_DATE_NOT_REAL;
	text += 19;
	if (*text == '.')
		text += 1 + strspn(text + 1, "0123456789");
	if (*text != '\0')
		return CIVIL_DATE_NOT_REAL;
	*utc = (time_t)civil_date_day_number(date) * DAY + hour * HOUR + minute * 60 + second;
	return 0;
}

char *
utc_text(struct arena *a, time_t utc)
{
	int second = (int)(utc - (time_t)day_of(utc) * DAY);
	char *date = civil_date_iso(a, civil_date_from_day_number(day_of(utc)));

	return arena_printf(
	    a, "%s %02d:%02d:%02d", date, second / HOUR, second / 60 % 60, second % 60);
}

time_t
minute_end(time_t utc)
{
	return utc - utc % 60 + 60;
}

char *
london_text(struct arena *a, const char *utc)
{
	time_t moment, local;
	int minutes, hour;
	char *date;

	if (utc_parse(utc, &moment) != 0)
		return NULL;
	local = moment + london_offset(moment);
	minutes = (int)(local - (time_t)day_of(local) * DAY) / 60;
	date = civil_date_text(a, london_date(moment));
	if (minutes == 0)
		return arena_printf(a, "%s at midnight", date);
	if (minutes == 12 * 60)
		return arena_printf(a, "%s at midday", date);
	hour = (minutes / 60 + 11) % 12 + 1;
	if (minutes % 60 == 0)
		return arena_printf(
		    a, "%s at %d%s", date, hour, minutes < 12 * 60 ? "am" : "pm");
	return arena_printf(
	    a, "%s at %d:%02d%s", date, hour, minutes % 60, minutes < 12 * 60 ? "am" : "pm");
}

/* Hours as people type them, and how old a return is. */
#include <ctype.h>
#include <inttypes.h>

#include "lib/civil_date.h"
#include "provider/capacity.h"

enum { HOURS_MOST = 100 };

static int64_t
age_days(struct req *rq, const char *made_at)
{
	time_t made;

	if (utc_parse(made_at, &made) != 0)
		return 0;
	return civil_date_day_number(rq->today) - civil_date_day_number(london_date(made));
}

const char *
capacity_age_words(struct req *rq, const char *made_at)
{
	int64_t days = age_days(rq, made_at);

	if (days <= 0)
		return "today";
	if (days == 1)
		return "yesterday";
	return arena_printf(rq->a, "%" PRId64 " days ago", days);
}

bool
capacity_is_due(struct req *rq, const char *made_at)
{
	return age_days(rq, made_at) >= rq->conf->capacity_due_days;
}

int64_t
hours_read(const char *text)
{
	int64_t hundredths = 0;
	int digits = 0, decimals = -1;

	for (; *text != '\0'; text++) {
		if ((*text == '.' || *text == ',') && decimals < 0) {
			decimals = 0;
			continue;
		}
		if (!isdigit((unsigned char)*text) || decimals == 2 || ++digits > 8)
			return -1;
		hundredths = hundredths * 10 + (*text - '0');
		if (decimals >= 0)
			decimals++;
	}
	for (int i = decimals < 0 ? 0 : decimals; i < 2; i++)
		hundredths *= 10;
	if (digits == 0 || hundredths > HOURS_MOST * 100)
		return -1;
	return (hundredths * 60 + 50) / 100;
}

const char *
hours_text(struct arena *a, int64_t minutes)
{
	int64_t hundredths = (minutes * 100 + 30) / 60;

	if (minutes == 0)
		return "";
	if (hundredths % 100 == 0)
		return arena_printf(a, "%" PRId64, hundredths / 100);
	if (hundredths % 10 == 0)
		return arena_printf(
		    a, "%" PRId64 ".%" PRId64, hundredths / 100, hundredths % 100 / 10);
	return arena_printf(a, "%" PRId64 ".%02" PRId64, hundredths / 100, hundredths % 100);
}

/* The cost of a week of visits by the fee rates: sums only, from what it is given. */
#include "homecare/price.h"

#include <string.h>

enum { SATURDAY_OF_WEEK = 6, MINUTES_AN_HOUR = 60, WEEK_DAYS = 7, WORKING_DAYS = 5 };

static const struct {
	const char *code, *words;
} times[] = {
	[FEE_DAY] = { "day", "daytime, Monday to Friday" },
	[FEE_EVENING] = { "evening", "bed and night, Monday to Friday" },
	[FEE_WEEKEND] = { "weekend", "Saturday and Sunday" },
	[FEE_BANK_HOLIDAY] = { "bank_holiday", "bank holidays" },
};

enum fee_time
visit_fee_time(const struct care_visit *visit)
{
	int64_t part = visit_part(visit->window_from);

	if (visit->day >= SATURDAY_OF_WEEK)
		return FEE_WEEKEND;
	return part == VISIT_BED || part == VISIT_NIGHT ? FEE_EVENING : FEE_DAY;
}

int64_t
visit_fee_minutes(int64_t minutes)
{
	static const int64_t classes[] = { 60, 45, 30 };

	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (minutes >= classes[i])
			return classes[i];
	return 15;
}

const char *
fee_time_words(enum fee_time time)
{
	return times[time].words;
}

enum fee_time
fee_time_of(const char *code)
{
	enum fee_time time = FEE_BANK_HOLIDAY;

	while (time > FEE_DAY && strcmp(times[time].code, code) != 0)
		time--;
	return time;
}

/* The line of that rate, put where it belongs when it is not there. */
static struct price_line *
line_of(struct price *price, enum fee_time time, int64_t minutes)
{
	size_t at = 0;

	while (at < price->count &&
	    (price->lines[at].time < time ||
	        (price->lines[at].time == time && price->lines[at].minutes < minutes)))
		at++;
	if (at < price->count && price->lines[at].time == time &&
	    price->lines[at].minutes == minutes)
		return &price->lines[at];
	memmove(&price->lines[at + 1], &price->lines[at],
	    (price->count - at) * sizeof(price->lines[0]));
	price->count++;
	price->lines[at] = (struct price_line){ .time = time, .minutes = minutes };
	return &price->lines[at];
}

static void
price_line(struct price_line *line, const struct fee *fees, size_t count)
{
	for (size_t i = 0; i < count && !line->has_rate; i++)
		if (fees[i].time == line->time && fees[i].minutes == line->minutes) {
			line->has_rate = true;
			line->hour_pence = fees[i].pence;
		}
	line->pence = (line->hour_pence * line->carer_minutes + MINUTES_AN_HOUR / 2) /
	    MINUTES_AN_HOUR;
}

int64_t
price_year(int64_t week_pence)
{
	return (week_pence * PRICE_YEAR_DAYS * 2 + WEEK_DAYS) / (WEEK_DAYS * 2);
}

/* What bank holidays add to a year; false when a rate of theirs is not entered. */
static bool
price_holidays(const struct price *price, const struct fee *fees, size_t count, int64_t *pence)
{
	int64_t more = 0; /* a week, if each of its days from Monday to Friday were one */

	for (size_t i = 0; i < price->count; i++) {
		const struct price_line *usual = &price->lines[i];
		struct price_line holiday = { .time = FEE_BANK_HOLIDAY,
			.minutes = usual->minutes,
			.carer_minutes = usual->carer_minutes };

		if (usual->time == FEE_WEEKEND)
			continue;
		price_line(&holiday, fees, count);
		if (!holiday.has_rate)
			return false;
		more += holiday.pence - usual->pence;
	}
	*pence = more * PRICE_HOLIDAYS / WORKING_DAYS;
	return true;
}

void
price_week(const struct care_visit *visits, size_t count, const struct fee *fees,
    size_t fee_count, struct price *price)
{
	int64_t holidays = 0;

	*price = (struct price){ .complete = count > 0 };
	for (size_t i = 0; i < count; i++) {
		struct price_line *line = line_of(
		    price, visit_fee_time(&visits[i]), visit_fee_minutes(visits[i].minutes));

		line->visits++;
		line->carer_minutes += visits[i].minutes * visits[i].carers;
	}
	for (size_t i = 0; i < price->count; i++) {
		price_line(&price->lines[i], fees, fee_count);
		price->complete = price->complete && price->lines[i].has_rate;
		price->week_pence += price->lines[i].pence;
	}
	price->year_pence = price_year(price->week_pence);
	price->holidays = price_holidays(price, fees, fee_count, &holidays);
	if (price->holidays)
		price->year_pence += holidays;
}

/*
 * What a week of home care costs by the council's fee rates: an estimate, before any
 * provider was asked.
 *
 * A visit is paid by the hour, for each carer.  The rate depends on the setting (urban or
 * rural), on when the visit begins (weekends; evenings, which are bed and night visits from
 * Monday to Friday; else days) and on its length.  The length class is the longest of 15, 30,
 * 45 and 60 minutes that the visit is not shorter than: the shorter a visit, the dearer its
 * hour, as the way there is paid by the same minutes.  A usual week has no bank holiday.
 *
 * Each line is rounded to a penny, half a penny up; the week is the sum of its lines.  A year
 * has 365 / 7 weeks and PRICE_HOLIDAYS bank holidays (Bank Holidays in England: eight), on each
 * of which the visits of an average day from Monday to Friday are paid by the rates of bank
 * holidays instead of their own.
 */
#ifndef HOMECARE_PRICE_H
#define HOMECARE_PRICE_H

#include "homecare/visit.h"

enum { PRICE_YEAR_DAYS = 365, PRICE_HOLIDAYS = 8, PRICE_LINES_MOST = 12 };

enum fee_time { FEE_DAY, FEE_EVENING, FEE_WEEKEND, FEE_BANK_HOLIDAY };

/* One rate of the setting that is asked for. */
struct fee {
	enum fee_time time;
	int64_t minutes; /* the length class: 15, 30, 45 or 60 */
	int64_t pence;   /* an hour, for one carer */
};

/* Visits that are paid at one rate. */
struct price_line {
	enum fee_time time;
	int64_t minutes;       /* the length class */
	int64_t visits;
	int64_t carer_minutes;
	bool has_rate;         /* false: no rate is entered, and pence is 0 */
	int64_t hour_pence;
	int64_t pence;
};

struct price {
	struct price_line lines[PRICE_LINES_MOST]; /* by time, then by length */
	size_t count;
	int64_t week_pence;
	int64_t year_pence;
	bool complete; /* every line has a rate, and there is a line */
	bool holidays; /* bank holidays are in the year: their rates are entered */
};

enum fee_time visit_fee_time(const struct care_visit *visit);
int64_t visit_fee_minutes(int64_t minutes);

/* "daytime, Monday to Friday" ...: for tables. */
const char *fee_time_words(enum fee_time time);

/* From "day", "evening", "weekend", "bank_holiday" of the database. */
enum fee_time fee_time_of(const char *code);

/* What a year of such weeks costs, without bank holidays. */
int64_t price_year(int64_t week_pence);

void price_week(const struct care_visit *visits, size_t count, const struct fee *fees,
    size_t fee_count, struct price *price);

#endif

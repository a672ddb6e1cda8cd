/*
 * What a provider fills in to make an offer: which visits, at what times, from when, for
 * what price and by how many carers.
 *
 * A week is asked series by series, as visits entered together have one window: a time for
 * all its days (time_1, time_2 ...) and, where a day differs, one for that visit (at_1 ...,
 * numbered as the visits of struct notice are).  What is beyond the fields there are, in
 * weeks of a length that hardly occurs, is proposed in the middle of its window.
 */
#ifndef PROVIDER_OFFER_FORM_H
#define PROVIDER_OFFER_FORM_H

#include "lib/form.h"
#include "provider/notice.h"

enum { SERIES_TIMES = 20, VISIT_TIMES = 70 };

enum { CLOCK_NO_TIME = -1 /* it is no time of day */, CLOCK_OUTSIDE = -2 /* the window */ };

struct offer_form {
	struct chosen visit;
	const char *series_time[SERIES_TIMES];
	const char *visit_time[VISIT_TIMES];
	bool has_start_on;
	struct civil_date start_on;
	bool has_price;
	int64_t price;
	bool has_regular_carers;
	int64_t regular_carers;
	const char *joint_with;
	const char *words;
	bool checked;
	/* What the check worked out, for the handler. */
	struct notice notice;
	struct care_visit *offered;
	size_t offered_count;
	int status; /* of reading the notice; 0: read */
};

extern const struct form offer;

/* The series that a visit of the week belongs to, from 0, as its visits stand in order. */
size_t offer_series(const struct notice *n, size_t visit);

/* The middle of a window, to the five minutes before. */
int64_t window_middle(const struct care_visit *visit);

/* "07:45" for a field of type time. */
const char *clock_text(struct arena *a, int64_t minute);

/* From "07:45" or "7:45" to the minute at which the visit would begin, counted over 1440
 * where its window runs past midnight; or one of the codes below. */
int64_t clock_read(const char *text, const struct care_visit *visit);

/* What the visits cost a week at a price an hour for one carer, to the nearest penny. */
int64_t offer_week_pence(const struct care_visit *visits, size_t count, int64_t hour_pence);

/* Puts each series with its days and fields into Series, filled in from what was sent, from
 * the offer that stands, or else with times that fit between the provider's visits
 * (provider/travel.h). */
int offer_show(struct req *rq, const struct notice *n, const struct pairs *answers);

#endif

/* The made-up week of visits of one person. */
#ifndef DEMO_HOMECARE_WEEK_H
#define DEMO_HOMECARE_WEEK_H

#include "demo/homecare.h"

enum { HOMECARE_VISITS = 42 };

/* As request_visit has them; id is that of the row. */
struct homecare_visit {
	int64_t id;
	int series;
	int day;
	int part;
	int window_from;
	int window_to;
	int begins_at;
	int minutes;
	int carers;
	const char *critical;
	const char *tasks;
};

struct homecare_week {
	struct homecare_visit visits[HOMECARE_VISITS];
	size_t count;
	int series; /* how many */
	int64_t visit_minutes;
	int64_t carer_minutes;
	bool two_carers;
	bool short_visits;
};

/* A week for home care, fewer visits for somebody who gets better soon. */
void homecare_week_make(struct homecare_week *week, struct chance *chance);

/* Estimated by the fee rates of the day. */
int64_t homecare_week_pence(const struct homecare_week *week, bool rural, int32_t on);

#endif

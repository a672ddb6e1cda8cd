/* What a proposal changes, package by package, for the pages that show it. */
#ifndef HOMECARE_PLAN_SHOW_H
#define HOMECARE_PLAN_SHOW_H

#include "homecare/plan.h"

struct plan_shown {
	const struct plan_read_row *run;
	const int64_t *kept; /* only these packages; NULL: all */
	size_t kept_count;
	bool names; /* initials are asked for */
};

/* Fills Packages (.visits) of what is shown, and Count.packages, .visits.  DB_OK or a fault. */
int plan_packages_show(struct req *rq, const struct plan_shown *shown);

#endif

/*
 * The National Living Wage, which somebody who employs a personal assistant must pay at
 * least.
 */
#ifndef DESK_WAGE_H
#define DESK_WAGE_H

#include "lib/req.h"

/* Refuses the field when the pay an hour is under the wage in force today.  0, 422, or the
 * status of a fault. */
int wage_check(struct req *rq, const char *field, int64_t pence);

/* Puts the wage, its first day and its source into at.amount .from .source. */
int wage_show(struct req *rq, struct view *at);

#endif

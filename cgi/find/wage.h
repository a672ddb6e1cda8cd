/*
 * The National Living Wage for the public's pages: the least that somebody who employs a
 * personal assistant aged 21 or over must pay an hour.
 */
#ifndef FIND_WAGE_H
#define FIND_WAGE_H

#include "lib/req.h"
#include "queries.h"

/* The wage in force today; *wage is NULL when none is known.  DB_OK or a DB code. */
int wage_today(struct req *rq, struct advert_wage_row **wage);

/* "£12.71, the National Living Wage since 1 April 2026 (GOV.UK ...)" */
const char *wage_words(struct req *rq, const struct advert_wage_row *wage);

#endif

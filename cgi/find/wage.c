/* The National Living Wage by date (query advert_wage). */
#include "find/wage.h"

#include "lib/civil_date.h"
#include "lib/money.h"

int
wage_today(struct req *rq, struct advert_wage_row **wage)
{
	return advert_wage(rq->db, rq->a,
	    (struct advert_wage_args){ .on = req_today(rq) }, wage);
}

const char *
wage_words(struct req *rq, const struct advert_wage_row *wage)
{
	struct civil_date since;

	return arena_printf(rq->a, "%s, the National Living Wage since %s (%s)",
	    money_text(rq->a, wage->pence),
	    civil_date_parse(wage->valid_from, &since) == 0 ? civil_date_text(rq->a, since)
	                                                    : wage->valid_from,
	    wage->source);
}

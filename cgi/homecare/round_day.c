/* The day that pages about rounds show, and travel beside care. */
#include "homecare/round_patch.h"
#include "lib/civil_date.h"

int64_t
round_day(const struct req *rq, const char *asked)
{
	return asked != NULL ? asked[0] - '0' : visit_day(rq->today);
}

const char *
round_date(struct req *rq, int64_t day, const char *from)
{
	struct civil_date first = rq->today;
	int64_t ahead;

	if (from != NULL &&
	    (civil_date_parse(from, &first) != 0 || civil_date_compare(first, rq->today) < 0))
		first = rq->today;
	ahead = (day - visit_day(first) + 7) % 7;
	return civil_date_iso(rq->a, civil_date_add_days(first, (int32_t)ahead));
}

const char *
round_letter(struct req *rq, uint32_t number)
{
	return number < 26 ? arena_printf(rq->a, "%c", 'A' + (char)number)
			   : arena_printf(rq->a, "%c%c", 'A' + (char)(number / 26 - 1),
				 'A' + (char)(number % 26));
}

const char *
round_per_hour(struct req *rq, int64_t travel, int64_t care)
{
	return care == 0
		   ? ""
		   : arena_printf(rq->a, "%.1f minutes", 60.0 * (double)travel / (double)care);
}

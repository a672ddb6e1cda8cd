/* The National Living Wage by date (query desk_rate). */
#include "desk/wage.h"

#include "desk/words.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "queries.h"

static int
find_wage(struct req *rq, struct desk_rate_row **wage)
{
	return desk_rate(rq->db, rq->a,
	    (struct desk_rate_args){
	        .code = "national_living_wage", .on = req_today(rq) },
	    wage);
}

int
wage_check(struct req *rq, const char *field, int64_t pence)
{
	struct desk_rate_row *wage;
	int code;

	if ((code = find_wage(rq, &wage)) != DB_OK)
		return db_status(rq, code);
	if (wage == NULL || pence >= wage->pence)
		return 0;
	form_refuse(rq, field,
	    arena_printf(rq->a,
	        "Somebody who is employed must be paid at least the National Living Wage, %s an "
	        "hour since %s. This listing says %s",
	        money_text(rq->a, wage->pence), day_words(rq, wage->valid_from),
	        money_text(rq->a, pence)));
	return 422;
}

int
wage_show(struct req *rq, struct view *at)
{
	struct desk_rate_row *wage;
	int code;

	if ((code = find_wage(rq, &wage)) != DB_OK)
		return code;
	if (wage == NULL)
		return DB_OK;
	view_text(at, "amount", money_text(rq->a, wage->pence));
	view_text(at, "from", day_words(rq, wage->valid_from));
	view_text(at, "source", wage->source);
	return DB_OK;
}

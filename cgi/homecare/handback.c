/* A package given back, and a handback withdrawn, for the desk and for providers. */
#include "homecare/handback.h"

#include <string.h>

#include "homecare/reference.h"
#include "queries.h"

static const struct choice whys[] = {
	{ "staffing", "Not enough carers", NULL },
	{ "travel", "Too far from other visits", NULL },
	{ "price", "The price does not cover the cost", NULL },
	{ "needs_grew", "The person needs more than was agreed", NULL },
	{ "times", "The times cannot be kept", NULL },
	{ "behaviour", "Behaviour towards carers", NULL },
	{ "family", "Disagreement with the family", NULL },
	{ "safety", "It is not safe for carers", NULL },
	{ "closing", "The provider closes or leaves the area", NULL },
	{ "agreed_move", "Agreed move to a provider that travels less", NULL },
	{ "other", "Something else", NULL },
};
const struct choices choices_handback_why = CHOICES(whys);

enum { NOTICE_DAYS_MOST = 365 };

/* What the functions of the database answer instead of a number. */
enum { NO_SUCH = -1, CHANGED = -2, IN_THE_WAY = -3, ENDS_BEFORE = -4, GONE_BY = -5 };

static int
refuse(struct req *rq, const char *field, const char *sentence)
{
	form_refuse(rq, field, sentence);
	return 422;
}

void
handback_check_day(struct req *rq, bool has, struct civil_date last_on)
{
	const struct civil_date most = civil_date_add_days(rq->today, NOTICE_DAYS_MOST);

	if (has && (civil_date_compare(last_on, rq->today) < 0 ||
	        civil_date_compare(last_on, most) > 0))
		form_refuse(rq, "last_on",
		    arena_printf(rq->a, "The last day must be between today and %s",
		        civil_date_text(rq->a, most)));
}

int
handback_lodge(struct req *rq, const struct handback_lodging *lodging, int64_t *handback_id)
{
	const char *last_on = civil_date_iso(rq->a, lodging->last_on);
	struct handback_call_row *row;
	int code = handback_call(rq->db, rq->a,
	    (struct handback_call_args){ .package_id = lodging->package_id,
	        .version = lodging->version,
	        .account_id = rq->who.account_id,
	        .reason = lodging->reason,
	        .words = lodging->words != NULL ? lodging->words : "",
	        .last_on = last_on,
	        .today = req_today(rq),
	        .reference = reference_new(rq->a, "HC") },
	    &row);

	if (code != DB_OK)
		return db_status(rq, code);
	switch (row->answer) {
	case NO_SUCH:
		return 404;
	case CHANGED:
	case IN_THE_WAY:
		return 409;
	case ENDS_BEFORE:
		return refuse(rq, "last_on", "The package ends before that day already");
	case GONE_BY:
		return refuse(rq, "last_on", "The last day must be today or a day to come");
	default:
		break;
	}
	*handback_id = row->answer;
	req_subject(rq, "package", lodging->package_id,
	    arena_printf(rq->a,
	        "{\"version\": %lld, \"changes\": [{\"what\": \"Handed back, last day\", "
	        "\"before\": \"\", \"after\": \"%s\"}]}",
	        (long long)lodging->version + 1, last_on));
	return 0;
}

int
handback_withdraw(struct req *rq, int64_t package_id, int64_t version)
{
	struct handback_back_call_row *row;
	int code = handback_back_call(rq->db, rq->a,
	    (struct handback_back_call_args){ .package_id = package_id,
	        .version = version,
	        .account_id = rq->who.account_id,
	        .today = req_today(rq) },
	    &row);

	if (code != DB_OK)
		return db_status(rq, code);
	switch (row->answer) {
	case NO_SUCH:
		return 404;
	case CHANGED:
		return 409;
	case IN_THE_WAY:
		return refuse(rq, NULL,
		    "It is too late to withdraw the handback: the package has ended, or another "
		    "provider was chosen for the new request");
	default:
		break;
	}
	req_subject(rq, "package", package_id,
	    arena_printf(rq->a,
	        "{\"version\": %lld, \"changes\": [{\"what\": \"Handback withdrawn\", "
	        "\"before\": \"\", \"after\": \"Yes\"}]}",
	        (long long)version + 1));
	return 0;
}

/* One request as a provider sees it: need, place and time without the person, and a decline
 * in two clicks (sql/query/provider.sql, templates/provider/notice.cs). */
#include "provider/notice.h"

#include <inttypes.h>
#include <string.h>

#include "desk/changes.h"
#include "homecare/request_words.h"
#include "lib/money.h"
#include "lib/route.h"
#include "provider/travel.h"
#include "provider/words.h"
#include "staff/version.h"

/* Windows of visits whose time is not fixed may have been widened for this asking. */
static int
read_visits(struct req *rq, struct notice *n)
{
	struct provider_request_visits_row *rows;
	int code;

	code = provider_request_visits(rq->db, rq->a,
	    (struct provider_request_visits_args){ .request_id = n->row->request_id }, &rows,
	    &n->count);
	if (code != DB_OK)
		return code;
	n->visits = arena_array(rq->a, n->count + 1, sizeof(n->visits[0]));
	for (size_t i = 0; i < n->count; i++) {
		int64_t wider = strcmp(rows[i].critical, "no") == 0 ? n->row->wider : 0;

		n->visits[i] = (struct care_visit){ .id = rows[i].id,
			.series = rows[i].series,
			.day = rows[i].day,
			.window_from = rows[i].window_from - wider,
			.window_to = rows[i].window_to + wider,
			.begins_at = VISIT_NO_TIME,
			.minutes = rows[i].minutes,
			.carers = rows[i].carers,
			.critical = rows[i].critical,
			.tasks = rows[i].tasks };
		if (n->visits[i].window_from < 0)
			n->visits[i].window_from = 0;
	}
	return DB_OK;
}

int
notice_read(struct req *rq, struct notice *n)
{
	struct provider_notice_read_row *row;
	struct provider_offer_read_row *offer;
	int code;

	if ((code = provider_notice_read(rq->db, rq->a,
	         (struct provider_notice_read_args){ .id = rq->path_id }, &row)) != DB_OK)
		return db_status(rq, code);
	if (row == NULL)
		return 404;
	*n = (struct notice){ .row = row };
	if ((code = read_visits(rq, n)) != DB_OK ||
	    (code = provider_offer_read(rq->db, rq->a,
	         (struct provider_offer_read_args){ .request_id = row->request_id }, &offer)) !=
	        DB_OK)
		return db_status(rq, code);
	n->offer = offer;
	n->decided = row->awarded_at != NULL || row->withdrawn_at != NULL;
	n->open = !n->decided && time_left_words(rq, row->closes_at) != NULL;
	return 0;
}

int
notice_offered(
    struct req *rq, const struct notice *n, struct care_visit **visits, size_t *count)
{
	struct provider_offer_visits_row *rows;
	size_t row_count;
	int code;

	*visits = arena_array(rq->a, n->count + 1, sizeof((*visits)[0]));
	*count = 0;
	if (n->offer == NULL)
		return DB_OK;
	code = provider_offer_visits(rq->db, rq->a,
	    (struct provider_offer_visits_args){ .offer_id = n->offer->id }, &rows, &row_count);
	for (size_t i = 0; code == DB_OK && i < n->count; i++)
		for (size_t k = 0; k < row_count; k++)
			if (rows[k].visit_id == n->visits[i].id) {
				(*visits)[*count] = n->visits[i];
				(*visits)[(*count)++].begins_at = rows[k].begins_at;
			}
	return code;
}

int
notice_hold(struct req *rq, const struct notice *n)
{
	struct provider_request_hold_row *row;
	int code = provider_request_hold(rq->db, rq->a,
	    (struct provider_request_hold_args){ .request_id = n->row->request_id }, &row);

	if (code != DB_OK)
		return db_status(rq, code);
	if (row == NULL)
		return 404;
	if (row->decided) {
		form_refuse(rq, NULL,
		    "This cannot be answered any more: the council has decided, or the care is not "
		    "needed now");
		return 422;
	}
	if (!n->open) {
		form_refuse(rq, NULL,
		    arena_printf(rq->a,
		        "The time for answers was over on %s. Ring the council if you can still "
		        "take it",
		        london_text(rq->a, n->row->closes_at)));
		return 422;
	}
	return 0;
}

struct notice_standing
notice_standing(struct req *rq, bool open, const char *withdrawn_at, bool offered,
    const char *outcome, bool declined)
{
	(void)rq;
	if (outcome != NULL && strcmp(outcome, "chosen") == 0)
		return (struct notice_standing){ "You were chosen", "green" };
	if (withdrawn_at != NULL)
		return (struct notice_standing){ "Not needed any more", "grey" };
	if (outcome != NULL)
		return (struct notice_standing){ "Another was chosen", "grey" };
	if (offered)
		return (struct notice_standing){ "You offered", "blue" };
	if (declined)
		return (struct notice_standing){ "You declined", "grey" };
	if (open)
		return (struct notice_standing){ "Open", "yellow" };
	return (struct notice_standing){ "Closed, not answered", "grey" };
}

static int
show_offer(struct req *rq, const struct notice *n)
{
	struct view *at = view_branch(rq->view, "Offer");
	const struct provider_offer_read_row *offer = n->offer;
	struct care_visit *visits;
	size_t count;
	int code;

	if ((code = notice_offered(rq, n, &visits, &count)) != DB_OK ||
	    (code = week_show(rq, view_branch(at, "week"), visits, count)) != DB_OK)
		return code;
	view_row(at, &q_provider_offer_read, offer);
	view_text(at, "made", london_text(rq->a, offer->made_at));
	view_text(at, "start", day_words(rq, offer->start_on));
	view_text(at, "hour", money_text(rq->a, offer->hour_pence));
	view_text(at, "price", money_text(rq->a, offer->week_pence));
	view_flag(at, "whole", (int64_t)count == n->row->visits);
	view_flag(at, "chosen", offer->outcome != NULL && strcmp(offer->outcome, "chosen") == 0);
	if (offer->outcome_reason != NULL)
		view_text(at, "why", outcome_reason_words(offer->outcome_reason));
	return DB_OK;
}

int
notice_show(struct req *rq, const struct notice *n)
{
	struct view *at = view_branch(rq->view, "Notice");
	const struct provider_notice_read_row *row = n->row;
	struct notice_standing standing = notice_standing(rq, n->open, row->withdrawn_at,
	    n->offer != NULL, n->offer != NULL ? n->offer->outcome : NULL,
	    row->declined_at != NULL);
	int code;

	view_row(at, &q_provider_notice_read, row);
	view_text(at, "standing", standing.text);
	view_text(at, "colour", standing.colour);
	view_text(at, "urgency", choice_words(&choices_urgency, row->urgency));
	view_text(at, "source", source_words(row->source));
	view_text(at, "gender", gender_words(row->gender));
	view_text(at, "needed", day_words(rq, row->needed_by));
	view_text(at, "sent", london_text(rq->a, row->sent_at));
	view_text(at, "closes", london_text(rq->a, row->closes_at));
	view_text(at, "left", time_left_words(rq, row->closes_at));
	view_flag(at, "open", n->open);
	view_flag(at, "decided", n->decided);
	if (row->reason != NULL)
		view_text(at, "reason", choice_words(&choices_decline_reason, row->reason));
	if (row->declined_at != NULL)
		view_text(at, "declined", london_text(rq->a, row->declined_at));
	if (n->open && (code = notice_rate_show(rq, n, n->visits, n->count, at)) != DB_OK)
		return code;
	return week_show(rq, view_branch(at, "week"), n->visits, n->count);
}

/* What it would add to the provider's rounds, while that may decide an answer. */
static int
show_travel(struct req *rq, const struct notice *n)
{
	struct own_rounds own;
	struct round_home home;
	int code;

	if (!n->open)
		return DB_OK;
	if ((code = own_rounds_read(rq, req_today(rq), &own)) != DB_OK)
		return code;
	home = own_rounds_home(&own, n->row->has_latitude && n->row->has_longitude,
	    n->row->latitude, n->row->longitude);
	own_rounds_show(rq, &own, &home, n->visits, n->count);
	return DB_OK;
}

#define DECLINE(F, form) \
	F(form, ONEOF, reason, "Why you cannot take this", REQUIRED, 0, 0, \
	    &choices_decline_reason) \
	F(form, TEXT, words, "Anything to add", OPTIONAL, 0, 300, NULL)
FORM(decline, DECLINE);

PAGE(provider_notice, "/provider/notices/:id", "provider.answer", nothing,
    "provider/notice.cs")
{
	struct notice n;
	int status, code;

	if ((status = notice_read(rq, &n)) != 0)
		return status;
	if (rq->method == GET && n.row->seen_at == NULL &&
	    (code = provider_notice_seen(rq->db,
	         (struct provider_notice_seen_args){ .id = n.row->id }, NULL)) != DB_OK)
		return db_status(rq, code);
	if ((code = notice_show(rq, &n)) != DB_OK || (code = show_travel(rq, &n)) != DB_OK ||
	    (n.offer != NULL && (code = show_offer(rq, &n)) != DB_OK))
		return db_status(rq, code);
	provider_nav(rq, "notices");
	provider_notice_show(rq);
	version_show(rq, n.offer != NULL ? n.offer->version : 0);
	form_hint(rq, "words", "The council sees this. Do not name anybody");
	return 200;
}

ACTION(decline_request, "/provider/notices/:id/decline", "provider.answer", decline,
    provider_notice)
{
	struct changes *changes = changes_new(rq);
	struct notice n;
	uint64_t added;
	int status, code;

	if ((status = notice_read(rq, &n)) != 0 || (status = notice_hold(rq, &n)) != 0)
		return status;
	if (n.offer != NULL) {
		form_refuse(rq, NULL, "You have made an offer. Withdraw it instead");
		return 422;
	}
	code = provider_decline_add(rq->db,
	    (struct provider_decline_add_args){ .notice_id = n.row->id,
	        .declined_by = rq->who.account_id,
	        .reason = f->reason,
	        .words = f->words != NULL ? f->words : "" },
	    &added);
	if (code == DB_DUPLICATE || (code == DB_OK && added == 0))
		return 409;
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(
	    changes, "Declined", NULL, choice_words(&choices_decline_reason, f->reason));
	changes_keep_for(changes, "care_request", n.row->request_id, 0);
	return reply_see(rq, "/provider/notices/%" PRId64 "?done=declined", rq->path_id);
}

ACTION(withdraw_offer, "/provider/notices/:id/withdraw", "provider.answer", nothing,
    provider_notice)
{
	struct changes *changes = changes_new(rq);
	struct notice n;
	uint64_t changed;
	int status, code;

	if ((status = notice_read(rq, &n)) != 0)
		return status;
	code = provider_offer_withdraw(rq->db,
	    (struct provider_offer_withdraw_args){
	        .request_id = n.row->request_id, .version = version_sent(rq) },
	    &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	changes_text(changes, "Offer", "Made", "Withdrawn");
	changes_keep_for(changes, "care_request", n.row->request_id, 0);
	return reply_see(rq, "/provider/notices/%" PRId64 "?done=withdrawn", rq->path_id);
}

/* Making an offer, changing it while it can be answered: filled in, checked on a page of its
 * own, sent (sql/query/provider.sql, templates/provider/offer.cs and offer-check.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/changes.h"
#include "lib/draft.h"
#include "lib/money.h"
#include "lib/route.h"
#include "lib/secret.h"
#include "lib/visitor.h"
#include "provider/offer_form.h"
#include "provider/travel.h"
#include "provider/words.h"
#include "staff/version.h"

static void
fill(struct req *rq, const struct notice *n)
{
	const struct provider_offer_read_row *was = n->offer;

	form_hint(rq, "start_on", "They would like it by the date above");
	form_hint(rq, "regular_carers", "How many different carers would come in a usual week");
	form_hint(rq, "joint_with",
	    "Only where you offer a part of the week and have agreed with them that they offer the "
	    "rest");
	form_hint(rq, "words", "Do not name anybody");
	form_fill(rq, "start_on",
	    was != NULL                              ? was->start_on
	        : days_until(rq, n->row->needed_by) >= 0 ? n->row->needed_by
	                                             : NULL);
	if (was == NULL)
		return;
	form_fill(rq, "price", money_number(rq->a, was->hour_pence));
	form_fill(
	    rq, "regular_carers", arena_printf(rq->a, "%" PRId64, was->regular_carers));
	if (was->has_joint_with)
		form_fill(rq, "joint_with", arena_printf(rq->a, "%" PRId64, was->joint_with));
	form_fill(rq, "words", was->words);
}

static const struct route send_offer_route;

PAGE(provider_offer, "/provider/notices/:id/offer", "provider.answer", nothing,
    "provider/offer.cs")
{
	const struct pairs *answers = rq->method == POST ? &rq->sent : NULL;
	struct notice n;
	int status, code;

	if ((status = notice_read(rq, &n)) != 0)
		return status;
	if ((answers == NULL && n.open &&
	        (code = draft_answers(rq, &send_offer_route, &answers)) != DB_OK) ||
	    (code = notice_show(rq, &n)) != DB_OK ||
	    (code = offer_show(rq, &n, answers)) != DB_OK)
		return db_status(rq, code);
	provider_nav(rq, "notices");
	version_show(rq, n.offer != NULL ? n.offer->version : 0);
	view_flag(rq->view, "Changing", n.offer != NULL);
	fill(rq, &n);
	return 200;
}

/* All that was sent goes along unseen, to be sent again with the answers checked. */
static void
carry_answers(struct req *rq)
{
	for (size_t i = 0; i < rq->sent.count; i++) {
		struct view *at;

		if (rq->sent.items[i].name[0] == '_')
			continue;
		at = view_item(rq->view, "Sent");
		view_text(at, "name", rq->sent.items[i].name);
		view_text(at, "value", rq->sent.items[i].value);
	}
	view_text(rq->view, "Form.action", rq->path);
	view_text(rq->view, "Form.token", visitor_form_token(rq));
	view_text(rq->view, "Form.key", secret_token(rq->a));
}

static const char *
joint_name(struct req *rq, const char *id)
{
	const struct choice *list;
	size_t count;
	const struct form_field *field = NULL;

	for (size_t i = 0; i < offer.count; i++)
		if (strcmp(offer.fields[i].name, "joint_with") == 0)
			field = &offer.fields[i];
	if (id == NULL || field->choices->find(rq, &list, &count) != DB_OK)
		return NULL;
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i].value, id) == 0)
			return list[i].text;
	return NULL;
}

/* What the visits offered would add to the provider's travel.  DB_OK or a fault. */
static int
added_travel(struct req *rq, const struct offer_form *f, struct round_price *price)
{
	const struct provider_notice_read_row *row = f->notice.row;
	struct own_rounds own;
	struct round_home home;
	int code = own_rounds_read(rq, civil_date_iso(rq->a, f->start_on), &own);

	if (code != DB_OK)
		return code;
	home = own_rounds_home(
	    &own, row->has_latitude && row->has_longitude, row->latitude, row->longitude);
	round_price_of(rq->a, own.current, own.count, &home, f->offered, f->offered_count, 0,
	    price);
	return DB_OK;
}

/* The answers to be checked, as the page that follows the form: nothing is stored but the
 * draft, from which a question is answered anew. */
static int
ask_to_check(struct req *rq, const struct offer_form *f)
{
	struct view *at = view_branch(rq->view, "Offer");
	struct round_price travel;
	int code = week_show(rq, view_branch(at, "week"), f->offered, f->offered_count);

	if (code != DB_OK || (code = notice_show(rq, &f->notice)) != DB_OK ||
	    (code = notice_rate_show(rq, &f->notice, f->offered, f->offered_count, at)) != DB_OK)
		return db_status(rq, code);
	view_flag(at, "whole", f->offered_count == f->notice.count);
	view_text(at, "start", civil_date_text(rq->a, f->start_on));
	view_text(at, "hour", money_text(rq->a, f->price));
	view_text(at, "price",
	    money_text(rq->a, offer_week_pence(f->offered, f->offered_count, f->price)));
	view_number(at, "regular_carers", f->regular_carers);
	view_text(at, "joint_name", joint_name(rq, f->joint_with));
	view_text(at, "words", f->words);
	if ((code = added_travel(rq, f, &travel)) != DB_OK)
		return db_status(rq, code);
	view_text(at, "travel", own_rounds_words(rq, &travel));
	carry_answers(rq);
	version_show(rq, version_sent(rq));
	provider_nav(rq, "notices");
	reply_template(rq, "provider/offer-check.cs");
	return 200;
}

static int64_t
joint_id(const struct offer_form *f)
{
	return f->joint_with != NULL ? strtoll(f->joint_with, NULL, 10) : 0;
}

/* The row of the offer, made or changed: 0 with its id, or the status; 409 when somebody of
 * the same provider was first. */
static int
store_row(struct req *rq, const struct offer_form *f, int64_t *id)
{
	int64_t week = offer_week_pence(f->offered, f->offered_count, f->price);
	const char *words = f->words != NULL ? f->words : "";
	const char *start = civil_date_iso(rq->a, f->start_on);
	const struct notice *n = &f->notice;
	struct round_price travel;
	uint64_t changed = 1;
	int code;

	if ((n->offer != NULL ? n->offer->version : 0) != version_sent(rq))
		return 409;
	if ((code = added_travel(rq, f, &travel)) != DB_OK)
		return db_status(rq, code);
	if (n->offer == NULL) {
		code = provider_offer_add(rq->db,
		    (struct provider_offer_add_args){ n->row->request_id, rq->who.account_id, start,
		        f->price, week, f->regular_carers, f->joint_with != NULL, joint_id(f),
		        words, travel.known, travel.minutes },
		    NULL);
		*id = (int64_t)db_last_id(rq->db);
	} else {
		*id = n->offer->id;
		code = provider_offer_change(rq->db,
		    (struct provider_offer_change_args){ *id, n->offer->version,
		        rq->who.account_id, start, f->price, week, f->regular_carers,
		        f->joint_with != NULL, joint_id(f), words, travel.known,
		        travel.minutes },
		    &changed);
	}
	if (code == DB_DUPLICATE || (code == DB_OK && changed == 0))
		return 409;
	return code != DB_OK ? db_status(rq, code) : 0;
}

static int
store_visits(struct req *rq, const struct offer_form *f, int64_t id)
{
	struct provider_offer_visit_add_args *rows =
	    arena_array(rq->a, f->offered_count + 1, sizeof(rows[0]));
	int code = provider_offer_visits_drop(
	    rq->db, (struct provider_offer_visits_drop_args){ .offer_id = id }, NULL);

	for (size_t i = 0; i < f->offered_count; i++)
		rows[i] = (struct provider_offer_visit_add_args){ id, f->offered[i].id,
			f->offered[i].begins_at };
	return code != DB_OK
	    ? code
	    : db_bulk(rq->db, &q_provider_offer_visit_add, rows, f->offered_count, NULL);
}

static void
note_change(struct req *rq, const struct offer_form *f)
{
	const struct provider_offer_read_row *was = f->notice.offer;
	struct changes *changes = changes_new(rq);

	changes_text(changes, "Visits offered", NULL,
	    arena_printf(rq->a, "%zu of %zu", f->offered_count, f->notice.count));
	changes_money(changes, "Price an hour", was != NULL, was != NULL ? was->hour_pence : 0,
	    true, f->price);
	changes_text(changes, "Start", was != NULL ? day_words(rq, was->start_on) : NULL,
	    civil_date_text(rq->a, f->start_on));
	changes_keep_for(changes, "care_request", f->notice.row->request_id, 0);
}

static int send_checked(struct req *rq, const struct offer_form *f);

ACTION(send_offer, "/provider/notices/:id/offer", "provider.answer", offer, provider_offer)
{
	int status;

	if (f->status != 0)
		return f->status;
	/* Asked about in time, however long somebody looks at the answers. */
	if (!f->checked)
		return f->notice.open ? ask_to_check(rq, f) : notice_hold(rq, &f->notice);
	if ((status = notice_hold(rq, &f->notice)) != 0)
		return status;
	return send_checked(rq, f);
}

static int
send_checked(struct req *rq, const struct offer_form *f)
{
	int64_t id = 0;
	int status, code;

	if ((status = store_row(rq, f, &id)) != 0)
		return status;
	if ((code = store_visits(rq, f, id)) != DB_OK ||
	    (code = provider_decline_drop(rq->db,
	         (struct provider_decline_drop_args){ .notice_id = f->notice.row->id },
	         NULL)) != DB_OK)
		return db_status(rq, code);
	note_change(rq, f);
	return reply_see(rq, "/provider/notices/%" PRId64 "?done=%s", rq->path_id,
	    f->notice.offer != NULL ? "changed" : "offered");
}

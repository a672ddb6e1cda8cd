/* Withdrawing a check that was recorded by mistake or holds no longer: the public does not see
 * it any more, staff do, with the reason (templates/desk/check-withdraw.cs). */
#include <inttypes.h>
#include <stdlib.h>

#include "desk/edit.h"
#include "desk/words.h"

static const struct choice reasons[] = {
    {"Recorded by mistake", "It was recorded by mistake", NULL},
    {"Wrong words or dates", "Its words or dates are wrong", "Record it again as it should be"},
    {"No longer valid", "What was seen is no longer valid", NULL},
};
static const struct choices choices_reason = CHOICES(reasons);

#define WITHDRAW(F, form) \
	EDIT_VERSION(F, form) \
	F(form, INT, check, "Check", REQUIRED, 1, INT64_MAX, NULL) \
	F(form, ONEOF, reason, "Why it is withdrawn", REQUIRED, 0, 0, &choices_reason)
FORM(check_withdrawal, WITHDRAW);

/* The check in the address or in the form, for as long as it is not withdrawn.  0, 404, or the
 * status of a fault. */
static int
find_check(struct req *rq, int64_t *id, struct desk_check_one_row **row)
{
	const char *text = pairs_get(&rq->sent, "check");
	int code;

	*id = text != NULL ? strtoll(text, NULL, 10) : 0;
	code = desk_check_one(rq->db, rq->a,
	    (struct desk_check_one_args){.id = *id, .listing_id = rq->path_id}, row);
	if (code != DB_OK)
		return db_status(rq, code);
	return *row != NULL && (*row)->withdrawn_on == NULL ? 0 : 404;
}

PAGE(check_withdraw_page, "/desk/listings/:id/checks/withdraw", "listing.check", nothing,
    "desk/check-withdraw.cs")
{
	struct desk_check_one_row *row;
	struct desk_edit_read_row *l;
	int64_t id;
	int status;

	if ((status = edit_open(rq, "checks", &l)) != 0 ||
	    (status = find_check(rq, &id, &row)) != 0)
		return status;
	view_number(rq->view, "Check.id", id);
	view_text(rq->view, "Check.name", choice_words(&choices_check_kind, row->kind));
	view_text(rq->view, "Check.seen", row->seen);
	view_text(rq->view, "Check.seen_on", day_words(rq, row->seen_on));
	view_text(rq->view, "Page.back.href",
	    arena_printf(rq->a, "/desk/listings/%" PRId64 "/checks", l->id));
	view_text(rq->view, "Page.back.text", "Back to the checks");
	return 200;
}

ACTION(withdraw_check, "/desk/listings/:id/checks/withdraw", "listing.check", check_withdrawal,
    check_withdraw_page)
{
	struct desk_check_one_row *row;
	uint64_t changed;
	struct edit e;
	int status, code;
	int64_t id;

	if ((status = edit_begin(rq, "checks", f->version, &e)) != 0 ||
	    (status = find_check(rq, &id, &row)) != 0)
		return status;
	code = desk_check_withdraw(rq->db,
	    (struct desk_check_withdraw_args){.id = id,
		.listing_id = rq->path_id,
		.today = req_today(rq),
		.reason = f->reason},
	    &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	changes_text(e.changes, choice_words(&choices_check_kind, row->kind),
	    arena_printf(rq->a, "%s, seen on %s", row->seen, day_words(rq, row->seen_on)),
	    arena_printf(rq->a, "withdrawn: %s", f->reason));
	changes_keep(e.changes, e.was->id, e.version);
	return reply_see(rq, "/desk/listings/%" PRId64 "/checks?done=withdrawn", rq->path_id);
}

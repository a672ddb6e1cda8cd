/* A package's move to another provider, decided on: that both were asked, or a refusal, so that it
 * is not proposed again, and taking that back (sql/query/swap.sql,
 * templates/homecare/swap-refuse.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/changes.h"
#include "desk/words.h"
#include "homecare/swap_words.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/nav.h"
#include "staff/notice.h"

static const struct choice reasons[] = {
    {"person", "The person wants to stay with the provider", NULL},
    {"carer", "The carers know the person too well to be changed", NULL},
    {"provider", "The other provider does not want it", NULL},
    {"other", "Something else", NULL},
};
const struct choices choices_swap_refusal = CHOICES(reasons);

const char *
swap_refusal_words(const char *reason)
{
	return choice_words(&choices_swap_refusal, reason);
}

#define REFUSAL(F, form) \
	F(form, ONEOF, reason, "Why it is not to be", REQUIRED, 0, 0, &choices_swap_refusal) \
	F(form, TEXT, words, "More about why", OPTIONAL, 0, 200, NULL)

static void check_refusal(struct req *rq, void *values);
FORM_CHECKED(swap_refused_form, REFUSAL, check_refusal);

/* "Something else" says nothing to who asks later. */
static void
check_refusal(struct req *rq, void *values)
{
	const struct swap_refused_form_form *f = values;

	if (f->reason != NULL && strcmp(f->reason, "other") == 0 && f->words == NULL)
		form_refuse(rq, "words", "Enter why it is not to be");
}

/* The package and the provider of the address: 0, or the status to answer. */
static int
read_swap(struct req *rq, struct swap_one_row **row)
{
	int code = swap_one(rq->db, rq->a,
	    (struct swap_one_args){.package = rq->path_code, .organisation_id = rq->path_id},
	    row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row == NULL || !(*row)->has_patch_id ? 404 : 0;
}

/* One whose last day is known is not decided on any more. */
static int
read_open_swap(struct req *rq, struct swap_one_row **row)
{
	const int status = read_swap(rq, row);

	return status == 0 && (*row)->ends_on != NULL ? 409 : status;
}

static const struct choice notices[] = {
    {"asked", "It is recorded that both providers were asked.", NULL},
    {"refused", "The move is refused, and is not proposed any more.", NULL},
    {"allowed", "The move may be proposed again.", NULL},
};
static const struct choices choices_notice = CHOICES(notices);

void
swap_notice(struct req *rq)
{
	notice_show_of(rq, &choices_notice);
}

static int
back_to_swaps(struct req *rq, const struct swap_one_row *row, const char *done)
{
	return reply_see(rq, "/desk/rounds/%" PRId64 "/swaps?done=%s", row->patch_id, done);
}

static void
keep_subject(struct req *rq, const struct swap_one_row *row, const char *what,
    const char *reason)
{
	struct changes *changes = changes_new(rq);

	changes_text(changes, what, NULL, row->has_to);
	if (reason != NULL)
		changes_text(changes, "Why", NULL, swap_refusal_words(reason));
	req_subject(rq, "package", row->package_id, changes_detail(changes));
}

static void
show_swapped(struct req *rq, const struct swap_one_row *row)
{
	struct view *at = view_branch(rq->view, "Swap");

	view_text(at, "reference", row->reference);
	view_text(
	    at, "href", arena_printf(rq->a, "/desk/packages/%" PRId64, row->package_id));
	view_text(at, "handback",
	    arena_printf(rq->a, "/desk/packages/%" PRId64 "/handback?reason=agreed_move",
		row->package_id));
	view_text(at, "from", row->has_from);
	view_text(at, "to", row->has_to);
	view_text(
	    at, "back", arena_printf(rq->a, "/desk/rounds/%" PRId64 "/swaps", row->patch_id));
	if (row->ends_on == NULL)
		return;
	view_text(at, "last_day", day_words(rq, row->last_on));
	if (!row->has_new_request_id)
		return;
	view_text(at, "new_request", row->new_request);
	view_text(at, "awarded", row->awarded);
	view_text(at, "new_href",
	    arena_printf(rq->a, "/desk/requests/%" PRId64, row->new_request_id));
}

PAGE(refuse_swap_page, "/desk/swaps/:id/:code", "package.change", nothing,
    "homecare/swap-refuse.cs")
{
	struct swap_standing_row *standing;
	struct swap_asked_one_row *asked;
	struct swap_one_row *row;
	int status, code;

	if ((status = read_swap(rq, &row)) != 0)
		return status;
	code = swap_standing(rq->db, rq->a,
	    (struct swap_standing_args){
		.package_id = row->package_id, .organisation_id = rq->path_id},
	    &standing);
	if (code != DB_OK ||
	    (code = swap_asked_one(rq->db, rq->a,
		 (struct swap_asked_one_args){
		     .package_id = row->package_id, .organisation_id = rq->path_id},
		 &asked)) != DB_OK)
		return db_status(rq, code);
	if (asked != NULL) {
		view_text(rq->view, "Asked.when", london_text(rq->a, asked->asked_at));
		view_text(rq->view, "Asked.who", asked->asked_by);
	}
	staff_nav(rq, "rounds");
	show_swapped(rq, row);
	if (standing == NULL)
		return 200;
	view_text(rq->view, "Refused.why", swap_refusal_words(standing->reason));
	view_text(rq->view, "Refused.words", standing->words);
	view_text(rq->view, "Refused.when", london_text(rq->a, standing->refused_at));
	view_text(rq->view, "Refused.who", standing->refused_by);
	return 200;
}

ACTION(refuse_swap, "/desk/swaps/:id/:code", "package.change", swap_refused_form,
    refuse_swap_page)
{
	struct swap_one_row *row;
	int status, code;

	if ((status = read_open_swap(rq, &row)) != 0)
		return status;
	code = swap_refuse(rq->db,
	    (struct swap_refuse_args){.package_id = row->package_id,
		.organisation_id = rq->path_id,
		.reason = f->reason,
		.words = f->words != NULL ? f->words : "",
		.account_id = rq->who.account_id},
	    NULL);
	if (code == DB_DUPLICATE) {
		form_refuse(rq, NULL, "Somebody has refused this already");
		return 422;
	}
	if (code != DB_OK)
		return db_status(rq, code);
	keep_subject(rq, row, "Not to be proposed for", f->reason);
	return back_to_swaps(rq, row, "refused");
}

ACTION(allow_swap, "/desk/swaps/:id/:code/allow", "package.change", nothing, refuse_swap_page)
{
	struct swap_one_row *row;
	uint64_t changed;
	int status, code;

	if ((status = read_swap(rq, &row)) != 0)
		return status;
	code = swap_allow(rq->db,
	    (struct swap_allow_args){.package_id = row->package_id,
		.organisation_id = rq->path_id,
		.account_id = rq->who.account_id},
	    &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 404;
	keep_subject(rq, row, "May be proposed for again", NULL);
	return back_to_swaps(rq, row, "allowed");
}

ACTION(ask_swap, "/desk/swaps/:id/:code/asked", "package.change", nothing, refuse_swap_page)
{
	struct swap_one_row *row;
	int status, code;

	if ((status = read_open_swap(rq, &row)) != 0)
		return status;
	code = swap_asked_add(rq->db,
	    (struct swap_asked_add_args){.package_id = row->package_id,
		.organisation_id = rq->path_id,
		.account_id = rq->who.account_id},
	    NULL);
	if (code == DB_DUPLICATE)
		code = swap_asked_again(rq->db,
		    (struct swap_asked_again_args){.package_id = row->package_id,
			.organisation_id = rq->path_id,
			.account_id = rq->who.account_id},
		    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	keep_subject(rq, row, "Both providers asked about a move to", NULL);
	return back_to_swaps(rq, row, "asked");
}

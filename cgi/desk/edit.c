/* What the pages that change a listing share. */
#include "desk/edit.h"

#include <inttypes.h>
#include <string.h>

#include "desk/history.h"
#include "desk/words.h"
#include "directory/cards.h"
#include "staff/nav.h"

enum {
	WORKERS = LISTING_PA | LISTING_MICRO | LISTING_SHARED_LIVES,
	EXEMPTIBLE = LISTING_PA | LISTING_MICRO
};

const struct edit_step edit_steps[] = {
	{ "about", "What it is", LISTING_ANY },
	{ "registration", "Registration of personal care", EXEMPTIBLE },
	{ "offers", "What it offers", LISTING_ANY },
	{ "people", "Who it is for", LISTING_ANY },
	{ "worker", "Languages and the worker", LISTING_ANY },
	{ "prices", "Prices", LISTING_ANY },
	{ "place", "Where it is", LISTING_ANY },
	{ "reach", "What area it covers", LISTING_ANY },
	{ "week", "Free time in the week", WORKERS | LISTING_REGISTERED },
	{ "taking", "Taking new people", LISTING_ANY },
	{ "contact", "Contact details", LISTING_ANY },
};

const size_t edit_step_count = sizeof(edit_steps) / sizeof(edit_steps[0]);

enum listing_kind
listing_kind(const struct desk_edit_read_row *listing)
{
	for (size_t i = 0; i < choices_listing_kind.count; i++)
		if (strcmp(choices_listing_kind.list[i].value, listing->kind) == 0)
			return (enum listing_kind)(1 << i);
	return LISTING_ANY;
}

static const struct edit_step *
find_step(const char *code)
{
	for (size_t i = 0; i < edit_step_count; i++)
		if (strcmp(edit_steps[i].code, code) == 0)
			return &edit_steps[i];
	return NULL;
}

/* The step before (by -1) or after (1) that this kind of listing has; NULL at an end. */
static const struct edit_step *
neighbour(const struct desk_edit_read_row *l, const char *code, int by)
{
	const struct edit_step *step = find_step(code);
	int count = (int)edit_step_count;

	if (step == NULL)
		return NULL;
	for (int i = (int)(step - edit_steps) + by; i >= 0 && i < count; i += by)
		if (edit_steps[i].kinds & (int)listing_kind(l))
			return &edit_steps[i];
	return NULL;
}

/* Came here from the check of all answers, to go back to it. */
static bool
from_answers(const struct req *rq)
{
	const char *then = pairs_get(&rq->sent, "then");

	return then != NULL && strcmp(then, "answers") == 0;
}

static const char *
back_address(struct req *rq, const struct desk_edit_read_row *l, const char *step)
{
	const struct edit_step *before = neighbour(l, step, -1);

	if (from_answers(rq) || before == NULL)
		return arena_printf(rq->a, "/desk/listings/%" PRId64 "/answers", l->id);
	return arena_printf(rq->a, "/desk/listings/%" PRId64 "/%s", l->id, before->code);
}

static int
read_listing(struct req *rq, struct desk_edit_read_row **listing)
{
	int code;

	code = desk_edit_read(
	    rq->db, rq->a, (struct desk_edit_read_args){ .id = rq->path_id }, listing);
	if (code != DB_OK)
		return db_status(rq, code);
	return *listing != NULL ? 0 : 404;
}

int
edit_open(struct req *rq, const char *step, struct desk_edit_read_row **listing)
{
	const struct edit_step *shown = find_step(step);
	struct view *at = view_branch(rq->view, "Edit");
	struct desk_edit_of_others_row *others;
	const struct desk_edit_read_row *l;
	int status, code;

	if ((status = read_listing(rq, listing)) != 0)
		return status;
	l = *listing;
	if (shown != NULL && !(shown->kinds & (int)listing_kind(l)))
		return 404;
	staff_nav(rq, "listings");
	notice_show(rq);
	view_number(at, "id", l->id);
	view_text(at, "name", l->name);
	view_text(at, "kind", l->kind);
	view_text(at, "kind_label", card_kind(l->kind));
	view_number(at, "version", l->version);
	view_flag(at, "from_register", l->from_register);
	view_text(at, "then", from_answers(rq) ? "answers" : "");
	view_text(at, "title", shown != NULL ? shown->title : "");
	if ((code = desk_edit_of_others(rq->db, rq->a,
	         (struct desk_edit_of_others_args){
	             .listing_id = l->id, .account_id = rq->who.account_id },
	         &others)) != DB_OK)
		return db_status(rq, code);
	view_number(at, "version_of_others", others->version);
	standing_show(at,
	    standing_of(rq, l->published_on, l->paused_on, l->unlisted_on, l->confirmed_on,
	        l->from_register));
	view_text(rq->view, "Page.back.href", back_address(rq, l, step));
	view_text(rq->view, "Page.back.text", "Back");
	return 0;
}

/* Somebody else was first: what they changed is shown, and the way back to the page,
 * which keeps the answers that were sent. */
static int
show_conflict(struct req *rq, const struct desk_edit_read_row *l, int64_t version)
{
	struct view *at = view_branch(rq->view, "Changed");
	int code;

	if ((code = history_since(rq, l->id, version)) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "listings");
	view_text(at, "name", l->name);
	view_text(at, "href",
	    arena_printf(rq->a, "%s%s", route_path(rq, rq->route->page),
	        from_answers(rq) ? "?then=answers" : ""));
	return 409;
}

int
edit_begin(struct req *rq, const char *step, int64_t version, struct edit *e)
{
	const struct edit_step *taken = find_step(step);
	struct desk_edit_read_row *l;
	uint64_t changed;
	int status, code;

	code = desk_edit_take(rq->db,
	    (struct desk_edit_take_args){ .id = rq->path_id, .version = version }, &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	if ((status = read_listing(rq, &l)) != 0)
		return status;
	if (changed == 0)
		return show_conflict(rq, l, version);
	if (taken != NULL && !(taken->kinds & (int)listing_kind(l)))
		return 404;
	*e = (struct edit){ .rq = rq,
		.step = step,
		.was = l,
		.changes = changes_new(rq),
		.version = l->version };
	return 0;
}

int
edit_end(struct edit *e)
{
	const struct edit_step *next = neighbour(e->was, e->step, 1);

	changes_keep(e->changes, e->was->id, e->version);
	if (from_answers(e->rq) || next == NULL)
		return reply_see(
		    e->rq, "/desk/listings/%" PRId64 "/answers?done=answers", e->was->id);
	return reply_see(e->rq, "/desk/listings/%" PRId64 "/%s", e->was->id, next->code);
}

int
edit_end_at_listing(struct edit *e, const char *done)
{
	changes_keep(e->changes, e->was->id, e->version);
	return reply_see(e->rq, "/desk/listings/%" PRId64 "?done=%s", e->was->id, done);
}

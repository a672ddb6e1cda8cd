/* A package read, taken for a change and given back, for all pages of packages. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/changes.h"
#include "desk/words.h"
#include "homecare/outbox.h"
#include "homecare/package.h"
#include "lib/civil_date.h"
#include "staff/nav.h"
#include "staff/notice.h"
#include "staff/private_read.h"
#include "staff/version.h"

struct package_dates
package_dates_of(const struct package_one_row *row)
{
	return (struct package_dates){ row->start_on, row->started_on, row->ends_on,
		row->suspended_from, row->suspended_to };
}

int
package_open(struct req *rq, struct package_one_row **row)
{
	int code = package_one(rq->db, rq->a,
	    (struct package_one_args){ .id = rq->path_id, .today = req_today(rq) }, row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row == NULL ? 404 : 0;
}

int
package_page(struct req *rq, struct package_one_row **row, bool back)
{
	struct view *at = view_branch(rq->view, "Package");
	struct package_dates dates;
	enum package_standing standing;
	int status, code;

	if ((status = package_open(rq, row)) != 0)
		return status;
	if ((code = private_note_read(rq, "package")) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "packages");
	view_row(at, &q_package_one, *row);
	dates = package_dates_of(*row);
	standing = package_standing(&dates, req_today(rq));
	view_text(at, "standing", package_standing_words(standing));
	view_text(at, "standing_colour", package_standing_colour(standing));
	version_show(rq, (*row)->version);
	if (back) {
		view_text(rq->view, "Page.back.text", "Back to the package");
		view_text(rq->view, "Page.back.href",
		    arena_printf(rq->a, "/desk/packages/%" PRId64, (*row)->id));
	}
	return 0;
}

int
package_begin(struct req *rq, struct package_one_row **row)
{
	struct package_lock_row *lock;
	int status;
	int code = package_lock(
	    rq->db, rq->a, (struct package_lock_args){ .id = rq->path_id }, &lock);

	if (code != DB_OK)
		return db_status(rq, code);
	if (lock == NULL)
		return 404;
	if (lock->version != version_sent(rq))
		return 409;
	if ((status = package_open(rq, row)) != 0)
		return status;
	return 0;
}

int
package_note(struct req *rq, int64_t package_id, const struct package_note *note,
    int64_t *change_id)
{
	int code = package_change_add(rq->db,
	    (struct package_change_add_args){ .package_id = package_id,
	        .kind = note->kind,
	        .words = note->words,
	        .has_row_id = note->row_id != 0,
	        .row_id = note->row_id,
	        .before_on = note->before_on,
	        .before_reason = note->before_reason,
	        .account_id = rq->who.account_id },
	    NULL);

	if (code == DB_OK && change_id != NULL)
		*change_id = (int64_t)db_last_id(rq->db);
	return code;
}

int
package_tell(
    struct req *rq, const struct package_one_row *was, int64_t change_id, const char *what)
{
	return outbox_queue(rq->db, rq->a,
	    &(struct message){
	        .about = arena_printf(rq->a, "package change %" PRId64, change_id),
	        .organisation_id = was->organisation_id,
	        .address = was->email,
	        .template = "package",
	        .subject = arena_printf(rq->a, "Package changed: %s", was->reference),
	        .body = arena_printf(rq->a,
	            "The council has changed package %s.\n\n%s.\n\n"
	            "To see it, sign in:\n%s/provider/packages/%" PRId64 "\n",
	            was->reference, what, rq->conf->base_url, was->id) });
}

void
package_check_day(
    struct req *rq, const char *field, const char *name, bool has, struct civil_date day)
{
	enum { DAYS_LATE = 31, DAYS_ON = 365 };

	if (has && (civil_date_compare(day, civil_date_add_days(rq->today, -DAYS_LATE)) < 0 ||
	        civil_date_compare(day, civil_date_add_days(rq->today, DAYS_ON)) > 0))
		form_refuse(rq, field,
		    arena_printf(rq->a, "%s must be in the last %d days or within a year", name,
		        DAYS_LATE));
}

int
package_done(struct req *rq, const struct package_one_row *was, const char *words,
    const char *done)
{
	struct changes *changes = changes_new(rq);
	int code = package_touch(rq->db, (struct package_touch_args){ .id = was->id }, NULL);

	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Package", NULL, words);
	changes_keep_for(changes, "package", was->id, was->version + 1);
	return reply_see(rq, "/desk/packages/%" PRId64 "?done=%s", was->id, done);
}

const char *
package_week_day(struct req *rq, const struct package_one_row *row)
{
	const char *today = req_today(rq);
	struct civil_date end;

	if (row->ends_on != NULL && strcmp(row->ends_on, today) <= 0 &&
	    strcmp(row->ends_on, row->start_on) > 0 && civil_date_parse(row->ends_on, &end) == 0)
		return civil_date_iso(rq->a, civil_date_add_days(end, -1));
	return strcmp(row->start_on, today) > 0 ? row->start_on : today;
}

size_t
package_week(struct req *rq, const struct package_visits_row *rows, size_t count,
    const char *day, struct care_visit **week)
{
	struct care_visit *visits = arena_array(rq->a, count + 1, sizeof(*visits));
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		const struct package_visits_row *row = &rows[i];

		if (strcmp(row->starts_on, day) > 0 ||
		    (row->ends_on != NULL && strcmp(row->ends_on, day) <= 0))
			continue;
		visits[n++] = (struct care_visit){ .id = row->id,
			.day = row->day,
			.window_from = row->window_from,
			.window_to = row->window_to,
			.begins_at = row->begins_at,
			.minutes = row->minutes,
			.carers = row->carers,
			.critical = row->critical,
			.tasks = row->tasks };
	}
	*week = visits;
	return n;
}

int64_t
package_week_pence(int64_t carer_minutes, int64_t hour_pence)
{
	return (carer_minutes * hour_pence + 30) / 60;
}

static const struct choice pauses[] = {
	{ "hospital", "In hospital", NULL },
	{ "away", "Away from home", NULL },
	{ "family", "Family cares for a while", NULL },
	{ "respite", "A short stay in a care home", NULL },
	{ "other", "Something else", NULL },
};
const struct choices choices_pause = CHOICES(pauses);

/* The first nine are for people to choose; the others follow from what is done elsewhere. */
static const struct choice ends[] = {
	{ "independent", "They manage without care", NULL },
	{ "less_needed", "They need another kind of help now", NULL },
	{ "care_home", "They moved into a care home", NULL },
	{ "hospital", "They will stay in hospital", NULL },
	{ "died", "They died", NULL },
	{ "moved_away", "They moved away", NULL },
	{ "direct_payment", "They arrange care with a direct payment", NULL },
	{ "changed_provider", "Another provider took over", NULL },
	{ "other", "Something else", NULL },
	{ "handback", "The provider handed it back", NULL },
	{ "failure", "The provider stopped", NULL },
	{ "never_started", "It never started", NULL },
};
const struct choices choices_end = { ends, 9, NULL };
static const struct choices choices_ended = CHOICES(ends);

static const struct choice reached[] = {
	{ "yes", "Reached", NULL },
	{ "partly", "Partly reached", NULL },
	{ "no", "Not reached", NULL },
};
const struct choices choices_reached = CHOICES(reached);

static const struct choice funders[] = {
	{ "council", "The council", NULL },
	{ "self", "The person pays", NULL },
	{ "nhs", "The NHS", NULL },
	{ "other_council", "Another council", NULL },
};
static const struct choices choices_funder = CHOICES(funders);

const char *
package_end_words(const char *reason)
{
	return choice_words(&choices_ended, reason);
}

const char *
package_funder_words(const char *funder)
{
	return choice_words(&choices_funder, funder);
}

const char *
package_pause_words(const char *reason)
{
	return choice_words(&choices_pause, reason);
}

const char *
package_reached_words(const char *value)
{
	return choice_words(&choices_reached, value);
}

static int
find_providers(struct req *rq, const struct choice **list, size_t *count)
{
	struct package_provider_list_row *rows;
	int code = package_provider_list(rq->db, rq->a, &rows, count);

	if (code == DB_OK)
		*list = choices_of(rq->a, &q_package_provider_list, rows, *count);
	return code;
}

static int
find_patches(struct req *rq, const struct choice **list, size_t *count)
{
	struct package_patch_list_row *rows;
	int code = package_patch_list(rq->db, rq->a,
	    (struct package_patch_list_args){ .today = req_today(rq) }, &rows, count);

	if (code == DB_OK)
		*list = choices_of(rq->a, &q_package_patch_list, rows, *count);
	return code;
}

const struct choices choices_package_provider = { NULL, 0, find_providers };
const struct choices choices_package_patch = { NULL, 0, find_patches };

int
package_filter(struct req *rq, const char *name, const char *title,
    const struct choices *choices, const char *chosen, bool any)
{
	struct view *at = view_item(rq->view, "Narrow");
	const struct choice *list = choices->list;
	size_t count = choices->count;
	struct view *item;
	int code;

	if (choices->find != NULL && (code = choices->find(rq, &list, &count)) != DB_OK)
		return code;
	view_text(at, "name", name);
	view_text(at, "label", title);
	view_text(at, "id", name);
	if (any) {
		item = view_item(at, "options");
		view_text(item, "value", "");
		view_text(item, "text", "Any");
	}
	for (size_t i = 0; i < count; i++) {
		item = view_item(at, "options");
		view_text(item, "value", list[i].value);
		view_text(item, "text", list[i].text);
		view_flag(item, "chosen", chosen != NULL && strcmp(chosen, list[i].value) == 0);
	}
	return DB_OK;
}

static const struct choice notices[] = {
	{ "amended", "The visits are changed.", NULL },
	{ "suspended", "The suspension is recorded.", NULL },
	{ "resumed", "Visits begin again on the day you gave.", NULL },
	{ "ended", "The end is recorded.", NULL },
	{ "started", "The start is recorded.", NULL },
	{ "cost", "The cost is recorded.", NULL },
	{ "outcome", "The outcome is recorded.", NULL },
	{ "undone", "The change is undone.", NULL },
	{ "handed_back", "The handback is recorded.", NULL },
	{ "handed_back_joined",
	    "The handback is recorded. This person has an open request already: the visits of this "
	    "package are now part of its week.", NULL },
	{ "price_asked",
	    "Nothing is changed yet: somebody who may approve the higher price is asked to. Make "
	    "the change again when it is approved.", NULL },
	{ "withdrawn", "The handback is withdrawn. The provider keeps the package.", NULL },
	{ "noted", "What you wrote is saved.", NULL },
	{ "applied", "The extract is carried out.", NULL },
	{ "opened", "The run is open.", NULL },
	{ "recorded", "The care is recorded.", NULL },
	{ "added", "The person is on the list.", NULL },
	{ "logged", "It is in the log.", NULL },
	{ "asked", "The providers are asked.", NULL },
	{ "to_ask", "Whom to ask for whom is in the log. Nobody has been asked yet.", NULL },
	{ "covered", "The cover is recorded.", NULL },
	{ "told", "It is recorded that they were told.", NULL },
	{ "law", "Legal basis and cost are saved.", NULL },
	{ "requested", "A new request is made and linked.", NULL },
	{ "request_joined",
	    "This person has an open request already: the visits are now part of its week, and it "
	    "is linked.", NULL },
	{ "moved", "The new package is linked.", NULL },
	{ "closed", "The run is closed.", NULL },
};
static const struct choices choices_notice = CHOICES(notices);

void
package_notice(struct req *rq)
{
	notice_show_of(rq, &choices_notice);
}

/* One package as its provider needs it: the person as far as needed, the week, the start to
 * confirm, notice given (sql/query/provider_package.sql, templates/provider/package.cs). */
#include "provider/package.h"

#include <inttypes.h>
#include <string.h>

#include "desk/changes.h"
#include "homecare/handback.h"
#include "homecare/visit.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "lib/route.h"
#include "provider/words.h"
#include "staff/private_read.h"
#include "staff/version.h"

int
package_read(struct req *rq, struct provider_package_read_row **package)
{
	int code = provider_package_read(
	    rq->db, rq->a, (struct provider_package_read_args){ .id = rq->path_id }, package);

	if (code != DB_OK)
		return db_status(rq, code);
	return *package == NULL ? 404 : 0;
}

bool
package_can_be_handed_back(struct req *rq, const struct provider_package_read_row *package)
{
	return strcmp(package->funder, "council") == 0 && !package->has_handback_id &&
	    (package->ends_on == NULL || days_until(rq, package->ends_on) > 0);
}

/* The week as it is on a day. */
static int
show_week(struct req *rq, const char *name, const char *on, size_t *count)
{
	struct provider_package_visits_row *rows;
	struct care_visit *visits;
	int code = provider_package_visits(rq->db, rq->a,
	    (struct provider_package_visits_args){ .package_id = rq->path_id, .on = on }, &rows,
	    count);

	if (code != DB_OK)
		return code;
	visits = arena_array(rq->a, *count + 1, sizeof(visits[0]));
	for (size_t i = 0; i < *count; i++)
		visits[i] = (struct care_visit){ .id = rows[i].id,
			.day = rows[i].day,
			.window_from = rows[i].window_from,
			.window_to = rows[i].window_to,
			.begins_at = rows[i].begins_at,
			.minutes = rows[i].minutes,
			.carers = rows[i].carers,
			.critical = rows[i].critical,
			.tasks = rows[i].tasks };
	return week_show(rq, view_branch(rq->view, name), visits, *count);
}

/* The week of today, or of the first day where that is still to come; and the next change
 * to it. */
static int
show_weeks(struct req *rq, const struct provider_package_read_row *p)
{
	const char *on = days_until(rq, p->start_on) > 0 ? p->start_on
	                                                 : req_today(rq);
	struct provider_package_next_change_row *next;
	size_t count;
	int code;

	if ((code = show_week(rq, "Week", on, &count)) != DB_OK ||
	    (code = provider_package_next_change(rq->db, rq->a,
	         (struct provider_package_next_change_args){
	             .package_id = rq->path_id, .on = on },
	         &next)) != DB_OK)
		return code;
	if (next == NULL || next->on_day == NULL)
		return DB_OK;
	view_text(rq->view, "Next.day", day_words(rq, next->on_day));
	return show_week(rq, "Next", next->on_day, &count);
}

static int
show_suspensions(struct req *rq)
{
	struct provider_suspension_list_row *rows;
	size_t count;
	int code = provider_suspension_list(rq->db, rq->a,
	    (struct provider_suspension_list_args){
	        .package_id = rq->path_id, .today = req_today(rq) },
	    &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Suspensions");

		view_text(at, "days", pause_days_words(rq, rows[i].from_on, rows[i].to_on));
		view_text(at, "again", day_words(rq, rows[i].to_on));
		view_text(at, "reason", suspension_words(rows[i].reason));
	}
	return code;
}

static const char *
standing_code(struct req *rq, const struct provider_package_read_row *p)
{
	if (p->ends_on != NULL && days_until(rq, p->ends_on) <= 0)
		return "ended";
	if (p->started_on == NULL)
		return "start";
	return p->ends_on != NULL || p->has_handback_id ? "ending" : "running";
}

static void
show_package(struct req *rq, const struct provider_package_read_row *p)
{
	struct view *at = view_branch(rq->view, "Package");
	struct package_standing standing = package_standing(standing_code(rq, p));
	struct civil_date end;

	view_row(at, &q_provider_package_read, p);
	view_text(at, "standing", standing.text);
	view_text(at, "colour", standing.colour);
	view_text(at, "start", day_words(rq, p->start_on));
	view_text(at, "started", day_words(rq, p->started_on));
	if (p->ends_on != NULL && civil_date_parse(p->ends_on, &end) == 0)
		view_text(
		    at, "last", civil_date_text(rq->a, civil_date_add_days(end, -1)));
	view_text(at, "hour", money_text(rq->a, p->hour_pence));
	if (p->gender != NULL)
		view_text(at, "gender", gender_words(p->gender));
	view_flag(at, "to_start",
	    p->started_on == NULL && (p->ends_on == NULL || days_until(rq, p->ends_on) > 0));
	view_flag(at, "can_hand_back", package_can_be_handed_back(rq, p));
	if (!p->has_handback_id)
		return;
	view_text(at, "lodged", london_text(rq->a, p->lodged_at));
	view_text(at, "handback_last", day_words(rq, p->last_on));
	view_number(at, "days_left", days_until(rq, p->last_on));
	view_text(
	    at, "handback_reason", choice_words(&choices_handback_reason, p->handback_reason));
	/* The one reason that the council gives, and not the provider. */
	view_flag(at, "agreed_move", strcmp(p->handback_reason, "agreed_move") == 0);
	view_flag(at, "can_keep", p->has_can_keep && p->can_keep);
}

#define START(F, form) \
	F(form, DATE, started_on, "Day of the first visit", REQUIRED, 0, 0, NULL)
FORM(start, START);

PAGE(provider_package, "/provider/packages/:id", "provider.package", nothing,
    "provider/package.cs")
{
	struct provider_package_read_row *p;
	int status, code;

	if ((status = package_read(rq, &p)) != 0)
		return status;
	if ((p->initials != NULL && (code = private_note_read(rq, "package")) != DB_OK) ||
	    (code = show_weeks(rq, p)) != DB_OK || (code = show_suspensions(rq)) != DB_OK)
		return db_status(rq, code);
	show_package(rq, p);
	provider_nav(rq, "packages");
	provider_notice_show(rq);
	version_show(rq, p->version);
	form_fill(rq, "started_on",
	    days_until(rq, p->start_on) <= 0 ? p->start_on : NULL);
	return 200;
}

/* Not before it was awarded, nor a day that is still to come. */
static int
check_start(struct req *rq, const struct provider_package_read_row *p, struct civil_date day)
{
	struct civil_date last = rq->today, first;
	time_t agreed;

	if (p->started_on != NULL) {
		form_refuse(rq, NULL,
		    arena_printf(rq->a, "The start is confirmed already, for %s",
		        day_words(rq, p->started_on)));
		return 422;
	}
	if (p->ends_on != NULL && days_until(rq, p->ends_on) <= 0) {
		form_refuse(rq, NULL, "This package has ended and cannot start any more");
		return 422;
	}
	if (utc_parse(p->agreed_at, &agreed) != 0)
		return 500;
	first = london_date(agreed);
	if (civil_date_compare(day, first) >= 0 && civil_date_compare(day, last) <= 0)
		return 0;
	form_refuse(rq, "started_on",
	    arena_printf(rq->a,
	        "Day of the first visit must be between the day of the award, %s, and today",
	        civil_date_text(rq->a, first)));
	return 422;
}

ACTION(confirm_start, "/provider/packages/:id/start", "provider.package", start,
    provider_package)
{
	struct changes *changes = changes_new(rq);
	struct provider_package_read_row *p;
	struct provider_package_begins_row *row;
	uint64_t changed;
	int status, code;

	if ((status = package_read(rq, &p)) != 0 ||
	    (status = check_start(rq, p, f->started_on)) != 0)
		return status;
	code = provider_package_touch(rq->db,
	    (struct provider_package_touch_args){ .id = p->id, .version = version_sent(rq) },
	    &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	code = provider_package_begins(rq->db, rq->a,
	    (struct provider_package_begins_args){ .id = p->id,
	        .on = civil_date_iso(rq->a, f->started_on),
	        .account_id = rq->who.account_id },
	    &row);
	if (code != DB_OK)
		return db_status(rq, code);
	if (row->answer != 0)
		return 409;
	changes_text(changes, "Started on", NULL, civil_date_text(rq->a, f->started_on));
	changes_keep_for(changes, "package", p->id, p->version + 1);
	return reply_see(rq, "/provider/packages/%" PRId64 "?done=started", rq->path_id);
}

ACTION(keep_package, "/provider/packages/:id/keep", "provider.package", nothing,
    provider_package)
{
	struct provider_package_read_row *p;
	int status;

	if ((status = package_read(rq, &p)) != 0 ||
	    (status = handback_withdraw(rq, p->id, version_sent(rq))) != 0)
		return status;
	return reply_see(rq, "/provider/packages/%" PRId64 "?done=kept", rq->path_id);
}

/* Extracts of the Capacity Tracker: sending one, what it would do with every refused row,
 * carrying it out (queries tracker_*, templates/homecare/tracker.cs, tracker-check.cs).
 *
 * The file is kept as it came, and what it would do is worked out anew each time. */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "desk/changes.h"
#include "homecare/package.h"
#include "homecare/tracker.h"
#include "lib/route.h"
#include "staff/nav.h"

enum { REFUSED_SHOWN = 500 };

#define TRACKER(F, form) F(form, LONGTEXT, file, "CSV file", OPTIONAL, 0, 0, NULL)
FORM(tracker_sent, TRACKER);

PAGE(tracker_page, "/desk/capacity/tracker", "capacity.load", nothing, "homecare/tracker.cs")
{
	struct tracker_files_row *rows;
	size_t count;
	int code = tracker_files(rq->db, rq->a, &rows, &count);

	if (code != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "capacity");
	form_hint(rq, "file", "Up to 2 MB. You see what it would do before anything is changed.");
	for (size_t i = 0; i < count; i++) {
		struct view *at = view_item(rq->view, "Files");

		view_row(at, &q_tracker_files, &rows[i]);
		view_text(at, "uploaded", london_text(rq->a, rows[i].uploaded_at));
		if (rows[i].applied_at != NULL)
			view_text(at, "applied", london_text(rq->a, rows[i].applied_at));
	}
	return 200;
}

/* The file's bytes, or NULL with the form refused. */
static const char *
read_upload(struct req *rq, const struct upload *upload)
{
	size_t size = (size_t)upload->size, got = 0;
	char *text;

	if (upload->size > TRACKER_BYTES_MOST) {
		form_refuse(rq, "file", "The file is larger than 2 MB");
		return NULL;
	}
	text = arena_alloc(rq->a, size + 1);
	while (got < size) {
		ssize_t n = pread(upload->fd, text + got, size - got, (off_t)got);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		got += (size_t)n;
	}
	if (got != size || memchr(text, '\0', size) != NULL) {
		form_refuse(rq, "file",
		    "The file is not CSV in UTF-8. In Excel, save it as “CSV UTF-8”");
		return NULL;
	}
	return text;
}

/* A form that is not multipart has the text itself. */
ACTION(check_tracker_file, "/desk/capacity/tracker", "capacity.load", tracker_sent, tracker_page)
{
	const struct upload *upload = req_upload(rq, "file");
	struct tracker_file file;
	const char *text;
	int64_t id;
	int code;

	text = upload != NULL ? read_upload(rq, upload) : f->file;
	if (rq->refusals == NULL && text == NULL)
		form_refuse(rq, "file", "Select a CSV file");
	if (rq->refusals != NULL)
		return 422;
	tracker_read(rq->a, text, strlen(text), rq->now, &file);
	if (file.fault != NULL) {
		form_refuse(rq, "file", file.fault);
		return 422;
	}
	code = tracker_file_add(rq->db,
	    (struct tracker_file_add_args){ .name = upload != NULL ? upload->file_name : "",
	        .content = text,
	        .account_id = rq->who.account_id },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	id = (int64_t)db_last_id(rq->db);
	req_subject(rq, "tracker_file", id, NULL);
	return reply_see(rq, "/desk/capacity/tracker/%" PRId64, id);
}

struct tracker_plan {
	struct tracker_file_one_row *row;
	struct tracker_file file;
	size_t updates; /* of its rows, those of a service and moment that is known */
};

static int
by_key(const void *x, const void *y)
{
	const struct tracker_known_row *one = x, *other = y;
	int order = strcmp(one->cqc_location_id, other->cqc_location_id);

	return order != 0 ? order : strcmp(one->updated_at, other->updated_at);
}

/* 0, 404, or the status of a fault. */
static int
make_plan(struct req *rq, struct tracker_plan *plan)
{
	struct tracker_known_row *known;
	size_t count;
	int code = tracker_file_one(
	    rq->db, rq->a, (struct tracker_file_one_args){ .id = rq->path_id }, &plan->row);

	if (code == DB_OK && plan->row == NULL)
		return 404;
	if (code != DB_OK || (code = tracker_known(rq->db, rq->a, &known, &count)) != DB_OK)
		return db_status(rq, code);
	tracker_read(
	    rq->a, plan->row->content, strlen(plan->row->content), rq->now, &plan->file);
	qsort(known, count, sizeof(*known), by_key);
	plan->updates = 0;
	for (size_t i = 0; i < plan->file.count; i++) {
		const struct tracker_known_row key = { plan->file.rows[i].cqc_location_id,
			plan->file.rows[i].updated_at };

		if (bsearch(&key, known, count, sizeof(key), by_key) != NULL)
			plan->updates++;
	}
	return 0;
}

PAGE(tracker_check_page, "/desk/capacity/tracker/:id", "capacity.load", nothing,
    "homecare/tracker-check.cs")
{
	struct view *at = view_branch(rq->view, "File");
	struct tracker_plan plan;
	size_t shown;
	int status;

	if ((status = make_plan(rq, &plan)) != 0)
		return status;
	staff_nav(rq, "capacity");
	view_text(at, "name", plan.row->name);
	view_text(at, "uploaded", london_text(rq->a, plan.row->uploaded_at));
	if (plan.row->applied_at != NULL)
		view_text(at, "applied", london_text(rq->a, plan.row->applied_at));
	view_number(at, "read", (int64_t)plan.file.read);
	view_number(at, "added", (int64_t)(plan.file.count - plan.updates));
	view_number(at, "updates", (int64_t)plan.updates);
	view_number(at, "refused", (int64_t)plan.file.refused_count);
	view_flag(at, "any", plan.file.count > 0);
	shown = plan.file.refused_count < REFUSED_SHOWN ? plan.file.refused_count : REFUSED_SHOWN;
	view_number(at, "more", (int64_t)(plan.file.refused_count - shown));
	for (size_t i = 0; i < shown; i++) {
		struct view *item = view_item(rq->view, "Refused");

		view_number(item, "line", (int64_t)plan.file.refused[i].line);
		view_text(item, "reason", plan.file.refused[i].reason);
	}
	return 200;
}

static struct tracker_row_put_args
args_of(const struct tracker_line *row, int64_t file_id)
{
	return (struct tracker_row_put_args){ .cqc_location_id = row->cqc_location_id,
		.updated_at = row->updated_at,
		.file_id = file_id,
		.name = row->name,
		.has_can_do_more = row->can_do_more.has,
		.can_do_more = row->can_do_more.is,
		.has_extra_hours = row->extra_hours.has,
		.extra_hours = row->extra_hours.is,
		.has_people = row->people.has,
		.people = row->people.is,
		.has_people_council_nhs = row->people_council_nhs.has,
		.people_council_nhs = row->people_council_nhs.is,
		.has_people_self = row->people_self.has,
		.people_self = row->people_self.is,
		.has_returned_percent = row->has_returned,
		.returned_percent = row->returned_percent,
		.has_carers = row->carers.has,
		.carers = row->carers.is,
		.has_carers_absent = row->carers_absent.has,
		.carers_absent = row->carers_absent.is };
}

static const char *
rows_words(struct req *rq, size_t count)
{
	return arena_printf(rq->a, "%zu %s", count, count == 1 ? "row" : "rows");
}

ACTION(apply_tracker_file, "/desk/capacity/tracker/:id", "capacity.load", nothing,
    tracker_check_page)
{
	struct changes *changes = changes_new(rq);
	struct tracker_file_lock_row *lock;
	struct tracker_row_put_args *args;
	struct tracker_plan plan;
	int status, code;

	if ((code = tracker_file_lock(
	         rq->db, rq->a, (struct tracker_file_lock_args){ .id = rq->path_id }, &lock)) !=
	    DB_OK)
		return db_status(rq, code);
	if (lock == NULL)
		return 404;
	if (lock->applied_at != NULL)
		return 409;
	if ((status = make_plan(rq, &plan)) != 0)
		return status;
	if (plan.file.count == 0)
		return 409;
	args = arena_array(rq->a, plan.file.count, sizeof(*args));
	for (size_t i = 0; i < plan.file.count; i++)
		args[i] = args_of(&plan.file.rows[i], plan.row->id);
	if ((code = db_bulk(rq->db, &q_tracker_row_put, args, plan.file.count, NULL)) != DB_OK ||
	    (code = tracker_file_applied(rq->db,
	         (struct tracker_file_applied_args){ .id = plan.row->id }, NULL)) != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "New", NULL, rows_words(rq, plan.file.count - plan.updates));
	changes_text(changes, "Updated", NULL, rows_words(rq, plan.updates));
	changes_text(changes, "Refused", NULL, rows_words(rq, plan.file.refused_count));
	req_subject(rq, "tracker_file", plan.row->id, changes_detail(changes));
	return reply_see(rq, "/desk/capacity?done=applied");
}

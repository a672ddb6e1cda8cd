/* How somebody who waits is: looked at again and written down (templates/homecare/
 * waiting-note.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/changes.h"
#include "desk/words.h"
#include "homecare/package.h"
#include "homecare/waiting.h"
#include "lib/route.h"
#include "staff/nav.h"
#include "staff/private_read.h"
#include "staff/version.h"

/* Those before are there to be opened: somebody who waits long has many. */
enum { NOTES_FIRST = 5 };

#define NOTE(F, form) \
	F(form, ONEOF, place, "Where they are now", REQUIRED, 0, 0, &choices_wait_place) \
	F(form, ONEOF, risk, "Risk of waiting", REQUIRED, 0, 0, &choices_wait_risk) \
	F(form, ONEOF, strain, "Strain on the unpaid carer", REQUIRED, 0, 0, &choices_wait_strain) \
	F(form, TEXT, cover, "Who helps until care starts", OPTIONAL, 0, 200, NULL) \
	F(form, LONGTEXT, words, "How they are", OPTIONAL, 0, 500, NULL)
FORM(wait_note_sent, NOTE);

/* Somebody waits by this request: 0, or the status to answer. */
static int
open_request(struct req *rq, struct waiting_read_row **row)
{
	int code = waiting_read(
	    rq->db, rq->a, (struct waiting_read_args){ .id = rq->path_id }, row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row == NULL || (*row)->sent_at == NULL ? 404 : 0;
}

static int
show_notes(struct req *rq, const struct waiting_read_row *row)
{
	struct waiting_notes_row *rows;
	size_t count;
	int code = waiting_notes(
	    rq->db, rq->a, (struct waiting_notes_args){ .request_id = row->id }, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, i < NOTES_FIRST ? "Notes" : "Older");

		view_row(at, &q_waiting_notes, &rows[i]);
		view_text(at, "when", london_text(rq->a, rows[i].noted_at));
		view_text(at, "place", wait_place_words(rows[i].where_now));
		view_text(at, "risk", wait_risk_words(rows[i].risk));
		view_text(at, "strain", wait_strain_words(rows[i].carer_strain));
		view_text(at, "cover",
		    wait_cover_words(rq->a, rows[i].interim_cover, rows[i].came));
	}
	return code;
}

PAGE(waiting_note_page, "/desk/waiting/:id", "waiting.see", nothing, "homecare/waiting-note.cs")
{
	struct view *at = view_branch(rq->view, "Request");
	struct waiting_read_row *row;
	struct request_dates dates;
	struct request_clock clock;
	int status, code;

	if ((status = open_request(rq, &row)) != 0)
		return status;
	if ((code = private_note_read(rq, "request")) != DB_OK ||
	    (code = show_notes(rq, row)) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "waiting");
	package_notice(rq);
	view_row(at, &q_waiting_read, row);
	dates = (struct request_dates){ .sent_at = row->sent_at,
		.returned_at = row->returned_at,
		.approved_at = row->approved_at,
		.awarded_at = row->awarded_at,
		.started_on = row->started_on,
		.withdrawn_at = row->withdrawn_at,
		.waited_before = row->waited_before };
	clock = request_clock(&dates, rq->today);
	view_number(at, "days", clock.days);
	view_number(at, "in_all", clock.in_all);
	view_flag(at, "more", clock.in_all != clock.days);
	view_flag(at, "open", clock.runs);
	view_text(at, "first", london_text(rq->a, row->first_sent_at));
	view_text(at, "needed", day_words(rq, row->needed_by));
	view_text(at, "cover", wait_cover_words(rq->a, row->interim_cover, row->still_comes));
	view_flag(rq->view, "May.note", req_may(rq, "request.make"));
	view_flag(rq->view, "May.source", req_may(rq, "care.source"));
	view_flag(rq->view, "May.packages", req_may(rq, "package.see"));
	version_show(rq, row->version);
	form_fill(rq, "place", row->where_now);
	form_fill(rq, "risk", row->risk);
	form_fill(rq, "strain", row->carer_strain);
	form_fill(rq, "cover", row->interim_cover);
	form_hint(rq, "cover",
	    row->still_comes == NULL ? "Leave it empty if nobody does"
	                             : arena_printf(rq->a, "Besides %s", row->still_comes));
	form_hint(rq, "words", "Do not name anybody");
	form_elsewhere(rq);
	return 200;
}

ACTION(note_waiting, "/desk/waiting/:id", "request.make", wait_note_sent, waiting_note_page)
{
	const char *cover = f->cover != NULL ? f->cover : "";
	struct changes *changes = changes_new(rq);
	struct waiting_read_row *was;
	uint64_t changed;
	int status, code;

	if ((status = open_request(rq, &was)) != 0)
		return status;
	code = waiting_update(rq->db,
	    (struct waiting_update_args){ .id = was->id,
	        .version = version_sent(rq),
	        .where_now = f->place,
	        .risk = f->risk,
	        .carer_strain = f->strain,
	        .interim_cover = cover },
	    &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	code = waiting_note_add(rq->db,
	    (struct waiting_note_add_args){ .request_id = was->id,
	        .account_id = rq->who.account_id,
	        .where_now = f->place,
	        .risk = f->risk,
	        .carer_strain = f->strain,
	        .interim_cover = cover,
	        .words = f->words != NULL ? f->words : "" },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Where they wait", wait_place_words(was->where_now),
	    wait_place_words(f->place));
	changes_text(changes, "Risk", wait_risk_words(was->risk), wait_risk_words(f->risk));
	changes_text(changes, "Carer strain", wait_strain_words(was->carer_strain),
	    wait_strain_words(f->strain));
	changes_private(changes, "Interim cover", was->interim_cover, cover);
	changes_private(changes, "How they are", NULL, f->words);
	changes_keep_for(changes, "request", was->id, was->version + 1);
	return reply_see(rq, "/desk/waiting/%" PRId64 "?done=noted", was->id);
}

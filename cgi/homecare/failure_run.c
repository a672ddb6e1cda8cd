/* The run of a provider that has stopped: progress, people, the log, asking providers, the end
 * with its lessons (queries failure_*, templates/homecare/failure.cs, failure-ask.cs,
 * failure-close.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/changes.h"
#include "desk/words.h"
#include "homecare/failure_model.h"
#include "homecare/failure_said.h"
#include "homecare/outbox.h"
#include "homecare/package.h"
#include "homecare/visit.h"
#include "lib/money.h"
#include "lib/route.h"
#include "lib/text.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/private_read.h"
#include "staff/version.h"

enum { LOG_SHOWN = 200 };

/* How the line of a message begins that a provider was sent. */
#define ASKED_WORDS "Asked for cover"

/* The first four are for people to log; the others are written by what is done. */
static const struct choice log_kinds[] = {
	{ "call", "Telephone call", NULL },
	{ "message", "Message", NULL },
	{ "decision", "Decision", NULL },
	{ "staff", "Carers move to another provider", NULL },
	{ "cover", "Cover", NULL },
	{ "transfer", "Transfer", NULL },
};
static const struct choices choices_log = { log_kinds, 4, NULL };
static const struct choices choices_logged = CHOICES(log_kinds);

#define RUN(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(failure_asked, RUN);

static int
open_run(struct req *rq, struct failure_read_row **run)
{
	int code =
	    failure_read(rq->db, rq->a, (struct failure_read_args){ .id = rq->path_id }, run);

	if (code != DB_OK)
		return db_status(rq, code);
	return *run == NULL ? 404 : 0;
}

static void
show_run(struct req *rq, const struct failure_read_row *run)
{
	struct view *at = view_branch(rq->view, "Run");

	staff_nav(rq, "failures");
	view_row(at, &q_failure_read, run);
	view_flag(rq->view, "NoMail", rq->conf->mail[0] == '\0');
	view_text(at, "kind", failure_kind_words(run->legal_kind));
	view_text(at, "stops", london_text(rq->a, run->stops_at));
	view_text(at, "opened", london_text(rq->a, run->opened_at));
	if (run->closed_at != NULL)
		view_text(at, "closed", london_text(rq->a, run->closed_at));
	version_show(rq, run->version);
}

static const char *
cover_words(struct req *rq, const struct failure_people_row *row)
{
	if (row->taken != NULL)
		return row->taken;
	if (row->moved != NULL)
		return arena_printf(rq->a, "Moved to package %s", row->moved);
	if (row->cover != NULL && row->cover_words[0] != '\0')
		return arena_printf(rq->a, "%s: %s", row->cover, row->cover_words);
	return row->cover != NULL ? row->cover : row->cover_words;
}

static int
run_file(struct req *rq, const char *as, const struct failure_read_row *run,
    const struct failure_people_row *rows, size_t count, const struct failure_model *model)
{
	static const struct xlsx_column columns[] = { { "Order", 0 }, { "Colour", 10 },
		{ "Hours to the next visit", 0 }, { "Package", 12 },
		{ "Case number", 14 }, { "Initials", 10 }, { "Postcode sector", 12 },
		{ "Patch", 24 }, { "Paid by", 18 }, { "Legal basis", 40 }, { "Cover", 34 },
		{ "Told on", 14 }, { "New request", 12 }, { "Cost", 0 }, { "Recover from", 24 } };
	struct download *d = download_new(rq, as, "failure", run->provider,
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		const struct failure_people_row *row = &rows[i];
		const struct failure_case *one =
		    row->has_package_id ? failure_case_of(model, row->package_id) : NULL;

		download_integer(d, row->sort);
		download_text(d, one != NULL ? failure_rag_words(one->rag) : NULL);
		if (one != NULL && one->next_in >= 0)
			download_integer(d, one->next_in / 60);
		else
			download_text(d, NULL);
		download_text(d, row->package);
		download_text(d, row->case_id);
		download_text(d, row->initials);
		download_text(d, row->sector);
		download_text(d, row->patch);
		download_text(d, package_funder_words(row->funder));
		download_text(d, failure_basis_words(row->legal_basis));
		download_text(d, cover_words(rq, row));
		download_date(
		    d, row->told_at != NULL ? arena_strndup(rq->a, row->told_at, 10) : NULL);
		download_text(d, row->request);
		download_money(d, row->cost_pence);
		download_text(d, row->recover_from);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_people(struct req *rq, const struct failure_people_row *rows, size_t count,
    const struct failure_model *model)
{
	for (size_t i = 0; i < count; i++) {
		const struct failure_people_row *row = &rows[i];
		struct view *at = view_item(rq->view, "People");
		const struct failure_case *one =
		    row->has_package_id ? failure_case_of(model, row->package_id) : NULL;

		view_row(at, &q_failure_people, row);
		view_number(at, "order", (int64_t)i + 1);
		view_text(at, "funder_words", package_funder_words(row->funder));
		view_text(at, "basis", failure_basis_words(row->legal_basis));
		view_text(at, "cover_all", cover_words(rq, row));
		if (one != NULL)
			failure_show_case(rq, view_branch(at, "case"), model, one);
	}
}

static void
show_sums(struct req *rq, const struct failure_people_row *rows, size_t count)
{
	int64_t covered = 0, told = 0, moved = 0, cost = 0, recover = 0;

	for (size_t i = 0; i < count; i++) {
		const struct failure_people_row *row = &rows[i];

		covered += row->covered;
		told += row->told_at != NULL;
		moved += row->has_moved_to || (row->has_request_id && !row->request_ended);
		cost += row->cost_pence;
		recover += row->recover_from[0] != '\0' ? row->cost_pence : 0;
	}
	view_number(rq->view, "Sums.people", (int64_t)count);
	view_number(rq->view, "Sums.covered", covered);
	view_number(rq->view, "Sums.told", told);
	view_number(rq->view, "Sums.moved", moved);
	view_number(rq->view, "Sums.left", (int64_t)count - covered);
	view_text(rq->view, "Sums.cost", money_text(rq->a, cost));
	view_text(rq->view, "Sums.recover", money_text(rq->a, recover));
}

static int
show_log(struct req *rq, int64_t run_id)
{
	struct failure_log_read_row *rows;
	size_t count;
	int code = failure_log_read(rq->db, rq->a,
	    (struct failure_log_read_args){ .run_id = run_id, .max = LOG_SHOWN }, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Log");

		view_row(at, &q_failure_log_read, &rows[i]);
		view_text(at, "when", london_text(rq->a, rows[i].at));
		view_text(at, "kind", choice_words(&choices_logged, rows[i].kind));
		if (rows[i].has_minutes)
			view_text(at, "hours", minutes_words(rq->a, rows[i].minutes));
	}
	return code;
}

static int
note_read(struct req *rq, const struct failure_people_row *rows, size_t count)
{
	int64_t *ids = arena_array(rq->a, count + 1, sizeof(*ids));

	for (size_t i = 0; i < count; i++)
		ids[i] = rows[i].id;
	return private_note_list(rq, "failure_person", ids, count);
}

PAGE(show_failure, "/desk/failures/:id", "failure.run", failure_asked, "homecare/failure.cs")
{
	struct failure_people_row *rows;
	struct failure_read_row *run;
	struct failure_model model;
	struct failure_stop stop;
	size_t count;
	int status, code;

	if ((status = open_run(rq, &run)) != 0)
		return status;
	stop = failure_stop_of(
	    rq, run->organisation_id, run->id, run->stops_at, run->closed_at);
	if ((code = failure_people(rq->db, rq->a, (struct failure_people_args){ .run_id = run->id },
	         &rows, &count)) != DB_OK ||
	    (code = failure_load(rq, &stop, &model)) != DB_OK ||
	    (code = note_read(rq, rows, count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return run_file(rq, f->as, run, rows, count, &model);
	show_run(rq, run);
	package_notice(rq);
	show_sums(rq, rows, count);
	show_people(rq, rows, count, &model);
	if ((code = show_log(rq, run->id)) != DB_OK)
		return db_status(rq, code);
	view_number(rq->view, "Rows.total", (int64_t)count);
	view_flag(rq->view, "May.packages", req_may(rq, "package.see"));
	view_flag(rq->view, "May.requests", req_may(rq, "request.make"));
	download_links(rq);
	return 200;
}

#define LOG(F, form) \
	F(form, ONEOF, kind, "What it is", REQUIRED, 0, 0, &choices_log) \
	F(form, ONEOF, provider, "Provider", OPTIONAL, 0, 0, &choices_package_provider) \
	F(form, INT, hours, "Hours a week offered", OPTIONAL, 0, 5000, NULL) \
	F(form, LONGTEXT, words, "What was said or decided", REQUIRED, 3, 500, NULL)
FORM(failure_logged, LOG);

PAGE(log_failure_page, "/desk/failures/:id/log", "failure.run", nothing,
    "homecare/failure-log.cs")
{
	struct failure_read_row *run;
	int status = open_run(rq, &run);

	if (status != 0)
		return status;
	show_run(rq, run);
	form_hint(rq, "words", "Do not name anybody who is cared for");
	return 200;
}

static int
refuse_closed(struct req *rq)
{
	form_refuse(rq, NULL, "This run is closed");
	return 422;
}

ACTION(log_failure, "/desk/failures/:id/log", "failure.run", failure_logged, log_failure_page)
{
	struct failure_read_row *run;
	int status, code;

	if ((status = open_run(rq, &run)) != 0)
		return status;
	if (run->closed_at != NULL)
		return refuse_closed(rq);
	code = failure_log_add(rq->db,
	    (struct failure_log_add_args){ .run_id = run->id,
	        .account_id = rq->who.account_id,
	        .kind = f->kind,
	        .has_organisation_id = f->provider != NULL,
	        .organisation_id = f->provider != NULL ? strtoll(f->provider, NULL, 10) : 0,
	        .has_minutes = f->has_hours,
	        .minutes = f->hours * 60,
	        .words = f->words },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "failure", run->id, NULL);
	return reply_see(rq, "/desk/failures/%" PRId64 "?done=logged", run->id);
}

/* Providers of the patches where somebody is not covered yet. */
static int
find_askable(struct req *rq, const struct choice **list, size_t *count)
{
	struct failure_askable_row *rows;
	struct choice *choices;
	int code = failure_askable(rq->db, rq->a,
	    (struct failure_askable_args){ .run_id = rq->path_id, .today = req_today(rq) },
	    &rows, count);

	if (code != DB_OK)
		return code;
	choices = arena_array(rq->a, *count + 1, sizeof(*choices));
	for (size_t i = 0; i < *count; i++)
		choices[i] = (struct choice){ arena_printf(rq->a, "%" PRId64, rows[i].id),
			rows[i].name,
			arena_printf(rq->a, "%s%s%s%s", rows[i].patches,
			    rows[i].phone[0] != '\0' ? ". Telephone " : "", rows[i].phone,
			    rows[i].asked > 0 ? ". Asked already" : "") };
	*list = choices;
	return DB_OK;
}
static const struct choices choices_askable = { NULL, 0, find_askable };

#define ASK(F, form) \
	F(form, MANYOF, provider, "Whom to ask", REQUIRED, 1, 200, &choices_askable)
FORM(failure_asking, ASK);

PAGE(ask_failure_page, "/desk/failures/:id/ask", "failure.run", nothing,
    "homecare/failure-ask.cs")
{
	struct failure_read_row *run;
	const struct choice *list;
	const char **chosen;
	size_t count;
	int status, code;

	if ((status = open_run(rq, &run)) != 0)
		return status;
	if ((code = find_askable(rq, &list, &count)) != DB_OK)
		return db_status(rq, code);
	show_run(rq, run);
	view_number(rq->view, "Sums.providers", (int64_t)count);
	count = pairs_all(&rq->sent, "p", rq->a, &chosen);
	if (count > 0)
		form_fill_many(rq, "provider", chosen, count);
	view_flag(rq->view, "Ask.chosen", count > 0);
	return 200;
}

/* How many people and hours a provider is asked about, patch by patch; nobody's name. */
static int
ask_words(struct req *rq, int64_t run_id, int64_t provider, const char **words)
{
	struct failure_ask_patch_row *rows;
	size_t count;
	int code = failure_ask_patch(rq->db, rq->a,
	    (struct failure_ask_patch_args){ .run_id = run_id,
	        .organisation_id = provider,
	        .today = req_today(rq) },
	    &rows, &count);

	*words = ASKED_WORDS;
	for (size_t i = 0; code == DB_OK && i < count; i++)
		*words = arena_printf(rq->a, "%s%s %s: %" PRId64 " %s, %s a week", *words,
		    i == 0 ? " in" : ";", rows[i].patch, rows[i].people,
		    rows[i].people == 1 ? "person" : "people",
		    minutes_words(rq->a, rows[i].carer_minutes));
	return code;
}

/* The message to it, once a run and day however often it is asked: by patch and part of the
 * day, and nothing about anybody.  One without an address has to be rung. */
static int
queue_message(struct req *rq, const struct failure_read_row *run, int64_t provider)
{
	struct failure_ask_part_row *rows;
	const char *needed = "", *patch = "";
	size_t count;
	int code = failure_ask_part(rq->db, rq->a,
	    (struct failure_ask_part_args){ .run_id = run->id,
	        .organisation_id = provider,
	        .today = req_today(rq) },
	    &rows, &count);

	if (code != DB_OK || count == 0)
		return code;
	for (size_t i = 0; i < count; i++) {
		if (strcmp(rows[i].patch, patch) != 0)
			needed = arena_printf(rq->a, "%s\n%s\n", needed, rows[i].patch);
		patch = rows[i].patch;
		needed = arena_printf(rq->a,
		    "%s  %s: %" PRId64 " %s, %s of carers a week\n", needed,
		    visit_part_words(rows[i].part), rows[i].visits,
		    rows[i].visits == 1 ? "visit a week" : "visits a week",
		    minutes_words(rq->a, rows[i].carer_minutes));
	}
	return outbox_queue(rq->db, rq->a,
	    &(struct message){ .about = arena_printf(rq->a,
	                           "cover wanted %" PRId64 " %" PRId64 " %s", run->id, provider,
	                           req_today(rq)),
	        .organisation_id = provider,
	        .address = rows[0].email,
	        .template = "cover_wanted",
	        .subject = "Urgent: home care needs cover in your patches",
	        .body = arena_printf(rq->a,
	            "A provider of home care stops, and cover is wanted from %s. Can you take "
	            "any of this, for a time or for good?\n%s\nPlease ring the council: %s\n",
	            london_text(rq->a, run->stops_at), needed, rq->conf->phone) });
}

/* A day's message to a provider, and the line in the log that says so. */
static int
ask_provider(struct req *rq, const struct failure_read_row *run, int64_t provider)
{
	const char *words;
	int code = ask_words(rq, run->id, provider, &words);

	if (code == DB_OK)
		code = failure_log_add(rq->db,
		    (struct failure_log_add_args){ .run_id = run->id,
		        .account_id = rq->who.account_id,
		        .kind = "message",
		        .has_organisation_id = true,
		        .organisation_id = provider,
		        .words = text_truncate(rq->a, words, 500) },
		    NULL);
	return code == DB_OK ? queue_message(rq, run, provider) : code;
}

ACTION(ask_failure, "/desk/failures/:id/ask", "failure.run", failure_asking, ask_failure_page)
{
	struct failure_read_row *run;
	struct failure_said said;
	int status, code;

	if ((status = open_run(rq, &run)) != 0)
		return status;
	if (run->closed_at != NULL)
		return refuse_closed(rq);
	if ((code = failure_said_read(rq, run->id, "message", &rq->today, &said)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < f->provider.count; i++) {
		int64_t provider = strtoll(f->provider.items[i], NULL, 10);

		if (!failure_is_said(&said, provider, 0, ASKED_WORDS) &&
		    (code = ask_provider(rq, run, provider)) != DB_OK)
			return db_status(rq, code);
	}
	req_subject(rq, "failure", run->id, NULL);
	return reply_see(rq, "/desk/failures/%" PRId64 "?done=asked", run->id);
}

#define CLOSE(F, form) \
	F(form, LONGTEXT, lessons, "What was learned", REQUIRED, 10, 2000, NULL) \
	F(form, TEXT, open, "Why it can be closed though somebody is not covered", OPTIONAL, 5, \
	    300, NULL)
FORM(failure_closing, CLOSE);

PAGE(close_failure_page, "/desk/failures/:id/close", "failure.run", nothing,
    "homecare/failure-close.cs")
{
	struct failure_people_row *rows;
	struct failure_read_row *run;
	size_t count;
	int status, code;

	if ((status = open_run(rq, &run)) != 0)
		return status;
	if ((code = failure_people(rq->db, rq->a, (struct failure_people_args){ .run_id = run->id },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	show_run(rq, run);
	show_sums(rq, rows, count);
	return 200;
}

ACTION(close_failure, "/desk/failures/:id/close", "failure.run", failure_closing,
    close_failure_page)
{
	struct failure_people_row *rows;
	struct failure_read_row *run;
	size_t count, left = 0;
	uint64_t changed;
	int status, code;

	if ((status = open_run(rq, &run)) != 0)
		return status;
	if ((code = failure_people(rq->db, rq->a, (struct failure_people_args){ .run_id = run->id },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < count; i++)
		left += !rows[i].covered;
	if (left > 0 && f->open == NULL) {
		form_refuse(rq, "open",
		    arena_printf(rq->a, "%zu %s no cover: say why the run can be closed", left,
		        left == 1 ? "person has" : "people have"));
		return 422;
	}
	code = failure_close(rq->db,
	    (struct failure_close_args){
	        .id = run->id, .version = version_sent(rq), .lessons = f->lessons },
	    &changed);
	if (code == DB_OK && changed == 0)
		return 409;
	if (code == DB_OK && left > 0)
		code = failure_log_add(rq->db,
		    (struct failure_log_add_args){ .run_id = run->id,
		        .account_id = rq->who.account_id,
		        .kind = "decision",
		        .words = arena_printf(rq->a, "Closed with %zu without cover: %s", left,
		            f->open) },
		    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "failure", run->id, NULL);
	return reply_see(rq, "/desk/failures/%" PRId64 "?done=closed", run->id);
}

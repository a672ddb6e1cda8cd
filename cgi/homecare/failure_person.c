/* One person of a run: cover, told, legal basis and cost, a new request or a new package
 * (queries failure_person_*, templates/homecare/failure-person.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/changes.h"
#include "desk/words.h"
#include "homecare/failure_model.h"
#include "homecare/package.h"
#include "homecare/reference.h"
#include "lib/money.h"
#include "lib/route.h"
#include "staff/nav.h"
#include "staff/private_read.h"
#include "staff/version.h"

enum { PENCE_MOST = 100000000, LOG_SHOWN = 100 };

static int
open_person(struct req *rq, struct failure_person_read_row **row)
{
	int code = failure_person_read(
	    rq->db, rq->a, (struct failure_person_read_args){ .id = rq->path_id }, row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row == NULL ? 404 : 0;
}

/* The visits of their package, and who could take them, from now on. */
static int
read_case(struct req *rq, const struct failure_person_read_row *row,
    struct failure_model *model, const struct failure_case **one)
{
	struct failure_read_row *run;
	struct failure_stop stop;
	int code = failure_read(
	    rq->db, rq->a, (struct failure_read_args){ .id = row->run_id }, &run);

	*one = NULL;
	if (code != DB_OK || run == NULL)
		return code;
	stop = failure_stop_of(
	    rq, run->organisation_id, run->id, run->stops_at, run->closed_at);
	if ((code = failure_load(rq, &stop, model)) == DB_OK && row->has_package_id)
		*one = failure_case_of(model, row->package_id);
	return code;
}

static int
show_log(struct req *rq, const struct failure_person_read_row *row)
{
	struct failure_log_read_row *rows;
	size_t count;
	int code = failure_log_read(rq->db, rq->a,
	    (struct failure_log_read_args){
	        .run_id = row->run_id, .person_id = row->id, .max = LOG_SHOWN },
	    &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Log");

		view_row(at, &q_failure_log_read, &rows[i]);
		view_text(at, "when", london_text(rq->a, rows[i].at));
	}
	return code;
}

PAGE(failure_person_page, "/desk/failures/people/:id", "failure.run", nothing,
    "homecare/failure-person.cs")
{
	struct view *at = view_branch(rq->view, "Person");
	struct failure_person_read_row *row;
	const struct failure_case *one;
	struct failure_model model;
	int status, code;

	if ((status = open_person(rq, &row)) != 0)
		return status;
	if ((code = private_note_read(rq, "failure_person")) != DB_OK ||
	    (code = read_case(rq, row, &model, &one)) != DB_OK ||
	    (code = show_log(rq, row)) != DB_OK)
		return db_status(rq, code);
	if (one != NULL)
		failure_show_case(rq, view_branch(rq->view, "Case"), &model, one);
	staff_nav(rq, "failures");
	package_notice(rq);
	view_row(at, &q_failure_person_read, row);
	view_text(at, "funder_words", package_funder_words(row->funder));
	view_text(at, "told", row->told_at != NULL ? london_text(rq->a, row->told_at) : NULL);
	view_text(at, "from",
	    row->cover_from != NULL ? london_text(rq->a, row->cover_from) : NULL);
	view_text(at, "cost", money_text(rq->a, row->cost_pence));
	view_flag(at, "open", row->closed_at == NULL);
	view_flag(rq->view, "May.packages", req_may(rq, "package.see"));
	view_flag(rq->view, "May.requests", req_may(rq, "request.make"));
	version_show(rq, row->version);
	form_fill(rq, "basis", row->legal_basis);
	form_fill(rq, "amount", money_number(rq->a, row->cost_pence));
	form_fill(rq, "recover", row->recover_from);
	if (row->has_cover_by)
		form_fill(rq, "provider", arena_printf(rq->a, "%" PRId64, row->cover_by));
	form_fill(rq, "words", row->cover_words);
	form_hint(rq, "words", "For example family until Friday, or in hospital");
	form_hint(rq, "reference", "PK-…, of the same person and another provider");
	form_elsewhere(rq);
	return 200;
}

/* Takes the row for a change: 0, 404, or 409 when it has changed or the run is closed. */
static int
take_person(struct req *rq, struct failure_person_read_row **row)
{
	uint64_t changed;
	int code, status;

	if ((status = open_person(rq, row)) != 0)
		return status;
	code = failure_person_take(rq->db,
	    (struct failure_person_take_args){ .id = rq->path_id, .version = version_sent(rq) },
	    &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	return changed == 0 ? 409 : 0;
}

/* A line of the log and the audit row; then back to the person. */
static int
done(struct req *rq, const struct failure_person_read_row *row, const char *kind,
    const char *words, const char *notice)
{
	int code = failure_log_add(rq->db,
	    (struct failure_log_add_args){ .run_id = row->run_id,
	        .account_id = rq->who.account_id,
	        .kind = kind,
	        .has_package_id = row->has_package_id,
	        .package_id = row->package_id,
	        .has_person_id = true,
	        .person_id = row->id,
	        .words = words },
	    NULL);
	struct changes *changes = changes_new(rq);

	if (code != DB_OK)
		return db_status(rq, code);
	changes_text(changes, "Run", NULL, words);
	changes_keep_for(changes, "failure_person", row->id, row->version + 1);
	return reply_see(rq, "/desk/failures/people/%" PRId64 "?done=%s", row->id, notice);
}

#define COVER(F, form) \
	F(form, ONEOF, provider, "Provider that covers", OPTIONAL, 0, 0, &choices_failure_cover) \
	F(form, TEXT, words, "Or who else covers, and how", OPTIONAL, 3, 200, NULL)
static void check_cover(struct req *rq, void *values);
FORM_CHECKED(failure_cover, COVER, check_cover);

static void
check_cover(struct req *rq, void *values)
{
	const struct failure_cover_form *f = values;

	if (f->provider == NULL && f->words == NULL)
		form_refuse(rq, "provider", "Select a provider, or say who else covers");
}

/* Its name, or NULL where none was chosen. */
static int
provider_name(struct req *rq, const char *id, const char **name)
{
	struct package_provider_row *provider = NULL;
	int code = id == NULL ? DB_OK
	                      : package_provider(rq->db, rq->a,
				    (struct package_provider_args){ .id = strtoll(id, NULL, 10) },
				    &provider);

	*name = provider != NULL ? provider->name : NULL;
	return code;
}

ACTION(cover_failure_person, "/desk/failures/people/:id/cover", "failure.run", failure_cover,
    failure_person_page)
{
	struct failure_person_read_row *row;
	const char *name;
	int status, code;

	if ((status = take_person(rq, &row)) != 0)
		return status;
	if ((code = provider_name(rq, f->provider, &name)) != DB_OK)
		return db_status(rq, code);
	code = failure_person_cover(rq->db,
	    (struct failure_person_cover_args){ .id = row->id,
	        .has_cover_by = f->provider != NULL,
	        .cover_by = f->provider != NULL ? strtoll(f->provider, NULL, 10) : 0,
	        .cover_from = utc_text(rq->a, rq->now),
	        .words = f->words != NULL ? f->words : "" },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	return done(rq, row, "cover",
	    name != NULL ? arena_printf(rq->a, "%s covers", name) : "Somebody else covers",
	    "covered");
}

ACTION(tell_failure_person, "/desk/failures/people/:id/told", "failure.run", nothing,
    failure_person_page)
{
	struct failure_person_read_row *row;
	int status, code;

	if ((status = take_person(rq, &row)) != 0)
		return status;
	code = failure_person_told(
	    rq->db, (struct failure_person_told_args){ .id = row->id }, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	return done(rq, row, "call", "The person or their family was told", "told");
}

#define LAW(F, form) \
	F(form, ONEOF, basis, "Legal basis", REQUIRED, 0, 0, &choices_failure_basis) \
	F(form, MONEY, amount, "What the council has spent", REQUIRED, 0, PENCE_MOST, NULL) \
	F(form, TEXT, recover, "Recover it from", OPTIONAL, 0, 120, NULL)
FORM(failure_law, LAW);

ACTION(law_failure_person, "/desk/failures/people/:id/law", "failure.run", failure_law,
    failure_person_page)
{
	struct failure_person_read_row *row;
	int status, code;

	if ((status = take_person(rq, &row)) != 0)
		return status;
	code = failure_person_law(rq->db,
	    (struct failure_person_law_args){ .id = row->id,
	        .legal_basis = f->basis,
	        .cost_pence = f->amount,
	        .recover_from = f->recover != NULL ? f->recover : "" },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	return done(rq, row, "decision",
	    arena_printf(rq->a, "%s; cost %s", failure_basis_words(f->basis),
	        money_text(rq->a, f->amount)),
	    "law");
}

/* The package of the provider that stopped ends on that day. */
static int
end_old(struct req *rq, const struct failure_person_read_row *row)
{
	struct civil_date day;
	int64_t minute;
	int code;

	if (!row->has_package_id)
		return DB_OK;
	failure_clock(row->stops_at, &day, &minute);
	code = failure_package_end(rq->db,
	    (struct failure_package_end_args){
	        .id = row->package_id, .on = civil_date_iso(rq->a, day), .minute = minute },
	    NULL);
	if (code != DB_OK)
		return code;
	return package_note(rq, row->package_id,
	    &(struct package_note){ .kind = "failure", .words = "The provider stopped" }, NULL);
}

/* Says whether it is a new request, or one that was open, with the visits or without. */
static int
request_done(struct req *rq, const struct failure_person_read_row *row, int64_t request_id,
    const char *reference)
{
	struct failure_request_joined_row *request;
	int code = failure_request_joined(rq->db, rq->a,
	    (struct failure_request_joined_args){ .id = request_id, .reference = reference },
	    &request);

	if (code != DB_OK)
		return db_status(rq, code);
	if (request == NULL || !request->joined)
		return done(rq, row, "transfer", "A new request is made", "requested");
	return done(
	    rq, row, "transfer", "The visits joined the open request", "request_joined");
}

/* What was agreed and never began waits again; else a request follows. */
static int
make_request(struct req *rq, const struct failure_person_read_row *row, const char *reference,
    int64_t *id)
{
	struct failure_request_row *made;
	struct civil_date day;
	int64_t minute;
	int code;

	if (row->started_on == NULL && row->has_package_request_id) {
		struct package_never_row *never;

		code = package_never(rq->db, rq->a,
		    (struct package_never_args){ .id = row->package_id,
		        .account_id = rq->who.account_id,
		        .today = req_today(rq),
		        .reference = reference },
		    &never);
		*id = code == DB_OK ? never->request_id : 0;
		return code;
	}
	failure_clock(row->stops_at, &day, &minute);
	code = failure_request(rq->db, rq->a,
	    (struct failure_request_args){ .package_id = row->package_id,
	        .last_on = civil_date_iso(rq->a, civil_date_add_days(day, -1)),
	        .account_id = rq->who.account_id,
	        .today = req_today(rq),
	        .reference = reference,
	        .cover = row->cover != NULL ? row->cover : row->cover_words },
	    &made);
	*id = code == DB_OK ? made->id : 0;
	return code;
}

/* Somebody in red whom nobody covers waits with a high risk. */
static int
raise_risk(struct req *rq, const struct failure_person_read_row *row, int64_t request_id)
{
	const struct failure_case *one;
	struct failure_model model;
	int code = read_case(rq, row, &model, &one);

	if (code != DB_OK || one == NULL || one->rag != FAILURE_RED || row->covered)
		return code;
	return failure_request_risk(
	    rq->db, (struct failure_request_risk_args){ .id = request_id }, NULL);
}

ACTION(request_failure_person, "/desk/failures/people/:id/request", "failure.run", nothing,
    failure_person_page)
{
	struct failure_person_read_row *row;
	const char *reference = reference_new(rq->a, "HC");
	int64_t request_id;
	int status, code;

	if ((status = take_person(rq, &row)) != 0)
		return status;
	if (!row->has_package_id || (row->has_request_id && !row->request_ended) ||
	    row->has_moved_to ||
	    strcmp(row->funder, "council") != 0) {
		form_refuse(rq, NULL,
		    "A request is made for people whose care the council buys, and once");
		return 422;
	}
	if ((code = make_request(rq, row, reference, &request_id)) != DB_OK ||
	    (code = raise_risk(rq, row, request_id)) != DB_OK ||
	    (code = failure_person_requested(rq->db,
	         (struct failure_person_requested_args){ .id = row->id, .request_id = request_id },
	         NULL)) != DB_OK ||
	    (code = end_old(rq, row)) != DB_OK)
		return db_status(rq, code);
	return request_done(rq, row, request_id, reference);
}

#define MOVE(F, form) \
	F(form, TEXT, reference, "Reference of the new package", REQUIRED, 9, 9, NULL)
FORM(failure_move, MOVE);

ACTION(move_failure_person, "/desk/failures/people/:id/move", "failure.run", failure_move,
    failure_person_page)
{
	struct failure_person_read_row *row;
	struct failure_new_package_row *package;
	int status, code;

	if ((status = take_person(rq, &row)) != 0)
		return status;
	code = failure_new_package(rq->db, rq->a,
	    (struct failure_new_package_args){ .reference = f->reference, .id = row->id },
	    &package);
	if (code != DB_OK)
		return db_status(rq, code);
	if (package == NULL) {
		form_refuse(rq, "reference",
		    "This person has no package of that reference with another provider");
		return 422;
	}
	if ((code = failure_person_moved(rq->db,
	         (struct failure_person_moved_args){ .id = row->id, .moved_to = package->id },
	         NULL)) != DB_OK ||
	    (code = end_old(rq, row)) != DB_OK)
		return db_status(rq, code);
	return done(rq, row, "transfer",
	    arena_printf(rq->a, "Moved to package %s", f->reference), "moved");
}

/* Care that the council does not buy, recorded so that it is known when its provider stops, and
 * people added to the list of a run (queries failure_record_*, failure_missing,
 * templates/homecare/package-record.cs, failure-add.cs). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "desk/changes.h"
#include "homecare/failure_model.h"
#include "homecare/package.h"
#include "homecare/person_typed.h"
#include "homecare/reference.h"
#include "homecare/request_home.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/nav.h"

enum { DAYS = 7, PARTS = 5, USUAL_MINUTES = 30, WINDOW = 30, BACK_YEARS = 30 };

static const struct choice others[] = {
	{ "self", "The person pays", NULL },
	{ "nhs", "The NHS", NULL },
	{ "other_council", "Another council", NULL },
};
static const struct choices choices_other = CHOICES(others);

#define RECORD(F, form) \
	F(form, ONEOF, provider, "Provider", REQUIRED, 0, 0, &choices_package_provider) \
	F(form, ONEOF, funder, "Who pays", REQUIRED, 0, 0, &choices_other) \
	F(form, TEXT, funder_name, "Which council or NHS body", OPTIONAL, 2, 120, NULL) \
	F(form, TEXT, case_id, "Number in the case system", REQUIRED, 1, 20, NULL) \
	F(form, TEXT, initials, "Initials", REQUIRED, 1, 12, NULL) \
	F(form, INT, birth_year, "Year of birth", REQUIRED, 1900, 2100, NULL) \
	F(form, TEXT, postcode, "Postcode where they live", REQUIRED, 1, 12, NULL) \
	F(form, ONEOF, patch, "Patch", OPTIONAL, 0, 0, &choices_patch) \
	F(form, BOOL, alone, "Lives alone", OPTIONAL, 0, 0, NULL) \
	F(form, BOOL, carer, "Has an unpaid carer", OPTIONAL, 0, 0, NULL) \
	F(form, DATE, started, "Care began on", OPTIONAL, 0, 0, NULL) \
	F(form, MANYOF, part, "When the provider comes", OPTIONAL, 0, PARTS, &choices_day_part) \
	F(form, MANYOF, day, "On which days", OPTIONAL, 0, DAYS, &choices_week_day) \
	F(form, INT, minutes, "Minutes of a visit", OPTIONAL, 5, 720, NULL) \
	F(form, BOOL, two, "Two carers at once", OPTIONAL, 0, 0, NULL) \
	F(form, BOOL, critical, "The times are critical, such as for insulin", OPTIONAL, 0, 0, NULL)
static void check_record(struct req *rq, void *values);
FORM_CHECKED(package_record, RECORD, check_record);

#define PROVIDER(F, form) \
	F(form, ONEOF, provider, "Provider", OPTIONAL, 0, 0, &choices_package_provider)
FORM(package_record_for, PROVIDER);

static void
check_record(struct req *rq, void *values)
{
	const struct package_record_form *f = values;
	struct civil_date first = rq->today;

	first.year -= BACK_YEARS;
	if (f->funder != NULL && strcmp(f->funder, "self") != 0 && f->funder_name == NULL)
		form_refuse(rq, "funder_name", "Say which council or NHS body pays");
	if (f->case_id != NULL && person_case_number(rq, f->case_id) == NULL)
		form_refuse(rq, "case_id",
		    "Enter the number that the case system gives the person: figures and letters, "
		    "never a name");
	person_check(rq, f->initials, f->has_birth_year, f->birth_year);
	if (f->has_started && (civil_date_compare(f->started, first) < 0 ||
	                          civil_date_compare(f->started, rq->today) > 0))
		form_refuse(rq, "started", "Care must have begun by today");
}

PAGE(record_package_page, "/desk/packages/record", "failure.run", package_record_for,
    "homecare/package-record.cs")
{
	staff_nav(rq, "failures");
	form_fill(rq, "provider", f->provider);
	form_hint(rq, "case_id", "As the case system or the other body writes it");
	form_hint(rq, "initials", "Two to four letters, not the name");
	form_hint(rq, "started", "Leave it empty when nobody knows");
	form_hint(rq, "part", "What is not known can be added to the package later");
	form_hint(rq, "day", "None chosen: every day");
	form_hint(rq, "minutes", "Left empty: 30");
	home_ask_patch(rq);
	return 200;
}

/* Puts a package on the list of its provider's run, at its end. */
static int
join_run(struct req *rq, const struct failure_of_provider_row *run, int64_t package_id,
    int64_t person_id, const char *funder, const char *funder_name)
{
	bool other = strcmp(funder, "nhs") == 0 || strcmp(funder, "other_council") == 0;

	/* Whoever is added when care has stopped may be due at any hour. */
	return failure_person_add(rq->db,
	    (struct failure_person_add_args){ .run_id = run->id,
	        .package_id = package_id,
	        .person_id = person_id,
	        .funder = funder,
	        .funder_name = funder_name,
	        .legal_basis =
	            failure_basis(run->legal_kind, run->registered != 0, funder, true),
	        .sort = run->last + 1,
	        .recover_from = other ? funder_name : "" },
	    NULL);
}

static int
store_visits(struct req *rq, const struct package_record_form *f, int64_t package_id,
    const char *starts_on)
{
	static const int64_t begins[PARTS] = { 480, 750, 1020, 1230, 1410 };
	struct failure_record_visit_args args[DAYS * PARTS];
	size_t count = 0;

	for (size_t i = 0; i < f->part.count; i++)
		for (size_t d = 0; d < (f->day.count > 0 ? f->day.count : DAYS); d++) {
			int64_t part = strtoll(f->part.items[i], NULL, 10);
			int64_t at = begins[part - 1];

			args[count++] = (struct failure_record_visit_args){
				.package_id = package_id,
				.day = f->day.count > 0 ? strtoll(f->day.items[d], NULL, 10)
				                        : (int64_t)d + 1,
				.part = part,
				.begins_at = at,
				.window_from = at - (f->critical ? 0 : WINDOW),
				.window_to = at + (f->critical ? 0 : WINDOW),
				.minutes = f->has_minutes ? f->minutes : USUAL_MINUTES,
				.carers = f->two ? 2 : 1,
				.critical = f->critical ? "other" : "no",
				.starts_on = starts_on,
			};
		}
	return count == 0 ? DB_OK : db_bulk(rq->db, &q_failure_record_visit, args, count, NULL);
}

/* The person, new or known.  0, 422 when the number is somebody else's, or a fault. */
static int
store_person(struct req *rq, const struct package_record_form *f, const struct home *home,
    int64_t *id)
{
	const char *initials = person_initials(rq, f->initials);
	const char *case_id = person_case_number(rq, f->case_id);
	struct request_person_find_row *known;
	int code = request_person_find(
	    rq->db, rq->a, (struct request_person_find_args){ .case_id = case_id }, &known);

	if (code == DB_OK && known != NULL) {
		*id = known->id;
		if (strcmp(known->initials, initials) == 0 && known->birth_year == f->birth_year)
			return 0;
		form_refuse(rq, "case_id",
		    "This number is that of somebody with other initials or another year of birth");
		return 422;
	}
	if (code == DB_OK)
		code = person_store(rq, case_id, initials, f->birth_year, home, id);
	return code == DB_OK ? 0 : db_status(rq, code);
}

/* The package, its visits and its place in a run that is open.  DB_OK or a fault. */
static int
store_package(struct req *rq, const struct package_record_form *f, const struct home *home,
    int64_t person_id, int64_t *id)
{
	const char *starts_on = civil_date_iso(rq->a, f->has_started ? f->started : rq->today);
	const char *funder_name = f->funder_name != NULL ? f->funder_name : "";
	int64_t provider = strtoll(f->provider, NULL, 10);
	struct failure_of_provider_row *run;
	int code = failure_record_package(rq->db,
	    (struct failure_record_package_args){ .reference = reference_new(rq->a, "PK"),
	        .person_id = person_id,
	        .organisation_id = provider,
	        .has_patch_id = home->has_patch,
	        .patch_id = home->patch_id,
	        .funder = f->funder,
	        .lives_alone = f->alone,
	        .has_carer = f->carer,
	        .account_id = rq->who.account_id,
	        .start_on = starts_on },
	    NULL);

	*id = (int64_t)db_last_id(rq->db);
	if (code != DB_OK || (code = store_visits(rq, f, *id, starts_on)) != DB_OK ||
	    (code = failure_record_funder(rq->db,
	         (struct failure_record_funder_args){
	             .person_id = person_id, .funder_name = funder_name },
	         NULL)) != DB_OK ||
	    (code = failure_of_provider(rq->db, rq->a,
	         (struct failure_of_provider_args){ .organisation_id = provider }, &run)) !=
	        DB_OK)
		return code;
	return run == NULL ? DB_OK : join_run(rq, run, *id, person_id, f->funder, funder_name);
}

ACTION(record_package, "/desk/packages/record", "failure.run", package_record,
    record_package_page)
{
	int64_t person_id, id;
	struct home home;
	int status, code;

	if ((status = home_find(rq, f->postcode, f->patch, &home)) != 0 ||
	    (status = store_person(rq, f, &home, &person_id)) != 0)
		return status;
	if ((code = store_package(rq, f, &home, person_id, &id)) != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "package", id, NULL);
	return reply_see(rq, "/desk/failures/rehearse?provider=%s", f->provider);
}

#define ADD(F, form) F(form, TEXT, reference, "Reference of the package", REQUIRED, 9, 9, NULL)
FORM(failure_addition, ADD);

PAGE(add_failure_page, "/desk/failures/:id/add", "failure.run", nothing,
    "homecare/failure-add.cs")
{
	struct view *at = view_branch(rq->view, "Run");
	struct failure_read_row *run;
	int code =
	    failure_read(rq->db, rq->a, (struct failure_read_args){ .id = rq->path_id }, &run);

	if (code != DB_OK)
		return db_status(rq, code);
	if (run == NULL)
		return 404;
	staff_nav(rq, "failures");
	view_row(at, &q_failure_read, run);
	form_hint(rq, "reference", "PK-…, of the provider that stopped");
	return 200;
}

ACTION(add_failure, "/desk/failures/:id/add", "failure.run", failure_addition, add_failure_page)
{
	struct failure_of_provider_row *open = NULL;
	struct failure_missing_row *package;
	struct failure_read_row *run;
	int code =
	    failure_read(rq->db, rq->a, (struct failure_read_args){ .id = rq->path_id }, &run);

	if (code == DB_OK && run == NULL)
		return 404;
	if (code != DB_OK ||
	    (code = failure_of_provider(rq->db, rq->a,
	         (struct failure_of_provider_args){ .organisation_id = run->organisation_id },
	         &open)) != DB_OK ||
	    (code = failure_missing(rq->db, rq->a,
	         (struct failure_missing_args){ .run_id = run->id, .reference = f->reference },
	         &package)) != DB_OK)
		return db_status(rq, code);
	if (open == NULL || open->id != run->id)
		form_refuse(rq, NULL, "This run is closed");
	else if (package == NULL)
		form_refuse(rq, "reference",
		    "This provider has no package of that reference, or it is on the list already");
	if (rq->refusals != NULL)
		return 422;
	code = join_run(
	    rq, open, package->id, package->person_id, package->funder, package->funder_name);
	if (code != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "failure", run->id, NULL);
	return reply_see(rq, "/desk/failures/%" PRId64 "?done=added", run->id);
}

/* Beginning a request: whose it is, by the case system's number; one open request for each
 * person (templates/homecare/request-new.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/person_typed.h"
#include "homecare/reference.h"
#include "homecare/request.h"
#include "homecare/request_home.h"
#include "staff/nav.h"
#include "staff/private_read.h"

#define FIND_CASE(F, form) \
	F(form, TEXT, case_id, "Number in the case system", REQUIRED, 1, 20, NULL)

#define PERSON(F, form) \
	FIND_CASE(F, form) \
	F(form, TEXT, initials, "Initials", OPTIONAL, 0, 12, NULL) \
	F(form, INT, birth_year, "Year of birth", OPTIONAL, 1900, 2100, NULL) \
	F(form, TEXT, postcode, "Postcode where they live", REQUIRED, 1, 12, NULL) \
	F(form, ONEOF, patch, "Patch", OPTIONAL, 0, 0, &choices_patch)

static void check_case(struct req *rq, void *values);
FORM_CHECKED(find_case, FIND_CASE, check_case);
FORM(person, PERSON);

static void
check_case(struct req *rq, void *values)
{
	const struct find_case_form *f = values;

	if (f->case_id != NULL && person_case_number(rq, f->case_id) == NULL)
		form_refuse(rq, "case_id",
		    "Enter the number that the case system gives the person: figures and letters, "
		    "never a name");
}

/* The care there is already: it may be that care which has to change. */
static int
show_care(struct req *rq, int64_t person_id)
{
	struct request_care_of_person_row *rows;
	size_t count;
	int code;

	code = request_care_of_person(rq->db, rq->a,
	    (struct request_care_of_person_args){ .person_id = person_id, .today = req_today(rq) },
	    &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Care");

		view_number(at, "id", rows[i].id);
		view_text(at, "reference", rows[i].reference);
		view_text(at, "provider", rows[i].provider);
		view_text(at, "started", day_words(rq, rows[i].started_on));
		view_text(at, "ends", day_words(rq, rows[i].ends_on));
	}
	view_flag(rq->view, "May.packages", req_may(rq, "package.see"));
	return code;
}

/* Whoever is known, and the request that is open for them; recorded as a look at them. */
static int
show_known(struct req *rq, const char *case_id, bool look)
{
	struct request_person_find_row *known;
	struct request_open_of_person_row *open;
	int code;

	code = request_person_find(
	    rq->db, rq->a, (struct request_person_find_args){ .case_id = case_id }, &known);
	if (code != DB_OK || known == NULL)
		return code;
	code = request_open_of_person(rq->db, rq->a,
	    (struct request_open_of_person_args){ .person_id = known->id }, &open);
	if (code != DB_OK || (code = show_care(rq, known->id)) != DB_OK)
		return code;
	if (open != NULL) {
		view_row(view_branch(rq->view, "Open"), &q_request_open_of_person, open);
		return DB_OK;
	}
	view_row(view_branch(rq->view, "Known"), &q_request_person_find, known);
	if (look)
		form_fill(rq, "postcode", known->postcode);
	return private_note_read_of(rq, "person", known->id);
}

PAGE(new_request, "/desk/requests/new", "request.make", nothing, "homecare/request-new.cs")
{
	const char *typed = rq->method == POST ? pairs_get(&rq->sent, "case_id") : NULL;
	bool look = pairs_get(&rq->sent, "postcode") == NULL;
	int code;

	staff_nav(rq, "requests");
	form_hint(rq, "initials", "Two to four letters, not the name");
	form_hint(rq, "birth_year", "For example, 1941");
	form_hint(rq, "postcode", "For example, GL50 1AA. Providers see no more of it than GL50 1");
	form_hint(rq, "patch", "The nearest to the postcode come first");
	typed = typed != NULL ? person_case_number(rq, typed) : NULL;
	if (typed == NULL)
		return 200;
	view_text(rq->view, "Case", typed);
	home_ask_patch(rq);
	form_fill(rq, "case_id", typed);
	code = show_known(rq, typed, look);
	return code != DB_OK ? db_status(rq, code) : 200;
}

/* Who is meant: the page then shows what is known or asks for it. */
LOOKUP(find_case_number, "/desk/requests/new", "request.make", find_case, new_request)
{
	return 422;
}

static int
check_new_person(struct req *rq, const struct person_form *f, const char **initials)
{
	*initials = person_check(rq, f->initials, f->has_birth_year, f->birth_year);
	if (f->initials == NULL)
		form_refuse(rq, "initials", "Enter the initials");
	if (!f->has_birth_year)
		form_refuse(rq, "birth_year", "Enter the year of birth");
	return rq->refusals == NULL ? 0 : 422;
}

/* Nothing is known of the home that was not before. */
static bool
is_stored(const struct request_person_find_row *known, const struct home *home)
{
	return strcmp(known->postcode, home->postcode) == 0 &&
	    (home->lsoa == NULL ||
	        (known->lsoa != NULL && strcmp(known->lsoa, home->lsoa) == 0));
}

static int
store_move(struct req *rq, const struct request_person_find_row *known, const struct home *home)
{
	if (is_stored(known, home))
		return DB_OK;
	return request_person_move(rq->db,
	    (struct request_person_move_args){ .id = known->id,
	        .postcode = home->postcode,
	        .sector = home->sector,
	        .lsoa = home->lsoa,
	        .latitude = home->latitude,
	        .longitude = home->longitude },
	    NULL);
}

static int
store_request(struct req *rq, int64_t person_id, const struct home *home, int64_t *id)
{
	int code = request_add(rq->db,
	    (struct request_add_args){
	        .reference = reference_new(rq->a, "HC"),
	        .person_id = person_id,
	        .has_patch_id = home->has_patch,
	        .patch_id = home->patch_id,
	        .today = req_today(rq),
	        .account_id = rq->who.account_id },
	    NULL);

	*id = (int64_t)db_last_id(rq->db);
	return code;
}

/* Two people at once: the unique keys let one of them through. */
static int
stored_first(struct req *rq, int code)
{
	if (code != DB_DUPLICATE)
		return db_status(rq, code);
	form_refuse(rq, "case_id",
	    "This person has an open request already. There can be one at a time");
	return 422;
}

ACTION(add_request, "/desk/requests/new/person", "request.make", person, new_request)
{
	const char *case_id = person_case_number(rq, f->case_id), *initials = NULL;
	struct request_person_find_row *known;
	struct home home;
	int64_t person_id, id;
	int status = 0, code;

	if (case_id == NULL) {
		form_refuse(
		    rq, "case_id", "Enter the number that the case system gives the person");
		return 422;
	}
	code = request_person_find(
	    rq->db, rq->a, (struct request_person_find_args){ .case_id = case_id }, &known);
	if (code != DB_OK)
		return db_status(rq, code);
	/* All that is wrong is said at once. */
	if (known == NULL)
		status = check_new_person(rq, f, &initials);
	if ((code = home_find(rq, f->postcode, f->patch, &home)) != 0 || status != 0)
		return code != 0 ? code : status;
	person_id = known != NULL ? known->id : 0;
	code = known != NULL ? store_move(rq, known, &home)
	                     : person_store(rq, case_id, initials, f->birth_year,
	                         &home, &person_id);
	if (code != DB_OK || (code = store_request(rq, person_id, &home, &id)) != DB_OK)
		return stored_first(rq, code);
	req_subject(rq, "request", id, NULL);
	return reply_see(rq, "/desk/requests/%" PRId64 "/tasks", id);
}

#define ADDRESS(F, form) \
	F(form, TEXT, postcode, "Postcode where they live", REQUIRED, 1, 12, NULL) \
	F(form, ONEOF, patch, "Patch", OPTIONAL, 0, 0, &choices_patch)
FORM(address, ADDRESS);

PAGE(edit_request_person, "/desk/requests/:id/person", "request.make", nothing,
    "homecare/request-person.cs")
{
	struct request_read_row *r;
	int status;

	if ((status = request_open_to_change(rq, &r)) != 0)
		return status;
	form_fill(rq, "postcode", r->postcode);
	form_hint(rq, "postcode", "The patch follows from it");
	form_hint(rq, "patch", "The nearest to the postcode come first");
	home_ask_patch(rq);
	return 200;
}

ACTION(save_request_person, "/desk/requests/:id/person", "request.make", address,
    edit_request_person)
{
	struct request_person_find_row *known;
	struct request_edit e;
	struct home home;
	int status, code;

	if ((status = request_take_to_change(rq, &e)) != 0 ||
	    (status = home_find(rq, f->postcode, f->patch, &home)) != 0)
		return status;
	code = request_person_find(rq->db, rq->a,
	    (struct request_person_find_args){ .case_id = e.was->case_id }, &known);
	if (code != DB_OK || known == NULL || (code = store_move(rq, known, &home)) != DB_OK)
		return db_status(rq, code);
	code = request_set_patch(rq->db,
	    (struct request_set_patch_args){ .id = e.was->id,
	        .has_patch_id = home.has_patch,
	        .patch_id = home.patch_id },
	    NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	changes_private(e.changes, "Postcode", e.was->postcode, home.postcode);
	return request_changed(&e, "tasks");
}
